"""Names by a son: who is told in brackets behind somebody's name, and wherever else the document calls him so."""

import pytest

from tests.extraction.records import line, mentions, name, said

ABBAS = "محمود عباس"

CALLED: list[tuple[str, list[str]]] = [
    ('قال محمود عباس "أبو مازن" إن الحوار مستمر', [ABBAS, "أبو مازن"]),
    ("وصل محمود عباس (أبو مازن) إلى القاهرة. ورحب سامح شكري بأبي مازن", [ABBAS, "أبو مازن", "سامح شكري", "بأبي مازن"]),
    ("وصل محمود عباس (أبو مازن) إلى القاهرة، ثم غادر أبو مازن العلي", [ABBAS, "أبو مازن", "أبو مازن العلي"]),
    ("وصل محمود عباس (أول من وقع الاتفاق) إلى القاهرة", [ABBAS]),
]


@pytest.mark.parametrize(("text", "names"), CALLED)
def test_names_by_a_son(text: str, names: list[str]) -> None:
    assert mentions(line(text), "person") == names


def test_who_is_called_by_his_son_is_one_person_and_speaks_under_both_names() -> None:
    record = line("قال محمود عباس (أبو مازن) إن الحوار مستمر. وأضاف أبو مازن أن الهدنة صامدة.")
    assert said(record) == [(ABBAS, "الحوار مستمر"), (ABBAS, "الهدنة صامدة")]
    assert {name(record, one.speaker) for one in record.statements} == {ABBAS}
