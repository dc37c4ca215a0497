"""What the record answers with: plain values in people's words, names in the place of numbers."""

from __future__ import annotations

import msgspec


class Quote(msgspec.Struct, frozen=True):
    """A stretch of a document's text that states a fact, where it stands, and the document it stands in."""

    text: str
    document: str
    title: str | None
    source: str | None
    url: str | None
    published: str | None
    start: int
    end: int


class Part(msgspec.Struct, frozen=True):
    """Who took part in a contact, and as what."""

    key: str
    type: str
    name: str
    role: str


class ContactView(msgspec.Struct, frozen=True):
    """One occasion on which parties met; ``reports`` counts the documents that tell of it, copies as one."""

    kind: str
    status: str
    participants: tuple[Part, ...]
    date: str | None
    place: str | None
    occasion: str | None
    topics: tuple[str, ...]
    rule: str
    evidence: tuple[Quote, ...]
    reports: int
    place_key: str | None = None
    occasion_key: str | None = None


class OfficeView(msgspec.Struct, frozen=True):
    """An office as documents name it; ``first`` and ``last`` are the earliest and latest dates of publication."""

    person: str
    title: str
    organisation: str | None
    first: str | None
    last: str | None
    reports: int
    person_key: str
    organisation_key: str | None


class StatementView(msgspec.Struct, frozen=True):
    """What a speaker is reported to have said; ``content.text`` is the words themselves."""

    speaker: str
    act: str
    quoted: bool
    topics: tuple[str, ...]
    rule: str
    content: Quote
    speaker_key: str | None = None


class Actor(msgspec.Struct, frozen=True):
    """A person, organisation, state … across documents; ``facts`` or ``documents`` it was counted by is ``count``."""

    key: str
    type: str
    name: str
    count: int
    name_en: str | None = None


class Page(msgspec.Struct, frozen=True):
    """Everything the record knows of one actor; ``names`` with the number of documents that use each."""

    actor: Actor
    names: tuple[tuple[str, int], ...]
    offices: tuple[OfficeView, ...]
    contacts: tuple[ContactView, ...]
    statements: tuple[StatementView, ...]


class HeldOffice(msgspec.Struct, frozen=True):
    """An office of one person; ``first`` and ``last`` are the earliest and latest dates of publication."""

    title: str
    organisation: str | None
    first: str | None
    last: str | None


class Side(msgspec.Struct, frozen=True):
    """One side of a question of review: who it may be, by all that the record has under ``key``.

    ``member`` is what a judgement names; ``names`` come with the number of documents that use each, ``quotes`` are the
    words around the name in the earliest documents.
    """

    key: str
    member: str
    names: tuple[tuple[str, int], ...]
    offices: tuple[HeldOffice, ...]
    first: str | None
    last: str | None
    documents: int
    quotes: tuple[Quote, ...]


class Question(msgspec.Struct, frozen=True):
    """Whether two sides are one: why it is asked, how likely, and how much the answer settles, in bits × documents."""

    one: Side
    other: Side
    reason: str
    likelihood: float
    settles: float


class Counts(msgspec.Struct, frozen=True):
    """How much the record holds; ``copies`` are documents that repeat another one."""

    documents: int
    copies: int
    entities: int
    offices: int
    dates: int
    contacts: int
    statements: int
    agreements: int
