"""Reading a person's name from a position to the right.

Where a name begins is decided elsewhere (behind a title, behind a speech verb, at a given name); here is decided how
far it goes: «محمد بن سلمان بن عبدالعزيز», «فرانك فالتر شتاينماير», «أبو مازن».
"""

from __future__ import annotations

from collections.abc import Callable

from mahdar.extraction import vocabulary
from mahdar.extraction.name_shapes import no_name
from mahdar.extraction.name_words import (
    JUNCTIONS,
    NAMES,
    SYLLABLES,
    attached,
    bare,
    begins_another,
    completes,
    describes,
    is_title,
    is_verb,
    plausible,
    strange,
)
from mahdar.extraction.scene import Name, Scene
from mahdar.extraction.vocabulary import grammatical
from mahdar.extraction.words import PARTICLES, Kind, closed_class, joins, kind

_MOST_PARTS = 6
_OF_THINGS = ("ات", "اء", "ه", "ين", "ون")  # «نفى عدنان المعيبد الأنباء»: what a verb is about
_ROYAL = closed_class("persons.royal")
_DEPUTIES = closed_class("title_heads.deputies")
_TANWIN = frozenset("ًٌٍ")
_TIMES = closed_class("persons.times")


class _Reader:
    """The walk over the parts of one name."""

    def __init__(self, scene: Scene, start: int, strong: bool) -> None:
        self.scene = scene
        self.start = start
        self.at = start
        self.parts = 0
        self.strong = strong
        self.given = bool(bare(scene.text.norms[start])[1] & Kind.GIVEN) if start < len(scene.text.norms) else False
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
            return self.kin and self.strong and not _royal(self)  # «الدكتور عبدالله بن محمد السويد»
        derived = name.known is not None and name.known.id.startswith("gn-") and name.last == name.first + 1
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
        if completes(norm, following):
            self.at += 2  # «محيي الدين», «نصر الله»
            self.parts += 1
            self.kin = False
            return True
        token = self.scene.text.tokens[self.at]
        if not joins(norm, self.parts > 0 and self.strong) or "إ" in self.scene.text.raw[token.start : token.end]:
            return False  # «فإن» is no «فان»
        if norm in SYLLABLES and kind(following) == Kind.ORDINARY and following.endswith(("ه", "ها", "هم")):
            return False  # «لاكايي بو | استغرابه»
        if (grammatical(following) and following != "علي") or (
            norm in JUNCTIONS and norm != "بنت" and self.parts == 0 and norm != "ابن"
        ):
            return False
        self.kin = norm in JUNCTIONS
        self.housed = norm == "ال"
        self.at += 2
        if joins(following, True) and self._open(self.at):
            self.at += 1
        self.parts += 1
        return True

    def _fits(self, norm: str) -> bool:
        """Say whether a word can be the next part of the name: the first rule with an answer decides."""
        found = bare(norm)[1] if self.parts == 0 else kind(norm)
        if self._inflected():
            return False
        return next((answer for rule in _RULES if (answer := rule(self, norm, found)) is not None), False)

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
        if not self._open(self.at + 1):
            return False
        following = self.scene.text.norms[self.at + 1]
        if following in JUNCTIONS or joins(following, True):
            return True
        found = kind(following)
        return bool(found & (NAMES | Kind.UNKNOWN)) and not grammatical(following)

    def next_is_nisba(self) -> bool:
        """«اللواء منصور التركي إن»: where a name is due, the adjective of a state is a family's name at its end."""
        following = self.scene.text.norms[self.at + 1] if self._open(self.at + 1) else ""
        return following.startswith("ال") and following.endswith("ي") and self.ends(2)

    def verb_next(self) -> bool:
        """«محمد بن عبدالله المرشد | شارك»."""
        return self._open(self.at + 1) and is_verb(self.scene.text.norms[self.at + 1])

    def ends(self, ahead: int) -> bool:
        index = self.at + ahead
        norms = self.scene.text.norms
        if not self._open(index) or grammatical(norms[index]):
            return True
        if kind(norms[index]) & NAMES:
            return False
        aide = norms[index].startswith("و") and norms[index][1:] in _DEPUTIES  # «عبدالله السلامة | ومساعد مدير …»
        return aide or vocabulary.titles().match(norms, index) is not None

    def read(self) -> int:
        """Walk as far as the name goes; returns the end."""
        norms = self.scene.text.norms
        figure = self._take_known()
        while self.parts < _MOST_PARTS and self._open(self.at):
            norm = norms[self.at]
            if self._take_joined(norm) or (self.parts and self._take_known()):
                continue
            branch = norm.startswith("ال") and norm.endswith("ي")  # «آل جرمان الشهراني»
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


