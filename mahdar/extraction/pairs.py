"""Who meets where neither «بين» nor «مع» says it of single names: lists by state, subjects of the sentence, adjectives.

«محادثات بين رئيسي مصر فلان وتركيا فلان», «اتفق فلان وفلان، خلال اجتماع …», «جولة محادثات أمريكية إيرانية».
"""

from __future__ import annotations

from functools import cache

from mahdar import knowledge
from mahdar.arabic import Sentence
from mahdar.arabic.letters import fold
from mahdar.extraction import vocabulary
from mahdar.extraction.cast import Actor
from mahdar.extraction.drafts import Draft
from mahdar.extraction.parties import Parties
from mahdar.extraction.vocabulary import folded
from mahdar.extraction.words import Kind, closed_class, kind

_HELD = closed_class("pairs.held")
_QUALITIES = closed_class("pairs.qualities")
_TWO_HEADS = closed_class("pairs.two_heads")
_OF_SEVERAL = closed_class("pairs.of_several")
_DURING = closed_class("contacts.during")
_GATHERING = closed_class("contacts.gathering")
_GATHERED_HIM = frozenset(("جمعه", "جمعته", "يجمعه", "جمعها", "جمعتها"))
_HELD_BY_HIM = frozenset(("عقده", "عقدها", "اجراه", "اجراها", "يعقده", "يجريها", "يجريه"))
_WITH_WITHIN = 6
_GATHERED_WITHIN = 6
_HELD_FOR = 6
_LIST_REACH = 24
TALKS = "event.talks"
"""The rule of talks, which may be one occasion or a process."""

_ROUNDS = frozenset(("جوله", "الجوله", "جولات"))
_ROUND = 4
_INCLUDING = frozenset(("شملت", "شمل", "تشمل", "ستشمل"))
_INCLUDED_WITHIN = 16
_QUALIFIERS = 2
_OCCURRED = closed_class("pairs.occurred")
_OCCURRED_WITHIN = 7
_DASHES = frozenset("-–—")
_NEAR = 10


def by_state(parties: Parties, at: int, sentence: Sentence) -> list[Actor]:
    """Give the persons of a list that a plural title opens at a token: «رئيسي مصر فلان وتركيا فلان»."""
    if at >= sentence.last or parties.norms[at] not in _OF_SEVERAL:
        return []
    last = parties.clause(at, min(sentence.last, at + _LIST_REACH))
    company = folded(knowledge.contacts().companions)  # «وزيري التعليم والعمل …، وبحضور فلان»
    last = next((end for end in range(at, last) if parties.norms[end].removeprefix("و") in company), last)
    people = parties.agents.people(at, last)
    return list(dict.fromkeys(people)) if len(set(people)) > 1 else []


def gathered(
    parties: Parties, anchor: int, last: int, sentence: Sentence, reach: int = _GATHERED_WITHIN
) -> list[Actor]:
    """Give whom «بين» or a verb of gathering names behind an event noun: «محادثات جمعت لافروف وكيري»."""
    if anchor > sentence.first and parties.norms[anchor - 1].removeprefix("و") in _GATHERING:
        brought = [agent.actor for agent in parties.gathered(last, sentence) if agent.actor is not None]
        if len(brought) > 1:
            return brought
    held = last < sentence.last and parties.norms[last] in _OCCURRED  # «اتصال جرى مساء الثلاثاء 15 أبريل، | بين …»
    for at in range(last, min(last + reach + held * _HELD_FOR, sentence.last)):
        if parties.norms[at] == "بين" or parties.norms[at] in _GATHERING:
            listed = _brought_together(parties, at, anchor, sentence)
            plain = all(_is_quality(norm) for norm in parties.norms[last:at])
            return listed if plain or any(actor.type == "person" for actor in listed) else []
        if vocabulary.event_nouns().match(parties.norms, at) is not None:
            break  # «في اجتماعهم أمس | لقاءات الدوحة بين …»
    return []


def _is_quality(norm: str) -> bool:
    """«محادثات | غير مباشرة | بين …», «الاجتماع | الثلاثي | بين …»: say whether a word says of what sort talks are."""
    return norm in _QUALITIES or (norm.endswith(("ي", "يه")) and bool(kind(norm) & Kind.ORDINARY))


