"""The parts from which dates are made: a day, a month by all its names, a year, and what stands between them.

Each function reads one part at a position and answers it with the position behind it, or None.
"""

from __future__ import annotations

from mahdar.arabic import fold
from mahdar.extraction.dates.anaphora import same_year
from mahdar.extraction.dates.reader import Reader
from mahdar.extraction.dates.values import Partial, year_of_month
from mahdar.extraction.dates.vocabulary import MonthName
from mahdar.knowledge.calendar import Unit
from mahdar.record import Calendar

_SCHOOL_BEGINS = 9
_MODERN = 1900
_FEMININE_FIRST = frozenset(fold(word) for word in ("الأولى", "والأولى"))  # «الأيام العشرة الأولى من رمضان»


def likely_hijri(year: int) -> bool:
    """Say whether a year without its mark is a Hijri one: those the press writes about.

    >>> likely_hijri(1436), likely_hijri(1948), likely_hijri(1492)
    (True, False, False)
    """
    return 1300 <= year <= 1470


def era(reader: Reader, index: int) -> tuple[Calendar, int] | None:
    """Read هـ or م behind a year."""
    found = reader.match(reader.vocabulary.eras, index)
    return None if found is None else (found.value, found.last)


def day_number(reader: Reader, index: int) -> tuple[int, int] | None:
    """Read the day of a month: «25», «الخامس والعشرين», «فاتح»."""
    number = reader.number(index)
    if number is not None:
        return (number, index + 1) if 1 <= number <= 31 and len(reader.word(index)) <= 2 else None
    if reader.word(index) in reader.vocabulary.words.first_of_month:
        return 1, index + 1
    spelled = reader.spelled(index)
    if spelled is None or not spelled[2] or spelled[0] > 31 or reader.word(index) in _FEMININE_FIRST:
        return None
    return spelled[:2]


def _other_name(reader: Reader, index: int, known: MonthName) -> int | None:
    """Read the same month's name in another country's calendar: «نيسان/أبريل», «أغسطس (آب)», «يوليو تموز»."""
    opened = reader.word(index) in ("/", "-", "–", "|", "(", "،", "\\")
    found = reader.match(reader.vocabulary.months, index + opened)
    if found is None or found.value.month.id != known.month.id:
        return None
    bracketed = reader.word(index) == "("
    return found.last + (bracketed and reader.word(found.last) == ")")


def month(reader: Reader, index: int, particle: bool = False) -> tuple[MonthName, int] | None:
    """Read a month with its second name where it has one, which takes all doubt from the first."""
    found = reader.match(reader.vocabulary.months, index, particle)
    if found is None:
        return None
    behind = _other_name(reader, found.last, found.value)
    return (found.value, found.last) if behind is None else (found.value._replace(doubtful=False), behind)


def month_noun(reader: Reader, index: int) -> int:
    """Step over «شهر» where it stands."""
    return index + (reader.word(index) in reader.vocabulary.words.month_nouns)


def of(reader: Reader, index: int) -> int:
    """Step over «من» where it stands."""
    return index + (reader.word(index) in reader.vocabulary.words.of)


def year_noun(reader: Reader, index: int) -> int:
    """Step over «عام», «السنة المالية» where they stand."""
    words = reader.vocabulary.words
    if reader.word(index) not in words.year_nouns:
        return index
    return index + 1 + (reader.word(index + 1) in words.year_kinds)


def relative_month(reader: Reader, index: int) -> tuple[int, int] | None:
    """Read a month by its distance: «الشهر الماضي», «هذا الشهر»: its shift and the position behind."""
    found = unit(reader, index)
    return None if found is None or found[0].unit != "month" else found[1:]


def marked_year(reader: Reader, index: int) -> tuple[Partial, int] | None:
    """Read a year in digits that its form or its era tells: «2015», «1436هـ», «1436 هـ»."""
    number = reader.number(index)
    if number is None:
        return None
    mark = era(reader, index + 1)
    if mark is not None and mark[0] == "hijri":
        return (Partial("hijri", number), mark[1]) if 1 <= number <= 1600 else None
    if not 1000 <= number <= 2199:
        return None
    if mark is not None:
        return Partial("gregorian", number), mark[1]
    return Partial("hijri" if likely_hijri(number) else "gregorian", number), index + 1


def spelled_year(reader: Reader, index: int) -> tuple[Partial, int] | None:
    """Read a year in words: «ألفين وخمسة عشر»."""
    read = reader.spelled(index)
    if read is None or read[2] or not 1000 <= read[0] <= 2199:
        return None
    return Partial("hijri" if likely_hijri(read[0]) else "gregorian", read[0]), read[1]


