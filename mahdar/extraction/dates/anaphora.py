"""What counts from a date told before: «السابع من الشهر نفسه», «ديسمبر من العام نفسه», «وفي اليوم التالي»."""

from __future__ import annotations

from datetime import date

from mahdar.extraction.dates.reader import Reader, Reading, Told
from mahdar.extraction.dates.values import Partial, move

_YEAR = len("2015")
_MONTH = len("2015-08")
_DAY = len("2015-08-11")


def _same(reader: Reader, index: int, nouns: frozenset[str]) -> Told | None:
    """Give the date told last behind «الشهر نفسه», «نفس الشهر»; None without one, and for one of the Hijri calendar."""
    words, told = reader.vocabulary.words, reader.told
    pair = reader.word(index), reader.word(index + 1)
    behind = pair[0] in nouns and pair[1] in words.same_behind
    before = pair[0] in words.same_before and pair[1] in nouns
    return told if (behind or before) and told is not None and told.calendar == "gregorian" else None


def same_month(reader: Reader, index: int) -> tuple[Partial, int] | None:
    """Read «الشهر نفسه», «نفس الشهر» as the Gregorian month of the date told last; None without one."""
    told = _same(reader, index, reader.vocabulary.words.month_nouns)
    year, _, month = (told.value if told and told.value else "")[:_MONTH].partition("-")
    return (Partial(year=int(year), month=int(month)), index + 2) if month.isdigit() else None


def same_year(reader: Reader, index: int) -> tuple[Partial, int] | None:
    """Read «العام نفسه», «السنة ذاتها» as the Gregorian year of the date told last; None without one."""
    told = _same(reader, index, reader.vocabulary.words.year_nouns)
    year = (told.value if told and told.value else "")[:_YEAR]
    return (Partial(year=int(year)), index + 2) if year.isdigit() else None


def day_beside(reader: Reader, index: int) -> Reading | None:
    """Read «في اليوم التالي», «في اليوم السابق» behind a day told in the same sentence or the one before.

    Elsewhere they are any day beside another.
    """
    words, told = reader.vocabulary.words, reader.told
    which = reader.word(index + 1)
    if reader.word(index) not in words.the_day or which not in words.following | words.preceding:
        return None
    if reader.word(index - 1) not in words.on_day or told is None or told.value is None or len(told.value) != _DAY:
        return None
    if reader.text.sentence_of(index) - reader.text.sentence_of(told.at) > 1:
        return None
    day = move(date.fromisoformat(told.value), 1 if which in words.following else -1)
    return Reading(index + 2, day.isoformat() if day else None)
