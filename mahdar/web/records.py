"""Readers of the record file, lent to one request at a time."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from pathlib import Path
from typing import Final, TypeVar

from fastapi import HTTPException

from mahdar.store import Record, open_record

T = TypeVar("T")
_PATIENCE: Final = 0.05
"""Seconds that a page waits for what is counted anew."""
_LONG_PATIENCE: Final = 3.0
"""Seconds that a change waits for it."""


class Records:
    """Keeps read-only connections to one record open between requests.

    A file that was replaced by another is noticed, and read anew. What is slow to count is kept: after a change it is
    counted anew beside the requests, so that a page is as quick while documents are read into the record.
    """

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        self.path = path
        self.read_only = read_only
        self._lock = threading.Lock()
        self._idle: list[Record] = []
        self._file: tuple[int, int] | None = None
        self._counted: dict[str, tuple[str, object]] = {}
        self._counting: dict[str, Future[None]] = {}
        self._counter = ThreadPoolExecutor(1)

    @contextmanager
    def one(self) -> Iterator[Record]:
        """Lend a record that nobody else uses meanwhile, in one state of it; raises StoreError where there is none."""
        record, file = self._take()
        try:
            with record.snapshot():
                yield record
        except BaseException:
            record.close()
            raise
        self._give_back(record, file)

    @contextmanager
    def writing(self) -> Iterator[Record]:
        """Open the record for one change; raises StoreError where there is none, as a page never makes one.

        Answers 403 where the record is only read.
        """
        if self.read_only:
            raise HTTPException(403, "this record is only read")
        with self.one(), open_record(self.path, create=True) as record:
            yield record

    def once(
        self, record: Record, name: str, count: Callable[[Record], T], of: Callable[[Record], str] = Record.revision
    ) -> T:
        """Give what ``count`` gives of a record; where that takes long after a change, what it gave before.

        ``of`` gives the state that it depends on: with ``Record.settled`` it is not counted anew for every document.
        """
        state = of(record)
        kept = self._counted.get(name)
        if kept is None:
            kept = self._counted[name] = state, count(record)
        elif kept[0] != state:
            wait([self._count_anew(name, count, of)], _PATIENCE)
            kept = self._counted.get(name, kept)
        return kept[1]  # type: ignore[return-value] # what was kept under this name is what count gave

    def renew(
        self, name: str, count: Callable[[Record], object], of: Callable[[Record], str] = Record.revision
    ) -> None:
        """Count anew what was counted before a change of the reader's own, who would take the old for a failure.

        What is being counted already may have begun before the change; then it is counted once more.
        """
        for _ in range(2):
            with self.one() as record:
                if name not in self._counted or self._counted[name][0] == of(record):
                    return
            wait([self._count_anew(name, count, of)], _LONG_PATIENCE)

    def outdated(self, record: Record) -> tuple[str, ...]:
        """Name what is kept of an older state of the record than this one."""
        now = (record.revision(), record.settled())
        return tuple(sorted(name for name, (state, _) in list(self._counted.items()) if state not in now))

    def close(self) -> None:
        """Close what is not lent."""
        self._counter.shutdown()
        with self._lock:
            self._forget()

    def _count_anew(self, name: str, count: Callable[[Record], object], of: Callable[[Record], str]) -> Future[None]:
        def work() -> None:
            with self.one() as record:
                self._counted[name] = of(record), count(record)

        with self._lock:
            if name not in self._counting or self._counting[name].done():
                self._counting[name] = self._counter.submit(work)
            return self._counting[name]

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
