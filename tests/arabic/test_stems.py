"""Words share a stem where a dictionary has them under one entry, and only there."""

import pytest

from mahdar.arabic.lexicon import lexicon
from mahdar.arabic.stems import digest, sought, stems

SAME = [
    "أمم الأمم وللأمم بالأمم للامم",
    "وزير الوزير وزيرين الوزيران وزيرة الوزراء وزرائها ووزراء لوزير",
    "أكد يؤكد أكدت وأكدوا تؤكدان ليؤكد وسيؤكد أكَّدَ",
    "اجتمع يجتمع اجتمعت سيجتمعون واجتمعوا",
    "اجتماع الاجتماعات اجتماعهم واجتماعا باجتماعه",
    "زار يزور زارت ستزور زاروا",
    "التقى يلتقي التقت والتقى التقيا",
    "دولة الدول دولتين الدولتان دولها",
    "دولي الدولية دوليا الدوليين",
    "مسؤول المسؤولين مسؤولون مسئول المسئولين مسؤولو",
    "ممثل ممثلي الممثلين ممثلون",
    "اتفاقية الاتفاقيات اتفاقيتين اتفاقيته",
    "سلاح أسلحة الأسلحة وأسلحتها بسلاح",
    "قوة القوات وقواته لقوات",
    "لاجئ اللاجئين ولاجئون",
    "إرهابي الإرهابية إرهابيين الارهابيون",
    "قرار قرارات القراراتِ قراره بقرار",
    "عبدالله عبدالله",
    "تركيـــا تركيا وتركيا",
    "أميركا أمريكا",
    "غوتيريش وغوتيريش لغوتيريش",
]
APART = [
    ("والي", "إلى"),
    ("علي", "على"),
    ("ولد", "لد"),
    ("كامل", "أمل"),
    ("فرنسا", "رنسا"),
    ("باسم", "اسم"),
    ("بيان", "يان"),
    ("لجنة", "جنة"),
    ("كتاب", "مكتبة"),
    ("مكتب", "مكتبات"),
    ("جامع", "جامعة"),
    ("عمل", "عملة"),
    ("عمل", "عملية"),
    ("قانون", "قان"),
    ("مركز", "مركزية"),
    ("اتفاق", "اتفاقية"),
    ("اجتماع", "اجتمع"),
    ("إلغاء", "غاء"),
    ("حسين", "الحسين"),
    ("والد", "الد"),
    ("صوت", "صو"),
    ("مهمة", "مهم"),
    ("أمن", "أمنية"),
]


@pytest.mark.parametrize("words", SAME, ids=lambda words: words.split()[0])
def test_forms_of_one_word_share_a_stem(words: str) -> None:
    first, *others = words.split()
    assert [word for word in others if not set(stems(word)) & set(stems(first))] == []


@pytest.mark.parametrize(("one", "other"), APART)
def test_words_that_only_look_alike_share_none(one: str, other: str) -> None:
    assert not set(stems(one)) & set(stems(other))


@pytest.mark.parametrize("name", ["والي", "وليد", "لبنان", "بان", "كامل", "فرنسا", "باسم", "لافروف", "بلقاسم", "وهران"])
def test_names_are_never_cut(name: str) -> None:
    assert stems(name) == (stems(name)[0],)
    assert stems("و" + name)[-1] in (stems(name)[0], *sought("و" + name))


def test_who_asks_for_a_state_does_not_ask_for_its_adjective() -> None:
    assert sought("السعودية") == ("السعوديه",)
    assert sought("السعودية")[0] in stems("بالسعودية")
    assert "سعودي" in stems("السعودية")


def test_words_of_other_scripts_and_numbers_stand_for_themselves() -> None:
    assert [stems(word) for word in ("NATO", "٢٠١٥", "في", "ب")] == [("nato",), ("2015",), ("في",), ("ب",)]


def test_the_digest_is_the_same_in_every_process() -> None:
    assert len(digest()) == 16
    assert lexicon() is lexicon()
