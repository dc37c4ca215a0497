"""Newspapers and agencies told by the marks around them: «الوطن», «فلان - سبق - الرياض», «الكويت (كونا)»."""

from __future__ import annotations

from itertools import pairwise

from mahdar.extraction import vocabulary
from mahdar.extraction.scene import Name, Scene

_DASHES = frozenset("-–ـ")
_CLOSES = {"(": ")", "/": "/"}
_LONGEST_DATELINE = 10


def find_quoted_media(scene: Scene) -> None:
    """«الوطن», "سبق": a newspaper whose name is an ordinary word is meant where it fills a quotation.

    So is one between the dashes of a byline («فلان - سبق - الرياض»), one between the marks of a dateline
    («الكويت (كونا)»), and one that is also a city behind «لـ».
    """
    norms = scene.text.norms
    _told_to(scene)
    for opening, closing in [*scene.text.quotations, *_bylined(scene), *_datelined(scene)]:
        if closing - opening > 4 or not scene.readable[opening + 1]:
            continue
        found = vocabulary.quoted_media().match(norms, opening + 1)
        if found is None or found.last != closing or found.prefix:
            continue
        cover = scene.cover[opening + 1]
        spoken_to = opening > 0 and norms[opening - 1] in ("ل", "الي", "ال")
        unsure = cover is not None and cover.known == found.value._replace(sure=False)
        if cover is None or unsure or (cover.type == "place" and spoken_to):
            scene.add(Name(opening + 1, closing, "organisation", "known.media", found.value))


def _told_to(scene: Scene) -> None:
    """«قال فلان لـ عكاظ»: behind «لـ» a newspaper needs no quotation marks."""
    norms = scene.text.norms
    for at in range(1, len(norms) - 1):
        if norms[at] != "ل" or not scene.readable[at] or scene.cover[at + 1] is not None:
            continue
        found = vocabulary.quoted_media().match(norms, at + 1)
        if found is not None and not found.prefix and scene.unbroken(at + 1, found.last):
            scene.add(Name(at + 1, found.last, "organisation", "known.media", found.value))


def _bylined(scene: Scene) -> list[tuple[int, int]]:
    """Find what stands between the dashes of a byline, or between the beginning of a line and its first dash."""
    norms, ends = scene.text.norms, scene.ends_line
    dashes = [index for index, norm in enumerate(norms) if norm in _DASHES and scene.readable[index]]
    found = [
        (before, after) for before, after in pairwise(dashes) if after - before <= 4 and not any(ends[before:after])
    ]
    for dash in dashes:
        first = next((at for at in range(dash - 1, max(dash - 4, 0), -1) if ends[at - 1]), None)
        if first is not None:
            found.append((first - 1, dash))
    return found


def _datelined(scene: Scene) -> list[tuple[int, int]]:
    """Find the brackets and strokes of datelines: «الكويت 3 مايو (كونا) --», «أبوظبي في 3 مايو / وام /»."""
    norms, ends = scene.text.norms, scene.ends_line
    found = []
    for opening, mark in enumerate(norms):
        if mark not in _CLOSES:
            continue
        closing = next((at for at in (opening + 2, opening + 3) if norms[at : at + 1] == [_CLOSES[mark]]), None)
        if closing is None or any(ends[opening:closing]):
            continue
        first = next((at for at in range(opening, max(opening - _LONGEST_DATELINE, 0), -1) if ends[at - 1]), 0)
        town = scene.cover[first]
        if (first or opening < _LONGEST_DATELINE) and town is not None and town.type in ("place", "state"):
            found.append((opening, closing))
    return found
