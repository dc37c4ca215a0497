"""Contents: where what is said begins behind its verb."""

from __future__ import annotations

from mahdar.arabic.quotes import MARKS
from mahdar.extraction import vocabulary
from mahdar.extraction.acts import opens_content
from mahdar.extraction.agents import Agents
from mahdar.extraction.objects import Objects, is_next_verb
from mahdar.extraction.passing import Passing
from mahdar.extraction.quotations import Quotations
from mahdar.extraction.scene import Scene
from mahdar.extraction.speech_homographs import lacks
from mahdar.extraction.speech_verbs import SpeechVerbs
from mahdar.extraction.speech_words import (
    ACCORDING,
    ADDRESSED,
    ADVERB_HEADS,
    BACK,
    RELATIVES,
    SELF,
    THAT,
    TOWARDS,
    Verb,
    introduces,
)
from mahdar.extraction.words import FUNCTION_WORDS, closed_class, listed
from mahdar.knowledge.schema import OfficeTitle

_OBJECT_OPENERS = closed_class("statements.object_openers")
_DAYS = closed_class("statements.days")
_ON_THE = closed_class("statements.on_the")
_PROFESSIONS = closed_class("statements.professions")
_IN_CHARGE = frozenset(("المشرف", "المشرفه", "القائم", "القائمه", "المطلع", "المطلعه"))
_ENTITLED = closed_class("statements.entitled")
_MANNER = closed_class("statements.manner")
_TO_THEM = frozenset(("له", "لها", "لهم", "لهما", "لنا"))
_SHORTEST_POEM = 6
_TO_PEOPLE = frozenset(("praise", "request", "accuse", "welcome"))  # acts that somebody may be the object of
_FARTHEST = 45
_DENYING = frozenset(("لم", "لن", "لا", "نحن", "ليس", "ليست", "لسنا"))
_ANOTHERS = frozenset(("ود", "وم", "وا"))
_FOLLOWING = frozenset(("التالي", "التاليه", "الاتي", "الاتيه"))
_BOUND = frozenset((("من", "كل"), ("عن", "نيابه"), ("عن", "ونيابه"), ("عن", "بالنيابه")))
_NEAR = 6  # within a quotation
_ADDRESSED = 10
_OBJECT_WITHIN = 20


