"""What the page is told when it is started."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple


class Settings(NamedTuple):
    """Which record is shown, and under which names of this machine a browser may ask for it."""

    record: Path
    hosts: frozenset[str] = frozenset({"127.0.0.1", "localhost", "[::1]"})


def from_environment() -> Settings:
    """Take the record's file from ``MAHDAR_RECORD``, which ``mahdar serve`` sets."""
    return Settings(Path(os.environ.get("MAHDAR_RECORD", "mahdar.db")))
