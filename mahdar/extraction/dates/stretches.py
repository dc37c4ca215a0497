"""Weeks, months, seasons and years: «العام الماضي», «نهاية الشهر الجاري», «صيف 2014», «عام 1990», «في 2010»."""

from __future__ import annotations

from mahdar.extraction.dates.decades import before_christ, century, decade
from mahdar.extraction.dates.months import month_alone
from mahdar.extraction.dates.parts import (
    era,
    modifier,
    month_noun,
    of,
    ordinal,
    recurs,
    relative_month,
    unit,
    whole_year,
    year_noun,
)
from mahdar.extraction.dates.reader import Reader, Reading
from mahdar.extraction.dates.values import Partial, in_calendar, part_of, settle, shifted
from mahdar.knowledge.calendar import Season
from mahdar.record import Calendar

_MONTHS = 12
_STROKES = frozenset("-–/")
_LONGEST_SPAN = 60
_LAST_CENTURY = 40  # two digits from here to the present year are of the last century or of none that can be told


def _relative_value(reader: Reader, name: str, shift: int, calendar: Calendar) -> str | None:
    if reader.anchor is None:
        return None
    if calendar == "hijri":
        return settle(Partial("hijri", in_calendar(reader.anchor, "hijri")[0] + shift), None, 0)
    return shifted(name, reader.anchor, shift)


def relative_unit(reader: Reader, index: int) -> Reading | None:
    """Read a week, month or year by its distance: «الأسبوع الماضي», «هذا العام»."""
    if reader.word(index - 1) in reader.vocabulary.words.before_no_unit:
        return None
    found = unit(reader, index)
    if found is None:
        return None
    kind = reader.word(index + 1)
    calendar: Calendar = "hijri" if kind.startswith("الهجري") else "gregorian"
    return Reading(found[2], _relative_value(reader, found[0].unit, found[1], calendar), calendar)


def _season_value(reader: Reader, season: Season, shift: int) -> str | None:
    """Give the year of a season told by its distance; seen from a summer, the last one was a year ago."""
    if reader.anchor is None:
        return None
    year, month = reader.anchor.year, reader.anchor.month
    if shift < 0:
        year += shift + (month > season.ends)
    elif shift > 0:
        year += shift - (month < season.begins)
    return f"{year:04d}"


def season(reader: Reader, index: int) -> Reading | None:
    """Read a season with what says of which year: «الصيف الماضي», «صيف العام الماضي», «ربيع 2011»."""
    this = reader.word(index) in reader.vocabulary.words.this
    found = reader.match(reader.vocabulary.seasons, index + this, particle=not this)
    if found is None:
        return None
    which = modifier(reader, found.last)
    if which is not None or this:
        shift, last = which or (0, found.last)
        return Reading(last, _season_value(reader, found.value, shift))
    return _year_of(reader, found.last)


def _year_of(reader: Reader, index: int) -> Reading | None:
    """Read a year where one must follow: «2014», «من عام 2024», «العام الحالي»."""
    start = of(reader, index)
    behind = year_noun(reader, start)
    found = whole_year(reader, behind, behind > start)
    if found is None:
        relative = relative_unit(reader, start)
        return relative if relative and unit_is_year(reader, start) else None
    partial, last = found
    return None if before_christ(reader, last) else Reading(last, settle(partial, None, 0), partial.calendar)


def unit_is_year(reader: Reader, index: int) -> bool:
    """Say whether the unit at a position is a year."""
    found = unit(reader, index)
    return found is not None and found[0].unit == "year"


def _year_told(reader: Reader, index: int) -> Reading | None:
    """Read the year of its part: «من عام 2024», «من العام الماضي», and «من العام» for the present one."""
    start = of(reader, index)
    told = _year_of(reader, index)
    if told is not None or start == index or reader.word(start) not in reader.vocabulary.words.year_nouns:
        return told
    return _whole_unit(reader, start)


