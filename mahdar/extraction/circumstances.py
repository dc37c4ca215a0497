"""When a contact took place, and whether it did: held, announced or called off."""

from __future__ import annotations

from bisect import bisect_left
from contextlib import suppress
from datetime import date as calendar_day
from datetime import timedelta
from functools import cache
from itertools import pairwise, product

from mahdar import knowledge
from mahdar.arabic import Sentence
from mahdar.arabic.letters import fold
from mahdar.extraction import vocabulary
from mahdar.extraction.drafts import PURPOSE, WAITED, Draft
from mahdar.extraction.scene import Scene
from mahdar.extraction.tellings import REACH, in_lead, in_one_clause, of_another, opening_of, tellings
from mahdar.extraction.words import closed_class
from mahdar.record import ContactStatus, DateExpression

_COMING = closed_class("circumstances.coming")
_OCCASIONS = closed_class("circumstances.occasions")
_BEGINNINGS = frozenset((eve, act) for eve in ("قبل", "قبيل") for act in closed_class("circumstances.beginnings"))
_ERAS = closed_class("circumstances.eras")
_ANNOUNCING = closed_class("circumstances.announcing")
_AWAITED = closed_class("circumstances.awaited")
_SINCE = closed_class("circumstances.since")
_EVE = closed_class("circumstances.eve")
_TODAY = frozenset(("اليوم", "غدا"))
_PUBLISHED = closed_class("circumstances.published")
_STATUS_BEFORE = 12
_STATUS_BEHIND = 3
_WHAT_FOR = ("من", "ومن")
_COMING_WITHIN = 4
_EVE_WITHIN = 2
_BUT = frozenset(("لكن", "غير", "الا", "بيد", "ولكن"))
_OFF_WITHIN = 8
_SOON_WITHIN = 9
_SOON = frozenset(
    [("خلال", "ايام"), *product(("العام", "الشهر", "الاسبوع", "السنه"), ("المقبل", "القادم", "المقبله", "القادمه"))]
)
_YEAR = len("2012")
_DAY = len("2012-10-24")
_WEEK_MARK = "-W"
_WEEK = timedelta(days=7)
_BEEN = frozenset(("perfect", "noun"))
_YEAR_WITHIN = 12
_PUBLISHED_WITHIN = 3
_SINCE_DAY = 2
_HEAD = 2  # «- السبت | 3 مايو: …»
_SINCE_YEAR = 5  # «منذ الثورة الكوبية عام 1959»


@cache
def _status_words() -> dict[str, frozenset[str]]:
    return {status: frozenset(map(fold, words)) for status, words in knowledge.contacts().statuses.items()}


def date_of(scene: Scene, draft: Draft, dates: list[DateExpression]) -> str | None:
    """Give the date of a contact: the expression nearest to where it is told, else the dateline's for the lead.

    Never the publication date in silence: without an expression or a dateline the date stays unknown.
    """
    day = told_day(scene, draft, dates, draft.sentences)
    return day or _day_of_its_course(scene, draft, dates) or _dateline(scene, draft, dates)


def _day_of_its_course(scene: Scene, draft: Draft, dates: list[DateExpression]) -> str | None:
    """Give the day of what a contact was in the course of; a visit is of the day of what was done in its course."""
    day = None
    if draft.follows is not None:
        told = draft.sentences if draft.follows.kind == "visit" else draft.follows.sentences
        if draft.rule in WAITED:  # of the day of the arrival or departure told right before it
            told = [one for one in draft.follows.sentences if one.first <= draft.sentences[0].first][-1:]
        day = told_day(scene, draft.follows, dates, told) or _day_of_its_course(scene, draft.follows, dates)
    if day is None and draft.meanwhile is not None:
        day = told_day(scene, draft.meanwhile, dates, draft.sentences)
    published = scene.document.published
    been = draft.tense == "perfect"  # «أجرى على هامش القمة محادثات»: the summit goes on for another day
    return None if day and published and been and _to_come(day, published) else day


def date_and_status(scene: Scene, draft: Draft, dates: list[DateExpression]) -> tuple[str | None, ContactStatus]:
    """Give the date of a contact, and whether it was held; «زيارته المقبلة» is not of the day that the last one was."""
    date = date_of(scene, draft, dates)
    status = status_of(scene, draft, date)
    visit = draft.follows
    if status == "held" and draft.tense == "imperfect" and visit is not None and visit.kind == "visit":
        status = status_of(scene, visit, date_of(scene, visit, dates))  # «يغادر غدا في زيارة يلتقي خلالها …»
    published = scene.document.published
    past = date is not None and published is not None and date < published[: len(date)]
    if past and draft.tense == "imperfect" and _is_days_ago(date, published):
        status = "announced"  # «يزور الوزير موسكو الثلاثاء»: no Tuesday that has been
    return (None if past and status == "announced" else date), status


