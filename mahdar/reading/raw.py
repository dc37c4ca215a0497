"""The unit of work between the cheap walk over files and the costly parse of one document."""

from __future__ import annotations

import msgspec


class Given(msgspec.Struct, frozen=True):
    """What a container says about a document, as it says it; None where it says nothing.

    ``charset`` is the encoding a transport header declares; it is a hint and may be wrong.
    """

    id: str | None = None
    source: str | None = None
    url: str | None = None
    title: str | None = None
    published: str | None = None
    charset: str | None = None


class Raw(msgspec.Struct, frozen=True):
    """One document's worth of undecoded input: small, picklable, made without parsing.

    ``source`` is the label errors carry: the path as the user gave it, ``!member`` behind it inside an archive,
    ``:line`` behind it inside a container of rows. ``format`` names the module of :mod:`mahdar.reading.formats` that
    understands ``payload``; row formats carry a mapping of fields there, all others bytes.
    """

    source: str
    format: str
    payload: bytes | dict[str, str | None]
    given: Given = Given()
