"""Press conferences: who gives one, and with whom: «مؤتمر صحفي مع …», «… بين …», «مؤتمر صحفي مشترك»."""

from __future__ import annotations

from mahdar.arabic import Sentence
from mahdar.extraction.drafts import Draft
from mahdar.extraction.pairs import gathered
from mahdar.extraction.parties import Parties

_JOINT = frozenset(("مشترك", "المشترك"))
_REACH = 12


def press_conference(parties: Parties, told: list[Draft], draft: Draft, last: int, sentence: Sentence) -> None:
    """Give a press conference its parties; a joint one is with those of the meeting that was told before."""
    for actor in gathered(parties, draft.anchor, last, sentence, _REACH):
        draft.add(actor, "host")
    if len(draft.parties) > 1:
        return
    speaker = parties.speaking(draft.anchor, sentence) or parties.nearest_before(draft.anchor, sentence)
    joint = not _JOINT.isdisjoint(parties.norms[last : last + 2])
    meetings = [other for other in told if other.kind == "meeting"]
    if speaker is None and joint and meetings:  # «وعقد الجانبان مؤتمرا صحفيا مشتركا»
        draft.follows = meetings[-1]
        draft.parties = dict(meetings[-1].parties)
    if speaker is None:
        return
    draft.add(speaker, "host")
    for agent in parties.other_side(last, ("مع",), sentence, {id(speaker)}, False, _REACH):
        draft.add(agent.person, "guest")
    met = [other for other in meetings if id(speaker) in other.parties]
    draft.follows = met[-1] if met else None
    if len(draft.parties) == 1 and joint:
        for actor, _ in met[-1].parties.values() if met else ():
            draft.add(actor, "guest")
