from __future__ import annotations

from pathlib import Path

import pytest

from mahdar.reading import read_paths
from mahdar.record import Document
from tests.reading.samples import BODY, TITLE, atom, rss

TEXT = f"{TITLE}\n\n{' '.join(BODY.split())}"


def documents(folder: Path, data: bytes) -> list[Document]:
    (folder / "a.xml").write_bytes(data)
    return [found for found in read_paths([folder / "a.xml"]) if isinstance(found, Document)]


@pytest.mark.parametrize(
    ("feed", "identity", "published"), [(rss(), "un-2254", "2015-12-19"), (atom(), "urn:2254", "2015-12-18")]
)
def test_an_item_is_a_document(tmp_path: Path, feed: str, identity: str, published: str) -> None:
    (found,) = documents(tmp_path, feed.encode())
    assert found.text == TEXT
    assert (found.id, found.published) == (identity, published)
    assert (found.source, found.url) == ("أخبار الأمم المتحدة", "https://news.un.org/ar/2254")


def test_the_day_is_the_one_stated_and_not_the_one_in_utc(tmp_path: Path) -> None:
    assert documents(tmp_path, rss().encode())[0].published == "2015-12-19"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1256"])
def test_the_encoding_does_not_matter(tmp_path: Path, encoding: str) -> None:
    assert documents(tmp_path, rss().encode(encoding))[0].text == TEXT


def test_control_characters_and_entities(tmp_path: Path) -> None:
    broken = rss("قرار &amp;quot;2254&amp;quot; \x1a").replace("<p>", "<p>\x0b")
    assert documents(tmp_path, broken.encode())[0].title == 'قرار "2254"'
