"""Runs the pipeline over many documents."""

from mahdar.engine.keep import keep, keep_units
from mahdar.engine.local import outcomes, run
from mahdar.engine.outcome import Outcome, Result, Skipped
from mahdar.engine.tally import Tally

__all__ = ["Outcome", "Result", "Skipped", "Tally", "keep", "keep_units", "outcomes", "run"]
