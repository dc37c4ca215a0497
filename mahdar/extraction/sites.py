"""Sites: where a contact took place.

A place counts where it stands behind «في» or بـ in the clause that tells the contact, right before it («…، حيث …») or
at the head of the report; of what is told beside one another the narrowest.
"""

from __future__ import annotations

from mahdar.arabic import Sentence
from mahdar.extraction import vocabulary
from mahdar.extraction.agents import Agents
from mahdar.extraction.cast import Actor, Cast
from mahdar.extraction.drafts import PURPOSE, TOUR, Draft
from mahdar.extraction.scene import Name, Scene
from mahdar.extraction.tellings import REACH, in_lead, in_one_clause, of_another, opening_of, tellings
from mahdar.extraction.thing_words import place_kind
from mahdar.extraction.words import closed_class

_HOSTING = closed_class("sites.hosting")
_IN = closed_class("sites.in") | _HOSTING
_TOPICS = closed_class("sites.topics")
_STATIONED = closed_class("sites.stationed")
_ARRIVING = closed_class("sites.arriving")
_THAT = closed_class("statements.that")
_AUXILIARIES = frozenset(("قد", "كان", "كانت"))
_VISITED = frozenset(("زار", "زارت", "يزور", "تزور", "سيزور", "ستزور"))
_CITY = frozenset(("مدينه", "العاصمه", "بمدينه", "بالعاصمه"))
_DASHES = frozenset(("-", "–", "—", "|", ":"))
_SITTING = frozenset(("meeting", "conference", "ceremony"))
_BESIDE = 3
_TITLE_REACH = 30
_TITLE_WORDS = 3
_QUALITIES = 4


def place_of(scene: Scene, cast: Cast, agents: Agents, draft: Draft) -> Actor | None:
    """Give where it took place: a place behind «في» or بـ where it is told, the host's place of a visit."""
    if draft.kind in ("call", "message"):
        return None
    if draft.rule == TOUR:
        return _end_of_tour(scene, cast, draft)
    if draft.place is not None and draft.place.type != "organisation" and draft.kind == "visit":
        return draft.place
    found: Actor | None = None
    travels = draft.kind == "visit" or draft.rule == PURPOSE
    for anchor, sentence in tellings(draft):
        where = _where(scene, draft, anchor, sentence)
        if where is not None:
            return cast.of(where)
        here = [
            name
            for name in _places_around(scene, anchor, sentence)
            if (_located(scene, name.first, travels) or (draft.kind == "visit" and id(cast.of(name)) in draft.parties))
            and in_one_clause(scene, anchor, name.first)
            and (draft.kind == "visit" or not _is_region(name))
            and not _is_inside(agents, name, sentence)
            and not (draft.kind == "ceremony" and _is_seat(scene, name))
            and not of_another(scene, draft, (anchor, sentence), name.first)
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
    if not lines or draft.kind not in _SITTING or draft.tense == "future" or not in_lead(scene, draft):
        return None
    city = scene.cover[scene.text.token_at(lines[-1].start)]
    return cast.of(city) if city is not None and city.type == "place" else None


def _end_of_tour(scene: Scene, cast: Cast, draft: Draft) -> Actor | None:
    """«اختتم فلان أمس | في الدوحة | جولة خليجية»: the city named between the verb and the tour."""
    first = draft.sentences[0].first
    named = (scene.cover[at] for at in range(max(first, draft.anchor - _BESIDE), draft.anchor))
    where = next((name for name in named if name is not None and name.type == "place"), None)
    return cast.of(where) if where is not None and _located(scene, where.first, travels=False) else None


def _where(scene: Scene, draft: Draft, anchor: int, sentence: Sentence) -> Name | None:
    """«… إلى سلطنة عمان، | حيث | التقى …», «زيارة الدوحة | للقاء …»: the place that stands right before a clause."""
    norms = scene.text.norms
    at = anchor - 1
    if draft.rule != PURPOSE:
        at -= norms[at] in _AUXILIARIES
        if at - 1 <= sentence.first or norms[at] != "حيث":
            return None
        at -= 2 if norms[at - 1] == "،" else 1
    name = scene.cover[at] if at >= sentence.first else None
    if name is None or name.type not in ("place", "state"):
        return None
    return name if draft.rule == PURPOSE or _located(scene, name.first, travels=True) else None


def _places_around(scene: Scene, anchor: int, sentence: Sentence) -> list[Name]:
    """Give the places and states within reach of a token in its sentence, in order.

    «قال إنه سيحارب التنظيم في سوريا، خلال لقاء …», «بحث مع فلان "الإرهاب في الضفة"»: not those within what is said.
    """
    first, last = max(sentence.first, anchor - REACH), min(sentence.last, anchor + REACH)
    quoted = [(first, last) for first, last in scene.text.quotations if anchor < first]
    said = next((at for at in range(sentence.first, anchor) if scene.text.norms[at] in _THAT), last)
    opening = opening_of(scene, anchor, sentence)
    names = {name.first: name for name in scene.cover[first:last] if name is not None}
    return [
        name
        for name in names.values()
        if name.type in ("place", "state") and name.first >= first and not said < name.first < opening
        if not any(start < name.first < end for start, end in quoted)
    ]


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


def _is_seat(scene: Scene, name: Name) -> bool:
    """«جامعة الشرق الأوسط بالأردن»: where a body is that signs, right behind its name."""
    body = scene.cover[name.first - 1] if name.first else None
    return body is not None and body.type == "organisation"


def _located(scene: Scene, index: int, travels: bool) -> bool:
    """Say whether a place is where something was: behind «في» or بـ; behind «إلى» it is where somebody goes."""
    norms = scene.text.norms
    at = index - 1
    if at >= 1 and norms[at - 1] in _CITY and vocabulary.demonyms().match(norms, at) is not None:
        at -= 1  # «في العاصمة النيجيرية أبوجا»
    before = norms[at].removeprefix("و") if at >= 0 else ""
    if before in _CITY or before in _VISITED or _heads_report(scene, index):
        return True
    if before == "الي" and not travels and _ARRIVING.isdisjoint(norms[max(0, at - _BESIDE) : at]):
        return False  # «محادثات تناولت القرض الموجه إلى تونس»
    if before in _IN:
        topic = _is_topic(norms, at) and not _is_building(scene.cover[index])
        return at == 0 or not (topic or _is_station(scene, at, index))
    name = scene.cover[index]
    if name is not None and norms[name.last : name.last + 1] and norms[name.last] in _HOSTING:
        return scene.cover[min(name.last + 1, len(norms) - 1)] is None  # «باريس | ستستضيف مؤتمرا»
    found = vocabulary.names().match(norms, index)
    return found is not None and found.prefix.endswith("ب")


def _is_building(name: Name | None) -> bool:
    """«بحثا الأوضاع | في قصر الإليزيه»: a building is where people met, and nothing that they spoke of."""
    return name is not None and name.known is not None and place_kind(name.known.id) == "building"


def _is_topic(norms: list[str], at: int) -> bool:
    """«الأزمة | في سوريا», «تطورات الأوضاع السياسية والأمنية | في ليبيا»: what is told of is there, and nobody met."""
    start = at
    while start > max(0, at - _QUALITIES) and norms[start - 1].removeprefix("و").startswith("ال"):
        if norms[start - 1].removeprefix("و") in _TOPICS or not norms[start - 1].endswith(("ي", "يه")):
            break
        start -= 1
    return start > 0 and norms[start - 1].removeprefix("و") in _TOPICS


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