def modifier(reader: Reader, index: int) -> tuple[int, int] | None:
    """Read «الماضي», «الجاري», «المقبل»: their shift and the position behind."""
    found = reader.match(reader.vocabulary.modifiers, index)
    return None if found is None else (found.value, found.last)


def unit(reader: Reader, index: int) -> tuple[Unit, int, int] | None:
    """Read a unit of time with what says which: «العام الماضي», «هذا الأسبوع», «العام الدراسي المقبل».

    Gives the unit, its shift from the present one, and the position behind.
    """
    words = reader.vocabulary.words
    this = reader.word(index) in words.this
    found = reader.match(reader.vocabulary.units, index + this, particle=not this)
    if found is None:
        return None
    kind = reader.word(found.last)
    behind = found.last + (kind in words.year_kinds and found.value.unit == "year")
    which = modifier(reader, behind)
    if which is None:
        return (found.value, 0, found.last) if this else None
    shift = which[0]
    if shift > 0 and kind in words.school_kinds and reader.anchor and reader.anchor.month < _SCHOOL_BEGINS:
        shift -= 1
    return found.value, shift, which[1]


def ordinal(reader: Reader, index: int) -> tuple[int, int] | None:
    """Read which one of several: «الأول», «الثالثة», «الأخير», which is -1; and the position behind."""
    if reader.word(index) in reader.vocabulary.words.last_ones:
        return -1, index + 1
    found = reader.spelled(index)
    return found[:2] if found is not None and found[2] else None


def whole_year(reader: Reader, index: int, announced: bool) -> tuple[Partial, int] | None:
    """Read a year in digits or, where its noun or its own form tells it from a count, in words."""
    found = marked_year(reader, index)
    if found is not None:
        return found
    spelled = spelled_year(reader, index)
    if spelled is None or announced:
        return spelled
    number = spelled[0].year or 0
    return spelled if number > _MODERN and number % 100 else None


def _counted_in(month: Partial, year: int, bare: bool, calendar: Calendar) -> int | None:
    """Give a year in the calendar of its month; without its mark a number is taken for a year of that calendar.

    «29 مايو 1453» is no Hijri year, but «رمضان 2015» is a Gregorian one.
    """
    if calendar == month.calendar or month.month is None or (bare and calendar == "hijri"):
        return year
    if bare and not _MODERN < year < _MODERN + 200:
        return None
    return year_of_month(month.calendar, month.month, year)


def _year_behind(reader: Reader, index: int, month: Partial) -> tuple[Partial, int] | None:
    """Read the year of a month: «2015», «من عام 2015 م», «، ألفين وأربعة», «من العام الماضي», «من العام نفسه»."""
    start = of(reader, index)
    behind_noun = year_noun(reader, start)
    behind_noun += behind_noun > start and reader.word(behind_noun) == "("
    found = whole_year(reader, behind_noun, behind_noun > start)
    if found is not None and found[0].year is not None:
        bare = era(reader, found[1] - 1) is None
        return Partial(year=_counted_in(month, found[0].year, bare, found[0].calendar)), found[1]
    if month.calendar == "gregorian" and (same := same_year(reader, start)) is not None:
        return same
    relative = unit(reader, start)
    if relative is None or relative[0].unit != "year":
        return None
    return Partial(years=relative[1]), relative[2]


def tail(reader: Reader, partial: Partial, index: int) -> tuple[Partial, int]:
    """Read what follows a month and places it: its year, «المقبل», or both («يوليو 2015 الجاري»)."""
    mark = reader.word(index) in ("،", ",", "/", "-") and (
        (reader.number(index + 1) or 0) >= 1300 or spelled_year(reader, index + 1) is not None
    )
    year = _year_behind(reader, index + mark, partial)
    if year is not None and (year[0].year is not None or year[0].years is not None):
        partial = partial._replace(year=year[0].year, years=year[0].years)
        index = year[1]
    which = modifier(reader, index)
    if which is None or reader.word(index).endswith("ه"):  # «تداولات أغسطس المقبلة» are coming, not the month
        return partial, index
    if partial.year is None and partial.years is None:
        partial = partial._replace(shift=which[0])
    return partial, which[1]


def recurs(reader: Reader, index: int) -> bool:
    """Say whether what stands before a position comes again and again: «الجمعة من كل أسبوع»."""
    return reader.word(of(reader, index)) in reader.vocabulary.words.every
