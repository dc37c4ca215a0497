from __future__ import annotations

import pytest

from mahdar.reading.sniff import sniff
from tests.reading.samples import BODY, atom, every_format, page, rss

KINDS = {
    "a.txt": "text",
    "a.html": "html",
    "a.json": "json",
    "a.jsonl": "jsonl",
    "a.csv": "csv",
    "a.parquet": "parquet",
    "a.rss": "feed",
    "a.atom": "feed",
    "a.warc": "warc",
    "a.warc.gz": "gzip",
    "a.pdf": "pdf",
    "a.docx": "zip",
    "a.jsonl.gz": "gzip",
    "a.zip": "zip",
}


@pytest.mark.parametrize(("name", "kind"), KINDS.items())
def test_each_format_is_known(name: str, kind: str) -> None:
    assert sniff(every_format()[name], name) == kind


@pytest.mark.parametrize("name", [name for name in KINDS if name != "a.csv"])
def test_content_wins_over_the_name(name: str) -> None:
    assert sniff(every_format()[name], "file.dat") == KINDS[name]


@pytest.mark.parametrize(
    ("head", "name", "kind"),
    [
        ("[ad_1]\n" + BODY, "a.txt", "text"),
        ("{قال} " + BODY, "a.txt", "text"),
        ("1 < 2 " + BODY, "a.txt", "text"),
        ("<p>" + BODY, "a.dat", "html"),
        ("\n\n" + page(), "a.txt", "html"),
        (BODY, "a.html", "html"),
        ('{"text": "a"}', "a.txt", "json"),
        ('{"text": "a"}\n{"text": "b"}', "a.txt", "jsonl"),
        ('{\n "text": "a"\n}', "a.json", "json"),
        ("[]", "a.json", "json"),
        ('<?xml version="1.0"?><!-- c --><rss version="2.0">', "a.txt", "feed"),
    ],
)
def test_lookalikes(head: str, name: str, kind: str) -> None:
    assert sniff(head.encode(), name) == kind


@pytest.mark.parametrize("make", [page, rss, atom])
def test_marks_are_seen_in_utf16_too(make: object) -> None:
    assert callable(make)
    assert sniff(make().encode("utf-16"), "a") == sniff(make().encode(), "a")
