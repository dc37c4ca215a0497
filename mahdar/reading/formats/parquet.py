"""Parquet: a document a row, read a few rows at a time and only in the columns that matter."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import BinaryIO

import pyarrow.parquet as pq

from mahdar.errors import Broken, ReadingError, TooLarge
from mahdar.reading.formats.rows import ours, read
from mahdar.reading.options import FIELDS, Options
from mahdar.reading.raw import Raw
from mahdar.reading.streams import read_all

__all__ = ["read", "units"]

_ROWS = 256


def units(stream: BinaryIO, source: str, options: Options) -> Iterator[Raw | ReadingError]:
    """Give every row as a unit, labelled with its number from 1.

    Parquet is read from its end: out of an archive the file is first unpacked into memory, up to the size limit.
    """
    seekable = stream if stream.seekable() else io.BytesIO(read_all(stream, source, options.max_bytes))
    file = pq.ParquetFile(seekable)
    present = file.schema_arrow.names
    if options.theirs("text") not in present:
        raise Broken(source, f"no column is called «{options.theirs('text')}»; its columns are {', '.join(present)}")
    wanted = [name for name in map(options.theirs, FIELDS) if name in present]
    number = 0
    for batch in file.iter_batches(batch_size=_ROWS, columns=wanted):
        for row in batch.to_pylist():
            number += 1
            yield _unit(f"{source}:{number}", ours(row, options), options)


def _unit(source: str, row: dict[str, str | None], options: Options) -> Raw | ReadingError:
    if len(row["text"] or "") > options.max_bytes:
        return TooLarge(source, f"the text holds more than {options.max_bytes:,} characters")
    return Raw(source, "rows", row)
