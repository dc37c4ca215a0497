"""Dates with a month: «24 أكتوبر 2017», «الخامس من يونيو», «سبتمبر المقبل», «5 و6 مايو», «20 من الشهر الماضي»."""

from __future__ import annotations

from mahdar.extraction.dates.anaphora import same_month
from mahdar.extraction.dates.numeric import numeric
from mahdar.extraction.dates.parts import day_number, modifier, month, month_noun, of, recurs, relative_month, tail
from mahdar.extraction.dates.reader import ARTICLES, Reader, Reading
from mahdar.extraction.dates.values import Partial, settle

_LONGEST_LIST = 6


def _named_year(reader: Reader, index: int, partial: Partial) -> Partial:
    """Give the year to a day that its name tells: «هجمات 11 سبتمبر»."""
    if partial.year is not None or partial.day is None or partial.month is None:
        return partial
    year = reader.vocabulary.named_days.get((reader.word(index - 1), partial.day, partial.month))
    return partial if year is None else partial._replace(year=year)


def _of_relative_month(reader: Reader, index: int, day: int, behind: int) -> tuple[Partial, int] | None:
    """Read what places a day in a month by distance: «20 من الشهر الماضي», «12 الجاري», «7 من الشهر نفسه»."""
    in_digits = reader.number(index) is not None
    start = of(reader, behind)
    told = same_month(reader, start) if start > behind else None
    if told is not None:
        return told[0]._replace(day=day), told[1]
    found = relative_month(reader, start) if in_digits or start > behind else None
    if found is None and in_digits:
        found = modifier(reader, start)
        found = found if found is not None and found[0] == 0 else None
    return None if found is None else (Partial(day=day, months=found[0]), found[1])


def day_and_month(reader: Reader, index: int) -> tuple[Partial, int] | None:
    """Read a day with its month: «25 شوال», «الخامس من شهر يونيو 2015», «20 من الشهر الماضي»."""
    day = day_number(reader, index)
    if day is None:
        return None
    start = month_noun(reader, of(reader, day[1]))
    start += reader.word(start) in ("-", "/") and start == day[1]  # «29 - شعبان»
    found = month(reader, start, particle=start == day[1] and reader.number(index) is None)
    if found is None:
        return _of_relative_month(reader, index, *day)
    name, behind = found
    partial, last = tail(reader, Partial(name.month.calendar, month=name.month.number, day=day[0]), behind)
    if name.doubtful and last == behind and reader.word(day[1]) == "-":  # «فاز 2-صفر»
        return None
    return _named_year(reader, index, partial), last


def _month_first(reader: Reader, index: int) -> tuple[Partial, int] | None:
    """Read a day behind its month where a year follows, as translations have it: «يناير 22، 2018»."""
    found = month(reader, index)
    day = day_number(reader, found[1]) if found else None
    if found is None or day is None:
        return None
    name = found[0].month
    partial, last = tail(reader, Partial(name.calendar, month=name.number, day=day[0]), day[1])
    return None if partial.year is None else (partial, last)


def full_date(reader: Reader, index: int) -> tuple[Partial, int] | None:
    """Read a day of a month, in digits or with the month's name."""
    return numeric(reader, index) or day_and_month(reader, index) or _month_first(reader, index)


def _certain(reader: Reader, index: int, partial: Partial, doubtful: bool) -> bool:
    """Say whether a month's name without a day is a month: «في مارس», «مارس 2015», not «مارس ضغوطا»."""
    if not doubtful or partial.year or partial.years is not None or partial.shift is not None:
        return True
    words = reader.vocabulary.words
    before = reader.word(index - 1)
    return before in words.month_nouns or before in words.boundaries or before in words.before_month


def _celebrated(reader: Reader, index: int) -> bool:
    """Say whether a month is an occasion and no date: «تبادلا التهاني بشهر رمضان», «صيام ست من شوال»."""
    words = reader.vocabulary.words
    before = index - 1 - (reader.word(index - 1) in words.month_nouns)
    return reader.word(before - (reader.word(before) in words.of)) in words.occasions


def month_alone(reader: Reader, index: int) -> tuple[Partial, int] | None:
    """Read a month without a day: «أبريل 2024», «سبتمبر المقبل», «شهر رمضان»."""
    found = month(reader, index, particle=True)
    if found is None or (reader.number(index - 1) or 32) <= 31:
        return None
    name, behind = found
    partial, last = tail(reader, Partial(name.month.calendar, month=name.month.number), behind)
    if last == behind and name.month.calendar == "hijri" and _celebrated(reader, index):
        return None
    return (partial, last) if _certain(reader, index, partial, name.doubtful) else None


def _joined(reader: Reader, index: int) -> int | None:
    """Step over what joins dates: «و» also where it is attached, «إلى», «-», «والـ»; None where nothing does."""
    joins = reader.vocabulary.words.joins
    if reader.word(index) in ARTICLES and reader.number(index + 1) is not None:
        return index + 1
    other = reader.match(reader.vocabulary.months, index, particle=True)
    if reader.word(index).startswith("وال") or (other is not None and other.prefix == "و"):
        return index
    if reader.word(index) not in joins:
        return None
    behind = index + 1 + (reader.word(index + 1) in joins)
    return behind + (reader.word(behind) in ARTICLES)


def _day_alone(reader: Reader, index: int) -> tuple[Partial, int] | None:
    day = day_number(reader, index)
    return None if day is None else (Partial(day=day[0]), day[1])


def _listed(reader: Reader, index: int, depth: int) -> tuple[Partial, int] | None:
    """Read a date at a position and complete it from the one it is joined to: «5 و6 مايو 2015»."""
    found = full_date(reader, index) or month_alone(reader, index) or _day_alone(reader, index)
    if (
        found is None
        or found[0].year is not None
        or found[0].shift is not None
        or found[0].months is not None
        or depth == 0
    ):
        return found
    partial, last = found
    behind = _joined(reader, last)
    if behind is not None and not partial.has_month and not _same_kind(reader, index, behind):
        return found
    other = None if behind is None else _listed(reader, month_noun(reader, behind), depth - 1)
    if other is None or not other[0].has_month or (partial.day is not None and other[0].day is None):
        return found
    return partial.filled(other[0]), last


def _same_kind(reader: Reader, one: int, other: int) -> bool:
    """Say whether two days are written alike: «5 و6», «الخامس والسادس», not «8- السادس من نوفمبر»."""
    return (reader.number(one) is None) == (reader.number(other) is None)


def listed_date(reader: Reader, index: int) -> Reading | None:
    """Read a date with a month, alone or as one of several that share a month or a year."""
    found = _listed(reader, index, _LONGEST_LIST)
    if found is None or not found[0].has_month or recurs(reader, found[1]):
        return None
    partial, last = found
    return Reading(last, settle(partial, reader.anchor, reader.lean(index)), partial.calendar)
