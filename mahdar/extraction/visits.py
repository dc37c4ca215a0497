"""Visits and tours that a noun tells: whose they are, where they lead, and who is invited to one.

«زيارة الأمير محمد لموسكو», «زيارته للقاهرة», «جولته الخليجية التي شملت الكويت وقطر», «وجه إليه دعوة لزيارة …».
"""

from __future__ import annotations

from collections.abc import Callable

from mahdar.arabic import Sentence
from mahdar.extraction import vocabulary
from mahdar.extraction.agents import Agent
from mahdar.extraction.cast import Actor, main_state
from mahdar.extraction.drafts import VISIT, Draft
from mahdar.extraction.parties import Parties
from mahdar.extraction.words import closed_class
from mahdar.record import Role

_DURING = closed_class("contacts.during")
_INVITATIONS = closed_class("visits.invitations")
_INVITING = frozenset(("دعا", "دعت", "يدعو", "تدعو"))
_ACCEPTING = closed_class("visits.accepting")
_STOPPING = closed_class("visits.stopping")
_ABROAD = closed_class("visits.abroad")
_BEGINNING = closed_class("visits.beginning")
_PUTTING_OFF = closed_class("visits.putting_off")
_QUALITIES = closed_class("visits.qualities")
_STOPPED = frozenset(("شملت", "شمل", "قادته", "قادتها", "نقلته"))
_OPENING = frozenset(("مستهل", "بدايه", "اطار", "ضمن", "مطلع"))
_GUEST = frozenset(("ضيفا", "ضيفه"))
_ONWARD = closed_class("visits.onward")
_INTENDING = closed_class("visits.intending")
_RETURNING = closed_class("visits.returning")
_THIS = frozenset(("هذه", "بهذه", "لهذه", "تلك", "وهذه"))
_MAKING = frozenset(("قام", "يقوم", "سيقوم", "قامت", "تقوم"))
_IN_ITS_COURSE = (["خلال", "الزياره"], ["اثناء", "الزياره"])  # «سيلتقي خلال الزيارة | جلالته»
_WAYS = ("إلى", "ل", "object")
_TOUR_REACH = 8
_INVITED_WITHIN = 9
_MAKER_WITHIN = 4
_BEGUN_WITHIN = 12
_REACHED_WITHIN = 12
_SETTLED_WITHIN = 6
_SEEN_WITHIN = 7
_SEEING = (VISIT, "contact.zara")
_NO_SIGHT = (closed_class("parties.governing") - {"في"}) | closed_class("parties.breaks") | {"،", "الوفد"}
_COUNTRY = frozenset(("البلاد", "للبلاد"))
_ON_THE_WAY = closed_class("parties.adverbs") - {"في"}
_PLACES = ("state", "place")
_DAYS = closed_class("statements.days") | {"،", "غدا", "قريبا", "مجددا"}


def take_other_side(
    parties: Parties, draft: Draft, at: int, ways: tuple[str, ...], sentence: Sentence, role: Role
) -> None:
    """Take the other side of a contact in; of a visit, each city with its state as host."""
    visit = draft.kind == "visit"
    if visit and at < sentence.last and parties.norms[at] in _GUEST:
        at, ways = at + 2, ("على",)  # «حل | ضيفا على الرئيس»
    sides = parties.other_side(at, ways, sentence, set(draft.parties), visit)
    if not sides and draft.rule in _SEEING:
        sides = _seen_in(parties, at, sentence)
    if visit and not sides and (country := _home(parties, at, sentence)) is not None:
        draft.stops.append((country, country))
    for agent in [*sides, *(_onward(parties, at, sentence) if visit and sides else ())]:
        if visit and agent.first - 2 != draft.anchor and parties.norms[agent.first - 2].removeprefix("و") in _RETURNING:
            continue  # «قطع زيارته والعودة إلى …»
        if visit and agent.actor is not None and agent.actor.type != "person":
            draft.stops.append((agent.actor, _host(parties, agent)))
        else:
            draft.add(agent.actor, role)


