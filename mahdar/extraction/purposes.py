"""Purposes: meetings that somebody travels for: «سيزور موسكو لمناقشة … مع لافروف», «وصل إلى الدوحة للقاء كيري»."""

from __future__ import annotations

from collections.abc import Callable

from mahdar.arabic import Sentence
from mahdar.extraction import vocabulary
from mahdar.extraction.cast import Actor
from mahdar.extraction.drafts import PURPOSE, Draft
from mahdar.extraction.parties import Parties
from mahdar.extraction.words import closed_class

PURPOSES = closed_class("contacts.purposes")
"""The words that say what somebody is going to do: «لبحث», «للقاء»."""

_DENYING = closed_class("contacts.negations")
_HOLDING = frozenset(("لاجراء", "لعقد"))
_MEETING = _HOLDING | {"للقاء", "للاجتماع"}
_DENIED_WITHIN = 4


class Purposes:
    """Reads in one document what somebody goes somewhere for; ``whoever`` gives whom a verb without an agent means."""

    def __init__(self, parties: Parties, whoever: Callable[[int, Sentence], Actor | None]) -> None:
        self.parties = parties
        self.norms = parties.norms
        self.whoever = whoever

    def read(self, index: int, sentence: Sentence) -> Draft | None:
        """Give the meeting, still to come, that stands behind a word of purpose; None where it tells of none."""
        if self.norms[index] == "للقاء" and not self._travels(index, sentence):
            return None  # «ويجعل للقاء كيري أهمية خاصة»
        if not _DENYING.isdisjoint(self.norms[max(sentence.first, index - _DENIED_WITHIN) : index]):
            return None  # «لا نية لدى روسيا لمناقشة …»
        held = vocabulary.event_nouns().match(self.norms, index + 1) if index + 1 < sentence.last else None
        if self.norms[index] in _HOLDING and (held is None or held.value.kind != "meeting"):
            return None  # «لإجراء فحوص»
        draft = Draft("meeting", index, [sentence], PURPOSE, "future")
        draft.add(self.whoever(index, sentence), "host")
        others = self.parties.listed(index + 1, sentence)
        if self.norms[index] != "للقاء":
            others = self.parties.other_side(index + 1, ("مع",), sentence, set(draft.parties), False)
        hosts = [actor for actor, _ in draft.parties.values() if actor.type == "person"]
        for agent in others:
            draft.add(agent.actor if self.norms[index] in _MEETING else agent.person, "guest")
        return draft if hosts and len(draft.parties) > 1 else None

    def _travels(self, index: int, sentence: Sentence) -> bool:
        """Say whether somebody is said to go somewhere before a token of a sentence, or to somewhere."""
        for at in range(sentence.first, index):
            noun = vocabulary.event_nouns().match(self.norms, at)
            verb = vocabulary.contact_verbs().match(self.norms, at)
            if "visit" in (noun and noun.value.kind, verb and verb.value.verb.kind):
                return True
        return "الي" in self.norms[sentence.first : index]
