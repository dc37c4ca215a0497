"""Comparing names, what they are put to, and what is not article."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final, NamedTuple, TypeVar

from mahdar.evaluation.annotation import AnnotatedEntity
from mahdar.evaluation.case import Case, place_of
from mahdar.evaluation.places import Place, length, shared, within
from mahdar.evaluation.tally import Tally
from mahdar.record import Entity, EntityType

_Named = TypeVar("_Named", Entity, AnnotatedEntity)

_THINGS: Final[frozenset[EntityType]] = frozenset(("gathering", "instrument"))
_NAMED: Final[frozenset[EntityType]] = frozenset(("person", "organisation", "state", "place"))
_ENOUGH = 0.5
"""Titles of things are long and their ends arguable: this part of the longer one has to be shared."""


class _Sides(NamedTuple):
    """Names on both sides; what was found ``right``, and what of the gold was ``seen``."""

    gold: Mapping[Place, AnnotatedEntity]
    found: Mapping[Place, Entity]
    right: Collection[Place]
    seen: Collection[Place]


def compare_noise(case: Case, tally: Tally) -> None:
    """Count the characters that are rightly, wrongly and not put aside as not being the article."""
    gold = _letters(case, case.gold.noise)
    aside = [(block.start, block.end) for block in case.record.blocks if block.kind in {"furniture", "repeat"}]
    found = _letters(case, aside)
    tally.add("noise", right=len(gold & found), wrong=len(found - gold), missed=len(gold - found))


def _letters(case: Case, places: Collection[Place]) -> set[int]:
    return {at for start, end in places for at in range(start, end) if not case.gold.text[at].isspace()}


def compare_names(case: Case, tally: Tally) -> None:
    """Count names of actors and places, right to the letter and the type."""
    gold, found = _of(case.gold.mentions, _NAMED), _of(_found(case), _NAMED)
    right = {place for place, entity in found.items() if place in gold and gold[place].type == entity.type}
    _count("mentions", case, tally, _Sides(gold, found, right, right))


def compare_things(case: Case, tally: Tally) -> None:
    """Count names of gatherings and instruments, right where half of them is."""
    gold, found = _of(case.gold.mentions, _THINGS), _of(_found(case), _THINGS)
    right = {place for place in found if any(_alike(place, other) for other in gold)}
    seen = {place for place in gold if any(_alike(place, other) for other in found)}
    _count("titles of things", case, tally, _Sides(gold, found, right, seen))


def _of(mentions: Mapping[Place, _Named], types: Collection[EntityType]) -> dict[Place, _Named]:
    return {place: entity for place, entity in mentions.items() if entity.type in types}


def _found(case: Case) -> dict[Place, Entity]:
    return {place_of(mention): entity for entity in case.record.entities for mention in entity.mentions}


def _alike(one: Place, other: Place) -> bool:
    return shared(one, other) >= _ENOUGH * max(length(one), length(other))


def _count(kind: str, case: Case, tally: Tally, sides: _Sides) -> None:
    tally.add(kind, right=len(sides.right))
    for place, entity in sides.found.items():
        if place not in sides.right and not case.gold.in_noise(place) and not within(place, case.gold.free):
            tally.add(kind, wrong=1, error=case.error(f"spurious {entity.type} {case.quote(place)}"))
    for place, annotated in sides.gold.items():
        if place not in sides.seen:
            tally.add(kind, missed=1, error=case.error(f"missed {annotated.type} {case.quote(place)}"))


def compare_identity(case: Case, tally: Tally) -> None:
    """Count, for each name both sides have, how its two entities overlap in the names both sides have."""
    found = _found(case)
    both = [place for place in case.gold.mentions if place in found]
    for place in both:
        annotated = {other for other in both if case.gold.mentions[other].id == case.gold.mentions[place].id}
        put = {other for other in both if found[other].id == found[place].id}
        common = len(annotated & put)
        tally.group(common / len(put), common / len(annotated))
