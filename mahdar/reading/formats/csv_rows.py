"""CSV and its relatives: a line of names, then a document a row."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import BinaryIO

from mahdar.errors import Broken, NotText, ReadingError
from mahdar.reading.decode import declared_in, detect
from mahdar.reading.formats.rows import ours, read
from mahdar.reading.options import Options
from mahdar.reading.raw import Raw
from mahdar.reading.streams import Joined

__all__ = ["read", "units"]

_SAMPLE = 1 << 16


def units(stream: BinaryIO, source: str, options: Options) -> Iterator[Raw | ReadingError]:
    """Give every row as a unit, labelled with the line on which it ends; a row of the wrong length is reported."""
    text, delimiter = _open(stream, source)
    csv.field_size_limit(options.max_bytes)
    rows = csv.reader(text, delimiter=delimiter, strict=True)
    names = [name.strip() for name in next(rows, [])]
    if options.theirs("text") not in names:
        raise Broken(source, f"no column is called «{options.theirs('text')}»; its columns are {', '.join(names)}")
    try:
        for row in rows:
            yield from _unit(f"{source}:{rows.line_num}", names, row, options)
    except csv.Error as error:
        yield Broken(f"{source}:{rows.line_num}", f"the row cannot be read: {error}")


def _unit(source: str, names: list[str], row: list[str], options: Options) -> Iterator[Raw | ReadingError]:
    if row and len(row) != len(names):
        yield Broken(source, f"the row has {len(row)} fields, the first line names {len(names)}")
    elif row:
        yield Raw(source, "rows", ours(dict(zip(names, row, strict=True)), options))


def _open(stream: BinaryIO, source: str) -> tuple[io.TextIOWrapper, str]:
    """Find encoding and delimiter in the beginning of the stream, then read on from there as text."""
    head = stream.read(_SAMPLE)
    whole = head if len(head) < _SAMPLE else head[: head.rfind(b"\n") + 1] or head
    encoding = detect(whole, declared_in(whole))
    if encoding is None:
        raise NotText(source, "the bytes are of no encoding that is read here")
    first = whole.decode(encoding, "replace").partition("\n")[0]
    joined = io.BufferedReader(Joined(head, stream))
    return io.TextIOWrapper(joined, encoding, "replace", newline=""), max(",;\t|", key=first.count)
