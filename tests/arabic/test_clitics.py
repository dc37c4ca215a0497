"""Clitics: what may be cut off a word, and that what was cut puts it together again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mahdar.arabic.clitics import cuts, without_pronoun

WORDS = st.text(st.sampled_from("وفبكلاسمنرهيت"), min_size=1, max_size=9)


def rejoin(clitic: str, stem: str) -> str:
    """Write a clitic and a stem as one word: ل before ال becomes لل."""
    return clitic + "ل" + stem[2:] if clitic.endswith("ل") and stem.startswith("ال") else clitic + stem


@pytest.mark.parametrize(
    ("word", "cut"),
    [
        ("والرياض", ("و", "الرياض")),
        ("بالرياض", ("ب", "الرياض")),
        ("للرياض", ("ل", "الرياض")),
        ("وللرياض", ("ول", "الرياض")),
        ("فبروسيا", ("فب", "روسيا")),
        ("لافروف", ("ل", "افروف")),
        ("الرياض", ("", "الرياض")),
    ],
)
def test_proposes(word: str, cut: tuple[str, str]) -> None:
    assert cut in cuts(word)


def test_the_whole_word_comes_first() -> None:
    assert cuts("والي")[0] == ("", "والي")


def test_a_word_is_not_cut_to_nothing() -> None:
    assert cuts("و") == (("", "و"),)
    assert cuts("له") == (("", "له"),)


@given(WORDS)
def test_every_cut_puts_the_word_together_again(word: str) -> None:
    for clitic, stem in cuts(word):
        assert stem
        assert word in (clitic + stem, rejoin(clitic, stem))


@given(WORDS)
def test_no_cut_is_proposed_twice(word: str) -> None:
    assert len(set(cuts(word))) == len(cuts(word))


@pytest.mark.parametrize(
    ("word", "known", "expected"),
    [
        ("زيارته", {"زياره"}, ("زياره", "ه")),
        ("بلادهم", {"بلاد"}, ("بلاد", "هم")),
        ("وزيرها", {"وزير"}, ("وزير", "ها")),
        ("وزيرها", {"سفير"}, None),
        ("هم", {"ه"}, None),
    ],
)
def test_pronouns(word: str, known: set[str], expected: tuple[str, str] | None) -> None:
    assert without_pronoun(word, known) == expected
