"""Every page in both languages."""

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from mahdar.errors import EmptyInput
from mahdar.store import Unit, open_record
from mahdar.web.app import create
from mahdar.web.settings import Settings
from tests.web.addresses import PAGES
from tests.web.samples import ALBUDAIWI

LANGUAGES = ("ar", "en")


def page(client: TestClient, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAGES)
def test_every_page_is_there_in_both_languages(client: TestClient, name: str, language: str) -> None:
    text = page(client, f"/{language}{PAGES[name]}")
    direction = "rtl" if language == "ar" else "ltr"
    assert f'<html lang="{language}" dir="{direction}"' in text
    assert text.count("<h1") == 1
    other = "en" if language == "ar" else "ar"
    link = re.search(rf'class="language" href="([^"]+)" lang="{other}"', text)
    assert link
    assert page(client, link[1].replace("&amp;", "&"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAGES)
def test_every_link_of_a_page_leads_somewhere(client: TestClient, name: str, language: str) -> None:
    text = page(client, f"/{language}{PAGES[name]}")
    links = {link.replace("&amp;", "&").partition("#")[0] for link in re.findall(r'(?:href|src)="(/[^"]*)"', text)}
    assert len(links) > 5
    assert not [link for link in links if client.get(link).status_code != 200]


def test_the_root_leads_to_the_language_that_the_browser_asks_for(client: TestClient) -> None:
    def leads(accepted: str) -> str:
        return client.get("/", headers={"accept-language": accepted}, follow_redirects=False).headers["location"]

    assert [leads(accepted) for accepted in ("ar-SA,en", "en-GB,ar;q=0.5", "de", "")] == [
        "/ar/",
        "/en/",
        "/ar/",
        "/ar/",
    ]


def test_home_tells_what_the_record_holds(client: TestClient) -> None:
    text = page(client, "/en/")
    assert "<strong>5</strong> <span>documents</span>" in text
    assert "2 reports" in text
    assert "أنطونيو غوتيريش" in text


def test_an_entity_has_offices_contacts_statements_and_partners(client: TestClient) -> None:
    text = page(client, "/en" + PAGES["person"])
    assert "الأمين العام" in text
    assert "أهمية الشراكة" in text
    assert '<h2 id="partners">With whom</h2>' in text


def test_agreements_of_a_name_are_told_once_with_a_link_to_all_their_reports(client: TestClient) -> None:
    text = page(client, "/en" + PAGES["agreement"])
    assert text.count('<article class="card agreement"') == 1
    assert 'href="/en' + PAGES["one agreement"] + '">Treaty</a>' in text
    assert "Signed" in text


def test_the_chart_has_its_numbers_in_a_table(client: TestClient) -> None:
    table = page(client, "/en/").partition('class="as-table"')[2].partition("</table>")[0]
    rows = re.findall(r"<th scope=\"row\"><a [^>]*>([^<]+)</a></th><td>(\d+)</td>", table)
    assert rows == [("1 May 2024", "1"), ("3 May 2024", "1")]


def test_the_english_page_calls_what_is_known_by_its_english_name(client: TestClient) -> None:
    text = page(client, "/en" + PAGES["organisation"])
    assert "<h1><bdi>Gulf Cooperation Council</bdi> <small><bdi>مجلس التعاون</bdi></small></h1>" in text
    assert 'title="جاسم محمد البديوي"><bdi>Jasem Mohamed Al-Budaiwi</bdi>' in text
    assert "Jasem Mohamed Al-Budaiwi" not in page(client, "/ar" + PAGES["organisation"])


def test_a_document_shows_every_fact_on_its_characters(client: TestClient) -> None:
    text = page(client, "/ar" + PAGES["document"])
    shown = re.sub(r"<[^>]+>", "", text[text.index('class="paper"') : text.index('class="findings"')])
    assert "استقبل الأمين العام لمجلس التعاون جاسم محمد البديوي في الرياض الأمين العام للأمم المتحدة" in shown
    assert re.search(r'class="mark m-statement part-body" data-facts="s1">أهمية الشراكة<', text)


def test_the_fact_that_was_asked_for_is_shown_apart(client: TestClient) -> None:
    text = page(client, "/ar" + PAGES["fact"])
    assert text.count('id="chosen"') == 1
    assert '<li id="c1" class="fact chosen"' in text


def test_search_marks_the_words_and_gives_names(client: TestClient) -> None:
    assert "<mark>الشراكة</mark>" in page(client, "/ar" + PAGES["found"])
    assert ALBUDAIWI in page(client, "/ar/search?q=البديوي")


def test_search_tells_what_it_does_not_understand(client: TestClient) -> None:
    assert "closes a bracket" in page(client, "/en/search?q=أمن)")
    assert "في السؤال قوس يُغلق ولم يُفتح" in page(client, "/ar/search?q=أمن)")


def test_why_an_input_was_not_read_is_told_in_the_language_of_the_page(tmp_path: Path) -> None:
    with open_record(tmp_path / "r.db", create=True) as record:
        run = record.start_run("1", "2024-05-04")
        record.write(run, "1", [Unit("a", "d", (), (EmptyInput("a.txt", "there is nothing in it"),))])
    with TestClient(create(Settings(tmp_path / "r.db")), base_url="http://127.0.0.1") as client:
        arabic, english = (client.get(f"/{language}/failures?run=1").text for language in LANGUAGES)
    assert 'class="badge">فارغ</span> <bdi>ليس فيه شيء<' in arabic
    assert 'class="badge">Empty</span> <bdi>there is nothing in it<' in english


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/ar/entity?key=nobody", 404),
        ("/en/document?id=none", 404),
        ("/ar/contact?document=a&at=1-2&kind=meeting", 404),
        ("/ar/statement?document=a&at=x", 422),
        ("/ar/agreement?fact=x", 404),
        ("/ar/failures?run=999", 404),
        ("/ar/nowhere", 404),
        ("/fr/", 404),
        ("/nowhere", 404),
    ],
)
def test_what_is_not_there_is_told_kindly(client: TestClient, address: str, status: int) -> None:
    answer = client.get(address)
    assert (answer.status_code, answer.text.count("<h1")) == (status, 1)


