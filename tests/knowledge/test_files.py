"""The knowledge files as a whole: their shape, their ids, what they say of one another, and how much they hold."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

import jsonschema
import msgspec
import pytest

from mahdar import knowledge
from mahdar.arabic.letters import fold
from mahdar.extraction.words import FUNCTION_WORDS
from mahdar.knowledge import schema, speech_schema, word_schema
from mahdar.knowledge.files import names_in
from mahdar.reading.rules import RuleFile

SHAPES: dict[str, Any] = {
    "agreements.yaml": schema.Agreements,
    "blocks.yaml": RuleFile,
    "contacts.yaml": schema.Contacts,
    "figures.yaml": tuple[schema.Figure, ...],
    "gatherings.yaml": schema.Gatherings,
    "heads.yaml": tuple[schema.Head, ...],
    "honorifics.yaml": schema.Honorifics,
    "instruments.yaml": tuple[schema.Instrument, ...],
    "name_sounds.yaml": word_schema.NameSounds,
    "places.yaml": tuple[schema.Place, ...],
    "speech.yaml": speech_schema.Speech,
    "states.yaml": tuple[schema.State, ...],
    "things.yaml": schema.Things,
    "titles.yaml": schema.Titles,
    "topics.yaml": tuple[schema.Topic, ...],
} | dict.fromkeys(names_in("organisations", ".yaml"), tuple[schema.Organisation, ...])
"""The files that rules and names come from; calendar.yaml and numbers.yaml are the readers' own."""


@cache
def raw(name: str) -> Any:
    return msgspec.yaml.decode((files("mahdar.knowledge") / name).read_bytes())


def rows_in(data: Any) -> Iterator[dict[str, Any]]:
    """Give every row with an id, however deep it stands."""
    if isinstance(data, dict):
        if "id" in data:
            yield data
        for value in data.values():
            yield from rows_in(value)
    elif isinstance(data, list):
        for value in data:
            yield from rows_in(value)


ALL_FILES = [*names_in(".", ".yaml"), *names_in("organisations", ".yaml")]


@pytest.mark.parametrize("name", SHAPES)
def test_a_file_keeps_the_schema_of_its_type(name: str) -> None:
    jsonschema.validate(raw(name), msgspec.json.schema(SHAPES[name]))


def test_ids_are_unique_over_all_files() -> None:
    counts = Counter(row["id"] for name in ALL_FILES for row in rows_in(raw(name)))
    assert [ident for ident, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("name", ALL_FILES)
def test_every_row_has_a_source_or_the_head_of_its_file_names_one(name: str) -> None:
    head = (files("mahdar.knowledge") / name).read_text(encoding="utf-8").partition("\n\n")[0]
    lacking = [row["id"] for row in rows_in(raw(name)) if not str(row.get("source", "")).strip()]
    assert lacking == [] or re.search(r"^(# *)?sources?\b", head, re.MULTILINE)


STATES = {row.id for row in knowledge.states()}
BODIES = {row.id: row for row in knowledge.organisations()}


def test_parents_and_states_of_organisations_exist() -> None:
    assert [row.id for row in BODIES.values() if row.parent is not None and row.parent not in BODIES] == []
    assert [row.id for row in BODIES.values() if row.state is not None and row.state not in STATES] == []


def test_no_organisation_is_its_own_ancestor() -> None:
    for row in BODIES.values():
        above: list[str] = []
        while row.parent is not None and row.parent not in above:
            above.append(row.parent)
            row = BODIES[row.parent]  # noqa: PLW2901 - the walk goes up
        assert row.parent is None


def test_a_family_name_alone_is_no_word_of_grammar() -> None:
    alone = {fold(form) for row in knowledge.figures() for form in row.short if " " not in form}
    assert alone & FUNCTION_WORDS == set()  # «حتي», folded, is «حتى»


def test_what_figures_hold_office_of_exists() -> None:
    named = [(row.id, office.of) for row in knowledge.figures() for office in row.offices if office.of is not None]
    assert [(ident, of) for ident, of in named if of not in STATES and of not in BODIES] == []


def test_parties_of_instruments_exist() -> None:
    named = [(row.id, party) for row in knowledge.instruments() for party in row.parties]
    assert [(ident, party) for ident, party in named if party not in STATES and party not in BODIES] == []


def test_offices_that_titles_alone_stand_for_exist() -> None:
    offices = {row.id for row in knowledge.titles().offices}
    named = [(row.id, office) for row in knowledge.titles().nominals for office in row.offices]
    assert [(ident, office) for ident, office in named if office not in offices] == []


def test_no_form_of_an_organisation_is_listed_twice_in_its_row() -> None:
    for row in BODIES.values():
        forms = (row.name, *row.forms, *row.short)
        assert len(forms) == len(set(forms)), row.id


def test_they_hold_as_much_as_they_promise() -> None:
    titles = knowledge.titles()
    assert sum(row.un == "member" for row in knowledge.states()) == 193
    assert len(BODIES) >= 450
    assert len(titles.offices) + len(titles.nominals) >= 150
    assert len(knowledge.figures()) >= 500
    assert len(knowledge.speech().verbs) >= 80
    assert len(knowledge.topics()) == 38
