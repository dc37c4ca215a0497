"""Topics: which subjects a statement or a contact touches; only what stands in its own words counts."""

import pytest

from tests.extraction.records import line

TOPICS = [
    ("قال سيرغي لافروف إن مكافحة الإرهاب أولوية.", ("counter_terrorism",)),
    ("قال سيرغي لافروف إن مكافحة الفساد أولوية.", ("governance",)),
    ("أكد سيرغي لافروف أهمية أمن الملاحة وحرس الحدود.", ("maritime_security", "border_security")),
    ("أكد سيرغي لافروف أن البرنامج النووي سلمي.", ("nuclear",)),
    ("حذر سيرغي لافروف من تهريب المخدرات.", ("drugs",)),
    ("قال سيرغي لافروف إن اللاجئين بحاجة إلى مأوى.", ("refugees",)),
    ("قال سيرغي لافروف إن اللقاء استمر ساعتين.", ()),
    ("قال سيرغي لافروف إن الأوضاع في ليبيا صعبة.", ("regional_security",)),
    ("قال سيرغي لافروف إن الأزمة السورية طالت.", ("regional_security",)),
    ("قال سيرغي لافروف إن حل الأزمة السورية سياسي.", ("peace_process",)),
    ("قال سيرغي لافروف إن الموضوعات ذات الاهتمام المشترك كثيرة.", ()),
    ("تمنى سيرغي لافروف للرئيس موفور الصحة.", ()),
    ("طالب سيرغي لافروف بتوقيع أقصى العقوبات.", ()),
    ("طالب سيرغي لافروف برفع العقوبات.", ("sanctions",)),
    ("قال سيرغي لافروف إن الخدمات الصحية جيدة.", ("health",)),
    ("قال سيرغي لافروف إن وزير الصحة مسافر.", ()),
    ("قال سيرغي لافروف إن منظمة معاهدة الأمن الجماعي ستجتمع.", ()),
    ("قال سيرغي لافروف إن استعادة العلاقات المصرية التركية ممكنة.", ("political_dialogue",)),
    ("قال سيرغي لافروف إن اتفاق وقف الأعمال العدائية صامد.", ("peace_process",)),
    ("قال سيرغي لافروف إن التعاون في مجال الدفاع مستمر.", ("defence",)),
    ("قال سيرغي لافروف إن الدفاع عن الفريق ضعيف.", ()),
    ("قال سيرغي لافروف إن التجارة بين البلدين نمت.", ("economy",)),
    ("قال سيرغي لافروف إن وزير التجارة مسافر.", ()),
    ("قال سيرغي لافروف إن محمد علي النفطي مسافر.", ()),
    ("قال سيرغي لافروف إن المحادثات دارت حول الهجرة.", ("refugees",)),
    ("أعلن سيرغي لافروف التضامن مع ضحايا الزلزال.", ("humanitarian",)),
    ("قال سيرغي لافروف إن رئيس الوكالة الدولية للطاقة الذرية سيحضر.", ("nuclear",)),
    ("قال سيرغي لافروف إن آفاق التعاون بين البلدين واسعة.", ("political_dialogue",)),
    ("قال سيرغي لافروف إن آفاق التعاون بين الفريقين واسعة.", ()),
    ("قال سيرغي لافروف إن أزمة السودان طالت.", ("regional_security",)),
    ("قال سيرغي لافروف إن أزمة المرور في الخرطوم طالت.", ()),
    ("قال سيرغي لافروف إن التسوية السلمية ممكنة.", ("peace_process",)),
    ("قال سيرغي لافروف إن اللقاء عقد بوساطة سويسرية.", ()),
    ("قال سيرغي لافروف إن حماية المدنيين واجبة.", ("humanitarian",)),
    ("قال سيرغي لافروف إن عضوية السويد مسألة وقت.", ("defence",)),
    ("قال سيرغي لافروف إن الملف الإيراني معقد.", ("nuclear",)),
]


@pytest.mark.parametrize(("text", "topics"), TOPICS)
def test_topics_of_a_statement(text: str, topics: tuple[str, ...]) -> None:
    (statement,) = line(text).statements
    assert statement.topics == topics


def test_a_statement_has_no_topic_of_its_neighbour() -> None:
    record = line("قال سيرغي لافروف إن مكافحة الإرهاب أولوية. وأضاف أن اللقاء استمر ساعتين.")
    assert [one.topics for one in record.statements] == [("counter_terrorism",), ()]


def test_a_contact_is_about_what_its_sentences_name() -> None:
    record = line("بحث سيرغي لافروف مع جون كيري في جنيف مكافحة الإرهاب وتهريب المخدرات.")
    (contact,) = record.contacts
    assert contact.topics == ("counter_terrorism", "drugs")


def test_an_envoy_of_the_united_nations_speaks_of_the_peace_he_is_sent_for() -> None:
    envoy, minister = "مبعوث الأمم المتحدة إلى سوريا غير بيدرسون", "وزير الخارجية السوري فيصل المقداد"
    for guest, topics in ((envoy, ("peace_process",)), (minister, ())):
        (contact,) = line(f"التقى سيرغي لافروف {guest} في موسكو.").contacts
        assert contact.topics == topics
