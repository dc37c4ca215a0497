"""Annotations resolved to places in the text."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from mahdar.errors import Broken, UsageError
from mahdar.evaluation import Gold, load
from mahdar.evaluation.annotation import AnnotatedDate, AnnotatedEntity, Annotation
from mahdar.record import Document
from tests.evaluation.records import FOLDER


def gold(text: str, *entities: AnnotatedEntity, **fields: tuple[object, ...]) -> Gold:
    document = Document("a", None, None, None, None, text, ())
    return Gold(document, Annotation("a", entities, **fields))  # type: ignore[arg-type]


def entity(name: str, *surfaces: str) -> AnnotatedEntity:
    return AnnotatedEntity(name, "organisation", name, surfaces)


def test_only_the_outermost_name_is_a_mention() -> None:
    office, body = entity("مكتب", "مكتب الأمم المتحدة"), entity("الأمم المتحدة", "الأمم المتحدة")
    found = gold("زار مكتب الأمم المتحدة ثم الأمم المتحدة", body, office)
    assert {place: named.id for place, named in found.mentions.items()} == {(4, 22): "مكتب", (26, 39): "الأمم المتحدة"}


def test_a_name_inside_a_word_is_no_mention() -> None:
    assert not gold("اليمنيون", entity("اليمن", "اليمن")).mentions


def test_a_skipped_occurrence_is_free() -> None:
    found = gold("العربي والعربي ثم العربي", entity("العربي", "العربي"), skip=(("العربي", 1),))
    assert (list(found.mentions), found.free) == ([(0, 6)], [(18, 24)])


def test_a_long_passage_is_noise_only_where_it_is_repeated() -> None:
    passage = "وقال الوزير إن الاجتماع بحث سبل تعزيز التعاون بين البلدين في مكافحة الإرهاب والجريمة المنظمة."
    found = gold(f"{passage}\n{passage}\nشارك\nشارك", noise=(passage, "شارك"))
    assert [found.text[start:end] for start, end in found.noise] == [passage, "شارك", "شارك"]
    assert found.noise[0][0] == len(passage) + 1


def test_a_date_inside_a_longer_one_is_not_counted() -> None:
    dates = (AnnotatedDate("10 مارس 2023", "2023-03-10"), AnnotatedDate("2023", "2023"))
    assert gold("يوم 10 مارس 2023 ثم عام 2023", dates=dates).dates() == [((4, 16), "2023-03-10"), ((24, 28), "2023")]


def test_a_folder_is_loaded_in_the_order_of_its_documents() -> None:
    assert [found.document.id for found in load(FOLDER)] == ["cairo", "skhirat"]


@pytest.mark.parametrize("missing", ["documents.jsonl", "cairo.ann.json"])
def test_a_missing_file_is_named(tmp_path: Path, missing: str) -> None:
    shutil.copytree(FOLDER, tmp_path, dirs_exist_ok=True)
    (tmp_path / missing).unlink()
    with pytest.raises(UsageError, match=missing):
        load(tmp_path)


def test_a_broken_annotation_is_named(tmp_path: Path) -> None:
    shutil.copytree(FOLDER, tmp_path, dirs_exist_ok=True)
    annotation = json.loads((tmp_path / "cairo.ann.json").read_text(encoding="utf-8"))
    annotation["contacts"][0]["kind"] = "party"
    (tmp_path / "cairo.ann.json").write_text(json.dumps(annotation), encoding="utf-8")
    with pytest.raises(Broken, match=r"cairo\.ann\.json: .*'party'"):
        load(tmp_path)


def test_a_broken_document_is_named(tmp_path: Path) -> None:
    shutil.copytree(FOLDER, tmp_path, dirs_exist_ok=True)
    (tmp_path / "documents.jsonl").write_text("{", encoding="utf-8")
    with pytest.raises(Broken, match=r"documents\.jsonl:1"):
        load(tmp_path)
