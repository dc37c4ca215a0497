"""Speakers: who says what a speech verb reports.

The agent behind the verb speaks, or the one before it; a verb without either goes on with whoever has the floor, unless
somebody nobody names has taken it («قالت مصادر … وأضافت»).
"""

from __future__ import annotations

from mahdar import knowledge
from mahdar.arabic import Sentence
from mahdar.arabic.quotes import MARKS
from mahdar.extraction.agents import Agent, Agents
from mahdar.extraction.cast import Actor
from mahdar.extraction.genders import Genders
from mahdar.extraction.joint import Joint
from mahdar.extraction.scene import Scene
from mahdar.extraction.sentence_subjects import SentenceSubjects
from mahdar.extraction.speech_verbs import SpeechVerbs
from mahdar.extraction.speech_words import (
    ADVERB_HEADS,
    BEFORE_YESTERDAY,
    FLOOR,
    LEADS,
    SELF,
    THAT,
    Verb,
    points_back,
    resumes,
)
from mahdar.extraction.strangers import Strangers, tells
from mahdar.extraction.vocabulary import demonyms, folded, states_of
from mahdar.extraction.words import FUNCTION_WORDS, Kind, closed_class, kind, listed

_TOPICS = closed_class("statements.topics")
_BULLETS = frozenset("-–—•*")
_GOVERNORS = (ADVERB_HEADS | FUNCTION_WORDS) - THAT
_INTRODUCING = LEADS | THAT
_NOT_BEFORE_SUBJECT = ADVERB_HEADS | FUNCTION_WORDS
_SPEAKERS = closed_class("statements.speakers")
_PARENTS = frozenset(("ام", "ابو"))
_ADVERBS = closed_class("statements.adverbs")
_SCHOLARS = closed_class("statements.scholars")
_OPENERS = ("", "و", "ال", "وال")
_STATED = 80  # words from «في بيان» to «وقال البيان»
_MET = closed_class("statements.met")
_SAYING = frozenset(("يقول", "تقول"))
_GOVERNED = (_NOT_BEFORE_SUBJECT - {"ذلك"}) | closed_class("statements.parents") | closed_class("statements.children")
_IMPERSONAL = closed_class("statements.impersonal")
_INTRODUCING_HIM = FLOOR | {"وهو", "لكنه", "ولكنه", "انه", "،"}
_ASIDE = closed_class("statements.aside") | closed_class("statements.days")
_THESE = frozenset(("هذا", "هذه"))
_TOWARDS = "الي"
_SINCE = frozenset(("بعد", "منذ", "قبل", "الي", "لدرجه"))
_QUOTED_WITHIN = 5
_SOURCED = frozenset(("say.naqala", "say.jaa", "say.warada"))
_BESIDE_NAME = 3


