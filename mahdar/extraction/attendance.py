"""Attendance: who was there besides those a contact names, who came along, and who waited for a guest."""

from __future__ import annotations

from itertools import pairwise

from mahdar import knowledge
from mahdar.arabic import Sentence
from mahdar.extraction import vocabulary
from mahdar.extraction.cast import Actor
from mahdar.extraction.parties import THAT, Parties
from mahdar.extraction.vocabulary import folded
from mahdar.extraction.words import closed_class

_RELATIVES = closed_class("parties.relatives")
_ENDINGS = closed_class("parties.endings")
_ESCORT = closed_class("parties.escort")
_ALONG = (["في", "معيه"], ["في", "صحبه"])
_JOINING = closed_class("attendance.joining")
_ABSENT = closed_class("attendance.absent")
_AT_GATHERINGS = closed_class("attendance.at_gatherings")
_GATHERING = closed_class("contacts.gathering")
_JOINED = frozenset(("انضم", "انضمت"))
_TO_IT = (["اليه"], ["اليها"], ["اليهما"])
_THERE = (["فيه"], ["فيها"])
_AMONG_THE_FIRST = (["في", "مقدمه"], ["علي", "راس"], ["في", "طليعه"])
_THERE_OR_IN = frozenset(("فيه", "فيها", "في", "خلالها", "خلاله"))
_BEING = frozenset(("كان", "كانت"))
_DELEGATION = "الوفد"
_COMPRISING = frozenset(("ويضم", "وضم", "وتضم"))
_SITTINGS = (["الجلسه"], ["المقابله"], ["المادبه"])
_LEADING = closed_class("attendance.leading")
_LED = closed_class("attendance.led")
_SAT = closed_class("attendance.sat")
_OF_OTHERS = frozenset(("مع", "بين", "الذي", "التي"))
_SIDES = (["من", "الجانب"], ["عن", "الجانب"], ["علي", "الجانب"], ["من", "جانب"])
_SIDE_WITHIN = 6
_HEAD = 5
_LIST_REACH = 80
_ATTENDED_WITHIN = 3
_NAMED_WITHIN = 12
_ALONG_WITHIN = 4


def names_a_gathering(norms: list[str], sentence: Sentence) -> bool:
    """Say whether a sentence begins with the part somebody takes in a gathering: «وشارك في القمة …»."""
    for index in range(sentence.first, min(sentence.last, sentence.first + _HEAD)):
        found = vocabulary.event_nouns().match(norms, index)
        if found is not None and found.value.id in ("event.conference", "event.summit"):
            return norms[index].startswith("ال")
    return False


def until_absent(norms: list[str], sentence: Sentence) -> int:
    """«وشارك في القمة فلان، فيما غاب عنها فلان»: give up to where a sentence tells who was there."""
    away = (at for at in range(sentence.first, sentence.last) if norms[at].removeprefix("و") in _ABSENT)
    return next(away, sentence.last)


