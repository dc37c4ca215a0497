"""Search finds what it should; the floors may only rise."""

import pytest

from bench.relevance.table import documents, judge, queries, table


def test_queries_ask_for_documents_that_are_there() -> None:
    assert len(queries()) >= 40
    assert all(names and names <= documents().keys() for names in queries().values())


def test_search_keeps_its_floors() -> None:
    counts = judge("Mahdar").counts
    assert counts.recall >= 0.99
    assert counts.precision >= 0.97


@pytest.mark.parametrize("peer", ["FTS5 unicode61", "Snowball", "light stemmer"])
def test_search_finds_more_than_a_peer(peer: str) -> None:
    assert judge(peer).counts.recall < judge("Mahdar").counts.recall - 0.25


def test_the_table_names_everyone() -> None:
    lines = table().splitlines()
    assert [line.split(" | ")[0] for line in lines[2:6]] == [
        "| Mahdar",
        "| FTS5 unicode61",
        "| Snowball",
        "| light stemmer",
    ]
