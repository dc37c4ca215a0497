"""Copies are found by their signatures alone."""

import random

from hypothesis import given
from hypothesis import strategies as st

from mahdar.store.copies import LIKENESS, group_copies, likeness


def signature(values: list[int]) -> str:
    return "".join(f"{value:08x}" for value in values)


def altered(values: list[int], share: float, seed: int) -> list[int]:
    """Give the values with a share of them changed."""
    chosen = set(random.Random(seed).sample(range(64), round(64 * share)))
    return [value ^ (seed + 1) if at in chosen else value for at, value in enumerate(values)]


ORIGINAL = random.Random(7).choices(range(2**32), k=64)


def test_likeness_is_the_share_of_equal_values() -> None:
    assert likeness(signature(ORIGINAL), signature(ORIGINAL)) == 1
    assert likeness(signature(ORIGINAL), signature(altered(ORIGINAL, 0.25, 1))) == 0.75


def test_near_copies_are_one_group_and_others_are_not() -> None:
    signatures = {"a": signature(ORIGINAL)}
    signatures |= {f"near {n}": signature(altered(ORIGINAL, 0.2, n)) for n in range(20)}
    signatures |= {f"far {n}": signature(altered(ORIGINAL, 0.8, n)) for n in range(5)}
    groups = group_copies(signatures)
    assert {document for document, first in groups.items() if first == "a"} >= {f"near {n}" for n in range(20)}
    assert groups["far 0"] == "far 0"


def test_documents_without_words_are_copies_of_nothing() -> None:
    assert group_copies({"a": "f" * 512, "b": "f" * 512, "c": "", "d": ""}) == {"a": "a", "b": "b", "c": "c", "d": "d"}


@given(st.lists(st.tuples(st.integers(0, 3), st.floats(0, 1 - LIKENESS)), min_size=1, max_size=12), st.randoms())
def test_the_order_of_documents_does_not_matter(chosen: list[tuple[int, float]], luck: random.Random) -> None:
    bases = [random.Random(base).choices(range(2**32), k=64) for base in range(4)]
    pairs = [(f"d{n}", signature(altered(bases[base], share, n))) for n, (base, share) in enumerate(chosen)]
    groups = group_copies(dict(pairs))
    luck.shuffle(pairs)
    assert group_copies(dict(pairs)) == groups
    assert all(groups[first] == first <= document for document, first in groups.items())
