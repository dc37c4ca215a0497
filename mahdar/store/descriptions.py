"""The tables and views of the record in people's words, for the reference."""

from __future__ import annotations

from typing import Final

DESCRIPTIONS: Final = {
    "documents": "What was read, text and all. `copy_of` is the `id` of the first of a group of near-identical "
    "reports, its own where there is no other; `signature` is the MinHash that says so, `content` a digest of the "
    "facts.",
    "rules": "The rules that found something, each once.",
    "labels": "What entities are called, each once; `folded` is the name without what spellings differ in.",
    "blocks": "The parts of a text: title, dateline, byline, body, furniture, repeat.",
    "block_rows": "Their rows.",
    "entities": "The things a document names, by their `id` in that document. `key` is one value for one thing across "
    "documents: an id of the knowledge, a name, or the first place; empty for what somebody judged to be no name.",
    "entity_rows": "Their rows.",
    "marks": "What entities are known again by: a name that says enough, or one with evidence beside it.",
    "marked": "Which entity of which document bears which mark.",
    "names": "The names of persons that were compared with all others.",
    "name_keys": "What names are found by when a new one is compared.",
    "variants": "Names that can be one person's, with the likeness and the bits it says.",
    "stale": "Names that a change of documents or judgements touched and nobody resolved since.",
    "resolved": "The version of the program that resolved last.",
    "judgements": "The log of what people decided, never changed.",
    "judged": "What a judgement is about: places of names (`document#start-end`), facts (`document#kind:start-end`).",
    "judgement_evidence": "What the author of a judgement points at.",
    "mentions": "Where a document names an entity or refers to it.",
    "mention_rows": "Their rows; `refers` is 1 where the entity is referred to and not named.",
    "facts": "Offices, dates, contacts, statements and agreements, with the rule that found each; their fields are in "
    "the table of their kind.",
    "fact_rows": "Their rows.",
    "evidence": "The stretches of text that state a fact, in their order; `start` and `end` in characters.",
    "offices": "A person holds an office of a body, by their ids in the document.",
    "dates": "Expressions that name a calendar point, as ISO 8601.",
    "contacts": "Who met, visited, called or wrote, as one document tells it.",
    "participants": "Who took part in a contact, and as what.",
    "statements": "What a speaker is reported to have said; the words are the evidence, the cue is the verb.",
    "agreements": "Instruments and how far they came, as one document tells it.",
    "parties": "The parties to an agreement.",
    "topics": "What contacts and statements are about.",
    "units": "Which input was read with which content, so that it is not read again.",
    "runs": "The log of reading.",
    "errors": "What gave no document, and why.",
    "corrections": "Facts that people judged wrong; `speaker` is the right one where only that of a statement was.",
    "told": "The facts without those judged wrong and without copies.",
    "said": "The statements with the speakers that people corrected.",
    "events": "One contact or one agreement, told by one report or by many. `id` is the anchor of the earliest, `day` "
    "its place in time: the date, or the publication of that report; `first` and `last` are the days, counted from the "
    "year 1, on which one of its reports may have meant it to be.",
    "tellings": "Which facts tell of which event.",
    "parts": "Who took part in an event, each participant (`part`) by its own key and those of what it serves.",
    "event_places": "Where an event was: the place, and the state it lies in.",
    "stale_events": "Events that lost a report since events were last told together.",
}
"""What each table and view holds."""
