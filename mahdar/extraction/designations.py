"""Office titles in the text: «وكيل الأمين العام للأمم المتحدة لشؤون السلامة والأمن».

A title is a head the knowledge lists, and what qualifies it: the organisation or state, the field («لشؤون …»), the
station («لدى …»). The title of an office leaves the organisation out.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from mahdar.extraction import vocabulary
from mahdar.extraction.name_words import JUNCTIONS
from mahdar.extraction.scene import Name, Scene
from mahdar.extraction.vocabulary import Known
from mahdar.extraction.words import FUNCTION_WORDS, Kind, closed_class, kind
from mahdar.knowledge.schema import Nominal, OfficeTitle

_STATIONS = closed_class("designations.stations")
_FIELDS = closed_class("designations.fields") | closed_class("bodies.purposes")
_TAILS = closed_class("designations.tails")
_RESPONSIBLE = frozenset(("المسؤول", "المسؤوله", "المسئول", "المسئوله"))
_DWELLING = frozenset(("المقيم", "المقيمه"))
_COORDINATED = closed_class("designations.coordinated")
_CHARGED = closed_class("designations.charged")
_QUALITIES = closed_class("bodies.qualities")
_TRIBES = closed_class("people.tribes")
_TENSES = closed_class("designations.tenses")
ACTING = closed_class("designations.acting")
AFTER_BODY = closed_class("designations.after_body")
_LEANINGS = closed_class("designations.leanings")
_STAFFS = frozenset(("الفريق", "المكتب", "المركز", "القسم"))
_TRAINED = frozenset(("اللياقه", "الحراس", "الناشئين", "الشباب"))
COACH = "office-coach"
_PRESS = closed_class("statements.press")
_HEADS = frozenset(("head_of_organisation", "head_of_state"))
_ABROAD = frozenset(("ambassador", "envoy", "other"))
OF_THEIR_OWN = frozenset(("head_of_state", "head_of_government", "minister"))
"""Ranks of those who are of their own state, wherever they go."""

GOVERNING = OF_THEIR_OWN | {"deputy_minister"}
"""Ranks of those who make a state's government, and of its head."""


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
    chief: int = -1  # the word that takes the article of its body's noun: «مساعد | رئيس | الهيئة للشؤون …»
    owned: int = -1  # the word whose pronoun stands for the body: «رئيس | مكتبها | السياسي»
    feminine: bool | None = None  # of the office of another's counterpart: «وزيرة … ونظيرها», «وزير … ونظيرته»

    @property
    def generic(self) -> bool:
        """Say whether it is a reference by title alone."""
        return isinstance(self.row, Nominal)

    @property
    def owner(self) -> Known | None:
        """Give what the knowledge holds of whose office it is: by its adjective, else by its name."""
        return self.adjective or (self.body.known if self.body is not None else None)

    def join(self, whom: Title, styled: bool) -> None:
        """Take in the title of whom its holder serves: «المستشار السياسي» + «للأمين العام».

        ``styled`` says that a word of respect stands between them: «مساعد | سمو | رئيس الهيئة».
        """
        self.words += [*range(self.last, whom.first - styled), *whom.words]
        self.last = whom.last
        self.body, self.adjective, self.adjective_at = whom.body, whom.adjective, whom.adjective_at
        self.kingdom_at, self.owned = whom.kingdom_at, whom.owned


def take_portfolio(scene: Scene, title: Title) -> None:
    """«وزير» + «الدفاع والإنتاج»."""
    if title.last >= len(scene.text.norms):
        return
    found = vocabulary.portfolios().match(scene.text.norms, title.last)
    if found is None or found.prefix or not scene.unbroken(title.last - 1, found.last):
        return
    title.portfolio = found.value.name
    title.words += range(title.last, found.last)
    title.last = found.last
    end = title.last
    if scene.text.norms[end - 1].startswith("وال"):
        end = _past_adjectives(scene, end)  # «والتعاون | الإفريقي»
    while (further := _further_part(scene, end)) > end:
        end = further
    title.words += range(title.last, end)
    title.last = end


def _further_part(scene: Scene, at: int) -> int:
    """End what goes on with a portfolio at a token: «والتعاون الإفريقي», «وشؤون المغتربين», «المقيمين بالخارج»."""
    norms = scene.text.norms
    if at >= len(norms) or not scene.open_word(at) or scene.cover[at] is not None or scene.ends_line[at - 1]:
        return at
    if norms[at] in _TAILS:
        return at + 1
    if norms[at] == "في" and at + 1 < len(norms) and f"ب{norms[at + 1]}" in _TAILS:
        return at + 2  # «المقيمين | في الخارج»
    if not coordinates(scene, at):
        return at
    return _past_adjectives(scene, at + 1 + (not norms[at].startswith("وال")))


