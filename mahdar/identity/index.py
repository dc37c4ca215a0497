"""An index over many names: the ones that a name may be, best first, without comparing it with all.

Each key of a name and each of its parts is one number, the check sum of the key above the place of the name; all of
them, sorted, are the index. A million names take about seven numbers each.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from heapq import nsmallest
from typing import Final, NamedTuple
from zlib import crc32

from mahdar.identity.keys import keys_of, skeletons
from mahdar.identity.lexicon import spellings_of
from mahdar.identity.names import NameComparison, compare
from mahdar.identity.parts import Part, parts_of
from mahdar.identity.words import words_of

_PLACE: Final = 32
_WHOLE: Final = 2
"""What a key of two parts counts beside a part."""
_RARE: Final = 2000
"""The most names that a single part may lead to."""
_LOOKED_AT: Final = 4000
_COMPARED: Final = 64


class Ranked(NamedTuple):
    """A name found, its score, and the comparison with the query."""

    name: str
    score: float
    comparison: NameComparison


class NameIndex:
    """Names of persons to be searched; equal names are kept as often as they come."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names: list[str] = []
        entries = array("Q")
        for place, name in enumerate(names):
            self._names.append(name)
            parts = parts_of(name)
            entries.extend(_number(key) << _PLACE | place for key in {*keys_of(parts), *_singles(parts)})
        self._entries = array("Q", sorted(entries))

    def __len__(self) -> int:
        return len(self._names)

    def search(self, name: str, limit: int = 10) -> list[Ranked]:
        """Give the names most like the one asked for, best first, at most ``limit``.

        >>> index = NameIndex(["عادل الجبير", "نائل الجبير", "سعد الحريري"])
        >>> [(found.name, found.comparison.same) for found in index.search("Adel al-Jubeir", 2)]
        [('عادل الجبير', True), ('نائل الجبير', False)]
        """
        found = [
            Ranked(self._names[place], comparison.score, comparison)
            for place in self._candidates(name)
            if (comparison := compare(name, self._names[place])).score > 0
        ]
        return sorted(found, key=lambda ranked: (-ranked.score, ranked.name))[:limit]

    def _candidates(self, name: str) -> list[int]:
        """Give the places of the names that deserve a comparison."""
        parts = parts_of(name)
        hits: Counter[int] = Counter()
        for key in keys_of(parts):
            for place in self._places(key):
                hits[place] += _WHOLE
        for key in _singles(parts):
            places = self._places(key)
            if len(places) <= _RARE:
                hits.update(places)
        if len(hits) <= _COMPARED:
            return sorted(hits)
        return self._likeliest(hits, parts)

    def _likeliest(self, hits: Counter[int], parts: Sequence[Part]) -> list[int]:
        """Give the places of the most hits, and of those that share the words one would expect."""
        most = nsmallest(_LOOKED_AT, hits, key=lambda place: (-hits[place], place))
        expected = {word for part in parts for word in _expected(part)}

        def rank(place: int) -> tuple[int, int, int]:
            words = self._names[place].casefold().split()
            return -hits[place] - 3 * len(expected.intersection(words)), abs(len(words) - len(parts)), place

        return nsmallest(_COMPARED, most, key=rank)

    def _places(self, key: str) -> list[int]:
        number = _number(key)
        start = bisect_left(self._entries, number << _PLACE)
        end = bisect_left(self._entries, (number + 1) << _PLACE, start)
        return [entry & 0xFFFFFFFF for entry in self._entries[start:end]]


def _number(key: str) -> int:
    return crc32(key.encode())


def _singles(parts: Sequence[Part]) -> set[str]:
    """Give the keys of single parts, apart from those of whole names."""
    return {f"+{skeleton}" for part in parts if part.kind == "name" for skeleton in skeletons(part)}


def _expected(part: Part) -> list[str]:
    """Give the words that a name with this part is likely to have."""
    return [*words_of(part.shown), part.shown, part.text, *spellings_of(part.text)]
