"""From what a text says of a date to the ISO value it has.

A :class:`Partial` holds what was said. :func:`settle` completes it with the day of publication, in its own calendar,
and turns it into a Gregorian value of the same precision.
"""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import NamedTuple

from hijridate import Gregorian, Hijri

from mahdar.record import Calendar

_FAR = 1_000_000
_DAY = len("2015-08-11")
_HIJRI_YEAR = 0.970224
_HIJRI_EPOCH = 621.5774 + _HIJRI_YEAR / 2  # the middle of a Hijri year, not its beginning, tells its Gregorian year


class Partial(NamedTuple):
    """What a text says of a date.

    ``shift`` says which of several is meant: -1 the last, 0 the present, 1 the next. ``years`` is the distance of the
    year from the present one («يناير من العام الماضي»), ``months`` that of the month («20 من الشهر الماضي»).
    """

    calendar: Calendar = "gregorian"
    year: int | None = None
    month: int | None = None
    day: int | None = None
    shift: int | None = None
    years: int | None = None
    months: int | None = None

    @property
    def has_month(self) -> bool:
        """Whether the text says which month, by its name or its distance."""
        return self.month is not None or self.months is not None

    def filled(self, other: Partial) -> Partial:
        """Take from another date what this one leaves open: «5 و6 مايو», «سبتمبر أو أكتوبر المقبلين»."""
        calendar = self.calendar if self.month else other.calendar
        month = self.month or other.month
        if self.year is not None or self.shift is not None or self.years is not None:
            return self._replace(calendar=calendar, month=month)
        return Partial(calendar, other.year, month, self.day, other.shift, other.years, other.months)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _hijri(year: int, month: int, day: int) -> date | None:
    """Give the Gregorian day; «30 شوال» of a month of 29 days is the day the moon was not seen, and counts on."""
    if not (1 <= month <= 12 and 1 <= day <= 30):
        return None
    try:
        first = Hijri(year, month, 1).to_gregorian()
    except (OverflowError, ValueError):
        return None
    return date(first.year, first.month, first.day) + timedelta(days=day - 1)


def hijri_year(year: int) -> int:
    """Give the Gregorian year in which most of a Hijri year lies.

    >>> hijri_year(1436), hijri_year(61)
    (2015, 681)
    """
    return int(year * _HIJRI_YEAR + _HIJRI_EPOCH)


def _iso_hijri(year: int, month: int | None, day: int | None) -> str | None:
    """Give the value of a Hijri date; a month has that of its fifteenth day, a date outside the tables its year."""
    if month is None:
        return f"{hijri_year(year):04d}"
    found = _hijri(year, month, day or 15)
    if found is None:
        return f"{hijri_year(year):04d}" if not 1343 <= year <= 1500 else None
    return found.isoformat() if day else found.isoformat()[:7]


def iso(calendar: Calendar, year: int, month: int | None, day: int | None) -> str | None:
    """Give the ISO value of a date of a calendar; None where there is no such day.

    >>> iso("gregorian", 2017, 10, 24), iso("hijri", 1436, 10, 26), iso("gregorian", 2015, 2, 30)
    ('2017-10-24', '2015-08-11', None)
    """
    if calendar == "hijri":
        return _iso_hijri(year, month, day)
    if day is not None:
        found = _date(year, month or 1, day)
        return found.isoformat() if found else None
    return f"{year:04d}" if month is None else f"{year:04d}-{month:02d}"


def in_calendar(day: date, calendar: Calendar) -> tuple[int, int]:
    """Give year and month of a day in a calendar; a day outside the Hijri tables by arithmetic."""
    if calendar == "gregorian":
        return day.year, day.month
    try:
        found = Gregorian(day.year, day.month, day.day).to_hijri()
    except (OverflowError, ValueError):
        return int((day.year - 621.5774) / _HIJRI_YEAR), 1
    return found.year, found.month


def _window(partial: Partial, lean: int) -> tuple[int, int]:
    """Give how far from the present a date without a year may lie, in days or, for a month, in months.

    A text mostly says of what lies ahead that it does («المقبل», «سيعقد»), so that a bare date looks back further than
    ahead: in August «في ديسمبر» is the last one, and «في سبتمبر» the next. A year is 365 days wide, or twelve months.
    """
    if partial.shift:
        return (-_FAR, -1) if partial.shift < 0 else (1, _FAR)
    if lean and partial.shift is None:
        return (0, _FAR) if lean > 0 else (-_FAR, 0)
    return (-8, 3) if partial.day is None else (-235, 130)


def _guess_year(partial: Partial, anchor: date, lean: int) -> int | None:
    """Find the year that the text leaves to its reader: the nearest that its words allow."""
    year, _ = in_calendar(anchor, partial.calendar)
    if partial.years is not None:
        return year + partial.years
    if partial.month is None:
        return None
    low, high = _window(partial, lean)
    distances = ((candidate, _distance(partial, candidate, anchor)) for candidate in range(year - 1, year + 2))
    allowed = [(abs(far), candidate) for candidate, far in distances if far is not None and low <= far <= high]
    return min(allowed)[1] if allowed else None


def _distance(partial: Partial, year: int, anchor: date) -> int | None:
    """Give how far from the present a year puts a date, in days or, for a month, in months."""
    if partial.day is None:
        now, month = in_calendar(anchor, partial.calendar)
        return (year - now) * 12 + (partial.month or 1) - month
    value = iso(partial.calendar, year, partial.month, partial.day)
    return (date.fromisoformat(value) - anchor).days if value and len(value) == 10 else None


