"""When, where and under which status a contact took place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from contextlib import suppress
from datetime import date as calendar_day
from datetime import timedelta
from functools import cache
from itertools import pairwise

from mahdar import knowledge
from mahdar.arabic import Sentence
from mahdar.arabic.letters import fold
from mahdar.extraction import vocabulary
from mahdar.extraction.agents import Agents
from mahdar.extraction.cast import Actor, Cast
from mahdar.extraction.drafts import PURPOSE, TOUR, Draft
from mahdar.extraction.scene import Name, Scene
from mahdar.extraction.words import closed_class
from mahdar.record import ContactStatus, DateExpression

_IN = closed_class("circumstances.in")
_TOPICS = closed_class("circumstances.topics")
_COMING = closed_class("circumstances.coming")
_OCCASIONS = closed_class("circumstances.occasions")
_ERAS = closed_class("circumstances.eras")
_SINCE = closed_class("circumstances.since")
_STATIONED = closed_class("circumstances.stationed")
_ARRIVING = closed_class("circumstances.arriving")
_CITY = frozenset(("مدينه", "العاصمه", "بمدينه", "بالعاصمه"))
_RELATIVES = closed_class("parties.relatives")
_BREAKS = closed_class("parties.breaks") | closed_class("circumstances.breaks")
_TODAY = frozenset(("اليوم", "غدا"))
_DASHES = frozenset(("-", "–", "—", "|", ":"))
_SITTING = frozenset(("meeting", "conference", "ceremony"))
_OWN_CLAUSE = 3
_BESIDE = 3
_LEAD = 400
_REACH = 60
_TITLE_REACH = 30
_TITLE_WORDS = 3
_STATUS_BEFORE = 12
_STATUS_BEHIND = 3
_COMING_WITHIN = 4
_SOON_WITHIN = 9
_YEAR = len("2012")
_DAY = len("2012-10-24")
_WEEK_MARK = "-W"
_WEEK = timedelta(days=7)
_BEEN = frozenset(("perfect", "noun"))
_YEAR_WITHIN = 12
_SINCE_DAY = 2
_SINCE_YEAR = 5  # «منذ الثورة الكوبية عام 1959»


@cache
def _status_words() -> dict[str, frozenset[str]]:
    return {status: frozenset(map(fold, words)) for status, words in knowledge.contacts().statuses.items()}


def _tellings(draft: Draft) -> Iterator[tuple[int, Sentence]]:
    """Give each place that tells of a contact, with its sentence; of those that only say who was there, the start."""
    silent = list(draft.sentences)
    for anchor in (draft.anchor, *draft.anchors):
        for sentence in draft.sentences:
            if sentence.first <= anchor < sentence.last:
                silent = [other for other in silent if other is not sentence]
                yield anchor, sentence
    for sentence in silent:
        yield sentence.first, sentence


def _together(scene: Scene, anchor: int, index: int) -> bool:
    """Say whether a token stands in the clause of an anchor; «المباحثات التي جرت أمس» is one clause."""
    low, high = sorted((anchor, index))
    for at in range(low + 1, high):
        own = scene.text.norms[at] in _RELATIVES and low == anchor and at - anchor <= _OWN_CLAUSE
        if scene.text.norms[at] in _BREAKS and not own:
            return False
    return True


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
    """Give the day a contact is said to have been on, in some sentences."""
    for anchor, sentence in _tellings(draft):
        if sentence not in told:
            continue
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
    start = max(sentence.start, tokens[max(0, anchor - _REACH)].start)
    end = min(sentence.end, tokens[min(len(tokens) - 1, anchor + _REACH)].end)
    low = bisect_left(dates, start, key=lambda date: date.start)
    return dates[low : bisect_left(dates, end, lo=low, key=lambda date: date.start)]


def _is_own(scene: Scene, draft: Draft, told: tuple[int, Sentence], date: DateExpression) -> bool:
    """Say whether a date may be a contact's: in its clause, of no other event, and no «منذ …»."""
    anchor = told[0]
    index = scene.text.token_at(date.start)
    year = len(date.value or "") == _YEAR
    since = scene.text.norms[max(0, index - (_SINCE_YEAR if year else _SINCE_DAY)) : index]
    if not _SINCE.isdisjoint(since) or not _together(scene, anchor, index):
        return False
    if year and index - anchor > _YEAR_WITHIN:
        return False  # «وصل … لتفعيل عقود أبرمت … عام 2012»
    if index < anchor and not _OCCASIONS.isdisjoint(scene.text.norms[index:anchor]):
        return False
    if _of_another(scene, draft, told, index) or _out_of_time(scene, draft, date):
        return False
    return not any(_is_another(scene, draft, at) for at in range(anchor + 1, index))


