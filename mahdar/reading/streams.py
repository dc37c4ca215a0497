"""Reading from streams without ever holding, or unpacking, more than was allowed."""

from __future__ import annotations

import io
from typing import Any, BinaryIO

from mahdar.errors import EmptyInput, TooLarge

MAX_RATIO = 200
"""No honest text shrinks further than this; a stream that does is cut once it has grown beyond the size limit."""


def read_all(stream: BinaryIO, source: str, limit: int) -> bytes:
    """Read a whole document into memory; raises TooLarge beyond ``limit`` bytes and EmptyInput where there is none."""
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise TooLarge(source, f"it holds more than {limit:,} bytes")
    if not data:
        raise EmptyInput(source, "there is nothing in it")
    return data


class Unpacking(io.RawIOBase):
    """An unpacking stream that stops at a bomb.

    Wraps the unpacked side of ``inner``; ``packed`` is the size of the packed side. Raises TooLarge, from the read
    that goes too far, once more than ``limit`` bytes have come out and they are MAX_RATIO times what went in.
    """

    def __init__(self, inner: io.BufferedIOBase, packed: int, source: str, limit: int) -> None:
        super().__init__()
        self.inner = inner
        self.allowed = max(limit, packed * MAX_RATIO)
        self.source = source
        self.given = 0

    def readable(self) -> bool:
        """Say that one can read from it."""
        return True

    def readinto(self, buffer: Any, /) -> int:
        """Fill a buffer from the unpacked side, or raise TooLarge."""
        data = self.inner.read1(len(buffer))  # what was unpacked before the stream breaks off must not be lost
        self.given += len(data)
        if self.given > self.allowed:
            raise TooLarge(self.source, f"it unpacks to more than {MAX_RATIO} times its size")
        buffer[: len(data)] = data
        return len(data)


class Joined(io.RawIOBase):
    """A stream of which the beginning has been read already, whole again."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        super().__init__()
        self.head = io.BytesIO(head)
        self.rest = rest

    def readable(self) -> bool:
        """Say that one can read from it."""
        return True

    def readinto(self, buffer: Any, /) -> int:
        """Fill a buffer from the beginning, then from the rest."""
        data = self.head.read(len(buffer)) or self.rest.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)


class Forward:
    """A stream that cannot go back, for a reader that asks where it is and seeks forward only."""

    def __init__(self, inner: io.BufferedReader) -> None:
        self.inner = inner
        self.at = 0

    def read(self, size: int = -1) -> bytes:
        """Read on, as far as one look goes: what stands before the stream breaks off must not be lost."""
        data = self.inner.read1(size)
        self.at += len(data)
        return data

    def tell(self) -> int:
        """Give the number of bytes read so far."""
        return self.at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go forward by reading; raises UnsupportedOperation for the way back."""
        ahead = offset if whence == io.SEEK_CUR else offset - self.at
        if ahead < 0 or whence == io.SEEK_END:
            raise io.UnsupportedOperation("this stream only goes forward")
        while ahead > 0 and (data := self.read(min(ahead, 1 << 16))):
            ahead -= len(data)
        return self.at
