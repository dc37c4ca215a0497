"""Pages of an answer in the order of what fits best, which may change while documents are read.

A place in such an order says nothing about what was given before, so the cursor of a page names that: nothing comes
twice, and what comes to fit better meanwhile is on the next page.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Callable, Iterable
from typing import Final, NamedTuple, TypeVar

from mahdar.errors import UsageError

T = TypeVar("T")
_SIZE: Final = 5
"""Bytes that stand for a name: of a thousand, two are taken for one once in a million times."""
_MOST: Final = 1000
"""What is given in all, so that a cursor fits into an address."""


class Ranking(NamedTuple):
    """A page of a ranked answer that is asked for: behind what was ``given``, at most ``limit`` long."""

    limit: int
    given: frozenset[bytes] = frozenset()

    @property
    def depth(self) -> int:
        """How many of the best have to be known for this page, and for whether there is another."""
        return len(self.given) + self.limit + 1

    def page(self, ranked: Iterable[T], name: Callable[[T], str]) -> tuple[list[T], str | None]:
        """Give the best that were not given yet, and the cursor of what follows; ``name`` tells them apart."""
        left = [one for one in ranked if _digest(name(one)) not in self.given]
        page = left[: self.limit]
        given = self.given.union(_digest(name(one)) for one in page)
        return page, _cursor(given) if len(left) > len(page) and len(given) < _MOST else None


def ranking(limit: int, cursor: str | None) -> Ranking:
    """Read the cursor of a page; raises UsageError where it is none."""
    try:
        given = base64.b64decode((cursor or "").encode(), altchars=b"-_", validate=True)
    except (ValueError, binascii.Error):
        given = b"?"
    if len(given) % _SIZE:
        raise UsageError(f"'{cursor}' is no cursor of an answer")
    return Ranking(limit, frozenset(given[at : at + _SIZE] for at in range(0, len(given), _SIZE)))


def _cursor(given: Iterable[bytes]) -> str:
    """Write a cursor; five bytes are eight letters, and none of them is filled up."""
    return base64.urlsafe_b64encode(b"".join(sorted(given))).decode()


def _digest(name: str) -> bytes:
    return hashlib.blake2b(name.encode(), digest_size=_SIZE).digest()
