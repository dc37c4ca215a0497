"""Every error Mahdar raises on purpose, drawn as one tree.

MahdarError
├── ReadingError            a file or a member of it gives no document; names the file, the kind and the reason
│   ├── EmptyInput          nothing in it, or nothing but white space
│   ├── TooLarge            larger than the limit, or grows beyond it when unpacked
│   ├── Encrypted           needs a password
│   ├── NotText             bytes that no supported format and no supported encoding explains
│   ├── NotArabic           text, with too little Arabic in it to be read
│   ├── Broken              begins as its format demands and then breaks
│   └── TooDeep             nested beyond what an honest page needs
├── KnowledgeError          a knowledge file does not keep its schema
├── UsageError              the caller asked for something that cannot be
│   └── Contradiction       a judgement that others, still standing, speak against; tells the chain of them
└── StoreError              the record on disk cannot be used
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar


class MahdarError(Exception):
    """Base of everything Mahdar raises on purpose; catching it catches no programming error."""


class ReadingError(MahdarError):
    """One input that gives no document.

    Raised (or yielded, see :func:`mahdar.reading.read_paths`) by the reading room. ``source`` is the path as the
    user gave it, with ``!member`` behind it inside an archive; ``reason`` is a sentence for people. ``kind`` is the
    word the run's summary counts under.
    """

    kind: ClassVar[str] = "unreadable"

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {self.kind}: {reason}")
        self.source = source
        self.reason = reason

    def __reduce__(self) -> tuple[type[ReadingError], tuple[str, str]]:
        """Rebuild from source and reason, so that an error crosses process borders whole."""
        return type(self), (self.source, self.reason)


class EmptyInput(ReadingError):
    """The input holds nothing, or nothing but white space."""

    kind = "empty"


class TooLarge(ReadingError):
    """The input is larger than the limit, or becomes so when unpacked."""

    kind = "too large"


class Encrypted(ReadingError):
    """The input needs a password."""

    kind = "encrypted"


class NotText(ReadingError):
    """The bytes are of no supported format and of no supported encoding."""

    kind = "not text"


class NotArabic(ReadingError):
    """The text holds too little Arabic to be read."""

    kind = "not Arabic"


class Broken(ReadingError):
    """The input begins as its format demands and then breaks."""

    kind = "broken"


class TooDeep(ReadingError):
    """The input is nested beyond what an honest page needs."""

    kind = "too deep"


class KnowledgeError(MahdarError):
    """A knowledge file does not keep its schema; the message names the file and the place in it."""


class StoreError(MahdarError):
    """The record on disk cannot be used; the message names the file and what is wrong."""


class UsageError(MahdarError):
    """The caller asked for something that cannot be, such as a path that does not exist."""


class Contradiction(UsageError):
    """A person's judgement that cannot stand beside those that do.

    ``chain`` leads from one member over others to the last: each step names two members and the number of the judgement
    that says they are one. The last step closes the ring: a judgement that says its two members are not one.
    """

    def __init__(self, message: str, chain: Sequence[tuple[str, str, int]]) -> None:
        super().__init__(message)
        self.chain = tuple(chain)

    def __reduce__(self) -> tuple[type[Contradiction], tuple[str, tuple[tuple[str, str, int], ...]]]:
        """Rebuild from message and chain, so that the error crosses process borders whole."""
        return type(self), (str(self), self.chain)
