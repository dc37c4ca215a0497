"""Whatever is asked of the interface for programs, it answers as it is described and never breaks."""

from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    response_schema_conformance,
    status_code_conformance,
)

from mahdar.web.app import create
from mahdar.web.settings import Settings
from tests.web.samples import keep
from tests.web.test_api import ASKED

_CHECKS = (
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
    negative_data_rejection,
)
_PATHS = sorted({address.partition("?")[0] for address in ASKED.values()})
_PLAIN = ("/api/record", "/api/home")
"""They take no parameter that could be wrong."""
_PAIRED = ("/api/entity", "/api/home", "/api/trend")
"""Their answers hold pairs, whose ``prefixItems`` schemathesis 4.32 mistakes; test_api.py checks them."""


@pytest.fixture(scope="module")
def described(tmp_path_factory: pytest.TempPathFactory) -> schemathesis.BaseSchema:
    app = create(
        Settings(keep(tmp_path_factory.mktemp("openapi") / "record.db"), frozenset({"localhost", "testserver"}))
    )
    return schemathesis.openapi.from_asgi("/api/openapi.json", app)


@pytest.mark.parametrize(
    ("path", "mode"),
    [(path, mode) for path in _PATHS for mode in GenerationMode if path not in _PLAIN or mode is not mode.NEGATIVE],
)
def test_whatever_is_asked_is_answered_as_described(
    described: schemathesis.BaseSchema, path: str, mode: GenerationMode
) -> None:
    operation = described[path]["GET"]
    checks = [check for check in _CHECKS if path not in _PAIRED or check is not response_schema_conformance]

    @settings(
        max_examples=12,
        derandomize=True,
        database=None,
        deadline=None,
        phases=(Phase.explicit, Phase.generate),
        suppress_health_check=list(HealthCheck),
    )
    @given(operation.as_strategy(generation_mode=mode))
    def asked(case: schemathesis.Case[Any]) -> None:
        case.call_and_validate(checks=checks)

    asked()
