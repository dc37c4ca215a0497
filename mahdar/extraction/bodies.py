"""Names of bodies and facilities by their head noun: «هيئة الإغاثة الإسلامية العالمية», «مطار القاهرة الدولي».

The head says what it is; how far its complement goes is :mod:`mahdar.extraction.complements`' work. Here is decided
whether the two make a name.
"""

from __future__ import annotations

from mahdar.arabic.clitics import cuts
from mahdar.extraction import vocabulary
from mahdar.extraction.complements import VAGUE, Walk, adjective, walk_complement
from mahdar.extraction.districts import district
from mahdar.extraction.lexicon import Match
from mahdar.extraction.openings import Opens
from mahdar.extraction.scene import Name, Scene
from mahdar.extraction.vocabulary import HeadForm
from mahdar.extraction.words import DISTRICTS, FUNCTION_WORDS, closed_class
from mahdar.record import EntityType

_INNER = closed_class("bodies.inner")
_LEADERS = closed_class("bodies.leaders")
_CHIEFLY = closed_class("bodies.chiefly")
_GENERIC = closed_class("bodies.generic")
_TELLING = closed_class("bodies.telling")
_FIELDS = closed_class("bodies.fields")
_DEPARTMENTS = closed_class("bodies.departments")
_SERVICES = closed_class("bodies.services")
_GENERALLY = frozenset(("العام", "عام", "العامه", "عامه"))
_DIRECTORS = frozenset(("مدير", "مديره", "رئيس", "رئيسه"))
_DEEDS = frozenset(("تنظيم", "وتنظيم", "بتنظيم", "لتنظيم"))  # what somebody does, as well as a band of armed men
_OF_FIELDS = frozenset(("head-directorate", "head-office", "head-apparatus"))
_OF_PROVINCE = frozenset(f"ب{noun}" for noun in DISTRICTS) | {"محافظه", "التابع"}
_CHILD_OF = frozenset(("بن", "ابن", "بنت"))
_BREAKS = frozenset(("،", ":", "-", "("))
_PRESIDING = frozenset(("رئيس", "رئيسه"))


def _good(scene: Scene, walk: Walk) -> bool:
    """Decide whether head and complement make a name."""
    head = walk.head
    if not walk.closed or walk.words == 0:
        return False
    complement = scene.text.norms[walk.start : walk.at]
    first = complement[0]
    if first in walk.not_of or (walk.definite and first.startswith("ل")):
        return False
    if head.id == "head-apparatus" and first not in (_TELLING if walk.definite else _FIELDS):
        return False  # «جهاز | الحاسب», «الجهاز | الفني»
    if head.id == "head-base":
        return walk.noble or walk.proper or walk.words > 1  # «قاعدة طبرق الجوية»; of «قاعدة طبرق» the town is the name
    if walk.definite:
        return _good_definite(scene, walk, complement)
    if head.strength == "proper":
        owner = scene.cover[walk.start]
        if owner is not None and owner.type == "state" and scene.text.norms[walk.start - 1] in _DEEDS:
            return False  # «أشاد بحسن تنظيم | مصر للمؤتمر»
        return walk.quoted or walk.proper or walk.noble or owner is not None
    if first in _INNER or (first in _GENERIC and scene.cover[walk.start] is None):
        return False  # «يحتضن مركز | الشركة المعرض»
    if head.strength == "weak":
        owner = scene.cover[walk.start]
        if owner is not None and owner.type != "organisation" and head.id == "head-local-branch":
            return False  # «الشركة فرع | الولايات المتحدة»
        known = owner is not None and head.id != "head-department"
        known = known or (head.id == "head-local-branch" and walk.at > walk.start + 1)  # «فرع الجمعية في الرياض»
        return walk.words >= 2 or known or (first in _FIELDS and head.id in _OF_FIELDS)
    return first not in VAGUE


def _good_definite(scene: Scene, walk: Walk, complement: list[str]) -> bool:
    """«الهيئة العامة للاستثمار», «المحكمة العليا», «السفارة الفرنسية»; «اللجنة الفنية» may be any."""
    demonym = vocabulary.demonyms().match(scene.text.norms, walk.start) is not None
    if walk.head.id == "head-department" and complement[0] != "العامه":
        return False  # «الإدارة العامة للمرور», but «الإدارة الرياضية»
    if complement[0].endswith("ات") and complement[0] not in _FIELDS:
        return False  # «منحت إدارة النادي | الصلاحيات للمدرب»
    if len(complement) == 1:
        return walk.head.demonym if demonym else walk.head.article and complement[0] in _TELLING
    if walk.owned and walk.head.id == "head-office":
        return True  # «المكتب التنفيذي لحركة نداء تونس»
    if not walk.head.article and not walk.head.demonym:
        return walk.purpose and (walk.head.strength == "strong" or (demonym and walk.head.strength == "proper"))
    return not (complement[0] in VAGUE and len(complement) == 2 and adjective(complement[1]))


