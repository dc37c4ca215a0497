"""The version of what reading and extraction would say: a change in a rule changes it, a change in a page does not."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec

from mahdar.reading import Options, Raw

_HOUSE = Path(__file__).parents[1]
_DECIDING = ("arabic", "extraction", "knowledge", "reading", "errors.py", "pipeline.py", "record.py")


@cache
def program_version() -> str:
    """Give a digest of every file that decides what a document's record says: code, rules and knowledge.

    Documents are read again when it changes, and only then.
    """
    digest = hashlib.sha256()
    for file in _deciding_files():
        digest.update(file.relative_to(_HOUSE).as_posix().encode())
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()[:16]


def unit_digest(raw: Raw, options: Options) -> str:
    """Give a digest of a unit of input, of how it is read, and of the program that reads it.

    Empty where the unit holds something that cannot be written down; such a unit is read every time.
    """
    try:
        content = msgspec.msgpack.encode((program_version(), options, raw))
    except UnicodeEncodeError:
        return ""
    return hashlib.sha256(content).hexdigest()


def _deciding_files() -> Iterator[Path]:
    for name in _DECIDING:
        place = _HOUSE / name
        files = sorted(place.rglob("*")) if place.is_dir() else [place]
        yield from (file for file in files if file.is_file() and "__pycache__" not in file.parts)