def _speech_first(reader: _Reader, norm: str, _: int) -> bool | None:
    """«رأى الغيص»: a speech verb begins no name of its own."""
    if reader.parts == 0 and not reader.strong and vocabulary.speech().match([norm], 0) is not None:
        return False
    return None


def _ali(reader: _Reader, _norm: str, _found: int) -> bool | None:
    """«علي بن موسى», «أحمد علي السنان»: the name that looks like a preposition."""
    return True if reader.is_ali(reader.at) and (reader.parts or reader.next_is_name()) else None


def _ended(reader: _Reader, norm: str, _: int) -> bool | None:
    """A blessing, grammar, or the next person of a list ends the name; so does anything behind a family name alone."""
    norms = reader.scene.text.norms
    first = norms[reader.start]
    family_alone = (
        reader.parts == 1
        and first.startswith("ال")
        and not reader.given
        and not reader.scene.hamzated(reader.start)
        and not (strange(first) and reader.foreign(reader.at))
    )
    if family_alone or grammatical(norm) or vocabulary.blessings().match(norms, reader.at) is not None:
        return False
    if reader.parts > 1 and norm[0] in "بل" and norm[:2] != "با" and attached(norm) and kind(norm) == Kind.ORDINARY:
        return False  # «نزار بن عبيد مدني | بمكتبه»
    house = reader.parts == 1 and reader.strong and reader.given and norm.startswith("بال")
    if house and not kind(norm[1:]) & Kind.ORDINARY and not _royal(reader):
        return None  # «سمير بالغنيم»
    return False if reader.parts and begins_another(norm, reader.next_is_name()) else None


def _syllable(reader: _Reader, norm: str, _: int) -> bool | None:
    """«لي هسين لونج», «تو لام»: syllables that are words too, among their like."""
    if norm not in SYLLABLES or not reader.strong:
        return None
    before = reader.foreign(reader.at - 1) if reader.parts else reader.next_is_name()
    return True if before or reader.foreign(reader.at + 1) else None  # «توني تان كنق يام»


def _between_families(reader: _Reader, norm: str, _: int) -> bool | None:
    """«محمد الخالد الحمد الصباح»: the grandfather, between father and house."""
    norms, at = reader.scene.text.norms, reader.at
    if reader.parts < 2 or not norm.startswith("ال") or not norms[at - 1].startswith("ال") or not reader.next_is_name():
        return None
    return True if norms[at + 1].startswith("ال") and kind(norms[at + 1]) & Kind.FAMILY else None


def _behind_family(reader: _Reader, norm: str, _: int) -> bool | None:
    """«شجاع الدوسري | نجم», «رابح رابح»: nothing without the article follows a family name, nor itself a word alone."""
    before = reader.scene.text.norms[reader.at - 1]
    surname = before.startswith("ال") and before not in ("الله", "الدين")
    family = reader.parts > 1 and surname and not norm.startswith("ال") and norm not in PARTICLES
    again = reader.parts == 1 and before == norm and not reader.strong and not reader.next_is_name()
    return False if family or again else None


