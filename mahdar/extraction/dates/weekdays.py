"""A day of the week that more than its name tells: «الجمعة 15», «أول جمعة من يوليو», «الجمعة من الأسبوع المقبل»."""

from __future__ import annotations

from datetime import date

from mahdar.arabic.words import PUNCT
from mahdar.extraction.dates.parts import day_number, month, month_noun, of, ordinal, recurs, relative_month, tail, unit
from mahdar.extraction.dates.reader import Reader, Reading
from mahdar.extraction.dates.values import Partial, completed, falls_on, iso, move, settle, shifted
from mahdar.record import Calendar

_MOST_IN_A_MONTH = 5
_WEEKEND = 6  # Saturday and Sunday open the week in one country and close it in another


def _days(month: Partial, weekday: int) -> list[str]:
    """Give the values of the days of a month that fall on a day of the week; none where its year is not known."""
    if month.year is None:
        return []
    longest = 29 if month.calendar == "hijri" else 31
    values = (iso(month.calendar, month.year, month.month, day) for day in range(1, longest + 1))
    return [value for value in values if value and falls_on(value, weekday)]


def _month_behind(reader: Reader, index: int) -> tuple[Partial, int] | None:
    """Read the month that a day is one of: «من شهر مايو», «من الشهر المقبل», «في هذا الشهر»."""
    start = index + (reader.word(index) in reader.vocabulary.words.within)
    if start == index:
        return None
    relative = relative_month(reader, start)
    if relative is not None:
        return Partial(months=relative[0]), relative[1]
    named = month(reader, month_noun(reader, start))
    if named is None:
        return None
    name, behind = named
    return tail(reader, Partial(name.month.calendar, month=name.month.number), behind)


def _which(reader: Reader, index: int) -> tuple[int, int, int] | None:
    """Read a day of the week with its place among its like: «أول يوم جمعة», «الجمعة الأخيرة».

    Gives the day, its place (-1 the last) and the position behind.
    """
    plain = reader.match(reader.vocabulary.plain_weekdays, index + 1)
    if plain is not None:
        place = ordinal(reader, index)
        return (plain.value, place[0], plain.last) if place and place[1] == index + 1 else None
    named = reader.match(reader.vocabulary.weekdays, index, particle=True)
    which = ordinal(reader, named.last) if named else None
    return (named.value, *which) if named and which and which[0] <= _MOST_IN_A_MONTH else None


def weekday_of_month(reader: Reader, index: int) -> Reading | None:
    """Read a day of the week counted in a month: «أول جمعة من رمضان», «السبت الأخير من الشهر الجاري».

    «الأحد الأول من مايو» is the first of May where that is a Sunday.
    """
    found = _which(reader, index)
    behind = _month_behind(reader, found[2]) if found else None
    if found is None or behind is None or recurs(reader, behind[1]):
        return None
    weekday, place, _ = found
    full = completed(behind[0], reader.anchor, reader.lean(index))
    days = _days(full, weekday)
    first_word = reader.match(reader.vocabulary.weekdays, index, particle=True) is not None
    numbered = iso(full.calendar, full.year, full.month, place) if full.year and first_word and place > 0 else None
    if numbered in days:
        return Reading(behind[1], numbered, full.calendar)
    at = place - 1 if place > 0 else -1
    return Reading(behind[1], days[at] if -len(days) <= at < len(days) else None, full.calendar)


def weekday_of_week(reader: Reader, index: int) -> Reading | None:
    """Read a day of a week told by its distance: «الجمعة من الأسبوع المقبل», «الأسبوع الماضي يوم الثلاثاء»."""
    named = reader.match(reader.vocabulary.weekdays, index, particle=True)
    week = unit(reader, of(reader, named.last) if named else index)
    if week is None or week[0].unit != "week":
        return None
    last = week[2]
    if named is None:
        last += reader.word(last) in reader.vocabulary.words.day_nouns
        named = reader.match(reader.vocabulary.weekdays, last)
        last = named.last if named else last
    if named is None:
        return None
    return Reading(last, _in_week(reader, week[1], named.value))


def _in_week(reader: Reader, shift: int, weekday: int) -> str | None:
    value = shifted("week", reader.anchor, shift) if reader.anchor else None
    if value is None or weekday >= _WEEKEND:
        return None
    return date.fromisocalendar(int(value[:4]), int(value[6:]), weekday).isoformat()


def numbered_weekday(reader: Reader, index: int) -> Reading | None:
    """Read a day of the week with its number in the month, the month left out: «الجمعة 15», «الخميس في العشرين».

    The month is the nearest in which the two agree; «سقط الجمعة 15 قتيلا» has no such number.
    """
    named = reader.match(reader.vocabulary.weekdays, index, particle=True)
    if named is None or reader.anchor is None:
        return None
    start = named.last + (reader.word(named.last) in reader.vocabulary.words.within)
    day = day_number(reader, start)
    if day is None:
        return None
    if reader.word(day[1]) in ("/", "-") and reader.number(day[1] + 1) is not None:
        return _numbered_month(reader, day, named.value)
    plain = reader.number(start) is not None and start == named.last and _closes(reader, day[1])
    spelled = reader.number(start) is None and day[0] > _MOST_IN_A_MONTH
    value = _nearest(reader.anchor, named.value, day[0]) if plain or spelled else None
    return Reading(day[1], value) if value else None


def _numbered_month(reader: Reader, day: tuple[int, int], weekday: int) -> Reading | None:
    """Read «الأربعاء 6/10» in the calendar, of the two, in which that day has this name."""
    month, last = reader.number(day[1] + 1), day[1] + 2
    if reader.word(last) in ("/", "-"):
        return None
    calendars: tuple[Calendar, ...] = ("gregorian", "hijri")
    read = [(settle(Partial(each, month=month, day=day[0]), reader.anchor, 0), each) for each in calendars]
    fitting = [Reading(last, value, each) for value, each in read if falls_on(value, weekday)]
    return fitting[0] if len(fitting) == 1 else None


def _closes(reader: Reader, index: int) -> bool:
    """Say whether nothing that a number could count stands at a position."""
    at_end = not reader.first <= index < reader.last
    word = reader.word(index)
    return (
        at_end
        or word in reader.vocabulary.words.joins
        or (reader.text.tokens[index].kind == PUNCT and word not in "%٪")
    )


def _nearest(anchor: date, weekday: int, number: int) -> str | None:
    """Give the nearest day, at most five weeks away, that has this name and this number in its month."""
    days = (move(anchor, far) for away in range(36) for far in (-away, away))
    fitting = (day for day in days if day and day.day == number and day.isoweekday() == weekday)
    return next((day.isoformat() for day in fitting), None)
