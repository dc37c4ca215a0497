"""How much a name says: the rarer its words, the less likely two people share them by chance.

The measure is the information of a word in bits, ``-log2`` of the chance that a part of a person's name is that word,
after the weights of matched fields in record linkage (Fellegi and Sunter, 1969). The chances come from how often
written Arabic has the word and not from the texts of a record, so that reading more documents never changes what a
name says.
"""

from __future__ import annotations

from functools import cache, lru_cache
from math import log2, log10
from typing import Final

from mahdar.arabic import fold
from mahdar.identity.normal import normal_word
from mahdar.knowledge.files import load_lines

_NAMES_IN_TEXT: Final = 0.03
"""The share of the words of a text that are parts of persons' names."""
MOST_BITS: Final = 14.0
"""Bits of a word no list knows: one name in 16,000."""
_NISBA: Final = 9.0
"""Bits a nisba gives at most: a tribe's or a town's name is borne by all its people («العتيبي»)."""
_LINKS: Final = frozenset(("بن", "ابن", "بنت", "ال", "ابو", "بو", "ام", "عبد", "الشيخ"))
_TOP_ZIPF: Final = 8.0
"""Zipf of the first of ``words.txt``; the word at rank r has about this less the logarithm of r."""


@lru_cache(maxsize=1 << 16)
def word_bits(word: str) -> float:
    """Give the bits of one word of a name; words that only join names («بن», «آل») say nothing.

    >>> word_bits("محمد") < 5 < word_bits("رأفت") < word_bits("ستولتنبرغ")
    True
    """
    normal = normal_word(fold(word))
    if normal in _LINKS:
        return 0.0
    zipf = _zipf().get(normal)
    bits = MOST_BITS if zipf is None else min(MOST_BITS, -log2(min(1.0, 10 ** (zipf - 9) / _NAMES_IN_TEXT)))
    return min(bits, _NISBA) if _is_nisba(normal) else bits


def name_bits(name: str) -> float:
    """Give the bits of a whole name, the sum of its words'.

    >>> name_bits("محمد العتيبي") < 16 < 24 < name_bits("ينس ستولتنبرغ")
    True
    """
    return sum(map(word_bits, name.split()))


def _is_nisba(normal: str) -> bool:
    return normal.startswith("ال") and normal.endswith("ي") and len(normal) > 4


@cache
def _zipf() -> dict[str, float]:
    words = ((word, _TOP_ZIPF - log10(rank)) for rank, word in enumerate(load_lines("words.txt"), 1))
    names = (line.split("\t") for line in load_lines("name_frequencies.tsv"))
    most: dict[str, float] = {}
    for word, zipf in (*words, *((name, float(zipf)) for name, zipf in names)):
        normal = normal_word(word)
        most[normal] = max(zipf, most.get(normal, 0.0))
    return most
