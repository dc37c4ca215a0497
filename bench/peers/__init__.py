"""Mahdar beside what one would otherwise take, offline and without a model, on the project's annotated documents.

A module a comparison: names, dates, sentences. All run on the same texts, one after the other, and are counted as
:mod:`mahdar.evaluation` counts. The peers are the dependency group ``peers``; nothing else imports them.
"""
