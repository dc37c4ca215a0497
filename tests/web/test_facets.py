"""A search narrowed on the page: what is offered, how many it leaves, and how it is taken back."""

import html
import re
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from starlette.testclient import TestClient

from tests.web.samples import GUTERRES

FOUND = "/en/search?q=" + quote("الشراكة")


def page(client: TestClient, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.text


def offered(text: str) -> list[tuple[str, int]]:
    """Give what a search can be narrowed to: the address, and how many texts it says it leaves."""
    facets = text[text.index('class="facets"') : text.index("</aside>")]
    links = re.findall(r'<li><a href="([^"]+)">.*?class="amount">(\d+)<', facets)
    return [(html.unescape(address), int(count)) for address, count in links]


def total(text: str) -> int:
    found = re.search(r'role="status">(\d+)<', text)
    return int(found[1]) if found else -1


def test_every_value_leaves_as_many_texts_as_it_says(client: TestClient) -> None:
    links = offered(page(client, FOUND))
    fields = {field for address, _ in links for field in parse_qs(urlsplit(address).query)}
    assert fields == {"q", "kind", "topic", "org", "person", "source", "time"}
    assert [total(page(client, address)) for address, _ in links] == [count for _, count in links]


def test_a_value_is_shown_and_taken_back(client: TestClient) -> None:
    text = page(client, f"{FOUND}&org=gcc&person={quote(GUTERRES)}")
    chosen = text[text.index('class="chosen-values"') : text.index('class="switch"')]
    assert "Organisation: <bdi>Gulf Cooperation Council</bdi>" in chosen
    back = [html.unescape(link) for link in re.findall(r'href="([^"]+)"', chosen)]
    assert back == [f"{FOUND}&person={quote(GUTERRES)}", f"{FOUND}&org=gcc"]


@pytest.mark.parametrize("also", ["export/search?format=csv&", "dossier?"])
def test_what_is_taken_away_is_narrowed_too(client: TestClient, also: str) -> None:
    asked = "q=" + quote("الشراكة")
    everything, narrowed = (client.get(f"/en/{also}{asked}{more}") for more in ("", "&time=1999"))
    assert everything.status_code == narrowed.status_code == 200
    assert len(narrowed.text) < len(everything.text)


def test_links_keep_the_narrowing(client: TestClient) -> None:
    text = page(client, f"{FOUND}&org=gcc&latest=true")
    assert text.count("org=gcc&amp;latest=true") > 5
    assert 'aria-checked="true"' in text
