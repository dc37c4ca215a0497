"""The interface for programs described in OpenAPI: the types of its answers, which FastAPI does not know."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any, Final

import msgspec
from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from mahdar.web.problems import MEDIA_TYPE, Problem

_TYPES: Final[set[type[msgspec.Struct]]] = {Problem}
_REFERENCE: Final = "#/components/schemas/{name}"


def says(kind: type[msgspec.Struct]) -> dict[int | str, dict[str, Any]]:
    """Describe the answers of a route."""
    _TYPES.add(kind)
    problems: dict[int | str, dict[str, Any]] = {status: _told(Problem, MEDIA_TYPE) for status in (404, 422, 503)}
    return {200: _told(kind, "application/json"), 304: {"description": "Nothing has changed since `ETag`."}, **problems}


def describe(app: FastAPI) -> None:
    """Let the application describe our answers."""

    def described() -> dict[str, Any]:
        if app.openapi_schema is None:
            told = get_openapi(title=app.title, version=app.version, routes=app.routes)
            ordered = sorted(_TYPES, key=lambda kind: kind.__name__)
            _, components = msgspec.json.schema_components(ordered, ref_template=_REFERENCE)
            told.setdefault("components", {}).setdefault("schemas", {}).update(components)
            for path, example in examples().items():
                told["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]["example"] = example
            app.openapi_schema = told
        return app.openapi_schema

    app.openapi = described  # type: ignore[method-assign] # the way FastAPI documents


@cache
def examples() -> dict[str, Any]:
    """Give an answer of every route, by its path."""
    decoded: dict[str, Any] = msgspec.json.decode((files("mahdar.web.api") / "examples.json").read_bytes())
    return decoded


def _told(kind: type[msgspec.Struct], media_type: str) -> dict[str, Any]:
    schema = {"$ref": _REFERENCE.format(name=kind.__name__)}
    return {"description": kind.__doc__ or "", "content": {media_type: {"schema": schema}}}
