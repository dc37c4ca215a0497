"""What a library or the system raises on an input, turned into the error people see."""

from __future__ import annotations

from mahdar.errors import Broken, ReadingError


def as_reading_error(source: str, error: BaseException) -> ReadingError:
    """Give the error of an input on which something failed that no one foresaw.

    Called where walking and parsing promise that one bad input never stops a run. Libraries written in Rust panic with
    what is no ``Exception``; what is no failure of the input (an interrupt, the end of the program) is raised again.
    """
    if isinstance(error, (KeyboardInterrupt, SystemExit, GeneratorExit)):
        raise error
    if isinstance(error, OSError) and error.errno:
        return ReadingError(source, f"it cannot be opened ({error.strerror})")
    return Broken(source, f"it cannot be read to its end ({type(error).__name__}: {error})")
