"""Welcomes: who waits for a guest, who sees him off, and whom somebody receives.

«وكان في استقباله …» and «وكان في وداعه …» are of the visit told before; «خلال استقبال الملك السفير …» is a meeting.
"""

from __future__ import annotations

from collections.abc import Iterable

from mahdar.arabic import Sentence
from mahdar.extraction import vocabulary
from mahdar.extraction.attendance import Attendance
from mahdar.extraction.cast import Actor
from mahdar.extraction.drafts import FAREWELL, RECEIVING, Draft
from mahdar.extraction.parties import Parties
from mahdar.extraction.words import closed_class

_CAME = frozenset(("جاء", "وجاء", "جاءت", "كما"))
_ALSO = frozenset(("كما", "كذلك", "وكذلك"))
_DURING = closed_class("welcomes.during")
_HIM = frozenset(("له", "لها"))
_RITES = frozenset(("مراسم", "مراسيم"))
_BY = (["من", "قبل"], ["من", "طرف"], ["من", "لدن"])
_BY_WITHIN = 14
_CROWDS = closed_class("welcomes.crowds")
_CROWD_WITHIN = 14
_GOVERNED = frozenset(("في", "مع", "من", "علي", "عن", "بين"))


def names_a_crowd(norms: list[str], at: int, sentence: Sentence) -> bool:
    """«استقبل الأمير | في مكتبه أمس المهنئين بالعيد»: say whether people without a name are received."""
    near = range(at, min(sentence.last, at + _CROWD_WITHIN))
    return any(_without_clitic(norms[index]) in _CROWDS and norms[index - 1] not in _GOVERNED for index in near)


def _without_clitic(norm: str) -> str:
    return "ا" + norm[1:] if norm.startswith("لل") else norm.removeprefix("ب")


