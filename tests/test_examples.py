"""The documents of ``examples/`` are what their readable sources give."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts import make_examples

EXAMPLES = make_examples.EXAMPLES
SOURCES = sorted(make_examples.SOURCES.glob("*.txt"))


@pytest.mark.parametrize("name", make_examples.EXAMPLE_MAKERS)
def test_a_document_is_up_to_date(name: str) -> None:
    written = make_examples.content(name, (EXAMPLES / name).read_bytes())
    assert written == make_examples.content(name, make_examples.EXAMPLE_MAKERS[name]())


def test_the_pdf_was_printed_from_its_source() -> None:
    assert make_examples.fingerprint_in(EXAMPLES / make_examples.PDF) == make_examples.fingerprint()


def test_nothing_else_lies_among_the_examples() -> None:
    found = {path.name for path in EXAMPLES.iterdir() if path.is_file()}
    assert found == {*make_examples.EXAMPLE_MAKERS, make_examples.PDF, "README.md"}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_a_source_is_complete_and_of_press_length(path: Path) -> None:
    source = make_examples.read_source(path.stem)
    assert source.id == path.stem
    assert source.url.split("/")[2].endswith(".example")
    assert 110 <= len(source.body.split()) <= 400


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_the_readme_names_the_facts_of_a_source(path: Path) -> None:
    lines = (EXAMPLES / "README.md").read_text(encoding="utf-8").splitlines()
    told = [line for line in lines if f"`{path.stem}`" in line]
    assert told
    assert all("https://" in line for line in told)
