"""Tables that a measurement writes into the README, between the markers of its name."""

from __future__ import annotations

import re
from pathlib import Path

README = Path(__file__).resolve().parent.parent / "README.md"


def with_table(page: str, name: str, table: str) -> str:
    r"""Give a page with the table between the markers ``<!-- bench:NAME -->`` and ``<!-- /bench:NAME -->``.

    Raises ValueError where the page has no such markers.

    >>> with_table("<!-- bench:speed -->old<!-- /bench:speed -->", "speed", "| new |")
    '<!-- bench:speed -->\n| new |\n<!-- /bench:speed -->'
    """
    opening, closing = f"<!-- bench:{name} -->", f"<!-- /bench:{name} -->"
    pattern = f"(?<={re.escape(opening)}).*(?={re.escape(closing)})"
    page, times = re.subn(pattern, lambda _: f"\n{table}\n", page, flags=re.DOTALL)
    if times != 1:
        raise ValueError(f"the page has no place {opening}")
    return page


def write_table(name: str, table: str) -> None:
    """Write a table into the README."""
    README.write_text(with_table(README.read_text(encoding="utf-8"), name, table), encoding="utf-8")
