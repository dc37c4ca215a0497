"""Clauses about instruments: the cue that says how one stands, what may stand between the two, and who signs.

A cue stands before the name with nothing between that it could speak of instead («وقع الوزيران في عمّان، مساء الأحد،
اتفاق …»), or behind it in a relative clause or as its participle («الاتفاق الذي أبرمته …», «الاتفاق الموقع بين …»).
"""

from __future__ import annotations

from typing import NamedTuple

from mahdar.arabic import NUMBER, PUNCT, Sentence
from mahdar.arabic.numbers import read_number
from mahdar.extraction import thing_words, vocabulary
from mahdar.extraction.agents import Agent, Agents, past_each
from mahdar.extraction.cast import Actor, Cast
from mahdar.extraction.openings import Opens
from mahdar.extraction.scene import Name, Scene
from mahdar.extraction.words import closed_class
from mahdar.knowledge.schema import AgreementCue
from mahdar.record import DateExpression

BREAKS = frozenset(("ان", "بان", "انه", "انها", "الذي", "التي", "حيث", "فيما", "بينما", "كما", "؛", ":", "."))
"""Words behind which another clause begins."""

_NEGATIONS = frozenset(("لم", "لن", "لا", "عدم", "رفض", "رفضت", "دون", "قبل", "برفض", "الا"))
_WISHED = frozenset(
    (
        *("ان", "الي", "بهدف", "نحو", "قبل", "قبيل", "دون", "علي", "امكانيه", "ضروره", "عزم", "موعد", "انتظار"),
        *("بانتظار", "يدرس", "تدرس", "يدرسون", "يعارض", "معارضه"),
    )
)
_SINCE = frozenset(("بعد", "منذ"))
_BY_ITSELF = "agr-verb-approve"
_OBJECTS = ("ه", "ها")
_SIGNABLE = closed_class("ceremonies.signable")
_RELATIVES = frozenset(("الذي", "التي", "اللذين", "اللتين"))
_LINKS = frozenset(
    (
        *(
            "علي",
            "الي",
            "عن",
            "من",
            "كل",
            "هذا",
            "هذه",
            "نص",
            "بنود",
            "بالاحرف",
            "الاولي",
            "اليوم",
            "امس",
            "مؤخرا",
            "في",
        ),
        *(
            "ختام",
            "اعمالهم",
            "اعمالها",
            "اعماله",
            "خلال",
            "مساء",
            "صباح",
            "ظهر",
            "يوم",
            "عام",
            "شهر",
            "نحو",
            "عدد",
            "عده",
            "هنا",
            "بين",
            "رسميا",
            "العاصمه",
            "مدينه",
        ),
    )
)
_SITES = frozenset(("بقصر", "بمقر", "بقاعه", "بفندق", "بديوان", "بمبني"))
_IN_COURSE = frozenset(("خلال", "اثناء"))
_COURSE_WITHIN = 14
_ON_THIS = frozenset(("علي", "هذه", "هذا"))
_CITY = frozenset(("مدينه", "العاصمه", "بمدينه", "بالعاصمه", "محافظه", "بمحافظه", "منطقه", "بمنطقه"))
_BEING = frozenset(("كان", "كانت"))
_PLURALS = ("ا", "وا", "ان", "ون")
_BEFORE = 3
_BY = frozenset(("قبل", "طرف"))
_BEHIND = 8
_ENTERING = "agr-verb-enter-force"
_ENTERS = frozenset(("دخل", "دخلت", "يدخل", "تدخل", "سيدخل", "ستدخل", "دخول"))
_REACH = 40
_ASIDE = 10


class Found(NamedTuple):
    """A cue at tokens ``first`` to ``last`` (exclusive)."""

    cue: AgreementCue
    first: int
    last: int
    prefix: str


