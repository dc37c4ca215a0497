"""Dates: every expression of a text that names a calendar point, with its value.

Words that may begin a date are found by one look-up a token; at those, the rules below read on, and the longest
reading counts. Relative dates are settled by the day of publication.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from mahdar.arabic import NUMBER, Text
from mahdar.extraction.dates.anaphora import day_beside
from mahdar.extraction.dates.calendars import agreed
from mahdar.extraction.dates.days import ago, ahead, distant_day, weekday
from mahdar.extraction.dates.decades import century, decade
from mahdar.extraction.dates.months import listed_date
from mahdar.extraction.dates.numeric import agency_day
from mahdar.extraction.dates.reader import ARTICLES, Reader, Reading, Told
from mahdar.extraction.dates.stretches import boundary, first_months, part_of_year, relative_unit, season, year
from mahdar.extraction.dates.weekdays import numbered_weekday, weekday_of_month, weekday_of_week
from mahdar.record import DateExpression

__all__ = ["find_dates"]

Rule = Callable[[Reader, int], Reading | None]

_OF_DIGITS: tuple[Rule, ...] = (listed_date, agency_day, year)
_OF_WORDS: tuple[Rule, ...] = (
    distant_day,
    weekday_of_month,
    weekday_of_week,
    numbered_weekday,
    weekday,
    listed_date,
    day_beside,
    relative_unit,
    boundary,
    part_of_year,
    first_months,
    season,
    decade,
    century,
    ago,
    ahead,
    year,
)
_MAY_BE_YEARS = (year, relative_unit, boundary, part_of_year, first_months, season, decade, century)


def _anchor(published: str | None) -> date | None:
    try:
        return date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None


def _best(reader: Reader, index: int, rules: tuple[Rule, ...]) -> tuple[Rule, Reading] | None:
    """Give the longest reading at a position; of equally long ones that of the first rule."""
    best: tuple[Rule, Reading] | None = None
    for rule in rules:
        reading = rule(reader, index)
        if reading is not None and (best is None or reading.last > best[1].last):
            best = rule, reading
    return best


def _named(reader: Reader, index: int, digits: bool) -> bool:
    """Say whether a date is part of a name: «ميدان 30 يونيو», «آل رجب»; not «الـ27», which folds alike."""
    before = reader.word(index - 1)
    return before in reader.vocabulary.words.names and not (digits and before in ARTICLES)


def _read(reader: Reader) -> Iterator[DateExpression]:
    """Read the dates of one sentence, from left to right."""
    starts, tokens, norms = reader.vocabulary.starts, reader.text.tokens, reader.norms
    index = reader.first
    while index < reader.last:
        digits = tokens[index].kind == NUMBER
        begins = (digits or norms[index] in starts) and not _named(reader, index, digits)
        best = _best(reader, index, _OF_DIGITS if digits else _OF_WORDS) if begins else None
        if best is None:
            index += 1
            continue
        rule, reading = best
        article = digits and reader.touches(index) and reader.word(index - 1) in ARTICLES
        start, end = reader.text.span(index - article, reading.last)
        yield DateExpression(start, end, reading.value, reading.calendar, f"date.{rule.__name__}")
        reader.told = Told(index, reading.value, reading.calendar)
        index = reader.behind = reading.last
        reader.year_behind = rule in _MAY_BE_YEARS


def _pieces(text: Text, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Cut spans of tokens at the ends of sentences."""
    for first, last in spans:
        at = first
        while at < last:
            end = min(last, text.sentences[text.sentence_of(at)].last)
            yield at, end
            at = end


def find_dates(text: Text, published: str | None, spans: Sequence[tuple[int, int]]) -> list[DateExpression]:
    """Find the dates of a text.

    Called once a document by the pipeline, before contacts look for theirs. ``published`` is the ISO day of
    publication, by which «أمس» and «سبتمبر المقبل» get their value; without it their value is None. ``spans`` are
    the token ranges to look at, ends exclusive. Returns the dates in order; none overlaps another.

    >>> from mahdar.arabic import analyse
    >>> text = analyse("التقيا أمس الثلاثاء، وكانا اجتمعا في 24 أكتوبر 2017")
    >>> [(text.raw[d.start : d.end], d.value) for d in find_dates(text, "2019-05-15", [(0, len(text.tokens))])]
    [('أمس الثلاثاء', '2019-05-14'), ('24 أكتوبر 2017', '2017-10-24')]
    """
    anchor = _anchor(published)
    told: Told | None = None
    found: list[DateExpression] = []
    for first, last in _pieces(text, spans):
        reader = Reader(text, first, last, anchor, told)
        found += _read(reader)
        told = reader.told
    return agreed(text.raw, found)
