"""Contacts: who met, visited, called or wrote to whom, with status, date and place, and texts that tell of none."""

import pytest

from mahdar.record import ContactStatus
from tests.extraction.records import article, contacts, line, name, party_names

LAVROV, KERRY, GUTERRES, ABOUL_GHEIT = "سيرغي لافروف", "جون كيري", "أنطونيو غوتيريش", "أحمد أبو الغيط"

TOLD: list[tuple[str, str, set[str]]] = [
    # verbs
    ("التقى سيرغي لافروف في جنيف جون كيري.", "meeting", {LAVROV, KERRY}),
    ("اجتمع أنطونيو غوتيريش مع أحمد أبو الغيط في القاهرة.", "meeting", {GUTERRES, ABOUL_GHEIT}),
    ("اجتمع سيرغي لافروف وجون كيري في جنيف.", "meeting", {LAVROV, KERRY}),
    ("استقبل سيرغي لافروف في مكتبه أمس جون كيري.", "meeting", {LAVROV, KERRY}),
    (
        "استقبل وزير الخارجية الروسي سيرغي لافروف الأمين العام للأمم المتحدة أنطونيو غوتيريش.",
        "meeting",
        {LAVROV, GUTERRES},
    ),
    ("بحث سيرغي لافروف مع جون كيري الأزمة السورية.", "meeting", {LAVROV, KERRY}),
    ("أجرى سيرغي لافروف محادثات مع جون كيري.", "meeting", {LAVROV, KERRY}),
    ("عقد سيرغي لافروف وجون كيري جلسة مباحثات في جنيف.", "meeting", {LAVROV, KERRY}),
    ("جون كيري يلتقي سيرغي لافروف في جنيف.", "meeting", {LAVROV, KERRY}),
    ("ذكرت الوكالة أن سيرغي لافروف التقى في جنيف جون كيري.", "meeting", {LAVROV, KERRY}),
    # nouns
    ("جاء ذلك خلال لقاء جمع سيرغي لافروف وجون كيري في جنيف.", "meeting", {LAVROV, KERRY}),
    ("جرت محادثات بين سيرغي لافروف وجون كيري.", "meeting", {LAVROV, KERRY}),
    ("قال سيرغي لافروف إن الحوار مستمر. جاء ذلك خلال لقائه في جنيف جون كيري.", "meeting", {LAVROV, KERRY}),
    ("أكد سيرغي لافروف خلال لقائه جون كيري أن الحوار مستمر.", "meeting", {LAVROV, KERRY}),
    ("أكد سيرغي لافروف خلال لقائه ونظيره الأمريكي جون كيري أن الحوار مستمر.", "meeting", {LAVROV, KERRY}),
    # calls
    ("تلقى محمود عباس اتصالا هاتفيا من جون كيري.", "call", {"محمود عباس", KERRY}),
    ("أجرى جون كيري اتصالا هاتفيا مع سيرغي لافروف.", "call", {LAVROV, KERRY}),
    ("بحث جون كيري في اتصال هاتفي مع سيرغي لافروف الأزمة السورية.", "call", {LAVROV, KERRY}),
    ("جدد سيرغي لافروف، خلال اتصال تلقاه من جون كيري، التأكيد على الحوار.", "call", {LAVROV, KERRY}),
    ("تلقى محمود عباس اتصالا من أخيه فخامة الرئيس عبدالفتاح السيسي.", "call", {"محمود عباس", "عبدالفتاح السيسي"}),
    ("جرى اتصال هاتفي بين سيرغي لافروف وجون كيري.", "call", {LAVROV, KERRY}),
    ("تحدث جون كيري هاتفيا مع سيرغي لافروف.", "call", {LAVROV, KERRY}),
    ("وتحدث سيرغي لافروف وجون كيري هاتفيا يوم الأحد.", "call", {LAVROV, KERRY}),
    ("زار الوفد مرسين، فيما أجرى جون كيري اتصالا هاتفيا بسيرغي لافروف.", "call", {LAVROV, KERRY}),
    # messages
    ("بعث محمود عباس برقية تهنئة إلى عبدالفتاح السيسي.", "message", {"محمود عباس", "عبدالفتاح السيسي"}),
    ("بعث محمود عباس برقية تهنئة للرئيس عبدالفتاح السيسي.", "message", {"محمود عباس", "عبدالفتاح السيسي"}),
    ("تسلم محمود عباس رسالة خطية من عبدالفتاح السيسي.", "message", {"محمود عباس", "عبدالفتاح السيسي"}),
    ("قال سامح شكري ذلك في الاجتماع الذي ترأسه بشكل مشترك سيرغي لافروف وجون كيري.", "meeting", {LAVROV, KERRY}),
    ("قال سامح شكري ذلك في الاجتماع الذي يترأسه سيرغي لافروف وجون كيري.", "meeting", {LAVROV, KERRY}),
    # visits: the guest, and the state that is visited
    ("زار أنطونيو غوتيريش العراق.", "visit", {GUTERRES, "العراق"}),
    ("وصل جون كيري إلى القاهرة.", "visit", {KERRY}),
    ("قام جون كيري بزيارة رسمية إلى مصر.", "visit", {KERRY, "مصر"}),
    ("بحث الوفد الملف خلال زيارة سيرغي لافروف لمصر.", "visit", {LAVROV, "مصر"}),
    # press conferences
    ("قال سيرغي لافروف في مؤتمر صحفي مع جون كيري إن الهدنة صامدة.", "conference", {LAVROV, KERRY}),
    ("قال سيرغي لافروف في مؤتمر صحفي عقده بعد جلسة مباحثات مع جون كيري إن الهدنة صامدة.", "meeting", {LAVROV, KERRY}),
    (
        "سيطر الملف على المؤتمر الصحفي الذي جرى أمس في جدة، بين وزيري خارجية المملكة عادل الجبير، والمصري سامح شكري.",
        "conference",
        {"عادل الجبير", "سامح شكري"},
    ),
    # who else was there
    ("التقى سيرغي لافروف في جنيف جون كيري، بحضور أحمد أبو الغيط.", "meeting", {LAVROV, KERRY, ABOUL_GHEIT}),
    ("التقى سيرغي لافروف في جنيف جون كيري. وحضر اللقاء أحمد أبو الغيط.", "meeting", {LAVROV, KERRY, ABOUL_GHEIT}),
    ("التقى سيرغي لافروف جون كيري لبحث استمرار مشاركة مصر ودعم أحمد أبو الغيط.", "meeting", {LAVROV, KERRY}),
    # the feminine body is visited
    ("وكان سامح شكري، قد زار سفارة مصر في روما.", "visit", {"سامح شكري", "سفارة مصر"}),
]

