"""What counts from a date told before: «السابع من الشهر نفسه», «وفي اليوم التالي»."""

from __future__ import annotations

from datetime import date

from mahdar.extraction.dates.reader import Reader, Reading
from mahdar.extraction.dates.values import Partial, move

_MONTH = len("2015-08")
_DAY = len("2015-08-11")


def same_month(reader: Reader, index: int) -> tuple[Partial, int] | None:
    """Read «الشهر نفسه», «نفس الشهر» as the Gregorian month of the date told last; None without one."""
    words, told = reader.vocabulary.words, reader.told
    pair = reader.word(index), reader.word(index + 1)
    behind = pair[0] in words.month_nouns and pair[1] in words.same_behind
    before = pair[0] in words.same_before and pair[1] in words.month_nouns
    if not (behind or before) or told is None or told.calendar != "gregorian":
        return None
    year, _, month = (told.value or "")[:_MONTH].partition("-")
    return (Partial(year=int(year), month=int(month)), index + 2) if month.isdigit() else None


def next_day(reader: Reader, index: int) -> Reading | None:
    """Read «في اليوم التالي» behind a day told in the same sentence or the one before; elsewhere it is any next day."""
    words, told = reader.vocabulary.words, reader.told
    if reader.word(index) not in words.the_day or reader.word(index + 1) not in words.following:
        return None
    if reader.word(index - 1) not in words.on_day or told is None or told.value is None or len(told.value) != _DAY:
        return None
    if reader.text.sentence_of(index) - reader.text.sentence_of(told.at) > 1:
        return None
    day = move(date.fromisoformat(told.value), 1)
    return Reading(index + 2, day.isoformat() if day else None)
