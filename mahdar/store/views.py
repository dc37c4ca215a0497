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


class Telling(msgspec.Struct, frozen=True):
    """What one document tells of an event; ``fact`` is its anchor, by which judgements name it."""

    fact: str
    status: str
    date: str | None
    place: str | None
    participants: tuple[Part, ...]
    rule: str
    evidence: tuple[Quote, ...]


class ContactView(msgspec.Struct, frozen=True):
    """One occasion on which parties met; ``reports`` counts the documents that tell of it, copies as one.

    ``id`` is the anchor of its earliest report, and so lasts when more are read; ``tellings`` are the reports side by
    side, ``disputed`` what they do not agree on: ``status``, ``date``, ``place``. The fields before say what most of
    them tell, the participants as the fullest of them has them.
    """

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
    id: str = ""
    tellings: tuple[Telling, ...] = ()
    disputed: tuple[str, ...] = ()


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
    """What a speaker is reported to have said; ``content.text`` is the words themselves, ``fact`` the anchor."""

    speaker: str
    act: str
    quoted: bool
    topics: tuple[str, ...]
    rule: str
    content: Quote
    speaker_key: str | None = None
    fact: str = ""


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
    """How much the record holds; ``copies`` are documents that repeat another one.

    Contacts and agreements are those that lists give: what several documents tell of together is one, and what nobody
    has told together yet, as long as documents are read, is none. Of the other facts those of copies and those judged
    wrong do not count.
    """

    documents: int
    copies: int
    entities: int
    offices: int
    dates: int
    contacts: int
    statements: int
    agreements: int


class Contacts(msgspec.Struct, frozen=True):
    """Some of the contacts that were asked for, how many there are, and what to ask with for those that follow."""

    contacts: tuple[ContactView, ...]
    total: int
    cursor: str | None


class AgreementTelling(msgspec.Struct, frozen=True):
    """What one document tells of an agreement; ``fact`` is its anchor, by which judgements name it."""

    fact: str
    kind: str
    status: str
    date: str | None
    published: str | None
    parties: tuple[tuple[str, str], ...]
    rule: str
    evidence: tuple[Quote, ...]


class AgreementView(msgspec.Struct, frozen=True):
    """An agreement with all that is told of it; ``reports`` counts the documents, copies as one.

    ``id`` is the anchor of its earliest report, ``status`` how far it came, ``day`` when: its date, else the day of
    that report. ``parties`` are names and keys, ``tellings`` the reports in the order of their publication.
    """

    id: str
    name: str
    key: str
    kind: str
    status: str
    date: str | None
    day: str
    parties: tuple[tuple[str, str], ...]
    reports: int
    tellings: tuple[AgreementTelling, ...]


class Agreements(msgspec.Struct, frozen=True):
    """Some of the agreements that were asked for, how many there are, and what to ask with for those that follow."""

    agreements: tuple[AgreementView, ...]
    total: int
    cursor: str | None


class Reason(msgspec.Struct, frozen=True):
    """Why names of several documents are taken for one thing: what joins them, and how surely.

    ``to`` is what each of ``members`` (places in documents, or names) is joined to. ``bits`` is what the program thinks
    the reason says; a person's ``judgement`` has a number instead.
    """

    says: str
    to: str
    members: tuple[str, ...]
    bits: float | None
    judgement: int | None


class Statements(msgspec.Struct, frozen=True):
    """Some of the statements that were asked for, how many there are, and what to ask with for those that follow."""

    statements: tuple[StatementView, ...]
    total: int
    cursor: str | None
