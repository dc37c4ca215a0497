"""What people wrote down about a document: the types of an annotation file.

The annotation names things by how they are written in the text, not by offsets; :mod:`mahdar.evaluation.gold` finds
where they stand. ``docs/how-to/measure.md`` shows a file. Fields that no figure rests on may be left out.
"""

from __future__ import annotations

import msgspec

from mahdar.record import Act, AgreementKind, AgreementStatus, ContactKind, ContactStatus, EntityType


class AnnotatedEntity(msgspec.Struct, frozen=True):
    """A thing with its names (``surfaces``) and with the words that only lead to it, which are not scored.

    ``en`` is its name in English, for people who read the annotation.
    """

    id: str
    type: EntityType
    name: str
    surfaces: tuple[str, ...]
    adjectives: tuple[str, ...] = ()
    generic: tuple[str, ...] = ()
    en: str = ""


class AnnotatedOffice(msgspec.Struct, frozen=True):
    """Who holds which office; ``of`` is an entity, or None where the text does not say."""

    person: str
    title: str
    of: str | None = None


class AnnotatedDate(msgspec.Struct, frozen=True):
    """A date as it is written and its ISO value; without a value, any will do."""

    text: str
    value: str | None = None


class AnnotatedContact(msgspec.Struct, frozen=True):
    """One occasion and the passage that states it; what is None or empty is not scored."""

    kind: ContactKind
    participants: tuple[str, ...]
    evidence: str
    status: ContactStatus = "held"
    date: str | None = None
    place: str | None = None
    occasion: str | None = None
    topics: tuple[str, ...] = ()


class AnnotatedStatement(msgspec.Struct, frozen=True):
    """Who said what, in the words of the text; whether in quotation marks and on what topics is not scored."""

    speaker: str
    content: str
    act: Act
    quoted: bool = False
    topics: tuple[str, ...] = ()


class AnnotatedAgreement(msgspec.Struct, frozen=True):
    """An instrument with where it stands; of its fields, the instrument and the status are scored."""

    instrument: str
    kind: AgreementKind | None = None
    status: AgreementStatus | None = None
    parties: tuple[str, ...] = ()
    date: str | None = None


class Annotation(msgspec.Struct, frozen=True):
    """One document's annotation.

    ``skip`` lists occurrences of surfaces, counted from 0, that are part of no name or of another's.
    """

    id: str
    entities: tuple[AnnotatedEntity, ...]
    noise: tuple[str, ...] = ()
    offices: tuple[AnnotatedOffice, ...] = ()
    dates: tuple[AnnotatedDate, ...] = ()
    contacts: tuple[AnnotatedContact, ...] = ()
    statements: tuple[AnnotatedStatement, ...] = ()
    agreements: tuple[AnnotatedAgreement, ...] = ()
    skip: tuple[tuple[str, int], ...] = ()
