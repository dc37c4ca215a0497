"""How far apart two words of names sound: an edit distance whose costs know how foreign sounds are written in Arabic.

A word is turned into a string of sounds, one character each: Arabic letters stand for themselves, Latin groups of
letters for what ``name_sounds.yaml`` reads them as. The distance is what the cheapest way from one to the other costs;
vowels cost little, since Arabic leaves the short ones out and nobody agrees on the others.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import Final, NamedTuple

from mahdar.knowledge import name_sounds

Costs = dict[str, dict[str, float]]

_LATIN_VOWELS: Final = frozenset("aeiou")
_LIGHT: Final = {
    **dict.fromkeys("اويىةأئ", 0.3),
    **dict.fromkeys("aeiou", 0.2),
    **{"ع": 0.6, "ݝ": 0.6, "ه": 0.7, "h": 0.4, "y": 0.3, "w": 0.7},
}
_CONSONANT: Final = 1.0
_STRICT: Final = 1.35
"""How much a distance counts: one consonant of four for another, and it is another name («سلمان», «سلطان»)."""
_HOPELESS: Final = 0.6
"""Where words cannot be more alike than this, their sounds are not compared."""
_LEAST: Final = 0.8
"""What it costs at least that a consonant has none of its kind on the other side."""
_OTHER_SPELLING: Final = 0.04
"""What even two usual letters for one sound cost beside the same letter: a name's own spelling comes first."""
_OTHER_NAME: Final = 0.25
"""What a letter costs beside that, which only names of the Arab world are written with."""
_ALEFS: Final = str.maketrans("أإآ", "ااا")
_WRITTEN_ON: Final = tuple(
    (re.compile(group), sound)
    for group, sound in (
        ("تش", "چ"),
        ("(?<!ع)ت[سز](?<!يت[سز]$)", "ڎ"),
        ("دج", "ج"),
        ("(?<=.ن)[غجق]$", "ڭ"),
        ("نڭ", "ڭ"),
        ("ؤ", "و"),
        ("ء", ""),
        ("وو+", "و"),
        ("يي+", "ي"),
    )
)
"""Letters that write one sound together, and a hamza that writes none."""
_DOUBLE: Final = re.compile(r"(.)\1+")


class _Table(NamedTuple):
    """Costs between two kinds of letters: of one for another, and of one without a counterpart."""

    instead: Costs
    left: dict[str, float]


def is_arabic(word: str) -> bool:
    """Say whether a word is written in Arabic letters."""
    return "\u0600" <= word[:1] <= "\u08ff"


@lru_cache(maxsize=1 << 17)
def sounds_of(word: str) -> str:
    """Give the sounds of one word in lower case and without marks.

    >>> sounds_of("غوتيريش"), sounds_of("تشافيز"), sounds_of("guterres"), sounds_of("shaykh")
    ('غوتيريش', 'چافيز', 'guteres', 'SayK')
    """
    return _arabic(word) if is_arabic(word) else _latin(word)


def _arabic(word: str) -> str:
    begins = word[:1] in "اأإآ"
    word = word.translate(_ALEFS)
    for group, sound in _WRITTEN_ON:
        word = group.sub(sound, word)
    if len(word) > 2 and word[-1] == "ه":
        word = word[:-1] + "ة"
    word = word[:-1].replace("ى", "ي").replace("ة", "ت") + word[-1:]
    if word[:1] == "ع":
        return "ݝ" + word[1:]
    if begins and word[:1] == "ا" and len(word) > 2:
        return word[1:] if word[1] in "وي" else "أ" + word[1:]
    return word


@cache
def _groups() -> re.Pattern[str]:
    spellings = sorted(name_sounds().spellings, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, spellings)))


def _latin(word: str) -> str:
    word = re.sub(r"c(?=[eiy])|(?<=i)c$", "\0", word)
    word = re.sub(r"gu(?=[ei])", "g", word)
    word = re.sub(r"^x", "X", re.sub(r"(?<=[aeiou])h$", "", word))
    word = _groups().sub(lambda group: name_sounds().spellings[group[0]], word)
    return _DOUBLE.sub(r"\1", re.sub(r"(?<=.)ng$", "N", word).replace("\0", "c"))


def without_marks(word: str) -> str:
    """Give a Latin word in lower case without accents and apostrophes: «Sa’d», «Wallström» are sad, wallstrom.

    >>> without_marks("Sa’d"), without_marks("Wallström"), without_marks("Şimşek")
    ('sad', 'wallstrom', 'şimşek')
    """
    spellings = name_sounds().spellings
    return "".join(letter if letter in spellings else _bare(letter) for letter in word.replace("İ", "i").lower())


def _bare(letter: str) -> str:
    return "".join(
        mark for mark in unicodedata.normalize("NFKD", letter) if mark.isalpha() and unicodedata.category(mark) != "Lm"
    )


def weight_of(sounds: str) -> float:
    """Give what all sounds of a word cost together: the longer and the richer in consonants, the more."""
    return sum(_LIGHT.get(sound, _CONSONANT) for sound in sounds)


def _meet(one: dict[str, float], other: dict[str, float]) -> float | None:
    common = one.keys() & other.keys()
    return min((one[way] + other[way] for way in common), default=None)


def _turned(table: Costs) -> Costs:
    turned: Costs = {}
    for one, costs in table.items():
        for other, cost in costs.items():
            turned.setdefault(other, {})[one] = cost
    return turned


