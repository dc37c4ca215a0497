"""Offices: who holds which office of which body, as the text says it."""

from __future__ import annotations

from mahdar.arabic.letters import fold
from mahdar.extraction.appointments import offices_of_appointments
from mahdar.extraction.cast import Actor, Cast, plain_words
from mahdar.extraction.designations import GOVERNING, Title
from mahdar.extraction.ladders import FOR_HIM
from mahdar.extraction.lists import offices_of_lists
from mahdar.extraction.people import Holding, People
from mahdar.extraction.references import OfficeBook
from mahdar.extraction.scene import Scene
from mahdar.extraction.title_texts import title_text
from mahdar.extraction.unnamed_bodies import Held, Untold, body_unnamed
from mahdar.extraction.words import closed_class
from mahdar.knowledge.schema import OfficeTitle

_NEVER = "office-custodian"  # «خادم الحرمين الشريفين» is the king's style, not another office
_EXPERT = "office-expert"
_PASSING = closed_class("offices.passing")
_PRESIDENT = frozenset(("رئيس الجمهورية", "رئيس الدولة"))
_CROWNED = closed_class("offices.crowned")
_STYLED = ("الملك", "السلطان")
_OWN = frozenset(("الرئيس", "الملك", "السلطان"))


def _of_region(title: Title) -> bool:
    """«عميد السلك الدبلوماسي العربي»: of no one state."""
    return title.adjective is not None and title.adjective.type == "place"


def _of_firm(title: Title, body: Actor | None) -> bool:
    """«رئيس مجلس إدارة برايفت إير السعودية»: no state has a chairman; it is the end of a firm's name."""
    return body is not None and body.type == "state" and title.row.id in ("office-chairman", "office-board-member")


def _of_next(cast: Cast, holding: Holding, following: list[Holding]) -> Actor | None:
    """«العضو المنتدب | والرئيس التنفيذي لشركة أرامكو فلان»: the organisation that the next of his titles tells."""
    title = holding.title
    sent = title.row.rank in GOVERNING | {"envoy", "ambassador"}  # «الممثلة الخاصة للأمين العام | ورئيسة المركز فلانة»
    if not following or sent or not isinstance(title.row, OfficeTitle):
        return None
    other, norms = following[0], cast.scene.text.norms
    beside = other.person is holding.person and other.title.first == title.last and norms[title.last].startswith("و")
    body = other.title.body if beside else None
    told = title.adjective is not None or title.owned >= 0 or "organisation" not in title.row.takes
    return cast.of(body) if body is not None and body.type == "organisation" and not told else None


def _told_anyhow(holding: Holding, following: list[Holding]) -> bool:
    """«نظيره تيري بوركار، رئيس أركان الجيوش الفرنسية»: his own title says what his counterpart's would have to tell."""
    title, borrowed = holding.title, bool(holding.title.words) and holding.title.words[0] < holding.title.first
    return borrowed and any(one.person is holding.person and one.title.row.rank == title.row.rank for one in following)


def _by_its_noun(cast: Cast, title: Title) -> Actor | None:
    """«منظمة الطاقة الذرية الإيرانية … المتحدث باسم المنظمة الإيرانية»: the body whose words it repeats."""
    if title.adjective is None or title.body is not None:
        return None
    at, norms = title.adjective_at, cast.scene.text.norms
    names = [name for name in cast.scene.names if name.type == "organisation" and name.first < title.first]
    if len(title.words) < 2 or title.words[-1] != at - 1 or not norms[at - 1].startswith("ال"):
        return None
    for name in reversed(names):
        words = plain_words(cast.scene, name)
        if words[0] in (norms[at - 1], norms[at - 1][2:]) and norms[at] in words[1:]:
            title.words.pop()
            return cast.of(name)
    return None


def _counts(scene: Scene, holding: Holding, body: Actor | None) -> bool:
    """Say whether a title is an office: «السفير سعد» and «الوزير فلان» alone are ranks."""
    title = holding.title
    if title.row.id == _NEVER:
        return False
    if len(title.words) > 1 and title.body is None and scene.text.norms[title.first] == "ملك":
        return False  # «ملك الحزم»
    if scene.text.norms[title.words[0]].removeprefix("و") == "المدرب":
        return body is not None  # «المدرب الوطني فلان»: what he is by trade
    if title.row.id == _EXPERT:
        return body is not None and body.type == "organisation"  # «المحلل السياسي فلان»: what he is by trade
    if not FOR_HIM.isdisjoint(scene.text.norms[title.last : title.last + 1]):
        return True  # «المتحدث باسمه فلان»
    words = [index for index in title.words if scene.text.norms[index] not in _PASSING]  # «الوزير المرافق»
    word = scene.text.norms[title.words[0]].removeprefix("و").removeprefix("ب")
    word = f"ال{word[2:]}" if word.startswith("لل") else word
    single = len(words) == 1 and word.startswith("ال")
    surname = title.first == holding.person.last and title.words[-1] == title.first  # «إبراهيم السلطان»
    listed = word == "الملك" and scene.text.norms[title.words[0]].startswith("و")  # «مستشفيا الملك فهد والملك سعود»
    return not single or body is not None or (word in _OWN and not surname and not listed)


