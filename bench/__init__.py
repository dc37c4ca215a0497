"""Measurements of Mahdar on texts: how fast it is, and whether it keeps what it promises on every one of them.

Run as ``python -m bench``; see :mod:`bench.__main__`.
"""