def _of_another(scene: Scene, draft: Draft, told: tuple[int, Sentence], index: int) -> bool:
    """Say whether what stands before an anchor is of something else: «تلقى اتصالا | أمس | … خلال زيارته لفرنسا»."""
    anchor, sentence = told
    if index > anchor or draft.rule == PURPOSE:
        return False
    for at in range(max(sentence.first, index - (anchor - index) - 1), index):
        noun = vocabulary.event_nouns().match(scene.text.norms, at) if scene.cover[at] is None else None
        own = noun is not None and noun.value.kind == draft.kind and draft.rule.startswith("contact.")
        if noun is not None and not own:  # «زيارة | إلى الهند | قام بها …» is its own
            return True
    return False


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
    if found is None or found.value.kind == draft.kind or found.last >= len(scene.text.norms):
        return False
    cover = scene.cover[found.last]
    if cover is not None and cover.type == "person":
        return True
    lexicons = vocabulary.titles(), vocabulary.honorifics()
    return any(lexicon.match(scene.text.norms, found.last) is not None for lexicon in lexicons)


def _in_lead(scene: Scene, draft: Draft) -> bool:
    lead = next((block for block in scene.document.blocks if block.kind == "body"), None)
    return lead is not None and draft.sentences[0].start <= lead.start + _LEAD


def _dateline(scene: Scene, draft: Draft, dates: list[DateExpression]) -> str | None:
    lines = [block for block in scene.document.blocks if block.kind == "dateline"]
    in_lines = [date for date in dates for line in lines if line.start <= date.start < line.end and date.value]
    if not in_lines or draft.tense == "future" or draft.kind == "visit":
        return None
    return in_lines[-1].value if _in_lead(scene, draft) else None


def place_of(scene: Scene, cast: Cast, agents: Agents, draft: Draft) -> Actor | None:
    """Give where it took place: a place behind «في» or بـ where it is told, the host's place of a visit."""
    if draft.kind in ("call", "message") or draft.rule == TOUR:
        return None
    if draft.place is not None and draft.place.type != "organisation" and draft.kind == "visit":
        return draft.place
    found: Actor | None = None
    travels = draft.kind == "visit" or draft.rule == PURPOSE
    for anchor, sentence in _tellings(draft):
        here = [
            name
            for name in _places_around(scene, anchor, sentence)
            if (_located(scene, name.first, travels) or (draft.kind == "visit" and id(cast.of(name)) in draft.parties))
            and _together(scene, anchor, name.first)
            and (draft.kind == "visit" or not _is_region(name))
            and not _is_inside(agents, name, sentence)
            and not _of_another(scene, draft, (anchor, sentence), name.first)
        ]
        chain = _chain(scene, here, anchor)
        if found is None and chain:
            found = cast.of(_narrowest(chain))
        elif any(cast.of(name) is found for name in chain[1:]):
            return cast.of(_narrowest(chain))  # «في أنقرة» in the title, «في المجمع الرئاسي بأنقرة» below
    if found is not None:
        return found
    if draft.follows is not None:
        return place_of(scene, cast, agents, draft.follows)
    lines = [block for block in scene.document.blocks if block.kind == "dateline"]
    if not lines or draft.kind not in _SITTING or draft.tense == "future" or not _in_lead(scene, draft):
        return None
    city = scene.cover[scene.text.token_at(lines[-1].start)]
    return cast.of(city) if city is not None and city.type == "place" else None


def _places_around(scene: Scene, anchor: int, sentence: Sentence) -> list[Name]:
    """Give the places and states within reach of a token in its sentence, in order."""
    first, last = max(sentence.first, anchor - _REACH), min(sentence.last, anchor + _REACH)
    names = {name.first: name for name in scene.cover[first:last] if name is not None}
    return [name for name in names.values() if name.type in ("place", "state") and name.first >= first]


def _chain(scene: Scene, names: list[Name], anchor: int) -> list[Name]:
    """Give the place nearest to an anchor with those told beside it: «في قصر السلام بجدة».

    «بكين - التقى فلان فلانا في قاعة الشعب»: what heads the report counts where nothing else does.
    """
    told = [name for name in names if not _heads_report(scene, name.first)] or names
    chain = sorted(told, key=lambda name: (abs(name.first - anchor), name.first))[:1]
    for name in told:
        if chain and 0 <= name.first - chain[-1].last < _BESIDE:
            chain.append(name)
    for name in reversed(told):
        if chain and 0 <= chain[0].first - name.last < _BESIDE:
            chain.insert(0, name)
    return chain


def _narrowest(chain: list[Name]) -> Name:
    """«في قصر السلام بجدة», «في فرنسا بمدينة نيس»: the first place of a chain is no state."""
    return next((name for name in chain if name.type == "place"), chain[0])


def _is_region(name: Name) -> bool:
    """«الدول العربية», «القارة الأفريقية»: too wide to meet in."""
    return name.type == "place" and name.known is not None and name.known.wide


