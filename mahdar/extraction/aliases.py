"""Names by a son: «محمود عباس (أبو مازن)», and «أبو مازن» wherever else it stands in the document."""

from __future__ import annotations

from mahdar.arabic.clitics import cuts
from mahdar.arabic.quotes import MARKS
from mahdar.extraction.scene import Name, Scene
from mahdar.extraction.words import FUNCTION_WORDS

RULE = "person.alias"
_FATHERS = frozenset(("ابو", "ابي", "ابا", "ام"))
_OPENING = frozenset(("(", *MARKS))
_CLOSING = frozenset((")", *MARKS))
_LONGEST = 4  # words: «أبو مصعب عبد الودود»


def find_aliases(scene: Scene) -> None:
    """Give the name by his son that stands in brackets or quotation marks behind a person's name to that person.

    Persons must stand in the scene already; each later «أبو مازن» that is no part of another name is his too.
    """
    for name in [name for name in scene.names if name.type == "person"]:
        last = past_alias(scene, name.last)
        if last > name.last:
            tail = tuple(scene.text.norms[name.last + 2 : last - 1])
            for at in _occurrences(scene, tail):
                scene.add(Name(at, at + 1 + len(tail), "person", RULE, name.known, name))


def past_alias(scene: Scene, at: int) -> int:
    """Give the token behind «(أبو مازن)» that stands at a token, the token itself where none stands there."""
    norms = scene.text.norms
    if at + 3 >= len(norms) or norms[at] not in _OPENING or norms[at + 1] not in _FATHERS:
        return at
    near = range(at + 3, min(at + 2 + _LONGEST, len(norms)))
    closing = next((index for index in near if norms[index] in _CLOSING), None)
    if closing is None or not scene.unbroken(at, closing + 1) or norms[at + 2] in FUNCTION_WORDS:
        return at
    return closing + 1


def _occurrences(scene: Scene, tail: tuple[str, ...]) -> list[int]:
    """Find a name by a son in all its cases and behind clitics: «أبو مازن», «لأبي مازن», «وأبا مازن»."""
    norms = scene.text.norms
    return [
        at
        for at, norm in enumerate(norms)
        if tuple(norms[at + 1 : at + 1 + len(tail)]) == tail
        and any(stem in _FATHERS for _, stem in cuts(norm))
        and scene.cover[at] is None
        and scene.unbroken(at, at + 1 + len(tail))
    ]
