"""Where an office title begins: its head («وكيل الأمين العام»), and the walk over what qualifies it."""

from __future__ import annotations

from collections.abc import Callable

from mahdar.arabic.clitics import cuts
from mahdar.extraction import vocabulary
from mahdar.extraction.designations import (
    Title,
    is_charged,
    take_adjective,
    take_construct,
    take_coordinated,
    take_field,
    take_portfolio,
    take_station,
)
from mahdar.extraction.lexicon import Match
from mahdar.extraction.name_words import DEPUTIES
from mahdar.extraction.openings import Opens
from mahdar.extraction.scene import Scene
from mahdar.extraction.title_bodies import (
    take_belonging,
    take_body,
    take_bracket,
    take_demonym,
    take_district,
    take_kingdom,
    take_noun,
    take_owned,
    take_quoted,
    take_spoken_for,
)
from mahdar.extraction.title_clubs import take_club
from mahdar.extraction.title_seats import leave_out_district, take_seat
from mahdar.extraction.words import Kind, closed_class, kind, owned_noun
from mahdar.knowledge.schema import Nominal, OfficeTitle

_MEMBERS = closed_class("title_heads.members")
STYLES = closed_class("title_heads.styles")
"""Words of respect that may stand before an office: «معالي الوزير»."""

CARETAKERS = closed_class("title_heads.caretakers")
"""Who holds another's office for a time: «القائم بأعمال رئيس الوزراء»."""

_DUTIES = closed_class("title_heads.duties")
_BUREAU = "مكتب"  # «مستشار مكتب وزير الدفاع»
_MOST_QUALIFIERS = 8

QUALIFIERS: tuple[Callable[[Scene, Title], bool], ...] = (
    take_body,
    take_spoken_for,
    take_noun,
    take_belonging,
    take_seat,
    take_quoted,
    take_owned,
    take_district,
    take_club,
    take_demonym,
    take_kingdom,
    take_station,
    take_field,
    take_adjective,
    take_coordinated,
    take_construct,
    take_bracket,
)
"""The readers of qualifiers, in the order in which they are tried behind a head and behind each other."""


def _owned_head(scene: Scene, index: int) -> Title | None:
    """«زعيمها خالد مشعل», «أمينها العام»: a head that carries the pronoun itself."""
    norms = scene.text.norms
    stem = owned_noun(norms[index]) if scene.open_word(index) and scene.cover[index] is None else None
    if stem is None:
        return None
    stem = stem[1:] if stem == "بامير" else stem  # «التقى بأميرها»
    stem = stem[1:] if stem.startswith("و") and len(stem) > 4 and kind(stem[1:]) & Kind.ORDINARY else stem
    following = norms[index + 1] if index + 1 < len(norms) and scene.unbroken(index, index + 2) else ""
    both = vocabulary.titles().match(["ال" + stem, following], 0)
    found = both if both is not None and both.last == 2 else vocabulary.titles().match([stem], 0)
    if found is None and stem == "امير":
        emir = vocabulary.titles().match(["امير", "البلاد"], 0)  # «قطر … أميرها فلان»
        found = emir._replace(last=1) if emir is not None else None
    if found is None or found.prefix or not isinstance(found.value, OfficeTitle):
        return None
    return Title(index, index + found.last, found.value, [*range(index, index + found.last)], owned=index)


def _before_body(scene: Scene, first: int, last: int) -> int:
    """End a head before the body it is an office of: «رئيس | الديوان الملكي», «رئيس | جمهورية مصر العربية».

    «مجلس الوزراء» is part of the title of its president; its members are its.
    """
    for index in range(first + 1, last):
        name = scene.cover[index]
        if name is not None and name.first == index and name.type in ("organisation", "state", "place"):
            cabinet = scene.text.norms[index : index + 2] == ["مجلس", "الوزراء"] and name.last - index <= 3
            if cabinet and scene.text.norms[first].removeprefix("و") not in _MEMBERS:
                return max(last, index + 2)
            if name.last < last:
                return last
            return index - 1 if scene.text.norms[index - 1] in ("في", "علي") else index
    return last


def _deputy(scene: Scene, index: int) -> Title | None:
    """«مساعد مدير الأمن العام للشؤون الأمنية»: the office of whoever is next to an office."""
    norms = scene.text.norms
    aide = next((stem for _, stem in cuts(norms[index]) if stem in DEPUTIES), None)
    if aide is None or index + 1 >= len(norms) or scene.cover[index] is not None:
        return None
    own_words = [index, index + 1] if norms[index + 1] == _BUREAU else [index]
    at = index + len(own_words) + (norms[index + 1] in STYLES)  # «مساعد | سمو | رئيس الهيئة»
    chief = vocabulary.titles().match(norms, at) if at < len(norms) and scene.unbroken(index, at + 1) else None
    if chief is None or chief.prefix:
        return None
    title = read_title(scene, at)
    own = vocabulary.titles().match([aide, "رئيس"], 0) or vocabulary.titles().match(["مساعد", "رئيس"], 0)
    if title is None or own is None:
        return None
    title.first, title.row, title.words = index, own.value, [*own_words, *title.words]
    return title


