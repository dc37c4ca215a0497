"""From a document to its facts: the order in which extraction works, in one place."""

from __future__ import annotations

from typing import NamedTuple

from mahdar.arabic import Text, analyse
from mahdar.arabic.clitics import cuts
from mahdar.extraction import bodies, vocabulary
from mahdar.extraction.agents import Agents, find_agents
from mahdar.extraction.agreements import Deal, find_agreements, find_unnamed
from mahdar.extraction.aliases import find_aliases
from mahdar.extraction.bylines import find_bylines
from mahdar.extraction.cast import Actor, Cast, display_name, gather
from mahdar.extraction.ceremonies import find_ceremonies
from mahdar.extraction.circumstances import date_and_status, told_day
from mahdar.extraction.clauses import Clauses
from mahdar.extraction.contacts import find_contacts
from mahdar.extraction.courses import find_courses
from mahdar.extraction.credibility import Credibility, counts
from mahdar.extraction.dates import find_dates
from mahdar.extraction.delegations import with_delegations
from mahdar.extraction.districts import find_towns, hyphened
from mahdar.extraction.drafts import Draft, join
from mahdar.extraction.events import at_occasions, find_gatherings, with_gatherings
from mahdar.extraction.family_names import spread
from mahdar.extraction.homographs import means_else
from mahdar.extraction.lead_assemblies import with_lead_assembly
from mahdar.extraction.lexicon import Match
from mahdar.extraction.media import find_quoted_media
from mahdar.extraction.offices import find_offices
from mahdar.extraction.openings import Opens
from mahdar.extraction.people import People, find_people
from mahdar.extraction.reach import reach_for_names
from mahdar.extraction.references import OfficeBook, refer_by_adjective, refer_by_generic
from mahdar.extraction.scene import READABLE, Name, Scene, set_scene
from mahdar.extraction.sessions import find_sessions
from mahdar.extraction.sides import Sides
from mahdar.extraction.sites import place_of
from mahdar.extraction.statements import Said, cue_span, find_said
from mahdar.extraction.subjects import find_subjects
from mahdar.extraction.things import find_things
from mahdar.extraction.topics import Topics
from mahdar.extraction.unread import without_unread
from mahdar.extraction.unsure_names import drop_unsure
from mahdar.extraction.words import closed_class, listed
from mahdar.record import (
    Agreement,
    Contact,
    DateExpression,
    Document,
    Entity,
    Mention,
    Office,
    Participant,
    Span,
    Statement,
)


class Facts(NamedTuple):
    """Everything extraction finds in one document."""

    entities: tuple[Entity, ...]
    offices: tuple[Office, ...]
    dates: tuple[DateExpression, ...]
    contacts: tuple[Contact, ...]
    statements: tuple[Statement, ...]
    agreements: tuple[Agreement, ...]


def _find_known(scene: Scene) -> None:
    """Find every name the knowledge holds, longest first from left to right."""
    lexicon = vocabulary.names()
    norms = scene.text.norms
    behind = 0
    for index in scene.opening(Opens.NAME):
        found = lexicon.match(norms, index) if scene.readable[index] and index >= behind else None
        if found is None or not scene.unbroken(index, found.last) or _qualifies(scene, index, found):
            continue
        if found.last == index + 1 and _spelt_otherwise(scene, index, found):
            continue
        if found.value.type == "place" and norms[found.last : found.last + 1] == ["بن"]:
            continue  # «الشيخ زايد | بن سلطان»
        if found.value.id == "OMN" and "\u0651" in scene.text.written(index, found.last):
            found = found._replace(value=vocabulary.amman())  # «عمّان», with shadda, is the city
        elif found.value.id == "OMN" and "\u064f" in scene.text.written(index, found.last):
            found = found._replace(value=found.value._replace(sure=True))  # «عُمان», with damma, is the state
        club = _as_club(scene, index, found)
        if club is not None:
            scene.add(club)
            behind = club.last
            continue
        first = _with_form_of_state(scene, index, found)
        known = found.value if hyphened(scene, found.last) == found.last else None  # «كيزيل-بيل» is not «كيزيل»
        behind = hyphened(scene, found.last) if found.value.type == "place" else found.last
        scene.add(Name(first, behind, found.value.type, "known." + found.value.type, known))


def _qualifies(scene: Scene, index: int, found: Match[vocabulary.Known]) -> bool:
    """«الرياضة السعودية»: the state's name is an adjective behind a noun it agrees with."""
    if found.prefix or found.value.type != "state" or found.last != index + 1 or index == 0:
        return False
    before, norm = scene.text.norms[index - 1], scene.text.norms[index]
    agrees = (
        norm.endswith("ه")
        and (before.endswith(("ه", "ات")) or before.endswith(_PLURALS))
        and any(stem.startswith("ال") and len(stem) > 4 for _, stem in cuts(before))
    )
    behind = scene.text.norms[index - 2] if index > 1 else ""
    agrees = agrees or (
        norm[-1] == "ه" and before in _FIELDS and behind.endswith(("ه", "ات"))
    )  # «أجهزة الأمن السعودية»
    return agrees and scene.unbroken(index - 1, index + 1) and vocabulary.demonyms().match([norm], 0) is not None


