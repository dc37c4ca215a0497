"""Forms of known names that mean something else too: which of them a document shows to be names.

A family name is a public figure's beside his full name or his state, an ambiguous word a place behind what calls for
one; the others are dropped before anything is built of them.
"""

from __future__ import annotations

from mahdar import knowledge
from mahdar.arabic.clitics import cuts
from mahdar.extraction import vocabulary
from mahdar.extraction.scene import Name, Scene
from mahdar.extraction.vocabulary import Known
from mahdar.extraction.words import PARTICLES, Kind, closed_class, kind

_PLACING = closed_class("unsure_names.placing")
_GOVERNED = closed_class("unsure_names.governed")
_CAPITALS = {"OMN": ("JOR", "pl-amman")}
"""States, and whose capital is written like them: «عمان»."""


def drop_unsure(scene: Scene) -> None:
    """Forms that mean something else too count only beside their entry's full name."""
    sure = {name.known.id for name in scene.names if name.known is not None and name.known.sure}
    unsure = [name for name in scene.names if name.known is not None and not name.known.sure]
    states = set(sure)
    for name in sorted(unsure, key=lambda name: name.type == "person"):  # a state tells the family names of its figures
        if name.known is not None and name.known.id not in sure:
            if name.type in ("state", "place") and name.last == name.first + 1 and _stands_as_place(scene, name):
                capital = _capital_called_so(scene, name, sure)
                if capital is None:
                    states.add(name.known.id)
                else:
                    scene.drop(name)
                    scene.add(Name(name.first, name.last, "place", name.rule, capital))
                continue
            if name.type == "person" and name.last - name.first > 2 and _styled(scene, name):
                continue
            at_home = name.type == "person" and not states.isdisjoint(vocabulary.states_of(name.known.id))
            if at_home and (_by_family(scene, name) or _joined(scene, name)):
                continue
            scene.drop(name)


def _capital_called_so(scene: Scene, name: Name, sure: set[str]) -> Known | None:
    """«السفارة السعودية بعمان», of a document on Jordan: give the capital that is written like another state."""
    state, capital = _CAPITALS.get(name.known.id if name.known is not None else "", ("", ""))
    behind = scene.text.norms[name.first - 1] if name.first else ""
    if state not in sure or behind in _GOVERNED:
        return None
    row = next(row for row in knowledge.places() if row.id == capital)
    return Known("place", row.id, row.name, row.en, True, state)


def _by_family(scene: Scene, name: Name) -> bool:
    """«السيستاني», «الأسد»: a family name with the article, told by the figure's state, which the document names."""
    norms = scene.text.norms
    stem = next((stem for _, stem in cuts(norms[name.first]) if stem.startswith("ال")), "")
    return name.last == name.first + 1 and bool(stem) and _alone(scene, name)


def _joined(scene: Scene, name: Name) -> bool:
    """«مليشيات الحوثي وصالح»: a family name joined to a sure name, where the document names the figure's state."""
    if name.last != name.first + 1 or not scene.text.norms[name.first].startswith("و"):
        return False
    other = scene.cover[name.first - 1]
    return other is not None and other.type in ("person", "organisation") and bool(other.known and other.known.sure)


def _alone(scene: Scene, name: Name) -> bool:
    """Say whether no other part of a name stands before one: «محمد الأسد»."""
    before = scene.text.norms[name.first - 1] if name.first else ""
    return not kind(before) & (Kind.GIVEN | Kind.FAMILY) and before not in PARTICLES


def _styled(scene: Scene, name: Name) -> bool:
    """«الملك سلمان بن عبدالعزيز»: a style before it makes a patronymic that others share the public figure's."""
    before = name.first - 1
    return before >= 0 and (
        vocabulary.honorifics().match(scene.text.norms, before) is not None
        or vocabulary.titles().match(scene.text.norms, before) is not None
    )


def _stands_as_place(scene: Scene, name: Name) -> bool:
    """«في سورية», «بمنطقة عسير», «العراق وسورية ولبنان»: an ambiguous word is a name behind what calls for a place."""
    norms = scene.text.norms
    before = norms[name.first - 1] if name.first else ""
    if len(norms[name.first]) < 3 and scene.text.raw[scene.text.tokens[name.first].start] in "أآ":
        return False  # «محافظة إب», but «يحتاج إلى أب», «في آب/أغسطس»
    calling = _PLACING | _GOVERNED if name.type == "state" else _PLACING  # «وزير خارجية | مالي», «شمال | مالي»
    if name.known is not None and name.known.id in _CAPITALS and norms[name.first].startswith("ب"):
        return True  # «السفارة بعمان»
    placed = any(stem in calling for _, stem in cuts(before)) if before else False
    listed = before == "،" or norms[name.first].startswith(("و", "ل", "ب")) or _opens_list(scene, name)
    return placed or (listed and _beside_alike(scene, name))


def _opens_list(scene: Scene, name: Name) -> bool:
    """«إعلان | مالي وبوركينا فاسو والنيجر»: before two states more, each with its «و»."""
    second = _joined_state(scene, name.last)
    return second is not None and _joined_state(scene, second.last) is not None


def _joined_state(scene: Scene, at: int) -> Name | None:
    name = scene.cover[at] if at < len(scene.cover) else None
    sure = name is not None and name.type == "state" and name.known is not None and name.known.sure
    return name if sure and scene.text.norms[at].startswith("و") else None


def _beside_alike(scene: Scene, name: Name) -> bool:
    """«الأردن، سورية، لبنان», «لحج وأبين وتعز»: next to a sure state, or a sure place of its state, a comma apart."""
    norms = scene.text.norms
    ahead = name.first - 1 - (norms[name.first - 1] == "،") if name.first > 1 else 0
    after = name.last + (norms[name.last : name.last + 1] == ["،"])
    for index in (ahead, after):
        other = scene.cover[index] if index < len(norms) else None
        if other is None or other.known is None or not other.known.sure or name.known is None:
            continue
        if other.type == "state" or (other.type == "place" and other.known.country == name.known.country is not None):
            return True
    return False
