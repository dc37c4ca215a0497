"""JSON Lines: one object, one document, one line. The way large collections come, so it is kept fast."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from mahdar.errors import Broken, ReadingError, TooLarge
from mahdar.reading.decode import decode
from mahdar.reading.formats.rows import from_row, ours
from mahdar.reading.options import Options
from mahdar.reading.raw import Raw
from mahdar.record import Document

_decoder = msgspec.json.Decoder()


def units(stream: BinaryIO, source: str, options: Options) -> Iterator[Raw | ReadingError]:
    """Give every line that is not blank as a unit; a line beyond the size limit is passed over and reported."""
    number = 0
    while line := stream.readline(options.max_bytes + 1):
        number += 1
        if len(line) > options.max_bytes:
            yield TooLarge(f"{source}:{number}", f"the line holds more than {options.max_bytes:,} bytes")
            _skip_line(stream, line)
        elif not line.isspace():
            yield Raw(f"{source}:{number}", "jsonl", line)


def _skip_line(stream: BinaryIO, line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = stream.readline(1 << 20)


def read(raw: Raw, options: Options) -> Document:
    """Decode one object and build its document."""
    assert isinstance(raw.payload, bytes)
    row = _object(raw.payload, raw.source)
    if not isinstance(row, dict):
        raise Broken(raw.source, "it is no JSON object")
    return from_row(raw.source, ours(row, options))


def _object(payload: bytes, source: str) -> object:
    """Decode JSON; bytes that are not UTF-8 are first read in the encoding that explains them."""
    data = payload.removeprefix(b"\xef\xbb\xbf")
    try:
        return _decoder.decode(data)
    except UnicodeDecodeError:
        return _other_encoding(data, source)
    except msgspec.DecodeError as error:
        raise Broken(source, f"it is no JSON: {error}") from error


def _other_encoding(data: bytes, source: str) -> object:
    try:
        return _decoder.decode(decode(data, source))
    except msgspec.DecodeError as error:
        raise Broken(source, f"it is no JSON: {error}") from error
