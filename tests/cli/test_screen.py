"""What people see: no codes where there is no terminal, no control characters from documents, Arabic in order."""

import io

import pytest
from rich.text import Text

from mahdar.cli.choices import Bidi
from mahdar.cli.screen import Screen, orders_arabic_itself


def seen(text: str | Text, bidi: Bidi) -> str:
    stream = io.StringIO()
    Screen(stream, bidi).print(text)
    return stream.getvalue()


@pytest.fixture(autouse=True)
def _narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "20")


def test_a_file_gets_the_text_as_it_is() -> None:
    text = Text("قمة حلف شمال الأطلسي في لاهاي بمشاركة الدول الأعضاء", "bold")
    assert seen(text, "auto") == text.plain + "\n"
    assert seen(text, "off") == text.plain + "\n"


def test_lines_are_broken_before_they_are_put_in_order() -> None:
    first, second = seen("قمة حلف الناتو هذا العام في لاهاي", "on").splitlines()
    assert "ﺔﻤﻗ" in first
    assert first.endswith("ﺔﻤﻗ")
    assert len(first) == 20
    assert "ﻱﺎﻫﻻ" in second


def test_control_characters_are_shown_and_not_sent() -> None:
    assert seen("قمة\x1b[31m\x07\x9b\r", "auto") == "قمة␛[31m␇␡ \n"


@pytest.mark.parametrize(
    ("environment", "ordered"),
    [
        ({}, False),
        ({"TERM": "linux"}, False),
        ({"VTE_VERSION": "5600"}, False),
        ({"VTE_VERSION": "6800", "TERM": "xterm-256color"}, True),
        ({"KONSOLE_VERSION": "230400"}, True),
        ({"TERM_PROGRAM": "Apple_Terminal"}, True),
        ({"TERM_PROGRAM": "vscode"}, False),
    ],
)
def test_terminals_are_known_by_what_they_set(environment: dict[str, str], ordered: bool) -> None:
    assert orders_arabic_itself(environment) is ordered
