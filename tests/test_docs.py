"""The documentation names what there is: dependencies, fields, commands, and files that exist."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from mahdar import record
from scripts import make_reference

HOUSE = Path(__file__).resolve().parent.parent
PAGES = [*sorted(HOUSE.glob("*.md")), *sorted((HOUSE / "docs").rglob("*.md")), HOUSE / "examples" / "README.md"]
PROJECT = tomllib.loads((HOUSE / "pyproject.toml").read_text(encoding="utf-8"))
TYPES = [kind for kind in vars(record).values() if isinstance(kind, type) and issubclass(kind, msgspec.Struct)]


def requirements() -> Iterator[str]:
    """Give every requirement of pyproject.toml, of whatever group."""
    yield from PROJECT["build-system"]["requires"]
    yield from PROJECT["project"]["dependencies"]
    for extra in PROJECT["project"].get("optional-dependencies", {}).values():
        yield from extra
    for group in PROJECT["dependency-groups"].values():
        yield from (entry for entry in group if isinstance(entry, str))


def named(requirement: str) -> str:
    """Give the name of a requirement: ``named("pypdf>=5")`` is ``pypdf``."""
    match = re.match(r"[\w.-]+", requirement)
    assert match
    return match[0]


@pytest.mark.parametrize("name", sorted(set(map(named, requirements()))))
def test_every_dependency_is_explained(name: str) -> None:
    page = (HOUSE / "docs" / "explanation" / "dependencies.md").read_text(encoding="utf-8")
    assert f"| `{name}` |" in page


def test_no_dependency_is_explained_that_is_not_there() -> None:
    page = (HOUSE / "docs" / "explanation" / "dependencies.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `([^`]+)` \|", page, flags=re.MULTILINE)) == set(map(named, requirements()))


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.__name__)
def test_every_field_of_the_record_is_described(kind: type[msgspec.Struct]) -> None:
    page = (HOUSE / "docs" / "reference" / "record.md").read_text(encoding="utf-8")
    assert not [field.name for field in msgspec.structs.fields(kind) if f"`{field.name}`" not in page]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_every_link_leads_somewhere(path: Path) -> None:
    links = re.findall(r"\]\((?!https?://)([^)#]+)", path.read_text(encoding="utf-8"))
    assert not [link for link in links if not (path.parent / link).exists()]


def test_the_notice_names_files_that_exist() -> None:
    files = re.findall(r"mahdar/knowledge/\w+\.\w+", (HOUSE / "NOTICE").read_text(encoding="utf-8"))
    assert files
    assert not [name for name in files if not (HOUSE / name).is_file()]


def test_the_notice_names_every_derived_file() -> None:
    notice = (HOUSE / "NOTICE").read_text(encoding="utf-8")
    derived = [path for path in (HOUSE / "mahdar" / "knowledge").rglob("*") if path.suffix in {".txt", ".tsv"}]
    assert not [path.name for path in derived if str(path.relative_to(HOUSE)) not in notice]


def test_every_knowledge_file_is_in_the_reference() -> None:
    page = (HOUSE / "docs" / "reference" / "knowledge-files.md").read_text(encoding="utf-8")
    knowledge = [path for path in (HOUSE / "mahdar" / "knowledge").iterdir() if path.is_file() and path.suffix != ".py"]
    assert not [path.name for path in knowledge if f"`{path.name}`" not in page]


def test_the_generated_reference_is_up_to_date() -> None:
    stale = [
        name
        for name, text in make_reference.pages().items()
        if (make_reference.REFERENCE / name).read_text(encoding="utf-8") != text
    ]
    assert not stale, "run python -m scripts.make_reference"
