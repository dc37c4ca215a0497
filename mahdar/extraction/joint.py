"""Those who speak together: «الجانبان», «القادة الثلاثة», and «ودعوا», said by all who spoke before."""

from __future__ import annotations

from mahdar.arabic import Sentence
from mahdar.extraction.agents import Agent, Agents, past_each
from mahdar.extraction.cast import Actor
from mahdar.extraction.scene import Scene
from mahdar.extraction.words import closed_class

_PAIRS = closed_class("joint.pairs")
_STATES = frozenset(("البلدان", "الدولتان"))
_TRIOS = closed_class("joint.trios")
_THREE = closed_class("joint.three")


class Joint:
    """The groups of one document that its speech verbs have as subjects."""

    def __init__(self, scene: Scene, agents: Agents) -> None:
        self.scene = scene
        self.agents = agents
        self.norms = scene.text.norms

    def named(self, at: int, sentence: Sentence) -> list[Actor]:
        """Give whom «الجانبان» or «القادة الثلاثة» at a token mean: the persons named last, else two states."""
        if self.norms[at] in _PAIRS:
            return self._pair(at, sentence)
        if self.norms[at] in _TRIOS and self.norms[at + 1 : at + 2] and self.norms[at + 1] in _THREE:
            return self._last(at, 3)
        return []

    def who_met(self, at: int, sentence: Sentence, met: list[Actor]) -> list[Actor]:
        """Give whom «الجانبان» at a token mean behind a meeting of some: the two who met, states only for «البلدان»."""
        if self.norms[at] in _PAIRS - _STATES and len(met) == 2:
            return met
        return self.named(at, sentence)

    def two(self, at: int, sentence: Sentence) -> list[Actor]:
        """«غادر الوزيران … لأنهما قالا», «التقى كيري لافروف وأكدا»: the two of the sentence before a dual verb."""
        here = list(dict.fromkeys(self.agents.people(sentence.first, at)))
        if len(here) == 2:
            return here
        for agent in reversed(self.agents.between(sentence.first, at)):
            pair = [agent.actor, *(other.actor for other in self.agents.following(agent))]
            if len(pair) == 2:
                return [actor for actor in pair if actor is not None]
        return []

    def each(self, first: int, last: int) -> list[Actor]:
        """«علق كل من فلان وفلان آمالا على المجلس، وأضافوا: …»: those a stretch of tokens lists."""
        listed = self.postponed(first, last)
        return listed[1] if listed is not None else []

    def postponed(self, first: int, last: int) -> tuple[int, list[Actor]] | None:
        """«تطالب بالسيادة على الجزر كل من ماليزيا وفيتنام»: who speaks behind what is said, and where they begin."""
        for index in range(first + 1, last - 2):
            agent = self.agents.starting.get(index + 2) if past_each(self.norms, index) > index else None
            if agent is not None and agent.actor is not None and not agent.attached:
                together = [agent, *self.agents.following(agent)]
                return index, [one.actor for one in together if one.actor is not None]
        return None

    def _pair(self, at: int, sentence: Sentence) -> list[Actor]:
        here = list(dict.fromkeys(self.agents.people(sentence.first, at)))
        if len(here) == 2:
            return here
        sides = [agent for agent in self.agents.between(0, at) if self._is_pair_of_states(agent)]
        if sides and sides[-1].actor is not None:
            return [sides[-1].actor, *sides[-1].others]
        states: dict[int, list[Actor]] = {}
        for agent in self.agents.between(0, len(self.norms)):
            if agent.actor is not None and agent.actor.type == "state":
                states.setdefault(id(agent.actor), []).append(agent.actor)
        ranked = sorted(states.values(), key=len, reverse=True)
        clear = len(ranked) == 2 or (len(ranked) > 2 and len(ranked[1]) >= 2 * len(ranked[2]))
        return [group[0] for group in ranked[:2]] if clear else self._met_before(at)

    def _met_before(self, at: int) -> list[Actor]:
        """«استقبل مدبولي نظيره حسان. وشدد الجانبان على …»: the only two of the sentence before."""
        before = [sentence for sentence in self.scene.sentences if sentence.last <= at]
        people = list(dict.fromkeys(self.agents.people(before[-1].first, before[-1].last))) if before else []
        return people if len(people) == 2 else []

    @staticmethod
    def _is_pair_of_states(agent: Agent) -> bool:
        return len(agent.others) == 1 and agent.actor is not None and agent.actor.type == "state"

    def _last(self, at: int, count: int) -> list[Actor]:
        people = list(dict.fromkeys(reversed(self.agents.people(0, at))))[:count]
        return people[::-1] if len(people) == count else []
