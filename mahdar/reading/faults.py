"""What a library raises on bytes that no one foresaw, turned into the error people see."""

from __future__ import annotations

from mahdar.errors import Broken


def as_broken(source: str, error: BaseException) -> Broken:
    """Give the error of an input on which a library failed.

    Called where walking and parsing promise that one bad input never stops a run. Libraries written in Rust panic with
    what is no ``Exception``; what is no failure of the input (an interrupt, the end of the program) is raised again.
    """
    if isinstance(error, (KeyboardInterrupt, SystemExit, GeneratorExit)):
        raise error
    return Broken(source, f"it cannot be read to its end ({type(error).__name__}: {error})")
