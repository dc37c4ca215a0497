"""Places by hand: unique, of a known kind, and apart from the states."""

from __future__ import annotations

from collections import Counter

import pytest

from mahdar.arabic.letters import fold
from mahdar.knowledge import places, states
from mahdar.knowledge.schema import Place

KINDS = {
    "continent",
    "region",
    "group",
    "sea",
    "strait",
    "gulf",
    "river",
    "canal",
    "island",
    "mountain",
    "city",
    "capital",
    "district",
    "building",
    "airport",
    "port",
    "camp",
    "republic",
}


def _names(place: Place) -> set[str]:
    """Give the forms that count without context."""
    return {fold(name) for name in (place.name, *place.forms)} - {fold(name) for name in place.ambiguous}


def test_ids_are_unique_and_kinds_known() -> None:
    ids = [place.id for place in places()]
    assert len(ids) == len(set(ids)) > 4000
    assert {place.kind for place in places()} <= KINDS


def test_countries_are_states_or_their_parts() -> None:
    known = {state.id for state in states()}
    by_hand = {place.country for place in places() if place.id.startswith("pl-") and place.country}
    assert by_hand <= known


def test_a_form_names_one_place() -> None:
    owners = Counter(name for place in places() for name in _names(place))
    assert [name for name, count in owners.items() if count > 1] == []


def test_no_place_is_a_state() -> None:
    taken = {fold(name) for state in states() for name in (state.name, state.official or state.name, *state.forms)}
    taken -= {fold(name) for state in states() for name in state.ambiguous}
    assert taken & {name for place in places() for name in _names(place)} == set()


@pytest.mark.parametrize(
    ("form", "place"),
    [
        ("باب المندب", "pl-bab-el-mandeb"),
        ("الدول العربية", "pl-arab-world"),
        ("مطار القاهرة الدولي", "pl-cairo-airport"),
        ("أستانة", "pl-astana"),
        ("القارة الإفريقية", "pl-africa"),
    ],
)
def test_what_must_be_found(form: str, place: str) -> None:
    assert [row.id for row in places() if fold(form) in _names(row)] == [place]


@pytest.mark.parametrize("word", ["صور", "نجد", "البندقية", "فينا", "حديثة"])
def test_words_that_mean_something_else_need_context(word: str) -> None:
    assert not any(fold(word) in _names(row) for row in places())
