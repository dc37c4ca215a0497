"""The comparisons as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from importlib.metadata import version

from bench.peers import dates, names, sentences
from bench.peers.common import Result
from mahdar.arabic import analyse
from mahdar.evaluation import Counts, Gold

_NAMES = (
    "Names of persons, organisations, states and places, right with the same characters and type. The CRF "
    "(python-crfsuite {crfsuite}) sees words, their first and last letters, attached letters, shapes and neighbours. "
    "It learnt from about {learnt:,} tokens, the documents of the other {others} groups of {folds}. That is little: "
    "one trained on a large corpus would find more, but none is free to be shipped. Mahdar learnt from no document, "
    "but its rules were checked and mended on these, which flatters it. No speed counts what is done with names after."
)
_DATES = (
    "Dates, resolved by the day of publication: expressions with their values, and the values that a document holds, "
    "wherever they stand. dateparser {dateparser} searches with `languages=['ar']` and `RELATIVE_BASE`. What it finds "
    "side by side with one value is put together, and its days are cut to the precision annotated. Handed the {handed} "
    "annotated expressions one by one, it gives the values of {share:.0%}."
)
_SENTENCES = (
    "Annotated sentences that are cut out exactly, and reported statements that are not cut into. sentencex "
    "{sentencex} and pysbd {pysbd} have rules for Arabic; pysbd ends sentences at commas. On these texts one regular "
    "expression does nearly as well; Mahdar's rules are for initials, web addresses and long quotations."
)
_NO_PEER = (
    "Speakers and their words, contacts, offices and agreements have no peer that reads Arabic offline and without a "
    "model. The article in a page is found by a library; [the dependencies](docs/explanation/dependencies.md) say how "
    "others did. Measured by `python -m bench peers` on the documents of the first table; speeds are of one core."
)


def table(golds: Sequence[Gold], folds: int = names.FOLDS) -> str:
    """Give every comparison as a table, with what was compared below it."""
    return "\n".join((*_names(golds, folds), "", *_dates(golds), "", *_sentences(golds), "", _NO_PEER))


def _names(golds: Sequence[Gold], folds: int) -> Iterator[str]:
    tokens = sum(len(analyse(gold.text).tokens) for gold in golds)
    learnt = int(round(tokens * (folds - 1) / folds, -2))
    yield from _found("names", names.compare(golds, folds))
    yield ""
    yield _NAMES.format(crfsuite=version("python-crfsuite"), learnt=learnt, others=folds - 1, folds=folds)


def _dates(golds: Sequence[Gold]) -> Iterator[str]:
    compared = dates.compare(golds)
    yield from _found("dates", (*compared.expressions, *compared.values))
    yield ""
    handed = compared.handed
    yield _DATES.format(dateparser=version("dateparser"), handed=handed.right + handed.missed, share=handed.recall)


def _found(what: str, results: Iterable[Result]) -> Iterator[str]:
    yield f"| {what} | precision | recall | F1 | articles a second |"
    yield "| --- | ---: | ---: | ---: | ---: |"
    for reader, counts, speed in results:
        yield f"| {reader} | {counts.precision:.3f} | {counts.recall:.3f} | {counts.f1:.3f} | {_rounded(speed)} |"


def _sentences(golds: Sequence[Gold]) -> Iterator[str]:
    yield "| sentences | cut out exactly | statements left whole | articles a second |"
    yield "| --- | ---: | ---: | ---: |"
    for reader, exact, whole, speed in sentences.compare(golds):
        yield f"| {reader} | {_of(exact)} | {_of(whole)} | {_rounded(speed)} |"
    yield ""
    yield _SENTENCES.format(sentencex=version("sentencex"), pysbd=version("pysbd"))


def _of(counts: Counts) -> str:
    return f"{counts.right} of {counts.right + counts.missed}"


def _rounded(speed: float) -> str:
    """Give a speed in two figures: more would not be the same in the next run.

    >>> _rounded(417.3), _rounded(131221.0)
    ('420', '130,000')
    """
    return f"{float(f'{speed:.2g}'):,.0f}"
