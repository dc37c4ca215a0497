"""Rows of fields, whatever container they came in: JSON, CSV and Parquet end here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import BinaryIO

from mahdar.errors import Broken, ReadingError
from mahdar.reading.assemble import document
from mahdar.reading.options import FIELDS, Options
from mahdar.reading.raw import Given, Raw
from mahdar.record import Document


def units(stream: BinaryIO, source: str, options: Options) -> Iterator[Raw | ReadingError]:  # noqa: ARG001
    """Rows are made by the containers; no file is one."""
    yield Broken(source, "rows come in a container")


def read(raw: Raw, options: Options) -> Document:  # noqa: ARG001
    """Build the document of a row whose payload is a mapping under our own names."""
    assert not isinstance(raw.payload, bytes)
    return from_row(raw.source, raw.payload)


def ours(row: Mapping[str, object], options: Options) -> dict[str, str | None]:
    """Give a row under our names, with the caller's names undone; values that are neither text, number nor date go."""
    return {field: as_text(row.get(options.theirs(field))) for field in FIELDS}


def as_text(value: object) -> str | None:
    """Give a value as the text a document carries; numbers become digits, times ISO 8601, everything else None."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return str(value)
    iso = getattr(value, "isoformat", None)
    return str(iso()) if iso else None


def from_row(source: str, row: Mapping[str, str | None]) -> Document:
    """Build the document of a row under our own names; raises Broken where it has no text field."""
    body = row.get("text")
    if body is None:
        raise Broken(source, "there is no field «text» in it; say which field holds the text (--field text=NAME)")
    given = Given(row.get("id"), row.get("source"), row.get("url"), row.get("title"), row.get("published"))
    return document(source, given, body)
