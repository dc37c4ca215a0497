"""Derive ``mahdar/knowledge/words.txt``, the frequent words of written Arabic, from wordfreq.

The list tells an ordinary word from a token that may be a name: it holds the most frequent folded words without the
names of the other derived lists, except names that are ordinary words too.

Run as ``python -m scripts.derive_words`` after ``python -m scripts.derive_names``, with the dependency group
``derive`` installed.
"""

from __future__ import annotations

import re

from scripts.derive_names import family_names, given_names, names_that_are_words
from scripts.derive_places import KNOWLEDGE, frequencies

OUTPUT = KNOWLEDGE / "words.txt"
HEADER = """\
# Derived by scripts/derive_words.py from wordfreq 3.1.1 (data CC BY-SA 4.0, and so is this file); do not edit.
# Folded frequent words of written Arabic without names of persons, the most frequent first.
"""
SIZE = 60_000
_ARABIC = re.compile(r"[\u0621-\u064a]+")


def ordinary_words() -> list[str]:
    """Give the words, folded, the most frequent first; words of one frequency by code point."""
    names = (given_names() | family_names()) - names_that_are_words()
    words = ((word, share) for word, share in frequencies().items() if _ARABIC.fullmatch(word) and word not in names)
    ranked = sorted(words, key=lambda pair: (-pair[1], pair[0]))
    return [word for word, _ in ranked[:SIZE]]


def derive() -> str:
    """Give the whole text of the output file, the same for the same packages and hand-kept lists."""
    return HEADER + "".join(f"{word}\n" for word in ordinary_words())


if __name__ == "__main__":
    OUTPUT.write_text(derive(), "utf-8")