_PLURALS = tuple(closed_class("facts.plurals"))  # «الحدود | السعودية»
_FIELDS = closed_class("bodies.fields")
_CLUB_HEADS = closed_class("facts.club_heads")
_CLUB_TAILS = closed_class("facts.club_tails")
_TANWIN = frozenset("ًٌٍ")


def _spelt_otherwise(scene: Scene, index: int, found: Match[vocabulary.Known]) -> bool:
    """«صبيًّا», «وجده», «كسرت», «باكرا», «هذه الزاوية», «صلاة المغرب», «www.sfda.gov»: no names."""
    token = scene.text.tokens[index]
    raw = scene.text.raw[token.start : token.end]
    before = scene.text.norms[index - 1] if index else ""
    if found.value.type not in ("place", "state"):
        return raw.isascii() and (before == "." or scene.text.norms[found.last : found.last + 1] == ["."])
    verb = found.prefix == "ك" and listed(token.norm) and not token.norm.startswith("كال")
    verb = verb or (
        found.prefix == "ل"
        and token.norm.startswith("لل")
        and found.value.name[0] == "ل"
        and listed("ا" + token.norm[1:])
    )  # «للحج»
    verb = verb or (found.prefix == "ب" and raw.endswith("ا") and listed(token.norm) and listed("ال" + token.norm[:-1]))
    pronoun = (
        raw.endswith("ه")
        and "ال" not in token.norm[:3]
        and token.norm not in ("جده", "مكه", "حماه")
        and listed(token.norm[:-1])
        and not _same_place(found, token.norm[:-1])
    )
    behind = scene.text.norms[found.last] if found.last < len(scene.text.norms) else ""
    shown = means_else(token.norm, found.value.id, before, behind)
    return verb or pronoun or shown or not _TANWIN.isdisjoint(raw)


def _same_place(found: Match[vocabulary.Known], norm: str) -> bool:
    """«دوشنبه» is «دوشنبي» spelled otherwise, and no pronoun behind it."""
    other = vocabulary.names().match([norm], 0)
    return other is not None and other.value.id == found.value.id


def _as_club(scene: Scene, index: int, found: Match[vocabulary.Known]) -> Name | None:
    """«مانشستر يونايتد», «بايرن ميونخ»: with a word that clubs are called by, a city is a club."""
    norms = scene.text.norms
    if found.value.type != "place" or found.last != index + 1:
        return None
    after = norms[found.last] if found.last < len(norms) else ""
    tailed = after in _CLUB_TAILS and scene.unbroken(index, found.last + 1)
    headed = index > 0 and not found.prefix and any(stem in _CLUB_HEADS for _, stem in cuts(norms[index - 1]))
    if not tailed and not (headed and scene.cover[index - 1] is None and scene.unbroken(index - 1, found.last)):
        return None
    return Name(index - (not tailed), found.last + tailed, "organisation", "known.club")


_STATE_NOUNS = closed_class("facts.state_nouns")


def _with_form_of_state(scene: Scene, index: int, found: Match[vocabulary.Known]) -> int:
    """«جمهورية مصر», «بدولة الكويت»: the noun of the form of state begins the name."""
    if index == 0 or found.prefix or found.value.type != "state" or not scene.unbroken(index - 1, found.last):
        return index
    before = scene.text.norms[index - 1]
    return (
        index - 1 if any(stem in _STATE_NOUNS for _, stem in cuts(before)) and scene.cover[index - 1] is None else index
    )


def _find_bodies(scene: Scene) -> None:
    for index in reversed(range(len(scene.text.norms))):  # the inner name first: «الأمانة العامة | لمجلس الضمان»
        if not scene.open_word(index):
            continue
        name = bodies.find(scene, index)
        cover = scene.cover[index]
        if name is None or (cover is not None and (cover.first != index or cover.last >= name.last)):
            continue
        if cover is None or cover.known is None or not cover.known.sure or cover.type != "organisation":
            scene.add(name)


def find_names(scene: Scene) -> People:
    """Find all names of a document; returns the offices and titles met on the way."""
    _find_known(scene)
    find_quoted_media(scene)
    drop_unsure(scene)
    _find_bodies(scene)
    find_things(scene)
    people = find_people(scene)
    find_towns(scene)
    reach_for_names(scene, people)
    spread(scene)
    find_aliases(scene)
    find_bylines(scene)
    return people


def _number(cast: Cast, scene: Scene) -> dict[int, str]:
    """Number the entities by their first appearance; those that the text shows nowhere are none of the record's."""
    tokens = scene.text.tokens

    def first(actor: Actor) -> int:
        return min([tokens[name.first].start for name in actor.names] + [actor.first])

    shown = [actor for actor in cast.actors if actor.names or actor.references]
    return {id(actor): f"e{number}" for number, actor in enumerate(sorted(shown, key=first), 1)}


