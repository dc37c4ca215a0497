"""What a judgement is about, as a reader sees it: the words in the text instead of their place in a document."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from mahdar.errors import Contradiction
from mahdar.identity import Judgement, parse_anchor
from mahdar.store import Record
from mahdar.web import links
from mahdar.web.asking import spans
from mahdar.wording import Language, spoken_name

_LONGEST: Final = 90


class Shown(NamedTuple):
    """The words that a member of a judgement stands for, and the page that shows them; None where there is none."""

    text: str
    address: str | None


class Step(NamedTuple):
    """Two members that a judgement, or the one that was refused (None), says are one or are not."""

    one: Shown
    other: Shown
    judgement: Judgement | None


def shown(kept: Record, language: Language, member: str) -> Shown:
    """Give the words of a member; of a place that the record has no longer, the member itself."""
    if member.startswith("="):
        actor = kept.actor(member[1:])
        if actor is None:
            return Shown(member, None)
        return Shown(spoken_name(actor.name, actor.key, language), links.page(language, "entity", key=actor.key))
    anchor = parse_anchor(member)
    document, _, place = (anchor.document, "", f"{anchor.start}-{anchor.end}") if anchor else member.rpartition("#")
    stretch = spans(place)
    record = kept.document(document) if stretch else None
    if record is None:
        return Shown(member, None)
    words = " ".join(record.text[stretch[0].start : stretch[0].end].split())
    cut = words if len(words) <= _LONGEST else f"{words[:_LONGEST].rpartition(' ')[0]} …"
    return Shown(cut or member, f"{links.page(language, 'document', id=document, at=place)}#chosen")


def steps(kept: Record, language: Language, refused: Contradiction) -> Sequence[Step]:
    """Tell how the judgements that stand lead to the opposite of the one that was refused."""
    given = {judgement.number: judgement for judgement in kept.judgements()}
    return [
        Step(shown(kept, language, one), shown(kept, language, other), given.get(number))
        for one, other, number in refused.chain
    ]
