"""What the page is told when it is started."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple


class Settings(NamedTuple):
    """Which record is shown, and under which names of this machine a browser may ask for it."""

    record: Path
    hosts: frozenset[str] = frozenset({"127.0.0.1", "localhost", "[::1]"})
    read_only: bool = False
    """Nobody judges or uploads."""


def from_environment() -> Settings:
    """Take the record's file and whether it is only read from what ``mahdar serve`` sets."""
    read_only = os.environ.get("MAHDAR_READ_ONLY") == "1"
    return Settings(Path(os.environ.get("MAHDAR_RECORD", "mahdar.db")), read_only=read_only)
