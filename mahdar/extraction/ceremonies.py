"""Ceremonies: a past signing with two signers is a contact of its own, whether or not what they sign has a name.

Who signs may be told in the clause of the signing, or by those who look on («شهد الرئيسان توقيع …»), or in a sentence
after it («ووقع الوثيقة عن الجانب المصري فلان»); those take the place of the bodies and states they sign for.
"""

from __future__ import annotations

from mahdar.arabic import Sentence
from mahdar.extraction.agents import past_each
from mahdar.extraction.agreements import Deal
from mahdar.extraction.cast import Actor
from mahdar.extraction.clauses import BREAKS, Clauses, Found
from mahdar.extraction.drafts import Draft
from mahdar.extraction.joint import Joint
from mahdar.extraction.rites import WITNESSING, company, find_rites
from mahdar.extraction.words import closed_class

_SIGNING = "agr-verb-sign"
_VERBS = ("agr-verb-sign-perfect", "agr-verb-sign-imperfect")
_NOUN = "agr-verb-sign-noun"
_PARTICIPLE = "agr-verb-sign-passive"
_ENVOYS = "ceremony.envoys"
_STANDING = closed_class("ceremonies.standing")
_SIGNATURES = closed_class("ceremonies.signatures")
_CEREMONY = closed_class("ceremonies.ceremony")
_OCCASION = closed_class("ceremonies.occasion")
_RELATIVES = frozenset(("الذي", "التي"))
_NOUN_WITHIN = 5  # «مذكرة تفاهم | وقعها …»
_OBJECTS = ("ه", "ها")
_TOLD_WITHIN = 7
_MAKING = frozenset(("قام", "قاما", "قامت"))
_FOR_SIDES = frozenset(("عن", "جانب", "الجانب"))
_AND_FOR = frozenset(("وعن", "ومن"))
_ASTRAY = BREAKS | closed_class("ceremonies.astray")
_DONE = frozenset(("تم", "جري", "يتم"))
_DURING = closed_class("ceremonies.during")
_COURSE_WITHIN = 20
_DAY_WITHIN = 14
_REACH = 40
_TITLE = 14
_FOR = 4
_SENTENCES = 4


