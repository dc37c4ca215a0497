"""Every reason that a reader can be given is told in Arabic too."""

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import msgspec
import pytest

import mahdar
from mahdar.errors import ReadingError, UsageError
from mahdar.identity.judgements import Judgement, Log
from mahdar.store.queries import parse
from mahdar.wording import reason, spoken_reason

ROOT = Path(mahdar.__file__).parent
ROOMS = ("reading", "engine", "store", "identity/judgements.py")
KINDS: tuple[type[ReadingError], ...] = (ReadingError, *ReadingError.__subclasses__())
SENTENCE = {"UsageError": 0, "StoreError": 0} | {kind.__name__: 1 for kind in KINDS}
"""The errors that readers of the page meet, and which of their arguments is the sentence."""
ANYTHING = "…"


def sentences() -> Iterator[tuple[str, str]]:
    """Give where each error is made and its sentence, with something in the place of each value."""
    for room in ROOMS:
        path = ROOT / room
        for module in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SENTENCE:
                    said = said_by(node.args[SENTENCE[node.func.id]])
                    if said not in (ANYTHING, f"{ANYTHING}: {ANYTHING}"):
                        yield f"{module.name}:{node.lineno}", said


def said_by(node: ast.expr) -> str:
    parts = node.values if isinstance(node, ast.JoinedStr) else [node]
    return "".join(str(part.value) if isinstance(part, ast.Constant) else ANYTHING for part in parts)


@pytest.mark.parametrize(("place", "sentence"), sorted(sentences()))
def test_every_sentence_of_an_error_has_its_arabic(place: str, sentence: str) -> None:
    sentence = sentence.replace(f"it is a {ANYTHING}; save", "it is a spreadsheet; save")
    assert reason(sentence), place
    told = spoken_reason(sentence, "ar")
    assert any("ء" <= letter <= "ي" for letter in told)
    assert spoken_reason(sentence, "en") == sentence


def test_both_languages_have_the_same_fields() -> None:
    data = (ROOT / "wording" / "reasons.yaml").read_bytes()
    for code, told in msgspec.yaml.decode(data, type=dict[str, dict[str, str]]).items():
        assert len({frozenset(name for _, name, *_ in Formatter().parse(told[one]) if name) for one in told}) == 1, code


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("أمن)", "في السؤال قوس يُغلق ولم يُفتح"),
        ("colour:أحمر", "لا مرشح باسم \u2068colour\u2069:؛ والمرشحات \u2068person:, org:"),
        ("«مجلس الأمن", "في السؤال علامة \u2068«\u2069 تُفتح ولا تُغلق"),
    ],
)
def test_what_is_wrong_with_a_query_is_told_in_arabic(typed: str, told: str) -> None:
    with pytest.raises(UsageError) as raised:
        parse(typed)
    assert spoken_reason(str(raised.value), "ar").startswith(told)


def test_why_a_judgement_is_refused_is_told_in_arabic() -> None:
    with pytest.raises(UsageError) as raised:
        Log([]).append(Judgement(number=1, verdict="undo", members=(), undoes=7, author="Huda", at="2026-01-05"))
    assert spoken_reason(str(raised.value), "ar") == "لا حكم رقمه \u20687\u2069 ليُرجع عنه"
