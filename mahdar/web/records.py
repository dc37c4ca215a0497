"""Readers of the record file, lent to one request at a time."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from mahdar.store import Record, open_record

T = TypeVar("T")


class Records:
    """Keeps read-only connections to one record open between requests.

    A file that was replaced by another is noticed, and read anew. What is slow to count is counted once for each state
    of the record.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = threading.Lock()
        self._idle: list[Record] = []
        self._file: tuple[int, int] | None = None
        self._counted: dict[str, tuple[str, object]] = {}

    @contextmanager
    def one(self) -> Iterator[Record]:
        """Lend a record that nobody else uses meanwhile; raises StoreError where there is none."""
        record, file = self._take()
        try:
            yield record
        except BaseException:
            record.close()
            raise
        self._give_back(record, file)

    @contextmanager
    def writing(self) -> Iterator[Record]:
        """Open the record for one change; raises StoreError where there is none, as a page never makes one."""
        with self.one(), open_record(self.path, create=True) as record:
            yield record

    def once(self, record: Record, name: str, count: Callable[[], T]) -> T:
        """Give what ``count`` gives, asked once for each state of the record."""
        revision = record.revision()
        kept = self._counted.get(name)
        if kept is None or kept[0] != revision:
            kept = self._counted[name] = revision, count()
        return kept[1]  # type: ignore[return-value] # what was kept under this name is what count gave

    def close(self) -> None:
        """Close what is not lent."""
        with self._lock:
            self._forget()

    def _take(self) -> tuple[Record, tuple[int, int] | None]:
        file = self._identity()
        with self._lock:
            if file != self._file:
                self._forget()
                self._file = file
            if self._idle:
                return self._idle.pop(), file
        return open_record(self.path, create=False), file

    def _give_back(self, record: Record, file: tuple[int, int] | None) -> None:
        with self._lock:
            if file == self._file:
                self._idle.append(record)
                return
        record.close()

    def _forget(self) -> None:
        for record in self._idle:
            record.close()
        self._idle.clear()
        self._counted.clear()

    def _identity(self) -> tuple[int, int] | None:
        try:
            found = self.path.stat()
        except OSError:
            return None
        return found.st_dev, found.st_ino
