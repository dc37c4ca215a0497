"""Handing work over is not interrupted half-way."""

from __future__ import annotations

import signal

import pytest

from mahdar.engine.workers import uninterrupted


def test_ctrl_c_waits_until_it_is_done() -> None:
    done: list[bool] = []

    def hand_over() -> None:
        with uninterrupted():
            signal.raise_signal(signal.SIGINT)
            done.append(True)

    with pytest.raises(KeyboardInterrupt):
        hand_over()
    assert done
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)
