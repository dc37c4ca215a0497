"""Whose office a title is: the body, state, region or club that is named behind its head."""

from __future__ import annotations

from mahdar.arabic.clitics import cuts
from mahdar.arabic.quotes import MARKS
from mahdar.extraction import vocabulary
from mahdar.extraction.designations import AFTER_BODY, COACH, OF_THEIR_OWN, Title
from mahdar.extraction.scene import Name, Scene
from mahdar.extraction.words import DISTRICTS, Kind, closed_class, his_noun, kind, owned_noun
from mahdar.record import EntityType

_SPOKEN_FOR = closed_class("title_bodies.spoken_for")
_COUNTRYWIDE = frozenset(("القطري", "القطريه"))
_DIRECTORS = ("المدير", "المديره", "المكتب")
_HIS_PEERS = ("يريه", "راءه", "رائه")  # «بنظيريه، | الأميركي فلان والروسي فلان»
_STAFF = frozenset(("الفني", "اللياقه", "الحراس"))  # «مدير الجهاز الفني اليوناني»
_NATIONALS = frozenset((COACH, "office-sports-club-president"))
_OF_REGIONS = frozenset(("parliament", "head_of_government"))
_SENT_TO: dict[str | None, tuple[str, ...]] = {"deputy_minister": ("place",), "envoy": ("place", "state")}
"""«نائب مساعد وزير الدفاع للشرق الأوسط», «المبعوث الدولي لليمن»: for where, not of whom."""
_SENT = frozenset(("ambassador", "envoy"))
_HEAD_OF_TWO = 2  # «المدير العام»
_BELONGING = frozenset(("التابع", "التابعه"))
_ATTACHED = frozenset(("office-attache", "office-military-adviser", "office-consul"))
_EMBASSY = "head-embassy"  # «القائم بالأعمال في سفارة فرنسا»
_GOVERNING = DISTRICTS | closed_class("title_bodies.governing")
_OF_THEIR_OWN_NAME = closed_class("title_bodies.societies")


def take_body(scene: Scene, title: Title) -> bool:
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
    if norms[at - 1] == "في" and _is_stationed(title, name):
        title.words += range(at - 1, name.last) if title.row.id not in _ATTACHED else ()
        title.last = name.last
        return True
    if norms[at - 1] == "في" and not _serves_within(title, name):
        return False
    clitic = _clitic(scene, name)
    if "و" in clitic or "ف" in clitic:
        return False
    if clitic == "ب" and (name.type == "place" or (name.type == "state" and len(title.words) < 2)):
        return False  # «التقى الرئيس بباريس»; «وزير الداخلية بمملكة البحرين» is hers
    if _is_destination(scene, title, name, clitic) or (clitic == "ل" and _is_told(title, name)):
        return False
    if clitic == "ل" and name.type in _SENT_TO.get(title.row.rank, ()):
        title.words += range(at, name.last)
    elif title.body is not None or title.adjective is not None:
        if not clitic and norms[at - 1] != "في":
            return False
    else:
        title.body = name
    title.last = name.last
    return True


def _is_stationed(title: Title, name: Name) -> bool:
    """«المنسقة الخاصة | في لبنان», «السفير الفلسطيني | في القاهرة»: where somebody is sent, not for whom."""
    ambassador = title.row.rank == "ambassador" or title.row.id in _ATTACHED
    if name.type == "place":
        return ambassador
    further = title.body is None or (ambassador and name.type == "state")
    return (ambassador or title.row.rank in _SENT) and further and name.rule != _EMBASSY


def _serves_within(title: Title, name: Name) -> bool:
    """«رئيس البرلمان في إقليم كردستان»; not «المدير في الرياض», «ينوب ولي العهد | في إدارة شؤون الدولة»."""
    if name.type == "place":
        return title.row.rank in _OF_REGIONS
    return name.type != "organisation" or title.row.rank not in OF_THEIR_OWN


