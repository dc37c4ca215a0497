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
from unicodedata import normalize

from mahdar.arabic.clitics import cuts
from mahdar.arabic.letters import INVISIBLE, MARKS, TATWEEL, fold
from mahdar.arabic.lexicon import Lexicon, lexicon

VERSION: Final = 2
"""Raised with every change of the rules below."""

_BARE = dict.fromkeys(map(ord, INVISIBLE + MARKS + TATWEEL))
_PRESENTATION = "\ufb50"
_ARTICLE = "ال"
_PRONOUNS = ("هما", "هم", "هن", "ها", "نا", "كم", "ه")
_DEPTH = 3
"""Endings behind one another that are taken off: «مسؤول|ي|ات|هم»."""


def bare(word: str) -> str:
    """Give a word without diacritics, tatweel and invisible controls, its letters as they are written."""
    plain = word.translate(_BARE)
    return normalize("NFKC", plain) if max(plain, default="") >= _PRESENTATION else plain


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
    if len(written) != len(norm):  # a ligature such as «ﷲ» folds to several letters
        written = norm
    return tuple(dict.fromkeys(_Word(written, norm, lexicon()).stems())) or (norm,)


def is_particle(word: str) -> bool:
    """Tell whether a word is a particle or a pronoun and nothing else."""
    return bare(word) in lexicon().particles


def written_form(word: str) -> str:
    """Give the form under which a word is the same however it is spelt: folded, but for the ى of particles.

    >>> written_form("وإلى"), written_form("والي"), written_form("الأُمم")
    ('والى', 'والي', 'الامم')
    """
    written = bare(word)
    norm = fold(written)
    for clitic in ("", "و", "ف"):
        if written.startswith(clitic) and (particle := lexicon().particles.get(written[len(clitic) :])) is not None:
            return clitic + particle
    return norm


@lru_cache(maxsize=1 << 12)
def sought(word: str) -> tuple[str, ...]:
    """Give the stems under which to look for a word: of a name with the article only the name itself.

    A text that writes «السعودية» may mean the state or the adjective; who asks for it asks for the state.

    >>> sought("السعودية"), stems("السعودية")
    (('السعوديه',), ('السعوديه', 'سعودي'))
    """
    norm = fold(word)
    named = norm in lexicon().names and not is_particle(word)
    return (lexicon().spellings.get(norm, norm),) if named else stems(word)


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

    def stems(self) -> Iterator[str]:
        for form in (self.written, self.written[1:] if self.written[0] in "وف" else ""):
            if form in self.known.particles:
                yield self.known.particles[form]
                return
        for rest, definite in self.readings():
            letters = self.written[-len(rest)] + self.written[-1]
            for stem in _reduced(rest, definite, letters, _DEPTH, self.known):
                yield self.known.spellings.get(stem, stem)

    def readings(self) -> Iterator[tuple[str, bool]]:
        """Give what the word may be without its particles, and whether it has the article."""
        if self.norm in self.known.names or self.known.is_irregular(self.norm):
            yield from self.with_article(self.norm)
            verb = self.norm[1:] in self.known.verbs and not self.known.takes_article(self.norm)
            if self.norm[0] == "و" and verb:
                yield self.norm[1:], False  # «ودعت»: she bade farewell, or «و» and she called
            return
        native = _stands_alone(self.norm, self.known)
        behind = list(dict.fromkeys(self.behind_particles(native)))
        if native or not any(rest in self.known.words or rest in self.known.names for rest, _ in behind):
            yield from self.with_article(self.norm)
        yield from behind

    def with_article(self, word: str) -> Iterator[tuple[str, bool]]:
        """Give a word without its article; a name with one also as it is, «الحسين» only so."""
        named = word in self.known.names
        if not self.has_article(word):
            yield word, False
            return
        if named:
            yield word, False
        if not (named and word[2:] in self.known.persons):
            yield word[2:], True

    def has_article(self, word: str) -> bool:
        """Tell whether what is left of the word begins with the article; none has a hamza: «إلغاء», «ألماني»."""
        known, at = self.known, len(self.written) - len(word)
        if not word.startswith(_ARTICLE) or word in known.whole or known.is_irregular(word):
            return False
        hamza = self.norm != self.written and at >= 0 and self.written[at] in ("أ", "إ", "آ")
        return not hamza and (len(word) > 4 or (len(word) == 4 and word[2:] in known.words))

    def behind_particles(self, native: bool) -> Iterator[tuple[str, bool]]:
        """Give what may stand behind و ف ب ل ك; behind a letter of the word itself only what has the article."""
        for clitic, rest in cuts(self.norm):
            if not clitic or not self.may_stand(rest, native):
                if clitic == "و" and len(rest) > 2 and rest in self.known.verbs:
                    yield rest, False
                continue
            further = any(shorter and self.may_stand(stem, native) for shorter, stem in cuts(rest))
            whole = not further or _stands_alone(rest, self.known)
            too_far = len(clitic) == 2 and not self.has_article(rest) and _stands_alone(self.norm[1:], self.known)
            if whole and not too_far:
                yield from self.with_article(rest)

    def may_stand(self, rest: str, native: bool) -> bool:
        """Tell whether what is left behind a particle may be a word."""
        known, unknown = self.known, self.norm not in self.known.words
        if len(rest) < 3:
            return False
        if self.has_article(rest):
            return True
        seen = rest in known.names or rest in known.words or (unknown and len(rest) > 4)
        return not native and (seen or _is_form(rest, known))


