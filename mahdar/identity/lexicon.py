"""What is known of a part before it is compared by its sound: how common it is, how it is romanised, its short forms.

Two common names of the Arab world that are never romanised alike are two names, however alike they sound: «حسن» is not
«حسين», «سالم» is not «سليم».
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache
from math import log
from typing import Final

from mahdar.arabic.letters import fold
from mahdar.identity.sounds import is_arabic
from mahdar.knowledge import name_sounds, romanised

_KNOWN: Final = 8
"""How often a name has to be attested before its spellings are taken to be all there are."""
_COMMON: Final = 0.35
"""The share of their spellings that two spellings of one name have in common at least."""
_LEAST: Final = 0.35


@cache
def _by_spelling() -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for name, (_, spellings) in romanised().items():
        for spelling, count in spellings.items():
            found[spelling][name] = count
    return dict(found)


@cache
def _short() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    for row, names in enumerate(name_sounds().short):
        for name in names:
            found[fold(name)].add(row)
    return {name: frozenset(rows) for name, rows in found.items()}


def spellings_of(text: str) -> dict[str, int]:
    """Give what is attested on the other side: Latin spellings of an Arabic name, Arabic names of a spelling."""
    if is_arabic(text):
        return romanised()[text][1] if text in romanised() else {}
    return _by_spelling().get(text, {})


@lru_cache(maxsize=1 << 16)
def weight_of(text: str) -> float:
    """Give how much a part says, from .35 for «محمد» to 1 for one nobody else is known to bear."""
    counts = [romanised()[text][0]] if text in romanised() else []
    if not is_arabic(text):
        counts = [sum(spellings_of(text).values())]
    return max(_LEAST, min(1.0, 1.1 - 0.085 * log(1 + max(counts, default=0))))


def short_forms(one: str, other: str) -> bool:
    """Say whether the two are names that one person goes by: «جو» and «جوزيف»."""
    return bool(short_rows(one) & short_rows(other))


def short_rows(name: str) -> frozenset[int]:
    """Give the rows of names for one another that a name stands in."""
    return _short().get(name, frozenset())


@lru_cache(maxsize=1 << 16)
def attested(one: str, other: str) -> bool | None:
    """Say whether two parts are attested as one name (True), as two (False), or nothing is known (None).

    >>> attested("حسن", "hassan"), attested("حسن", "حسين"), attested("حسن", "غوتيريش")
    (True, False, None)
    """
    if one == other:
        return True
    mine, theirs = spellings_of(one), spellings_of(other)
    across = is_arabic(one) != is_arabic(other)
    if across and other in mine:
        return True
    if sum(mine.values()) < _KNOWN or sum(theirs.values()) < _KNOWN:
        return None
    if across:
        arabic, spelling = (one, theirs) if is_arabic(one) else (other, mine)
        near = any(name == arabic or attested(arabic, name) is None for name in spelling)
    else:
        near = _in_common(mine, theirs) >= _COMMON
    return None if near else False


def _in_common(mine: dict[str, int], theirs: dict[str, int]) -> float:
    """Give the share of the readings of either that both have."""
    shared = mine.keys() & theirs.keys()
    return min(sum(one[name] for name in shared) / sum(one.values()) for one in (mine, theirs))
