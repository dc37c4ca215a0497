"""Gatherings: who hosts one, who represents a state there, and who was at one without a name."""

import pytest

from tests.extraction.records import contacts, line

MODI, LAVROV, XI = "ناريندرا مودي", "سيرغي لافروف", "شي جين بينغ"
LULA, FERNANDEZ, PETRO = "لولا دا سيلفا", "ألبرتو فرنانديز", "غوستافو بيترو"
SHOUKRY, SAFADI = "سامح شكري", "أيمن الصفدي"

GATHERINGS: list[tuple[str, list[tuple[str, set[str]]]]] = [
    ("ويأتي التوقيع قبل القمة العربية التي تحتضنها الجزائر في نوفمبر المقبل.", [("conference", {"الجزائر"})]),
    ("ويأتي التوقيع قبل القمة العربية التي تنتظرها الجزائر في نوفمبر المقبل.", []),
    (
        "اختتمت قمة مجموعة العشرين برئاسة ناريندرا مودي. "
        "ومثل روسيا في القمة وزير الخارجية سيرغي لافروف، فيما غاب عنها الرئيس الصيني شي جين بينغ.",
        [("conference", {MODI, LAVROV})],
    ),
    (
        "استضاف لولا دا سيلفا في برازيليا قادة أمريكا الجنوبية في أول قمة منذ عقد. "
        "وشارك في القمة الرئيس ألبرتو فرنانديز والرئيس غوستافو بيترو، وغابت الرئيسة دينا بولوارتي.",
        [("conference", {LULA, FERNANDEZ, PETRO})],
    ),
    (
        "افتتح سامح شكري مؤتمرا دوليا في القاهرة. وشارك في المؤتمر أيمن الصفدي.",
        [("conference", {SHOUKRY, SAFADI})],
    ),
    ("افتتح سامح شكري مؤتمرا دوليا في القاهرة. وشارك في الاحتفال أيمن الصفدي.", []),
    ("افتتح سامح شكري مدرسة في القاهرة. وشارك في المؤتمر أيمن الصفدي.", []),
]


@pytest.mark.parametrize(("text", "told"), GATHERINGS)
def test_gatherings(text: str, told: list[tuple[str, set[str]]]) -> None:
    assert contacts(line(text)) == told
