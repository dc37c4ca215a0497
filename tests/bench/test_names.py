"""Names are measured as the table says, with or without the peers that have to be installed."""

from __future__ import annotations

import json
import subprocess
from importlib.util import find_spec
from pathlib import Path

import pytest

from bench import name_peers, names

asks_peers = pytest.mark.skipif(not find_spec("jellyfish"), reason="the group of peers is not installed")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    figures = {
        "figures": [{"ar": ["عادل الجبير", "عادل أحمد الجبير"], "en": ["Adel al-Jubeir"]}],
        "different": [{"a": "عادل الجبير", "b": "نائل الجبير"}],
    }
    listed = {
        "candidates": [{"id": "1", "name": "Adel al-Jubeir", "aliases": []}, {"id": "2", "name": "X Y", "aliases": []}],
        "queries": [{"id": "1", "ar": "عادل الجبير"}],
    }
    (tmp_path / "figures.json").write_text(json.dumps(figures), "utf-8")
    (tmp_path / "list-names.json").write_text(json.dumps(listed), "utf-8")
    return tmp_path


@pytest.fixture(autouse=True)
def _without_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails() -> Path:
        raise subprocess.CalledProcessError(1, "pip")

    monkeypatch.setattr(name_peers, "_environment", fails)


@asks_peers
def test_a_folder_adds_its_pairs_and_its_list(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = names.table(folder).splitlines()
    assert [line.split(" | ")[0] for line in lines if line.startswith("| Mahdar")] == ["| Mahdar"] * 4
    assert "| Mahdar | 1.000 | 1.000 | 0.000 |" in lines
    assert "nomenklatura could not be installed" in capsys.readouterr().err


def test_an_index_is_timed() -> None:
    assert names.search_table(300).splitlines()[-1].startswith("| 300 |")


def test_names_are_made_up_the_same_way_every_time() -> None:
    assert list(names.made_up(900)) == list(names.made_up(900))
    assert len(list(names.made_up(900))) == 900
