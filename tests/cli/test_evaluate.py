"""``mahdar evaluate`` as people run it."""

import json
from pathlib import Path

from mahdar.evaluation import evaluate
from tests.cli.running import mahdar

FOLDER = Path(__file__).parents[1] / "evaluation" / "gold"


def test_it_prints_a_line_of_figures_for_each_kind() -> None:
    done = mahdar("evaluate", FOLDER)
    lines = done.stdout.decode().splitlines()
    names = evaluate(FOLDER).tally.counts["mentions"]
    assert (done.returncode, done.stderr, lines[0]) == (0, b"", "2 documents")
    (mentions,) = (line.split() for line in lines if line.startswith("mentions"))
    assert mentions[-3:] == [str(names.right), str(names.wrong), str(names.missed)]
    assert names.right >= 10
    assert lines[-1].startswith("the whole record")


def test_it_speaks_json() -> None:
    told = json.loads(mahdar("evaluate", FOLDER, "--json").stdout)
    assert told == evaluate(FOLDER).data
    assert 0.5 < told["mentions"]["precision"] <= 1


def test_it_lists_errors_when_asked(tmp_path: Path) -> None:
    for path in FOLDER.iterdir():
        text = path.read_text(encoding="utf-8").replace('"أنتوني بلينكن"', '"بليغ"').replace('"السيسي"', '"المنظر"')
        (tmp_path / path.name).write_text(text, encoding="utf-8")
    listed = [
        line for line in mahdar("evaluate", tmp_path, "--errors", "1").stdout.decode().splitlines() if "cairo:" in line
    ]
    assert any(line.startswith("mentions: cairo: spurious person «") for line in listed)
    assert len([line for line in listed if line.startswith("mentions: ")]) == 1
    assert "cairo:" not in mahdar("evaluate", tmp_path).stdout.decode()


def test_a_wrong_call_is_said() -> None:
    done = mahdar("evaluate", FOLDER.parent)
    assert (done.returncode, done.stdout) == (2, b"")
    assert "there is no documents.jsonl in it" in done.stderr.decode()
    assert mahdar("evaluate", FOLDER, "--errors", "-1").returncode == 2
    assert mahdar("evaluate").returncode == 2


def test_it_helps_with_examples() -> None:
    assert "mahdar evaluate gold/ --errors 40" in mahdar("evaluate", "--help").stdout.decode()
