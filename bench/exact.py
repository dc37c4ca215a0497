"""Checks on any corpus what Mahdar promises of every record, and that it says the same thing every time.

``python -m bench exact --corpus PATH`` reads the corpus three times: checking every record here, then through the
engine in one process, then in two, whose seeds of hashing differ from ours. The three must agree byte for byte.
"""

from __future__ import annotations

import hashlib
import traceback
from collections import Counter
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from typing import NamedTuple

import msgspec

from bench.guarantees import GUARANTEES
from bench.shrink import smallest
from mahdar import engine
from mahdar.errors import ReadingError
from mahdar.pipeline import extract
from mahdar.reading import Options, Raw, parse, read_paths, walk
from mahdar.record import Document, DocumentRecord

_WORKERS = 2
_OPTIONS = Options()
_encode = msgspec.json.Encoder().encode


_SHOWN = 5
"""Documents to shrink for each promise; the others are only counted."""


class Breach(NamedTuple):
    """A promise that a document broke, and the smallest part of its text that breaks it too."""

    document: str
    promise: str
    what: str
    text: str


def check(document: Document) -> tuple[DocumentRecord | None, list[tuple[str, str]]]:
    """Extract one document and give its record with every promise it breaks; None where extraction fails."""
    try:
        record = extract(document)
    except Exception as error:
        last = traceback.extract_tb(error.__traceback__)[-1]
        return None, [("no_exception", f"{error!r} in {Path(last.filename).name}:{last.lineno} {last.name}")]
    return record, [(promise.__name__, what) for promise in GUARANTEES for what in promise(record)]


def _smallest(document: Document, promise: str) -> str:
    """Give the smallest part of a document that, read as a text of its own, breaks the promise too."""

    def breaks(text: str) -> bool:
        row: dict[str, str | None] = {"id": document.id, "text": text, "published": document.published}
        parts = parse(Raw(document.id, "rows", row), _OPTIONS)
        return any(name == promise for part in parts if isinstance(part, Document) for name, _ in check(part)[1])

    return smallest(document.text, breaks)


class Report(NamedTuple):
    """What a corpus came to."""

    documents: int
    errors: int
    counts: Counter[str]
    breaches: list[Breach]
    unequal: list[str]

    @property
    def lines(self) -> list[str]:
        """The report for people."""
        lines = [f"{self.documents:,} documents, {self.errors:,} inputs not read"]
        lines += [f"{count:,} documents break {promise}" for promise, count in self.counts.most_common()]
        for breach in self.breaches:
            lines += [f"- {breach.document}: {breach.promise}: {breach.what}", f"    {breach.text!r}"]
        return [*lines, *self.unequal, "all promises kept" if self.kept else "PROMISES BROKEN"]

    @property
    def kept(self) -> bool:
        """Whether nothing was broken."""
        return not self.counts and not self.unequal


def examine(paths: list[str]) -> Report:
    """Check every document of a corpus, then that three runs over it agree byte for byte."""
    counts: Counter[str] = Counter()
    breaches: list[Breach] = []
    before: list[str] = []
    errors = 0
    for result in read_paths(paths, _OPTIONS):
        if isinstance(result, ReadingError):
            errors += 1
            before.append(str(result))
            continue
        record, broken = check(result)
        before.append("" if record is None else _digest(record))
        for promise, what in dict(reversed(broken)).items():
            counts[promise] += 1
            if counts[promise] <= _SHOWN:
                breaches.append(Breach(result.id, promise, what, _smallest(result, promise)))
    unequal = [line for workers in (1, _WORKERS) for line in _compare(paths, before, workers)]
    return Report(len(before) - errors, errors, counts, breaches, unequal)


def _compare(paths: list[str], digests: list[str], workers: int) -> Iterator[str]:
    """Run the engine over the corpus and name every result that is not what was seen before."""
    results = engine.run(walk(paths, _OPTIONS), _OPTIONS, workers)
    for number, (before, result) in enumerate(zip_longest(digests, results)):
        now = str(result) if isinstance(result, ReadingError) else _digest(result) if result else "nothing"
        if before and now != before:
            yield f"result {number} of the run with {workers} workers is another: {now[:200]}"


def _digest(record: DocumentRecord) -> str:
    return hashlib.sha256(_encode(record)).hexdigest()
