"""Contact verbs: whether one tells of a contact, in which tense, and which event «عقد», «أجرى» or «قام» speaks of."""

from __future__ import annotations

from collections.abc import Iterable

from mahdar.arabic import Sentence
from mahdar.extraction import vocabulary
from mahdar.extraction.agents import Agent
from mahdar.extraction.cast import Actor
from mahdar.extraction.drafts import JOURNEYS, ORGANISING, SUMMIT
from mahdar.extraction.events import confers
from mahdar.extraction.letters import CARRYING
from mahdar.extraction.name_words import begins_name
from mahdar.extraction.parties import THAT, Parties
from mahdar.extraction.scene import Scene
from mahdar.extraction.vocabulary import Act
from mahdar.extraction.words import closed_class
from mahdar.knowledge.schema import EventNoun
from mahdar.record import ContactKind

_NO_VERB_BEHIND = closed_class("contacts.negations") | closed_class("parties.governing") | {"او"}  # «كل من عقد أو نظم»
_RELATIVES = closed_class("contacts.relatives")
_BY_IT = (["به"], ["بها"], ["بهما"])
_MEANS = closed_class("parties.governing") | closed_class("parties.adverbs")
_CONCERNING = frozenset(("فيما", "بما", "مما"))  # «فيما يتصل بـ…»
_DASHES = frozenset(("-", "–", "—", ")"))
_ASIDE = closed_class("contacts.during") | frozenset(("هامش",))  # «عقدت اتفاقات على هامش مفاوضاتها»
_BEFORE = frozenset(("قبل", "بعد", "منذ"))
_FIRST_WAW = frozenset(("وصل", "وصلت"))  # و of the stem
_REACH = 30
_BACK = 5
_BY_MEANS = _MEANS | _ASIDE | {"هذا", "هذه"}
_ADVERBIAL = 4
_FRONTED = 4
_BY_TELEPHONE = frozenset(("هاتفيا", "تليفونيا"))
DISCUSSING = ("contact.bahatha", "contact.naqasha")
"""Verbs of what is discussed, at a meeting that another sentence may tell of."""

_TOLD_WITH = frozenset(("contact.istarada", "contact.tadawala", "contact.tatarraqa", "contact.arada"))
_WHEN = (closed_class("parties.adverbs") | closed_class("statements.days")) - {"في", "علي"}
_MATTERS = closed_class("contacts.matters")
_UNNAMED = closed_class("parties.unnamed")
_UNNAMED_WITHIN = 2
_GREETING = "event.greeting"
_NOUNLIKE = frozenset(("عقد", "بحث"))
_WITNESSING = closed_class("contacts.witnessing")
_WITNESSED_WITHIN = 4


