"""How fast the page answers, on a record of one article."""

from pathlib import Path

from bench.serve import Served, addresses, measure_pages
from mahdar.store import open_record
from tests.engine.articles import write_lines
from tests.web.samples import keep


def test_every_kind_of_page_is_measured(tmp_path: Path) -> None:
    served = measure_pages([str(write_lines(tmp_path / "articles.jsonl", 3))], 1)
    assert set(served.at_rest) >= {"home", "search", "document", "network", "review", "sources"}
    assert served.table.count("\n") == len(served.at_rest) + 1


def test_addresses_are_of_what_the_record_holds(tmp_path: Path) -> None:
    with open_record(keep(tmp_path / "record.db"), create=False) as record:
        asked = addresses(record)
    assert all(asked.values())


def test_a_slow_page_breaks_the_promise() -> None:
    assert Served({"home": [10.0] * 20}, {}).kept
    assert not Served({"home": [160.0] * 20}, {}).kept
    assert not Served({"home": [10.0] * 17 + [900.0] * 3}, {}).kept
