"""Statements: who is reported to have said what, from the word where it begins to the word where it ends."""

import pytest

from tests.extraction.records import article, content, line, name, said

Said = tuple[str, str]

LAVROV, KERRY, GUTERRES = "سيرغي لافروف", "جون كيري", "أنطونيو غوتيريش"

VERBS: list[tuple[str, list[Said]]] = [
    # verb, speaker, content, in both orders
    ("قال سيرغي لافروف إن الحوار مستمر.", [(LAVROV, "الحوار مستمر")]),
    ("سيرغي لافروف أكد أن الحوار مستمر.", [(LAVROV, "الحوار مستمر")]),
    ("أكد سيرغي لافروف في موسكو أمس أن الحوار مستمر.", [(LAVROV, "الحوار مستمر")]),
    ("وأوضح لافروف أن الحوار مستمر مع الأطراف.", [("لافروف", "الحوار مستمر مع الأطراف")]),
    ("يؤكد سيرغي لافروف أن الحوار مستمر.", [(LAVROV, "الحوار مستمر")]),
    ("وكان سيرغي لافروف قد أعلن أن الحوار مستمر.", [(LAVROV, "الحوار مستمر")]),
    ("من جانبه قال جون كيري إن الهدنة صامدة.", [(KERRY, "الهدنة صامدة")]),
    ("من جانبه، أكد وزير الخارجية الأمريكي جون كيري أن الهدنة صامدة.", [(KERRY, "الهدنة صامدة")]),
    ("وبدوره أوضح جون كيري أن الهدنة صامدة.", [(KERRY, "الهدنة صامدة")]),
    ("قال وزير الخارجية الروسي سيرغي لافروف، في مؤتمر صحفي، إن الحوار مستمر.", [(LAVROV, "الحوار مستمر")]),
    # bodies and states speak too
    ("أعلنت وزارة الدفاع الفرنسية أن الطائرة عادت.", [("وزارة الدفاع الفرنسية", "الطائرة عادت")]),
    ("ذكرت وكالة رويترز أن المحادثات انتهت.", [("وكالة رويترز", "المحادثات انتهت")]),
    ("أكدت الحكومة اليمنية أن الهدنة صامدة.", [("اليمن", "الهدنة صامدة")]),
    ("أعلنت مصر أن المعبر مفتوح.", [("مصر", "المعبر مفتوح")]),
    # the pronoun of «إنه» stays outside
    ("قال تنظيم داعش إنه نفذ العملية.", [("تنظيم داعش", "نفذ العملية")]),
    # the speaker goes on
    (
        "قال سيرغي لافروف إن الحوار مستمر. وأضاف أن الأطراف ملتزمة.",
        [(LAVROV, "الحوار مستمر"), (LAVROV, "الأطراف ملتزمة")],
    ),
    (
        "قال سيرغي لافروف إن الحوار مستمر، وأضاف أن الأطراف ملتزمة.",
        [(LAVROV, "الحوار مستمر"), (LAVROV, "الأطراف ملتزمة")],
    ),
    (
        "أكد سيرغي لافروف أن الحوار مستمر، مشيرا إلى أن الأطراف ملتزمة.",
        [(LAVROV, "الحوار مستمر"), (LAVROV, "الأطراف ملتزمة")],
    ),
    (
        "استقبل سيرغي لافروف الوفد، مؤكدا أن الحوار مستمر، ومشيدا بجهود الوسطاء.",
        [(LAVROV, "الحوار مستمر"), (LAVROV, "بجهود الوسطاء")],
    ),
    # two speakers in one sentence
    (
        "قال سيرغي لافروف إن الحوار مستمر، فيما أكد جون كيري أن الهدنة صامدة.",
        [(LAVROV, "الحوار مستمر"), (KERRY, "الهدنة صامدة")],
    ),
    (
        "أشاد سيرغي لافروف بجهود الوسطاء، بينما حذر جون كيري من انهيار الهدنة.",
        [(LAVROV, "بجهود الوسطاء"), (KERRY, "انهيار الهدنة")],
    ),
    # titles alone
    (
        "قال وزير الخارجية الروسي سيرغي لافروف إن الحوار مستمر. وأكد الوزير أن الأطراف ملتزمة.",
        [(LAVROV, "الحوار مستمر"), (LAVROV, "الأطراف ملتزمة")],
    ),
]

