"""Courses: what a contact was in the course of, or beside, says when and where it was too."""

import pytest

from tests.extraction.records import article, name

COURSES: list[tuple[str, str | None, str | None]] = [
    (
        "شارك عبد الفتاح السيسي أمس في قمة ثلاثية في أسمرة مع أسياس أفورقي وحسن شيخ محمود. "
        "وعقد عبد الفتاح السيسي قبل القمة جلسة مباحثات مع أسياس أفورقي.",
        "2024-10-10",
        "أسمرة",
    ),
    (
        "التقى سيرغي لافروف جون كيري في جنيف أمس. "
        "وعلى هامش هذا الاجتماع، بحث سيرغي لافروف مع ستيفان دي ميستورا الهدنة.",
        "2024-10-10",
        "جنيف",
    ),
    ("التقى جون كيري سامح شكري أمس في القاهرة، ثم اجتمع مع أحمد أبو الغيط.", "2024-10-10", "القاهرة"),
    # another meeting, a day away, and one told in another clause
    (
        "التقى سيرغي لافروف جون كيري في جنيف أمس. وعلى هامش اللقاء مع الوزراء، بحث سيرغي لافروف مع سامح شكري الهدنة.",
        None,
        None,
    ),
    ("التقى سيرغي لافروف جون كيري في جنيف أمس. وقبل اللقاء بيومين بحث سيرغي لافروف مع سامح شكري الهدنة.", None, None),
    ("التقى سيرغي لافروف جون كيري في جنيف أمس. وأعلن عقب اللقاء أنه بحث مع سامح شكري الهدنة.", None, None),
    ("التقى جون كيري سامح شكري أمس في القاهرة، وكان قد اجتمع مع أحمد أبو الغيط.", None, None),
]


@pytest.mark.parametrize(("text", "day", "place"), COURSES)
def test_beside_another(text: str, day: str | None, place: str | None) -> None:
    record = article(text, published="2024-10-11")
    assert [(one.date, name(record, one.place)) for one in record.contacts[1:]] == [(day, place)]


@pytest.mark.parametrize(
    ("body", "day"),
    [
        (
            "وقع سيرغي لافروف وجون كيري اتفاقا أمس في جنيف. وقال سيرغي لافروف في مؤتمر صحفي مع جون كيري إنه راض.",
            "2024-10-10",
        ),
        ("التقى سيرغي لافروف جون كيري في جنيف أمس. وقال سامح شكري في مؤتمر صحفي مع أيمن الصفدي إنه راض.", None),
    ],
)
def test_a_press_conference_is_of_the_day_of_what_it_is_about(body: str, day: str | None) -> None:
    *_, press = [one for one in article(body, published="2024-10-11").contacts if one.kind == "conference"]
    assert press.date == day


def test_the_day_that_something_was_planned_for() -> None:
    body = "ألغى الملك عبد الله الثاني القمة الرباعية التي كان مقررا أن تجمع اليوم في عمّان جو بايدن وعبد الفتاح السيسي."
    assert {one.date for one in article(body, published="2024-10-11").contacts} == {"2024-10-11"}


def test_a_visit_is_of_the_day_of_what_is_done_in_its_course() -> None:
    body = "عقد سامح شكري، اليوم السبت، جلسة مباحثات مع مولود جاويش أوغلو الذي يقوم بزيارة للقاهرة."
    dates = {one.kind: one.date for one in article(body, published="2023-03-18").contacts}
    assert dates == {"meeting": "2023-03-18", "visit": "2023-03-18"}


@pytest.mark.parametrize(
    "body",
    [
        "تلقى سلمان بن عبدالعزيز اتصالا هاتفيا أمس من فرانسوا هولاند جدد خلاله ترحيبه خلال زيارته لفرنسا.",
        "ورافق أحمد الشرع في الزيارة أسعد الشيباني، الذي كان قد التقى هاكان فيدان في أنقرة في 15 يناير الماضي.",
    ],
)
def test_a_visit_is_of_no_day_of_another_time(body: str) -> None:
    assert [one.date for one in article(body, published="2025-02-05").contacts if one.kind == "visit"] in ([None], [])


@pytest.mark.parametrize(
    "body",
    [
        "غادر جون كيري أمس القاهرة. وكان في وداعه في المطار سامح شكري.",
        "وصل جون كيري أمس إلى القاهرة. وكان في استقباله في المطار سامح شكري.",
    ],
)
def test_a_welcome_is_of_the_day_of_the_arrival(body: str) -> None:
    record = article(body, published="2024-10-11")
    assert [(one.kind, one.date) for one in record.contacts] == [("visit", "2024-10-10"), ("meeting", "2024-10-10")]
