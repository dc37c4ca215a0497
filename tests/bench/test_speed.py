"""The measurement of speed measures what it says, and the pipeline keeps to its limit on the examples."""

from __future__ import annotations

from time import perf_counter, sleep
from types import ModuleType

import pytest

from bench.corpus import examples
from bench.readme import README, with_table
from bench.speed import MOST_PASSES, READING, STAGES, Round, Speed, measure
from bench.stopwatch import Stage, Stopwatch


def test_the_pipeline_costs_at_most_a_hundred_passes_over_the_words() -> None:
    speed = measure(examples(), articles=40, rounds=3)
    assert speed.articles == 40
    assert speed.passes <= MOST_PASSES
    assert set(speed.shares) == {READING, *(stage.name for stage in STAGES)}
    assert all(0 < share < 1 for share in speed.shares.values())


def test_figures_are_medians_of_the_rounds() -> None:
    rounds = [Round(1.0, passes, {"reading": 1.0, "names": 3.0}) for passes in (10.0, 50.0, 20.0)]
    speed = Speed(100, 1200, rounds)
    assert (speed.passes, speed.articles_per_second, speed.shares) == (20, 5, {"reading": 0.25, "names": 0.75})
    assert "| the whole pipeline, from JSON Lines to records | 5 | 20 |" in speed.table


def test_time_in_an_inner_stage_is_not_the_outer_ones() -> None:
    module = ModuleType("work")

    def outer() -> None:
        module.inner()

    vars(module).update(inner=lambda: sleep(0.02), outer=outer)
    watch = Stopwatch()
    start = perf_counter()
    with watch.on([Stage("outer", module, ("outer",)), Stage("inner", module, ("inner",))]):
        module.outer()
    whole = perf_counter() - start
    assert 0.02 <= watch.seconds["inner"] <= whole
    assert watch.seconds["outer"] <= whole - watch.seconds["inner"]
    assert module.outer is outer


def test_a_table_goes_between_the_markers_of_the_readme() -> None:
    page = README.read_text(encoding="utf-8")
    changed = with_table(page, "speed", "| figures |")
    assert "<!-- bench:speed -->\n| figures |\n<!-- /bench:speed -->" in changed
    assert with_table(changed, "speed", "| figures |") == changed
    with pytest.raises(ValueError, match="bench:weight"):
        with_table(page, "weight", "")
