"""Dates as people write them, in Arabic and English, by the Gregorian and the Hijri calendar."""

from __future__ import annotations

import datetime
import re

from hijridate import Gregorian

from mahdar.wording.vocabulary import Language, word

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def spoken_date(date: str, language: Language = "ar") -> str:
    """Give an ISO date, to the precision it has, as people write it; anything else as it is.

    >>> spoken_date("2017-10-24"), spoken_date("2024-04"), spoken_date("2015"), spoken_date("2015-W34")
    ('24 أكتوبر 2017', 'أبريل 2024', '2015', 'الأسبوع 34 من 2015')
    >>> spoken_date("2024-01/2024-03"), spoken_date("1990/1999")
    ('من يناير 2024 إلى مارس 2024', 'من 1990 إلى 1999')
    >>> spoken_date("2017-10-24", "en"), spoken_date("2015-W34", "en"), spoken_date("2024-01/2024-03", "en")
    ('24 October 2017', 'week 34 of 2015', 'from January 2024 to March 2024')
    """
    first, stroke, last = date.partition("/")
    if stroke:
        ends = spoken_date(first, language), spoken_date(last, language)
        return ("من {} إلى {}" if language == "ar" else "from {} to {}").format(*ends)
    match date.split("-"):
        case [year, month, day] if _is_month(month) and day.isdecimal():
            return f"{int(day)} {_month(month, language)} {year}"
        case [year, month] if _is_month(month):
            return f"{_month(month, language)} {year}"
        case [year, week] if week[:1] == "W" and week[1:].isdecimal():
            return f"الأسبوع {int(week[1:])} من {year}" if language == "ar" else f"week {int(week[1:])} of {year}"
    return date


def spoken_hijri(date: str, language: Language = "ar") -> str | None:
    """Give an ISO day by the Umm al-Qura calendar; None for anything but a day, and outside the calendar's tables.

    >>> spoken_hijri("2024-05-01"), spoken_hijri("2024-05-01", "en")
    ('22 شوال 1445 هـ', '22 Shawwal 1445 AH')
    >>> spoken_hijri("2024-05"), spoken_hijri("2015-W32"), spoken_hijri("1850-01-01")
    (None, None, None)
    """
    if not _DAY.fullmatch(date):
        return None
    try:
        hijri = Gregorian.fromisoformat(date).to_hijri()
    except (ValueError, OverflowError):
        return None
    month = word("hijri_month", str(hijri.month), language)
    return f"{hijri.day} {month} {hijri.year} {'هـ' if language == 'ar' else 'AH'}"


def spoken_hijri_month(month: str, language: Language = "ar") -> str | None:
    """Tell which months of the Hijri calendar a Gregorian one touches; None outside the calendar's tables.

    >>> spoken_hijri_month("2015-08"), spoken_hijri_month("2015-10", "en"), spoken_hijri_month("1850-01")
    ('شوال – ذو القعدة 1436 هـ', 'Dhu al-Hijjah 1436 – Muharram 1437 AH', None)
    """
    try:
        begin = datetime.date.fromisoformat(f"{month}-01")
        last = (begin + datetime.timedelta(31)).replace(day=1) - datetime.timedelta(1)
        ends = [Gregorian.fromdate(day).to_hijri() for day in (begin, last)]
    except (ValueError, OverflowError):
        return None
    first, second = (word("hijri_month", str(end.month), language) for end in ends)
    opening = first if ends[0].year == ends[1].year else f"{first} {ends[0].year}"
    return f"{opening} – {second} {ends[1].year} {'هـ' if language == 'ar' else 'AH'}"


def spoken_weekday(date: str, language: Language = "ar") -> str | None:
    """Name the day of the week of an ISO day; None for anything else.

    >>> spoken_weekday("2024-05-01"), spoken_weekday("2024-05-01", "en"), spoken_weekday("2024-05")
    ('الأربعاء', 'Wednesday', None)
    """
    try:
        day = datetime.date.fromisoformat(date) if _DAY.fullmatch(date) else None
    except ValueError:
        return None
    return None if day is None else word("weekday", str(day.isoweekday()), language)


def _is_month(number: str) -> bool:
    return number.isdecimal() and 1 <= int(number) <= 12


def _month(number: str, language: Language) -> str:
    return word("month", str(int(number)), language)
