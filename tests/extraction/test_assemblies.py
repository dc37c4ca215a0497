"""Assemblies: who opens a formal meeting, who takes part and who speaks there, whether or not it has a name."""

import pytest

from tests.extraction.records import contacts, line

GUTERRES, SAFADI, SHOUKRY, KHALID = "أنطونيو غوتيريش", "أيمن الصفدي", "سامح شكري", "خالد بن سلمان"
GERMAN, VORONKOV, GULER, FIDAN = "ناتاليا غيرمان", "فلاديمير فورونكوف", "يشار غولر", "هاكان فيدان"

ASSEMBLED: list[tuple[str, set[str]]] = [
    ("انطلقت، اليوم الأربعاء، في بغداد أعمال المؤتمر الدولي للمياه بمشاركة سامح شكري.", {"سامح شكري"}),
    # by its name: who opens it, who speaks in a word of his own, who has the floor
    (
        "افتتح سامح شكري أمس في القاهرة الاجتماع الأول لمجلس وزراء المياه العرب. وقال أيمن الصفدي في كلمته إن الجفاف "
        "يشتد. من جانبه، أوضح أنطونيو غوتيريش أن التمويل متاح.",
        {SHOUKRY, SAFADI, GUTERRES},
    ),
    (
        "انطلقت في عمان أعمال الاجتماع الوزاري لمنظمة التعاون الإسلامي برئاسة أيمن الصفدي. "
        "وألقى سامح شكري كلمة قال فيها إن الهدنة أولوية.",
        {SAFADI, SHOUKRY},
    ),
    # a verb far before the name, and people behind it
    ("شارك وزير الخارجية الأردني أيمن الصفدي ونظيره المصري سامح شكري في مؤتمر باريس.", {SAFADI, SHOUKRY}),
    (
        "يشارك في المؤتمر الدولي لإعادة إعمار غزة، الذي تستضيفه القاهرة، أنطونيو غوتيريش وهاكان فيدان.",
        {GUTERRES, FIDAN},
    ),
    ("ألقى أنطونيو غوتيريش كلمة أمام القمة العربية في بغداد.", {GUTERRES}),
    # without a name: the report is about it
    (
        "افتتح الأمير خالد بن سلمان في الرياض أعمال الاجتماع الثاني للمجلس. وأشاد وزير الدفاع التركي يشار غولر "
        "بدور المملكة.",
        {KHALID, GULER},
    ),
    (
        "طشقند - وكالات: انطلقت في طشقند أعمال المؤتمر الدولي رفيع المستوى حول الأمن. وفي رسالة تلاها سامح شكري، قال "
        "أيمن الصفدي إن التنسيق ضروري. بدورها، لفتت ناتاليا غيرمان إلى أن الخطة ناجحة. وقال فلاديمير فورونكوف إن العمل "
        "مستمر.",
        {SHOUKRY, GERMAN, VORONKOV},
    ),
]


@pytest.mark.parametrize(("text", "people"), ASSEMBLED)
def test_assemblies(text: str, people: set[str]) -> None:
    assert contacts(line(text)) == [("conference", people)]


@pytest.mark.parametrize(
    "text",
    [
        "بات بالإمكان عقد الاجتماعات عن بعد. وقال سامح شكري إن التقنية مفيدة. وقال أيمن الصفدي إنها مكلفة.",
        "افتتح سامح شكري أعمال المؤتمر الصحفي. وقال أيمن الصفدي إن الهدنة صامدة.",
        "انطلقت أعمال المؤتمر السنوي. من جهة أخرى، قال سامح شكري وأيمن الصفدي إن الهدنة صامدة.",
        "قال سامح شكري إن الاجتماع الأول لمجلس وزراء المياه العرب كان ناجحا.",
    ],
)
def test_nobody_is_assembled(text: str) -> None:
    assert contacts(line(text)) == []
