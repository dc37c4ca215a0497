"""Drafts: contacts in the making, and which of them tell of one occasion.

What one report tells in several sentences is one contact: drafts of the same kind with the same people are joined,
unless their dates differ.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from mahdar.arabic import Sentence
from mahdar.extraction.cast import Actor
from mahdar.knowledge.schema import ContactVerb
from mahdar.record import ContactKind, DateExpression, Role


@dataclass(slots=True)
class Draft:
    """A contact in the making."""

    kind: ContactKind
    anchor: int
    sentences: list[Sentence]
    rule: str
    tense: str = "perfect"  # of the verb that tells it, «noun» where none does; in a title the imperfect tells what was
    parties: dict[int, tuple[Actor, Role]] = field(default_factory=dict)
    place: Actor | None = None
    stops: list[tuple[Actor | None, Actor | None]] = field(default_factory=list)  # of a visit: place and host
    stretches: list[tuple[int, int]] = field(default_factory=list)

    def add(self, actor: Actor | None, role: Role) -> None:
        """Take a party in, once."""
        if actor is not None:
            self.parties.setdefault(id(actor), (actor, role))

    def enough(self) -> bool:
        """Say whether it tells of two sides; a visit needs its guest only."""
        types = [actor.type for actor, _ in self.parties.values()]
        if self.kind == "visit":
            guests = [actor.type for actor, role in self.parties.values() if role == "guest"]
            return "person" in guests or ("organisation" in guests and len(types) > 1)
        return len(types) > 1 and ("person" in types or "place" not in types)


def stops(draft: Draft) -> list[Draft]:
    """«زيارة إلى الكويت وقطر والعراق» is three visits."""
    if not draft.stops:
        return [draft]
    visits = []
    for place, host in draft.stops:
        visit = replace(draft, parties=dict(draft.parties), place=place, stops=[], stretches=[])
        visit.sentences = [*draft.sentences]
        visit.add(host, "host")
        visits.append(visit)
    return visits


def each(draft: Draft, verb: ContactVerb) -> list[Draft]:
    """«التقى الرئيس ووزير الخارجية» is two meetings of whoever met them."""
    met = [
        (key, actor) for key, (actor, role) in draft.parties.items() if role == verb.other and actor.type == "person"
    ]
    sides = {key: party for key, party in draft.parties.items() if party[1] == verb.subject}
    if len(met) < 2 or len(sides) != 1 or verb.subject == verb.other:
        return stops(draft)
    return [replace(draft, parties={**sides, key: (actor, verb.other)}, stretches=[], stops=[]) for key, actor in met]


def _dates(draft: Draft, dates: list[DateExpression]) -> set[str | None]:
    sentence = draft.sentences[0]
    return {date.value for date in dates if sentence.start <= date.start < sentence.end and date.value}


def _joinable(one: Draft, other: Draft, dates: list[DateExpression]) -> bool:
    """Say whether two drafts tell of one contact."""
    if one.kind != other.kind:
        return False
    when, then = _dates(one, dates), _dates(other, dates)
    if when and then and not when & then and one.sentences[0] != other.sentences[0]:
        return False
    shared = set(one.parties) & set(other.parties)
    if one.kind == "visit":
        guests = {key for key, (_, role) in one.parties.items() if role == "guest"}
        places = {id(draft.place) for draft in (one, other) if draft.place is not None}
        return bool(guests & shared) and (len(shared) > 1 or len(places) < 2)
    people = {key for key in shared if (one.parties[key][0]).type == "person"}
    smaller = min(len(one.parties), len(other.parties))
    return len(people) >= 2 or len(shared) == smaller


def join(drafts: list[Draft], dates: list[DateExpression]) -> list[Draft]:
    """Give the contacts that drafts tell of, each once, in the order of their first telling."""
    kept: list[Draft] = []
    for draft in drafts:
        same = next((other for other in kept if _joinable(other, draft, dates)), None)
        if same is None:
            kept.append(draft)
            continue
        for actor, role in draft.parties.values():
            same.add(actor, role)
        same.sentences += [sentence for sentence in draft.sentences if sentence not in same.sentences]
        same.stretches += draft.stretches
        same.place = same.place or draft.place
        if same.tense == "noun" or draft.tense == "perfect":
            same.tense = draft.tense
    return kept
