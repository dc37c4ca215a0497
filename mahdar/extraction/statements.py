"""Statements: who is reported to have said what.

Every speech verb opens a search to the right for its content: behind أن or a colon, in a quotation, behind the verb's
own preposition, or as its object. The content runs to the next coordinated speech verb or the end of the sentence.
The speaker is the agent behind the verb or before it; a verb without one goes on with the speaker before.
"""

from __future__ import annotations

from dataclasses import dataclass

from mahdar import knowledge
from mahdar.arabic import PUNCT, Sentence
from mahdar.arabic.quotes import MARKS
from mahdar.extraction import vocabulary
from mahdar.extraction.acts import act_of, opens_content
from mahdar.extraction.agents import Agent, Agents
from mahdar.extraction.cast import Actor
from mahdar.extraction.scene import Scene
from mahdar.extraction.vocabulary import Cue, folded
from mahdar.extraction.words import FUNCTION_WORDS, listed
from mahdar.record import Act, Span

_THAT = frozenset("ان بان انه انها انهم انهما بانه بانها بانهم بانهما انني اننا بانني باننا اني بانا".split())
_NOT_THAT_AFTER = frozenset("بعد قبل الا غير كما منذ دون بدون مجرد حيث لولا".split())
_NEGATIONS = frozenset("لم لا لن ما دون لما".split())
_RELATIVES = frozenset("الذي التي الذين اللذين ما مما عما كما_".split())
_OBJECT_OPENERS = frozenset("كل بعض اي ايه عدد ما عددا هذا هذه ذلك تلك".split())
_FLOOR = frozenset("جهته جهتها جانبه جانبها ناحيته ناحيتها ذلك اخري اخر السياق الاطار الصدد ذاته نفسه بدوره بدورها".split())
_SELF = frozenset("ذاته ذاتها نفسه نفسها عينه".split())
_SPEAKERS = frozenset("المتحدث المتحدثه المتدخل المتدخله البرلماني".split())
_NOUN_SIGNS = frozenset("علي في من الي عن مع بلا دون هذا ذلك اي كل مليون الف الاف مليار".split())
"""Words before which «طلب», «طالب», «ذكر» are nouns."""
_LEADS = frozenset("كما فيما بينما حيث لكنه لكنها ولكنه فقد وقد قد ولقد لكن ولكن اذ وكما ثم".split())
_ADVERB_HEADS = frozenset(
    "في خلال عقب اثر بعد قبل علي عبر امام لدي عند اثناء ضمن من مع لل ل امس اليوم مساء صباح ظهر حول بشان بخصوص عن".split()
)
_FARTHEST = 45


@dataclass(slots=True)
class Said:
    """A statement in the making, in tokens."""

    cue: int
    cue_last: int
    first: int
    last: int
    speaker: Actor
    quoted: bool
    act: Act
    rule: str


@dataclass(slots=True)
class _Verb:
    """A speech verb at a token."""

    at: int
    last: int
    cue: Cue
    prefix: str


