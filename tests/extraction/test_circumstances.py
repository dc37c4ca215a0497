"""Circumstances: which day, place and status of a report are a contact's, and which are of something else in it."""

import pytest

from tests.extraction.records import article

DAYS: list[tuple[str, str | None]] = [
    # the day of another event that is told first
    (
        "تلقى عبدالفتاح السيسي اتصالا هاتفيا أمس من جون كيري جدد خلاله ترحيبه بعبدالفتاح السيسي خلال زيارته لفرنسا.",
        None,
    ),
    # what is to come was on no day before the report
    ("عشية وصوله إلى قطر حيث سيلتقي جون كيري مع سيرغي لافروف، سعى جون كيري أمس إلى طمأنة الخليج.", None),
    # a day before a year
    ("عقد مجلس الوزراء للعام الدراسي القادم اجتماعه صباح اليوم برئاسة سامح شكري.", "2015-08-03"),
    # the day of what was published, and of a visit that a newspaper tells
    ("ركزت الصحف الصادرة أمس على زيارة عادل الجبير إلى ألمانيا.", None),
    ("تصدرت زيارة عادل الجبير إلى ألمانيا أمس نشرات الأخبار.", "2015-08-02"),
    # of another visit, that somebody is invited to
    ("سلم لوران فابيوس في أثناء زيارة إلى إيران حسن روحاني دعوة لزيارة باريس في نوفمبر.", None),
    # of what made it known
    ("أعلنت الرئاسة اليوم عن قمة محتملة بين فلاديمير بوتين وباراك أوباما في نوفمبر.", "2015-11"),
    # a family name that is a weekday
    ("التقى سيرغي لافروف وزير الخارجية أحمد بن عبدالرحمن الخميس في موسكو.", None),
]


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_the_day_is_its_own(text: str, day: str | None) -> None:
    *_, contact = article(text, published="2015-08-03").contacts
    assert contact.date == day


@pytest.mark.parametrize(
    "text",
    [
        "التقى سيرغي لافروف جون كيري واتفقا على عقد قمة يوم 20 يونيو.",
        "اتفق سيرغي لافروف وجون كيري خلال اجتماعهما على استئناف التجارة عام 2016.",
    ],
)
def test_what_has_been_was_on_no_day_to_come(text: str) -> None:
    (contact,) = [one for one in article(text, published="2015-05-15").contacts if one.status == "held"]
    assert contact.date is None


def test_a_visit_that_is_to_come_was_not_on_the_day_of_the_last() -> None:
    body = (
        "أكد المبعوث تطلعه إلى زيارة عبدالفتاح السيسي المقبلة إلى الصين، "
        "والبناء على نتائج الزيارة التي أجراها عبدالفتاح السيسي للصين في ديسمبر 2014."
    )
    found = [(one.status, one.date) for one in article(body, published="2015-08-09").contacts]
    assert ("announced", "2014-12") not in found


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ("أجرى سيرغي لافروف مباحثات في روما. إلى ذلك يزور سيرغي لافروف القاهرة الثلاثاء.", "announced"),
        ("وصل سيرغي لافروف إلى القاهرة الثلاثاء.", "held"),
        ("يزور سيرغي لافروف القاهرة الأسبوع المقبل.", "announced"),
        ("بحث الوزراء الأزمة في ضوء المتغيرات وقرب زيارة سيرغي لافروف إلى القاهرة.", "announced"),
        ("وعشية القمة أكد سيرغي لافروف خلال زيارته القاهرة أن الحوار مستمر.", "held"),
        ("قال سيرغي لافروف الثلاثاء إن الحوار مستمر، وذلك في أول زيارة يقوم بها جون كيري إلى القاهرة.", "held"),
        ("وسيلي الحفل اجتماع بين جون كيري وسيرغي لافروف.", "announced"),
        ("قال جون كيري إن بلاده ستبدأ قريبا الانسحاب، خلال لقاء مع سيرغي لافروف.", "held"),
    ],
)
def test_a_visit_that_is_near(body: str, status: str) -> None:
    *_, contact = article(body, published="2015-08-08").contacts
    assert contact.status == status


def test_a_meeting_within_a_visit_that_is_to_come() -> None:
    body = "يغادر سيرغي لافروف غدا إلى مصر في زيارة عمل يلتقي خلالها عبدالفتاح السيسي."
    assert [one.status for one in article(body, published="2015-07-29").contacts] == ["announced", "announced"]


def test_the_report_dates_what_the_headline_calls_tomorrow() -> None:
    body = "يغادر سامح شكري غدا الخميس الموافق 30 / 7 / 2015 إلى الأردن في زيارة رسمية."
    record = article(body, title="سامح شكري يزور الأردن غدا", published="2015-07-31")
    assert {one.date for one in record.contacts if one.kind == "visit"} <= {"2015-07-30", None}
