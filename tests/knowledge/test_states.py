"""The states are all there, each form names one of them, and none stands where folding would make it useless."""

from __future__ import annotations

from collections import Counter

import pytest

from mahdar.arabic.letters import fold
from mahdar.knowledge import states
from mahdar.knowledge.schema import State

GROUPS = {
    "african": 54,
    "asia_pacific": 54,
    "eastern_european": 23,
    "latin_american_caribbean": 33,
    "western_european_other": 29,
}


def _names(state: State) -> set[str]:
    return {fold(name) for name in (state.name, state.official or state.name, *state.forms)}


def test_the_members_of_the_united_nations() -> None:
    members = [state for state in states() if state.un == "member"]
    assert len(members) == 193
    assert Counter(state.group for state in members) == GROUPS
    assert {state.id for state in states() if state.un == "observer"} == {"PSE", "VAT"}


def test_ids_are_unique_and_of_the_right_length() -> None:
    ids = [state.id for state in states()]
    assert len(ids) == len(set(ids))
    assert all(len(state.id) == (4 if state.un == "former" else 3) for state in states())


def test_a_form_names_one_state() -> None:
    owners = Counter(name for state in states() for name in _names(state))
    assert [name for name, count in owners.items() if count > 1] == []


def test_an_adjective_names_one_state_and_is_no_other_state() -> None:
    owners = Counter(fold(word) for state in states() for word in state.adjectives)
    assert [word for word, count in owners.items() if count > 1] == []
    for state in states():
        others = {name for other in states() if other.id != state.id for name in _names(other)}
        assert not others & set(map(fold, state.adjectives)), state.id


def test_no_form_is_repeated_after_folding() -> None:
    for state in states():
        forms = [fold(form) for form in state.forms]
        assert len(forms) == len(set(forms)), state.id


@pytest.mark.parametrize(
    ("form", "state"),
    [
        ("أميركا", "USA"),
        ("الاتحاد الروسي", "RUS"),
        ("إنجلترا", "GBR"),
        ("كوت ديفوار", "CIV"),
        ("الاتحاد السوفياتي", "SUHH"),
        ("سلطنة عُمان", "OMN"),
    ],
)
def test_press_spellings(form: str, state: str) -> None:
    assert [row.id for row in states() if fold(form) in _names(row)] == [state]


@pytest.mark.parametrize("word", ["مالي", "عمان", "بنين", "تركية"])
def test_words_that_mean_something_else_are_marked(word: str) -> None:
    assert any(fold(word) in map(fold, row.ambiguous) for row in states())


@pytest.mark.parametrize("word", ["مالي", "مالية", "قمري", "مجري", "مجريات", "كاميرون"])
def test_words_that_are_no_demonym(word: str) -> None:
    assert not any(fold(word) in map(fold, row.adjectives) for row in states())
