"""Extraction: a document's text into its facts, every one with its evidence and the rule that found it."""

from mahdar.extraction.facts import Facts, find_facts

__all__ = ["Facts", "find_facts"]