def _brought_together(parties: Parties, at: int, anchor: int, sentence: Sentence) -> list[Actor]:
    """«بين لافروف وكيري», «بين رئيسي …», «جمع لافروف وكيري», «جمعه مع كيري»."""
    at += parties.norms[at] in _GATHERING and parties.norms[at + 1 : at + 2] == ["بين"]  # «جمع | بين لافروف وكيري»
    headed = at + 1 < sentence.last and parties.norms[at + 1] in _TWO_HEADS
    at += headed and len(parties.listed(at + 2, sentence)) > 1  # «بين | حكومتي مصر والسودان»
    following = parties.norms[at + 1] if at + 1 < sentence.last else ""
    if parties.norms[at].endswith("هما"):
        two = list(dict.fromkeys(parties.agents.people(sentence.first, anchor)))
        third = at + 3 if parties.norms[at + 1 : at + 3] == ["الي", "جانب"] else at + 1 + (following == "مع")
        others = [agent.actor for agent in parties.listed(third, sentence) if agent.person is not None]
        return [*two, *(actor for actor in others if actor is not None)] if len(two) == 2 else []
    his = parties.agents.starting.get(at + 1) if parties.norms[at] in _GATHERED_HIM else None
    with_him = _with_him(parties, at, sentence)
    if with_him:
        others = [agent.actor for agent in parties.listed(with_him, sentence)]
        return [actor for actor in (parties.owner(anchor, sentence, True), *others) if actor is not None]
    if following == "مع" or (his is not None and his.attached == "ب"):  # «لقاء جمعه | مع فلان», «جمعه | بفلان»
        others = [agent.actor for agent in parties.listed(at + 1 + (following == "مع"), sentence)]
        together = [parties.unspoken(anchor, sentence), *others]
    else:
        read = parties.listed if parties.norms[at] == "بين" else parties.gathered
        together = [*by_state(parties, at + 1, sentence)] or [agent.actor for agent in read(at + 1, sentence)]
    return [actor for actor in together if actor is not None]


def _with_him(parties: Parties, at: int, sentence: Sentence) -> int:
    """«اجتماع عقده في باريس مع | فلان»: give where those begin with whom somebody held a meeting; 0 elsewhere."""
    if parties.norms[at] not in _HELD_BY_HIM or at + 1 in parties.agents.starting:
        return 0
    behind = range(at + 1, min(sentence.last - 1, at + _WITH_WITHIN))
    return next((to + 1 for to in behind if parties.norms[to] == "مع"), 0)


def mixed(listed: list[Actor]) -> bool:
    """«بين الجبير ونظيريه الأمريكي والروسي»: persons, and states for persons nobody can tell."""
    types = {actor.type for actor in listed}
    return "person" in types and "state" in types


def is_round(norms: list[str], anchor: int) -> bool:
    """«جولة جديدة من | المفاوضات | بين …»: say whether talks are one round of many, and so an occasion."""
    return norms[anchor - 1] in ("من", *_ROUNDS) and not _ROUNDS.isdisjoint(norms[max(0, anchor - _ROUND) : anchor])


def goes_on(parties: Parties, anchor: int, listed: list[Actor], sentence: Sentence) -> bool:
    """«وضع المفاوضات بين مجموعة 5+1 وإيران»: talks of bodies that a definite noun speaks of went on for years."""
    bodies = bool(listed) and all(actor.type != "person" for actor in listed)
    if is_round(parties.norms, anchor):
        return False
    return bodies and parties.norms[anchor].startswith("ال") and not _is_scheduled(parties, anchor, sentence)