def _narrowed(reader: Reader, index: int, whole: Reading, part: int, months: int) -> Reading:
    """Narrow a year, read from a position, to the months of its part; a Hijri or a school year keeps its value."""
    kinds = reader.vocabulary.words.year_kinds
    if (
        whole.value is None
        or whole.calendar == "hijri"
        or any(reader.word(at) in kinds for at in (index + 1, index + 2))
    ):
        return whole
    return whole._replace(value=part_of(whole.value, part, months)) if 0 < months * max(part, 1) <= _MONTHS else whole


def part_of_year(reader: Reader, index: int) -> Reading | None:
    """Read a part of a year or month: «الربع الأول من عام 2024», «الأسبوع الأخير من مايو».

    It has the months it reaches for its value, or the value of the whole where the text does not settle them.
    """
    found = reader.match(reader.vocabulary.parts, index, particle=True)
    which = ordinal(reader, found.last) if found else None
    if found is None or which is None:
        return None
    whole = _year_told(reader, which[1])
    if whole is None:
        return _month_of(reader, of(reader, which[1]))
    return _narrowed(reader, which[1], whole, which[0], found.value)


def first_months(reader: Reader, index: int) -> Reading | None:
    """Read the first or last months of a year: «الأشهر الستة الأولى من العام الجاري»."""
    if reader.word(index) not in reader.vocabulary.words.months_of_year:
        return None
    number = reader.spelled(index + 1)
    which = ordinal(reader, number[1]) if number else None
    whole = _year_told(reader, which[1]) if which and abs(which[0]) == 1 else None
    if number is None or which is None or whole is None or not 1 < number[0] < _MONTHS:
        return None
    return _narrowed(reader, which[1], whole, which[0], number[0])


def _month_of(reader: Reader, index: int) -> Reading | None:
    """Read a month that something is the beginning or a part of: «الأسبوع الأول من شهر مايو», «من هذا الشهر»."""
    relative = relative_month(reader, index)
    if relative is not None:
        return Reading(relative[1], _relative_value(reader, "month", relative[0], "gregorian"))
    found = month_alone(reader, month_noun(reader, index))
    if found is None or recurs(reader, found[1]):
        return None
    return Reading(found[1], settle(found[0], reader.anchor, reader.lean(index)), found[0].calendar)


def _whole_unit(reader: Reader, index: int) -> Reading | None:
    """Read «العام» behind «مطلع»: the present one; not «العام السابق», «العام الدراسي»."""
    words = reader.vocabulary.words
    found = reader.match(reader.vocabulary.units, index)
    if found is None or reader.word(found.last) in words.year_kinds | words.other_unit or reader.spelled(found.last):
        return None
    return Reading(found.last, _relative_value(reader, found.value.unit, 0, "gregorian"))


def boundary(reader: Reader, index: int) -> Reading | None:
    """Read beginning, middle or end of a stretch: «مطلع 2015», «نهاية شهر أغسطس الجاري», «مطلع العام»."""
    if reader.word(index) not in reader.vocabulary.words.boundaries:
        return None
    readings = (rule(reader, index + 1) for rule in _BOUNDED)
    return next((reading for reading in readings if reading is not None), None)


_BOUNDED = (_year_of, relative_unit, part_of_year, season, decade, century, _month_of, _whole_unit)


def _announced(reader: Reader, index: int) -> bool:
    """Say whether a noun announces the year: «عام 1990», «العام الدراسي 2015»."""
    words = reader.vocabulary.words
    before = reader.word(index - 1)
    return before in words.year_nouns or (before in words.year_kinds and reader.word(index - 2) in words.year_nouns)


def _counts_things(reader: Reader, index: int, number: int) -> bool:
    """Say whether four digits count something: «في 2000 متر», «أكثر من 2000 مواطن», «2013%»."""
    words = reader.vocabulary.words
    after = reader.word(index + 1)
    if after in words.counted or after in ("%", "٪") or reader.word(index - 2) in words.compared:
        return True
    return number % 100 == 0 and after[:1].isalpha() and after not in words.joins


