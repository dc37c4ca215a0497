"""The knowledge files as lexicons ready to be matched, each built once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import product, zip_longest
from typing import NamedTuple

from mahdar import knowledge
from mahdar.arabic.inflection import done_to, fold_words, imperfect, participle, perfect, with_object
from mahdar.arabic.letters import fold
from mahdar.extraction.lexicon import Lexicon
from mahdar.extraction.words import DISTRICTS, FUNCTION_WORDS, Kind, closed_class, kind
from mahdar.knowledge.schema import (
    ContactVerb,
    EventNoun,
    Figure,
    Head,
    Honorific,
    Nominal,
    OfficeTitle,
    Place,
    Portfolio,
    Tenure,
    Topic,
)
from mahdar.knowledge.speech_schema import SpeechVerb
from mahdar.record import EntityType


class Known(NamedTuple):
    """A knowledge entry behind a name; ``sure`` is false for forms that need the entry's full name in the document.

    ``wide`` places hold many others: a continent, a region, a sea. ``worded`` ones are ordinary words: «محافظة حقل».
    """

    type: EntityType
    id: str
    name: str
    en: str
    sure: bool
    country: str | None = None
    wide: bool = False
    worded: bool = False


def _state_names() -> Iterator[tuple[str, Known]]:
    for row in knowledge.states():
        known = Known("state", row.id, row.name, row.en, True, row.id)
        unsure = known._replace(sure=False)
        for form in (row.official, row.name, *row.forms):
            if form:
                yield form, unsure if form in row.ambiguous else known
        for form in row.ambiguous:
            yield form, unsure


def _organisation_names() -> Iterator[tuple[str, Known]]:
    for row in knowledge.organisations():
        known = Known("organisation", row.id, row.name, row.en, True, row.state)
        unsure = known._replace(sure=False)
        forms = (row.name, *row.forms)
        for form in forms:
            rest, _, seat = form.rpartition(" ")
            seated = rest in forms and seat[:1] == "ب" and seat[1:] in _towns()  # «جامعة القاضي عياض | بمراكش»
            seated = seated or form.partition(" بمملكة ")[0] in row.short  # «مجلس النواب | بمملكة البحرين»
            if " التابع" not in form and ("(" not in form or "+" in form) and not seated:
                yield form, known
        if row.acronym and len(row.acronym) > 2:
            yield row.acronym, known
        for form in row.short:
            yield form, unsure


@cache
def _towns() -> frozenset[str]:
    return frozenset(row.name for row in knowledge.places())


def _place_names() -> Iterator[tuple[str, Known]]:
    for row in knowledge.places():
        known = _place(row)
        unsure = known._replace(sure=False)
        worded = unsure._replace(worded=True)
        forms = (row.name, *row.forms, *row.ambiguous, *row.words)
        for form in forms:
            head, _, rest = form.partition(" ")
            typed = fold(head) in PLACE_NOUNS and (rest in forms or head == "العاصمة")
            if not typed:
                yield form, worded if form in row.words else unsure if form in row.ambiguous else known


def _place(row: Place) -> Known:
    """A republic within a state is named as states are: «رئيس جمهورية الشيشان»."""
    wide = row.country is None and row.kind not in _WITHIN_WALLS
    kind_of: EntityType = "state" if row.kind == "republic" else "place"
    return Known(kind_of, row.id, row.name, row.en, True, row.country, wide)


PLACE_NOUNS = DISTRICTS | closed_class("vocabulary.further_places")
"""What a place's name follows: «مدينة عدن», «دول الخليج»."""

_WITHIN_WALLS = frozenset(("city", "building", "airport", "camp", "district"))  # «القدس» lies in no one state


def _figure_names() -> Iterator[tuple[str, Known]]:
    for row in knowledge.figures():
        known = Known("person", row.id, row.name, row.en, True)
        unsure = known._replace(sure=False)
        for form in (row.name, *row.forms):
            yield form, known
        for form in row.short:
            yield form, unsure


