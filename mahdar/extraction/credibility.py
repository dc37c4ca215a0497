"""Which drafts are contacts at all: affairs of public people, told as having been or as coming.

A match, an interview, a visit that was refused and an official's round in his own country are none, whatever their
verb.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from mahdar import knowledge
from mahdar.arabic import Sentence
from mahdar.extraction import vocabulary
from mahdar.extraction.cast import Actor, main_state
from mahdar.extraction.drafts import (
    COMING_BACK,
    DEPARTURE,
    GATHERING,
    LEAD,
    LEAVING,
    ORGANISING,
    RECEPTION,
    RETURN,
    SEEING_OFF,
    TOUR,
    WAITED,
    Draft,
    Serving,
)
from mahdar.extraction.references import OfficeBook
from mahdar.extraction.rites import RITE
from mahdar.extraction.thing_words import is_seat, place_kind
from mahdar.extraction.vocabulary import folded, kingdoms, states_of
from mahdar.extraction.words import closed_class
from mahdar.record import Contact

_UNREAL = closed_class("credibility.unreal")
_FACILITIES = closed_class("credibility.facilities")
_PLANNED = frozenset(("المقرر", "المتوقع", "المنتظر", "المرجح", "الوارد"))
_AGAIN = frozenset(("مرتين", "مرات", "مرارا", "بوتيره", "دوريا", "بانتظام"))
_AGAIN_WITHIN = 9
_TOWNS = frozenset(("city", "region", "district", "island"))
_STAGES = closed_class("contacts.during") | {"،"}
_UNREAL_WITHIN = 5
_SPORTING = 8  # words of sport: the report is about it
_GENERATION = 20
_IN_FORCE = 30
_REACH = 25
_YEAR = len("1952")
_COMMITTEE = "لجنه"
_KINGDOM_WITHIN = 8
_DASHES = frozenset("-–—:")
_DENIED_WITHIN = 14
_DENIED = frozenset((("لن", "تكون"), ("لن", "يكون"), ("لن", "تتم"), ("لن", "يتم"), ("لم", "تتم"), ("لم", "يتم")))
_DENIED_BEFORE = 5
_DENYING = frozenset(("نفي", "نفت", "ينفي", "تنفي", "نافيا", "نافيه"))
_BEING = closed_class("parties.being")
_IN_PERSON = frozenset((RECEPTION, "contact.iltaqa"))
_VISITING = "contact.zara"
_MEDIA = frozenset(("news_agency", "newspaper", "broadcaster"))
_HIGH = frozenset(
    (
        "head_of_state",
        "head_of_government",
        "minister",
        "deputy_minister",
        "head_of_organisation",
        "envoy",
        "ambassador",
        "parliament",
    )
)
_NOTABLE = _HIGH | {"local", "judiciary", "deputy_head", "military_commander", "religious"}
_TRAVELS = frozenset(("contact.wasala", "contact.tawajjaha", "contact.safara", "contact.dhahaba", "contact.ittajaha"))
_ABROAD = frozenset((RETURN, COMING_BACK))
_ENDS = frozenset((LEAVING, DEPARTURE))
_LEADING_SOMEWHERE = frozenset((LEAVING, COMING_BACK, "contact.intaqala", "contact.ittajaha", "contact.tawaqqafa"))
_PARTNERED = frozenset(("contact.naqasha", "contact.bahatha", "contact.iltaqa", "contact.ijtamaa"))
_SPOKEN = frozenset(("meeting", "call"))


@cache
def _media() -> frozenset[str]:
    return frozenset(row.id for row in knowledge.organisations() if row.kind in _MEDIA)


@cache
def _state_ids() -> frozenset[str]:
    return frozenset(row.id for row in knowledge.states())


@cache
def _sport() -> frozenset[str]:
    return frozenset(folded(knowledge.contacts().sport))


def counts(contact: Contact, contacts: list[Contact], published: str | None) -> bool:
    """Say whether what is told of one of the contacts of a document is enough, and not of old.

    Of a visit nobody says where to, somebody has to say at least whom the visitor met. A signing counts longer: what
    was signed may be in force.
    """
    if contact.kind == "visit" and len(contact.participants) == 1 and contact.place is None and contact.rule != TOUR:
        visitor = contact.participants[0].entity
        if not any(visitor in {party.entity for party in other.participants} for other in contacts if other != contact):
            return False
    years = int(published[:4]) - int(contact.date[:4]) if published and contact.date else 0
    return years < (_IN_FORCE if contact.kind == "ceremony" else _GENERATION)


def _is_any_committee(body: Actor) -> bool:
    """«اللجنة العليا», «اللجنة الدائمة», «لجنة الاستعداد»: one of many, of which nobody can tell what it is."""
    return body.known is None and len(body.words) == 2 and body.words[0].removeprefix("ال") == _COMMITTEE


class Credibility:
    """Judges the drafts of one document."""

    def __init__(self, book: OfficeBook, serving: Serving) -> None:
        self.book = book
        self.norms = book.scene.text.norms
        state = main_state(book.cast)
        self.home = state.known.id if state is not None and state.known is not None else None
        self.bodies = serving
        self.sporting = sum(norm.removeprefix("و") in _sport() for norm in self.norms) >= _SPORTING
        self.public = [actor for actor in book.cast.actors if actor.known is not None]
        self.ranks: dict[int, set[str]] = {}
        self.states: dict[int, set[str]] = {}
        for title, actor in book.held:
            body = book.body(title)
            rank = title.row.rank or ""
            if rank == "head_of_state" and body is None and actor.known is None:
                rank = "head_of_organisation"  # «رئيس الفريق الإعلامي فلان»
            self.ranks.setdefault(id(actor), set()).add(rank)
            if body is not None and body.known is not None:
                self.states.setdefault(id(actor), set()).add(body.known.country or body.known.id)

    def holds(self, draft: Draft, sentence: Sentence, met: set[int]) -> bool:
        """Say whether a draft is a contact; ``met`` are those whom the contacts told before it bring together."""
        actors = [actor for actor, _ in draft.parties.values()]
        if draft.kind != "visit" and any(actor.type == "place" for actor in actors):
            return False  # «عدن تستقبل الرئيس»
        if (draft.kind == "call" or draft.rule in _IN_PERSON) and not any(actor.type == "person" for actor in actors):
            return False  # «يستقبل المستشفى مرضى …», «اتصل بالمصرف», «تلتقي المكسيك مع بنما»
        hosts = {actor.type for actor, role in draft.parties.values() if role == "host"}
        if draft.rule == RECEPTION and draft.kind != "visit" and hosts == {"state"}:
            return False  # «تستقبل مصر نائب رئيس وزراء المجر، ونائب المستشارة …»
        if len({"".join(actor.words).removeprefix("الدكتور") or id(actor) for actor in actors}) < len(actors):
            return False  # «الدكتورعبدالله …» is «عبدالله …»
        if self._is_match(sentence, actors) or self._is_interview(draft, actors) or self._is_unreal(draft, sentence):
            return False
        unknown = len(actors) == 1 and actors[0].known is None
        if (draft.organised or draft.rule in ORGANISING) and (unknown or self._is_counted(draft.anchor)):
            return False
        if draft.kind == "visit":
            return self._is_visit(draft, met)
        if draft.rule in WAITED and not self._is_waited_for(draft):
            return False
        alone = draft.kind in ("message", "call") or (draft.rule in _PARTNERED and len(actors) == 2)
        if alone and self._is_to_his_own(actors):
            return False
        if draft.kind == "meeting" and not self._is_public(actors):
            return False
        return any(actor.known is not None or self._is_notable(actor) for actor in actors)

    def _is_chronicle(self, sentence: Sentence) -> bool:
        """«1952- الجامعة العربية تحتج على مفاوضات بين …»: of what happened on this day long ago."""
        year, mark = (*self.norms[sentence.first : sentence.first + 2], "", "")[:2]
        return len(year) == _YEAR and year.isdigit() and mark in _DASHES

    def _is_public(self, actors: list[Actor]) -> bool:
        """Say whether a meeting is of more than a local body with its own head, or an artist with a country's."""
        people = [actor for actor in actors if actor.type == "person"]
        bodies = [actor for actor in actors if actor.type != "person"]
        if any(_is_any_committee(body) for body in bodies):
            return False
        if not people:  # «لقاء بين مسؤولي الجامعة ومسؤولي وزارة العمل»
            return all(body.known is not None for body in bodies)
        if any(actor.known is not None for actor in people):
            return True
        if not any(self._is_national(actor) for actor in people) and all(body.known is None for body in bodies):
            return False  # «ناقشت الإدارة العامة للتعليم … برئاسة مديرها»
        private = not any(id(actor) in self.ranks for actor in people)
        return not (private and bodies and all(body.type == "state" for body in bodies))

    def _is_waited_for(self, draft: Draft) -> bool:
        """Say whether a welcome or farewell is somebody public's; «ودعت مصر فلانا» is none."""
        if draft.rule == SEEING_OFF and any(actor.type != "person" for actor, _ in draft.parties.values()):
            return False
        guest = next((actor for actor, role in draft.parties.values() if role == "guest"), None)
        return guest is None or guest.known is not None or self._is_notable(guest)

    def _is_official(self, actor: Actor) -> bool:
        """Say whether somebody holds a high office other than the head of some body."""
        return bool(self.ranks.get(id(actor), set()) & _HIGH - {"head_of_organisation"})

    def _is_national(self, actor: Actor) -> bool:
        """Say whether somebody is more than the head of a body nobody knows."""
        counted = _NOTABLE if actor.names else _HIGH  # «بحضور محافظ المندق»
        ranks = self.ranks.get(id(actor), set()) & counted
        bodies = self.bodies.get(id(actor), ())
        heads = bool(ranks) and any(id(one) in bodies for one in self.public)
        return heads or bool(ranks - {"head_of_organisation", "deputy_head"})

    def _is_notable(self, actor: Actor) -> bool:
        """Say whether somebody holds an office of state, a command or a see, or heads a body."""
        return bool(self.ranks.get(id(actor), set()) & _NOTABLE)

    def _is_to_his_own(self, actors: list[Actor]) -> bool:
        """«بعث رئيس المجموعة خطابا قال فيه باسم المجموعة …»: the body is the sender's own."""
        return any(id(actor) in self.bodies.get(id(person), ()) for person in actors for actor in actors)

    def _is_high(self, actor: Actor) -> bool:
        return bool(self.ranks.get(id(actor), set()) & _HIGH)

    def _is_counted(self, index: int) -> bool:
        """«نظمت الجامعة (18) ندوة و19 دورة»: what somebody does time and again."""
        for at in range(index, min(len(self.norms) - 2, index + _REACH)):
            noun = at + 1 + (self.norms[at + 1] == ")")
            if self.norms[at].isdigit() and vocabulary.event_nouns().match(self.norms, noun) is not None:
                return True
        return False

    def confers(self, draft: Draft) -> bool:
        """Say whether a gathering is of somebody public, and of more than one unless its organiser is well known.

        A state or body is not there besides those who serve it. Of other contacts it says nothing.
        """
        if not draft.rule.startswith(GATHERING):
            return True
        people = [actor for actor, _ in draft.parties.values() if actor.type == "person"]
        served = {body for person in people for body in self.bodies.get(id(person), ())}
        draft.parties = {key: party for key, party in draft.parties.items() if key not in served}
        actors = [actor for actor, _ in draft.parties.values()]
        if len(actors) == 1:
            return actors[0].known is not None
        if draft.rule == LEAD:  # «رأس محافظ المدينة اجتماع اللجنة …»: the report hardly tells who else is public
            return any(actor.known is not None or self._is_official(actor) for actor in actors)
        return any(actor.known is not None or self._is_national(actor) for actor in actors)

    def sits(self, draft: Draft) -> bool:
        """Say whether a session is of more than a local committee, or a sports club's or federation's."""
        actors = [actor for actor, _ in draft.parties.values()]
        return not self._is_match(draft.sentences[0], actors) and self._is_public(actors)

    def signs(self, draft: Draft) -> bool:
        """Say whether a signing has another signer than the head of a body: «وقع رئيس المؤسسة في مقر المؤسسة عقدا».

        Another ceremony is of a high official or a public figure.
        """
        actors = [actor for actor, _ in draft.parties.values()]
        if draft.rule == RITE and not any(actor.known is not None or self._is_high(actor) for actor in actors):
            return False  # «دشن مدير المدرسة المعرض بحضور …»
        return not self._is_match(draft.sentences[0], actors) and (len(actors) > 2 or not self._is_to_his_own(actors))

    def _is_match(self, sentence: Sentence, actors: list[Actor]) -> bool:
        """«تلتقي عمان مع البحرين في المباراة …»: a match is no contact, nor a club's talk with a player."""
        people = [actor for actor in actors if actor.type == "person"]
        if any(actor.known is not None for actor in people):
            return False
        if self.sporting and not any(self._is_official(actor) for actor in people):
            return True  # «اجتمعت مع رئيس النادي فلان»
        words = _sport() & set(self.norms[sentence.first : sentence.last])
        return len(words) > (1 if people else 0)

    def _is_interview(self, draft: Draft, actors: list[Actor]) -> bool:
        """«في لقاء مع وكالة رويترز»: said to a newspaper."""
        return draft.kind in _SPOKEN and any(actor.known is not None and actor.known.id in _media() for actor in actors)

    def _is_unreal(self, draft: Draft, sentence: Sentence) -> bool:
        """«رفض زيارة …», «دون قيام الرئيس بزيارة …»: what nobody says took place now or is to."""
        if self._is_chronicle(sentence):
            return True
        asked_in_it = draft.kind == "message" and self.norms[draft.anchor - 1] == "في"  # «طلبت إيران، في رسالة …»
        reach = 0 if asked_in_it else _UNREAL_WITHIN
        for index in range(draft.anchor - 1, max(sentence.first, draft.anchor - reach) - 1, -1):
            if self.norms[index] in _STAGES:
                break  # «دعا الرئيس خلال لقائه …»: the meeting is not what he called for
            planned = self.norms[index] in _PLANNED and self.norms[index - 1] == "غير"  # «من غير المقرر أن يزور …»
            if planned or self.norms[index].removeprefix("و") in _UNREAL:
                return True
        if self._is_denied(draft.anchor, sentence):
            return True
        ahead = self.norms[draft.anchor : min(sentence.last, draft.anchor + _DENIED_WITHIN)]
        told = ahead[: next((at for at, norm in enumerate(ahead) if norm in ("،", "حيث")), _AGAIN_WITHIN)]
        if not _AGAIN.isdisjoint(told[:_AGAIN_WITHIN]):
            return True  # «زار العاصمة الروسية مرتين»: no one occasion
        return draft.tense == "noun" and any(pair in _DENIED for pair in pairwise(ahead))

    def _is_denied(self, index: int, sentence: Sentence) -> bool:
        """«نفت أنقرة | أن يكون الوزير قد زار …»: say whether a clause of «أن» is denied before it begins."""
        that = next((at for at in range(index, sentence.first, -1) if self.norms[at] == "ان"), sentence.first)
        near = self.norms[max(sentence.first, that - _DENIED_BEFORE) : that]
        been = not _BEING.isdisjoint(self.norms[that + 1 : that + 2])
        return been and any(norm.removeprefix("و") in _DENYING for norm in near)

    def _is_visit(self, draft: Draft, met: set[int]) -> bool:
        """Say whether somebody public comes from abroad, or to a named host."""
        guests = [actor for actor, role in draft.parties.values() if role == "guest"]
        hosts = [actor for actor, role in draft.parties.values() if role == "host"]
        if draft.rule in _LEADING_SOMEWHERE and not hosts and draft.place is None:
            return False  # «غادر الأب بسرعة», «يتجه الرئيس إلى التخلي عنه»
        if draft.rule in _ABROAD and not (draft.sent or any(self._serves_a_state(guest) for guest in guests)):
            return False  # of whom nobody can tell whether he is at home
        nowhere = self._leads_to_a_kingdom(draft) and not self._served(guests[0])
        if not hosts and (self._goes_about(draft, guests[0]) or nowhere):
            return False
        return draft.sent or any(self._is_guest(guest, met, invited=bool(hosts)) for guest in guests)

    def _serves_a_state(self, guest: Actor) -> bool:
        """Say whether somebody serves a state, or is an envoy; a body's head may come home where it sits."""
        return self._is_envoy(guest) or bool(self._served(guest) & _state_ids())

    def _leads_to_a_kingdom(self, draft: Draft) -> bool:
        """«زيارة وزير الدفاع للمملكة»: of which nobody can tell which one it is."""
        ahead = range(draft.anchor + 1, min(len(self.norms), draft.anchor + _KINGDOM_WITHIN))
        return draft.place is None and any(kingdoms().match(self.norms, at) is not None for at in ahead)

    def _is_guest(self, actor: Actor, met: set[int], invited: bool) -> bool:
        """Say whether somebody's travels are of note; who comes to no host has to serve a state or a body."""
        if actor.known is not None or id(actor) in met or (actor.type != "person" and invited):
            return True
        return self._is_envoy(actor) or (self._is_national(actor) and (invited or id(actor) in self.states))

    def _is_envoy(self, actor: Actor) -> bool:
        return "envoy" in self.ranks.get(id(actor), ())

    def at_home(self, draft: Draft) -> bool:
        """Say whether a visitor goes about in his own country, where his state is no host of his."""
        guest = next((actor for actor, role in draft.parties.values() if role == "guest"), None)
        country = draft.place.known.country if draft.place is not None and draft.place.known is not None else None
        if guest is None or draft.place is None:
            return False
        served = self._served(guest)
        if country is None:
            building = draft.place.type == "place" and draft.place.known is None
            private = guest.known is None and not served
            return building and (private or (bool(served) and (self.home is None or self.home in served)))
        if self._is_envoy(guest):
            return country in served and country in states_of(guest.known.id if guest.known is not None else "")
        if served or guest.known is not None:
            return country in served
        led = draft.sent and guest.type == "person"  # of a delegation's leader nobody can tell
        return country == self.home and draft.place.type != "state" and not led

    def _goes_about(self, draft: Draft, guest: Actor) -> bool:
        """«زار وزير الصحة المرضى», «وصل الوزير إلى عسير»: a visit in one's own country, or nobody knows where."""
        if draft.place is not None:
            out = draft.rule not in _ENDS and self._goes_out(draft.place, guest)  # «غادر جدة»: his seat, or a stop
            return self.at_home(draft) and not out
        ahead = self.norms[draft.anchor : draft.anchor + _REACH]
        seen = ahead[1:2] if draft.tense == "noun" else ahead if draft.rule == _VISITING else []
        if any(norm.removeprefix("ل").removesuffix("ا") in _FACILITIES for norm in seen):
            return True  # «خلال زيارته لمصنع …», «زار الرئيس موقعا عسكريا …»
        if (draft.rule in _TRAVELS and "الي" in ahead) or (guest.known is not None and draft.rule.startswith("event")):
            return False
        served = self._served(guest)
        return not self._is_envoy(guest) and (not served or self.home is None or self.home in served)

    def _goes_out(self, place: Actor, guest: Actor) -> bool:
        """«زيارة رئيس الحكومة لعدن»: a high official's visit to a city of his own country that is not where he sits."""
        if place.known is None or place_kind(place.known.id) not in _TOWNS or is_seat(place.known):
            return False
        return guest.known is not None or self._is_high(guest)

    def _served(self, actor: Actor) -> set[str]:
        """Give the states and bodies somebody serves; a public figure his own, whatever «الرئيس» seems to be of."""
        if actor.known is not None and actor.type == "state":
            return {actor.known.id}  # a state that sends a delegation
        own = set(states_of(actor.known.id)) if actor.known is not None else set()
        return own or set(self.states.get(id(actor), ()))