def _is_days_ago(day: str | None, published: str | None) -> bool:
    """Say whether a day is of the week before the report."""
    with suppress(ValueError):  # a week or month, or no day of publication
        return calendar_day.fromisoformat((published or "")[:_DAY]) - calendar_day.fromisoformat(day or "") < _WEEK
    return False


def told_day(scene: Scene, draft: Draft, dates: list[DateExpression], told: list[Sentence]) -> str | None:
    """Give the day a contact is said to have been on, in some sentences; a headline's «غدا» where no other tells it."""
    tells = [telling for telling in tellings(draft) if telling[1] in told]
    for anchor, sentence in sorted(tells, key=lambda telling: scene.in_title(telling[1].first)):
        near = [
            (len(date.value) <= _YEAR, abs(scene.text.token_at(date.start) - anchor), date.start, date.value)
            for date in _around(scene, dates, anchor, sentence)
            if date.value and _is_own(scene, draft, (anchor, sentence), date)
        ]
        if near:
            return min(near)[3]  # a day or month before a year: «للعام الدراسي القادم … صباح اليوم»
    return None


def _around(scene: Scene, dates: list[DateExpression], anchor: int, sentence: Sentence) -> list[DateExpression]:
    """Give the dates of a sentence that stand within reach of a token; dates are in the order of the text."""
    tokens = scene.text.tokens
    start = max(sentence.start, tokens[max(0, anchor - REACH)].start)
    end = min(sentence.end, tokens[min(len(tokens) - 1, anchor + REACH)].end)
    low = bisect_left(dates, start, key=lambda date: date.start)
    return dates[low : bisect_left(dates, end, lo=low, key=lambda date: date.start)]


def _is_own(scene: Scene, draft: Draft, told: tuple[int, Sentence], date: DateExpression) -> bool:
    """Say whether a date may be a contact's: in its clause, of no other event, and no «منذ …»."""
    anchor = told[0]
    index = scene.text.token_at(date.start)
    year = len(date.value or "") == _YEAR
    if _heads(scene, told[1], date, index):
        return not _out_of_time(scene, draft, date)
    since = scene.text.norms[max(0, index - (_SINCE_YEAR if year else _SINCE_DAY)) : index]
    if not _SINCE.isdisjoint(since) or not in_one_clause(scene, anchor, index):
        return False
    if not _PUBLISHED.isdisjoint(scene.text.norms[max(told[1].first, index - _PUBLISHED_WITHIN) : index]):
        return False  # «زيارة الوزير … في الصحف الصادرة أمس»
    if index < anchor and "عن" in scene.text.norms[index:anchor] and _is_announced_then(scene, told[1], index):
        return False
    if year and index - anchor > _YEAR_WITHIN:
        return False  # «وصل … لتفعيل عقود أبرمت … عام 2012»
    if index < anchor and not _OCCASIONS.isdisjoint(scene.text.norms[index:anchor]):
        return False
    if of_another(scene, draft, told, index) or _out_of_time(scene, draft, date):
        return False
    return not any(_is_another(scene, draft, at) for at in range(anchor + 1, index))


def _is_announced_then(scene: Scene, sentence: Sentence, index: int) -> bool:
    """«أعلنت الوزارة | اليوم | عن قمة …»: say whether a day is the one on which something was made known."""
    return any(norm.removeprefix("و") in _ANNOUNCING for norm in scene.text.norms[sentence.first : index])


def _heads(scene: Scene, sentence: Sentence, date: DateExpression, index: int) -> bool:
    """«19 أبريل: استضافت روما …»: say whether a date stands at the head of a line, and what follows was on that day."""
    behind = scene.text.token_at(date.end)
    return index - sentence.first <= _HEAD and behind < sentence.last and scene.text.norms[behind] == ":"


def _out_of_time(scene: Scene, draft: Draft, date: DateExpression) -> bool:
    """«عشية وصوله إلى قطر حيث سيلتقي …، سعى الوزير أمس»: what is to come was on no day before the report.

    Nor was what has been on a day behind it («التقى نظيره، واتفقا على قمة في نوفمبر»), or «خلال اجتماعهما» in a year to
    come.
    """
    published = scene.document.published
    if not published or not date.value:
        return False
    if draft.tense in _BEEN and (draft.rule.startswith("contact.") or len(date.value) == _YEAR):
        return _to_come(date.value, published)
    return draft.tense == "future" and draft.rule != PURPOSE and date.value < published[: len(date.value)]


def _to_come(date: str, published: str) -> bool:
    """Say whether a day, week, month or year is after the one of the report; of quarters it is not known."""
    if _WEEK_MARK in date:
        year, week, _ = calendar_day.fromisoformat(published[:_DAY]).isocalendar()
        return date > f"{year}{_WEEK_MARK}{week:02}"
    return date.replace("-", "").isdecimal() and date > published[: len(date)]