@cache
def names() -> Lexicon[Known]:
    """Every name the knowledge holds, of every type."""
    return Lexicon((*_state_names(), *_organisation_names(), *_place_names(), *_figure_names()))


_MEDIA = frozenset(("newspaper", "news_agency", "broadcaster"))


@cache
def quoted_media() -> Lexicon[Known]:
    """Newspapers and channels by the names they have in quotation marks: «الوطن», «عكاظ»."""
    entries = []
    for row in knowledge.organisations():
        if row.kind in _MEDIA:
            known = Known("organisation", row.id, row.name, row.en, True, row.state)
            for form in (row.name, *row.forms, *row.short):
                noun, _, rest = form.partition(" ")
                entries += [(form, known), (rest, known)] if fold(noun) in _MEDIA_NOUNS and rest else [(form, known)]
    return Lexicon(entries)


@cache
def media() -> frozenset[str]:
    """Give the ids of newspapers, agencies and channels."""
    return frozenset(row.id for row in knowledge.organisations() if row.kind in _MEDIA)


_MEDIA_NOUNS = closed_class("vocabulary.media_nouns")


@cache
def demonyms() -> Lexicon[Known]:
    """Adjectives of states, organisations and places, with the article: «السعودي», «الأممي»."""
    entries: list[tuple[str, Known]] = []
    for state in knowledge.states():
        known = Known("state", state.id, state.name, state.en, True, state.id)
        entries += [(_definite(form), known) for form in state.adjectives]
    for body in knowledge.organisations():
        known = Known("organisation", body.id, body.name, body.en, True)
        entries += [(_definite(form), known) for adjective in body.adjectives for form in (adjective, adjective + "ة")]
    for place in knowledge.places():
        entries += [(_definite(form), _place(place)) for form in place.adjectives]
    return Lexicon(entries)


def _definite(adjective: str) -> str:
    return " ".join("ال" + word for word in adjective.split())


class HeadForm(NamedTuple):
    """A head noun as it stands in the text, with or without the article, and the words it makes no name with."""

    head: Head
    definite: bool
    not_of: frozenset[str]
    not_behind: frozenset[str]


def indefinite_demonym(norm: str) -> Known | None:
    """Give whose adjective a word without the article is: «وفد سعودي», «وفدا سعوديا», «جولة خليجية»."""
    for form in (norm, norm.removesuffix("ا")):
        found = demonyms().match(["ال" + form], 0)
        if found is not None and not found.prefix:
            return found.value
    return None


@cache
def kingdoms() -> Lexicon[tuple[str, ...]]:
    """Nouns that stand for a state by convention («المملكة»), with the states each may stand for."""
    called: dict[str, list[str]] = {}
    for row in knowledge.states():
        for form in row.generic:
            called.setdefault(fold(form), []).append(row.id)
    return Lexicon((form, tuple(ids)) for form, ids in called.items())


@cache
def heads() -> Lexicon[HeadForm]:
    """Head nouns of bodies, facilities and districts."""
    entries: list[tuple[str, HeadForm]] = []
    for head in knowledge.heads():
        plain = HeadForm(head, False, folded(head.not_of), folded(head.not_behind))
        for form in head.forms:
            definite = form.startswith("ال")
            entries.append((form, plain._replace(definite=definite and head.type != "district")))
            if not definite:
                entries.append(("ال" + form, plain._replace(definite=True)))
    return Lexicon(entries)


@cache
def honorifics() -> Lexicon[Honorific]:
    """Words of respect and rank that stand before a name or an office."""
    rows = knowledge.honorifics()
    before = (*rows.honorifics, *rows.academic, *rows.ranks, *rows.nobility)
    return Lexicon((form, row) for row in before for form in row.forms)


