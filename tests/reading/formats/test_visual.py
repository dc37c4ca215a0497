from __future__ import annotations

from pathlib import Path

import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mahdar.errors import Encrypted
from mahdar.reading import read_paths
from mahdar.reading.formats.visual import logical_line, unwrapped
from mahdar.record import Document
from tests.reading.samples import FILES

# The lines as pypdf 5 to 7 give them for the PDF that Chromium prints.
PAINTED = [
    ("2016  سبتمبر9 جنيف", "جنيف 9 سبتمبر 2016"),
    ("، وإن18/12/2015  الصادر في2254 رقم", "رقم 2254 الصادر في 18/12/2015، وإن"),
    (" ساعة بين الجانبين.13 من", "من 13 ساعة بين الجانبين."),
    ("% بإذن الله.35 منه بنسبة", "منه بنسبة 35% بإذن الله."),
    ("( ستافان دي ميستوراUN) وشارك مبعوث الأمم المتحدة", "وشارك مبعوث الأمم المتحدة (UN) ستافان دي ميستورا"),
    (" عنه ترحيبه.Reuters ونقلت وكالة", "ونقلت وكالة Reuters عنه ترحيبه."),
    ("ﻛﻴﺮي وﻻﻓﺮوف", "كيري ولافروف"),
    ("بسم اهلل في األمم المتحدة واإلرهاب", "بسم الله في الأمم المتحدة والإرهاب"),
    ("The United Nations (الأمم)", "The United Nations (الأمم)"),
    ("", ""),
]


@pytest.mark.parametrize(("painted", "read"), PAINTED)
def test_lines_are_put_into_reading_order(painted: str, read: str) -> None:
    assert logical_line(painted) == read


@given(st.text(alphabet="ابتثجلم 0123456789().،%abc"))
def test_no_letter_is_lost_or_made(line: str) -> None:
    for mark in "ابتثجم0123456789،%abc":
        assert logical_line(line).count(mark) == line.count(mark)


def test_wrapped_lines_are_joined_and_titles_stay_apart() -> None:
    long = "بحث الوزيران في القاهرة سبل تطوير العلاقات الثنائية"
    assert (
        unwrapped(["عنوان", long, "بين البلدين.", long + ".", long]) == f"عنوان\n{long} بين البلدين.\n{long}.\n{long}"
    )


def test_a_real_pdf() -> None:
    (found,) = read_paths([FILES / "geneva.pdf"])
    assert isinstance(found, Document)
    assert found.text.startswith("كيري ولافروف يعلنان اتفاقا بشأن سوريا\nجنيف 9 سبتمبر 2016\nأعلن وزير الخارجية")
    assert "قرار مجلس الأمن رقم 2254 الصادر في 18/12/2015، وإن 2.5 مليون شخص قد يستفيدون منه بنسبة 35%" in found.text
    assert [block.kind for block in found.blocks] == ["title", "dateline", "body"]


@pytest.mark.parametrize(("password", "opened"), [("", True), ("secret", False)])
def test_a_pdf_closed_only_against_printing_is_read(tmp_path: Path, password: str, opened: bool) -> None:
    writer = pypdf.PdfWriter(clone_from=FILES / "geneva.pdf")
    writer.encrypt(password, "owner", algorithm="RC4-128")
    writer.write(tmp_path / "a.pdf")
    (found,) = read_paths([tmp_path / "a.pdf"])
    assert isinstance(found, Document if opened else Encrypted)
