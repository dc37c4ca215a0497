from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from mahdar.errors import MahdarError, ReadingError, UsageError
from mahdar.reading import Options, Raw, read_paths, walk
from mahdar.record import Document
from tests.reading.samples import BODY, FILES, ROW, SHORT, every_format, json_lines, page, warc_bytes, zip_bytes

SMALL = Options(max_bytes=2_000)


def read(folder: Path, name: str, data: bytes, options: Options | None = None) -> tuple[list[Document], list[str]]:
    """Read one file; gives the documents, and «label: kind» of the errors."""
    path = folder / name
    path.write_bytes(data)
    found = list(read_paths([path], options))
    errors = [error for error in found if isinstance(error, ReadingError)]
    return [d for d in found if isinstance(d, Document)], [f"{Path(e.source).name}: {e.kind}" for e in errors]


def labels(paths: list[Path | str]) -> list[str]:
    return [unit.source for unit in walk(paths)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b/2.txt", "b/10.txt", "a/z.txt", "c.txt", ".hidden/x.txt", "b/.DS_Store"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(SHORT, encoding="utf-8")
    return tmp_path


def test_folders_are_walked_sorted_and_without_hidden_files(folder: Path) -> None:
    assert labels([folder]) == [str(folder / name) for name in ("c.txt", "a/z.txt", "b/10.txt", "b/2.txt")]


def test_paths_come_in_the_order_given_and_patterns_sorted(folder: Path) -> None:
    assert labels([folder / "c.txt", f"{folder}/b/*.txt"]) == [
        str(folder / n) for n in ("c.txt", "b/10.txt", "b/2.txt")
    ]
    assert labels([f"{folder}/**/*.txt"]) == [str(folder / n) for n in ("a/z.txt", "b/10.txt", "b/2.txt", "c.txt")]


def test_a_path_that_does_not_exist_is_told_before_anything_is_read(folder: Path) -> None:
    for path in (folder / "nothing.txt", f"{folder}/*.pdf"):
        with pytest.raises(UsageError, match="no such file"):
            walk([folder, path])


def test_walking_twice_gives_the_same(folder: Path) -> None:
    assert list(walk([folder])) == list(walk([folder]))


@pytest.mark.parametrize(("name", "data"), [(n, d) for n, d in every_format().items() if not n.startswith("a.warc")])
def test_every_format_is_read_whole(tmp_path: Path, name: str, data: bytes) -> None:
    documents, errors = read(tmp_path, name, data)
    assert documents
    assert not errors


@pytest.mark.parametrize(
    ("name", "data", "errors"),
    [
        ("a.txt", b"", ["a.txt: empty"]),
        ("a.txt", b" \n\xc2\xa0\n", ["a.txt: empty"]),
        ("a.jsonl", b"\n\n", []),
        ("a.txt", b"The Security Council adopted resolution 2254.", ["a.txt: not Arabic"]),
        ("a.txt", "مجلس الأمن".encode(), ["a.txt: not Arabic"]),
        ("a.png", b"\x89PNG\r\n\x1a\n" + bytes(100), ["a.png: not text"]),
        ("a.txt", BODY.encode() * 9, ["a.txt: too large"]),
        ("a.html", page(body=BODY * 9).encode(), ["a.html: too large"]),
        ("a.txt.gz", gzip.compress(BODY.encode() * 9), ["a.txt.gz: too large"]),
        ("a.zip", zip_bytes({"b.txt": BODY.encode() * 9}), ["a.zip!b.txt: too large"]),
        ("a.zip", zip_bytes({}), ["a.zip: empty"]),
        ("a.docx", every_format()["a.docx"], ["a.docx: too large"]),
        ("a.doc", bytes.fromhex("d0cf11e0a1b11ae1") + bytes(100), ["a.doc: not text"]),
        ("a.docx", bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"), ["a.docx: encrypted"]),
        ("a.xlsx", zip_bytes({"xl/workbook.xml": b"<x/>"}), ["a.xlsx: not text"]),
        ("a.html", b"<div>" * 390 + BODY.encode(), ["a.html: too large"]),
        ("a.json", b"{" * 1000, ["a.json: broken"]),
        ("a.csv", b"id,body\n1,x\n", ["a.csv: broken"]),
    ],
)
def test_refusals_name_file_and_kind(tmp_path: Path, name: str, data: bytes, errors: list[str]) -> None:
    assert read(tmp_path, name, data, SMALL) == ([], errors)


@pytest.mark.parametrize("name", ["a.json", "a.parquet", "a.pdf", "a.docx", "a.zip"])
@pytest.mark.parametrize("part", [0.5, 0.9, 0.99])
def test_a_file_that_needs_its_end_is_broken_without_it(tmp_path: Path, name: str, part: float) -> None:
    data = every_format()[name]
    assert read(tmp_path, name, data[: int(len(data) * part)]) == ([], [f"{name}: broken"])


@pytest.mark.parametrize(
    ("name", "data", "whole", "errors"),
    [
        ("a.jsonl", json_lines()[:-20], 1, ["a.jsonl:2: broken"]),
        ("a.jsonl", b"[1]\n" + json_lines() + b'{"id": 1}\n', 2, ["a.jsonl:1: broken", "a.jsonl:4: broken"]),
        ("a.jsonl", json_lines(ROW, {**ROW, "text": BODY * 9}, ROW), 2, ["a.jsonl:2: too large"]),
        ("a.jsonl.gz", gzip.compress(json_lines())[:-30], 1, ["a.jsonl.gz: broken"]),
        ("a.rss", every_format()["a.rss"][:-200], 0, ["a.rss:1: broken"]),
        ("a.warc", warc_bytes(packed=False)[:-300], 1, ["2231: broken"]),
        ("a.warc.gz", warc_bytes()[:-300], 1, ["a.warc.gz: broken"]),
        (
            "a.zip",
            zip_bytes({"a.txt": b"", "b.pdf": b"%PDF-1.4", "c.txt": BODY.encode()}),
            1,
            ["a.zip!a.txt: empty", "a.zip!b.pdf: broken"],
        ),
    ],
)
def test_what_stands_around_a_break_is_read(
    tmp_path: Path, name: str, data: bytes, whole: int, errors: list[str]
) -> None:
    documents, told = read(tmp_path, name, data, Options(max_bytes=4_000))
    assert (len(documents), told) == (whole, errors)


def test_a_csv_row_that_is_too_short_is_passed_over(tmp_path: Path) -> None:
    data = b"id,text\n1," + BODY.split("\n")[0].encode() + b"\n2\n3," + SHORT.encode() + b"\n"
    documents, errors = read(tmp_path, "a.csv", data)
    assert [d.id for d in documents] == ["1", "3"]
    assert errors == ["a.csv:3: broken"]


def test_members_behind_a_password(tmp_path: Path) -> None:
    assert read(tmp_path, "a.zip", (FILES / "locked.zip").read_bytes()) == ([], ["a.zip!s.txt: encrypted"])


def test_a_bomb_is_cut_while_it_unpacks(tmp_path: Path) -> None:
    bomb = gzip.compress(b"\n" * 30_000_000)
    documents, errors = read(tmp_path, "a.jsonl.gz", bomb, SMALL)
    assert (documents, errors) == ([], ["a.jsonl.gz: too large"])
    assert read(tmp_path, "a.zip", zip_bytes({"b.jsonl": b"\n" * 30_000_000}), SMALL) == (
        [],
        ["a.zip!b.jsonl: too large"],
    )


def test_archives_in_archives_end(tmp_path: Path) -> None:
    data = BODY.encode()
    for _ in range(3):
        data = zip_bytes({"a.zip": data})
    assert len(read(tmp_path, "a.zip", data)[0]) == 1
    assert read(tmp_path, "b.zip", zip_bytes({"a.zip": data}))[1] == ["b.zip!a.zip!a.zip!a.zip: too deep"]


def test_deep_pages_are_refused_before_they_are_parsed(tmp_path: Path) -> None:
    assert read(tmp_path, "a.html", b"<div>" * 100_000 + BODY.encode()) == ([], ["a.html: too deep"])


def test_a_link_that_leads_nowhere_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    (tmp_path / "b.txt").write_text(SHORT, encoding="utf-8")
    error, unit = walk([tmp_path])
    assert isinstance(error, ReadingError)
    assert (error.kind, error.source) == ("unreadable", str(tmp_path / "a.txt"))
    assert isinstance(unit, Raw)


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    assert [str(error).removeprefix(str(tmp_path)) for error in walk([tmp_path])] == [
        ": empty: there is no file in the folder"
    ]


def test_errors_are_of_the_drawn_tree(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    assert all(isinstance(error, MahdarError) for error in walk([tmp_path]))


def test_a_large_container_is_streamed(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(json_lines() * 2_000)
    units = walk([path], SMALL)
    assert isinstance(next(units), Raw)
    assert sum(1 for _ in units) == 3_999


def test_the_encoding_of_rows_does_not_matter(tmp_path: Path) -> None:
    expected = read(tmp_path, "a.jsonl", json_lines())[0]
    for encoding in ("utf-16", "cp1256", "utf-8-sig"):
        data = json_lines().decode().encode(encoding)
        assert read(tmp_path, "a.jsonl", data)[0] == expected
        table = read(tmp_path, "a.csv", every_format()["a.csv"].decode().encode(encoding))
        assert [d.text for d in table[0]] == [d.text for d in expected]
