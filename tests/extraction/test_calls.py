"""Calls: talks that turn out to have been on the telephone, and what is no call."""

import pytest

from tests.extraction.records import article, contacts, line

LAVROV, KERRY = "سيرغي لافروف", "جون كيري"


@pytest.mark.parametrize(
    "text",
    [
        "بحث سيرغي لافروف مع جون كيري الأزمة. جاء ذلك في اتصال هاتفي أمس.",
        "كشف الكرملين عن اتصال بين سيرغي لافروف وجون كيري.",
        "قال سيرغي لافروف في اتصال مع جون كيري إن الهدنة صامدة.",
        "في اتصال هاتفي جرى يوم الثلاثاء 15 أبريل 2014، بين سيرغي لافروف وجون كيري، بحثا الأزمة.",
        "تحدث سيرغي لافروف مع جون كيري عبر الهاتف.",
        "وخلال الاتصال الهاتفي، الذي جرى أمس، ناقش سيرغي لافروف وجون كيري الأزمة.",
        "توافق سيرغي لافروف وجون كيري، في مكالمة هاتفية أمس، على مواصلة الحوار.",
    ],
)
def test_calls(text: str) -> None:
    assert contacts(line(text)) == [("call", {LAVROV, KERRY})]


def test_a_headline_tells_a_call_as_talks() -> None:
    body = "أكد سيرغي لافروف خلال اتصال هاتفي مع جون كيري أن الحوار مستمر."
    assert contacts(article(body, "لافروف وكيري يبحثان الأزمة السورية")) == [("call", {LAVROV, KERRY})]


def test_talks_of_which_a_meeting_is_told_stay_a_meeting() -> None:
    body = "التقى سيرغي لافروف أمس جون كيري. وكان سيرغي لافروف قد أجرى اتصالا هاتفيا مع جون كيري."
    told = contacts(article(body, "لافروف وكيري يبحثان الأزمة السورية"))
    assert [kind for kind, _ in told] == ["meeting", "call"]


def test_a_call_that_somebody_received_has_been() -> None:
    between = "جرى اتصال بين د. بدر عبد العاطي وزير الخارجية والسيد ستيف ويتكوف."
    received = "تلقى سامح شكري اتصالا هاتفيا مساء الأحد من جون كيري."
    told = article(f"{between} {received}", published="2014-10-15").contacts
    assert [(one.kind, one.date) for one in told] == [("call", None), ("call", "2014-10-12")]


def test_talks_that_go_on_are_of_all_they_are_between() -> None:
    text = "وتجري المباحثات بين سيرغي لافروف وجون كيري وسامح شكري."
    assert contacts(line(text)) == [("meeting", {LAVROV, KERRY, "سامح شكري"})]


def test_a_line_between_places_is_no_call() -> None:
    assert contacts(line("قطعت الشركة الاتصال بين القاهرة والجيزة.")) == []
    assert contacts(line("قال سيرغي لافروف إنه على اتصال مع جون كيري.")) == []
