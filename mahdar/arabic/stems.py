"""Stems: the words of the dictionary that a written word may be a form of.

Spelling leaves several readings open («ولد» a boy, or «و» and a rest), and search does not decide between them: every
plausible one counts. A reading is plausible where what remains after a cut is a known word, and where nothing tells
that the letters belong to the word: one that takes the article («البيان») or a verb's ي («يبحث») does not begin with a
particle, one that takes the ending of relation («قانوني») does not end in that of a plural. Names that the knowledge
has are not cut, but for the particles before them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

from mahdar.arabic.clitics import cuts
from mahdar.arabic.letters import INVISIBLE, MARKS, TATWEEL, fold
from mahdar.arabic.lexicon import Lexicon, lexicon

VERSION: Final = 1
"""Raised with every change of the rules below."""

_BARE = dict.fromkeys(map(ord, INVISIBLE + MARKS + TATWEEL))
_ARTICLE = "ال"
_PRONOUNS = ("هما", "هم", "هن", "ها", "نا", "كم", "ه")
_DEPTH = 3
"""Endings behind one another that are taken off: «مسؤول|ي|ات|هم»."""


def bare(word: str) -> str:
    """Give a word without diacritics, tatweel and invisible controls, its letters as they are written."""
    return word.translate(_BARE)


@lru_cache(maxsize=1 << 17)
def stems(word: str) -> tuple[str, ...]:
    """Give every plausible stem of a word as a text writes it, folded, each once.

    >>> stems("وللأمم"), stems("وزيرين"), stems("الوزراء"), stems("يؤكدون")
    (('امم',), ('وزير',), ('وزير',), ('اكد',))
    >>> stems("والي"), stems("وإلى"), stems("فرنسا"), stems("كامل")
    (('والي',), ('الى',), ('فرنسا',), ('كامل',))
    """
    written = bare(word)
    norm = fold(written)
    if len(norm) < 3 or not "ء" <= norm[0] <= "ي":
        return (norm,)
    return tuple(dict.fromkeys(_Word(written, norm, lexicon()).stems())) or (norm,)


@lru_cache(maxsize=1 << 12)
def sought(word: str) -> tuple[str, ...]:
    """Give the stems under which to look for a word: of a name with the article only the name itself.

    A text that writes «السعودية» may mean the state or the adjective; who asks for it asks for the state.

    >>> sought("السعودية"), stems("السعودية")
    (('السعوديه',), ('السعوديه', 'سعودي'))
    """
    norm = fold(word)
    return (lexicon().spellings.get(norm, norm),) if norm in lexicon().names else stems(word)


@cache
def digest() -> str:
    """Give a value that changes wherever a word may have got other stems: with the rules, or with the knowledge."""
    told = hashlib.sha256(str(VERSION).encode())
    for part in lexicon():
        told.update(repr(sorted(part.items() if isinstance(part, dict) else part)).encode())
    return told.hexdigest()[:16]


class _Word:
    """One word, taken apart from the front to the back."""

    def __init__(self, written: str, norm: str, known: Lexicon) -> None:
        self.written = written
        self.norm = norm
        self.known = known
        self.feminine = written.endswith("ة")

    def stems(self) -> Iterator[str]:
        for form in (self.written, self.written[1:] if self.written[0] in "وف" else ""):
            if form in self.known.particles:
                yield self.known.particles[form]
                return
        for rest, definite in self.readings():
            for stem in _reduced(rest, definite, self.feminine, _DEPTH, self.known):
                yield self.known.spellings.get(stem, stem)

    def readings(self) -> Iterator[tuple[str, bool]]:
        """Give what the word may be without its particles, and whether it has the article."""
        if self.norm in self.known.names or self.norm in self.known.irregular:
            yield from self.with_article(self.norm)
            return
        native = _stands_alone(self.norm, self.known)
        behind = list(self.behind_particles(native))
        if native or not behind:
            yield from self.with_article(self.norm)
        yield from behind

    def with_article(self, word: str) -> Iterator[tuple[str, bool]]:
        """Give a word without its article; a name with one also as it is, «الحسين» only so."""
        cut = word.startswith(_ARTICLE) and len(word) > 4 and self.article_is_written(word)
        named = word in self.known.names
        if not cut or word in self.known.whole or word in self.known.irregular:
            yield word, False
            return
        if named:
            yield word, False
        if not (named and word[2:] in self.known.persons):
            yield word[2:], True

    def article_is_written(self, word: str) -> bool:
        """No article has a hamza: «إلغاء», «ألماني»."""
        at = len(self.written) - len(word)
        return self.norm == self.written or at < 0 or self.written[at] not in ("أ", "إ", "آ")

    def behind_particles(self, native: bool) -> Iterator[tuple[str, bool]]:
        """Give what may stand behind و ف ب ل ك; behind a letter of the word itself only what has the article."""
        found = {rest: None for clitic, rest in cuts(self.norm) if clitic and self.may_stand(rest, native)}
        for rest in found:
            further = {shorter for clitic, shorter in cuts(rest) if clitic and shorter in found}
            if not further or _stands_alone(rest, self.known):
                yield from self.with_article(rest)

    def may_stand(self, rest: str, native: bool) -> bool:
        """Tell whether what is left behind a particle may be a word."""
        known, unknown = self.known, self.norm not in self.known.words
        if len(rest) < 3:
            return False
        if rest.startswith(_ARTICLE) and len(rest) > 4:
            return True
        seen = rest in known.names or rest in known.words or (unknown and len(rest) > 4)
        return not native and (seen or _is_form(rest, known))


def _stands_alone(word: str, known: Lexicon) -> bool:
    """Tell whether a word begins with its own first letter, judged by its forms that are seen."""
    return any(
        form in known.names or form in known.irregular or known.takes_article(form) or known.takes_ya(form)
        for form in (word, *_endings(word, False, False, known))
    )


def _is_form(word: str, known: Lexicon) -> bool:
    """Tell whether a word that is not in the lexicon is a form of one that is."""
    return any(stem != word and (stem in known.words) for stem in _reduced(word, False, False, _DEPTH, known))


def _reduced(word: str, definite: bool, feminine: bool, depth: int, known: Lexicon) -> Iterator[str]:
    """Give the stems of a word without particles and article; ``feminine`` says that it is written with ة."""
    if word in known.irregular:
        yield from known.irregular[word]
        return
    if word in known.names or word in known.whole or not depth:
        yield word
        return
    found = False
    if not feminine:
        for shorter in _endings(word, definite, True, known):
            found = True
            yield from _reduced(shorter, definite, shorter.endswith("ه"), depth - 1, known)
    if not found:
        yield _masculine(word, known) if word.endswith("ه") else word


def _endings(word: str, definite: bool, deep: bool, known: Lexicon) -> Iterator[str]:
    """Give what a word may be an inflected form of."""
    yield from _plural_of(word, known)
    if definite or known.takes_article(word):
        return
    yield from _possessed(word, known)
    yield from _perfect_of(word, known)
    if deep:
        yield from _imperfect_of(word, known)
    if word.endswith("ا") and len(word) > 3 and known.takes_article(word[:-1]):
        yield word[:-1]


def _plural_of(word: str, known: Lexicon) -> Iterator[str]:
    """«تصريحات», «شركات», «مسؤولين», «دولتان»: a sound plural or dual, where the ending is not the word's own."""
    body = word[:-2]
    if len(word) < 5:
        return
    if word.endswith("ات"):
        if known.takes_article(body + "ه"):
            yield body + "ه"
        elif body in known.words or (word not in known.words and len(body) > 3):
            yield body
    elif word.endswith(("تان", "تين")) and known.takes_article(word[:-3] + "ه"):
        yield word[:-3] + "ه"
    elif word.endswith(("ون", "ين", "ان")) and not {word + "ي", word + "ات"} & known.words:
        if (body in known.words and len(body) > 2) or (word not in known.words and len(body) > 3):
            yield body
    elif word.endswith("تي") and known.takes_article(body + "ه"):
        yield body + "ه"
    elif word.endswith(("ي", "و")) and len(word) > 4 and _is_construct(word[:-1], known):
        yield word[:-1]


