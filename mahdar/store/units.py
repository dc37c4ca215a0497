"""What a run hands to the record: one unit of input with everything that came out of it."""

from __future__ import annotations

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


class Written(msgspec.Struct):
    """How many documents a write added, replaced, and found unchanged."""

    added: int = 0
    replaced: int = 0
    unchanged: int = 0
