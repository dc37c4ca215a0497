"""One module a format, each with the same two functions; loaded only when a file of that format turns up.

``units`` is the cheap half, run by :func:`mahdar.reading.walk`: it divides a stream into the documents it holds,
without parsing them. ``read`` is the costly, pure half, run by :func:`mahdar.reading.parse`: it turns one unit into a
Document.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import BinaryIO, Protocol, cast

from mahdar.errors import ReadingError
from mahdar.reading.options import Options
from mahdar.reading.raw import Raw
from mahdar.record import Document

FORMATS = ("csv", "docx", "feed", "html", "json", "jsonl", "ole", "parquet", "pdf", "rows", "text", "warc")


class Format(Protocol):
    """What a module of this package provides."""

    def units(self, stream: BinaryIO, source: str, options: Options) -> Iterator[Raw | ReadingError]:
        """Divide a stream into units of one document; a unit that cannot be read is yielded as its error."""
        ...

    def read(self, raw: Raw, options: Options) -> Document:
        """Turn one unit into a Document, or raise the ReadingError that says why not."""
        ...


def load_format(name: str) -> Format:
    """Import the module of a format, of those in :data:`FORMATS`."""
    module = {"csv": "csv_rows", "json": "json_file", "jsonl": "json_lines"}.get(name, name)
    return cast(Format, import_module(f"{__name__}.{module}"))
