"""An index finds what comparing with every name would find."""

from __future__ import annotations

from mahdar.identity import NameIndex, compare
from mahdar.knowledge import figures


def test_figures_are_found_by_their_english_names() -> None:
    index = NameIndex(figure.name for figure in figures())
    asked = [(figure.en, figure.name) for figure in figures() if compare(figure.en, figure.name).same]
    found = [name for en, name in asked if name in {ranked.name for ranked in index.search(en, 3)}]
    assert len(asked) > 500
    assert len(found) / len(asked) >= 0.98


def test_the_best_comes_first_and_explains_itself() -> None:
    index = NameIndex(["نائل الجبير", "عادل الجبير", "عادل أحمد الجبير", "عادل إمام"])
    found = index.search("عادل الجبير", 3)
    assert [ranked.name for ranked in found][:2] == ["عادل الجبير", "عادل أحمد الجبير"]
    assert found[1].comparison == compare("عادل الجبير", "عادل أحمد الجبير")


def test_a_family_name_alone_leads_to_who_bears_it() -> None:
    index = NameIndex(["دونالد ترامب", "جو بايدن"])
    assert [ranked.name for ranked in index.search("ترامب", 5)] == ["دونالد ترامب"]


def test_an_empty_index_and_an_empty_question() -> None:
    assert NameIndex([]).search("محمد", 3) == []
    assert NameIndex(["محمد"]).search("", 3) == []
    assert len(NameIndex(["محمد", "محمد"])) == 2
