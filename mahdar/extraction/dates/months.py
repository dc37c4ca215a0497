"""Dates with a month: «24 أكتوبر 2017», «الخامس من يونيو», «سبتمبر المقبل», «5 و6 مايو», «20 من الشهر الماضي»."""

from __future__ import annotations

from mahdar.extraction.dates.numeric import numeric
from mahdar.extraction.dates.parts import day_number, modifier, month, month_noun, of, recurs, tail, unit
from mahdar.extraction.dates.reader import Reader, Reading
from mahdar.extraction.dates.values import Partial, iso, settle, shifted

_LONGEST_LIST = 6


def _named_year(reader: Reader, index: int, partial: Partial) -> Partial:
    """Give the year to a day that its name tells: «هجمات 11 سبتمبر»."""
    if partial.year is not None or partial.day is None or partial.month is None:
        return partial
    year = reader.vocabulary.named_days.get((reader.word(index - 1), partial.day, partial.month))
    return partial if year is None else partial._replace(year=year)


def day_and_month(reader: Reader, index: int) -> tuple[Partial, int] | None:
    """Read a day with its month: «25 شوال», «الخامس من شهر يونيو 2015»."""
    day = day_number(reader, index)
    if day is None:
        return None
    start = month_noun(reader, of(reader, day[1]))
    start += reader.word(start) in ("-", "/") and start == day[1]  # «29 - شعبان»
    found = month(reader, start, particle=start == day[1] and reader.number(index) is None)
    if found is None:
        return None
    name, behind = found
    partial, last = tail(reader, Partial(name.month.calendar, month=name.month.number, day=day[0]), behind)
    return _named_year(reader, index, partial), last


def full_date(reader: Reader, index: int) -> tuple[Partial, int] | None:
    """Read a day of a month, in digits or with the month's name."""
    return numeric(reader, index) or day_and_month(reader, index)


def _certain(reader: Reader, index: int, partial: Partial, doubtful: bool) -> bool:
    """Say whether a month's name without a day is a month: «في مارس», «مارس 2015», not «مارس ضغوطا»."""
    if not doubtful or partial.year or partial.years is not None or partial.shift is not None:
        return True
    words = reader.vocabulary.words
    before = reader.word(index - 1)
    return before in words.month_nouns or before in words.boundaries or before in words.before_month


def month_alone(reader: Reader, index: int) -> tuple[Partial, int] | None:
    """Read a month without a day: «أبريل 2024», «سبتمبر المقبل», «شهر رمضان»."""
    found = month(reader, index, particle=True)
    if found is None or (reader.number(index - 1) or 32) <= 31:
        return None
    name, behind = found
    partial, last = tail(reader, Partial(name.month.calendar, month=name.month.number), behind)
    return (partial, last) if _certain(reader, index, partial, name.doubtful) else None


def _joined(reader: Reader, index: int) -> int | None:
    """Step over what joins dates: «و» also where it is attached, «إلى», «-»; None where nothing does."""
    joins = reader.vocabulary.words.joins
    if reader.word(index).startswith("وال"):
        return index
    return index + 1 + (reader.word(index + 1) in joins) if reader.word(index) in joins else None


def _day_alone(reader: Reader, index: int) -> tuple[Partial, int] | None:
    day = day_number(reader, index)
    return None if day is None else (Partial(day=day[0]), day[1])


def _listed(reader: Reader, index: int, depth: int) -> tuple[Partial, int] | None:
    """Read a date at a position and complete it from the one it is joined to: «5 و6 مايو 2015»."""
    found = full_date(reader, index) or month_alone(reader, index) or _day_alone(reader, index)
    if found is None or found[0].year is not None or found[0].shift is not None or depth == 0:
        return found
    partial, last = found
    behind = _joined(reader, last)
    if behind is not None and partial.month is None and not _same_kind(reader, index, behind):
        return found
    other = None if behind is None else _listed(reader, month_noun(reader, behind), depth - 1)
    if other is None or other[0].month is None or (partial.day is not None and other[0].day is None):
        return found
    return partial.filled(other[0]), last


def _same_kind(reader: Reader, one: int, other: int) -> bool:
    """Say whether two days are written alike: «5 و6», «الخامس والسادس», not «8- السادس من نوفمبر»."""
    return (reader.number(one) is None) == (reader.number(other) is None)


def listed_date(reader: Reader, index: int) -> Reading | None:
    """Read a date with a month, alone or as one of several that share a month or a year."""
    found = _listed(reader, index, _LONGEST_LIST)
    if found is None or found[0].month is None or recurs(reader, found[1]):
        return None
    partial, last = found
    return Reading(last, settle(partial, reader.anchor, reader.lean(index)), partial.calendar)


def day_of_this_month(reader: Reader, index: int) -> Reading | None:
    """Read a day of a month told by its distance: «20 من الشهر الماضي», «12 الجاري»."""
    day = day_number(reader, index)
    if day is None:
        return None
    start = of(reader, day[1])
    relative = unit(reader, start)
    if relative is not None and relative[0].unit == "month":
        return Reading(relative[2], _day_of_month(reader, day[0], relative[1]))
    which = modifier(reader, start)
    if which is None or which[0] != 0 or reader.number(index) is None:
        return None
    return Reading(which[1], _day_of_month(reader, day[0], 0))


def _day_of_month(reader: Reader, day: int, shift: int) -> str | None:
    month_value = shifted("month", reader.anchor, shift) if reader.anchor else None
    return None if month_value is None else iso("gregorian", int(month_value[:4]), int(month_value[5:]), day)
