"""What a way through two names is worth: what matched beside what is left, and where it is left.

Every part has to be accounted for. A middle name, a grandfather, a tribe or a family name may be dropped; a name before
the first one makes a son of the father («أسامة محمد مرسي»), and two names in one place make two persons.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, Literal, NamedTuple

from mahdar.identity.align import Step
from mahdar.identity.parts import Part

Left = Literal["dropped", "leading", "unaccounted", "contrary", "small"]
Judged = tuple[Step, Left | None]

SOLID: Final = 0.8
"""The likeness from which a part counts as found."""
_COST: Final[dict[Left, float]] = {
    "dropped": 0.18,
    "leading": 0.25,
    "unaccounted": 1.2,
    "contrary": 1.2,
    "small": 0.1,
}
_OWN_NAME: Final = 0.38
"""What it costs to drop the name after «محمد», which may be the man's own: «محمد رسول أيوب»."""
_LAST_NAME: Final = 0.28
_WITH_LEADING: Final = 2
"""The most parts that a name may have behind a «محمد» that is left out; with more, it is the son's name."""
_BEFORE_RARE: Final = 0.3
"""What it costs to drop a name before two that hardly anybody bears: «لويس إيناسيو لولا دا سيلفا»."""
_RARE: Final = 0.85
_CLOSE: Final = 0.95
_EXTRA_ON_BOTH: Final = 0.7
_WEAK: Final = 2.5
_FEW: Final = 0.7
_LITTLE: Final = 0.8
_ALONE: Final = 0.62
"""What a name of one part has to say, for another spelling of it to be taken for the same person's."""


class Verdict(NamedTuple):
    """A score from 0 to 1, the steps with what is left over, and whether a part beside common names matched."""

    score: float
    steps: tuple[Judged, ...]
    telling: bool

    @property
    def complete(self) -> bool:
        """Whether no name is left over."""
        return all(left in (None, "small", "leading") for _, left in self.steps)


def judge(way: Sequence[Step]) -> Verdict:
    """Judge a way through two names."""
    steps = tuple(zip(way, _lefts(way), strict=True))
    matched = [step for step, left in steps if left is None]
    solid = [_said(step) for step in matched if _is_name(step) and step.likeness.value >= SOLID]
    telling = max(solid, default=0.0) > 0.7
    return Verdict(_score(steps, matched, solid), steps, telling)


def _said(step: Step) -> float:
    return sum(part.weight for part in (*step.one, *step.other)) / (2 if step.one and step.other else 1)


def _is_name(step: Step) -> bool:
    return all(part.kind == "name" for part in (*step.one, *step.other))


def _score(steps: Sequence[Judged], matched: Sequence[Step], solid: Sequence[float]) -> float:
    said = sum(map(_said, matched))
    if not said:
        return 0.0
    lost = sum(_lost(steps, at, solid) for at in range(len(steps)))
    dropped = [step for step, left in steps if left == "dropped"]
    extra = (sum(_said(step) for step in dropped if _own(step.one)), sum(_said(s) for s in dropped if _own(s.other)))
    score = sum(_said(step) * step.likeness.value for step in matched) / (said + lost + _EXTRA_ON_BOTH * min(extra))
    worst = min((step.likeness.value for step in matched if _is_name(step)), default=1.0)
    if worst < SOLID:
        score *= max(0.0, 1 - _WEAK * (SOLID - worst))
    named = any(left and left != "small" for _, left in steps)
    alone = len(matched) == 1 and matched[0].likeness.how != "same" and sum(solid) < _ALONE
    if alone or (named and (len(solid) < 2 or sum(solid) < _LITTLE)):
        score *= _FEW
    if any(left == "unaccounted" for _, left in steps) and not _rare(solid, steps):
        score *= _FEW
    return score


def _own(parts: Sequence[Part]) -> bool:
    """Say whether there are parts, and not those of a house, which goes with any father's name."""
    return bool(parts) and parts[0].link != "house"


