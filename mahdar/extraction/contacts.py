"""Contacts: who met, visited, called or wrote to whom.

A contact verb («التقى») or event noun («لقاء», «زيارة») anchors a contact; its parties are the agents around it.
"""

from __future__ import annotations

from mahdar.arabic import Sentence
from mahdar.extraction import vocabulary
from mahdar.extraction.agents import Agent, Agents
from mahdar.extraction.attendance import Attendance
from mahdar.extraction.calls import came_in_a_call, joins_people, with_calls_of_headlines
from mahdar.extraction.cast import Actor, Cast
from mahdar.extraction.contact_acts import DISCUSSING, ContactActs
from mahdar.extraction.credibility import Credibility
from mahdar.extraction.doers import Doers
from mahdar.extraction.drafts import (
    CONFERENCE,
    FAREWELL,
    JOURNEYS,
    PRESS,
    SEEING_OFF,
    SUMMIT,
    TOUR,
    WELCOME,
    Draft,
    each,
    stops,
)
from mahdar.extraction.joint import Joint
from mahdar.extraction.journeys import MISSIONS, Journeys
from mahdar.extraction.letters import LETTER, told_in
from mahdar.extraction.meetings import Meetings
from mahdar.extraction.openings import Opens
from mahdar.extraction.pairs import TALKS, is_round
from mahdar.extraction.parties import Parties
from mahdar.extraction.partners import Partners
from mahdar.extraction.press import press_conference
from mahdar.extraction.purposes import PURPOSES, Purposes
from mahdar.extraction.scene import Scene
from mahdar.extraction.visits import Visits
from mahdar.extraction.vocabulary import Act
from mahdar.extraction.welcomes import Welcomes
from mahdar.extraction.words import closed_class
from mahdar.knowledge.schema import ContactVerb, EventNoun

_SEEING_OFF = closed_class("contacts.seeing_off")
_RELATIVES = closed_class("contacts.relatives")
_OF_FEW = closed_class("contacts.together")
_TOGETHER = _OF_FEW | closed_class("contacts.with_him")
_TAKING_PARTNERS = (*DISCUSSING, "contact.tabahatha", "event.meeting")
_DENYING = closed_class("contacts.negations")
_TOOK_PLACE = closed_class("contacts.took_place")
_TOOK_PLACE_WITHIN = 7
_FRONTED = closed_class("contacts.fronted")
_TOGETHER_WITHIN = 16
_SEVERAL = frozenset(("لقاءات", "اجتماعات", "لقاءين", "اجتماعين"))
_BRINGING = closed_class("contacts.gathering") | {"بين"}
_BROUGHT_WITHIN = 4
_MANY = 4
_BESIDES_WITHIN = 2
_COURSE = frozenset(("اعمال", "اشغال", "فعاليات"))


