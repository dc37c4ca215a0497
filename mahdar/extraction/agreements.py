"""Agreements: how each instrument that a document names stands, between whom, and since when.

Every named instrument is an agreement: signed, adopted, in force or planned where a cue beside its name says so, else
only mentioned. What two parties sign is one without a name too: «وقعت الدولتان مذكرة تفاهم».
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from mahdar import knowledge
from mahdar.arabic import Sentence
from mahdar.arabic.clitics import cuts
from mahdar.arabic.numbers import read_number
from mahdar.extraction import thing_words, vocabulary
from mahdar.extraction.cast import Actor, Cast, unattached
from mahdar.extraction.clauses import BREAKS, Clauses, Found
from mahdar.extraction.drafts import Draft
from mahdar.extraction.scene import Name, Scene
from mahdar.extraction.stand_ins import StandIns
from mahdar.extraction.unnamed_bodies import Held
from mahdar.extraction.words import closed_class
from mahdar.record import AgreementKind, AgreementStatus, DateExpression

_RANK: tuple[AgreementStatus, ...] = ("signed", "adopted", "in_force", "planned", "mentioned")
_PLANS = frozenset(("plan", "strategy", "framework", "initiative"))
_BASIS = frozenset(("وفقا", "وفق", "بموجب", "استنادا", "طبقا", "بناء", "عملا"))
_CALLED_FOR = frozenset(("agr-verb-implement", "agr-verb-activate", "agr-verb-abide"))
_DISCUSSED = frozenset(("بحث", "لبحث", "سبل", "كيفيه", "مناقشه", "لمناقشه", "للبدء"))
_QUALITIES = closed_class("agreements.qualities")
_PAPERS: dict[str, AgreementKind] = {
    "اعلان": "communique",
    "اعلانا": "communique",
    "بيانا": "communique",
    "محضر": "protocol",
    "محضرا": "protocol",
    "مذكره": "memorandum",
    "وثيقه": "framework",
}  # papers that are no agreement unless two sides sign them
_SEVERAL = ("ات", "تين", "تان", "تي", "تا", "ين")
_NEAR = 8
_DATE_REACH = 14


class _Standing(NamedTuple):
    """What the text says of an instrument beside one of its names."""

    name: Name
    sentence: Sentence
    status: AgreementStatus
    rule: str
    found: Found | None = None

    @property
    def anchor(self) -> int:
        """The token of the cue, else of the name."""
        return self.found.first if self.found is not None else self.name.first


@dataclass(slots=True, eq=False)
class Deal:
    """An agreement in the making; ``signers`` are persons and parties, ``anchor`` the token of the cue.

    The first ``told`` signers are those of whom one place of the text says that they signed together; the others are
    told elsewhere, or read off the instrument's name.
    """

    instrument: Actor
    kind: AgreementKind
    status: AgreementStatus
    rule: str
    anchor: int
    sentences: list[Sentence]
    date: str | None = None
    signers: list[Actor] = field(default_factory=list)
    parties: list[Actor] = field(default_factory=list)  # the states and bodies among them, or for which they sign
    told: int = 0

    def add(self, actors: list[Actor]) -> None:
        """Take signers in, each once."""
        for actor in actors:
            if actor is not self.instrument and actor not in self.signers:
                self.signers.append(actor)


def _kind(scene: Scene, actor: Actor) -> AgreementKind:
    """Say what kind of instrument it is: by its longest head noun, else as the knowledge says."""
    matches = (thing_words.agreement_nouns().match(scene.text.norms, name.first) for name in actor.names)
    nouns = [
        (match.last - name.first, match.value.kind) for name, match in zip(actor.names, matches, strict=True) if match
    ]
    if nouns:
        return max(nouns, key=lambda noun: noun[0])[1]
    heads = {head.id: head.kind for head in knowledge.things().heads}
    for name in actor.names:
        kind = heads.get(name.rule.partition(".")[0])
        if kind is not None:
            return kind
    row = thing_words.instrument_row(actor.known.id) if actor.known is not None else None
    return row.kind if row is not None else "initiative"


def _weight(signers: list[Actor]) -> tuple[int, int]:
    """Say how much a place tells of who signed: by how many persons, then by how many at all."""
    return sum(actor.type == "person" for actor in signers), len(signers)


class _Reader:
    """Reads what stands around the names of instruments."""

    def __init__(
        self, scene: Scene, cast: Cast, clauses: Clauses, held: list[Held], dates: list[DateExpression]
    ) -> None:
        self.seats = {id(office.person): office.body for office in reversed(held)}
        self.scene = scene
        self.cast = cast
        self.clauses = clauses
        self.dates = dates
        self.norms = scene.text.norms
        self.stand_ins = StandIns(scene, cast)

    def deal(self, actor: Actor) -> Deal:
        """Read everything the document says of one instrument."""
        kind = _kind(self.scene, actor)
        names = sorted([*actor.names, *self.stand_ins.of(actor)], key=lambda name: name.first)
        said = [self._standing(name, kind) for name in names]
        best = min(said, key=lambda one: (_RANK.index(one.status), one.anchor))
        deal = Deal(actor, kind, best.status, best.rule, best.anchor, [best.sentence])
        if best.status != "mentioned":
            deal.date = self._date(self._dated(best, said))
        told = [self._signers(one) for one in (best, *said)]
        deal.add(max(told, key=_weight))
        deal.told = len(deal.signers)
        for signers in told:
            deal.add(signers)
        deal.add([party for name in actor.names for party in self._inside(name)])
        if not deal.signers:
            deal.add(self._expected(actor, kind))
        deal.parties = self._parties(deal.signers)
        return deal

    def _dated(self, best: _Standing, said: list[_Standing]) -> _Standing:
        """A title tells no date: give the first of the body that says the same."""
        titles = [block for block in self.scene.document.blocks if block.kind == "title"]
        if not any(title.start <= best.sentence.start < title.end for title in titles):
            return best
        body = [one for one in said if one.status == best.status and one.sentence != best.sentence]
        return body[0] if body else best

    def _parties(self, signers: list[Actor]) -> list[Actor]:
        """Give the states and bodies among the signers; a person signs for the body of his first office."""
        bodies = (self.seats.get(id(actor)) if actor.type == "person" else actor for actor in signers)
        parties = [body for body in bodies if body is not None and body.type in ("state", "organisation")]
        return list({id(party): party for party in parties}.values())

    def _standing(self, name: Name, kind: AgreementKind) -> _Standing:
        """Choose the cue beside one name; planned wins in its clause."""
        sentence = self.scene.text.sentences[self.scene.text.sentence_of(name.first)]
        found = [*self.clauses.ahead(name, sentence), *self.clauses.behind(name, sentence)]
        said = [_Standing(name, sentence, self._settled(one, kind), one.cue.id, one) for one in found]
        planned = [one for one in said if one.status == "planned"]
        if said:
            return min(planned or said, key=lambda one: _RANK.index(one.status))
        before = self.norms[name.first - 1]
        if name.rule.endswith(".carried"):
            return _Standing(name, sentence, "in_force", name.rule)
        if {before, before.removeprefix("و")} & _BASIS:
            return _Standing(name, sentence, "adopted" if kind == "resolution" else "in_force", "agreement.basis")
        return _Standing(name, sentence, "mentioned", "agreement.named")

    def _settled(self, found: Found, kind: AgreementKind) -> AgreementStatus:
        """Who calls for the implementation of a treaty, or for its ratification, does not say that it came about."""
        called_for = found.cue.id in _CALLED_FOR and kind not in _PLANS
        awaited = found.cue.status == "adopted" and self.clauses.wished(found)
        discussed = self.norms[found.first - 1] in _DISCUSSED
        return "mentioned" if called_for or awaited or discussed else found.cue.status

    def _signers(self, one: _Standing) -> list[Actor]:
        """Give who the text says made the instrument: behind «بين», or as the cue has it."""
        name, sentence = one.name, one.sentence
        told = self.clauses.signers(one.found, name.first, name.last, sentence) if one.found is not None else []
        if told:
            return told
        between = [index for index in range(name.last, min(sentence.last, name.last + 3)) if self.norms[index] == "بين"]
        return self.clauses.sides(self.clauses.joined(between[0] + 1)) if between else []

    def _inside(self, name: Name) -> list[Actor]:
        """«الاتفاق النووي الإيراني», «… مع إيران»: the states that the name holds, each referred to by that word."""
        inside: list[Actor] = []
        for index in range(name.first, name.last):
            # «إعلان الجزائر», «اتفاق السلام في ليبيا» tell where it was made or what it is about
            sited = name.rule.endswith(".place") or self.norms[index - 1] == "في"
            for lexicon in (vocabulary.demonyms(),) if sited else (vocabulary.demonyms(), vocabulary.names()):
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
        near = [(name.first - _NEAR, name.last + _NEAR) for name in actor.names]
        beside = {id(self.cast.of(name)) for name in self.scene.names for at in near if at[0] <= name.first < at[1]}
        return [party for party in parties if party is not None and id(party) in beside]

    def _date(self, one: _Standing) -> str | None:
        """Give the date in the clause of the cue: nearest to it, with no other clause between."""
        tokens, token_at = self.scene.text.tokens, self.scene.text.token_at
        start = tokens[min(one.anchor, one.name.first)].start
        end = tokens[max(one.anchor, one.name.last - 1)].end
        near = [date for date in self.dates if one.sentence.start <= date.start < one.sentence.end and date.value]
        for date in sorted(near, key=lambda date: max(date.start - end, start - date.end)):
            low, high = sorted((token_at(date.start), token_at(end)))
            elsewhere = any(self.norms[at] in BREAKS or self.clauses.turns(at) for at in range(low, high))
            return None if elsewhere or high - low > _DATE_REACH else date.value
        return None

    def unnamed(self, draft: Draft, named: list[Deal]) -> Deal | None:
        """Give the instrument without a name that a signing tells of: «وقعت الدولتان مذكرة تفاهم»."""
        first, last = draft.signed or (0, 0)
        kind = _kind_of_noun(self.norms, first)
        if kind is None or self.scene.cover[first] is not None or self._is_counted(first):
            return None
        parties = self._parties([actor for actor, _ in draft.parties.values()])
        told = any(deal.kind == kind and deal.status == "signed" and set(parties) & set(deal.parties) for deal in named)
        if len(parties) < 2 or told:
            return None
        while last < draft.sentences[0].last and self.norms[last].removesuffix("ا").removesuffix("ه") in _QUALITIES:
            last += 1
        instrument = self._instrument(first, last, draft.rule)
        name = Name(first, last, "instrument", draft.rule)
        date = self._date(_Standing(name, draft.sentences[0], "signed", draft.rule))
        return Deal(instrument, kind, "signed", draft.rule, first, [draft.sentences[0]], date, [], parties)

    def _is_counted(self, at: int) -> bool:
        """«ثلاث اتفاقيات», «اتفاقيتين», «الاتفاق»: more than one, or one that was told before."""
        norm = self.norms[at].removeprefix("و")
        return norm.startswith("ال") or norm.endswith(_SEVERAL) or read_number(self.norms, at - 1) is not None

    def _instrument(self, first: int, last: int, rule: str) -> Actor:
        start, end = self.scene.text.span(first, last)
        norm = self.norms[first]
        stem = next(stem for _, stem in cuts(norm) if _kind_of_noun([stem], 0) or stem == norm)
        label = unattached(self.scene.text.written(first, last), norm, stem)
        actor = Actor("instrument", tuple(self.norms[first:last]), label=label)
        self.cast.actors.append(actor)
        self.cast.refer(actor, start, end, rule)
        return actor


def _kind_of_noun(norms: list[str], at: int) -> AgreementKind | None:
    noun = thing_words.agreement_nouns().match(norms, at)
    return noun.value.kind if noun is not None else _PAPERS.get(norms[at])


def find_unnamed(
    scene: Scene,
    cast: Cast,
    clauses: Clauses,
    held: list[Held],
    dates: list[DateExpression],
    signings: list[Draft],
    named: list[Deal],
) -> list[Deal]:
    """Give the instruments without a name that two parties or more are told to have signed."""
    reader = _Reader(scene, cast, clauses, held, dates)
    found: list[Deal] = []
    for draft in signings:
        deal = reader.unnamed(draft, [*named, *found])
        if deal is not None:
            found.append(deal)
    return found


def find_agreements(
    scene: Scene, cast: Cast, clauses: Clauses, held: list[Held], dates: list[DateExpression]
) -> list[Deal]:
    """Say of every instrument a document names how it stands; one agreement an instrument."""
    reader = _Reader(scene, cast, clauses, held, dates)
    return [reader.deal(actor) for actor in cast.actors if actor.type == "instrument" and actor.names]
