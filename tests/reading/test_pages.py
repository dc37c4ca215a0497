"""Imitations of the pages of news sites, as copied from the screen, with their furniture marked line by line.

In ``pages/*.txt`` a line that begins with ``~`` is furniture, one with ``?`` is furniture that nothing tells from the
article (a caption without a credit, a tag without its heading), and ``⟦…⟧`` is furniture within a line. In
``pages/*.html`` the elements of furniture carry the attribute ``data-furniture``.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mahdar.reading.blocks import label
from mahdar.reading.formats.html import read, visible_text
from mahdar.reading.options import Options
from mahdar.reading.raw import Raw
from mahdar.record import Block

PAGES = sorted((Path(__file__).parent / "pages").glob("*.txt"))
WEB_PAGES = sorted((Path(__file__).parent / "pages").glob("*.html"))


def as_copied(page: str) -> str:
    return re.sub(r"^[~?] |[⟦⟧]", "", page, flags=re.MULTILINE)


def with_marks(text: str, blocks: tuple[Block, ...]) -> list[str]:
    """Give the lines of a text marked as the files are; a line of two blocks is marked within."""
    lines, at = [], 0
    for line in text.split("\n"):
        spans = [
            (max(block.start - at, 0), min(block.end - at, len(line)))
            for block in blocks
            if block.kind in {"furniture", "repeat"} and block.start < at + len(line) and block.end > at
        ]
        marked = line
        for start, end in reversed(spans):
            marked = f"{marked[:start]}⟦{marked[start:end]}⟧{marked[end:]}"
        lines.append(f"~ {line}" if marked == f"⟦{line}⟧" else marked)
        at += len(line) + 1
    return lines


def letters(marked: str) -> tuple[int, int]:
    """Count the letters of a page's furniture: those that can be told, and those that cannot."""
    parts = [re.findall(pattern, marked, re.MULTILINE) for pattern in (r"^~ .*|⟦.*⟧", r"^\? .*")]
    told, untold = (len(re.sub(r"[\s~?⟦⟧]", "", "".join(part))) for part in parts)
    return told, untold


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_page_as_copied(path: Path) -> None:
    page = path.read_text()
    text = as_copied(page)
    assert with_marks(text, label(text)) == re.sub(r"^\? ", "", page, flags=re.MULTILINE).split("\n")


def test_little_furniture_cannot_be_told() -> None:
    told, untold = map(sum, zip(*(letters(path.read_text()) for path in PAGES), strict=True))
    assert 2 * told / (2 * told + untold) >= 0.98


@pytest.mark.parametrize("path", WEB_PAGES, ids=lambda path: path.stem)
def test_a_web_page(path: Path) -> None:
    markup = path.read_text()
    furniture = re.findall(r"(<(\w+)[^>]* data-furniture.*?</\2>)", markup, re.DOTALL)
    expected = [line.strip() for element, _ in furniture for line in visible_text(element).split("\n") if line.strip()]
    document = read(Raw(path.name, "html", markup.encode()), Options())
    found = [
        line.strip()
        for block in document.blocks
        if block.kind in {"furniture", "repeat"}
        for line in document.text[block.start : block.end].split("\n")
    ]
    assert found == expected
