"""What stands between a speech verb and its content: its subject, whose that is, how and when it is said, to whom."""

from __future__ import annotations

from mahdar.arabic.quotes import MARKS
from mahdar.extraction import vocabulary
from mahdar.extraction.acts import opens_content
from mahdar.extraction.addressees import Addressees
from mahdar.extraction.agents import Agent, Agents
from mahdar.extraction.aliases import past_alias
from mahdar.extraction.scene import Scene
from mahdar.extraction.speech_words import ADDRESSED, ADVERB_HEADS, BEFORE_YESTERDAY, FREE, RESUMED, THAT, Verb
from mahdar.extraction.words import closed_class

_BELONGING = closed_class("statements.belonging")
_ADVERBS = closed_class("statements.adverbs")
_TIMES = closed_class("statements.days") | closed_class("statements.hours") | _ADVERBS
_SETTING = frozenset(("في", "خلال", "اثناء", "عقب", "لدي"))
_MET = closed_class("statements.met")
_WRITINGS = closed_class("statements.writings")
_SETTINGS = closed_class("statements.settings") | _WRITINGS
_OF_SETTINGS = closed_class("statements.of_settings") | _TIMES
_MOMENTS = closed_class("statements.moments")
_STRESSED = frozenset(("بشده", "بقوه", "بحزم", "بحراره"))
_HIS_STYLES = closed_class("statements.his_styles")
_KINSHIP = closed_class("statements.parents")
_STYLED = 12  # words of whose father he is
_DASHES = frozenset(("-", "–", "—", "ــ", "ـ"))
_NEAR, _ASIDE_WITHIN = 7, 15  # tokens of a blessing, and of an aside, between dashes
_DEPUTY = 4  # words from «ونائبه» to the name
AFFIRMED = frozenset(("التاكيد", "تاكيده", "تاكيدها", "تاكيدهم"))
_DONE_TO = frozenset(("request", "warn", "accuse"))


