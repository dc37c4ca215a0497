"""Meetings that a noun tells: whose they are, and with whom.

«لقائه الأمين العام …», «محادثات بين …», «لقاء الوزير مع …», «اجتماع الوزير بالمبعوث …».
"""

from __future__ import annotations

from mahdar.arabic import Sentence
from mahdar.extraction.agents import Agent
from mahdar.extraction.cast import Actor
from mahdar.extraction.drafts import Draft
from mahdar.extraction.pairs import TALKS, gathered, goes_on, in_course, mixed, of_states, side_by_side
from mahdar.extraction.parties import Parties

_OBJECT_WITHIN = 6
_WITH_WITHIN = 7


class Meetings:
    """Reads the meetings of one document; ``drafts`` are the contacts told so far."""

    def __init__(self, parties: Parties, drafts: list[Draft]) -> None:
        self.parties = parties
        self.norms = parties.norms
        self.drafts = drafts

    def read(self, draft: Draft, last: int, sentence: Sentence) -> None:
        """«لقائه الأمين العام …», «محادثات بين …»."""
        of_title = self.parties.coordinations.several(last, sentence)  # «اجتماع لوزراء خارجية مصر فلان والأردن فلان»
        listed = gathered(self.parties, draft.anchor, last, sentence) or [
            agent.actor for agent in of_title if agent.actor is not None
        ]
        if mixed(listed) or (draft.rule == TALKS and goes_on(self.parties, draft.anchor, listed, sentence)):
            return
        for actor in listed:
            draft.add(actor, "attendee")
        if draft.parties:
            return
        owned = self.parties.owned(draft.anchor)
        if owned and self.norms[draft.anchor].endswith("هما"):
            for actor in self._both(draft.anchor, sentence):
                draft.add(actor, "attendee")  # «خلال لقائهما»
            return
        holder = self.parties.agents.starting.get(last)
        after = holder.last if holder is not None else last  # «لقاء | وزير الخارجية فلان | مع …»
        with_him = "مع" in self.norms[after : min(after + _WITH_WITHIN, sentence.last)]
        partnered = with_him or self._partner(last) is not None
        if holder is not None and not owned and not partnered:
            for actor in side_by_side(self.parties, draft, last, sentence):
                draft.add(actor, "attendee")
            if self.norms[draft.anchor] == "بلقاء" and holder.person is not None and not draft.parties:
                draft.add(self.parties.owner(draft.anchor, sentence, False), "host")
                draft.add(holder.person, "guest")  # «استهل الوزير زيارته | بلقاء الرئيس»
        elif owned or partnered:
            self._met(draft, holder, last, sentence)
        else:
            states = of_states(self.parties, draft, last, sentence)
            for actor in states or in_course(self.parties, draft, last, sentence):
                draft.add(actor, "attendee")

    def _met(self, draft: Draft, holder: Agent | None, last: int, sentence: Sentence) -> None:
        """«لقائه الأمين العام», «لقائه ونظيره العماني», «لقاء الوزير مع …»: whose meeting it is, and with whom."""
        owned = self.parties.owned(draft.anchor)
        partner = self._partner(last) if not owned else None
        own = holder if holder is not None and holder.actor is not None and not owned else None
        own = own if own is not partner else None
        hosts = [agent.actor for agent in self.parties.joined(own, sentence)[0]] if own else []
        for actor in hosts or [self.parties.owner(draft.anchor, sentence, owned)]:
            draft.add(actor, "host")  # «اجتماعا لوزراء خارجية مصر والأردن مع …»
        if owned and holder is not None and holder.attached == "و":
            draft.add(holder.actor, "guest")
        ways = ("object", "ب", "مع") if owned else ("مع", "ب") if partner is not None else ("مع",)
        after = self.parties.joined(own, sentence)[1] if own else last
        others = self.parties.other_side(after, ways, sentence, set(draft.parties), False)
        between = self.norms[after : others[0].first] if owned and others else []
        if len(between) > _OBJECT_WITHIN and "مع" not in between:
            return  # «خلال اجتماعاته المستمرة لثلاثة أيام الملف السياسي … مقترح المبعوث»
        if not owned and self._goes_on_for_years(draft.anchor, others):
            draft.parties.clear()
            return
        for agent in others:
            draft.add(agent.actor, "guest")

    def _partner(self, last: int) -> Agent | None:
        """«اللقاء | بالرئيس», «اجتماع الوزير | بالمبعوث»: give the person right behind a meeting or whose it is."""
        starting = self.parties.agents.starting
        holder = starting.get(last)
        whose = holder is not None and holder.person is not None and not holder.attached
        partner = starting.get(holder.last) if holder is not None and whose else holder
        return partner if partner is not None and partner.person is not None and partner.attached == "ب" else None

    def _goes_on_for_years(self, index: int, others: list[Agent]) -> bool:
        """«خلال المفاوضات مع الدول الست», «رئيسة الطاقم للمفاوضات …», «كاشفا عن محادثات مع الصين»: no one occasion."""
        definite = self.norms[index].startswith("ال")
        states = all(agent.actor is not None and agent.actor.type in ("state", "place") for agent in others)
        return self.norms[index].startswith("لل") or states or (definite and not any(agent.person for agent in others))

    def _both(self, index: int, sentence: Sentence) -> list[Actor]:
        """Give whom «لقائهما» means: the two of its sentence, else those who met last."""
        people = list(dict.fromkeys(self.parties.agents.people(sentence.first, index)))
        duals = [agent for agent in self.parties.agents.between(sentence.first, index) if agent.others]
        if duals and duals[-1].actor is not None:
            return [duals[-1].actor, *duals[-1].others]
        if len(people) == 2:
            return people
        met = [other for other in self.drafts if other.kind == "meeting" and len(other.parties) == 2]
        return [actor for actor, _ in met[-1].parties.values()] if met else self.parties.two_before(index, sentence)