class Clauses:
    """Reads the clauses of one document."""

    def __init__(self, scene: Scene, cast: Cast, agents: Agents, dates: list[DateExpression]) -> None:
        self.scene = scene
        self.cast = cast
        self.agents = agents
        self.norms = scene.text.norms
        at = scene.text.token_at
        self.dated = {index for date in dates for index in range(at(date.start), at(date.end))}

    def cue(self, index: int) -> Found | None:
        """Find a cue at a token that nothing denies."""
        if not self.scene.opens[index] & Opens.AGREEMENT_CUE or self.scene.cover[index] is not None:
            return None
        found = thing_words.cues().match(self.norms, index)
        if found is None or self.norms[index - 1].removeprefix("و") in _NEGATIONS:
            return None
        return Found(found.value, index, found.last, found.prefix)

    def wished(self, cue: Found) -> bool:
        """«دعا إلى توقيع …», «لتوقيع …», «أن يوقع»: nothing has been signed yet, unless it is «بعد أن وقع»."""
        before = self.norms[cue.first - 1]
        if before == "ان":
            return self.norms[cue.first - 2] not in _SINCE
        return cue.prefix.endswith("ل") or before in _WISHED

    def ahead(self, name: Name, sentence: Sentence) -> list[Found]:
        """Give the cues before a name, nearest first."""
        found = []
        for index in range(name.first - 1, max(sentence.first, name.first - _REACH) - 1, -1):
            if self.norms[index] in BREAKS or self._foreign(index):
                break
            cue = self.cue(index)
            if cue is not None and cue.last <= name.first and self.passes(cue.last, name.first):
                found.append(cue)
        return found

    def _foreign(self, index: int) -> bool:
        """Say whether another instrument is named at a token; what stands before it speaks of that one."""
        cover = self.scene.cover[index]
        return cover is not None and cover.type == "instrument"

    def behind(self, name: Name, sentence: Sentence) -> list[Found]:
        """Give the cue behind a name, in a relative clause or as its participle."""
        relative = None
        for index in range(name.last, min(sentence.last, name.last + _BEHIND)):
            if self._foreign(index) or self.norms[index] in ("،", "؛"):
                break
            if self.norms[index] in _RELATIVES:
                relative = index
                continue
            cue = self.cue(index)
            if cue is not None and cue.cue.status != "planned" and self._belongs(cue, name, relative):
                return [cue]
        return []

    def _belongs(self, cue: Found, name: Name, relative: int | None) -> bool:
        if relative is not None:
            itself = cue.cue.id == _BY_ITSELF and not self.norms[cue.first].endswith(_OBJECTS)
            return cue.first - relative <= _BEFORE and not itself  # «الاتفاق الذي أقر وقف القتال» was not approved
        near = cue.first - name.last < _BEFORE
        if cue.cue.id == _ENTERING:  # «دخلت الاتفاقية بين روسيا وإيران | حيز التنفيذ»
            return near or self.norms[name.first - 1].removeprefix("و") in _ENTERS
        return near and self.norms[cue.first].startswith("ال")

    def passes(self, first: int, last: int) -> bool:
        """Say whether nothing stands between a cue and a name that the cue could speak of instead."""
        at = self.common_subject(first)
        while at < last:
            at = self.step(at, last)
            if not at:
                return False
        return at == last

    def common_subject(self, at: int) -> int:
        """«أطلقت | الحكومة | …», «وقع | الطرفان | …»: pass a subject that nobody is named by."""
        word = self.norms[at] if at < len(self.norms) else ""
        plain = word.startswith("ال") and self.scene.cover[at] is None and at not in self.agents.starting
        return at + 1 if plain and thing_words.thing_heads().match(self.norms, at) is None else at

    def step(self, at: int, last: int) -> int:
        """Pass one subject, date, place or particle; 0 where something else stands."""
        agent, cover = self.agents.starting.get(at), self.scene.cover[at]
        if agent is not None:
            return agent.last
        if cover is not None:
            return cover.last if cover.type in ("place", "state") else 0
        if self.norms[at] == "،":
            return self._aside(at, last)
        if self.norms[at] in _IN_COURSE:  # «وقعا | خلال زيارة قام بها فلان إلى الرباط، | اتفاقا»
            return next((to for to in range(at, min(last, at + _COURSE_WITHIN)) if self.norms[to] == "،"), 0)
        token = self.scene.text.tokens[at]
        where = self._whereabouts(at)
        if where:
            return where
        if at in self.dated or self.norms[at] in _LINKS or token.kind in (PUNCT, NUMBER):
            return at + 1
        number = read_number(self.norms, at)
        return at + number[1] if number is not None else self._qualifier(at)

    def _whereabouts(self, at: int) -> int:
        """Pass «في آخن», «بالقصر الرئاسي», «بقصر …»: a place or an occasion that nobody knows by name; 0 elsewhere."""
        norms = self.norms
        if norms[at] == "في":
            at += 1
        elif not norms[at].startswith("بال") and norms[at] not in _SITES:
            return 0
        if not self._unnamed(at):
            return 0
        at += 1
        while norms[at].startswith("ال") and self._unnamed(at):
            at += 1
        return at

    def _unnamed(self, at: int) -> bool:
        """Say whether an ordinary word stands at a token: nobody and nothing is named there, nor an instrument."""
        if at + 1 >= len(self.norms) or self.scene.text.tokens[at].kind in (PUNCT, NUMBER):
            return False
        named = self.scene.cover[at] is not None or at in self.agents.starting or at in self.dated
        nouns = thing_words.agreement_nouns().match(self.norms, at) or thing_words.thing_heads().match(self.norms, at)
        return not named and nouns is None and self.norms[at] not in BREAKS

    def _qualifier(self, at: int) -> int:
        """Pass the words around subjects and instruments: «الأردني», «معالي», «نائب الرئيس», «قرار»."""
        for found in (
            vocabulary.demonyms().match(self.norms, at),
            vocabulary.honorifics().match(self.norms, at),
            vocabulary.titles().match(self.norms, at),
            thing_words.thing_heads().match(self.norms, at),
        ):
            if found is not None:
                return found.last
        return 0

    def _aside(self, at: int, last: int) -> int:
        """«، كل على حدة،»: a few words between commas."""
        closing = next((index for index in range(at + 2, min(at + _ASIDE, last)) if self.norms[index] == "،"), at)
        aside = range(at + 1, closing)
        telling = any(self.norms[index] in BREAKS or self.instrument(index) for index in aside)
        return closing if aside and not telling else at + 1

    def instrument(self, at: int) -> int:
        """Give where the instrument that begins at a token ends, named or not; 0 where none does."""
        cover = self.scene.cover[at]
        if cover is not None:
            return cover.last if cover.type == "instrument" else 0
        noun = thing_words.agreement_nouns().match(self.norms, at)
        return noun.last if noun is not None else (at + 1) * (self.norms[at] in _SIGNABLE)

    def joined(self, at: int) -> list[Agent]:
        """Give the agents of a list that begins at a token: «إيران والسداسية الدولية»."""
        agent = self.agents.starting.get(at)
        joined: list[Agent] = []
        while agent is not None:
            joined.append(agent)
            step = agent.last + (self.norms[agent.last : agent.last + 1] == ["،"])
            agent = self.agents.starting.get(step)
            if agent is not None and not agent.attached.startswith("و"):
                agent = None
        return joined

    def signers(self, cue: Found, first: int, last: int, sentence: Sentence) -> list[Actor]:
        """Give who does what a cue says to the instrument at tokens ``first`` to ``last`` (exclusive)."""
        if cue.first < first:
            found = self._along(cue.last, first) or self._object_first(cue, first, last)
        else:
            begin = cue.last + (self.norms[cue.last : cue.last + 1] == ["اليه"])  # «توصلت إليه إيران»
            found = self.joined(self._past_when_and_where(begin, sentence.last))
        found = found or self._subjects_before(cue, sentence)
        ahead = self.agents.ending.get(cue.first)
        if ahead is not None and ahead.person is not None and self.norms[cue.last : cue.last + 1] == ["مع"]:
            found = [ahead, *self.joined(cue.last + 1)]  # «أن الوزير فلانا | وقع مع | نظيره مذكرة»
        at = max([last, cue.last, *(agent.last for agent in found)])
        for index in range(max(last, cue.last), min(sentence.last, at + _BEHIND)):
            if self.norms[index] in BREAKS or self.turns(index):
                break
            if self.norms[index] in ("بين", "مع"):
                found += self.joined(index + 1)
            elif self.norms[index] == "من" and not _BY.isdisjoint(self.norms[index + 1 : index + 2]):
                found += self.joined(index + 2)  # «تم توقيع الاتفاقية من قبل فلان وفلان»
        return self.sides(found)

    def turns(self, at: int) -> bool:
        """«وقع الاتفاق، وتحسنت العلاقة مع …»: behind a comma something else is told."""
        following = "".join(self.norms[at + 1 : at + 2])
        return self.norms[at] == "،" and following.startswith("و") and at + 1 not in self.agents.starting

    def sides(self, agents: list[Agent]) -> list[Actor]:
        """Give whom agents stand for, each once; «طهران» for the state that the document names too."""
        actors = [self._side(actor) for agent in agents for actor in (agent.actor, *agent.others) if actor is not None]
        return [actor for actor in dict.fromkeys(actors) if actor is not None]

    def _side(self, actor: Actor) -> Actor | None:
        if actor.type != "place":
            return actor
        known = actor.known
        if known is not None and known.country is None and thing_words.place_kind(known.id) == "group":
            return actor  # «بين إيران والدول الست»
        return self.cast.find(known.country) if known is not None and known.country is not None else None

    def _along(self, first: int, last: int) -> list[Agent]:
        """Give the agents between a cue and the instrument, apart from places named by the way."""
        found: list[Agent] = []
        at = first
        while 0 < at < last:
            agent = self.agents.starting.get(at)
            if agent is not None and not self._by_the_way(agent):
                found.append(agent)
            at = self.step(at, last)
        return found

    def _by_the_way(self, agent: Agent) -> bool:
        """«في الدوحة», «في العاصمة القطرية الدوحة»: where, not who."""
        at = agent.first - 1
        if self.norms[at - 1] in _CITY:
            at -= 1
        return self.norms[at] == "في" or self.norms[at] in _CITY or agent.attached.endswith("ب")

    def _object_first(self, cue: Found, first: int, last: int) -> list[Agent]:
        """«ووقع الاتفاق المبعوث الأمريكي و…», «ووقع على هذه الوثيقة كل من …»: the signers follow what they sign."""
        plain = set(self.norms[cue.last : first]) <= _ON_THIS
        at = self._past_when_and_where(last, min(len(self.norms), last + _REACH))
        found = self.joined(past_each(self.norms, at)) if plain else []
        return found if found and not found[0].attached else []

    def _past_when_and_where(self, at: int, end: int) -> int:
        """«وقعها | أمس في نيويورك | فلان»: give the token behind days and places between a verb and who signs."""
        while at < end:
            agent, cover = self.agents.starting.get(at), self.scene.cover[at]
            if agent is not None and not self._by_the_way(agent):
                break
            if cover is not None and cover.type in ("place", "state"):
                at = cover.last
            elif at in self.dated or self.norms[at] == "في" or self.norms[at] in _CITY:
                at += 1
            else:
                break
        return at

    def _subjects_before(self, cue: Found, sentence: Sentence) -> list[Agent]:
        """«الوزير ونظيره يوقعان …»: a dual or plural verb has its subjects before it, as any behind «قد»."""
        if not cue.cue.id.startswith("agr-verb-sign-"):
            return []
        if self.norms[cue.first - 1] == "قد":  # «وكانت مصر وقطر قد وقعتا …»
            being = [at for at in range(sentence.first, cue.first) if self.norms[at].removeprefix("و") in _BEING]
            together = self.joined(being[-1] + 1) if being else []
            if together and together[-1].last == cue.first - 1:
                return together
        if not self.norms[cue.first].endswith(_PLURALS):
            return []
        before = [agent for agent in self.agents.between(sentence.first, cue.first) if agent.actor is not None]
        people = [agent for agent in before if agent.actor is not None and agent.actor.type == "person"]
        two = self.norms[cue.first].endswith("ا") and not self.norms[cue.first].endswith("وا")
        return (people[-2:] if two else people) or before  # «وصرح فلان …، وكان الوزير ونظيره وقعا …»
