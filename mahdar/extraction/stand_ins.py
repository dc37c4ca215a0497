"""Nouns that stand for an instrument: «الاتفاق» after «اتفاق الطائف», «الاتفاق الذي يحمل عنوان “…”» before its name."""

from __future__ import annotations

from mahdar.extraction import thing_words
from mahdar.extraction.cast import Actor, Cast
from mahdar.extraction.openings import Opens
from mahdar.extraction.scene import Name, Scene

_ENTITLING = frozenset(("عنوان", "بعنوان", "اسم", "باسم", "مسمي", "بمسمي"))
_FAMILIES = {"thing-treaty": "thing-accord"}  # «الاتفاقية» may be what «اتفاق» named, and the other way about
_COMMON = frozenset(("thing-proposal", "thing-programme", "thing-framework"))  # «المشروع» is too much else
_DONE = frozenset(("تم", "وتم", "جري", "يتم", "سيتم"))
_BEFORE = 3


class StandIns:
    """The nouns of one document that mean an instrument it names; what follows a name is noted as a reference."""

    def __init__(self, scene: Scene, cast: Cast) -> None:
        self.scene = scene
        self.cast = cast
        self.norms = scene.text.norms
        self._nouns = self._meant()

    def of(self, actor: Actor) -> list[Name]:
        """Give the places where a noun means this instrument."""
        nouns = self._nouns.get(id(actor), [])
        for noun in nouns:
            self.cast.refer(actor, *self.scene.text.span(noun.first, noun.last), noun.rule)
        return nouns + [noun for noun in map(self._entitled, actor.names) if noun is not None]

    def _meant(self) -> dict[int, list[Name]]:
        """Find «الاتفاق», «الخطة» alone, by the instrument that was last named with the noun."""
        latest: dict[str, Actor] = {}
        meant: dict[int, list[Name]] = {}
        for index in self.scene.opening(Opens.THING_HEAD):
            cover = self.scene.cover[index]
            head = thing_words.thing_heads().match(self.norms, index) if cover is None or cover.first == index else None
            if head is None or head.value[0].head.type != "instrument" or head.value[0].head.id in _COMMON:
                continue
            family = _FAMILIES.get(head.value[0].head.id, head.value[0].head.id)
            if cover is not None and cover.type == "instrument":
                latest[family] = self.cast.of(cover)
            elif cover is None and head.value[0].definite and family in latest and self._stands(index, head.last):
                meant.setdefault(id(latest[family]), []).append(Name(index, head.last, "instrument", "reference.thing"))
        return meant

    def _stands(self, first: int, last: int) -> bool:
        """Say whether a noun is a thing: in «تم الاتفاق على …» it is what was done."""
        behind = self.norms[last] if last < len(self.norms) else ""
        other = behind == "علي" or thing_words.tells(behind) or self.norms[first].endswith("ات")
        return bool(self.scene.readable[first]) and self.norms[first - 1] not in _DONE and not other

    def _entitled(self, name: Name) -> Name | None:
        """«الاتفاق الذي وقعه … والذي يحمل عنوان “…”»: the noun that the name is the title of."""
        if not _ENTITLING & set(self.norms[max(0, name.first - _BEFORE) : name.first]):
            return None
        sentence = self.scene.text.sentences[self.scene.text.sentence_of(name.first)]
        for index in range(name.first - 1, sentence.first - 1, -1):
            head = thing_words.thing_heads().match(self.norms, index) if self.scene.cover[index] is None else None
            if head is not None and any(form.definite and form.head.type == "instrument" for form in head.value):
                return Name(index, head.last, "instrument", name.rule)
        return None
