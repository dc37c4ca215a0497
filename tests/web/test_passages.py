"""A text cut into pieces is still the text."""

from hypothesis import given, settings

from mahdar.record import DocumentRecord, Span
from mahdar.web.passages import passages
from mahdar.wording import findings
from tests.store.samples import ONE_MEETING, RECORDS, TEXT, at


@settings(max_examples=60)
@given(RECORDS)
def test_the_pieces_of_a_line_are_the_line(record: DocumentRecord) -> None:
    lines = ["".join(piece.text for piece in line) for line in passages(record, findings(record))]
    assert lines == [line.rstrip("\r") for line in record.text.split("\n") if line.strip()]


def test_a_piece_bears_all_facts_that_stand_on_it_the_widest_first() -> None:
    (line,) = passages(ONE_MEETING, findings(ONE_MEETING), [Span(*at("الرياض"))])
    piece = next(piece for piece in line if piece.text == "الرياض")
    assert piece == ("الرياض", "body", ("c1", "e5"), ("contact", "entity"), True, "no")
    assert "".join(piece.text for piece in line) == TEXT


def test_what_was_judged_wrong_no_longer_gives_a_piece_its_kind() -> None:
    (line,) = passages(ONE_MEETING, findings(ONE_MEETING), wrong={"c1"})
    pieces = {piece.text: piece for piece in line}
    place, words = pieces["الرياض"], pieces["أهمية الشراكة"]
    assert (place.labels, place.kinds, place.wrong) == (("c1", "e5"), ("entity",), "wholly")
    assert (words.labels, words.kinds, words.wrong) == (("s1",), ("statement",), "no")
    assert "partly" in {piece.wrong for piece in line if "office" in piece.kinds}
