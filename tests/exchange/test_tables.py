"""Rows of tables, also of hostile names."""

import csv
import io

import pytest

from mahdar.exchange import csv_lines, graphml
from mahdar.store import Actor, Network


@pytest.mark.parametrize("value", ['=HYPERLINK("x")', "+1", "-1", "@SUM(A1)", "\t=1"])
def test_no_cell_is_a_formula(value: str) -> None:
    assert f"'{value[0]}" in "".join(csv_lines([{"name": value}]))


def test_what_is_written_is_read_again() -> None:
    rows = [{"name": 'علي "ب"', "text": "سطر\nآخر، ثم"}, {"name": "", "text": "x"}]
    written = "".join(csv_lines(rows))
    assert written.startswith("\ufeff")
    assert list(csv.DictReader(io.StringIO(written.removeprefix("\ufeff"), newline=""))) == rows


def test_nothing_gives_an_empty_file() -> None:
    assert "".join(csv_lines([])) == ""


def test_a_graph_holds_no_character_that_xml_forbids() -> None:
    assert b"\x00" not in graphml(Network((Actor("a\x00", "person", "<b>\x0b", 1),), ()))
