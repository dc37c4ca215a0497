from __future__ import annotations

import pickle

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mahdar.errors import ReadingError
from mahdar.reading import Raw, parse, walk
from mahdar.reading.faults import as_reading_error
from mahdar.reading.formats import FORMATS
from mahdar.record import Document
from tests.reading.samples import BODY, every_format, page

SEEDS = [
    b"",
    b"%PDF-1.4\n",
    b"PK\x03\x04",
    b"<html>",
    b'{"text": "',
    page().encode(),
    BODY.encode(),
    every_format()["a.pdf"][:4000],
]
hostile = st.one_of(st.binary(max_size=400), st.tuples(st.sampled_from(SEEDS), st.binary(max_size=60)).map(b"".join))


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "rows"])
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(payload=hostile)
def test_any_bytes_give_documents_or_errors_and_never_raise(name: str, payload: bytes) -> None:
    for found in parse(Raw("a", name, payload)):
        assert isinstance(found, Document | ReadingError)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(payload=hostile, name=st.sampled_from(["a.txt", "a.html", "a.csv", "a.json", "a.jsonl", "a.xml", "a"]))
def test_any_file_is_walked_without_raising(
    tmp_path_factory: pytest.TempPathFactory, payload: bytes, name: str
) -> None:
    path = tmp_path_factory.mktemp("walk") / name
    path.write_bytes(payload)
    for unit in walk([path]):
        assert isinstance(unit, Raw | ReadingError)


@pytest.mark.parametrize("name", list(every_format()))
def test_units_cross_process_borders(tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
    path = tmp_path_factory.mktemp("units") / name
    path.write_bytes(every_format()[name])
    for unit in walk([path]):
        assert isinstance(unit, Raw)
        assert pickle.loads(pickle.dumps(unit)) == unit
        assert parse(unit) == parse(unit)


def test_an_interrupt_is_no_failure_of_the_input() -> None:
    with pytest.raises(KeyboardInterrupt):
        as_reading_error("a", KeyboardInterrupt())
    assert as_reading_error("a", ValueError("why")).kind == "broken"