def _titled(reader: _Reader, _norm: str, _found: int) -> bool | None:
    """A title ends the name, unless it is the family name: «محمد الطيار,»."""
    alone = reader.parts == 1 and reader.given and reader.ends(1)
    surname = alone or ((reader.kin or reader.given) and reader.verb_next())
    return False if not surname and is_title(reader.scene, reader.at) else None


def _families_calling(reader: _Reader, norm: str, _: int) -> bool | None:
    """«محمد بن عبدالله القاضي الذي», «نزار بن عبيد مدني بمكتبه»: a calling or an adjective is the family's name."""
    following = reader.scene.text.norms[reader.at + 1 : reader.at + 2]
    if not (reader.kin and reader.strong) or reader.parts != 2 or _royal(reader) or not following:
        return None
    if not norm.startswith("ال"):
        return True if norm.endswith("ي") and kind(norm) == Kind.ORDINARY and attached(following[0]) else None
    office = vocabulary.titles().match([norm], 0)
    last = following[0] in ("الذي", "ان") if office else reader.ends(1) or attached(following[0])
    return True if last and is_title(reader.scene, reader.at) else None


def _misshapen(reader: _Reader, norm: str, found: int) -> bool | None:
    """«تسلم الأمير فيصل بن خالد | هدية»: no word behind a prince's father, and what no name looks like."""
    if no_name(norm, found, reader.parts):
        return False
    ordinary = reader.kin and found & Kind.ORDINARY and not norm.startswith("ال")
    return False if ordinary and _royal(reader) and not (reader.next_is_name() or reader.ends(1)) else None


def _uncommon(reader: _Reader, _norm: str, found: int) -> bool | None:
    """A word that is no ordinary one: a listed name, or any where a name is due."""
    if found & Kind.ORDINARY:
        return None
    return bool(found & NAMES) or reader.strong or reader.parts > 0


def _common_first(reader: _Reader, _norm: str, found: int) -> bool | None:
    """«صالح المالكي», «كامل الوزير،»: an ordinary word begins a name if it is a given name too and a name follows."""
    norms, at = reader.scene.text.norms, reader.at + 1
    if reader.parts:
        return None
    if not found & Kind.GIVEN:
        foreign = norms[at - 1].startswith("ال") and reader.scene.hamzated(at - 1) and reader.foreign(at)
        return reader.strong and (foreign or norms[at : at + 1] == ["بن"])  # «أليسا سلوتكين», «الدكتور عسيري بن أحمد»
    closed = norms[at : at + 1] and norms[at].startswith("ال") and norms[at + 1 : at + 2] in _CLOSED
    return reader.next_is_name() or (reader.strong and (bool(closed) or reader.next_is_nisba()))


def _behind_kin(reader: _Reader, norm: str, found: int) -> bool | None:
    """«عادل بن أحمد الجبير»: the family name behind the father's."""
    if not reader.kin or not norm.startswith("ال") or len(norm) < 4:
        return None
    if norm.endswith((*_OF_THINGS, "اني")) and norm != "الله" and not found & (NAMES | Kind.UNKNOWN):
        return False  # «قدم للأمير سلطان بن سلمان التهاني»
    return vocabulary.demonyms().match([norm], 0) is None or bool(found & Kind.FAMILY)


def _father_last(reader: _Reader, norm: str, _: int) -> bool | None:
    """«محمود بن عبدالرحمن فقيه،», «بندر بن محمد حجار خلال»: the last word of the name is the family's."""
    norms, at = reader.scene.text.norms, reader.at
    honoured = at + 1 < len(norms) and vocabulary.honorifics().match(norms, at + 1) is not None  # «فقيه | ومعالي …»
    if not reader.kin or is_verb(norm) or norm in _TIMES or not (reader.ends(1) or honoured):
        return None
    if norms[at + 1 : at + 2] in _CLOSED or norms[at + 1 : at + 2] == [] or norms[at + 1][0] == "و":
        return True
    other = norm[0] in "وف" or len(norm) < 3 or norm.endswith(("ه", "ا"))
    return None if other or _royal(reader) or vocabulary.titles().match(norms, at) is not None else True


