"""The parts of a name: what stands for one name each («عبد الله», «Abdullah»), and the small words around them.

«بن» and «آل» become how a part hangs on the one before it, the article goes, and what is written in one word or two is
one part either way where the words tell: servants of God, kunyas, names in «الدين» and «الله». Other words that are
joined here and split there («نور سلطان») are put together where parts are aligned.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final, Literal

from mahdar.arabic.letters import fold
from mahdar.identity.lexicon import weight_of
from mahdar.identity.sounds import is_arabic, sounds_of
from mahdar.identity.words import words_of
from mahdar.knowledge import honorifics, name_sounds, word_list

Kind = Literal["name", "small", "initial"]
Link = Literal["", "son", "house"]


Forms = tuple[tuple[str, float], ...]


class Part:
    """One part of a name; the same words with the same link are the same object.

    ``text`` is what it is looked up by, ``shown`` how it was written, ``forms`` its sounds with what it costs to take
    them so (without «الدين», with the article as the word's own letters), ``weight`` how much it says about who is
    meant.
    """

    __slots__ = ("forms", "kind", "leads", "link", "shown", "text", "weight")

    def __init__(self, text: str, shown: str, kind: Kind, link: Link, forms: Forms) -> None:
        self.text = text
        self.shown = shown
        self.kind = kind
        self.link = link
        self.forms = forms
        self.leads = text in _leading()
        self.weight = _WEIGHTS.get(kind) or weight_of(text)

    def __repr__(self) -> str:
        return f"Part({self.shown!r}, {self.kind!r}, {self.link!r})"


_WEIGHTS: Final[dict[Kind, float]] = {"small": 0.1, "initial": 0.2}


_OWN_LETTERS: Final = 0.03
"""«الياس» may be Elias: the article as the word's own letters."""
_WITHOUT: Final = 0.13
"""«سعد الدين» for «سعد», «عبد الرزاق» for «رزاق»."""
_SON_WRITTEN_ON: Final = 0.04
_SILENT: Final = 0.03
_JOINED: Final = 0.02

_SERVANT: Final = re.compile(
    r"abd[aeiou]*(?:l|r(?=r)|s(?=s|h)|n(?=n)|d(?=d)|z(?=z)|t(?=t)|j(?=j))?(?=[^l].{2}|l[aeiouy])"
)
_FAITH: Final = re.compile(r"(?<=..)[aeiou]*(?:[ld]d|d)(?:i|ee|ie)ne?$")
_GOD: Final = re.compile(r"(?<=..)[aeiou]+l?la+h$")
_SILENT_END: Final = re.compile(r"(?<=[a-z]{2}[aeiou])[stxzp]$")
_SUN: Final = re.compile(r"[aeiou](sh|th|dh|[rsnztd])")


@cache
def _small() -> frozenset[str]:
    """Give the words that are titles wherever they stand: those of the honorifics that nobody is called."""
    data, words = name_sounds(), honorifics()
    rows = (*words.honorifics, *words.academic, *words.ranks, *words.nobility)
    titles = {fold(word) for row in rows for form in row.forms for word in form.split() if "." not in form}
    called = word_list("given_names.txt") | word_list("given_names_common.txt") | word_list("family_names.txt")
    return frozenset((titles - called) | set(map(fold, data.words["titles"] | data.words["particles"])))


@cache
def _links() -> dict[str, Link]:
    links: dict[str, Link] = {fold(word): "son" for word in name_sounds().links["son"]}
    return links | dict.fromkeys(map(fold, name_sounds().links["house"]), "house")


@lru_cache(maxsize=1 << 14)
def parts_of(name: str) -> tuple[Part, ...]:
    """Give the parts of a name, in either alphabet or both.

    >>> [part.text for part in parts_of("الشيخ عبدالله بن زايد آل نهيان")]
    ['شيخ', 'عبدله', 'زايد', 'نهيان']
    >>> [part.text for part in parts_of("Abd-al-Rahman al-Sudais")], [part.link for part in parts_of("حمد بن جاسم")]
    (['abdrahman', 'sudais'], ['', 'son'])
    """
    found: list[Part] = []
    link: Link = ""
    for words in _put_together(words_of(name)):
        hangs = _links().get(fold(words[0])) if len(words) == 1 else None
        if hangs and found:
            link = hangs
            continue
        found.append(_part(words, "small" if hangs else None, link))
        link = hangs or ""
    if len(found) > 1 and found[-1].kind == "small":
        found[-1] = _part(tuple(found[-1].shown.split()), "name", found[-1].link)
    return tuple(found)


def _put_together(words: list[str]) -> list[tuple[str, ...]]:
    """Put the words together that make one name; articles in Latin letters go."""
    data = name_sounds()
    groups: list[list[str]] = []
    opens = False
    for at, word in enumerate(words):
        plain = fold(word)
        if at + 1 < len(words) and _is_article(word, words[at + 1]):
            continue
        if groups and (opens or (plain in _seconds() and groups[-1][0] not in _links())):
            groups[-1].append(word)
        else:
            groups.append([word])
        opens = (
            at + 1 < len(words)
            and (plain in data.words["servant"] or plain in data.words["kunya"])
            and len(groups[-1]) == 1
        )
    return [tuple(group) for group in groups]


@cache
def _seconds() -> frozenset[str]:
    return frozenset(map(fold, name_sounds().words["second"]))


def _is_article(word: str, following: str) -> bool:
    if word in name_sounds().words["articles"]:
        return True
    sun = _SUN.fullmatch(word)
    return bool(sun and following.startswith(sun[1]))


@cache
def _leading() -> frozenset[str]:
    """Give the names that are often left out before a man's own name."""
    return frozenset(map(fold, name_sounds().words["leading"]))


@lru_cache(maxsize=1 << 16)
def _part(words: tuple[str, ...], as_kind: Kind | None, link: Link) -> Part:
    shown = " ".join(words)
    if is_arabic(words[0]):
        text, forms = _arabic_forms(words)
    else:
        text, forms = _latin_forms(words)
    sounding = tuple(dict.fromkeys((sounds_of(form), cost) for form, cost in forms))
    return Part(fold(text), shown, as_kind or _kind(words, text), link, sounding)


def _kind(words: tuple[str, ...], text: str) -> Kind:
    if len(words) > 1:
        return "name"
    if len(text) == 1 or text in name_sounds().initials:
        return "initial"
    return "small" if fold(words[0]) in _small() else "name"


@lru_cache(maxsize=1 << 13)
def joined(first: Part, second: Part) -> Part:
    """Give two parts as one that is written in one word."""
    sounds = first.forms[0][0] + second.forms[0][0]
    return Part(first.text + second.text, f"{first.shown} {second.shown}", "name", first.link, ((sounds, _JOINED),))


def _without_article(word: str, least: int = 5) -> str:
    return word[2:] if word.startswith("ال") and len(word) >= least else word


def _arabic_forms(words: tuple[str, ...]) -> tuple[str, list[tuple[str, float]]]:
    """Give the text of an Arabic part and its forms, the usual one first."""
    first, *rest = words
    if rest:
        text = _without_article(first + "".join(_without_article(word, 4) for word in rest))
        kunya = [(text[1:], _OWN_LETTERS)] if fold(text).startswith("ابو") else []
        return text, [(text, 0.0), *kunya, *_without_second(first, rest)]
    for head in ("عبدال", "عبدا"):
        if first.startswith(head) and len(first) >= 7:
            text = "عبد" + _without_article(first[3:], 4)
            return text, [(text, 0.0), (text[3:], _WITHOUT)]
    for end in ("الدين", "الله"):
        if first.endswith(end) and len(first) >= len(end) + 3:
            text = _without_article(first[: -len(end)]) + end[2:]
            return text, [(text, 0.0), *([(first[: -len(end)], _WITHOUT)] if end == "الدين" else [])]
    return _single(first)


def _without_second(first: str, rest: list[str]) -> list[tuple[str, float]]:
    if fold(first) in name_sounds().words["servant"]:
        return [("".join(_without_article(word, 4) for word in rest), _WITHOUT)]
    return [(_without_article(first), _WITHOUT)] if rest[-1] == "الدين" else []


def _single(word: str) -> tuple[str, list[tuple[str, float]]]:
    kunya = re.match(r"[أا]بو?ال(?=..)", word)
    if kunya and "بو" in kunya[0]:
        text = word[:3] + word[kunya.end() :]
        return text, [(text, 0.0), (word, _OWN_LETTERS)]
    bare = _without_article(word)
    forms = [(bare, 0.0)] if bare == word else [(bare, 0.0), (word, _OWN_LETTERS)]
    if re.match("[أا]بو|ع[وي]", bare) and len(bare) > 4:
        forms.append((bare[1:], _OWN_LETTERS))
    if re.search("[اويث][ستدز]$", bare) and len(bare) > 4 and weight_of(fold(bare)) == 1.0:
        forms.append((bare[:-1], _SILENT))
    if bare.startswith("بن") and len(bare) >= 5:
        forms.append((bare[2:], _SON_WRITTEN_ON))
    return bare, forms


def _latin_forms(words: tuple[str, ...]) -> tuple[str, list[tuple[str, float]]]:
    """Give the text of a Latin part and its forms, the usual one first."""
    data = name_sounds()
    first, *rest = words
    if rest:
        if first in data.words["servant"]:
            return "abd" + rest[-1], [("abd" + rest[-1], 0.0), (rest[-1], _WITHOUT)]
        if first in data.words["kunya"]:
            return "abu" + rest[-1], [(first.removesuffix("l") + rest[-1], 0.0)]
        second = "lah" if rest[-1].endswith("h") else "din"
        return first + second, [(first + second, 0.0), *([(first, _WITHOUT)] if second == "din" else [])]
    return _latin_single(first)


def _latin_single(word: str) -> tuple[str, list[tuple[str, float]]]:
    servant = _SERVANT.match(word)
    if servant and len(word) - servant.end() >= 3:
        rest = word[servant.end() :]
        return "abd" + rest, [("abd" + rest, 0.0), (word, _OWN_LETTERS), (rest, _WITHOUT)]
    if faith := _FAITH.search(word):
        base = word[: faith.start()]
        return base + "din", [(base + "din", 0.0), (word, _OWN_LETTERS)]
    if god := _GOD.search(word):
        return word[: god.start()] + "lah", [(word[: god.start()] + "lah", 0.0)]
    forms = [(word, 0.0)]
    if re.match(r"ab[ou]+l[^aeiou]", word):
        forms.append((re.sub(r"^(ab[ou]+)l", r"\1", word), _OWN_LETTERS))
    elif re.match(r"[ae]l-?...", word) and len(word) >= 6:
        forms.append((word[2:], _OWN_LETTERS))
    if _SILENT_END.search(word):
        forms.append((word[:-1], _SILENT))
    if re.match(r"b[ei]n...", word):
        forms.append((word[3:], _SON_WRITTEN_ON))
    return word, forms