class Contents:
    """Finds the contents of the speech verbs of one document."""

    def __init__(self, scene: Scene, agents: Agents, verbs: SpeechVerbs) -> None:
        self.scene = scene
        self.agents = agents
        self.verbs = verbs
        self.addressees = verbs.addressees
        self.passing = Passing(scene, agents, verbs.addressees)
        self.objects = Objects(scene, agents, verbs, self.passing)
        self.norms = scene.text.norms
        self.quotations = Quotations(scene, verbs)
        self.quoted = self.quotations.inside

    def begin(self, verb: Verb, end: int, coordinated: bool) -> int | None:
        """Give the token where a verb's content begins, or None where it has none.

        ``end`` is where its sentence ends; ``coordinated`` says that somebody has spoken in the sentence before it.
        «عبر عن ذلك», «كذب وهراء» say nothing themselves.
        """
        first = self._begin(verb, end, coordinated)
        if first is None or lacks(verb.cue.verb, self.norms[first:end]) or self._says_nothing(verb, first, end):
            return None
        return self.passing.renewed(first, end)

    def _says_nothing(self, verb: Verb, first: int, end: int) -> bool:
        """«أشار إلى ذلك في كلمته», «تعلن ذلك لتؤكد …»; «إن ذلك يعني …», «اعتبر ذلك نجاحا» say something."""
        norm, before = self.norms[first], self.norms[first - 1]
        if norm in _ANOTHERS or (norm == "الله" and verb.cue.verb.act == "request"):
            return True  # «أوضح د. فلان، ود. فلان، أن …», «دعا الوزير | الله أن يرحم الشهداء»
        if norm[0] == "و" and len(norm) > 3 and before not in THAT and before != ":" and before not in MARKS:
            return norm.endswith("ا") or (listed(norm[1:]) and not listed(norm))
        whole = verb.cue.verb.judges or verb.cue.verb.needs  # «اعتبر ذلك نجاحا», «مرجعا ذلك إلى …»
        pointing = norm in ("ذلك", "بذلك") and not whole and before not in THAT and before != ":"
        told = first + 1 < end and self.norms[first + 1].startswith("ال") and verb.cue.verb.act != "assert"
        return pointing and not told

    def _begin(self, verb: Verb, end: int, coordinated: bool) -> int | None:
        takes = verb.cue.verb.takes
        subject = self.verbs.behind(verb)
        if self._told_elsewhere(verb, end):
            return None
        at = self.passing.start(verb, subject, end)
        if subject is not None and coordinated and self.addressees.is_agent(verb, subject):
            return verb.last
        at_once = self._direct(verb, at, end)
        if at_once is None and at < end:
            at_once = self.objects.at_once(verb, at, end)
        if at_once is not None or self.addressees.is_accused(verb, at):
            return at_once
        own = [word for word in takes if word == "object" or word in TOWARDS or word in ("ب", "ل")]
        clause = "clause" in takes or "clause_only" in takes
        near = self.quoted[verb.at] or verb.cue.verb.id == "say.zaama"  # «تزعم الحركة»
        for index in range(at, min(end, at + (_NEAR if near else _FARTHEST))):
            if self.quoted[index] and not self.quoted[verb.at] and self.norms[index] not in MARKS:
                continue
            if "object" in takes and at < index <= at + _OBJECT_WITHIN and self.objects.behind(verb, index):
                return index
            found = self._opens(index, at, clause, own, takes)
            if found is not None:
                return self._asked_before(verb, at, found) if found < end else None
            if index > verb.last and (self.verbs.is_one(index) or self.verbs.prayers.begins(index)):
                break
        return self._object(verb, at, end)

    def _asked_before(self, verb: Verb, at: int, first: int) -> int:
        """«طالب الوزير في كلمته | جميع الدول بـ…»: whom one calls upon, behind where one does, begins the content."""
        if verb.cue.verb.act != "request":
            return first
        asked = (index for index in range(at + 1, first - 1) if self.norms[index] in ADDRESSED)
        return next((index for index in asked if self.objects.closed(index)), first)

    def _told_elsewhere(self, verb: Verb, end: int) -> bool:
        """«ما صرح به الوزير», «حقوق تطالب بها المنظمة»: the pronoun tells what is said."""
        if verb.last + 1 >= end or self.norms[verb.last] not in BACK or verb.cue.tense == "participle":
            return False
        following = self.norms[verb.last + 1]
        return following not in THAT and following not in (":", "،") and following not in MARKS

    def _direct(self, verb: Verb, at: int, end: int) -> int | None:
        """«وقال: …», «وأضاف "…"»: a colon or quotation right behind verb and subject."""
        if at >= end or ("clause_only" in verb.cue.verb.takes and "quote" not in verb.cue.verb.takes):
            return None
        if self.norms[at] == "،" and at + 1 < end and self.norms[at + 1] in MARKS:
            at += 1
        if self.norms[at] == ":" and at + 1 < end:
            after = at + 1
            return after + 1 if self.norms[after] in THAT and after + 1 < end else after
        if verb.cue.verb.id == "say.qala" and at < end and self.norms[at] in _DENYING:
            return at  # «بقوله لم نكن نتوقع أن …»: his own words without a mark
        if self.norms[at] not in MARKS or at in self.quotations.opening:
            return None
        if at not in self.quotations.closing:  # its end stands in another sentence
            return at + 1 + (self.norms[at + 1] in THAT) if at + 2 < end else None
        shortest = _SHORTEST_POEM if verb.cue.verb.id == "say.kataba" else 3  # «كتب «يا دجلة الخير»»
        return at if self.quotations.closing[at] - at > shortest and not self.quotations.is_name(at) else None

    def _opens(self, index: int, at: int, clause: bool, own: list[str], takes: tuple[str, ...]) -> int | None:
        """Say where the content begins if the token at ``index`` opens it."""
        norm = self.norms[index]
        before = self.norms[index - 1]
        if clause and introduces(self.norms, index) and self.scene.cover[index] is None:
            return None if self._others_that(index, at, takes) else index + 1
        if norm == ":" and ("clause" in takes or "quote" in takes) and index + 1 < len(self.norms):
            if before in _FOLLOWING and self.objects.plain_noun(at):
                return at  # «بينت الإدارة تفاصيل الوظائف على الرابط التالي: …»
            following = index + 1
            return following + 1 if self.norms[following] in THAT else following
        closing = self.quotations.closing.get(index, index) if "quote" in takes else index
        if norm in MARKS and closing - index > 6:
            return index if before not in _ENTITLED and not self.quotations.is_name(index) else None
        return self._own_preposition(index, at, own)

    def _others_that(self, index: int, at: int, takes: tuple[str, ...]) -> bool:
        """«واشنطن التي تخشى أن …», «أقر عقوبات على أن تبدأ …»: an أن that belongs to another word."""
        before = self.norms[index - 1]
        relative = index - 2 >= at and self.norms[index - 2] in RELATIVES
        return relative or (before == "علي" and "clause_only" in takes and "على" not in takes)

    def _own_preposition(self, index: int, at: int, own: list[str]) -> int | None:
        norm = self.norms[index]
        if self.norms[index - 1] in _IN_CHARGE or (norm, self.norms[index - 1]) in _BOUND:
            return None  # «أكد فلان، المشرف على المشروع، أن …», «تحذر كل من يقدم على ذلك بأن …»
        near = index <= at + 1 or ("على" in own and "object" not in own) or self._apposed(at, index)
        urged = opens_content("".join(self.norms[index + 1 : index + 2]))
        for word in own:
            free = TOWARDS.get(word)
            if norm == "علي" and not _ON_THE.isdisjoint(self.norms[index + 1 : index + 2]):
                continue  # «أكدت الوزارة على لسان الناطق أن …»
            if norm == "الي" and self._bound_for(index):
                continue  # «دعا المبعوث إلى اليمن إلى زيارة عدن»
            if free is not None and norm == free and (near or urged or word in ("إلى", "عن")):
                following = index + 1
                return following + 1 if following < len(self.norms) and self.norms[following] in THAT else following
            if word == norm == "ب" and not MARKS.isdisjoint(self.norms[index + 1 : index + 2]):
                return index  # «رحب بـ"الأجواء الإيجابية"»
            if word in ("ب", "ل") and self.addressees.carries(index, word) and index <= at + 12:
                if (norm in FUNCTION_WORDS and norm not in THAT) or norm in _MANNER:
                    continue
                if word == "ب" and norm not in THAT and (self._told_later(index) or self.objects.seated(index)):
                    continue  # «أفاد المتحدث بمنطقة تبوك بأن …»
                if word == "ل" and (index > at + 1 or THAT.intersection(self.norms[index : index + _ADDRESSED])):
                    continue  # «تؤكد الوزارة للجميع أن …»
                return index + 1 if norm in THAT else index
        return None

    def _bound_for(self, index: int) -> bool:
        """«المبعوث | إلى اليمن | إلى …»: where somebody is sent, before what he is called upon to do."""
        place = self.agents.starting.get(index + 1)
        state = place is not None and place.actor is not None and place.actor.type in ("state", "place")
        ahead = range(index + 2, min(index + _OBJECT_WITHIN, len(self.norms)))
        behind = self.norms[place.last : place.last + 2] if place is not None else []
        if state and behind[:1] == ["،"] and not THAT.isdisjoint(behind[1:]):
            return True  # «أشار الوزير، قبل مغادرته | إلى جنيف، | إلى/إن …»
        again = next((at for at in ahead if self.norms[at] == "الي" or self.verbs.is_one(at)), index)
        return state and self.norms[again] == "الي" and again > index

    def _told_later(self, index: int) -> bool:
        """Say whether «بأن» stands ahead, and no other speech verb before it."""
        for at in range(index + 1, min(index + _ADDRESSED, len(self.norms))):
            if self.norms[at] in THAT or self.verbs.is_one(at):
                return self.norms[at] in THAT and self.norms[at].startswith("ب")
        return False

    def _apposed(self, at: int, index: int) -> bool:
        """«أكد جون كيري الوزير الأمريكي، على …», «صاحبة مشروع على …»: only an apposition before the preposition."""
        words = self.norms[at:index]
        definite = all((word.startswith(("ال", "ل")) and word != "الي") or word == "،" for word in words)
        return self.norms[index] == "علي" and (definite or self.norms[at] in _PROFESSIONS)

    def _object(self, verb: Verb, at: int, end: int) -> int | None:
        """«أعلن عزم بلاده», «استعرض الوكيل مسيرة التعاون»: a noun right behind verb and subject."""
        takes = verb.cue.verb.takes
        highly = verb.cue.tense == "perfect" and self.norms[at - 1] == "عاليا"  # «قدر الوزير عاليا جهود الوسطاء»
        told = verb.cue.tense == "participle" or highly
        if "object" not in takes and not ("object_participle" in takes and told):
            return None
        given = verb.cue.verb.act == "support" or verb.cue.verb.needs
        at += bool(at < end and given and self.norms[at] in _TO_THEM)  # «متمنيا لهم التوفيق», «مقدما لهم شرحا»
        at = self._past_adverbs(at, end)
        if at >= end or not (self.scene.open_word(at) or self.norms[at] in MARKS):
            return None
        norm = self.norms[at]
        towards = norm.startswith("لل") and "ل" not in takes  # «يجدد للأهلي»
        if towards or self._belongs_to_subject(verb, at) or is_next_verb(norm):
            return None
        if self.objects.places(at):
            return self._past_places(at, end)
        if self.norms[at - 1] in RELATIVES:
            return None  # «أدان … العمل الذي استهدف …»: the noun before is what is meant
        if verb.cue.verb.judges and norm in THAT and norm.startswith("ب"):
            return at  # «وصفه الوزير بأنه خطوة أولى»
        if norm in FUNCTION_WORDS and norm not in _OBJECT_OPENERS:
            return None
        return at

    def _past_places(self, at: int, end: int) -> int | None:
        """«حذرت المديرية بالمنطقة | المواطنين», «أكد مدير الإدارة بفرع الهيئة | أهمية التعاون»."""
        if self.norms[at].startswith("بال") and at + 1 < end and self.objects.plain_noun(at + 1):
            return at + 1
        return next((index for index in range(at + 1, min(end, at + _NEAR)) if opens_content(self.norms[index])), None)

    def _belongs_to_subject(self, verb: Verb, at: int) -> bool:
        """«أكد اللواء فلان | قائد حرس الحدود …», «أكد مدير عام | جمرك المطار …»: more of who speaks."""
        subject = self.agents.ending.get(at)
        if subject is None or subject.first != verb.last or subject.actor is None or subject.actor.type != "person":
            return False
        other = self.agents.starting.get(at)
        if other is not None and other.actor is not subject.actor and self.verbs.styles.has_name(other):
            return False  # «وصف الوزير فلان | الرئيس فلانا بأنه …»
        title = vocabulary.titles().match(self.norms, at) if verb.cue.verb.act not in _TO_PEOPLE else None
        titled = title is not None and not title.prefix and isinstance(title.value, OfficeTitle)
        if self.verbs.styles.has_name(subject) or (titled and self.norms[at].startswith("ال")):
            return titled or self.norms[at] in _PROFESSIONS
        last = self.norms[at - 1]
        return not last.startswith("ال") and not self.norms[at].startswith("ال") and at - 1 > subject.first

    def _past_adverbs(self, at: int, end: int) -> int:
        """Pass «، في بيان مشترك، …» between commas, and one-word adverbs."""
        while at < end and (self.norms[at] in _DAYS or self.norms[at] in SELF) and not self._is_national_day(at):
            at += 1
        if at < end and self.norms[at] == "،":
            if at + 1 < end and self.norms[at + 1] not in ADVERB_HEADS | ACCORDING:
                return at + 1
            for index in range(at + 1, min(end, at + 30)):
                if self.norms[index] == "،":
                    return index + 1
            return at + 1
        if at < end and self.norms[at] in ADVERB_HEADS:
            for index in range(at + 1, min(end - 1, at + 12)):
                if self.norms[index] == "،" and not self.verbs.is_one(index + 1):
                    return index + 1  # «وصف الوزير في تصريح له ، لقاءه بالمثمر»
        return at

    def _is_national_day(self, at: int) -> bool:
        """«أعلن اليوم | الوطني عطلة»: a day of the year, and not today."""
        following = "".join(self.norms[at + 1 : at + 2])
        return (
            self.norms[at] == "اليوم" and following.startswith("ال") and following.endswith("ي") and following != "الي"
        )