class _Finder:
    """The walk over the sentences of one document."""

    def __init__(self, clauses: Clauses, told: list[Draft]) -> None:
        self.clauses = clauses
        self.told = told
        self.joint = Joint(clauses.scene, clauses.agents)
        self.norms = clauses.norms
        self.people = clauses.agents.people

    def signings(self, sentence: Sentence) -> list[Draft]:
        """Give the signings that a verb or noun of the sentence tells; one may still want its signers."""
        drafts = []
        behind = 0
        for index in range(sentence.first, sentence.last):
            cue = self.clauses.cue(index) if self.clauses.scene.readable[index] and index >= behind else None
            behind = cue.last if cue is not None else behind  # in «سيتم توقيع …» the second word is no cue of its own
            if cue is None or not cue.cue.id.startswith(_SIGNING):
                continue
            witnesses = self._witnesses(cue, sentence)
            wished = self.clauses.wished(cue) and not witnesses  # «أشرف الرئيس على مراسم توقيع …» wishes nothing
            if wished or (cue.cue.id in _VERBS and self._on_behalf(cue, sentence)):
                continue
            signed = self._signed(cue, sentence)
            signers = self._signers(cue, signed, sentence)
            if signers is not None:
                there = company(self.clauses, index, sentence)
                draft = _ceremony(index, sentence, cue.cue.id, [*signers, *witnesses, *there])
                told = cue.last < sentence.last and self.norms[cue.last].startswith("ال")
                draft.again = told and bool(self.clauses.instrument(cue.last))
                draft.signed = signed or self._behind(cue, sentence)
                draft.headline = self.clauses.scene.in_title(sentence.first)
                drafts.append(draft)
        return drafts

    def _signers(self, cue: Found, signed: tuple[int, int] | None, sentence: Sentence) -> list[Actor] | None:
        """Give who signs; None where nothing is there to sign."""
        if signed is not None:
            return self.clauses.signers(cue, *signed, sentence) or self._sides(cue, sentence)
        return self._titled(cue, sentence) if cue.cue.id in (*_VERBS, _NOUN) else None

    def _sides(self, cue: Found, sentence: Sentence) -> list[Actor]:
        """«ووقع الجانبان مذكرة …», «… بين الجانبين»: give the two who met before, else those the text is about."""
        before = [one for one in self.told if one.anchor < cue.first and one.kind == "meeting"]
        met = [actor for actor, _ in before[-1].parties.values()] if before else []
        at = cue.last + (self.norms[cue.last : cue.last + 1] == ["بين"])
        if self.norms[at : at + 1] == ["بينهما"]:
            return self.joint.two(at, sentence)
        return self.joint.who_met(at, sentence, met) if at < sentence.last else []

    def _signed(self, cue: Found, sentence: Sentence) -> tuple[int, int] | None:
        """Give what is signed: the noun or name that the cue reaches, or that its relative clause is of."""
        start = cue.last + (self.norms[cue.last : cue.last + 1] in (["علي"], ["مع"]))  # «وقع على هذه الوثيقة كل من …»
        start += self.norms[start : start + 1] in (["هذه"], ["هذا"])
        at = self._reached(self.clauses.common_subject(start), sentence) or self._told_of(cue, sentence)
        return (at, self.clauses.instrument(at)) if at else None

    def _behind(self, cue: Found, sentence: Sentence) -> tuple[int, int] | None:
        """Give what is signed behind signers whom only their titles tell: «وقع الرئيس فلان، …، معاهدة»."""
        for agent in reversed(self.clauses.agents.between(cue.last, min(sentence.last, cue.last + _REACH))):
            at = self._reached(agent.last, sentence) if agent.person is not None else 0
            if at:
                return at, self.clauses.instrument(at)
        return None

    def _told_of(self, cue: Found, sentence: Sentence) -> int:
        """«مذكرة التفاهم بشأن … التي وقعتها مصر مع …»: give where what a relative clause is of begins; 0 elsewhere.

        What is indefinite needs no «التي»: «بموجب مذكرة تفاهم وقعها فلان وفلان».
        """
        if cue.cue.id == _PARTICIPLE:
            return self._dated(cue, sentence)
        verb = cue.first - (self.norms[cue.first - 1] in _DONE)  # «التي تم توقيعها»
        if not self.norms[cue.last - 1].endswith(_OBJECTS):
            return 0
        if self.norms[verb - 1] not in _RELATIVES:
            beside = range(max(sentence.first, verb - _NOUN_WITHIN), verb)
            return next((at for at in beside if self._ends_at(at, verb)), 0)
        before = range(verb - 2, max(sentence.first, verb - _TOLD_WITHIN) - 1, -1)
        last = {at: self.clauses.instrument(at) for at in before}
        definite = (at for at in before if last[at] and self._is_definite(last[at]))
        return next(definite, 0)

    def _dated(self, cue: Found, sentence: Sentence) -> int:
        """«الاتفاقية | الموقعة بين مصر والسودان في مارس 2023»: give where what was signed on a day begins; else 0."""
        clause = range(cue.last, min(sentence.last, cue.last + _DAY_WITHIN))
        end = next((at for at in clause if self.norms[at] in BREAKS), clause.stop)
        if self.clauses.dated.isdisjoint(range(cue.last, end)):
            return 0
        before = range(cue.first - 1, max(sentence.first, cue.first - _TOLD_WITHIN) - 1, -1)
        return next((at for at in before if self.clauses.instrument(at)), 0)

    def _ends_at(self, at: int, verb: int) -> bool:
        """«اتفاقية | للتعاون الأمني | وقعها»: say whether what begins at a token is indefinite and ends at a verb."""
        last = self.clauses.instrument(at)
        between = self.norms[last:verb] if last and not self.norms[at].startswith("ال") else ["،"]
        return BREAKS.isdisjoint(between) and "،" not in between

    def _is_definite(self, last: int) -> bool:
        """«مذكرة التفاهم», «اتفاقية | التبادل»: say whether what ends at a token is definite."""
        return self.norms[last - 1].startswith("ال") or self.norms[last].startswith("ال")

    def _titled(self, cue: Found, sentence: Sentence) -> list[Actor] | None:
        """«وقّع كاتب الدولة المكلف بالمناجم فلان ومفوض الجوار فلان مذكرة»: two persons with titles that nobody knows.

        Nothing but place and time stands between the last of them and what they sign.
        """
        people = 0
        for agent in self.clauses.agents.between(cue.last, min(sentence.last, cue.last + _REACH)):
            if (not people and agent.first > cue.last + _TITLE) or _ASTRAY & set(self.norms[cue.last : agent.last]):
                return None
            people += agent.person is not None
            instrument = self._reached(agent.last, sentence) if people > 1 else 0
            if instrument:
                return self.people(cue.last, instrument)
        return None

    def _reached(self, at: int, sentence: Sentence) -> int:
        """Give where the instrument begins that only signers, place and time stand before; 0 where none does."""
        while 0 < at < sentence.last and not self.clauses.instrument(at):
            at = self._past_visit(at, sentence) or self.clauses.step(at, sentence.last)
        return at if at < sentence.last else 0

    def _past_visit(self, at: int, sentence: Sentence) -> int:
        """«وقعت مصر والأردن | خلال زيارة الوزير إلى عمان | اتفاقا»: give what is signed behind it; else 0."""
        if self.norms[at] not in _DURING:
            return 0
        reach = range(at + 1, min(sentence.last, at + _COURSE_WITHIN))
        return next((to for to in reach if self.norms[to] in BREAKS or self.clauses.instrument(to)), 0)

    def _witnesses(self, cue: Found, sentence: Sentence) -> list[Actor]:
        """«شهد الرئيسان فلان وفلان توقيع …», «أشرف الرئيس على مراسم توقيع …»: who looks on."""
        return self._before(cue.first, sentence, WITNESSING) if cue.cue.id == _NOUN else []

    def _before(self, index: int, sentence: Sentence, acting: frozenset[str]) -> list[Actor]:
        """Give the persons between a verb of some class and a token behind it in its clause."""
        for at in range(index - 1, sentence.first - 1, -1):
            if self.norms[at] in BREAKS:
                break
            if self.norms[at].removeprefix("و") in acting:
                return self.people(at + 1, index)
        return []

    def envoys(self, sentence: Sentence, told: bool) -> list[Actor]:
        """Give the persons of whom a sentence says that they signed for somebody, or looked on as others did.

        ``told`` says that a signing was told before: «الحفل» then is that of the signing.
        """
        tokens = range(sentence.first, sentence.last)
        signing = [index for index in tokens if self._signs_for(index, sentence)]
        ceremony = _CEREMONY | _OCCASION if told or signing else _CEREMONY
        ceremonial = not ceremony.isdisjoint(self.norms[sentence.first : sentence.last])
        found: list[Actor] = []
        for index in tokens:
            if index in signing or (ceremonial and self._looks_on(index, ceremony)):
                found += self.people(index, self._end(index, sentence))
        return list(dict.fromkeys(found))

    def _signs_for(self, index: int, sentence: Sentence) -> bool:
        """«وقع عن الحكومة فلان», «مهر الاتفاق بتوقيعه فلان», «قام بتوقيع المذكرة فلان»."""
        made = self.norms[index] == "بتوقيع" and self.norms[index - 1].removeprefix("و") in _MAKING
        if self.norms[index] in _SIGNATURES or made:
            return True
        cue = self.clauses.cue(index)
        signs = cue is not None and cue.cue.id in _VERBS and not self.clauses.wished(cue)
        return cue is not None and signs and self._on_behalf(cue, sentence)

    def _looks_on(self, index: int, ceremony: frozenset[str]) -> bool:
        """«حضر مراسم التوقيع فلان», «مثل الحكومة في مراسم التوقيع فلان»."""
        if self.clauses.scene.cover[index] is not None:
            return False
        norm = self.norms[index].removeprefix("و")
        behind = self.norms[index + 1 : index + _FOR]
        return norm in _STANDING or (norm in WITNESSING and not ceremony.isdisjoint(behind))

    def _on_behalf(self, cue: Found, sentence: Sentence) -> bool:
        """«وقع الوثيقة عن الجانب المصري …», «وقعه عن …», «وقعها من جانب الغرفة …»."""
        behind = self.norms[cue.last : min(sentence.last, cue.last + _FOR)]
        return not _FOR_SIDES.isdisjoint(behind) or self._by_each(cue, sentence)

    def _by_each(self, cue: Found, sentence: Sentence) -> bool:
        """«ووقع على هذه الوثيقة كل من فلان وفلان»: say whether a thing stands before those who sign it."""
        ends = range(cue.last, min(sentence.last, cue.last + _FOR))
        each = next((at for at in ends if past_each(self.norms, at) > at), 0)
        return any(self.clauses.instrument(at) for at in range(cue.last, each))

    def _end(self, index: int, sentence: Sentence) -> int:
        """Give where the clause ends, past «، وعن الجانب …»."""
        for at in range(index + 1, sentence.last):
            ends = self.norms[at] in BREAKS or self.clauses.turns(at)
            if ends and _AND_FOR.isdisjoint(self.norms[at + 1 : at + 2]):
                return at
        return sentence.last


