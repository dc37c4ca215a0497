"""How much names say."""

from __future__ import annotations

from itertools import pairwise

import pytest

from mahdar.identity.rarity import MOST_BITS, name_bits, word_bits


def test_the_rarer_the_more() -> None:
    ordered = ["بن", "محمد", "خالد", "فيصل", "رأفت", "ستولتنبرغ"]
    assert all(word_bits(less) < word_bits(more) for less, more in pairwise(ordered))


@pytest.mark.parametrize("name", ["العتيبي", "القحطاني", "القصبي", "البديوي"])
def test_a_tribe_or_town_says_little_however_rare_in_writing(name: str) -> None:
    assert word_bits(name) <= 9


@pytest.mark.parametrize("word", ["طوارئ", "شؤون", "رئيس"])
def test_hamza_makes_no_word_rare(word: str) -> None:
    assert word_bits(word) == word_bits(word.replace("ؤ", "و").replace("ئ", "ي")) < MOST_BITS


def test_a_name_says_what_its_words_say() -> None:
    assert name_bits("سلمان بن عبدالعزيز") == word_bits("سلمان") + word_bits("عبدالعزيز")
