"""Who only shares a name: things called after people, and people with a public figure's family name."""

from __future__ import annotations

from mahdar.arabic.clitics import cuts
from mahdar.arabic.letters import fold
from mahdar.extraction.complements import NOBLE
from mahdar.extraction.name_words import bare, is_servant
from mahdar.extraction.persons import read_name
from mahdar.extraction.scene import Name, Scene
from mahdar.extraction.words import Kind, closed_class, kind

KIN = closed_class("people.kin")
"""Words behind which stands no family name but a father's."""
_THINGS = closed_class("namesakes.things")


def called_after(scene: Scene, at: int) -> bool:
    """«شارع الملك سعود», «متنزه الأمير نايف»: whom a thing is called after takes no part in anything."""
    norms = scene.text.norms
    if at == 0 or scene.cover[at] is not None:
        return False
    named = (kind(norms[at]) & Kind.GIVEN or is_servant(norms, at)) and norms[at - 1] != "طريق"  # «عن طريق محمد …»
    somebody = norms[at] in NOBLE or (named and read_name(scene, at, False) is not None)
    return bool(somebody) and any(stem in _THINGS for _, stem in cuts(norms[at - 1]))


def is_figure(scene: Scene, inner: Name, at: int) -> bool:
    """Say whether the public figure whose name ends a longer one that begins at a token is the one named.

    «عبدالله العليمي» has a figure's family name, but not his given name; «سلطان بن سلمان» is the son of one.
    """
    if inner.known is None:
        return True
    own, norms = fold(inner.known.name).split(), scene.text.norms
    if inner.first == at:
        return not _has_another_father(own, norms, inner)
    his = [bare(norms[at])[0], *norms[at + 1 : inner.first]]
    alike = his[0][0] == own[0][0] and not (kind(his[0]) & kind(own[0]) & Kind.GIVEN)  # «عبدالوهاب», «عبدربه»
    return his[-1] not in KIN and (alike or set(his) <= set(own))


def _has_another_father(own: list[str], norms: list[str], inner: Name) -> bool:
    """«سلمان | بن سلطان» is not the king whom «سلمان» alone may name: his father is another."""
    length = inner.last - inner.first
    his, theirs = norms[inner.last : inner.last + 2], own[length : length + 2]
    both = len(his) == len(theirs) == 2 and his[0] in KIN and theirs[0] in KIN
    return both and not theirs[1].startswith(his[1])  # «بن عبد العزيز», «بن عبدالعزيز»