class _Reader:
    """The walk over the speech verbs of one document."""

    def __init__(self, scene: Scene, agents: Agents) -> None:
        self.scene = scene
        self.agents = agents
        self.norms = scene.text.norms
        self.closing = dict(scene.text.quotations)
        self.quoted = self._quoted_tokens()
        titles = [block.end for block in scene.document.blocks if block.kind == "title"]
        self.title_end = scene.text.token_at(titles[0]) if titles else 0
        self.speaker: Actor | None = None
        self.silent = False  # the last to speak was nobody in particular
        self.main: Actor | None = None  # who spoke last in the sentence
        self.said: list[Said] = []

    def _quoted_tokens(self) -> bytearray:
        inside = bytearray(len(self.norms))
        for first, last in self.scene.text.quotations:
            inside[first:last] = b"\x01" * (last - first)
        return inside

    def run(self) -> list[Said]:
        for sentence in self.scene.text.sentences:
            if not self.scene.readable[sentence.first]:
                continue
            verbs = self._verbs(sentence)
            if not self._headline(sentence, verbs):
                self._sentence(sentence, verbs)
        return self.said

    def _verbs(self, sentence: Sentence) -> list[_Verb]:
        """Find the speech verbs of a sentence."""
        lexicon = vocabulary.speech()
        found = []
        for index in range(sentence.first, sentence.last):
            if self.scene.cover[index] is not None or not self.scene.open_word(index):
                continue
            match = lexicon.match(self.norms, index)
            if match is None or match.last > sentence.last or match.prefix not in ("", "و", "ف"):
                continue
            before = self.norms[index - 1] if index > sentence.first else ""
            if before in _RELATIVES or before.removeprefix("و").removeprefix("ف") in _NEGATIONS:
                continue
            if match.value.verb.homograph and before in _NOUN_SIGNS:
                continue
            verb = _Verb(index, match.last, match.value, match.prefix)
            if self._stands_as_verb(verb, sentence):
                found.append(verb)
        return found

    def _stands_as_verb(self, verb: _Verb, sentence: Sentence) -> bool:
        """Keep out nouns that look like verbs («برقية شكر»), subjunctives («دون أن يكشف»), wishes («أيده الله»)."""
        if verb.last < len(self.norms) and self.norms[verb.last] == "الله":
            return False
        if verb.at == sentence.first or verb.prefix:
            return True
        before = self.norms[verb.at - 1]
        free = self.scene.text.tokens[verb.at - 1].kind == PUNCT or before in _LEADS
        if verb.cue.tense == "participle":
            return free
        if before == "ان" and verb.cue.tense == "imperfect":
            start = self.scene.text.tokens[verb.at - 1].start
            return self.scene.text.raw[start] == "إ"
        return free or not verb.cue.verb.homograph or self.agents.ending.get(verb.at) is not None

    def _headline(self, sentence: Sentence, verbs: list[_Verb]) -> bool:
        """«الجبير: موقف المملكة ثابت»: a speaker, a colon, what he says."""
        agent = self.agents.starting.get(sentence.first)
        if agent is None or agent.actor is None or agent.last + 1 >= sentence.last or self.norms[agent.last] != ":":
            return False
        in_title = sentence.first < self.title_end
        if agent.actor.type in ("place", "state") or agent.actor.type != "person" and not in_title:
            return False
        if verbs and verbs[0].at < agent.last:
            return False
        first, last, quoted = self._trim(agent.last + 1, sentence.last)
        if last - first < 2:
            return False
        act = act_of(None, self.norms, first, last)
        self.said.append(Said(agent.first, agent.last, first, last, agent.actor, quoted, act, "say.headline"))
        self.speaker = agent.actor
        return True

    def _sentence(self, sentence: Sentence, verbs: list[_Verb]) -> None:
        self.main = None
        skip_until = -1
        for position, verb in enumerate(verbs):
            if self.quoted[verb.at] and verb.at < skip_until:
                continue
            limit = self._next_stop(verbs, position, sentence)
            first = self._content(verb, sentence.last)
            if first is None:
                continue
            speakers, known = self._speakers(verb, first, sentence)
            if not speakers:
                if known and not self._passive(verb, sentence):
                    self.speaker, self.silent = None, True
                continue
            last = self._end(verbs, position, first, sentence)
            start, end, quoted = self._trim(first, max(last, min(limit, last)))
            if end <= start:
                continue
            skip_until = end
            act = act_of(verb.cue.verb, self.norms, start, end)
            for speaker in speakers:
                self.said.append(Said(verb.at, verb.last, start, end, speaker, quoted, act, verb.cue.verb.id))
            self.main = speakers[0]
            self.silent = False
            if not self._nested(verb):
                self.speaker = speakers[0]

    def _nested(self, verb: _Verb) -> bool:
        """A verb inside another statement's content does not take the floor."""
        return any(said.first <= verb.at < said.last for said in self.said[-3:])

    def _stops(self, verb: _Verb, sentence: Sentence) -> bool:
        """Say whether a speech verb ends the content before it."""
        if self.quoted[verb.at] or verb.at == sentence.first:
            return False
        before = self.norms[verb.at - 1]
        after_mark = self.scene.text.tokens[verb.at - 1].kind == PUNCT
        if verb.cue.tense == "participle":
            return after_mark or verb.prefix == "و" or before in MARKS
        return verb.prefix == "و" or before in _LEADS or after_mark

    def _next_stop(self, verbs: list[_Verb], position: int, sentence: Sentence) -> int:
        for verb in verbs[position + 1 :]:
            if self._stops(verb, sentence):
                return verb.at
        return sentence.last

    def _end(self, verbs: list[_Verb], position: int, first: int, sentence: Sentence) -> int:
        """Give where the content that begins at ``first`` ends."""
        for verb in verbs[position + 1 :]:
            if verb.at < first or self._content(verb, sentence.last) is None:
                continue
            if self._ahead(verb, sentence) is not None and not self.quoted[verb.at]:
                return sentence.last  # «إن الوزير أكد …»: a report within the report
            if self._stops(verb, sentence):
                end = verb.at
                while end > first and self.norms[end - 1] in _LEADS:
                    end -= 1
                return end
        return sentence.last

    def _trim(self, first: int, last: int) -> tuple[int, int, bool]:
        """Take marks off both ends; say whether the whole stands in quotation marks."""
        tokens = self.scene.text.tokens
        while last > first and tokens[last - 1].kind == PUNCT and self.norms[last - 1] not in (")", "]"):
            last -= 1
        quoted = False
        if first < last and self.norms[first] in MARKS:
            closing = self.closing.get(first)
            if closing is None or closing >= last - 1:
                quoted = closing is not None
                last = min(last, closing) if closing is not None else last
                first += 1
            else:
                first += 1 if closing > first + 6 else 0
        while last > first and tokens[last - 1].kind == PUNCT and self.norms[last - 1] not in (")", "]"):
            last -= 1
        return first, last, quoted

    def _content(self, verb: _Verb, end: int) -> int | None:
        """Give the token where a verb's content begins, or None where it has none."""
        takes = verb.cue.verb.takes
        subject = self._subject_of(verb)
        at = subject.last if subject is not None else verb.last
        if subject is not None and self._is_addressed(verb, subject):
            return verb.last
        direct = self._direct(verb, at, end)
        if direct is not None:
            return direct
        if "object" in takes and at < end and opens_content(self.norms[at]):
            return at
        if "object" in takes and verb.cue.verb.act in ("request", "accuse", "warn") and at > verb.last and at < end:
            if self.agents.starting.get(at) is not None or self.norms[at].startswith("ال") and self.scene.open_word(at):
                return at
        own = [word for word in takes if word == "object" or word in ("على", "إلى", "عن", "من", "ب", "ل")]
        clause = "clause" in takes or "clause_only" in takes
        for index in range(at, min(end, at + _FARTHEST)):
            if self.quoted[index] and self.norms[index] not in MARKS:
                continue
            found = self._opens(index, at, clause, own, takes)
            if found is not None:
                return found if found < end else None
            if index > verb.last and self._is_other_verb(index):
                break
        return self._object(verb, at, end)

    def _subject_of(self, verb: _Verb) -> Agent | None:
        """The agent behind the verb, unless the one before it is its subject: «مصر تدعو خادم الحرمين»."""
        agent = self.agents.starting.get(verb.last)
        ahead = self.agents.ending.get(verb.at)
        if agent is None or ahead is None or verb.prefix or self.scene.ends_line[verb.at - 1]:
            return agent
        return agent if ahead.attached.endswith(("ل", "ب")) else None

    def _is_addressed(self, verb: _Verb, agent: Agent) -> bool:
        """«وصف الانتخابات … وحث الرئيس على …»: a coordinated request goes on with its speaker, to the agent behind it."""
        if verb.cue.verb.act != "request" or "object" not in verb.cue.verb.takes or not verb.prefix or agent.attached:
            return False
        following = self.norms[agent.last : agent.last + 1]
        return self.main is not None and bool(following) and following[0] in ("علي", "الي")

    def _direct(self, verb: _Verb, at: int, end: int) -> int | None:
        """«وقال: …», «وأضاف "…"»: a colon or quotation right behind verb and subject."""
        if at >= end or "clause_only" in verb.cue.verb.takes and "quote" not in verb.cue.verb.takes:
            return None
        if self.norms[at] == "،" and at + 1 < end and self.norms[at + 1] in MARKS:
            at += 1
        if self.norms[at] == ":" and at + 1 < end:
            after = at + 1
            return after + 1 if self.norms[after] in _THAT and after + 1 < end else after
        if self.norms[at] in MARKS and at in self.closing and self.closing[at] - at > 3 and not self._names(at):
            return at
        return None

    def _names(self, opening: int) -> bool:
        """Say whether a quotation is only a name."""
        name = self.scene.cover[opening + 1]
        return name is not None and name.last >= self.closing[opening]

    def _opens(self, index: int, at: int, clause: bool, own: list[str], takes: tuple[str, ...]) -> int | None:
        """Say where the content begins if the token at ``index`` opens it."""
        norm = self.norms[index]
        before = self.norms[index - 1]
        if clause and norm in _THAT and before not in _NOT_THAT_AFTER and self.scene.cover[index] is None:
            return index + 1
        if norm == ":" and ("clause" in takes or "quote" in takes) and index + 1 < len(self.norms):
            following = index + 1
            return following + 1 if self.norms[following] in _THAT else following
        if norm in MARKS and index in self.closing and "quote" in takes and self.closing[index] - index > 6:
            return index
        return self._own_preposition(index, at, own)

    def _own_preposition(self, index: int, at: int, own: list[str]) -> int | None:
        norm = self.norms[index]
        near = index <= at + 1 or "على" in own and "object" not in own
        for word in own:
            free = {"على": "علي", "إلى": "الي", "عن": "عن", "من": "من"}.get(word)
            if free is not None and norm == free and (near or word in ("إلى", "عن")):
                following = index + 1
                return following + 1 if following < len(self.norms) and self.norms[following] in _THAT else following
            if word in ("ب", "ل") and self._carries(index, word) and index <= at + 12:
                if word == "ل" and index > at + 1 or norm in FUNCTION_WORDS and norm not in _THAT or norm in ("بعد", "بين"):
                    continue
                return index + 1 if norm in _THAT else index
        return None

    def _carries(self, index: int, clitic: str) -> bool:
        """Say whether a word carries a clitic: «بالجهود» does, «بعثة» does not."""
        norm = self.norms[index]
        if not norm.startswith(clitic) or len(norm) < 3:
            return False
        agent = self.agents.starting.get(index)
        if agent is not None:
            return agent.attached.endswith(clitic)
        return norm.startswith((clitic + "ال", "لل")) or not listed(norm) or listed(norm[1:])

    def _is_other_verb(self, index: int) -> bool:
        if self.scene.cover[index] is not None or not self.scene.open_word(index):
            return False
        match = vocabulary.speech().match(self.norms, index)
        return match is not None and match.prefix in ("", "و", "ف") and self.norms[index - 1] not in _RELATIVES

    def _object(self, verb: _Verb, at: int, end: int) -> int | None:
        """«أعلن عزم بلاده», «استعرض الوكيل مسيرة التعاون»: a noun right behind verb and subject."""
        takes = verb.cue.verb.takes
        if "object" not in takes and not ("object_participle" in takes and verb.cue.tense == "participle"):
            return None
        at = self._past_adverbs(at, end)
        if at >= end or not (self.scene.open_word(at) or self.norms[at] in MARKS):
            return None
        norm = self.norms[at]
        if norm in FUNCTION_WORDS and norm not in _OBJECT_OPENERS:
            return None
        return at

    def _past_adverbs(self, at: int, end: int) -> int:
        """Pass «، في بيان مشترك، …» between commas, and one-word adverbs."""
        while at < end and self.norms[at] in ("امس", "اليوم", "ايضا", "كذلك", "مجددا", "بدوره", "بدورها"):
            at += 1
        if at < end and self.norms[at] == "،":
            if at + 1 < end and self.norms[at + 1] not in _ADVERB_HEADS:
                return at + 1
            for index in range(at + 1, min(end, at + 30)):
                if self.norms[index] == "،":
                    return index + 1
            return at + 1
        return at

    def _speakers(self, verb: _Verb, first: int, sentence: Sentence) -> tuple[list[Actor], bool]:
        """Give all who speak: «أكدت مصر والأردن», «الحوثيون وحزب المؤتمر يؤكدون» make a statement each."""
        speaker, known = self._speaker(verb, first, sentence)
        if speaker is None:
            return [], known
        agent = self._behind(verb, first) or (self._ahead(verb, sentence) if verb.cue.tense != "participle" else None)
        if agent is None or agent.actor is not speaker:
            return [speaker], known
        return list(dict.fromkeys([speaker, *self._joined(agent, first)])), known

    def _joined(self, agent: Agent, first: int) -> list[Actor]:
        joined = []
        following = self.agents.starting.get(agent.last)
        while following is not None and following.attached.startswith("و") and following.last <= first:
            joined.append(following.actor)
            following = self.agents.starting.get(following.last)
        while agent.attached.startswith("و") and agent.first in self.agents.ending:
            agent = self.agents.ending[agent.first]
            joined.append(agent.actor)
        return [actor for actor in joined if actor is not None and actor.type != "place"]

    def _speaker(self, verb: _Verb, first: int, sentence: Sentence) -> tuple[Actor | None, bool]:
        """Give who speaks, and whether the text names somebody at all."""
        if self._same_as_before(verb):
            return self.speaker, self.speaker is None
        behind = self._behind(verb, first)
        if behind is not None:
            return behind.actor, True
        if verb.last < first and self.norms[verb.last] in folded(knowledge.speech().nobody):
            return self._issuer(verb, first), True
        if verb.cue.tense == "participle":
            if self.silent and self.main is None:
                return None, False
            return self.main or self._subject(sentence, verb.at) or self.speaker, False
        ahead = self._ahead(verb, sentence)
        if ahead is not None:
            return ahead.actor, True
        if self._somebody(verb, first) or self._nobody(verb, sentence) or self._passive(verb, sentence):
            return None, True
        if self.silent or not self._takes_floor(verb, sentence):
            return None, False  # «مصادر … لكنها أشارت»: whoever nobody names goes on
        if self.main is None and not verb.at == sentence.first:
            return self._subject(sentence, verb.at) or self.speaker, False
        return self.main or self.speaker or self._subject(sentence, verb.at), False

    def _takes_floor(self, verb: _Verb, sentence: Sentence) -> bool:
        """Say whether a verb without a subject of its own goes on with the speaker before.

        «وأضاف», «من جهته نوه», «كما أكد» do; «شباب يعبرون عن حنقهم» and «كتب تحث على» have a subject nobody names, and
        plural verbs speak for several.
        """
        if self.norms[verb.last - 1].endswith(("وا", "ون")):
            return False
        if verb.prefix or verb.at == sentence.first:
            return True
        before = self.norms[verb.at - 1]
        return self.scene.text.tokens[verb.at - 1].kind == PUNCT or before in _LEADS or before in _FLOOR or before in _THAT

    def _passive(self, verb: _Verb, sentence: Sentence) -> bool:
        """«يذكر أن …», «طريق يعتقد أنه …»: an imperfect with nobody before or behind it says what is said in general."""
        if verb.cue.tense != "imperfect" or verb.prefix:
            return False
        return verb.at == sentence.first or self.norms[verb.at - 1] not in _LEADS | _THAT

    def _ahead(self, verb: _Verb, sentence: Sentence) -> Agent | None:
        """The agent before the verb: «السيسي أكد», «وكان المتحدث … قد قال», «المبعوث …، يعتقد»."""
        if verb.prefix:
            return None
        ends = [verb.at]
        if verb.at > sentence.first and self.norms[verb.at - 1] in ("قد", "،", "كان", "لقد"):
            ends.append(verb.at - 1)
        for end in ends:
            agent = self.agents.ending.get(end)
            if agent is None or agent.first < sentence.first or agent.attached.endswith(("ل", "ب", "ك")):
                continue
            before = self.norms[agent.first - 1] if agent.first > sentence.first else ""
            if before in _ADVERB_HEADS:
                continue
            if end == verb.at or before in _THAT or before in ("كان", "وكان", "") or agent.first == sentence.first:
                return agent
        return None

    def _nobody(self, verb: _Verb, sentence: Sentence) -> bool:
        """«لكن مسؤولا ليبيا رفيعا قال»: somebody nobody can identify, before or behind the verb."""
        words = folded(knowledge.speech().nobody)
        if self.norms[verb.last : verb.last + 1] and self.norms[verb.last] in words:
            return True
        return not verb.prefix and any(norm in words for norm in self.norms[max(sentence.first, verb.at - 4) : verb.at])

    def _issuer(self, verb: _Verb, first: int) -> Actor | None:
        """«أوضح بيان صادر عن الخارجية الروسية أن …»: whose statement it is."""
        if self.norms[verb.last] not in ("بيان", "البيان", "تقرير"):
            return None
        bodies = [agent.actor for agent in self.agents.between(verb.last + 1, first)]
        return next((actor for actor in bodies if actor is not None and actor.type != "place"), None)

    def _apposed(self, at: int, agent: Agent) -> bool:
        """«ممثلة الاتحاد فيديريكا موغيريني»: a noun no list holds, then a name, without a mark between them."""
        between = range(at, agent.first)
        return len(between) <= 6 and all(self.scene.open_word(index) for index in between) and not any(
            self.norms[index] in FUNCTION_WORDS for index in between
        )

    def _same_as_before(self, verb: _Verb) -> bool:
        """«وتابع المتحدث ذاته», «وأضاف المسؤول نفسه», «وقال المتحدث»: who spoke before."""
        behind = self.norms[verb.last : verb.last + 3]
        if not behind or self.agents.starting.get(verb.last) is not None:
            return False
        return behind[0] in _SPEAKERS or any(norm in _SELF for norm in behind[1:])

    def _behind(self, verb: _Verb, first: int) -> Agent | None:
        """The agent behind the verb: at once, or after an adverbial («وأوضح في تصريح صحفي المتحدث …»)."""
        at = verb.last
        agent = self._subject_of(verb)
        if agent is not None and agent.last <= first and not agent.attached.endswith(("ل", "ب")):
            return agent
        if at < len(self.norms):
            adverbial = self.norms[at] in _ADVERB_HEADS or self.norms[at] == "،"
            for agent in self.agents.between(at + 1, first):
                plain = not agent.attached and self.norms[agent.first - 1] not in _ADVERB_HEADS
                near = adverbial or self._apposed(at, agent)
                if agent.actor is not None and agent.actor.type == "person" and plain and near and agent.last <= first:
                    return agent
        return None

    def _somebody(self, verb: _Verb, first: int) -> bool:
        """«قالت مصادر إن …», «أعلن مسؤولون أن …»: a subject that is nobody in particular."""
        at = verb.last
        if at >= first - 1 and not (at == first - 1 and self.norms[at] not in _THAT):
            return False
        norm = self.norms[at]
        plain = self.scene.open_word(at) and norm not in FUNCTION_WORDS and norm not in _ADVERB_HEADS
        return plain and self.norms[first - 1] in _THAT | {":"} and not norm.startswith(("ب", "لل"))

    def _subject(self, sentence: Sentence, before: int) -> Actor | None:
        """The first agent of the sentence that no preposition governs."""
        for agent in self.agents.between(sentence.first, before):
            governed = agent.first > sentence.first and self.norms[agent.first - 1] in _ADVERB_HEADS | FUNCTION_WORDS
            if agent.actor is not None and agent.actor.type != "place" and not agent.attached and not governed:
                return agent.actor
        return None


def find_said(scene: Scene, agents: Agents) -> list[Said]:
    """Find what is said in a document, in order of the speech verbs."""
    return _Reader(scene, agents).run()


def cue_span(scene: Scene, said: Said) -> Span:
    """Give the characters of the words that introduce a statement."""
    return Span(*scene.text.span(said.cue, said.cue_last))
