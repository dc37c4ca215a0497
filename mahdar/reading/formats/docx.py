"""Word documents: their paragraphs and table cells in reading order, a line each."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import BinaryIO

import docx
from docx.table import Table

from mahdar.errors import ReadingError, TooLarge
from mahdar.reading.assemble import document
from mahdar.reading.options import Options
from mahdar.reading.raw import Raw
from mahdar.reading.streams import MAX_RATIO, read_all
from mahdar.record import Document


def units(stream: BinaryIO, source: str, options: Options) -> Iterator[Raw | ReadingError]:
    """Give the file as one unit, if it does not unpack to more than is allowed."""
    data = read_all(stream, source, options.max_bytes)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        unpacked = sum(member.file_size for member in package.infolist())
    if unpacked > max(options.max_bytes, MAX_RATIO * len(data)):
        raise TooLarge(source, f"it unpacks to more than {MAX_RATIO} times its size")
    yield Raw(source, "docx", data)


def read(raw: Raw, options: Options) -> Document:  # noqa: ARG001
    """Build the document of the paragraphs.

    The properties of the file are not asked: their title and dates are mostly those of the template it was made from.
    """
    assert isinstance(raw.payload, bytes)
    file = docx.Document(io.BytesIO(raw.payload))
    return document(raw.source, raw.given, "\n".join(_lines(file)))


def _lines(container: docx.document.Document | docx.table._Cell) -> Iterator[str]:
    for block in container.iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                for cell in dict.fromkeys(row.cells):
                    yield from _lines(cell)
        else:
            yield block.text