def _is_construct(word: str, known: Lexicon) -> bool:
    """«ممثلي الدول» is a plural, «مركزي» is not: what means a relation has a feminine, «المركزية»."""
    return word[0] == "م" and {word + "ين", word + "ون"} <= known.words and not known.takes_article(word + "يه")


def _possessed(word: str, known: Lexicon) -> Iterator[str]:
    """«سياستها», «وزرائه», «قرارهم»: a word with a pronoun."""
    for pronoun in _PRONOUNS:
        body = word.removesuffix(pronoun)
        if body == word or len(body) < 3:
            continue
        if body[-1] == "ت" and known.takes_article(body[:-1] + "ه"):
            yield body[:-1] + "ه"
        elif body in known.words or body in known.irregular or known.takes_article(body):
            yield body
        elif body[-1] in "ئؤ" and body[:-1] + "ء" in known.words:
            yield body[:-1] + "ء"
        else:
            continue
        return


def _perfect_of(word: str, known: Lexicon) -> Iterator[str]:
    """«أكدت», «وصلوا»: the perfect of a verb."""
    for ending in ("ت", "وا", "تا"):
        body = word.removesuffix(ending)
        if body != word and len(body) > 2 and body[-1] != "ا" and body in known.words:
            yield body
            return


def _imperfect_of(word: str, known: Lexicon) -> Iterator[str]:
    """«سيجتمع», «تعلن», «يكتب»: the imperfect of a verb, given as its perfect."""
    if word[0] == "س" and word[1] in "يتن" and (word[1:] in known.words or word[1:] in known.irregular):
        yield word[1:]
        return
    body = word[1:]
    if word[0] not in "يت" or len(body) < 3 or not known.takes_ya(body):
        return
    body = "ا" + body[1:] if body[0] == "ؤ" else body
    if "ا" + body in known.causative:
        yield "ا" + body
    elif body in known.words:
        yield body
    elif "ا" + body in known.words:
        yield "ا" + body


def _masculine(word: str, known: Lexicon) -> str:
    """Give the masculine of an adjective in ة, and any other word as it is: «الدولية» is «دولي», «الجامعة» is not."""
    body = word[:-1]
    if word in known.apart or body not in known.words:
        return word
    relation = body.endswith("ي") and len(body) > 3
    participle = body[0] == "م" and len(body) > 4 and body[2] != "ا"
    return body if relation or participle or body in known.feminine else word
