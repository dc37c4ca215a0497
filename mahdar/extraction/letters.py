"""Letters that one carries for another: «سلم الوزير الأمير رسالة من الرئيس» is from the president to the prince."""

from __future__ import annotations

from mahdar.arabic import Sentence
from mahdar.extraction.agents import Agent
from mahdar.extraction.drafts import Draft
from mahdar.extraction.parties import Parties
from mahdar.record import Role

CARRYING = "contact.sallama"
"""The rule of the verb whose subject may bring a letter that is another's."""

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


def _replace(draft: Draft, role: Role, agent: Agent | None) -> None:
    if agent is not None:
        draft.parties = {key: party for key, party in draft.parties.items() if party[1] != role}
        draft.add(agent.person, role)