def test_without_a_record_the_page_tells_how_to_make_one(tmp_path: Path) -> None:
    with TestClient(create(Settings(tmp_path / "none.db")), base_url="http://127.0.0.1") as client:
        answer = client.get("/en/")
    assert answer.status_code == 503
    assert "mahdar read" in answer.text


def test_an_empty_record_tells_how_to_fill_it(tmp_path: Path) -> None:
    open_record(tmp_path / "empty.db", create=True).close()
    with TestClient(create(Settings(tmp_path / "empty.db")), base_url="http://127.0.0.1") as client:
        assert "mahdar read" in client.get("/ar/").text


def test_a_fault_of_the_program_is_told_without_its_inside(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("secret")

    with TestClient(create(Settings(kept)), base_url="http://127.0.0.1", raise_server_exceptions=False) as client:
        monkeypatch.setattr("mahdar.store.Record.latest_contacts", fail)
        answer = client.get("/ar/")
    assert (answer.status_code, "secret" in answer.text) == (500, False)
    assert "Content-Security-Policy" in answer.headers


def test_a_page_that_the_browser_has_is_not_sent_again_until_something_changes(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    open_record(path, create=True).close()
    with TestClient(create(Settings(path)), base_url="http://127.0.0.1") as client:
        mark = {"if-none-match": client.get("/ar/").headers["etag"]}
        assert client.get("/ar/", headers=mark).status_code == 304
        assert client.get("/en/", headers=mark).status_code == 200
        with open_record(path, create=True) as record:
            record.start_run("1", "2024-01-01")
        assert client.get("/ar/", headers=mark).status_code == 200
