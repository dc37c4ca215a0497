"""Speakers: whose statement it is where the verb names nobody, or somebody nobody can identify."""

import pytest

from tests.extraction.records import line, said

Said = tuple[str, str]

LAVROV, ASHTON, UNION = "سيرغي لافروف", "كاثرين أشتون", "الاتحاد الأوروبي"

TO_NOBODY: list[tuple[str, list[Said]]] = [
    # somebody between the verb and its content, whom the text does not name, however the content follows
    ("قال سيرغي لافروف إن الحوار مستمر. ودعا المعتصمون إلى رحيل الحكومة.", [(LAVROV, "الحوار مستمر")]),
    ("قال سيرغي لافروف إن الحوار مستمر. وكشف التقرير عن خسائر كبيرة.", [(LAVROV, "الحوار مستمر")]),
    ("قال سيرغي لافروف إن الحوار مستمر. وقالت أم أحمد إن البيت تهدم.", [(LAVROV, "الحوار مستمر")]),
    ("قال سيرغي لافروف إن الحوار مستمر. كما طالبت منظمات أخرى بوقف القصف.", [(LAVROV, "الحوار مستمر")]),
    # a verb of the other gender has another subject
    ("قال سيرغي لافروف إن الحوار مستمر. وأضافت أن البيت تهدم.", [(LAVROV, "الحوار مستمر")]),
    ("قالت كاثرين أشتون إن الحوار مستمر. وأضاف أن البيت تهدم.", [(ASHTON, "الحوار مستمر")]),
    # several children are not one spokesman
    ("قال سيرغي لافروف إن الحوار مستمر. وعبر الأطفال عن فرحتهم، مشيرين إلى أن العيد جميل.", [(LAVROV, "الحوار مستمر")]),
    # what all say, and what is judged
    ("قال سيرغي لافروف إن الحوار مستمر. ويتوقع أن تستأنف المحادثات غدا.", [(LAVROV, "الحوار مستمر")]),
    ("قال سيرغي لافروف إن الحوار مستمر. ويعتبر الجسر من أطول جسور العالم.", [(LAVROV, "الحوار مستمر")]),
    # whoever says something within a quotation is not its speaker
    (
        "قال سيرغي لافروف: «يرى الناس في الحوار حلا، ويؤكد أن الهدنة صامدة».",
        [(LAVROV, "يرى الناس في الحوار حلا، ويؤكد أن الهدنة صامدة")],
    ),
    ("قال سيرغي لافروف إن الحوار مستمر. ثم أجاب البيطار قائلا: الطريق مفتوح.", [(LAVROV, "الحوار مستمر")]),
    ("قال سيرغي لافروف إن الحوار مستمر. وعبر ذوو الشهيد سليم حداد عن امتنانهم.", [(LAVROV, "الحوار مستمر")]),
    # the head noun of a body tells its gender
    ("أعلن حزب العمال البريطاني أن الحوار مستمر. وأضافت أن البيت تهدم.", [("حزب العمال البريطاني", "الحوار مستمر")]),
    # the body before the verb only belongs to the subject
    ("قال سيرغي لافروف إن الحوار مستمر. غير أن مسؤول الاتحاد الأوروبي قال إن اللقاء تأجل.", [(LAVROV, "الحوار مستمر")]),
    ("تحويل ملف الأمم المتحدة إلى جنيف قرار قديم، وانتقال ملف الأمم المتحدة يؤكد توجه الدول إلى الحوار.", []),
]

