"""Speech verbs in a sentence: which words report speech, and which only look as if they did."""

from __future__ import annotations

from functools import cache

from mahdar import knowledge
from mahdar.arabic import PUNCT, Sentence
from mahdar.arabic.quotes import MARKS
from mahdar.extraction import vocabulary
from mahdar.extraction.acts import object_act, opens_content
from mahdar.extraction.addressees import Addressees
from mahdar.extraction.agents import Agent, Agents, past_each
from mahdar.extraction.lexicon import Match
from mahdar.extraction.openings import Opens
from mahdar.extraction.prayers import Prayers
from mahdar.extraction.scene import Scene
from mahdar.extraction.speech_homographs import deeming, deems, fits_pattern, is_deemed, reports_nothing
from mahdar.extraction.speech_words import (
    ACCORDING,
    ADDRESSED,
    ADVERB_HEADS,
    BACK,
    EVENTS,
    FLOOR,
    LEADS,
    RELATIVES,
    RESUMED,
    SELF,
    THAT,
    TOWARDS,
    Verb,
    in_marks,
    resumes,
)
from mahdar.extraction.styles import Styles
from mahdar.extraction.vocabulary import Cue
from mahdar.extraction.words import FUNCTION_WORDS, closed_class
from mahdar.knowledge.speech_schema import SpeechVerb

_WAS = frozenset(("كان", "وكان", "كانت", "وكانت", ""))
_FINITE = ("perfect", "imperfect")
_BEFORE_VERB = frozenset(("قد", "،", "كان", "لقد"))
_PATTERN = 6  # words behind a verb that its pattern looks at
_OWNED = closed_class("statements.owned")
_HAMZAS = frozenset("أإؤئ")
_NEGATIONS = closed_class("statements.negations")
_WHO_TOO = frozenset(("والذي", "والتي", "والذين"))
_ITS_SEAT = frozenset(("ومقره", "ومقرها", "مقره", "مقرها"))
_NAMING = frozenset(("accuse", "request"))  # «متهما إيران بخرق …», «داعيا الطرفين إلى …»
_GLADNESS = frozenset(("سعادته", "سعادتها"))
_DRAWN = frozenset(("الانتباه", "النظر"))
_NO_VERBS = ADVERB_HEADS | FUNCTION_WORDS
_HIS = frozenset(("له", "لها", "لهم", "لهما", "منه", "منها", "منهم", "معه", "معها", "معهم"))
_PARTICLES = (FUNCTION_WORDS | LEADS | THAT | _WAS | closed_class("statements.auxiliaries")) - BACK - RESUMED - _HIS
_NOUN_SIGNS = closed_class("statements.noun_signs")  # before them «طلب», «طالب», «ذكر» are nouns


@cache
def _not_excluding() -> SpeechVerb:
    return next(verb for verb in knowledge.speech().verbs if verb.id == "say.istabada.not")


def _is_nobodys(norm: str, match: Match[Cue]) -> bool:
    return match.value.tense == "masdar" and norm.removeprefix("و").startswith("ال")


