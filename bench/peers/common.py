"""What every comparison needs: a peer's module, a record to count, and the speed of a reader."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Sequence
from statistics import median
from time import process_time
from typing import Any, NamedTuple

from mahdar.evaluation import Counts, Gold
from mahdar.record import DateExpression, Document, DocumentRecord, Entity

_ROUNDS = 3


class Result(NamedTuple):
    """What one reader came to: its name, what it found rightly and wrongly, and the articles it reads in a second."""

    reader: str
    counts: Counts
    speed: float


def peer(name: str) -> Any:
    """Load a peer, only now: the other measurements run where the group of peers is not installed.

    Raises SystemExit with what to install.
    """
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise SystemExit(f"{error}; run: python -m pip install --group peers") from error


def record(
    document: Document, entities: tuple[Entity, ...] = (), dates: tuple[DateExpression, ...] = ()
) -> DocumentRecord:
    """Give a record that holds only what a peer found, so that it is counted like one of ours."""
    return DocumentRecord(
        id=document.id,
        source=document.source,
        url=document.url,
        title=document.title,
        published=document.published,
        text=document.text,
        signature="",
        blocks=document.blocks,
        entities=entities,
        offices=(),
        dates=dates,
        contacts=(),
        statements=(),
        agreements=(),
    )


def speed(read: Callable[[Gold], object], golds: Sequence[Gold]) -> float:
    """Give how many articles a reader reads in a second of the processor: the median of rounds behind a first one."""
    rounds = []
    for _ in range(_ROUNDS + 1):
        start = process_time()
        for gold in golds:
            read(gold)
        rounds.append(process_time() - start)
    return len(golds) / median(rounds[1:])
