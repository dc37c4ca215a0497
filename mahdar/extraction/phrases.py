"""Reading on behind a head noun: the small phrases that names of things are made of.

Every reader takes the position of a token and gives the position behind its phrase, or the same position where the
phrase does not stand there.
"""

from __future__ import annotations

from functools import cached_property

from mahdar.arabic import NUMBER
from mahdar.arabic.numbers import read_number
from mahdar.arabic.quotes import MARKS
from mahdar.extraction import thing_words, vocabulary
from mahdar.extraction.openings import Opens
from mahdar.extraction.scene import Name, Scene
from mahdar.extraction.words import Kind, kind

_QUOTED_MOST = 11
_BRACKETED_MOST = 5
_REGIONS = frozenset(("region", "continent", "sea", "gulf", "strait", "river", "canal", "island", "group"))
_COUNTING = frozenset(("عدد", "عده", "مختلف", "جميع", "كل", "بعض", "كافه", "عدم"))
_FORMATIVES = ("ال", "ي", "ت", "م", "لا")
_ENDINGS = ("ي", "ه", "ها", "هم", "نا", "ات")
_TYPE_NOUNS = frozenset(("اقليم", "اقاليم", "منطقه", "دول", "بلدان", "قطاع"))


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and word.startswith(("19", "20"))


