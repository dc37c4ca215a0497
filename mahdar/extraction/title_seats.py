"""Where an office is held: what tells the district or town of a title's body, and is no part of the title."""

from __future__ import annotations

from mahdar.extraction import vocabulary
from mahdar.extraction.designations import OF_THEIR_OWN, Title
from mahdar.extraction.openings import Opens
from mahdar.extraction.scene import Scene
from mahdar.extraction.title_bodies import person_follows
from mahdar.extraction.words import DISTRICTS, closed_class

_PLACES = DISTRICTS | closed_class("title_seats.governed")
_SEATS = frozenset(f"ب{noun}" for noun in _PLACES)


def leave_out_district(scene: Scene, title: Title) -> None:
    """«أمير | منطقة | عسير», «رئيس بلدية | محافظة | الخبر»: the noun of the place is no part of the office.

    «رئيس ولاية جوبالاند» is no «رئيس».
    """
    norms, body = scene.text.norms, title.body
    at = body.first - 1 if body is not None and body.type == "place" else -1
    presides = title.words[0] + 1 == at and norms[title.words[0]].endswith(("رئيس", "رئيسه"))
    if at in title.words[1:] and norms[at] in _PLACES and not presides:
        title.words.remove(at)


def _meets(scene: Scene, title: Title) -> bool:
    """«استقبل | مدير الأمن العام في الرياض الفريق فلانا»: where a title's holder meets somebody is no seat of his."""
    ahead = scene.opens[max(0, title.first - 3) : title.first]
    return any(bits & Opens.CONTACT_VERB for bits in ahead)


def take_seat(scene: Scene, title: Title) -> bool:
    """«مدير الدفاع المدني | بمحافظة الطائف، العميد فلان»: where his body is, which says no more of the title."""
    norms, at = scene.text.norms, title.last
    complete = title.body is not None or len(title.words) > 1
    if title.generic or title.row.rank in OF_THEIR_OWN | {"ambassador", "envoy"} or not complete:
        return False
    inside = norms[at] == "في" and not _meets(scene, title)
    at += inside and at + 1 < len(norms)  # «مدير عام الدفاع المدني | في غزة يحيى …»
    district = norms[at] in (_PLACES if inside else _SEATS)
    name = scene.cover[at + district] if at + district < len(norms) else None
    if name is None or name.type != "place" or name.first != at + district or name.last >= len(norms):
        return False
    found = vocabulary.names().match(norms, name.first)
    seated = found is not None and found.prefix == ("" if district or inside else "ب")
    if not seated or not person_follows(scene, name.last + (norms[name.last] == "،")):
        return False
    title.last = name.last
    return True
