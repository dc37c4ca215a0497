"""Which names can be one person's, and how much they share."""

from __future__ import annotations

import pytest

from mahdar.identity.marks import BAR
from mahdar.identity.variants import variant


@pytest.mark.parametrize(
    ("one", "other", "shorter"),
    [
        ("ينس ستولتنبرغ", "ينس ستولتنبيرغ", None),
        ("فلاديمير فرونكوف", "فلاديمير فورونكوف", None),
        ("توفيق السديري", "توفيق بن عبدالعزيز السديري", "توفيق السديري"),
    ],
)
def test_spellings_and_shorter_forms_are_variants(one: str, other: str, shorter: str | None) -> None:
    found, turned = variant(one, other), variant(other, one)
    assert found is not None
    assert found == turned
    assert found.shorter == shorter


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("محمد بن سلمان", "محمد بن نايف"),
        ("سلمان بن عبدالعزيز", "سلطان بن عبدالعزيز"),
        ("فيصل بن خالد بن عبدالعزيز", "فيصل بن بندر بن خالد بن عبدالعزيز"),
        ("فيصل بن بندر بن عبدالعزيز", "محمد بن فيصل بن بندر بن عبدالعزيز"),
        ("محمد علي", "محمد علي حسن"),
    ],
)
def test_kin_and_what_says_too_little_are_none(one: str, other: str) -> None:
    assert variant(one, other) is None


def test_a_house_is_not_an_article() -> None:
    """The writer «إدريس الدريس» and an official of the house of Idris: their names alone do not make them one."""
    found = variant("ادريس الدريس", "ادريس بن محمد ال دريس")
    assert found is not None
    assert found.bits < BAR
