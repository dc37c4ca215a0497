"""Sources: on whose word a report stands, without a verb of the speaker's own.

«وبحسب وزارة الصحة، فإن الهدنة صامدة» has its source in front, «الهدنة صامدة، وفق ما أعلنته الوزارة» behind. One behind
vouches for the whole sentence, unless somebody speaks in it: then it only says where his words were printed.
"""

from __future__ import annotations

from typing import NamedTuple

from mahdar.arabic import Sentence
from mahdar.extraction import vocabulary
from mahdar.extraction.agents import Agent, Agents
from mahdar.extraction.scene import Scene
from mahdar.extraction.speech_words import ACCORDING, LEADS, THAT
from mahdar.extraction.styles import Styles
from mahdar.extraction.words import closed_class

_WHAT = frozenset(("ما", "لما"))
_BY_ITSELF = frozenset(("حسبما", "بحسبما", "وفقما", "كما"))  # a verb follows at once
_SPEAKERS = ("person", "organisation")
_RULES = closed_class("statements.rules")
_PRINTED = closed_class("statements.printed")
_DOCUMENTS = closed_class("statements.documents")
_SHORTEST, _LONGEST = 4, 60  # words of what a source vouches for


class Source(NamedTuple):
    """Who vouches, in the words from ``first`` to ``last`` (exclusive), and what for: ``begin`` to ``end``.

    ``told`` says that a verb stands there: «وفق ما أعلنته الوزارة».
    """

    agent: Agent
    first: int
    last: int
    begin: int
    end: int
    told: bool


class Sources:
    """Finds the sources that the sentences of one document name."""

    def __init__(self, scene: Scene, agents: Agents) -> None:
        self.scene = scene
        self.agents = agents
        self.norms = scene.text.norms
        self.styles = Styles(scene, agents)

    def behind(self, sentence: Sentence) -> Source | None:
        """«الهدنة صامدة، وفق ما أعلنته وزارة الصحة»: the source that a sentence ends with."""
        begin = self._past_leads(sentence)
        for at in range(sentence.first + _SHORTEST, sentence.last - 1):
            agent = self._named(at) if self.norms[at] in ACCORDING or self.norms[at] in ("كما", "علي") else None
            apart = self.norms[at - 1] == "،"
            if agent is None or agent.actor is None or agent.actor.type not in _SPEAKERS:
                continue
            told = agent.last >= sentence.last - 1 or self.norms[at] in ACCORDING
            end = at - apart
            if told and (apart or not self._bare(at)) and _SHORTEST <= end - begin <= _LONGEST:
                return Source(agent, at, min(agent.last, sentence.last), begin, end, not self._bare(at))
        return None

    def _bare(self, at: int) -> bool:
        """«بحسب الوزارة»: without a verb that says so."""
        return self.norms[at] not in _BY_ITSELF and self.norms[at + 1] not in _WHAT

    def _named(self, at: int) -> Agent | None:
        """Give who is the source that the word at a token introduces."""
        if self._bare(at):
            return self._document(at + 1) or self._plain(at + 1) if self.norms[at] in ACCORDING else None
        verb = at + 1 + (self.norms[at + 1] in _WHAT)
        if (self.norms[at] == "علي" and self.norms[at + 1] != "ما") or not self._tells(verb):
            return None
        behind = verb + 1 + (self.norms[verb + 1 : verb + 2] in (["به"], ["عنه"], ["اليه"], ["بنفسه"]))
        agent = self.styles.with_name(self.agents.starting.get(behind)) or self.styles.in_marks(behind)
        return agent if agent is not None and not agent.attached else None

    def _tells(self, at: int) -> bool:
        """«ما | أعلنته», «حسبما | أفادت», «ما | نشرته»: a verb in the perfect that tells, with its pronoun."""
        norm = self.norms[at] if at < len(self.norms) else ""
        found = vocabulary.speech().match([norm], 0) or vocabulary.speech().match([norm.removesuffix("ه")], 0)
        tells = found is not None and found.value.tense == "perfect" and found.value.verb.act == "assert"
        return tells or norm in _PRINTED

    def _plain(self, at: int) -> Agent | None:
        """«بحسب | الوزارة», «وفقا | لوكالة تاس»; a plan, a law and a resolution are no source."""
        agent = self.agents.starting.get(at)
        norm = self.norms[at] if at < len(self.norms) else ""
        bare = norm.removeprefix("ل").removeprefix("ل").removeprefix("ال")
        free = agent is not None and agent.attached in ("", "ل")
        return agent if free and _RULES.isdisjoint((norm, bare)) else None

    def _document(self, at: int) -> Agent | None:
        """«وفق | بيان لوزارة الخارجية», «بحسب | بيان الوزارة»: who issued what is cited."""
        norm = self.norms[at] if at < len(self.norms) else ""
        return self._plain(at + 1) if norm.removeprefix("ل") in _DOCUMENTS else None

    def _past_leads(self, sentence: Sentence) -> int:
        """«إلى أن», «كما», «وقد»: give where the clause itself begins."""
        first = sentence.first
        while first < sentence.last - 1 and (self.norms[first] in LEADS or self.norms[first] in THAT):
            first += 1
        return first
