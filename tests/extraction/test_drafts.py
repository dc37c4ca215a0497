"""Drafts: what a headline and a report, or two sentences, tell of one occasion is one contact."""

import pytest

from tests.extraction.records import article, contacts, line

LAVROV, KERRY, SHOUKRY = "سيرغي لافروف", "جون كيري", "سامح شكري"

ONCE: list[tuple[str, str, list[tuple[str, set[str]]]]] = [
    # the headline's day is counted from another than the report's
    (
        "جون كيري يزور غدا مصر",
        "سيغادر جون كيري يوم الخميس 30 يوليو 2015 إلى مصر.",
        [("visit", {KERRY, "مصر"})],
    ),
    # the states of the headline's summit are those whom two persons stand for
    (
        "قمة روسية مصرية",
        "اجتمع وزير الخارجية الروسي سيرغي لافروف مع وزير الخارجية المصري سامح شكري.",
        [("meeting", {LAVROV, SHOUKRY})],
    ),
    # the ministers of the report stand for the states of a heading
    (
        "اجتماع في الدوحة",
        "أيدت روسيا والولايات المتحدة الحل.\nلقاء أمريكي روسي\nقيل إن سيرغي لافروف سيعقد لقاء مع جون كيري.",
        [("meeting", {LAVROV, KERRY})],
    ),
    # whom one met is told by the state, and by the premier who serves it; the other's own council is another meeting
    (
        "جولة في أفريقيا",
        "ناقش باراك أوباما الأزمة خلال مباحثات مع الحكومة الإثيوبية. وتحدث باراك أوباما عقب لقائه رئيس وزراء إثيوبيا "
        "هايلي ماريام ديسالين.",
        [("meeting", {"باراك أوباما", "هايلي ماريام ديسالين"})],
    ),
    # a continent holds the country
    (
        "جولة في أفريقيا",
        "زار جون كيري إثيوبيا خلال زيارة جون كيري للقارة الأفريقية.",
        [("visit", {KERRY, "إثيوبيا"})],
    ),
    # whom the headline does not name
    (
        "الرئيس الشيشاني يصل إلى جدة",
        "وصل رئيس جمهورية الشيشان رمضان قاديروف إلى جدة.",
        [("visit", {"رمضان قاديروف"})],
    ),
]


def test_what_somebody_does_besides_is_another_meeting() -> None:
    text = (
        "يعقد جون كيري اجتماعا مع عادل الجبير في الدوحة. "
        "من جهة أخرى، يعقد كيري أيضا اجتماعا مع سيرغي لافروف وعادل الجبير."
    )
    told = [people for _, people in contacts(article(text, published="2015-07-31"))]
    assert told == [{KERRY, "عادل الجبير"}, {KERRY, "سيرغي لافروف", "عادل الجبير"}]


@pytest.mark.parametrize(("title", "body", "told"), ONCE)
def test_one_occasion(title: str, body: str, told: list[tuple[str, set[str]]]) -> None:
    assert contacts(article(body, title, published="2015-07-31")) == told


def test_the_day_of_a_communique_is_not_the_visits() -> None:
    body = "صدر اليوم بيان بمناسبة زيارة جون كيري لمصر. وقد قام جون كيري بزيارة إلى مصر يوم 28 يوليو 2015."
    assert [one.date for one in article(body, "بيان", published="2015-07-31").contacts] == ["2015-07-28"]


def test_two_visits_of_a_report_on_two_days_are_two() -> None:
    body = "زار جون كيري مصر يوم 3 مارس 2015. كما زار جون كيري مصر يوم 2 أغسطس 2015."
    assert len(article(body, "جولة", published="2015-08-20").contacts) == 2


def test_a_conference_that_the_headline_says_somebody_organises() -> None:
    record = article(
        "تنظم جامعة الدول العربية مؤتمر الأمن العربي في القاهرة، بحضور سامح شكري.",
        "جامعة الدول العربية تنظم مؤتمرا عن الأمن",
    )
    assert contacts(record) == [("conference", {"جامعة الدول العربية", SHOUKRY})]


def test_what_another_than_the_host_did_with_his_guest_is_another_meeting() -> None:
    text = (
        "استقبل الملك عبدالله الثاني سيرغي لافروف في عمان بحضور أيمن الصفدي. كما أجرى أيمن الصفدي محادثات مع سيرغي "
        "لافروف."
    )
    assert contacts(line(text)) == [
        ("meeting", {"عبدالله الثاني", "سيرغي لافروف", "أيمن الصفدي"}),
        ("meeting", {"أيمن الصفدي", "سيرغي لافروف"}),
    ]
