"""A record for the page, and a client that asks for pages of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from mahdar.web.app import create
from mahdar.web.settings import Settings
from tests.web.samples import keep


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return keep(tmp_path_factory.mktemp("web") / "record.db")


@pytest.fixture(scope="session")
def client(kept: Path) -> Iterator[TestClient]:
    with TestClient(create(Settings(kept)), base_url="http://127.0.0.1") as asking:
        yield asking
