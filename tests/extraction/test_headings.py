"""Headings: whom a headline that names nobody means, and which states speak before a colon."""

import pytest

from tests.extraction.records import article, said

HEADLINES: list[tuple[str, str, list[tuple[str, str]]]] = [
    # by office alone, told by the office of whom the text names first
    (
        "نائب أردني يشيد بدور الوسطاء",
        "ثمن النائب الأردني خليل عطية جهود الوسطاء.",
        [("خليل عطية", "بدور الوسطاء"), ("خليل عطية", "جهود الوسطاء")],
    ),
    (
        "سفير روسيا بمصر يثمن جهود الوسطاء",
        "ثمن السفير سيرغي كيربيتشينكو، سفير روسيا لدى مصر، الجهود المصرية.",
        [("سيرغي كيربيتشينكو", "جهود الوسطاء"), ("سيرغي كيربيتشينكو", "الجهود المصرية")],
    ),
    (
        "أمير نجران لمواطني شرورة: جئنا لخدمتكم",
        "أكد الأمير جلوي بن عبدالعزيز أمير منطقة نجران أن العمل مستمر.",
        [("جلوي بن عبدالعزيز", "جئنا لخدمتكم"), ("جلوي بن عبدالعزيز", "العمل مستمر")],
    ),
    # not by another's
    ("نائب أردني يشيد بدور الوسطاء", "ثمن النائب اللبناني خليل عطية جهود الوسطاء.", [("خليل عطية", "جهود الوسطاء")]),
    ("نائب أردني يغادر إلى جنيف", "غادر النائب الأردني خليل عطية إلى جنيف.", []),
    # a government speaks, a state where it says so; otherwise it is where something happened
    (
        "الحكومة اليمنية: الهجوم عمل إرهابي",
        "أدانت الحكومة اليمنية الهجوم على السفارة.",
        [("اليمن", "الهجوم عمل إرهابي"), ("اليمن", "الهجوم على السفارة")],
    ),
    ("روسيا: نحن حريصون على الحوار", "وصل الوفد أمس.", [("روسيا", "نحن حريصون على الحوار")]),
    ("تركيا: اعتقال عشرات المشتبهين", "وصل الوفد أمس.", []),
]


@pytest.mark.parametrize(("title", "body", "expected"), HEADLINES)
def test_whom_a_headline_means(title: str, body: str, expected: list[tuple[str, str]]) -> None:
    assert said(article(body, title)) == expected