class ContactActs:
    """Reads the contact verbs of one document."""

    def __init__(self, scene: Scene, parties: Parties) -> None:
        self.scene = scene
        self.parties = parties
        self.norms = scene.text.norms

    def tells(
        self, act: Act, verb: tuple[int, int], subjects: list[Agent], sentence: Sentence, acting: Actor | None
    ) -> bool:
        """Say whether a contact verb, at some tokens, tells of a contact: not denied, and done by somebody.

        ``acting`` did what the sentence told last: «التقى فلانا، ثم توجه إلى …».
        """
        index, last = verb
        before = self.norms[index - 1] if index > sentence.first else ""
        end = max([last, *(agent.last for agent in subjects)])
        concerning = before in _CONCERNING and act.verb.kind == "call" and not act.verb.needs
        possible = before.removeprefix("و") == "قد" and act.tense == "imperfect"  # «وقد ترسل إيران برقية»
        if possible or before in _NO_VERB_BEHIND or concerning or self.norms[end : end + 1] == ["عن"]:
            return False  # «بحث الفريق عن …»
        if self.norms[end : end + 1] == ["الي"] and self.norms[end + 1 : end + 2] and self.norms[end + 1][0].isdigit():
            return False  # «سيصل العجز إلى 9 مليارات»
        if act.verb.id in _TOLD_WITH and not self._is_with(end, sentence):
            return False  # «تطرق الوزير إلى محادثاته مع فلان»
        if subjects and subjects[0].actor is None and begins_name(self.scene, subjects[0].last):
            return False  # «عقد الملك | عبد الله اجتماعا»: somebody else than who acted last
        ahead = self.norms[max(sentence.first, index - _UNNAMED_WITHIN) : index]
        if act.tense == "imperfect" and act.verb.kind == "meeting" and not _UNNAMED.isdisjoint(ahead):
            return False  # «أول مسؤول عراقي يستقبل وزيرا إيرانيا»
        if not subjects and (self.is_strange(index) or self._is_witnessed(index, sentence)):
            return False
        told = self._told(index, sentence, acting) if act.verb.kind == "visit" or before == "ثم" else None
        told = told or (self.parties.antecedent(index, sentence) if before != "ثم" else None)
        if told is not None and told.type in ("place", "state") and act.met:
            told = self.parties.nearest_before(index, sentence)  # «قدم فلان من الكويت، التي وصلها أمس»
        if act.met and act.verb.needs and not subjects and self._clause(index, sentence) > sentence.first:
            return False  # «أوضح الوزير أن الملك أطلع المجلس على الاتصال الذي تلقاه من …»
        doers = [agent.actor for agent in subjects] or [told]
        person = any(doer is not None and doer.type == "person" for doer in doers)
        person = person or (act.verb.kind == "visit" and any(agent.sent for agent in subjects))  # «وصل وفد من الحركة»
        if act.verb.explicit and (act.tense != "future" or _is_hers(self.norms[index])) and not person:
            return False
        if not subjects and self._has_unknown_subject(index, sentence):
            return False
        several = self.norms[index].endswith(("ون", "وا"))  # «سيزورون»: of people nobody names
        return bool(subjects) or not (several or self._has_own_subject(act, last, sentence))

    def _told(self, index: int, sentence: Sentence, acting: Actor | None) -> Actor | None:
        """«زار مصر | وتوجه إلى …», «التقى فلانا | قبل أن | يتوجه إلى …»: give who goes on, of a verb without agent."""
        before = self.norms[index - 1]
        ahead = before == "ان" and self.norms[index - 2] in _BEFORE | {"علي"}
        if before == "ثم" or (self.norms[index].startswith("و") and self.norms[index] not in _FIRST_WAW):
            return acting
        return acting or self.parties.unspoken(index, sentence) if ahead else None

    def _is_with(self, at: int, sentence: Sentence) -> bool:
        """Say whether «مع» stands at a token, but for when it was: «استعرض الوزير | اليوم مع | نظيره …»."""
        while at < sentence.last and self.norms[at] in _WHEN:
            at += 1
        return self.norms[at : at + 1] == ["مع"]

    def _has_own_subject(self, act: Act, last: int, sentence: Sentence) -> bool:
        """Say whether a noun stands behind a verb as its subject; «كما بحث | سبل التعاون مع …» is of whom was told."""
        matter = act.verb.id in DISCUSSING and self.norms[last : last + 1] and self.norms[last] in _MATTERS
        return not matter and self.parties.has_own_subject(last, sentence)

    def _has_unknown_subject(self, index: int, sentence: Sentence) -> bool:
        """«قالت مصادر إن قيادة الجماعة تسلمت …»: say whether one whom nobody knows stands between «إن» and a verb."""
        clause = self._clause(index, sentence)
        return sentence.first < clause < index - 1 and not self.parties.agents.people(clause, index)

    def _clause(self, index: int, sentence: Sentence) -> int:
        """Give where the clause of a verb begins: the last «أن» before it, else its sentence."""
        ahead = range(index - 1, sentence.first, -1)
        return next((at for at in ahead if self.norms[at] in THAT), sentence.first)

    def _is_witnessed(self, index: int, sentence: Sentence) -> bool:
        """«سيشهد اليوم | عقد | لقاء …», «تم بحث …»: a noun, and no verb, though it is written like one."""
        ahead = self.norms[max(sentence.first, index - _WITNESSED_WITHIN) : index]
        return self.norms[index] in _NOUNLIKE and any(norm.removeprefix("و") in _WITNESSING for norm in ahead)

    def is_strange(self, index: int) -> bool:
        """«إن فلانا – وهو مستشار – عقد اجتماعا»: say whether a verb without agents is of somebody nobody knows."""
        return self.norms[index - 1] in _DASHES

    def tense(self, act: Act, index: int, subjects: list[Agent]) -> str:
        """Give the tense of a verb; a headline's imperfect is none, «كيري، الذي يزور موسكو» is there already."""
        if act.tense != "imperfect":
            return act.tense
        before = self.norms[index - 1].removeprefix("و")
        if before in _RELATIVES:
            return "perfect"
        if before == "ان" and self.norms[index - 2] not in _BEFORE:
            return "future"  # «على أن يلتقي …»
        if self.norms[index + 1 : index + 2] in _BY_IT:
            return "noun"  # «في أول زيارة يقوم بها …»: the noun tells
        headline = self.scene.in_title(index) or any(agent.last == index for agent in subjects)
        return "noun" if headline else "imperfect"

    def event(self, act: Act, verb: tuple[int, int], after: int, sentence: Sentence) -> tuple[int, EventNoun] | None:
        """Give the event noun a light verb needs: behind its subject, or before it in «المباحثات التي أجراها».

        ``after`` is where its subject ends. «التدخلات التي تقوم بها …، معتبرا زيارة …» is no visit of theirs.
        """
        index, last = verb
        carries = act.verb.id in CARRYING  # «الذي | سلمه رسالة من …»
        behind = (carries or not act.met) and self.norms[last : last + 1] not in _BY_IT
        ahead = range(index - 1, max(sentence.first, index - _BACK) - 1, -1)
        for at in range(after, min(sentence.last, after + _REACH)) if behind else ahead:
            if behind and at in self.parties.spoke:
                return None
            found = vocabulary.event_nouns().match(self.norms, at) if self._is_open(at) else None
            if found is not None and found.value.id in JOURNEYS:
                continue  # «قام فلان بالتواجد في …»
            aside = behind and self.norms[at - 1] in _ASIDE
            summit = found is not None and found.value.id == SUMMIT and "conference" in act.verb.needs
            if found is not None and at == last and self.norms[found.last : found.last + 1] == ["بين"]:
                return None  # «وتجري | المباحثات بين …»: it is the talks that go on
            if carries and found is not None and found.value.id == _GREETING:
                continue  # «نقل إليه تحيات الرئيس وتهنئته»
            if found is not None and (summit or found.value.kind in act.verb.needs) and not aside:
                return at, found.value
            deed = at == after and self.norms[at].startswith("ب") and at not in self.parties.agents.starting
            if behind and act.verb.kind == "visit" and deed:
                return None  # «قام الوفد بدعوة الوزير إلى زيارة …»
        return None

    def _is_open(self, at: int) -> bool:
        """Say whether no name stands at a token, or one that «الاجتماع» begins: of a meeting, and of no conference."""
        name = self.scene.cover[at]
        return name is None or (name.type == "gathering" and name.first == at and not confers(self.norms, name))

    def kind(self, act: Act, event: tuple[int, EventNoun] | None, after: int, sentence: Sentence) -> ContactKind:
        """Give what kind of contact a verb tells of: what its event noun says, or that it was on the telephone."""
        if event is None:
            return self.by_telephone(after, sentence) or act.verb.kind
        if act.verb.id in ORGANISING:
            return act.verb.kind  # «استضاف الرئيس قادة … في قمة»
        behind = range(event[0] + 1, sentence.last) if event[1].id == _GREETING else ()
        return "call" if self._calls(behind) else event[1].kind  # «تبادلا التهاني في اتصال هاتفي»

    def by_telephone(self, after: int, sentence: Sentence) -> ContactKind | None:
        """«بحث لافروف في اتصال هاتفي مع كيري», «يبحث هاتفيا»: not a meeting but a call."""
        if not _BY_TELEPHONE.isdisjoint(self.norms[after : min(sentence.last, after + _ADVERBIAL)]):
            return "call"
        behind = range(after + 1, min(sentence.last, after + _ADVERBIAL))
        fronted = range(sentence.first + 1, sentence.first + _FRONTED)  # «وخلال اتصال هاتفي، بحث فلان وفلان …»
        return "call" if self._calls((*behind, *fronted)) else None

    def _calls(self, tokens: Iterable[int]) -> bool:
        """Say whether one of some tokens tells of a call in whose course something was done: «في اتصال هاتفي»."""
        found = ((at, vocabulary.event_nouns().match(self.norms, at)) for at in tokens)
        return any(
            noun is not None and noun.value.kind == "call" and self.norms[at - 1].removeprefix("و") in _BY_MEANS
            for at, noun in found
        )


def _is_hers(norm: str) -> bool:
    """«ستصل»: what a woman or a thing does; without a subject of its own it is no official's doing."""
    return norm.removeprefix("و").removeprefix("ف").startswith("ست")
