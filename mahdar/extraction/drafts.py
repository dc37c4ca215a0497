"""Drafts: contacts in the making, and which of them tell of one occasion.

What one report tells in several sentences is one contact: drafts of the same kind with the same people are joined,
unless their dates differ.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from mahdar.arabic import Sentence
from mahdar.extraction.cast import Actor
from mahdar.record import ContactKind, Role

Serving = dict[int, set[int]]
"""Which bodies and states, by identity, the persons of a document serve."""

FAREWELL = "event.farewell"
"""Who sees a guest off meets him once more: «وكان في وداعه …»."""

SEEING_OFF = "contact.waddaa"
"""«وودعه في المطار …»: a farewell too."""

WELCOME = "event.reception"
"""Who waits for a guest: «وكان في استقباله …»."""

WAITED = frozenset((WELCOME, FAREWELL, SEEING_OFF))
"""What meetings at an arrival or a departure are told by."""

RECEIVING = "event.receiving"
"""«خلال استقباله السفير …»: who is received meets his host."""

ARRIVAL = "event.arrival"
"""«بعد وصول الوزير إلى عدن»: a visit, where a place is named."""

RETURN = "event.return"
"""«عودة المبعوث إلى بيروت»: a visit, unless one comes home."""

DEPARTURE = "event.departure"
"""«قبيل مغادرته القاهرة»: the end of a visit, «قبل مغادرته إلى قطر» one to come."""

STAY = "event.stay"
"""«خلال وجوده في نيويورك»: a visit."""

JOURNEYS = frozenset((ARRIVAL, RETURN, DEPARTURE, STAY))
"""What the nouns of coming, going and being somewhere are called by."""

MISSION = "event.mission"
"""«ترأس وفد بلاده إلى طشقند»: a visit of who leads a delegation, is sent somewhere or carried there."""

PURPOSE = "event.purpose"
"""«توجه إلى الدوحة للقاء كيري»: a meeting that somebody travels for."""

LEAVING = "contact.ghadara"
"""«غادر القاهرة»: the end of a visit."""

RECEPTION = "contact.istaqbala"
"""«استقبل»: whom a state receives comes to it."""

COMING_BACK = "contact.aada"
"""«عاد من طهران», «عاد إلى بيروت»: a visit where his home is not."""

VISIT = "event.visit"
"""The rule of visits that a noun tells, which are to come only where somebody is invited to one."""

TOUR = "event.tour"
"""«جولته الخليجية»: a visit of several places."""

ORGANISING = ("contact.nazzama", "contact.istadafa", "contact.ihtadana")
"""Who holds a conference is named where those who come are not: «نظمت الجزائر ندوة»."""

GATHERING = "gathering."
"""What the rules of named gatherings begin with."""

SESSION = "session"
"""A body sits: «اجتماع اللجنة …»."""

LEAD = GATHERING + "lead"
"""The assembly that a report is about, whether or not it has a name."""

PRESS = "event.press"
"""A press conference, hardly on another day than what it is about."""

CONFERENCE = "event.conference"
"""A conference without a name, told by who was there."""

SUMMIT = "event.summit"
"""Several leaders at once, who may meet by twos besides."""


@dataclass(slots=True)
class Draft:
    """A contact in the making."""

    kind: ContactKind
    anchor: int
    sentences: list[Sentence]
    rule: str
    tense: str = "perfect"  # of the verb that tells it, «noun» where none does; in a title the imperfect tells what was
    headline: bool = False
    again: bool = False  # «المباحثات»: a definite noun goes on about a contact told before
    former: bool = False  # «آخر زيارة»: none of those told besides
    sent: bool = False  # «وصل وفد من الحركة»: a delegation, which nobody may lead who is named
    rival: Actor | None = None  # «اتصل بالوزير فلان لمتابعة نتائج زيارته»: who else a pronoun may mean
    besides: bool = False  # «كما يعقد الوزير أيضا اجتماعا مع …»: another than those told before
    organised: bool = False  # «عقدت المنظمة مؤتمرا»: by a body, whoever came
    crowd: bool = False  # «استقبل الأمير المهنئين»: people without a name are the other side
    parties: dict[int, tuple[Actor, Role]] = field(default_factory=dict)
    place: Actor | None = None
    stops: list[tuple[Actor | None, Actor | None]] = field(default_factory=list)  # of a visit: place and host
    stretches: list[tuple[int, int]] = field(default_factory=list)
    anchors: list[int] = field(default_factory=list)  # of the other drafts that told of it
    occasion: Actor | None = None
    signed: tuple[int, int] | None = None  # of a signing: the tokens of what is signed
    follows: Draft | None = None  # the visit it is part of, the meeting it came after, the summit beside which it was
    meanwhile: Draft | None = None  # of a visit: what its guest does in its course

    def add(self, actor: Actor | None, role: Role) -> None:
        """Take a party in, once."""
        if actor is not None:
            self.parties.setdefault(id(actor), (actor, role))

    def tell(self, sentence: Sentence, attended: Iterable[Actor]) -> None:
        """Take in a sentence that tells of it, and who attended by what it says."""
        if sentence not in self.sentences:
            self.sentences.append(sentence)
        for actor in attended:
            self.add(actor, "attendee")

    def enough(self) -> bool:
        """Say whether it tells of two sides; a visit needs its guest only, a conference its organiser."""
        types = [actor.type for actor, _ in self.parties.values()]
        if self.kind == "conference" and (self.organised or self.rule in ORGANISING):
            return "organisation" in types or "state" in types or len(types) > 1
        if self.kind == "visit":
            guests = [actor.type for actor, role in self.parties.values() if role == "guest"]
            sides = len(types) > 1 or (self.sent and self.place is not None)
            return "person" in guests or (("organisation" in guests or self.sent) and bool(guests) and sides)
        if self.crowd and "person" in types:
            return True
        signed = self.kind == "ceremony" and types.count("place") < len(types)  # «توقيع الاتفاق بين إيران والدول الست»
        return len(types) > 1 and ("person" in types or "place" not in types or signed)


def stops(draft: Draft) -> list[Draft]:
    """«زيارة إلى الكويت وقطر والعراق» is three visits."""
    if not draft.stops:
        return [draft]
    visits = []
    for place, host in draft.stops:
        visit = replace(draft, parties=dict(draft.parties), place=place, stops=[], stretches=[])
        visit.sentences = [*draft.sentences]
        visit.add(host, "host")
        visits.append(visit)
    return visits


def each(draft: Draft, subject: Role, other: Role) -> list[Draft]:
    """«التقى الرئيس ووزير الخارجية» is two meetings of whoever met them; the roles tell the sides apart."""
    met = [(key, actor) for key, (actor, role) in draft.parties.items() if role == other and actor.type == "person"]
    sides = {key: party for key, party in draft.parties.items() if party[1] == subject}
    if len(met) < 2 or len(sides) != 1 or subject == other:
        return stops(draft)
    return [replace(draft, parties={**sides, key: (actor, other)}, stretches=[], stops=[]) for key, actor in met]


def _joinable(one: Draft, other: Draft, days: dict[int, str | None], stood_for: set[int]) -> bool:
    """Say whether two drafts tell of one contact; ``stood_for`` are the bodies of one whose persons the other names."""
    if _apart(one, other, stood_for) or _on_other_days(one, other, days):
        return False
    if other.besides and other.parties.keys() != one.parties.keys():
        return False
    shared = set(one.parties) & set(other.parties)
    guests = {key for key, (_, role) in one.parties.items() if role == "guest"} & shared
    if one.kind == "visit":
        places = {id(draft.place) for draft in (one, other) if draft.place is not None and not _is_wide(draft.place)}
        ends = LEAVING in (one.rule, other.rule) and _in_one_country(one.place, other.place)
        return bool(stood_for) or (bool(guests) and (len(shared) > 1 or len(places) < 2 or ends))
    if one.rule == other.rule and one.rule in WAITED:
        return bool(guests)  # «كان في استقبال الملك …»، «كما كان في استقبال الملك …»
    people = {key for key in shared if (one.parties[key][0]).type == "person"}
    if SESSION in (one.rule, other.rule) and one.sentences[0] == other.sentences[0] and people:
        return True  # «ترأس فلان اجتماع | اللجنة …، بحضور فلانة»
    smaller = min(len(one.parties), len(other.parties))
    return len(people) >= 2 or len(shared) == smaller or bool(stood_for)


def _in_one_country(one: Actor | None, other: Actor | None) -> bool:
    """«زار المدينة المنورة. وغادر جدة»: say whether two places are of one country, where a visit ends that was told."""
    countries = [place.known.country for place in (one, other) if place is not None and place.known is not None]
    return len(countries) == 2 and countries[0] is not None and countries[0] == countries[1]


def _on_other_days(one: Draft, other: Draft, days: dict[int, str | None]) -> bool:
    """Say whether two drafts are of different days; what a headline calls «غدا» the report may call by its date."""
    when, then = days[id(one)], days[id(other)]
    if not when or not then or _agree(when, then):
        return False
    together = one.sentences[0] == other.sentences[0] or other.again
    return not (together or one.headline or other.headline)


def _past_and_coming(one: Draft, other: Draft, days: dict[int, str | None], published: str | None) -> bool:
    """«اللقاء الذي جمعهما في نوفمبر الماضي …، وسيلتقيان»: say whether one was before the report and one is to come."""
    told = one if one.tense == "noun" else other
    if {one.tense, other.tense} != {"future", "noun"} or told.headline:
        return False
    day = days[id(told)]
    return bool(day and published and day < published[: len(day)])


def _is_wide(place: Actor) -> bool:
    """«زار إثيوبيا خلال زيارته للقارة الأفريقية»: a continent or region, within which other places are."""
    return place.type == "place" and place.known is not None and place.known.wide


def _agree(one: str, other: str) -> bool:
    """«2015-08» and «2015-08-04» may be one day."""
    return one.startswith(other) or other.startswith(one)


def _apart(one: Draft, other: Draft, stood_for: set[int]) -> bool:
    """Farewells, tours, summits and what was earlier are told beside other meetings and visits of the same people.

    A headline's «قمة سعودية أردنية» is the meeting of those who stand for the two states.
    """
    rules = {one.rule, other.rule}
    to_come = {one.tense, other.tense} == {"future", "perfect"}
    invited = to_come and VISIT in rules and one.sentences[0] != other.sentences[0]  # «دعاه إلى زيارة …. وقد زار …»
    if one.former != other.former or invited or (one.kind == "meeting" and to_come):
        return True
    if len(rules) == 1:
        return False
    distinct = set(one.parties) != set(other.parties) and not stood_for
    if all(rule.startswith("contact.") for rule in rules) and one.sentences[0] != other.sentences[0]:
        hosts = {key for key, (actor, role) in one.parties.items() if role == "host" and actor.type == "person"}
        if hosts and not stood_for and hosts.isdisjoint(other.parties):
            return True  # «استقبل الملك فلانا بحضور الوزير. كما عقد فلان مباحثات مع الوزير»
    return bool(rules & (WAITED | {TOUR})) or (SUMMIT in rules and distinct)


def _told_by_bodies(one: Draft, other: Draft, serving: Serving) -> set[int]:
    """«الوزير يستقبل أمين الهيئة», «بحثت قطر والولايات المتحدة …»: the bodies that persons of the text stand for.

    A headline may name a person beside the body; elsewhere nobody is named but bodies, or the same person met the
    state and one who serves it. Empty where two drafts do not tell of one contact in this way.
    """
    stood_for = {id(draft): _stood_for(draft, beside, serving) for draft, beside in ((one, other), (other, one))}
    for bodies, people in ((one, other), (other, one)):
        if bodies.rule == SESSION and len(bodies.parties) == 1:
            continue  # «تعقد أوبك اجتماعها في فيينا»: not what her secretary general did with a minister
        missing = bodies.parties.keys() - people.parties.keys()
        others = people.parties.keys() - bodies.parties.keys()
        by_others = missing <= {body for key in others for body in serving.get(key, ())}
        same = by_others and bodies.parties.keys() - missing <= people.parties.keys()
        told = missing <= stood_for[id(bodies)] and (bodies.headline or missing == bodies.parties.keys() or same)
        if missing and told:
            return stood_for[id(one)] | stood_for[id(other)]
    return set()


def _stood_for(one: Draft, other: Draft, serving: Serving) -> set[int]:
    """Give the bodies and states of one draft which the persons of the other serve, and its persons without a name."""
    served = {body for key in other.parties for body in serving.get(key, ())}
    alike = one.kind == "visit" and one.rule == other.rule
    nameless = one.headline and (alike or one.parties.keys() & other.parties.keys())  # «الرئيس الشيشاني يصل إلى جدة»
    return {
        key
        for key, (actor, _) in one.parties.items()
        if (key in served if actor.type != "person" else nameless and not actor.names and key not in other.parties)
    }


def join(drafts: list[Draft], days: dict[int, str | None], serving: Serving, published: str | None) -> list[Draft]:
    """Give the contacts that drafts tell of, each once, in the order of their first telling.

    ``days`` gives the day each is told to have been on, which keeps apart what the same people did; ``serving`` the
    bodies each person serves; ``published`` is the day of the report.
    """
    kept: list[Draft] = []
    for draft in drafts:
        alike = (
            other for other in kept if other.kind == draft.kind and not _past_and_coming(other, draft, days, published)
        )
        pairs = ((other, _told_by_bodies(other, draft, serving)) for other in alike)
        same, stood_for = next((pair for pair in pairs if _joinable(pair[0], draft, days, pair[1])), (None, set()))
        if same is None:
            kept.append(draft)
            continue
        same.parties = {key: party for key, party in same.parties.items() if key not in stood_for}
        for key, (actor, role) in draft.parties.items():
            if key not in stood_for:
                same.add(actor, role)
        same.sentences += [sentence for sentence in draft.sentences if sentence not in same.sentences]
        same.stretches += draft.stretches
        same.anchors += [draft.anchor, *draft.anchors]
        same.place = same.place or draft.place
        days[id(same)] = days[id(same)] or days[id(draft)]
        if same.tense == "noun" or (same.headline and not draft.headline and draft.tense != "noun"):
            same.tense, same.headline = draft.tense, draft.headline
        elif draft.tense == "perfect" and not draft.headline:
            same.tense = "perfect"
    return kept
