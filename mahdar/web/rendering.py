"""Templates filled in for one reader. Everything that is not a template is escaped."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import Final

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from mahdar import __version__
from mahdar.web import charts, links
from mahdar.web.reader import Reader

_HERE: Final = Path(__file__).parent
STATIC: Final = _HERE / "static"


def render(request: Request, reader: Reader, template: str, status: int = 200, **values: object) -> HTMLResponse:
    """Fill in a template for a reader; the answer carries the mark of the record's state, where the page has one."""
    page = (
        _templates()
        .get_template(template)
        .render(
            request=request,
            reader=reader,
            say=reader.say,
            word=reader.word,
            to=lambda name, **query: links.page(reader.language, name, **query),
            **values,
        )
    )
    mark = getattr(request.state, "mark", None)
    headers = {"ETag": mark, "Cache-Control": "private, no-cache", "Vary": "Cookie"} if mark else None
    return HTMLResponse(page, status, headers)


@cache
def asset(name: str) -> str:
    """Give the address of a file of the page; it changes with the file, so that browsers may keep it for ever."""
    digest = hashlib.sha256((STATIC / name).read_bytes()).hexdigest()
    return f"/static/{name}?v={digest[:12]}"


@cache
def _templates() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.globals.update(asset=asset, chart=charts.drawing, links=links, version=__version__)
    return environment
