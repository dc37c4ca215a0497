"""Quotations: which opening mark goes with which closing one.

Newspapers mix «», “”, "" and their mirror images, forget one of a pair and put a space on the wrong side, so that a
mark opens or closes by its neighbours first and by its shape second. A quotation never leaves its paragraph.
"""

from __future__ import annotations

from mahdar.arabic.words import Token

MARKS = frozenset('«»“”„‟"″〝〞')
_OPENING = frozenset("«“„")
_CLOSING = frozenset("»”")
_MIRRORED = {"«": "»", "»": "«"}


def _opens(text: str, token: Token) -> bool | None:
    """Say whether a mark opens (True), closes (False) or could do both (None)."""
    before = text[token.start - 1] if token.start else " "
    after = text[token.end] if token.end < len(text) else " "
    tight_before, tight_after = before.isalnum() or before in ".!؟…)", after.isalnum() or after in "([…."
    if tight_after and not tight_before:
        return True
    if tight_before and not tight_after and before != "ـ":
        return False
    shape = text[token.start]
    return True if shape in _OPENING else False if shape in _CLOSING else None


def _same_family(one: str, other: str) -> bool:
    return (one in "«»") == (other in "«»")


def quotations(text: str, tokens: list[Token]) -> list[tuple[int, int]]:
    """Pair the quotation marks of a text.

    Returns pairs of token indices (opening mark, closing mark), in order of the opening one, nested ones left out:
    what counts for a reader is the outermost. Marks without a partner in their paragraph pair with nothing.
    """
    pairs: list[tuple[int, int]] = []
    opened: int | None = None
    for index, token in enumerate(tokens):
        if opened is not None and "\n" in text[tokens[index - 1].end : token.start]:
            opened = None
        if token.norm not in MARKS:
            continue
        opens = _opens(text, token)
        if opened is None:
            if opens is not False:
                opened = index
        elif opens is not True and _same_family(text[tokens[opened].start], text[token.start]):
            pairs.append((opened, index))
            opened = None
        elif opens and text[tokens[opened].start] == text[token.start]:
            opened = index
    return pairs
