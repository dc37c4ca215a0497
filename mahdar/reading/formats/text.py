"""Plain text: one file, one document, kept to the letter."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from mahdar.errors import ReadingError
from mahdar.reading.assemble import document
from mahdar.reading.decode import decode
from mahdar.reading.options import Options
from mahdar.reading.raw import Raw
from mahdar.reading.streams import read_all
from mahdar.record import Document


def units(stream: BinaryIO, source: str, options: Options) -> Iterator[Raw | ReadingError]:
    """Give the file as one unit."""
    yield Raw(source, "text", read_all(stream, source, options.max_bytes))


def read(raw: Raw, options: Options) -> Document:  # noqa: ARG001
    """Decode the file; its whole text is the text."""
    assert isinstance(raw.payload, bytes)
    return document(raw.source, raw.given, decode(raw.payload, raw.source, raw.given.charset))
