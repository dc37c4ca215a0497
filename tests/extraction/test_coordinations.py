"""Coordinations: all whom a list names, past marks, groups and asides."""

import pytest

from tests.extraction.records import contacts, line

LAVROV, KERRY, ABOUL_GHEIT = "سيرغي لافروف", "جون كيري", "أحمد أبو الغيط"

LISTS: list[tuple[str, list[tuple[str, set[str]]]]] = [
    ("استقبل سيرغي لافروف أمس جون كيري , وأحمد أبو الغيط.", [("meeting", {LAVROV, KERRY, ABOUL_GHEIT})]),
    (
        "التقى سيرغي لافروف في موسكو جون كيري الذي يزورها، وكذلك أحمد أبو الغيط.",
        [("meeting", {LAVROV, KERRY}), ("meeting", {LAVROV, ABOUL_GHEIT})],
    ),
    (
        "استقبل أحمد أبو الغيط أمس سفراء الدول العربية: سفير مصر سامح شكري، وسفير الأردن أيمن الصفدي.",
        [("meeting", {ABOUL_GHEIT, "سامح شكري", "أيمن الصفدي"})],
    ),
    ("استقبل أحمد أبو الغيط الوفد، ثم صرح: جون كيري صديق.", []),
    ("التقى سيرغي لافروف جون كيري، وكذلك بحث الوضع في مصر أحمد أبو الغيط.", [("meeting", {LAVROV, KERRY})]),
]


@pytest.mark.parametrize(("text", "told"), LISTS)
def test_lists(text: str, told: list[tuple[str, set[str]]]) -> None:
    assert contacts(line(text)) == told
