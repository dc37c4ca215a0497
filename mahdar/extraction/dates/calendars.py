"""A day that the text tells in two calendars: «25 شوال 1436 هـ الموافق 10 أغسطس 2015 م»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

import msgspec

from mahdar.record import DateExpression

_BETWEEN = re.compile(r"[\s()\-–/،,]*(?:(?:ال)?موافق|يوافق)?\s*(?:لـ?|يوم)?[\s(:]*")
_APART = 2  # days by which the sight of the moon and the tables may differ


def _same_day(one: DateExpression, other: DateExpression) -> bool:
    """Say whether two dates may tell one day: in two calendars, and no further apart than the moon allows."""
    if one.calendar == other.calendar or one.value is None or other.value is None:
        return False
    if not len(one.value) == len(other.value) == len("2015-08-10"):
        return False
    return abs((date.fromisoformat(one.value) - date.fromisoformat(other.value)).days) <= _APART


def agreed(raw: str, dates: Sequence[DateExpression]) -> list[DateExpression]:
    """Give a Hijri day beside its Gregorian one the value of the latter, which no sight of the moon moves."""
    settled = list(dates)
    for at in range(len(settled) - 1):
        one, other = settled[at], settled[at + 1]
        if _same_day(one, other) and _BETWEEN.fullmatch(raw, one.end, other.start):
            value = other.value if one.calendar == "hijri" else one.value
            settled[at] = msgspec.structs.replace(one, value=value)
            settled[at + 1] = msgspec.structs.replace(other, value=value)
    return settled
