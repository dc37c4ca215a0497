"""Forms of known names that mean something else too: which of them a document shows to be names.

A family name is a public figure's beside his full name or his state, an ambiguous word a place behind what calls for
one; the others are dropped before anything is built of them.
"""

from __future__ import annotations

from mahdar.arabic.clitics import cuts
from mahdar.extraction import vocabulary
from mahdar.extraction.scene import Name, Scene
from mahdar.extraction.words import PARTICLES, Kind, closed_class, kind
from mahdar.record import EntityType

_PLACING = closed_class("unsure_names.placing")
_GOVERNED = closed_class("unsure_names.governed")
_DISTRICTS = closed_class("unsure_names.districts")
_PITCH = closed_class("unsure_names.pitch")
_JORDANIAN = closed_class("unsure_names.jordanian")
_OMANI = closed_class("unsure_names.omani")


def drop_unsure(scene: Scene) -> None:
    """Forms that mean something else too count only beside their entry's full name."""
    sure = {name.known.id for name in scene.names if name.known is not None and name.known.sure}
    unsure = [name for name in scene.names if name.known is not None and not name.known.sure]
    states = set(sure)
    shown = sure | {name.known.id for name in unsure if name.known is not None and _behind_district(scene, name)}
    unsure = [name for name in unsure if not _in_amman(scene, name, sure)]
    for name in sorted(unsure, key=lambda name: name.type == "person"):  # a state tells the family names of its figures
        if name.known is not None and (name.known.id not in sure or name.known.worded):
            if name.type in ("state", "place") and _is_place(scene, name, shown):
                states.add(name.known.id)
                continue
            if name.type == "organisation" and _joined_to_body(scene, name):
                continue
            if name.type == "person" and name.last - name.first > 2 and _styled(scene, name):
                continue
            at_home = name.type == "person" and not states.isdisjoint(vocabulary.states_of(name.known.id))
            if at_home and (_by_family(scene, name) or _joined(scene, name)):
                continue
            scene.drop(name)


def _by_family(scene: Scene, name: Name) -> bool:
    """«السيستاني», «الأسد»: a family name with the article, told by the figure's state, which the document names."""
    norms = scene.text.norms
    stem = next((stem for _, stem in cuts(norms[name.first]) if stem.startswith("ال")), "")
    return name.last == name.first + 1 and bool(stem) and _alone(scene, name)


def _joined(scene: Scene, name: Name) -> bool:
    """«مليشيات الحوثي وصالح»: a family name joined to a sure name, where the document names the figure's state."""
    joined = name.last == name.first + 1 and scene.text.norms[name.first].startswith("و")
    return joined and _sure_before(scene, name) in ("person", "organisation")


def _sure_before(scene: Scene, name: Name) -> EntityType | None:
    """Give the type of the sure name right before one, None where none stands there."""
    before = scene.cover[name.first - 1] if name.first else None
    return before.type if before is not None and before.known is not None and before.known.sure else None


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


def _behind_district(scene: Scene, name: Name) -> bool:
    """«محافظة حقل», «أهالي القرى»: the noun of a district makes a town's name of any word."""
    before = scene.text.norms[name.first - 1] if name.first else ""
    near = name.type == "place" and name.first > 0 and scene.unbroken(name.first - 1, name.first + 1)
    noun = scene.text.norms[name.first].removeprefix("ال") in _DISTRICTS  # «سكان المدينة»
    return near and not noun and any(stem in _DISTRICTS for _, stem in cuts(before))


def _is_place(scene: Scene, name: Name, shown: set[str]) -> bool:
    """Say whether an ambiguous form names its place here; ``shown`` are those that the document names beyond doubt."""
    if name.known is None or _behind_district(scene, name):
        return True
    if name.known.worded:
        before = scene.text.norms[name.first - 1] if name.first else ""
        joined = before == "،" or scene.text.norms[name.first].startswith("و")
        return (name.known.id in shown and before in _PLACING) or (joined and _beside_alike(scene, name))
    gulf = name.known.id == "pl-persian-gulf" and _PITCH.isdisjoint(scene.text.norms)  # nor a club of this name
    return name.known.id in shown or gulf or _is_capital_of(name, shown) or _stands_as_place(scene, name)


def _is_capital_of(name: Name, shown: set[str]) -> bool:
    """«كابل» beside Afghanistan: the capital of a state that the document names."""
    return name.known is not None and name.known.country in shown and name.known.id in vocabulary.capitals()


def _in_amman(scene: Scene, name: Name, sure: set[str]) -> bool:
    """«السفارة السعودية بعمان»: the city, where a document is about Jordan and nothing is Omani."""
    if name.known is None or name.known.id != "OMN" or "OMN" in sure or not _OMANI.isdisjoint(scene.text.norms):
        return False
    before = scene.text.norms[name.first - 1] if name.first else ""
    if before in _GOVERNED or ("JOR" not in sure and _JORDANIAN.isdisjoint(scene.text.norms)):
        return False
    scene.drop(name)
    scene.add(Name(name.first, name.last, "place", name.rule, vocabulary.amman()))
    return True


def _stands_as_place(scene: Scene, name: Name) -> bool:
    """«في سورية», «بمنطقة عسير», «العراق وسورية ولبنان»: an ambiguous word is a name behind what calls for a place."""
    norms = scene.text.norms
    before = norms[name.first - 1] if name.first else ""
    if len(norms[name.first]) < 3 and scene.text.raw[scene.text.tokens[name.first].start] in "أآ":
        return False  # «محافظة إب», but «يحتاج إلى أب», «في آب/أغسطس»
    calling = _PLACING | _GOVERNED if name.type == "state" else _PLACING  # «وزير خارجية | مالي», «شمال | مالي»
    placed = any(stem in calling for _, stem in cuts(before)) if before else False
    return placed or (_listed(scene, name) and _beside_alike(scene, name))


def _listed(scene: Scene, name: Name) -> bool:
    """«وحرض وميدي», «، لبنان»: say whether a name may go on or open a list."""
    before = scene.text.norms[name.first - 1] if name.first else ""
    return before == "،" or scene.text.norms[name.first].startswith(("و", "ل", "ب")) or _opens_list(scene, name)


def _opens_list(scene: Scene, name: Name) -> bool:
    """«إعلان | مالي وبوركينا فاسو والنيجر»: before two states more, each with its «و»."""
    second = _joined_state(scene, name.last)
    return second is not None and _joined_state(scene, second.last) is not None


def _joined_to_body(scene: Scene, name: Name) -> bool:
    """«داعش | والقاعدة»: behind «و», right behind a sure body."""
    joined = scene.text.norms[name.first].startswith("وال") and _sure_before(scene, name) == "organisation"
    return joined and scene.unbroken(name.first - 1, name.last)


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
        near = other.type == "place" and other.known.country == name.known.country is not None
        if near or (other.type == "state" and not name.known.worded):
            return True
    return False