class SpeechVerbs:
    """Finds the speech verbs of one document, and their subjects beside them."""

    def __init__(self, scene: Scene, agents: Agents) -> None:
        self.scene = scene
        self.agents = agents
        self.norms = scene.text.norms
        self.addressees = Addressees(scene, agents)
        self.prayers = Prayers(scene)
        self.styles = Styles(scene, agents)

    def of(self, sentence: Sentence) -> list[Verb]:
        """Give the speech verbs of a sentence, in order."""
        opening = self.scene.opening(Opens.SPEECH, sentence.first, sentence.last)
        found = (self._at(index, sentence) for index in opening)
        return [verb for verb in found if verb is not None and self._stands_as_verb(verb, sentence)]

    def _at(self, index: int, sentence: Sentence) -> Verb | None:
        if self.scene.cover[index] is not None or not self.scene.open_word(index):
            return None
        match = deeming(self.scene, index) or vocabulary.speech().match(self.norms, index)
        if match is None or match.last > sentence.last or match.prefix not in ("", "و", "ف", "ب", "ل"):
            return None
        if match.prefix == "ل" and not (match.value.tense == "imperfect" and self.norms[index - 1] == "ذلك"):
            return None  # «والوزارة إذ تعلن ذلك لتؤكد …»
        if match.prefix == "ب" and match.value.tense != "masdar":
            return None
        if _is_nobodys(self.norms[index], match):
            return None  # «يمكن القول إن …»; «اكتفى بالقول إن …» is his
        before = self.norms[index - 1] if index > sentence.first else ""
        according = before == "ما" and self.norms[index - 2] in ACCORDING  # «بحسب ما أفادت الوكالة»
        if before in _WHO_TOO and match.last < len(self.norms) and self.norms[match.last] in BACK:
            return None  # «القيم التي يدعو إليها الدين والتي حث عليها …»
        if before in RELATIVES and not according and not self._told_of(index, match.last, match.value):
            return None
        if before.removeprefix("و").removeprefix("ف") in _NEGATIONS:
            return self._not_excluded(index, match)
        if match.value.verb.homograph and before in _NOUN_SIGNS:
            return None
        if match.value.gender == "d" and "\u064b" in self.scene.text.written(index, index + 1):
            return None  # «موئلا رحبًا»
        return Verb(index, match.last, match.value, match.prefix)

    def _not_excluded(self, index: int, match: Match[Cue]) -> Verb | None:
        """«لم يستبعد الوزير أن …»: of all that is denied, only this tells what somebody thinks."""
        himself = not SELF.isdisjoint(self.norms[match.last + 1 : match.last + 2])  # «لم يستبعد الخبير نفسه أن …»
        beside = match.last in self.agents.starting or index - 1 in self.agents.ending or himself
        if match.value.verb.id != "say.istabada" or not beside:
            return None
        return Verb(index, match.last, match.value._replace(verb=_not_excluding()), match.prefix)

    def _qualifies(self, verb: Verb) -> bool:
        """«علق المتحدث محمد قائلا إن …»: an accusative participle right behind whom it tells of."""
        return self.norms[verb.at].endswith("ا") and verb.at in self.agents.ending

    def adverbial(self, verb: Verb) -> bool:
        """«رحب باللقاء منوها بدور الوسطاء»: an accusative participle with its content right behind, without a mark."""
        norm, following = self.norms[verb.at], self.norms[verb.last : verb.last + 1]
        alike = verb.cue.verb.homograph and not norm.startswith("م")  # «طالبا»; «مطالبا» is no noun
        hers = norm.endswith("ه") and self._leads_on(verb)  # «محذرة من أن …»
        if not (norm.endswith("ا") or hers) or alike or self.norms[verb.at - 1] in _PARTICLES or not following:
            return False
        if following[0] == ":" and norm.endswith("ا"):
            return True  # «قدم شكره للوزير مضيفا: …»
        if following[0] in _DRAWN and self.norms[verb.last + 1 : verb.last + 2] == ["الي"]:
            return True  # «… وفق القانون لافتا الانتباه إلى أن …»
        takes, norm = verb.cue.verb.takes, following[0]
        his = self.scene.text.written(verb.last, verb.last + 1).endswith(("ه", "ها"))  # «مبديا تفاؤله»
        named = verb.cue.verb.act in _NAMING and (norm.startswith("ال") or verb.last in self.agents.starting)
        thing = "object" in takes and (his or named or norm in EVENTS or opens_content(norm))
        carried = thing or ("ب" in takes and norm.startswith("ب"))
        return verb.cue.verb.id == "say.qala" or carried or norm in THAT or norm in map(TOWARDS.get, takes)

    def _describes(self, verb: Verb) -> bool:
        """«جاء مصدقا ومؤكدا لما قبله»: the second of two adjectives, whose first reports nothing."""
        before = self.norms[verb.at - 1]
        adjectives = verb.cue.tense == "participle" and before[0] == "م" and before.endswith("ا")
        return adjectives and self.scene.open_word(verb.at - 1) and not self.is_one(verb.at - 1)

    def _leads_on(self, verb: Verb) -> bool:
        """Say whether «أن» follows a participle, or stands behind its preposition."""
        return not THAT.isdisjoint(self.norms[verb.last : verb.last + 2]) and not self.norms[verb.at].startswith("ال")

    def _told_of(self, index: int, last: int, cue: Cue) -> bool:
        """«الأمير، الذي أكد دعمه», «المخاطر التي تقول إسرائيل إنها قائمة»: a relative clause in which one speaks."""
        teller = self.agents.starting.get(last) if self.norms[index - 1] in ("الذي", "التي") else None
        said = self.norms[teller.last : teller.last + 1] if teller is not None and not teller.attached else []
        if not THAT.isdisjoint(said):
            return True
        person = self.of_relative(index)
        if person is None or (last in self.agents.starting and cue.verb.act != "accuse"):
            return False
        return last == len(self.norms) or self.norms[last] not in RESUMED

    def of_relative(self, index: int) -> Agent | None:
        """Give whom the relative pronoun before a token is about: a person, or a body the verb's gender fits."""
        if index < 2 or self.norms[index - 1] not in ("الذي", "التي"):
            return None
        end = index - 1 - (self.norms[index - 2] == "،")
        agent = self.agents.ending.get(end)
        if agent is None or agent.actor is None or agent.actor.type == "place" or self._is_adjective(agent):
            return None
        fits = (self.norms[index - 1] == "التي") == (
            self.norms[index].startswith("ت") or self.norms[index].endswith("ت")
        )
        free = not self.owns(agent, 0) and self.norms[agent.first - 1] not in ADVERB_HEADS and not agent.attached
        return agent if agent.actor.type == "person" or (fits and free) else None

    def _is_adjective(self, agent: Agent) -> bool:
        """«الثوابت السعودية التي تؤكد …»: a state's adjective behind a definite noun."""
        state = agent.actor is not None and agent.actor.type == "state" and agent.last == agent.first + 1
        return state and agent.first > 0 and self.norms[agent.first - 1].startswith("ال")

    def _stands_as_verb(self, verb: Verb, sentence: Sentence) -> bool:
        """Keep out nouns that look like verbs («برقية شكر»), subjunctives («دون أن يكشف»), wishes («أيده الله»)."""
        god = verb.cue.verb.act == "request" and self.prayers.to_god(verb.last)
        if god or self.prayers.is_scripture(verb.at, verb.last) or self._is_noun(verb):
            return False
        if self._first_person(verb) or reports_nothing(self.scene, verb.at, verb.last, verb.cue):
            return False
        if deems(self.scene, self.agents, verb) or is_deemed(self.scene, self.agents, verb):
            return False  # «قال: أعتقد أن …»
        if verb.at == sentence.first or verb.prefix or verb.cue.tense == "masdar":
            return True
        if self.norms[verb.at - 1] in RELATIVES and verb.cue.tense != "participle":
            return True  # «الذي ذكر أن …» is a verb
        before = self.norms[verb.at - 1]
        free = self.scene.text.tokens[verb.at - 1].kind == PUNCT or before in LEADS or before in FLOOR
        if verb.cue.tense == "participle":
            return free or self._qualifies(verb) or self.adverbial(verb)
        if before in ("ان", "بان") and verb.cue.tense == "imperfect":  # «وعدت بأن تعلن رأيها»
            start = self.scene.text.tokens[verb.at - 1].start
            return before == "ان" and (self.scene.text.raw[start] == "إ" or self.goes_on(verb))
        student = self.norms[verb.at] == "طالب" and not self._asks(verb.last)
        return free or not verb.cue.verb.homograph or (self._has_subject_before(verb) and not student)

    def _is_noun(self, verb: Verb) -> bool:
        """«عادة», «أبرز الفعاليات»: the most prominent ones; «هنا», «جاء مصدقا ومؤكدا»."""
        norm = self.norms[verb.at]
        if norm == "عاده" or (norm.removeprefix("و") == "ابرز" and verb.last not in self.agents.starting):
            return True
        if verb.cue.verb.hamza and _HAMZAS.isdisjoint(self.scene.text.written(verb.at, verb.last)):
            return True
        if verb.cue.verb.shadda and "\u0651" not in self.scene.text.written(verb.at, verb.last):
            return True
        return self._is_object(verb) or (bool(verb.prefix) and self._describes(verb))

    def _is_object(self, verb: Verb) -> bool:
        """«أكد الوزير، | رفض بلاده للتهجير»: a noun behind a comma is what the verb before it has for an object."""
        noun = verb.cue.verb.homograph and not verb.prefix and object_act(self.norms[verb.at]) is not None
        if not noun or self.norms[verb.at - 1] != "،":
            return False
        subject = self.agents.ending.get(verb.at - 1)
        first = subject.first if subject is not None and not subject.attached else verb.at
        first = verb.at - 2 if self.norms[verb.at - 2] == "البيان" else first
        return 0 < first < verb.at and self.is_one(first - 1)

    def goes_on(self, verb: Verb) -> bool:
        """«…، قبل أن يضيف أن الهدنة صامدة»: he has said it."""
        told = "clause" in verb.cue.verb.takes and verb.cue.tense == "imperfect" and verb.cue.verb.act == "assert"
        return told and self.norms[verb.at - 2 : verb.at] == ["قبل", "ان"]

    def _asks(self, at: int) -> bool:
        """«الوزير طالب المجتمع الدولي بوقف …»; «فلان طالب دكتوراه» is a student."""
        return self.norms[at : at + 1] != [] and (
            self.norms[at].startswith(("ب", "ال")) or at in self.agents.starting or self.norms[at] in ADDRESSED
        )

    def _first_person(self, verb: Verb) -> bool:
        """«لا تنتظر مني أن أمتدح», «قال: أعتقد أن …»: a hamza that the perfect does not have."""
        start = self.scene.text.tokens[verb.at].start
        before = self.norms[verb.at - 1]
        said = before in THAT or before == ":" or before in MARKS or before in _NEGATIONS
        return self.scene.text.raw[start] == "أ" and said and (verb.cue.verb.perfect or "").startswith("ا")

    def _has_subject_before(self, verb: Verb) -> bool:
        """«مصر طالبت بوقف …»; in «أكد الوزير طلب بلاده» the agent is the subject of the verb before."""
        agent = self.agents.ending.get(verb.at)
        return agent is not None and (agent.first == 0 or not self.is_one(agent.first - 1))

    def is_one(self, index: int) -> bool:
        """Say whether a token could be another speech verb, so that a search for content ends before it."""
        if not self.scene.opens[index] & Opens.SPEECH:
            return False
        if self.scene.cover[index] is not None or not self.scene.open_word(index):
            return False
        match = vocabulary.speech().match(self.norms, index)
        if match is not None and self.norms[match.last : match.last + 1] == ["الله"]:
            return False  # «- أيده الله -»
        # «أشار بقوله لم …»
        saying = match is not None and match.prefix == "ب" and not self.norms[index].startswith("بال")
        if match is None or (match.prefix not in ("", "و", "ف") and not saying) or self.norms[index - 1] in RELATIVES:
            return False
        if _is_nobodys(self.norms[index], match):
            return False  # «حرية التعبير عن الرأي»
        if match.value.verb.homograph and self.norms[index - 1] in _NOUN_SIGNS:
            return False  # «على وجه الخصوص»
        if match.value.verb.needs or not fits_pattern(match.value, self.norms[match.last : match.last + _PATTERN]):
            return False  # «قدم عرضا», «نقل هذه الأزمة»
        return bool(match.prefix) or self.norms[index] not in _NO_VERBS  # «عقب اللقاء», «بين الوزيرين»

    def after_mark(self, verb: Verb) -> bool:
        """Say whether a punctuation mark stands right before a verb."""
        return self.scene.text.tokens[verb.at - 1].kind == PUNCT

    def behind(self, verb: Verb) -> Agent | None:
        """Give the agent behind the verb, unless the one before it is its subject: «مصر تدعو خادم الحرمين»."""
        tells = verb.cue.tense in _FINITE and (verb.cue.verb.act == "assert" or verb.cue.verb.needs != ())
        agent = self.agents.starting.get(verb.last)
        if agent is not None and (tells or self.styles.past_seat(agent.last) > agent.last):
            agent = self.styles.with_name(agent)
        if agent is None and "clause_only" not in verb.cue.verb.takes:
            agent = self.styles.in_marks(verb.last)
        if agent is None and (tells or not verb.prefix) and verb.cue.tense in _FINITE:
            agent = self.styles.styled(verb, tells)
        asks = verb.cue.verb.act == "request" and verb.at > 0 and not self.scene.ends_line[verb.at - 1]
        if agent is None and verb.cue.tense in _FINITE and not asks:  # «كما دعا أعضاء المجلس إلى …» asks them
            agent = self.styles.members(verb.last)
        if (agent is not None and self.addressees.called_upon(verb, agent)) or self._as_for(verb) is not None:
            return None
        styled = agent is not None and agent.actor is None and self.norms[agent.last - 1].endswith("ه")
        styled = styled and self.norms[verb.last] not in _GLADNESS  # «مبديا سعادته بلقائهم»
        if verb.cue.tense == "participle" and agent is not None and not (styled or self._tells_himself(verb, agent)):
            return None  # «واصفا الوزير بأنه …» is not by the minister, «مبديا سموه تفاؤله» is by His Highness
        listed = past_each(self.norms, verb.last)
        if agent is None and listed > verb.last:
            return self.agents.starting.get(listed)
        ahead = self.agents.ending.get(verb.at - (self.norms[verb.at - 1] == "قد"))
        if agent is None or ahead is None or verb.prefix or self.scene.ends_line[verb.at - 1]:
            return agent
        if verb.cue.verb.to_whom and not ahead.attached:
            return None  # «الوزير أبلغ نظيره أن …»
        following = self.norms[agent.last] if agent.last < len(self.norms) else ""
        if not agent.attached and (following == ":" or following in THAT or following in MARKS):
            return agent  # «ردا على سؤال عن التحالف قال الوزير: …»
        known = ahead.actor.known if ahead.actor is not None else None  # «سليم حداد – عكاظ | أكد المتحدث …»
        byline = known is not None and known.id in vocabulary.media() and agent.person is not None
        return agent if byline or ahead.attached.endswith(("ل", "ب")) else None

    def _tells_himself(self, verb: Verb, agent: Agent) -> bool:
        """«مؤكدا | الوزير | حرص بلاده», «مشيدا | الأمين العام | بالجهود»: nobody affirms or hails a minister."""
        takes, act = verb.cue.verb.takes, verb.cue.verb.act
        told = act == "assert" and "clause" in takes and not verb.cue.verb.judges
        told = told or (act not in _NAMING and bool(takes) and set(takes) <= {"ب", "عن"})
        if not told or agent.person is None or agent.attached or agent.last >= len(self.norms):
            return False
        norm = self.norms[agent.last]
        carried = "ب" in takes and norm not in THAT and self.addressees.carries(agent.last, "ب")
        return norm in THAT or norm in map(TOWARDS.get, takes) or carried or ("object" in takes and opens_content(norm))

    def _as_for(self, verb: Verb) -> Agent | None:
        """«أما لافروف فاتهم المنظمة بأنها …»: the one the sentence turns to."""
        agent = self.agents.ending.get(verb.at) if verb.prefix == "ف" else None
        turned = agent is not None and agent.first > 0 and self.norms[agent.first - 1].removeprefix("و") == "اما"
        return agent if turned else None

    def repeats(self, verb: Verb) -> bool:
        """«مصر تستنكر وتشجب الهجوم»: say whether two verbs in a row share subject and content."""
        return verb.prefix == "و" and self.is_one(verb.at - 1) and self.agents.ending.get(verb.at) is None

    def ahead(self, verb: Verb, sentence: Sentence) -> Agent | None:
        """Give the agent before the verb: «السيسي أكد», «وكان المتحدث … قد قال», «المبعوث …، يعتقد»."""
        again = self.repeats(verb)
        if (verb.prefix and not again) or (verb.cue.tense == "participle" and not self.after_mark(verb)):
            return self._as_for(verb)
        told = self.of_relative(verb.at)
        if told is not None:
            return told
        ends = [verb.at - again]
        if verb.at > sentence.first and (self.norms[verb.at - 1] in _BEFORE_VERB or self.norms[verb.at - 1] in MARKS):
            ends.append(verb.at - 1)
        for end in ends:
            agent = self.agents.ending.get(end)
            if agent is None or agent.first < sentence.first or agent.attached.endswith(("ل", "ب", "ك")):
                continue
            before = self.norms[agent.first - 1] if agent.first > sentence.first else ""
            if before in _ITS_SEAT or self._of_another(verb, agent, before):
                continue  # «المنظمة الدولية ومقرها جنيف قالت …»
            whose = verb.cue.tense == "masdar" and self.norms[agent.first - 2] in TOWARDS.values()
            if whose and self.scene.open_word(agent.first - 1) and not before.startswith("ال"):
                continue  # «علق المدرب على تحفظ الوزير بقوله …»
            resumed = resumes(self.norms, verb)
            if before == "من" and resumed:
                return agent  # «تلقى برقية من الوزير أدان فيها …»
            governed = before.removeprefix("و") in ADVERB_HEADS and verb.cue.tense != "masdar"
            if governed or (before == "الي" and resumed) or self.owns(agent, sentence.first):
                continue  # «بعث رسالة إلى الوزير أدان فيها …»
            marked = verb.cue.tense in _FINITE and agent.person is not None and in_marks(self.norms, agent.first)
            if end == verb.at - again or before in THAT or before in _WAS or marked or agent.first == sentence.first:
                return agent
        return None

    def _of_another(self, verb: Verb, agent: Agent, before: str) -> bool:
        """«زيارة سموه تؤكد عمق العلاقات»: a feminine verb tells of the feminine noun that is somebody's."""
        person = agent.actor is not None and agent.actor.type == "person"
        noun = before.endswith("ه") and not before.startswith("ال") and self.scene.open_word(agent.first - 1)
        told = noun and verb.cue.gender == "f" and before not in _PARTICLES
        return person and (told or before.removeprefix("و") in _OWNED)

    def owns(self, agent: Agent, start: int) -> bool:
        """«مسؤول الاتحاد قال», «تحويل ملف الهيئة يؤكد …»: a body that only belongs to the subject, a noun before it."""
        at = agent.first - 1
        if at < start or agent.attached or agent.actor is None or agent.actor.type == "person":
            return False
        norm = self.norms[at]
        noun = self.scene.open_word(at) and self.scene.cover[at] is None
        verbal = (norm.endswith("ا") and not norm.endswith("ايا")) or (norm.endswith("ت") and not norm.endswith("ات"))
        if not noun or norm.startswith("ال") or verbal:
            return False
        return _PARTICLES.isdisjoint((norm, norm.removeprefix("و"), norm.removeprefix("ف")))
