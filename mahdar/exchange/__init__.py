"""The record in the formats of other programs: tables for spreadsheets and statistics, graphs for network analysis."""

from mahdar.exchange.graphs import graphml
from mahdar.exchange.tables import Row, contact_row, csv_lines, statement_row

__all__ = ["Row", "contact_row", "csv_lines", "graphml", "statement_row"]