NOTHING_TOLD = [
    "التقى الفريقان في نهائي الكأس.",
    "استقبل المستشفى عشرات المرضى.",
    "لم يلتق سيرغي لافروف جون كيري.",
    "لن يجتمع سيرغي لافروف مع جون كيري.",
    "زار المعرض آلاف المواطنين.",
    "وصل عدد القتلى إلى عشرة.",
    "بحث رجال الإنقاذ عن ناجين في القاهرة.",
    "اتصل المواطن بالشرطة.",
    "قال سيرغي لافروف إن الحوار مستمر.",
    "أوضح سيرغي لافروف أن الرئيس أطلع المجلس على الاتصال الذي تلقاه من جون كيري.",
    "تلقى المصابون العلاج في مستشفى المدينة.",
    "يأمل سيرغي لافروف بعقد لقاء مع جون كيري.",
    "دعا أنطونيو غوتيريش إلى محادثات بين سيرغي لافروف وجون كيري.",
    "رفض سيرغي لافروف أن يلتقي جون كيري.",
    "تسلم الطلاب رسائل القبول من الجامعة.",
    "تحدث جون كيري مع سيرغي لافروف عن الهدنة.",
    # nouns, and no verbs
    "قال سيرغي لافروف إن الحوار مستمر. وسيشهد اليوم عقد لقاء مفتوح يجمع الصحفيين مع جون كيري.",
    # whom nobody can tell is brought together
    "جاء ذلك خلال لقاء جمع وزيري التعليم والعمل بمديري الجامعات، وبحضور سامح شكري وجون كيري.",
    "حضر الحفل سامح شكري ومدير الشرطة، حيث استقبلهم جون كيري.",
    # «توجه», and no «توجهه»
    "تحرك إيران نوري المالكي وتوجهه ليقول ما تريد.",
    # what a law forbids, and whom one had met before the press came
    "يعاقب بالسجن كل من عقد أو نظم مؤتمرا لازدراء الأديان في دولة الإمارات العربية المتحدة.",
    "وقد ترسل إيران برقية تهنئة إلى ملك البحرين.",
    # of long ago
    "1952- الجامعة العربية تحتج على مفاوضات بين إسرائيل وألمانيا.",
    # the object of another noun further on
    "أوضح سامح شكري أن المجلس سيبحث خلال اجتماعاته المستمرة ثلاثة أيام الملف السياسي وعلى رأسه مقترح جون كيري.",
    "نيابة عن الأمير فيصل بن خالد رئيس الهيئة، استقبل سامح شكري طلبات المعتقلين.",
]