def _past_adjectives(scene: Scene, at: int) -> int:
    """Pass the adjectives that stand at a token: «الإفريقي», «المقيمين»."""
    norms = scene.text.norms
    while at < len(norms) and norms[at].startswith("ال") and (_qualifies(scene, at) or _of_region(norms, at)):
        at += 1
    return at


def coordinates(scene: Scene, at: int) -> bool:
    """«والتعاون», «وشؤون المغتربين», «وبناء السلام»: say whether a further noun of somebody's charge begins."""
    norms = scene.text.norms
    if vocabulary.titles().match(norms, at) is not None or vocabulary.honorifics().match(norms, at) is not None:
        return False  # «وزير الخارجية | والسيد فلان»
    if norms[at].startswith("وال"):
        return norms[at][1:] not in FUNCTION_WORDS  # «وزيرة الخارجية السابقة | والتي …»
    following = norms[at + 1] if at + 1 < len(norms) and scene.open_word(at + 1) else ""
    return norms[at][0] == "و" and norms[at][1:] in _COORDINATED and following.startswith("ال")


def _of_region(norms: list[str], at: int) -> bool:
    """«والتعاون الإفريقي»: an adjective of no one state."""
    found = vocabulary.demonyms().match(norms, at)
    return found is not None and found.value.type != "state"


_EXPIRING = frozenset(("المنتهي", "المنتهيه"))  # «الرئيس | المنتهية ولايته»


def _qualifies(scene: Scene, index: int) -> bool:
    """An adjective or noun with the article that goes on with the title."""
    norms = scene.text.norms
    if not scene.open_word(index) or scene.cover[index] is not None or scene.ends_line[index - 1]:
        return False
    if vocabulary.demonyms().match(norms, index) is not None:
        return False
    if vocabulary.honorifics().match(norms, index) is not None and not _complements(norms[index - 1], norms[index]):
        return False
    if vocabulary.titles().match(norms, index) is not None or vocabulary.kingdoms().match(norms, index) is not None:
        return False
    word = norms[index]
    if not word.startswith("ال") or word in FUNCTION_WORDS or word in _EXPIRING or scene.hamzated(index):
        return False
    if kind(word) & Kind.GIVEN and index + 1 < len(norms) and _goes_on_as_name(norms[index + 1]):
        return False  # «اللواء | الهادي بن علي»
    return bool(kind(word) & Kind.ORDINARY) or (word.endswith(("ين", "ون", "يه")) and not kind(word) & Kind.FAMILY)


def _goes_on_as_name(word: str) -> bool:
    return word in JUNCTIONS or kind(word) & (Kind.GIVEN | Kind.ORDINARY) == Kind.GIVEN


def _complements(before: str, word: str) -> bool:
    """«رئيس | الفريق», «الإدارة | الإعلامية»: what is a rank or a profession elsewhere goes on with the title."""
    bare = not before.startswith(("ال", "وال", "لل", "بال"))
    if before in _STAFFS:
        return word.endswith("ي")  # «رئيس الفريق الإعلامي»
    return word == "الفريق" if bare else word.endswith("يه")


def take_station(scene: Scene, title: Title) -> bool:
    """«سفير … لدى المملكة», «المبعوث الخاص إلى اليمن»: part of the title."""
    norms = scene.text.norms
    at = title.last
    if norms[at] not in _STATIONS or at + 1 >= len(norms):
        return False
    if norms[at] == "الي" and title.row.rank in OF_THEIR_OWN:
        return False  # «زيارة وزير الخارجية الفرنسي | إلى طهران»
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


def is_charged(norms: list[str], at: int) -> bool:
    """«المكلف بالعلاقات مع البرلمان», «المعني بالخليج»: say whether what somebody is in charge of stands at a token."""
    if at + 2 < len(norms) and norms[at] in _RESPONSIBLE and norms[at + 1] == "عن":
        return True  # «الوزير المسؤول عن شؤون الدفاع»
    return at + 1 < len(norms) and norms[at] in _CHARGED and norms[at + 1].startswith("ب")