def _is_destination(scene: Scene, title: Title, name: Name, clitic: str) -> bool:
    """«غادر وزير الدفاع | مصر», «زيارة ولي العهد | للأردن»: where he goes, not what he is an official of."""
    if name.type not in ("state", "place"):
        return False
    if clitic == "ل":
        return title.row.rank in OF_THEIR_OWN
    norms = scene.text.norms
    adjective = norms[name.first].startswith("ال") and norms[name.first].endswith("ي")  # «الرئيس | التشيلي»
    return not clitic and name.first == title.last and norms[title.last - 1].startswith("ال") and not adjective


def _is_told(title: Title, name: Name) -> bool:
    """«قال المدير العام للطيران الماليزي | لفرانس برس»: the press that it is told to, behind whose office it is."""
    complete = title.body is not None or title.adjective is not None or len(title.words) > _HEAD_OF_TWO
    return complete and name.known is not None and name.known.id in vocabulary.media()


def _clitic(scene: Scene, name: Name) -> str:
    if name.known is None:
        return scene.text.norms[name.first][:1] if scene.text.norms[name.first].startswith(("لل", "بال", "وال")) else ""
    found = vocabulary.names().match(scene.text.norms, name.first)
    return found.prefix if found else ""


def take_demonym(scene: Scene, title: Title) -> bool:
    """«وزير الخارجية الروسي», «المبعوث الأممي»."""
    norms = scene.text.norms
    at = title.last + (norms[title.last] == "بالحكومه" and title.last + 1 < len(norms))  # «بالحكومة | الألمانية»
    listed = title.generic and norms[at] == "،" and norms[at - 1].endswith(_HIS_PEERS)
    at += listed and at + 1 < len(norms)
    quoted = (
        norms[at] in MARKS and norms[at + 2 : at + 3] != [] and norms[at + 2] in MARKS
    )  # «رئيس الحكومة "الإسرائيلية"»
    found = vocabulary.demonyms().match(norms, at + quoted)
    if found is None or found.prefix or not scene.unbroken(title.last - 1, found.last) or title.adjective is not None:
        return False
    if quoted:
        title.adjective, title.adjective_at, title.last = found.value, at + 1, at + 3
        return title.last < len(norms)
    if norms[at] in _COUNTRYWIDE and norms[at - 1].endswith(_DIRECTORS):
        title.words.append(at)  # «المديرة القطرية لبرنامج الأغذية العالمي»: of its work in the country
        title.last = found.last
        return True
    inside = scene.cover[at]
    if inside is not None and inside.first not in title.words:
        return False  # «رئيسة | مجلس الوزراء الإيطالي»: the cabinet's adjective is hers
    if norms[at - 1] in _OF_THEIR_OWN_NAME and title.words[1:] and title.words[-1] == at - 1:
        return _take_society(scene, title, found.last)
    staff = not _STAFF.isdisjoint(norms[index] for index in title.words)
    if title.row.id not in _NATIONALS and not staff:  # «مدرب الفريق البرتغالي …»: his nationality, not whom he serves
        title.adjective = found.value
        title.adjective_at = at
    title.last = found.last
    return True


def _take_society(scene: Scene, title: Title, last: int) -> bool:
    """«رئيس | النادي السعودي», «أمين عام | الاتحاد المصري»: the adjective is no state's office, but part of a name."""
    at = title.words[-1]
    if title.body is not None or scene.cover[at] is not None:
        return False
    norms = scene.text.norms
    if norms[last : last + 1] and norms[last].startswith("لل") and scene.cover[last] is None:
        last += 1  # «الجمعية السعودية للتوحد»
    elif norms[last + 1 : last + 2] and norms[last][0] == "ل" and norms[last + 1].startswith("ال"):
        last += 2  # «الجمعية السعودية لطب العيون»
    title.words.pop()
    title.body = Name(at, last, "organisation", "body.society")
    scene.add(title.body)
    title.last = last
    return True


