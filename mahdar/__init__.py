"""Mahdar keeps the record of international security cooperation from what is published in Arabic.

Two verbs do the work: :func:`read` gives documents, :func:`extract` says what each of them holds.

    import mahdar

    for document in mahdar.read("articles/"):
        record = mahdar.extract(document)
        for contact in record.contacts:
            print(contact.kind, contact.date, [record.text[span.start : span.end] for span in contact.evidence])
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from mahdar.errors import MahdarError, ReadingError
from mahdar.record import (
    Agreement,
    Block,
    Contact,
    DateExpression,
    Document,
    DocumentRecord,
    Entity,
    Mention,
    Office,
    Participant,
    Span,
    Statement,
)

__version__: Final = "0.1.0"

__all__ = [
    "Agreement",
    "Block",
    "Contact",
    "DateExpression",
    "Document",
    "DocumentRecord",
    "Entity",
    "MahdarError",
    "Mention",
    "Office",
    "Participant",
    "ReadingError",
    "Span",
    "Statement",
    "__version__",
    "extract",
    "read",
]


def read(path: str | Path, *, errors: Callable[[ReadingError], object] | None = None) -> Iterator[Document]:
    """Read the documents of a file, a folder, a glob or an archive, one after the other, in a fixed order.

    An input that gives no document is handed to ``errors`` and reading goes on; without ``errors`` it is raised. A
    path that does not exist raises UsageError.
    """
    from mahdar.reading import read_paths  # noqa: PLC0415 - importing mahdar stays light

    for result in read_paths([path]):
        if isinstance(result, Document):
            yield result
        elif errors is None:
            raise result
        else:
            errors(result)


def extract(document: Document) -> DocumentRecord:
    """Say what a document holds: who is named, who held which office, who met whom, who said what, what was agreed.

    Pure: the same document gives the same record, anywhere and at any time.
    """
    from mahdar import pipeline  # noqa: PLC0415 - importing mahdar stays light

    return pipeline.extract(document)
