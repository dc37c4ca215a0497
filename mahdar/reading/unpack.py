"""Archives: gzip and zip, opened one member at a time, with bombs and endless nesting cut off."""

from __future__ import annotations

import gzip
import io
import zipfile
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple, cast

from mahdar.errors import EmptyInput, Encrypted, NotText
from mahdar.reading.options import Options
from mahdar.reading.streams import Unpacking, read_all

_OFFICE = {"xl/workbook.xml": "spreadsheet", "ppt/presentation.xml": "presentation"}
_BUFFER = 1 << 16


class Member(NamedTuple):
    """A file in an archive: its label, its name in there, its packed size, and its unpacked stream."""

    source: str
    name: str
    size: int
    stream: io.BufferedReader


def gunzip(stream: BinaryIO, source: str, name: str, size: int, options: Options) -> tuple[str, io.BufferedReader]:
    """Open a gzip stream of ``size`` packed bytes; gives the name of what is inside, and its stream."""
    inner = gzip.GzipFile(fileobj=stream)
    return name.removesuffix(".gz"), _guarded(inner, size, source, options)


def is_docx(stream: BinaryIO) -> bool:
    """Say whether a zip file is a Word document; leaves the stream at its beginning."""
    with zipfile.ZipFile(stream) as archive:
        found = "word/document.xml" in archive.namelist()
    stream.seek(0)
    return found


def unzip(stream: BinaryIO, source: str, options: Options) -> Iterator[Member | Encrypted]:
    """Open the members of a zip file one after another, in the order of their names.

    Yields an Encrypted error for a member behind a password. Raises NotText for office files that are zip files
    inside, EmptyInput for an archive without files.
    """
    with zipfile.ZipFile(stream) as archive:
        members = sorted((m for m in archive.infolist() if _wanted(m)), key=lambda m: m.filename)
        _refuse_office(archive, source)
        if not members:
            raise EmptyInput(source, "there is no file in it")
        for member in members:
            label = f"{source}!{member.filename}"
            if member.flag_bits & 1:
                yield Encrypted(label, "the member is protected by a password")
            else:
                with archive.open(member) as inner:
                    guarded = _guarded(cast(io.BufferedIOBase, inner), member.compress_size, label, options)
                    yield Member(label, member.filename, member.compress_size, guarded)


def seekable(stream: io.BufferedReader, source: str, options: Options) -> BinaryIO:
    """Give a stream in which one can go back; a stream out of an archive is unpacked into memory, within the limit."""
    return stream if stream.seekable() else io.BytesIO(read_all(stream, source, options.max_bytes))


def _guarded(inner: io.BufferedIOBase, size: int, source: str, options: Options) -> io.BufferedReader:
    return io.BufferedReader(Unpacking(inner, size, source, options.max_bytes), _BUFFER)


def _wanted(member: zipfile.ZipInfo) -> bool:
    parts = member.filename.split("/")
    return not member.is_dir() and not any(part.startswith((".", "__MACOSX")) for part in parts)


def _refuse_office(archive: zipfile.ZipFile, source: str) -> None:
    for name, what in _OFFICE.items():
        if name in archive.namelist():
            raise NotText(source, f"it is a {what}; save it as text or CSV")
