"""Quotations: what stands in quotation marks or before its verb, and the marks at the ends of a content."""

from __future__ import annotations

from mahdar.arabic import PUNCT
from mahdar.arabic.quotes import MARKS
from mahdar.extraction.scene import Scene
from mahdar.extraction.speech_verbs import SpeechVerbs
from mahdar.extraction.speech_words import RESUMED, Verb

_SHORTEST, _LONG = 4, 6


class Quotations:
    """The quotations of one document, by the tokens of their marks; ``inside`` says which tokens stand in one."""

    def __init__(self, scene: Scene, verbs: SpeechVerbs) -> None:
        self.scene = scene
        self.verbs = verbs
        self.norms = scene.text.norms
        self.closing = dict(scene.text.quotations)
        self.opening = {last: first for first, last in scene.text.quotations}
        self.inside = self._inside()

    def _inside(self) -> bytearray:
        inside = bytearray(len(self.norms))
        for first, last in self.scene.text.quotations:
            inside[first:last] = b"\x01" * (last - first)
        return inside

    def is_name(self, opening: int) -> bool:
        """Say whether a quotation is only a name."""
        name = self.scene.cover[opening + 1]
        return name is not None and name.last >= self.closing[opening]

    def before(self, verb: Verb) -> tuple[int, int] | None:
        """Give the quotation a verb follows: «لن نتراجع»، قال المدير العام."""
        resumed = self.norms[verb.last : verb.last + 1] and self.norms[verb.last] in RESUMED
        if resumed or not {"clause", "clause_only", "quote"}.intersection(verb.cue.verb.takes):
            return None  # «ورقة بعنوان "…" أشارت فيها إلى …»
        at = verb.at - 1
        while at > 0 and self.norms[at] == "،":
            at -= 1
        opening = self.opening.get(at)
        apart = at < verb.at - 1  # a comma stands between
        long_enough = opening is not None and at - opening > _SHORTEST - apart
        return (opening, at + 1) if opening is not None and long_enough and not verb.prefix else None

    def trim(self, first: int, last: int) -> tuple[int, int, bool]:
        """Take marks off both ends; say whether the whole stands in quotation marks."""
        last = self._unmarked(first, last)
        while first < last and self.norms[first] in ("،", ":"):
            first += 1  # «وذكرت أنه، إشارة إلى إعلانها …»
        quoted = False
        if first < last and self.norms[first] in MARKS:
            closing = self.closing.get(first)
            if closing is None or closing >= last - 1:
                quoted = closing is not None
                last = min(last, closing) if closing is not None else last
                first += 1
            elif closing > first + _LONG:
                first += 1
                behind = self.norms[closing + 1]  # «"لن نتراجع"، في إشارة إلى …», «"…" وتم توزيع …»
                if behind == "،" or (behind[0] == "و" and closing - first > _LONG):
                    last, quoted = closing, True
        last = self._unmarked(first, last)
        if last > first + 1 and self.norms[first - 1] in MARKS and self.norms[first] == "ان":
            first += 1  # «أضاف: "أن الحوار مستمر"»
        return first, last, quoted

    def _unmarked(self, first: int, last: int) -> int:
        """Give where a content ends without the marks behind it; one stays that closes what opens within it."""
        tokens = self.scene.text.tokens
        while last > first and tokens[last - 1].kind == PUNCT and self.norms[last - 1] not in (")", "]", "%", "٪"):
            if self.opening.get(last - 1, -1) >= first:
                break  # «وصف الاتفاق بأنه "خطوة أولى"»
            last -= 1
        return last