class _Finder:
    """The walk over the sentences of one document."""

    def __init__(self, scene: Scene, parties: Parties, credibility: Credibility) -> None:
        self.scene = scene
        self.parties = parties
        self.attendance = Attendance(parties)
        self.welcomes = Welcomes(parties, self.attendance)
        self.credibility = credibility
        self.acts = ContactActs(scene, parties)
        self.norms = scene.text.norms
        self.doers = Doers(parties)
        self.joint = Joint(scene, parties.agents)
        self.drafts: list[Draft] = []
        self.visits = Visits(parties, self.drafts, self._whoever)
        self.journeys = Journeys(parties, self._whoever)
        self.meetings = Meetings(parties, self.drafts)
        self.partners = Partners(parties, self.visits, self.welcomes, self.drafts, self._whoever)
        self.purposes = Purposes(parties, self._whoever)
        self.latest: list[Draft] = []  # the drafts of the sentence that last told of one
        self.since = 0
        self.acted: Actor | None = None  # who did what the sentence before told
        self.acting: Actor | None = None  # who did what the sentence told last
        self.latent: list[Draft] = []  # summits and conferences of which the text tells later who was there
        self.consumed: set[int] = set()  # event nouns that a light verb has taken

    def run(self) -> list[Draft]:
        for sentence in self.scene.sentences:
            self._sentence(sentence)
        for draft in self.drafts:
            small = not _OF_FEW.isdisjoint(self.norms[draft.anchor + 1 : draft.anchor + 3])
            if draft.rule == SUMMIT and len(draft.parties) >= _MANY and not small:
                draft.kind = "conference"
        with_calls_of_headlines(self.drafts)
        return self.drafts

    def _sentence(self, sentence: Sentence) -> None:
        self._gathered(sentence)
        company = self.attendance.delegation(sentence)
        if company is not None:
            self._sentence(sentence._replace(last=company.first, end=company.start))
            self._sentence(company)
            return
        aside = self.attendance.told(sentence, self.since) if self.latest else sentence.first
        if not self.latest and self.attendance.of_others(sentence):
            return
        if aside > sentence.first and self._attended(sentence, aside):
            if aside == sentence.last:
                return
            self.consumed.update(range(sentence.first, aside))
        if self.latest and self.latest[-1].kind == "meeting" and self.since <= _BESIDES_WITHIN:
            noun, there = self.attendance.besides(sentence)
            if there:
                self.latest[-1].tell(sentence, there)
                self.consumed.add(noun)
        before = len(self.drafts)
        self.acted, self.acting = self.acting or (self.acted if self.since == 0 else None), None
        self._anchors(sentence, verbs=True)
        self._anchors(sentence, verbs=False)
        fresh = self.drafts[before:]
        if fresh:
            self.latest, self.since = fresh, 0
        elif self.latest:
            self.since += 1
        people = self.parties.agents.people(sentence.first, sentence.last)
        self.parties.subject = people[0] if people else self.parties.subject

    def _gathered(self, sentence: Sentence) -> None:
        """«وشارك في القمة …»: take in who was at a summit or conference without a name, told before."""
        told = [draft for draft in (*self.drafts, *self.latent) if draft.kind == "conference" or draft.rule == SUMMIT]
        if not told:
            return
        last = self.attendance.of_gathering(sentence)
        named = any(name is not None and name.type == "gathering" for name in self.scene.cover[: sentence.last])
        people = self.attendance.present(sentence.first, last) if not named else []
        if not people:
            return
        draft = told[-1]
        draft.tell(sentence, people)
        self.consumed.update(range(sentence.first, last))
        if draft in self.latent:
            self.latent.remove(draft)
            self._keep(draft, draft.sentences[0])

    def _attended(self, sentence: Sentence, aside: int) -> bool:
        """Take in who was there, of a sentence up to where it turns to something else; say whether it names anybody."""
        people = self.attendance.present(sentence.first, aside)
        escort = any("رافق" in norm or norm == "الوفد" for norm in self.norms[sentence.first : sentence.first + 6])
        escort = escort or self.attendance.comes_along(sentence)
        visits = [draft for draft in self.drafts if draft.kind == "visit" and draft.tense != "future"]
        if escort and not visits and "الزياره" in self.norms[sentence.first : sentence.last]:
            return False  # «ورافق الرئيس في الزيارة …»: the first that is heard of the visit
        told = visits[-1] if escort and visits else self.latest[0]
        if told.kind == "visit" and not escort:  # «حضر الجلسة …» behind «تعكس زيارة الرئيس …»
            told = next((draft for draft in reversed(self.drafts) if draft.kind != "visit"), told)
        if told.tense == "future" and not self.norms[sentence.first].removeprefix("و").startswith(("س", "ي", "ت")):
            been = (one for one in reversed(self.drafts) if one.kind == told.kind and one.tense != "future")
            told = next(been, told)  # «… على أن يجتمعا مجددا. وشارك في الاجتماع …»
        sat = told.kind == "visit" and not escort and self.attendance.names_a_meeting(sentence)
        led = told.rule in (WELCOME, FAREWELL) and self.norms[sentence.first + 1] == "وفد"  # «وترأس وفد الكويت …»
        if sat or led or told.kind in ("message", "call"):
            return False  # «تسلم رسالة …. حضر الاستقبال …»: of a reception that no verb tells
        if len(people) > 1 and self.attendance.leads(sentence) and told.kind == "meeting":
            told.parties = {key: party for key, party in told.parties.items() if party[0].type == "person"}
        for actor in people:
            told.add(actor, "attendee")
        if people:
            told.sentences.append(sentence)
        return bool(people)

    def _anchors(self, sentence: Sentence, verbs: bool) -> None:
        sought = Opens.CONTACT_VERB if verbs else Opens.EVENT_NOUN
        for index in range(sentence.first, sentence.last):
            purpose = not verbs and self.norms[index] in PURPOSES
            mission = not verbs and self.norms[index].removeprefix("و") in MISSIONS
            if not (purpose or mission or self.scene.opens[index] & sought) or index in self.consumed:
                continue
            if self.scene.cover[index] is not None or not self.scene.open_word(index):
                continue
            if purpose:
                meeting = self.purposes.read(index, sentence)
                if meeting is not None:
                    self._keep(meeting, sentence)
            elif mission and (visit := self.journeys.mission(index, sentence)) is not None:
                for stop in stops(visit):
                    self._keep(stop, sentence)
            elif verbs:
                verb = vocabulary.contact_verbs().match(self.norms, index)
                fits = verb is not None and verb.prefix in ("", "و", "ف") and verb.last <= sentence.last
                if verb is not None and fits and not self._is_head(index):
                    self._verb(index, verb.last, verb.value, sentence)
            else:
                noun = vocabulary.event_nouns().match(self.norms, index)
                held = noun is not None and (noun.value.sure or self._is_conference(index, noun.value))
                held = held or (noun is not None and joins_people(self.parties, noun, sentence))
                held = held or (noun is not None and (noun.value.id == LETTER or self._gathers(index, noun.value)))
                if noun is not None and held and noun.last <= sentence.last and not self._is_head(index):
                    self._noun(index, noun.last, noun.value, sentence)

    def _is_conference(self, index: int, noun: EventNoun) -> bool:
        """«عقد في برلين مؤتمر دولي حضره …», «أعمال المؤتمر …»: a conference without a name, and none told before."""
        told = self.norms[index].startswith("ال") and self.norms[index - 1].removeprefix("و") not in _COURSE
        return noun.id == CONFERENCE and not told and not self.parties.owned(index)

    def _gathers(self, index: int, noun: EventNoun) -> bool:
        """«جمعت | مأدبة عشاء فلانا وفلانا»: say whether a verb tells that a meal brought people together."""
        return noun.kind == "meeting" and self.norms[index - 1].removeprefix("و") in _BRINGING

    def _took_place(self, index: int, sentence: Sentence) -> bool:
        """«بدأت في جدة | محادثات بين …»: say whether a verb tells of talks that they were held."""
        ahead = self.norms[max(sentence.first, index - _TOOK_PLACE_WITHIN) : index]
        return not _TOOK_PLACE.isdisjoint(norm.removeprefix("و") for norm in ahead) and _DENYING.isdisjoint(ahead)

    def _is_head(self, index: int) -> bool:
        """«وزارة» is not و + «زاره»."""
        head = vocabulary.heads().match(self.norms, index)
        return head is not None and not head.prefix

    def _verb(self, index: int, last: int, act: Act, sentence: Sentence) -> None:
        verb = act.verb
        if verb.id == SEEING_OFF and self.norms[index] not in _SEEING_OFF:
            return  # «ودعا الوزيران إلى …» is و + دعا
        if act.met and self.norms[index].endswith("هم"):
            return  # «حضره المحافظ ومدير الشرطة …، حيث استقبلهم»: of all that were named, or others
        subjects, after = self.doers.of(index, last, sentence, verb.kind == "visit")
        if act.met and verb.kind == "visit" and self.norms[index - 1] in _RELATIVES:
            subjects, after = [], last  # «فلان الذي | يزورها |، وكذلك فلان»
        needs = bool(verb.needs)
        event = self.acts.event(act, (index, last), after, sentence) if needs else None
        settled = event is None and "ب" in verb.partner and self.visits.settles(after, sentence)
        needy = needs and event is None and not settled
        if needy or not self.acts.tells(act, (index, last), subjects, sentence, self.acting):
            if event is not None and not subjects and self.acts.is_strange(index):
                self.consumed.add(event[0])
            return
        tense = self.acts.tense(act, index, subjects)
        kind = self.acts.kind(act, event, after, sentence)
        draft = Draft(kind, index, [sentence], verb.id, tense, self.scene.in_title(index))
        draft.organised = event is not None and event[1].id == CONFERENCE
        draft.besides = "ايضا" in self.norms[index : after + _BESIDES_WITHIN]
        self._actors(draft, verb, subjects, sentence)
        self.partners.take(draft, act, (after, len(subjects)), event[0] if event is not None else None, sentence)
        alone = len(draft.parties) == len(subjects) and after > last and "object" in verb.partner
        if alone and draft.kind != "visit" and self._goes_on(index, after, subjects, sentence):
            draft.parties = {}  # «ثم يلتقي الرئيس اليمني»: the agents behind the verb are the ones met
            draft.add(self._whoever(index, sentence), verb.subject)
            for agent in subjects:
                draft.add(agent.actor, verb.other)
        doer = verb.other if act.met else verb.subject  # «وصل فلان، واستقبله الوزير، ثم التقى الرئيس»
        self.acting = next((actor for actor, role in draft.parties.values() if role == doer), self.acting)
        several = event is not None and self.norms[event[0]] in _SEVERAL
        behind = self.norms[after : min(sentence.last, after + _TOGETHER_WITHIN)]
        parts = self._parts(draft, verb, subjects, several, behind)
        kept = [self._keep(part, sentence) for part in parts]
        if event is not None and (any(kept) or draft in self.latent):
            self.consumed.add(event[0])

    def _parts(
        self, draft: Draft, verb: ContactVerb, subjects: list[Agent], several: bool, behind: list[str]
    ) -> list[Draft]:
        """Give the contacts that one verb tells: «عقد لقاءات مع فلان وفلان», «التقى فلانا وفلانا»."""
        if several:
            hosts = {id(agent.actor) for agent in subjects}
            sides = draft.parties.items()
            draft.parties = {key: (one, "host" if key in hosts else "guest") for key, (one, _) in sides}
            return each(draft, "host", "guest")
        apart = "حده" in behind  # «استقبل فلانا وفلانا كلا على حدة»
        together = not _TOGETHER.isdisjoint(behind)
        return each(draft, verb.subject, verb.other) if apart or (verb.each and not together) else stops(draft)

    def _goes_on(self, index: int, after: int, subjects: list[Agent], sentence: Sentence) -> bool:
        """Say whether a verb goes on with what somebody did, and names no object but the one agent behind it."""
        opens = index == sentence.first or self.norms[index - 1] == ":"  # «فلان - الرياض: استقبل …»
        fronted = self.norms[index - 1] == "،" and self.norms[sentence.first] in _FRONTED
        opens = opens or (fronted and self.acting is None)  # «نيابة عن الوزير، استقبل …»
        fresh = opens and not self.norms[index].startswith("و")
        if fresh or self.parties.has_own_subject(after, sentence) or self.parties.names_a_partner(after, sentence):
            return False  # «استقبل الرئيس أمس المهنئين», «التقى الوزير رؤساء الوفود», «التقى الوزير بأعضاء …»
        return len(subjects) == 1 or self.acting is not None

    def _actors(self, draft: Draft, verb: ContactVerb, subjects: list[Agent], sentence: Sentence) -> None:
        """Take in who does it: the agents at the verb, else whom the sentence tells of."""
        draft.sent = any(agent.sent for agent in subjects)
        for agent in subjects:
            for actor in (agent.actor, *agent.others):
                draft.add(actor, verb.subject)
        if subjects and not draft.parties:
            told = not verb.id.startswith(DISCUSSING)  # «وبحث الجانبان …»: at what was told before
            sides = self._sides(subjects[0].first, sentence) if told else []  # «وعقد الجانبان …»
            whoever = self._whoever(draft.anchor, sentence) if not sides else None  # «التقى المسؤول الأممي …»
            for actor in (*sides, whoever):
                draft.add(actor, verb.subject)
        if not subjects and draft.kind == "visit" and self.norms[draft.anchor - 1].removeprefix("و") in _RELATIVES:
            antecedent = self.parties.antecedent(draft.anchor, sentence)
            antecedent = antecedent if antecedent is not None and antecedent.type not in ("place", "state") else None
            makes = self.norms[draft.anchor + 1 : draft.anchor + 2] == ["بها"]  # «الزيارة التي يقوم بها»
            makes = makes or self.norms[draft.anchor].endswith("ها")  # «من دمشق، التي | يزورها | اليوم، قال فلان»
            nearest = self.parties.traveller if makes else self.parties.nearest_before
            draft.add(antecedent or nearest(draft.anchor, sentence), verb.subject)
        elif not subjects:
            draft.add(self._whoever(draft.anchor, sentence), verb.subject)

    def _sides(self, at: int, sentence: Sentence) -> list[Actor]:
        """Give whom «الجانبان» mean: the two of the contact told last, else the two that the text is about."""
        last = self.latest[-1] if self.latest else None
        met = [actor for actor, _ in last.parties.values()] if last and last.kind in ("meeting", "call") else []
        return self.joint.who_met(at, sentence, met)

    def _whoever(self, index: int, sentence: Sentence) -> Actor | None:
        """Give whom a verb without an agent speaks of: who acted last here, or in the sentence it goes on from."""
        opening = self.norms[sentence.first]
        goes_on = self.acted is not None and (opening.startswith("و") or opening in ("كما", "ثم"))
        if self.acting is None and goes_on and not self.parties.names_before(index, sentence):
            return self.acted
        return self.acting or self.parties.unspoken(index, sentence)

    def _noun(self, index: int, last: int, noun: EventNoun, sentence: Sentence) -> None:
        headline = self.scene.in_title(index)
        again, former = self.norms[index].startswith("ال"), self.norms[index - 1 : index] == ["اخر"]
        if noun.id == SUMMIT and again and any(name.type == "gathering" for name in self.scene.cover[:index] if name):
            return  # «وشارك في القمة …»: the gathering named before
        again = again and not is_round(self.norms, index)
        tense = "perfect" if noun.id == TALKS and self._took_place(index, sentence) else "noun"
        draft = Draft(noun.kind, index, [sentence], noun.id, tense, headline, again, former)
        if noun.id in (FAREWELL, WELCOME):
            self.welcomes.read(draft, last, sentence, self.latest)
        elif noun.id == TOUR:
            self.visits.tour(draft, last, sentence)
        elif noun.id in JOURNEYS:
            self.journeys.noun(draft, last, sentence)
        elif noun.kind == "visit":
            self.visits.read(draft, last, sentence)
        elif noun.id in (PRESS, LETTER):
            self._told_to_others(draft, last, sentence)
        elif noun.id != CONFERENCE:
            self.meetings.read(draft, last, sentence)
            behind = self.norms[last : min(sentence.last, last + _BROUGHT_WITHIN)]
            if not draft.parties and not _BRINGING.isdisjoint(behind):
                return  # «لقاء جمع الوزيرين بمديري …، وبحضور …»: of people whom nobody can tell
            if draft.kind == "call" and self.since == 0 and came_in_a_call(self.norms, draft, sentence, self.latest):
                return
        for stop in stops(draft):
            self._keep(stop, sentence)

    def _told_to_others(self, draft: Draft, last: int, sentence: Sentence) -> None:
        """«في مؤتمر صحفي مع …», «في رسالة إلى …»: read in what somebody speaks or writes."""
        if draft.rule == PRESS:
            press_conference(self.parties, self.drafts, draft, last, sentence)
            return
        for actor, role in told_in(self.parties, draft.anchor, last, sentence):
            draft.add(actor, role)

    def _is_company_of_another(self, draft: Draft) -> bool:
        """«خلال لقائه بالصحفيين في إطار منتدى الشباب بحضور فلان»: say whether who was there was at another contact."""
        here = [other for other in self.drafts if other.sentences[0] is draft.sentences[0]]
        return draft.rule == CONFERENCE and any(draft.parties.keys() <= other.parties.keys() for other in here)

    def _keep(self, draft: Draft, sentence: Sentence) -> bool:
        company = self.attendance.company(sentence, draft.anchor, draft.kind)
        alone = not draft.parties and draft.rule.startswith(_TAKING_PARTNERS)
        if not alone or (draft.rule.startswith("event.") and any(actor.known is not None for actor in company)):
            for actor in company:
                draft.add(actor, "attendee")
        if draft.rival is not None and self.credibility.at_home(draft):
            hosts = {key: party for key, party in draft.parties.items() if party[1] != "guest"}
            draft.parties = {id(draft.rival): (draft.rival, "guest"), **hosts}
        if draft.kind == "visit" and self.credibility.at_home(draft):
            draft.parties = {key: party for key, party in draft.parties.items() if party[0].type != "state"}
        met = {key for other in self.drafts if len(other.parties) > 1 for key in other.parties}
        if not draft.enough() and (draft.kind == "conference" or draft.rule == SUMMIT):
            self.latent.append(draft)
        if not draft.enough() or self._is_company_of_another(draft) or not self.credibility.holds(draft, sentence, met):
            return False
        draft.stretches.append((sentence.first, sentence.last))
        self.drafts.append(draft)
        return True


def find_contacts(
    scene: Scene, cast: Cast, agents: Agents, credibility: Credibility, spoke: dict[int, Actor]
) -> list[Draft]:
    """Find what a document tells of contacts, one draft for each telling.

    ``spoke`` gives, in text order, the speaker of every statement by the token of its cue: whom «خلال لقائه» means.
    """
    parties = Parties(scene, cast, agents, spoke)
    return _Finder(scene, parties, credibility).run()
