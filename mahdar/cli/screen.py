"""Printing for people: colours where they are wanted, Arabic in the order the terminal needs."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import TextIO

import msgspec
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from mahdar.cli.bidi import is_right_to_left, visual
from mahdar.cli.choices import Bidi

_CONTROLS = {code: chr(0x2400 + code) for code in range(32) if chr(code) not in "\n\t"}
_CONTROLS |= dict.fromkeys(range(0x7F, 0xA0), "\N{SYMBOL FOR DELETE}") | {ord("\r"): " "}
_VTE_WITH_BIDI = 5800
_BETWEEN = " \N{BOX DRAWINGS LIGHT VERTICAL} "
_ISOLATE, _END_ISOLATE = "\N{LEFT-TO-RIGHT ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"


class Screen:
    """A stream that people read.

    Colours only on a terminal and never with ``NO_COLOR``. With ``bidi`` "on", lines are wrapped, shaped and put in
    visual order for a terminal that prints letters as they come; "off" prints them as they are stored, for terminals
    that know Arabic and for other programs; "auto" decides by the terminal. Control characters from documents are
    shown, never sent.
    """

    def __init__(self, stream: TextIO, bidi: Bidi) -> None:
        self._console = Console(file=stream, highlight=False, markup=False, emoji=False)
        wanted = self._console.is_terminal and not orders_arabic_itself(os.environ)
        self._reorders = bidi == "on" or (bidi == "auto" and wanted)

    def print(self, text: str | Text = "", style: str = "") -> None:
        """Print a paragraph, or several between line breaks."""
        styled = Text(shown(text), style) if isinstance(text, str) else text
        styled.plain = shown(styled.plain)
        if self._reorders:
            for paragraph in styled.split("\n", allow_blank=True):
                self._print_reordered(paragraph)
        else:
            self._console.print(styled, soft_wrap=not self._console.is_terminal)

    def print_beside(self, one: Sequence[Text], other: Sequence[Text]) -> None:
        """Print two columns side by side, each with paragraphs of its own direction."""
        width = (self._console.width - len(_BETWEEN)) // 2
        columns = [[line for paragraph in column for line in self._fitted(paragraph, width)] for column in (one, other)]
        for left, right in zip_longest(*columns, fillvalue=Text(" " * width)):
            printed = Text.assemble(left, _BETWEEN, right)
            printed.rstrip()
            self._console.print(printed, soft_wrap=True)

    def print_table(self, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Print rows of cells under headings; where no terminal is, a row a line with tabs between the cells."""
        if not self._console.is_terminal:
            for row in (headings, *rows):
                self._console.print("\t".join(shown(" ".join(cell.split())) for cell in row), soft_wrap=True)
            return
        widths = _widths([headings, *rows], self._console.width - len(_BETWEEN) * (len(headings) - 1))
        for style, row in (("bold", headings), *(("", row) for row in rows)):
            self._print_cells([Text(" ".join(cell.split()), style) for cell in row], widths)

    def _print_cells(self, cells: Sequence[Text], widths: Sequence[int]) -> None:
        columns = [list(self._fitted(cell, width)) for cell, width in zip(cells, widths, strict=True)]
        for lines in zip_longest(*columns):
            filled = [line or Text(" " * width) for line, width in zip(lines, widths, strict=True)]
            printed = Text(_BETWEEN).join(filled)
            printed.rstrip()
            self._console.print(printed, soft_wrap=True)

    def _fitted(self, paragraph: Text, width: int) -> Iterator[Text]:
        """Give a paragraph as lines that fill a column; a terminal that orders Arabic itself does so within it."""
        paragraph.plain = shown(paragraph.plain)
        right_to_left = is_right_to_left(paragraph.plain)
        for line in paragraph.wrap(self._console, width):
            line.rstrip()
            fitted = self._reordered(line, right_to_left) if self._reorders else line
            fitted.align("right" if right_to_left else "left", width)
            yield fitted if self._reorders else Text.assemble(_ISOLATE, fitted, _END_ISOLATE)

    def _print_reordered(self, paragraph: Text) -> None:
        right_to_left = is_right_to_left(paragraph.plain)
        for line in paragraph.wrap(self._console, self._console.width):
            line.rstrip()
            printed = self._reordered(line, right_to_left)
            printed.align("right" if right_to_left else "left", self._console.width)
            printed.rstrip()
            self._console.print(printed, soft_wrap=True)

    def _reordered(self, line: Text, right_to_left: bool) -> Text:
        printed = Text()
        for char, at in visual(line.plain, right_to_left=right_to_left):
            printed.append(char, line.get_style_at_offset(self._console, at))
        return printed


def _widths(rows: Sequence[Sequence[str]], room: int) -> list[int]:
    """Share the room between columns: each what its longest cell needs, and what is too wide an equal part of the rest.

    >>> _widths([["abc", "a" * 90, "b" * 80]], 103)
    [3, 50, 50]
    """
    needed = [max(1, *(cell_len(cell) for cell in column)) for column in zip(*rows, strict=True)]
    widths = [0] * len(needed)
    for left, at in zip(range(len(needed), 0, -1), sorted(range(len(needed)), key=needed.__getitem__), strict=True):
        widths[at] = max(1, min(needed[at], room // left))
        room -= widths[at]
    return widths


def shown(text: str) -> str:
    """Give a text with its control characters made visible, one for one, for lines that go to a terminal."""
    return text.translate(_CONTROLS)


def orders_arabic_itself(environment: Mapping[str, str]) -> bool:
    """Say whether the terminal that set these variables puts right-to-left text in order by itself.

    >>> orders_arabic_itself({"VTE_VERSION": "7200"}), orders_arabic_itself({"TERM": "xterm-kitty"})
    (True, False)
    """
    vte = environment.get("VTE_VERSION", "")
    if vte.isdecimal():
        return int(vte) >= _VTE_WITH_BIDI
    return (
        any(name in environment for name in ("KONSOLE_VERSION", "MLTERM"))
        or environment.get("TERM_PROGRAM") in ("Apple_Terminal", "mintty")
        or environment.get("TERM", "").startswith("mlterm")
    )


def print_json(value: object) -> None:
    """Print a value as one line of JSON on standard output."""
    sys.stdout.buffer.write(msgspec.json.encode(value) + b"\n")
    sys.stdout.buffer.flush()
