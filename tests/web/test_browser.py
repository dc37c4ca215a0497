"""The page in a real browser: Debian's Chromium, where it is installed. No request leaves the machine."""

import os
import shutil
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import pytest
import uvicorn
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from mahdar.web.app import create
from mahdar.web.settings import Settings
from tests.web.addresses import HOSTILE, PAGES
from tests.web.samples import GUTERRES, keep

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
QUIET = ("--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update")
SIZES = {"wide": (1280, 900), "narrow": (360, 740)}

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")


@contextmanager
def serving(server: uvicorn.Server) -> Iterator[str]:
    """Run a server on a free port and give its address."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=server.run, args=([listening],), daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join(10)


@pytest.fixture(scope="module")
def site(kept: Path) -> Iterator[str]:
    with serving(uvicorn.Server(uvicorn.Config(create(Settings(kept)), log_level="error"))) as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    rights = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=[*QUIET, *rights])
        yield started
        started.close()


class Visit:
    """A page that is open, and all that went wrong on it."""

    def __init__(self, browser: Browser, site: str, size: str = "wide", colours: str = "light") -> None:
        width, height = SIZES[size]
        context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme="dark" if colours == "dark" else "light"
        )
        self.site = site
        self.page: Page = context.new_page()
        self.wrong: list[str] = []
        self.page.on("console", lambda message: self.note(message.text, message.type == "error"))
        self.page.on("pageerror", lambda error: self.note(str(error)))
        self.page.on("dialog", lambda dialog: self.note(f"a script ran: {dialog.message}"))
        self.page.on("request", lambda asked: self.note(asked.url, not asked.url.startswith(site)))

    def note(self, text: str, wrong: bool = True) -> None:
        if wrong:
            self.wrong.append(text)

    def open(self, address: str) -> Page:
        self.page.goto(self.site + address)
        return self.page

    def close(self) -> None:
        self.page.context.close()


@pytest.fixture
def visit(browser: Browser, site: str) -> Iterator[Visit]:
    visiting = Visit(browser, site)
    yield visiting
    visiting.close()


@pytest.mark.parametrize("look", ["ar wide light", "en narrow dark"])
def test_every_page_is_accessible_and_fits(browser: Browser, site: str, look: str) -> None:
    language, size, colours = look.split()
    visiting = Visit(browser, site, size, colours)
    for name, address in PAGES.items():
        page = visiting.open(f"/{language}{address}")
        violations = Axe().run(page).response["violations"]
        assert not [(name, one["id"], one["nodes"][0]["html"]) for one in violations]
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name
    assert not visiting.wrong
    visiting.close()


def test_no_attack_of_a_document_does_anything(visit: Visit) -> None:
    for name, address in HOSTILE.items():
        if name != "missing":
            page = visit.open(f"/ar{address}")
            page.wait_for_load_state("networkidle")
    assert not visit.wrong


@pytest.mark.parametrize("language", ["ar", "en"])
def test_from_a_search_to_a_person_a_contact_and_its_sentence(visit: Visit, language: str) -> None:
    page = visit.open(f"/{language}/")
    page.get_by_role("searchbox").fill("البديوي")
    page.get_by_role("searchbox").press("Enter")
    page.get_by_role("link", name="جاسم محمد البديوي").first.click()
    assert page.locator("h1").inner_text().startswith("جاسم محمد البديوي")
    page.locator("article.contact a.kind").first.click()
    assert "استقبل الأمين العام" in page.locator("mark").inner_text()
    page.locator(".from a").first.click()
    page.wait_for_url("**/document?**")
    assert page.locator(".paper .chosen").count() > 0
    assert not visit.wrong


def test_what_is_typed_on_the_search_page_is_found_at_once(visit: Visit) -> None:
    page = visit.open("/ar/search")
    page.get_by_role("searchbox").press_sequentially("الشراكة")
    page.locator(".hits mark").first.wait_for()
    assert page.get_by_role("searchbox").input_value() == "الشراكة"
    assert "q=" in page.url
    assert not visit.wrong


def test_a_fact_and_its_characters_show_each_other(visit: Visit) -> None:
    page = visit.open("/ar/document?id=a")
    page.locator("#s1 a.locate").click()
    assert page.locator(".paper .chosen").all_inner_texts()[-1] == "أهمية الشراكة"
    assert "fact=s1" in page.url
    page.locator(".paper .m-entity", has_text="الرياض").click()
    assert page.locator(".fact.chosen").get_attribute("data-label") == "e5"
    page.reload()
    assert page.locator(".fact.chosen").get_attribute("data-label") == "e5"


def test_a_fact_is_chosen_in_the_text_with_the_keyboard(visit: Visit) -> None:
    page = visit.open("/ar/document?id=a")
    (first,) = page.locator(".paper [tabindex='0']").all()
    first.focus()
    page.keyboard.press("ArrowLeft")
    assert page.evaluate("document.activeElement.previousElementSibling.dataset.facts") is not None
    page.keyboard.press("Enter")
    chosen = page.locator(".fact.chosen")
    assert chosen.evaluate("it => it === document.activeElement")
    assert chosen.locator(".evidence li").first.is_visible()
    assert chosen.locator(".evidence code").first.inner_text()
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.closest('.paper') !== null")
    assert page.locator(".paper [role=button]").count() == 1
    assert not visit.wrong


def test_who_chooses_again_in_the_text_chooses_what_is_around(visit: Visit) -> None:
    page = visit.open("/ar/document?id=a")
    place = page.locator(".paper .m-entity", has_text="الرياض")
    place.click()
    assert page.locator(".fact.chosen").get_attribute("data-label") == "e5"
    place.click()
    assert page.locator(".fact.chosen").get_attribute("data-label") == "c1"
    assert page.locator(".fact.chosen").get_by_role("button", name="ليس صحيحا").is_visible()
    place.click()
    assert page.locator(".fact.chosen").get_attribute("data-label") == "e5"


def test_kinds_of_facts_can_be_hidden(visit: Visit) -> None:
    page = visit.open("/ar/document?id=a")
    colour = "element => getComputedStyle(element).backgroundColor"
    said = page.locator(".paper .m-statement").last
    before = said.evaluate(colour)
    page.locator("#show-statement").uncheck()
    assert said.evaluate(colour) != before


def test_everything_is_reached_with_the_keyboard(visit: Visit) -> None:
    page = visit.open("/ar/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_the_header_keeps_to_one_line_where_there_is_room(visit: Visit) -> None:
    page = visit.open("/ar/")
    button = page.locator(".find button")
    assert button.evaluate("it => it.scrollWidth <= it.clientWidth && getComputedStyle(it).whiteSpace") == "nowrap"
    assert page.locator(".top").evaluate("it => it.offsetHeight") < 80


def test_choices_are_made_on_the_page(visit: Visit) -> None:
    page = visit.open("/ar/sources")
    page.locator(".bottom summary").click()
    page.locator("input[value=arabic]").check()
    page.locator("input[value=dark]").check()
    page.locator(".choices button").click()
    assert page.url.endswith("/ar/sources")
    assert "٢٠٢٤" in page.content()
    assert page.locator("html").get_attribute("data-theme") == "dark"
    assert not visit.wrong


def test_a_correction_is_made_and_taken_back(browser: Browser, tmp_path: Path) -> None:
    server = uvicorn.Server(uvicorn.Config(create(Settings(keep(tmp_path / "own.db"))), log_level="error"))
    with serving(server) as site:
        visiting = Visit(browser, site)
        page = visiting.open(f"/ar/identity?key={quote(GUTERRES)}")
        page.get_by_role("button", name="هذا غيره").first.click()
        page.wait_for_load_state()
        page = visiting.open("/ar/review")
        assert page.locator("table tbody tr").count() == 1
        page.get_by_role("button", name="تراجع").click()
        page.wait_for_load_state()
        assert page.locator("tr.undone").count() == 1
        assert not visiting.wrong
        visiting.close()
