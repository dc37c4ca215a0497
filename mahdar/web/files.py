"""Answers that are taken away: a file of rows, named for what it holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Annotated, Final, Literal, NamedTuple, TypeAlias
from urllib.parse import quote

from fastapi import Depends, Request
from fastapi.responses import Response

from mahdar.exchange import Shape, csv_file, json_lines_file, xlsx_file
from mahdar.web.asking import Reading, missing
from mahdar.web.reader import Reader

Format = Literal["csv", "xlsx", "jsonl"]
Part: TypeAlias = tuple[Shape, Iterable[object]]

_TYPES: Final[dict[str, str]] = {
    "csv": "text/csv; charset=utf-8",
    "jsonl": "application/x-ndjson",
    "gexf": "application/gexf+xml",
    "graphml": "application/graphml+xml",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_NAME: Final = re.compile(r"[^\w ]+|_")
_LONGEST: Final = 60


class Wanted(NamedTuple):
    """The format a reader wants, and the one table of those that a view holds; None is the first."""

    reader: Reader
    format: Format
    table: str | None


def _wanted(reader: Reading, format: Format = "xlsx", table: str | None = None) -> Wanted:
    return Wanted(reader, format, table)


Taking = Annotated[Wanted, Depends(_wanted)]


def answer(request: Request, wanted: Wanted, name: str, parts: Sequence[Part]) -> Response:
    """Give the file that is wanted: a spreadsheet of all parts, in the reader's words, or one part for programs.

    Answers 404 where there is no part of that name.
    """
    if wanted.format == "xlsx":
        language = wanted.reader.language
        tables = [shape.spoken(values, language) for shape, values in parts if wanted.table in (None, shape.name)]
        content = xlsx_file(tables, rtl=language == "ar") if tables else None
        shown = wanted.table or ""
    else:
        chosen = [part for part in parts if wanted.table in (None, part[0].name)][:1]
        content = next((_plain(wanted.format, *part) for part in chosen), None)
        shown = chosen[0][0].name if chosen else ""
    if content is None:
        raise missing()
    return file(request, content, f"{name} {shown}", wanted.format)


def file(request: Request, content: bytes, name: str, ending: str) -> Response:
    """Give a file to keep."""
    headers = {
        "Content-Disposition": disposition(name, ending),
        "ETag": request.state.mark,
        "Cache-Control": "private, no-cache",
    }
    return Response(content, media_type=_TYPES[ending], headers=headers)


def disposition(name: str, ending: str) -> str:
    r"""Name a file that a browser is to keep, whatever a document calls the thing that it is about.

    >>> print(disposition("../«UN».exe\r\nX: y", "csv"))
    attachment; filename="mahdar.csv"; filename*=UTF-8''mahdar-UN-exe-X-y.csv
    """
    words = "-".join(("mahdar", *_NAME.sub(" ", name).split()))
    said = quote(f"{words[:_LONGEST]}.{ending}", safe="")
    return f"attachment; filename=\"mahdar.{ending}\"; filename*=UTF-8''{said}"


def _plain(format: Format, shape: Shape, values: Iterable[object]) -> bytes:
    return csv_file(shape.table(values)) if format == "csv" else json_lines_file(values)