def _common_name(reader: _Reader, norm: str, found: int) -> bool | None:
    """A name that is an ordinary word too; but no fourth with the article, unless a third goes before it."""
    if not found & NAMES:
        return None
    following = reader.scene.cover[reader.at + 1 : reader.at + 2]
    if reader.parts > 1 and following and following[0] is not None and following[0].type == "organisation":
        return False  # «دي ماريا | نجم مانشستر يونايتد»
    before = reader.scene.text.norms[reader.at - 2 : reader.at]
    return reader.parts < 3 or not norm.startswith("ال") or all(word.startswith("ال") for word in before)


def _common_family(reader: _Reader, norm: str, _: int) -> bool | None:
    """«محمد نقلي أن»: an ordinary word is the family name where the name must end behind it."""
    norms = reader.scene.text.norms
    father = reader.parts == 2 and kind(norms[reader.at - 1]) & Kind.GIVEN
    told = norms[reader.at + 1 : reader.at + 2] == ["ان"] and norm[0] not in "وفبل" and norm[-1] != "ا"  # «… طواف أن»
    longer = father and reader.strong and (norm.startswith("ال") or (told and norm not in _TIMES))  # «محمد صالح النظيف»
    longer = longer and not norms[reader.at - 1].startswith("ال") and not norm.endswith(_OF_THINGS)
    if (
        not (reader.parts == 1 or longer)
        or not reader.given
        or is_verb(norm)
        or reader.next_is_name()
        or not (reader.ends(1) or reader.verb_next() or _sole_family(reader, norm))
    ):
        return False
    return reader.strong or (norm.endswith("ي") and len(norm) > 3 and not norm.startswith("ال"))


def _royal(reader: _Reader) -> bool:
    """«الأمير محمد بن سلمان»: whoever bears this style needs no family name."""
    before = reader.scene.text.norms[reader.start - 1] if reader.start else ""
    return before.removeprefix("و").removeprefix("ل").removeprefix("لل").removeprefix("ال") in _ROYAL


def _sole_family(reader: _Reader, norm: str) -> bool:
    """«أبرم الدكتور أسامة البار خمسة عقود»: who is no prince bears a family name behind his own."""
    if reader.parts != 1 or not reader.strong or norm.endswith(_OF_THINGS):
        return False
    norms = reader.scene.text.norms
    if norms[reader.at + 1].startswith("ال"):
        return False  # «الملا عبدالمنان | الشقيق الأصغر»
    return not _royal(reader) and (norm.startswith("ال") or (norm.endswith("ي") and len(norm) > 3))


_CLOSED = (["،"], [","], ["."], ["؛"], [")"])
_RULES: tuple[Callable[[_Reader, str, int], bool | None], ...] = (
    _speech_first,
    _ali,
    _syllable,
    _ended,
    _between_families,
    _behind_family,
    _families_calling,
    _titled,
    _misshapen,
    _uncommon,
    _common_first,
    _behind_kin,
    _father_last,
    _common_name,
    _common_family,
)


def read_name(scene: Scene, start: int, strong: bool) -> int | None:
    """Read a person's name that begins at a token.

    ``strong`` says that something before it promises a name (a title, an honorific). Without it the name must begin
    with a given name and have two parts. Returns the end (exclusive), or None where no name stands.
    """
    norms = scene.text.norms
    if start >= len(norms):
        return None
    stem, found = bare(norms[start])
    if not strong and scene.cover[start] is None and not found & Kind.GIVEN:
        return None
    reader = _Reader(scene, start, strong)
    end = reader.read()
    if end == start:
        return None
    if scene.cover[start] is not None:
        return end
    if strong:
        single = reader.parts == 1
        adjective = single and describes(norms, start, stem, found)
        return None if (single and found & Kind.ORDINARY) or adjective or len(stem) < 2 + single else end
    return end if reader.parts >= 2 and plausible(norms[start:end], found) else None
