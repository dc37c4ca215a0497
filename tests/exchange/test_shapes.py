"""What the record answers, as tables in people's words."""

from mahdar.exchange import FAILURES
from mahdar.store import Failure

FAILED = [Failure(1, "a.txt", "too large", "the line holds more than 1,000 bytes")]


def test_failures_are_told_in_the_language_of_the_reader() -> None:
    (row,) = FAILURES.spoken(FAILED, "ar").rows
    assert tuple(row.values()) == ("a.txt", "أكبر من الحد", "في السطر أكثر من \u20681,000\u2069 بايت")
    (row,) = FAILURES.spoken(FAILED, "en").rows
    assert tuple(row.values()) == ("a.txt", "Too large", "the line holds more than 1,000 bytes")


def test_programs_are_given_codes_and_sentences_as_they_are() -> None:
    (row,) = FAILURES.table(FAILED).rows
    assert row == {"source": "a.txt", "kind": "too large", "reason": "the line holds more than 1,000 bytes"}
