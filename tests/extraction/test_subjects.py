"""Subjects: where a document says what a contact was about, and what it only mentions beside it."""

import pytest

from tests.extraction.records import article, line

TOLD_LATER = [
    (
        "التقى سيرغي لافروف في جنيف جون كيري. وتم خلال اللقاء بحث مكافحة الإرهاب.",
        [("counter_terrorism",)],
    ),
    (
        "التقى سيرغي لافروف في جنيف جون كيري. وكان الطقس باردا. وهطل المطر. وامتلأت الشوارع. وأغلقت المتاجر. "
        "وقال لافروف إن الوزيرين بحثا الأوضاع في ليبيا.",
        [("regional_security",)],
    ),
    (
        "التقى سيرغي لافروف في جنيف جون كيري. وارتفعت أسعار النفط في الأسواق.",
        [()],
    ),
    (
        "أكد سيرغي لافروف أهمية نزع السلاح. جاء ذلك خلال لقائه جون كيري في جنيف.",
        [("arms",)],
    ),
    (
        "بحث سيرغي لافروف مع جون كيري مكافحة الإرهاب، على هامش مؤتمر الطاقة المتجددة.",
        [("counter_terrorism",)],
    ),
    (
        "زار سيرغي لافروف القاهرة لبحث القضية الفلسطينية.",
        [("peace_process",)],
    ),
    (
        "اختتم سيرغي لافروف في القاهرة جولة أفريقية، وتصدرت مكافحة الإرهاب أعمالها.",
        [("counter_terrorism",)],
    ),
    (
        "أعلنت روسيا أن سيرغي لافروف سيزور قطر. وذكرت أن سيرغي لافروف يزور قطر لمناقشة مكافحة الإرهاب.",
        [("counter_terrorism",)],
    ),
    (
        "زار سيرغي لافروف القاهرة التي تشهد هذه الأيام مهرجان السينما.",
        [()],
    ),
    (
        "كان في وداع جون كيري لدى مغادرته الرياض عادل الجبير الذي تحدث للصحافة عن مكافحة الإرهاب.",
        [(), ()],
    ),
]


@pytest.mark.parametrize(("text", "topics"), TOLD_LATER)
def test_what_a_contact_was_about(text: str, topics: list[tuple[str, ...]]) -> None:
    assert [contact.topics for contact in line(text).contacts if contact.kind != "conference"] == topics


def test_a_conference_is_about_what_is_said_there() -> None:
    text = (
        "عقد سيرغي لافروف في موسكو مؤتمرا صحفيا مع عادل الجبير. وقال لافروف إن البرنامج النووي سلمي. "
        "وأكد الجبير ردا على سؤال آخر أهمية مكافحة الإرهاب. من جهة أخرى، قال لافروف إن أسعار النفط تراجعت."
    )
    (conference,) = [contact for contact in line(text).contacts if contact.kind == "conference"]
    assert set(conference.topics) == {"nuclear", "counter_terrorism"}


TITLED = [
    ("لافروف وكيري يتفقان على نزع السلاح", "التقى سيرغي لافروف في جنيف جون كيري.", ("arms",)),
    (
        "لافروف وكيري يتفقان على نزع السلاح",
        "التقى سيرغي لافروف في جنيف جون كيري. وبحث الوزيران الموضوعات ذات الاهتمام المشترك.",
        (),
    ),
    (
        "لافروف وكيري يتفقان على نزع السلاح",
        "التقى سيرغي لافروف في جنيف جون كيري. وجرى خلال اللقاء بحث مكافحة الإرهاب.",
        ("counter_terrorism",),
    ),
]


@pytest.mark.parametrize(("title", "body", "topics"), TITLED)
def test_the_title_speaks_of_what_the_text_opens_with(title: str, body: str, topics: tuple[str, ...]) -> None:
    (contact,) = article(body, title).contacts
    assert contact.topics == topics
