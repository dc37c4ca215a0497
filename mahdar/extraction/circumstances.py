"""When, where and under which status a contact took place."""

from __future__ import annotations

from functools import cache

from mahdar import knowledge
from mahdar.arabic.letters import fold
from mahdar.extraction import vocabulary
from mahdar.extraction.cast import Actor, Cast
from mahdar.extraction.drafts import TOUR, Draft
from mahdar.extraction.scene import Scene
from mahdar.extraction.words import closed_class
from mahdar.record import ContactStatus, DateExpression

_IN = closed_class("circumstances.in")


@cache
def _status_words() -> dict[str, frozenset[str]]:
    return {status: frozenset(map(fold, words)) for status, words in knowledge.contacts().statuses.items()}


def date_of(scene: Scene, draft: Draft, dates: list[DateExpression]) -> str | None:
    """Give the date of a contact: the expression nearest its anchor, else the dateline's for the lead.

    Never the publication date in silence: without an expression or a dateline the date stays unknown.
    """
    anchor = scene.text.tokens[draft.anchor].start
    for sentence in draft.sentences:
        near = [date for date in dates if sentence.start <= date.start < sentence.end and date.value]
        if near:
            return min(near, key=lambda date: (abs(date.start - anchor), date.start)).value
    return _dateline(scene, draft, dates)


def _dateline(scene: Scene, draft: Draft, dates: list[DateExpression]) -> str | None:
    lines = [block for block in scene.document.blocks if block.kind == "dateline"]
    in_lines = [date for date in dates for line in lines if line.start <= date.start < line.end and date.value]
    if not in_lines or draft.tense == "future" or draft.kind == "visit":
        return None
    lead = next((block for block in scene.document.blocks if block.kind == "body"), None)
    return in_lines[-1].value if lead and draft.sentences[0].start <= lead.start + 400 else None


def place_of(scene: Scene, cast: Cast, draft: Draft) -> Actor | None:
    """Give where it took place: a place behind «في» or بـ in its sentences, the host's place of a visit."""
    if draft.kind in ("call", "message") or draft.rule == TOUR:
        return None
    if draft.place is not None and draft.kind == "visit":
        return draft.place
    states = None
    for sentence in draft.sentences:
        for name in scene.names:
            if not sentence.first <= name.first < sentence.last or name.type not in ("place", "state"):
                continue
            if not _located(scene, name.first) and not (draft.kind == "visit" and id(cast.of(name)) in draft.parties):
                continue
            if name.type == "place":
                return cast.of(name)
            states = states or cast.of(name)
    return states


def _located(scene: Scene, index: int) -> bool:
    norms = scene.text.norms
    before = norms[index - 1] if index else ""
    if before in ("مدينه", "العاصمه", "بمدينه", "بالعاصمه"):
        return True
    found = vocabulary.names().match(norms, index)
    return before in _IN or (found is not None and found.prefix.endswith("ب"))


def status_of(scene: Scene, draft: Draft, date: str | None) -> ContactStatus:
    """Say whether it was held, is announced, or was called off."""
    words = _status_words()
    sentence = draft.sentences[0]
    near = scene.text.norms[max(sentence.first, draft.anchor - 12) : draft.anchor + 3]
    if any(word.removeprefix("و") in words["cancelled"] for word in near):
        return "cancelled"
    published = scene.document.published
    imperfect = draft.tense == "imperfect"
    if draft.tense == "future" or any(word in words["announced"] for word in near):
        return "announced"
    if (
        date is not None
        and published is not None
        and len(date) == 10
        and (date > published[:10] or (imperfect and date == published[:10] and not draft.rule.startswith("event")))
    ):
        return "announced"
    return "held"
