from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mahdar.reading.blocks import label
from mahdar.reading.rules import load_rules
from mahdar.record import Block
from tests.reading.samples import BODY, SHORT, TITLE

load_rules()  # compiled before any test is timed
FIRST, SECOND, THIRD = BODY.split("\n")
PARTS = [
    TITLE,
    *BODY.split("\n"),
    "// انتهى //",
    "اقرأ أيضا",
    "[ad_1]",
    "سمات سوريا",
    "نيويورك - سمير حداد",
    " ",
    "\n",
    "\n\n",
    "\t",
    ".",
    "A+",
    "\u200b",
    "\r\n",
    "\x1d",
    "\x85",
]
texts = st.one_of(
    st.text(), st.lists(st.sampled_from(PARTS)).map("\n".join), st.lists(st.sampled_from(PARTS)).map(" ".join)
)


def told(text: str, title: str = "") -> list[tuple[str, str]]:
    span = (0, len(title)) if title else None
    return [
        (block.kind, text[block.start : block.end]) for block in label(f"{title}\n\n{text}" if title else text, span)
    ]


def kinds(text: str) -> list[tuple[str, str]]:
    return [(block.kind, block.rule) for block in label(text)]


@given(texts, st.sets(st.integers(0, 40)))
def test_blocks_cover_everything_once_and_in_order(text: str, frame: set[int]) -> None:
    at = 0
    for block in label(text, None, frame):
        assert at <= block.start < block.end <= len(text)
        assert not text[at : block.start].strip()
        assert not text[block.start].isspace()
        assert not text[block.end - 1].isspace()
        at = block.end
    assert not text[at:].strip()


@given(texts, texts)
def test_a_given_title_is_the_title(title: str, body: str) -> None:
    text = f"{title}\n\n{body}"
    covered = [block for block in label(text, (0, len(title))) if block.kind == "title"]
    assert "".join(text[b.start : b.end] for b in covered).split() == title.split()


def test_neighbours_of_one_rule_are_one_block() -> None:
    assert label(BODY) == (Block("body", 0, len(BODY), "default"),)


def test_an_agency_report() -> None:
    text = f"نيويورك 7 ربيع الأول 1437 هـ الموافق 18 ديسمبر 2015 م واس\n {FIRST}\n {SECOND}\n // انتهى //\n 13:18 ت م"
    assert told(text) == [
        ("dateline", "نيويورك 7 ربيع الأول 1437 هـ الموافق 18 ديسمبر 2015 م واس"),
        ("body", f"{FIRST}\n {SECOND}"),
        ("furniture", "// انتهى //"),
        ("furniture", "13:18 ت م"),
    ]


def test_marks_at_the_ends_of_running_lines() -> None:
    text = f"Next Previous نيويورك – واس\n{FIRST} // يتبع // سمات سوريا مجلس الأمن"
    assert told(text) == [
        ("furniture", "Next Previous"),
        ("dateline", "نيويورك – واس"),
        ("body", FIRST),
        ("furniture", "// يتبع //"),
        ("furniture", "سمات سوريا مجلس الأمن"),
    ]


def test_a_first_line_set_apart_is_the_title_and_its_copy_a_repeat() -> None:
    text = f"+A\nA-\n\n{TITLE}\n\n{TITLE}\n\n[ad_1]\n\n{BODY}\n\n[ad_2]\n\nSource link\n\nLeave a Reply"
    assert told(text) == [
        ("furniture", "+A\nA-"),
        ("title", TITLE),
        ("repeat", TITLE),
        ("furniture", "[ad_1]"),
        ("body", BODY),
        ("furniture", "[ad_2]"),
        ("furniture", "Source link"),
        ("furniture", "Leave a Reply"),
    ]


def test_a_title_before_its_dateline() -> None:
    assert kinds(f"{TITLE}\nنيويورك 2015/12/18\n{BODY}") == [
        ("title", "first-line"),
        ("dateline", "dateline-place-date"),
        ("body", "default"),
    ]


@pytest.mark.parametrize("text", [BODY, f"{SHORT}\n\n{BODY}", TITLE])
def test_sentences_and_single_lines_are_no_titles(text: str) -> None:
    assert kinds(text) == [("body", "default")]


