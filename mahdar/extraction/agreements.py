"""Agreements: how each instrument that a document names stands, between whom, and since when.

Every named instrument is an agreement: signed, adopted, in force or planned where a cue beside its name says so, else
only mentioned. A cue stands before the name («وقع الوزيران اتفاق …»), or behind it («الاتفاق … الذي أبرمته …»).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from mahdar import knowledge
from mahdar.arabic import Sentence
from mahdar.arabic.inflection import with_object
from mahdar.extraction import thing_words, vocabulary
from mahdar.extraction.agents import Agent, Agents
from mahdar.extraction.cast import Actor, Cast
from mahdar.extraction.lexicon import Lexicon
from mahdar.extraction.scene import Name, Scene
from mahdar.knowledge.schema import AgreementCue
from mahdar.record import AgreementKind, AgreementStatus, DateExpression

_RANK: tuple[AgreementStatus, ...] = ("signed", "adopted", "in_force", "planned", "mentioned")
_PLANS = frozenset(("plan", "strategy", "framework", "initiative"))
_BASIS = frozenset(("وفقا", "وفق", "بموجب", "استنادا", "طبقا", "بناء", "عملا"))
_NEGATIONS = frozenset(("لم", "لن", "عدم", "رفض", "رفضت", "دون", "قبل", "برفض", "الا"))
_BREAKS = frozenset(("ان", "بان", "انه", "انها", "الذي", "التي", "حيث", "فيما", "بينما", "كما", "؛", ":"))
_RELATIVES = frozenset(("الذي", "التي", "اللذين", "اللتين"))
_LINKS = frozenset(
    ("علي", "الي", "عن", "من", "كل", "هذا", "هذه", "نص", "بنود", "بالاحرف", "الاولي", "اليوم", "امس", "مؤخرا")
)
_ENTITLING = frozenset(("عنوان", "بعنوان", "اسم", "باسم", "مسمي", "بمسمي"))
_CALLED_FOR = frozenset(("agr-verb-implement", "agr-verb-activate", "agr-verb-abide"))
_FAMILIES = {"thing-treaty": "thing-accord"}  # «الاتفاقية» may be what «اتفاق» named, and the other way about
_COMMON = frozenset(("thing-proposal", "thing-programme", "thing-framework"))  # «المشروع» is too much else
_DONE = frozenset(("تم", "وتم", "جري", "يتم", "سيتم"))
_BEFORE = 3
_BEHIND = 8
_BETWEEN = 14


class _Cue(NamedTuple):
    """A cue at tokens ``first`` to ``last`` (exclusive) that says how the instrument named there stands."""

    name: Name
    sentence: Sentence
    status: AgreementStatus
    rule: str
    first: int
    last: int


@dataclass(slots=True, eq=False)
class Deal:
    """An agreement in the making; ``signers`` are persons and parties, ``anchor`` the token of the cue."""

    instrument: Actor
    kind: AgreementKind
    status: AgreementStatus
    rule: str
    anchor: int
    sentences: list[Sentence]
    date: str | None = None
    signers: list[Actor] = field(default_factory=list)
    told: int = 0  # how many of the signers the text itself names as such

    @property
    def parties(self) -> list[Actor]:
        """The states and bodies among the signers."""
        return [actor for actor in self.signers if actor.type in ("state", "organisation")]

    def add(self, actors: list[Actor]) -> None:
        """Take signers in, each once."""
        for actor in actors:
            if actor is not self.instrument and actor not in self.signers:
                self.signers.append(actor)


@cache
def _cues() -> Lexicon[AgreementCue]:
    """Give the cues in every form, with an object pronoun too: «أبرمته», «توقيعها»."""
    entries = []
    for cue in knowledge.agreements().verbs:
        for form in cue.forms:
            entries += [(form, cue), *((word, cue) for word in with_object([form]) if " " not in form)]
    return Lexicon(entries)


@cache
def _nouns() -> Lexicon[AgreementKind]:
    return Lexicon((form, noun.kind) for noun in knowledge.agreements().nouns for form in noun.forms)


def _kind(scene: Scene, actor: Actor) -> AgreementKind:
    """Say what kind of instrument it is: by its longest head noun, else as the knowledge says."""
    matches = (_nouns().match(scene.text.norms, name.first) for name in actor.names)
    nouns = [(match.last - name.first, match.value) for name, match in zip(actor.names, matches, strict=True) if match]
    if nouns:
        return max(nouns, key=lambda noun: noun[0])[1]
    heads = {head.id: head.kind for head in knowledge.things().heads}
    for name in actor.names:
        kind = heads.get(name.rule.partition(".")[0])
        if kind is not None:
            return kind
    row = thing_words.instrument_row(actor.known.id) if actor.known is not None else None
    return row.kind if row is not None else "initiative"


class _Reader:
    """Reads what stands around the names of instruments."""

    def __init__(self, scene: Scene, cast: Cast, agents: Agents, dates: list[DateExpression]) -> None:
        self.scene = scene
        self.cast = cast
        self.agents = agents
        self.dates = dates
        self.norms = scene.text.norms
        self.nouns = self._meant()

    def deal(self, actor: Actor) -> Deal:
        """Read everything the document says of one instrument."""
        kind = _kind(self.scene, actor)
        names = sorted([*actor.names, *self._standing_for(actor)], key=lambda name: name.first)
        cues = [self._cue(name, kind) for name in names]
        best = min(cues, key=lambda cue: (_RANK.index(cue.status), cue.first))
        deal = Deal(actor, kind, best.status, best.rule, best.first, [best.sentence])
        deal.date = self._date(best) if best.status != "mentioned" else None
        for cue in (best, *cues):
            deal.add(self._signers(cue))
        deal.told = len(deal.signers)
        deal.add([party for name in actor.names for party in self._inside(name)])
        if not deal.signers:
            deal.add(self._expected(actor, kind))
        return deal

    def _inside(self, name: Name) -> list[Actor]:
        """«الاتفاق النووي الإيراني», «… مع إيران»: the states that the name holds, each referred to by that word."""
        inside: list[Actor] = []
        for index in range(name.first, name.last):
            for lexicon in (vocabulary.demonyms(), vocabulary.names()):
                match = lexicon.match(self.norms, index)
                if match is not None and match.value.type == "state" and match.value.sure and match.last <= name.last:
                    actor = self.cast.known(match.value)
                    self.cast.refer(actor, *self.scene.text.span(index, match.last), "reference.inside")
                    inside.append(actor)
        return inside

    def _expected(self, actor: Actor, kind: AgreementKind) -> list[Actor]:
        """Give the parties of the knowledge row that the text names beside the instrument."""
        row = thing_words.instrument_row(actor.known.id) if actor.known is not None else None
        parties = [self.cast.find(party) for party in row.parties] if row is not None and kind != "resolution" else []
        near = [(name.first - _BEHIND, name.last + _BEHIND) for name in actor.names]
        beside = {id(self.cast.of(name)) for name in self.scene.names for at in near if at[0] <= name.first < at[1]}
        return [party for party in parties if party is not None and id(party) in beside]

    def _standing_for(self, actor: Actor) -> list[Name]:
        """Nouns that mean the instrument: «الاتفاق» behind its name, «الاتفاق … الذي يحمل عنوان “…”» before it."""
        found = [self._entitled(name) for name in actor.names]
        for noun in self.nouns.get(id(actor), ()):
            self.cast.refer(actor, *self.scene.text.span(noun.first, noun.last), noun.rule)
        return [name for name in found if name is not None] + self.nouns.get(id(actor), [])

    def _meant(self) -> dict[int, list[Name]]:
        """Find «الاتفاق», «الخطة» alone, by the instrument that was last named with the noun."""
        latest: dict[str, Actor] = {}
        meant: dict[int, list[Name]] = {}
        for index, cover in enumerate(self.scene.cover):
            head = thing_words.thing_heads().match(self.norms, index) if cover is None or cover.first == index else None
            if head is None or head.value[0].head.type != "instrument" or head.value[0].head.id in _COMMON:
                continue
            family = _FAMILIES.get(head.value[0].head.id, head.value[0].head.id)
            if cover is not None and cover.type == "instrument":
                latest[family] = self.cast.of(cover)
            elif cover is None and head.value[0].definite and family in latest and self._stands(index, head.last):
                meant.setdefault(id(latest[family]), []).append(Name(index, head.last, "instrument", "reference.thing"))
        return meant

    def _stands(self, first: int, last: int) -> bool:
        """Say whether a noun is a thing: in «تم الاتفاق على …» it is what was done."""
        behind = self.norms[last] if last < len(self.norms) else ""
        other = behind == "علي" or thing_words.tells(behind) or self.norms[first].endswith("ات")
        return bool(self.scene.readable[first]) and self.norms[first - 1] not in _DONE and not other

    def _entitled(self, name: Name) -> Name | None:
        if not _ENTITLING & set(self.norms[max(0, name.first - _BEFORE) : name.first]):
            return None
        sentence = self.scene.text.sentences[self.scene.text.sentence_of(name.first)]
        for index in range(name.first - 1, sentence.first - 1, -1):
            head = thing_words.thing_heads().match(self.norms, index) if self.scene.cover[index] is None else None
            if head is not None and any(form.definite and form.head.type == "instrument" for form in head.value):
                return Name(index, head.last, "instrument", name.rule)
        return None

    def _cue(self, name: Name, kind: AgreementKind) -> _Cue:
        """Choose the cue beside one name; planned wins in its clause."""
        sentence = self.scene.text.sentences[self.scene.text.sentence_of(name.first)]
        found = [*self._ahead(name, sentence), *self._behind(name, sentence)]
        cues = [_Cue(name, sentence, _settled(cue, kind), cue.id, first, last) for cue, first, last in found]
        planned = [cue for cue in cues if cue.status == "planned"]
        for cue in planned or cues:
            return cue
        before = self.norms[name.first - 1]
        if name.rule.endswith(".carried"):
            return _Cue(name, sentence, "in_force", name.rule, name.first, name.first)
        if {before, before.removeprefix("و")} & _BASIS:
            status: AgreementStatus = "adopted" if kind == "resolution" else "in_force"
            return _Cue(name, sentence, status, "agreement.basis", name.first, name.first)
        return _Cue(name, sentence, "mentioned", "agreement.named", name.first, name.first)

    def _ahead(self, name: Name, sentence: Sentence) -> list[tuple[AgreementCue, int, int]]:
        """Cues before a name, with nothing but their subject and a few words between."""
        found = []
        for index in range(name.first - 1, max(sentence.first, name.first - _BETWEEN) - 1, -1):
            if self.norms[index] in _BREAKS or self._foreign(index):
                break
            cue = _cues().match(self.norms, index) if self.scene.cover[index] is None else None
            if cue is None or cue.last > name.first or self.norms[index - 1].removeprefix("و") in _NEGATIONS:
                continue
            if self._joins(self._behind_subject(cue.last), name.first):
                found.append((cue.value, index, cue.last))
        return found

    def _joins(self, first: int, last: int) -> bool:
        """Say whether nothing stands between a cue and a name that could be what the cue speaks of."""
        heads = thing_words.thing_heads()
        return last - first <= _BEFORE and all(
            self.norms[index] in _LINKS or not self.norms[index][0].isalnum() or heads.match(self.norms, index)
            for index in range(first, last)
        )

    def _foreign(self, index: int) -> bool:
        """Say whether another instrument is named at a token; what stands before it speaks of that one."""
        cover = self.scene.cover[index]
        return cover is not None and cover.type == "instrument"

    def _behind_subject(self, at: int) -> int:
        """«وقع | وزير الخارجية ونظيره | …»: the position behind the agents that follow a cue."""
        joined = self._joined(at)
        return joined[-1].last if joined else at

    def _joined(self, at: int) -> list[Agent]:
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

    def _behind(self, name: Name, sentence: Sentence) -> list[tuple[AgreementCue, int, int]]:
        """Cues behind a name: in a relative clause, or as its participle: «الاتفاق … الموقع بين …»."""
        relative = None
        for index in range(name.last, min(sentence.last, name.last + _BEHIND)):
            if self._foreign(index) or self.norms[index] in ("،", "؛"):
                break
            if self.norms[index] in _RELATIVES:
                relative = index
                continue
            cue = _cues().match(self.norms, index) if self.scene.cover[index] is None else None
            near = index - name.last < _BEFORE and (
                self.norms[index].startswith("ال") or "force" in (cue.value.id if cue else "")
            )
            if (
                cue is not None
                and cue.value.status != "planned"
                and (near or (relative is not None and index - relative <= _BEFORE))
            ):
                return [(cue.value, index, cue.last)]
        return []

    def _signers(self, cue: _Cue) -> list[Actor]:
        """«بين … و…» behind the name; the agents behind the cue; «مع …» behind either."""
        found = self._joined(cue.last) if cue.last > cue.first else []
        at = max(cue.name.last, found[-1].last if found else cue.last)
        for index in range(cue.name.last, min(cue.sentence.last, at + _BEFORE)):
            if self.norms[index] == "بين" or (found and self.norms[index] == "مع"):
                found += self._joined(index + 1)
        return [agent.actor for agent in found if agent.actor is not None and agent.actor.type != "place"]

    def _date(self, cue: _Cue) -> str | None:
        """Give the date in the clause of the cue: nearest to the name, with no other clause between."""
        tokens = self.scene.text.tokens
        start, end = tokens[min(cue.first, cue.name.first)].start, tokens[max(cue.last, cue.name.last) - 1].end
        for date in sorted(self.dates, key=lambda date: max(date.start - end, start - date.end)):
            if cue.sentence.start <= date.start < cue.sentence.end and date.value is not None:
                low, high = sorted((self.scene.text.token_at(date.start), self.scene.text.token_at(end)))
                return None if set(self.norms[low:high]) & _BREAKS or high - low > _BETWEEN else date.value
        return None


def _settled(cue: AgreementCue, kind: AgreementKind) -> AgreementStatus:
    """Who calls for the implementation of a resolution or treaty does not say that it is implemented."""
    return "mentioned" if cue.id in _CALLED_FOR and kind not in _PLANS else cue.status


def find_agreements(scene: Scene, cast: Cast, agents: Agents, dates: list[DateExpression]) -> list[Deal]:
    """Say of every instrument a document names how it stands; one agreement an instrument."""
    reader = _Reader(scene, cast, agents, dates)
    return [reader.deal(actor) for actor in cast.actors if actor.type == "instrument" and actor.names]
