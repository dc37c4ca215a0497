"""The record taken away: its answers as rows, and rows as files of the formats that other programs read."""

from mahdar.exchange.graphs import gexf, graphml
from mahdar.exchange.rows import agreement_row, contact_row, statement_row
from mahdar.exchange.shapes import (
    AGREEMENTS,
    CONTACTS,
    DOCUMENTS,
    FAILURES,
    HITS,
    NAMES,
    OFFICES,
    PARTNERS,
    RUNS,
    SHAPES,
    STATEMENTS,
    TIES,
    NamedTie,
    Shape,
    named_ties,
)
from mahdar.exchange.tables import Cell, Row, Table, csv_file, json_lines_file, xlsx_file

__all__ = [
    "AGREEMENTS",
    "CONTACTS",
    "DOCUMENTS",
    "FAILURES",
    "HITS",
    "NAMES",
    "OFFICES",
    "PARTNERS",
    "RUNS",
    "SHAPES",
    "STATEMENTS",
    "TIES",
    "Cell",
    "NamedTie",
    "Row",
    "Shape",
    "Table",
    "agreement_row",
    "contact_row",
    "csv_file",
    "gexf",
    "graphml",
    "json_lines_file",
    "named_ties",
    "statement_row",
    "xlsx_file",
]