def _stands_alone(word: str, known: Lexicon) -> bool:
    """Tell whether a word begins with its own first letter, judged by its forms that are seen."""
    forms = (word, *_endings(word, False, "", known))
    seen = any(form in known.names or known.is_irregular(form) or known.takes_article(form) for form in forms)
    return seen or any(map(known.takes_ya, (*forms, *_perfect_of(word, known))))


def _is_form(word: str, known: Lexicon) -> bool:
    """Tell whether a word that is not in the lexicon is a form of one that is."""
    return any(stem != word and stem in known.words for stem in _reduced(word, False, "", _DEPTH, known))


def _reduced(word: str, definite: bool, letters: str, depth: int, known: Lexicon) -> Iterator[str]:
    """Give the stems of a word without particles and article; ``letters`` are its first and last, as written."""
    first, last = letters[:1], letters[1:]
    plural = first != "إ" and word in known.plurals
    verb = not definite and word in known.verbs
    if plural or verb:
        yield from known.plurals[word] if plural else ()
        yield from known.verbs[word] if verb else ()
        yield from (word,) if plural and not definite and known.takes_ya(word) else ()
        if not (plural and first == "ا" and known.takes_article(word)):
            return
    if word in known.spellings and not definite:
        yield word
    if word in known.names or word in known.whole or not depth:
        yield word
        return
    found = dict.fromkeys(_endings(word, definite, last, known)) if last != "ة" else {}
    if last != "ة" and not definite and not known.takes_article(word):
        found |= dict.fromkeys(_perfect_of(word, known))
    for shorter in found:
        ending = "ة" if shorter.endswith("ه") else ""
        yield from _reduced(shorter, definite, first + ending, depth - 1, known)
    verbs = [] if definite or found else list(_imperfect_of(word, known))
    yield from verbs
    if not verbs and (not found or (last == "ه" and known.takes_article(word))):
        yield _masculine(word, known)


def _endings(word: str, definite: bool, last: str, known: Lexicon) -> Iterator[str]:
    """Give what a word may be an inflected form of, the person of a verb apart."""
    yield from _plural_of(word, known)
    if definite:
        return
    noun = known.takes_article(word)
    if last == "ه" or not noun:
        yield from _possessed(word, known)
    if not noun:
        yield from _construct_of(word, known)
        yield from _accusative_of(word, known)
    if word[0] == "س" and word[1] in "يت" and (word[1:] in known.words or word[1:] in known.verbs):
        yield word[1:]


def _plural_of(word: str, known: Lexicon) -> Iterator[str]:
    """«تصريحات», «شركات», «مسؤولين», «دولتان»: a sound plural or dual, where the ending is not the word's own."""
    body, unknown = word[:-2], word not in known.words
    if len(word) < (4 if word.endswith("ات") else 5):
        return
    if word.endswith("ات"):
        if known.takes_article(body + "ه"):
            yield body + "ه"
        elif body in known.words and len(body) > 2:
            yield body
        elif len(body) > 3:
            yield from (body + "ه",) if _is_action(body) else (body + "ه", body)
    elif word.endswith(("تان", "تين")) and known.takes_article(word[:-3] + "ه"):
        yield word[:-3] + "ه"
    elif word.endswith(("ون", "ين", "ان")) and not {word + "ي", word + "ات"} & known.words:
        seen = known.takes_article(body) or (word[0] in "يت" and body in known.words)
        paired = word[-2] == "و" and known.takes_plural(body)
        if seen or (len(body) > 3 and (unknown or paired or body in known.persons)):
            yield body