def _quoted_whole(scene: Scene, index: int, purpose: bool) -> int | None:
    """“اللجنة الوطنية لمتابعة …”: a name that fills a quotation ends with it."""
    for opening, closing in scene.text.quotations:
        if opening == index - 1 and 3 <= closing - index <= 16 and scene.unbroken(index, closing):
            inside = scene.text.norms[index + 1 : closing]
            loose = any(norm in _BREAKS or (norm in FUNCTION_WORDS and not purpose) for norm in inside)
            return None if loose else closing
    return None


def _department(scene: Scene, index: int) -> Name | None:
    """«الخارجية الألمانية»: a ministry by its portfolio and its state."""
    norms = scene.text.norms
    found = vocabulary.portfolios().match(norms, index) if scene.opens[index] & Opens.PORTFOLIO else None
    if found is None or found.last != index + 1 or not any(stem in _DEPARTMENTS for _, stem in cuts(norms[index])):
        return None
    demonym = vocabulary.demonyms().match(norms, found.last) if found.last < len(norms) else None
    before = norms[index - 1] if index else ""
    own = demonym is None or norms[found.last][-1] != "ه"  # «فلان المتحدث باسم الخارجية | المصري»
    if own and before == "باسم" and scene.unbroken(index - 1, found.last):
        return Name(index, found.last, "organisation", "body.department")  # «المتحدث باسم الخارجية»
    if demonym is None or demonym.value.type != "state" or norms[found.last][-1] != "ه" or norms[index][-1] != "ه":
        return None
    if (
        before.startswith("وزير")
        or before.endswith("للشوون")
        or (before.startswith("ال") and before.endswith(("ات", "ه")))  # «الصعوبات المالية اليونانية»
        or before in ("وزاره", "العلاقات", "السياسه", "الشؤون", "للشؤون", "نائب", "وزراء")
    ):
        return None
    return Name(index, demonym.last, "organisation", "body.department") if scene.unbroken(index, demonym.last) else None


def _interim_government(scene: Scene, index: int) -> Name | None:
    """«الحكومة الليبية المؤقتة»: one government among several; the plain «الحكومة الليبية» is its state."""
    norms = scene.text.norms
    if index + 2 >= len(norms) or not scene.opens[index + 1] & Opens.DEMONYM:
        return None
    if not any(stem == "الحكومه" for _, stem in cuts(norms[index])):
        return None
    demonym = vocabulary.demonyms().match(norms, index + 1)
    if demonym is None or norms[demonym.last : demonym.last + 1] not in (["المؤقته"], ["الانتقاليه"]):
        return None
    return Name(index, demonym.last + 1, "organisation", "body.interim-government")


def _service(scene: Scene, index: int) -> Name | None:
    """«المدير العام | للسجون», «الرئيس العام | لرعاية الشباب», «مدير عام | الجوازات»: a service by what it cares for.

    Only behind its director general: «زار السجون» names no body. A woman's adjective is the service's.
    """
    norms = scene.text.norms
    if index < 2 or norms[index - 1] not in _GENERALLY:
        return None
    if not any(stem.removeprefix("ال") in _DIRECTORS for _, stem in cuts(norms[index - 2])):
        return None
    for last in range(index + 3, index, -1):
        words = " ".join(norms[index:last])
        stem = f"ال{words[2:]}" if words.startswith("لل") else words.removeprefix("ل")
        if stem not in _SERVICES or last >= len(norms) or not scene.unbroken(index - 2, last):
            continue
        if norms[last][0] == "و" and vocabulary.titles().match(norms, last) is None:
            return None  # «المدير العام للجمارك | والضرائب»
        demonym = vocabulary.demonyms().match(norms, last) if norms[last].endswith("ه") else None
        own = demonym is not None and not scene.ends_line[last - 1] and norms[index - 1][-1] != "ه"
        return Name(index, last + own, "organisation", "body.service")
    return None


