"""The table of quality says what was measured, and goes to the place of the README that is its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench import readme
from bench.__main__ import main
from bench.quality import table
from mahdar.evaluation import Score, Tally

PAGE = "<!-- bench:quality -->\n<!-- /bench:quality -->\n<!-- bench:speed -->\n<!-- /bench:speed -->\n"


def test_a_row_holds_the_parts_of_a_kind_and_how_many_were_annotated() -> None:
    tally = Tally()
    tally.add("mentions", right=3, wrong=1, missed=2)
    tally.group(1, 0.5)
    tally.judge("statement act", True)
    tally.judge("statement act", False)
    lines = table(Score(7, tally)).splitlines()
    assert "| mentions | 0.750 | 0.600 | 0.667 | 5 |" in lines
    assert "| identity | 1.000 | 0.500 | 0.667 | 1 |" in lines
    assert "| **the whole record** | | | **0.133** | |" in lines
    assert "| statement act | 50% | 2 |" in lines
    assert "[7 documents](tests/gold/README.md)" in lines[-1]


def test_the_readme_is_written_only_when_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "README.md"
    page.write_text(PAGE, encoding="utf-8")
    monkeypatch.setattr(readme, "README", page)
    assert main(["quality"]) == 0
    figures = capsys.readouterr().out
    assert page.read_text(encoding="utf-8") == PAGE
    assert main(["quality", "--write"]) == 0
    assert page.read_text(encoding="utf-8") == PAGE.replace("-->\n", f"-->\n{figures}", 1)
