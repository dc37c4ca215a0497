"""Rites: ceremonies that are no signing, told by who was there: openings, graduations, honours, handings over.

«شهد الرئيس فلان، بحضور فلان، حفل تخريج …», «افتتح الوزير فلان معرض … بحضور فلان»; «وحضر الحفل فلان» adds to the last.
"""

from __future__ import annotations

from mahdar.arabic import Sentence
from mahdar.extraction import vocabulary
from mahdar.extraction.cast import Actor
from mahdar.extraction.clauses import BREAKS, Clauses
from mahdar.extraction.drafts import Draft
from mahdar.extraction.events import confers
from mahdar.extraction.words import closed_class

RITE = "ceremony.rite"
"""The rule of ceremonies that are no signing."""

PRESENT = closed_class("ceremonies.present")
"""Words behind which stands who else was there: «بحضور»."""

WITNESSING = closed_class("ceremonies.witnessing")
"""Verbs of those who look on, or under whose eyes something is done."""

_NOUNS = closed_class("rites.nouns")
_KINDS = closed_class("rites.kinds")
_MEANT = closed_class("rites.meant")
_HANDING = closed_class("ceremonies.handing")
_AT_RITES = frozenset(form for word in _NOUNS | _MEANT for form in (word, f"ل{word}"))
_OPENING = frozenset(form for word in closed_class("rites.opening") for form in (word, f"و{word}"))
_DEEDS = {
    "اوراق": closed_class("rites.accrediting"),
    "اليمين": closed_class("rites.swearing"),
    "وثائق": closed_class("rites.exchanging"),
    "نسخ": closed_class("rites.exchanging"),
}
_SENTENCES = 6


