"""The examples of the rules that name things: heads of names, nouns and cues of agreements, nouns of gatherings."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar

import pytest

from mahdar import knowledge
from mahdar.arabic import analyse
from mahdar.extraction import thing_words
from mahdar.extraction.facts import find_names
from mahdar.extraction.lexicon import Lexicon
from mahdar.extraction.scene import Name, set_scene
from mahdar.knowledge.schema import AgreementCue, AgreementNoun, GatheringNoun, ThingHead
from mahdar.record import Block, Document


class Row(Protocol):
    """A row that carries its own tests."""

    @property
    def id(self) -> str: ...
    @property
    def examples(self) -> tuple[str, ...]: ...
    @property
    def not_examples(self) -> tuple[str, ...]: ...


R = TypeVar("R", bound=Row)


def positive(rows: Iterable[R]) -> list[tuple[R, str]]:
    return [(row, example) for row in rows for example in row.examples]


def negative(rows: Iterable[R]) -> list[tuple[R, str]]:
    return [(row, example) for row in rows for example in row.not_examples]


def matched(lexicon: Lexicon[R], text: str) -> set[str]:
    """Give the ids of all rows whose forms stand in a text."""
    norms = analyse(text).norms
    found = (lexicon.match(norms, index) for index in range(len(norms)))
    return {match.value.id for match in found if match is not None}


def things_in(text: str) -> list[Name]:
    document = Document("d", None, None, None, None, text, (Block("body", 0, len(text), "default"),))
    scene = set_scene(document, analyse(text))
    find_names(scene)
    return [name for name in scene.names if name.type in ("gathering", "instrument")]


HEADS = knowledge.things().heads
NOUNS = knowledge.agreements().nouns
CUES = knowledge.agreements().verbs
GATHERINGS = knowledge.gatherings().nouns


@pytest.mark.parametrize(("head", "example"), positive(HEADS))
def test_a_head_begins_a_name(head: ThingHead, example: str) -> None:
    rules = [name.rule for name in things_in(example) if name.type == head.type]
    assert any(rule.startswith((f"{head.id}.", "known.")) for rule in rules)


@pytest.mark.parametrize(("head", "example"), negative(HEADS))
def test_a_common_noun_is_no_name(head: ThingHead, example: str) -> None:
    assert [name.rule for name in things_in(example) if name.type == head.type] == []


@pytest.mark.parametrize("head", HEADS, ids=lambda head: head.id)
def test_a_head_finds_a_name_that_no_file_lists(head: ThingHead) -> None:
    assert any(name.rule.startswith(f"{head.id}.") for example in head.examples for name in things_in(example))


@pytest.mark.parametrize(("noun", "example"), positive(NOUNS))
def test_a_noun_calls_an_instrument_by_its_kind(noun: AgreementNoun, example: str) -> None:
    kinds = {row.kind for row in NOUNS if row.id in matched(thing_words.agreement_nouns(), example)}
    assert noun.kind in kinds


@pytest.mark.parametrize(("noun", "example"), negative(NOUNS))
def test_what_calls_no_instrument(noun: AgreementNoun, example: str) -> None:
    assert noun.id not in matched(thing_words.agreement_nouns(), example)


@pytest.mark.parametrize(("cue", "example"), positive(CUES))
def test_a_cue_says_how_an_instrument_stands(cue: AgreementCue, example: str) -> None:
    statuses = {row.status for row in CUES if row.id in matched(thing_words.cues(), example)}
    assert cue.status in statuses


@pytest.mark.parametrize(("cue", "example"), negative(CUES))
def test_what_is_no_cue(cue: AgreementCue, example: str) -> None:
    assert cue.id not in matched(thing_words.cues(), example)


@pytest.mark.parametrize(("noun", "example"), positive(GATHERINGS))
def test_a_noun_calls_a_gathering(noun: GatheringNoun, example: str) -> None:
    contacts = {row.contact for row in GATHERINGS if row.id in matched(thing_words.gathering_nouns(), example)}
    assert noun.contact in contacts


@pytest.mark.parametrize(("noun", "example"), negative(GATHERINGS))
def test_what_calls_no_gathering(noun: GatheringNoun, example: str) -> None:
    assert noun.id not in matched(thing_words.gathering_nouns(), example)


def test_every_known_thing_is_found_by_its_name() -> None:
    known = [(row.id, row.name) for row in knowledge.instruments()]
    known += [(row.id, row.name) for row in knowledge.gatherings().known]
    lost = [ident for ident, text in known if ident not in {name.known.id for name in things_in(text) if name.known}]
    assert lost == []


def test_ids_of_things_are_unique() -> None:
    ids = [head.id for head in HEADS] + [noun.id for noun in NOUNS] + [cue.id for cue in CUES]
    ids += [noun.id for noun in GATHERINGS] + [row.id for row in knowledge.instruments()]
    ids += [row.id for row in knowledge.gatherings().known]
    assert len(ids) == len(set(ids))
