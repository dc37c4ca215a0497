"""Joined letter forms, for terminals that print each letter alone.

Unicode keeps the isolated, initial, medial and final form of every Arabic letter as a character of its own, and says
in its tables which letter each of them stands for; the rules of joining follow from which forms a letter has.
"""

from __future__ import annotations

import unicodedata
from functools import cache

_FORMS = [*range(0xFB50, 0xFDFB), *range(0xFE70, 0xFEFD)]
_LAM = "ل"
_TATWEEL = "ـ"

Forms = dict[tuple[str, str], str]
"""From a letter (or lam with alef) and the word for its form to the character of that form."""


def shape(text: str) -> list[str]:
    """Give for each character of a text what to print in its place: its joined form, itself, or nothing.

    Nothing stands in the place of an alef that the lam before it has taken in. Diacritics join nothing and break
    nothing.

    >>> [f"{ord(form):X}" for form in shape("سلم")]
    ['FEB3', 'FEE0', 'FEE2']
    """
    shaped = list(text)
    letters = [at for at, char in enumerate(text) if unicodedata.category(char) != "Mn"]
    for nth, at in enumerate(letters):
        if not shaped[at]:
            continue
        before = text[letters[nth - 1]] if nth else ""
        after = text[letters[nth + 1]] if nth + 1 < len(letters) else ""
        joined = _joins_on(before) and _joins_back(text[at])
        if (_LAM + after, "isolated") in _forms() and text[at] == _LAM and after:
            shaped[at] = _forms()[_LAM + after, "final" if joined else "isolated"]
            shaped[letters[nth + 1]] = ""
        else:
            shaped[at] = _form(text[at], joined, _joins_on(text[at]) and _joins_back(after))
    return shaped


def _form(letter: str, before: bool, after: bool) -> str:
    name = {(False, False): "isolated", (False, True): "initial", (True, True): "medial", (True, False): "final"}
    return _forms().get((letter, name[before, after]), letter)


def _joins_on(letter: str) -> bool:
    return letter == _TATWEEL or (letter, "initial") in _forms()


def _joins_back(letter: str) -> bool:
    return letter == _TATWEEL or (letter, "final") in _forms()


@cache
def _forms() -> Forms:
    """Read the forms out of Unicode's own decompositions: «<initial> 0628» and the like."""
    forms: Forms = {}
    for code in _FORMS:
        form, *letters = unicodedata.decomposition(chr(code)).split() or [""]
        spelled = "".join(chr(int(letter, 16)) for letter in letters)
        if form in ("<isolated>", "<initial>", "<medial>", "<final>") and (
            len(letters) == 1 or (len(letters) == 2 and spelled[0] == _LAM and spelled[1] in "اأإآ")
        ):
            forms.setdefault((spelled, form.strip("<>")), chr(code))
    return forms
