"""Subjects that stand further behind their verb: «وصل إلى الدوحة مساء أمس فلان», «زار موسكو هذا الأسبوع وفد …»."""

from __future__ import annotations

from mahdar import knowledge
from mahdar.arabic import Sentence
from mahdar.extraction import vocabulary
from mahdar.extraction.agents import Agent, Agents
from mahdar.extraction.scene import Scene
from mahdar.extraction.vocabulary import folded
from mahdar.extraction.words import closed_class

_GOVERNING = closed_class("parties.governing")
_BREAKS = closed_class("parties.breaks") | closed_class("parties.acting")
_HAVING = closed_class("parties.relatives") | {"قد"}
_PLACES = ("place", "state")
_REACH = 14


def late_subject(scene: Scene, agents: Agents, at: int, sentence: Sentence, visit: bool = False) -> Agent | None:
    """«استقبل في مكتبه اليوم الأمين العام …»: give the first person no preposition governs; a delegation visits too."""
    for agent in agents.between(at, min(sentence.last, at + _REACH)):
        before = scene.text.norms[agent.first - 1].removeprefix("و")
        free = not agent.attached and before not in _GOVERNING and before not in folded(knowledge.contacts().companions)
        if (agent.person or (agent.sent and visit)) and free:
            return agent
    return None


def behind_place(scene: Scene, agents: Agents, verb: tuple[int, int], visit: bool, sentence: Sentence) -> Agent | None:
    """«وصل | إلى الدوحة مساء أمس فلان», «وترأس | الاجتماع، …، فلان»: give who stands behind a place or a meeting.

    In «فلان، الذي يزور القاهرة حاليا، وثمن فلان العلاقات» the subject stands before the verb.
    """
    index, at = verb
    norms = scene.text.norms
    behind = _end_of_place(norms, agents, at) if visit else _end_of_meeting(norms, at, sentence)
    late = late_subject(scene, agents, behind, sentence, visit) if behind is not None else None
    if late is None or behind is None:
        return None
    between = range(behind, late.first)
    if any(norms[one] in _BREAKS and one not in agents.starting for one in between):
        return None  # «إلى الرياض حيث يلتقي …»
    if any(norm.startswith("لل") for norm in norms[behind : late.first]):
        return None  # «قبل أن يتوجه إلى الرياض للمشاركة في اجتماع استضافه …»
    direct = norms[at] != "الي"
    if visit and (norms[index - 1] in _HAVING or (direct and "،" in norms[behind : late.first])):
        return None
    verbs = (vocabulary.contact_verbs().match(norms, one) or vocabulary.speech().match(norms, one) for one in between)
    return late if not visit or all(found is None for found in verbs) else None  # «زار موسكو والتقى …»


def _end_of_place(norms: list[str], agents: Agents, at: int) -> int | None:
    start = at + (norms[at : at + 1] == ["الي"])
    if norms[start : start + 1] == ["البلاد"] or vocabulary.kingdoms().match(norms, start) is not None:
        return start + 1  # «وصل إلى | البلاد / المملكة | اليوم الرئيس فلان»
    place = agents.starting.get(start)
    return place.last if place is not None and place.actor is not None and place.actor.type in _PLACES else None


def _end_of_meeting(norms: list[str], at: int, sentence: Sentence) -> int | None:
    noun = vocabulary.event_nouns().match(norms, at) if at < sentence.last else None
    return noun.last if noun is not None and norms[at].startswith("ال") else None
