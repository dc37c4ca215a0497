"""On a terminal: a bar while it works, colours, Arabic in order. Elsewhere none of it."""

import os
import re
from pathlib import Path

import pytest

from mahdar.store import Unit, open_record
from tests.cli.running import mahdar, on_terminal
from tests.engine.articles import article, write_lines
from tests.store.samples import ONE_MEETING

COLOUR = re.compile(r"\x1b\[(?:\d+;)*3[0-7]")
STYLE = re.compile(r"\x1b\[[0-9;]*m")
SHAPED = re.compile("[\ufe70-\ufefc]")


@pytest.fixture
def article_file(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(article(1)["text"], encoding="utf-8")
    return path


def test_a_bar_runs_on_a_terminal_while_records_go_elsewhere(tmp_path: Path) -> None:
    articles = write_lines(tmp_path / "a.jsonl", 40)
    with (tmp_path / "records.jsonl").open("wb") as output:
        code, sent = on_terminal("extract", articles, "--workers", "1", output=output.fileno())
    assert code == 0
    assert "34 documents" in sent
    assert "0:00:0" in sent
    assert "\x1b[?25l" in sent, "the bar hides the cursor"
    assert sent.count("\x1b[?25h") == 1, "and shows it again"
    assert len((tmp_path / "records.jsonl").read_bytes().splitlines()) == 34


def test_no_bar_where_it_would_disturb(tmp_path: Path) -> None:
    articles = write_lines(tmp_path / "a.jsonl", 8)
    _, records_too = on_terminal("extract", articles, "--workers", "1")
    with Path(os.devnull).open("wb") as output:
        _, quiet = on_terminal("extract", articles, "--workers", "1", "--quiet", output=output.fileno())
    assert "\x1b[?25l" not in records_too
    assert "\x1b[?25l" not in quiet
    assert "documents" not in quiet


def test_colours_are_for_terminals(article_file: Path) -> None:
    _, sent = on_terminal("explain", article_file, "--bidi", "off")
    plain = mahdar("explain", article_file).stdout.decode()
    assert COLOUR.search(sent)
    assert "\x1b" not in plain
    assert "".join(STYLE.sub("", sent).split()) == "".join(plain.split())


def test_no_color_is_respected(article_file: Path) -> None:
    _, sent = on_terminal("explain", article_file, NO_COLOR="1")
    assert not COLOUR.search(sent)


def test_arabic_is_put_in_order_where_the_terminal_does_not(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    with open_record(path, create=True) as record:
        record.write(record.start_run("1", "2024-01-01"), "1", [Unit("a", "d", (ONE_MEETING,), ())])
        record.resolve("1")
    _, ordered_here = on_terminal("show", "--record", path)
    _, ordered_there = on_terminal("show", "--record", path, VTE_VERSION="7200")
    _, asked = on_terminal("show", "--record", path, "--bidi", "on", VTE_VERSION="7200")
    assert SHAPED.search(ordered_here)
    assert asked == ordered_here
    assert "عُقد اجتماع بين" in ordered_there
    assert not SHAPED.search(ordered_there)
    assert not SHAPED.search(mahdar("show", "--record", path).stdout.decode())
