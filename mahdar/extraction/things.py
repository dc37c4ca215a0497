"""Names of instruments and gatherings: «القرار 2216», «اتفاق الطائف», «القمة الإفريقية لمكافحة الإرهاب».

Some are known; the others begin with a head noun that one of the shapes completes to a name. The longest that begins
at a word counts.
"""

from __future__ import annotations

from mahdar.arabic.clitics import cuts
from mahdar.extraction import thing_words
from mahdar.extraction.openings import Opens
from mahdar.extraction.phrases import Phrases
from mahdar.extraction.scene import Name, Scene
from mahdar.extraction.thing_shapes import Start, shaped


def _built(phrases: Phrases, index: int) -> Name | None:
    """Build a name from its head noun and one of the shapes."""
    match = thing_words.thing_heads().match(phrases.norms, index)
    for form in match.value if match is not None else ():
        start = Start(index, match.last if match else index, form)
        name = shaped(phrases, start)
        if name is not None:
            return name
    return None


def _known(phrases: Phrases, index: int) -> Name | None:
    """Find a name the knowledge holds; a short one only where the text has its full name or a party."""
    found = thing_words.known_things().match(phrases.norms, index)
    if found is None or not (found.value.sure or _confirmed(phrases, found.value.id)):
        return None
    return Name(index, found.last, found.value.type, "known." + found.value.type, found.value)


def _confirmed(phrases: Phrases, known_id: str) -> bool:
    row = thing_words.instrument_row(known_id)
    return row is not None and not phrases.named.isdisjoint((row.id, *row.parties))


def _fixed(phrases: Phrases, index: int) -> Name | None:
    """«الحوار الوطني»."""
    found = thing_words.fixed_names().match(phrases.norms, index)
    return None if found is None else Name(index, found.last, "gathering", "thing.fixed")


def _numbered_known(phrases: Phrases, index: int) -> Name | None:
    """«القمة العربية السادسة والعشرين»: a recurring gathering, told apart by its number."""
    if not phrases.scene.opens[index] & Opens.NUMBERED_THING:
        return None
    norms, behind, number = _with_number(phrases, index)
    found = thing_words.numbered_things().match(norms, 0) if number else None
    if found is None:
        return None
    one = found.value._replace(id=f"{found.value.id}:{number}", en=f"{found.value.en} ({number})")
    return Name(index, behind[found.last - 1], one.type, "known.gathering", one)


def _with_number(phrases: Phrases, index: int) -> tuple[list[str], list[int], str]:
    """Give the words from a position on with ``#`` for the first number, where each ends, and the number."""
    words: list[str] = []
    behind: list[int] = []
    number, at = "", index
    while len(words) < 12 and at < len(phrases.norms) and (at == index or phrases.word(at)):
        end = phrases.ordinal(at) if at > index and not number else at
        if at > index and not number and end == at and phrases.norms[at].isdigit():
            end = at + 1
        if end > at:
            number = phrases.value(at, end)
        words.append("#" if end > at else phrases.norms[at])
        at = max(end, at + 1)
        behind.append(at)
    return words, behind, number


_FINDERS = (_numbered_known, _known, _built, _fixed)


def _longest(phrases: Phrases, index: int) -> Name | None:
    """Choose the longest name that begins at a token; of equally long ones the first finder's."""
    scene = phrases.scene
    found = [name for finder in _FINDERS if (name := finder(phrases, index)) is not None]
    found = [name for name in found if scene.unbroken(name.first, name.last) and _fits(scene, name)]
    best = max(found, key=lambda name: name.last - name.first, default=None)
    known = next((name.known for name in found if name.known is not None), None)
    if best is not None and best.type == "instrument" and known is not None and known.sure:
        best.known = known  # «مبادرة السلام العربية في صيغتها …» is still the initiative that is known
    return best


def _fits(scene: Scene, name: Name) -> bool:
    """Say whether a name may be taken in: it lies inside no other and cuts none in two.

    A body that a rule has carried on over the head of a thing («المجلس | الاتفاق النووي») gives way.
    """
    before, behind = scene.cover[name.first], scene.cover[name.last - 1]
    if before is not None and before.first < name.first and (before.known is not None or before.last > name.last):
        return False
    return behind is None or (behind.last <= name.last and (behind.first >= name.first or behind is before))


def _spread(phrases: Phrases) -> None:
    """«اتفاق السلام» is a name where the text has «اتفاق السلام في تيغراي» too."""
    scene = phrases.scene
    full = {_opening(phrases, name): name for name in scene.names if name.rule.endswith((".subject", ".treats"))}
    for index, cover in enumerate(scene.cover[:-1] if full else []):
        if cover is None and scene.cover[index + 1] is None and scene.unbroken(index, index + 2):
            end = phrases.adjectives(index + 2)
            short = Name(index, end, "instrument", "thing.short")
            named = full.get(_opening(phrases, short))
            if named is not None and scene.open_word(index):
                short.type, short.known = named.type, named.known
                scene.add(short)


def _opening(phrases: Phrases, name: Name) -> tuple[str, str]:
    """Give the head of a name without its clitic, and the word behind it."""
    head = phrases.norms[name.first]
    prefix = thing_words.thing_prefix(phrases.norms, name.first)
    return next((stem for clitic, stem in cuts(head) if clitic == prefix), head), phrases.norms[name.first + 1]


def find_things(scene: Scene) -> None:
    """Find the names of instruments and gatherings; the names inside them give way.

    Known names and bodies must have been found: they are what these names are made of.
    """
    phrases = Phrases(scene)
    for index in reversed(scene.opening(Opens.THING)):  # the inner name first: «خطة … لتنفيذ | استراتيجية …»
        if scene.open_word(index):
            name = _longest(phrases, index)
            if name is not None:
                scene.add(name)
    _spread(phrases)
