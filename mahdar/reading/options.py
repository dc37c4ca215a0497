"""What a caller may choose about reading."""

from __future__ import annotations

import msgspec

FIELDS = ("id", "source", "url", "title", "text", "published")
"""The names under which rows (JSON, CSV, Parquet) give a document."""


class Options(msgspec.Struct, frozen=True):
    """Choices that hold for a whole run of reading.

    ``max_bytes`` bounds one document (one file, member, line, row or web record), before and after unpacking; a
    container of many documents may be larger, for it is read as a stream. ``fields`` says under which name the
    caller's rows keep one of :data:`FIELDS`, where it is not our own name: ``{"text": "content"}``.
    """

    max_bytes: int = 20_000_000
    fields: dict[str, str] = {}

    def theirs(self, field: str) -> str:
        """Give the caller's name of one of our fields.

        >>> Options(fields={"text": "content"}).theirs("text"), Options().theirs("title")
        ('content', 'title')
        """
        return self.fields.get(field, field)
