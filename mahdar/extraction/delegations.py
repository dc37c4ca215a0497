"""Delegations: «وفد من حركة حماس برئاسة زعيمها», «ممثلون للحوثيين», «وفد سعودي» as parties of a contact.

Nobody is named by «وفد» or «مسؤولون», but who sends them is: the body or state takes part, or the person who leads the
delegation. They are parties only; what «مسؤولون» say is nobody's statement. «العاصمة الروسية», visited, is the state.
"""

from __future__ import annotations

from dataclasses import replace

from mahdar.extraction import vocabulary
from mahdar.extraction.agents import Agent, Agents
from mahdar.extraction.cast import Actor, Cast
from mahdar.extraction.lexicon import Match
from mahdar.extraction.scene import Scene
from mahdar.extraction.vocabulary import Known
from mahdar.extraction.words import closed_class

_HEADS = closed_class("delegations.heads")
_OFFICIALS = closed_class("delegations.officials")
_PEOPLE = _HEADS | _OFFICIALS
_COUNTS = closed_class("delegations.counts")
_QUALIFIERS = closed_class("delegations.qualifiers")
_SENT_BY = closed_class("delegations.sent_by")
_LED_BY = closed_class("delegations.led_by")
_COMPRISING = closed_class("delegations.comprising")
_PREFIXES = ("و", "ب", "ل")
_MISSION = "بعثه"  # «بعثة صندوق النقد الدولي» is a body by its name
_CAPITAL = "العاصمه"
_REACH = 5
_LEADER_REACH = 5


def with_delegations(scene: Scene, cast: Cast, agents: Agents) -> Agents:
    """Give the agents of a document and the delegations besides, each an agent that stands for its sender or leader."""
    extended = Agents()
    for agent in agents.starting.values():
        body = agent.actor if agent.actor is not None and agent.actor.type == "organisation" else None
        extended.add(replace(agent, sent=True) if body is not None and body.words[:1] == (_MISSION,) else agent)
    for index in range(len(scene.text.norms)):
        capital = _capital(scene, cast, agents, index)
        if capital is not None:
            extended.add(capital)
        head = _head(scene, index)
        if head is not None:
            delegation = _read(scene, cast, agents, index, head)
            if delegation is not None:
                extended.add(delegation)
    return extended


def _head(scene: Scene, index: int) -> str | None:
    """Give the clitic on a word for people that somebody sends; None where the word is another."""
    norm = scene.text.norms[index]
    attached = "" if norm in _PEOPLE else norm[0] if norm[1:] in _PEOPLE and norm[0] in _PREFIXES else None
    return attached if scene.cover[index] is None and scene.open_word(index) else None


def _capital(scene: Scene, cast: Cast, agents: Agents, index: int) -> Agent | None:
    """«زار العاصمة الروسية»: the state; «زار العاصمة الروسية موسكو»: the city."""
    norms = scene.text.norms
    if norms[index].removeprefix("و") != _CAPITAL or index + 1 >= len(norms) or not scene.open_word(index):
        return None
    found = vocabulary.demonyms().match(norms, index + 1) if scene.cover[index + 1] is None else None
    if found is None or found.prefix or found.value.type != "state":
        return None
    attached = "و" if norms[index].startswith("و") else ""
    city = agents.starting.get(found.last)
    if city is not None and not city.attached and city.actor is not None and city.actor.type == "place":
        return Agent(index, city.last, city.actor, attached)
    actor = cast.known(found.value)
    cast.refer(actor, *scene.text.span(index + 1, found.last), "reference.adjective")
    return Agent(index, found.last, actor, attached)