@pytest.mark.parametrize(("text", "kind", "parties"), TOLD)
def test_contacts(text: str, kind: str, parties: set[str]) -> None:
    assert contacts(line(text)) == [(kind, parties)]


@pytest.mark.parametrize("text", NOTHING_TOLD)
def test_no_contacts(text: str) -> None:
    assert contacts(line(text)) == []


STATUSES: list[tuple[str, ContactStatus]] = [
    ("التقى سيرغي لافروف في جنيف جون كيري.", "held"),
    ("سيلتقي سيرغي لافروف في جنيف جون كيري.", "announced"),
    ("من المقرر أن يلتقي سيرغي لافروف مع جون كيري في جنيف.", "announced"),
    ("سيزور جون كيري مصر الأسبوع المقبل.", "announced"),
    ("تأجل لقاء سيرغي لافروف مع جون كيري.", "cancelled"),
    ("قبل القمة المقبلة التقى سيرغي لافروف جون كيري.", "held"),
]


@pytest.mark.parametrize(("text", "status"), STATUSES)
def test_whether_it_took_place(text: str, status: ContactStatus) -> None:
    assert [one.status for one in line(text).contacts] == [status]


def test_an_announced_day_that_is_to_come() -> None:
    record = article("يلتقي سيرغي لافروف في جنيف جون كيري يوم 20 مايو 2015.", published="2015-05-15")
    assert [(one.status, one.date) for one in record.contacts] == [("announced", "2015-05-20")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("يزور سيرغي لافروف مصر ويلتقي جون كيري في يونيو.", [("visit", "announced"), ("meeting", "announced")]),
        ("كان سيرغي لافروف قد التقى جون كيري الأسبوع الماضي.", [("meeting", "held")]),
    ],
)
def test_a_month_that_is_to_come(text: str, found: list[tuple[str, ContactStatus]]) -> None:
    assert [(one.kind, one.status) for one in article(text, published="2015-05-15").contacts] == found


def test_what_is_discussed_discusses_nothing() -> None:
    record = line("التقى سيرغي لافروف أحمد أبو الغيط في القاهرة. كما بحث ملف النفط مع جون كيري.")
    assert contacts(record) == [("meeting", {LAVROV, ABOUL_GHEIT}), ("meeting", {LAVROV, KERRY})]


def test_then_he_goes_on() -> None:
    record = line("التقى سيرغي لافروف أحمد أبو الغيط في القاهرة، ثم توجه في اليوم التالي إلى الكويت.")
    assert contacts(record)[1:] == [("visit", {LAVROV, "الكويت"})]


def test_a_spokesman_is_none_of_the_two_ministers() -> None:
    record = line(
        "وصل وزير الخارجية الروسي سيرغي لافروف إلى القاهرة. ورحب وزير الخارجية المصري سامح شكري بالزيارة. "
        "وقال المتحدث باسم وزارة الخارجية أحمد أبو زيد إن الوزيرين عقدا لقاء منفردا في قصر التحرير."
    )
    assert ("meeting", {LAVROV, "سامح شكري"}) in contacts(record)


