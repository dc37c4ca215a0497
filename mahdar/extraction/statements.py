"""Statements: who is reported to have said what.

Every speech verb opens a search to the right for its content: behind أن or a colon, in a quotation, behind the verb's
own preposition, or as its object. The content runs to the next coordinated speech verb or the end of the sentence.
"""

from __future__ import annotations

from dataclasses import dataclass

from mahdar.arabic import Sentence
from mahdar.extraction import vocabulary
from mahdar.extraction.acts import act_of
from mahdar.extraction.agents import Agents
from mahdar.extraction.cast import Actor
from mahdar.extraction.contents import Contents
from mahdar.extraction.endings import Endings
from mahdar.extraction.headings import Headings, title_end, with_title_holders
from mahdar.extraction.scene import Scene
from mahdar.extraction.sides import Sides
from mahdar.extraction.sources import Sources
from mahdar.extraction.speakers import Floor
from mahdar.extraction.speech_verbs import SpeechVerbs
from mahdar.extraction.speech_words import THAT, Verb
from mahdar.extraction.verbal_nouns import VerbalNouns
from mahdar.extraction.words import FUNCTION_WORDS, closed_class
from mahdar.record import Act, Span

_BY = frozenset(("بحسب", "وبحسب", "حسب", "وحسب", "وفق", "ووفق", "وفقا", "ووفقا"))
_SOURCES = ("person", "organisation")
_SPEAKS = frozenset(("تحدث", "تحدثت"))
_THAT_IT = frozenset(("ذلك", "بذلك"))
_RECENT = 3
_SHORT_TITLE = 4
_DID = closed_class("statements.did")


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


