"""The sizes and manners that keep the house readable: short functions, short modules, types and docstrings."""

from __future__ import annotations

import ast
import io
import tokenize
import tomllib
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import NamedTuple

import pytest

HOUSE = Path(__file__).resolve().parent.parent
PRODUCT = sorted((HOUSE / "mahdar").rglob("*.py"))
ROOMS = [room for room in ("mahdar", "tests", "bench", "scripts") if any((HOUSE / room).rglob("*.py"))]
EVERYTHING = [path for room in ROOMS for path in sorted((HOUSE / room).rglob("*.py"))]
LAYOUT = {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER}

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef


class Function(NamedTuple):
    """A function of a module, and whether its name and all names around it are public."""

    node: FunctionNode
    public: bool
    path: Path

    @property
    def label(self) -> str:
        return f"{self.path.relative_to(HOUSE)}:{self.node.lineno} {self.node.name}"


def functions(path: Path) -> Iterator[Function]:
    """Give every function of a module, those inside classes and functions too."""

    def walk(node: ast.AST, public: bool) -> Iterator[Function]:
        for child in ast.iter_child_nodes(node):
            named = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
            seen = public and not (named and getattr(child, "name", "").startswith("_"))
            if isinstance(child, FunctionNode):
                yield Function(child, seen, path)
                seen = False
            yield from walk(child, seen)

    yield from walk(ast.parse(path.read_text(encoding="utf-8")), public=True)


def lines_of_code(path: Path) -> set[int]:
    """Give the numbers of the lines that hold code: neither blank, nor comment, nor docstring."""
    source = path.read_text(encoding="utf-8")
    coded: set[int] = set()
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type not in LAYOUT:
            coded.update(range(token.start[0], token.end[0] + 1))
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Module | ast.ClassDef | FunctionNode) and ast.get_docstring(node) is not None:
            coded.difference_update(range(node.body[0].lineno, (node.body[0].end_lineno or 0) + 1))
    return coded


def sizes_of_functions(path: Path) -> list[int]:
    coded = lines_of_code(path)
    spans = ((found.node.lineno, found.node.end_lineno or found.node.lineno) for found in functions(path))
    return [len(coded.intersection(range(start, end + 1))) for start, end in spans]


def test_lines_of_code_leave_out_blanks_comments_and_docstrings(tmp_path: Path) -> None:
    path = tmp_path / "module.py"
    path.write_text('"""Docs."""\n\ndef f() -> int:\n    """Docs."""\n    # why\n\n    return (\n        1\n    )\n')
    assert lines_of_code(path) == {3, 7, 8, 9}
    assert sizes_of_functions(path) == [4]


def test_types_are_checked_everywhere() -> None:
    project = tomllib.loads((HOUSE / "pyproject.toml").read_text(encoding="utf-8"))
    assert sorted(project["tool"]["mypy"]["files"]) == sorted(ROOMS)


@pytest.mark.parametrize("path", EVERYTHING, ids=lambda path: str(path.relative_to(HOUSE)))
def test_no_function_is_longer_than_60_lines_and_no_module_than_400(path: Path) -> None:
    assert path.read_text(encoding="utf-8").count("\n") <= 400
    too_long = [found.label for found in functions(path) if (found.node.end_lineno or 0) - found.node.lineno + 1 > 60]
    assert not too_long


def test_the_median_function_has_8_lines_of_code_and_the_median_module_120_lines() -> None:
    assert median(size for path in PRODUCT for size in sizes_of_functions(path)) <= 8
    assert median(path.read_text(encoding="utf-8").count("\n") for path in PRODUCT) <= 120


@pytest.mark.parametrize("path", PRODUCT, ids=lambda path: str(path.relative_to(HOUSE)))
def test_every_public_function_says_what_it_does_and_returns(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree) or not tree.body
    public = [found for found in functions(path) if found.public]
    assert not [found.label for found in public if found.node.returns is None]
    assert not [found.label for found in public if ast.get_docstring(found.node) is None]