def test_a_journey_is_of_him_who_is_named_and_not_of_the_eve_of_another() -> None:
    record = line("عشية زيارة أنطونيو غوتيريش قام وزير الخارجية عادل الجبير بزيارة مفاجئة إلى قطر والتقى جون كيري.")
    assert ("meeting", {"عادل الجبير", KERRY}) in contacts(record)


def test_roles_of_a_reception() -> None:
    (contact,) = line("استقبل سيرغي لافروف في موسكو جون كيري.").contacts
    assert [one.role for one in contact.participants] == ["host", "guest"]


def test_roles_of_a_call() -> None:
    record = line("تلقى محمود عباس اتصالا هاتفيا من جون كيري.")
    (contact,) = record.contacts
    roles = {name(record, one.entity): one.role for one in contact.participants}
    assert roles == {"محمود عباس": "recipient", KERRY: "sender"}


def test_roles_of_a_visit() -> None:
    record = line("زار أنطونيو غوتيريش العراق.")
    (contact,) = record.contacts
    roles = {name(record, one.entity): one.role for one in contact.participants}
    assert roles == {GUTERRES: "guest", "العراق": "host"}


@pytest.mark.parametrize(
    ("text", "published", "date"),
    [
        ("التقى سيرغي لافروف في جنيف يوم 9 سبتمبر 2016 جون كيري.", None, "2016-09-09"),
        ("التقى سيرغي لافروف في جنيف أمس جون كيري.", "2016-09-10", "2016-09-09"),
        ("التقى سيرغي لافروف في جنيف جون كيري.", "2016-09-10", None),
        ("التقى سيرغي لافروف جون كيري، الذي يشغل منصبه منذ عام 2013.", "2016-09-10", None),
        ("بحث سيرغي لافروف مع جون كيري نتائج زيارة الرئيس باراك أوباما إلى كوبا في مارس الماضي.", "2016-09-10", None),
    ],
)
def test_when(text: str, published: str | None, date: str | None) -> None:
    contact, *_ = article(text, published=published).contacts
    assert contact.date == date


def test_the_lead_of_a_report_takes_the_day_of_its_dateline() -> None:
    text = "جنيف 9 سبتمبر 2016 م واس\nالتقى سيرغي لافروف في مقر إقامته جون كيري. وبحث الجانبان الهدنة."
    record = article(text)
    assert [(one.date, party_names(record, one)) for one in record.contacts] == [("2016-09-09", {LAVROV, KERRY})]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "زار جون كيري موسكو في 24 مارس 2016، حيث التقى سيرغي لافروف.",
            [("visit", "held", "2016-03-24", "موسكو"), ("meeting", "held", "2016-03-24", "موسكو")],
        ),
        (
            "سيتوجه جون كيري إلى جنيف حيث يلتقي سيرغي لافروف.",
            [("visit", "announced", None, "جنيف"), ("meeting", "announced", None, "جنيف")],
        ),
        (
            "التقى سيرغي لافروف في موسكو جون كيري يوم 24 مارس 2016. "
            "وقال سيرغي لافروف في مؤتمر صحفي مشترك مع جون كيري إن الحوار مستمر.",
            [("meeting", "held", "2016-03-24", "موسكو"), ("conference", "held", "2016-03-24", "موسكو")],
        ),
    ],
)
def test_a_contact_in_the_course_of_another_takes_its_day_and_place(
    text: str, told: list[tuple[str, str, str | None, str | None]]
) -> None:
    record = article(text, published="2016-09-10")
    assert [(one.kind, one.status, one.date, name(record, one.place)) for one in record.contacts] == told


def test_the_lead_of_a_report_takes_the_city_of_its_dateline() -> None:
    record = article("جنيف 9 سبتمبر 2016 م واس\nالتقى سيرغي لافروف في مقر إقامته جون كيري. وبحث الجانبان الهدنة.")
    assert [name(record, one.place) for one in record.contacts] == ["جنيف"]


def test_who_is_said_to_be_there_is_there() -> None:
    record = line("من المقرر أن يلتقي سيرغي لافروف جون كيري الذي يزور مصر.")
    assert [(one.kind, one.status) for one in record.contacts] == [("meeting", "announced"), ("visit", "held")]


