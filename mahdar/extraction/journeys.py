"""Journeys: visits that arrivals, departures and stays tell, and those of whom somebody sends, leads or carries.

«بعد وصول الوزير إلى عدن», «قبيل مغادرته القاهرة», «خلال وجوده في نيويورك», «ترأس وفد بلاده إلى طشقند»,
«أوفد الرئيس مبعوثه فلانا إلى موسكو», «الطائرة التي أقلته إلى إسرائيل».
"""

from __future__ import annotations

from collections.abc import Callable

from mahdar.arabic import Sentence
from mahdar.extraction.cast import Actor
from mahdar.extraction.drafts import ARRIVAL, DEPARTURE, MISSION, RETURN, STAY, Draft
from mahdar.extraction.parties import Parties
from mahdar.extraction.visits import take_other_side
from mahdar.extraction.words import closed_class

_CARRYING = closed_class("journeys.carrying")
_LEADING = closed_class("journeys.leading")
_SENDING = closed_class("journeys.sending")
_HEADING = closed_class("journeys.heading")
_AIRCRAFT = closed_class("journeys.aircraft")
_DELEGATIONS = closed_class("journeys.delegations")
_PRESENT = closed_class("journeys.present")
_BEFORE = closed_class("journeys.before")
_STAGES = closed_class("visits.stages")
_LANDING = closed_class("journeys.landing")
_PLANE = "طائره"
_TO = ("إلى", "ل")
_WAYS = {ARRIVAL: (*_TO, "object"), DEPARTURE: ("إلى", "object"), RETURN: _TO}
_LED_WITHIN = 12
_SENT_WITHIN = 14
_CARRIED_WITHIN = 3
_CLAUSE = 5

MISSIONS = _CARRYING | _LEADING | _SENDING | _HEADING | {_PLANE}
"""The words of who goes somewhere because he leads a delegation, was sent or is carried there."""