@cache
def blessings() -> Lexicon[Honorific]:
    """What may follow a name: «حفظه الله»."""
    return Lexicon((form, row) for row in knowledge.honorifics().after for form in row.forms)


@cache
def titles() -> Lexicon[OfficeTitle | Nominal]:
    """Heads of office titles, and references by title alone."""
    rows = knowledge.titles()
    offices = [(form, row) for row in rows.offices for form in row.form]
    return Lexicon([*offices, *((form, row) for row in rows.nominals for form in row.forms)])


@cache
def portfolios() -> Lexicon[Portfolio]:
    """What ministers are ministers of."""
    return Lexicon((form, row) for row in knowledge.titles().portfolios for form in row.forms)


@cache
def amman() -> Known:
    """Give Jordan's capital, which only a shadda tells from Oman: «عمّان»."""
    return next(_place(row) for row in knowledge.places() if row.id == "pl-amman")


@cache
def _figures() -> dict[str, Figure]:
    return {row.id: row for row in knowledge.figures()}


def tenures_of(figure_id: str) -> tuple[Tenure, ...]:
    """Give the offices a public figure held."""
    figure = _figures().get(figure_id)
    return figure.offices if figure is not None else ()


def gender_of(figure_id: str) -> str:
    """Give the gender of a public figure, m or f."""
    return _figures()[figure_id].gender


@cache
def states_of(figure_id: str) -> frozenset[str]:
    """Give the states a public figure served."""
    states = {row.id for row in knowledge.states()}
    return frozenset(tenure.of for tenure in tenures_of(figure_id) if tenure.of in states)


@cache
def capitals() -> frozenset[str]:
    """Give the ids of the places that are capitals."""
    called = {(row.capital, row.id) for row in knowledge.states()}
    return frozenset(row.id for row in knowledge.places() if (row.name, row.country) in called)


class Cue(NamedTuple):
    """A speech verb in one of its forms."""

    verb: SpeechVerb
    tense: str  # perfect, imperfect, participle or masdar
    gender: str = ""  # m or f in the singular, d of two, p of several: whose verb «قالت» is


_CITY = "مدينه"  # «مدينا» condemns, «مدينة» is a city


@cache
def speech() -> Lexicon[Cue]:
    """Speech verbs in all their forms."""
    entries: list[tuple[str, Cue]] = []
    for verb in knowledge.speech().verbs:
        participles = participle(verb.participle)[:3] if verb.participle else []  # «مطالبات», «طالبات» are nouns
        participles = ["" if form == _CITY else form for form in participles]
        tenses = (("perfect", _perfect_forms(verb)), ("imperfect", _imperfect_forms(verb)), ("participle", participles))
        for tense, forms in tenses:
            genders = zip_longest(forms, "mfpdd"[: len(forms)], fillvalue="")
            entries += [(form, Cue(verb, tense, gender)) for form, gender in genders if form]
        if verb.masdar:
            entries += [(fold(verb.masdar) + pronoun, Cue(verb, "masdar")) for pronoun in ("ه", "ها", "هم")]
        if verb.masdar and verb.perfect:
            entries.append(("ال" + fold(verb.masdar), Cue(verb, "masdar")))  # «اكتفى بالقول إن …»
    return Lexicon((form, cue) for form, cue in entries if cue.verb.homograph or form not in FUNCTION_WORDS)


def _perfect_forms(verb: SpeechVerb) -> list[str]:
    if verb.perfect is None:
        return []
    forms = perfect(verb.perfect)
    if verb.homograph:
        forms = [form for form in forms if form == forms[0] or not form.endswith("ا") or form.endswith("وا")]  # «ردا»
    clear = "object" in verb.takes and verb.act not in ("assert", "support") and not verb.homograph
    told = (verb.judges and not verb.shadda) or (
        "clause_only" in verb.takes and not verb.homograph
    )  # «وصفه بأنه …», «أبلغه بأن …»
    return forms + with_object(forms[:1]) if clear or told else forms


