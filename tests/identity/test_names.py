"""Two names are one where every part is accounted for, however the press writes them."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path
from typing import Final

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from mahdar.identity import THRESHOLD, compare, name_keys

ROWS: Final = yaml.safe_load((Path(__file__).parent / "figures.yaml").read_text("utf-8"))
ONE: Final = [pair for row in ROWS["one"] for pair in combinations(row, 2)]
TWO: Final = [tuple(pair) for pair in ROWS["two"]]
NAMES: Final = sorted({name for pair in (*ONE, *TWO) for name in pair})

LETTERS: Final = st.text("ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءأإآؤئڤپگچ -'abdelmnoruhk", max_size=24)
ANY_NAME: Final = st.one_of(st.sampled_from(NAMES), LETTERS, st.text(max_size=12))


def test_figures_are_told_apart_and_put_together() -> None:
    right = sum(compare(*pair).score >= THRESHOLD for pair in ONE)
    wrong = sum(compare(*pair).score >= THRESHOLD for pair in TWO)
    assert right / (right + wrong) >= 0.98
    assert right / len(ONE) >= 0.97


@pytest.mark.parametrize(("one", "other"), TWO)
def test_two_persons_are_two(one: str, other: str) -> None:
    assert compare(one, other).score < THRESHOLD


@pytest.mark.parametrize(
    "spelling",
    [
        "Abdelkader",
        "Abd al-Qadir",
        "Abdul Qadir",
        "Abdulkadir",
        "Abd el-Kader",
        "Abdel-Kader",
        "ʿAbd al-Qādir",
        "Abdulqader",
    ],
)
def test_romanisations_of_one_name(spelling: str) -> None:
    assert compare("عبد القادر الجزائري", f"{spelling} al-Jazairi").same
    assert compare("عبدالقادر الجزائري", f"{spelling} EL DJAZAIRI").same


def test_the_explanation_says_which_part_matched_which() -> None:
    comparison = compare("محمد حسني مبارك", "Hosni Mubarak")
    assert [(part.one, part.other, part.how) for part in comparison.parts] == [
        ("محمد", "", "leading"),
        ("حسني", "hosni", "attested"),
        ("مبارك", "mubarak", "attested"),
    ]
    assert [part.how for part in compare("ترامب", "دونالد ترامب").parts] == ["unaccounted", "same"]
    assert [part.how for part in compare("عادل الجبير", "نائل الجبير").parts][:2] == ["contrary", "contrary"]


def test_a_name_alone_scores_but_not_enough() -> None:
    assert 0.1 < compare("ترامب", "دونالد ترامب").score < THRESHOLD


def test_what_is_no_name_is_like_nothing() -> None:
    assert compare("", "محمد").score == 0
    assert compare("12", "محمد").score == 0
    assert compare("", "").score == 1


@given(ANY_NAME, ANY_NAME)
@settings(max_examples=400)
def test_comparing_is_symmetric_and_within_bounds(one: str, other: str) -> None:
    there, back = compare(one, other), compare(other, one)
    assert there.score == back.score
    assert 0 <= there.score <= 1
    assert sorted((p.one, p.other, p.how) for p in there.parts) == sorted((p.other, p.one, p.how) for p in back.parts)


@given(ANY_NAME)
def test_a_name_is_itself(name: str) -> None:
    assert compare(name, name).score == 1


def test_names_taken_for_one_share_a_key() -> None:
    same = [pair for pair in ONE if compare(*pair).same]
    shared = [pair for pair in same if name_keys(pair[0]) & name_keys(pair[1])]
    assert len(shared) / len(same) >= 0.98
