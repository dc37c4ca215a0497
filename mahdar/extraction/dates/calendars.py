"""A day that the text tells twice: «25 شوال 1436 هـ الموافق 10 أغسطس 2015 م», «الأحد الموافق 8 ذي القعدة»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

import msgspec

from mahdar.record import DateExpression

_BETWEEN = re.compile(r"[\s()\-–/،,]*(?:(?:ال)?موافق|يوافق)?\s*(?:لـ?|يوم)?[\s(:]*")
_DAY = len("2015-08-10")
_WEEKDAY = "date.weekday"
_APART = 2  # days by which the sight of the moon and the tables may differ


def _same_day(one: DateExpression, other: DateExpression) -> bool:
    """Say whether two dates may tell one day: in two calendars, and no further apart than the moon allows."""
    if one.calendar == other.calendar or one.value is None or other.value is None:
        return False
    if not len(one.value) == len(other.value) == _DAY:
        return False
    return abs((date.fromisoformat(one.value) - date.fromisoformat(other.value)).days) <= _APART


def _weekday_of(one: DateExpression, other: DateExpression) -> bool:
    """Say whether the first is no more than the name of the second's day."""
    if one.rule != _WEEKDAY or one.value is None or other.value is None or len(other.value) != _DAY:
        return False
    return date.fromisoformat(one.value).isoweekday() == date.fromisoformat(other.value).isoweekday()


def _value(one: DateExpression, other: DateExpression) -> str | None:
    """Give the value that both share, if they tell one day: that of the Gregorian one, which no moon moves."""
    if _weekday_of(one, other):
        return other.value
    if _same_day(one, other):
        return other.value if one.calendar == "hijri" else one.value
    return None


def agreed(raw: str, dates: Sequence[DateExpression]) -> list[DateExpression]:
    """Give two dates that tell one day the same value, from the last pair to the first."""
    settled = list(dates)
    for at in range(len(settled) - 2, -1, -1):
        one, other = settled[at], settled[at + 1]
        value = _value(one, other)
        if value is not None and _BETWEEN.fullmatch(raw, one.end, other.start):
            settled[at] = msgspec.structs.replace(one, value=value)
            settled[at + 1] = msgspec.structs.replace(other, value=value)
    return settled
