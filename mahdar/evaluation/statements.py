"""Comparing statements: what was said, by whom, and what the speaker did by saying it."""

from __future__ import annotations

from typing import NamedTuple

from mahdar.evaluation.annotation import AnnotatedStatement
from mahdar.evaluation.case import Case
from mahdar.evaluation.places import Place, anywhere, likeness
from mahdar.evaluation.tally import Tally
from mahdar.record import Statement

_SAME_CONTENT = 0.5
"""Of what both sides quote together, this part has to be quoted by both."""
_QUOTED = 90


class _Said(NamedTuple):
    """An annotated statement with every place where its words stand."""

    statement: AnnotatedStatement
    places: tuple[Place, ...]

    def likeness(self, place: Place) -> float:
        return max(likeness(place, other) for other in self.places)


def compare_statements(case: Case, tally: Tally) -> None:
    """Count statements twice: by their words alone (spans), and with the right speaker."""
    left = _said(case)
    for found in case.record.statements:
        place = (found.start, found.end)
        hit = _nearest(case, found, place, left)
        if hit is not None:
            left.remove(hit)
            _count(case, tally, found, hit.statement)
        elif not case.gold.in_noise(place):
            error = case.error(f"spurious {case.quote(place, _QUOTED)}")
            tally.add("statement spans", wrong=1)
            tally.add("statements", wrong=1, error=error)
    for said in left:
        tally.add("statement spans", missed=1)
        tally.add("statements", missed=1, error=case.error(f"missed «{said.statement.content[:_QUOTED]}»"))


def _said(case: Case) -> list[_Said]:
    found = []
    for statement in case.gold.annotation.statements:
        places = anywhere(statement.content, case.gold.text)
        places = [place for place in places if not case.gold.in_noise(place)]
        if places:
            found.append(_Said(statement, tuple(places)))
    return found


def _nearest(case: Case, found: Statement, place: Place, left: list[_Said]) -> _Said | None:
    """Give the annotated statement that quotes most alike; one of the same speaker goes before all others."""
    speaker = case.entity(found.speaker)
    near = [said for said in left if said.likeness(place) >= _SAME_CONTENT]
    return max(near, key=lambda said: (said.statement.speaker == speaker, said.likeness(place)), default=None)


def _count(case: Case, tally: Tally, found: Statement, statement: AnnotatedStatement) -> None:
    tally.add("statement spans", right=1)
    tally.judge("statement act", found.act == statement.act)
    if case.entity(found.speaker) == statement.speaker:
        tally.add("statements", right=1)
        return
    quoted = case.quote((found.start, found.end), _QUOTED)
    what = f"wrong speaker of {quoted}, should be {case.gold.name(statement.speaker)}"
    tally.add("statements", wrong=1, missed=1, error=case.error(what))