def take_field(scene: Scene, title: Title) -> bool:
    """«لشؤون السلامة والأمن», «للشؤون السياسية», «المعني بالخليج»."""
    norms = scene.text.norms
    at = title.last
    if title.body is not None and title.row.rank in _HEADS and len(title.words) == 1:
        return False  # «رئيس شركة الخطوط … | للنقل الجوي»: the rest of the body's name
    at += norms[at] == "،" and is_charged(norms, at + 1)  # «الوزير المنتدب لدى رئيس الحكومة، | المكلف بالميزانية»
    charged = is_charged(norms, at)
    whom = scene.cover[at + 1] if charged else None
    charged = charged and (whom is None or whom.type in ("state", "place"))  # «المعني بالخليج»
    if not charged and not _begins_field(scene, title, at):
        return False
    end = at + (2 if charged else 1)
    end += charged and norms[end : end + 1] != [] and norms[end] in _COORDINATED  # «المسؤول عن شؤون الدفاع»
    while end < len(norms) and end < at + 7 and scene.readable[end] and not scene.ends_line[end - 1]:
        word = norms[end]
        if further := _further_field(scene, end):
            end += further  # «للشؤون السياسية | وبناء السلام»
            continue
        if not word.startswith(("ال", "وال")) or vocabulary.honorifics().match(norms, end) or scene.hamzated(end):
            break  # «لشؤون الأمن الدولي | أليسا سلوتكين»
        if word.removeprefix("و") in FUNCTION_WORDS or (
            end > at + 1 and (_begins_object(norms, end) or _of_state(scene, end))
        ):
            break
        if vocabulary.titles().match(norms, end) is not None or (
            vocabulary.demonyms().match(norms, end) and word[0] == "و"
        ):
            break
        end += 1
    name = scene.cover[end] if end == at + 1 and end < len(norms) and not charged else None
    if name is not None and name.first == end and (name.type == "organisation" or _bare(norms, name)):
        end = name.last  # «نائب رئيس الوزراء لشؤون مجلس الوزراء», «مساعد وزير الخارجية لشؤون آسيا»
    if charged and norms[end : end + 1] == ["مع"] and norms[end + 1 : end + 2] and norms[end + 1].startswith("ال"):
        end += 2  # «المكلف بالعلاقات مع البرلمان»
    title.words += range(at, end)
    title.last = end
    return True


def _bare(norms: list[str], name: Name) -> bool:
    """Say whether a state or place is named with no clitic: «لشؤون | آسيا», not «للتعليم | بالرياض»."""
    found = vocabulary.names().match(norms, name.first) if name.type in ("state", "place") else None
    return found is not None and found.prefix == ""


def _begins_field(scene: Scene, title: Title, at: int) -> bool:
    """«لشؤون …», «للشؤون …», «ولمراقبة …»: say whether a field begins at a token."""
    norms = scene.text.norms
    further = norms[at][:2] == "ول" and _further_field(scene, at)  # «المدير العام للأمن الوطني | ولمراقبة …»
    if norms[at] not in _FIELDS and not further and not (norms[at].startswith("لل") and scene.cover[at] is None):
        return False
    if vocabulary.demonyms().match(norms, at) is not None or norms[at] in _PRESS:
        return False  # «المدير الفني للمصري»: a club, not a field
    if title.row.id == COACH and norms[at].startswith("لل") and "ال" + norms[at][2:] not in _TRAINED:
        return False  # «المدير الفني | للفريق»
    whom = vocabulary.titles().match(norms, at)
    if whom is not None and whom.value.rank == "ambassador":
        return False  # «سلمها المدير العام | للسفير فلان»
    return vocabulary.heads().match(norms, at) is None  # «الأمين العام للندوة»: a body, not a field


def _further_field(scene: Scene, at: int) -> int:
    """«وبناء السلام», «ولمراقبة التراب الوطني»: give how many tokens at one go on with a field; 0 where none do."""
    norms = scene.text.norms
    word, following = norms[at], norms[at + 1] if at + 1 < len(norms) else ""
    if word.startswith("وال") or scene.cover[at] is not None or not following.startswith("ال"):
        return 0
    return 2 if (word[0] == "و" and word[1:] in _FIELDS) or coordinates(scene, at) else 0


def _begins_object(norms: list[str], at: int) -> bool:
    """«أدان الرئيس العام لرعاية الشباب | العمل الإرهابي …», «استقبل الوزير المسؤول عن شؤون الدفاع | الوفد»."""
    word, following = norms[at], norms[at + 1] if at + 1 < len(norms) else ""
    described = word.endswith(("ي", "ه", "ين")) or word in _QUALITIES or word.startswith("الا")
    if not word.startswith("ال") or described:
        return False
    qualified = following.endswith(("ي", "يه")) or norms[at + 2 : at + 3] in (["الذي"], ["التي"])
    return (following.startswith("ال") and qualified) or not following.startswith(("ال", "وال"))


def _of_state(scene: Scene, index: int) -> bool:
    """«للشؤون الخارجية | الإماراتية», «وزير الدولة للشؤون الخارجية | الإسباني»: whose office it is."""
    norms = scene.text.norms
    found = vocabulary.demonyms().match(norms, index) if norms[index - 1][-1] == "ه" else None
    return found is not None and found.value.type == "state" and norms[index][-1] in "هي"


