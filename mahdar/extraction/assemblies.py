"""Assemblies: that a formal meeting is held, who takes part by a verb far from its name, who has the floor.

«افتتح فلان … الاجتماع الأول لمجلس …», «شاركت فلانة ونظيرها فلان في مؤتمر …», «يشارك في المؤتمر …، الذي …، فلان وفلان»,
«وألقى فلان كلمة», «وقال فلان في كلمته إن …».
"""

from __future__ import annotations

from mahdar.arabic import Sentence
from mahdar.extraction import thing_words
from mahdar.extraction.agents import Agents
from mahdar.extraction.cast import Actor
from mahdar.extraction.late_subjects import late_subject
from mahdar.extraction.scene import Name, Scene
from mahdar.extraction.statements import Said
from mahdar.extraction.words import closed_class

_HOLDING = closed_class("assemblies.holding")
_TAKING_PART = closed_class("assemblies.taking_part")
_DELIVERING = closed_class("assemblies.delivering")
_SPEECHES = closed_class("assemblies.speeches")
_LEADING = closed_class("assemblies.leading")
_INTO = closed_class("assemblies.into")
BREAKS = closed_class("parties.breaks") - {":"}
"""Words that begin another clause; what stands behind a colon is still of the one before."""

_IN = frozenset(("في", "خلال"))
_DELEGATIONS = frozenset(("وفد", "الوفد"))
_VERB_WITHIN = 30
_SPEECH_WITHIN = 12
_FLOOR_WITHIN = 4
_HEAD = 3


def verb_ahead(scene: Scene, agents: Agents, index: int, sentence: Sentence, verbs: frozenset[str]) -> int | None:
    """«افتتح | فلان أعمال | الاجتماع …»: give the nearest of some verbs in the clause before a token of a sentence."""
    norms = scene.text.norms
    for at in range(index - 1, max(sentence.first, index - _VERB_WITHIN) - 1, -1):
        if norms[at].removeprefix("و") in verbs and scene.cover[at] is None:
            return at
        if norms[at] in BREAKS and at not in agents.starting:
            return None
    return None


class Assemblies:
    """Reads the assemblies of one document."""

    def __init__(self, scene: Scene, agents: Agents) -> None:
        self.scene = scene
        self.norms = scene.text.norms
        self.agents = agents

    def is_held(self, name: Name, sentence: Sentence) -> bool:
        """«انطلقت في الدوحة أعمال | الاجتماع الوزاري …»: say whether a verb tells that a named meeting is held."""
        noun = thing_words.gathering_nouns().match(self.norms, name.first)
        if noun is None or noun.value.contact != "meeting":
            return False
        return verb_ahead(self.scene, self.agents, name.first, sentence, _HOLDING) is not None

    def taking_part(self, name: Name, sentence: Sentence) -> list[Actor]:
        """Give who takes part in what a name names, by a verb before it: those between, else those behind the name."""
        into = name.first - 1
        while into > sentence.first and self.norms[into] in _INTO:
            into -= 1
        verb = verb_ahead(self.scene, self.agents, name.first, sentence, _TAKING_PART | _DELIVERING | _LEADING)
        if verb is None or self.norms[into + 1] not in _INTO:
            return []
        people = self.agents.people(verb + 1, into + 1)
        if people or into > verb:
            return people if self._is_of_part(verb, into) else []
        late = late_subject(self.scene, self.agents, name.last, sentence)
        if late is None:
            return []
        behind = range(late.last, sentence.last)
        ends = (at for at in behind if self.norms[at] in BREAKS and at not in self.agents.starting)
        return self.agents.people(late.first, next(ends, sentence.last))

    def _is_of_part(self, verb: int, into: int) -> bool:
        """«ألقى فلان | كلمة», «كلمة | ألقاها فلان», «ترأس فلان | وفد بلاده»: say whether a verb is of taking part."""
        norm, behind = self.norms[verb].removeprefix("و"), self.norms[verb + 1 : into + 1]
        if norm in _LEADING:
            return not _DELEGATIONS.isdisjoint(behind)
        speech = not _SPEECHES.isdisjoint([self.norms[verb - 1].removeprefix("و"), *behind])
        return speech or norm in _TAKING_PART

    def on_the_floor(self, sentence: Sentence, sayings: list[Said]) -> list[Actor]:
        """«وألقى فلان كلمة …», «وقال فلان في كلمته إن …»: give who speaks to those who are assembled."""
        opening = range(sentence.first, min(sentence.last, sentence.first + _HEAD))
        verb = next((at for at in opening if self.norms[at].removeprefix("و") in _DELIVERING), None)
        if verb is not None:
            speech = (at for at in range(verb, min(sentence.last, verb + _VERB_WITHIN)) if self.norms[at] in _SPEECHES)
            return self.agents.people(verb + 1, next(speech, verb + 1))[:1]
        return [said.speaker for said in sayings if said.speaker.type == "person" and self._in_a_speech(said, sentence)]

    def _in_a_speech(self, said: Said, sentence: Sentence) -> bool:
        """«في كلمته»: say whether a speech stands beside the cue and before what is said."""
        near = range(max(sentence.first + 1, said.cue - _FLOOR_WITHIN), min(said.first, said.cue + _SPEECH_WITHIN))
        return any(self.norms[at] in _SPEECHES and self.norms[at - 1].removeprefix("و") in _IN for at in near)
