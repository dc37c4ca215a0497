"""Worker processes that are replaced when one of them dies, and that die with the process that started them."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing.connection import wait
from types import FrameType

from mahdar.engine.outcome import Batch, Result, work
from mahdar.reading import Options

_PRELOADED = ["mahdar.engine.warm", "mahdar.engine.workers"]


class Workers:
    """A number of worker processes, started at the first batch.

    Where a worker dies, every batch that had not come back raises BrokenProcessPool, and the next batch starts new
    workers.
    """

    def __init__(self, count: int, options: Options) -> None:
        self._count = count
        self._options = options
        self._executor: ProcessPoolExecutor | None = None

    def submit(self, batch: Batch) -> Future[list[tuple[Result, ...]]]:
        """Hand a batch to the workers."""
        with uninterrupted():
            try:
                return self._started().submit(work, batch, self._options)
            except BrokenProcessPool:
                self._executor = None
                return self._started().submit(work, batch, self._options)

    def close(self) -> None:
        """Let go of the workers; what they have begun they finish, what waits is dropped."""
        if self._executor is not None:
            self._executor.shutdown(cancel_futures=True)

    def _started(self) -> ProcessPoolExecutor:
        if self._executor is None:
            self._executor = ProcessPoolExecutor(self._count, mp_context=_context(), initializer=_settle)
        return self._executor


def _context() -> multiprocessing.context.BaseContext:
    """Fork workers from a small clean process where the system can, so that no thread of the caller is copied."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(_PRELOADED)
    return context


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Put Ctrl-C off for a moment: in the middle of handing work over it would leave a lock of the executor held."""
    usual = signal.getsignal(signal.SIGINT)
    if not callable(usual) or threading.current_thread() is not threading.main_thread():
        yield
        return
    came: list[tuple[int, FrameType | None]] = []
    signal.signal(signal.SIGINT, lambda number, frame: came.append((number, frame)))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, usual)
    if came:
        usual(*came[0])


def _settle() -> None:
    """Make a new worker leave Ctrl-C to its parent, and go when its parent has gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_follow_parent, daemon=True).start()


def _follow_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
