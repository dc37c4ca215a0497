"""The annotated documents of ``tests/gold``: their types and how they are read.

A document is a line of ``documents.jsonl``; what a reader found in it stands in ``NAME.ann.json``. The codes are those
of :mod:`mahdar.record`, so that an annotation with an unknown kind, status or act does not load.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from mahdar.record import Act, AgreementKind, AgreementStatus, ContactKind, ContactStatus, EntityType

FOLDER = Path(__file__).parent.parent / "tests" / "gold"


class Source(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A document as it is read: what ``documents.jsonl`` holds, one a line."""

    id: str
    source: str
    url: str | None
    published: str | None
    title: str
    text: str

    @property
    def full(self) -> str:
        """Give the text that annotations point into: title, blank line, body."""
        return f"{self.title}\n\n{self.text}" if self.title else self.text


class NamedThing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One real-world thing with every way the text names it or refers to it."""

    id: str
    type: EntityType
    name: str
    en: str
    surfaces: tuple[str, ...]
    adjectives: tuple[str, ...]
    generic: tuple[str, ...]


class HeldOffice(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who holds which office of what; ``of`` is null where the text does not say."""

    person: str
    title: str
    of: str | None


class Dated(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An expression of a calendar point and its value, null where it cannot be resolved."""

    text: str
    value: str | None


class Encounter(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One contact with the sentence that states it."""

    kind: ContactKind
    participants: tuple[str, ...]
    date: str | None
    place: str | None
    occasion: str | None
    topics: tuple[str, ...]
    status: ContactStatus
    evidence: str


class Saying(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Reported speech: the content without its verb."""

    speaker: str
    content: str
    quoted: bool
    act: Act
    topics: tuple[str, ...]


class Accord(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An instrument with what became of it."""

    instrument: str
    kind: AgreementKind
    parties: tuple[str, ...]
    date: str | None
    status: AgreementStatus


class Annotation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything annotated in one document: what ``NAME.ann.json`` holds."""

    id: str
    noise: tuple[str, ...]
    entities: tuple[NamedThing, ...]
    offices: tuple[HeldOffice, ...]
    dates: tuple[Dated, ...]
    contacts: tuple[Encounter, ...]
    statements: tuple[Saying, ...]
    agreements: tuple[Accord, ...]
    skip: tuple[tuple[str, int], ...]


def read(folder: Path = FOLDER) -> list[tuple[Source, Annotation]]:
    """Read the documents of a folder in their order, each with its annotation.

    Raises msgspec.ValidationError where a field is missing, unknown or holds an unknown code, and OSError where a
    document has no annotation.
    """
    lines = (folder / "documents.jsonl").read_text(encoding="utf-8").splitlines()
    documents = [msgspec.json.decode(line, type=Source) for line in lines]
    return [(document, _annotation(folder, document.id)) for document in documents]


def _annotation(folder: Path, name: str) -> Annotation:
    return msgspec.json.decode((folder / f"{name}.ann.json").read_bytes(), type=Annotation)
