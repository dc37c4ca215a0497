from __future__ import annotations

from mahdar.reading.repeats import find_repeats
from tests.reading.samples import BODY, SHORT, TITLE


def repeats(text: str) -> list[str]:
    spans, at = [], 0
    for line in text.split("\n"):
        spans.append((at, at + len(line)))
        at += len(line) + 1
    return [text[start:end] for start, end in find_repeats(text, [span for span in spans if span[0] < span[1]])]


def test_a_passage_that_comes_twice_is_found_once() -> None:
    assert repeats(f"{BODY}\n{BODY}") == [BODY]


def test_a_passage_inside_a_line_is_found() -> None:
    first, second, third = BODY.split("\n")
    assert repeats(f"{first} {second}\n{third}\nوفي الختام شكرهم. {first} {second}") == [f"{first} {second}"]


def test_a_title_repeated_as_first_line_is_found_however_short() -> None:
    assert repeats(f"{TITLE}\n{TITLE}\n{BODY}") == [TITLE]
    assert repeats(f"قمة عمان\nقمة عمان\n{BODY}") == ["قمة عمان"]


def test_a_name_and_its_caption_above_the_article_are_told_once() -> None:
    assert repeats(f"{TITLE}\nسامح شكري\nسامح شكري\n{BODY}") == ["سامح شكري"]
    assert repeats(f"رئيس التحرير\nمحمود فاضل\nرئيس التحرير\nمحمود فاضل\n{BODY}") == ["رئيس التحرير\nمحمود فاضل"]


def test_figures_and_lines_apart_are_no_repeats() -> None:
    assert repeats(f"{TITLE}\nالمغرب\n0\n0\n{BODY}") == []
    assert repeats(f"{TITLE}\nسامح شكري\n{SHORT}\nسامح شكري\n{BODY}") == []


def test_refrains_and_short_sentences_are_no_repeats() -> None:
    assert repeats(f"{BODY}\nأعد مرسوم بذلك.\n{SHORT} \nأعد مرسوم بذلك.") == []
    assert repeats(f"{SHORT} {BODY}\nونص البيان: {SHORT} وانتهى.") == []


def test_the_second_of_two_ends_of_a_passage_is_not_stretched_over_new_words() -> None:
    first, second, third = BODY.split("\n")
    assert repeats(f"{first}\n{second}\n{first}\n{third}") == [first]


def test_nothing_repeats_in_nothing() -> None:
    assert find_repeats("", []) == []
