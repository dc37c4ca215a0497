"""Digits, calendars and colours as the reader chooses."""

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from mahdar.web.app import create
from mahdar.web.settings import Settings

CHOSEN = {"digits": "arabic", "calendars": "gregorian", "theme": "dark"}


@pytest.fixture
def own(kept: Path) -> TestClient:
    return TestClient(create(Settings(kept)), base_url="http://127.0.0.1")


def test_choices_are_kept_and_applied_to_what_the_page_says_itself(own: TestClient) -> None:
    before = own.get("/ar/sources").text
    assert "3 مايو 2024" in before
    assert "شوال" in before
    answer = own.post("/ar/choices", data={**CHOSEN, "back": "/ar/sources"}, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/ar/sources")
    after = own.get("/ar/sources").text
    assert "٣ مايو ٢٠٢٤" in after
    assert "شوال" not in after
    assert 'data-theme="dark"' in after


@pytest.mark.parametrize("back", ["https://evil.example/", "//evil.example", "/en/", "", "/ar/\\evil.example"])
def test_nobody_is_sent_elsewhere(own: TestClient, back: str) -> None:
    answer = own.post("/ar/choices", data={**CHOSEN, "back": back}, follow_redirects=False)
    assert answer.headers["location"] == "/ar/"


def test_a_spoilt_cookie_is_passed_over(own: TestClient) -> None:
    own.cookies.set("mahdar", "<script>.arabic.???")
    text = own.get("/ar/").text
    assert "<script>." not in text
    assert "٥" in text
