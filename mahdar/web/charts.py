"""The measures of the charts that templates draw."""

from __future__ import annotations


def top(most: int) -> int:
    """Give where the scale of a chart ends: a round number that is not less than its largest value, and even.

    >>> [top(most) for most in (0, 1, 3, 9, 11, 45, 101)]
    [2, 2, 4, 10, 20, 60, 200]
    """
    unit = 1
    while most > 10 * unit:
        unit *= 10
    return next(times * unit for times in (2, 4, 6, 8, 10) if times * unit >= most)