def _entity(actor: Actor, scene: Scene, ident: str) -> Entity:
    mentions = tuple(sorted(Mention(*scene.text.span(name.first, name.last), name.rule) for name in actor.names))
    full = max((display_name(scene, name) for name in actor.names), key=len, default="")
    return Entity(
        ident,
        actor.type,
        full or actor.label or (actor.known.name if actor.known else ""),
        actor.known.en if actor.known else None,
        actor.known.id if actor.known else None,
        mentions,
        tuple(sorted(set(actor.references))),
    )


def _statement(scene: Scene, said: Said, ids: dict[int, str], topics: Topics) -> Statement:
    start, end = scene.text.span(said.first, said.last)
    speaker = ids[id(said.speaker)]
    return Statement(
        speaker,
        start,
        end,
        said.quoted,
        said.act,
        topics.within([(said.first, said.last)]),
        cue_span(scene, said),
        said.rule,
    )


def _contact(
    scene: Scene,
    cast: Cast,
    agents: Agents,
    draft: Draft,
    dates: list[DateExpression],
    topics: Topics,
    ids: dict[int, str],
) -> Contact:
    date, status = date_and_status(scene, draft, dates)
    place, occasion = place_of(scene, cast, agents, draft), draft.occasion
    return Contact(
        draft.kind,
        status,
        tuple(Participant(ids[key], role) for key, (_, role) in draft.parties.items()),
        date,
        ids[id(place)] if place is not None else None,
        ids[id(occasion)] if occasion is not None else None,
        topics.of(draft),
        tuple(Span(sentence.start, sentence.end) for sentence in sorted(draft.sentences)),
        draft.rule,
    )


def _agreement(deal: Deal, ids: dict[int, str]) -> Agreement:
    return Agreement(
        ids[id(deal.instrument)],
        deal.kind,
        deal.status,
        tuple(ids[id(actor)] for actor in deal.parties),
        deal.date,
        tuple(Span(sentence.start, sentence.end) for sentence in deal.sentences),
        deal.rule,
    )


def _is_surname(scene: Scene, date: DateExpression) -> bool:
    """«الأمين العام أحمد بن عبدالرحمن | الخميس»: a day that is somebody's family name."""
    name = scene.cover[scene.text.token_at(date.start)]
    return name is not None and name.type == "person" and scene.text.span(name.first, name.last)[1] == date.end


def _stretches(scene: Scene) -> list[tuple[int, int]]:
    """Give the token ranges of the blocks that may carry facts."""
    return [
        (scene.text.token_at(block.start), scene.text.token_at(block.end))
        for block in scene.document.blocks
        if block.kind in READABLE
    ]


def find_facts(document: Document) -> Facts:
    """Extract everything one document says. Pure: the same document gives the same facts."""
    text: Text = analyse(document.text)
    scene = set_scene(document, text)
    people = find_names(scene)
    cast = gather(scene)
    refer_by_adjective(scene, cast)
    generics = refer_by_generic(scene, cast)
    book = OfficeBook(scene, cast, people.holdings, generics)
    agents = find_agents(scene, cast, people, book, generics)
    said = find_said(scene, agents, Sides(agents, book))
    held = find_offices(scene, cast, book, people)
    dates = [date for date in find_dates(text, document.published, _stretches(scene)) if not _is_surname(scene, date)]
    topics = Topics(scene, people, held)
    spoke = {item.cue: item.speaker for item in said}
    serving = book.serving()
    credibility = Credibility(book, serving)
    named = without_unread(scene, agents)
    acting = with_delegations(scene, cast, named)
    told = find_contacts(scene, cast, acting, credibility, spoke)
    told += filter(credibility.sits, find_sessions(scene, acting, said))
    days = {id(draft): told_day(scene, draft, dates, draft.sentences) for draft in told}
    drafts = join(told, days, serving, document.published)
    clauses = Clauses(scene, cast, acting, dates)
    deals = find_agreements(scene, cast, clauses, held, dates)
    signings = list(filter(credibility.signs, find_ceremonies(clauses, deals, drafts)))
    deals += find_unnamed(scene, cast, clauses, held, dates, signings, deals)
    drafts = with_gatherings([*drafts, *signings], find_gatherings(scene, cast, named, said))
    drafts = with_lead_assembly(scene, acting, said, drafts)
    drafts = [draft for draft in drafts if credibility.confers(draft)]
    find_subjects(scene, drafts, said, topics)
    at_occasions(scene, cast, drafts)
    find_courses(scene, drafts)
    ids = _number(cast, scene)
    told_of = [_contact(scene, cast, agents, draft, dates, topics, ids) for draft in drafts]
    contacts = tuple(contact for contact in told_of if counts(contact, told_of, document.published))
    offices = tuple(item.record(ids) for item in held)
    statements = tuple(_statement(scene, item, ids, topics) for item in said)
    shown = sorted((actor for actor in cast.actors if id(actor) in ids), key=lambda actor: int(ids[id(actor)][1:]))
    entities = tuple(_entity(actor, scene, ids[id(actor)]) for actor in shown)
    return Facts(entities, offices, tuple(dates), contacts, statements, tuple(_agreement(deal, ids) for deal in deals))
