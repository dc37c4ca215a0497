"""Doers: who does what a contact verb says, behind the verb or before it.

«التقى الوزير فلان …», «الوزير فلان، الذي …، التقى …», «وصل إلى الدوحة مساء أمس فلان», «أن فلانا وفلانا اجتمعا».
"""

from __future__ import annotations

from mahdar.arabic import Sentence
from mahdar.arabic.quotes import MARKS
from mahdar.extraction import vocabulary
from mahdar.extraction.agents import Agent, past_each
from mahdar.extraction.late_subjects import behind_place, late_subject
from mahdar.extraction.parties import AUXILIARIES, THAT, Parties
from mahdar.extraction.words import closed_class

_ADVERBS = closed_class("parties.adverbs")
_BETWEEN = _ADVERBS | {"لدي"}
_PAUSES = MARKS | {"،"}
_HEADING = frozenset((":", "|", "/", "-", "–"))
_WAS = frozenset(("كان", "وكان", "كانت", "وكانت"))
_OPENING = _WAS | {"ان", "بان", "وان", ":", "،", "-", "–"}
_STYLE = 2  # «حضرة | صاحب الجلالة السلطان …»


class Doers:
    """Reads in one document whose the contact verbs are."""

    def __init__(self, parties: Parties) -> None:
        self.parties = parties
        self.scene = parties.scene
        self.agents = parties.agents
        self.norms = parties.norms

    def of(self, index: int, last: int, sentence: Sentence, visit: bool) -> tuple[list[Agent], int]:
        """Give the agents of a verb, behind it or right before it, and where the other side may begin."""
        several = self.parties.coordinations.several(last, sentence)
        if several:
            return several, several[-1].last
        listed = past_each(self.norms, last)
        ahead = self._subject_before(index, sentence)
        if listed > last and self.norms[last] == "كلا":
            return ([ahead] if ahead is not None else []), last  # «والتقى كلا من …»: the accusative is whom he met
        if ahead is not None and (ahead.first == sentence.first or self.norms[ahead.first - 1] in _HEADING):
            return [ahead], last  # «أمير الرياض يستقبل السفير»
        together = self._opening(ahead, sentence)
        if together:
            return together, last
        if ahead is not None and ahead.person and self._had_done(ahead, index):
            return [ahead], last
        if ahead is not None and ahead.last in (index, index - 1) and self.norms[ahead.first - 1] in THAT:
            return [ahead], last  # «إن الوفد الإيراني التقى العبادي», «أن وزير الخارجية فلانا، سيلتقي نظيره»
        if ahead is not None and ahead.actor is not None and ahead.actor.type != "person":
            ahead = ahead if self.norms[ahead.first - 1] in _OPENING else None  # «أهالي المعتقلين بسجون العراق يجتمعون»
        agent = self.agents.starting.get(listed)
        placed = not visit and agent is not None and agent.attached == "ب" and agent.person is None
        if ahead is None and last < sentence.last and (placed or (agent is None and self.norms[last] in _BETWEEN)):
            agent = late_subject(self.scene, self.agents, last, sentence)  # «استقبل | بقصر السلام أمس | الملك فلان»
            if agent is not None and self._turns(last, agent.first):
                agent = None
        visited = visit and agent is not None and self._is_visited(index, agent)
        late = behind_place(self.scene, self.agents, (index, last), visit, sentence) if ahead is None else None
        if late is not None and (agent is None or visited):
            return self.parties.joined(late, sentence)[0], last
        if agent is not None and not visited and not agent.attached.endswith(("ل", "ب")):
            return self.parties.joined(self.parties.coordinations.aliased(agent), sentence)
        return ([ahead] if ahead is not None else []), last

    def _had_done(self, agent: Agent, index: int) -> bool:
        """«وكان عون قد التقى لافروف», «وكان الملك استقبل الشيباني وباراك»: an auxiliary stands by somebody."""
        was = agent.last == index and self.norms[agent.first - 1] in _WAS
        return was or self.norms[index - 1] in AUXILIARIES

    def _turns(self, first: int, last: int) -> bool:
        """«التي يقوم بها إلى تونس، | التقى | فلان …»: say whether another contact verb opens a clause between."""
        marks = (at + 1 for at in range(first, last) if self.norms[at] == "،")
        return any(vocabulary.contact_verbs().match(self.norms, at) is not None for at in marks)

    def _is_visited(self, index: int, agent: Agent) -> bool:
        """«زارت السعودية», «زار سفارة المملكة»: a state, a place, or a body of another gender than the verb."""
        if agent.sent:
            return False
        if agent.actor is None or agent.actor.type in ("state", "place"):
            return True
        norm = self.norms[index].removeprefix("و")
        hers = norm.endswith("ت") or norm.startswith(("ت", "ست"))
        return agent.actor.type == "organisation" and self.norms[agent.first].endswith("ه") and not hers

    def _opening(self, ahead: Agent | None, sentence: Sentence) -> list[Agent]:
        """«محمد بن راشد ومحمد بن زايد يبحثان …»: the coordination that opens a clause and ends before the verb."""
        start = sentence.first
        if ahead is not None:
            thats = (at + 1 for at in range(ahead.first, sentence.first, -1) if self.norms[at] in THAT)
            start = next(thats, start)
        opening = self.agents.between(start, min(sentence.last, start + _STYLE))[:1]
        together = self.parties.joined(opening[0], sentence)[0] if opening and ahead is not None else []
        if ahead is None or ahead not in together[1:]:
            return []
        heads = ahead.person is not None or together[0].first == start  # «وفي مصر …» is where
        return together[: together.index(ahead) + 1] if heads else []

    def _subject_before(self, index: int, sentence: Sentence) -> Agent | None:
        """Give the agent right before a verb: «وكان عون قد التقى …», «وكان سموه، غادر …»."""
        at = index
        while at > sentence.first and self.norms[at - 1] in AUXILIARIES:
            at -= 1  # «الرئيس | كان قد | التقى»
        ahead = self.agents.ending.get(at)
        if ahead is None and at > sentence.first and self.norms[at - 1] in _PAUSES:
            ahead = self.agents.ending.get(at - 1)
            ahead = ahead if ahead is not None and self._opens_clause(ahead, sentence) else None
        if ahead is None or ahead.first < sentence.first or ahead.attached.endswith(("ل", "ب")):
            return None
        return ahead

    def _opens_clause(self, agent: Agent, sentence: Sentence) -> bool:
        """«الوزير فلان، التقى …», «أعلنت أن الوزير فلانا، سيزور …»: say whether somebody begins a clause."""
        opens = agent.first <= sentence.first + 2 and self.parties.is_free(agent)
        return opens or (agent.person is not None and self.norms[agent.first - 1] in THAT)
