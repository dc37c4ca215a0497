"""Things called after people: «شارع الملك سعود»."""

from __future__ import annotations

from mahdar.arabic.clitics import cuts
from mahdar.extraction.complements import NOBLE
from mahdar.extraction.persons import read_name
from mahdar.extraction.scene import Scene
from mahdar.extraction.words import Kind, closed_class, kind

_THINGS = closed_class("namesakes.things")


def called_after(scene: Scene, at: int) -> bool:
    """«شارع الملك سعود», «متنزه الأمير نايف»: whom a thing is called after takes no part in anything."""
    norms = scene.text.norms
    if at == 0 or scene.cover[at] is not None:
        return False
    named = kind(norms[at]) & Kind.GIVEN and norms[at - 1] != "طريق"  # «عن طريق محمد …»
    somebody = norms[at] in NOBLE or (named and read_name(scene, at, False) is not None)
    return bool(somebody) and any(stem in _THINGS for _, stem in cuts(norms[at - 1]))