def in_course(parties: Parties, draft: Draft, last: int, sentence: Sentence) -> list[Actor]:
    """Give who does together what is told «خلال اجتماع»: the coordinated subjects that open the sentence."""
    anchor = draft.anchor
    before = parties.norms[anchor - 1].removeprefix("و") if anchor > sentence.first else ""
    caller, called = parties.agents.ending.get(anchor - 1), parties.agents.starting.get(last)
    if caller and called and caller.person and called.person and not called.attached and before in _DURING | {"في"}:
        return [caller.person, called.person]  # «هنأ فلان في اتصال هاتفي فلانا …»
    by_call = before == "في" and draft.kind == "call"  # «اتفق فلان وفلان، في مكالمة هاتفية، على …»
    if not (before in _DURING or by_call) or parties.norms[anchor].startswith("ال"):
        return []
    for agent in parties.agents.between(sentence.first, anchor):
        together = [member for member in parties.joined(agent, sentence)[0] if member.last <= anchor]
        people = [member.person for member in together if member.person is not None]
        if len(people) > 1:
            return people
        met = parties.agents.starting.get(agent.last)
        if agent.person and met is not None and met.person and met.last <= anchor and not met.attached:
            return [agent.person, met.person]  # «أبلغ فلان | فلانا خلال اتصال هاتفي …»
    opening = next((at for at in range(sentence.first, anchor) if parties.norms[at] in _OF_SEVERAL), None)
    return by_state(parties, opening, sentence) if opening is not None else []


def side_by_side(parties: Parties, draft: Draft, last: int, sentence: Sentence) -> list[Actor]:
    """«لقاء لافروف وكيري», «هنأ لافروف في اتصال هاتفي كيري»: give those named behind a noun without «مع»."""
    pair = [agent.person for agent in parties.listed(last, sentence)]
    people = [actor for actor in pair if actor is not None]
    if len(people) > 1 and len(people) == len(pair):
        return people
    return in_course(parties, draft, last, sentence) if draft.kind == "call" else []


def included(parties: Parties, at: int, sentence: Sentence) -> list[Actor]:
    """«أجرى سلسلة لقاءات …، شملت فلانا وفلانا»: give those whom the meetings of somebody were with."""
    for index in range(at, min(sentence.last - 1, at + _INCLUDED_WITHIN)):
        if parties.norms[index] in _INCLUDING:
            people = [agent.person for agent in parties.listed(index + 1, sentence)]
            return [actor for actor in people if actor is not None]
    return []


def of_states(parties: Parties, draft: Draft, last: int, sentence: Sentence) -> list[Actor]:
    """Give the states of adjectives behind a noun: «محادثات أمريكية إيرانية», «لقاء روسي - سعودي - أميركي».

    Talks may go on for years; they count where they are said to be held, or called off, or to come, and what a definite
    noun speaks of only where it is one of the latter.
    """
    definite = parties.norms[draft.anchor].startswith("ال")
    scheduled = _is_scheduled(parties, draft.anchor, sentence)
    held = draft.headline or draft.rule != TALKS or not _HELD.isdisjoint(_near(parties, draft.anchor, sentence))
    behind = parties.norms[last : min(sentence.last, last + _OCCURRED_WITHIN)]
    occurred = definite and not _OCCURRED.isdisjoint(behind)  # «الاجتماع المغربي الإسباني المنعقد بالرباط»
    occurred = occurred or (held and is_round(parties.norms, draft.anchor))  # «انطلقت الجولة الثالثة من المفاوضات …»
    if not (scheduled or occurred) and (definite or not held):
        return []
    found: list[Actor] = []
    at = last
    while at < sentence.last:
        known = vocabulary.indefinite_demonym(parties.norms[at].removeprefix("ال"))
        if known is not None and known.type == "state":
            found.append(parties.cast.known(known))
            parties.cast.refer(found[-1], *parties.scene.text.span(at, at + 1), "reference.adjective")
        elif parties.norms[at] not in _DASHES and (found or at - last >= _QUALIFIERS):
            break
        at += 1
    return found if len(found) > 1 else []


@cache
def _scheduling() -> frozenset[str]:
    return frozenset(fold(word) for words in knowledge.contacts().statuses.values() for word in words)


def _is_scheduled(parties: Parties, anchor: int, sentence: Sentence) -> bool:
    return not _scheduling().isdisjoint(_near(parties, anchor, sentence))


def _near(parties: Parties, anchor: int, sentence: Sentence) -> set[str]:
    near = parties.norms[max(sentence.first, anchor - _NEAR) : min(sentence.last, anchor + _NEAR)]
    return {norm.removeprefix("و") for norm in near}
