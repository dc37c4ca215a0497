"""The annotated documents of ``tests/gold`` keep their rules, and the check that says so finds what breaks them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from mahdar.evaluation import Gold, load
from mahdar.evaluation.annotation import Annotation
from mahdar.record import Document
from scripts import check_gold
from scripts.check_gold import FOLDER

DOCUMENT = Document(
    id="sample",
    source="sample",
    url=None,
    title=None,
    published="2023-04-04",
    text="زار وزير خارجية فنلندا بيكا هافيستو بروكسل اليوم. وأكد هافيستو أن بلاده ستفي بالتزاماتها.",
    blocks=(),
)
GOOD: dict[str, Any] = {
    "id": "sample",
    "noise": [],
    "entities": [
        {"id": i, "type": kind, "name": names[0], "en": "", "surfaces": names, "adjectives": [], "generic": []}
        for i, kind, names in (
            ("e1", "person", ["بيكا هافيستو", "هافيستو"]),
            ("e2", "state", ["فنلندا"]),
            ("e3", "place", ["بروكسل"]),
        )
    ],
    "offices": [{"person": "e1", "title": "وزير الخارجية", "of": "e2"}],
    "dates": [{"text": "اليوم", "value": "2023-04-04"}],
    "contacts": [
        {
            "kind": "visit",
            "participants": ["e1"],
            "date": "2023-04-04",
            "place": "e3",
            "occasion": None,
            "topics": ["defence"],
            "status": "held",
            "evidence": "زار وزير خارجية فنلندا بيكا هافيستو بروكسل اليوم.",
        }
    ],
    "statements": [
        {"speaker": "e1", "content": "بلاده ستفي بالتزاماتها", "quoted": False, "act": "commit", "topics": []}
    ],
    "agreements": [],
    "skip": [],
}
BROKEN: dict[str, dict[str, Any]] = {
    "same_id": {"id": "other"},
    "known_ids": {"offices": [{"person": "e9", "title": "وزير الخارجية", "of": "e2"}]},
    "right_types": {"offices": [{"person": "e2", "title": "وزير الخارجية", "of": None}]},
    "exact_surfaces": {"entities": [{**GOOD["entities"][1], "surfaces": ["السويد"]}]},
    "seen_surfaces": {"entities": [{**GOOD["entities"][0], "surfaces": ["بيكا هافيستو", "بيكا"]}]},
    "one_owner": {"entities": [GOOD["entities"][1], {**GOOD["entities"][2], "surfaces": ["فنلندا"]}]},
    "exact_passages": {"noise": ["طباعة"]},
    "whole_sentences": {"contacts": [{**GOOD["contacts"][0], "evidence": "خارجية فنلندا بيكا هافيستو بروكسل اليوم."}]},
    "dates_of_words": {"dates": [{"text": "اليوم", "value": "2023-13"}]},
    "known_topics": {"contacts": [{**GOOD["contacts"][0], "topics": ["diplomacy"]}]},
    "told_once": {"offices": GOOD["offices"] * 2},
}


def gold(**changes: Any) -> Gold:
    return Gold(DOCUMENT, msgspec.convert({**GOOD, **changes}, Annotation))


def test_the_gold_documents_have_no_problem() -> None:
    assert check_gold.problems() == []


def test_there_are_as_many_documents_as_annotations() -> None:
    names = {path.name.removesuffix(".ann.json") for path in FOLDER.glob("*.ann.json")}
    assert names == {document.document.id for document in load(FOLDER)}


@pytest.mark.parametrize("document", load(FOLDER), ids=lambda document: document.document.id)
def test_a_document_is_of_press_length(document: Gold) -> None:
    assert 90 <= len(document.text.split()) <= 260


@pytest.mark.parametrize("rule", check_gold.RULES, ids=lambda rule: rule.__name__)
def test_a_rule_finds_what_breaks_it_and_nothing_else(rule: check_gold.Rule) -> None:
    assert list(rule(gold())) == []
    assert list(rule(gold(**BROKEN[rule.__name__])))


def test_a_name_left_out_is_found() -> None:
    short = gold(entities=GOOD["entities"][:2])
    assert list(check_gold.uncovered([gold(), short])) == ["sample: «بروكسل» is annotated elsewhere but not here"]


@pytest.mark.parametrize("change", [{"note": "unknown"}, {"dates": [{"text": "اليوم"}]}])
def test_a_field_unknown_or_left_out_is_found(tmp_path: Path, change: dict[str, Any]) -> None:
    (tmp_path / "sample.ann.json").write_text(json.dumps(GOOD), encoding="utf-8")
    assert list(check_gold.written_out(tmp_path, gold())) == []
    (tmp_path / "sample.ann.json").write_text(json.dumps({**GOOD, **change}), encoding="utf-8")
    assert list(check_gold.written_out(tmp_path, gold())) == ["sample: a field is left out or unknown"]


def test_an_unknown_code_does_not_load() -> None:
    with pytest.raises(msgspec.ValidationError):
        gold(statements=[{**GOOD["statements"][0], "act": "muse"}])
