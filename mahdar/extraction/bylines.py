"""Names in the lines that say who wrote and where: «سلوى المدني – عين اليوم», «كتب: محمد نصر», «أحمد سالم- سبق- جدة:».

Such a line carries no fact, so the other rules pass it by; but its author, his paper and its town are named in it.
"""

from __future__ import annotations

from collections.abc import Iterator

from mahdar.arabic import WORD
from mahdar.extraction import vocabulary
from mahdar.extraction.scene import Name, Scene
from mahdar.extraction.words import FUNCTION_WORDS, Kind, kind

_LONGEST = 5
_LINES = frozenset(("byline", "dateline"))


def find_bylines(scene: Scene) -> None:
    """Name what stands between the marks of bylines and datelines, once all other names are found.

    Only now: «عبدالعزيز الشيخ – جدة» does not make an author of every «الشيخ» below.
    """
    for block in scene.document.blocks:
        if block.kind not in _LINES:
            continue
        for first, last in _pieces(scene, scene.text.token_at(block.start), scene.text.token_at(block.end)):
            if not any(scene.cover[first:last]) and (name := _named(scene, first, last)) is not None:
                scene.add(name)


def _pieces(scene: Scene, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Give the runs of words between dashes, brackets and the ends of lines."""
    tokens = scene.text.tokens
    start = first
    for index in range(first, last):
        if tokens[index].kind != WORD:
            yield start, index
            start = index + 1
        elif scene.ends_line[index]:
            yield start, index + 1
            start = index + 1
    yield start, last


def _named(scene: Scene, first: int, last: int) -> Name | None:
    norms = scene.text.norms[first:last]
    if not 0 < len(norms) <= _LONGEST:
        return None
    for lexicon, rule in ((vocabulary.names(), "known.{}"), (vocabulary.quoted_media(), "known.media")):
        found = lexicon.match(scene.text.norms, first)
        if found is not None and found.last == last and not found.prefix and found.value.type != "person":
            known = vocabulary.amman() if found.value.id == "OMN" else found.value  # «عين اليوم – عمان»
            return Name(first, last, known.type, rule.format(known.type), known)
    person = len(norms) > 1 and kind(norms[0]) & Kind.GIVEN and FUNCTION_WORDS.isdisjoint(norms)
    return Name(first, last, "person", "person.byline") if person else None
