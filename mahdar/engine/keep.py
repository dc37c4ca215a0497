"""From input into the record on disk: what was read before is not read again, what is read is written in batches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from mahdar.engine.fingerprint import program_version, unit_digest
from mahdar.engine.local import outcomes
from mahdar.engine.outcome import Item, Outcome, Result, Skipped, nameable
from mahdar.errors import ReadingError
from mahdar.reading import Options, Raw
from mahdar.record import DocumentRecord
from mahdar.store import Record, Unit, Written

_BATCH = 32
"""Items written in one transaction: what is lost, and read again, when a run is interrupted."""


def keep(
    items: Iterable[Raw | ReadingError], record: Record, options: Options, workers: int
) -> Iterator[Result | Skipped]:
    """Read items into a record and give each result once it is written.

    An item that the record already knows with this content is skipped before anything is paid for it, so an
    interrupted run goes on where it stopped. When the last item is written, copies are grouped, who is who is
    resolved, and the run's entry in the log is closed.
    """
    run = record.start_run(program_version(), _now())
    batch: list[Outcome] = []
    for outcome in outcomes(_unread(items, record, options), options, workers):
        batch.append(outcome)
        if len(batch) == _BATCH:
            yield from _write(batch, record, run, options)
            batch = []
    yield from _write(batch, record, run, options)
    _finish(record, run)


def keep_units(units: Iterable[Unit], record: Record) -> Iterator[tuple[Unit, Written]]:
    """Write units that were read elsewhere, and give each with what writing it changed.

    When the last is written, everything is done as :func:`keep` does it.
    """
    run = record.start_run(program_version(), _now())
    for unit in units:
        yield unit, record.write(run, program_version(), [unit])
    _finish(record, run)


def unit_of(outcome: Outcome, digest: str) -> Unit:
    """Give what came out of an item as the record takes it."""
    documents = tuple(result for result in outcome.results if isinstance(result, DocumentRecord))
    errors = tuple(result for result in outcome.results if isinstance(result, ReadingError))
    return Unit(outcome.item.source, digest, documents, errors)


def _finish(record: Record, run: int) -> None:
    record.group_copies()
    record.resolve(program_version())
    record.finish_run(run, _now())


def _unread(items: Iterable[Raw | ReadingError], record: Record, options: Options) -> Iterator[Item]:
    for item in map(nameable, items):
        known = record.documents_of(item.source, unit_digest(item, options)) if isinstance(item, Raw) else None
        yield item if known is None else Skipped(item.source, known)


def _write(batch: list[Outcome], record: Record, run: int, options: Options) -> Iterator[Result | Skipped]:
    units = [_unit(outcome, options) for outcome in batch if not isinstance(outcome.item, Skipped)]
    if units:
        record.write(run, program_version(), units)
    for outcome in batch:
        yield from [outcome.item] if isinstance(outcome.item, Skipped) else outcome.results


def _unit(outcome: Outcome, options: Options) -> Unit:
    item = outcome.item
    return unit_of(outcome, unit_digest(item, options) if isinstance(item, Raw) else "")


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
