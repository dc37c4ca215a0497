"""``mahdar evaluate``: how well the program does on documents that people annotated."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from mahdar.cli.choices import AsJson, BidiChoice, GoldFolder, MostErrors
from mahdar.errors import UsageError

if TYPE_CHECKING:
    from mahdar.evaluation import Score

_FIGURES = "{:22}{:10.3f}{:10.3f}{:8.3f}"


def evaluate(folder: GoldFolder, /, *, errors: MostErrors = 0, json: AsJson = False, bidi: BidiChoice = "auto") -> int:
    """Compare what is extracted from annotated documents with their annotation.

    A gold folder holds the documents in `documents.jsonl` and the annotation of each in `ID.ann.json`. Prints, for each
    kind of fact, the part of what was found that is right (precision), the part of what there is that was found
    (recall), their harmonic mean (F1), and how many were right, wrong and missed.

    For example:

    ```
    mahdar evaluate gold/
    mahdar evaluate gold/ --errors 40
    mahdar evaluate gold/ --json
    ```
    """
    from mahdar.cli.screen import Screen, print_json  # noqa: PLC0415 - help needs none of these
    from mahdar.evaluation import evaluate as evaluated  # noqa: PLC0415

    if errors < 0:
        raise UsageError("--errors must be at least 0")
    score = evaluated(folder)
    if json:
        print_json(score.data)
        return 0
    screen = Screen(sys.stdout, bidi)
    for line in _lines(score, errors):
        screen.print(line)
    return 0


def _lines(score: Score, errors: int) -> Iterator[str]:
    yield f"{score.documents:,} documents"
    yield f"{'':22}{'precision':>10}{'recall':>10}{'F1':>8}{'right':>8}{'wrong':>8}{'missed':>8}"
    for kind, counts in score.tally.counts.items():
        figures = _FIGURES.format(kind, counts.precision, counts.recall, counts.f1)
        yield f"{figures}{counts.right:8,}{counts.wrong:8,}{counts.missed:8,}"
    yield _FIGURES.format("identity", *score.tally.identity)
    for detail, counts in sorted(score.tally.details.items()):
        yield f"{detail:22}{counts.precision:10.3f} of {counts.right + counts.wrong:,}"
    yield f"{'the whole record':22}{score.record:28.3f}"
    for kind, found in score.tally.errors.items():
        yield from (f"{kind}: {error}" for error in found[:errors])
