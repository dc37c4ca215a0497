"""Under the article's last sentence: the short lines of an ending page, of which no word says what they are."""

from __future__ import annotations

from mahdar.reading.rules import Rules
from mahdar.record import Block

LONG = 110
"""A line longer than this is running text, whatever it ends in."""
MAX_UNKNOWN = 12
"""More lines than this that no rule knows are no page's end, but a list or a poem."""


def is_prose(text: str, start: int, end: int) -> bool:
    """Say whether a line is a sentence, by its length or by the mark it ends in; three dots end a headline too.

    >>> line = "وغادر الوفد مساء."
    >>> is_prose(line, 0, len(line)), is_prose(line, 0, len(line) - 1)
    (True, False)
    """
    return end - start > LONG or (text[end - 1] in ".:؛،" and text[end - 2 : end] != "..")


def with_foot(text: str, pieces: list[Block], rules: Rules) -> list[Block]:
    """Label what stands under the last sentence: marks that are furniture only there, and what a closing one closes.

    Called by :func:`mahdar.reading.blocks.label` line by line. In «الوسوم / سوريا / جنيف / 0112» no rule
    knows the last lines; that they stand under «الوسوم», and no sentence comes after, tells them. Without a sentence
    above (a poem, a list) nothing is changed.
    """
    at = next((i for i in reversed(range(len(pieces))) if _is_sentence(text, pieces[i])), len(pieces))
    foot: list[Block] = []
    closed = False
    for piece in pieces[at + 1 :]:
        match = rules.foot.fullmatch(text, piece.start, piece.end) if piece.kind == "body" else None
        rule = rules.of(match) if match else rules.by_id.get(piece.rule)
        closed = closed or bool(rule and rule.closes)
        known = rule.id if match and rule else "page-foot"
        page = piece.kind == "body" and (match or closed)
        foot.append(Block("furniture", piece.start, piece.end, known) if page else piece)
    unknown = sum(piece.rule == "page-foot" for piece in foot)
    return pieces if unknown > MAX_UNKNOWN else pieces[: at + 1] + foot


def _is_sentence(text: str, piece: Block) -> bool:
    return piece.kind == "body" and is_prose(text, piece.start, piece.end)
