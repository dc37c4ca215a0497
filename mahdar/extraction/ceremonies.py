"""Ceremonies: a past signing with two signers is a contact of its own, whether or not what they sign has a name."""

from __future__ import annotations

from mahdar.arabic import Sentence
from mahdar.extraction import thing_words
from mahdar.extraction.agreements import Deal
from mahdar.extraction.cast import Actor
from mahdar.extraction.clauses import BREAKS, Clauses, Found
from mahdar.extraction.drafts import Draft

_SIGNING = "agr-verb-sign"
_SIGNABLE = frozenset(
    ("اعلانا", "بيانا", "عقدا", "عقد", "عقود", "وثيقه", "وثائق", "مذكره", "مذكرتين", "برنامجا", "محضر", "الوثيقه")
)
_PRESENT = frozenset(("بحضور", "وبحضور", "حضرها", "حضره", "حضور", "يحضرها"))
_REACH = 40


def find_ceremonies(clauses: Clauses, deals: list[Deal]) -> list[Draft]:
    """Find the signings a document tells of: by their verb, and of named instruments by all that is said of them."""
    found = [draft for sentence in clauses.scene.sentences for draft in _signings(clauses, sentence)]
    told = {draft.anchor for draft in found}
    for deal in deals:
        signed = deal.status == "signed" and deal.rule.startswith(_SIGNING) and deal.told > 1
        if signed and deal.anchor not in told:
            found.append(_ceremony(deal.anchor, deal.sentences[0], deal.rule, deal.signers[: deal.told]))
    return _once(found)


def _signings(clauses: Clauses, sentence: Sentence) -> list[Draft]:
    drafts = []
    behind = 0
    for index in range(sentence.first, sentence.last):
        cue = clauses.cue(index) if clauses.scene.readable[index] and index >= behind else None
        behind = cue.last if cue is not None else behind  # in «سيتم توقيع …» the second word is no cue of its own
        if cue is None or not cue.cue.id.startswith(_SIGNING) or clauses.wished(cue):
            continue
        signed = _signed(clauses, cue, sentence)
        signers = clauses.signers(cue, *signed, sentence) if signed is not None else []
        if len(signers) > 1:
            company = _company(clauses, index, sentence)
            drafts.append(_ceremony(index, sentence, cue.cue.id, [*signers, *company]))
    return drafts


def _signed(clauses: Clauses, cue: Found, sentence: Sentence) -> tuple[int, int] | None:
    """Give what is signed: the noun or name that the cue reaches."""
    at = cue.last
    while 0 < at < min(sentence.last, cue.last + _REACH):
        cover = clauses.scene.cover[at]
        if cover is not None and cover.type == "instrument":
            return cover.first, cover.last
        noun = thing_words.agreement_nouns().match(clauses.norms, at) if cover is None else None
        if noun is not None or clauses.norms[at] in _SIGNABLE:
            return at, noun.last if noun is not None else at + 1
        at = clauses.step(at, sentence.last)
    return None


def _company(clauses: Clauses, index: int, sentence: Sentence) -> list[Actor]:
    """«…، بحضور وزير …»: the persons who were there."""
    for at in range(index, sentence.last):
        if clauses.norms[at] in _PRESENT:
            ends = [end for end in range(at + 1, sentence.last) if clauses.norms[end] in BREAKS]
            return clauses.agents.people(at, min([sentence.last, *ends]))
    return []


def _ceremony(anchor: int, sentence: Sentence, rule: str, signers: list[Actor]) -> Draft:
    """Make the contact; where two persons sign, the bodies they sign for are not there besides."""
    people = [actor for actor in signers if actor.type == "person"]
    draft = Draft("ceremony", anchor, [sentence], rule)
    for actor in people if len(people) > 1 else signers:
        draft.add(actor, "attendee")
    draft.stretches.append((sentence.first, sentence.last))
    return draft


def _once(drafts: list[Draft]) -> list[Draft]:
    """Keep one of the ceremonies with the same people."""
    kept: list[Draft] = []
    for draft in drafts:
        same = next((other for other in kept if set(other.parties) == set(draft.parties)), None)
        if same is None:
            kept.append(draft)
        elif draft.sentences[0] not in same.sentences:
            same.sentences.append(draft.sentences[0])
    return kept
