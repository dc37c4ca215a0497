"""A document: the text as it was received, and everything found in it."""

from __future__ import annotations

from collections.abc import Iterable

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from mahdar.identity import Judgement
from mahdar.record import Span
from mahdar.web.asking import Kept, Reading, existing, spans
from mahdar.web.cards import cards
from mahdar.web.members import shown
from mahdar.web.passages import passages
from mahdar.web.rendering import render
from mahdar.wording import findings

router = APIRouter()


@router.get("/document")
def document(
    request: Request, reader: Reading, kept: Kept, id: str, fact: str | None = None, at: str | None = None
) -> HTMLResponse:
    """Show a document; with ``fact`` or ``at``, that fact or stretch is shown apart."""
    record = existing(kept.document(id))
    found = {one.label: one for one in findings(record)}
    chosen = spans(at)
    if fact in found:
        chosen = tuple(Span(place.start, place.end) for place in found[fact].evidence)
    keys, judged = kept.keys(id), kept.corrections(id)
    told = cards(record, keys)
    wrong = {label for label, anchor in told.anchors.items() if _is_wrong(judged.get(anchor, ()))}
    return render(
        request,
        reader,
        "document.html",
        record=record,
        found=found,
        fact=fact if fact in found else None,
        lines=passages(record, list(found.values()), chosen, wrong),
        cards=told,
        keys=keys,
        judged=judged,
        shown=lambda member: shown(kept, reader.language, member),
        wrong=wrong,
        copies=kept.copies_of(id),
    )


def _is_wrong(judgements: Iterable[Judgement]) -> bool:
    """Tell whether a fact as a whole was judged wrong; with another speaker, what was said was said all the same."""
    return any(judgement.verdict == "wrong_fact" for judgement in judgements)
