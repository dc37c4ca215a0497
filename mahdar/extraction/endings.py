"""Endings: where what is said ends, at the next speech verb, a prayer, a source or the report's own words."""

from __future__ import annotations

from mahdar import knowledge
from mahdar.arabic import Sentence
from mahdar.extraction import vocabulary
from mahdar.extraction.agents import Agent, Agents
from mahdar.extraction.contents import Contents
from mahdar.extraction.scene import Scene
from mahdar.extraction.speech_verbs import SpeechVerbs
from mahdar.extraction.speech_words import ACCORDING, LEADS, RELATIVES, THAT, Verb
from mahdar.extraction.vocabulary import folded
from mahdar.extraction.words import closed_class

_TRAILING = closed_class("statements.trailing")
_ASIDES = closed_class("statements.asides")
_ASIDE_WORDS = 3
_BUT = frozenset(("لكن", "لكنه", "لكنها", "ولكن", "ولكنه", "ولكنها", "من"))
_DOES_TOO = closed_class("statements.does_too")
_GOES_ON = frozenset("و" + verb for verb in closed_class("statements.narrated"))
_RULES = closed_class("statements.rules")
_WHILE = frozenset(("فيما", "بينما"))
_AS_FOR = closed_class("statements.as_for")
_OCCASIONS = closed_class("strangers.occasions")
_TURNS = frozenset(("وتطرق", "وتطرقت"))
_WHICH = (["وهو", "ما"], ["وهو", "الامر", "الذي"], ["الامر", "الذي"])
_CONVEYS = frozenset(("ونقل", "ونقلت", "وتناقلت"))
_TOLD_BY = frozenset(("عن", "وسائل", "البيان", "بيان"))
_NEAR = 6  # words from «ونقلت» to whose words they are
_CLAUSES = RELATIVES | THAT | frozenset(("حيث", "بعد", "بعدما", "اذ", "عندما", "من", "لان", "لانه", "لانها"))
_SHORTEST_CLAUSE = 6
_TOPIC = 4  # words, with the comma
_RESUMED_BY = 10  # words before the verb: «وقبل نهاية حديثه قال …»
_RESUMES = frozenset("و" + word for word in ("قبل", "بعد", "في", "خلال", "عن", "حول", "عقب", "فيما", "بشان", "اثناء"))