class Journeys:
    """Reads the journeys of one document; ``whoever`` gives whom a verb without an agent speaks of."""

    def __init__(self, parties: Parties, whoever: Callable[[int, Sentence], Actor | None]) -> None:
        self.parties = parties
        self.whoever = whoever
        self.agents = parties.agents
        self.norms = parties.norms

    def noun(self, draft: Draft, last: int, sentence: Sentence) -> None:
        """Give a draft of an arrival, return, departure or stay its guest and where it leads.

        «منذ وصول الرئيس إلى السلطة» leads nowhere, «لدى وصوله مطار القاهرة» to a stage of a visit told besides.
        """
        holder = self.agents.starting.get(last)
        if holder is not None and (holder.person or holder.sent) and not holder.attached:
            draft.sent = holder.sent
            draft.add(holder.actor if holder.sent else holder.person, "guest")
            last = holder.last
        elif self.parties.owned(draft.anchor):
            draft.add(self.parties.traveller(draft.anchor, sentence), "guest")
            draft.rival = self.parties.another(draft.anchor, sentence, draft.parties)
        if draft.rule == STAY:
            self._stay(draft, last, sentence)
        else:
            take_other_side(self.parties, draft, last, _WAYS[draft.rule], sentence, "host")
        if draft.rule == DEPARTURE and self.norms[draft.anchor - 1] in _BEFORE:
            draft.tense = "future" if self.norms[last : last + 1] == ["الي"] else "perfect"
        if not draft.stops or self._is_stage(draft):
            draft.parties.clear()

    def _stay(self, draft: Draft, last: int, sentence: Sentence) -> None:
        """«خلال | وجوده في نيويورك»: of somebody, and not of what there is; «في المعسكر» is nowhere."""
        during = self.norms[draft.anchor - 1].removeprefix("و") in _PRESENT
        if during and last < sentence.last and (self.norms[last] == "في" or last in self.agents.starting):
            take_other_side(self.parties, draft, last, ("في", "ب"), sentence, "host")

    def mission(self, index: int, sentence: Sentence) -> Draft | None:
        """Give the visit that a word of ``MISSIONS`` tells; None where it tells of none."""
        norm = self.norms[index].removeprefix("و")
        draft = Draft("visit", index, [sentence], MISSION)
        if norm == _PLANE:
            guest, at = self._landed(index, sentence)
        elif norm in _CARRYING:
            guest, at = self._carried(index, sentence)
        elif norm in _LEADING:
            guest, at = self._leader(index, sentence)
        elif norm in _SENDING:
            guest, at = self._envoy(index, sentence)
        else:
            guest, at = self.whoever(index, sentence), index + 1
        ways = ("الي", "في") if norm == _PLANE else ("الي",)
        if guest is None or guest.type != "person" or at >= sentence.last or self.norms[at] not in ways:
            return None
        if norm.startswith(("ي", "ت")) and norm not in _CARRYING and not norm.startswith("ترا"):
            draft.tense = "imperfect"
        elif norm.startswith("س") or ["قبل", "ان"] in self._pairs(index, sentence):
            draft.tense = "future"
        draft.add(guest, "guest")
        take_other_side(self.parties, draft, at, ("إلى", "في"), sentence, "host")
        return draft if draft.stops and not self._is_stage(draft) else None

    def _is_stage(self, draft: Draft) -> bool:
        """Say whether an airport or palace is all that a journey leads to."""
        return any(place is not None and not _STAGES.isdisjoint(place.words[:1]) for place, _ in draft.stops)

    def _pairs(self, index: int, sentence: Sentence) -> list[list[str]]:
        """«| قبل أن | يترك الكويت متوجها إلى …»: give the pairs of words ahead of a token."""
        return [self.norms[at : at + 2] for at in range(max(sentence.first, index - _CLAUSE), index - 1)]

    def _landed(self, index: int, sentence: Sentence) -> tuple[Actor | None, int]:
        """«حطت | طائرة الرئيس فلان في دمشق»: whose plane came down."""
        agent = self.agents.starting.get(index + 1)
        came = index > sentence.first and self.norms[index - 1] in _LANDING
        return (agent.person, agent.last) if came and agent is not None and not agent.attached else (None, index)

    def _carried(self, index: int, sentence: Sentence) -> tuple[Actor | None, int]:
        """«الطائرة التي | أقلته | إلى إسرائيل», «الطائرة التي | تقل | الوزير فلانا إلى …»."""
        ahead = self.norms[max(sentence.first, index - _CARRIED_WITHIN) : index]
        if _AIRCRAFT.isdisjoint(ahead):
            return None, index
        agent = self.agents.starting.get(index + 1)
        if agent is not None:
            return (agent.person if not agent.attached else None), agent.last
        return self.parties.traveller(index, sentence), index + 1

    def _leader(self, index: int, sentence: Sentence) -> tuple[Actor | None, int]:
        """«ترأس الوزير فلان | وفد بلاده إلى طشقند», «فلان | يقود وفدا إلى الرياض»."""
        near = range(index + 1, min(sentence.last, index + _LED_WITHIN))
        delegation = next((at for at in near if self.norms[at] in _DELEGATIONS), None)
        if delegation is None:
            return None, index
        people = self.agents.people(index + 1, delegation)
        leader = people[0] if len(people) == 1 else None
        if not people and delegation == index + 1:
            leader = self.parties.traveller(index, sentence)
        near = range(delegation, min(sentence.last, delegation + _LED_WITHIN))
        return leader, next((at for at in near if self.norms[at] in ("الي", "في", "،")), index)

    def _envoy(self, index: int, sentence: Sentence) -> tuple[Actor | None, int]:
        """«أوفد الرئيس فلان | مبعوثه فلانا إلى موسكو», «فلان | يرسل وزير خارجيته فلانا إلى …»: who is sent."""
        near = range(index + 1, min(sentence.last, index + _SENT_WITHIN))
        at = next((at for at in near if self.norms[at] == "الي"), None)
        sent = self.agents.ending.get(at) if at is not None else None
        if sent is None or at is None or sent.person is None or sent.attached or sent.first <= index:
            return None, index
        sender = self.agents.between(sentence.first, sent.first)
        return (sent.person if sender and sender[-1].actor is not sent.actor else None), at
