"""Towns and districts in no list, told by the noun before them, «مدينة هوالين», or by their end, «في سالسبورغ»."""

from __future__ import annotations

from mahdar.extraction import vocabulary
from mahdar.extraction.complements import NOBLE
from mahdar.extraction.lexicon import Match
from mahdar.extraction.persons import read_name
from mahdar.extraction.scene import Name, Scene
from mahdar.extraction.vocabulary import HeadForm
from mahdar.extraction.words import Kind, closed_class, kind

_COMPLEXES = closed_class("bodies.complexes")
_VERBS = ("وي", "وت")  # «من ناحية | ويثمن …»
_AT = closed_class("districts.at")
_ENDINGS = tuple(closed_class("districts.endings"))


def district(scene: Scene, match: Match[HeadForm]) -> Name | None:
    """«مدينة هوالين», «مقاطعة شنشي»: behind the noun of a district the name of one in no list, without the noun."""
    complex_end = _complex(scene, match)
    if complex_end is not None:
        return Name(match.last - 1, complex_end, "place", match.value.head.id)
    norms, last = scene.text.norms, match.last
    while last < len(norms) and last < match.last + 3 and scene.open_word(last) and scene.cover[last] is None:
        fresh = kind(norms[last]) == Kind.UNKNOWN and not norms[last].startswith(
            ("و", "ال") if last > match.last else "ال"
        )
        if not fresh or scene.ends_line[last - 1] or norms[last].startswith(_VERBS):
            break
        last = hyphened(scene, last + 1)
    return Name(match.last, last, "place", match.value.head.id) if last > match.last else None


def _complex(scene: Scene, match: Match[HeadForm]) -> int | None:
    """«مدينة الملك فهد الطبية», «مدينة جازان الاقتصادية»: here the noun is part of the name."""
    norms, end = scene.text.norms, match.last
    if end >= len(norms) or not norms[end - 1].endswith("مدينه"):
        return None
    cover = scene.cover[end]
    if cover is not None and cover.first == end:
        end = cover.last
    elif norms[end] in NOBLE:
        end = read_name(scene, end + 1, True) or end
    told = end > match.last and norms[end : end + 1] != [] and norms[end] in _COMPLEXES
    return end + 1 if told and scene.unbroken(match.last - 1, end + 1) else None


def hyphened(scene: Scene, last: int) -> int:
    """Give where a name ends that a hyphen continues with a word in no list: «كيزيل-بيل»; ``last`` where none does."""
    tokens, following = scene.text.tokens, last + 1
    if following >= len(tokens) or tokens[last].norm != "-" or not scene.unbroken(last - 1, following + 1):
        return last
    apart = scene.text.gap(last) or scene.text.gap(following) or not scene.open_word(following)
    unheard = (
        not kind(tokens[following].norm) & Kind.ORDINARY
        and vocabulary.names().match(scene.text.norms, following) is None
    )
    return following + 1 if unheard and not apart else last


def find_towns(scene: Scene) -> None:
    """«في سالسبورغ», «قرب تشيرفونوغراد»: a word in no list that ends as foreign towns do, behind what calls for one."""
    norms = scene.text.norms
    for at in range(1, len(norms)):
        if norms[at - 1] not in _AT or not norms[at].endswith(_ENDINGS) or scene.cover[at] is not None:
            continue
        if kind(norms[at]) == Kind.UNKNOWN and not norms[at].startswith("ال") and scene.unbroken(at - 1, at + 1):
            scene.add(Name(at, hyphened(scene, at + 1), "place", "place.town"))
