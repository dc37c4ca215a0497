"""Nothing from a document or an address is ever markup."""

import re
from html.parser import HTMLParser

import pytest
from starlette.testclient import TestClient

from tests.web.addresses import HOSTILE

_TAGS = """
    a article aside bdi blockquote body button cite code dd details div dl dt fieldset figcaption figure footer form
    h1 h2 h3 h4 head header html img input kbd label legend li link main mark meta meter nav ol option p path pre
    progress q rect script s section select small span strong summary svg table tbody td th thead time title tr ul
"""
ALLOWED = set(_TAGS.split())


class Checker(HTMLParser):
    """Collects what no template of ours writes."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag not in ALLOWED:
            self.found.append(f"<{tag}>")
        ours = tag in ("form", "div") and re.match(r"/(ar|en)/(search$|upload\?id=)", given.get("hx-get") or "")
        forbidden = ("on",) if ours else ("on", "hx-")
        self.found += [f"{tag} {name}" for name in given if name.startswith(forbidden) or name == "style"]
        if tag == "script" and not (given.get("src") or "").startswith("/static/"):
            self.found.append("a script of its own")
        if tag == "meta" and "http-equiv" in given:
            self.found.append("meta http-equiv")
        for name in ("href", "src", "action"):
            if (given.get(name) or "/").split(":")[0].lower() not in ("http", "https") and not (
                given.get(name) or "/"
            ).startswith(("/", "#")):
                self.found.append(f"{name}={given[name]}")

    def handle_comment(self, data: str) -> None:
        self.found.append(f"comment {data}")


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("name", HOSTILE)
def test_nothing_that_is_read_becomes_markup(client: TestClient, name: str, language: str) -> None:
    answer = client.get(f"/{language}{HOSTILE[name]}")
    assert answer.status_code == (404 if name == "missing" else 200)
    checker = Checker()
    checker.feed(answer.text)
    assert not checker.found
    assert "49{%" not in answer.text


def test_the_attack_is_shown_as_the_text_it_is(client: TestClient) -> None:
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in client.get("/ar" + HOSTILE["document"]).text
