"""What goes into the record: once, whatever is read again, and only what has changed."""

from pathlib import Path

import pytest
from apsw import Connection

from mahdar.engine import Skipped, Tally, keep
from mahdar.engine.fingerprint import program_version, unit_digest
from mahdar.errors import ReadingError
from mahdar.reading import Options, Raw, walk
from mahdar.record import DocumentRecord
from mahdar.store import open_record
from tests.engine.articles import article, write_lines


def read(source: Path, record: Path, workers: int = 1) -> Tally:
    tally = Tally()
    with open_record(record, create=True) as kept:
        for result in keep(walk([source]), kept, Options(), workers):
            tally.add(result)
    return tally


def contents(path: Path) -> list[DocumentRecord]:
    with open_record(path, create=False) as record:
        return list(record.documents())


def test_reading_again_skips_what_is_known_and_reports_errors_again(tmp_path: Path) -> None:
    articles, record = write_lines(tmp_path / "a.jsonl", 50), tmp_path / "r.db"
    first = read(articles, record)
    before = contents(record)
    assert (first.documents, first.known, first.errors.total()) == (42, 0, 8)
    again = read(articles, record)
    assert (again.documents, again.known, again.errors) == (42, 42, first.errors)
    assert contents(record) == before


def test_any_number_of_workers_makes_the_same_record(tmp_path: Path) -> None:
    articles = write_lines(tmp_path / "a.jsonl", 80)
    for workers in (1, 2):
        read(articles, tmp_path / f"{workers}.db", workers)
    assert contents(tmp_path / "1.db") == contents(tmp_path / "2.db")


def test_a_document_that_changed_is_read_and_replaced(tmp_path: Path) -> None:
    articles, record = write_lines(tmp_path / "a.jsonl", 20), tmp_path / "r.db"
    read(articles, record)
    text = articles.read_text(encoding="utf-8").replace("رقم 3.", "رقم ثلاثة.")
    articles.write_text(text, encoding="utf-8")
    again = read(articles, record)
    assert (again.documents, again.known) == (17, 16)
    assert [one.id for one in contents(record) if "رقم ثلاثة" in one.text] == ["n3"]
    assert len(contents(record)) == 17


def test_a_run_left_in_the_middle_goes_on_where_it_stopped(tmp_path: Path) -> None:
    articles = write_lines(tmp_path / "a.jsonl", 150)
    read(articles, tmp_path / "whole.db")
    with open_record(tmp_path / "left.db", create=True) as record:
        results = keep(walk([articles]), record, Options(), 1)
        for _ in range(40):
            next(results)
        results.close()  # type: ignore[attr-defined]
        assert 0 < record.count().documents < 128
    finished = read(articles, tmp_path / "left.db")
    assert finished.known > 0
    assert contents(tmp_path / "left.db") == contents(tmp_path / "whole.db")
    connection = Connection(str(tmp_path / "left.db"))
    runs = list(connection.execute("SELECT finished IS NULL, added FROM runs ORDER BY number"))
    connection.close()
    assert [interrupted for interrupted, _ in runs] == [1, 0]
    assert sum(added for _, added in runs) == finished.documents


def test_copies_are_grouped_when_the_run_is_done(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(article(1)["text"], encoding="utf-8")
    (tmp_path / "b.txt").write_text(article(1)["text"] + "\n(انتهى)", encoding="utf-8")
    read(tmp_path, tmp_path / "r.db")
    with open_record(tmp_path / "r.db", create=False) as record:
        first, second = sorted(one.id for one in record.documents())
        assert record.copies() == {second: first}


def test_a_digest_stands_for_content_options_and_program() -> None:
    raw = Raw("a", "text", b"x")
    digest = unit_digest(raw, Options())
    assert digest == unit_digest(Raw("a", "text", b"x"), Options())
    assert digest != unit_digest(Raw("a", "text", b"y"), Options())
    assert digest != unit_digest(raw, Options(fields={"text": "content"}))
    assert len(program_version()) == 16


def test_what_cannot_be_written_down_has_no_digest() -> None:
    assert unit_digest(Raw("a", "json", {"text": "\ud800"}), Options()) == ""


@pytest.mark.parametrize("result", [Skipped("a", 2), ReadingError("a", "b")])
def test_a_tally_counts_documents_and_errors(result: Skipped | ReadingError) -> None:
    tally = Tally()
    tally.add(result)
    assert (tally.documents, tally.known, tally.errors.total()) in [(2, 2, 0), (0, 0, 1)]
