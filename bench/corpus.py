"""Texts to measure on: a corpus of the caller's, or the examples repeated to a steady size."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

import msgspec

from mahdar.reading import read_paths
from mahdar.record import Document

_EXAMPLES = Path(__file__).resolve().parent.parent / "examples"


def examples() -> list[str]:
    """Give the paths of the documents of ``examples/``, in every format there is."""
    return sorted(str(path) for path in _EXAMPLES.glob("[0-9]*"))


def write_articles(paths: list[str], count: int, target: Path) -> int:
    """Write ``count`` articles of a corpus as JSON Lines; a smaller corpus is gone through again and again.

    Returns how many different ones there were.
    """
    rows = [_row(article) for article in islice(_articles(paths), count)]
    with target.open("wb") as file:
        for number, row in enumerate(islice(cycle(rows), count)):
            file.write(msgspec.json.encode({"id": f"a{number}", **row}) + b"\n")
    return len(rows)


def _articles(paths: list[str]) -> Iterator[Document]:
    return (result for result in read_paths(paths) if isinstance(result, Document))


def _row(article: Document) -> dict[str, str | None]:
    """Take an article apart again into the title and body it came in."""
    head = f"{article.title}\n\n"
    given = article.title is not None and article.text.startswith(head)
    return {
        "title": article.title if given else None,
        "text": article.text.removeprefix(head) if given else article.text,
        "published": article.published,
    }