def _lost(steps: Sequence[Judged], at: int, solid: Sequence[float]) -> float:
    step, left = steps[at]
    if left is None:
        return 0.0
    cost = _COST[left]
    if left == "dropped" and _father(steps, at):
        cost = _COST["contrary"]
    elif left == "dropped" and _after_leading(steps, at):
        cost = _OWN_NAME
    elif left == "dropped" and _last(steps, at):
        cost = _LAST_NAME
    if left == "unaccounted" and _rare(solid, steps):
        cost = _BEFORE_RARE
    return _said(step) * cost


def _rare(solid: Sequence[float], steps: Sequence[Judged]) -> bool:
    """Say whether what matched is no common name, nor hangs on another by «بن», and matched well.

    A «محمد» left over before it is a son's all the same: «محمد إدريس ديبي إتنو».
    """
    linked = any(part.link for step, _ in steps for part in (*step.one, *step.other))
    close = all(step.likeness.value >= _CLOSE for step, left in steps if left is None and _is_name(step))
    son = any(left == "unaccounted" and _left_in(step).leads for step, left in steps)
    return len(solid) > 1 and sum(solid) / len(solid) > _RARE and close and not linked and not son


def _after_leading(steps: Sequence[Judged], at: int) -> bool:
    """Say whether a dropped name is the one that «محمد» leads, and not the father's or the family's."""
    part = _left_in(steps[at][0])
    last = all(left is not None for _, left in steps[at:])
    before = [step for step, left in steps[:at] if left != "small"]
    return len(before) == 1 and not part.link and not last and any(fellow.leads for fellow in before[0].one)


def _last(steps: Sequence[Judged], at: int) -> bool:
    """Say whether a dropped name is the last one, which tells families apart, and is not a father's or a house's."""
    return not _left_in(steps[at][0]).link and all(left == "small" for _, left in steps[at + 1 :])


def _father(steps: Sequence[Judged], at: int) -> bool:
    """Say whether a dropped name is the father's where the other name has the grandfather's as the father's.

    «محمد بن سلمان بن عبدالعزيز» is not «محمد ولد عبدالعزيز».
    """
    if at + 1 == len(steps) or steps[at + 1][1] is not None or _left_in(steps[at][0]).link != "son":
        return False
    after = steps[at + 1][0]
    return all(parts[0].link == "son" for parts in (after.one, after.other))


def _left_in(step: Step) -> Part:
    return (step.one or step.other)[0]


def _lefts(way: Sequence[Step]) -> list[Left | None]:
    """Say of each step what is left over in it, None for a match."""
    found: list[Left | None] = [None] * len(way)
    gap: list[int] = []
    seen = False
    for at, step in enumerate((*way, None)):
        if step is None or (step.one and step.other):
            for index, left in _of_gap(way, gap, seen, step):
                found[index] = left
            gap, seen = [], True
        elif _left_in(step).kind != "name":
            found[at] = "small"
        else:
            gap.append(at)
    return found


def _of_gap(way: Sequence[Step], gap: Sequence[int], seen: bool, after: Step | None) -> Iterator[tuple[int, Left]]:
    left: Left = "dropped"
    if _contrary([way[at] for at in gap]):
        left = "contrary"
    elif not seen:
        son = after is not None and any(part.link for part in (*after.one, *after.other))
        leads = all(_left_in(way[at]).leads for at in gap) and _names_matched(way) <= _WITH_LEADING
        left = "leading" if leads and not son else "unaccounted"
    yield from ((at, left) for at in gap)


def _names_matched(way: Sequence[Step]) -> int:
    return sum(1 for step in way if step.one and step.other and _is_name(step))


def _contrary(gap: Sequence[Step]) -> bool:
    """Say whether two names stand in one place; a father's beside a house's does not («بن جبر», «آل ثاني»)."""
    one, other = ({_left_in(step).link for step in gap if step[side]} for side in (0, 1))
    return bool(one and other) and one | other != {"son", "house"}
