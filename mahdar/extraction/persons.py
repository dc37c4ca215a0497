"""Reading a person's name from a position to the right.

Where a name begins is decided elsewhere (behind a title, behind a speech verb, at a given name); here is decided how
far it goes: «محمد بن سلمان بن عبدالعزيز», «فرانك فالتر شتاينماير», «أبو مازن».
"""

from __future__ import annotations

from mahdar.extraction.name_reader import Reader
from mahdar.extraction.name_rules import RULES
from mahdar.extraction.name_words import SERVANTS, bare, describes, is_servant, plausible
from mahdar.extraction.scene import Scene
from mahdar.extraction.words import Kind, closed_class, kind


def _two_in_one(norms: list[str], start: int) -> bool:
    """«الملك عبد العزيز», «الشيخ ابن باز»: one part of two words, and a whole name."""
    following = norms[start + 1] if start + 1 < len(norms) else ""
    return norms[start] in SERVANTS or (norms[start] == "ابن" and not following.startswith("ال"))


def _looks_on(scene: Scene, start: int, found: int) -> bool:
    """«هل شاهد | علي خامنئي …»: before a public figure's full name an ordinary word is no part of it."""
    behind = scene.cover[start + 1] if found & Kind.ORDINARY and start + 1 < len(scene.cover) else None
    return behind is not None and behind.known is not None and behind.first == start + 1 and behind.last > start + 2


_SURE = closed_class("persons.sure")
_MENS = closed_class("persons.mens")


def is_womans(words: tuple[str, ...]) -> bool:
    """«رقية», «فاطمة»: say whether a given name is a woman's by its ending; «أسامة» and «حمزة» are men's."""
    given = words[0] if len(words) > 1 else ""
    servant = given.startswith("عبد") or given.endswith("الله")  # «عبدربه»
    return len(given) > 3 and given.endswith("ه") and not servant and given not in _MENS


def is_mans(words: tuple[str, ...]) -> bool:
    """«محمد», «سيرغي», «عبد …»: say whether a given name is surely a man's."""
    return len(words) > 1 and (words[0] in _SURE or words[0] == "عبد" or words[1] == "بن")


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
    found = Kind.GIVEN if is_servant(norms, start) else found
    if not strong and scene.cover[start] is None and (not found & Kind.GIVEN or _looks_on(scene, start, found)):
        return None
    reader = Reader(scene, start, strong, found, RULES)
    end = reader.read()
    if end == start:
        return None
    if scene.cover[start] is not None:
        return end
    if strong:
        single = reader.parts == 1 and not _two_in_one(norms, start)
        adjective = single and not scene.hamzated(start) and describes(norms, start, stem, found)
        adverb = single and stem.startswith("بال") and bool(found & Kind.UNKNOWN)  # «أومأ الرئيس | بالإيجاب»
        return None if (single and found & Kind.ORDINARY) or adjective or adverb or len(stem) < 2 + single else end
    return end if reader.parts >= 2 and plausible(norms[start:end], found) else None
