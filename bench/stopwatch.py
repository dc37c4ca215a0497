"""Where the time goes, without touching the code that is timed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from functools import wraps
from time import perf_counter
from types import ModuleType
from typing import Any, NamedTuple
from unittest import mock


class Stage(NamedTuple):
    """A stage of the work: its name, and the functions that do it, under the names by which ``module`` calls them."""

    name: str
    module: ModuleType
    functions: tuple[str, ...]


class Stopwatch:
    """Seconds spent in each stage; a stage that another one calls is taken out of the other's time."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self._inner: list[float] = []

    @contextmanager
    def on(self, stages: Iterable[Stage]) -> Iterator[None]:
        """Time the stages inside the context."""
        with ExitStack() as stack:
            for stage in stages:
                for name in stage.functions:
                    timed = self._timed(stage.name, getattr(stage.module, name))
                    stack.enter_context(mock.patch.object(stage.module, name, timed))
            yield

    def _timed(self, stage: str, function: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(function)
        def timed(*arguments: Any, **named: Any) -> Any:
            self._inner.append(0.0)
            start = perf_counter()
            try:
                return function(*arguments, **named)
            finally:
                whole = perf_counter() - start
                self.seconds[stage] += whole - self._inner.pop()
                if self._inner:
                    self._inner[-1] += whole

        return timed
