"""The same answer from any number of processes, in order, whatever happens to one of them."""

import ctypes
import multiprocessing
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mahdar import pipeline
from mahdar.engine import Skipped, outcomes, run
from mahdar.engine.outcome import Item, batches
from mahdar.errors import EmptyInput, ReadingError
from mahdar.reading import Options, Raw, walk
from mahdar.record import Document
from tests.engine.articles import article, write_lines


class Crash(dict[str, str | None]):
    """A payload that kills the process which takes it out of its pickle, as a library's own crash would."""

    def __reduce__(self) -> tuple[Callable[..., bytes], tuple[int, int]]:
        return ctypes.string_at, (8, 1)  # no process may read there


def deadly(source: str) -> Raw:
    return Raw(source, "json", Crash())


def raws(count: int) -> list[Raw]:
    return [Raw(f"file:{n}", "text", article(n)["text"].encode()) for n in range(count)]


def printed(results: Any) -> list[bytes]:
    return [repr(one).encode() if isinstance(one, ReadingError) else msgspec.json.encode(one) for one in results]


def test_any_number_of_workers_gives_the_same_bytes(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "articles.jsonl", 120)
    (tmp_path / "empty.txt").touch()
    alone, two, three = (printed(run(walk([tmp_path]), Options(), workers)) for workers in (1, 2, 3))
    assert len(alone) == 121
    assert two == alone
    assert three == alone
    assert path.exists()


def test_a_worker_that_dies_takes_nothing_with_it() -> None:
    items = raws(70)
    expected = printed(run(items, Options(), 1))
    for at in (40, 5):
        items.insert(at, deadly(f"deadly:{at}"))
    results = list(run(items, Options(), 2))
    died = [result for result in results if isinstance(result, ReadingError)]
    assert [(error.source, error.reason) for error in died] == [
        (f"deadly:{at}", "the process that read it died; it was left out") for at in (5, 40)
    ]
    assert [results.index(error) for error in died] == [5, 41]
    assert printed(result for result in results if result not in died) == expected


def test_errors_and_skipped_items_keep_their_place() -> None:
    error, skipped = EmptyInput("nothing.txt", "there is nothing in it"), Skipped("known.txt", 3)
    items: list[Item] = [*raws(20), error, skipped, *raws(20)]
    for workers in (1, 2):
        told = list(outcomes(items, Options(), workers))
        assert [outcome.item for outcome in told] == items
        assert [str(result) for result in told[20].results] == [str(error)]
        assert told[21].results == ()


def test_a_fault_of_the_program_is_an_error_of_the_document(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(document: Document) -> None:
        raise IndexError(f"in {document.id[:4]}")

    monkeypatch.setattr(pipeline, "extract", fail)
    (result,) = run(raws(1), Options(), 1)
    assert isinstance(result, ReadingError)
    assert (result.source, result.reason) == (
        "file:0",
        "the program failed on it, please report this: IndexError: in sha-",
    )


def test_a_run_that_is_left_early_leaves_no_process_behind() -> None:
    before = set(multiprocessing.active_children())
    results = run(raws(200), Options(), 2)
    next(results)
    assert set(multiprocessing.active_children()) > before
    results.close()  # type: ignore[attr-defined]
    assert set(multiprocessing.active_children()) == before


def test_input_is_taken_as_it_is_needed() -> None:
    taken = []

    def counted() -> Any:
        for raw in raws(2000):
            taken.append(raw)
            yield raw

    results = run(counted(), Options(), 2)
    next(results)
    results.close()  # type: ignore[attr-defined]
    assert len(taken) < 200


@given(st.lists(st.integers(0, 600_000), max_size=60))
def test_batches_hold_every_item_once_and_stay_small(sizes: list[int]) -> None:
    items = [Raw(f"{n}", "text", bytes(size)) for n, size in enumerate(sizes)]
    cut = list(batches(items))
    assert [item for batch in cut for item in batch] == items
    assert all(0 < len(batch) <= 16 for batch in cut)
    assert all(sum(sizes[int(item.source)] for item in batch[:-1]) <= 1_000_000 for batch in cut)
