"""Clubs behind their coaches: «مدرب الوداد», «المدير الفني لفريق تشيلسي»."""

from __future__ import annotations

from mahdar.extraction import vocabulary
from mahdar.extraction.designations import COACH, Title
from mahdar.extraction.scene import Scene
from mahdar.extraction.title_bodies import take_word
from mahdar.extraction.words import FUNCTION_WORDS, Kind, closed_class, kind

_TEAMS = closed_class("title_clubs.teams")
_TEAM = frozenset(("فريق", "لفريق"))
_SIDES = frozenset(("الفريق", "المنتخب", "النادي", "الفرق", "المنتخبات"))


def take_club(scene: Scene, title: Title) -> bool:
    """«مدرب الوداد», «مدرب العين», «المدير الفني للعين»: behind a coach stands his club, by its bare name."""
    at = title.last
    if title.row.id != COACH or title.body is not None or at != title.words[-1] + 1:
        return False
    word = scene.text.norms[at]
    if word in _TEAM and _has_name(scene, at + 1):
        title.last = at + 1  # «مدرب فريق | الاتحاد», «المدير الفني لفريق | تشيلسي»
        club = scene.cover[at + 1]
        if club is None:
            take_word(scene, title, "organisation", "body.club")
        else:
            title.body, title.last = club, club.last
        return True
    if word.startswith("لل") and scene.open_word(at) and scene.cover[at] is None:
        if vocabulary.heads().match(scene.text.norms, at) is not None:
            return False
        served = "ال" + word[2:]
        if served in _SIDES:
            title.last = _past_adjectives(scene, at + 1)  # «المدير الفني للفريق الأول»: of which club nobody says
        elif served not in _TEAMS:
            take_word(scene, title, "organisation", "body.club")
        return title.last > at
    if at != title.first + 1 or not _is_called_as_club(scene, at):
        return False
    take_word(scene, title, "organisation", "body.club")
    return True


def _has_name(scene: Scene, at: int) -> bool:
    """«فريق | الاتحاد», «لفريق | تشيلسي»: say whether a club's name stands behind the noun of a team."""
    norms = scene.text.norms
    if at >= len(norms) or not scene.open_word(at) or scene.ends_line[at - 1] or norms[at] in _TEAMS:
        return False
    name = scene.cover[at]
    if name is not None:
        return name.type == "organisation" and name.first == at
    return norms[at].startswith("ال") or _unheard(norms[at])


def _is_called_as_club(scene: Scene, at: int) -> bool:
    """Say whether a word behind «مدرب» may be a club's name: «الوداد», «تشيلسي»; not «كرة», «قال»."""
    norms, word = scene.text.norms, scene.text.norms[at]
    if not scene.open_word(at) or scene.cover[at] is not None or word in _TEAMS or word in FUNCTION_WORDS:
        return False
    if not word.startswith("ال") and not _unheard(word):
        return False  # «مدرب سباحة»
    if norms[at - 1].startswith(("ال", "وال", "لل", "بال")) or vocabulary.speech().match([word], 0) is not None:
        return False
    return vocabulary.demonyms().match(norms, at) is None


def _unheard(word: str) -> bool:
    """Say whether a word is in no list, or would not be with the article, which «تشيلسي» and its like never bear."""
    return bool((kind(word) | (kind("ال" + word) if word[0] != "ي" else 0)) & Kind.UNKNOWN)


def _past_adjectives(scene: Scene, at: int) -> int:
    """«الكروي الأول», but not «التونسي»: give where the adjectives behind a team end."""
    norms = scene.text.norms
    while at < len(norms) and norms[at].startswith("ال") and scene.open_word(at) and scene.cover[at] is None:
        ordinary = kind(norms[at]) & Kind.ORDINARY and not kind(norms[at]) & Kind.FAMILY
        if norms[at] not in _TEAMS and not (ordinary and norms[at].endswith("ي")):
            break
        if vocabulary.demonyms().match(norms, at) is not None or vocabulary.honorifics().match(norms, at) is not None:
            break
        at += 1
    return at
