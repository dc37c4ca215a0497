"""Letters: those that one carries for another, and those in which something is said.

«سلم الوزير الأمير رسالة من الرئيس» is from the president to the prince; «حذر الوزير، في رسالة إلى مجلس الأمن، من …» is
from who warns.
"""

from __future__ import annotations

from mahdar.arabic import Sentence
from mahdar.extraction.agents import Agent
from mahdar.extraction.cast import Actor
from mahdar.extraction.drafts import Draft
from mahdar.extraction.parties import Parties
from mahdar.extraction.words import closed_class
from mahdar.record import Role

CARRYING = ("contact.sallama", "contact.naqala", "contact.hamala")
"""The rules of the verbs whose subject may bring a letter that is another's."""

LETTER = "event.message"
"""The rule of letters that a noun tells, of whom it is said to whom they are."""

_SORTS = closed_class("letters.sorts")
_SENT = closed_class("letters.sent")
_IN = frozenset(("في", "خلال", "ضمن"))
_SAID_WITHIN = 12
_REACH = 30


def carried(parties: Parties, draft: Draft, at: int, sentence: Sentence) -> None:
    """Put whose a letter is, and whom it is for, in the place of those who hand it over and take it.

    ``at`` is the token behind the letter: «رسالة | من الرئيس إلى الملك», «رسالة | للملك».
    """
    agents = parties.agents.between(at, parties.clause(at, min(sentence.last, at + _REACH)))
    people = [agent for agent in agents if agent.person is not None]
    _replace(draft, "sender", next((agent for agent in people if parties.norms[agent.first - 1] == "من"), None))
    to = (agent for agent in people if agent.attached.endswith("ل") or parties.norms[agent.first - 1] == "الي")
    _replace(draft, "recipient", next(to, None))


def told_in(parties: Parties, at: int, last: int, sentence: Sentence) -> list[tuple[Actor, Role]]:
    """«حذر فلان، في رسالة | إلى مجلس الأمن، من …»: give who says something in a letter, and to whom it is; else nobody.

    ``at`` and ``last`` are the tokens of the letter.
    """
    if at == sentence.first or parties.norms[at - 1].removeprefix("و") not in _IN:
        return []
    to = last
    while to < sentence.last and parties.norms[to] in _SORTS | _SENT:
        to += 1
    towards = parties.norms[to : to + 1] == ["الي"]
    reader = parties.agents.starting.get(to + towards)
    if reader is None or reader.actor is None or not (towards or reader.attached == "ل"):
        return []
    near = range(max(sentence.first, at - _SAID_WITHIN), min(sentence.last, reader.last + _SAID_WITHIN))
    writer = next((parties.spoke[cue] for cue in near if cue in parties.spoke), None)
    if writer is None or writer is reader.actor:
        return []
    return [(writer, "sender"), (reader.actor, "recipient")]


def _replace(draft: Draft, role: Role, agent: Agent | None) -> None:
    if agent is not None:
        draft.parties = {key: party for key, party in draft.parties.items() if party[1] != role}
        draft.add(agent.person, role)
