"""Reading: bytes in, documents with labelled blocks out; the text is never altered.

Two halves, so that a run can be spread over processes: :func:`walk` finds and divides, cheaply; :func:`parse` decodes
and labels one document. :func:`read_paths` is both in sequence.
"""

from mahdar.reading.options import Options
from mahdar.reading.parse import parse, read_paths
from mahdar.reading.raw import Given, Raw
from mahdar.reading.signature import signature
from mahdar.reading.walk import walk

__all__ = ["Given", "Options", "Raw", "parse", "read_paths", "signature", "walk"]