def find_ceremonies(clauses: Clauses, deals: list[Deal], told: list[Draft]) -> list[Draft]:
    """Find the signings a document tells of: by their verb, and of named instruments by all that is said of them.

    ``told`` are the other contacts of the document, in which those who sign may have met.
    """
    finder = _Finder(clauses, told)
    sentences = clauses.scene.sentences
    found = [draft for sentence in sentences for draft in finder.signings(sentence)]
    anchors = {draft.anchor for draft in found if draft.enough()}
    for deal in deals:
        signed = deal.status == "signed" and deal.rule.startswith(_SIGNING) and deal.told > 1
        if signed and deal.anchor not in anchors:
            found.append(_ceremony(deal.anchor, deal.sentences[0], deal.rule, deal.signers[: deal.told]))
    for number, sentence in enumerate(sentences):
        people = finder.envoys(sentence, any(draft.anchor < sentence.first for draft in found))
        if people:
            _send(found, people, sentence, sentences[max(0, number - _SENTENCES)].first)
    return _by_people(_once([draft for draft in (*found, *find_rites(clauses)) if draft.enough()]))


def _send(found: list[Draft], people: list[Actor], sentence: Sentence, first: int) -> None:
    """Tell the last signing before a sentence who signed for its parties and looked on; else it tells of its own."""
    before = [draft for draft in found if first <= draft.anchor < sentence.last]
    last = max(before, key=lambda draft: draft.anchor, default=None)
    if last is None:
        found.append(_ceremony(sentence.first, sentence, _ENVOYS, people))
        return
    told = [actor for actor, _ in last.parties.values()]
    last.parties = {}
    for actor in _present([*told, *people]):
        last.add(actor, "attendee")
    if sentence not in last.sentences:
        last.sentences.append(sentence)