TO_WHO_SPOKE: list[tuple[str, list[Said]]] = [
    # behind the verb stands its object, or how it is said
    (
        "قال سيرغي لافروف إن الحوار مستمر. واختتم حديثه بأن الهدنة صامدة.",
        [(LAVROV, "الحوار مستمر"), (LAVROV, "الهدنة صامدة")],
    ),
    (
        "قال سيرغي لافروف إن الحوار مستمر. وأبلغ الصحفيين أن الهدنة صامدة.",
        [(LAVROV, "الحوار مستمر"), (LAVROV, "الهدنة صامدة")],
    ),
    (
        "قال سيرغي لافروف إن الحوار مستمر. وأضاف مازحا إن الهدنة صامدة.",
        [(LAVROV, "الحوار مستمر"), (LAVROV, "الهدنة صامدة")],
    ),
    # what the text called him before
    (
        "قال الخبير سيرغي لافروف إن الحوار مستمر. وأعرب الخبير عن تقديره للوسطاء.",
        [(LAVROV, "الحوار مستمر"), (LAVROV, "تقديره للوسطاء")],
    ),
    (
        "قالت كاثرين أشتون إن الحوار مستمر. وأضافت أن الهدنة صامدة.",
        [(ASHTON, "الحوار مستمر"), (ASHTON, "الهدنة صامدة")],
    ),
    # a name in quotation marks
    ("أعلنت «الأمم المتحدة» أن الهدنة صامدة.", [("الأمم المتحدة", "الهدنة صامدة")]),
    # a particle before the body does not own it
    ("غير أن اللقاء تأخر، فإن الاتحاد الأوروبي أكد أن الحوار مستمر.", [(UNION, "الحوار مستمر")]),
    # two titles of one person
    ("أكد رئيس اللجنة والمتحدث باسم الوزارة سيرغي لافروف أن الحوار مستمر.", [(LAVROV, "الحوار مستمر")]),
    # a noun no list holds before the name, and a title before it
    ("توقعت مصممة الأزياء كاثرين أشتون نموا في السوق.", [(ASHTON, "نموا في السوق")]),
    (
        "أكد المتحدث باسم الحكومة أن العمل عاد. وأكد المتحدث باسم الحكومة الدكتور سيرغي لافروف أن الحوار مستمر.",
        [(LAVROV, "العمل عاد"), (LAVROV, "الحوار مستمر")],
    ),
    # two, by their verb, and those named behind what they say
    (
        "لم يوفد الاتحاد الأوروبي والأمم المتحدة مراقبين لأنهما قالا إن الاقتراع معيب.",
        [(UNION, "الاقتراع معيب"), ("الأمم المتحدة", "الاقتراع معيب")],
    ),
    (
        "وإلى جانب الصين، تطالب بالسيادة على الجزر كل من ماليزيا وفيتنام.",
        [("ماليزيا", "بالسيادة على الجزر"), ("فيتنام", "بالسيادة على الجزر")],
    ),
    # whom one calls upon
    (
        "قال سيرغي لافروف إن الحوار مستمر. ودعا المجتمع الدولي إلى ضبط النفس.",
        [(LAVROV, "الحوار مستمر"), (LAVROV, "المجتمع الدولي إلى ضبط النفس")],
    ),
    # a relative clause about a body, and a kingdom by its adjective
    (
        "وصل وفد من القاهرة، واستقبلته المنظمة. فإن روسيا التي جددت دعمها للحوار طرف فيه.",
        [("روسيا", "دعمها للحوار طرف فيه")],
    ),
    ("أعلنت المملكة الهولندية أن الهدنة صامدة.", [("هولندا", "الهدنة صامدة")]),
    # «الحكومة» is the government named last
    (
        "أعلنت الحكومة الليبية المؤقتة أن الميناء مفتوح. وقالت الحكومة إن العمل عاد.",
        [("الحكومة الليبية المؤقتة", "الميناء مفتوح"), ("الحكومة الليبية المؤقتة", "العمل عاد")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TO_NOBODY)
def test_what_somebody_unnamed_says_is_not_the_last_speakers(text: str, expected: list[Said]) -> None:
    assert said(line(text)) == expected


@pytest.mark.parametrize(("text", "expected"), TO_WHO_SPOKE)
def test_a_verb_without_a_name_goes_on_with_who_spoke(text: str, expected: list[Said]) -> None:
    assert said(line(text)) == expected
