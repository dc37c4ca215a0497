"""The dossier: quotations with the numbers of their sources."""

import re
from urllib.parse import quote

from starlette.testclient import TestClient

from tests.web.addresses import PAGES


def test_every_quotation_has_a_source_that_stands_in_the_list(client: TestClient) -> None:
    text = client.get("/en" + PAGES["dossier"]).text
    cited = re.findall(r'href="#(source-\d+)"', text)
    assert cited
    assert set(cited) == set(re.findall(r'<li id="(source-\d+)"', text))
    assert len(cited) >= text.count("<blockquote")


def test_it_tells_who_when_and_what(client: TestClient) -> None:
    text = client.get("/en" + PAGES["dossier"]).text
    assert [
        part for part in ("Offices", "Contacts", "Statements", "With whom", "Sources cited") if part not in text
    ] == []
    assert 'datetime="2024-05-01"' in text


def test_the_dossier_of_a_search_tells_the_query_and_what_its_texts_say(client: TestClient) -> None:
    text = client.get("/ar/dossier?q=" + quote("الشراكة")).text
    assert "<bdi>الشراكة</bdi>" in text
    assert "<h2>اللقاءات والاتصالات</h2>" in text
    assert "<h2>التصريحات</h2>" in text


def test_it_runs_no_script(client: TestClient) -> None:
    assert "<script" not in client.get("/ar" + PAGES["dossier"]).text