def _seen_in(parties: Parties, at: int, sentence: Sentence) -> list[Agent]:
    """«زار جبهة القتال | في دونيتسك», «زيارته مخيمات النازحين | في العراق»: give where the thing visited is."""
    for index in range(at, min(sentence.last, at + _SEEN_WITHIN)):
        where = parties.agents.starting.get(index + (parties.norms[index] == "في"))
        if where is not None and where.last <= sentence.last:
            placed = index > at and (where.attached == "ب" or where.first > index) and not where.sent
            return [where] if placed and where.actor is not None and where.actor.type in _PLACES else []
        turns = parties.norms[index] in _NO_SIGHT or vocabulary.contact_verbs().match(parties.norms, index) is not None
        if turns or not parties.scene.open_word(index):
            return []
    return []


def _home(parties: Parties, at: int, sentence: Sentence) -> Actor | None:
    """«وصل إلى | البلاد», «زيارة | للبلاد»: the state that the text is about."""
    while at < sentence.last and (parties.norms[at] == "الي" or parties.norms[at] in _ON_THE_WAY):
        at += 1
    named = at < sentence.last and parties.norms[at] in _COUNTRY and parties.scene.cover[at] is None
    if not named or vocabulary.demonyms().match(parties.norms, at + 1) is not None:
        return None  # «البلاد العربية»
    return main_state(parties.cast)


def _onward(parties: Parties, at: int, sentence: Sentence) -> list[Agent]:
    """«زار فرنسا، ثم إيطاليا وألمانيا», «وصل إلى القاهرة، ومنها إلى الدوحة»: give where a visitor goes on to."""
    for index in range(at, sentence.last - 1):
        if parties.norms[index] in _ONWARD:
            step = index + 1 + (parties.norms[index + 1] == "الي")
            agent = parties.agents.starting.get(step)
            if agent is not None and agent.actor is not None and agent.actor.type in ("state", "place"):
                return parties.joined(agent, sentence)[0] if not agent.attached else []
    return []


def _host(parties: Parties, agent: Agent) -> Actor | None:
    """Give the host of a visit: the state itself, or the state of the city where the document names it."""
    actor = agent.actor
    if actor is None or actor.type != "place":
        return actor
    country = actor.known.country if actor.known is not None else None
    if country is None:
        return _around(parties, agent)
    return parties.cast.find(country)


def _around(parties: Parties, agent: Agent) -> Actor | None:
    """«زار مخيم الزعتري | في الأردن»: give the state that stands right behind a place."""
    at = agent.last + (parties.norms[agent.last : agent.last + 1] == ["في"])
    where = parties.agents.starting.get(at)
    if where is None or not (where.first > agent.last or where.attached == "ب"):
        return None
    return where.actor if where.actor is not None and where.actor.type == "state" else None


def comes_to_a_country(parties: Parties, draft: Draft) -> None:
    """«تستقبل الجزائر الرئيس فلانا»: make a visit of somebody's reception by a state or city."""
    hosts = [actor for actor, role in draft.parties.values() if role == "host"]
    guests = [actor for actor, role in draft.parties.values() if role == "guest"]
    if len(hosts) != 1 or len(guests) != 1 or hosts[0].type not in _PLACES or guests[0].type != "person":
        return
    draft.kind, draft.place = "visit", hosts[0]
    country = hosts[0].known.country if hosts[0].type == "place" and hosts[0].known is not None else None
    draft.parties = {id(guests[0]): (guests[0], "guest")}
    draft.add(hosts[0] if hosts[0].type == "state" else parties.cast.find(country) if country else None, "host")