class _Reader:
    """The walk over the sentences of one document."""

    def __init__(self, scene: Scene, agents: Agents, sides: Sides) -> None:
        self.scene = scene
        self.agents = agents
        self.sides = sides
        self.norms = scene.text.norms
        self.verbs = SpeechVerbs(scene, agents)
        self.contents = Contents(scene, agents, self.verbs)
        self.endings = Endings(scene, agents, self.verbs, self.contents)
        self.floor = Floor(scene, agents, self.verbs)
        self.sources = Sources(scene, agents)
        self.nouns = VerbalNouns(scene, agents)
        self.title_end = title_end(scene)
        self.headings = Headings(scene, agents, self.title_end)
        self.said: list[Said] = []

    def run(self) -> list[Said]:
        for sentence in self.scene.sentences:
            verbs = self.verbs.of(sentence)
            if not self._headline(sentence, verbs):
                self._according(sentence, verbs)
                told = len(self.said)
                self._sentence(sentence, verbs)
                if len(self.said) == told and not (verbs and verbs[0].at == sentence.first):
                    self._vouched(sentence)
                self._presents(sentence, verbs)
                self._told_by_nouns(sentence)
        return sorted(self.said, key=lambda said: said.cue)

    def _told_by_nouns(self, sentence: Sentence) -> None:
        """«وجاء ذلك بعد إعلان الوزير أن …»: what a noun tells; nobody takes the floor by it."""
        for told in self.nouns.of(sentence):
            first, last, quoted = self.contents.quotations.trim(told.first, told.last)
            speaker = told.agent.actor
            if speaker is None or any(said.first == first for said in self.said):
                continue
            act = act_of(told.verb, self.norms, first, last, self.sides.subject(speaker, first))
            self.said.append(Said(told.at, told.at + 1, first, last, speaker, quoted, act, told.verb.id))

    def _headline(self, sentence: Sentence, verbs: list[Verb]) -> bool:
        """«الجبير: موقف المملكة ثابت», «الصفدي وشكري: …»: a speaker or two, a colon, what is said."""
        heading = self.headings.of(sentence, verbs)
        if heading is None:
            return False
        first, last, quoted = self.contents.quotations.trim(heading.colon + 1, sentence.last)
        if last - first < 2 or (last - first <= _SHORT_TITLE and self.norms[first] in ("في", "عن")):
            return False  # «فلان: في رثاء رجل» is a column
        act = act_of(None, self.norms, first, last, self.sides.subject(heading.speakers[0], first))
        for speaker in heading.speakers:
            self.said.append(Said(heading.first, heading.last, first, last, speaker, quoted, act, "say.headline"))
        self.floor.take(heading.speakers, nested=False)
        return True

    def _according(self, sentence: Sentence, verbs: list[Verb]) -> None:
        """«وبحسب وزارة الصحة، فإن الهدنة صامدة»: a source that its sentence begins with, then what it says."""
        if self.norms[sentence.first] not in _BY:
            return
        agent = self.agents.starting.get(sentence.first + 1)
        if agent is None or agent.actor is None or agent.attached not in ("", "ل") or agent.last >= sentence.last - 1:
            return
        seat = self.agents.starting.get(agent.last + 1) if self.norms[agent.last] == "في" else None
        behind = min(seat.last, sentence.last - 1) if seat is not None else agent.last  # «وزارة الصحة | في غزة،»
        at = behind + (self.norms[behind] == "،" and behind + 1 < sentence.last)
        that = self.norms[at].removeprefix("ف") in THAT and self.norms[at].startswith("ف")
        if agent.actor.type not in _SOURCES or (at == behind and not that):
            return
        ends = (verb.at for verb in verbs if verb.at > at and self.endings.stops(verb, sentence))
        first, last, quoted = self.contents.quotations.trim(at + that, next(ends, sentence.last))
        if last - first < _SHORT_TITLE or any(verb.at == first for verb in verbs):
            return  # «وبحسب الوزارة، أكد الوزير أن …»
        act = act_of(None, self.norms, first, last, self.sides.subject(agent.actor, first))
        self.said.append(Said(sentence.first, agent.last, first, last, agent.actor, quoted, act, "say.according"))
        self.floor.take([agent.actor], nested=False)

    def _vouched(self, sentence: Sentence) -> None:
        """«الهدنة صامدة، وفق ما أعلنته الوزارة»: what a sentence in which nobody speaks has a source for."""
        source = self.sources.behind(sentence)
        if source is None or source.agent.actor is None or sentence.first < self.title_end:
            return
        first, last, quoted = self.contents.quotations.trim(source.begin, source.end)
        speaker = source.agent.actor
        act = act_of(None, self.norms, first, last, self.sides.subject(speaker, first))
        self.said.append(Said(source.first, source.last, first, last, speaker, quoted, act, "say.source"))
        media = speaker.known is not None and speaker.known.id in vocabulary.media()
        if source.told and not media:
            self.floor.take([speaker], nested=False)  # a newspaper goes on with others' words

    def _presents(self, sentence: Sentence, verbs: list[Verb]) -> None:
        """«إن مجلس الجامعة، في دورته المنعقدة اليوم:» — whose decisions the list below tells.

        «تحدث الوزير عن العلاقات. وقال إن …»: who has spoken of something has the floor.
        """
        speaks = self.norms[sentence.first].removeprefix("و") in _SPEAKS
        speaker = self.agents.starting.get(sentence.first + 1) if speaks and not verbs else None
        if speaker is not None and speaker.person is not None and not speaker.attached:
            self.floor.take([speaker.person], nested=False)
        first = sentence.first + (self.norms[sentence.first] == "ان")
        agent = self.agents.starting.get(first)
        if not verbs and first > sentence.first and agent is not None and self.norms[sentence.last - 1] == ":":
            self.floor.take([agent.actor] if agent.actor is not None else [], nested=False)

    def _sentence(self, sentence: Sentence, verbs: list[Verb]) -> None:
        self.floor.open()
        told = -1
        for position, verb in enumerate(verbs):
            within = self.contents.quoted[verb.at] and not self.endings.strays(verb)
            if within and (verb.at < told or not self._names_its_own(verb, sentence)):
                continue
            first = self.contents.begin(verb, sentence.last, self.floor.main is not None and not self._goes_on(verb))
            behind = first is not None
            stretch = self._stretch(verb, first, verbs[position + 1 :] if behind else [], sentence)
            if stretch is None:
                self._points_back(verb)
                continue
            speakers, stretch = self._who(verb, stretch, behind, sentence)
            start, end, quoted = self.contents.quotations.trim(*self._before_told(speakers, *stretch))
            if end <= start or not speakers or self._said_already(verb, speakers, start):
                continue
            told = end
            nested = any(said.first <= verb.at < said.last for said in self.said[-_RECENT:])
            self._interrupted(verb, speakers, behind)
            for begins, closes in self._parts(verb, start, end):
                opens = self._word_start(begins, verb.last)
                subject = self.sides.subject(speakers[0], opens)
                act = act_of(verb.cue.verb, self.norms, opens, closes, subject)
                for speaker in speakers:
                    self.said.append(Said(verb.at, verb.last, opens, closes, speaker, quoted, act, verb.cue.verb.id))
            self.floor.take(speakers, nested, verb)
            self._minutes(speakers[0], start)

    def _minutes(self, speaker: Actor, start: int) -> None:
        """«أوضح الوزير أن مجلس الوزراء ناقش التقارير، وشدد على …»: what a body did goes on with it."""
        agent = self.agents.starting.get(start) if self.norms[start - 1] in THAT else None
        if agent is None or agent.actor is None or agent.actor.type != "organisation" or speaker.type != "person":
            return
        at = agent.last + (self.norms[agent.last : agent.last + 1] == ["،"])
        if self.norms[at : at + 1] and self.norms[at] in _DID:
            self.floor.report(agent.actor)

    def _said_already(self, verb: Verb, speakers: list[Actor], start: int) -> bool:
        """«ختم بالقول إن …» says one thing once, and so does «قالت روسيا إنها | تؤيد الخطوة»."""
        last = self.said[-1] if self.said else None
        return last is not None and (last.first == start or (last.first == verb.at and last.speaker in speakers))

    def _points_back(self, verb: Verb) -> None:
        """«أوضح ذلك المتحدث فلان وقال إن …», «صرح بذلك الوكيل فلان»: he has the floor."""
        told = verb.last < len(self.norms) and self.norms[verb.last] in _THAT_IT
        agent = self.agents.starting.get(verb.last + 1) if told else None
        if agent is not None and agent.person is not None and not agent.attached:
            self.floor.take([agent.person], nested=False, verb=verb)

    def _goes_on(self, verb: Verb) -> bool:
        """«… ودعا الحسيني إلى …»: say whether the speaker before is named again behind the verb."""
        agent = self.verbs.behind(verb)
        return agent is not None and agent.actor is self.floor.main

    def _before_told(self, speakers: list[Actor], first: int, last: int) -> tuple[int, int]:
        """«…، ويرى الوزير ضرورة …»: end a content before a clause that tells of the speaker by name."""
        for at in range(first + 1, last - 1):
            agent = self.agents.starting.get(at + 1)
            if agent is None or agent.attached or agent.actor not in speakers or self.contents.quoted[at]:
                continue
            too = self.norms[at - 1] == "كما" and self.scene.open_word(at)  # «…، كما بحث الوزير …»
            opens = at - 1 if too else at
            clause = self.norms[opens - 1] == "،" and agent.actor.type == "person"
            if clause and opens > first and (too or self._joins_clause(at)):
                return first, opens
        return first, last

    def _joins_clause(self, at: int) -> bool:
        """«ويرى», «وتطرق»: no «وأن», «وزيارة», «والوزير»."""
        norm = self.norms[at]
        free = self.scene.open_word(at) and self.scene.cover[at] is None and at not in self.agents.starting
        noun = norm[1:] in THAT or norm[1:] in FUNCTION_WORDS or norm.endswith(("ه", "ات")) or norm.startswith("وال")
        return free and norm[0] == "و" and not noun

    def _word_start(self, at: int, least: int) -> int:
        """«لافتا إلى44% …»: what is written on to the word before begins with it."""
        while at > least and self.scene.glued[at]:
            at -= 1
        return at

    def _stretch(self, verb: Verb, first: int | None, later: list[Verb], sentence: Sentence) -> tuple[int, int] | None:
        """Give what a verb says: behind it, or, where nothing is, before it."""
        if first is not None:
            return first, self.endings.end(verb, later, first, sentence)
        return self.contents.quotations.before(verb)

    def _who(
        self, verb: Verb, stretch: tuple[int, int], behind: bool, sentence: Sentence
    ) -> tuple[list[Actor], tuple[int, int]]:
        """Give who says it; speakers that follow what they say are cut off it."""
        first, last = stretch
        free = behind and not verb.prefix and self.norms[first - 1] not in THAT and self.verbs.after_mark(verb)
        if free and not self._names_its_own(verb, sentence):
            postponed = self.floor.joint.postponed(first, last)
            if postponed is not None:
                return postponed[1], (first, postponed[0])
        return self.floor.speakers(verb, first if behind else sentence.last, sentence), stretch

    def _names_its_own(self, verb: Verb, sentence: Sentence) -> bool:
        """«قال: "يطلبون منا أن …"»: within a quotation the verbs without a subject are not its speaker's."""
        return self.verbs.behind(verb) is not None or self.verbs.ahead(verb, sentence) is not None

    def _parts(self, verb: Verb, first: int, last: int) -> list[tuple[int, int]]:
        """«أعرب عن تقديره لمصر، وعن شكره للصين»: a content for each time the verb's preposition stands."""
        parts = [(first, last)]
        if verb.cue.verb.takes != ("عن",):
            return parts
        for index in range(first + 2, last - 1):
            if self.norms[index] == "وعن" and self.norms[index - 1] == "،":
                parts[-1] = (parts[-1][0], index - 1)
                parts.append((index + 1, last))
        return parts

    def _interrupted(self, verb: Verb, speakers: list[Actor], behind: bool) -> None:
        """«"لن نتراجع"، قال المدير العام، "مهما حدث"»: the quotation before the verb is said too."""
        earlier = self.contents.quotations.before(verb) if behind else None
        if earlier is None or (self.said and self.said[-1].last > earlier[0]):
            return
        first, last, quoted = self.contents.quotations.trim(*earlier)
        act = act_of(verb.cue.verb, self.norms, first, last, self.sides.subject(speakers[0], first))
        for speaker in speakers:
            self.said.append(Said(verb.at, verb.last, first, last, speaker, quoted, act, verb.cue.verb.id))


def find_said(scene: Scene, agents: Agents, sides: Sides) -> list[Said]:
    """Find what is said in a document, in order of the speech verbs."""
    return _Reader(scene, with_title_holders(scene, agents), sides).run()


def cue_span(scene: Scene, said: Said) -> Span:
    """Give the characters of the words that introduce a statement."""
    return Span(*scene.text.span(said.cue, said.cue_last))