def take_adjective(scene: Scene, title: Title) -> bool:
    """«العام», «المساعد», «التنفيذي», «بالنيابة»; «مدير مكتب الوزير»."""
    formerly = scene.text.norms[title.last] == "سابقا" and not title.generic
    if (formerly or scene.text.norms[title.last] in ACTING) and scene.open_word(title.last):
        title.words.append(title.last)
        title.last += 1
        return True
    if not _qualifies(scene, title.last):
        return False
    norm, before = scene.text.norms[title.last], scene.text.norms[title.last - 1]
    dwells = norm in _DWELLING and scene.text.norms[title.last + 1 : title.last + 2] == ["في"]
    if norm in _LEANINGS or dwells:
        return False  # «وزير المالية | اليميني فلان», «رئيسة اللجنة | المقيمة في الرياض»
    if before in _TENSES and norm not in AFTER_BODY:
        return False  # «الوزير السابق | المنتمي إلى اليمين»
    if (
        before.startswith(("ال", "لل", "وال", "بال"))
        and not norm.endswith(("ي", "يه", "يين"))
        and norm not in AFTER_BODY
        and (norm not in _QUALITIES or len(title.words) < 2)
        and not (before.endswith("ات") and norm.endswith("ه"))  # «رئيس قسم الخدمات المساندة»
    ):
        return False  # «استنكر الوزير | الهجوم»
    if _describes_body(scene, title):
        title.last += 1  # «القائد العام للإدارة السورية | الجديدة»
        return True
    behind_body = title.body is not None or title.adjective is not None or title.kingdom_at >= 0
    if behind_body and scene.text.norms[title.last] not in AFTER_BODY:
        return False
    title.words.append(title.last)
    title.last += 1
    return True


def _describes_body(scene: Scene, title: Title) -> bool:
    """«رئيس الهيئة العامة الجديدة»: say whether the adjective behind a body agrees with it alone."""
    norms, body = scene.text.norms, title.body
    if body is None or body.last != title.last or body.type != "organisation" or not norms[title.last].endswith("ه"):
        return False
    return norms[body.first].endswith("ه") and not norms[title.words[0]].endswith("ه")


def take_coordinated(scene: Scene, title: Title) -> bool:
    """«مدير الإمداد | والتموين»: a second noun of the complement."""
    norms, at = scene.text.norms, title.last
    if title.words[-1] != at - 1 or len(title.words) < 2 or norms[title.words[0]].startswith(("ال", "وال")):
        return False
    if not norms[at].startswith("وال") or not norms[at - 1].startswith(("ال", "لل")) or scene.cover[at] is not None:
        return False
    lexicons = (vocabulary.titles(), vocabulary.honorifics(), vocabulary.heads(), vocabulary.demonyms())
    if not scene.open_word(at) or any(lexicon.match(norms, at) is not None for lexicon in lexicons):
        return False
    if not kind(norms[at][1:]) & Kind.ORDINARY or kind(norms[at][1:]) & Kind.FAMILY or norms[at][1:] in FUNCTION_WORDS:
        return False  # «وزيرة الخارجية السابقة | والتي …»
    title.words.append(at)
    title.last = at + 1
    return True


def take_construct(scene: Scene, title: Title) -> bool:
    """«رئيس مجلس أمناء مركز …», «مساعد أمين مجلس الوزراء»: ordinary nouns on the way to a definite one."""
    norms = scene.text.norms
    at = title.last
    if norms[at - 1] in _TRIBES and scene.open_word(at) and not norms[at].startswith("ال"):
        title.words.append(at)  # «شيخ قبائل | أكلب»
        title.last = at + 1
        return True
    if (
        norms[at - 1].startswith(("ال", "وال"))
        or (norms[at - 1].startswith("لل") and norms[at][:1] != "و")
        or title.words[-1] != at - 1
        or title.body is not None
        or title.adjective is not None
    ):
        return False
    end = at
    while end < len(norms) and end < at + 3 and scene.open_word(end) and scene.cover[end] is None:
        word = norms[end]
        if (
            word.startswith(("ال", "وال"))  # «سفير … لدى إسبانيا | والوفد المرافق»
            or word in FUNCTION_WORDS
            or not kind(word) & Kind.ORDINARY
            or scene.ends_line[end - 1]
            or vocabulary.honorifics().match(norms, end) is not None
            or vocabulary.titles().match(norms, end) is not None
        ):
            break
        end += 1
    if end == at or end >= len(norms):
        return False
    closes = norms[end].startswith("ال") and kind(norms[end]) & Kind.ORDINARY and scene.open_word(end)
    name = scene.cover[end]
    named = ("organisation", "state") if title.row.id == "office-coach" else ("organisation",)  # «منتخب | فرنسا»
    if not closes and not (name is not None and name.first == end and name.type in named):
        return False
    title.words += range(at, end)
    title.last = end
    return True
