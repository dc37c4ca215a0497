"""``mahdar review``: questions a person answers with a key, at a terminal or through a pipe."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec
import pytest

from mahdar.store import open_record
from tests.cli.running import mahdar, on_terminal

REPORTS = (
    ("geneva", "2015-06-15", "أعلن أحمد فوزي، المتحدث باسم مكتب الأمم المتحدة في جنيف، موعد المحادثات اليمنية."),
    ("pause", "2015-06-16", "قال أحمد فوزي للصحفيين إن المحادثات بدأت."),
    ("visit", "2016-02-02", "وصل خالد الجار الله نائب وزير الخارجية الكويتي إلى الرياض."),
    ("talks", "2016-02-03", "بحث خالد الجارالله في القاهرة الأوضاع في اليمن."),
)
"""Four true reports that name two men twice, with less than it takes to say that they are one."""


@pytest.fixture
def record(tmp_path: Path) -> Path:
    articles, path = tmp_path / "articles.jsonl", tmp_path / "record.db"
    rows = ({"id": name, "published": day, "text": text, "source": "press"} for name, day, text in REPORTS)
    articles.write_bytes(b"".join(msgspec.json.encode(row) + b"\n" for row in rows))
    assert mahdar("read", articles, "--quiet", "--record", path).returncode == 0
    return path


def judged(path: Path) -> list[tuple[str, str, int | None]]:
    with open_record(path, create=False) as record:
        return [(judgement.verdict, judgement.author, judgement.undoes) for judgement in record.judgements()]


def keys(path: Path, documents: Sequence[str]) -> set[str]:
    """Give the keys of the persons that documents name."""
    with open_record(path, create=False) as record:
        return {
            key
            for member, key in record.identities().items()
            if member.partition("#")[0] in documents and not key.startswith(("un", "pl-"))
        }


def test_questions_come_as_data(record: Path) -> None:
    done = mahdar("review", "--record", record, "--json")
    questions = msgspec.json.decode(done.stdout)
    assert done.returncode == 0
    sides = [questions[0]["one"], questions[0]["other"]]
    assert {side["names"][0][0] for side in sides} == {"أحمد فوزي"}
    assert {quote["document"] for side in sides for quote in side["quotes"]} == {"geneva", "pause"}
    assert all("أحمد فوزي" in side["quotes"][0]["text"] for side in sides)


def test_same_joins_and_undo_parts_again(record: Path) -> None:
    before = keys(record, ("geneva", "pause"))
    done = mahdar("review", "--record", record, "--author", "Huda", stdin=b"x\n")
    assert done.returncode == 0
    assert "No. 1: same." in done.stdout.decode()
    assert len(keys(record, ("geneva", "pause"))) == len(before) - 1
    mahdar("review", "--record", record, "--author", "Omar", stdin=b"zq")
    assert keys(record, ("geneva", "pause")) == before
    assert judged(record) == [("same", "Huda", None), ("undo", "Omar", 1)]


def test_what_was_judged_is_not_asked_again(record: Path) -> None:
    first = mahdar("review", "--record", record, "--author", "Huda", stdin=b"nuu").stdout.decode()
    assert "different" in first
    assert mahdar("review", "--record", record, stdin=b"").stdout.decode().startswith("Nothing is left to ask.\n")


def test_a_person_at_a_terminal_sees_both_sides_and_presses_keys(record: Path) -> None:
    review = ("review", "--record", record, "--author", "Huda", "--bidi", "off")
    code, sent = on_terminal(*review, typed="hnq", prompt="q quit")
    assert code == 0
    assert "أحمد فوزي (1)" in sent
    assert "│" in sent
    assert "x same   n different   u unsure   s skip   h history   z undo   q quit" in sent
    assert judged(record) == [("different", "Huda", None)]


def test_a_record_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    done = mahdar("review", "--record", tmp_path / "none.db")
    assert done.returncode == 1
    assert "there is no record here" in done.stderr.decode()
    assert not (tmp_path / "none.db").exists()
