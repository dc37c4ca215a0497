"""Every entry of every knowledge file keeps its own examples: a rule added without Python is checked here."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol

import pytest

from mahdar import knowledge
from mahdar.arabic import analyse
from mahdar.extraction import vocabulary
from mahdar.extraction.designations import Title
from mahdar.extraction.facts import find_names
from mahdar.extraction.lexicon import Lexicon
from mahdar.extraction.people import People
from mahdar.extraction.scene import Scene, set_scene
from mahdar.extraction.title_heads import read_title
from mahdar.extraction.topics import Topics
from mahdar.knowledge.schema import Head, Honorific, Nominal, Portfolio
from mahdar.knowledge.speech_schema import Frame
from mahdar.record import Block, Document
from tests.extraction.records import line


class Row(Protocol):
    """A row that carries its own tests."""

    @property
    def id(self) -> str: ...
    @property
    def examples(self) -> tuple[str, ...]: ...
    @property
    def not_examples(self) -> tuple[str, ...]: ...


def cases(rows: Iterable[Row]) -> list[tuple[Row, str, bool]]:
    positive = [(row, example, True) for row in rows for example in row.examples]
    return positive + [(row, example, False) for row in rows for example in row.not_examples]


def each(rows: Iterable[Row]) -> pytest.MarkDecorator:
    """Run a test for every example and counterexample of some rows."""
    found = cases(tuple(rows))
    ids = [f"{row.id}: {'' if wanted else 'not '}{example}" for row, example, wanted in found]
    return pytest.mark.parametrize(("row", "example", "wanted"), found, ids=ids)


WITH_EXAMPLES: dict[str, tuple[Row, ...]] = {
    "speech": knowledge.speech().verbs,
    "frames": knowledge.speech().frames,
    "contact verbs": knowledge.contacts().verbs,
    "contact nouns": tuple(noun for noun in knowledge.contacts().nouns if noun.sure),
    "heads": knowledge.heads(),
    "offices": knowledge.titles().offices,
    "nominals": knowledge.titles().nominals,
    "topics": knowledge.topics(),
    "agreement nouns": knowledge.agreements().nouns,
    "agreement verbs": knowledge.agreements().verbs,
    "things": knowledge.things().heads,
    "honorifics": knowledge.honorifics().honorifics,
    "academic": knowledge.honorifics().academic,
    "ranks": knowledge.honorifics().ranks,
    "nobility": knowledge.honorifics().nobility,
    "after": knowledge.honorifics().after,
}


@pytest.mark.parametrize("name", WITH_EXAMPLES)
def test_every_rule_has_an_example(name: str) -> None:
    assert [row.id for row in WITH_EXAMPLES[name] if not row.examples] == []


SPEAKERS = (
    "اجتمع في مجلس الأمن الرئيس الفرنسي إيمانويل ماكرون، والأمين العام للأمم المتحدة أنطونيو غوتيريش، "
    "والمبعوث الأممي غير بيدرسون، والسفير الأمريكي لدى مصر جوناثان كوهين، ووزير الخارجية الروسي سيرغي لافروف.\n"
    "قال لافروف إن الحوار مستمر.\n"
)
"""Who «الوزير», «المبعوث», «الأمين العام» of the examples are, and who goes on in «وأضاف …»."""


@each(knowledge.speech().verbs)
def test_speech(row: Row, example: str, wanted: bool) -> None:
    record = line(SPEAKERS + example)
    found = [one.rule for one in record.statements if one.cue.start >= len(SPEAKERS)]
    assert (row.id in found) is wanted


@each(knowledge.speech().frames)
def test_frames(row: Row, example: str, wanted: bool) -> None:
    assert isinstance(row, Frame)
    found = [one.act for one in line(f"قال سيرغي لافروف إن {example}.").statements]
    bare = [one.act for one in line(f"أعلن سيرغي لافروف عن {example}.").statements]
    assert (row.act in (*found, *bare)) is wanted


@each((*knowledge.contacts().verbs, *knowledge.contacts().nouns))
def test_contacts(row: Row, example: str, wanted: bool) -> None:
    found = [one.rule for one in line(example).contacts]
    assert row.id in found if wanted else not found


def scene_of(text: str) -> Scene:
    scene = set_scene(
        Document("d", None, None, None, None, text, (Block("body", 0, len(text), "default"),)), analyse(text)
    )
    find_names(scene)
    return scene


def begins(head: Head, text: str, rule: str) -> bool:
    """Say whether a name in a text begins with a head noun, found by a rule or known already."""
    scene = scene_of(text)
    lexicon = vocabulary.heads()
    for name in scene.names:
        found = lexicon.match(scene.text.norms, name.first)
        if name.rule.startswith(rule) and found is not None and found.value.head.id == head.id:
            return True
    return False


BODIES = [head for head in knowledge.heads() if head.type != "district"]
DISTRICTS = [head for head in knowledge.heads() if head.type == "district"]


@each(BODIES)
def test_names_that_begin_with_a_head(row: Row, example: str, wanted: bool) -> None:
    assert isinstance(row, Head)
    assert (
        begins(row, example, row.id) or begins(row, example, "known.") if wanted else not begins(row, example, row.id)
    )


@pytest.mark.parametrize("head", BODIES, ids=lambda head: head.id)
def test_a_head_finds_a_name_that_no_file_lists(head: Head) -> None:
    assert any(begins(head, example, head.id) for example in head.examples)


@each(DISTRICTS)
def test_the_noun_of_a_district_stays_outside_its_name(row: Row, example: str, wanted: bool) -> None:
    scene = scene_of(example)
    found = [vocabulary.heads().match(scene.text.norms, name.first - 1) for name in scene.names if name.first]
    assert any(match is not None and match.value.head.id == row.id for match in found) is wanted


def titles_in(text: str) -> list[Title]:
    scene = scene_of(text)
    found = (read_title(scene, index) for index in range(len(scene.text.norms)))
    return [title for title in found if title is not None]


@each(knowledge.titles().offices)
def test_offices(row: Row, example: str, wanted: bool) -> None:
    assert (row.id in {title.row.id for title in titles_in(example)}) is wanted


@each(knowledge.titles().nominals)
def test_titles_alone(row: Row, example: str, wanted: bool) -> None:
    assert isinstance(row, Nominal)
    stands_for = {row.id, *row.offices} if wanted else {row.id}
    assert bool(stands_for & {title.row.id for title in titles_in(example)}) is wanted


@pytest.mark.parametrize("row", knowledge.titles().portfolios, ids=lambda row: row.id)
def test_what_a_minister_is_minister_of_is_in_his_title(row: Portfolio) -> None:
    for form in row.forms:
        scene = scene_of(f"وزير {form}.")
        title = read_title(scene, 0)
        assert title is not None, form
        assert title.last == len(scene.text.norms) - 1, form


def matched(lexicon: Lexicon[Honorific], text: str) -> set[str]:
    norms = analyse(text).norms
    found = (lexicon.match(norms, index) for index in range(len(norms)))
    return {match.value.id for match in found if match is not None}


def matches(lexicon: Callable[[], Lexicon[Honorific]], row: Row, example: str) -> bool:
    return row.id in matched(lexicon(), example)


BEFORE = ("honorifics", "academic", "ranks", "nobility")


@each(row for name in BEFORE for row in WITH_EXAMPLES[name])
def test_honorifics(row: Row, example: str, wanted: bool) -> None:
    assert matches(vocabulary.honorifics, row, example) is wanted


@each(WITH_EXAMPLES["after"])
def test_what_follows_a_name(row: Row, example: str, wanted: bool) -> None:
    assert matches(vocabulary.blessings, row, example) is wanted


@each(knowledge.topics())
def test_topics(row: Row, example: str, wanted: bool) -> None:
    scene = scene_of(example)
    assert (row.id in Topics(scene, People()).within([(0, len(scene.text.norms))])) is wanted