def test_headlines_under_see_also_belong_to_it_until_a_sentence_comes() -> None:
    text = f"{FIRST}\nاقرأ أيضا\nجولة محادثات جديدة في فيينا\nلافروف يلتقي كيري في موسكو\n{SECOND}"
    assert told(text) == [
        ("body", FIRST),
        ("furniture", "اقرأ أيضا"),
        ("furniture", "جولة محادثات جديدة في فيينا\nلافروف يلتقي كيري في موسكو"),
        ("body", SECOND),
    ]


@pytest.mark.parametrize("heading", ["رفع العقوبات", "ما رد فعل روسيا؟"])
def test_the_heading_under_see_also_is_of_the_article(heading: str) -> None:
    text = f"{FIRST}\nاقرأ أيضا\nجولة محادثات جديدة في فيينا\n{heading}\n{SECOND}"
    assert told(text)[-1] == ("body", f"{heading}\n{SECOND}")


def test_a_list_above_the_article_ends_before_its_title() -> None:
    assert told(f"آخر الأخبار\n{TITLE}\n\n{BODY}") == [
        ("furniture", "آخر الأخبار"),
        ("title", TITLE),
        ("body", BODY),
    ]


def test_readers_comments_under_the_article() -> None:
    comments = "التعليقات (2)\n1\nأبو فهد\nقرار موفق، ونتمنى أن يطبق على الأرض.\n2\nسعد\nخبر سار"
    assert told(f"{BODY}\n{comments}") == [
        ("body", BODY),
        ("furniture", "التعليقات (2)"),
        ("furniture", comments.partition("\n")[2]),
    ]


def test_an_article_under_its_count_of_comments_is_the_article() -> None:
    assert told(f"{FIRST}\nالتعليقات (2)\n{SECOND}\n{THIRD}\n{SECOND} ثم {THIRD}")[-1][0] == "body"


def test_what_stands_under_the_last_sentence() -> None:
    assert told(f"{BODY}\nس ص\nالوسوم\nسوريا\nجنيف\nشارك\nالطقس\n0112") == [
        ("body", BODY),
        ("furniture", "س ص"),
        ("furniture", "الوسوم"),
        ("furniture", "سوريا\nجنيف"),
        ("furniture", "شارك"),
        ("furniture", "الطقس\n0112"),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        "حضر الاجتماع:\nوزير الخارجية المصري\nالأمين العام للأمم المتحدة",
        "النتائج:\nالمغرب 2\nالبرتغال 0",
        "اقرأ باسم ربك\nشارك في الجلسة سبعون نائبا",
        "تابع السادات وبيغن المفاوضات من كوخين\nصورة الثلاثة باقية",
    ],
)
def test_short_lines_under_the_last_sentence_are_of_the_article(lines: str) -> None:
    assert told(f"{BODY}\n{lines}\n// انتهى //") == [("body", f"{BODY}\n{lines}"), ("furniture", "// انتهى //")]


def test_a_link_to_the_source_within_the_last_line() -> None:
    link = "انقر هنا لقراءة الخبر من مصدره."
    assert told(f"{BODY} {link}") == [("body", BODY), ("furniture", link)]


def test_a_poem_under_a_share_button_is_of_the_article() -> None:
    poem = "\n".join(["على قدر أهل العزم تأتي العزائم", "وتأتي على قدر الكرام المكارم"] * 7)
    assert ("furniture", "page-foot") not in kinds(f"{FIRST}\nشارك\n{poem}")


def test_a_menu_above_the_title_is_no_byline() -> None:
    text = f"عربي - دولي\n{TITLE}\nنيويورك - سمير حداد\n{BODY}"
    at = text.index(TITLE)
    blocks = label(text, (at, at + len(TITLE)), {0, text.index("نيويورك -")})
    assert [(b.kind, b.rule) for b in blocks] == [
        ("furniture", "page-frame"),
        ("title", "given-title"),
        ("byline", "byline-place"),
        ("body", "default"),
    ]


def test_a_second_copy_of_the_article_is_a_repeat() -> None:
    assert told(f"نيويورك - سمير حداد\n{BODY}\n{BODY}") == [
        ("byline", "نيويورك - سمير حداد"),
        ("body", BODY),
        ("repeat", BODY),
    ]


def test_labelling_stays_fast_and_linear() -> None:
    text = "\n".join(f"{line} رقم {number}." for number in range(100) for line in (FIRST, SECOND, THIRD))
    label(text)
    began = time.process_time()
    label(text)
    assert time.process_time() - began < 0.001 * len(text) / 3000 + 0.005
