"""The peers are asked fairly: nothing is tested on what it learnt from, and all are counted alike."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.util import find_spec

import pytest

from bench import __main__ as command_line
from bench.peers import common, dates, names, sentences
from bench.peers.crf import Crf, names_of, tags_of
from bench.peers.table import table
from bench.quality import GOLD
from mahdar.arabic import analyse
from mahdar.evaluation import Gold, load
from mahdar.evaluation.annotation import AnnotatedDate, Annotation
from mahdar.pipeline import extract
from mahdar.record import Document, EntityType

PACKAGES = ("pycrfsuite", "dateparser", "sentencex", "pysbd")
asks_peers = pytest.mark.skipif(not all(map(find_spec, PACKAGES)), reason="the group of peers is not installed")
pytestmark = pytest.mark.filterwarnings("default")  # what the peers warn of is theirs


@pytest.fixture(scope="module")
def golds() -> list[Gold]:
    return sorted(load(GOLD), key=lambda gold: len(gold.text))[:4]


def of_dates(text: str, *annotated: tuple[str, str]) -> Gold:
    """Give a document published on Friday 14 October 2022 with its dates."""
    document = Document("here", None, None, None, "2022-10-14", text, ())
    return Gold(document, Annotation("here", (), dates=tuple(AnnotatedDate(*date) for date in annotated)))


@asks_peers
def test_every_comparison_has_its_rows(golds: list[Gold]) -> None:
    lines = table(golds, folds=2).splitlines()
    readers = [line.split(" | ")[0].removeprefix("| ") for line in lines if line.startswith("| ")]
    assert readers == [
        *("names", "---", "Mahdar", "CRF", "CRF that sees Mahdar's word lists"),
        *("dates", "---", "Mahdar", "dateparser", "Mahdar, values alone", "dateparser, values alone"),
        *("sentences", "---", "Mahdar", "a stop or the end of a line", "sentencex", "pysbd"),
    ]


def test_the_readme_gets_the_table(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(command_line, "table_of_peers", lambda golds: f"| {len(golds)} documents |")
    assert command_line.main(["peers"]) == 0
    assert capsys.readouterr().out == f"| {len(load(GOLD))} documents |\n"


def test_ours_is_what_the_pipeline_finds(golds: list[Gold]) -> None:
    for gold in golds:
        record = extract(gold.document)
        mentions = {(span.start, span.end, entity.type) for entity in record.entities for span in entity.mentions}
        assert set(names.ours(gold)) == mentions
        assert tuple(dates.ours(gold)) == record.dates


def test_nothing_is_tested_on_what_it_learnt_from(monkeypatch: pytest.MonkeyPatch, golds: list[Gold]) -> None:
    learnt: list[set[str]] = []

    class Learner:
        def __init__(self, golds: Iterable[Gold], informed: bool) -> None:  # noqa: ARG002
            self.texts = {gold.text for gold in golds}
            learnt.append(self.texts)

        def find(self, text: str) -> list[tuple[int, int, EntityType]]:
            assert text not in self.texts
            return []

    monkeypatch.setattr(names, "Crf", Learner)
    *_, last = names.compare(golds, folds=2)
    assert (last.counts.right, last.counts.wrong) == (0, 0)
    assert list(map(len, learnt)) == [2, 2, 2, 2]


def test_tags_and_back_are_the_annotated_names(golds: list[Gold]) -> None:
    for gold in golds:
        text = analyse(gold.text)
        annotated = {(*place, entity.type) for place, entity in gold.mentions.items()}
        assert set(names_of(text, tags_of(text, gold))) == annotated


@asks_peers
@pytest.mark.parametrize("informed", [False, True])
def test_a_tagger_finds_the_names_it_learnt(golds: list[Gold], informed: bool) -> None:
    gold = golds[0]
    annotated = {(*place, entity.type) for place, entity in gold.mentions.items()}
    assert len(annotated & set(Crf([gold], informed).find(gold.text))) > 0.8 * len(annotated)


@asks_peers
@pytest.mark.parametrize(
    ("text", "annotated", "found"),
    [
        ("وصل أمس الخميس الى الجزائر", ("أمس الخميس", "2022-10-13"), [("أمس الخميس", "2022-10-13")]),
        ("جرى ذلك في أبريل 2022 بالرباط", ("أبريل 2022", "2022-04"), [("في أبريل 2022", "2022-04")]),
        ("لم يقل متى", ("متى", "2022"), []),
    ],
)
def test_what_dateparser_finds_is_taken_kindly(
    text: str, annotated: tuple[str, str], found: list[tuple[str, str]]
) -> None:
    given = dates.theirs(of_dates(text, annotated))
    assert [(text[date.start : date.end], date.value) for date in given] == found


@pytest.mark.parametrize(
    ("split", "exact", "whole"),
    [
        (lambda text: [(0, len(text))], False, True),
        (lambda text: [(at, at + 1) for at in range(len(text))], False, False),
        (lambda text: [(start, end + 1) for start, end in sentences.plain(text)], True, True),
    ],
)
def test_a_splitter_is_counted_by_whole_sentences_and_whole_statements(
    golds: list[Gold], split: sentences.Splitter, exact: bool, whole: bool
) -> None:
    gold = next(gold for gold in golds if gold.annotation.contacts and gold.annotation.statements)
    result = sentences.judge("splitter", split, [gold])
    assert (result.sentences.missed == 0, result.sentences.right > 0) == (exact, exact)
    assert (result.statements.missed == 0, result.statements.right > 0) == (whole, whole)


def test_a_peer_that_is_not_there_says_how_to_get_it() -> None:
    with pytest.raises(SystemExit, match="pip install --group peers"):
        common.peer("no_such_peer")


def test_the_peers_are_loaded_by_nothing_else() -> None:
    house = GOLD.parent.parent
    rooms = (path for room in ("mahdar", "scripts", "bench") for path in (house / room).rglob("*.py"))
    outside = [path for path in rooms if path.parent != house / "bench" / "peers"]
    imports = {line for path in outside for line in path.read_text(encoding="utf-8").splitlines() if "import" in line}
    assert not [line for line in imports if any(name in line for name in PACKAGES)]
