"""Who is answered, and what a browser may do with the answer."""

import pytest
from starlette.testclient import TestClient

CHOICES = {"digits": "latin", "calendars": "both", "theme": "auto"}


@pytest.mark.parametrize("address", ["/ar/", "/en/nothing", "/static/page.css", "/", "/api/openapi.json"])
def test_every_answer_carries_the_policy(client: TestClient, address: str) -> None:
    headers = client.get(address, follow_redirects=False).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example:8000", "", "10.0.0.1"])
def test_only_names_of_this_machine_are_answered(client: TestClient, host: str) -> None:
    assert client.get("/ar/", headers={"host": host}).status_code == 421


@pytest.mark.parametrize("host", ["localhost:8000", "127.0.0.1:1", "[::1]:8000", "localhost", "[::1]"])
def test_names_of_this_machine_are_answered(client: TestClient, host: str) -> None:
    assert client.get("/ar/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"sec-fetch-site": "cross-site"}, 403),
        ({"sec-fetch-site": "same-site"}, 403),
        ({"origin": "https://evil.example"}, 403),
        ({"origin": "null"}, 403),
        ({"sec-fetch-site": "same-origin", "origin": "http://127.0.0.1"}, 303),
        ({"origin": "http://127.0.0.1"}, 303),
        ({}, 303),
    ],
)
def test_no_other_site_changes_anything(client: TestClient, headers: dict[str, str], status: int) -> None:
    answer = client.post("/ar/choices", data=CHOICES, headers=headers, follow_redirects=False)
    assert answer.status_code == status


def test_files_are_kept_by_the_browser(client: TestClient) -> None:
    assert "immutable" in client.get("/static/page.css?v=1").headers["cache-control"]
    assert "immutable" not in client.get("/static/page.css").headers["cache-control"]