def _bare_year(reader: Reader, index: int, number: int) -> bool:
    """Say whether four digits without a noun or an era are a year: «في 2010», «(1948)», «2010 و2011»."""
    if not 1900 <= number <= 2099 or _counts_things(reader, index, number):
        return False
    words = reader.vocabulary.words
    before = reader.word(index - 1)
    if before in words.before_year or (reader.behind == index and reader.year_behind):
        return True
    if before == "(" and reader.word(index + 1) == ")":
        return number % 100 != 0
    return reader.year_behind and reader.behind == index - 1 and before in words.joins


def _marked(reader: Reader, index: int, number: int) -> bool:
    """Say whether an era makes a number a year: «1436هـ», «2015م», but not «200 م»."""
    mark = era(reader, index + 1)
    if mark is None:
        return False
    if mark[0] == "hijri":
        return number >= 100
    return (
        1000 <= number <= 2199
        and (number % 100 != 0 or _announced(reader, index))
        and (reader.touches(index + 1) or len(reader.word(index + 1)) > 1 or reader.word(index - 1) == "(")
    )


def _shared_mark(reader: Reader, index: int) -> bool:
    """Say whether a number is the first of two years: «1436 / 1437هـ», «2013-2014م»."""
    second = reader.number(index + 2)
    return (
        second is not None
        and reader.word(index + 1) in reader.vocabulary.words.joins
        and _marked(reader, index + 2, second)
    )


def _first_of_two(reader: Reader, index: int, number: int) -> bool:
    """Say whether a number is the first of two years with a stroke between them: «2014-2018», «2015/2016»."""
    second = reader.number(index + 2)
    if second is None or reader.word(index + 1) not in _STROKES or reader.word(index - 1) in _STROKES:
        return False
    if reader.word(index - 1) in reader.vocabulary.words.numbered:
        return False
    near = 0 < abs(second - number) <= _LONGEST_SPAN and 1900 <= min(number, second) <= max(number, second) <= 2099
    return near and reader.word(index + 3) not in _STROKES


def _of_a_number(reader: Reader, index: int) -> bool:
    """Say whether a year in brackets belongs to the number before it: «القرار 2396 (2017)»."""
    bracketed = reader.word(index - 1) == "(" and reader.number(index - 2) is not None
    return bracketed and reader.word(index - 3) in reader.vocabulary.words.numbered


def _tells_itself(reader: Reader, index: int, number: int) -> bool:
    return (
        _marked(reader, index, number)
        or _bare_year(reader, index, number)
        or _shared_mark(reader, index)
        or _first_of_two(reader, index, number)
    )


def _short_year(reader: Reader, index: int) -> tuple[Partial, int] | None:
    """Read a year of two digits behind «عام»: «عام 67», «سنة 79م»; not «العام 60 دولارا», nor one of two centuries."""
    words = reader.vocabulary.words
    number = reader.number(index)
    if number is None or len(reader.word(index)) != 2 or reader.word(index - 1) not in words.short_year_nouns:
        return None
    mark = era(reader, index + 1)
    last = mark[1] if mark else index + 1
    after = reader.word(last)
    if reader.anchor is None or (after[:1].isalpha() and after not in words.joins | words.before_year):
        return None
    hundreds, now = divmod(reader.anchor.year, 100)
    if now < number < _LAST_CENTURY:
        return None
    return Partial(year=(hundreds - (number > now)) * 100 + number), last


def year(reader: Reader, index: int) -> Reading | None:
    """Read a year by itself, where its surroundings say that it is one."""
    number = reader.number(index)
    if not (_announced(reader, index) or (number is not None and _tells_itself(reader, index, number))):
        return None
    found = whole_year(reader, index, True) or _short_year(reader, index)
    if found is None or before_christ(reader, found[1]) or _of_a_number(reader, index):
        return None
    which = modifier(reader, found[1])
    return Reading(which[1] if which else found[1], settle(found[0], None, 0), found[0].calendar)
