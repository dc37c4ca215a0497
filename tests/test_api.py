"""The public names, and how light it is to import them."""

import inspect
import subprocess
import sys
import tomllib
from pathlib import Path

import mahdar

ROOT = Path(__file__).parents[1]
HEAVY = ("trafilatura", "pyarrow", "pypdf", "docx", "fastwarc", "rich", "cyclopts", "apsw", "mahdar.knowledge")


def test_the_public_names_are_these() -> None:
    assert sorted(mahdar.__all__) == [
        "Agreement",
        "Block",
        "Contact",
        "DateExpression",
        "Document",
        "DocumentRecord",
        "Entity",
        "MahdarError",
        "Mention",
        "Office",
        "Participant",
        "ReadingError",
        "Span",
        "Statement",
        "__version__",
        "extract",
        "read",
    ]
    assert all(hasattr(mahdar, name) for name in mahdar.__all__)


def test_the_verbs_keep_their_shape() -> None:
    assert str(inspect.signature(mahdar.read)) == (
        "(path: 'str | Path', *, errors: 'Callable[[ReadingError], object] | None' = None) -> 'Iterator[Document]'"
    )
    assert str(inspect.signature(mahdar.extract)) == "(document: 'Document') -> 'DocumentRecord'"


def test_the_version_is_the_one_of_the_package() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == mahdar.__version__


def test_importing_it_imports_nothing_heavy() -> None:
    code = f"import sys; sys.path.insert(0, {str(ROOT)!r}); import mahdar; print(*sys.modules, sep='\\n')"
    modules = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True
    ).stdout.split()
    assert "mahdar" in modules
    assert not set(HEAVY) & set(modules)