def test_what_several_sentences_tell_is_one_contact() -> None:
    text = (
        "التقى سيرغي لافروف في جنيف جون كيري. وبحث سيرغي لافروف مع جون كيري الهدنة. "
        "وقال سيرغي لافروف خلال لقائه جون كيري إن الحوار مستمر."
    )
    assert contacts(line(text)) == [("meeting", {LAVROV, KERRY})]


def test_what_two_days_tell_is_two_contacts() -> None:
    text = (
        "التقى سيرغي لافروف في جنيف جون كيري يوم 9 سبتمبر 2016. والتقى سيرغي لافروف في فيينا جون كيري يوم 17 مايو 2016."
    )
    assert [one.date for one in line(text).contacts] == ["2016-09-09", "2016-05-17"]


def test_each_of_those_met() -> None:
    record = line("زار سيرغي لافروف القاهرة، والتقى كلا من سامح شكري وأحمد أبو الغيط.")
    assert contacts(record)[1:] == [("meeting", {LAVROV, "سامح شكري"}), ("meeting", {LAVROV, ABOUL_GHEIT})]


def test_each_of_those_met_by_a_family_name_that_no_list_holds() -> None:
    record = line(
        "شارك سيرغي لافروف ووزير الخارجية الطاجيكي سراج الدين مهرالدين. والتقى جون كيري، كلا على حدة، لافروف ومهرالدين."
    )
    assert contacts(record) == [("meeting", {KERRY, LAVROV}), ("meeting", {KERRY, "سراج الدين مهرالدين"})]


def test_a_definite_noun_goes_on_about_what_was_told() -> None:
    text = (
        "التقى سيرغي لافروف في جنيف جون كيري يوم 9 سبتمبر 2016. "
        "وقال سيرغي لافروف إن المباحثات مع جون كيري تناولت ما اتفق عليه في مايو 2016."
    )
    assert contacts(line(text)) == [("meeting", {LAVROV, KERRY})]


def test_a_headline_names_the_body_for_which_a_person_of_the_text_stands() -> None:
    record = article(
        "استقبل سامح شكري أمس الأمين العام لجامعة الدول العربية أحمد أبو الغيط.", "شكري يستقبل وفد الجامعة العربية"
    )
    assert contacts(record) == [("meeting", {"سامح شكري", ABOUL_GHEIT})]


def test_the_text_says_that_what_the_headline_tells_is_to_come() -> None:
    record = article("يصل سيرغي لافروف غدا. وسيلتقي سيرغي لافروف في جنيف جون كيري.", "سيرغي لافروف يلتقي جون كيري")
    assert [one.status for one in record.contacts if one.kind == "meeting"] == ["announced"]


def test_who_sees_a_guest_off_meets_him_once_more() -> None:
    text = (
        "التقى سيرغي لافروف في القاهرة سامح شكري، بحضور أحمد أبو الغيط. "
        "وكان في وداع سيرغي لافروف في المطار سامح شكري وأحمد أبو الغيط."
    )
    assert contacts(line(text)) == [("meeting", {LAVROV, "سامح شكري", ABOUL_GHEIT})] * 2


def test_the_lead_may_name_the_states_for_which_the_ministers_stand() -> None:
    record = line(
        "بحثت مصر وروسيا اليوم العلاقات الثنائية. جاء ذلك خلال لقاء وزير الخارجية المصري سامح شكري "
        "مع وزير الخارجية الروسي سيرغي لافروف."
    )
    assert contacts(record) == [("meeting", {"سامح شكري", LAVROV})]


@pytest.mark.parametrize(
    "attended",
    [
        "وحضر اللقاء أحمد أبو الغيط.",
        "كما حضر اللقاء أحمد أبو الغيط.",
        "وحضر أحمد أبو الغيط.",
        "ورأس وفد مصر أحمد أبو الغيط.",
    ],
)
def test_who_attended_is_a_party(attended: str) -> None:
    record = line(f"التقى سيرغي لافروف في جنيف جون كيري. {attended}")
    assert contacts(record) == [("meeting", {LAVROV, KERRY, ABOUL_GHEIT})]