def _is_inside(agents: Agents, name: Name, sentence: Sentence) -> bool:
    """«السفير الفرنسي في القاهرة»: a place that belongs to a title."""
    around = agents.between(max(sentence.first, name.first - _TITLE_REACH), name.first)
    return any(agent.last >= name.last and agent.person for agent in around)


def _located(scene: Scene, index: int, travels: bool) -> bool:
    """Say whether a place is where something was: behind «في» or بـ; behind «إلى» it is where somebody goes."""
    norms = scene.text.norms
    at = index - 1
    if at >= 1 and norms[at - 1] in _CITY and vocabulary.demonyms().match(norms, at) is not None:
        at -= 1  # «في العاصمة النيجيرية أبوجا»
    before = norms[at].removeprefix("و") if at >= 0 else ""
    if before in _CITY or _heads_report(scene, index):
        return True
    if before == "الي" and not travels and _ARRIVING.isdisjoint(norms[max(0, at - _BESIDE) : at]):
        return False  # «محادثات تناولت القرض الموجه إلى تونس»
    if before in _IN:
        return at == 0 or not (norms[at - 1].removeprefix("و") in _TOPICS or _is_station(scene, at, index))
    found = vocabulary.names().match(norms, index)
    return found is not None and found.prefix.endswith("ب")


def _is_station(scene: Scene, at: int, index: int) -> bool:
    """«السفير الأمريكي | في موسكو | جون تيفت», «سفير إيران | في نيودلهي»: where somebody serves."""
    name, ahead = scene.cover[index], scene.cover[at - 1]
    titled = not _STATIONED.isdisjoint(scene.text.norms[max(0, at - _TITLE_WORDS) : at])
    if titled and (ahead is None or ahead.type != "person"):
        return True
    behind = scene.cover[name.last] if name is not None and name.last < len(scene.cover) else None
    person = behind is not None and behind.type == "person"
    return person and vocabulary.demonyms().match(scene.text.norms, at - 1) is not None


def _heads_report(scene: Scene, index: int) -> bool:
    """«أنقرة - أجرى …», «#بكين | …»: the place a report begins with."""
    norms = scene.text.norms
    name = scene.cover[index]
    start = index if index == 0 or norms[index - 1] != "#" else index - 1
    heads = start == 0 or bool(scene.ends_line[start - 1])
    return heads and name is not None and name.last < len(norms) and norms[name.last] in _DASHES


def _is_announced(scene: Scene, draft: Draft) -> bool:
    """«من المقرر أن …»: say whether one of the sentences that tell of a contact says it is still to come."""
    words = _status_words()["announced"]
    for anchor, sentence in _tellings(draft):
        start = max(sentence.first, anchor - _STATUS_BEFORE)
        tokens = range(start, min(len(scene.text.norms), anchor + _STATUS_BEHIND))
        near = {scene.text.norms[at] for at in tokens if scene.text.norms[at - 1] not in _ERAS}
        near |= {norm.removeprefix("و") for norm in near}  # «وقرب زيارة …»
        beside = scene.text.norms[max(sentence.first, anchor - _COMING_WITHIN) : anchor + 2]
        soon = scene.text.norms[anchor : min(sentence.last, anchor + _SOON_WITHIN)]
        if ("خلال", "ايام") in pairwise(soon) and draft.kind == "visit":
            return True  # «يقوم المبعوث بزيارة للمملكة خلال أيام»
        if words & near or ("،" not in beside and _COMING & set(beside)):
            return True
    return False


def status_of(scene: Scene, draft: Draft, date: str | None) -> ContactStatus:
    """Say whether it was held, is announced, or was called off."""
    words = _status_words()
    sentence = draft.sentences[0]
    near = scene.text.norms[max(sentence.first, draft.anchor - _STATUS_BEFORE) : draft.anchor + _STATUS_BEHIND]
    if any(word.removeprefix("و") in words["cancelled"] for word in near):
        return "cancelled"
    follows = draft.follows is not None and draft.follows.tense == "future" and draft.follows.kind == "visit"
    if draft.rule == PURPOSE and date and scene.document.published and date < scene.document.published[: len(date)]:
        return "held"  # «قبل أن يتوجه إلى إسطنبول للقاء الرئيس عصر أمس»
    if draft.tense == "future" or (draft.tense != "perfect" and (follows or _is_announced(scene, draft))):
        return "announced"
    published = scene.document.published
    today = _TODAY & set(scene.text.norms[max(sentence.first, draft.anchor - _REACH) : draft.anchor])
    if draft.tense == "imperfect" and date is None and today:
        return "announced"  # «تتجه الأنظار اليوم إلى الدوحة، حيث يلتقي …»
    if date is None or published is None:
        return "held"
    ahead = _to_come(date, published) or (draft.tense == "imperfect" and date == published[:10])
    return "announced" if ahead else "held"
