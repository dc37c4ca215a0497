"""The persons of the knowledge as names are compared with them: their names, offices, and who cannot be meant."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache

import msgspec

from mahdar import knowledge
from mahdar.identity.names import compare
from mahdar.identity.normal import normal_name
from mahdar.knowledge.schema import Figure


class Post(msgspec.Struct, frozen=True):
    """An office as it is compared: its title in normal form, whose it is, or None."""

    title: str
    of: str | None


@cache
def known_names() -> Mapping[str, str]:
    """Give the names in normal form that the knowledge has for persons, with whose they are; ambiguous ones are out."""
    owners: defaultdict[str, set[str]] = defaultdict(set)
    for figure in knowledge.figures():
        for form in (figure.name, *figure.forms):
            owners[normal_name(form)].add(figure.id)
    return {name: min(ids) for name, ids in owners.items() if len(ids) == 1 and " " in name}


@cache
def known_posts(identity: str) -> tuple[Post, ...]:
    """Give the offices that the knowledge has for a person, as they are compared."""
    return tuple(Post(normal_name(post.title, "organisation"), post.of) for post in _figures()[identity].offices)


@lru_cache(maxsize=1 << 14)
def can_be(name: str, identity: str) -> bool:
    """Tell whether somebody with a name, in normal form, can be the person of the knowledge with this id.

    A document's short name may be taken for a figure's; a full name that is nobody's of his says that it is not.

    >>> can_be("سلمان", "p-salman-of-saudi-arabia"), can_be("سلمان بن سلطان بن عبدالعزيز", "p-salman-of-saudi-arabia")
    (True, False)
    """
    figure = _figures().get(identity)
    if figure is None or " " not in name:
        return True
    full = [normal_name(form) for form in (figure.name, *figure.forms)]
    return name in full or name in map(normal_name, figure.short) or any(compare(name, form).same for form in full)


@cache
def _figures() -> Mapping[str, Figure]:
    return {figure.id: figure for figure in knowledge.figures()}
