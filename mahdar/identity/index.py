"""An index over many names: the ones that a name may be, best first, without comparing it with all.

Each key of a name, of each of its parts and of all of it is one number, the check sum of the key above the place of the
name; all of them, sorted, are the index. What is found by most and by the rarest keys is compared with the query.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from heapq import nsmallest
from itertools import chain
from typing import Final, NamedTuple
from zlib import crc32

from mahdar.identity.keys import keys_of, sound_key, whole_keys
from mahdar.identity.lexicon import spellings_of
from mahdar.identity.names import NameComparison, compare
from mahdar.identity.parts import Part, parts_of
from mahdar.identity.words import words_of

_PLACE: Final = 32
_OF_WHOLE, _OF_PAIR, _OF_PART = 2, 1, 3
"""What it counts that a name has all parts of the one asked for, two of them, or one."""
_RARE: Final = 4000
"""The most names that a single part may lead to."""
_ENOUGH: Final = 20_000
"""The number of names after which commoner pairs are passed over."""
_LOOKED_AT: Final = 1500
_COMPARED: Final = 48


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
            keys = {*keys_of(parts), *_singles(parts), *whole_keys(parts)}
            entries.extend(_number(key) << _PLACE | place for key in keys)
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
            for place in self._candidates(parts_of(name))
            if (comparison := compare(name, self._names[place])).score > 0
        ]
        return sorted(found, key=lambda ranked: (-ranked.score, ranked.name))[:limit]

    def _candidates(self, parts: Sequence[Part]) -> list[int]:
        """Give the places of the names that deserve a comparison."""
        hits: Counter[int] = Counter()
        for places in sorted(map(self._places, keys_of(parts)), key=len):
            if len(hits) > _ENOUGH:
                break
            _count(hits, places, _OF_PAIR)
        for key in _singles(parts):
            places = self._places(key)
            _count(hits, places if len(places) <= _RARE else hits.keys() & set(places), _OF_PART)
        for key in whole_keys(parts):
            _count(hits, self._places(key)[:_LOOKED_AT], _OF_WHOLE)
        return sorted(hits) if len(hits) <= _COMPARED else self._likeliest(hits, parts)

    def _likeliest(self, hits: Counter[int], parts: Sequence[Part]) -> list[int]:
        """Give the places of the most hits, and of those that share the words one would expect."""
        expected = frozenset(word for part in parts for word in _expected(part))

        def rank(place: int) -> tuple[int, int, int]:
            words = self._names[place].casefold().split()
            return -hits[place] - 3 * len(expected.intersection(words)), abs(len(words) - len(parts)), place

        return nsmallest(_COMPARED, _most(hits), key=rank)

    def _places(self, key: str) -> list[int]:
        number = _number(key)
        start = bisect_left(self._entries, number << _PLACE)
        end = bisect_left(self._entries, (number + 1) << _PLACE, start)
        return [entry & 0xFFFFFFFF for entry in self._entries[start:end]]


def _number(key: str) -> int:
    return crc32(key.encode())


def _count(hits: Counter[int], places: Iterable[int], worth: int) -> None:
    for place in places:
        hits[place] += worth


def _most(hits: Counter[int]) -> list[int]:
    """Give the places of the most hits, in the order of the names where they are as many."""
    by_hits: dict[int, list[int]] = {}
    for place, count in hits.items():
        by_hits.setdefault(count, []).append(place)
    return list(chain.from_iterable(sorted(by_hits[count]) for count in sorted(by_hits, reverse=True)))[:_LOOKED_AT]


def _singles(parts: Sequence[Part]) -> set[str]:
    """Give the keys of single parts, closer to their sound than those of pairs."""
    return {f"+{sound_key(form)}" for part in parts if part.kind == "name" for form, _ in part.forms}


def _expected(part: Part) -> list[str]:
    """Give the words that a name with this part is likely to have."""
    return [*words_of(part.shown), part.shown, part.text, *spellings_of(part.text)]
