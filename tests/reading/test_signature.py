from __future__ import annotations

from mahdar.reading.assemble import document
from mahdar.reading.raw import Given
from mahdar.reading.signature import signature
from mahdar.record import Document
from tests.reading.samples import BODY, SECOND, TITLE


def made(text: str) -> Document:
    return document("a", Given(), text)


def shared(one: str, other: str) -> float:
    return sum(one[i : i + 8] == other[i : i + 8] for i in range(0, 512, 8)) / 64


def test_it_is_512_hexadecimal_digits_and_always_the_same() -> None:
    number = signature(made(BODY))
    assert len(number) == 512
    assert set(number) <= set("0123456789abcdef")
    assert number.startswith("214500e3")


def test_spelling_furniture_and_datelines_do_not_change_it() -> None:
    printed = f"نيويورك - سمير حداد\n{BODY.replace('أ', 'ا').replace('المجلس', 'المَجلس')}\n// انتهى //\n18:00 ت م"
    assert signature(made(printed)) == signature(made(BODY))


def test_copies_are_near_and_other_reports_far() -> None:
    copy = signature(made(f"{BODY}\nوصوت المجلس بعد جلسة قصيرة."))
    assert shared(signature(made(BODY)), copy) > 0.7
    assert shared(signature(made(BODY)), signature(made(SECOND["text"]))) < 0.2


def test_a_text_shorter_than_a_run_has_one() -> None:
    short = Document("a", None, None, None, None, TITLE, ())
    assert len(signature(short)) == 512
