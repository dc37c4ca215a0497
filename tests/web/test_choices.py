"""Digits, calendars and colours as the reader chooses."""

from pathlib import Path
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from mahdar.store import open_record
from mahdar.web.app import create
from mahdar.web.reader import login
from mahdar.web.settings import Settings
from tests.web.samples import keep

CHOSEN = {"digits": "arabic", "calendars": "gregorian", "theme": "dark"}


@pytest.fixture
def own(kept: Path) -> TestClient:
    return TestClient(create(Settings(kept)), base_url="http://127.0.0.1")


def test_choices_are_kept_and_applied_to_what_the_page_says_itself(own: TestClient) -> None:
    before = own.get("/ar/sources").text
    assert "3 مايو 2024" in before
    assert "شوال" in before
    assert "شوال – ذو القعدة 1445 هـ" in own.get("/ar/calendar?month=2024-05").text
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


def judged_by(path: Path) -> str:
    with open_record(path, create=False) as record:
        return record.judgements()[-1].author


def test_judgements_are_kept_under_the_name_that_the_reader_gives(tmp_path: Path) -> None:
    path = keep(tmp_path / "record.db")
    client = TestClient(create(Settings(path)), base_url="http://127.0.0.1")
    judgement = {"verdict": "unsure", "members": ["a#29-44", "b#29-44"], "back": "/ar/review"}
    client.post("/ar/judge", data=judgement)
    assert judged_by(path) == login()
    client.post("/ar/choices", data={**CHOSEN, "author": " هدى\u202e <b>العلي</b>\n"})
    text = client.get("/ar/review").text
    assert "باسم «هدى &lt;b&gt;العلي&lt;/b&gt;»" in text
    client.post("/ar/judge", data=judgement)
    assert judged_by(path) == "هدى <b>العلي</b>"
    client.post("/ar/choices", data={**CHOSEN, "author": "\u200f"})
    client.post("/ar/judge", data=judgement)
    assert judged_by(path) == login()


def test_a_page_kept_by_the_browser_is_not_shown_under_another_name(own: TestClient) -> None:
    mark = {"if-none-match": own.get("/ar/review").headers["etag"]}
    assert own.get("/ar/review", headers=mark).status_code == 304
    own.cookies.set("mahdar-author", quote("هدى"))
    assert own.get("/ar/review", headers=mark).status_code == 200


def test_a_name_too_long_to_be_one_is_refused(own: TestClient) -> None:
    assert own.post("/ar/choices", data={**CHOSEN, "author": "x" * 201}).status_code == 422
    own.cookies.set("mahdar-author", "x" * 100)
    assert "x" * 60 + "»" in own.get("/ar/review").text


def test_a_spoilt_cookie_is_passed_over(own: TestClient) -> None:
    own.cookies.set("mahdar", "<script>.arabic.???")
    text = own.get("/ar/").text
    assert "<script>." not in text
    assert "٥" in text
