"""The types that travel: a document as it was read, and the record of what it says.

Everything here is plain data. Offsets are Python ``str`` indices into ``text``, end exclusive, so that
``text[start:end]`` is always the quoted evidence. The vocabulary of the ``Literal`` types is the one of the
annotation guidelines; PLOVER codes are joined to it by ``knowledge/plover.yaml``.
"""

from __future__ import annotations

from typing import Literal

import msgspec

BlockKind = Literal["title", "dateline", "byline", "body", "furniture", "repeat"]
EntityType = Literal["person", "organisation", "state", "place", "gathering", "instrument"]
Calendar = Literal["gregorian", "hijri"]
ContactKind = Literal["meeting", "visit", "call", "conference", "ceremony", "message"]
ContactStatus = Literal["held", "announced", "cancelled"]
Role = Literal["host", "guest", "attendee", "mediator", "sender", "recipient"]
Act = Literal[
    "assert",
    "praise",
    "support",
    "welcome",
    "request",
    "commit",
    "warn",
    "condemn",
    "accuse",
    "reject",
    "threaten",
]
AgreementKind = Literal[
    "treaty",
    "framework",
    "memorandum",
    "protocol",
    "resolution",
    "strategy",
    "plan",
    "communique",
    "initiative",
]
AgreementStatus = Literal["signed", "in_force", "adopted", "planned", "mentioned"]


class Span(msgspec.Struct, frozen=True, order=True):
    """A stretch of a document's text: ``text[start:end]``."""

    start: int
    end: int


class Block(msgspec.Struct, frozen=True):
    """A stretch of text with the part it plays in the document, and the rule that said so.

    Blocks are in order, do not overlap, and leave only white space uncovered.
    """

    kind: BlockKind
    start: int
    end: int
    rule: str


class Document(msgspec.Struct, frozen=True):
    """One text as it was received, with what its container said about it.

    ``text`` is title, blank line, body where a title came separately, else the text as received; it is never
    altered. ``published`` is an ISO date or None. ``id`` is the container's own, else derived from the text.
    """

    id: str
    source: str | None
    url: str | None
    title: str | None
    published: str | None
    text: str
    blocks: tuple[Block, ...]


class Mention(msgspec.Struct, frozen=True, order=True):
    """One place where the text names or refers to an entity, and the rule that found it."""

    start: int
    end: int
    rule: str


class Entity(msgspec.Struct, frozen=True):
    """One real-world thing of a document with every way the text names it.

    ``mentions`` are names (whole words, with attached و ف ب ل ك); ``references`` are adjectives, titles alone and
    nouns such as «المملكة» that only context resolves. ``known_as`` is the id of a knowledge entry, or None.
    """

    id: str
    type: EntityType
    name: str
    name_en: str | None
    known_as: str | None
    mentions: tuple[Mention, ...]
    references: tuple[Mention, ...]


class Office(msgspec.Struct, frozen=True):
    """A person holds an office; ``person`` and ``organisation`` are entity ids of the same record."""

    person: str
    title: str
    organisation: str | None
    start: int
    end: int
    rule: str


class DateExpression(msgspec.Struct, frozen=True):
    """An expression that names a calendar point.

    ``value`` is ISO 8601 to the precision given (``2017-10-24``, ``2024-04``, ``2015``, a week ``2015-W32``, from one
    month or year to another ``2024-01/2024-03``, ``1990/1999``) in the Gregorian calendar, whatever ``calendar`` the
    text used; None where the text needs a publication date that is not known.
    """

    start: int
    end: int
    value: str | None
    calendar: Calendar
    rule: str


class Participant(msgspec.Struct, frozen=True):
    """An entity's part in a contact."""

    entity: str
    role: Role


class Contact(msgspec.Struct, frozen=True):
    """One occasion on which named parties met, visited, called or wrote to one another.

    ``place`` and ``occasion`` are entity ids; ``date`` is an ISO date or None; ``rule`` names the knowledge entry
    or function that recognised it.
    """

    kind: ContactKind
    status: ContactStatus
    participants: tuple[Participant, ...]
    date: str | None
    place: str | None
    occasion: str | None
    topics: tuple[str, ...]
    evidence: tuple[Span, ...]
    rule: str


class Statement(msgspec.Struct, frozen=True):
    """What an identifiable speaker is reported to have said; the span is the content without the speech verb."""

    speaker: str
    start: int
    end: int
    quoted: bool
    act: Act
    topics: tuple[str, ...]
    cue: Span
    rule: str


class Agreement(msgspec.Struct, frozen=True):
    """An instrument that the text says was signed, adopted, launched, or is in force, planned or mentioned."""

    instrument: str
    kind: AgreementKind
    status: AgreementStatus
    parties: tuple[str, ...]
    date: str | None
    evidence: tuple[Span, ...]
    rule: str


class DocumentRecord(msgspec.Struct, frozen=True):
    """Everything one document says: what ``mahdar extract`` prints, one a line, and every later stage consumes.

    ``signature`` is the hexadecimal MinHash of the article's words, by which copies of one report are grouped.
    """

    id: str
    source: str | None
    url: str | None
    title: str | None
    published: str | None
    text: str
    signature: str
    blocks: tuple[Block, ...]
    entities: tuple[Entity, ...]
    offices: tuple[Office, ...]
    dates: tuple[DateExpression, ...]
    contacts: tuple[Contact, ...]
    statements: tuple[Statement, ...]
    agreements: tuple[Agreement, ...]