def take_kingdom(scene: Scene, title: Title) -> bool:
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


def take_bracket(scene: Scene, title: Title) -> bool:
    """«لحلف شمال الأطلسي (الناتو)», «لدى حلف شمال الأطلسي "الناتو"»: another name of the same body."""
    norms = scene.text.norms
    if norms[title.last] in MARKS:
        return _take_byname(scene, title)
    if norms[title.last] != "(":
        return False
    for end in range(title.last + 1, min(title.last + 5, len(norms))):
        if norms[end] == ")":
            title.last = end + 1
            return title.last < len(norms)
    return False


def _take_byname(scene: Scene, title: Title) -> bool:
    """«حلف شمال الأطلسي | "الناتو"»: pass the quoted name of the body that is named right before it."""
    norms, at = scene.text.norms, title.last + 1
    named, byname = scene.cover[at - 2], scene.cover[at] if at < len(norms) else None
    if named is None or byname is None or named.known is None or byname.known is None:
        return False
    end = byname.last
    if byname.known.id != named.known.id or end + 1 >= len(norms) or norms[end] not in MARKS:
        return False
    title.last = end + 1
    return True


def take_spoken_for(scene: Scene, title: Title) -> bool:
    """«الناطق الرسمي | باسم الحكومة، فلان»: what he speaks for, by its kind alone, which says no more of the title."""
    norms, at = scene.text.norms, title.last
    if norms[at] != "باسم" or title.row.rank != "spokesperson" or at + 1 >= len(norms):
        return False
    if norms[at + 1] not in _SPOKEN_FOR or scene.cover[at + 1] is not None:
        return False
    title.last += 2
    return title.last < len(norms)


def take_noun(scene: Scene, title: Title) -> bool:
    """«الرئيس الحالي | للمنظمة، وزير الخارجية فلان»: the body by its noun alone, which says no more of the title."""
    norms, at = scene.text.norms, title.last
    over = norms[at] == "علي" and norms[at + 1 : at + 2] != [] and norms[at + 1].startswith("ال")
    at += over  # «المشرف العام | على المركز»
    if title.generic or title.body is not None or title.adjective is not None or scene.cover[at] is not None:
        return False
    if (
        not (over or norms[at].startswith("لل"))
        or not norms[title.last - 1].startswith(("ال", "وال"))
        or at + 1 >= len(norms)
    ):
        return False
    found = vocabulary.heads().match(norms, at)
    closed = norms[at + 1] == "،" or not norms[at + 1].startswith("ال")
    closed = closed or (over and vocabulary.honorifics().match(norms, at + 1) is not None)
    if found is None or found.last != at + 1 or not found.value.definite or not closed:
        return False
    title.last = at + 1
    return True


def take_belonging(scene: Scene, title: Title) -> bool:
    """«مدير الهيئة … | التابعة للأمم المتحدة، فلان»: whose body it is, which says no more of the title."""
    norms, at = scene.text.norms, title.last
    owner = scene.cover[at + 1] if norms[at] in _BELONGING and at + 1 < len(norms) else None
    if owner is None or owner.first != at + 1 or owner.type not in ("organisation", "state") or title.body is None:
        return False
    title.last = owner.last
    return True


def take_quoted(scene: Scene, title: Title) -> bool:
    """«الأمين العام لـ«حزب الله»»: the body between quotation marks."""
    norms = scene.text.norms
    at = title.last + (norms[title.last] in ("ل", "ب"))
    if title.body is not None or scene.cover[title.last - 1] is not None:
        return False
    if at + 2 >= len(norms) or norms[at] not in MARKS:
        return False
    name = scene.cover[at + 1]
    if name is None or name.first != at + 1 or name.last >= len(norms) or norms[name.last] not in MARKS:
        return False
    if name.type not in ("organisation", "state"):
        return False
    title.body = name
    title.last = name.last + 1
    return title.last < len(norms)


