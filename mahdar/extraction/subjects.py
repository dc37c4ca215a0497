"""Subjects: the stretches of a document that say what a contact was about.

A contact is about what its own sentence names, but for the occasion («على هامش مؤتمر …»), and about what the text
tells of it later («وجرى خلال اللقاء بحث …», «إن الجانبين بحثا …») or before («جاء ذلك خلال لقائه …»). What is said at
a conference is what it was about. A farewell at the airport is about nothing.
"""

from __future__ import annotations

from itertools import pairwise

from mahdar.arabic import Sentence
from mahdar.extraction.drafts import FAREWELL, SEEING_OFF, SUMMIT, Draft
from mahdar.extraction.scene import Scene
from mahdar.extraction.statements import Said
from mahdar.extraction.topics import Topics
from mahdar.extraction.words import closed_class, word_pairs

_NAMED = word_pairs("subjects.named")
_DISCUSSED = closed_class("subjects.discussed")
_DISCUSSES = closed_class("subjects.discusses")
_WAS = closed_class("subjects.was")
_DISCUSSION = closed_class("subjects.discussion")
_SIDES = closed_class("subjects.sides")
_ASPECTS = closed_class("subjects.aspects")
_OTHER = closed_class("subjects.other")
_CAME = closed_class("subjects.came")
_PURPOSES = closed_class("subjects.purposes")
_MARGIN = frozenset(("هامش", "بهامش"))
_SPOKEN_AT = frozenset(("session", SUMMIT))
_HEAD = 8  # tokens in which a sentence names the contact it goes on about
_NEXT = 3  # sentences within which that name is enough, whatever it says of it
_NEAR = 5  # tokens from «اللقاء» to «تناول», from «جرى» to «بحث»
_LEAD = 3  # sentences of the body that the title speaks of
_REACH = 80  # tokens behind the word that tells of it
_VISITED = 6  # tokens behind «زار» that say what was visited


