"""Days by their name or their distance: «الثلاثاء», «أمس الثلاثاء», «اليوم», «قبل أسبوع»."""

from __future__ import annotations

from datetime import date

from mahdar.arabic.words import PUNCT
from mahdar.extraction.dates.months import full_date
from mahdar.extraction.dates.parts import modifier, recurs
from mahdar.extraction.dates.reader import Reader, Reading
from mahdar.extraction.dates.values import counted, falls_on, move, nearest_weekday, on_weekday, settle, weekday_near
from mahdar.extraction.lexicon import Match

_QUOTES = "«»\"“”'"
_BRACKETS = _QUOTES + "()"  # «(اليوم)» is the newspaper, «(أمس)» the day
_NEAR = 3  # «ما تشهده المنطقة العربية اليوم»
_IMPERFECT = frozenset("يتن")
_MONDAY = 1
_LONGEST_AGO = {"day": 400, "week": 60, "month": 60, "year": 200}


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _date_behind(reader: Reader, index: int, named: int | None) -> Reading | None:
    """Read the date that follows the name of its day: «الاثنين 25 شوال», «الثلاثاء، 11 أغسطس 2015».

    A Hijri month may begin a day before or after the tables; then the day's name tells, as it tells in which calendar
    «الثلاثاء 26 الجاري» counts.
    """
    found = full_date(reader, index + (reader.word(index) in ("،", ",")))
    if found is None:
        return None
    partial, last = found
    value = settle(partial, reader.anchor, reader.lean(index))
    if partial.months is not None and named is not None and not falls_on(value, named):
        hijri = settle(partial._replace(calendar="hijri"), reader.anchor, 0)
        return Reading(last, hijri, "hijri") if falls_on(hijri, named) else Reading(last, value)
    return Reading(last, on_weekday(value, named) if partial.calendar == "hijri" else value, partial.calendar)


def _shift_of_list(reader: Reader, index: int) -> tuple[int, int] | None:
    """Read the modifier behind the last of several weekdays: «السبت والأحد المقبلين» tells it of both."""
    other = reader.match(reader.vocabulary.weekdays, index, particle=True)
    if other is None or other.prefix != "و":
        return None
    return modifier(reader, other.last) or _shift_of_list(reader, other.last)


def _no_weekday(reader: Reader, index: int, found: Match[int], shifted: bool) -> bool:
    """Say whether a day's name is no date: «صلاة الجمعة», «كلا الاثنين», «أيام السبت والأحد» if not «المقبلة»."""
    words, first = reader.vocabulary.words, index
    while reader.match(reader.vocabulary.weekdays, first - 1, particle=True) is not None:
        first -= 1
    before = reader.word(first - 1)
    if before in words.before_no_weekday or (before in words.days and not shifted):
        return True
    two = found.value == _MONDAY and reader.word(index - 1) in words.before_two
    return two and reader.match(reader.vocabulary.weekdays, found.last, particle=True) is None


def weekday(reader: Reader, index: int) -> Reading | None:
    """Read a day of the week, with «الماضي» or its date where they follow."""
    found = reader.match(reader.vocabulary.weekdays, index, particle=True)
    if found is None or recurs(reader, found.last):
        return None
    behind = found.last
    own = modifier(reader, behind)
    shift = own or _shift_of_list(reader, behind)
    if _no_weekday(reader, index, found, shift is not None):
        return None
    dated = _date_behind(reader, behind, found.value)
    if dated is not None:
        return dated
    last = own[1] if own else behind
    if reader.anchor is None:
        return Reading(last, None)
    day = nearest_weekday(found.value, reader.anchor, shift[0] if shift else None, reader.lean(index))
    if found.prefix == "و" and shift is not None and shift[0] > 0:
        day = _after(reader, index, day)
    return Reading(last, _iso(day))


def _after(reader: Reader, index: int, day: date | None) -> date | None:
    """«الأربعاء والخميس المقبلين», on a Wednesday: the second is the day after the first, and not tomorrow."""
    told = reader.told
    if told is None or told.at != index - 1 or told.value is None or day is None:
        return day
    return move(day, 7) if day.isoformat() < told.value else day


def _is_adjective(word: str) -> bool:
    """Say whether a word is an adjective in ـي with «ال», as in «اليوم الوطني»."""
    return len(word) > 4 and word.startswith("ال") and word.endswith(("ي", "يه"))


def _is_name(reader: Reader, index: int, behind: int, marks: str) -> bool:
    """Say whether a lone word stands between marks as a name does: «اليوم»."""
    before, after = index - 1, behind
    tokens = reader.text.tokens
    if before < reader.first or after >= reader.last:
        return False
    if tokens[before].kind != PUNCT or tokens[after].kind != PUNCT:
        return False
    return reader.word(before) in marks and reader.word(after) in marks


