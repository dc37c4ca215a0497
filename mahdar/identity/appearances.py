"""What a document tells of each of its entities that helps to know it again in another document."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final

import msgspec

from mahdar import knowledge
from mahdar.identity.figures import Post, can_be
from mahdar.identity.normal import normal_name
from mahdar.identity.rarity import name_bits
from mahdar.record import DocumentRecord, Entity, EntityType, Mention, Span

_HOME_SHARE: Final = 0.6
"""The share of a document's mentions of countries that make one of them the country it is about."""
_COMPANIONS: Final = 4
"""Persons named beside somebody that are kept, those with the rarest names."""
COMPANION_BITS: Final = 24.0
"""Only a companion whose name nobody else is likely to bear tells one story from another."""


class Appearance(msgspec.Struct, frozen=True):
    """One entity in one document.

    ``member`` says where it is named and stays good when the document is read again; ``name`` is in its normal
    form, and None where the document gives only a title; ``home`` is the ISO 3166 code of the country the
    document is about, ``companions`` are the names of other persons it tells of, the rarest first.
    """

    member: str
    type: EntityType
    name: str | None
    known_as: str | None
    published: str | None
    posts: tuple[Post, ...]
    companions: tuple[str, ...]
    home: str | None


def first_place(entity: Entity) -> Mention:
    """Give the place where a document first names an entity, or refers to it where it never names it."""
    return min(entity.mentions or entity.references, default=Mention(0, 0, ""))


def member_of(document: str, place: Mention | Span) -> str:
    """Give the member that stands for what the document with this id names at a place."""
    return f"{document}#{place.start}-{place.end}"


def appearances(record: DocumentRecord) -> list[Appearance]:
    """Give the appearances of a document, one for each of its entities and in their order."""
    named = {entity.id: normal_name(entity.name, entity.type) for entity in record.entities if entity.mentions}
    posts, home = _posts(record), _home(record)
    people = _companions(record.entities, named)
    return [
        Appearance(
            member_of(record.id, first_place(entity)),
            entity.type,
            named.get(entity.id),
            _known_as(entity, named.get(entity.id)),
            record.published,
            tuple(sorted(posts[entity.id], key=lambda post: (post.title, post.of or ""))),
            tuple(name for name in people if name != named.get(entity.id))[:_COMPANIONS],
            home,
        )
        for entity in record.entities
    ]


def _known_as(entity: Entity, name: str | None) -> str | None:
    """Give the entry of the knowledge an entity was taken for, unless its full name says that it is somebody else."""
    possible = entity.type != "person" or not entity.known_as or can_be(name or "", entity.known_as)
    return entity.known_as if possible else None


def _posts(record: DocumentRecord) -> Mapping[str, set[Post]]:
    bodies = {entity.id: entity.known_as or normal_name(entity.name, entity.type) for entity in record.entities}
    posts: defaultdict[str, set[Post]] = defaultdict(set)
    for office in record.offices:
        title = normal_name(office.title, "organisation")
        posts[office.person].add(Post(title, bodies.get(office.organisation or "")))
    return posts


def _companions(entities: Iterable[Entity], named: Mapping[str, str]) -> list[str]:
    """Give the names of persons that hardly anybody else bears and the knowledge does not know, the rarest first."""
    strangers = (entity for entity in entities if entity.type == "person" and not entity.known_as)
    names = {named[entity.id] for entity in strangers if entity.id in named}
    rare = [(name_bits(name), name) for name in names]
    return [name for bits, name in sorted(rare, key=lambda pair: (-pair[0], pair[1])) if bits >= COMPANION_BITS]


def _home(record: DocumentRecord) -> str | None:
    """Give the country most of a document's states, places and bodies belong to, or None where it has no such one."""
    counts: Counter[str] = Counter()
    for entity in record.entities:
        country = countries().get(entity.known_as or "")
        if country:
            counts[country] += len(entity.mentions) + len(entity.references)
    if not counts:
        return None
    country, most = min(counts.items(), key=lambda item: (-item[1], item[0]))
    return country if most >= _HOME_SHARE * counts.total() else None


@cache
def countries() -> Mapping[str, str]:
    """Give the country of every known state, place and body that has one, by its id."""
    states = {row.id: row.id for row in knowledge.states()}
    places = {row.id: row.country for row in knowledge.places() if row.country}
    return states | places | {row.id: row.state for row in knowledge.organisations() if row.state}
