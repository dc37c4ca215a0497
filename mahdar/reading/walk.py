"""From paths to units of work: which files there are, what each is, and which documents it holds."""

from __future__ import annotations

import glob
import io
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

from mahdar.errors import EmptyInput, Encrypted, ReadingError, TooDeep, UsageError
from mahdar.reading.decode import decode
from mahdar.reading.faults import as_reading_error
from mahdar.reading.formats import load_format
from mahdar.reading.options import Options
from mahdar.reading.raw import Raw
from mahdar.reading.sniff import HEAD, sniff, wide
from mahdar.reading.streams import read_all
from mahdar.reading.unpack import gunzip, is_docx, seekable, unzip

MAX_NESTING = 3
"""Archives within archives."""

Units = Iterator[Raw | ReadingError]


def walk(paths: Iterable[str | Path], options: Options | None = None) -> Units:
    """Give the units of work behind paths: files, folders and glob patterns, in the order given.

    The first half of reading, run in one process: it opens, unpacks and divides, and leaves decoding and parsing to
    :func:`mahdar.reading.parse`. Folders are walked to the bottom with names sorted, hidden files left out, so that
    the order is the same on every machine. What cannot be read is yielded as its error, and everything else goes on.
    Raises UsageError, before anything is read, where a path does not exist.
    """
    chosen = options or Options()
    files = [file for path in paths for file in _files(str(path))]
    return _walk(files, chosen)


def _walk(files: list[str | ReadingError], options: Options) -> Units:
    for file in files:
        if isinstance(file, ReadingError):
            yield file
        else:
            yield from _guarded(file, _file(file, options))


def _files(path: str) -> list[str | ReadingError]:
    if Path(path).is_dir():
        return _folder(path)
    if Path(path).exists():
        return [path]
    matches = sorted(glob.glob(path, recursive=True)) if glob.has_magic(path) else []  # noqa: PTH207
    if not matches:
        raise UsageError(f"{path}: there is no such file")
    return [file for match in matches if not Path(match).is_dir() or "**" not in path for file in _files(match)]


def _folder(path: str) -> list[str | ReadingError]:
    found: list[str | ReadingError] = []
    for root, folders, names in os.walk(path):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [str(Path(root, name)) for name in sorted(names) if not name.startswith(".")]
    return found or [EmptyInput(path, "there is no file in the folder")]


class _Place(NamedTuple):
    """Where a stream comes from: its label, its name, how many bytes it is packed in, how deep archives may go on."""

    source: str
    name: str
    size: int
    nesting: int = MAX_NESTING


def _file(path: str, options: Options) -> Units:
    with Path(path).open("rb") as stream:
        yield from _units(stream, _Place(path, path, Path(path).stat().st_size), options)


def _units(stream: io.BufferedReader, place: _Place, options: Options) -> Units:
    head = stream.peek(HEAD)
    if not head:
        raise EmptyInput(place.source, "there is nothing in it")
    kind = sniff(head, place.name)
    if kind in {"gzip", "zip"} and not place.nesting:
        raise TooDeep(place.source, f"archives are nested more than {MAX_NESTING} deep")
    if kind == "gzip":
        name, inner = gunzip(stream, place.source, place.name, place.size, options)
        yield from _units(inner, place._replace(name=name, nesting=place.nesting - 1), options)
    elif kind == "zip":
        yield from _zip(seekable(stream, place.source, options), place, options)
    else:
        yield from load_format(kind).units(_narrow(stream, head, place.source, options), place.source, options)


def _zip(stream: BinaryIO, place: _Place, options: Options) -> Units:
    if is_docx(stream):
        yield from load_format("docx").units(stream, place.source, options)
        return
    for member in unzip(stream, place.source, options):
        if isinstance(member, Encrypted):
            yield member
        else:
            inside = _Place(member.source, member.name, member.size, place.nesting - 1)
            yield from _guarded(member.source, _units(member.stream, inside, options))


def _narrow(stream: io.BufferedReader, head: bytes, source: str, options: Options) -> BinaryIO:
    """Turn UTF-16 rows into UTF-8, since rows are told apart by their line ends; everything else stays as it is."""
    if not wide(head) or sniff(head, "") not in {"json", "jsonl", "text"}:
        return stream
    data = read_all(stream, source, options.max_bytes)
    return io.BytesIO(decode(data, source).encode())


def _guarded(source: str, units: Units) -> Units:
    """Pass units on; whatever breaks on the way becomes one error and ends this file alone."""
    try:
        yield from units
    except ReadingError as error:
        yield error
    except BaseException as error:
        yield as_reading_error(source, error)
