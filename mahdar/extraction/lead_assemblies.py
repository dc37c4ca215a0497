"""The assembly that a report is about: who opens it, who comes, and who speaks in the report were there.

«افتتح الوزير فلان أعمال الاجتماع الثاني للمجلس، بحضور فلان. … وأشاد وزير الدفاع فلان بـ… بدورها، لفتت فلانة إلى أن …»:
the first sentences of the body tell that it is held, and those that follow give the floor to one after another.
"""

from __future__ import annotations

from collections.abc import Iterator

from mahdar import knowledge
from mahdar.arabic import Sentence
from mahdar.extraction.agents import Agents
from mahdar.extraction.assemblies import BREAKS, verb_ahead
from mahdar.extraction.cast import Actor
from mahdar.extraction.drafts import LEAD, SESSION, Draft
from mahdar.extraction.scene import Scene
from mahdar.extraction.statements import Said
from mahdar.extraction.vocabulary import folded
from mahdar.extraction.words import closed_class

_OPENING = closed_class("lead_assemblies.opening")
_NOUNS = closed_class("lead_assemblies.nouns")
_MEETINGS = closed_class("lead_assemblies.meetings")
_COURSE = closed_class("lead_assemblies.course")
_ELSEWHERE = closed_class("lead_assemblies.elsewhere")
_UNSPOKEN = closed_class("lead_assemblies.unspoken")
_DELEGATIONS = frozenset(("وفود", "وفد", "ممثلون", "ممثلين", "مندوبون"))
_READING = frozenset(("تلاها", "القاها", "تلاه", "القاه", "نيابه"))
_PRESS = frozenset(("صحفي", "صحافي", "اعلامي"))
_NOUNLIKE = frozenset(("عقد", "نظم", "راس", "بدا"))
_MARKS = frozenset((":", "-", "–", "—", "/", "،"))
_LEAD = 2
_VERB_BEGINS = 12
_COMPANY_WITHIN = 40
_FLOOR = 16  # sentences
_HEAD = 3
_BEFORE_CUE = 12


