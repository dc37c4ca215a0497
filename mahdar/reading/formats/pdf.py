"""PDF: the text of its pages, with Arabic put back into the order in which it is read."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from typing import BinaryIO

import pypdf
from pypdf.errors import DependencyError

from mahdar.errors import Encrypted, ReadingError
from mahdar.reading.assemble import document
from mahdar.reading.formats.visual import logical_line, unwrapped
from mahdar.reading.options import Options
from mahdar.reading.raw import Raw
from mahdar.reading.streams import read_all
from mahdar.record import Document

logging.getLogger("pypdf").setLevel(logging.CRITICAL)


def units(stream: BinaryIO, source: str, options: Options) -> Iterator[Raw | ReadingError]:
    """Give the file as one unit."""
    yield Raw(source, "pdf", read_all(stream, source, options.max_bytes))


def read(raw: Raw, options: Options) -> Document:  # noqa: ARG001
    """Build the document of all pages; the lines of a paragraph are joined, pages are parted by a blank line.

    What this gives is the text as received: a PDF holds no text in reading order that could be kept to the letter.
    The properties of the file are not asked: a file's date of making is no date of publication.
    """
    assert isinstance(raw.payload, bytes)
    reader = pypdf.PdfReader(io.BytesIO(raw.payload))
    if reader.is_encrypted and not _opened(reader):
        raise Encrypted(raw.source, "the PDF is protected by a password")
    return document(raw.source, raw.given, "\n\n".join(_page(page.extract_text()) for page in reader.pages))


def _opened(reader: pypdf.PdfReader) -> bool:
    """Open a PDF that is closed only against printing, by the empty password; says whether that opens it."""
    try:
        return bool(reader.decrypt(""))
    except DependencyError:  # AES, and the optional package for it is not installed
        return False


def _page(extracted: str) -> str:
    return unwrapped([logical_line(line) for line in extracted.splitlines()])
