"""From a unit of work to a document: pure, total, and the same in every process."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from mahdar.errors import ReadingError
from mahdar.reading.faults import as_reading_error
from mahdar.reading.formats import load_format
from mahdar.reading.options import Options
from mahdar.reading.raw import Raw
from mahdar.reading.walk import walk
from mahdar.record import Document


def parse(raw: Raw, options: Options | None = None) -> list[Document | ReadingError]:
    """Turn one unit into its document, or into the error that says why there is none.

    The second half of reading, run where the work is done. Never raises: what a library raises on bytes that no one
    foresaw is Broken, so that one document never stops a run.
    """
    try:
        return [load_format(raw.format).read(raw, options or Options())]
    except ReadingError as error:
        return [error]
    except BaseException as error:
        return [as_reading_error(raw.source, error)]


def read_paths(paths: Iterable[str | Path], options: Options | None = None) -> Iterator[Document | ReadingError]:
    """Read paths in one process: :func:`mahdar.reading.walk`, then :func:`parse`, unit by unit."""
    for unit in walk(paths, options):
        if isinstance(unit, ReadingError):
            yield unit
        else:
            yield from parse(unit, options)