def settle(partial: Partial, anchor: date | None, lean: int) -> str | None:
    """Give the ISO value of what was said; None where it needs a day of publication that is not known.

    ``anchor`` is the day of publication; ``lean`` is 1 where the clause speaks of what lies ahead, -1 where of what
    lies behind, 0 where it does not tell.

    >>> settle(Partial(month=9, shift=1), date(2015, 8, 11), 0), settle(Partial(month=6), date(2015, 8, 11), 0)
    ('2015-09', '2015-06')
    """
    full = completed(partial, anchor, lean)
    return None if full.year is None else iso(full.calendar, full.year, full.month, full.day)


def completed(partial: Partial, anchor: date | None, lean: int) -> Partial:
    """Add the year that the text leaves to its reader, and the month where it tells its distance."""
    if partial.year is not None or anchor is None:
        return partial
    if partial.months is None:
        return partial._replace(year=_guess_year(partial, anchor, lean))
    now, month = in_calendar(anchor, partial.calendar)
    year, month = divmod(now * 12 + month - 1 + partial.months, 12)
    return partial._replace(year=year, month=month + 1) if MINYEAR <= year <= MAXYEAR else partial


def year_of_month(calendar: Calendar, month: int, year: int) -> int | None:
    """Give the year of a month, in its own ``calendar``, where the text counts it in the other one.

    >>> year_of_month("hijri", 9, 2015), year_of_month("gregorian", 8, 1436)  # «رمضان 2015», «أغسطس 1436هـ»
    (1436, 2015)
    """
    if calendar == "gregorian":
        near = hijri_year(year)
        return next((each for each in (near, near - 1, near + 1) if _in_hijri(each, month) == year), None)
    near = int((year - 621.5774) / _HIJRI_YEAR)
    return next((each for each in (near, near + 1) if (iso("hijri", each, month, 1) or "")[:4] == f"{year:04d}"), None)


def _in_hijri(year: int, month: int) -> int | None:
    day = _date(year, month, 15)
    return in_calendar(day, "hijri")[0] if day else None


def nearest_weekday(weekday: int, anchor: date, shift: int | None, lean: int) -> date | None:
    """Find the day of the week that is meant: by default the last one, up to the day of publication itself.

    >>> nearest_weekday(2, date(2015, 8, 6), None, 0), nearest_weekday(2, date(2015, 8, 6), 1, 0)
    (datetime.date(2015, 8, 4), datetime.date(2015, 8, 11))
    """
    ahead = (weekday - anchor.isoweekday()) % 7
    if shift is None or shift == 0:
        return move(anchor, ahead if lean > 0 or not ahead else ahead - 7)
    if shift > 0:
        return move(anchor, (ahead or 7) + 7 * (shift - 1))
    return move(anchor, ahead - 7 + 7 * (shift + 1))


def weekday_near(weekday: int, day: date) -> date | None:
    """Find the day of the week near a day: «أمس الثلاثاء» in Thursday's newspaper is Tuesday.

    News is printed or copied after its day and hardly ever before: five days back count, and one ahead.
    """
    return move(day, (weekday - day.isoweekday() + 5) % 7 - 5)


def part_of(year: str, part: int, months: int) -> str:
    """Give the months from which to which a part of a year reaches; ``part`` counts from 1, -1 is the last.

    >>> part_of("2024", 1, 3), part_of("2024", -1, 6)
    ('2024-01/2024-03', '2024-07/2024-12')
    """
    last = part * months if part > 0 else 12
    return f"{year}-{last - months + 1:02d}/{year}-{last:02d}"


def falls_on(value: str | None, weekday: int) -> bool:
    """Say whether a value is a day with this name."""
    return value is not None and len(value) == _DAY and date.fromisoformat(value).isoweekday() == weekday


def on_weekday(value: str | None, weekday: int | None) -> str | None:
    """Move a day by one where that gives it the name it has in the text.

    >>> on_weekday("2015-07-17", 6), on_weekday("2015-07-17", 3)
    ('2015-07-18', '2015-07-17')
    """
    if value is None or weekday is None or len(value) != _DAY:
        return value
    near = (move(date.fromisoformat(value), days) for days in (0, -1, 1))
    return next((day.isoformat() for day in near if day and day.isoweekday() == weekday), value)


def move(day: date, days: int) -> date | None:
    """Move a day by a number of days; None beyond the calendar's ends."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def shifted(unit: str, anchor: date, shift: int) -> str | None:
    """Give the value of the week, month or year that lies ``shift`` from the present one.

    >>> shifted("week", date(2015, 8, 11), -1), shifted("month", date(2015, 1, 5), -1)
    ('2015-W32', '2014-12')
    """
    if unit == "week":
        day = move(anchor, 7 * shift)
        return "{:04d}-W{:02d}".format(*day.isocalendar()[:2]) if day else None
    if unit == "month":
        year, month = divmod(anchor.year * 12 + anchor.month - 1 + shift, 12)
        return f"{year:04d}-{month + 1:02d}" if MINYEAR <= year <= MAXYEAR else None
    year = anchor.year + shift
    return f"{year:04d}" if MINYEAR <= year <= MAXYEAR else None


def counted(unit: str, anchor: date, number: int) -> str | None:
    """Give the value of what lies a number of units from the present: days and weeks to the day.

    >>> counted("week", date(2015, 8, 11), -1), counted("year", date(2015, 8, 11), -2)
    ('2015-08-04', '2013')
    """
    if unit in ("day", "week"):
        day = move(anchor, number * (7 if unit == "week" else 1))
        return day.isoformat() if day else None
    return shifted(unit, anchor, number)
