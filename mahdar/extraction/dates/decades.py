"""Tens and hundreds of years: «التسعينيات», «أواخر ستينيات القرن الماضي», «القرن التاسع عشر»."""

from __future__ import annotations

from datetime import date

from mahdar.extraction.dates.parts import era, modifier, of
from mahdar.extraction.dates.reader import Reader, Reading
from mahdar.extraction.dates.values import hijri_year
from mahdar.record import Calendar

_REACH = 8
_LATEST = 21  # the highest century that a text names by its number


def _interval(first: int, years: int, calendar: Calendar) -> str:
    """Give the years from which to which a stretch of years reaches."""
    last = first + years - 1
    if calendar == "hijri":
        first, last = hijri_year(first), hijri_year(last)
    return f"{first:04d}/{last:04d}"


def _numbered(reader: Reader, index: int) -> tuple[int, Calendar, int] | None:
    """Read «القرن التاسع عشر», «القرن الثالث الهجري»: its number, its calendar and the position behind."""
    if reader.word(index) not in reader.vocabulary.words.centuries:
        return None
    found = reader.spelled(index + 1)
    if found is None or not found[2] or found[0] > _LATEST:
        return None
    mark = era(reader, found[1])
    return (found[0], *mark) if mark else (found[0], "gregorian", found[1])


def _relative(reader: Reader, index: int) -> tuple[int | None, int] | None:
    """Read «القرن الماضي», «القرن الميلادي المنصرم»: its number, if it can be told, and the position behind."""
    if reader.word(index) not in reader.vocabulary.words.centuries:
        return None
    mark = era(reader, index + 1)
    which = modifier(reader, mark[1] if mark else index + 1)
    if which is None:
        return None
    return (reader.anchor.year - 1) // 100 + 1 + which[0] if reader.anchor else None, which[1]


def century(reader: Reader, index: int) -> Reading | None:
    """Read a century by its number where something is said to be in it: «في القرن التاسع عشر».

    Not «اشتراكية القرن الحادي والعشرين» nor «القرن الثالث قبل الميلاد».
    """
    before = reader.word(index - 1)
    words = reader.vocabulary.words
    found = _numbered(reader, index) if before in words.before_month or before in words.boundaries else None
    if found is None or before_christ(reader, found[2]):
        return None
    number, calendar, last = found
    return Reading(last, _interval(number * 100 - 99, 100, calendar), calendar)


def before_christ(reader: Reader, index: int) -> bool:
    """Say whether «قبل الميلاد» stands at a position."""
    return reader.word(index + 1) in reader.vocabulary.words.before_christ


def _latest(years: int, anchor: date | None) -> int | None:
    """Give the first year of the ten years of that name which are over; None while they last or may be meant."""
    if anchor is None:
        return 1900 + years if years > 20 else None
    first = anchor.year // 100 * 100 + years
    if first <= anchor.year <= first + 9:
        return None
    return first if first < anchor.year else first - 100


def _of_century(reader: Reader, index: int, years: int) -> Reading | None:
    """Read the century of ten years: «القرن الماضي», «القرن التاسع عشر»."""
    numbered = _numbered(reader, index)
    if numbered is not None:
        number, calendar, last = numbered
        return Reading(last, _interval(number * 100 - 100 + years, 10, calendar), calendar)
    relative = _relative(reader, index)
    if relative is None:
        return None
    return Reading(
        relative[1], None if relative[0] is None else _interval(relative[0] * 100 - 100 + years, 10, "gregorian")
    )


def _of_age(reader: Reader, index: int, behind: int) -> bool:
    """Say whether the words around speak of years of age or degrees of heat: «في الخمسينات من عمره»."""
    around = (*range(index - _REACH, index), *range(behind, behind + 3))
    return any(reader.word(at) in reader.vocabulary.words.of_age for at in around)


def decade(reader: Reader, index: int) -> Reading | None:
    """Read ten years by their name; the latest of that name where no century stands by them.

    «سبعينيات وثمانينيات القرن الماضي» share their century.
    """
    found = reader.match(reader.vocabulary.decades, index, particle=True)
    if found is None:
        return None
    years, definite = found.value
    start = of(reader, found.last)
    if _of_age(reader, index, found.last):
        return None
    named = _of_century(reader, start, years)
    if named is not None:
        return named
    other = reader.match(reader.vocabulary.decades, found.last, particle=True)
    shared = _of_century(reader, of(reader, other.last), years) if other and other.prefix == "و" else None
    if shared is not None:
        return shared._replace(last=found.last)
    mark = era(reader, found.last)
    if not definite or (mark is not None and mark[0] == "hijri"):
        return None
    first = _latest(years, reader.anchor)
    return Reading(mark[1] if mark else found.last, None if first is None else _interval(first, 10, "gregorian"))