def _once(offices: list[Held]) -> list[Held]:
    """«العاهل الأردني الملك عبد الله الثاني», «رئيس الجمهورية … الرئيس فلان»: one office under two names."""
    kept: list[Held] = []
    for office in offices:
        others = [other for other in offices if other.person is office.person and other.body is office.body]
        titles = {other.title for other in others}
        crowned = any(title.split()[0] in _CROWNED for title in titles)  # «عاهل البلاد»
        if (office.title in _STYLED and crowned) or (office.title in _PRESIDENT and "الرئيس" in titles):
            continue
        if office.title == "نائب الرئيس" and not titles.isdisjoint(f"نائب {title}" for title in _PRESIDENT):
            continue  # «نائب رئيس الجمهورية العراقية … نائب الرئيس العراقي فلان»
        if office.title in ("ملك", "سلطان") and f"ال{office.title}" in titles:
            continue  # «الملك فلان ملك المملكة الأردنية الهاشمية»
        kept.append(office)
    return kept


def _show(cast: Cast, title: Title, body: Actor | None) -> None:
    """«رئيسة مجلس الوزراء الإيطالي»: a state that only an adjective within a body's name tells is referred to there."""
    if body is not None and title.adjective_at >= 0 and not body.names and not body.references:
        cast.refer(body, *cast.scene.text.span(title.adjective_at, title.adjective_at + 1), "reference.adjective")


def _tell_alone(scene: Scene, book: OfficeBook, titles: list[Title], told: list[Held]) -> None:
    """«الأمين العام للأمم المتحدة يدعو … وقال السيد أنطونيو غوتيريش»: add whom the knowledge tells to hold it."""
    for title in titles:
        figure, body = book.figure(title), book.body(title)
        if figure is not None and not any(held.person is figure and held.body is body for held in told):
            start, end = scene.text.span(title.first, title.last)
            told.append(Held(figure, title_text(scene, title), body, start, end, title.row.id))


def find_offices(scene: Scene, cast: Cast, book: OfficeBook, people: People) -> list[Held]:
    """Make an office of every title a person is given, once for each person, title and body."""
    holdings = people.holdings
    seen: dict[tuple[int, str], set[int]] = {}
    offices: list[Held] = []
    for at, holding in enumerate(holdings):
        following = holdings[at + 1 : at + 2]
        if not isinstance(holding.title.row, OfficeTitle) or _told_anyhow(holding, following):
            continue
        person = cast.of(holding.person)
        named = _by_its_noun(cast, holding.title) or book.body(holding.title)
        if not _counts(scene, holding, named):
            continue
        if _of_firm(holding.title, named):
            named = holding.title.body = None
        named = named or _of_next(cast, holding, following)
        if named is None and not _of_region(holding.title):
            body = body_unnamed(Untold(cast, book, holding, offices, people.alone))
        else:
            body = named
        _show(cast, holding.title, named)
        title = title_text(scene, holding.title)
        bodies = seen.setdefault((id(person), " ".join(map(fold, title.split()))), set())
        if not title or id(body) in bodies or (bodies and body is None):
            continue
        if body is not None and id(None) in bodies:  # «الرئيس فلان رئيس الجمهورية»: told more fully
            offices = [office for office in offices if office.person is not person or office.title != title]
        bodies.add(id(body))
        start, end = scene.text.span(holding.title.first, holding.title.last)
        offices.append(Held(person, title, body, start, end, holding.title.row.id))
    for given in (*offices_of_lists(scene, cast, holdings), *offices_of_appointments(scene, cast)):
        bodies = seen.setdefault((id(given.person), " ".join(map(fold, given.title.split()))), set())
        if id(given.body) not in bodies and not (bodies and given.body is None):
            bodies.add(id(given.body))
            start, end = scene.text.span(given.name.first, given.name.last)
            offices.append(Held(given.person, given.title, given.body, start, end, given.rule))
    _tell_alone(scene, book, people.alone, offices)
    return _once(offices)