CONTENTS: list[tuple[str, list[Said]]] = [
    # behind prepositions
    ("أعرب أنطونيو غوتيريش عن قلقه من التصعيد.", [(GUTERRES, "قلقه من التصعيد")]),
    ("رحب أنطونيو غوتيريش بالاتفاق بين الطرفين.", [(GUTERRES, "بالاتفاق بين الطرفين")]),
    ("حذر أنطونيو غوتيريش من انهيار الهدنة.", [(GUTERRES, "انهيار الهدنة")]),
    ("شدد أنطونيو غوتيريش على ضرورة ضبط النفس.", [(GUTERRES, "ضرورة ضبط النفس")]),
    ("أشار أنطونيو غوتيريش إلى تقدم المحادثات.", [(GUTERRES, "تقدم المحادثات")]),
    ("كشف سيرغي لافروف عن خطة لأمن الحدود.", [(LAVROV, "خطة لأمن الحدود")]),
    ("صرح سيرغي لافروف بأن بلاده ملتزمة بالاتفاق.", [(LAVROV, "بلاده ملتزمة بالاتفاق")]),
    # as an object
    ("أعلن سيرغي لافروف عزم بلاده سحب قواتها.", [(LAVROV, "عزم بلاده سحب قواتها")]),
    ("نفى سيرغي لافروف وجود اتفاق سري.", [(LAVROV, "وجود اتفاق سري")]),
    ("استعرض سيرغي لافروف جهود بلاده في الوساطة.", [(LAVROV, "جهود بلاده في الوساطة")]),
]

QUOTATIONS: list[tuple[str, list[Said], list[bool]]] = [
    ('قال سيرغي لافروف: "الحوار مستمر مع الأطراف".', [(LAVROV, "الحوار مستمر مع الأطراف")], [True]),
    ("قال سيرغي لافروف «الحوار مستمر مع الأطراف».", [(LAVROV, "الحوار مستمر مع الأطراف")], [True]),
    ("قال سيرغي لافروف إن الأطراف «ملتزمة بالحوار».", [(LAVROV, "الأطراف «ملتزمة بالحوار»")], [False]),
    ("وقال سيرغي لافروف: الحوار مستمر مع الأطراف.", [(LAVROV, "الحوار مستمر مع الأطراف")], [False]),
]

NOTHING_SAID = [
    "أهالي ضحايا حلف الناتو يطالبون بالمحاكمة.",
    "الفرق بينهم وبين حلف الناتو أن الحوار مستمر.",
    "قالت مصادر دبلوماسية إن المحادثات انتهت.",
    "أكد مسؤول رفيع أن الهدنة صامدة.",
    "أعلن مسؤولون أن المعبر مفتوح.",
    "قال شهود عيان إن الانفجار كان قويا.",
    "لم يعلن سيرغي لافروف موقفه من الخطة.",
    "غادر سيرغي لافروف دون أن يعلن موقفا.",
    "ذكر اسمه مرارا في الكتاب.",
    "وصلت برقية شكر من جون كيري.",
    "أضاف الطاهي الملح إلى الطعام.",
    "زار سيرغي لافروف المعرض الذي أعلن عنه أمس.",
]


@pytest.mark.parametrize(("text", "expected"), VERBS)
def test_who_said_what(text: str, expected: list[Said]) -> None:
    assert said(line(text)) == expected


@pytest.mark.parametrize(("text", "expected"), CONTENTS)
def test_contents_behind_prepositions_and_as_objects(text: str, expected: list[Said]) -> None:
    assert said(line(text)) == expected


@pytest.mark.parametrize(("text", "expected", "quoted"), QUOTATIONS)
def test_quotations(text: str, expected: list[Said], quoted: list[bool]) -> None:
    record = line(text)
    assert said(record) == expected
    assert [one.quoted for one in record.statements] == quoted


@pytest.mark.parametrize("text", NOTHING_SAID)
def test_nobody_identifiable_says_anything(text: str) -> None:
    assert said(line(text)) == []


def test_a_quotation_goes_on_over_its_sentences() -> None:
    record = line("قال سيرغي لافروف: «الحوار مستمر. والأطراف ملتزمة به. ولن نتراجع عنه».")
    (one,) = record.statements
    assert one.quoted
    assert content(record, one) == "الحوار مستمر. والأطراف ملتزمة به. ولن نتراجع عنه"


def test_a_quotation_may_be_interrupted() -> None:
    record = line("«الحوار مستمر مع الأطراف كلها»، قال سيرغي لافروف، «ولن نتراجع عنه أبدا مهما حدث».")
    assert {name(record, one.speaker) for one in record.statements} <= {LAVROV}
    assert "ولن نتراجع عنه أبدا مهما حدث" in [content(record, one) for one in record.statements]


def test_a_report_within_a_report_is_told_too() -> None:
    record = line("قالت وكالة رويترز إن سيرغي لافروف أكد أن الحوار مستمر.")
    assert said(record) == [
        ("وكالة رويترز", "سيرغي لافروف أكد أن الحوار مستمر"),
        (LAVROV, "الحوار مستمر"),
    ]


