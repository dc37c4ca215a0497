"""A short number for what a document says, by which copies of one report are found."""

from __future__ import annotations

import re
import struct

from rensa import RMinHash  # type: ignore[import-untyped]

from mahdar.arabic import fold
from mahdar.record import Document

PERMUTATIONS = 64
SEED = 1436

_NUMBERS = struct.Struct(f">{PERMUTATIONS}I")
_WORD = re.compile(r"[^\W_]+(?:[\u064B-\u0652\u0640]+[^\W_]*)*")


def signature(document: Document) -> str:
    """Give the MinHash of a document's article: 64 numbers of 32 bits as 512 hexadecimal characters.

    Counted over runs of three folded words of title and body; datelines, bylines, furniture and repeats do not
    count, so that two newspapers that print one agency's report get nearly the same signature. The part of numbers
    that two signatures share at the same place estimates the part of runs that the articles share. The same on
    every machine and in every run.
    """
    text = document.text
    article = "\n".join(text[b.start : b.end] for b in document.blocks if b.kind in {"title", "body"})
    words = list(map(fold, _WORD.findall(article)))
    minhash = RMinHash(num_perm=PERMUTATIONS, seed=SEED)
    minhash.update([f"{a} {b} {c}" for a, b, c in zip(words, words[1:], words[2:], strict=False)] or [" ".join(words)])
    return _NUMBERS.pack(*minhash.digest()).hex()
