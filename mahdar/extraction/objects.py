"""Objects: contents that follow a speech verb without «أن», and what tells them from other words behind it."""

from __future__ import annotations

from mahdar.arabic.quotes import MARKS
from mahdar.extraction import vocabulary
from mahdar.extraction.acts import opens_content
from mahdar.extraction.agents import Agents
from mahdar.extraction.passing import AFFIRMED, Passing
from mahdar.extraction.scene import Scene
from mahdar.extraction.speech_verbs import SpeechVerbs
from mahdar.extraction.speech_words import ADVERB_HEADS, EVENTS, FREE, NOT_THAT_AFTER, SELF, THAT, Verb
from mahdar.extraction.words import FUNCTION_WORDS, closed_class, listed, owned_noun

_OBJECT_OPENERS = closed_class("statements.object_openers")
_ASIDE = closed_class("statements.aside")
_MANNER = closed_class("statements.manner")
_NO_NOUNS = FUNCTION_WORDS | ADVERB_HEADS | closed_class("statements.days") | THAT
_SEATS = frozenset("ب" + noun for noun in vocabulary.PLACE_NOUNS)
_NEAR = 6  # within a quotation
_ADDRESSED = 10


def is_next_verb(norm: str) -> bool:
    """«كذب نتنياهو | وصدقت شيرمان»: a feminine verb of the next clause."""
    return norm[0] == "و" and norm.endswith("ت") and not norm.endswith("ات") and listed(norm[1:])


