"""Styles: how the text calls who speaks, behind a speech verb: a title, a seat, a noun no list holds, then a name."""

from __future__ import annotations

from dataclasses import replace

from mahdar.arabic.quotes import MARKS
from mahdar.extraction import vocabulary
from mahdar.extraction.agents import Agent, Agents
from mahdar.extraction.scene import Scene
from mahdar.extraction.speech_words import Verb
from mahdar.extraction.words import FUNCTION_WORDS, closed_class

_STYLE = 6  # words of what somebody is, before the name
_MEMBERS = closed_class("statements.members")
_OF_MEMBERS = closed_class("statements.of_members")
_KIN = closed_class("statements.kin")
_PARENTS = closed_class("statements.parents")
_CHILDREN = closed_class("statements.children")


class Styles:
    """Joins in one document what somebody is called and the name behind it."""

    def __init__(self, scene: Scene, agents: Agents) -> None:
        self.scene = scene
        self.agents = agents
        self.norms = scene.text.norms

    def has_name(self, agent: Agent) -> bool:
        """Say whether a person's phrase holds the name, or only titles."""
        names = (self.scene.cover[index] for index in range(agent.first, agent.last))
        return any(name is not None and name.type == "person" for name in names)

    def with_name(self, agent: Agent | None) -> Agent | None:
        """«أكد الناطق باسم الحكومة د. محمد …»: of a title and a name right behind it, the name says who it is."""
        if agent is None or (agent.actor is not None and agent.actor.type != "person"):
            return agent
        at = self.past_seat(agent.last) if agent.actor is not None and not self.has_name(agent) else agent.last
        named = self.agents.starting.get(at + (self.norms[at : at + 1] == ["،"]))
        if named is None or named.attached or named.actor is None or named.actor.type != "person":
            return agent
        joins = self.has_name(named) and not self.has_name(agent) and not self.scene.ends_line[named.first - 1]
        return replace(named, first=agent.first, attached=agent.attached) if joins else agent

    def past_seat(self, at: int) -> int:
        """«الأمين العام للجامعة | في مدينة بنارس بالهند | فلان»: pass where somebody serves, behind the title."""
        behind = at + (self.norms[at : at + 1] == ["في"])
        behind += behind > at and self.norms[behind : behind + 1] != [] and self.norms[behind] in vocabulary.PLACE_NOUNS
        for attached in ("", "ب") if behind > at else ("ب",):
            place = self.agents.starting.get(behind)
            seat = place is not None and place.actor is not None and place.actor.type in ("place", "state")
            if place is not None and seat and place.attached == attached:
                behind = place.last
        return behind if behind in self.agents.ending else at

    def in_marks(self, at: int) -> Agent | None:
        """«قال "المرصد السوري" إن …»: a name in quotation marks, with the marks."""
        agent = self.agents.starting.get(at + 1) if self.norms[at : at + 1] and self.norms[at] in MARKS else None
        closed = agent is not None and self.norms[agent.last : agent.last + 1] and self.norms[agent.last] in MARKS
        return replace(agent, first=at, last=agent.last + 1) if agent is not None and closed else None

    def members(self, at: int) -> Agent | None:
        """«أكد أعضاء مجلس الأمن أن …», «وزراء خارجية الاتحاد الأوروبي»: a body of states, by those who make it up."""
        if self.norms[at : at + 1] == [] or self.norms[at] not in _MEMBERS or not self.scene.open_word(at):
            return None
        body = at + 1
        while body < len(self.norms) and self.norms[body] in _OF_MEMBERS:
            body += 1
        agent = self.agents.starting.get(body)
        known = agent.actor.known if agent is not None and agent.actor is not None else None
        if agent is None or known is None or agent.attached or known.type != "organisation" or known.country:
            return None
        return replace(agent, first=at)

    def styled(self, verb: Verb, tells: bool) -> Agent | None:
        """«توقعت مصممة الأزياء فلانة نموا»: the person behind a noun no list holds, with it.

        In «انتقد السياسي الاشتراكي فلان إدارة النادي» so is a man behind a definite noun, where an object follows.
        """
        at = verb.last
        if verb.cue.verb.id == "say.aalana":
            return None  # «أعلن رحيل اللاعب فلان»
        for agent in self.agents.between(at + 1, min(at + 1 + _STYLE, len(self.norms))):
            person = agent.actor is not None and agent.actor.type == "person" and self.has_name(agent)
            definite = all(self.norms[index].startswith("ال") for index in range(at + 1, agent.first))
            styled = definite and (agent.first > at + 1 or self.norms[at].startswith("ال"))
            done_to = (
                self.norms[at].startswith("ال") and agent.last < len(self.norms) and self.scene.open_word(agent.last)
            )
            if person and styled and (tells or done_to) and not agent.attached and self.apposed(at, agent):
                return replace(agent, first=at)
        return None

    def apposed(self, at: int, agent: Agent) -> bool:
        """«ممثلة الاتحاد فيديريكا موغيريني»: a noun no list holds, then a name, without a mark between them."""
        between = range(at, agent.first)
        return (
            len(between) <= _STYLE
            and not self.of_kin(at, agent)
            and all(self.scene.open_word(index) for index in between)
            and not any(self.norms[index] in FUNCTION_WORDS for index in between)
        )

    def of_kin(self, at: int, agent: Agent) -> bool:
        """«ذوو الشهيد فلان», «والد الطفل فلان»: of his whose name follows; «والد الشهيد السيد فلان» is named."""
        norm, following = self.norms[at], self.norms[at + 1 : at + 2]
        bare = self.scene.cover[agent.first] is not None or self.norms[agent.first] in _CHILDREN
        return norm in _KIN or (norm in _PARENTS and bare and bool(following) and following[0] in _CHILDREN)