def test_a_report_within_a_report_does_not_take_the_floor() -> None:
    record = line("قالت وكالة رويترز إن سيرغي لافروف أكد أن الحوار مستمر. وأضافت أن اللقاء انتهى.")
    assert said(record)[-1] == ("وكالة رويترز", "اللقاء انتهى")


def test_joint_speakers_say_it_each() -> None:
    record = line("أكد سيرغي لافروف وجون كيري أن الحوار مستمر.")
    assert sorted(said(record)) == sorted([(LAVROV, "الحوار مستمر"), (KERRY, "الحوار مستمر")])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "التقى سيرغي لافروف جون كيري في جنيف، وأكد الجانبان أن الهدنة صامدة. وأعربا عن ارتياحهما.",
            [(LAVROV, "الهدنة صامدة"), (KERRY, "الهدنة صامدة")],
        ),
        (
            "رحب كل من سيرغي لافروف وجون كيري، في بيان مشترك، بالهدنة، ودعوا الأطراف إلى احترامها.",
            [(LAVROV, "بالهدنة"), (KERRY, "بالهدنة")],
        ),
    ],
)
def test_pairs_and_plurals_speak_together(text: str, expected: list[Said]) -> None:
    assert said(line(text))[: len(expected)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("علق المبعوث الروسي سيرغي لافروف قائلا إن الحوار مستمر.", [(LAVROV, "الحوار مستمر")]),
        ("أكد سيرغي لافروف في كلمته الافتتاحية رفض بلاده أي تدخل.", [(LAVROV, "رفض بلاده أي تدخل")]),
        ("قال سيرغي لافروف عقب اللقاء إن الحوار مستمر.", [(LAVROV, "الحوار مستمر")]),
        ("التقى جون كيري سيرغي لافروف، الذي أكد أن الحوار مستمر.", [(LAVROV, "الحوار مستمر")]),
        (
            "قال سيرغي لافروف إن الحوار مستمر. وتابع المتحدث ذاته: الهدنة صامدة.",
            [(LAVROV, "الحوار مستمر"), (LAVROV, "الهدنة صامدة")],
        ),
        (
            "أعرب سيرغي لافروف عن تقديره لدور مصر، وعن شكره للوسطاء.",
            [(LAVROV, "تقديره لدور مصر"), (LAVROV, "شكره للوسطاء")],
        ),
        ("ردا على سؤال عن موقف مصر قال جون كيري: الهدنة صامدة.", [(KERRY, "الهدنة صامدة")]),
    ],
)
def test_speakers_and_contents_farther_off(text: str, expected: list[Said]) -> None:
    assert said(line(text)) == expected


HEADLINES: list[tuple[str, list[Said]]] = [
    ("لافروف من موسكو: الحوار مستمر مع الجميع", [(LAVROV, "الحوار مستمر مع الجميع")]),
    ("لافروف بعد لقائه كيري: الأجواء إيجابية جدا", [(LAVROV, "الأجواء إيجابية جدا")]),
    (
        "لافروف وكيري: الحوار مستمر مع الجميع",
        [(LAVROV, "الحوار مستمر مع الجميع"), (KERRY, "الحوار مستمر مع الجميع")],
    ),
    (
        'لافروف وكيري لـ"الحياة": الحوار مستمر مع الجميع',
        [(LAVROV, "الحوار مستمر مع الجميع"), (KERRY, "الحوار مستمر مع الجميع")],
    ),
    ("حلف الناتو بعد القمة: أسئلة كثيرة بلا جواب", []),
]


@pytest.mark.parametrize(("title", "expected"), HEADLINES)
def test_where_and_with_whom_a_headline_is_said(title: str, expected: list[Said]) -> None:
    assert said(article("وصل سيرغي لافروف وجون كيري إلى جنيف.", title=title)) == expected


def test_a_headline_with_a_colon_is_a_statement() -> None:
    record = article("قال وزير الخارجية الروسي سيرغي لافروف إن الحوار مستمر.", title="لافروف: لن نتراجع عن الحوار")
    assert said(record)[0] == (LAVROV, "لن نتراجع عن الحوار")


def test_a_headline_without_a_speaker_is_none() -> None:
    record = article("وصل الوفد إلى القاهرة صباح أمس.", title="القاهرة: انطلاق معرض الكتاب")
    assert said(record) == []


def test_evidence_is_the_cue_and_the_rule_names_the_verb() -> None:
    record = line("وأكد سيرغي لافروف أن الحوار مستمر.")
    (one,) = record.statements
    assert record.text[one.cue.start : one.cue.end] == "وأكد"
    assert one.rule == "say.akkada"


def test_what_is_written_on_to_a_word_begins_with_it() -> None:
    assert said(line("أكد سامح شكري الحوار، لافتا إلى44% من المشاركين في المؤتمر."))[1:] == [
        ("سامح شكري", "إلى44% من المشاركين في المؤتمر")
    ]