def test_bodies_told_behind_the_ministers_add_nobody() -> None:
    record = line(
        "بحث وزير الخارجية المصري سامح شكري مع وزير الخارجية الروسي سيرغي لافروف الوضع في ليبيا. "
        "وأضاف شكري أن الجانبين المصري والروسي ناقشا الوضع في سوريا."
    )
    assert contacts(record) == [("meeting", {"سامح شكري", LAVROV})]


def test_who_holds_a_conference_needs_no_named_guests() -> None:
    assert contacts(line("نظمت الجزائر ندوة دولية حول مكافحة التطرف.")) == [("conference", {"الجزائر"})]


def test_who_speaks_before_the_conference_named_before_attends_it() -> None:
    record = line(
        "شارك سامح شكري في مؤتمر ميونخ للأمن. وقال سيرغي لافروف في كلمته أمام المؤتمر إن الحوار مستمر. "
        "وأضاف جون كيري أن المؤتمر ناجح."
    )
    assert contacts(record) == [("conference", {"سامح شكري", LAVROV})]


def test_who_attended_another_occasion_is_none() -> None:
    record = line("التقى سيرغي لافروف في جنيف جون كيري. وحضر الحفل أحمد أبو الغيط.")
    assert contacts(record) == [("meeting", {LAVROV, KERRY})]


def test_who_waits_for_a_guest_meets_him() -> None:
    record = line("ووصل جون كيري إلى القاهرة، حيث كان سامح شكري في استقباله. كما كان في استقباله أحمد أبو الغيط.")
    assert contacts(record)[1:] == [("meeting", {KERRY, "سامح شكري", ABOUL_GHEIT})]


def test_a_tour_is_one_visit_of_all_its_stops() -> None:
    record = line("أشاد جون كيري بنتائج جولته الخليجية التي شملت الكويت وقطر.")
    assert [(kind, parties) for kind, parties in contacts(record)] == [("visit", {KERRY, "الكويت", "قطر"})]
    assert [one.place for one in record.contacts] == [None]


def test_a_summit_and_the_talks_beside_it_are_two() -> None:
    record = line(
        "شارك سامح شكري في قمة ثلاثية مع سيرغي لافروف وجون كيري. وعقد سامح شكري جلسة مباحثات مع سيرغي لافروف."
    )
    assert contacts(record) == [
        ("meeting", {"سامح شكري", LAVROV, KERRY}),
        ("meeting", {"سامح شكري", LAVROV}),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "سيزور سامح شكري موسكو لمناقشة الوضع في ليبيا مع سيرغي لافروف.",
        "يصل سامح شكري غدا إلى موسكو للقاء سيرغي لافروف.",
    ],
)
def test_a_visit_tells_what_meeting_it_is_for(text: str) -> None:
    record = line(text)
    assert contacts(record)[1:] == [("meeting", {"سامح شكري", LAVROV})]
    assert record.contacts[1].status == "announced"


def test_the_last_visit_is_one_of_its_own() -> None:
    record = line("وتعود آخر زيارة لوزير الخارجية الروسي سيرغي لافروف للجزائر إلى يناير 2019.")
    assert contacts(record) == [("visit", {LAVROV, "الجزائر"})]


def test_a_visit_and_the_meeting_in_its_course_are_two() -> None:
    text = "وصل جون كيري إلى القاهرة. والتقى جون كيري في القاهرة سامح شكري."
    assert contacts(line(text)) == [("visit", {KERRY}), ("meeting", {KERRY, "سامح شكري"})]


def test_a_verb_that_goes_on_is_nobody_met() -> None:
    text = "وصل جون كيري إلى القاهرة، حيث التقى سامح شكري، وبحثا الوضع في ليبيا."
    assert contacts(line(text)) == [("visit", {KERRY}), ("meeting", {KERRY, "سامح شكري"})]


def test_its_evidence_is_the_sentence_that_tells_it() -> None:
    record = line("انتهى العام. التقى سيرغي لافروف في جنيف جون كيري. ثم عاد كل إلى بلده.")
    (contact,) = record.contacts
    assert [record.text[one.start : one.end].strip() for one in contact.evidence] == [
        "التقى سيرغي لافروف في جنيف جون كيري."
    ]
