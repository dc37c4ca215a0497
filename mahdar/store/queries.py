"""The language of search: what people type, as a small tree.

Words stand side by side and all of them must be there. ``"…"`` or «…» is a phrase, ``word*`` a beginning, ``=word`` the
word exactly as written, ``-`` leaves out what follows, ``OR`` (or ``|``) gives a choice, brackets group, and
``NEAR(a b, 5)`` wants words within so many of one another. ``person:``, ``org:`` and the other filters of
:data:`FIELDS` ask for what the record knows of a document; ``-source:…`` leaves documents out.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

import msgspec

from mahdar.arabic import fold
from mahdar.arabic.stems import is_particle
from mahdar.arabic.words import PUNCT, tokenise
from mahdar.errors import UsageError
from mahdar.store.tokenizer import EXACT

FIELDS: Final = ("person", "org", "state", "place", "topic", "kind", "source", "after", "before")
"""The filters, as they are typed before a colon."""
_NEAR_WORDS: Final = 10
_DEEPEST: Final = 30


class Term(msgspec.Struct, frozen=True):
    """Words one after another: a phrase, or a single word, whole or, with ``prefix``, its beginning."""

    words: str
    exact: bool = False
    prefix: bool = False


class Near(msgspec.Struct, frozen=True):
    """Terms with at most ``distance`` words between them, in any order."""

    terms: tuple[Term, ...]
    distance: int


class All(msgspec.Struct, frozen=True):
    """Every one of ``wanted`` and none of ``unwanted``; ``wanted`` is empty where a query only leaves out."""

    wanted: tuple[Node, ...]
    unwanted: tuple[Node, ...] = ()


class Either(msgspec.Struct, frozen=True):
    """At least one."""

    choices: tuple[Node, ...]


class Filter(msgspec.Struct, frozen=True):
    """What a document must have, or with ``unwanted`` must not have, by one of :data:`FIELDS`."""

    field: str
    value: str
    unwanted: bool = False


Node = Term | Near | All | Either


class Query(msgspec.Struct, frozen=True):
    """A query: the words, if it has any, and the filters."""

    words: All
    filters: tuple[Filter, ...]


class _Piece(NamedTuple):
    """A part of a query as it was typed: its kind is the name of the group of the pattern that matched."""

    kind: str
    text: str


_QUOTED = r'"[^"]*"?|«[^»]*»?|“[^”]*”?'
_PIECES = re.compile(
    rf"""(?P<near>NEAR\s*\() | (?P<open>\() | (?P<close>\)) | (?P<either>OR\b|\|)
    | (?P<minus>-(?=[\w"«“(=]))
    | (?P<field>[^\W\d_]+:(?=[\w"«“]))(?P<value>{_QUOTED}|[^\s()]+)
    | (?P<phrase>=?(?:{_QUOTED}))
    | (?P<word>[^\s()"«“|]+)""",
    re.VERBOSE,
)
_CLOSED = {'"': '"', "«": "»", "“": "”"}


def parse(typed: str, *, exact: bool = False) -> Query:
    """Read a query; with ``exact`` every word is looked for as it is written.

    Raises UsageError that tells people what cannot be understood.
    """
    pieces = []
    for match in _PIECES.finditer(typed):
        kind = "field" if match["field"] else str(match.lastgroup)
        pieces.append(_Piece(kind, match.group()))
    reader = _Reader(pieces, exact)
    words = reader.read_all(0)
    if reader.left:
        raise UsageError("the query closes a bracket that it does not open")
    query = Query(words if isinstance(words, All) else All((words,)), tuple(reader.filters))
    if not (query.words.wanted or query.words.unwanted or query.filters):
        raise UsageError("the query has no word to look for")
    return query


class _Reader:
    """Reads pieces from left to right."""

    def __init__(self, pieces: list[_Piece], exact: bool) -> None:
        self.left = pieces[::-1]
        self.exact = exact
        self.filters: list[Filter] = []

    def read_all(self, depth: int) -> Node:
        """Read up to the end or a closing bracket: choices of what must all be there."""
        if depth > _DEEPEST:
            raise UsageError(f"the query has more than {_DEEPEST} brackets within one another")
        choices: list[Node] = []
        wanted: list[Node] = []
        unwanted: list[Node] = []
        filters = len(self.filters)
        while self.left and self.left[-1].kind != "close":
            piece = self.left.pop()
            if piece.kind == "either":
                choices.append(_together(wanted, unwanted))
                wanted, unwanted = [], []
                continue
            leave_out = piece.kind == "minus"
            node = self.read_one(self.left.pop() if leave_out else piece, depth, leave_out)
            if node is not None:
                (unwanted if leave_out else wanted).append(node)
        if (choices or depth) and len(self.filters) > filters:
            raise UsageError("filters such as person: stand beside the words; they cannot stand in brackets or with OR")
        if not choices:
            return All(tuple(wanted), tuple(unwanted))
        return Either((*choices, _together(wanted, unwanted)))

    def read_one(self, piece: _Piece, depth: int, leave_out: bool) -> Node | None:
        """Read one word, phrase, group or filter; None for a filter, and for what holds no word."""
        if piece.kind == "open":
            group = self.read_all(depth + 1)
            self.close()
            if isinstance(group, All) and not group.wanted and group.unwanted:
                raise UsageError("brackets hold words that are looked for, not only such as are left out")
            return None if group == All(()) else group
        if piece.kind == "near":
            return self.read_near()
        if piece.kind == "field" and piece.text.partition(":")[0].isascii():
            self.filters.append(_filter(piece.text, leave_out))
            return None
        return self.term(piece)

    def read_near(self) -> Near:
        terms = []
        while self.left and self.left[-1].kind in ("word", "phrase"):
            terms.append(self.left.pop())
        self.close()
        typed = " ".join(piece.text for piece in terms)
        words, comma, distance = typed.rpartition(",")
        if comma and not fold(distance.strip()).isdecimal():
            raise UsageError(f"NEAR takes a number of words behind the comma, not '{distance.strip()}'")
        read = [self.term(piece) for piece in _pieces(words if comma else typed)]
        found = tuple(term for term in read if term is not None)
        if len(found) < 2:
            raise UsageError("NEAR takes two words or more: NEAR(اتفاق نووي, 5)")
        return Near(found, int(fold(distance.strip())) if comma else _NEAR_WORDS)

    def close(self) -> None:
        if not self.left or self.left.pop().kind != "close":
            raise UsageError("the query opens a bracket that it does not close")

    def term(self, piece: _Piece) -> Term | None:
        """Read a word or a phrase; None where it holds only punctuation."""
        exact = self.exact or piece.text.startswith(EXACT)
        text = _unquoted(piece.text.removeprefix(EXACT))
        words = [token for token in tokenise(text) if token.kind != PUNCT]
        if not words:
            return None
        prefix = piece.kind == "word" and text.endswith("*")
        return Term(" ".join(text[token.start : token.end] for token in words), exact, prefix)


def _pieces(typed: str) -> list[_Piece]:
    return [_Piece(str(match.lastgroup), match.group()) for match in _PIECES.finditer(typed)]


def _together(wanted: list[Node], unwanted: list[Node]) -> Node:
    if not wanted:
        raise UsageError("OR stands between two words or groups of words that are looked for")
    return wanted[0] if len(wanted) == 1 and not unwanted else All(tuple(wanted), tuple(unwanted))


def _unquoted(text: str) -> str:
    closing = _CLOSED.get(text[:1])
    if closing is None:
        return text
    if len(text) < 2 or text[-1] != closing:
        raise UsageError(f"the query opens {text[0]} and does not close it")
    return text[1:-1]


def _filter(typed: str, unwanted: bool) -> Filter:
    field, _, value = typed.partition(":")
    if field.lower() not in FIELDS:
        raise UsageError(f"there is no filter '{field}:'; there are {', '.join(f'{known}:' for known in FIELDS)}")
    return Filter(field.lower(), _unquoted(value).strip(), unwanted)


def expression(node: Node) -> str:
    """Give a part of a query in the language of FTS5.

    A term that need not be exact stands there twice, also exactly: a text with the very form counts for more. Particles
    have one form, and stand in nearly every text.
    """
    match node:
        case Term(exact=exact, prefix=prefix):
            once = exact or prefix or all(map(is_particle, node.words.split()))
            return _term(node) if once else f"({_term(node)} OR {_term(node, exact=True)})"
        case Near(terms=terms, distance=distance):
            return f"NEAR({' '.join(map(_term, terms))}, {distance})"
        case Either(choices=choices):
            return "(" + " OR ".join(map(expression, choices)) + ")"
        case All(wanted=wanted, unwanted=unwanted):
            found = "(" + " AND ".join(map(expression, wanted)) + ")"
            return f"({found} NOT ({' OR '.join(map(expression, unwanted))}))" if unwanted else found


def _term(term: Term, *, exact: bool = False) -> str:
    mark = EXACT if exact or term.exact else ""
    return '"' + " ".join(mark + word for word in term.words.split()) + '"' + (" *" if term.prefix else "")
