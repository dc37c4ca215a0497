"""Dates that count from one told before: «السابع من الشهر نفسه», «وفي اليوم التالي»."""

from __future__ import annotations

from datetime import date

from mahdar.extraction.dates.parts import day_number, of
from mahdar.extraction.dates.reader import Reader, Reading
from mahdar.extraction.dates.values import iso, move

_MONTH = len("2015-08")
_DAY = len("2015-08-11")


def _same_month(reader: Reader, index: int) -> int | None:
    """Step over «الشهر نفسه», «نفس الشهر»; None where nothing of the kind stands."""
    words = reader.vocabulary.words
    pair = reader.word(index), reader.word(index + 1)
    behind = pair[0] in words.month_nouns and pair[1] in words.same_behind
    before = pair[0] in words.same_before and pair[1] in words.month_nouns
    return index + 2 if behind or before else None


def _day_of_told_month(reader: Reader, day: int) -> str | None:
    told = reader.told
    if told is None or told.calendar != "gregorian" or told.value is None or len(told.value) < _MONTH:
        return None
    year, month = told.value[:_MONTH].split("-")
    return iso("gregorian", int(year), int(month), day) if month.isdigit() else None


def day_of_same_month(reader: Reader, index: int) -> Reading | None:
    """Read a day of the month told last: «14 من الشهر نفسه»; without a value where that month has none."""
    day = day_number(reader, index)
    start = of(reader, day[1]) if day else index
    last = _same_month(reader, start) if day and start > day[1] else None
    return Reading(last, _day_of_told_month(reader, day[0])) if day and last else None


def next_day(reader: Reader, index: int) -> Reading | None:
    """Read «في اليوم التالي» behind a day told in the same sentence or the one before; elsewhere it is any next day."""
    words, told = reader.vocabulary.words, reader.told
    if reader.word(index) not in words.the_day or reader.word(index + 1) not in words.following:
        return None
    if reader.word(index - 1) not in words.on_day or told is None or reader.text.sentence_of(index) - reader.text.sentence_of(told.index) > 1:
        return None
    if told.value is None or len(told.value) != _DAY or "W" in told.value:
        return None
    day = move(date.fromisoformat(told.value), 1)
    return Reading(index + 2, day.isoformat() if day else None)