def _imperfect_forms(verb: SpeechVerb) -> list[str]:
    if verb.imperfect is None:
        return []
    forms = [form for form in imperfect(verb.imperfect) if not form.startswith("ن")]  # «نعتقد» is nobody's report
    return forms + with_object(forms[:2]) if "object" in verb.takes and verb.act == "request" else forms


class Act(NamedTuple):
    """A contact verb in one of its forms."""

    verb: ContactVerb
    tense: str  # perfect, imperfect or future
    met: bool = False  # it carries the pronoun of whom it is done to: «استقبله»


@cache
def contact_verbs() -> Lexicon[Act]:
    """Contact verbs in all their forms; «سيلتقي» is to come."""
    entries: list[tuple[str, Act]] = []
    for verb in knowledge.contacts().verbs:
        now = imperfect(verb.imperfect)
        past = perfect(verb.perfect)
        entries += [(form, Act(verb, "perfect")) for form in past]
        if verb.needs or "object" in verb.partner:  # «توجهه ليقول …» is of no journey
            entries += [(form, Act(verb, "perfect", met=True)) for form in done_to(verb.perfect)]
        if "conference" in verb.needs or (
            "object" in verb.partner and (verb.kind == "meeting" or (verb.kind == "visit" and not verb.explicit))
        ):  # «حيث يستقبله», «يترأسه»
            entries += [(form, Act(verb, "imperfect", met=True)) for form in with_object(now[:2])]
        entries += [(form, Act(verb, "imperfect")) for form in now]
        entries += [("س" + form, Act(verb, "future")) for form in now]
    return Lexicon(entries)


@cache
def event_nouns() -> Lexicon[EventNoun]:
    """Nouns of meetings, visits and calls, with and without the article and a pronoun."""
    entries: list[tuple[str, EventNoun]] = []
    for noun in knowledge.contacts().nouns:
        for form in map(fold_words, noun.forms):
            head, _, rest = form.partition(" ")
            stem = head[:-1] + "ت" if head.endswith("ه") else head
            pronouns = [stem + suffix for suffix in ("ه", "ها", "هم", "هما")] if not rest else []
            definite = " ".join("ال" + word for word in form.split()) if not form.startswith("ال") else form
            entries += [(spelling, noun) for spelling in (form, definite, *pronouns)]
    return Lexicon(entries)


@cache
def topic_triggers() -> Lexicon[Topic | None]:
    """Give the triggers with their topics, and what only looks like one with none."""
    topics = knowledge.topics()
    exceptions = [(trigger, None) for topic in topics for trigger in topic.exceptions]
    triggers = [(trigger, topic) for topic in topics for trigger in topic.triggers]
    return Lexicon((words, topic) for trigger, topic in [*exceptions, *triggers] for words in spelt_out(trigger))


def spelt_out(trigger: str) -> Iterator[str]:
    """Give every expression a trigger stands for; | parts the words that may stand in one place.

    >>> list(spelt_out("الوضع في سوريا|اليمن"))
    ['الوضع في سوريا', 'الوضع في اليمن']
    """
    return map(" ".join, product(*(place.split("|") for place in trigger.split())))


@cache
def folded(words: tuple[str, ...]) -> frozenset[str]:
    """Fold a few words into a set."""
    return frozenset(map(fold, words))


@lru_cache(maxsize=1 << 16)
def grammatical(norm: str) -> bool:
    """Say whether a word is grammar or speech, and so ends any name: «مع», «أكد», «مشيرا»."""
    if norm in FUNCTION_WORDS:
        return True
    found = speech().match([norm], 0)
    by_saying = found is not None and found.prefix == "ب" and found.value.tense == "masdar"  # «وختم فلان | بالقول»
    return found is not None and (not found.prefix or by_saying) and kind(norm) & (Kind.GIVEN | Kind.FAMILY) == 0