def _caretaker(scene: Scene, index: int) -> Title | None:
    """«القائم بأعمال | المدير العام للوكالة»: the office itself, held for a time; a legation's is no other's."""
    norms = scene.text.norms
    if norms[index + 1 : index + 2] == [] or norms[index + 1] not in _DUTIES or not scene.unbroken(index, index + 3):
        return None
    if not any(stem in CARETAKERS for _, stem in cuts(norms[index])):
        return None
    title = read_title(scene, index + 2)
    if title is None or title.generic:
        return None
    title.first, title.words = index, [index, index + 1, *title.words]
    return title


def _mayor(scene: Scene, index: int) -> Title | None:
    """«أمين جدة», «وأمين الطائف»: the given name is an office before a city, behind no other name."""
    norms = scene.text.norms
    city = scene.cover[index + 1] if index + 1 < len(norms) and norms[index].removeprefix("و") == "امين" else None
    if city is None or city.type != "place" or city.first != index + 1 or not scene.unbroken(index, city.last):
        return None
    before = scene.cover[index - 1] if index else None
    named = (before is not None and before.type == "person") or (index and kind(norms[index - 1]) & Kind.GIVEN)
    mayor = vocabulary.titles().match(["عمده"], 0)
    if named or mayor is None or vocabulary.names().match(norms, city.first) is None:
        return None
    return Title(index, city.last, mayor.value, [index], body=city)


def _is_pronoun(row: OfficeTitle | Nominal, norm: str) -> bool:
    """«سموه», «معاليه»: nothing qualifies them; «نظيره الروسي», «الوزيرة الألمانية» are qualified."""
    return isinstance(row, Nominal) and row.relation == "self" and norm.endswith("ه") and not norm.startswith("ال")


def _is_adjective(scene: Scene, index: int, last: int) -> bool:
    """«الباحث الرئيس للاتفاقية»: the word that is an office elsewhere says which researcher."""
    norms = scene.text.norms
    if norms[index] != "الرئيس" or index == 0 or last >= len(norms) or not norms[last].startswith("ل"):
        return False
    before = norms[index - 1]
    described = before.startswith(("ال", "وال")) and before.removeprefix("و") != "السيد"
    return described and scene.open_word(index - 1) and bool(kind(before) & Kind.ORDINARY)


def _owns(scene: Scene, index: int, found: Match[OfficeTitle | Nominal]) -> bool:
    """«رئيسه», «مدربه», with ه: his president, and no woman."""
    raw, token = scene.text.raw, scene.text.tokens[index]
    return isinstance(found.value, OfficeTitle) and found.last == index + 1 and raw[token.end - 1] == "ه"


def _adjective_of_head(scene: Scene, title: Title) -> None:
    """«المبعوث الأممي», «المرشد الإيراني»: the adjective that a listed head ends with is its body's."""
    at = title.words[-1]
    lexicon = vocabulary.demonyms()
    found = lexicon.match(scene.text.norms, at) if len(title.words) > 1 and not title.generic else None
    if found is not None and not found.prefix and found.last == title.last and scene.cover[at] is None:
        title.adjective, title.adjective_at = found.value, at
        title.words.pop()


def _represented(norms: list[str], index: int) -> bool:
    """«البلدية ممثلة برئيسها فلان»: represented by him, and no representative."""
    following = norms[index + 1] if index + 1 < len(norms) else ""
    return norms[index] in ("ممثله", "ممثلا") and following.startswith("ب") and owned_noun(following[1:]) is not None


_UNLISTED = (_owned_head, _deputy, _caretaker, _mayor)
"""The readers of heads that no list holds, in the order in which they are tried."""


def read_title(scene: Scene, index: int) -> Title | None:
    """Read the office title that begins at a token, or None.

    Bodies must have been found already. A head of one word without the article («رئيس») is a title only with a
    complement.
    """
    norms = scene.text.norms
    found = vocabulary.titles().match(norms, index) if scene.opens[index] & Opens.TITLE else None
    if found is None:
        return next(filter(None, (read(scene, index) for read in _UNLISTED)), None)
    if _represented(norms, index):
        return None
    if not scene.unbroken(index, found.last) or _is_adjective(scene, index, found.last) or _owns(scene, index, found):
        return None
    cover = scene.cover[index]
    if cover is not None and cover.last > found.last:
        return None
    if is_charged(norms, found.last - 1):
        found = vocabulary.titles().match(norms[: found.last - 1], index) or found  # «رئيس الحكومة | المكلف بالميزانية»
    last = _before_body(scene, index, found.last)
    if last < found.last and isinstance(found.value, Nominal):
        found = vocabulary.titles().match(norms[:last], index) or found  # «الأمين العام | للمنظمة الكشفية العالمية»
    title = Title(index, last, found.value)
    title.words += range(index, last)
    _adjective_of_head(scene, title)
    if isinstance(found.value, OfficeTitle) and found.value.portfolios:
        take_portfolio(scene, title)
    count = _MOST_QUALIFIERS if _is_pronoun(found.value, norms[last - 1]) else 0
    while count < _MOST_QUALIFIERS and title.last < len(norms) and not scene.ends_line[title.last - 1]:
        taken = (title.last < len(norms) and take(scene, title) for take in QUALIFIERS)
        if not scene.readable[title.last] or not any(taken):
            break
        count += 1
    leave_out_district(scene, title)
    if isinstance(found.value, OfficeTitle) and count == 0 and title.portfolio is None and found.last == index + 1:
        definite = "ال" in norms[index][:4] or norms[index].removeprefix("و").startswith("لل")
        return title if definite else _deputy(scene, index)  # «الوزير», «وبالوزير», «للوزير», but not «لوزير»
    return title
