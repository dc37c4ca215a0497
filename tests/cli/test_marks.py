"""The marked text of ``mahdar explain`` and the list under it."""

from hypothesis import given

from mahdar.cli.marks import listing, marked
from mahdar.cli.screen import shown
from mahdar.record import DocumentRecord
from mahdar.wording import findings
from tests.store.samples import ONE_MEETING, RECORDS


def test_names_and_facts_are_marked_where_they_stand() -> None:
    text = marked(ONE_MEETING.text, findings(ONE_MEETING)).plain
    assert text.startswith("[c1 استقبل [o1 الأمين العام [e3 لمجلس التعاون] o1] [e1 جاسم محمد البديوي] في [e5 الرياض] ")
    assert text.endswith("[s1 وأكد s1] البديوي [s1 أهمية الشراكة s1].")


def test_the_list_gives_fact_rule_and_evidence() -> None:
    lines = [line.plain for line in listing(findings(ONE_MEETING))]
    assert lines[0] == "e1 entity: person, جاسم محمد البديوي"
    contact = next(at for at, line in enumerate(lines) if line.startswith("c1"))
    assert lines[contact] == (
        "c1 contact: meeting, held, جاسم محمد البديوي (host), أنطونيو غوتيريش (guest), 2024-05-01, الرياض, "
        "regional_security"
    )
    assert lines[contact + 1].startswith("    0-105 received: «استقبل الأمين العام")


@given(RECORDS)
def test_marking_adds_brackets_and_takes_nothing_away(record: DocumentRecord) -> None:
    found = findings(record)
    text = marked(record.text, found).plain
    rest = iter(text)
    assert all(char in rest for char in shown(record.text))
    assert all(place.text == record.text[place.start : place.end] for one in found for place in one.evidence)
