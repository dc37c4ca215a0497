"""The words of the calendar, as ``calendar.yaml`` gives them."""

from __future__ import annotations

from functools import cache
from typing import Literal

import msgspec

from mahdar.knowledge.files import load_yaml
from mahdar.record import Calendar

UnitName = Literal["day", "week", "month", "year"]


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What every row has: a name, and sentences in which it must and must not be part of a date."""

    id: str
    examples: tuple[str, ...]
    not_examples: tuple[str, ...]


class Month(Entry, frozen=True, kw_only=True):
    """A month of a calendar; ``doubtful`` forms are other words too."""

    calendar: Calendar
    number: int
    forms: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()


class Weekday(Entry, frozen=True, kw_only=True):
    """A day of the week, Monday 1."""

    number: int
    forms: tuple[str, ...]


class Day(Entry, frozen=True, kw_only=True):
    """A day that lies ``days`` from the day of publication."""

    days: int
    forms: tuple[str, ...]


class Unit(Entry, frozen=True, kw_only=True):
    """A stretch of time by which dates are counted."""

    unit: UnitName
    singular: tuple[str, ...]
    dual: tuple[str, ...]
    plural: tuple[str, ...]


class Season(Entry, frozen=True, kw_only=True):
    """A season, with the months in which it begins and ends."""

    begins: int
    ends: int
    singular: tuple[str, ...]


class Modifier(Entry, frozen=True, kw_only=True):
    """An adjective that says which month or week is meant, ``shift`` from the present one."""

    shift: int
    forms: tuple[str, ...]


class Decade(Entry, frozen=True, kw_only=True):
    """Ten years of a century, by the number they begin with."""

    years: int
    forms: tuple[str, ...]


class Era(Entry, frozen=True, kw_only=True):
    """A mark behind a year that names its calendar."""

    calendar: Calendar
    forms: tuple[str, ...]


class NamedDay(Entry, frozen=True, kw_only=True):
    """A day and month that mean one year behind certain words."""

    after: tuple[str, ...]
    day: int
    month: int
    year: int


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Closed lists of words; what each is for stands beside it in the file."""

    boundaries: frozenset[str]
    year_nouns: frozenset[str]
    month_nouns: frozenset[str]
    same_behind: frozenset[str]
    same_before: frozenset[str]
    on_day: frozenset[str]
    the_day: frozenset[str]
    following: frozenset[str]
    preceding: frozenset[str]
    short_year_nouns: frozenset[str]
    months_of_year: frozenset[str]
    other_unit: frozenset[str]
    year_kinds: frozenset[str]
    school_kinds: frozenset[str]
    this: frozenset[str]
    first_of_month: frozenset[str]
    of: frozenset[str]
    within: frozenset[str]
    last_ones: frozenset[str]
    day_nouns: frozenset[str]
    centuries: frozenset[str]
    of_age: frozenset[str]
    before_christ: frozenset[str]
    joins: frozenset[str]
    separators: frozenset[str]
    before_year: frozenset[str]
    before_month: frozenset[str]
    occasions: frozenset[str]
    counted: frozenset[str]
    numbered: frozenset[str]
    names: frozenset[str]
    before_no_weekday: frozenset[str]
    days: frozenset[str]
    before_two: frozenset[str]
    every: frozenset[str]
    before_no_day: frozenset[str]
    after_no_day: frozenset[str]
    persons: frozenset[str]
    pronoun_objects: frozenset[str]
    what: frozenset[str]
    of_our_days: frozenset[str]
    after_no_yesterday: frozenset[str]
    never: frozenset[str]
    before_no_unit: frozenset[str]
    about: frozenset[str]
    ago: frozenset[str]
    compared: frozenset[str]
    single: frozenset[str]
    now: frozenset[str]
    ahead: frozenset[str]
    counts_from: frozenset[str]
    future: frozenset[str]
    was: frozenset[str]
    since: frozenset[str]
    past: frozenset[str]
    scheduled: frozenset[str]
    no_future: frozenset[str]
    no_future_stems: frozenset[str]


class CalendarWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of ``calendar.yaml``; what each field means stands at the top of the file."""

    source: str
    months: tuple[Month, ...]
    weekdays: tuple[Weekday, ...]
    days: tuple[Day, ...]
    units: tuple[Unit, ...]
    seasons: tuple[Season, ...]
    modifiers: tuple[Modifier, ...]
    parts: dict[str, int]
    decades: tuple[Decade, ...]
    eras: tuple[Era, ...]
    named_days: tuple[NamedDay, ...]
    words: Words


@cache
def calendar_words() -> CalendarWords:
    """Load the words of the calendar, once."""
    return load_yaml("calendar.yaml", CalendarWords)
