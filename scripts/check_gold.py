"""Check the annotated documents of ``tests/gold`` mechanically: ids, codes, exact substrings, coverage.

Run as ``python -m scripts.check_gold``; prints one line a problem and leaves with status 1 where there is any. What
only a reader can judge (who speaks, what an act is) is not looked at. ``tests/gold/README.md`` says what the fields
mean.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from mahdar.knowledge import topics
from scripts.gold import FOLDER, Annotation, Source, read

Spans = list[tuple[int, int]]
Rule = Callable[[Source, Annotation], Iterator[str]]
_ISO = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_BOUNDARY = re.compile(r"[.؟!:]\s|\n")


def occurrences(surface: str, text: str) -> Spans:
    """Find a surface in a text as whole words.

    >>> occurrences("قطر", "قطر وقطرية وقطر")
    [(0, 3)]
    """
    return [match.span() for match in re.finditer(rf"(?<!\w){re.escape(surface)}(?!\w)", text)]


def _within(span: tuple[int, int], spans: Spans) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in spans)


def _noise(document: Source, annotation: Annotation) -> Spans:
    return [match.span() for passage in annotation.noise for match in re.finditer(re.escape(passage), document.full)]


def _spans(document: Source, annotation: Annotation) -> Spans:
    """Give every place that an entity of the document covers by a name, an adjective or a reference."""
    surfaces = [s for e in annotation.entities for s in (*e.surfaces, *e.adjectives, *e.generic)]
    return [span for surface in surfaces for span in occurrences(surface, document.full)]


def same_id(document: Source, annotation: Annotation) -> Iterator[str]:
    """Check that an annotation names the document it lies beside."""
    if document.id != annotation.id:
        yield f"the annotation is of {annotation.id}"


def known_ids(_: Source, annotation: Annotation) -> Iterator[str]:
    """Check that entities have ids of their own, and that every other fact names only those."""
    ids = [entity.id for entity in annotation.entities]
    named = {
        *(i for o in annotation.offices for i in (o.person, o.of)),
        *(i for c in annotation.contacts for i in (*c.participants, c.place, c.occasion)),
        *(s.speaker for s in annotation.statements),
        *(i for a in annotation.agreements for i in (a.instrument, *a.parties)),
    }
    yield from (f"two entities {i}" for i in set(ids) if ids.count(i) > 1)
    yield from (f"no entity {i}" for i in named - {None, *ids})


def right_types(_: Source, annotation: Annotation) -> Iterator[str]:
    """Check that a person holds an office, an instrument is agreed, an occasion is a gathering, a place a place."""
    kind = {entity.id: entity.type for entity in annotation.entities}
    yield from (f"{o.person} holds «{o.title}»" for o in annotation.offices if kind.get(o.person) != "person")
    yield from (f"{a.instrument} is agreed" for a in annotation.agreements if kind.get(a.instrument) != "instrument")
    for contact in annotation.contacts:
        if contact.occasion and kind.get(contact.occasion) != "gathering":
            yield f"{contact.occasion} is an occasion"
        if contact.place and kind.get(contact.place) not in ("place", "state"):
            yield f"{contact.place} is a place"


def exact_surfaces(document: Source, annotation: Annotation) -> Iterator[str]:
    """Check that names, adjectives and references stand in the text as whole words, at least one an entity."""
    for entity in annotation.entities:
        surfaces = (*entity.surfaces, *entity.adjectives, *entity.generic)
        if not surfaces and entity.type != "state":
            yield f"{entity.id} {entity.name} is nowhere in the text"
        yield from (f"{entity.id} «{s}» is not in the text" for s in surfaces if not occurrences(s, document.full))


def seen_surfaces(document: Source, annotation: Annotation) -> Iterator[str]:
    """Check that a name stands at least once outside every longer name, or it would name nothing."""
    names = {s for entity in annotation.entities for s in entity.surfaces}
    for surface in names:
        longer = [span for name in names if len(name) > len(surface) for span in occurrences(name, document.full)]
        if all(_within(span, longer) for span in occurrences(surface, document.full)):
            yield f"«{surface}» stands only inside longer names"


def one_owner(_: Source, annotation: Annotation) -> Iterator[str]:
    """Check that a name belongs to one entity."""
    names = [s for entity in annotation.entities for s in entity.surfaces]
    yield from (f"«{s}» names two entities" for s in set(names) if names.count(s) > 1)


def exact_passages(document: Source, annotation: Annotation) -> Iterator[str]:
    """Check that noise, dates, evidence and contents are exact substrings, trimmed."""
    passages = (
        *annotation.noise,
        *(d.text for d in annotation.dates),
        *(c.evidence for c in annotation.contacts),
        *(s.content for s in annotation.statements),
    )
    yield from (f"«{p}» is not in the text" for p in passages if p not in document.full or not p or p != p.strip())


def whole_sentences(document: Source, annotation: Annotation) -> Iterator[str]:
    """Check that evidence starts with its sentence and that a content keeps to its own paragraph."""
    for contact in annotation.contacts:
        before = document.full[: document.full.find(contact.evidence)].rstrip(" ")
        if before and not _BOUNDARY.search(before[-1] + " ") and before[-1] != "\n":
            yield f"the evidence «{contact.evidence[:40]}» starts inside a sentence"
    yield from (f"«{s.content[:40]}» runs over a line" for s in annotation.statements if "\n" in s.content)


def dates_of_words(document: Source, annotation: Annotation) -> Iterator[str]:
    """Check that a date stands as whole words wherever its letters stand, and that values are ISO 8601."""
    for dated in annotation.dates:
        whole = re.findall(rf"(?<!\w)[وفبلك]?{re.escape(dated.text)}(?!\w)", document.full)
        if len(whole) != document.full.count(dated.text):
            yield f"the date «{dated.text}» also stands inside another word"
    values = [*(d.value for d in annotation.dates), *(c.date for c in annotation.contacts)]
    values += [a.date for a in annotation.agreements]
    yield from (f"{value} is no date" for value in values if value and not _ISO.fullmatch(value))


def known_topics(_: Source, annotation: Annotation) -> Iterator[str]:
    """Check that topics are codes of the knowledge file."""
    codes = {topic.id for topic in topics()}
    used = {t for contact in annotation.contacts for t in contact.topics}
    used |= {t for statement in annotation.statements for t in statement.topics}
    yield from (f"no topic {topic}" for topic in used - codes)


def told_once(_: Source, annotation: Annotation) -> Iterator[str]:
    """Check that no fact is annotated twice."""
    for facts in (annotation.offices, annotation.dates, annotation.contacts, annotation.statements):
        yield from (f"annotated twice: {fact}" for i, fact in enumerate(facts) if fact in facts[:i])


RULES: tuple[Rule, ...] = (
    same_id,
    known_ids,
    right_types,
    exact_surfaces,
    seen_surfaces,
    one_owner,
    exact_passages,
    whole_sentences,
    dates_of_words,
    known_topics,
    told_once,
)


def uncovered(pairs: list[tuple[Source, Annotation]]) -> Iterator[str]:
    """Give the names that one document annotates and another document of the folder leaves out."""
    names = {s for _, annotation in pairs for e in annotation.entities if e.surfaces for s in (e.name, *e.surfaces)}
    for document, annotation in pairs:
        covered = _spans(document, annotation) + _noise(document, annotation)
        for name in sorted(names):
            if any(not _within(span, covered) for span in occurrences(name, document.full)):
                yield f"{document.id}: «{name}» is annotated elsewhere but not here"


def problems(folder: Path = FOLDER) -> list[str]:
    """Give every problem of a folder's annotations, none where all is well; raises as :func:`scripts.gold.read`."""
    pairs = read(folder)
    found = [f"{pair[0].id}: {problem}" for pair in pairs for rule in RULES for problem in rule(*pair)]
    return [*found, *uncovered(pairs)]


def main() -> int:
    """Print the problems of ``tests/gold``; give 1 where there are any."""
    found = problems()
    for problem in found:
        print(problem)
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
