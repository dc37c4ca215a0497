"""Lists by what was asked for: what is found, how names are understood, and addresses that last."""

import re
from pathlib import Path
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from mahdar.store import Unit, open_record
from mahdar.web.app import create
from mahdar.web.settings import Settings
from tests.store.samples import meeting
from tests.web.samples import ALBUDAIWI, CHARTER, GUTERRES, SIGNATURES


def cards(client: TestClient, address: str) -> int:
    """Count the facts that a list shows."""
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.text.count('<article class="card')


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("contacts", 2),
        ("contacts?one=gcc", 1),
        ("contacts?one=gcc&other=un", 1),
        (f"contacts?one={ALBUDAIWI}&other={GUTERRES}&since=2024-05&until=2024-05", 1),
        ("contacts?one=gcc&since=2024-06", 0),
        ("contacts?one=gcc&topic=nuclear", 0),
        ("contacts?one=gcc&kind=visit", 0),
        ("contacts?one=gcc&status=announced", 0),
        ("contacts?place=pl-riyadh", 1),
        ("contacts?kind=nonsense", 0),
        ("statements?by=gcc", 2),
        ("statements?by=un", 0),
        (f"statements?by={ALBUDAIWI}&act=assert", 2),
        ("statements?by=gcc&act=warn", 0),
        ("contacts?source=EXAMPLE.txt", 1),
        ("contacts?source=history", 0),
        ("statements?by=gcc&source=example", 2),
        ("statements?by=gcc&source=100%25", 0),
        ("agreements?source=history", 1),
        ("agreements?source=example.org/charter", 1),
        ("agreements", 2),
        ("agreements?kind=treaty&status=signed&until=1981", 1),
        (f"agreements?of={quote(CHARTER)}", 1),
        ("agreements?status=planned", 0),
    ],
)
def test_a_list_shows_what_was_asked_for(client: TestClient, asked: str, found: int) -> None:
    assert cards(client, f"/en/{asked}") == found


def test_names_give_way_to_keys_and_empty_fields_go(client: TestClient) -> None:
    address = f"/ar/contacts?one={quote('البديوي')}&other=un&topic=&kind=&since=&until="
    answer = client.get(address, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, f"/ar/contacts?one={ALBUDAIWI}&other=un")


def test_topics_over_time_lead_to_their_contacts(tmp_path: Path) -> None:
    dates = ("2024-05-01", "2024-06-01")
    reports = tuple(meeting(date, date, SIGNATURES[n], date) for n, date in enumerate(dates))
    with open_record(tmp_path / "r.db", create=True) as record:
        record.write(record.start_run("1", "2024-07-01"), "1", [Unit("a", "d", reports, ())])
        record.resolve("1")
    with TestClient(create(Settings(tmp_path / "r.db")), base_url="http://127.0.0.1") as own:
        text = own.get("/en/entity?key=gcc").text
        link = re.search(r'class="trend".*?<li><a href="([^"]+)">Regional security<', text, re.DOTALL)
        assert link
        assert link[1] == "/en/contacts?one=gcc&amp;topic=regional_security"
        assert cards(own, link[1].replace("&amp;", "&")) == 2


def test_a_name_that_nobody_has_is_told(client: TestClient) -> None:
    text = client.get(f"/en/statements?by={quote('فلان الفلاني')}").text
    assert "Nobody in the record is named “فلان الفلاني”" in text
    assert '<article class="card' not in text


def test_lists_are_turned_page_by_page(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mahdar.web.pages.lists._STEP", 1)
    first = client.get("/en/contacts").text
    onward = re.search(r'class="forward" href="([^"]+)"', first)
    assert onward
    second = client.get(onward[1].replace("&amp;", "&")).text
    assert second.count('<article class="card') == 1
    assert 'class="forward"' not in second
    assert first != second


@pytest.mark.parametrize(
    "asked", ["contacts?cursor=x", "statements?cursor=x", "agreements?cursor=x", "contacts?since=May"]
)
def test_what_cannot_be_asked_is_told(client: TestClient, asked: str) -> None:
    assert client.get(f"/ar/{asked}").status_code == 422
