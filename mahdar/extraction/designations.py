"""Office titles in the text: «وكيل الأمين العام للأمم المتحدة لشؤون السلامة والأمن».

A title is a head the knowledge lists, and what qualifies it: the organisation or state, the field («لشؤون …»), the
station («لدى …»). The title of an office leaves the organisation out.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from mahdar.arabic.quotes import MARKS
from mahdar.extraction import vocabulary
from mahdar.extraction.scene import Name, Scene
from mahdar.extraction.vocabulary import Known
from mahdar.extraction.words import FUNCTION_WORDS, Kind, closed_class, kind, owned_noun
from mahdar.knowledge.schema import Nominal, OfficeTitle

_STATIONS = closed_class("designations.stations")
_FIELDS = closed_class("designations.fields")
_TAILS = closed_class("designations.tails")
_MEMBERS = closed_class("designations.members")
_CHARGED = closed_class("designations.charged")
_AFTER_BODY = closed_class("designations.after_body")
_ABROAD = frozenset(("ambassador", "envoy", "other"))
_OF_THEIR_OWN = frozenset(("head_of_state", "head_of_government", "minister"))
_MOST_QUALIFIERS = 8


@dataclass(slots=True)
class Title:
    """An office title in the text.

    ``words`` are the token indices that make the title without its organisation; ``body`` the organisation or state
    by name, ``adjective`` the one by demonym; ``generic`` is true for references such as «الوزير».
    """

    first: int
    last: int
    row: OfficeTitle | Nominal
    words: list[int] = field(default_factory=list)
    body: Name | None = None
    adjective: Known | None = None
    adjective_at: int = -1
    portfolio: str | None = None
    crown: str | None = None  # the state whose crown the holder serves
    kingdom_at: int = -1  # where «المملكة» stands for its state
    owned: int = -1  # the word whose pronoun stands for the body: «رئيس | مكتبها | السياسي»

    @property
    def generic(self) -> bool:
        """Say whether it is a reference by title alone."""
        return isinstance(self.row, Nominal)

    def join(self, whom: Title) -> None:
        """Take in the title of whom its holder serves: «المستشار السياسي» + «للأمين العام»."""
        self.words += [*range(self.last, whom.first), *whom.words]
        self.last = whom.last
        self.body, self.adjective, self.adjective_at = whom.body, whom.adjective, whom.adjective_at
        self.kingdom_at, self.owned = whom.kingdom_at, whom.owned


def _portfolio(scene: Scene, title: Title) -> None:
    """«وزير» + «الدفاع والإنتاج»."""
    if title.last >= len(scene.text.norms):
        return
    found = vocabulary.portfolios().match(scene.text.norms, title.last)
    if found is None or found.prefix or not scene.unbroken(title.last - 1, found.last):
        return
    title.portfolio = found.value.name
    title.words += range(title.last, found.last)
    title.last = found.last
    norms = scene.text.norms
    while title.last < len(norms) and norms[title.last].startswith("وال") and scene.open_word(title.last):
        if scene.cover[title.last] is not None or vocabulary.titles().match(norms, title.last) is not None:
            break
        title.words.append(title.last)
        title.last += 1
        while title.last < len(norms) and norms[title.last].startswith("ال") and _qualifies(scene, title.last):
            title.words.append(title.last)
            title.last += 1
    if title.last < len(norms) and norms[title.last] in _TAILS and scene.open_word(title.last):
        title.words.append(title.last)  # «والجالية الوطنية بالخارج»
        title.last += 1


def _qualifies(scene: Scene, index: int) -> bool:
    """An adjective or noun with the article that goes on with the title."""
    norms = scene.text.norms
    if not scene.open_word(index) or scene.cover[index] is not None or scene.ends_line[index - 1]:
        return False
    if vocabulary.demonyms().match(norms, index) is not None or vocabulary.honorifics().match(norms, index) is not None:
        return False
    if vocabulary.titles().match(norms, index) is not None or vocabulary.kingdoms().match(norms, index) is not None:
        return False
    word = norms[index]
    if not word.startswith("ال") or word in FUNCTION_WORDS:
        return False
    return bool(kind(word) & Kind.ORDINARY) or (word.endswith(("ين", "ون", "يه")) and not kind(word) & Kind.FAMILY)


def _take_body(scene: Scene, title: Title) -> bool:
    """«… لمجلس التعاون», «… روسيا الاتحادية», «… في اليمن»."""
    at = title.last
    norms = scene.text.norms
    if norms[at] in ("في", "باسم", "علي") and at + 1 < len(norms):
        at += 1
    if at >= len(norms) or scene.ends_line[title.last - 1]:
        return False
    name = scene.cover[at]
    if name is None or name.first != at or name.type in ("person", "gathering", "instrument"):
        return False
    if norms[at - 1] == "في" and name.type == "place":
        return False
    clitic = _clitic(scene, name)
    if "و" in clitic or "ف" in clitic:
        return False
    if name.type in ("state", "place") and (clitic == "ب" or _is_destination(scene, title, name, clitic)):
        return False
    if title.body is not None or title.adjective is not None:
        if not clitic and norms[at - 1] != "في":
            return False
    else:
        title.body = name
    title.last = name.last
    return True


def _is_destination(scene: Scene, title: Title, name: Name, clitic: str) -> bool:
    """«غادر وزير الدفاع | مصر», «زيارة ولي العهد | للأردن»: where he goes, not what he is an official of."""
    if clitic == "ل":
        return title.row.rank in _OF_THEIR_OWN
    norms = scene.text.norms
    adjective = norms[name.first].startswith("ال") and norms[name.first].endswith("ي")  # «الرئيس | التشيلي»
    return not clitic and name.first == title.last and norms[title.last - 1].startswith("ال") and not adjective


def _clitic(scene: Scene, name: Name) -> str:
    if name.known is None:
        return scene.text.norms[name.first][:1] if scene.text.norms[name.first].startswith(("لل", "بال", "وال")) else ""
    found = vocabulary.names().match(scene.text.norms, name.first)
    return found.prefix if found else ""


def _take_demonym(scene: Scene, title: Title) -> bool:
    """«وزير الخارجية الروسي», «المبعوث الأممي»."""
    found = vocabulary.demonyms().match(scene.text.norms, title.last)
    if found is None or found.prefix or not scene.unbroken(title.last - 1, found.last) or title.adjective is not None:
        return False
    if scene.cover[title.last] is not None:
        return False
    title.adjective = found.value
    title.adjective_at = title.last
    title.last = found.last
    return True


def _take_kingdom(scene: Scene, title: Title) -> bool:
    """«مندوب المملكة الدائم»: the state by the noun that stands for it."""
    at = title.last
    if title.body is not None or title.adjective is not None or title.kingdom_at >= 0 or not scene.open_word(at):
        return False
    custodian = vocabulary.titles().match(scene.text.norms, at)
    if custodian is not None and custodian.value.id == "office-custodian" and title.row.rank == "ambassador":
        title.crown = "SAU"  # «سفير خادم الحرمين الشريفين لدى …»
        title.last = custodian.last
        return True
    found = vocabulary.kingdoms().match(scene.text.norms, at)
    if found is None or found.prefix not in ("", "ل") or scene.cover[at] is not None:
        return False
    title.kingdom_at = at
    title.last = found.last
    return True


def _take_station(scene: Scene, title: Title) -> bool:
    """«سفير … لدى المملكة», «المبعوث الخاص إلى اليمن»: part of the title."""
    norms = scene.text.norms
    at = title.last
    if norms[at] not in _STATIONS or at + 1 >= len(norms):
        return False
    name = scene.cover[at + 1]
    if name is not None and name.first == at + 1 and name.type != "person":
        last = name.last
    elif norms[at + 1].startswith("ال") and scene.open_word(at + 1):
        last = at + 2
    else:
        return False
    if title.body is None or title.row.rank in _ABROAD:
        title.words += range(at, last)  # «سفير … لدى المملكة»; the station of a delegation's head is the delegation's
    title.last = last
    return True


def _take_field(scene: Scene, title: Title) -> bool:
    """«لشؤون السلامة والأمن», «للشؤون السياسية», «المعني بالخليج»."""
    norms = scene.text.norms
    at = title.last
    charged = norms[at] in _CHARGED and at + 1 < len(norms) and norms[at + 1].startswith("ب")
    if not charged and norms[at] not in _FIELDS and not (norms[at].startswith("لل") and scene.cover[at] is None):
        return False
    if not charged and vocabulary.heads().match(norms, at) is not None:
        return False  # «الأمين العام للندوة»: a body, not a field
    end = at + (2 if charged else 1)
    while end < len(norms) and end < at + 7 and scene.readable[end] and not scene.ends_line[end - 1]:
        word = norms[end]
        if not word.startswith(("ال", "وال")) or vocabulary.honorifics().match(norms, end):
            break
        if vocabulary.titles().match(norms, end) is not None or (
            vocabulary.demonyms().match(norms, end) and word[0] == "و"
        ):
            break
        end += 1
    name = scene.cover[end] if end == at + 1 and end < len(norms) and not charged else None
    if name is not None and name.first == end and name.type == "organisation":
        end = name.last  # «نائب رئيس الوزراء لشؤون مجلس الوزراء»
    title.words += range(at, end)
    title.last = end
    return True


def _take_adjective(scene: Scene, title: Title) -> bool:
    """«العام», «المساعد», «التنفيذي»; «مدير مكتب الوزير»."""
    if not _qualifies(scene, title.last):
        return False
    norm, before = scene.text.norms[title.last], scene.text.norms[title.last - 1]
    if (
        before.startswith(("ال", "لل", "وال", "بال"))
        and not norm.endswith(("ي", "يه", "يين"))
        and norm not in _AFTER_BODY
    ):
        return False  # «استنكر الوزير | الهجوم»
    behind_body = title.body is not None or title.adjective is not None or title.kingdom_at >= 0
    if behind_body and scene.text.norms[title.last] not in _AFTER_BODY:
        return False
    title.words.append(title.last)
    title.last += 1
    return True


def _take_construct(scene: Scene, title: Title) -> bool:
    """«رئيس مجلس أمناء مركز …», «مساعد أمين مجلس الوزراء»: ordinary nouns on the way to a definite one."""
    norms = scene.text.norms
    at = title.last
    if norms[at - 1].startswith("ال") or title.body is not None or title.adjective is not None:
        return False
    end = at
    while end < len(norms) and end < at + 3 and scene.open_word(end) and scene.cover[end] is None:
        word = norms[end]
        if (
            word.startswith("ال")
            or word in FUNCTION_WORDS
            or not kind(word) & Kind.ORDINARY
            or scene.ends_line[end - 1]
        ):
            break
        end += 1
    if end == at or end >= len(norms):
        return False
    closes = norms[end].startswith("ال") and kind(norms[end]) & Kind.ORDINARY and scene.open_word(end)
    name = scene.cover[end]
    if not closes and not (name is not None and name.first == end and name.type == "organisation"):
        return False
    title.words += range(at, end)
    title.last = end
    return True


def _take_bracket(scene: Scene, title: Title) -> bool:
    """«لحلف شمال الأطلسي (الناتو)»."""
    norms = scene.text.norms
    if norms[title.last] != "(":
        return False
    for end in range(title.last + 1, min(title.last + 5, len(norms))):
        if norms[end] == ")":
            title.last = end + 1
            return title.last < len(norms)
    return False


def _take_quoted(scene: Scene, title: Title) -> bool:
    """«الأمين العام لـ«حزب الله»»: the body between quotation marks."""
    norms = scene.text.norms
    at = title.last + (norms[title.last] == "ل")
    if title.body is not None or at + 2 >= len(norms) or norms[at] not in MARKS:
        return False
    name = scene.cover[at + 1]
    if name is None or name.first != at + 1 or name.last >= len(norms) or norms[name.last] not in MARKS:
        return False
    if name.type not in ("organisation", "state"):
        return False
    title.body = name
    title.last = name.last + 1
    return title.last < len(norms)


def _take_owned(scene: Scene, title: Title) -> bool:
    """«رئيس وفدها», «رئيس مكتبها السياسي», «وزير خارجيتها»: a noun whose pronoun stands for the body."""
    norms = scene.text.norms
    at = title.last
    if title.owned >= 0 or title.body is not None or title.adjective is not None or not scene.open_word(at):
        return False
    if norms[at - 1].startswith("ال") or scene.cover[at] is not None or owned_noun(norms[at]) is None:
        return False
    title.owned = at
    title.words.append(at)
    title.last = at + 1
    if title.last < len(norms) and _describes(scene, title.last):
        title.words.append(title.last)
        title.last += 1
    return True


def _describes(scene: Scene, index: int) -> bool:
    """«السياسي», behind «مكتبها»: an adjective with the article."""
    norm = scene.text.norms[index]
    return (
        scene.open_word(index) and scene.cover[index] is None and norm.startswith("ال") and norm.endswith(("ي", "يه"))
    )


def _owned_head(scene: Scene, index: int) -> Title | None:
    """«زعيمها خالد مشعل», «أمينها العام»: a head that carries the pronoun itself."""
    norms = scene.text.norms
    stem = owned_noun(norms[index]) if scene.open_word(index) and scene.cover[index] is None else None
    if stem is None:
        return None
    stem = stem[1:] if stem.startswith("و") and len(stem) > 4 and kind(stem[1:]) & Kind.ORDINARY else stem
    following = norms[index + 1] if index + 1 < len(norms) and scene.unbroken(index, index + 2) else ""
    both = vocabulary.titles().match(["ال" + stem, following], 0)
    found = both if both is not None and both.last == 2 else vocabulary.titles().match([stem], 0)
    if found is None or found.prefix or not isinstance(found.value, OfficeTitle):
        return None
    return Title(index, index + found.last, found.value, [*range(index, index + found.last)], owned=index)


_QUALIFIERS = (
    _take_body,
    _take_quoted,
    _take_owned,
    _take_demonym,
    _take_kingdom,
    _take_station,
    _take_field,
    _take_adjective,
    _take_construct,
    _take_bracket,
)


def _before_body(scene: Scene, first: int, last: int) -> int:
    """End a head before the body it is an office of: «رئيس | الديوان الملكي», «رئيس | جمهورية مصر العربية».

    «مجلس الوزراء» is part of the title of its president; its members are its.
    """
    for index in range(first + 1, last):
        name = scene.cover[index]
        if name is not None and name.first == index and name.type in ("organisation", "state", "place"):
            cabinet = scene.text.norms[index : index + 2] == ["مجلس", "الوزراء"] and name.last - index <= 3
            if cabinet and scene.text.norms[first].removeprefix("و") not in _MEMBERS:
                scene.drop(name)
                return max(last, index + 2)
            if name.last < last:
                return last
            return index - 1 if scene.text.norms[index - 1] in ("في", "علي") else index
    return last


def _is_pronoun(row: OfficeTitle | Nominal, norm: str) -> bool:
    """«سموه», «معاليه»: nothing qualifies them; «نظيره الروسي» is qualified."""
    return isinstance(row, Nominal) and row.relation == "self" and norm.endswith("ه")


def read_title(scene: Scene, index: int) -> Title | None:
    """Read the office title that begins at a token, or None.

    Bodies must have been found already. A head of one word without the article («رئيس») is a title only with a
    complement.
    """
    norms = scene.text.norms
    found = vocabulary.titles().match(norms, index)
    if found is None:
        return _owned_head(scene, index)
    if not scene.unbroken(index, found.last):
        return None
    cover = scene.cover[index]
    if cover is not None and cover.last > found.last:
        return None
    title = Title(index, _before_body(scene, index, found.last), found.value)
    title.words += range(index, title.last)
    if isinstance(found.value, OfficeTitle) and found.value.portfolios:
        _portfolio(scene, title)
    count = _MOST_QUALIFIERS if _is_pronoun(found.value, norms[found.last - 1]) else 0
    while count < _MOST_QUALIFIERS and title.last < len(norms) and not scene.ends_line[title.last - 1]:
        if not scene.readable[title.last] or not any(take(scene, title) for take in _QUALIFIERS):
            break
        count += 1
    if isinstance(found.value, OfficeTitle) and count == 0 and title.portfolio is None and found.last == index + 1:
        return title if "ال" in norms[index][:4] else None
    return title