class Passing:
    """Goes from the speech verbs of one document towards their contents."""

    def __init__(self, scene: Scene, agents: Agents, addressees: Addressees) -> None:
        self.scene = scene
        self.agents = agents
        self.addressees = addressees
        self.norms = scene.text.norms

    def start(self, verb: Verb, subject: Agent | None, end: int) -> int:
        """Give where the content of a verb may begin behind its subject; ``end`` is where the sentence ends."""
        at = self._behind_all(subject) if subject is not None else self._behind_joined(verb)
        at = past_alias(self.scene, at) if subject is not None else at
        at = self._past_lips(self._past_kinship(self._past_dashes(at, end), end), end)
        at = self._past_owner(at, end)
        at += subject is None and at < end and self.norms[at] == "البيان"  # «وأكد | البيان | عدم صحة الخبر»
        at += subject is None and verb.cue.tense == "participle" and at < end and self.norms[at] in _HIS_STYLES
        at += at < end and (self.norms[at].removeprefix("و") in _STRESSED or self.norms[at] in RESUMED)
        at = self._past_deputy(subject, at, end)
        at = self._past_terms(at, end)
        at = self._past_city(verb, at)
        at = self.addressees.past_press(verb, at, end)
        at = self._past_told(verb, at, end)
        named = at > verb.last or verb.cue.verb.act in _DONE_TO
        return self._past_days(verb, at, end) if named else self._past_how(at, end)

    def _behind_all(self, subject: Agent) -> int:
        """«أعلنت مصر والأردن أن …», «مصر ودول الخليج»: give where the last of a coordination of subjects ends."""
        more = (
            self.agents.starting.get(subject.last + 1)
            if self.norms[subject.last : subject.last + 1] == ["ودول"]
            else None
        )
        if more is not None:
            return more.last
        return max([subject.last, *(agent.last for agent in self.agents.following(subject))])

    def _behind_joined(self, verb: Verb) -> int:
        """«الملك يستعرض ووزير الخارجية تطورات المنطقة»: who joins the subject before the verb stands behind it."""
        agent = self.agents.starting.get(verb.last)
        joins = agent is not None and agent.attached == "و" and verb.at in self.agents.ending
        return agent.last if agent is not None and joins else verb.last

    def _past_dashes(self, at: int, end: int) -> int:
        """«مؤكدا | - أيده الله - | عمق العلاقات», «وصف | - في مقابلة - | الهجوم»: pass what stands between dashes."""
        if at >= end or self.norms[at] not in _DASHES:
            return at
        near = range(at + 1, min(at + _ASIDE_WITHIN, end - 1))
        closing = next((index for index in near if self.norms[index] in _DASHES), at)
        blessed = "الله" in self.norms[at:closing] and closing < at + _NEAR
        return closing + 1 if closing > at and (blessed or self.norms[at + 1] in ADVERB_HEADS) else at

    def _past_kinship(self, at: int, end: int) -> int:
        """«انتقد فلان | ، جد الطفلة سلمى، | هيئة المحلفين»: pass between commas whose father or brother he is."""
        if at + 1 >= end or self.norms[at] != "،" or self.norms[at + 1] not in _KINSHIP:
            return at
        return next((index + 1 for index in range(at + 2, min(at + _STYLED, end - 1)) if self.norms[index] == "،"), at)

    def _past_lips(self, at: int, end: int) -> int:
        """«أكدت الوزارة | على لسان الناطق فلان | تضامن بلادها»: pass upon whose lips it is; «أن» finds itself."""
        if self.norms[at : at + 2] != ["علي", "لسان"]:
            return at
        told = next((index for index in range(at + 2, min(at + _STYLED, end)) if self.norms[index] in THAT), None)
        named = [one for one in self.agents.between(at + 2, min(at + _STYLED, end)) if one.person is not None]
        return max(one.last for one in named) if named and told is None else at

    def _past_owner(self, at: int, end: int) -> int:
        """«أعلنت الكلية | التابعة لجامعة الملك سعود بالرياض | أسماء المقبولين»: pass whose the subject is.

        So is the adjective of its state behind a name in quotation marks: «وصفت جريدة «تايمز» | البريطانية | الاتفاق».
        """
        if at < end and self.norms[at - 1] in MARKS and self.norms[at].endswith(("ي", "يه")):
            state = vocabulary.demonyms().match(self.norms, at)
            at += state is not None and state.last == at + 1 and not state.prefix and at in self.agents.ending
        owner = self.agents.starting.get(at + 1) if at < end and self.norms[at] in _BELONGING else None
        if owner is None or not owner.attached.endswith("ل"):
            return at
        return min(self._past_seat(owner.last), end)

    def _past_told(self, verb: Verb, at: int, end: int) -> int:
        """«أكد الرئيس | لنظيره الفرنسي فلان | ضرورة الحوار»: pass whom it is told to, where «ل» begins no content."""
        agent = self.agents.starting.get(at)
        if agent is not None and verb.cue.verb.to_whom and not agent.attached:
            return agent.last  # «أبلغ الوزير | نظيره الفرنسي | استعداد بلاده»
        if agent is None or agent.attached != "ل" or "object" not in verb.cue.verb.takes:
            return at
        told = verb.cue.verb.act == "assert" and agent.last < end and opens_content(self.norms[agent.last])
        return agent.last if told else at

    def _past_days(self, verb: Verb, at: int, end: int) -> int:
        """«حذر الوزير | الأربعاء مجددا | من …»: pass when and how often, before a preposition or whom it is said to."""
        at = self._past_how(at, end)
        behind = at
        while behind < end and not _TIMES.isdisjoint((self.norms[behind], self.norms[behind][1:])):
            behind += 1
        goes_on = behind < end and (self.norms[behind] in FREE or self.addressees.carries(behind, "ب"))
        asked = behind < end and verb.cue.verb.act in _DONE_TO and self.norms[behind].startswith("ال")
        return behind if goes_on or asked or behind in self.agents.starting else at

    def _past_how(self, at: int, end: int) -> int:
        """«أدانت | مؤخرا | الهجوم», «استعرض | معه | الأعمال»: pass one-word adverbs."""
        while at < end and not _ADVERBS.isdisjoint((self.norms[at], self.norms[at][1:])):
            at += 1
        at += 3 * (self.norms[at : at + 3] == BEFORE_YESTERDAY and at + 3 < end)
        return self._past_setting(at, end)

    def _past_setting(self, at: int, end: int) -> int:
        """«استعرض | خلال اللقاء | آفاق التعاون», «اقترح | في وقت سابق | استضافة القمة»: pass where and when."""
        if at + 2 >= end or self.norms[at] not in _SETTING:
            return at
        if self.norms[at + 1] in _SETTINGS:  # «خلال زيارته للرباط، أن …» goes on
            behind = at + 2
            while behind < end and self.norms[behind] in _OF_SETTINGS:
                behind += 1
            return at if behind >= end or self._tells_on(at + 1, behind) else behind
        moment = self.norms[at + 1] in ("وقت", "الوقت") and self.norms[at + 2] in _MOMENTS and at + 3 < end
        return at + 3 if moment else at

    def _tells_on(self, at: int, behind: int) -> bool:
        """«خلال لقائه | الوزير», «في كلمة | ألقاها», «خلال زيارته | للرباط»: more of the setting, and no content."""
        norm, word = self.norms[behind], self.scene.text.written(behind, behind + 1)
        if norm.startswith("ل") or norm in ADVERB_HEADS - FREE:
            return True
        if self.norms[at] in _MET:
            return behind in self.agents.starting
        asked = norm in ADDRESSED or norm in AFFIRMED
        opens = word.startswith(("ال", "ب")) or opens_content(norm) or asked or behind in self.agents.starting
        return self.norms[at] in _WRITINGS and not opens

    def _past_city(self, verb: Verb, at: int) -> int:
        """«أدانت الرابطة | بمكة المكرمة | الهجوم»: pass the city of a body, where the verb does without «ب».

        So with whose it is: «رفضت اللجنة | بالاتحاد السعودي لكرة القدم | الطلب».
        """
        body = at in self.agents.ending and "ب" not in verb.cue.verb.takes and verb.cue.tense != "participle"
        return self._past_seat(at) if body else at

    def _past_seat(self, at: int) -> int:
        """Pass the place that stands at a token behind «بـ»: «بمكة المكرمة»."""
        noun = self.seat(at, len(self.norms))  # «بمنطقة حائل»
        if noun > at:
            return noun
        place = self.agents.starting.get(at)
        named = place is not None and place.actor is not None and place.actor.type in ("place", "organisation")
        return place.last if place is not None and named and place.attached == "ب" else at

    def _past_deputy(self, subject: Agent | None, at: int, end: int) -> int:
        """«هنأ الملك فلان | ونائبه فلان | رئيس الجمهورية»: pass who does it with him."""
        norm = self.norms[at] if subject is not None and at < end else ""
        named = next((agent for agent in self.agents.between(at, at + _DEPUTY) if agent.person is not None), None)
        deputy = norm.startswith("ونائب") and norm.endswith(("ه", "ها")) and named is not None
        return named.last if named is not None and deputy else at

    def _past_terms(self, at: int, end: int) -> int:
        """«أدان الوزير | بأشد العبارات | الهجوم»: pass the terms in which it is said."""
        if self.norms[at : at + 2] == ["بهذه", "المناسبه"] and at + 2 < end:
            return at + 2 + (self.norms[at + 2] == "،")
        if at + 2 >= end or self.norms[at] != "باشد" or not self.norms[at + 1].endswith("عبارات"):
            return at
        at += 2 + (self.norms[at + 1] == "عبارات")  # «بأشد عبارات الإدانة»
        return at + (at < end and self.norms[at] == "،")

    def renewed(self, first: int, end: int) -> int:
        """«جدد الوزير | التأكيد على أن | الحوار مستمر»: pass what only says that it is said again."""
        told = first + 1 < end and self.norms[first] in AFFIRMED
        at = first + 1 + (self.norms[first + 1] == "علي") if told else first
        at += told and at < end and self.norms[at] in THAT
        return at if first + 1 < at < end else first

    def seat(self, at: int, end: int) -> int:
        """«دعت المديرية | بمنطقة الرياض | المستشفيات إلى …»: pass where a body that asks has its seat."""
        norm = self.norms[at] if at < end else ""
        seated = norm.startswith("ب") and norm[1:] in vocabulary.PLACE_NOUNS
        place = self.agents.starting.get(at + 1) if seated else None
        return place.last if place is not None and place.actor is not None and place.actor.type == "place" else at
