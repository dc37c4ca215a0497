"""Titles whose name stands further off: «المتحدث الرسمي بجوازات عسير العقيد عبدالله …»."""

from __future__ import annotations

from mahdar.extraction import vocabulary
from mahdar.extraction.complements import NOBLE
from mahdar.extraction.designations import Title
from mahdar.extraction.ladders import likens, manages, of_another_state
from mahdar.extraction.name_words import bare
from mahdar.extraction.people import SOFT, Holding, People
from mahdar.extraction.person_openings import OTHERS
from mahdar.extraction.persons import read_name
from mahdar.extraction.scene import Name, Scene
from mahdar.extraction.vocabulary import grammatical
from mahdar.extraction.words import FUNCTION_WORDS, Kind, kind, word_pairs
from mahdar.knowledge.schema import OfficeTitle

_NET = 10
_NOT_PAST = frozenset(("برئاسه", "بزعامه", "برفقه", "بصحبه", *word_pairs("lists.plurals")))
"""What names others than the holder: «… | برئاسة فلانة», «رئيس الحكومة | السفيرين الفرنسي فلانا و…»."""


def reach_for_names(scene: Scene, people: People) -> None:
    """Give titles whose qualifiers no rule reads to the name behind them.

    «المتحدث الرسمي بجوازات عسير العقيد عبدالله …»: nouns only stand between the title and the name.
    """
    held = {id(holding.title) for holding in people.holdings}
    guests = {holding.title.first for holding in people.holdings}
    named = {name.first: name for name in scene.names if name.type == "person"}
    for title in list(people.alone):
        if title.generic or id(title) in held or manages(scene, title) or likens(scene, title):
            continue
        if title.last in guests:
            continue  # «استقبل الرئيس | المستشار الألماني فلان»
        name = _name_within(scene, title, named)
        if name is not None and not of_another_state(scene, title, name):
            people.alone.remove(title)
            _complete(scene, title, name.first)
            title.body = title.body or _body_before(scene, title, name)
            title.last = max(title.last, name.first)
            people.holdings.append(Holding(name, title))


def _complete(scene: Scene, title: Title, until: int) -> None:
    """«قائد قاعدة | الملك فيصل الجوية», «رئيس لجنة | ألعاب القوى»: go on to what closes the construct of a title."""
    norms, at = scene.text.norms, title.last
    if norms[at - 1].startswith(("ال", "وال", "لل", "بال")) or title.words[1:] == [] or title.words[-1] != at - 1:
        return
    if title.body is not None or title.adjective is not None or title.kingdom_at >= 0 or title.owned >= 0:
        return
    end = at
    while end < min(until, at + _NET // 2) and scene.cover[end] is None and norms[end] not in FUNCTION_WORDS:
        attached = norms[end][0] in "بل" and bool(kind(norms[end][1:]) & Kind.ORDINARY)
        honoured = vocabulary.honorifics().match(norms, end) is not None and not (end == at and norms[end] in NOBLE)
        if attached or honoured:
            break
        end += 1
    if end > at and norms[end - 1].startswith("ال"):
        title.words += range(at, end)
        title.last = end


def _governs(scene: Scene, index: int) -> bool:
    """«مدير عام جمرك | سلوى»: a bare noun, so that the name behind it is its own."""
    norm = scene.text.norms[index]
    named = scene.cover[index] is not None or vocabulary.honorifics().match(scene.text.norms, index) is not None
    return not named and norm.isalpha() and not norm.startswith(("ال", "وال", "لل", "بال")) and norm[-1] not in "يه"


def _places(scene: Scene, index: int) -> bool:
    """«في اليمن», «في المنطقة»; not «في حين»."""
    following = index + 1
    if scene.text.norms[index] not in ("في", "لدي") or following >= len(scene.text.norms):
        return False
    return scene.cover[following] is not None or scene.text.norms[following].startswith("ال")


def _body_before(scene: Scene, title: Title, name: Name) -> Name | None:
    """«الناطق الإعلامي بجوازات …», «المنسق المقيم لأنشطة الأمم المتحدة …»: the first body on the way, if it is near."""
    if title.adjective is not None or title.kingdom_at >= 0 or title.owned >= 0:
        return None
    norms = scene.text.norms
    body = next((found for found in scene.cover[title.last : name.first] if found is not None), None)
    if body is None or body.type != "organisation" or body.first > title.last + 1:
        return None
    return body if norms[title.last].startswith(("ل", "ب")) or norms[title.last] == "في" else None


def _is_unsure_name(scene: Scene, index: int) -> bool:
    """«مدير الإعلام بالوزارة | وليد البوسيف»: a given name that is a word too, before one in no dictionary."""
    norms = scene.text.norms
    closed = scene.cover[index] is None and norms[index - 1].startswith(("ال", "بال"))
    if not closed or not scene.open_word(index + 1):
        return False
    return bool(kind(norms[index]) & Kind.GIVEN) and not kind(norms[index + 1]) & Kind.ORDINARY


def _named_here(scene: Scene, index: int) -> Name | None:
    """Read a name of two words or more at a token and add it to the scene."""
    end = read_name(scene, index, True)
    if end is None or end < index + 2 or any(scene.cover[index:end]):
        return None
    name = Name(index, end, "person", "person.title")
    scene.add(name)
    return name


def _name_within(scene: Scene, title: Title, named: dict[int, Name]) -> Name | None:
    norms = scene.text.norms
    net = title.last + _NET + sum(cover is not None for cover in scene.cover[title.last : title.last + _NET])
    for index in range(title.last, min(net, len(norms))):
        if not scene.unbroken(title.first, index + 1) or not scene.open_word(index):
            return None
        if index in named:
            plain = bare(norms[index])[0] == norms[index] and not _governs(scene, index - 1)
            return named[index] if index > title.last and plain and norms[index - 1] not in SOFT else None
        if index > title.last and _is_unsure_name(scene, index):
            return _named_here(scene, index)
        honorific = vocabulary.honorifics().match(norms, index)
        if (honorific is not None and honorific.prefix) or norms[index] in _NOT_PAST or norms[index] in OTHERS:
            return None  # «كلف وزير الثقافة القطاع | برئاسة فلانة», «منح الحاكم | الباحث فلانا»
        other = vocabulary.titles().match(norms, index)
        office = other is not None and isinstance(other.value, OfficeTitle)
        if office and (honorific is None or (other is not None and other.value.id == "office-custodian")):
            return None  # «رئيس فيتنام … ورئيس الوزراء فلان»: the name is the other title's
        verb = vocabulary.speech().match(norms, index) or vocabulary.contact_verbs().match(norms, index)
        if norms[index][0] == "ي" and len(norms[index]) > 3:
            return None  # «مدير الأمن العام | ينقل تحيات الأمير …»
        if verb is not None or (grammatical(norms[index]) and not _places(scene, index)):
            return None
    return None
