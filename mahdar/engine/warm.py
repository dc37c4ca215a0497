"""Loads, on import, what every document needs: the rules and the knowledge.

Only the process from which workers are forked imports it, once, so that no worker loads them again.
"""

from __future__ import annotations

from contextlib import suppress

from mahdar import pipeline
from mahdar.record import Document

with suppress(Exception):  # whatever is wrong with them, the first document will say
    pipeline.extract(Document("", None, None, None, None, "استقبل الوزير السفير", ()))