class _Lead:
    """Reads the first sentences of the body of one document and who speaks behind them."""

    def __init__(self, scene: Scene, agents: Agents, said: list[Said]) -> None:
        self.scene = scene
        self.norms = scene.text.norms
        self.agents = agents
        self.said = said
        self.absent: set[int] = set()  # who wrote what another read
        self.joined = False  # «بمشاركة فلان»: whether somebody known is said to have come
        self.body = [sentence for sentence in scene.sentences if not scene.in_title(sentence.first)]

    def draft(self) -> Draft | None:
        """Give the assembly that the report is about, with all who were there; None where it is about none."""
        for number, sentence in enumerate(self.body[:_LEAD]):
            for noun in range(sentence.first, sentence.last):
                verb = self._opening(noun, sentence)
                if verb is not None:
                    draft = Draft("conference", noun, [sentence], LEAD)
                    draft.stretches.append((sentence.first, sentence.last))
                    company = list(self._company(noun, sentence))
                    self.joined = any(actor.known is not None for actor in company)
                    draft.tell(sentence, [*self.agents.people(verb + 1, noun), *company])
                    for behind in self._floor(number):
                        self._hear(draft, behind)
                    return draft
        return None

    def hear_session(self, drafts: list[Draft]) -> None:
        """«استمع المجلس اليوم، برئاسة فلان، إلى إحاطتين …»: take in who speaks at the session the report is about."""
        for number, sentence in enumerate(self.body[:_LEAD]):
            for draft in drafts:
                led = any(actor.type == "person" for actor, _ in draft.parties.values())
                if led and draft.rule == SESSION and draft.sentences[0] is sentence and draft.tense != "future":
                    for behind in self._floor(number):
                        self._hear(draft, behind)
                    return

    def _opening(self, noun: int, sentence: Sentence) -> int | None:
        """«افتتح فلان … أعمال | الاجتماع …»: give the verb that opens what a noun names, in the clause before it."""
        norm = self.norms[noun]
        if norm not in _NOUNS and norm not in _MEETINGS:
            return None
        if self.norms[noun + 1 : noun + 2] and self.norms[noun + 1].removeprefix("ال").rstrip("ا") in _PRESS:
            return None
        course = self.norms[noun - 1] in _COURSE
        if norm not in _NOUNS and not (course or self._is_numbered(noun)):
            return None
        verb = verb_ahead(self.scene, self.agents, noun, sentence, _OPENING)
        return verb if verb is not None and self._opens(verb, sentence) else None

    def _opens(self, verb: int, sentence: Sentence) -> bool:
        """«طشقند - وكالات: انطلقت …»: say whether a verb begins its sentence; «بالإمكان عقد الاجتماعات» has no verb."""
        ahead = self.norms[verb - 1] if verb > sentence.first else ":"
        return verb - sentence.first <= _VERB_BEGINS and (ahead in _MARKS or self.norms[verb] not in _NOUNLIKE)

    def _is_numbered(self, noun: int) -> bool:
        """«الاجتماع الثاني», «الاجتماع الوزاري»: one of a row, or of a sort."""
        behind = self.norms[noun + 1] if noun + 1 < len(self.norms) else ""
        return self.norms[noun].startswith("ال") and behind.startswith("ال")

    def _company(self, noun: int, sentence: Sentence) -> Iterator[Actor]:
        """«…، بحضور فلان، وفلان»: give the persons who came, up to where another clause begins."""
        end = min(sentence.last, noun + _COMPANY_WITHIN)
        companions = folded(knowledge.contacts().companions)
        for at in range(noun, end):
            if self.norms[at].removeprefix("و") in companions:
                ends = (one for one in range(at + 1, sentence.last) if self.norms[one] in BREAKS)
                yield from self.agents.people(at + 1, next(ends, sentence.last))
                return

    def _floor(self, number: int) -> Iterator[Sentence]:
        """Give the sentences behind the lead, up to one that turns to something else."""
        for sentence in self.body[number + 1 : number + 1 + _FLOOR]:
            opening = self.norms[sentence.first : sentence.first + _HEAD]
            if not _ELSEWHERE.isdisjoint(opening) or opening[:2] == ["الي", "ذلك"]:
                return
            yield sentence

    def _hear(self, draft: Draft, sentence: Sentence) -> None:
        """Take in who speaks in a sentence, and the delegations it names: «وفود من مصر والأردن».

        Not who only wrote («وفي رسالة تلاها …، قال»), nor what was said before («وكان قد قال»).
        """
        if self.norms[sentence.first].removeprefix("و") in ("كان", "كانت"):
            return
        for said in self.said:
            if sentence.first <= said.cue < sentence.last and said.speaker.names and said.speaker.type == "person":
                ahead = self.norms[max(sentence.first, said.cue - _BEFORE_CUE) : said.first]
                nested = any(other.first <= said.cue < other.last for other in self.said)
                if not _UNSPOKEN.isdisjoint(ahead):
                    self.absent.add(id(said.speaker))
                elif not nested and id(said.speaker) not in self.absent:
                    draft.tell(sentence, [said.speaker])
        for agent in self.agents.between(sentence.first, sentence.last):
            if self.norms[agent.first] in _DELEGATIONS:
                sent = [agent, *self.agents.following(agent)]
                draft.tell(sentence, [one.actor for one in sent if one.actor is not None])
            elif self.norms[agent.first - 1] in _READING and agent.person is not None:
                draft.tell(sentence, [agent.person])


def with_lead_assembly(scene: Scene, agents: Agents, said: list[Said], drafts: list[Draft]) -> list[Draft]:
    """Give the contacts of a document with the assembly that it is about, which one of them may be already."""
    report = _Lead(scene, agents, said)
    lead = report.draft()
    if lead is None:
        report.hear_session(drafts)
        return drafts
    same = next((one for one in drafts if _is_one(one, lead)), None)
    if same is None:
        return [*drafts, lead] if report.joined or len(lead.parties) > 1 else drafts
    for sentence in lead.sentences:
        same.tell(sentence, ())
    for actor, role in lead.parties.values():
        same.add(actor, role)
    return drafts


def _is_one(draft: Draft, lead: Draft) -> bool:
    """Say whether a contact told in the lead is the assembly: a conference, or a meeting of the same people."""
    together = lead.sentences[0] in draft.sentences or draft.headline
    alike = draft.kind == "conference" or (draft.kind == "meeting" and bool(draft.parties.keys() & lead.parties.keys()))
    return together and alike and draft.rule != "event.press"
