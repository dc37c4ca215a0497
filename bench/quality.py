"""How good extraction is: the evaluation on the project's own annotated documents, as a table."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from mahdar.evaluation import Score

GOLD = Path(__file__).resolve().parent.parent / "tests" / "gold"

_ABOUT = (
    "Measured by `python -m bench quality` on [{documents} documents](tests/gold/README.md) of many registers, from "
    "agency items to cabinet minutes, which the project wrote and annotated by the guidelines on that page. Nothing is "
    "trained on them, but they are looked at when rules change: on other texts figures may be lower, as the [first "
    "runs on the last thirty-three](tests/gold/README.md#how-it-was-made) show. Noise is counted in characters. "
    "[Measure](docs/how-to/measure.md) says what counts as right, and how to evaluate on documents of your own."
)


def table(score: Score) -> str:
    """Give the figures as Markdown: kinds of facts, details of those found, and what was measured on."""
    return "\n".join((*_kinds(score), "", *_details(score), "", _ABOUT.format(documents=score.documents)))


def _kinds(score: Score) -> Iterator[str]:
    yield "| kind of fact | precision | recall | F1 | annotated |"
    yield "| --- | ---: | ---: | ---: | ---: |"
    for kind, counts in score.tally.counts.items():
        yield _row(kind, counts.precision, counts.recall, counts.f1, counts.right + counts.missed)
    yield _row("identity", *score.tally.identity, score.tally.grouped)
    yield f"| **the whole record** | | | **{score.record:.3f}** | |"


def _row(kind: str, precision: float, recall: float, f1: float, annotated: int) -> str:
    return f"| {kind} | {precision:.3f} | {recall:.3f} | {f1:.3f} | {annotated:,} |"


def _details(score: Score) -> Iterator[str]:
    yield "| detail of a fact that was found | right | of |"
    yield "| --- | ---: | ---: |"
    for detail, counts in sorted(score.tally.details.items()):
        yield f"| {detail} | {counts.precision:.0%} | {counts.right + counts.wrong:,} |"
