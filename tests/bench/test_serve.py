"""How fast the page answers, on a record of a few articles."""

from pathlib import Path

import pytest

from bench.serve import FULL_TEXT, LARGE, Served, Times, read_once, serve
from mahdar.store import Size
from tests.engine.articles import write_lines
from tests.web.samples import keep


def test_every_kind_of_page_is_measured(tmp_path: Path) -> None:
    record, articles = keep(tmp_path / "record.db"), write_lines(tmp_path / "articles.jsonl", 3)
    before = record.read_bytes()
    served = serve([str(articles)], 2, str(record))
    kinds = {times.kind for times in served.quiet}
    assert kinds >= {"home", "search", "name", "document", "contact", "statement", "calendar", "network", FULL_TEXT}
    assert [times.kind for times in served.reading] == [times.kind for times in served.quiet]
    assert all(len(times.seconds) == 2 for times in (*served.quiet, *served.reading))
    assert served.documents == 5
    assert served.size.file == len(before)
    assert record.read_bytes() == before


def test_a_corpus_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    articles = [str(write_lines(tmp_path / "articles.jsonl", 2))]
    first = read_once(articles)
    made = first.stat().st_mtime_ns
    assert read_once(articles) == first
    assert first.stat().st_mtime_ns == made


@pytest.mark.parametrize(
    ("kind", "seconds", "kept"),
    [
        ("home", [0.010] * 100, True),
        ("home", [0.160] * 100, False),
        ("home", [0.010] * 94 + [0.900] * 6, False),
        ("home", [0.010] * 96 + [0.900] * 4, True),
        (FULL_TEXT, [0.020] * 100, True),
        (FULL_TEXT, [0.010] * 94 + [0.040] * 6, False),
    ],
)
def test_a_slow_page_breaks_the_promise(kind: str, seconds: list[float], kept: bool) -> None:
    served = Served(1, Size(299, 100), 100, [Times(kind, seconds)], [Times(kind, seconds)])
    assert served.kept == kept
    assert ("**" in served.table) != kept


def test_a_large_record_breaks_the_promise_where_it_has_many_documents() -> None:
    times = [Times("home", [0.010])]
    assert Served(LARGE, Size(299, 100), 1, times, times).kept
    assert Served(LARGE - 1, Size(999, 100), 1, times, times).kept
    large = Served(LARGE, Size(300, 100), 1, times, times)
    assert not large.kept
    assert "**3.00 times** the bytes" in large.table