class Objects:
    """Finds in one document the objects that are what a speech verb says."""

    def __init__(self, scene: Scene, agents: Agents, verbs: SpeechVerbs, passing: Passing) -> None:
        self.scene = scene
        self.agents = agents
        self.verbs = verbs
        self.passing = passing
        self.addressees = verbs.addressees
        self.norms = scene.text.norms

    def at_once(self, verb: Verb, at: int, end: int) -> int | None:
        """«أعلن إلغاء القمة», «رفض استقبال الوفد», «طالب المصانع بخفض …»: an object that stands right there."""
        norm, act = self.norms[at], verb.cue.verb.act
        if act == "commit" and norm.removeprefix("ب") == "عدم":
            return at  # «تعهدت مصر عدم التدخل»
        if act == "threaten" and self._threatened(at):
            return at
        if verb.cue.verb.judges and self._judged_so(at, end):
            return at
        if "stance" in verb.cue.verb.takes and opens_content(norm):
            return at  # «كرر دعوته», «أبلغ نظيره استعداد بلاده»
        if "بـ" in verb.cue.verb.takes and self._carried_at_once(at):
            return at
        if "object" not in verb.cue.verb.takes:
            return None
        wished = (verb.cue.tense == "participle" and self._wished(at, end)) or (
            at > verb.last and self._his_own(at, end)
        )
        thanked = self.agents.starting.get(at) if act == "praise" else None
        if thanked is not None and (thanked.actor is None or thanked.person) and not thanked.attached:
            return at  # «أمير القصيم يهنئ | الملك بنجاح الموسم»
        if opens_content(norm) or norm in EVENTS or wished or (act == "reject" and self.plain_noun(at)):
            return at
        asked = self.passing.seat(at, end) if at > verb.last else at
        comma = asked > verb.last and norm == "،" and act == "request"  # «دعا الوزير، | المجتمع إلى …»
        asked += comma and asked + 1 < end
        return asked if asked < end and self.addressees.opens(verb, asked) else None

    def _threatened(self, at: int) -> bool:
        """«هدد الرئيس | إيران بضربات»: who is threatened belongs to the threat."""
        agent = self.agents.starting.get(at)
        return agent is not None and not agent.attached and self.addressees.carries(agent.last, "ب")

    def _judged_so(self, at: int, end: int) -> bool:
        """«عدّ الوزير | هذه التصريحات بأنها باطلة»: what is judged, before the judgement."""
        if not self.plain_noun(at) and self.norms[at] not in _OBJECT_OPENERS:
            return False
        that = (self.norms[index] for index in range(at + 1, min(end, at + _ADDRESSED)) if self.norms[index] in THAT)
        return next(that, "").startswith("ب")

    def _carried_at_once(self, at: int) -> bool:
        """«وجه الرئيس | بإرسال مساعدات»: what is ordered right behind; no «بشدة», no «بالمنطقة»."""
        norm = self.norms[at]
        seated = self.seated(at) or (at in self.agents.starting and self.places(at))
        return self.addressees.carries(at, "ب") and norm not in THAT and norm not in _MANNER and not seated

    def _wished(self, at: int, end: int) -> bool:
        """«متمنيا السلامة للجميع», «مقدرا عدد الصيادين بألف»: a noun right behind a participle is what it is about."""
        plain = at + 1 < end and self.plain_noun(at) and self.norms[at] not in _ASIDE and self.norms[at][0] not in "بل"
        own = self.scene.text.written(at, at + 1).endswith(("ه", "ها"))  # «مؤكدا تفوقه على منافسه»
        return plain and at not in self.agents.starting and (own or self.norms[at + 1] not in FREE)

    def _his_own(self, at: int, end: int) -> bool:
        """«أكد الوزير | ثقته في أن …», «أكد في الوقت نفسه | تفهمه للمخاوف»: something of his behind who speaks.

        In «أكد أمس نائبه أن …» his deputy speaks.
        """
        own = self.scene.text.written(at, at + 1).endswith(("ه", "ها")) and self.plain_noun(at) and at + 1 < end
        bare = own and self.norms[at] not in _ASIDE and self.norms[at] not in SELF and at not in self.agents.starting
        return bare and self.norms[at + 1] != ":" and vocabulary.titles().match(self.norms, at) is None

    def behind(self, verb: Verb, index: int) -> bool:
        """«أكد الوزير في كلمته الافتتاحية رفض بلاده …»: an object that an adverbial stands before."""
        norm = self.norms[index]
        own = verb.cue.verb.act == "assert" and owned_noun(norm) in EVENTS  # «… تمكنها من قطع الطرق»
        return self.closed(index) and (
            norm in EVENTS or own or opens_content(norm) or norm in AFFIRMED or self._this_deed(verb, norm)
        )

    @staticmethod
    def _this_deed(verb: Verb, norm: str) -> bool:
        """«أدان الوزير باسمه وباسم زملائه | هذا العمل»."""
        return verb.cue.verb.act == "condemn" and norm in ("هذا", "هذه")

    def closed(self, index: int) -> bool:
        """«في كلمته الافتتاحية | رفض بلاده», «عن وزارة خارجيتها | دعمها»: say whether an adverbial may end."""
        before = self.norms[index - 1]
        his = self.scene.text.written(index - 1, index).endswith(("ه", "ها", "هم"))
        closed = (
            before.startswith(("ال", "وال"))
            or his
            or index in self.agents.ending
            or before in ("،", ")")
            or before in MARKS
        )
        return closed and before not in FUNCTION_WORDS

    def plain_noun(self, at: int) -> bool:
        """«رفض استقبال الوفد الذي …»: what is refused stands right behind, whatever أن comes later."""
        norm, following = self.norms[at], self.norms[at + 1 : at + 2]
        noun = self.scene.open_word(at) and norm not in _NO_NOUNS and not is_next_verb(norm)
        return noun and not THAT.intersection(following)

    def seated(self, index: int) -> bool:
        """«أفاد متحدث الهيئة | بالحدود الشمالية | أن …»: where who speaks serves, right behind him and before «أن»."""
        norms = self.norms
        near = range(index + 1, min(index + _NEAR, len(norms)))
        at = next((at for at in near if norms[at] in THAT or norms[at] == "،" or self.verbs.is_one(at)), index)
        apart = norms[at] in THAT and norms[at - 1] not in NOT_THAT_AFTER and norms[at - 1] not in FUNCTION_WORDS
        return apart and index in self.agents.ending and (norms[index].startswith("بال") or norms[index] in _SEATS)

    def places(self, at: int) -> bool:
        """«بفرع الهيئة», «بالمنطقة», right behind who speaks: where he serves."""
        norm = self.norms[at]
        carried = norm.startswith("بال") or (norm[0] == "ب" and not listed(norm) and listed(norm[1:]))
        return carried and norm not in THAT and at in self.agents.ending
