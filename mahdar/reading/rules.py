"""The rules by which a line is known for what it is, out of ``knowledge/blocks.yaml``, compiled once."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

import msgspec

from mahdar.errors import KnowledgeError
from mahdar.knowledge.files import load_yaml
from mahdar.record import BlockKind

_NAME = re.compile(r"\{([a-z]+)\}")

Where = Literal["line", "head", "row", "foot", "start", "end", "tail"]


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One entry of ``blocks.yaml``; the top of that file says what each field means."""

    id: str
    kind: BlockKind
    where: Where
    pattern: str
    examples: tuple[str, ...]
    not_examples: tuple[str, ...] = ()
    stopped: bool = False
    followed: bool = False
    ends: bool = False
    closes: bool = False
    rest: bool = False

    @property
    def group(self) -> str:
        """The name of the rule's group in the combined pattern."""
        return self.id.replace("-", "_")


class Rules(msgspec.Struct, frozen=True):
    """All rules, and one alternation a place, in which the name of the group that matched tells the rule."""

    by_group: dict[str, Rule]
    by_id: dict[str, Rule]
    line: re.Pattern[str]
    stopped: re.Pattern[str]
    head: re.Pattern[str]
    row: re.Pattern[str]
    foot: re.Pattern[str]
    start: re.Pattern[str]
    end: re.Pattern[str]
    tail: re.Pattern[str]
    stopped_tail: re.Pattern[str]

    def of(self, match: re.Match[str]) -> Rule:
        """Give the rule that a match of one of the alternations is due to."""
        return self.by_group[match.lastgroup or ""]


class RuleFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``blocks.yaml`` as it stands: lists that patterns share, and the rules in order of precedence."""

    names: dict[str, str]
    rules: tuple[Rule, ...]


@cache
def load_rules() -> Rules:
    """Read and compile the rules; raises KnowledgeError where the file does not keep its schema."""
    file = load_yaml("blocks.yaml", RuleFile)
    try:
        return compile_rules(
            tuple(msgspec.structs.replace(r, pattern=_expand(r.pattern, file.names)) for r in file.rules)
        )
    except (KeyError, re.error) as error:
        raise KnowledgeError(f"mahdar/knowledge/blocks.yaml: {error}") from error


def _expand(pattern: str, names: dict[str, str]) -> str:
    """Put the shared lists, such as ``{agency}``, into a pattern; a list may name others."""
    while _NAME.search(pattern):
        pattern = _NAME.sub(lambda match: f"(?:{names[match[1]]})", pattern)
    return pattern


def compile_rules(rules: tuple[Rule, ...]) -> Rules:
    """Join rules into one alternation a place.

    An ``end`` or ``tail`` pattern begins after white space or a closing mark and runs to the end of its line.
    """
    stopped = tuple(rule for rule in rules if rule.stopped)
    return Rules(
        by_group={rule.group: rule for rule in rules},
        by_id={rule.id: rule for rule in rules},
        line=_alternation(rules, "line", "{}"),
        stopped=_alternation(stopped, "line", "{}"),
        head=_alternation(rules, "head", "{}"),
        row=_alternation(rules, "row", "{}"),
        foot=_alternation(rules, "foot", "{}"),
        start=_alternation(rules, "start", r"{}(?=\s|$)"),
        end=_alternation(rules, "end", r"(?<![^\s.؟!…»”\"\)\]])(?:{})\s*$"),
        tail=_alternation(rules, "tail", r"(?<!\S)(?:{})\s*$"),
        stopped_tail=_alternation(stopped, "tail", r"(?<!\S)(?:{})\s*$"),
    )


def _alternation(rules: tuple[Rule, ...], where: Where, frame: str) -> re.Pattern[str]:
    parts = "|".join(f"(?P<{rule.group}>{rule.pattern})" for rule in rules if rule.where == where)
    return re.compile(frame.replace("{}", f"(?:{parts})"), re.IGNORECASE)
