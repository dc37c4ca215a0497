"""The words of the calendar, folded and ready for look-up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

import msgspec

from mahdar.arabic.letters import fold
from mahdar.arabic.words import tokenise
from mahdar.extraction.lexicon import Lexicon
from mahdar.knowledge.calendar import CalendarWords, Month, Season, Unit, Words, calendar_words
from mahdar.knowledge.numerals import numerals
from mahdar.record import Calendar

_WITH_PARTICLES = frozenset(
    [
        *("ago", "ahead", "since", "this", "boundaries", "first_of_month", "past", "scheduled", "names"),
        *("year_nouns", "month_nouns", "before_year", "before_month", "before_no_weekday", "before_no_day"),
        *("day_nouns", "days", "short_year_nouns", "months_of_year", "centuries", "occasions", "before_two"),
        *("persons", "what", "of_our_days", "same_before", "on_day", "the_day", "numbered"),
    ]
)
_PARTICLES = ("", "و", "ف", "ب", "ل", "وب", "ول")


class MonthName(NamedTuple):
    """A month by one of its names; ``doubtful`` where the name is another word too."""

    month: Month
    doubtful: bool


class Count(NamedTuple):
    """A unit of time by one of its forms: ``number`` 1 for «عام», 2 for «عامين», None where a number stands before."""

    unit: Unit
    number: int | None


class Decade(NamedTuple):
    """Ten years by their name: ``years`` in their century, ``definite`` where «ال» makes them a known ten."""

    years: int
    definite: bool


class Vocabulary(NamedTuple):
    """Everything the rules look up; a date begins with one of ``starts``, or with a number in digits."""

    months: Lexicon[MonthName]
    weekdays: Lexicon[int]
    plain_weekdays: Lexicon[int]
    days: Lexicon[int]
    units: Lexicon[Unit]
    counts: Lexicon[Count]
    seasons: Lexicon[Season]
    modifiers: Lexicon[int]
    eras: Lexicon[Calendar]
    parts: Lexicon[int]
    decades: Lexicon[Decade]
    named_days: dict[tuple[str, int, int], int]
    words: Words
    starts: frozenset[str]


def _with_particles(word: str) -> Iterator[str]:
    yield from (particle + word for particle in _PARTICLES)
    if word.startswith("ال"):
        yield from (particle + "لل" + word[2:] for particle in ("", "و", "ف"))


def _folded(name: str, words: Iterable[str]) -> frozenset[str]:
    plain = map(fold, words)
    if name in _WITH_PARTICLES:
        return frozenset(form for word in plain for form in _with_particles(word))
    return frozenset(plain)


def _feminine(adjective: str) -> str:
    return adjective + "ة"


def _modifiers(data: CalendarWords) -> Iterator[tuple[str, int]]:
    """Give each adjective in the masculine, the feminine, and the dual and plural that close an enumeration."""
    for modifier in data.modifiers:
        for form in modifier.forms:
            yield form, modifier.shift
            yield _feminine(form), modifier.shift
            yield form + "ين", modifier.shift


def _counts(data: CalendarWords) -> Iterator[tuple[str, Count]]:
    for unit in data.units:
        yield from ((form, Count(unit, 1)) for form in unit.singular)
        yield from ((form, Count(unit, 2)) for form in unit.dual)
        yield from ((form, Count(unit, None)) for form in unit.plural)


def _months(data: CalendarWords) -> Iterator[tuple[str, MonthName]]:
    for month in data.months:
        yield from ((form, MonthName(month, False)) for form in month.forms)
        yield from ((form, MonthName(month, True)) for form in month.doubtful)


def _seasons(data: CalendarWords) -> Iterator[tuple[str, Season]]:
    for season in data.seasons:
        for form in season.singular:
            yield form, season
            yield "ال" + form, season


def _plain_weekdays(data: CalendarWords) -> Iterator[tuple[str, int]]:
    """Give the days without «ال», as they stand behind «أول» and «آخر»: «جمعة», «يوم جمعة», «يوم الجمعة»."""
    for day in data.weekdays:
        for form in day.forms:
            yield form.removeprefix("ال"), day.number
            yield "يوم " + form.removeprefix("ال"), day.number
            yield "يوم " + form, day.number


def _decades(data: CalendarWords) -> Iterator[tuple[str, Decade]]:
    for row in data.decades:
        for form in row.forms:
            yield form, Decade(row.years, False)
            yield "ال" + form, Decade(row.years, True)


def _number_starts() -> Iterator[str]:
    """Give the number words with which a day («الخامس») or a year («ألفين») may begin."""
    data = numerals()
    for row in (*data.ordinals, *data.tens):
        yield from ("ال" + form for form in row.forms)
    for row in (*data.scales, *data.duals):
        yield from row.forms


def _starts(data: CalendarWords) -> frozenset[str]:
    """Give the first words of all that may begin a date, so that most words of a text cost one look-up."""
    forms = [form for month in data.months for form in (*month.forms, *month.doubtful)]
    forms += [form for weekday in data.weekdays for form in weekday.forms]
    forms += [form for day in data.days for form in day.forms]
    forms += ["ال" + form for unit in data.units for form in unit.singular]
    forms += [form for form, _ in (*_seasons(data), *_decades(data))] + [*data.parts, *_number_starts()]
    words = data.words
    forms += [*words.this, *words.boundaries, *words.first_of_month, *words.ago, *words.ahead]
    forms += [*words.centuries, *words.months_of_year, "أول", "آخر"]
    return frozenset(start for form in forms for start in _with_particles(tokenise(form)[0].norm))


@cache
def vocabulary() -> Vocabulary:
    """Build the vocabulary, once."""
    data = calendar_words()
    fields = {name: _folded(name, words) for name, words in msgspec.structs.asdict(data.words).items()}
    return Vocabulary(
        months=Lexicon(_months(data)),
        weekdays=Lexicon((form, day.number) for day in data.weekdays for form in day.forms),
        plain_weekdays=Lexicon(_plain_weekdays(data)),
        days=Lexicon((form, day.days) for day in data.days for form in day.forms),
        units=Lexicon(("ال" + form, unit) for unit in data.units if unit.unit != "day" for form in unit.singular),
        counts=Lexicon(_counts(data)),
        seasons=Lexicon(_seasons(data)),
        modifiers=Lexicon(_modifiers(data)),
        eras=Lexicon((form, era.calendar) for era in data.eras for form in era.forms),
        parts=Lexicon(data.parts.items()),
        decades=Lexicon(_decades(data)),
        named_days={
            (fold(word), named.day, named.month): named.year for named in data.named_days for word in named.after
        },
        words=Words(**fields),
        starts=_starts(data),
    )
