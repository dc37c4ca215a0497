"""Dates and their values, resolved by the day of publication: Mahdar beside dateparser."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import Any, NamedTuple

import msgspec

from bench.peers.common import Result, peer, record, speed
from mahdar.arabic import analyse
from mahdar.evaluation import Counts, Gold, Tally
from mahdar.evaluation.case import case
from mahdar.evaluation.facts import compare_dates
from mahdar.evaluation.places import Place, shared
from mahdar.extraction.dates import find_dates
from mahdar.record import DateExpression

Finder = Callable[[Gold], list[DateExpression]]


class Comparison(NamedTuple):
    """What readers of dates came to: expressions with their values, and values alone, once a document.

    ``handed`` counts the values that dateparser gives for annotated expressions, one by one.
    """

    expressions: list[Result]
    values: list[Result]
    handed: Counts


def compare(golds: Sequence[Gold]) -> Comparison:
    """Compare on each document the dates that Mahdar and dateparser find."""
    expressions, values = [], []
    for reader, find in (("Mahdar", ours), ("dateparser", theirs)):
        pace = speed(find, golds)
        expressions.append(Result(reader, _expressions(find, golds), pace))
        values.append(Result(f"{reader}, values alone", _values(find, golds), pace))
    return Comparison(expressions, values, _handed(golds))


def ours(gold: Gold) -> list[DateExpression]:
    """Find dates as the pipeline does, and nothing else."""
    text = analyse(gold.text)
    return find_dates(text, gold.document.published, [(0, len(text.tokens))])


def theirs(gold: Gold) -> list[DateExpression]:
    """Find dates with dateparser, and make up for what is only its manner.

    «أمس» and «الخميس», found side by side with one value, are put together; its values are always days, and of
    2022-04-03 only 2022-04 is taken where that is annotated.
    """
    found: list[DateExpression] = []
    for start, end, value in _searched(gold):
        goes_on = found and found[-1].value == value and not gold.text[found[-1].end : start].strip()
        first = found.pop().start if goes_on else start
        found.append(DateExpression(first, end, value, "gregorian", "dateparser"))
    return [msgspec.structs.replace(date, value=_as_precise(date, gold)) for date in found]


def _searched(gold: Gold) -> Iterator[tuple[int, int, str]]:
    """Give where each finding of ``search_dates`` stands, and its day; it gives words and no offsets."""
    at = 0
    found = peer("dateparser.search").search_dates(gold.text, **_settings(gold)) or ()
    for words, moment in found:
        start = gold.text.find(words, at)
        if start >= 0:
            at = start + len(words)
            yield start, at, moment.date().isoformat()


def _settings(gold: Gold) -> dict[str, Any]:
    published = gold.document.published
    return {"languages": ["ar"], "settings": {"RELATIVE_BASE": datetime.fromisoformat(published)} if published else {}}


def _as_precise(date: DateExpression, gold: Gold) -> str | None:
    for place, value in gold.dates():
        if value and date.value and shared(place, (date.start, date.end)):
            return date.value[: len(value)]
    return date.value


def _expressions(find: Finder, golds: Sequence[Gold]) -> Counts:
    tally = Tally()
    for gold in golds:
        compare_dates(case(gold, record(gold.document, dates=tuple(find(gold)))), tally)
    return tally.counts["dates"]


def _values(find: Finder, golds: Sequence[Gold]) -> Counts:
    counts = Counts()
    for gold in golds:
        found = {date.value for date in find(gold) if not gold.in_noise((date.start, date.end))}
        annotated = {value for _, value in gold.dates()}
        counts.right += len(found & annotated)
        counts.wrong += len(found - annotated)
        counts.missed += len(annotated - found)
    return counts


def _handed(golds: Sequence[Gold]) -> Counts:
    counts = Counts()
    for gold in golds:
        for place, value in gold.dates():
            right = value is not None and _parsed(gold, place).startswith(value)
            counts.right += right
            counts.missed += not right
    return counts


def _parsed(gold: Gold, place: Place) -> str:
    moment = peer("dateparser").parse(gold.text[place[0] : place[1]], **_settings(gold))
    return moment.date().isoformat() if moment else ""
