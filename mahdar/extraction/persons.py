"""Reading a person's name from a position to the right.

Where a name begins is decided elsewhere (behind a title, behind a speech verb, at a given name); here is decided how
far it goes: «محمد بن سلمان بن عبدالعزيز», «فرانك فالتر شتاينماير», «أبو مازن».
"""

from __future__ import annotations

from mahdar.extraction.name_reader import Reader
from mahdar.extraction.name_rules import RULES
from mahdar.extraction.name_words import bare, describes, plausible
from mahdar.extraction.scene import Scene
from mahdar.extraction.words import Kind, kind


def read_name(scene: Scene, start: int, strong: bool, *, listed: bool = False) -> int | None:
    """Read a person's name that begins at a token.

    ``strong`` says that something before it promises a name (a title, an honorific). Without it the name must begin
    with a given name and have two parts. ``listed`` says that its «و» joins it to a person: «فلان وصالح الصقري».
    Returns the end (exclusive), or None where no name stands.
    """
    norms = scene.text.norms
    if start >= len(norms):
        return None
    stem, found = (norms[start][1:], kind(norms[start][1:])) if listed else bare(norms[start])
    if not strong and scene.cover[start] is None and not found & Kind.GIVEN:
        return None
    reader = Reader(scene, start, strong, found, RULES)
    end = reader.read()
    if end == start:
        return None
    if scene.cover[start] is not None:
        return end
    if strong:
        single = reader.parts == 1
        adjective = single and describes(norms, start, stem, found)
        return None if (single and found & Kind.ORDINARY) or adjective or len(stem) < 2 + single else end
    return end if reader.parts >= 2 and plausible(norms[start:end], found) else None
