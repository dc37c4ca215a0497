"""Numbers in words: «ثلاثة وعشرين», «الثامنة والسبعين», «ألفين وخمسة عشر».

A small recursive descent over folded words. Each function reads one size of number at a position and answers the
value with the position behind it, or None. «و» joins the parts, attached or as a word of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from mahdar.arabic.letters import fold
from mahdar.knowledge.numerals import Numeral, numerals

_Read = tuple[int, int]  # a value and the position behind it


class _Words(NamedTuple):
    """Folded words by the part they play in a number."""

    units: dict[str, int]
    ordinals: dict[str, int]
    teen: frozenset[str]
    tens: dict[str, int]
    hundred: frozenset[str]
    hundreds: dict[str, int]
    scales: dict[str, int]
    duals: dict[str, int]
    definite: frozenset[str]
    after: str


def _folded(rows: Iterable[Numeral]) -> dict[str, int]:
    """Give every form of the rows, with and without «ال»; the first row that claims a form keeps it."""
    table: dict[str, int] = {}
    for row in rows:
        for form in map(fold, row.forms):
            table.setdefault(form, row.value)
            table.setdefault("ال" + form, row.value)
    return table


def _joined_hundreds(units: Iterable[Numeral], words: Sequence[str]) -> Iterator[Numeral]:
    """Make «ثلاثمئة», «ثمانيمائة» and the like."""
    for unit in units:
        if 3 <= unit.value <= 9:
            yield Numeral(unit.value * 100, tuple(form + word for form in unit.forms for word in words))


@cache
def _words() -> _Words:
    data = numerals()
    hundred = Numeral(100, data.hundreds)
    two = Numeral(200, data.two_hundred)
    tens, hundreds = _folded(data.tens), _folded([hundred, two, *_joined_hundreds(data.units, data.hundreds)])
    scales = _folded(data.scales)
    rounds = {**tens, **hundreds, **scales}
    return _Words(
        units=_folded(data.units),
        ordinals=_folded(data.ordinals),
        teen=frozenset(map(fold, data.teen)),
        tens=tens,
        hundred=frozenset(_folded([hundred])),
        hundreds=hundreds,
        scales=scales,
        duals=_folded(data.duals),
        definite=frozenset(word for word in rounds if word.startswith("ال") and word[2:] in rounds),
        after=fold(data.after),
    )


def _at(norms: Sequence[str], index: int) -> str:
    return norms[index] if index < len(norms) else ""


def _joined(norms: Sequence[str], index: int) -> tuple[str, int]:
    """Give the word that «و» adds at a position and the position behind it; the empty string where none does."""
    word = _at(norms, index)
    if word == "و":
        return _at(norms, index + 1), index + 2
    return (word[1:], index + 1) if word.startswith("و") else ("", index)


def _small(norms: Sequence[str], index: int, first: str, units: dict[str, int]) -> _Read | None:
    """Read 1 to 99, whose first word ``first`` ends before ``index``; ``units`` are cardinals or ordinals."""
    words = _words()
    unit = units.get(first)
    if unit is None:
        tens = words.tens.get(first)
        return None if tens is None else (tens, index)
    if unit < 10:
        if _at(norms, index) in words.teen:
            return unit + 10, index + 1
        added, behind = _joined(norms, index)
        if added in words.tens:
            return unit + words.tens[added], behind
    return unit, index


def _hundreds(norms: Sequence[str], index: int, first: str) -> _Read | None:
    """Read 100 to 900: «ثلاثمئة», «ثلاث مئة»."""
    words = _words()
    if first in words.hundreds:
        return words.hundreds[first], index
    unit = words.units.get(first, 0)
    if 3 <= unit <= 9 and _at(norms, index) in words.hundred:
        return unit * 100, index + 1
    return None


def _group(norms: Sequence[str], index: int, first: str) -> _Read | None:
    """Read 1 to 999."""
    hundreds = _hundreds(norms, index, first)
    if hundreds is None:
        return _small(norms, index, first, _words().units)
    added, behind = _joined(norms, hundreds[1])
    rest = _small(norms, behind, added, _words().units)
    return hundreds if rest is None else (hundreds[0] + rest[0], rest[1])


def _scaled(norms: Sequence[str], index: int, first: str) -> _Read | None:
    """Read a group with the scale behind it: «ثلاثة آلاف», «ألفين», «مئة ألف», or without one."""
    words = _words()
    if first in words.duals and first not in words.scales:
        return words.duals[first], index
    if first in words.scales:
        return words.scales[first], index
    group = _group(norms, index, first)
    if group is None:
        return None
    scale = words.scales.get(_at(norms, group[1]))
    return group if scale is None else (group[0] * scale, group[1] + 1)


def _cardinal(norms: Sequence[str], index: int, first: str) -> _Read | None:
    """Read scaled groups of falling size, joined by «و»."""
    read = _scaled(norms, index, first)
    limit = 1_000_000_000_000
    while read is not None:
        size = max((scale for scale in (1_000_000_000, 1_000_000, 1000) if read[0] % scale == 0), default=1)
        if size == 1 or size >= limit:
            return read
        limit = size
        added, behind = _joined(norms, read[1])
        rest = _scaled(norms, behind, added)
        if rest is None or rest[0] >= size:
            return read
        read = read[0] + rest[0], rest[1]
    return None


def _ordinal(norms: Sequence[str], index: int, first: str) -> _Read | None:
    """Read an ordinal, with «بعد المئة» behind it where it stands there."""
    words = _words()
    if first not in words.ordinals:
        return None
    read = _small(norms, index, first, words.ordinals)
    if read is None or _at(norms, read[1]) != words.after:
        return read
    more = _cardinal(norms, read[1] + 2, _at(norms, read[1] + 1))
    return (read[0] + more[0], more[1]) if more and more[0] % 100 == 0 else read


def read_number(norms: Sequence[str], start: int) -> tuple[int, int, bool] | None:
    """Read the longest number in words that begins at a position, without an attached particle on its first word.

    ``norms`` are folded words. Returns its value, how many words it takes, and whether it counts in order; None
    where no number begins. A round number with «ال» («الدورة السبعين») counts in order.

    >>> read_number("الثامنه والسبعين للجمعيه".split(), 0), read_number("الفين وخمسه عشر".split(), 0)
    ((78, 2, True), (2015, 3, False))
    >>> read_number("ثلاثه رجال".split(), 0), read_number("رجال".split(), 0)
    ((3, 1, False), None)
    """
    first = _at(norms, start)
    ordinal = _ordinal(norms, start + 1, first)
    if ordinal is not None:
        return ordinal[0], ordinal[1] - start, True
    cardinal = _cardinal(norms, start + 1, first)
    if cardinal is None:
        return None
    alone = cardinal[1] == start + 1 and first in _words().definite
    return cardinal[0], cardinal[1] - start, alone
