from __future__ import annotations

import re

import pytest

from mahdar.reading.rules import Rule, Rules, load_rules

RULES = tuple(load_rules().by_group.values())
EXAMPLES = [(rule, example) for rule in RULES for example in rule.examples]
NOT_EXAMPLES = [(rule, example) for rule in RULES for example in rule.not_examples]


def found(rules: Rules, rule: Rule, line: str) -> tuple[str, str] | None:
    """Give the rule that a line falls to in the place of ``rule``, and the part that falls to it."""
    stopped = line.endswith(".") and not line.endswith("..")
    name = {"line": "stopped", "tail": "stopped_tail"}.get(rule.where, rule.where) if stopped else rule.where
    pattern: re.Pattern[str] = getattr(rules, name)
    how = {"start": pattern.match, "end": pattern.search, "tail": pattern.search}.get(rule.where, pattern.fullmatch)
    match = how(line)
    return (rules.of(match).id, match[0].strip()) if match else None


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=[f"{rule.id}: {example}" for rule, example in EXAMPLES])
def test_every_example_falls_to_its_rule(rule: Rule, example: str) -> None:
    part = re.search("⟦(.*)⟧", example)
    line = re.sub("[⟦⟧]", "", example)
    assert found(load_rules(), rule, line) == (rule.id, part[1] if part else line)


@pytest.mark.parametrize(("rule", "example"), NOT_EXAMPLES, ids=[f"{r.id}: {example}" for r, example in NOT_EXAMPLES])
def test_no_counterexample_falls_to_a_rule(rule: Rule, example: str) -> None:
    assert found(load_rules(), rule, example) is None


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_keeps_the_manners_of_the_file(rule: Rule) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.id)
    assert rule.examples
    assert re.compile(rule.pattern).groups == 0
    assert rule.followed is False or rule.kind == "furniture"
    assert rule.kind == "furniture" or rule.where in {"head", "start", "line"}


def test_identifiers_are_unique() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)
