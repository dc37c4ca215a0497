"""The record in the formats of other programs: tables for spreadsheets and statistics, graphs for network analysis."""

from mahdar.exchange.graphs import gexf, graphml
from mahdar.exchange.tables import Row, agreement_row, contact_row, csv_lines, statement_row

__all__ = ["Row", "agreement_row", "contact_row", "csv_lines", "gexf", "graphml", "statement_row"]
