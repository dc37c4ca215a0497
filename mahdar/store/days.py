"""What took place and what was announced, when: contacts by day, and how many there were over time."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final, Literal

import msgspec
from apsw import Connection

from mahdar.store.contacts import ContactQuery, contacts
from mahdar.store.views import ContactView

Unit = Literal["day", "month", "year"]
_MONTH: Final = re.compile(r"\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?")
_LENGTHS: Final[dict[Unit, int]] = {"day": 10, "month": 7, "year": 4}

_MONTHS = """
    SELECT substr(date, 1, 7) AS month, count(*) FROM events
    WHERE family = 'contact' AND date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]*' GROUP BY month ORDER BY month"""
_TIMED = """
    SELECT substr(events.day, 1, 10), topics.topic, events.number FROM events
    JOIN tellings ON tellings.event = events.number LEFT JOIN topics ON topics.fact = tellings.fact
    WHERE events.family = 'contact'"""
_OWN = f"{_TIMED} AND events.number IN (SELECT event FROM parts WHERE key = :key)"


class Trend(msgspec.Struct, frozen=True):
    """How many contacts there were in each unit of time: in all, and on each of the most frequent topics.

    ``times`` are ISO dates of the unit's precision without a gap; every list of counts is as long. The few contacts
    that lie far before or after all others are left out.
    """

    unit: Unit
    times: tuple[str, ...]
    totals: tuple[int, ...]
    topics: tuple[tuple[str, tuple[int, ...]], ...]


def contacts_in(connection: Connection, month: str, limit: int) -> list[ContactView]:
    """Give the contacts that are dated in a month (``2015-08``), in the order of their days."""
    found = contacts(connection, ContactQuery(since=month, until=month, dated=True, limit=limit))
    return sorted(found.contacts, key=lambda contact: contact.date or "")


def months(connection: Connection) -> list[tuple[str, int]]:
    """Give the months that have dated contacts, with their number."""
    return list(connection.execute(_MONTHS))


def trend(connection: Connection, key: str | None, topics: int) -> Trend:
    """Count contacts over time, all or those of one thing, and apart those on each of the most frequent topics."""
    rows = connection.execute(_TIMED) if key is None else connection.execute(_OWN, {"key": key})
    times: dict[int, str] = {}
    touched: defaultdict[str, set[int]] = defaultdict(set)
    for when, topic, event in rows:
        if _MONTH.match(when):
            times[event] = when
            if topic:
                touched[topic].add(event)
    first, last = _span(times.values())
    unit = _unit(first, last)
    units = {event: when[: _LENGTHS[unit]] for event, when in times.items() if len(when) >= _LENGTHS[unit]}
    scale = _scale({time for time in units.values() if first[: len(time)] <= time <= last[: len(time)]}, unit)
    often = sorted(touched, key=lambda topic: (-len(touched[topic]), topic))[:topics]

    def counts(events: Iterable[int]) -> tuple[int, ...]:
        found = Counter(units[event] for event in events if event in units)
        return tuple(found[time] for time in scale)

    return Trend(unit, scale, counts(units), tuple((topic, counts(touched[topic])) for topic in often))


def _span(times: Iterable[str]) -> tuple[str, str]:
    """Give the time between which nearly all contacts lie: one of long ago must not flatten the others."""
    ordered = sorted(times) or [""]
    few = len(ordered) // 50
    return ordered[few], ordered[-1 - few]


def _unit(first: str, last: str) -> Unit:
    """Choose the unit that makes neither very few nor very many bars: days in a season, months in some years."""
    if not first:
        return "day"
    months = (int(last[:4]) - int(first[:4])) * 12 + int(last[5:7]) - int(first[5:7])
    return "day" if months < 4 else "month" if months < 60 else "year"


def _scale(seen: set[str], unit: Unit) -> tuple[str, ...]:
    """Give every unit of time from the first seen to the last."""
    if not seen:
        return ()
    day, last, scale = min(seen), max(seen), []
    while day <= last:
        scale.append(day)
        day = _next(day, unit)
    return tuple(scale)


def _next(time: str, unit: Unit) -> str:
    if unit == "day":
        return (date.fromisoformat(time) + timedelta(1)).isoformat()
    if unit == "year":
        return f"{int(time) + 1:04}"
    year, month = int(time[:4]), int(time[5:])
    return f"{year + month // 12:04}-{month % 12 + 1:02}"
