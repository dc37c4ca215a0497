"""From one item of input to what came out of it, in whichever process; the errors of a document stay with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from mahdar.errors import ReadingError
from mahdar.reading import Options, Raw, parse
from mahdar.record import Document, DocumentRecord

Result = DocumentRecord | ReadingError
"""What the pipeline gives for one document."""


class Skipped(msgspec.Struct, frozen=True):
    """An item that need not be read: an earlier run read it and got ``documents`` from it."""

    source: str
    documents: int


Item = Raw | ReadingError | Skipped
"""What goes into a run: a unit to read, the reason why there is none, or one that was read before."""
Batch = Sequence[Item]
"""As many items as are worth the way to another process."""


class Outcome(msgspec.Struct, frozen=True):
    """An item and everything that came out of it, in order."""

    item: Item
    results: tuple[Result, ...]


_BATCH_ITEMS = 16
_BATCH_BYTES = 1_000_000


def nameable(item: Item) -> Item:
    r"""Give an item whose source can be written down: a file name need not be text, and every record is.

    >>> nameable(Skipped("news-\udcff.txt", 1)).source
    'news-\\udcff.txt'
    """
    source = item.source.encode("utf-8", "backslashreplace").decode()
    if source == item.source:
        return item
    if isinstance(item, ReadingError):
        return type(item)(source, item.reason)
    return msgspec.structs.replace(item, source=source)


def batches(items: Iterable[Item]) -> Iterator[Batch]:
    """Cut a stream of items into batches, in order: of a few items, fewer where they are large."""
    batch: list[Item] = []
    size = 0
    for item in items:
        batch.append(item)
        size += size_of(item)
        if len(batch) == _BATCH_ITEMS or size > _BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def work(batch: Batch, options: Options) -> list[tuple[Result, ...]]:
    """Read and extract a batch, in a worker or in place: what came out of each item, in order.

    Never raises: where the program itself fails on a document, that is an error of the document.
    """
    return [tuple(_work_on(item, options)) for item in batch]


def size_of(item: Item) -> int:
    """Give the bytes or letters that an item holds."""
    if not isinstance(item, Raw):
        return 0
    if isinstance(item.payload, bytes):
        return len(item.payload)
    return sum(len(value or "") for value in item.payload.values())


def _work_on(item: Item, options: Options) -> list[Result]:
    if isinstance(item, Skipped):
        return []
    if isinstance(item, ReadingError):
        return [item]
    try:
        return [_extracted(item, result) for result in parse(item, options)]
    except Exception as error:
        return [_fault(item, error)]


def _extracted(item: Raw, result: Document | ReadingError) -> Result:
    from mahdar import pipeline  # noqa: PLC0415 - loads the knowledge, only in the processes that need it

    if isinstance(result, ReadingError):
        return result
    try:
        return pipeline.extract(result)
    except Exception as error:
        return _fault(item, error)


def _fault(item: Raw, error: Exception) -> ReadingError:
    return ReadingError(item.source, f"the program failed on it, please report this: {type(error).__name__}: {error}")