class Floor:
    """Who has the floor as a document is read.

    ``holder`` spoke last in the document, ``main`` last in the sentence, with a verb of ``main_gender``; ``silent``
    says that the last to speak was nobody in particular, ``outer`` reports what a body said, by a verb like his own if
    ``told_like``.
    """

    def __init__(self, scene: Scene, agents: Agents, verbs: SpeechVerbs) -> None:
        self.scene = scene
        self.agents = agents
        self.verbs = verbs
        self.norms = scene.text.norms
        self.holder: Actor | None = None
        self.main: Actor | None = None
        self.silent = False
        self.joint = Joint(scene, agents)
        self.strangers = Strangers(scene, agents)
        self.subjects = SentenceSubjects(scene, agents, verbs)
        self.group: list[Actor] = []
        self.genders = Genders(self.norms)
        self.main_gender = ""
        self.outer: Actor | None = None
        self.told_like = False
        self.phrases: dict[int, list[Agent]] = {}
        for agent in agents.starting.values():
            self.phrases.setdefault(id(agent.actor), []).append(agent)

    def open(self) -> None:
        """Begin a sentence, in which nobody has spoken yet."""
        self.main = self.outer = None

    def speakers(self, verb: Verb, first: int, sentence: Sentence) -> list[Actor]:
        """Give all who speak: «أكدت مصر والأردن», «الحوثيون وحزب المؤتمر يؤكدون» make a statement each.

        ``first`` is where the content begins. Where the text says that somebody unnamed speaks, the floor is lost.
        """
        if verb.cue.verb.id in _SOURCED:
            return self._source(verb, first)
        together = self._together(verb, first, sentence)
        if together:
            return together
        speaker, told = self._speaker(verb, first, sentence)
        if speaker is None:
            if told and not self._passive(verb, sentence):
                self.holder, self.silent = None, True
            return []
        agent = self._behind(verb, first)
        if agent is None and verb.cue.tense != "participle":
            agent = self.verbs.ahead(verb, sentence)
        if agent is None or agent.actor is not speaker:
            last_gender = self.main_gender if speaker is self.main else ""
            return [speaker] if self.genders.agree(verb, speaker, last_gender) else []
        self.genders.learn(verb, speaker)
        joined = self._joined(agent, first) if agent.attached != "و" or agent.first <= verb.last else []
        if not joined and verb.cue.gender == "p" and speaker.type == "person" and agent.last <= verb.at:
            return []  # «أهالي ضحايا فلان يطالبون»
        if joined and speaker.type == "person" and not agent.others and not self.verbs.styles.has_name(agent):
            return joined  # «أكد رئيس اللجنة ونائب رئيس الجمعية فلان …»: two titles of one
        return list(dict.fromkeys([speaker, *joined]))

    def _source(self, verb: Verb, first: int) -> list[Actor]:
        """«نقلت الوكالة عن المتحدث فلان أن …», «جاء في بيان للوزارة أن …»: whose words they are."""
        quoted = self.subjects.quoted(verb, first) if verb.cue.verb.id == "say.naqala" else None
        named = self.subjects.named_later(quoted, first) if quoted is not None else None
        source = named.actor if named is not None else self.subjects.issuer(verb, first)
        return [source] if source is not None and source.type != "place" else []

    def _together(self, verb: Verb, first: int, sentence: Sentence) -> list[Actor]:
        """Give those who speak together, where verb or subject say that several do."""
        agent = self._behind(verb, first) if verb.last < first else None
        if agent is None or agent.actor is None:
            behind = verb.last < first and verb.cue.tense != "participle"  # «داعيا الطرفين إلى …» asks them
            named = self.joint.named(verb.last, sentence) if behind else []
            if named:
                return named
        if agent is not None or verb.cue.gender not in ("d", "p") or self.verbs.ahead(verb, sentence) is not None:
            return []
        each = self.joint.each(sentence.first, verb.at) if verb.cue.tense != "participle" else []
        if each or len(self.group) > 1:
            return each or self.group
        return self.joint.two(verb.at, sentence) if verb.cue.gender == "d" else []

    def take(self, speakers: list[Actor], nested: bool, verb: Verb | None = None) -> None:
        """Give somebody the floor; a report within a report only holds it for its sentence."""
        self.main_gender = verb.cue.gender if verb is not None else ""
        speaker = speakers[0] if speakers else None
        if nested and speaker is not None and speaker.type != "person" and self.main is not None:
            self.outer = self.outer or self.main
            self.told_like = verb is not None and verb.cue[1:] == ("perfect", "m")
        self.main = speaker
        self.group = speakers
        self.silent = False
        told = self.outer is not None and speaker is not None and speaker.type != "person"
        if not nested and not told:
            self.holder = speaker

    def report(self, body: Actor) -> None:
        """Let verbs like the speaker's own go on with a body whose deeds he tells, in this sentence."""
        self.outer, self.told_like = self.outer or self.main, True
        self.main, self.group = body, [body]

    def _joined(self, agent: Agent, first: int) -> list[Actor]:
        joined: list[Actor | None] = [*agent.others]
        joined += [
            one.actor
            for one in self.agents.following(agent)  # «سفير بلاده لدى أستراليا ونيوزيلندا» is one
            if one.last <= first and not (agent.person and one.actor is not None and one.actor.type == "state")
        ]
        while agent.attached.startswith("و") and agent.first in self.agents.ending:
            agent = self.agents.ending[agent.first]
            if agent.attached.endswith(("ل", "ب")) or self.norms[agent.first - 1] in _GOVERNORS:
                break  # «انضمام فنلندا إلى الحلف وموسكو تتوعد»
            joined.append(agent.actor)
        return [actor for actor in joined if actor is not None and actor.type != "place"]

    def _speaker(self, verb: Verb, first: int, sentence: Sentence) -> tuple[Actor | None, bool]:
        """Give who speaks, and whether the text names somebody at all."""
        behind = self._behind(verb, first)
        if self._same_as_before(verb) and not (behind is not None and self.verbs.styles.has_name(behind)):
            return self.holder, self.holder is None
        if behind is not None:
            word = self.norms[behind.last - 1]
            styled = behind.actor is None and word.endswith("ه") and not word.startswith("ال")  # «وأضاف معاليه»
            return (self.main or self.holder or self.subjects.first_person()) if styled else behind.actor, True
        told = self.verbs.addressees.past_press(verb, verb.last, first)  # «كشف لـ«عكاظ» مصدر مطلع أن …»
        if told < first and self._unnamed(told, first):
            return self.subjects.issuer(verb, first), True
        if verb.cue.tense in ("participle", "masdar") and self.verbs.ahead(verb, sentence) is None:
            return self._goes_with(verb, sentence), False
        ahead = self.verbs.ahead(verb, sentence)
        somebody = self._somebody(verb, first)
        if ahead is not None and ahead.person is None and self.strangers.had_spoken(verb, sentence):
            return None, True  # «وكانت مصادر في المقاومة الشعبية أكدت …»
        if ahead is not None and not (somebody and tells(verb)):
            return ahead.actor, True  # «في مقاله بصحيفة "الوطن" قال الكاتب: …»
        if somebody or self._nobody(verb, first, sentence) or self._passive(verb, sentence):
            return None, True
        if self.silent or not self._takes_floor(verb, sentence):
            return None, False  # «مصادر … لكنها أشارت»: whoever nobody names goes on
        if not verb.prefix and resumes(self.norms, verb):
            giver = self.subjects.giver(sentence, verb.at)
            if giver is not None:
                return giver, False  # «حضر الأمير وألقى الوكيل كلمة رحب فيها بالجميع»
        if self.main is None and verb.at != sentence.first and not self._about(sentence):
            goes_on = verb.cue.tense != "imperfect" or not verb.prefix  # «كل من يحرض ويدعو …» has a subject of its own
            return self.subjects.first(sentence, verb.at) or (self.holder if goes_on else None), False
        # «أكد أن مصر ترفض … ودعا إلى …», but «أوضح أن المجلس رحب بالاتفاق، وأثنى على الوسطاء»
        reporter = self.outer if verb.cue[1:] == ("perfect", "m") and not self.told_like else None
        subject = reporter or self.main or self.holder or self.subjects.first(sentence, verb.at)
        return subject or self.subjects.told_before(verb, sentence), False

    def _goes_with(self, verb: Verb, sentence: Sentence) -> Actor | None:
        """«…، مؤكدا أن», «صرح فلان قائلا: …»: give whose participle it is."""
        told = self.agents.ending.get(verb.at)
        back = self.agents.ending.get(verb.at - 1) if self.norms[verb.at - 1] == "،" else told
        if back is not None and back.person is not None and back.first and points_back(self.norms, back.first - 1):
            return back.actor  # «وهو ما شدد عليه الوزير، قائلا: …»
        governed = told is not None and self.norms[told.first - 1] in _GOVERNED  # «التفت إلى فلان قائلا»
        entitled = told is not None and self.scene.cover[told.first] is None  # «المتحدث فلان قائلا»
        if (self.main is None or entitled) and self._is_told(told) and not governed:
            return told.actor if told is not None else None
        unnamed = self.main is None and (self.silent or self._begins_with_somebody(verb, sentence))
        if unnamed or self._told_by_somebody(verb, sentence) or self._quotes(verb, sentence):
            return None
        outer = self.outer if verb.cue.gender != "f" else None
        return outer or self.main or self.subjects.first(sentence, verb.at) or self.holder

    def _is_told(self, told: Agent | None) -> bool:
        return told is not None and self.verbs.styles.has_name(told) and not told.attached

    def _begins_with_somebody(self, verb: Verb, sentence: Sentence) -> bool:
        """«غير أن منظمات محلية سارعت …، مؤكدة …», «كشفت صحة الشرقية قصة فلانة، مؤكدة …»: whose sentence it is."""
        words = folded(knowledge.speech().nobody)
        opens = sentence.first + (self.norms[sentence.first] in LEADS)
        if verb.at > opens + 1 and self.verbs.is_one(opens) and self._unread(opens + 1):
            return True  # «فيما علق المليحان على تحفظ فلان بقوله …»
        return any(norm in words for norm in self.norms[sentence.first : min(sentence.first + _BESIDE_NAME, verb.at)])

    def _unread(self, at: int) -> bool:
        """Say whether a noun that no rule reads as anybody stands at a token."""
        norm = self.norms[at] if self.scene.open_word(at) and at not in self.agents.starting else "ال"
        named = norm.startswith("ال") and len(norm) > 4 and not kind(norm) & Kind.ORDINARY
        return norm not in _NOT_BEFORE_SUBJECT and (named or not norm.startswith(("ال", "ب", "ل", "و")))

    def _quotes(self, verb: Verb, sentence: Sentence) -> bool:
        """«نقلت الصحيفة عن المدرب قوله»: what somebody is quoted with is not the newspaper's."""
        near = self.norms[max(sentence.first, verb.at - _QUOTED_WITHIN) : verb.at]
        return verb.cue.tense == "masdar" and not verb.prefix and "عن" in near

    def _told_by_somebody(self, verb: Verb, sentence: Sentence) -> bool:
        """«أجاب العميد قائلا: …»: a speech verb and a noun that is nobody's stand right before the participle."""
        at = verb.at - 2
        if at < sentence.first or verb.prefix or verb.at in self.agents.ending or not self.scene.open_word(at + 1):
            return False
        return self.verbs.is_one(at) and self.norms[at + 1] not in _ASIDE and not self._called(at + 1, verb.at)

    def _about(self, sentence: Sentence) -> bool:
        """«وبشأن تحديد الوكالة 150 مفتشا، أوضح أن …»: what the sentence is about stands first, and names no speaker."""
        return self.norms[sentence.first].removeprefix("و") in _TOPICS

    def _takes_floor(self, verb: Verb, sentence: Sentence) -> bool:
        """Say whether a verb without a subject of its own goes on with the speaker before.

        «وأضاف», «من جهته نوه», «كما أكد» do; «شباب يعبرون عن حنقهم» and «كتب تحث على» have a subject nobody names, and
        plural verbs speak for several.
        """
        if verb.cue.gender in ("d", "p"):
            return False  # who they are stands elsewhere
        if verb.cue.verb.id == "say.itarafa" and not verb.prefix:
            return False  # «… اعترف بأنه قتله»: the suspect did, and not who reports it
        if self.verbs.repeats(verb):
            return False  # «الشعب السوري يستنكر ويشجب …»
        if verb.prefix or verb.at == sentence.first:
            return True
        before = self.norms[verb.at - 1]
        if before == "ان" and verb.cue.tense == "perfect" and verb.cue.gender == "f":
            return False  # «بلغ الأمر بالكتل أن أعلنت …»
        if before == "ان" and self.norms[verb.at - 2] in _SINCE and not self.verbs.goes_on(verb):
            return False  # «ضعف يعيشه النظام بعد أن اعترف به»
        if resumes(self.norms, verb):
            return True  # «ألقى الوزير كلمة جدد فيها …»
        return self.verbs.after_mark(verb) or before in LEADS or before in FLOOR or before in THAT

    def _passive(self, verb: Verb, sentence: Sentence) -> bool:
        """«يذكر أن …», «طريق يعتقد أنه …», «ويعتبر الجسر …»: an imperfect without a subject says what all say."""
        if verb.cue.tense != "imperfect":
            return False
        if verb.cue.verb.judges and self._judged(verb, sentence):
            return True
        introduced = self.norms[verb.at - 1] in _INTRODUCING_HIM and not (verb.prefix and self.verbs.after_mark(verb))
        if self.norms[verb.at].removeprefix("و") in _IMPERSONAL and not introduced:
            return self.norms[verb.last] in THAT or self.norms[verb.last : verb.last + 2] == ["علي", "نطاق"]
        if verb.prefix or (self.norms[verb.at - 1] == "ذلك" and self.verbs.is_one(verb.at - 2)):
            return False  # «والوزارة إذ تعلن ذلك لتؤكد …»
        if self.holder is not None and self.norms[sentence.first] in _BULLETS and verb.at == sentence.first + 1:
            return False  # «- يؤكد حرصه …»: a decision in a list of decisions
        return verb.at == sentence.first or self.norms[verb.at - 1] not in _INTRODUCING

    def _judged(self, verb: Verb, sentence: Sentence) -> bool:
        """«ويعتبر الجسر من أطول جسور العالم»: what is judged stands right behind the verb."""
        norm = self.norms[verb.last]  # «ويعتبر هذا اللقب الثاني له»
        noun = self.scene.open_word(verb.last) and norm not in FUNCTION_WORDS and norm not in ADVERB_HEADS
        return noun or (norm in _THESE and verb.at == sentence.first)

    def _unnamed(self, at: int, first: int) -> bool:
        """«قال خبير», «قال الخبير»: nobody can identify him, unless the last speaker has been called that."""
        norm = self.norms[at]
        return norm in folded(knowledge.speech().nobody) and not (norm.startswith("ال") and self._called(at, first))

    def _nobody(self, verb: Verb, first: int, sentence: Sentence) -> bool:
        """«لكن مسؤولا ليبيا رفيعا قال»: somebody nobody can identify, before or behind the verb."""
        words = folded(knowledge.speech().nobody)
        told = self.verbs.addressees.past_press(verb, verb.last, first)  # «كشف لـ«عكاظ» مصدر مطلع أن …»
        if self.norms[told : told + 1] and self._unnamed(told, first):
            return True
        if verb.prefix or (self.norms[verb.at - 1] in LEADS and self.norms[verb.at - 1] != "قد"):
            return False
        if self.strangers.had_spoken(verb, sentence):
            return True
        return any(norm in words for norm in self.norms[max(sentence.first, verb.at - 4) : verb.at])

    def _same_as_before(self, verb: Verb) -> bool:
        """«وتابع المتحدث ذاته», «وأضاف المسؤول نفسه», «وقال البيان»: who spoke before."""
        behind = self.norms[verb.last : verb.last + 3]
        agent = self.agents.starting.get(verb.last)
        if not behind or (agent is not None and agent.actor is not None):
            return False
        written = behind[0] == "البيان" and "بيان" in self.norms[max(0, verb.at - _STATED) : verb.at]
        official = behind[0] in _SPEAKERS and not self._of_another_state(verb.last + 1)
        return official or written or any(norm in SELF for norm in behind[1:])

    def _of_another_state(self, at: int) -> bool:
        """«وأعرب المسؤول الإماراتي», behind a Yemeni: somebody else than who spoke before."""
        found = demonyms().match(self.norms, at) if at < len(self.norms) else None
        known = self.holder.known if self.holder is not None and self.holder.type == "person" else None
        served = states_of(known.id) if known is not None else ()
        return found is not None and found.value.type == "state" and bool(served) and found.value.id not in served

    def _behind(self, verb: Verb, first: int) -> Agent | None:
        """Give the agent behind the verb, at once, or after an adverbial («وأوضح في تصريح صحفي المتحدث …»)."""
        at = verb.last
        agent = self.verbs.behind(verb)
        if agent is not None and agent.last <= first and not agent.attached.endswith(("ل", "ب")):
            return self.subjects.named_later(agent, first)
        if at < len(self.norms):
            adverbial = self.norms[at] in ADVERB_HEADS or self.norms[at] == "،"
            for agent in self.agents.between(at + 1, first):
                towards = range(max(at, agent.first - _BESIDE_NAME), agent.first)  # «إلى أخيه الملك فلان»
                sent = any(self.norms[index] == _TOWARDS for index in towards)
                plain = not agent.attached and not sent and self.norms[agent.first - 1] not in ADVERB_HEADS
                near = adverbial or self.verbs.styles.apposed(at, agent) or self.subjects.set_off(agent, first)
                near = near or self.subjects.specialist(at, agent, first)
                met = any(self.norms[index] in _MET for index in range(at, agent.first))  # «إثر لقائه نظيره فلانا»
                near = near and not met and not self.verbs.styles.of_kin(at, agent)
                if agent.actor is not None and agent.actor.type == "person" and plain and near and agent.last <= first:
                    later = self.agents.starting.get(agent.last)
                    joins = later is not None and later.last <= first and not later.attached
                    return later if later is not None and joins and self.verbs.styles.has_name(later) else agent
        return None

    def _somebody(self, verb: Verb, first: int) -> bool:
        """«قالت مصادر إن …», «طالب الأهالي بحل»: a subject that no list holds stands between verb and content.

        Not one: what the verb is done to («أنهى حديثه بأن», «أبلغ الصحفيين أن») and how («وقال مازحا إن»).
        """
        at = verb.last
        if self.holder and at + 1 < first and self.norms[at] in MARKS and self.norms[at + 1] in self.holder.words:
            return False  # «وقال «شهاب»: …»
        if self.strangers.speak(verb, first) and not self._called(at, first):
            return True  # «ويدين معارضو الاتفاق السرية …»
        if at >= first:
            return False
        norm = self.norms[at]
        if norm in _SAYING or norm in _ADVERBS or self.norms[at : at + 3] == BEFORE_YESTERDAY:
            return False  # «وأردف يقول: …», «واستعرض معه الأعمال»
        if norm in _PARENTS or (verb.prefix == "ف" and self.norms[verb.at - 2] in _PARENTS):
            return True  # «وقالت أم محمد إن …», «غرد أبو رنة فقال …»
        if norm in _THESE and tells(verb):
            return True  # «ويشير هذا القرار إلى …»
        if not self.scene.open_word(at) or norm in FUNCTION_WORDS or norm in ADVERB_HEADS or norm in _ASIDE:
            return False
        clitic = norm.startswith(("بال", "لل")) or (norm[0] in "بل" and (listed(norm[1:]) or not listed(norm)))
        return not clitic and not self.strangers.is_done_to(verb) and not self._called(at, first)

    def _called(self, at: int, first: int) -> bool:
        """«أعرب الوكيل عن …»: say whether the text calls the last speaker that, in the words around his name."""
        named = any(kind(self.norms[index]) & (Kind.GIVEN | Kind.UNKNOWN) for index in range(at + 1, first))
        if self.holder is None or self.holder.type != "person" or named:
            return False
        word = self.norms[at].removeprefix("ال")
        words = _SCHOLARS if word in _SCHOLARS else (word,)  # «أستاذ العلاقات الدولية فلان … وتابع الخبير»
        for agent in self.phrases.get(id(self.holder), ()):
            if agent.first > at:
                continue  # «أبدى العليان سعادته»: no «سعادته» of his
            apposed = self.norms[agent.last : agent.last + 1] == ["،"]  # «لافروف، الخبير في …»
            before = range(agent.first - 1, max(-1, agent.first - 1 - _BESIDE_NAME), -1)
            start = next((at + 1 for at in before if self.scene.ends_line[at]), max(0, agent.first - _BESIDE_NAME))
            around = self.norms[start : agent.last + (_BESIDE_NAME if apposed else 0)]
            if any(other.removesuffix(one) in _OPENERS for one in words for other in around if other.endswith(one)):
                return True
        return False
