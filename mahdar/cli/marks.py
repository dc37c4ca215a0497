"""A document's text with marks around all that was found in it, and the list of the findings below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from mahdar.cli.screen import shown
from mahdar.cli.sentences import one_line
from mahdar.wording import Finding

STYLES = {
    "block": "dim",
    "entity": "bold cyan",
    "office": "yellow",
    "date": "magenta",
    "contact": "green",
    "statement": "blue",
    "agreement": "red",
}
_MARK = "dim"


def marked(text: str, found: Sequence[Finding]) -> Text:
    """Give a text with brackets around every finding: ``[e1 …]`` around a name, ``[c1 … c1]`` around the others.

    Findings may overlap: what closes says what it closes, but for names, which hold nothing.
    """
    styled = Text(shown(text))
    for finding in sorted(found, key=lambda finding: finding.kind == "entity"):
        for place in finding.evidence:
            styled.stylize(STYLES[finding.kind], place.start, place.end)
    result, last = Text(), 0
    for at, mark in _brackets(found):
        result.append_text(styled[last:at]).append(mark, _MARK)
        last = at
    return result.append_text(styled[last:])


def listing(found: Sequence[Finding]) -> Iterator[Text]:
    """Give the findings one after the other, each with its evidence and the rule behind it."""
    for finding in found:
        yield Text.assemble((finding.label, STYLES[finding.kind]), f" {finding.kind}: {one_line(finding.says)}")
        for place in finding.evidence:
            where = f"    {place.start}-{place.end} {place.rule}: "
            yield Text.assemble((where, _MARK), f"«{one_line(place.text)}»")


def _brackets(found: Sequence[Finding]) -> list[tuple[int, str]]:
    """Place the brackets: what closes before what opens, the last opened closing first, the widest opening first."""
    opening, closing = [], []
    for finding in found:
        name = finding.kind == "entity"
        for place in finding.evidence:
            opening.append((place.start, 1, -place.end, name, f"[{finding.label} "))
            closing.append((place.end, 0, -place.start, not name, "]" if name else f" {finding.label}]"))
    return [(at, mark) for at, *_, mark in sorted((*closing, *opening), key=lambda bracket: bracket[:4])]
