"""Names of persons: what Mahdar makes of pairs and of a list, beside what one would otherwise take.

The project's own pairs are in ``tests/identity/figures.yaml``. A folder may hold two more files: ``figures.json``, with
``figures`` (each with its spellings ``ar`` and ``en``) and ``different`` (pairs ``a`` and ``b`` of two persons), and
``list-names.json``, with ``candidates`` (``id``, ``name``, ``aliases``) and ``queries`` (``id``, ``ar``).

A peer that has no threshold of its own gets the one with which it does best on the very pairs it is judged by. That
flatters it. Each is asked twice, and the second time is measured.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import combinations, product
from pathlib import Path
from random import Random
from statistics import median
from time import process_time
from typing import Any, Final, NamedTuple

import yaml

from bench.name_peers import Scorer, scorers
from mahdar.identity import NameIndex
from mahdar.knowledge import figures, romanised, word_list

OWN: Final = Path(__file__).resolve().parent.parent / "tests" / "identity" / "figures.yaml"
Pair = tuple[str, str]


class Pairs(NamedTuple):
    """Pairs of names of one person, and of two."""

    what: str
    one: Sequence[Pair]
    two: Sequence[Pair]


class Listed(NamedTuple):
    """Names of a list by their ids, and the ids and names that are looked for in it."""

    candidates: Sequence[tuple[str, Sequence[str]]]
    queries: Sequence[tuple[str, str]]


def own_pairs() -> Pairs:
    """Give the project's own pairs."""
    rows = yaml.safe_load(OWN.read_text("utf-8"))
    one = [pair for row in rows["one"] for pair in combinations(row, 2)]
    return Pairs("own pairs", one, [(a, b) for a, b in rows["two"]])


def given_pairs(folder: Path) -> list[Pairs]:
    """Give the pairs of a folder: Arabic with Arabic, and Arabic with Latin."""
    data: dict[str, Any] = json.loads((folder / "figures.json").read_text("utf-8"))
    two = [(pair["a"], pair["b"]) for pair in data["different"]]
    within = [pair for figure in data["figures"] for pair in combinations(figure["ar"], 2)]
    across = [pair for figure in data["figures"] for pair in product(figure["ar"], figure["en"])]
    return [Pairs("figures, Arabic", within, two), Pairs("figures, Arabic and Latin", across, two)]


def given_list(folder: Path) -> Listed:
    """Give the list of a folder."""
    data: dict[str, Any] = json.loads((folder / "list-names.json").read_text("utf-8"))
    candidates = [(row["id"], [row["name"], *row["aliases"]]) for row in data["candidates"]]
    return Listed(candidates, [(row["id"], row["ar"]) for row in data["queries"]])


def table(folder: Path | None) -> str:
    """Give the comparison as Markdown: pairs, the list where there is one, and what an index takes."""
    found = list(scorers())
    pairs = [own_pairs(), *(given_pairs(folder) if folder else ())]
    lines = [line for asked in pairs for line in _of_pairs(asked, found)]
    if folder:
        lines += _of_list(given_list(folder), found, pairs[-1])
    return "\n".join(lines)


def _of_pairs(pairs: Pairs, found: Sequence[Scorer]) -> Iterator[str]:
    counts = f"{len(pairs.one)} of one person, {len(pairs.two)} of two"
    yield f"| {pairs.what}: {counts} | precision | recall | F1 | µs a pair |"
    yield "| --- | ---: | ---: | ---: | ---: |"
    for scorer in found:
        scorer.score([*pairs.one, *pairs.two])
        scorer.elsewhere()
        start = process_time()
        one, two = scorer.score(pairs.one), scorer.score(pairs.two)
        taken = (process_time() - start + scorer.elsewhere()) / (len(one) + len(two)) * 1e6
        precision, recall, f1 = _at(scorer.threshold or best_threshold(one, two), one, two)
        yield f"| {scorer.name} | {precision:.3f} | {recall:.3f} | {f1:.3f} | {taken:,.0f} |"
    yield ""


def _at(threshold: float, one: Sequence[float], two: Sequence[float]) -> tuple[float, float, float]:
    right, wrong = (sum(score >= threshold for score in scores) for scores in (one, two))
    precision, recall = right / max(1, right + wrong), right / max(1, len(one))
    return precision, recall, 2 * right / max(1, right + wrong + len(one))


def best_threshold(one: Sequence[float], two: Sequence[float]) -> float:
    """Give the score from which taking two names for one does best on these pairs.

    >>> best_threshold([0.9, 0.8], [0.7, 0.1])
    0.8
    """
    return max(sorted({*one, *two}), key=lambda threshold: _at(threshold, one, two)[2])


def _of_list(listed: Listed, found: Sequence[Scorer], pairs: Pairs) -> Iterator[str]:
    total = len(listed.queries)
    yield f"| {total} names among {len(listed.candidates)} people | first | recall | wrong a query |"
    yield "| --- | ---: | ---: | ---: |"
    for scorer in found:
        threshold = scorer.threshold or best_threshold(scorer.score(pairs.one), scorer.score(pairs.two))
        first = recalled = wrong = 0
        for ident, best in _answers(listed, scorer):
            first += max(best, key=lambda other: (best[other], other)) == ident
            recalled += best[ident] >= threshold
            wrong += sum(score >= threshold for other, score in best.items() if other != ident)
        yield f"| {scorer.name} | {first / total:.3f} | {recalled / total:.3f} | {wrong / total:.3f} |"
    yield ""


def _answers(listed: Listed, scorer: Scorer) -> Iterator[tuple[str, dict[str, float]]]:
    """Give for each query the id that is right, and the best score of every id."""
    people = [(ident, name) for ident, names in listed.candidates for name in names]
    for ident, query in listed.queries:
        best: dict[str, float] = {}
        scores = scorer.score([(query, name) for _, name in people])
        for (other, _), score in zip(people, scores, strict=True):
            best[other] = max(score, best.get(other, 0.0))
        yield ident, best


def search_table(many: int) -> str:
    """Give what an index over as many made-up names takes, to build and to ask."""
    names = list(made_up(many))
    start = process_time()
    index = NameIndex(names)
    built = process_time() - start
    asked = [figure.en for figure in figures()][:300] + names[:300]
    index.search("محمد", 1)
    times = sorted(_seconds(index, name) for name in asked)
    row = (
        f"| {many:,} | {built:,.0f} s | {median(times) * 1000:.1f} ms | {times[len(times) * 19 // 20] * 1000:.1f} ms |"
    )
    return f"| names | to build | a query, median | 19 of 20 within |\n| ---: | ---: | ---: | ---: |\n{row}"


def _seconds(index: NameIndex, name: str) -> float:
    start = process_time()
    index.search(name)
    return process_time() - start


def made_up(many: int) -> Iterator[str]:
    """Make up names as common as those of the Arab world, the same ones every time; the public figures at the end."""
    known = [figure.name for figure in figures()][:many]
    borne = [name for name in romanised() if len(name) > 2]
    weights = [romanised()[name][0] for name in borne]
    families = sorted(word_list("family_names.txt"))
    dice = Random(7)
    for _ in range(many - len(known)):
        own, father = dice.choices(borne, weights, k=2)
        family = f"ال{dice.choice(families)}"
        yield dice.choice(
            (f"{own} {family}", f"{own} {father} {family}", f"{own} بن {father} {family}", f"{own} {father}")
        )
    yield from known
