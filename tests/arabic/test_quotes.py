"""Quotations: which marks go together. A pair is shown as the text between its marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mahdar.arabic import analyse


def quoted(text: str) -> list[str]:
    read = analyse(text)
    return [text[read.tokens[first].end : read.tokens[last].start] for first, last in read.quotations]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال «نعم» وغادر", ["نعم"]),
        ("قال “نعم” وغادر", ["نعم"]),
        ('قال "نعم" ثم "لا"', ["نعم", "لا"]),
        ("قال:«نعم»وأضاف:«لا»", ["نعم", "لا"]),
        ("قال » نعم « وغادر", []),
        ("قال « نعم » وغادر", [" نعم "]),
        ("قال «اتفاق “السلام” قائم» وغادر", ["اتفاق “السلام” قائم"]),
        ("قال «نعم. لا شك. » وغادر", ["نعم. لا شك. "]),
        ("قال «نعم وغادر", []),
        ("«فقرة أولى\nفقرة ثانية»", []),
        ("«فقرة لم تغلق\nقال «نعم»", ["نعم"]),
        ('«بدأ القول "الأول" وانتهى»', ['بدأ القول "الأول" وانتهى']),
        ("لا علامات هنا", []),
    ],
)
def test_pairs(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@given(st.text(st.sampled_from('«»“”"قال نعم.،\n ')))
def test_pairs_are_in_order_apart_and_inside_a_paragraph(text: str) -> None:
    read = analyse(text)
    edges = [edge for pair in read.quotations for edge in pair]
    assert edges == sorted(set(edges))
    for first, last in read.quotations:
        assert "\n" not in text[read.tokens[first].start : read.tokens[last].end]