class Attendance:
    """Reads in one document who was there."""

    def __init__(self, parties: Parties) -> None:
        self.parties = parties
        self.scene = parties.scene
        self.agents = parties.agents
        self.norms = parties.norms

    def told(self, sentence: Sentence, since: int) -> int:
        """Give up to where a sentence tells who else was there, its start where it does not: «حضر اللقاء …».

        ``since`` sentences ago the contact was told; «وحضر الوزير …», which names no occasion, goes on with it only
        from nearby. In «ورافقه وزير الخارجية، الذي كان قد التقى …» the relative clause turns to something else.
        """
        if names_a_gathering(self.norms, sentence):
            return sentence.first  # «شارك في القمة …»: of a gathering, which is a contact of its own
        first = self._behind_side(sentence)
        head = [norm.removeprefix("و") for norm in self.norms[first : min(sentence.last, first + 2)]]
        behind = len(head) > 1 and head[0] in ("كما", "قد", "فيما")
        along = self.comes_along(sentence)
        attends = bool(head) and head[behind] in folded(knowledge.contacts().attendance)
        attends = attends or self.leads(sentence)
        if not (attends or along) or self._is_style(first + behind):
            return sentence.first
        if self._is_another(sentence):
            return sentence.first
        if not self._of_the_contact(first + behind + 1, sentence, since):
            return sentence.first
        return next((at for at in range(sentence.first, sentence.last) if self.norms[at] in _RELATIVES), sentence.last)

    def leads(self, sentence: Sentence) -> bool:
        """«ورأس وفد المملكة فلان», «ومثل الكويت فيها فلان»: say whether a sentence tells who heads a side."""
        if self.norms[sentence.first].removeprefix("و") not in _LEADING or sentence.last - sentence.first < _HEAD:
            return False
        side = self.agents.starting.get(sentence.first + 1)
        state = side is not None and side.actor is not None and side.actor.type == "state"
        there = state and not _THERE_OR_IN.isdisjoint(self.norms[sentence.first + 2 : sentence.first + _HEAD])
        return self.norms[sentence.first + 1] in _LED or there

    def _behind_side(self, sentence: Sentence) -> int:
        """«ومن الجانب السعودي، | حضر اللقاء …»: give where a sentence begins behind the side whose people it names."""
        opening = [norm.removeprefix("و") for norm in self.norms[sentence.first : sentence.first + 2]]
        if opening not in _SIDES:
            return sentence.first
        attendance = folded(knowledge.contacts().attendance)
        near = range(sentence.first + 2, min(sentence.last, sentence.first + _SIDE_WITHIN))
        return next((at for at in near if self.norms[at].removeprefix("و") in attendance), sentence.first)

    def _is_another(self, sentence: Sentence) -> bool:
        """«وشارك الوزير أمس في اجتماع مع …»: say whether a sentence tells of a meeting that was not told before."""
        for at in range(sentence.first + 1, min(sentence.last, sentence.first + _NAMED_WITHIN)):
            noun = vocabulary.event_nouns().match(self.norms, at) if self.scene.cover[at] is None else None
            if noun is not None and self.norms[at - 1] == "في":
                return noun.value.kind == "meeting" and not self.norms[at].startswith("ال")
        return False

    def of_gathering(self, sentence: Sentence) -> int:
        """Give up to where a sentence tells who was at a gathering, its start where it does not: «وشارك في القمة …»."""
        head = {norm.removeprefix("و") for norm in self.norms[sentence.first : sentence.first + 2]}
        if _AT_GATHERINGS.isdisjoint(head) or not names_a_gathering(self.norms, sentence):
            return sentence.first
        last = until_absent(self.norms, sentence)
        return next((at for at in range(sentence.first, last) if self.norms[at] in _RELATIVES), last)

    def comes_along(self, sentence: Sentence) -> bool:
        """«وقد وصل في معية الملك …»."""
        head = range(sentence.first, min(sentence.last, sentence.first + _ALONG_WITHIN))
        return any(self.norms[at : at + 2] in _ALONG for at in head)

    def _is_style(self, at: int) -> bool:
        """«حضرة صاحب الجلالة» is no «حضره»."""
        return self.scene.text.written(at, at + 1).endswith("ة")

    def names_a_meeting(self, sentence: Sentence) -> bool:
        """«كما حضر الاجتماع …»: say whether a sentence begins with those who were at a meeting."""
        for at in range(sentence.first, min(sentence.last, sentence.first + _HEAD)):
            found = vocabulary.event_nouns().match(self.norms, at)
            if found is not None:
                return found.value.kind == "meeting" and self.norms[at].startswith("ال")
        return False

    def of_others(self, sentence: Sentence) -> bool:
        """«حضر اللقاء …», «رافق سموه خلال الزيارة …» before any contact is told: whose it was is left out.

        «ضم الاجتماع فلانا وفلانا» tells whose.
        """
        if self.norms[sentence.first].removeprefix("و") in _GATHERING:
            return False
        second = self.norms[sentence.first + 1 : sentence.first + 2]
        definite = bool(second) and second[0].startswith("ال")
        noun = vocabulary.event_nouns().match(self.norms, sentence.first + 1) if definite else None
        along = self.norms[sentence.first].removeprefix("و") == "رافق" and bool(second) and second[0].endswith("وه")
        return (noun is not None or along) and self.told(sentence, 0) == sentence.last

    def _of_the_contact(self, at: int, sentence: Sentence, since: int) -> bool:
        """«اللقاء» is the contact told before, «الحفل» another occasion; without either it depends on how far it is."""
        named = at < sentence.last and vocabulary.event_nouns().match(self.norms, at) is not None
        if named or self.norms[at : at + 1] in ([_DELEGATION], *_SITTINGS):
            return True
        other = at < sentence.last and self.norms[at].startswith("ال") and self.scene.cover[at] is None
        return since <= _ATTENDED_WITHIN and not (other and at not in self.agents.starting)

    def besides(self, sentence: Sentence) -> tuple[int, list[Actor]]:
        """«وبين المكتب أن | اللقاء | عقد بحضور فلان»: the noun of a contact told, and who was there too."""
        for at in range(sentence.first + 1, sentence.last - 1):
            sat = self.norms[at] in _SAT and self.norms[at - 1] in THAT and self.norms[at + 1] not in _OF_OTHERS
            if sat and self.scene.cover[at] is None:
                return at, self.company(sentence, at, "meeting")
        return sentence.first, []

    def company(self, sentence: Sentence, start: int, kind: str) -> list[Actor]:
        """Give the persons that «بحضور», «بمشاركة» bring in behind a token; a visitor's are those who go with him."""
        companions = (
            folded(knowledge.contacts().companions) if kind in ("meeting", "conference", "ceremony") else _ESCORT
        )
        if kind in ("call", "message"):
            return []
        for index in range(start, min(sentence.last, start + _LIST_REACH)):
            joining = self.norms[index] in _JOINING and self.norms[index + 1 : index + 2] in _THERE
            goes_on = self.norms[index - 1] == "،" and index + 2 in self.agents.starting  # «اجتماعا، | شارك فيه فلان»
            joining = joining and (self.norms[index - 1] in _RELATIVES or goes_on)
            joining = joining or self.norms[index - 1 : index + 1] == ["في", "حضور"]
            joining = joining or (self.norms[index] in _JOINED and self.norms[index + 1 : index + 2] in _TO_IT)
            if joining or self.norms[index] in companions or self.norms[index].removeprefix("و") in companions:
                last = self.parties.clause(index + 1, min(sentence.last, index + _LIST_REACH))
                ends = [at for at in range(index + 1, last) if self.norms[at] in _ENDINGS]
                return self.present(index + 1, min([last, *ends]))
        return []

    def stands_by(self, index: int, sentence: Sentence, seeing_off: bool) -> bool:
        """«وكان في استقباله …», «كان فلان في مقدمة مستقبليه»: say whether somebody waits for a guest."""
        ahead = self.norms[sentence.first : index]
        waits = self.norms[index].startswith("ب") or ahead[-1:] == ["في"] or ahead[-2:] in _AMONG_THE_FIRST
        return waits and (seeing_off or any(norm.removeprefix("و") in _BEING for norm in ahead))

    def escort(self, index: int, sentence: Sentence) -> list[Actor]:
        """Give who waits for a guest or sees him off: the persons behind «كان», before the noun and behind it."""
        return self.present(self.being(index, sentence), sentence.last)

    def being(self, index: int, sentence: Sentence) -> int:
        """Give where «كان» stands before a token of its sentence, the token itself where it does not."""
        being = [at for at in range(sentence.first, index) if self.norms[at].removeprefix("و") in _BEING]
        return being[-1] if being else index

    def present(self, first: int, last: int) -> list[Actor]:
        """Give the persons of a list; titles before a name are of one person: «مدير الفرع المندوب الدائم فلان»."""
        agents = [agent for agent in self.agents.between(first, last) if agent.person is not None]
        titled = {
            id(agent.person)
            for agent, behind in pairwise(agents)
            if agent.person is not None
            and not agent.person.names
            and not behind.attached
            and "،" not in self.norms[agent.last : behind.first]
        }
        return [actor for actor in self.agents.people(first, last) if id(actor) not in titled]

    def delegation(self, sentence: Sentence) -> Sentence | None:
        """«وصل الوزير إلى …، ويضم الوفد المرافق له …»: give the part of a sentence that tells who came along."""
        for at in range(sentence.first + 1, sentence.last - 1):
            if self.norms[at - 1] == "،" and self.norms[at] in _COMPRISING and self.norms[at + 1] == _DELEGATION:
                start, end = self.scene.text.span(at, sentence.last)
                return Sentence(at, sentence.last, start, end)
        return None
