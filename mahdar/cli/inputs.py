"""What a command is given to read: paths, choices, and how many processes."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from mahdar.cli.pipes import make_standard_input_a_file
from mahdar.errors import ReadingError, UsageError

if TYPE_CHECKING:
    from mahdar.reading import Options, Raw

_STANDARD_INPUT = "-"
_STANDARD_INPUT_FILE = "/dev/stdin"


def chosen_options(max_bytes: int, fields: Sequence[str]) -> Options:
    """Give the options of reading from the words of the command line; raises UsageError."""
    from mahdar.reading import Options  # noqa: PLC0415 - help needs none of it

    if max_bytes < 1:
        raise UsageError("--max-bytes must be at least 1")
    return Options(max_bytes, dict(_pair(field) for field in fields))


def inputs(paths: Sequence[str], options: Options) -> Iterator[Raw | ReadingError]:
    """Walk over what the command was given; raises UsageError at once where a path does not exist."""
    from mahdar.reading import walk  # noqa: PLC0415 - help needs none of it

    if not paths:
        raise UsageError("nothing to read: name files, folders or archives, or - for standard input")
    return walk(map(_file, paths), options)


def chosen_workers(workers: int | None) -> int:
    """Give how many processes to use: as asked, else one for each processor this program may use."""
    if workers is None:
        return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if workers < 1:
        raise UsageError("--workers must be at least 1")
    return workers


def _pair(field: str) -> tuple[str, str]:
    from mahdar.reading.options import FIELDS  # noqa: PLC0415 - help needs none of it

    ours, equals, theirs = field.partition("=")
    if not (equals and theirs):
        raise UsageError(f"--field {field}: write it as OURS=THEIRS, for example --field text=content")
    if ours not in FIELDS:
        raise UsageError(f"--field {field}: there is no field '{ours}'; the fields are {', '.join(FIELDS)}")
    return ours, theirs


def _file(path: str) -> str:
    if path == _STANDARD_INPUT:
        make_standard_input_a_file()
        return _STANDARD_INPUT_FILE
    if path.startswith("-") and not Path(path).exists():
        raise UsageError(f"unknown option: {path}")
    return path
