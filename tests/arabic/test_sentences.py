"""Sentences: gold is plain text with ¦ where one sentence ends and the next begins."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mahdar.arabic import analyse

GOLD = [
    "وصل الوفد إلى الرباط.¦ وتبدأ المحادثات غدا.",
    "لماذا تأخر الاتفاق؟¦ لم يجب أحد!¦ ثم انتهى اللقاء.",
    "عنوان الخبر\n¦\nنص أول.¦ نص ثان",
    "عنوان بلا نقطة\n¦نص",
    "التقى د. خالد بن سعيد نظيره أ. سمير.¦ وغادر",
    "ارتفع المؤشر 3.5 في المئة.¦ وأغلق",
    "نشر الموقع un.org البيان.¦ ثم حذفه",
    "قال ... ثم صمت",
    "قال «حققنا بداية. ولكننا في حاجة إلى المزيد» وغادر.¦ انتهى",
    'قال "نحن جاهزون. لا شك". ¦ثم غادر',
    'قال "نحن جاهزون." ¦ثم غادر',
    "قال «نعم.» ¦وأضاف «لا.»",
    'سأل "من أين لك هذا؟" ثم غادر',
    'قال "هذا كل شيء..."، ثم غادر',
    'وصل الوزير. ¦"نحن هنا" كانت كلمته الأولى',
    "(وافق المجلس على البيان.) ¦ثم رفعت الجلسة",
    "صدر القرار رقم 5.¦ وبدأ العمل به",
    "جاء في البيان: أولا، وثانيا؛ وثالثا.",
    "",
    "…",
]


@pytest.mark.parametrize("gold", GOLD)
def test_boundaries(gold: str) -> None:
    text = gold.replace("¦", "")
    read = analyse(text)
    expected = [part.strip() for part in gold.split("¦") if part.strip()]
    assert [text[sentence.start : sentence.end] for sentence in read.sentences] == expected


@given(st.text() | st.text(st.sampled_from('قال نعم. ،؟!…»«"().5\n د')))
def test_sentences_partition_the_tokens(text: str) -> None:
    read = analyse(text)
    edges = [0, *(sentence.last for sentence in read.sentences)]
    assert [sentence.first for sentence in read.sentences] == edges[:-1]
    assert edges[-1] == len(read.tokens)
    for number, sentence in enumerate(read.sentences):
        assert sentence.first < sentence.last
        assert (sentence.start, sentence.end) == read.span(sentence.first, sentence.last)
        assert all(read.sentence_of(token) == number for token in range(sentence.first, sentence.last))


@given(st.text(st.sampled_from("قال. \n")))
def test_no_sentence_crosses_a_line(text: str) -> None:
    assert all("\n" not in text[sentence.start : sentence.end] for sentence in analyse(text).sentences)


@given(st.text())
def test_a_token_is_found_at_its_own_offset(text: str) -> None:
    read = analyse(text)
    assert [read.token_at(token.start) for token in read.tokens] == list(range(len(read.tokens)))
