"""The walk over the parts of one person's name: what joins, what is known whole, and what each rule is asked.

The rules themselves, which say whether a word is the next part, stand in :mod:`mahdar.extraction.name_rules`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from mahdar.extraction import vocabulary
from mahdar.extraction.name_words import DEPUTIES, JUNCTIONS, NAMES, SERVANTS, SYLLABLES, completes, is_verb
from mahdar.extraction.scene import Name, Scene
from mahdar.extraction.vocabulary import grammatical
from mahdar.extraction.words import Kind, closed_class, joins, kind

_MOST_PARTS = 6
_ROYAL = closed_class("persons.royal")
_KINGS = closed_class("persons.kings")
_FIRST_PARTS = frozenset(("عبد", "ابو"))
_TANWIN = frozenset("ًٌٍ")


Rule: TypeAlias = "Callable[[Reader, str, int], bool | None]"
"""Says whether a word is the next part of the name, or None where it has no opinion."""


def goes_on(norm: str) -> bool:
    """«موسى الكوني | وعبد الله اللافي»: say whether a word begins the next of several people, and nothing else."""
    return norm[:1] == "و" and (norm[1:] in _FIRST_PARTS or kind(norm[1:]) == Kind.GIVEN) and not kind(norm) & NAMES


class Reader:
    """The walk over the parts of one name."""

    def __init__(self, scene: Scene, start: int, strong: bool, first: int, rules: tuple[Rule, ...]) -> None:
        self.scene = scene
        self.rules = rules
        self.start = start
        self.at = start
        self.parts = 0
        self.strong = strong
        self.first = first  # the kind of its first word
        self.given = bool(first & Kind.GIVEN)
        self.housed = False  # it ends in «آل …»
        self.kin = False  # the part before was «بن …», so that a family name may follow

    def _open(self, index: int) -> bool:
        norms = self.scene.text.norms
        if index >= len(norms) or not self.scene.open_word(index) or norms[index].isascii():
            return False
        if index > self.start and self.scene.ends_line[index - 1]:
            return False
        name = self.scene.cover[index]
        return name is None or name.type == "person" or self._small_town(name)

    def _small_town(self, name: Name) -> bool:
        """«الوسيط آموس هوكستين», «سايمون هاريس»: a name of many small places is part of a person's where one is due."""
        if name.type == "state" and name.last == name.first + 1:
            return self.kin and self.strong and not self.royal  # «الدكتور عبدالله بن محمد السويد»
        parts = self.scene.text.norms[name.first : name.last]
        named_after = len(parts) == 1 or all(kind(part) & NAMES for part in parts)  # «ثامر علي | صباح السالم»
        derived = name.known is not None and name.known.id.startswith("gn-") and named_after
        return name.type == "place" and derived and (self.strong or self.parts > 0)

    def _take_known(self) -> bool:
        name = self.scene.cover[self.at] if self._open(self.at) else None
        if name is None or name.first != self.at or name.type != "person" or self.parts > 1:
            return False
        if self.parts:
            found = vocabulary.names().match(self.scene.text.norms, self.at)
            if found is None or found.prefix:
                return False
        self.parts += name.last - name.first
        self.at = name.last
        return True

    def _take_joined(self, norm: str) -> bool:
        """«بن سلمان», «آل خليفة», «ولد الشيخ»."""
        if not self._open(self.at + 1) or vocabulary.blessings().match(self.scene.text.norms, self.at) is not None:
            return False
        following = self.scene.text.norms[self.at + 1]
        norm = "عبد" if norm in SERVANTS and self.at == self.start else norm  # «… | وعبد الملك»
        if completes(norm, following):
            self.at += 2  # «محيي الدين», «نصر الله»
            self.parts += 1
            self.kin = False
            return True
        token = self.scene.text.tokens[self.at]
        if not joins(norm, self.parts > 0 and self.strong) or "إ" in self.scene.text.raw[token.start : token.end]:
            return False  # «فإن» is no «فان»
        if norm == "لا" and following[0] in "يتن":
            return False  # «هارالد رانجه | لا يعتزم»
        if norm == "ابن" and self.parts and following.startswith("ال") and kind(following) == Kind.ORDINARY:
            return False  # «علي السعدي | ابن العام ونصف العام»
        if norm in SYLLABLES and kind(following) == Kind.ORDINARY and following.endswith(("ه", "ها", "هم")):
            return False  # «لاكايي بو | استغرابه»
        if (grammatical(following) and following != "علي") or (
            norm in JUNCTIONS and norm != "بنت" and self.parts == 0 and norm != "ابن"
        ):
            return False
        self.kin = norm in JUNCTIONS
        self.housed = norm == "ال"
        self.at += 2
        compound = self.kin and self._open(self.at) and completes(following, self.scene.text.norms[self.at])
        if compound or (
            joins(following, True) and self._open(self.at) and not grammatical(self.scene.text.norms[self.at])
        ):
            self.at += 1  # «بن نور | الدين»
        self.parts += 1
        return True

    def _fits(self, norm: str) -> bool:
        """Say whether a word can be the next part of the name: the first rule with an answer decides."""
        found = self.first if self.parts == 0 else kind(norm)
        if self._inflected() or norm in ("ال", "ل"):  # «بدور الـ 32», «جعفر لـ «عكاظ»»
            return False
        return next((answer for rule in self.rules if (answer := rule(self, norm, found)) is not None), False)

    def _inflected(self) -> bool:
        """«مسرفا يسرف», written with tanwin: such a word stands in a sentence, not in a name."""
        token = self.scene.text.tokens[self.at]
        return token.end - token.start > len(token.norm) and not _TANWIN.isdisjoint(
            self.scene.text.raw[token.start : token.end]
        )

    def foreign(self, index: int) -> bool:
        """Say whether a word is a syllable of East Asian names, or one that no list holds."""
        norm = self.scene.text.norms[index] if self._open(index) else "،"
        return norm in SYLLABLES or bool(kind(norm) & Kind.UNKNOWN)

    def is_ali(self, index: int) -> bool:
        """«أحمد علي السنان»: where a document writes «على» with ى, «علي» with ي is the name."""
        token = self.scene.text.tokens[index]
        return token.norm == "علي" and self.scene.text.raw[token.end - 1] in "يی" and self.scene.tells_ali

    def next_is_name(self) -> bool:
        """Say whether the next word joins names, is one, or is in no list."""
        if not self._open(self.at + 1):
            return False
        following = self.scene.text.norms[self.at + 1]
        if following in JUNCTIONS or joins(following, True) or self.is_ali(self.at + 1):
            return True
        if self._another(following):
            return False
        found = kind(following)
        return bool(found & (NAMES | Kind.UNKNOWN)) and not grammatical(following)

    def _another(self, norm: str) -> bool:
        """«إبراهيم عمارة | ومحمد توفيق»: where a name is due, و before a given name begins the next person."""
        return self.strong and norm[:1] == "و" and bool(kind(norm[1:]) & Kind.GIVEN) and not kind(norm) & NAMES

    def next_is_nisba(self) -> bool:
        """«اللواء منصور التركي إن»: where a name is due, the adjective of a state is a family's name at its end."""
        following = self.scene.text.norms[self.at + 1] if self._open(self.at + 1) else ""
        return following.startswith("ال") and following.endswith("ي") and self.ends(2)

    def verb_next(self) -> bool:
        """«محمد بن عبدالله المرشد | شارك»."""
        return self._open(self.at + 1) and is_verb(self.scene.text.norms[self.at + 1])

    def ends(self, ahead: int) -> bool:
        """Say whether the name can go no further than so many words ahead: grammar stands there, a title, no word."""
        index = self.at + ahead
        norms = self.scene.text.norms
        if not self._open(index) or grammatical(norms[index]):
            return True
        if kind(norms[index]) & NAMES:
            return False
        aide = norms[index].startswith("و") and norms[index][1:] in DEPUTIES  # «عبدالله السلامة | ومساعد مدير …»
        return (
            aide
            or self._another(norms[index])
            or goes_on(norms[index])
            or vocabulary.titles().match(norms, index) is not None
        )

    def read(self) -> int:
        """Walk as far as the name goes; returns the end."""
        norms = self.scene.text.norms
        figure = self._take_known()
        while self.parts < _MOST_PARTS and self._open(self.at):
            norm = norms[self.at]
            if self._take_joined(norm) or (self.parts and not figure and self._take_known()):
                continue  # but «استقبل الصفدي | لودريان»: two figures, each by his family name
            branch = norm.endswith("ي") and (
                norm.startswith("ال") or self.ends(1)
            )  # «آل جرمان الشهراني», «آل عواض عسيري،»
            if (self.housed and not branch) or (figure and not self.kin):
                break  # «بايدن أرجأ»: a public figure's name is known to its end
            if not self._fits(norm):
                break
            self.kin = self.kin and not norm.startswith("ال")  # «بن موسى الصلهام | المعلمين»
            self.at += 1
            self.parts += 1
            self._take_hyphen()
        return self.at

    def _take_hyphen(self) -> None:
        """«ملامبو-نغكوكا»: a hyphen inside a name."""
        tokens = self.scene.text.tokens
        hyphen = self.at + 1 < len(tokens) and tokens[self.at].norm == "-" and self._open(self.at + 1)
        if not hyphen or tokens[self.at - 1].end != tokens[self.at].start:
            return
        if tokens[self.at].end == tokens[self.at + 1].start and not kind(tokens[self.at + 1].norm) & Kind.ORDINARY:
            self.at += 2

    @property
    def royal(self) -> bool:
        """«الأمير محمد بن سلمان»: whoever bears this style needs no family name."""
        before = self.scene.text.norms[self.start - 1] if self.start else ""
        return before.removeprefix("و").removeprefix("ل").removeprefix("لل").removeprefix("ال") in _ROYAL

    @property
    def crowned(self) -> bool:
        """«الملك فاروق»: a king is called by one name, and by his number."""
        before = self.scene.text.norms[self.start - 1] if self.start else ""
        return before in _KINGS