def _fixed(scene: Scene, index: int, match: Match[HeadForm]) -> Name | None:
    """«رئاسة الجمهورية», «حكومة الوفاق الوطني الليبية»: the head is the name, with its state's adjective.

    «القوات الخاصة» are some state's, which must say so; in «رئيس مجلس الوزراء اللبناني» the adjective is his.
    """
    norms = scene.text.norms
    last = match.last
    presided = index > 0 and any(stem in _PRESIDING for _, stem in cuts(norms[index - 1]))
    if presided and norms[index:last] == ["مجلس", "الوزراء"]:
        return Name(index, last, "organisation", match.value.head.id)
    if last < len(norms) and norms[last] == "الملكيه" and scene.unbroken(index, last + 1):
        last += 1  # «القوات الجوية الملكية السعودية»
    demonym = vocabulary.demonyms().match(norms, last) if last < len(norms) and not scene.ends_line[last - 1] else None
    if (demonym is None and match.value.head.demonym) or norms[last - 1 : last + 1] == ["المدني", "عن"]:
        return None  # «الدفاع المدني | عن النفس»
    return Name(index, demonym.last if demonym is not None else last, "organisation", match.value.head.id)


def _of_province(scene: Scene, walk: Walk) -> bool:
    """«مركز طهطا بمحافظة سوهاج», «مركز الحصمة»: a small district and no body."""
    following = scene.text.norms[walk.at] if walk.at < len(scene.text.norms) else ""
    if walk.head.id != "head-centre" or not walk.proper:
        return False
    return following in _OF_PROVINCE or (walk.words == 1 and scene.text.norms[walk.start].startswith("ال"))


def _titled(norm: str) -> bool:
    """Say whether a word is the noun of somebody's title: «رئيس», «عضو»."""
    return any(stem in _LEADERS for _, stem in cuts(norm))


def _led(scene: Scene, index: int, walk: Walk) -> bool:
    """«مدير | الإدارة الإعلامية», «الأمين العام | للاتحاد الألماني»: a head behind the title of who leads it.

    «رئيس المكتب السياسي» is a title itself.
    """
    norms = scene.text.norms
    if (
        walk.head.id == "head-apparatus"
        or not walk.definite
        or not walk.words
        or norms[walk.start] in VAGUE
        or norms[walk.start].startswith("ل")
    ):
        return False
    if norms[index].startswith("لل"):
        return norms[index - 1] in _CHIEFLY
    title = vocabulary.titles().match(norms, index - 1)
    leads = norms[index].startswith("ال") and _titled(norms[index - 1])
    demonym = vocabulary.demonyms().match(norms, walk.start)
    return leads and demonym is None and (title is None or title.last <= walk.start)


def find(scene: Scene, index: int) -> Name | None:
    """Find a body or facility whose head noun stands at a token, or None.

    Known names must have been found already: they are what complements are made of.
    """
    match = vocabulary.heads().match(scene.text.norms, index) if scene.opens[index] & Opens.HEAD else None
    if match is None:
        return _interim_government(scene, index) or _department(scene, index) or _service(scene, index)
    if not scene.unbroken(index, match.last):
        return None
    if match.value.head.type == "district":
        return None if "ال" in scene.text.norms[index][:4] else district(scene, match)
    if index and scene.text.norms[index - 1] in _CHILD_OF:
        return None  # «عمار بن | جامع مندوب الجزائر الدائم»
    if match.value.head.strength == "fixed":
        return _fixed(scene, index, match)
    if index and any(stem in match.value.not_behind for _, stem in cuts(scene.text.norms[index - 1])):
        return None  # «رئيس مجلس إدارة نادي …»: the club is the name
    before = vocabulary.heads().match(scene.text.norms, index - 1) if index and match.value.definite else None
    if before is not None and before.value.definite and before.last == index and scene.text.norms[index][0] != "و":
        return None  # «اللجنة | المنظمة»
    walk = walk_complement(scene, match)
    if walk.owned and match.value.head.id == "head-office" and index and _titled(scene.text.norms[index - 1]):
        return None  # «رئيس المكتب السياسي | لحركة حماس»
    if not (_good(scene, walk) or (index and _led(scene, index, walk))):
        return None
    if _of_province(scene, walk):
        return Name(walk.start, walk.at, "place", match.value.head.id)
    kind_of: EntityType = "place" if match.value.head.type == "place" else "organisation"
    quoted = scene.cover[walk.start + 1] if walk.quoted else None
    known = quoted.known if quoted is not None and quoted.last == walk.at - 1 else None  # «وكالة "رويترز"»
    return Name(index, _quoted_whole(scene, index, walk.purpose) or walk.at, kind_of, match.value.head.id, known)