def _within(table: Costs, native: str) -> Costs:
    """Give the costs between letters of one alphabet, by the cheapest way over the other one."""
    found: Costs = {}
    for one in table:
        for other in table:
            cost = _meet(table[one], table[other])
            if one == other:
                found.setdefault(one, {})[other] = 0.0
            elif cost is not None:
                extra = _OTHER_NAME if one in native or other in native else 0.0
                found.setdefault(one, {})[other] = min(1.0, cost + _OTHER_SPELLING + extra)
    return found


@cache
def _tables() -> tuple[_Table, _Table, _Table]:
    """Give the costs among Arabic letters, among Latin sounds, and from Arabic letters to Latin sounds."""
    data = name_sounds()
    by_letter = _turned(data.letters)
    same, across = data.left_out["same"], data.left_out["across"]
    return (
        _Table(_within(by_letter, data.native), same),
        _Table(_within(data.letters, ""), same),
        _Table(by_letter, across),
    )


_NONE: Final[dict[str, float]] = {}


@lru_cache(maxsize=1 << 17)
def distance(one: str, other: str) -> float:
    """Give what the cheapest way from one string of sounds to another costs; symmetric.

    >>> distance("غوتيريس", "غوتيريس"), distance("اوباما", "اوباما")
    (0.0, 0.0)
    >>> distance("بوتين", "putin") < distance("بوتين", "batin") < distance("بوتين", "lutin")
    True
    """
    if one == other:
        return 0.0
    if (is_arabic(other), other) > (is_arabic(one), one):  # Arabic first, as in the table of costs across alphabets
        one, other = other, one
    arabic = is_arabic(one) + is_arabic(other)
    return _cheapest(one, other, _tables()[(1, 2, 0)[arabic]].instead, arabic == 1)


@lru_cache(maxsize=1 << 17)
def _gaps(sounds: str, across: bool) -> tuple[float, ...]:
    left = _tables()[2 if across else 0].left
    return tuple([left.get(sound, _CONSONANT) for sound in sounds])


def _cheapest(one: str, other: str, instead: Costs, across: bool) -> float:
    gaps = _gaps(other, across)
    row = [0.0]
    for gap in gaps:
        row.append(row[-1] + gap)
    for sound, gap in zip(one, _gaps(one, across), strict=True):
        costs = instead.get(sound, _NONE)
        before = row[0]
        last = before + gap
        new = [last]
        for facing, passed, above in zip(other, gaps, row[1:], strict=True):
            best = before + costs.get(facing, _CONSONANT)
            if above + gap < best:  # noqa: PLR1730 - min() doubles the time of the innermost loop
                best = above + gap
            if last + passed < best:  # noqa: PLR1730
                best = last + passed
            before, last = above, best
            new.append(best)
        row = new
    return row[-1]


@lru_cache(maxsize=1 << 17)
def likeness(one: str, other: str, strict: bool = True) -> float:
    """Give how alike two strings of sounds are, from 0 to 1: the distance beside what all sounds cost.

    Names of the Arab world are compared strictly, since one consonant makes another of them.

    >>> likeness("غوتيريش", "guteres") > 0.8, likeness("ترامب", "بوتين") < 0.5
    (True, True)
    """
    if not one or not other:
        return float(one == other)
    mine, theirs = kinds_of(one), kinds_of(other)
    factor = (2 * _STRICT if strict else 2.0) / (mine.weight + theirs.weight)
    if 1.0 - factor * at_least(mine, theirs) < _HOPELESS:
        return 0.0
    return max(0.0, 1.0 - factor * distance(one, other))


_CLASSES: Final = ("bpfبپفڤ", "kgGKغقكگ", "dtTDsSzتثدذضطظسصزشڎ", "lل", "mم", "nNنڭ", "rر")
_KINDS: Final = {sound: 1 << at for at, group in enumerate(_CLASSES) for sound in group}
_DOUBTFUL: Final = {
    "v": 1,
    "w": 1,
    **dict.fromkeys("jKخ", 2),
    **dict.fromkeys("qXCcZجچژ", 6),
    **dict.fromkeys("وهحhعݝ", 0),
}
"""Sounds that may be of one kind or another, or of none: the bits they leave open."""


class Kinds(NamedTuple):
    """What consonants a word has: a bit for each kind it has, and it may have; the least and the most; its weight."""

    sure: int
    open: int
    least: int
    most: int
    weight: float


@lru_cache(maxsize=1 << 17)
def kinds_of(sounds: str) -> Kinds:
    """Give the kinds of consonants in a word, and what its sounds cost together."""
    sure = doubtful = 0
    for sound in sounds:
        sure |= _KINDS.get(sound, 0)
        doubtful |= _DOUBTFUL.get(sound, 0)
    least = sum(sound in _KINDS for sound in sounds)
    most = least + sum(sound in _DOUBTFUL for sound in sounds)
    return Kinds(sure, doubtful, least, most, weight_of(sounds))


def at_least(one: Kinds, other: Kinds) -> float:
    """Give what the distance of two words is at least: for each two kinds that only one has, for each one too many.

    >>> at_least(kinds_of("ترامب"), kinds_of("بوتين")), at_least(kinds_of("بوتين"), kinds_of("putin"))
    (1.6, 0.0)
    """
    apart = ((one.sure ^ other.sure) & ~(one.open | other.open)).bit_count()
    return _LEAST * max((apart + 1) // 2, one.least - other.most, other.least - one.most)
