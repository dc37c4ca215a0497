"""Dates in digits: «24/10/2017», «2024-05-22», «22.5.2024», «1436/10/25هـ»."""

from __future__ import annotations

from mahdar.extraction import vocabulary
from mahdar.extraction.dates.parts import era, likely_hijri
from mahdar.extraction.dates.reader import Reader, Reading
from mahdar.extraction.dates.values import Partial, in_calendar, settle
from mahdar.record import Calendar

_CENTURIES: tuple[tuple[Calendar, int], ...] = (("gregorian", 2000), ("hijri", 1400))
_NEAR, _FAR = 3, 10  # years from the day of publication: what is nearer than the one is meant, unless another may be


def _dotted(reader: Reader, index: int) -> tuple[list[str], int] | None:
    """Read «22.5.2024», which is one token."""
    parts = reader.word(index).split(".")
    return (parts, index + 1) if len(parts) == 3 and all(part.isdigit() for part in parts) else None


def _separated(reader: Reader, index: int) -> tuple[list[str], int] | None:
    """Read three numbers with the same mark between them, with or without spaces: «20 / 10 / 1436»."""
    mark = reader.word(index + 1)
    if mark not in reader.vocabulary.words.separators or reader.word(index + 3) != mark:
        return None
    if any(reader.number(index + place) is None for place in (0, 2, 4)):
        return None
    return [reader.word(index + place) for place in (0, 2, 4)], index + 5


def _in_order(parts: list[str]) -> tuple[int, int, int, int] | None:
    """Tell year, month and day apart: the year by its four digits, the month by what is left.

    Returns them with how many digits the year has. «5/22/2024» is a month before its day.
    """
    if len(parts[0]) > 2:
        parts = parts[::-1]
    day, month, year = map(int, parts)
    if len(parts[0]) > 2 or len(parts[1]) > 2 or len(parts[2]) == 3:
        return None
    if month > 12 >= day:
        day, month = month, day
    return (year, month, day, len(parts[2])) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _alone(reader: Reader, index: int, behind: int) -> bool:
    """Say whether three numbers are no part of a longer row, as those of a telephone."""
    separators = reader.vocabulary.words.separators
    dotted = behind == index + 1
    return not dotted and reader.word(index - 1) not in separators and reader.word(behind) not in separators - {"."}


def _calendar(year: int, mark: Calendar | None) -> Calendar:
    return mark or ("hijri" if likely_hijri(year) else "gregorian")


def _short(reader: Reader, year: int) -> tuple[Calendar, int] | None:
    """Tell the calendar and the century of a year of two digits by the day of publication, where only one is near."""
    if reader.anchor is None:
        return None
    near: list[tuple[Calendar, int]] = []
    for calendar, century in _CENTURIES:
        far = abs(in_calendar(reader.anchor, calendar)[0] - century - year)
        if far <= _FAR:
            near.append((calendar, century + year))
            if far > _NEAR:
                return None
    return near[0] if len(near) == 1 else None


def agency_day(reader: Reader, index: int) -> Reading | None:
    """Read day and month before an agency's name in a dateline: «الكويت - 14 - 2 (كونا)»."""
    day, month = reader.number(index), reader.number(index + 2)
    if day is None or month is None or not (1 <= day <= 31 and 1 <= month <= 12) or reader.word(index + 1) != "-":
        return None
    bracketed = reader.word(index + 3) == "(" and reader.word(index + 5) == ")"
    if not bracketed or reader.match(vocabulary.quoted_media(), index + 4) is None:
        return None
    return Reading(index + 3, settle(Partial("gregorian", month=month, day=day), reader.anchor, 0))


def numeric(reader: Reader, index: int) -> tuple[Partial, int] | None:
    """Read a date in digits with its era; a year of two digits by its era («25/10/36هـ») or the day of publication."""
    found = _dotted(reader, index) or _separated(reader, index)
    ordered = _in_order(found[0]) if found else None
    if found is None or ordered is None:
        return None
    year, month, day, digits = ordered
    mark = era(reader, found[1])
    calendar = _calendar(year, mark[0] if mark else None)
    if digits < 4 and mark is not None:
        year += 1400 if calendar == "hijri" else 2000
    elif digits < 4:
        told = _short(reader, year) if _alone(reader, index, found[1]) else None
        if told is None:
            return None
        calendar, year = told
    if not 1000 <= year <= 2199:
        return None
    return Partial(calendar, year, month, day), mark[1] if mark else found[1]