class Phrases:
    """The readers over one scene."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.norms = scene.text.norms
        self.closing = dict(scene.text.quotations)

    @cached_property
    def named(self) -> frozenset[str]:
        """The knowledge ids that the text names for certain, by name or by adjective."""
        ids = {name.known.id for name in self.scene.names if name.known is not None and name.known.sure}
        opening = self.scene.opening(Opens.DEMONYM | Opens.KNOWN_THING)
        for lexicon in (vocabulary.demonyms(), thing_words.known_things()):
            found = (lexicon.match(self.norms, index) for index in opening)
            ids |= {match.value.id for match in found if match is not None and match.value.sure}
        return frozenset(ids)

    def word(self, at: int) -> str:
        """Give the folded word at a position; empty where a name cannot go on."""
        if not 0 < at < len(self.norms) or self.scene.ends_line[at - 1] or not self.scene.readable[at]:
            return ""
        return self.norms[at]

    def name(self, at: int, attached: str = "") -> Name | None:
        """Give the name of a place, state, body or thing that begins at a position behind just this clitic."""
        name = self.scene.cover[at] if self.word(at) else None
        if name is None or name.first != at or name.type == "person":
            return None
        return name if self._clitic(name) == attached else None

    def place(self, at: int) -> Name | None:
        """Give the city, or the state named like its capital, that begins at a position without a clitic.

        Behind a head that asks for a place a name that may mean something else too is the place: «اجتماع عمّان».
        """
        name = self.name(at)
        if name is not None and name.known is not None and thing_words.place_kind(name.known.id) == "mountain":
            return None  # «قمة جبل صبر»
        if name is not None:
            return name if name.type == "place" or self._namesake(name) else None
        found = vocabulary.names().match(self.norms, at) if self.word(at) and self.scene.cover[at] is None else None
        if found is None or found.prefix or found.value.type not in ("place", "state"):
            return None
        known = found.value
        likely = thing_words.place_kind(known.id) == "capital" or thing_words.is_capital(known)
        return Name(at, found.last, known.type, "known." + known.type, known) if likely else None

    def _clitic(self, name: Name) -> str:
        if name.type in ("gathering", "instrument"):
            return thing_words.thing_prefix(self.norms, name.first)
        found = vocabulary.names().match(self.norms, name.first) or vocabulary.heads().match(self.norms, name.first)
        return found.prefix if found is not None else ""

    def adjectives(self, at: int) -> int:
        """«الاستراتيجية», «العالمي الدائم»."""
        while thing_words.qualifies(self.word(at)) and self._free(at) and self.ordinal(at) == at:
            at += 1
        return at

    def _free(self, at: int) -> bool:
        cover = self.scene.cover[at]
        return cover is None or cover.type in ("state", "place") or (cover.known is None and cover.first < at)

    def subject(self, at: int) -> int:
        """«السلام», «الأمن والتعاون», «الحكم الذاتي»."""
        if self.word(at) not in thing_words.subjects():
            return at
        return self._joined_subject(self.adjectives(at + 1))

    def _joined_subject(self, at: int) -> int:
        word = self.word(at)
        if word.startswith("و") and (word[1:] in thing_words.subjects() or thing_words.tells(word[1:])):
            return self.adjectives(at + 1)
        return at

    def deed(self, at: int, prefix: str = "") -> int:
        """«مكافحة الإرهاب», «منع انتشار الأسلحة النووية», «تنفيذ» and the name of a thing."""
        word = self.word(at)
        if not word.startswith(prefix) or word[len(prefix) :] not in thing_words.deeds():
            return at
        for more in range(1, 4):
            name = self.name(at + more)
            if name is not None and name.type != "organisation":
                return name.last
            if self._closes(at + more):
                return self._coordinated(self.adjectives(at + more + 1))
            if not self.scene.open_word(at + more) or self.word(at + more).startswith(("و", "ب", "ل", "ف")):
                return at
        return at

    def _closes(self, at: int) -> bool:
        word = self.word(at)
        return word.startswith("ال") and len(word) > 4 and self.scene.cover[at] is None

    def _coordinated(self, at: int) -> int:
        """«… الإرهاب والتطرف»."""
        word = self.word(at)
        return self.adjectives(at + 1) if word.startswith("وال") and word[1:] in thing_words.subjects() else at

    def purpose(self, at: int) -> int:
        """«لمكافحة الإرهاب», «للأمن والتعاون», «للنووي الإيراني»."""
        word = self.word(at)
        if word.startswith("لل") and "ال" + word[2:] in thing_words.subjects():
            return self._fields(self._joined_subject(self.adjectives(at + 1)))
        if word == "ضد" and self._closes(at + 1):
            return self.adjectives(at + 2)  # «المؤتمر الوطني ضد الإرهاب»
        return self.deed(at, "ل")

    def _fields(self, at: int) -> int:
        """«… في مجال الاقتصاد والتجارة والاستثمار»."""
        if self.word(at) != "في" or self.word(at + 1) not in ("مجال", "مجالات") or not self._closes(at + 2):
            return at
        at = self.adjectives(at + 3)
        while self.word(at).startswith("وال") and self.scene.cover[at] is None:
            at = self.adjectives(at + 1)
        return at

    def matter(self, at: int) -> int:
        """«الشراكة الاستراتيجية والشاملة», «حدود الدولة», «حماية البيئة والمناخ»: what something is about."""
        deed = self.deed(at)
        if deed > at:
            return deed
        closing = at + (not self._closes(at) and self.scene.open_word(at) and self.scene.cover[at] is None)
        if not self._closes(closing) or self.word(at) in _COUNTING:
            return at
        end = self.adjectives(closing + 1)
        while self.word(end).startswith("وال") and self.scene.cover[end] is None:
            end = self.adjectives(end + 1)
        return end

    def unheard(self, at: int) -> bool:
        """Say whether a word stands here that no list has and nobody is named by.

        What looks like an adjective, verb or participle may be one: «اتفاقية إطارية», «اتفاق يرغمها», «إعلان مغلوط».
        """
        word = self.word(at)
        plain = len(word) > 3 and word.isalpha() and not word.startswith(_FORMATIVES) and not word.endswith(_ENDINGS)
        return plain and self.scene.cover[at] is None and kind(word) == Kind.UNKNOWN

    def ordinal(self, at: int) -> int:
        """«الثامنة والسبعين», «الـ 23», «ال31»."""
        word = self.word(at)
        if word == "ال" and self.word(at + 1) and self.scene.text.tokens[at + 1].kind == NUMBER:
            return at + 2
        read = read_number(self.norms, at) if word.startswith("ال") else None
        return at + read[1] if read is not None and read[2] else at

    def value(self, first: int, last: int) -> str:
        """Give the number that an ordinal or numeral says, in digits."""
        read = read_number(self.norms, first)
        return self.norms[last - 1] if read is None else str(read[0])

    def number(self, at: int) -> int:
        """«رقم (2216)», «"2216"», «2216», «2396 (2017)» as the United Nations tell the year."""
        start = at
        at += self.word(at) == "رقم"
        wrapped = self.word(at) in MARKS or self.word(at) == "("
        at += wrapped
        if not self.word(at) or self.scene.text.tokens[at].kind != NUMBER or len(self.norms[at]) < 2:
            return start
        at += 1
        if self.word(at) in ("/", "-") and self.word(at + 1).isdigit():
            at += 2
        if wrapped:
            return at + (self.word(at) in MARKS or self.word(at) == ")")
        in_year = self.word(at) == "(" and _is_year(self.word(at + 1)) and self.word(at + 2) == ")"
        return at + 3 * in_year

    def quotation(self, at: int) -> int:
        """«“نمو بصحة وأمان”», marks included."""
        closing = self.closing.get(at)
        if closing is None or not 2 <= closing - at <= _QUOTED_MOST or not self.scene.unbroken(at, closing + 1):
            return at
        return closing + 1

    def members(self, at: int) -> int:
        """«للصين وآسيا الوسطى», «للتحالف الدولي»: whose gathering it is."""
        name = self.name(at, "ل")
        while name is not None and name.type != "instrument":
            at = name.last
            name = self.name(at, "و")
        return at

    def between(self, at: int) -> int:
        """«بين مجلس التعاون والمغرب»: the two sides that meet."""
        one = self.name(at + 1) if self.word(at) == "بين" else None
        other = self.name(one.last, "و") if one is not None else None
        return other.last if other is not None else at

    def council(self, at: int) -> int:
        """«للاجتماع رفيع المستوى», «للمؤتمر العام»: the gathering that a session is of, by its noun alone."""
        head = thing_words.thing_heads().match(self.norms, at) if self.word(at).startswith("لل") else None
        if head is None or not any(form.definite and form.head.type == "gathering" for form in head.value):
            return at
        end = self.adjectives(head.last)
        return end + 2 if self.word(end) in ("رفيع", "رفيعه") and self.word(end + 1) == "المستوي" else end

    def bracket(self, at: int) -> int:
        """«(جنيف 1)», brackets included."""
        if self.word(at) != "(":
            return at
        for closing in range(at + 2, at + _BRACKETED_MOST):
            if self.word(closing) == ")":
                return closing + 1
        return at

    def seat(self, at: int) -> int:
        """«في ليبيا», «بأقاليم الصحراء المغربية»: the state or region that an instrument is for, but no city."""
        word = self.word(at)
        if word in ("في", "ب"):
            at_name, attached = at + 1, ""
        elif word[:1] == "ب":
            at_name, attached = at, "ب"
        else:
            return at
        if word[1:] in _TYPE_NOUNS or self.word(at_name) in _TYPE_NOUNS:
            at_name, attached = at_name + 1, ""
        name = self.name(at_name, attached)
        return name.last if name is not None and self.wide(name) else at

    def wide(self, name: Name) -> bool:
        """Say whether a name is of a state or a region, and not of a city."""
        return name.type == "state" or (
            name.type == "place" and name.known is not None and thing_words.place_kind(name.known.id) in _REGIONS
        )

    def _namesake(self, name: Name) -> bool:
        """Say whether a state's name is its capital's too: «قمة الكويت», «إعلان الجزائر»."""
        known = name.known if name.type == "state" and not self.word(name.last).startswith("و") else None
        return known is not None and thing_words.is_capital(known)