def _read(scene: Scene, cast: Cast, agents: Agents, first: int, attached: str) -> Agent | None:
    sender, last = _sender(scene, cast, agents, first + 1)
    leader = _leader(scene, agents, last if sender is not None else first + 1)
    if sender is None and leader is None:
        return None
    first, attached = _counted(scene.text.norms, first, attached)
    if leader is not None:
        return Agent(first, leader.last, leader.actor, attached, sent=True)
    members = _members(scene, agents, last)
    if members:
        others = tuple(agent.actor for agent in members[1:] if agent.actor is not None)
        return Agent(first, members[-1].last, members[0].actor, attached, others, sent=True)
    named = agents.starting.get(last)
    if named is not None and named.person is not None and not named.attached:
        return None  # «قادة مصر فلان، والسودان فلان»: each leads his own
    return Agent(first, last, sender, attached, sent=True)


def _sender(scene: Scene, cast: Cast, agents: Agents, at: int) -> tuple[Actor | None, int]:
    """Give who sends a delegation, and where its phrase ends: «وفد سعودي رفيع», «وفد من الحركة», «وفد يمثل الحزب»."""
    norms = scene.text.norms
    linked = False
    if norms[at - 1].removeprefix("و").removeprefix("ب") in _OFFICIALS:
        found = vocabulary.demonyms().match(norms, at) if at < len(norms) and scene.cover[at] is None else None
        return _state_of(scene, cast, found, at)
    for index in range(at, min(len(norms), at + _REACH)):
        if not scene.unbroken(at, index + 1):
            break
        agent = agents.starting.get(index)
        if agent is not None:
            sends = agent.actor is not None and agent.actor.type in ("organisation", "state")
            return (agent.actor, agent.last) if sends and (linked or agent.attached in ("", "ل")) else (None, at)
        country = vocabulary.indefinite_demonym(norms[index]) if not linked and scene.cover[index] is None else None
        if country is not None:
            sender = cast.known(country)
            cast.refer(sender, *scene.text.span(index, index + 1), "reference.adjective")
            return sender, index + 1
        if norms[index] in _SENT_BY:
            linked = True
        elif norms[index] not in _QUALIFIERS:
            break
    return None, at


def _state_of(scene: Scene, cast: Cast, found: Match[Known] | None, at: int) -> tuple[Actor | None, int]:
    """«المسؤولين | الروس»: the state of an adjective with the article."""
    if found is None or found.prefix or found.value.type != "state" or not scene.unbroken(at - 1, found.last):
        return None, at
    sender = cast.known(found.value)
    cast.refer(sender, *scene.text.span(at, found.last), "reference.adjective")
    return sender, found.last


def _counted(norms: list[str], index: int, attached: str) -> tuple[int, str]:
    """«| عددا من كبار | المسؤولين الروس»: give where a phrase begins that says how many or how high, and its clitic."""
    while index > 1 and not attached:
        step = 2 if norms[index - 1] == "من" else 1
        word = norms[index - step]
        prefix = word[0] if word[0] in _PREFIXES and word[1:] in _COUNTS else ""
        if word.removeprefix(prefix) not in _COUNTS:
            break
        index, attached = index - step, prefix
    return index, attached


def _members(scene: Scene, agents: Agents, at: int) -> list[Agent]:
    """«وفد تركي | يضم وزير الخارجية فلانا ووزير الدفاع فلانا»: give who is named of a delegation."""
    norms, members = scene.text.norms, list[Agent]()
    agent = agents.starting.get(at + 1) if at < len(norms) and norms[at] in _COMPRISING else None
    while agent is not None and agent.person is not None and agent.attached == ("و" if members else ""):
        members.append(agent)
        agent = agents.starting.get(agent.last + (norms[agent.last : agent.last + 1] == ["،"]))
    return members


def _leader(scene: Scene, agents: Agents, at: int) -> Agent | None:
    """Give who leads a delegation: «برئاسة زعيمها خالد مشعل», «يترأسه …»."""
    norms = scene.text.norms
    for index in range(at, min(len(norms) - 1, at + _LEADER_REACH)):
        if norms[index] in _LED_BY:
            agent = agents.starting.get(index + 1)
            return agent if agent is not None and agent.person else None
    return None