class Endings:
    """Finds where the contents of one document's speech verbs end."""

    def __init__(self, scene: Scene, agents: Agents, verbs: SpeechVerbs, contents: Contents) -> None:
        self.scene = scene
        self.agents = agents
        self.verbs = verbs
        self.contents = contents
        self.norms = scene.text.norms

    def stops(self, verb: Verb, sentence: Sentence) -> bool:
        """Say whether a speech verb ends the content before it."""
        if verb.at == sentence.first or (self.contents.quoted[verb.at] and not self.strays(verb)):
            return False
        before = self.norms[verb.at - 1]
        after_mark = self.verbs.after_mark(verb)
        if verb.cue.tense == "masdar" and verb.prefix == "ب" and not self.norms[verb.at].startswith("بال"):
            return True  # «عبر عن استيائه بقوله "…"»
        if verb.cue.tense == "participle":
            return after_mark or verb.prefix == "و" or self.verbs.adverbial(verb)
        return verb.prefix == "و" or before in LEADS or after_mark or self.verbs.goes_on(verb)

    def end(self, own: Verb, later: list[Verb], first: int, sentence: Sentence) -> int:
        """Give where the content that begins at ``first`` ends; ``later`` are the verbs behind its ``own``.

        A prayer is no part of it, nor its source: «… تعازيه لذوي الضحايا، سائلا الله أن …», «…، وفقا لما ذكره».
        """
        last = self._last(own, later, first, sentence)
        noun = self.norms[first - 1] not in THAT and self.norms[first - 1] != ":" and own.cue.verb.id != "say.qala"
        for at in range(first + 1, last - 1):
            if self.contents.quoted[at]:
                continue
            if self._trails(at, last) or self._turns(at, first) or (noun and self._goes_on(at, first)):
                return at
        return last

    def _turns(self, at: int, first: int) -> bool:
        """«…، وتطرق إلى الهدنة»: the speaker does, unless what he speaks of is a meeting or a report."""
        return self.norms[at] in _TURNS and self.norms[at - 1] == "،" and self.norms[first] not in _OCCASIONS

    def strays(self, verb: Verb) -> bool:
        """«"الهدنة صامدة، مؤكدا أن الحوار مستمر"»: the report's own participle, before the mark is closed."""
        reports = verb.cue.tense == "participle" and self.norms[verb.at].endswith("ا") and not verb.prefix
        that = not THAT.isdisjoint(self.norms[verb.last : verb.last + 2])
        return reports and that and self.norms[verb.at - 1] == "،"

    def _goes_on(self, at: int, first: int) -> bool:
        """«رحب الوزير بالمبادرة، وتحسنت العلاقات»: a clause of its own behind a noun, where no clause goes before."""
        norm = self.norms[at]
        feminine = len(norm) >= _SHORTEST_CLAUSE and norm.endswith("ت") and not norm.endswith(("ات", "يت"))
        clause = norm.startswith("و") and (norm in _GOES_ON or (feminine and not norm.startswith("وال")))
        clause = clause or (norm == "كما" and self.norms[at + 1] in _DOES_TOO) or norm in ("ثم", "وقد")
        clause = clause or (norm in _WHILE and self.norms[at + 1] not in _AS_FOR)
        if not clause or self.norms[at - 1] not in ("،", "؛") or self.scene.cover[at] is not None:
            return False
        return _CLAUSES.isdisjoint(self.norms[first:at])

    def _trails(self, at: int, last: int) -> bool:
        """Say whether what begins at a token is no longer said: a prayer, a source at the end, «، مرجعا ذلك إلى»."""
        if self._answered(at) or (self.norms[at] == "وذلك" and self._aside(at)):
            return True
        if self.norms[at - 1] != "،":
            return self.verbs.prayers.begins(at)
        sourced = self.norms[at] in ACCORDING and "،" not in self.norms[at:last] and self._is_source(at + 1)
        return (
            sourced
            or self._conveys(at)
            or self._aside(at)
            or self.norms[at] in _TRAILING
            or self.verbs.prayers.begins(at)
        )

    def _is_source(self, at: int) -> bool:
        """«وفقا لوكالة تاس», «بحسب البيان»; a plan, a law and a resolution are no source: «وفقا للقانون»."""
        agent = self.agents.starting.get(at)
        norm = self.norms[at] if at < len(self.norms) else ""
        bare = norm.removeprefix("ل").removeprefix("ل").removeprefix("ال")
        return agent is not None or _RULES.isdisjoint((norm, bare))

    def _conveys(self, at: int) -> bool:
        """«…، ونقلت وسائل إعلام عن المتحدث …», «…، ونقل البيان تعازي الوزارة»: another telling begins."""
        return self.norms[at] in _CONVEYS and not _TOLD_BY.isdisjoint(self.norms[at + 1 : at + 1 + _NEAR])

    def _answered(self, at: int) -> bool:
        """«… بدعم الجماعة وهو ما تنفيه الدوحة», «…، الأمر الذي أكده الوزير»: what others say to it."""
        phrase = next((words for words in _WHICH if self.norms[at : at + len(words)] == words), None)
        if phrase is None:
            return False
        verb = self.norms[at + len(phrase) : at + len(phrase) + 1]
        forms = {word.removesuffix(pronoun) for word in verb for pronoun in ("", "ه")}
        return any(vocabulary.speech().match([form], 0) is not None for form in forms)

    def _aside(self, at: int) -> bool:
        """«…، لكنه لم يذكر تفاصيل», «…، وذلك في كلمة ألقاها»: what the report itself adds."""
        at += self.norms[at] in _BUT
        return any(" ".join(self.norms[at : at + words]) in _ASIDES for words in range(2, _ASIDE_WORDS + 1))

    def _resumed(self, verb: Verb, first: int) -> int | None:
        """«…، وقبل نهاية حديثه قال إن …»: give where the clause of a later verb begins that is not a verb's."""
        if verb.prefix or verb.cue.tense != "perfect" or self.contents.quoted[verb.at]:
            return None
        last = verb.at - self.verbs.after_mark(verb)
        for at in range(last - 1, max(first, verb.at - _RESUMED_BY), -1):
            if self.norms[at - 1] == "،":
                return at if self.norms[at] in _RESUMES else None
        return None

    def _last(self, own: Verb, later: list[Verb], first: int, sentence: Sentence) -> int:
        within = False
        for verb in later:
            if within and not (self._same_reporter(own, verb) and self.stops(verb, sentence)):
                continue
            if verb.at < first or self.contents.begin(verb, sentence.last, True) is None:
                if verb.at >= first and self._tells_more(verb):
                    return verb.at
                continue
            again = self.verbs.repeats(verb)
            if again and verb.at > first:
                continue  # «أكد أن الشعب يستنكر ويشجب الهجوم»
            agent = self.verbs.ahead(verb, sentence) if not again else None
            resumed = self._resumed(verb, first) if agent is None else None
            if resumed is not None:
                return resumed
            if agent is not None and not self.contents.quoted[verb.at]:
                end = self._by_another(own, verb, agent, first, sentence)
                if end is not None:
                    return end
                within = True
                continue
            if self.stops(verb, sentence) and not self._told_within(own, verb) and not self._predicates(verb, first):
                end = verb.at - 2 * self.verbs.goes_on(verb)
                while end > first and (self.norms[end - 1] in LEADS or self.norms[end - 1 : end + 1] == ["في", "حين"]):
                    end -= 1
                return end
        return sentence.last

    def _predicates(self, verb: Verb, first: int) -> bool:
        """«قال إن الموقوفين الثلاثة، | اعترف أحدهم بـ…»: what is told of the few words the content begins with."""
        told = not verb.prefix and verb.cue.tense == "perfect" and self.norms[verb.at - 1] == "،"
        named = verb.last in self.agents.starting or not self.scene.open_word(verb.last)
        return told and not named and self.norms[first - 1] in THAT and verb.at - first <= _TOPIC

    def _by_another(self, own: Verb, verb: Verb, agent: Agent, first: int, sentence: Sentence) -> int | None:
        """Give where a content ends in which another speaks; None where the reporter may go on behind a body's words.

        «قال الوزير إن روسيا حذرت من …، مشيرا إلى …»
        """
        if agent.first > first and agent.attached.startswith("و") and not self._listed(verb, agent, first):
            return agent.first  # «…، ومعاليه يرحب بالدعوة»
        if agent.first > first and self.norms[agent.first - 1] in LEADS:
            return agent.first - 1  # «…، فيما الوزير أكد …»: another takes the floor
        told = agent.person is not None or own.cue.gender != "m"
        return sentence.last if told else None  # «إن الوزير أكد …»: a report within the report

    def _same_reporter(self, own: Verb, verb: Verb) -> bool:
        """«…، مشيرا إلى», «… وأكد»: behind what a body says, a man's participle or a verb like his first goes on."""
        alike = verb.prefix == "و" and verb.cue[1:] == own.cue[1:] == ("perfect", "m")
        return alike or (verb.cue.tense == "participle" and verb.cue.gender != "f")

    def _tells_more(self, verb: Verb) -> bool:
        """«…، مبينا في ذلك دور الوسطاء»: a reporter's participle ends the content though its own is not found."""
        accusative = self.norms[verb.at].endswith("ا") and verb.cue.tense == "participle"
        return accusative and not verb.prefix and self.verbs.after_mark(verb) and not self.contents.quoted[verb.at]

    def _told_within(self, own: Verb, verb: Verb) -> bool:
        """«أكد الوزير أن المملكة تتابع الوضع وتدعو …»: a verb of the other gender has its subject in the content."""
        later = own.cue.tense == "imperfect" and verb.cue.tense == "perfect" and verb.prefix  # «ترفض … وأكد»
        if verb.cue.tense == "participle" or self.norms[verb.at - 1] == "ثم" or later:
            return False
        other = {own.cue.gender, verb.cue.gender} == {"m", "f"} and self.verbs.behind(verb) is None
        return other and folded(knowledge.speech().nobody).isdisjoint(self.norms[verb.last : verb.last + 1])

    def _listed(self, verb: Verb, agent: Agent, first: int) -> bool:
        """«إن مصر والأردن تؤكدان …»: an agent coordinated with one before it."""
        if verb.cue.gender == "f" and agent.actor is not None and agent.actor.type == "place":
            return False  # «نفق تحت المانش ولندن ترى أن …»
        return agent.first in self.agents.ending and self.agents.ending[agent.first].first >= first
