"""What words may begin, asked of the project's annotated documents: no word that begins something is passed by."""

from pathlib import Path

import pytest

from mahdar.arabic.words import tokenise
from mahdar.extraction.openings import _LEXICONS, Opens, opens
from mahdar.extraction.people import _Walk
from mahdar.pipeline import extract
from mahdar.reading import read_paths
from mahdar.record import Document

GOLD = Path(__file__).parents[1] / "gold" / "documents.jsonl"
DOCUMENTS = [result for result in read_paths([GOLD]) if isinstance(result, Document)]


@pytest.mark.parametrize(
    ("word", "begun", "other"),
    [
        ("والتقي", Opens.CONTACT_VERB, Opens.NAME | Opens.TITLE),
        ("للوزير", Opens.TITLE, Opens.HEAD | Opens.SPEECH),
        ("السعوديه", Opens.NAME | Opens.DEMONYM, Opens.TITLE),
        ("ذلك", 0, Opens.NAME | Opens.TITLE | Opens.SPEECH | Opens.THING),
    ],
)
def test_a_word_opens(word: str, begun: int, other: int) -> None:
    assert opens(word) & (begun | other) == begun


def test_what_a_lexicon_finds_was_told() -> None:
    norms = [word.norm for document in DOCUMENTS for word in tokenise(document.text)]
    for bit, lexicon in _LEXICONS:
        found = {norm for index, norm in enumerate(norms) if lexicon().match(norms, index) is not None}
        assert all(opens(norm) & bit for norm in found)


def test_the_walk_over_persons_passes_by_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    swift = list(map(extract, DOCUMENTS))
    monkeypatch.setattr(_Walk, "_passes_by", lambda *_: False)
    assert list(map(extract, DOCUMENTS)) == swift
