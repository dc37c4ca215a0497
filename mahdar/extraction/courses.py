"""Courses: the contact in whose course, or beside which, another one was; when and where that was, so was the other.

«زار باريس، حيث التقى …», «وعقد قبل القمة جلسة مباحثات», «التقى فلانا في بغداد الخميس، ثم اجتمع بفلان».
"""

from __future__ import annotations

from mahdar.arabic import Sentence
from mahdar.extraction.drafts import FAREWELL, GATHERING, PRESS, SUMMIT, WELCOME, Draft
from mahdar.extraction.scene import Scene
from mahdar.extraction.words import closed_class, word_pairs

_NAMED = word_pairs("courses.named")
_BESIDE = closed_class("courses.beside")
_STAGES = closed_class("courses.stages")
_ONWARD = closed_class("courses.onward")
_AUXILIARIES = frozenset(("قد", "كان", "كانت", "وكان", "وكانت", "ان"))
_BREAKS = closed_class("parties.breaks")
_AHEAD = frozenset(("قبل", "قبيل"))
_SITTING = frozenset(("meeting", "conference", "ceremony"))
_STAGES_WITHIN = 3
_BEFORE = 2
_NEARBY = 120  # words from where somebody is said to have come


class _Courses:
    """The contacts of one document in the order of their telling."""

    def __init__(self, scene: Scene, drafts: list[Draft]) -> None:
        self.norms = scene.text.norms
        self.sentences = scene.sentences
        self.drafts = sorted(drafts, key=lambda draft: draft.anchor)
        self.visits = [draft for draft in self.drafts if draft.kind == "visit"]

    def run(self) -> None:
        """Note what each contact was in the course of."""
        for draft in self.drafts:
            if draft.kind != "visit" and draft.follows is None:
                course = self._visit(draft) or self._escorted(draft) or self._beside(draft)
                course = course or self._just_told(draft) or self._told_of(draft)
                draft.follows = course if not _leads_to(course, draft) else None
        for draft in self.drafts:
            visit = draft.follows
            earlier = self.norms[draft.anchor - 1] == "قد"  # «ورافقه وزير الخارجية، الذي كان قد التقى …»
            sat = draft.kind in _SITTING and not earlier  # «تلقى اتصالا البارحة … خلال زيارته لفرنسا»
            if sat and visit is not None and visit.kind == "visit" and visit.meanwhile is None:
                visit.meanwhile = draft if _as_real(draft, visit) else None

    def _visit(self, draft: Draft) -> Draft | None:
        """Give the visit that one sentence tells with a contact of the visitor; «قبل زيارته لموسكو» was none of it."""
        told = [
            visit
            for visit in self.visits
            if set(draft.parties) & set(visit.parties)
            and any(one in visit.sentences for one in draft.sentences)
            and self.norms[visit.anchor - 1].removeprefix("و") not in _AHEAD
        ]
        return min(told, key=lambda visit: abs(visit.anchor - draft.anchor), default=None)

    def _escorted(self, draft: Draft) -> Draft | None:
        """«وصل فلان إلى جدة أمس. وكان في استقباله …»: give the visit, told just before, that a welcome is part of."""
        if draft.rule not in (WELCOME, FAREWELL):
            return None
        first = draft.sentences[0].first
        told = [
            visit
            for visit in self.visits
            if set(draft.parties) & set(visit.parties)
            and any(0 <= first - sentence.first <= _NEARBY for sentence in visit.sentences)
        ]
        return told[-1] if told else None

    def _beside(self, draft: Draft) -> Draft | None:
        """«على هامش الاجتماع», «عقب القمة», «خلال المراسم»: give the contact told before that the noun means."""
        sentence = draft.sentences[0]
        for at in range(sentence.first, sentence.last - 1):
            if self.norms[at].removeprefix("و") in _BESIDE and self._in_clause(at, draft.anchor):
                noun = self._noun(at + 1, sentence, draft.rule == PRESS)
                meant = self._meant(draft, noun) if noun else None
                if meant is not None:
                    return meant
        return None

    def _in_clause(self, one: int, other: int) -> bool:
        """«وأوضح عقب الجلسة أن الملك أطلع المجلس على اجتماعه …»: say whether no clause begins between two tokens."""
        return _BREAKS.isdisjoint(self.norms[min(one, other) + 1 : max(one, other)])

    def _noun(self, at: int, sentence: Sentence, press: bool) -> str | None:
        """Give the kind of contact that a definite noun means: «| القمة», «| أعمال هذه القمة»."""
        for index in range(at, min(sentence.last, at + _STAGES_WITHIN)):
            if self.norms[index] in _NAMED:
                behind = self.norms[index + 1] if index + 1 < sentence.last else ""
                other = behind.startswith(("ب", "ال"))  # «قبل القمة بيومين»
                other = other or (behind == "مع" and not press)  # «على هامش اللقاء مع وزراء …»
                return None if other else _NAMED[self.norms[index]]
            if self.norms[index] not in _STAGES:
                return None
        return None

    def _meant(self, draft: Draft, noun: str) -> Draft | None:
        """Give the last contact of a kind that was told before another."""
        for other in reversed(self.drafts):
            before = other.anchor < draft.anchor and other is not draft and not other.headline
            same = other.kind == noun or (noun == "conference" and other.rule == SUMMIT)
            same = same or (noun == "meeting" and other.rule.startswith(GATHERING))  # «الاجتماع الوزاري السابع …»
            if before and same and other.rule != FAREWELL and _as_real(draft, other):
                return other
        return None

    def _told_of(self, draft: Draft) -> Draft | None:
        """«وقال فلان في مؤتمر صحفي مشترك مع …»: give what was told last of one who gives a press conference."""
        told = [other for other in self.drafts if other.anchor < draft.anchor and other.kind in _SITTING]
        mine = [other for other in told if other.parties.keys() & draft.parties.keys() and _as_real(draft, other)]
        return mine[-1] if mine and draft.rule == PRESS else None

    def _just_told(self, draft: Draft) -> Draft | None:
        """«التقى فلانا الخميس، ثم اجتمع بفلان»: give what the sentence told just before of the same person."""
        ahead = self.norms[max(0, draft.anchor - _BEFORE) : draft.anchor]
        onward = self.norms[draft.anchor].startswith(("و", "ف")) or (bool(ahead) and ahead[-1] in _ONWARD)
        if not onward or draft.kind not in _SITTING or not _AUXILIARIES.isdisjoint(ahead):
            return None
        told = [
            other
            for other in self.drafts
            if other.anchor < draft.anchor and other.sentences[0] == draft.sentences[0] and other.kind in _SITTING
        ]
        last = told[-1] if told else None
        return last if last is not None and last.parties.keys() & draft.parties and _as_real(draft, last) else None


def _leads_to(course: Draft | None, draft: Draft) -> bool:
    """Say whether a contact is itself said to have been in the course of another."""
    while course is not None and course is not draft:
        course = course.follows
    return course is draft


def _as_real(one: Draft, other: Draft) -> bool:
    """Say whether both have been, or both are to come."""
    return (one.tense == "future") == (other.tense == "future")


def find_courses(scene: Scene, drafts: list[Draft]) -> None:
    """Note of every contact the one in whose course, or beside which, it was."""
    _Courses(scene, drafts).run()
