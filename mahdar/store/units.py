"""What a run hands to the record: one unit of input with everything that came out of it."""

from __future__ import annotations

from typing import Literal

import msgspec

from mahdar.errors import ReadingError
from mahdar.record import DocumentRecord


class Unit(msgspec.Struct, frozen=True):
    """One unit of input after reading: where it came from, what it held, what came out.

    ``digest`` stands for the content of the input and for the version of the program that read it: a unit with the
    same source and digest need not be read again. A unit with errors is never taken as read, so that the next run
    tries it once more and reports it once more.
    """

    source: str
    digest: str
    documents: tuple[DocumentRecord, ...]
    errors: tuple[ReadingError, ...]


What = Literal["added", "replaced", "unchanged"]
"""What writing did with a document."""


class Written(msgspec.Struct):
    """How many documents a write added, replaced, and found unchanged; ``documents`` says so of each by its id."""

    added: int = 0
    replaced: int = 0
    unchanged: int = 0
    documents: dict[str, What] = {}

    def note(self, document: str, what: What) -> None:
        """Note what was done with a document."""
        self.documents[document] = what
        setattr(self, what, getattr(self, what) + 1)