class _Subjects:
    """The walk over the sentences of one document with its contacts in view."""

    def __init__(self, scene: Scene, drafts: list[Draft], said: list[Said], topics: Topics) -> None:
        self.scene = scene
        self.norms = scene.text.norms
        self.drafts = drafts
        self.said = said
        self.topics = topics
        self.latest: dict[str, Draft] = {}  # by kind, of those told so far
        self.since = 0

    def run(self) -> None:
        """Give every draft the stretches that say what it was about."""
        for draft in self.drafts:
            draft.stretches = [part for stretch in draft.stretches for part in self._own(draft, *stretch)]
        for sentence in self.scene.sentences:
            self._sentence(sentence)
        for before, sentence in pairwise(self.scene.sentences):
            if self.norms[sentence.first] in _CAME:
                for draft in self._told(sentence):
                    if not sentence.first + _HEAD < draft.anchor < sentence.last:  # «جاء ذلك في بيان قبل زيارته …»
                        draft.stretches.append((before.first, before.last))
        for draft in self.drafts:
            if draft.kind == "conference" or draft.rule in _SPOKEN_AT:
                draft.stretches += self._sayings(draft)
            if draft.rule in (FAREWELL, SEEING_OFF):
                draft.stretches.clear()
            elif self._speaks_in_title(draft):
                draft.stretches += self._blocks("title")

    def _told(self, sentence: Sentence) -> list[Draft]:
        return [draft for draft in self.drafts if sentence in draft.sentences]

    def _sentence(self, sentence: Sentence) -> None:
        told = self._told(sentence)
        self.since = 0 if told else self.since + 1
        if all(draft.kind == "conference" for draft in told):
            goes_on = self._goes_on(sentence)
            if goes_on is not None:
                at, draft = goes_on
                draft.stretches.append((at, sentence.last))
        self.latest.update((draft.kind, draft) for draft in reversed(told))

    def _goes_on(self, sentence: Sentence) -> tuple[int, Draft] | None:
        """Give from where a sentence tells of a contact told before, and which: «وتم خلال اللقاء بحث …»."""
        if not self.latest:
            return None
        for at in range(sentence.first, sentence.last):
            kind = _NAMED.get(self.norms[at])
            draft = self._meant(kind) if kind is not None else None
            if draft is not None and at < sentence.first + _HEAD and self.since <= _NEXT:
                return sentence.first, draft
            if draft is not None and self._discussed_at(at, sentence):
                return at, draft
            if self._discussing(at, sentence):
                draft = self._meant("meeting")
                return (at, draft) if draft is not None else None
        return None

    def _meant(self, kind: str) -> Draft | None:
        """Give the last contact of a kind; a meeting may also be the call or the visit in whose course they spoke."""
        if kind != "meeting":
            return self.latest.get(kind)
        return next((self.latest[one] for one in ("meeting", "call", "visit") if one in self.latest), None)

    def _discussed_at(self, at: int, sentence: Sentence) -> bool:
        """«تناول اللقاء …», «اللقاء الذي عقد أمس تناول …»."""
        around = [self.norms[at - 1], *self.norms[at + 1 : min(at + _NEAR, sentence.last)]]
        return any(norm in _DISCUSSES for norm in around)

    def _discussing(self, at: int, sentence: Sentence) -> bool:
        """«بحثا …», «جرى … بحث …», «واستعرض الجانبان …»."""
        norm = self.norms[at].removeprefix("و")
        if norm in _DISCUSSED:
            return True
        if norm in _WAS:
            return any(word in _DISCUSSION for word in self.norms[at + 1 : min(at + 1 + _NEAR, sentence.last)])
        return norm in _DISCUSSES and at + 1 < sentence.last and self.norms[at + 1] in _SIDES

    def _own(self, draft: Draft, first: int, last: int) -> list[tuple[int, int]]:
        """Give what of a sentence that tells of a contact may say what it was about."""
        anchor = max(first, draft.anchor)
        last = min(last, anchor + _REACH)
        if draft.kind == "visit":
            parts = [(anchor, min(last, anchor + _VISITED)), *self._without_occasion(self._purpose(anchor, last), last)]
        else:
            parts = self._without_occasion(first, last)
        for said in self.said if first <= draft.anchor < last else ():
            if id(said.speaker) not in draft.parties and not said.first <= draft.anchor < said.last:
                parts = [piece for part in parts for piece in _without(part, (said.first, said.last))]
        return parts

    def _purpose(self, at: int, last: int) -> int:
        """«زار موسكو لبحث …»: give where a sentence says what a visit was for."""
        return next((index for index in range(at, last) if self.norms[index].removeprefix("و") in _PURPOSES), last)

    def _without_occasion(self, first: int, last: int) -> list[tuple[int, int]]:
        """Leave out what stands behind «على هامش», up to the next comma."""
        at = next((at for at in range(first, last) if self.norms[at] in _MARGIN), None)
        if at is None:
            return [(first, last)]
        end = next((end for end in range(at, last) if self.norms[end] == "،"), last)
        return [(first, at), *self._without_occasion(end, last)]

    def _sayings(self, draft: Draft) -> list[tuple[int, int]]:
        """Give what its participants say from where a conference is told on, until the text turns elsewhere."""
        first = draft.sentences[0].first
        turns = (one.first for one in self.scene.sentences if one.first > first and self._turns(one))
        last = next(turns, len(self.norms))
        return [
            (said.first, said.last)
            for said in self.said
            if first <= said.first < last and id(said.speaker) in draft.parties
        ]

    def _speaks_in_title(self, draft: Draft) -> bool:
        """Say whether only the title tells its subject: the text opens with it, and with nothing it was about."""
        told = draft.kind == "visit" or self.topics.within(draft.stretches) or self._about_anything(draft)
        return not told and self._leads(draft)

    def _leads(self, draft: Draft) -> bool:
        """Say whether the text opens with a contact, so that the title speaks of it."""
        opening = next(iter(self._blocks("body")), None)
        told = [sentence for sentence in self.scene.sentences if opening is not None and sentence.first >= opening[0]]
        return any(sentence in draft.sentences for sentence in told[:_LEAD])

    def _about_anything(self, draft: Draft) -> bool:
        """«بحث الموضوعات ذات الاهتمام المشترك»: that nothing in particular was talked about is told too."""
        return any(
            self.norms[at : at + 2] == ["الاهتمام", "المشترك"]
            for first, last in draft.stretches
            for at in range(first, last)
        )

    def _blocks(self, kind: str) -> list[tuple[int, int]]:
        """Give the token ranges of the blocks of a kind."""
        text = self.scene.text
        blocks = [block for block in self.scene.document.blocks if block.kind == kind]
        return [(text.token_at(block.start), text.token_at(block.end)) for block in blocks]

    def _turns(self, sentence: Sentence) -> bool:
        """«من جهة أخرى», «على صعيد آخر»."""
        opening = self.norms[sentence.first : sentence.first + 4]
        return any(aspect in _ASPECTS and other in _OTHER for aspect, other in pairwise(opening))


def _without(part: tuple[int, int], gone: tuple[int, int]) -> list[tuple[int, int]]:
    """Give what is left of a stretch without another."""
    first, last = part
    pieces = [(first, min(last, gone[0])), (max(first, gone[1]), last)]
    return [(start, end) for start, end in pieces if start < end]


def find_subjects(scene: Scene, drafts: list[Draft], said: list[Said], topics: Topics) -> None:
    """Complete the stretches of every draft: where the document says what the contact was about."""
    _Subjects(scene, drafts, said, topics).run()
