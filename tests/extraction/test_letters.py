"""Letters: from whom and for whom one is that somebody else hands over."""

import pytest

from tests.extraction.records import contacts, line

LETTERS: list[tuple[str, set[str]]] = [
    ("سلم سامح شكري محمود عباس رسالة من عبد الفتاح السيسي.", {"عبد الفتاح السيسي", "محمود عباس"}),
    ("سلم عبد الفتاح السيسي سيرغي لافروف رسالة لفلاديمير بوتين.", {"عبد الفتاح السيسي", "فلاديمير بوتين"}),
    ("سلم سامح شكري محمود عباس رسالة خطية.", {"سامح شكري", "محمود عباس"}),
    (
        "التقى سيرغي لافروف سامح شكري، الذي سلمه رسالة من عبد الفتاح السيسي إلى فلاديمير بوتين.",
        {"عبد الفتاح السيسي", "فلاديمير بوتين"},
    ),
    (
        "التقى سيرغي لافروف سامح شكري، وتسلم منه رسالة وجهها إليه الرئيس عبد الفتاح السيسي.",
        {"عبد الفتاح السيسي", "سيرغي لافروف"},
    ),
    ("أبرق محمود عباس إلى فلاديمير بوتين معزيا.", {"محمود عباس", "فلاديمير بوتين"}),
    ("تلقى سامح شكري خطاب تهنئة من أيمن الصفدي.", {"سامح شكري", "أيمن الصفدي"}),
]


@pytest.mark.parametrize(("text", "sides"), LETTERS)
def test_whose_letter_it_is(text: str, sides: set[str]) -> None:
    assert [(kind, told) for kind, told in contacts(line(text)) if kind != "meeting"] == [("message", sides)]
