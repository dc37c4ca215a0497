"""Files of old office programs, and new ones behind a password: neither is read, and people are told which it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from mahdar.errors import Encrypted, NotText, ReadingError
from mahdar.reading.options import Options
from mahdar.reading.raw import Raw
from mahdar.reading.streams import read_all
from mahdar.record import Document

_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def units(stream: BinaryIO, source: str, options: Options) -> Iterator[Raw | ReadingError]:
    """Refuse the file, with the reason that fits it."""
    if _ENCRYPTED in read_all(stream, source, options.max_bytes):
        yield Encrypted(source, "the document is protected by a password")
    else:
        yield NotText(source, "it is a file of an old office program; save it as .docx or text")


def read(raw: Raw, options: Options) -> Document:  # noqa: ARG001
    """Refuse, for the same reason: no unit of this format exists."""
    raise NotText(raw.source, "it is a file of an old office program; save it as .docx or text")
