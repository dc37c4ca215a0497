"""Statements told by a noun: «إعلان الوزير أن …», «ترحيب الجامعة العربية بـ…», «تحذير الأمم المتحدة من …».

The noun of a speech verb, who speaks right behind it, and what is said right behind him; it ends at a comma.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from mahdar import knowledge
from mahdar.arabic import Sentence, fold
from mahdar.extraction.agents import Agent, Agents
from mahdar.extraction.scene import Scene
from mahdar.extraction.speech_words import EVENTS, TOWARDS
from mahdar.extraction.styles import Styles
from mahdar.extraction.words import closed_class
from mahdar.knowledge.speech_schema import SpeechVerb

_THAT = frozenset(("ان", "بان", "انه", "انها", "بانه", "بانها"))
_UNSAID = closed_class("verbal_nouns.unsaid")
_SHORTEST = 2
_SPEAKERS = ("person", "organisation", "state")


class Told(NamedTuple):
    """A noun at token ``at`` by which somebody says the tokens from ``first`` to ``last`` (exclusive)."""

    at: int
    verb: SpeechVerb
    agent: Agent
    first: int
    last: int


@cache
def _nouns() -> dict[str, SpeechVerb]:
    verbs = [(fold(verb.noun), verb) for verb in knowledge.speech().verbs if verb.noun is not None]
    return {prefix + noun: verb for noun, verb in verbs for prefix in ("", "و", "ب", "ل", "وب")}


class VerbalNouns:
    """Finds in one document what nouns of speech verbs tell."""

    def __init__(self, scene: Scene, agents: Agents) -> None:
        self.scene = scene
        self.agents = agents
        self.norms = scene.text.norms
        self.styles = Styles(scene, agents)

    def of(self, sentence: Sentence) -> Iterator[Told]:
        """Give what the nouns of a sentence tell; «بانتظار إعلان الوزير أن …» tells nothing yet."""
        for at in range(sentence.first, sentence.last - _SHORTEST):
            verb = _nouns().get(self.norms[at])
            if verb is None or self.scene.cover[at] is not None or (at and self.norms[at - 1] in _UNSAID):
                continue
            agent = self.styles.with_name(self.agents.starting.get(at + 1))
            if agent is None or agent.attached or agent.actor is None or agent.actor.type not in _SPEAKERS:
                continue
            first = self._begin(verb, agent.last, sentence.last)
            if first is None:
                continue
            ends = (index for index in range(first, sentence.last) if self.norms[index] in ("،", "؛"))
            last = next(ends, sentence.last)
            if last - first >= _SHORTEST:
                yield Told(at, verb, agent, first, last)

    def _begin(self, verb: SpeechVerb, at: int, end: int) -> int | None:
        """Give where what is said begins behind who says it; None where nothing is."""
        norm = self.norms[at] if at < end else ""
        takes = verb.takes
        if norm in _THAT and ("clause" in takes or "clause_only" in takes):
            return at + 1
        if norm in map(TOWARDS.get, takes):
            return at + 1 + (self.norms[at + 1 : at + 2] == ["ان"])
        carried = "ب" in takes and norm.startswith("ب") and at not in self.agents.starting and norm not in _THAT
        return at if carried or ("object" in takes and norm in EVENTS) else None
