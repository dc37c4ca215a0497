"""Evaluation: how much of what people annotated the pipeline finds, and how much of what it finds is right."""

from mahdar.evaluation.gold import Gold, load
from mahdar.evaluation.score import Score, evaluate, score
from mahdar.evaluation.tally import Counts, Tally

__all__ = ["Counts", "Gold", "Score", "Tally", "evaluate", "load", "score"]