class Visits:
    """Reads the visits of one document.

    ``drafts`` are those told so far, ``whoever`` gives whom a verb without an agent speaks of.
    """

    def __init__(self, parties: Parties, drafts: list[Draft], whoever: Callable[[int, Sentence], Actor | None]) -> None:
        self.parties = parties
        self.agents = parties.agents
        self.norms = parties.norms
        self.drafts = drafts
        self.whoever = whoever

    def reached(self, draft: Draft, index: int, sentence: Sentence) -> bool:
        """«قادما من الكويت، التي | وصلها», «فلان، الذي | وصلها | أمس»: take in the place that «ها» of a verb means."""
        if draft.kind != "visit" or not self.norms[index].endswith("ها"):
            return False
        near = self.agents.between(max(sentence.first, index - _REACHED_WITHIN), index)
        places = [agent for agent in near if agent.actor is not None and agent.actor.type in _PLACES]
        if places:
            draft.stops.append((places[-1].actor, _host(self.parties, places[-1])))
        return bool(places)

    def settles(self, at: int, sentence: Sentence) -> bool:
        """«حل الوزير | اليوم بالرباط», «حل | ضيفا على الرئيس»: say whether a verb says where or to whom one came."""
        if at + 1 < sentence.last and self.norms[at] in _GUEST and self.norms[at + 1] == "علي":
            host = self.agents.starting.get(at + 2)
            return host is not None and host.actor is not None and host.actor.type != "organisation"
        day = at < sentence.last and self.norms[at] in _DAYS
        for index in range(at, min(sentence.last, at + (_SETTLED_WITHIN if day else 1))):
            where = self.agents.starting.get(index)
            if where is not None:
                return where.attached == "ب" and where.actor is not None and where.actor.type in _PLACES
        return False

    def tour(self, draft: Draft, last: int, sentence: Sentence) -> None:
        """«جولته الخليجية التي شملت الكويت وقطر»: one visit of all its stops."""
        abroad, at = self._tour(last, sentence)
        if not abroad:
            return
        holder = self.agents.starting.get(last)
        own = self.parties.owned(draft.anchor)
        draft.add(
            holder.actor
            if holder is not None and holder.person
            else self.parties.nearest_before(draft.anchor, sentence)
            or (self.parties.unspoken(draft.anchor, sentence) if own else None),
            "guest",
        )
        toured = self.parties.other_side(at, ("object", "إلى", "ل"), sentence, set(draft.parties), True) if at else []
        begun = [other for other in self.drafts if other.kind == "visit" and other.sentences[0] is sentence]
        begun = [other for other in begun if draft.parties.keys() & other.parties.keys()]
        if begun:
            self._onward_stops(draft, toured, begun)
        else:
            for stop in toured:
                draft.add(_host(self.parties, stop), "host")

    def _onward_stops(self, draft: Draft, toured: list[Agent], begun: list[Draft]) -> None:
        """«وصل إلى الكويت في مستهل جولة | تشمل قطر والعراق»: visits of their own, to come, but for the one begun."""
        told = {id(other.place) for other in begun} | {key for other in begun for key in other.parties}
        stops = [(stop.actor, _host(self.parties, stop)) for stop in toured]
        draft.stops = [(place, host) for place, host in stops if not {id(place), id(host)} & told]
        draft.rule = VISIT
        if not draft.stops:
            draft.parties.clear()
        elif self.norms[draft.anchor - 1] in _OPENING and self.norms[toured[0].first - 1] not in _STOPPED:
            draft.tense = "future"

    def _tour(self, last: int, sentence: Sentence) -> tuple[bool, int]:
        """Say whether «جولة» leads abroad, and where its stops may begin, 0 where it names none."""
        reach = range(last, min(sentence.last, last + _TOUR_REACH))
        stops = next((at + 1 for at in reach if self.norms[at] in _STOPPING), 0)
        adjective = self.norms[last] if last < sentence.last else ""
        region = vocabulary.indefinite_demonym(adjective.removeprefix("ال"))
        return region is not None or adjective.removeprefix("ال") in _ABROAD or bool(stops), stops

    def read(self, draft: Draft, last: int, sentence: Sentence) -> None:
        """«زيارة الأمير محمد لموسكو», «زيارته للقاهرة», «الزيارة التي يقوم بها إلى البحرين»."""
        asked, guest = self._invited(draft.anchor, sentence)
        if asked:
            draft.tense = "future"
            draft.add(guest, "guest")
            take_other_side(self.parties, draft, last, _WAYS, sentence, "host")
            return
        begun = self._beginner(draft, last, sentence)
        at = self._past_making(last, sentence)
        if not at:
            return
        holder = self.agents.starting.get(at)
        told = self.norms[draft.anchor - 1 : draft.anchor + 1] in _IN_ITS_COURSE and at == last
        if holder is not None and not told and self._is_visitor(holder):
            draft.sent = holder.sent
            draft.add(holder.actor, "guest")
            at = holder.last
        elif begun is not None:
            draft.add(begun, "guest")
        elif self.norms[draft.anchor].endswith("هم"):
            return  # «بعد زيارتهم للقرم»: of people nobody names
        elif self.parties.owned(draft.anchor):
            draft.add(self.parties.traveller(draft.anchor, sentence), "guest")
            draft.rival = self.parties.another(draft.anchor, sentence, draft.parties)
        elif at > last and self.norms[draft.anchor - 1] not in _THIS and not self._is_told(draft, at):
            draft.add(self.parties.nearest_before(draft.anchor, sentence), "guest")
        at = last if self.norms[last : last + 1] == ["الي"] else at  # «زيارة | إلى الشطر الشمالي من قبرص»
        take_other_side(self.parties, draft, at, _WAYS, sentence, "host")
        if not draft.parties:
            self._without_holder(draft, sentence)
            return
        during = self.parties.owned(draft.anchor) and self._before(draft, sentence) in _DURING
        if holder is None and not draft.stops and len(draft.parties) < 2 and not during:
            draft.parties.clear()  # «زيارته متاحة للجميع»

    def _past_making(self, last: int, sentence: Sentence) -> int:
        """«الزيارة | الرسمية التي يقوم بها | فلان»: give where its maker may stand; 0 if nobody knows him."""
        at = last
        if self.norms[last : last + 1] == ["الوفد"] and not self.norms[last - 1].startswith("ال"):
            return at  # «زيارة | الوفد إلى باريس»: his, and no adjective
        while at < sentence.last and self.norms[at].startswith("ال") and at not in self.agents.starting:
            at += 1
            if self.norms[at - 1] in ("التي",):
                break
        if self.norms[at : at + 1] and self.norms[at] in _MAKING:
            at += 2 if self.norms[at + 1 : at + 2] == ["بها"] else 1
            return 0 if self.parties.has_own_subject(at, sentence) else at  # «زيارة سيقوم بها وفد الحزب إلى …»
        return at

    def _without_holder(self, draft: Draft, sentence: Sentence) -> None:
        """Take in whose a visit is that names no visitor behind it: «استهل جولته بزيارة المملكة»."""
        if draft.stops and self._is_somebodys(draft.anchor, sentence):
            return
        if draft.stops and self.norms[draft.anchor].startswith("ب"):
            making = [at for at in range(sentence.first, draft.anchor) if self.norms[at] in _MAKING]
            people = self.agents.people(making[-1] if making else sentence.first, draft.anchor)
            if len(set(people)) == 1:  # «ناقش الوزير مع فلان …، ثم تلاها بزيارة …» may be either's
                draft.add(people[0], "guest")
        elif self._before(draft, sentence) in _DURING and not self.norms[draft.anchor].startswith("ال"):
            draft.add(self.whoever(draft.anchor, sentence), "guest")  # «في ختام زيارة استمرت يومين»

    def _beginner(self, draft: Draft, last: int, sentence: Sentence) -> Actor | None:
        """«بدأ الرئيس فلان أمس زيارة رسمية إلى …», «الذي يعتزم زيارة …»: give who begins, plans or puts off a visit."""
        anchor = draft.anchor
        planned = self._before(draft, sentence) in _INTENDING
        draft.tense = "future" if planned else draft.tense
        if self.norms[anchor].startswith("ب"):
            return None  # «بدأت الصحف حديثها عن فلان بزيارة …»
        near = range(anchor - 1, max(sentence.first, anchor - _BEGUN_WITHIN) - 1, -1)
        acting = _BEGINNING | _INTENDING | _PUTTING_OFF
        verb = next((at for at in near if self.norms[at].removeprefix("و") in acting), None)
        if verb is None or not self._leads_somewhere(last, sentence):
            return None
        people = [agent for agent in self.agents.between(verb + 1, anchor) if agent.person or agent.sent]
        prepared = self.norms[anchor].startswith("ل") and self.norms[verb].removeprefix("و") in _INTENDING
        if prepared and people and people[0].last == anchor:
            draft.tense = "future"  # «يستعد فلان | لزيارة موسكو»
        if people or (verb + 1 != anchor and not planned):
            draft.sent = any(agent.sent for agent in people)
            return people[0].actor if len(people) == 1 and not people[0].attached else None
        if planned:
            return self.parties.unspoken(verb, sentence)
        ahead = self.agents.ending.get(verb - (self.norms[verb - 1] == "قد"))
        return ahead.person if ahead is not None and not ahead.attached.endswith(("ل", "ب")) else None

    def _leads_somewhere(self, last: int, sentence: Sentence) -> bool:
        """Say whether «إلى …», «ل…» or its place itself follows a visit."""
        while last < sentence.last and self.norms[last] in _QUALITIES:
            last += 1
        if last < sentence.last and _home(self.parties, last, sentence) is not None:
            return True  # «يبدأ فلان زيارة | للبلاد»
        where = self.agents.starting.get(last + (self.norms[last] == "الي")) if last < sentence.last else None
        return where is not None and (where.attached == "ل" or where.first > last or self._is_where(where))

    def _is_where(self, agent: Agent) -> bool:
        """«يعتزم فلان زيارة | طهران»: say whether an agent is a state or place, and the object of the visit."""
        return not agent.attached and agent.actor is not None and agent.actor.type in ("state", "place")

    def _before(self, draft: Draft, sentence: Sentence) -> str:
        return self.norms[draft.anchor - 1].removeprefix("و") if draft.anchor > sentence.first else ""

    def _is_somebodys(self, index: int, sentence: Sentence) -> bool:
        """«أن يقوم ممثلون عن المعارضة بزيارة …»: say whether one whom nobody names makes the visit."""
        making = [at for at in range(sentence.first, index) if self.norms[at] in _MAKING]
        if not making or self.agents.people(making[-1] + 1, min(index, making[-1] + _MAKER_WITHIN)):
            return False
        return self.parties.has_own_subject(making[-1] + 1, sentence)

    def _is_told(self, draft: Draft, at: int) -> bool:
        """«خلال الزيارة»: the visit told before, if no relative clause says whose it is."""
        return self.norms[at - 1] != "التي" and any(
            other.kind == "visit" and other.sentences[0] is draft.sentences[0] for other in self.drafts
        )

    def _is_visitor(self, agent: Agent) -> bool:
        """Say whether who stands behind «زيارة» comes: «زيارة لافروف للجزائر», «آخر زيارة للوزير إلى الجزائر»."""
        if agent.actor is None or not (agent.sent or agent.actor.type in ("person", "organisation")):
            return False
        where = self.agents.starting.get(agent.last + (self.norms[agent.last : agent.last + 1] == ["الي"]))
        to = where is not None and where.actor is not None and where.actor.type in ("state", "place")
        onward = to and where is not None and (where.attached.endswith("ل") or where.first > agent.last)
        return not agent.attached or (agent.attached.endswith("ل") and onward)

    def _invited(self, anchor: int, sentence: Sentence) -> tuple[bool, Actor | None]:
        """Say whether a visit is one that somebody is invited to, and who: «وجه إلى فلان دعوة لزيارة …»."""
        near = range(anchor - 1, max(sentence.first, anchor - _INVITED_WITHIN) - 1, -1)
        inviting = _INVITATIONS | _INVITING
        at = next((index for index in near if self.norms[index].removeprefix("و") in inviting), None)
        if at is None:
            return False, None
        if self.norms[at].removeprefix("و") in _INVITING:
            asked = self.agents.between(at, anchor)[1:]  # «دعا الملك الرئيس فلانا إلى زيارة …»
            return bool(asked) and self.norms[anchor - 1] == "الي", asked[-1].person if asked else None
        if self.norms[at].removeprefix("و").startswith("دعا"):
            before = self.agents.between(sentence.first, at)  # «اتصل بفلان، دعاه خلاله إلى القيام بزيارة»
            return True, before[-1].person if before else None
        agents = self.agents.between(max(sentence.first, at - _INVITED_WITHIN), anchor)
        asked = [agent for agent in agents if agent.attached.endswith("ل") or self.norms[agent.first - 1] == "الي"]
        if asked:
            return True, asked[-1].actor
        accepted = any(norm.removeprefix("و") in _ACCEPTING for norm in self.norms[sentence.first : at])
        invited = self.parties.nearest_before(at, sentence) or self.parties.unspoken(at, sentence)
        return True, invited if accepted else None
