"""The order in which to print a line that mixes Arabic with Latin and numbers, for terminals that do not know it.

The Unicode bidirectional algorithm (UAX #9) without explicit embeddings, isolates and paired brackets, which texts of
the press do not need: types, weak types (W1-W7), neutrals (N1-N2), levels (I1-I2), reversal (L1-L4). Directional
controls are not printed.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import groupby

from mahdar.cli.shaping import shape

_STRONG = ("L", "R", "AL")
_NEUTRAL = ("B", "S", "WS", "ON")
_CONTROLS = ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI", "BN")
_MIRRORS = dict(zip("()[]{}<>«»‹›⟨⟩⟦⟧", ")(][}{><»«›‹⟩⟨⟧⟦", strict=True))


def is_right_to_left(text: str) -> bool:
    """Say whether more letters of a paragraph run from right to left than from left to right.

    The first letter would not do (P2, P3): «NATO» may begin an Arabic paragraph, and so may a mark put into it.
    """
    kinds = [unicodedata.bidirectional(char) for char in text]
    return kinds.count("R") + kinds.count("AL") > kinds.count("L")


def visual(line: str, *, right_to_left: bool) -> list[tuple[str, int]]:
    """Give what to print from left to right for one line: characters, each with the index it came from.

    The letters are in their joined forms and brackets face the right way. ``right_to_left`` is the direction of the
    paragraph, which its other lines share.
    """
    base = int(right_to_left)
    shaped, levels = shape(line), _levels(line, base)
    clusters = _clusters(line)
    order = _reversed_by_level(clusters, [levels[cluster[0]] for cluster in clusters])
    printed = [(_mirrored(shaped[at], levels[at]), at) for cluster in order for at in cluster]
    return [(char, at) for char, at in printed if char]


def _mirrored(char: str, level: int) -> str:
    return _MIRRORS.get(char, char) if level % 2 else char


def _clusters(line: str) -> list[list[int]]:
    """Keep a letter and the marks upon it together (L3), and leave directional controls out."""
    clusters: list[list[int]] = []
    for at, kind in enumerate(map(unicodedata.bidirectional, line)):
        if clusters and kind == "NSM":
            clusters[-1].append(at)
        elif kind not in _CONTROLS:
            clusters.append([at])
    return clusters


def _reversed_by_level(clusters: list[list[int]], levels: Sequence[int]) -> list[list[int]]:
    """Reverse every run of a level and above, from the highest down to the lowest odd one (L2)."""
    order = list(range(len(clusters)))
    for level in range(max(levels, default=0), 0, -1):
        runs = groupby(order, key=lambda at: levels[at] >= level)
        order = [at for high, run in runs for at in (reversed(list(run)) if high else run)]
    return [clusters[at] for at in order]


def _levels(line: str, base: int) -> list[int]:
    kinds = [unicodedata.bidirectional(char) or "L" for char in line]
    resolved = _resolve_neutrals(_resolve_weak(kinds, base), base)
    levels = [base + _step(kind, base) for kind in resolved]
    for at in range(len(line) - 1, -1, -1):  # L1: white space at the end keeps the paragraph's direction
        if kinds[at] not in ("WS", "B", "S", *_CONTROLS):
            break
        levels[at] = base
    return levels


def _step(kind: str, base: int) -> int:
    """Give how far above the paragraph's level a resolved kind stands (I1, I2)."""
    if base:
        return int(kind != "R")
    return {"L": 0, "R": 1}.get(kind, 2)


def _resolve_weak(kinds: Sequence[str], base: int) -> list[str]:
    """Settle marks, numbers and what stands between and beside numbers (W1-W7)."""
    start = "R" if base else "L"
    kinds = _marks_as_their_letters(kinds, start)
    kinds = _numbers_after_arabic(kinds, start)
    kinds = _separators_in_numbers(["R" if kind == "AL" else kind for kind in kinds])
    kinds = _signs_beside_numbers(kinds)
    kinds = ["ON" if kind in ("ES", "ET", "CS") else kind for kind in kinds]
    return _numbers_after_latin(kinds, start)


def _marks_as_their_letters(kinds: Sequence[str], before: str) -> list[str]:
    """W1; controls are passed over as if they were not there."""
    settled = []
    for kind in kinds:
        settled.append(before if kind == "NSM" or kind in _CONTROLS else kind)
        before = settled[-1]
    return settled


def _numbers_after_arabic(kinds: Sequence[str], strong: str) -> list[str]:
    """W2: «عام 2017»."""
    settled = []
    for kind in kinds:
        strong = kind if kind in _STRONG else strong
        settled.append("AN" if kind == "EN" and strong == "AL" else kind)
    return settled


def _separators_in_numbers(kinds: list[str]) -> list[str]:
    """W4: 1,000 and 3.5 are one number."""
    settled = list(kinds)
    for at in range(1, len(kinds) - 1):
        before, kind, after = settled[at - 1], kinds[at], kinds[at + 1]
        if before == after and ((kind == "CS" and before in ("EN", "AN")) or (kind == "ES" and before == "EN")):
            settled[at] = before
    return settled


def _signs_beside_numbers(kinds: list[str]) -> list[str]:
    """W5: 5% and $5."""
    settled: list[str] = []
    runs = [(kind, len(list(run))) for kind, run in groupby(kinds)]
    for at, (kind, length) in enumerate(runs):
        beside = [other for other, _ in runs[max(at - 1, 0) : at + 2]]
        settled += ["EN" if kind == "ET" and "EN" in beside else kind] * length
    return settled


def _numbers_after_latin(kinds: Sequence[str], strong: str) -> list[str]:
    """W7: «F-16»."""
    settled = []
    for kind in kinds:
        strong = kind if kind in ("L", "R") else strong
        settled.append("L" if kind == "EN" and strong == "L" else kind)
    return settled


def _resolve_neutrals(kinds: Sequence[str], base: int) -> list[str]:
    """Give spaces and punctuation the direction of both their neighbours, else the paragraph's (N1, N2)."""
    own = "R" if base else "L"
    runs = [(neutral, list(run)) for neutral, run in groupby(kinds, key=lambda kind: kind in _NEUTRAL)]
    settled: list[str] = []
    for at, (neutral, run) in enumerate(runs):
        before = _direction(settled[-1]) if settled else own
        after = _direction(runs[at + 1][1][0]) if at + 1 < len(runs) else own
        settled += [before if before == after else own] * len(run) if neutral else run
    return settled


def _direction(kind: str) -> str:
    return "L" if kind == "L" else "R"
