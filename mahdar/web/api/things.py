"""Persons, organisations, states …, and whom they deal with."""

from __future__ import annotations

from typing import Annotated

import msgspec
from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from mahdar.store import AgreementQuery, Network, Trend, View, ranking
from mahdar.web.api.answers import AppearanceList, NameList, OfficeList, PartnerList, Thing
from mahdar.web.api.asked import Cursor, Day, Key, Limit, Named, Topic, answer, following, meant
from mahdar.web.api.described import says
from mahdar.web.api.facts import known_topic
from mahdar.web.asking import Kept, existing

router = APIRouter(tags=["things"])
Words = Annotated[str, Query(description="Any part of a name, in any spelling, or a key.", examples=["البديوي"])]
Topics = Annotated[int, Query(ge=0, le=50, description="How many topics to count apart.")]


@router.get("/names", responses=says(NameList))
def names(request: Request, kept: Kept, q: Words, limit: Limit = 20, cursor: Cursor = None) -> Response:
    """Find persons, organisations, states … by any part of any spelling of their name."""
    asked = ranking(limit, cursor)
    page, behind = asked.page(kept.find(q, asked.depth), lambda actor: actor.key)
    return answer(request, NameList(tuple(page), following(request, behind)))


@router.get("/entity", responses=says(Thing))
def entity(request: Request, kept: Kept, key: Key, limit: Limit = 20, topics: Topics = 6) -> Response:
    """Give all the record knows of a thing, at most `limit` facts of a kind; the lists give all of them."""
    actor = existing(kept.actor(key))
    agreements = kept.agreements(AgreementQuery(of=key, limit=limit)).agreements
    partners, about = tuple(kept.partners(key, limit)), tuple(kept.topics(key, limit))
    return answer(request, Thing(kept.page(actor, limit), partners, about, agreements, kept.trend(key, topics)))


@router.get("/offices", responses=says(OfficeList))
def offices(request: Request, kept: Kept, key: Key, limit: Limit = 20, cursor: Cursor = None) -> Response:
    """List the offices that a person holds, or that an organisation has."""
    asked = ranking(limit, cursor)
    found = kept.offices(key, asked.depth)
    page, behind = asked.page(found, lambda one: repr((one.person_key, one.title, one.organisation_key)))
    return answer(request, OfficeList(tuple(page), following(request, behind)))


@router.get("/partners", responses=says(PartnerList))
def partners(request: Request, kept: Kept, key: Key, limit: Limit = 20, cursor: Cursor = None) -> Response:
    """List whom a thing, or who holds its offices, had contacts with."""
    asked = ranking(limit, cursor)
    page, behind = asked.page(kept.partners(key, asked.depth), lambda actor: actor.key)
    return answer(request, PartnerList(tuple(page), following(request, behind)))


@router.get("/appearances", responses=says(AppearanceList))
def appearances(request: Request, kept: Kept, key: Key, limit: Limit = 20, cursor: Cursor = None) -> Response:
    """List where a thing is named, with the words around its name and what a judgement calls it there."""
    asked = ranking(limit, cursor)
    page, behind = asked.page(kept.appearances(key, asked.depth), lambda one: one.member)
    return answer(request, AppearanceList(tuple(page), following(request, behind)))


@router.get("/trend", responses=says(Trend))
def trend(request: Request, kept: Kept, key: Named = None, topics: Topics = 5) -> Response:
    """Count contacts over time and topics, all or those of one thing."""
    found = meant(kept, key=key)
    return answer(request, kept.trend(found["key"].key if found else None, topics))


@router.get("/network", responses=says(Network))
def network(
    request: Request,
    kept: Kept,
    *,
    bodies: bool = True,
    topic: Topic = None,
    since: Day = None,
    until: Day = None,
    around: Named = None,
    depth: Annotated[int, Query(ge=1, le=3, description="Steps from the thing that it is drawn around.")] = 1,
    limit: Annotated[int, Query(ge=1, le=500, description="How many ties to give, the strongest.")] = 50,
) -> Response:
    """Give who met whom; `bodies` puts organisations and states in the place of those who speak for them."""
    found = meant(kept, around=around)
    view = View(bodies=bodies, topic=known_topic(topic), since=since, until=until, depth=depth, limit=limit)
    return answer(request, kept.network(msgspec.structs.replace(view, around=found["around"].key if found else None)))
