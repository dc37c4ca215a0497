"""A JSON file: one object, an array of objects, or an object that holds such an array."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from mahdar.errors import Broken, ReadingError
from mahdar.reading.decode import decode
from mahdar.reading.formats import json_lines
from mahdar.reading.options import Options
from mahdar.reading.raw import Raw
from mahdar.reading.streams import read_all

read = json_lines.read
"""A unit is one object, as in JSON Lines."""


def units(stream: BinaryIO, source: str, options: Options) -> Iterator[Raw | ReadingError]:
    """Divide the file into its objects, each labelled with its place in the array, from 1."""
    data = decode(read_all(stream, source, options.max_bytes), source).encode()
    try:
        parts = _objects(data, options)
    except (msgspec.DecodeError, RecursionError) as error:
        raise Broken(source, f"it is no JSON: {error}") from error
    for number, part in enumerate(parts, 1):
        yield Raw(source if len(parts) == 1 else f"{source}:{number}", "jsonl", part)


def _objects(data: bytes, options: Options) -> list[bytes]:
    if data.lstrip()[:1] == b"[":
        return _array(data)
    fields = msgspec.json.decode(data, type=dict[str, msgspec.Raw])
    arrays = [value for value in fields.values() if bytes(value).lstrip()[:1] == b"["]
    if options.theirs("text") in fields or len(arrays) != 1:
        return [data]
    return _array(bytes(arrays[0]))


def _array(data: bytes) -> list[bytes]:
    return [bytes(part) for part in msgspec.json.decode(data, type=list[msgspec.Raw])]
