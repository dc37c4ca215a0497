"""Where a contact is told: the places of a report that speak of it, and what around them is its own."""

from __future__ import annotations

from collections.abc import Iterator

from mahdar.arabic import Sentence
from mahdar.extraction import vocabulary
from mahdar.extraction.drafts import PURPOSE, Draft
from mahdar.extraction.scene import Scene
from mahdar.extraction.words import closed_class

REACH = 60
"""How many words from where a contact is told its day and place may stand."""

_DURING = closed_class("contacts.during")
_RELATIVES = closed_class("parties.relatives")
_PLANNED = closed_class("tellings.planned")
_BREAKS = closed_class("parties.breaks") | closed_class("tellings.breaks")
_OWN_CLAUSE = 3
_DURING_WITHIN = 4
_LEAD = 400


def tellings(draft: Draft) -> Iterator[tuple[int, Sentence]]:
    """Give each place that tells of a contact, with its sentence; of those that only say who was there, the start."""
    silent = list(draft.sentences)
    for anchor in (draft.anchor, *draft.anchors):
        for sentence in draft.sentences:
            if sentence.first <= anchor < sentence.last:
                silent = [other for other in silent if other is not sentence]
                yield anchor, sentence
    for sentence in silent:
        yield sentence.first, sentence


def in_one_clause(scene: Scene, anchor: int, index: int) -> bool:
    """Say whether a token stands in the clause of an anchor; «المباحثات التي جرت أمس» is one clause.

    So is «القمة التي كان مقررا أن تعقد اليوم».
    """
    norms = scene.text.norms
    low, high = sorted((anchor, index))
    relative = False
    for at in range(low + 1, high):
        own = norms[at] in _RELATIVES and low == anchor and at - anchor <= _OWN_CLAUSE
        relative = relative or own
        planned = relative and norms[at] == "ان" and norms[at - 1] in _PLANNED
        if norms[at] in _BREAKS and not (own or planned):
            return False
    return True


def of_another(scene: Scene, draft: Draft, told: tuple[int, Sentence], index: int) -> bool:
    """Say whether what stands before an anchor is of something else: «تلقى اتصالا | أمس | … خلال زيارته لفرنسا»."""
    anchor, sentence = told
    if index > anchor or draft.rule == PURPOSE:
        return False
    for at in range(max(sentence.first, index - (anchor - index) - 1), index):
        noun = vocabulary.event_nouns().match(scene.text.norms, at) if scene.cover[at] is None else None
        own = noun is not None and noun.value.kind == draft.kind and draft.rule.startswith("contact.")
        if noun is not None and not own:  # «زيارة | إلى الهند | قام بها …» is its own
            return True
    return False


def opening_of(scene: Scene, anchor: int, sentence: Sentence) -> int:
    """Give where the words begin that say of an anchor whether it is to come: «ستحارب قريبا …، | خلال لقاء …»."""
    norms = scene.text.norms
    for at in range(anchor - 1, max(sentence.first, anchor - _DURING_WITHIN), -1):
        if norms[at] in _DURING and norms[at - 1] == "،":
            return at
    return sentence.first


def in_lead(scene: Scene, draft: Draft) -> bool:
    """Say whether a contact is told where the body of a report begins."""
    lead = next((block for block in scene.document.blocks if block.kind == "body"), None)
    return lead is not None and draft.sentences[0].start <= lead.start + _LEAD
