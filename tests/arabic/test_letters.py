"""Folding: one form for every way to write a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mahdar.arabic import fold

ARABIC = st.text(st.characters(min_codepoint=0x0600, max_codepoint=0x06FF))


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("أُمَّة", "امه"),
        ("إلى", "الي"),
        ("آسيا", "اسيا"),
        ("ٱلله", "الله"),
        ("مســـؤول", "مسؤول"),
        ("رئيس", "رئيس"),
        ("گورباتشوف", "كورباتشوف"),
        ("چاد", "جاد"),
        ("پوتين", "بوتين"),
        ("ڤيينا", "فيينا"),
        ("ایران", "ايران"),
        ("ﷲ", "الله"),
        ("ﻻ", "لا"),
        ("٢٠١٥", "2015"),
        ("۲۰۱۵", "2015"),
        ("١٬٥٠٠٫٥", "1,500.5"),
        ("NATO", "nato"),
        ("\u200fسوريا\u200e", "سوريا"),
        ("ً", ""),
    ],
)
def test_folds(word: str, folded: str) -> None:
    assert fold(word) == folded


def test_a_hamza_that_carries_meaning_stays() -> None:
    assert fold("سؤال") != fold("سوال")
    assert fold("سائل") != fold("سايل")


@given(st.text() | ARABIC)
def test_folding_twice_changes_nothing(word: str) -> None:
    assert fold(fold(word)) == fold(word)


@given(ARABIC, ARABIC)
def test_folding_parts_folds_the_whole(left: str, right: str) -> None:
    assert fold(left + right) == fold(left) + fold(right)