class Welcomes:
    """Reads in one document who welcomes whom."""

    def __init__(self, parties: Parties, attendance: Attendance) -> None:
        self.parties = parties
        self.attendance = attendance
        self.norms = parties.norms

    def read(self, draft: Draft, last: int, sentence: Sentence, latest: Iterable[Draft]) -> None:
        """Give a draft its parties; ``latest`` are the drafts of the sentence that last told of a contact."""
        by_others = self.norms[last : last + 2] in _BY  # «عقب استقباله | من قبل الوزير»
        if self.attendance.stands_by(draft.anchor, sentence, seeing_off=draft.rule == FAREWELL):
            self._escort(draft, last, sentence, latest)
        elif draft.rule != FAREWELL and self.norms[draft.anchor - 1].removeprefix("و") in _DURING and not by_others:
            self._received(draft, last, sentence)
        elif draft.rule != FAREWELL and (host := self.by_whom(last, sentence)) is not None:
            self._received_by(host, draft, last, sentence)
        elif draft.rule != FAREWELL and (pair := self._pair(last)) is not None:
            draft.rule = RECEIVING
            draft.add(pair[0], "host")
            draft.add(pair[1], "guest")
        elif self.norms[draft.anchor - 1] in _RITES and last in self.parties.agents.starting:
            draft.add(self.parties.agents.starting[last].person, "guest")  # «وجرت مراسم استقبال فلان بحضور فلان»

    def _pair(self, last: int) -> tuple[Actor, Actor] | None:
        """«يؤكد استقبال | الرئيس فلان للوزير فلان»: give who receives and whom, of a reception told by a noun."""
        host = self.parties.agents.starting.get(last)
        guest = self.parties.agents.starting.get(host.last) if host is not None and not host.attached else None
        if host is None or guest is None or guest.attached != "ل" or host.person is None or guest.person is None:
            return None
        return host.person, guest.person

    def by_whom(self, last: int, sentence: Sentence) -> Actor | None:
        """«حظي فلان باستقبال | من طرف الرئيس», «جرى استقباله | من قبل الوزير»: give who receives somebody."""
        for at in range(last, self.parties.clause(last, min(sentence.last - 2, last + _BY_WITHIN))):
            host = self.parties.agents.starting.get(at + 2) if self.norms[at : at + 2] in _BY else None
            if host is not None:
                return host.person
        return None

    def _received_by(self, host: Actor, draft: Draft, last: int, sentence: Sentence) -> None:
        """Take in whom somebody receives: behind «استقبال», before «باستقبال», or whom «استقباله» means."""
        guest = self.parties.agents.starting.get(last)
        if guest is not None and guest.person is not None and guest.person is not host:
            draft.add(guest.person, "guest")
        elif self.parties.owned(draft.anchor) or self.norms[draft.anchor].startswith("ب"):
            draft.add(self.parties.unspoken(draft.anchor, sentence), "guest")
        if draft.parties:
            draft.rule = RECEIVING
            draft.add(host, "host")

    def _received(self, draft: Draft, last: int, sentence: Sentence) -> None:
        """«لدى استقباله السفير …», «خلال استقبال الملك في قصره السفير …»: a meeting like any other."""
        draft.rule = RECEIVING
        holder = self.parties.agents.starting.get(last)
        if self.parties.owned(draft.anchor):
            named = self.parties.names_before(draft.anchor, sentence) or self.parties.speaking(draft.anchor, sentence)
            if named or self.norms[sentence.first] in _CAME:  # «ونوه "فلان" لدى استقباله»: of somebody nobody knows
                draft.add(self.parties.owner(draft.anchor, sentence, True), "host")
        elif holder is not None and holder.person and not holder.attached:
            draft.add(holder.person, "host")
            last = holder.last + (self.norms[holder.last : holder.last + 1] == ["،"])
            if self.norms[last : last + 1] and self.norms[last] in _HIM:
                draft.add(self.parties.unspoken(draft.anchor, sentence), "guest")
                return  # «وأعرب فلان، لدى استقبال الرئيس | له، عن …»
        if not draft.parties or self.parties.has_own_subject(last, sentence):
            draft.crowd = names_a_crowd(self.norms, last, sentence)  # «لدى استقباله المواطنين»
            return
        for agent in self.parties.other_side(last, ("object", "ل"), sentence, set(draft.parties), False):
            if not agent.attached.endswith("ل") or not self._in_title(last, agent.first):
                draft.add(agent.actor if agent.sent else agent.person, "guest")

    def _in_title(self, first: int, index: int) -> bool:
        """«استقباله المبعوث الخاص | لرئيس الصين»: say whether a title begins before a token that it may govern."""
        return any(vocabulary.titles().match(self.norms, at) is not None for at in range(first, index))

    def _escort(self, draft: Draft, last: int, sentence: Sentence, latest: Iterable[Draft]) -> None:
        """«وكان في وداعه …», «وكان في استقبال سموه …», «حيث كان رئيس الوزراء في استقباله»."""
        waited = next((other for other in latest if other.rule == draft.rule), None)
        owned = self.parties.owned(draft.anchor) or self.norms[draft.anchor].endswith("ه")
        goes_on = owned or self.norms[draft.anchor].startswith("ال") or self.norms[sentence.first] in _ALSO
        if waited is not None and goes_on:
            draft.parties.update(waited.parties)  # «كما كان في استقباله …»
        elif self.norms[draft.anchor].endswith("هم"):
            being = self.attendance.being(draft.anchor, sentence)
            for visitor in self.parties.agents.people(sentence.first, being):
                draft.add(visitor, "guest")  # «قام الوزير يرافقه الوكيل بزيارة …، وكان في استقبالهم …»
        elif owned:
            draft.add(_arrived(latest) or self.parties.unspoken(draft.anchor, sentence), "guest")
        elif goes_on and self.norms[last : last + 1] and self.norms[last].endswith("ه"):
            return  # «كما كان في وداع سموه …», where nobody was seen off before
        elif (guest := self.parties.agents.starting.get(last)) is not None:
            draft.add(guest.actor, "guest")
        if not draft.parties:
            return  # «وكان في استقبال الطائرة …»
        for actor in self.attendance.escort(draft.anchor, sentence):
            draft.add(actor, "attendee")


def _arrived(latest: Iterable[Draft]) -> Actor | None:
    """Give whose visit was told last: who is welcomed, or seen off."""
    visits = [other for other in latest if other.kind == "visit"]
    guests = [actor for actor, role in visits[-1].parties.values() if role == "guest"] if visits else []
    return guests[0] if len(guests) == 1 else None
