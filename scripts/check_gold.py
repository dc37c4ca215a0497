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

import msgspec

from mahdar.evaluation import Gold, load
from mahdar.evaluation.places import Place, anywhere, as_words, within
from mahdar.knowledge import topics

FOLDER = Path(__file__).parent.parent / "tests" / "gold"
Rule = Callable[[Gold], Iterator[str]]
_ISO = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_BOUNDARY = re.compile(r"[.؟!:]\s|\n")


def _covered(gold: Gold) -> list[Place]:
    """Give every place that is noise, skipped, or covered by an entity's name, adjective or reference."""
    surfaces = [s for e in gold.annotation.entities for s in (*e.surfaces, *e.adjectives, *e.generic)]
    noise = [place for passage in gold.annotation.noise for place in anywhere(passage, gold.text)]
    skipped = [as_words(surface, gold.text)[number] for surface, number in gold.annotation.skip]
    return [*noise, *skipped, *(place for surface in surfaces for place in as_words(surface, gold.text))]


def same_id(gold: Gold) -> Iterator[str]:
    """Check that an annotation names the document it lies beside."""
    if gold.document.id != gold.annotation.id:
        yield f"the annotation is of {gold.annotation.id}"


def known_ids(gold: Gold) -> Iterator[str]:
    """Check that entities have ids of their own, and that every other fact names only those."""
    ids = [entity.id for entity in gold.annotation.entities]
    named = {
        *(i for o in gold.annotation.offices for i in (o.person, o.of)),
        *(i for c in gold.annotation.contacts for i in (*c.participants, c.place, c.occasion)),
        *(s.speaker for s in gold.annotation.statements),
        *(i for a in gold.annotation.agreements for i in (a.instrument, *a.parties)),
    }
    yield from (f"two entities {i}" for i in set(ids) if ids.count(i) > 1)
    yield from (f"no entity {i}" for i in named - {None, *ids})


def right_types(gold: Gold) -> Iterator[str]:
    """Check that a person holds an office, an instrument is agreed, an occasion is a gathering, a place a place."""
    kind = {entity.id: entity.type for entity in gold.annotation.entities}
    yield from (f"{o.person} holds «{o.title}»" for o in gold.annotation.offices if kind.get(o.person) != "person")
    yield from (
        f"{a.instrument} is agreed" for a in gold.annotation.agreements if kind.get(a.instrument) != "instrument"
    )
    for contact in gold.annotation.contacts:
        if contact.occasion and kind.get(contact.occasion) != "gathering":
            yield f"{contact.occasion} is an occasion"
        if contact.place and kind.get(contact.place) not in ("place", "state"):
            yield f"{contact.place} is a place"


def exact_surfaces(gold: Gold) -> Iterator[str]:
    """Check that names, adjectives and references stand in the text as whole words, at least one an entity."""
    for entity in gold.annotation.entities:
        surfaces = (*entity.surfaces, *entity.adjectives, *entity.generic)
        if not surfaces and entity.type != "state":
            yield f"{entity.id} {entity.name} is nowhere in the text"
        yield from (f"{entity.id} «{s}» is not in the text" for s in surfaces if not as_words(s, gold.text))


def seen_surfaces(gold: Gold) -> Iterator[str]:
    """Check that a name stands at least once outside every longer name, or it would name nothing."""
    names = {s for entity in gold.annotation.entities for s in entity.surfaces}
    for surface in names:
        longer = [span for name in names if len(name) > len(surface) for span in as_words(name, gold.text)]
        if all(within(span, longer) for span in as_words(surface, gold.text)):
            yield f"«{surface}» stands only inside longer names"


def one_owner(gold: Gold) -> Iterator[str]:
    """Check that a name belongs to one entity."""
    names = [s for entity in gold.annotation.entities for s in entity.surfaces]
    yield from (f"«{s}» names two entities" for s in set(names) if names.count(s) > 1)


def exact_passages(gold: Gold) -> Iterator[str]:
    """Check that noise, dates, evidence and contents are exact substrings, trimmed."""
    passages = (
        *gold.annotation.noise,
        *(d.text for d in gold.annotation.dates),
        *(c.evidence for c in gold.annotation.contacts),
        *(s.content for s in gold.annotation.statements),
    )
    yield from (f"«{p}» is not in the text" for p in passages if p not in gold.text or not p or p != p.strip())


def whole_sentences(gold: Gold) -> Iterator[str]:
    """Check that evidence starts with its sentence and that a content keeps to its own paragraph."""
    for contact in gold.annotation.contacts:
        before = gold.text[: gold.text.find(contact.evidence)].rstrip(" ")
        if before and not _BOUNDARY.search(before[-1] + " ") and before[-1] != "\n":
            yield f"the evidence «{contact.evidence[:40]}» starts inside a sentence"
    yield from (f"«{s.content[:40]}» runs over a line" for s in gold.annotation.statements if "\n" in s.content)


def dates_of_words(gold: Gold) -> Iterator[str]:
    """Check that a date stands as whole words wherever its letters stand, and that values are ISO 8601."""
    for dated in gold.annotation.dates:
        whole = re.findall(rf"(?<!\w)[وفبلك]?{re.escape(dated.text)}(?!\w)", gold.text)
        if len(whole) != gold.text.count(dated.text):
            yield f"the date «{dated.text}» also stands inside another word"
    values = [*(d.value for d in gold.annotation.dates), *(c.date for c in gold.annotation.contacts)]
    values += [a.date for a in gold.annotation.agreements]
    yield from (f"{value} is no date" for value in values if value and not _ISO.fullmatch(value))


def known_topics(gold: Gold) -> Iterator[str]:
    """Check that topics are codes of the knowledge file."""
    codes = {topic.id for topic in topics()}
    used = {t for contact in gold.annotation.contacts for t in contact.topics}
    used |= {t for statement in gold.annotation.statements for t in statement.topics}
    yield from (f"no topic {topic}" for topic in used - codes)


def told_once(gold: Gold) -> Iterator[str]:
    """Check that no fact is annotated twice."""
    for facts in (gold.annotation.offices, gold.annotation.dates, gold.annotation.contacts, gold.annotation.statements):
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


def uncovered(golds: list[Gold]) -> Iterator[str]:
    """Give the names that one document annotates and another document of the folder leaves out."""
    names = {s for gold in golds for e in gold.annotation.entities if e.surfaces for s in (e.name, *e.surfaces)}
    for gold in golds:
        covered = _covered(gold)
        for name in sorted(names):
            if any(not within(place, covered) for place in as_words(name, gold.text)):
                yield f"{gold.document.id}: «{name}» is annotated elsewhere but not here"


def written_out(folder: Path, gold: Gold) -> Iterator[str]:
    """Check that the file of an annotation holds every field there is, and no other."""
    written = msgspec.json.decode((folder / f"{gold.document.id}.ann.json").read_bytes())
    if written != msgspec.json.decode(msgspec.json.encode(gold.annotation)):
        yield f"{gold.document.id}: a field is left out or unknown"


def problems(folder: Path = FOLDER) -> list[str]:
    """Give every problem of a folder's annotations, none where all is well; raises as :func:`load`."""
    golds = load(folder)
    found = [f"{gold.document.id}: {problem}" for gold in golds for rule in RULES for problem in rule(gold)]
    return [*found, *(problem for gold in golds for problem in written_out(folder, gold)), *uncovered(golds)]


def main() -> int:
    """Print the problems of ``tests/gold``; give 1 where there are any."""
    found = problems()
    for problem in found:
        print(problem)
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
