"""Files read in a process of their own: whatever they are, the others are read and the caller goes on."""

import gzip
import os
import signal
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from mahdar.engine import keep_units
from mahdar.engine.apart import File, Limits, Reader
from mahdar.store import Unit, open_record

EXAMPLES = Path(__file__).parents[2] / "examples"
NEWS = "استقبل الأمين العام لمجلس التعاون جاسم البديوي في الرياض اليوم سفير جمهورية الهند.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "given"
    place.mkdir()
    (place / "a.txt").write_text(NEWS, encoding="utf-8")
    (place / "z.txt").write_text(NEWS.replace("الهند", "الصين"), encoding="utf-8")
    return place


def read(folder: Path, *names: str, limits: Limits | None = None) -> dict[str, list[Unit]]:
    """Read files, and give what came out of each."""
    given: dict[str, list[Unit]] = {name: [] for name in names}
    for number, unit in Reader(limits=limits).read([File(str(folder), name) for name in names]):
        if unit is not None:
            given[names[number]].append(unit)
    return given


def reasons(units: list[Unit]) -> list[str]:
    return [f"{error.kind}: {error.reason}" for unit in units for error in unit.errors]


def test_files_of_every_format_are_read() -> None:
    names = sorted(path.name for path in EXAMPLES.iterdir() if path.suffix not in ("", ".md"))
    given = read(EXAMPLES, *names)
    assert not [(name, reasons(units)) for name, units in given.items() if reasons(units)]
    assert all(unit.documents and unit.digest for units in given.values() for unit in units)


def test_what_is_read_is_written_and_told(folder: Path, tmp_path: Path) -> None:
    def units() -> Iterator[Unit]:
        found = Reader().read([File(str(folder), name) for name in ("a.txt", "z.txt")])
        return (unit for _, unit in found if unit is not None)

    with open_record(tmp_path / "r.db", create=True) as record:
        first = [written for _, written in keep_units(units(), record)]
        again = [written for _, written in keep_units(units(), record)]
        assert [[*written.documents.values()] for written in first] == [["added"], ["added"]]
        assert [[*written.documents.values()] for written in again] == [["unchanged"], ["unchanged"]]
        assert [run.finished is not None for run in record.runs(5)] == [True, True]


def test_a_file_that_the_process_dies_of_is_left_out(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "deadly.txt").write_text(NEWS, encoding="utf-8")
    hurt = folder.parent / "sitecustomize.py"
    hurt.write_text(
        "import mahdar.engine.outcome as outcome, os\n"
        "read = outcome.work\n"
        "def work(batch, options):\n"
        "    return os.abort() if 'deadly' in batch[0].source else read(batch, options)\n"
        "outcome.work = work\n"
    )
    path = os.pathsep.join(filter(None, (str(folder.parent), str(EXAMPLES.parent), os.environ.get("PYTHONPATH"))))
    monkeypatch.setenv("PYTHONPATH", path)
    given = read(folder, "a.txt", "deadly.txt", "z.txt")
    assert [len(given[name]) for name in ("a.txt", "z.txt")] == [1, 1]
    assert reasons(given["deadly.txt"]) == ["unreadable: the process that read it died; it was left out"]


def test_a_file_that_takes_too_long_is_left_out(folder: Path) -> None:
    fifo = folder / "endless.txt"
    os.mkfifo(fifo)
    given = read(folder, "endless.txt", limits=Limits(seconds=2))
    assert "longer than 2 seconds" in reasons(given["endless.txt"])[0]


def test_a_file_of_too_many_documents_is_left(folder: Path) -> None:
    row = '{"text": "قال وزير الخارجية المصري سامح شكري في القاهرة إن الحوار مستمر. %d"}\n'
    (folder / "many.jsonl").write_text("".join(row % number for number in range(20_000)), encoding="utf-8")
    given = read(folder, "many.jsonl", limits=Limits(file_seconds=3))
    assert reasons(given["many.jsonl"]) == ["unreadable: reading it took longer than 3 seconds; it was left out"]


def test_memory_is_bounded(folder: Path) -> None:
    assert reasons(read(folder, "a.txt", limits=Limits(memory=300_000_000))["a.txt"])


def test_bombs_are_cut_off(folder: Path) -> None:
    (folder / "bomb.gz").write_bytes(gzip.compress(b"\0" * 60_000_000))
    with zipfile.ZipFile(folder / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(30):
            archive.writestr(f"{number}.txt", f"{number} {NEWS * 8000}")
    given = read(folder, "bomb.gz", "bomb.zip", "a.txt", limits=Limits(unpacked=3_000_000))
    assert reasons(given["bomb.gz"])[0].startswith("too large")
    assert "bytes in all" in reasons(given["bomb.zip"])[-1]
    assert not reasons(given["a.txt"])


def test_the_name_of_a_file_is_nothing_but_a_name(folder: Path) -> None:
    names = ("mahdar.py", "resource.py", "-c", "*.txt", "[a].txt")
    for name in names:
        (folder / name).write_text(NEWS, encoding="utf-8")
    given = read(folder, *names)
    assert [[unit.source for unit in given[name]] for name in names] == [[name] for name in names]


def test_reading_is_stopped(folder: Path) -> None:
    reader = Reader()
    found = reader.read([File(str(folder), name) for name in ("a.txt", "z.txt")])
    assert next(found) == (0, None)
    reader.stop()
    assert [unit for _, unit in found if unit and unit.documents] == []
    assert reader._process is not None
    assert reader._process.returncode == -signal.SIGKILL