def take_owned(scene: Scene, title: Title) -> bool:
    """«رئيس وفدها», «رئيس مكتبها السياسي», «وزير خارجيته»: a noun whose pronoun stands for the body or its chief."""
    norms = scene.text.norms
    at = title.last
    if title.owned >= 0 or title.body is not None or title.adjective is not None or not scene.open_word(at):
        return False
    if norms[at - 1].startswith("ال") or scene.cover[at] is not None:
        return False
    if owned_noun(norms[at]) is None and his_noun(norms[at]) is None:
        return False
    title.owned = at
    title.words.append(at)
    title.last = at + 1
    if title.last < len(norms) and _describes(scene, title.last):
        title.words.append(title.last)
        title.last += 1
    return True


def take_district(scene: Scene, title: Title) -> bool:
    """«رئيس بلدية السعيرة», «حاكم إقليم فارياب»: behind the noun of a district, its name, though no list holds it."""
    norms, at = scene.text.norms, title.last
    if title.body is not None or title.words[-1] != at - 1 or not scene.open_word(at) or scene.cover[at] is not None:
        return False
    if not any(stem in _GOVERNING for _, stem in cuts(norms[at - 1])):
        return False
    if at + 2 < len(norms) and _fathered(scene, at):
        take_word(scene, title, "place", "place.district", 2)
        return True
    found = kind(norms[at])
    ordinary = norms[at].startswith("ال") and not found & Kind.FAMILY and person_follows(scene, at + 1)
    if not found & Kind.UNKNOWN and not ordinary:
        return False
    lexicons = (vocabulary.titles(), vocabulary.honorifics(), vocabulary.demonyms(), vocabulary.speech())
    if any(lexicon.match(norms, at) is not None for lexicon in lexicons):
        return False
    take_word(scene, title, "place", "place.district", 1 + _compound(scene, at + 1))
    return True


def _fathered(scene: Scene, at: int) -> bool:
    """«رئيس بلدية أبو عجرم | المهندس فلان»: a town called after somebody's father, before who governs it."""
    fathers = scene.text.norms[at] in ("ابو", "ام") and scene.open_word(at + 1) and scene.cover[at + 1] is None
    return fathers and vocabulary.honorifics().match(scene.text.norms, at + 2) is not None


def _compound(scene: Scene, at: int) -> bool:
    """«محافظ ظهران | الجنوب | فلان»: a second word of a district's name, before whoever governs it."""
    norms = scene.text.norms
    word = norms[at] if at < len(norms) and scene.open_word(at) and scene.cover[at] is None else ""
    if not word.startswith("ال") or word in AFTER_BODY or scene.ends_line[at - 1] or kind(word) & Kind.FAMILY:
        return False
    lexicons = (vocabulary.titles(), vocabulary.honorifics(), vocabulary.demonyms())
    return all(lexicon.match(norms, at) is None for lexicon in lexicons) and person_follows(scene, at + 1)


def take_word(scene: Scene, title: Title, entity_type: EntityType, rule: str, count: int = 1) -> None:
    """Take the word behind a title, or the two words, for its body."""
    at = title.last
    title.body = Name(at, at + count, entity_type, rule)
    scene.add(title.body)
    title.last = at + count


def person_follows(scene: Scene, at: int) -> bool:
    """Say whether a person's given name or an honorific stands at a token."""
    norms = scene.text.norms
    if at >= len(norms) or scene.ends_line[at - 1]:
        return False
    return bool(kind(norms[at]) & Kind.GIVEN) or vocabulary.honorifics().match(norms, at) is not None


def _describes(scene: Scene, index: int) -> bool:
    """«السياسي», behind «مكتبها»: an adjective with the article."""
    norm = scene.text.norms[index]
    return (
        scene.open_word(index) and scene.cover[index] is None and norm.startswith("ال") and norm.endswith(("ي", "يه"))
    )
