"""Names of persons, organisations, states and places: Mahdar's rules beside a tagger trained on the other documents."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from bench.peers.common import Result, record, speed
from bench.peers.crf import Crf
from mahdar.arabic import analyse
from mahdar.evaluation import Gold, Tally
from mahdar.evaluation.case import case
from mahdar.evaluation.names import compare_names
from mahdar.extraction.facts import find_names
from mahdar.extraction.scene import set_scene
from mahdar.record import Entity, EntityType, Mention

FOLDS = 8
"""The documents are dealt out to this many groups; what reads a group was trained on the others."""

Finder = Callable[[Gold], list[tuple[int, int, EntityType]]]


def compare(golds: Sequence[Gold], folds: int = FOLDS) -> Iterator[Result]:
    """Compare, on each document, the rules, a tagger, and a tagger that sees Mahdar's word lists."""
    yield _result("Mahdar", ours, golds)
    yield _result("CRF", _crf(golds, folds, informed=False), golds)
    yield _result("CRF that sees Mahdar's word lists", _crf(golds, folds, informed=True), golds)


def ours(gold: Gold) -> list[tuple[int, int, EntityType]]:
    """Find names as the pipeline does, and nothing else."""
    text = analyse(gold.text)
    scene = set_scene(gold.document, text)
    find_names(scene)
    return [(*text.span(name.first, name.last), name.type) for name in scene.names]


def _crf(golds: Sequence[Gold], folds: int, *, informed: bool) -> Finder:
    group = {gold.document.id: number % folds for number, gold in enumerate(golds)}
    taggers = [Crf((gold for gold in golds if group[gold.document.id] != fold), informed) for fold in range(folds)]
    return lambda gold: taggers[group[gold.document.id]].find(gold.text)


def _result(reader: str, find: Finder, golds: Sequence[Gold]) -> Result:
    tally = Tally()
    for gold in golds:
        found = enumerate(find(gold))
        entities = (
            Entity(f"e{number}", kind, "", None, None, (Mention(start, end, reader),), ())
            for number, (start, end, kind) in found
        )
        compare_names(case(gold, record(gold.document, entities=tuple(entities))), tally)
    return Result(reader, tally.counts["mentions"], speed(find, golds))