def _by_people(drafts: list[Draft]) -> list[Draft]:
    """«وقعت الدولتان اتفاقا … ووقع الاتفاق فلان وفلان»: bodies sign by persons.

    A title names the bodies too, and the text the persons.
    """
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda draft: draft.anchor):
        before = next((other for other in reversed(kept) if not _has_people(other)), None)
        if before is not None and _has_people(draft) and (draft.again or before.headline):
            before.parties = draft.parties
            before.sentences += [sentence for sentence in draft.sentences if sentence not in before.sentences]
            before.stretches += draft.stretches
        else:
            kept.append(draft)
    return kept


def _has_people(draft: Draft) -> bool:
    return any(actor.type == "person" for actor, _ in draft.parties.values())


def _present(signers: list[Actor]) -> list[Actor]:
    """Give who is there: where two persons sign, the bodies they sign for are not there besides."""
    people = [actor for actor in signers if actor.type == "person"]
    return people if len(people) > 1 else signers


def _ceremony(anchor: int, sentence: Sentence, rule: str, signers: list[Actor]) -> Draft:
    draft = Draft("ceremony", anchor, [sentence], rule)
    for actor in _present(signers):
        draft.add(actor, "attendee")
    draft.stretches.append((sentence.first, sentence.last))
    return draft


def _once(drafts: list[Draft]) -> list[Draft]:
    """Keep one of the ceremonies with the same people."""
    kept: list[Draft] = []
    for draft in drafts:
        same = next((other for other in kept if set(other.parties) == set(draft.parties)), None)
        if same is None:
            kept.append(draft)
        elif draft.sentences[0] not in same.sentences:
            same.sentences.append(draft.sentences[0])
    return kept
