"""Coordinations: all whom a list names, past the marks, groups and asides that stand between them.

«سيرغي لافروف، وجون كيري», «فلان، وأعضاء الوفد، وفلان», «الأمين العام للحزب الذي يرأسه فلان، وكذلك فلان».
"""

from __future__ import annotations

from mahdar.arabic import Sentence
from mahdar.extraction.agents import Agent, Agents
from mahdar.extraction.scene import Scene
from mahdar.extraction.words import FUNCTION_WORDS, closed_class

_BREAKS = closed_class("parties.breaks") | closed_class("parties.acting")
_RELATIVES = closed_class("parties.relatives")
_GROUPS = closed_class("parties.groups")
_DEPUTIES = closed_class("parties.deputies")
_BESIDE = closed_class("parties.governing") | closed_class("parties.adverbs")
_SEVERAL = closed_class("parties.several")
_RECEIVED = closed_class("parties.received")
_COLON_REACH = 24
_LISTED_WITHIN = 4
_ALIAS = 5
_LIST_REACH = 45
_GROUP_REACH = 10
_ASIDE_REACH = 7


class Coordinations:
    """Reads the coordinations of one document."""

    def __init__(self, scene: Scene, agents: Agents) -> None:
        self.scene = scene
        self.agents = agents
        self.norms = scene.text.norms

    def clause(self, at: int, end: int) -> int:
        """Give where a clause ends: before the word that opens another."""
        for index in range(at, end):
            if self.norms[index] in _BREAKS and index not in self.agents.starting:
                return index
        return end

    def aliased(self, agent: Agent) -> Agent:
        """«محافظ مؤسسة النقد «ساما» الدكتور فلان»: whose name stands behind another name of his body in quotes."""
        if agent.person is None or agent.person.names or self.norms[agent.last : agent.last + 1] != ["«"]:
            return agent
        closing = next((at for at in range(agent.last, agent.last + _ALIAS) if self.norms[at : at + 1] == ["»"]), -2)
        behind = self.agents.starting.get(closing + 1)
        return behind if behind is not None and behind.person and not behind.attached else agent

    def several(self, at: int, sentence: Sentence) -> list[Agent]:
        """«عقد | وزيرا خارجية مصر فلان والأردن فلان»: give those to whom one title in the nominative belongs."""
        if at >= sentence.last or self.norms[at].removeprefix("ل") not in _SEVERAL:
            return []
        people: list[Agent] = []
        end = self.clause(at, min(sentence.last, at + _LIST_REACH))
        for agent in self.agents.between(at + 1, end):
            if agent.person is None:
                continue
            step = people[-1].last if people else at + 1
            step += self.norms[step] == "،"
            listed = self.norms[step].startswith("و") if people else not agent.attached
            if agent.first - step >= _LISTED_WITHIN or not listed:
                break
            people.append(agent)
        return people if len(people) > 1 else []

    def behind_colon(self, at: int, sentence: Sentence) -> list[Agent]:
        """«استقبل | وزراء خارجية الدول العربية: وزير فلان، ووزير …»: give whom a list behind a colon names."""
        reach = range(at, min(sentence.last - 1, at + _COLON_REACH))
        colon = next((index for index in reach if self.norms[index] == ":"), None)
        if colon is None or _RECEIVED.isdisjoint(self.norms[at:colon]):
            return []
        first = self.agents.starting.get(colon + 1)
        return self.joined(first, sentence)[0] if first is not None and first.person and not first.attached else []

    def joined(self, agent: Agent, sentence: Sentence) -> tuple[list[Agent], int]:
        """Give all of a coordination («سيرغي لافروف، وجون كيري»), and its end."""
        joined = [agent]
        at = agent.last
        while at < sentence.last:
            step = at + 1 if self.norms[at] in ("،", "و") else at
            following = self.agents.starting.get(step)
            if following is None and self._goes_past(at, sentence):
                following, step = self.agents.starting.get(at + 1), at + 1
            nobody = following is None or following.actor is None
            if nobody and (beyond := self._past_group(step, sentence)) is not None:
                following = beyond
            elif nobody and (also := self._also(at, sentence)) is not None:
                following = also
            elif self.norms[at : at + 2] == ["ثم", "مع"] and at + 2 in self.agents.starting:
                following = self.agents.starting[at + 2]  # «مع فلان ثم مع فلان»
            elif nobody and (then := self._then(step)) is not None:
                following = then
            elif following is None or not (following.attached.startswith(("و", "ف")) or self.norms[step - 1] == "و"):
                break
            joined.append(following)
            at = following.last
        return joined, at

    def _then(self, at: int) -> Agent | None:
        """«التقى فلانا، | ثم رئيس الوزراء فلانا»: the person whom somebody meets next, whom no verb stands before."""
        then = self.agents.starting.get(at + 1) if self.norms[at : at + 1] == ["ثم"] else None
        return then if then is not None and then.person is not None and not then.attached else None

    def _also(self, at: int, sentence: Sentence) -> Agent | None:
        """«الأمين العام للحزب الذي يترأسه فلان، وكذلك …»: the person a list goes on with behind what is said of one."""
        told = self.norms[at] in _RELATIVES
        for step in range(at, min(sentence.last - 1, at + (_ASIDE_REACH if told else 2))):
            if self.norms[step] == "وكذلك":
                also = self.agents.starting.get(step + 1)
                return also if also is not None and also.person is not None else None
        return None

    def _past_group(self, at: int, sentence: Sentence) -> Agent | None:
        """«فلان، وأصحاب الفضيلة المشايخ، ورئيس …»: the person whom a list goes on with behind people without a name.

        «المنسقة فلانة ونائبها فلان»: or behind the noun that says whose he is.
        """
        if at >= sentence.last or not self.norms[at].startswith("و"):
            return None
        if self.norms[at][1:] in _DEPUTIES:
            return self.agents.starting.get(at + 1)
        if self.norms[at][1:] not in _GROUPS:
            return None
        comma = next((to for to in range(at, min(sentence.last, at + _GROUP_REACH)) if self.norms[to] == "،"), None)
        behind = self.agents.starting.get(comma + 1) if comma is not None else None
        goes_on = behind is not None and behind.person and behind.attached.startswith("و")
        return behind if goes_on and comma is not None and self.clause(at, comma) == comma else None

    def _goes_past(self, at: int, sentence: Sentence) -> bool:
        """«أسامة بن جعفر | فقيه | ومعالي …»: a family name nobody knows stands between two persons."""
        ahead, behind = self.agents.ending.get(at), self.agents.starting.get(at + 1)
        if at + 1 >= sentence.last or ahead is None or behind is None or not self.scene.open_word(at):
            return False
        persons = ahead.person is not None and behind.person is not None and behind.attached.startswith("و")
        return persons and self.norms[at] not in _BESIDE and self.norms[at] not in FUNCTION_WORDS