def _nowadays(reader: Reader, index: int) -> bool:
    """Say whether the words before «اليوم» tell of the present age: «نحن اليوم», «مما هو عليه», «ما يجري»."""
    words = reader.vocabulary.words
    before = reader.word(index - 1)
    if before in words.persons or before in words.of_our_days:
        return True
    if before in words.pronoun_objects and reader.word(index - 2) in words.persons:
        return True
    verbs = (at for at in range(index - 1, index - 1 - _NEAR, -1) if reader.word(at)[:1] in _IMPERFECT)
    return any(reader.word(verb - 1) in words.what for verb in verbs)


def _means_today(reader: Reader, index: int, behind: int) -> bool:
    """Say whether «اليوم» is the adverb: not «اليوم التالي», «في اليوم», nor «nowadays» inside a quotation."""
    words = reader.vocabulary.words
    after = reader.word(behind)
    if reader.word(index - 1) in words.before_no_day or after in words.after_no_day or _is_adjective(after):
        return False
    if _nowadays(reader, index) or _is_name(reader, index, behind, _BRACKETS):
        return False
    ordinal = reader.spelled(behind)
    if ordinal is not None and ordinal[2] and after.startswith("ال"):
        return False
    return not any(first < index < last for first, last in reader.text.quotations)


def _means_that_day(reader: Reader, index: int, found: Match[int]) -> bool:
    behind, days = found.last, found.value
    words = reader.vocabulary.words
    if reader.norms[index] in words.never or _is_name(reader, index, behind, _QUOTES):
        return False
    if days == 0:
        return not found.prefix and _means_today(reader, index, behind)
    return reader.word(behind) not in words.after_no_yesterday


def distant_day(reader: Reader, index: int) -> Reading | None:
    """Read a day by its distance, with the name or the date that follows: «اليوم الجمعة 13 ماي الجاري».

    The name may stand in brackets: «أمس (الخميس)».
    """
    found = reader.match(reader.vocabulary.days, index, particle=True)
    if found is None:
        return None
    opened = reader.word(found.last) == "("
    named = reader.match(reader.vocabulary.weekdays, found.last + opened)
    if opened and (named is None or reader.word(named.last) != ")"):
        opened, named = False, None
    behind = named.last + opened if named else found.last
    counted_day = named is None and reader.word(behind).startswith("ال")  # «اليوم الثالث من الشهر»
    dated = None if counted_day else _date_behind(reader, behind, named.value if named else None)
    if dated is not None and (named or dated.last > behind):
        return dated
    day = move(reader.anchor, found.value) if reader.anchor else None
    if named is not None:
        return Reading(behind, _iso(weekday_near(named.value, day) if day else None))
    return Reading(behind, _iso(day)) if _means_that_day(reader, index, found) else None


def _count(reader: Reader, index: int) -> tuple[str, int, int] | None:
    """Read a stretch of time: «أسبوع», «عامين», «أربع سنوات», «3 أشهر»: its unit, number and the position behind."""
    index += reader.word(index) in reader.vocabulary.words.about
    number = reader.number(index)
    behind = index + 1
    if number is None:
        spelled = reader.spelled(index)
        number, behind = spelled[:2] if spelled and not spelled[2] else (None, index)
    found = reader.match(reader.vocabulary.counts, behind)
    if found is None:
        return None
    if number is None:
        number = found.value.number
        if number == 1 and not _stands_alone(reader, found.last):
            return None
    elif found.value.number == 2:
        return None
    return None if number is None else (found.value.unit.unit, number, found.last)


def _stands_alone(reader: Reader, index: int) -> bool:
    """Say whether «قبل شهر» is a month ago and not «قبل شهر رمضان», «قبل عام 2006», «قبل يوم الخميس»."""
    after = reader.word(index)
    if after.startswith("ال") or reader.number(index) is not None:
        return False
    return reader.match(reader.vocabulary.months, index) is None and reader.match(reader.vocabulary.days, index) is None


def _counted_day(reader: Reader, index: int, direction: int) -> Reading | None:
    count = _count(reader, index + 1)
    if count is None:
        return None
    unit, number, last = count
    words = reader.vocabulary.words
    last += reader.word(last) in words.single
    from_now = reader.word(last + 1) in words.now and reader.word(last) in words.of
    last += 2 * from_now
    if reader.word(last) in words.counts_from:
        return None
    if not 1 <= number <= _LONGEST_AGO[unit]:
        return None
    return Reading(last, counted(unit, reader.anchor, direction * number) if reader.anchor else None)


def ago(reader: Reader, index: int) -> Reading | None:
    """Read how long ago: «قبل أسبوع», «قبل نحو أربع سنوات»; not «قبل يومين من الانتخابات»."""
    return _counted_day(reader, index, -1) if reader.word(index) in reader.vocabulary.words.ago else None


def ahead(reader: Reader, index: int) -> Reading | None:
    """Read how far ahead, where the clause speaks of the future or of now: «سيلتقيان بعد أسبوع», «بعد شهر من الآن»."""
    words = reader.vocabulary.words
    found = _counted_day(reader, index, 1) if reader.word(index) in words.ahead else None
    sure = found is not None and (reader.word(found.last - 1) in words.now or reader.lean(index) > 0)
    return found if sure else None
