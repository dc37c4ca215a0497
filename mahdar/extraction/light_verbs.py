"""Light verbs: which event «عقد», «أجرى» or «قام» speaks of, and «بحث … في اتصال هاتفي»."""

from __future__ import annotations

from collections.abc import Container

from mahdar.arabic import Sentence
from mahdar.extraction import vocabulary
from mahdar.extraction.scene import Scene
from mahdar.extraction.vocabulary import Act
from mahdar.extraction.words import closed_class
from mahdar.knowledge.schema import EventNoun
from mahdar.record import ContactKind

_BY_IT = (["به"], ["بها"], ["بهما"])
_MEANS = closed_class("parties.governing") | closed_class("parties.adverbs")
_REACH = 30
_BACK = 5
_ADVERBIAL = 4


def event_of(
    scene: Scene, cues: Container[int], act: Act, verb: tuple[int, int], after: int, sentence: Sentence
) -> tuple[int, EventNoun] | None:
    """Give the event noun a light verb needs: behind its subject, or before it in «المباحثات التي أجراها».

    ``verb`` gives the verb's tokens, ``after`` where its subject ends, ``cues`` the tokens at which somebody speaks:
    «التدخلات التي تقوم بها …، معتبرا زيارة …» is no visit of theirs.
    """
    index, last = verb
    norms = scene.text.norms
    behind = not act.met and norms[last : last + 1] not in _BY_IT
    ahead = range(index - 1, max(sentence.first, index - _BACK) - 1, -1)
    for at in range(after, min(sentence.last, after + _REACH)) if behind else ahead:
        if behind and at in cues:
            return None
        found = vocabulary.event_nouns().match(norms, at) if scene.cover[at] is None else None
        if found is not None and found.value.kind in act.verb.needs:
            return at, found.value
        if behind and act.verb.kind == "visit" and at == after and norms[at].startswith("ب"):
            return None  # «قام الوفد بدعوة الوزير إلى زيارة …»
    return None


def by_telephone(scene: Scene, after: int, sentence: Sentence) -> ContactKind | None:
    """«بحث لافروف في اتصال هاتفي مع كيري»: not a meeting but a call."""
    norms = scene.text.norms
    for at in range(after + 1, min(sentence.last, after + _ADVERBIAL)):
        found = vocabulary.event_nouns().match(norms, at)
        if found is not None and found.value.kind == "call" and norms[at - 1] in _MEANS:
            return "call"
    return None