def _construct_of(word: str, known: Lexicon) -> Iterator[str]:
    """«ممثلي الدول», «مدينتي»: a plural or dual before its genitive; «مركزي» is none, for it takes the article."""
    if word.endswith("تي") and known.takes_article(word[:-2] + "ه"):
        yield word[:-2] + "ه"
    elif word.endswith(("ي", "و")) and known.takes_plural(word[:-1]):
        yield from (word[:-1],) if known.takes_article(word[:-1]) or _is_participle(word[:-1]) else ()


def _possessed(word: str, known: Lexicon) -> Iterator[str]:
    """«سياستها», «وزرائه», «قرارهم», «حلها»: a word with a pronoun."""
    for pronoun in _PRONOUNS:
        if not word.endswith(pronoun) or (pronoun == "نا" and known.takes_article(word[:-1])):  # «ضمانا», not «ضما|نا»
            continue
        body = word[: -len(pronoun)]
        if len(body) < (2 if pronoun in ("ها", "هم", "هما") else 3):
            continue
        bearer = _bearer(body, known)
        if bearer is None and word not in known.words and len(body) > 3:
            bearer = body
        if bearer is not None:
            yield bearer
            return


def _bearer(body: str, known: Lexicon) -> str | None:
    """Give the word that bears a pronoun, as it is without one: its ة, ى or ء is another letter before it."""
    alone = {"ت": body[:-1] + "ه", "ا": body[:-1] + "ي", "ئ": body[:-1] + "ء", "ؤ": body[:-1] + "ء"}.get(body[-1], body)
    if alone != body and (known.takes_article(alone) or alone in known.plurals):
        return alone
    if known.takes_article(body) or (len(body) > 2 and (body in known.words or known.is_irregular(body))):
        return body
    feminine = body[-1] == "ت" and len(body) > 3 and known.takes_article(body[:-1])
    return alone if feminine or (body[-1] in "ائؤ" and alone in known.words) else None


def _perfect_of(word: str, known: Lexicon) -> Iterator[str]:
    """«أكدت», «وصلوا»: the perfect of a verb."""
    for ending in ("ت", "وا", "تا"):
        body = word.removesuffix(ending)
        if body == word or len(body) < 3 or body[-1] == "ا":
            continue
        if body in known.words or known.takes_ya(body) or (word not in known.words and len(body) > 3):
            yield body
        if body + "ي" in known.words and not known.takes_ya(body):
            yield body + "ي"
        return


def _accusative_of(word: str, known: Lexicon) -> Iterator[str]:
    """«رئيسا», «شيئا»."""
    body = word[:-1]
    if word.endswith("ا") and not word.endswith("ها") and len(body) > 2:
        if known.takes_article(body):
            yield body
        elif body[-1] == "ئ" and body[:-1] + "ء" in known.words:
            yield body[:-1] + "ء"


def _imperfect_of(word: str, known: Lexicon) -> Iterator[str]:
    """«تعلن», «يكتب»: the imperfect of a verb, given as its perfect; «يخرج» may be of «خرج» and of «أخرج»."""
    body = word[1:]
    if word[0] not in "يت" or len(body) < 3 or known.takes_article(word):
        return
    if body.startswith("ست") and ("ا" + body in known.words or word not in known.words):
        yield "ا" + body
        return
    if not known.takes_ya(body) and (word in known.words or len(body) < 4):
        return
    body = "ا" + body[1:] if body[0] == "ؤ" else body
    if "ا" + body in known.causative:
        yield "ا" + body
    if body in known.words or "ا" + body not in known.words:
        yield body
    elif "ا" + body not in known.causative:
        yield "ا" + body


def _masculine(word: str, known: Lexicon) -> str:
    """Give the masculine of an adjective in ة, and any other word as it is: «الدولية» is «دولي», «الجامعة» is not."""
    body = word[:-1]
    if not word.endswith("ه") or word in known.apart:
        return word
    relation = body.endswith("ي") and (len(body) > 3 or (len(body) == 3 and known.takes_article(body)))
    participle = len(body) > 4 and _is_participle(body) and body in known.words and not _is_action(body)
    shaped = len(body) == 4 and (_is_participle(body) or body[1] == "ا" or body[2] == "ي")
    short = shaped and (known.takes_article(body) or known.takes_plural(body))
    return body if relation or participle or short or body in known.feminine else word


def _is_action(body: str) -> bool:
    """«مشاركة», «مفاوضة»: what is done, and not a woman who does it."""
    return len(body) == 5 and body[0] == "م" and body[2] == "ا"


def _is_participle(word: str) -> bool:
    """«مفتش», «متحدث»: who does or undergoes something, for the most part."""
    return word[0] == "م" and len(word) > 3
