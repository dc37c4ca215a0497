"""How fast the whole pipeline is beside the plainest pass over the same text, and where the time goes.

Articles are read from JSON Lines and extracted in one process; the pass beside it cuts the same texts into words. Their
ratio does not depend on the machine.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import NamedTuple

from bench.corpus import write_articles
from bench.stopwatch import Stage, Stopwatch
from mahdar import pipeline
from mahdar.arabic.words import tokenise
from mahdar.extraction import facts
from mahdar.reading import read_paths
from mahdar.record import Document

MOST_PASSES = 100
"""The whole pipeline may cost as much as this many passes over the words."""

STAGES = (
    Stage("words and sentences", facts, ("analyse", "set_scene")),
    Stage("names", facts, ("find_names",)),
    Stage("persons and titles", facts, ("find_people",)),
    Stage("references and identity", facts, ("gather", "refer_by_adjective", "refer_by_generic", "OfficeBook")),
    Stage("offices", facts, ("find_offices",)),
    Stage("statements", facts, ("find_agents", "find_said")),
    Stage("contacts", facts, ("find_contacts",)),
    Stage("dates", facts, ("find_dates",)),
    Stage("topics", facts, ("Topics",)),
    Stage("the rest of extraction", pipeline, ("find_facts",)),
    Stage("signature", pipeline, ("signature",)),
)
READING = "reading and blocks"


class Round(NamedTuple):
    """Seconds of one round: the pass over the words, the whole pipeline, and its stages in a pass of their own."""

    words: float
    pipeline: float
    stages: dict[str, float]


class Speed(NamedTuple):
    """What was measured: on how many articles, of how many characters each in the mean, in which rounds."""

    articles: int
    characters: int
    rounds: list[Round]

    @property
    def passes(self) -> float:
        """How many passes over the words the pipeline costs."""
        return median(one.pipeline / one.words for one in self.rounds)

    @property
    def articles_per_second(self) -> float:
        """Articles read and extracted in a second by one core."""
        return self.articles / median(one.pipeline for one in self.rounds)

    @property
    def shares(self) -> dict[str, float]:
        """Which part of the time each stage takes."""
        return {
            stage: median(one.stages[stage] / sum(one.stages.values()) for one in self.rounds)
            for stage in self.rounds[0].stages
        }

    @property
    def table(self) -> str:
        """The measurement as Markdown."""
        words = self.articles / median(one.words for one in self.rounds)
        rows = [
            f"Medians of {len(self.rounds)} rounds on {self.articles:,} articles of {self.characters:,} characters in "
            "the mean, one process. The last column does not depend on the machine.",
            "",
            "| | articles a second | passes over the words |",
            "| --- | ---: | ---: |",
            f"| words only | {words:,.0f} | 1 |",
            f"| the whole pipeline, from JSON Lines to records | {self.articles_per_second:,.0f} | {self.passes:.0f} |",
            "",
            "| stage | share |",
            "| --- | ---: |",
            *(f"| {stage} | {share:.0%} |" for stage, share in self.shares.items()),
        ]
        return "\n".join(rows)


def measure(paths: list[str], articles: int, rounds: int) -> Speed:
    """Measure on a number of articles of a corpus, in a number of rounds behind one that only warms up."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "articles.jsonl"
        write_articles(paths, articles, file)
        texts = [document.text for document in _read(file)]
        done = [_round(file, texts) for _ in range(rounds + 1)]
    return Speed(len(texts), sum(map(len, texts)) // len(texts), done[1:])


def _read(file: Path) -> Iterator[Document]:
    return (result for result in read_paths([file]) if isinstance(result, Document))


def _round(file: Path, texts: list[str]) -> Round:
    start = perf_counter()
    for text in texts:
        tokenise(text)
    between = perf_counter()
    _extract_all(file)
    end = perf_counter()
    watch = Stopwatch()
    with watch.on(STAGES):
        _extract_all(file)
    reading = perf_counter() - end - sum(watch.seconds.values())
    stages = {READING: reading} | {stage.name: watch.seconds[stage.name] for stage in STAGES}
    return Round(between - start, end - between, stages)


def _extract_all(file: Path) -> None:
    for document in _read(file):
        pipeline.extract(document)