class _Finder:
    """The walk over the sentences of one document."""

    def __init__(self, clauses: Clauses) -> None:
        self.clauses = clauses
        self.scene = clauses.scene
        self.norms = clauses.norms
        self.agents = clauses.agents
        self.drafts: list[Draft] = []

    def run(self) -> list[Draft]:
        """Read every sentence in order."""
        told = 0
        for number, sentence in enumerate(self.scene.sentences):
            anchor, people = self._told(sentence)
            if self.drafts and people and number - told <= _SENTENCES and self._goes_on(anchor, people):
                self.drafts[-1].tell(sentence, people)
                self.drafts[-1].anchors.append(anchor)
            elif people and self.norms[anchor] not in _MEANT:
                self.drafts.append(_draft(anchor, sentence, people))
            told = number if people else told
        return self.drafts

    def _told(self, sentence: Sentence) -> tuple[int, list[Actor]]:
        """Give where a sentence tells of a rite, -1 where of none, and who was there."""
        for index in range(sentence.first, sentence.last):
            rite, deed = self.norms[index] in _AT_RITES, self.norms[index] in _DEEDS
            if not (rite or deed) and self.norms[index] not in _OPENING:
                continue
            if self.scene.cover[index] is not None or not self.scene.open_word(index):
                continue
            if deed:
                people = self._at_deed(index, sentence)
            else:
                people = self._at_rite(index, sentence) if rite else self._at_opening(index, sentence)
            if people:
                return index, people
        return -1, []

    def _at_rite(self, index: int, sentence: Sentence) -> list[Actor]:
        """«شهد فلان وفلان حفل تخريج …»، «سلم فلان فلانا … خلال مراسم», «وحضر الحفل فلان»."""
        acting = self._acting(index, sentence)
        behind = self.norms[index + 1].removeprefix("ال") if index + 1 < sentence.last else ""
        if self.norms[index] in _MEANT and behind not in _KINDS:
            looked_on = acting == index - 1 and self.norms[acting].removeprefix("و") in WITNESSING
            return self.agents.people(index, _end(self.norms, index, sentence)) if looked_on else []
        handed = acting >= 0 and self.norms[acting].removeprefix("و") in _HANDING
        if behind not in _KINDS and not handed:
            return []
        return [*self._before(acting, index, sentence), *company(self.clauses, sentence.first, sentence)]

    def _acting(self, index: int, sentence: Sentence) -> int:
        """Give where the verb of those who are at a rite stands before it in its clause, -1 where none does."""
        for at in range(index - 1, sentence.first - 1, -1):
            if self.norms[at] in BREAKS:
                break
            if self.norms[at].removeprefix("و") in WITNESSING | _HANDING:
                return at
        return -1

    def _before(self, acting: int, index: int, sentence: Sentence) -> list[Actor]:
        """Give the persons between a verb and the rite, else the one before the verb: «الأمير فلان يشهد حفل …»."""
        if acting < 0:
            return []
        people = self.agents.people(acting + 1, index)
        ahead = self.agents.ending.get(acting)
        own = [ahead.person] if ahead is not None and ahead.person is not None and ahead.first >= sentence.first else []
        return people or own

    def _at_opening(self, index: int, sentence: Sentence) -> list[Actor]:
        """«افتتح | الوزير فلان معرض …، بحضور فلان», «افتتح | فلان وفلان الخط»; a conference is told elsewhere."""
        end = _end(self.norms, index, sentence)
        if any(self._is_sitting(at) for at in range(index, end)):
            return []
        agent = self.agents.starting.get(index + 1) or self.agents.ending.get(index)
        there = company(self.clauses, sentence.first, sentence)
        if agent is None or agent.person is None or agent.attached:
            return []
        people = [one.person for one in (agent, *self.agents.following(agent)) if one.person is not None]
        return [*people, *there] if there or len(people) > 1 else []

    def _at_deed(self, index: int, sentence: Sentence) -> list[Actor]:
        """«سلم السفير فلان أوراق اعتماده إلى الرئيس فلان», «أدى فلان اليمين أمام فلان»: both of them, or nobody."""
        deeds = _DEEDS[self.norms[index]]
        for at in range(index - 1, sentence.first - 1, -1):
            if self.norms[at] in BREAKS:
                break
            if self.norms[at].removeprefix("و") in deeds:
                ahead = self.agents.ending.get(at)
                own = [ahead.person] if ahead is not None and ahead.person and ahead.first >= sentence.first else []
                people = [*own, *self.agents.people(at + 1, _end(self.norms, index, sentence))]
                return people if len(set(map(id, people))) > 1 else []
        return []

    def _is_sitting(self, index: int) -> bool:
        """Say whether a gathering of talk is named at a token, or «اجتماع», «مؤتمر» stands there; a fair is none."""
        name = self.scene.cover[index]
        if name is not None:
            return name.type == "gathering" and confers(self.norms, name)
        return vocabulary.event_nouns().match(self.norms, index) is not None

    def _goes_on(self, anchor: int, people: list[Actor]) -> bool:
        """Say whether a rite is the one told before: «الحفل», «مراسم التخريج», or one of the same people."""
        definite = self.norms[anchor] in _MEANT or self.norms[anchor + 1].startswith("ال")
        return definite or any(id(actor) in self.drafts[-1].parties for actor in people)


def _end(norms: list[str], index: int, sentence: Sentence) -> int:
    """Give where the clause of a token of a sentence ends."""
    return next((at for at in range(index + 1, sentence.last) if norms[at] in BREAKS), sentence.last)


def company(clauses: Clauses, index: int, sentence: Sentence) -> list[Actor]:
    """«…، بحضور وزير …»: give the persons who were there, behind a token of a sentence."""
    for at in range(index, sentence.last):
        if clauses.norms[at] in PRESENT:
            return clauses.agents.people(at, _end(clauses.norms, at, sentence))
    return []


def _draft(anchor: int, sentence: Sentence, people: list[Actor]) -> Draft:
    draft = Draft("ceremony", anchor, [sentence], RITE)
    for actor in people:
        draft.add(actor, "attendee")
    draft.stretches.append((sentence.first, sentence.last))
    return draft


def find_rites(clauses: Clauses) -> list[Draft]:
    """Find the ceremonies a document tells of that are no signing, and who was at each, be it one alone."""
    return _Finder(clauses).run()
