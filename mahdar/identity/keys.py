"""Keys by which names that may be one are found among many, without comparing all with all.

A key is the consonants of two parts of a name, coarsely: letters that are taken for one another share a sign. One of
the two is the part a name begins with, since a name without its first part is somebody else's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice, pairwise, product
from typing import Final

from mahdar.identity.align import HEARD
from mahdar.identity.lexicon import short_rows
from mahdar.identity.parts import Part, joined, parts_of

_SIGNS: Final = {
    "P": "bpfvبپفڤ",
    "K": "kqgGKjXخغقكگج",
    "S": "dtTDsSzcCZتثدذضطظسصزشڎچژ",
    "L": "lل",
    "M": "mم",
    "N": "nNنڭ",
    "R": "rر",
}
_CLOSER: Final = {
    **dict.fromkeys("bpبپ", "B"),
    **dict.fromkeys("fvفڤ", "F"),
    **dict.fromkeys("kqCKقكخح", "K"),
    **dict.fromkeys("gGjZغجگژ", "G"),
    **dict.fromkeys("dtTDتثدذضطظ", "T"),
    **dict.fromkeys("sSzcXسصزشڎچ", "S"),
    **dict.fromkeys("Nڭ", "N"),
}
"""Signs of single parts, which tell more apart and need not be hit by every spelling."""
_SIGN: Final = {sound: sign for sign, sounds in _SIGNS.items() for sound in sounds}
_DOUBTFUL: Final = {"C": "K", "c": "K", "Z": "K", "X": "S", "j": "", "v": "", "w": "P", "q": "S"}
"""What sounds that languages differ in may be besides: «Jens» is ينس, «Pervez» برويز."""
_MOST: Final = 4
_MOST_PARTS: Final = 5


@lru_cache(maxsize=1 << 15)
def skeletons(part: Part) -> tuple[str, ...]:
    """Give the signs of a part's consonants, for each of the ways to take it; «-» where it has none.

    >>> skeletons(parts_of("محمد")[0]), skeletons(parts_of("Mohammed")[0]), skeletons(parts_of("Jens")[0])
    (('MMS',), ('MMS',), ('KNS', 'NS'))
    """
    found = (reading for form, _ in part.forms for reading in _readings(form))
    short = (f"~{row}" for row in sorted(short_rows(part.text)))
    return (*tuple(dict.fromkeys(found))[:_MOST], *short)


def _readings(sounds: str) -> Iterator[str]:
    at = next((at for at, sound in enumerate(sounds) if sound in _DOUBTFUL), None)
    yield _signs(sounds)
    if at is not None:
        yield _signs(sounds[:at]) + _DOUBTFUL[sounds[at]] + _signs(sounds[at + 1 :]) or "-"


def _signs(sounds: str) -> str:
    return _once([_SIGN[sound] for sound in sounds if sound in _SIGN])


def _once(signs: Sequence[str]) -> str:
    """Write a sign that follows itself once, but for «محمّد» and its like."""
    return "".join(sign for at, sign in enumerate(signs) if not at or sign != signs[at - 1] or sign in "MN")


def sound_key(sounds: str) -> str:
    """Give the consonants of a part, closer than the keys of pairs have them.

    >>> sound_key("بوتين"), sound_key("putin"), sound_key("لوبان")
    ('BTN', 'BTN', 'LBN')
    """
    return _once([_CLOSER.get(sound) or _SIGN.get(sound, "") for sound in sounds])


def whole_keys(parts: Sequence[Part]) -> set[str]:
    """Give the keys of all parts together, in any order, for each way to take the first ones."""
    named = [skeletons(part) for part in parts if part.kind == "name"][:_MOST_PARTS]
    return {f"#{' '.join(sorted(ways))}" for ways in islice(product(*named), _MOST)} if named else set()


def name_keys(name: str) -> frozenset[str]:
    """Give the keys of a name: two names that the program takes for one share a key, nearly always.

    >>> sorted(name_keys("محمد بن سلمان")), sorted(name_keys("Mohammed bin Salman"))
    (['MMS SLMN', 'MMSLMN'], ['MMS SLMN', 'MMSLMN'])
    """
    return keys_of(parts_of(name))


def keys_of(parts: Sequence[Part]) -> frozenset[str]:
    """Give the keys of a name whose parts are known."""
    named = [part for part in parts if part.kind == "name"] or list(parts)
    if len(named) < 2:
        return frozenset(reading for part in named for reading in skeletons(part))
    keys = set(_from_first(named))
    if named[0].leads and len(named) > 2:
        keys.update(_from_first(named[1:]))
    return frozenset(keys)


def _from_first(parts: Sequence[Part]) -> Iterator[str]:
    """Give the keys of the first part with each later one, two neighbours also as one."""
    yield from _pairs(parts[0], [*parts[1:], *_neighbours(parts[1:])])
    for first in _neighbours(parts[:2]):
        if len(parts) == 2:
            yield from skeletons(first)
        yield from _pairs(first, [*parts[2:], *_neighbours(parts[2:])])


def _neighbours(parts: Sequence[Part]) -> Iterator[Part]:
    for first, second in pairwise(parts):
        if joined(first, second).weight >= HEARD:
            yield joined(first, second)


def _pairs(first: Part, others: Sequence[Part]) -> Iterator[str]:
    for other in others:
        for one, two in product(skeletons(first), skeletons(other)):
            yield f"{one} {two}" if one <= two else f"{two} {one}"
