"""What holds for every record of every text, as a list of small checks.

Each check looks at one record and gives a sentence for every breach it finds. :data:`GUARANTEES` at the end is the
whole list; the name of a function is the name of the guarantee.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from itertools import chain, pairwise

import msgspec

from mahdar import knowledge
from mahdar.record import Agreement, BlockKind, Contact, DocumentRecord, Entity, Mention, Span

READABLE: frozenset[BlockKind] = frozenset(("title", "dateline", "body"))
"""The parts of a document that may carry facts."""

_ISO = re.compile(r"(\d{4})(?:-W(\d\d)|-(\d\d)(?:-(\d\d))?)?")
_SIGNATURE = re.compile(r"[0-9a-f]{512}")
_INNER = re.compile(r"(?<=\w)(?=\w)")  # a place in the middle of a word
_INNER_OF_DATE = re.compile(r"(?<=[^\W\d])(?=[^\W\d])|(?<=\d)(?=\d)")


def _quoted(record: DocumentRecord, start: int, end: int) -> str:
    return f"«{record.text[start:end]}» at {start}"


def _mentions(record: DocumentRecord) -> Iterator[Mention]:
    return chain.from_iterable(entity.mentions for entity in record.entities)


def _references(record: DocumentRecord) -> Iterator[Mention]:
    return chain.from_iterable(entity.references for entity in record.entities)


def _facts(record: DocumentRecord) -> Iterator[tuple[str, int, int]]:
    """Give the span of everything that is said to stand in the text, with what it is."""
    for kind, spans in (("mention", _mentions(record)), ("reference", _references(record))):
        yield from ((kind, mention.start, mention.end) for mention in spans)
    yield from (("office", office.start, office.end) for office in record.offices)
    yield from (("date", when.start, when.end) for when in record.dates)
    for said in record.statements:
        yield "statement", said.start, said.end
        yield "cue", said.cue.start, said.cue.end
    yield from (("evidence", span.start, span.end) for span in _evidence(record))


def _backed(record: DocumentRecord) -> tuple[Contact | Agreement, ...]:
    return (*record.contacts, *record.agreements)


def _evidence(record: DocumentRecord) -> Iterator[Span]:
    return chain.from_iterable(fact.evidence for fact in _backed(record))


def every_span_lies_in_the_text(record: DocumentRecord) -> Iterator[str]:
    """Let a span quote something: it is inside the text and not empty."""
    blocks = (("block", block.start, block.end) for block in record.blocks)
    for kind, start, end in chain(blocks, _facts(record)):
        if not 0 <= start < end <= len(record.text):
            yield f"{kind} {start}:{end} in a text of {len(record.text)} characters"


def every_span_holds_whole_words(record: DocumentRecord) -> Iterator[str]:
    """Begin and end what is quoted where words do, without white space; «و5 نوفمبر» may lose its «و»."""
    for kind, start, end in _facts(record):
        inner = _INNER_OF_DATE if kind == "date" else _INNER
        if (
            any(inner.match(record.text, at) for at in (start, end))
            or record.text[start:end] != record.text[start:end].strip()
        ):
            yield f"{kind} {_quoted(record, max(0, start - 5), end + 5)}"


def blocks_cover_the_text(record: DocumentRecord) -> Iterator[str]:
    """Blocks stand in order, do not overlap, and leave only white space between them."""
    at = 0
    for start, end in [*((block.start, block.end) for block in record.blocks), (len(record.text),) * 2]:
        if start < at:
            yield f"block {_quoted(record, start, end)} overlaps the one before"
        elif record.text[at:start].strip():
            yield f"no block holds {_quoted(record, at, start)}"
        at = end


def every_fact_stands_in_the_article(record: DocumentRecord) -> Iterator[str]:
    """No fact is taken from furniture, bylines or repeats; a byline names people, and evidence may reach over them."""
    barred = [(block.start, block.end, block.kind) for block in record.blocks if block.kind not in READABLE]
    for kind, start, end in _facts(record):
        for first, last, block in barred:
            named = kind == "mention" and block == "byline"
            if start < last and end > first and not named and (kind != "evidence" or (first <= start and end <= last)):
                yield f"{kind} {_quoted(record, start, end)} in {block}"


def mentions_do_not_overlap(record: DocumentRecord) -> Iterator[str]:
    """Only the outermost name counts, and one name belongs to one entity."""
    for one, two in pairwise(sorted(_mentions(record))):
        if two.start < one.end:
            yield f"{_quoted(record, one.start, one.end)} and {_quoted(record, two.start, two.end)}"


def spans_stand_in_order(record: DocumentRecord) -> Iterator[str]:
    """Mentions, references, dates and pieces of evidence come in the order of the text, none twice."""
    ordered = [*((entity.id, entity.mentions) for entity in record.entities)]
    ordered += [(entity.id, entity.references) for entity in record.entities]
    ordered += [("dates", tuple(Mention(when.start, when.end, "") for when in record.dates))]
    for fact in _backed(record):
        ordered.append(("evidence", tuple(Mention(span.start, span.end, "") for span in fact.evidence)))
    for kind, spans in ordered:
        places = [(span.start, span.end) for span in spans]
        if places != sorted(set(places)):
            yield f"{kind}: {places}"


def entities_are_numbered_by_appearance(record: DocumentRecord) -> Iterator[str]:
    """Ids are e1, e2, … in the order in which the text first names or refers to the entities."""
    if [entity.id for entity in record.entities] != [f"e{n}" for n in range(1, len(record.entities) + 1)]:
        yield f"ids {[entity.id for entity in record.entities]}"
    firsts = [min((*entity.mentions, *entity.references)).start for entity in record.entities if _shown(entity)]
    if firsts != sorted(firsts):
        yield f"first appearances {firsts}"


def every_entity_has_evidence(record: DocumentRecord) -> Iterator[str]:
    """Name or refer to every entity somewhere, and give it a name."""
    for entity in record.entities:
        if not _shown(entity) or not entity.name.strip():
            yield f"{entity.type} {entity.id} «{entity.name}» ({entity.known_as})"


def _shown(entity: Entity) -> bool:
    return bool(entity.mentions or entity.references)


def _roles(record: DocumentRecord) -> Iterator[tuple[str, str | None, str]]:
    """Give every use of an entity id: what for, the id, and the types that make sense there."""
    actors = "person organisation state place"
    for office in record.offices:
        yield "holder", office.person, "person"
        yield "office of", office.organisation, "organisation state place gathering"
    for said in record.statements:
        yield "speaker", said.speaker, actors
    for contact in record.contacts:
        yield from (("participant", part.entity, actors) for part in contact.participants)
        yield "place", contact.place, "place state organisation"
        yield "occasion", contact.occasion, "gathering"
    for agreement in record.agreements:
        yield "instrument", agreement.instrument, "instrument"
        yield from (("party", party, actors) for party in agreement.parties)


def ids_refer_to_entities(record: DocumentRecord) -> Iterator[str]:
    """Every id in a fact is that of an entity of the record, of a type that can play the part."""
    types = {entity.id: entity.type for entity in record.entities}
    if len(types) < len(record.entities):
        yield "two entities with one id"
    for part, ident, allowed in _roles(record):
        if ident is not None and types.get(ident, "missing") not in allowed.split():
            yield f"{part} {ident} is {types.get(ident, 'missing')}"


def _is_iso(value: str) -> bool:
    match = _ISO.fullmatch(value)
    if match is None:
        return False
    year, week, month, day = (int(part) if part else None for part in match.groups())
    try:
        if week is not None:
            date.fromisocalendar(year or 0, week, 1)
        else:
            date(year or 0, month or 1, day or 1)
    except ValueError:
        return False
    return True


def dates_are_iso(record: DocumentRecord) -> Iterator[str]:
    """Every date is a day, week, month or year that exists, or an interval of two, as ISO 8601 writes them."""
    values = [record.published, *(when.value for when in record.dates)]
    values += [fact.date for fact in _backed(record)]
    yield from (value for value in values if value is not None and not _is_date(value))


def _is_date(value: str) -> bool:
    parts = value.split("/")
    return len(parts) <= 2 and all(map(_is_iso, parts)) and parts == sorted(parts)


def contacts_and_agreements_have_evidence(record: DocumentRecord) -> Iterator[str]:
    """Each stands on at least one passage, and nobody takes part twice."""
    for fact in _backed(record):
        if not fact.evidence:
            yield f"{fact.kind} by {fact.rule} without evidence"
    for contact in record.contacts:
        parts = [part.entity for part in contact.participants]
        if not parts or len(parts) > len(set(parts)):
            yield f"{contact.kind} by {contact.rule} of {parts}"
    for agreement in record.agreements:
        if len(agreement.parties) > len(set(agreement.parties)):
            yield f"{agreement.kind} by {agreement.rule} of {agreement.parties}"


def a_cue_is_no_content(record: DocumentRecord) -> Iterator[str]:
    """Keep the words that introduce a statement out of what is said."""
    for said in record.statements:
        if said.start < said.cue.end and said.end > said.cue.start:
            yield f"{_quoted(record, said.start, said.end)}, cue {_quoted(record, said.cue.start, said.cue.end)}"


def _rules(record: DocumentRecord) -> Iterator[str]:
    yield from (block.rule for block in record.blocks)
    yield from (mention.rule for mention in chain(_mentions(record), _references(record)))
    yield from (office.rule for office in record.offices)
    yield from (when.rule for when in record.dates)
    yield from (said.rule for said in record.statements)
    yield from (fact.rule for fact in _backed(record))


def every_fact_names_its_rule(record: DocumentRecord) -> Iterator[str]:
    """Write beside a fact the rule that made it."""
    if not all(map(str.strip, _rules(record))):
        yield "a fact without a rule"


def topics_are_known(record: DocumentRecord) -> Iterator[str]:
    """Topics come from the one list, none twice in a fact."""
    known = {topic.id for topic in knowledge.topics()}
    topics = [fact.topics for fact in record.contacts] + [fact.topics for fact in record.statements]
    yield from (str(given) for given in topics if not set(given) <= known or len(given) > len(set(given)))


def a_record_survives_its_json(record: DocumentRecord) -> Iterator[str]:
    """Read back what is printed, every word from the vocabulary, as the same record."""
    try:
        same = msgspec.json.decode(msgspec.json.encode(record), type=DocumentRecord) == record
    except (msgspec.DecodeError, UnicodeEncodeError) as error:
        yield str(error)
        return
    if not same or not _SIGNATURE.fullmatch(record.signature):
        yield "the record read back is another"


GUARANTEES: tuple[Callable[[DocumentRecord], Iterator[str]], ...] = (
    every_span_lies_in_the_text,
    every_span_holds_whole_words,
    blocks_cover_the_text,
    every_fact_stands_in_the_article,
    mentions_do_not_overlap,
    spans_stand_in_order,
    entities_are_numbered_by_appearance,
    every_entity_has_evidence,
    ids_refer_to_entities,
    dates_are_iso,
    contacts_and_agreements_have_evidence,
    a_cue_is_no_content,
    every_fact_names_its_rule,
    topics_are_known,
    a_record_survives_its_json,
)
