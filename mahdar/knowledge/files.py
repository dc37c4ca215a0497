"""Opening the data files that ship inside the package."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from typing import TypeVar

import msgspec

from mahdar.errors import KnowledgeError

T = TypeVar("T")

_ROOT = files("mahdar.knowledge")


@contextmanager
def kept() -> Iterator[None]:
    """Hold off the cyclic garbage collector while tables are built that stay: it would walk them again and again."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


@kept()
def load_yaml(name: str, kind: type[T]) -> T:
    """Read a YAML knowledge file as the type that :mod:`mahdar.knowledge.schema` gives it.

    Raises :class:`KnowledgeError` that names the file and the place where it leaves its schema.
    """
    try:
        return msgspec.yaml.decode((_ROOT / name).read_bytes(), type=kind)
    except (msgspec.ValidationError, msgspec.DecodeError) as error:
        raise KnowledgeError(f"mahdar/knowledge/{name}: {error}") from error


def load_lines(name: str) -> list[str]:
    """Read a text file of one item a line; empty lines and lines that begin with # are comments."""
    lines = (_ROOT / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def names_in(folder: str, suffix: str) -> list[str]:
    """Name the files of a folder that end in ``suffix``, sorted, as :func:`load_yaml` takes them."""
    return sorted(f"{folder}/{entry.name}" for entry in (_ROOT / folder).iterdir() if entry.name.endswith(suffix))
