"""The pipeline over many documents on this machine, in the order of the input whatever the number of processes."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing

from mahdar.engine.outcome import Batch, Item, Outcome, Result, batches, nameable, work
from mahdar.engine.workers import Workers
from mahdar.errors import ReadingError
from mahdar.reading import Options, Raw

_AHEAD = 3
"""Batches under way for each worker: enough that none waits, few enough that memory stays small."""


def run(items: Iterable[Item], options: Options, workers: int) -> Iterator[Result]:
    """Read and extract items, as :func:`mahdar.reading.walk` gives them, with a number of processes.

    The results come in the order of the items and are the same for every number of workers. One worker is the calling
    process itself. An input on which a worker dies comes back as a ReadingError; the others are not touched.
    """
    for outcome in outcomes(items, options, workers):
        yield from outcome.results


def outcomes(items: Iterable[Item], options: Options, workers: int) -> Iterator[Outcome]:
    """Do as :func:`run`, and tell what came out of which item."""
    if workers > 1:
        yield from _outcomes_from_workers(map(nameable, items), options, workers)
    else:
        for item in map(nameable, items):
            yield Outcome(item, work([item], options)[0])


def _outcomes_from_workers(items: Iterable[Item], options: Options, count: int) -> Iterator[Outcome]:
    with closing(Workers(count, options)) as workers, closing(Workers(1, options)) as lone:
        under_way: deque[tuple[Batch, Future[list[tuple[Result, ...]]]]] = deque()
        for batch in batches(items):
            under_way.append((batch, _submit(workers, batch, options)))
            if len(under_way) >= count * _AHEAD:
                yield from _land(*under_way.popleft(), lone)
        while under_way:
            yield from _land(*under_way.popleft(), lone)


def _submit(workers: Workers, batch: Batch, options: Options) -> Future[list[tuple[Result, ...]]]:
    """Hand a batch to the workers; one with nothing to read in it is not worth the way."""
    if any(isinstance(item, Raw) for item in batch):
        return workers.submit(batch)
    done: Future[list[tuple[Result, ...]]] = Future()
    done.set_result(work(batch, options))
    return done


def _land(batch: Batch, future: Future[list[tuple[Result, ...]]], lone: Workers) -> Iterator[Outcome]:
    try:
        results = future.result()
    except BrokenProcessPool:
        results = _one_by_one(batch, lone)
    return map(Outcome, batch, results)


def _one_by_one(batch: Batch, lone: Workers) -> list[tuple[Result, ...]]:
    """Find the item on which a worker died: try the batch alone, then each of its items alone."""
    try:
        return lone.submit(batch).result()
    except BrokenProcessPool:
        if len(batch) == 1:
            return [(_death(batch[0]),)]
        return [results for item in batch for results in _one_by_one([item], lone)]


def _death(item: Item) -> ReadingError:
    assert not isinstance(item, ReadingError), "an error is handed on, nothing dies on it"
    return ReadingError(item.source, "the process that read it died; it was left out")
