"""Prayers and scripture: what is asked of God, and what God and his prophet said, which nobody reports."""

from __future__ import annotations

from mahdar.extraction.scene import Scene
from mahdar.extraction.words import closed_class

_NEAR = 5
_GOD = closed_class("statements.god")
_PRAYING = closed_class("statements.praying")
_SCRIPTURE = closed_class("statements.scripture")


class Prayers:
    """Finds in one document what is said to God and by him."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.norms = scene.text.norms

    def to_god(self, at: int) -> bool:
        """«داعيا الله أن …», «سائلا المولى», «داعيا سموه الله العلي القدير»: say whether a prayer goes on here."""
        near = range(at, min(at + _NEAR, len(self.norms)))
        return any(self.norms[index] in _GOD and self.scene.cover[index] is None for index in near)

    def begins(self, at: int) -> bool:
        """«سائلا الله أن …»: say whether a prayer begins at a token."""
        return self.norms[at] in _PRAYING and self.to_god(at + 1)

    def is_scripture(self, at: int, last: int) -> bool:
        """«قال تعالى», «لقوله سبحانه», «يقول الله», «قال عليه السلام»: say whether a verb quotes what is revealed."""
        if self.norms[max(0, at - 2) : at] in (["ان", "الله"], ["الله", "قد"]):
            return True  # «أن الله توعد الظالمين بالعذاب»
        following = self.norms[last : last + 2]
        return following[:1] != [] and (following[0] in _SCRIPTURE or " ".join(following) in _SCRIPTURE)