def _is_another(scene: Scene, draft: Draft, index: int) -> bool:
    """«سيبحث معه نتائج زيارة الأمير … في يونيو»: the event of somebody else."""
    found = vocabulary.event_nouns().match(scene.text.norms, index) if scene.cover[index] is None else None
    if found is not None and found.prefix == "ل":
        return True  # «حمل إليه دعوة لزيارة باريس في نوفمبر»
    if found is None or found.value.kind == draft.kind or found.last >= len(scene.text.norms):
        return False
    cover = scene.cover[found.last]
    if cover is not None and cover.type == "person":
        return True
    lexicons = vocabulary.titles(), vocabulary.honorifics()
    return any(lexicon.match(scene.text.norms, found.last) is not None for lexicon in lexicons)


def _dateline(scene: Scene, draft: Draft, dates: list[DateExpression]) -> str | None:
    lines = [block for block in scene.document.blocks if block.kind == "dateline"]
    in_lines = [date for date in dates for line in lines if line.start <= date.start < line.end and date.value]
    if not in_lines or draft.tense == "future" or draft.kind == "visit":
        return None
    return in_lines[-1].value if in_lead(scene, draft) else None


def _is_announced(scene: Scene, draft: Draft) -> bool:
    """«من المقرر أن …»: say whether one of the sentences that tell of a contact says it is still to come."""
    words = _status_words()["announced"]
    for anchor, sentence in tellings(draft):
        start = max(opening_of(scene, anchor, sentence), anchor - _STATUS_BEFORE)
        tokens = range(start, min(len(scene.text.norms), anchor + _STATUS_BEHIND))
        near = {
            norm
            for at in tokens
            for norm in (scene.text.norms[at], scene.text.norms[at].removeprefix("و"))  # «وقرب زيارة …»
            if scene.text.norms[at - 1] not in _ERAS and (norm not in _EVE or anchor - at <= _EVE_WITHIN)
        }
        beside = scene.text.norms[max(sentence.first, anchor - _COMING_WITHIN) : anchor + 2]
        soon = scene.text.norms[anchor : min(sentence.last, anchor + _SOON_WITHIN)]
        if draft.kind == "visit" and not _AWAITED.isdisjoint(soon):
            return True  # «زيارة الوزير فلان المرتقبة إلى …»
        if draft.kind == "visit" and not _SOON.isdisjoint(pairwise(soon)):
            return True  # «يقوم المبعوث بزيارة للمملكة خلال أيام», «زيارة الرئيس إلى المغرب مطلع العام المقبل»
        if not _BEGINNINGS.isdisjoint(pairwise(scene.text.norms[start:anchor])):
            return True  # «قبل بدء جولة من المحادثات»
        if words & near or ("،" not in beside and _COMING & set(beside)):
            return True
    return False


def _is_called_off(scene: Scene, draft: Draft) -> bool:
    """«كان من المقرر أن يلتقيا …، لكن القمة ألغيت»: say whether the sentence goes on to call off what was to come."""
    norms = scene.text.norms
    for at in range(draft.anchor, draft.sentences[0].last):
        if norms[at] in _BUT:
            behind = norms[at : min(draft.sentences[0].last, at + _OFF_WITHIN)]
            return not _status_words()["cancelled"].isdisjoint(behind)
    return False


def _is_put_off(norms: list[str]) -> bool:
    """«أجل الرئيس زيارته»; «من أجل», «ومن أجل» is what for.

    >>> _is_put_off(["وقد", "اجل", "الرييس"]), _is_put_off(["ومن", "اجل", "زيارته"])
    (True, False)
    """
    return any(word == "اجل" and before not in _WHAT_FOR for before, word in pairwise(["", *norms]))


def status_of(scene: Scene, draft: Draft, date: str | None) -> ContactStatus:
    """Say whether it was held, is announced, or was called off."""
    words = _status_words()
    sentence = draft.sentences[0]
    near = scene.text.norms[max(sentence.first, draft.anchor - _STATUS_BEFORE) : draft.anchor + _STATUS_BEHIND]
    if any(word.removeprefix("و") in words["cancelled"] for word in near) or _is_put_off(near):
        return "cancelled"
    follows = draft.follows is not None and draft.follows.tense == "future" and draft.follows.kind == "visit"
    if draft.rule == PURPOSE and date and scene.document.published and date < scene.document.published[: len(date)]:
        return "held"  # «قبل أن يتوجه إلى إسطنبول للقاء الرئيس عصر أمس»
    if draft.tense == "future" or (draft.tense != "perfect" and (follows or _is_announced(scene, draft))):
        return "cancelled" if _is_called_off(scene, draft) else "announced"
    published = scene.document.published
    today = _TODAY & set(scene.text.norms[max(sentence.first, draft.anchor - REACH) : draft.anchor])
    if draft.tense == "imperfect" and date is None and today:
        return "announced"  # «تتجه الأنظار اليوم إلى الدوحة، حيث يلتقي …»
    if date is None or published is None:
        return "held"
    ahead = _to_come(date, published) or (draft.tense == "imperfect" and date == published[:10])
    return "announced" if ahead else "held"
