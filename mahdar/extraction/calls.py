"""Calls: talks that turn out to have been on the telephone, from what the text says of them elsewhere.

«بحث فلان مع نظيره الأزمة. جاء ذلك في اتصال هاتفي»; a headline's «فلان وفلان يبحثان …», where the report tells a call.
"""

from __future__ import annotations

from mahdar.arabic import Sentence
from mahdar.extraction.drafts import Draft
from mahdar.extraction.lexicon import Match
from mahdar.extraction.parties import Parties
from mahdar.knowledge.schema import EventNoun

TALKING = ("contact.bahatha", "contact.naqasha", "contact.tabahatha", "contact.tahaddatha", "contact.tashawara")
"""The rules of verbs that say what two sides talked about, and not where or how."""

_THIS_CAME = ("جاء", "ذلك")
_CAME_WITHIN = 6
_IN_COURSE = frozenset(("في", "خلال", "اثر", "عقب", "بعد", "اثناء"))


def came_in_a_call(norms: list[str], call: Draft, sentence: Sentence, latest: list[Draft]) -> bool:
    """«جاء ذلك في اتصال هاتفي»: make a call of the talks told just before; say whether it did."""
    head = tuple(norm.removeprefix("و") for norm in norms[sentence.first : sentence.first + 2])
    told = [draft for draft in latest if draft.kind == "meeting" and draft.rule in TALKING]
    if head != _THIS_CAME or call.anchor - sentence.first > _CAME_WITHIN or len(told) != 1:
        return False
    told[0].kind = "call"
    told[0].tell(sentence, ())
    return True


def joins_people(parties: Parties, noun: Match[EventNoun], sentence: Sentence) -> bool:
    """«اتصال بين بوتين وترامب»: say whether a noun that may mean anything is a call, because it is between persons.

    So is «أكد الوزير، في اتصال مع فلان، أن …»; «على اتصال مع فلان» is no single one.
    """
    if noun.value.kind != "call":
        return False
    if parties.norms[noun.last : noun.last + 1] == ["مع"] and parties.norms[noun.last - 2] in _IN_COURSE:
        partner = parties.agents.starting.get(noun.last + 1)
        return partner is not None and partner.person is not None and not partner.attached
    if parties.norms[noun.last : noun.last + 1] != ["بين"]:
        return False
    people = [agent.person for agent in parties.listed(noun.last + 1, sentence) if agent.person is not None]
    return len(people) > 1


def with_calls_of_headlines(drafts: list[Draft]) -> None:
    """Make calls of a headline's talks between those of whom the report tells a call, and no other meeting."""
    for draft in drafts:
        if draft.headline and draft.kind == "meeting" and draft.rule in TALKING:
            alike = {
                other.kind for other in drafts if not other.headline and other.parties.keys() == draft.parties.keys()
            }
            draft.kind = "call" if "call" in alike and "meeting" not in alike else draft.kind
