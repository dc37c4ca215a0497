"""A search narrowed and documents added, in a real browser, with the keyboard."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from tests.web.browsing import Visit, chromium, needs_chromium, serving
from tests.web.samples import keep

pytestmark = needs_chromium


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("size", ["wide", "smallest"])
def test_a_search_is_narrowed_and_widened(browser: Browser, kept: Path, language: str, size: str) -> None:
    with serving(kept) as site:
        visiting = Visit(browser, site, size)
        page = visiting.open(f"/{language}/search?q={quote('الشراكة')}")
        if size == "smallest":
            page.locator(".to-narrow a").press("Enter")
            assert page.locator("#narrow").evaluate("it => document.activeElement === it")
        council = {"ar": "مجلس التعاون", "en": "Gulf Cooperation Council"}[language]
        choice = page.locator(".facets a", has_text=council)
        choice.press("Enter")
        page.wait_for_url("**org=gcc**")
        assert not Axe().run(page).response["violations"]
        page.reload()
        chosen = page.locator(".chosen-values a")
        assert council in chosen.inner_text()
        chosen.press("Enter")
        page.wait_for_url(lambda address: "org=" not in address)
        assert page.locator(".chosen-values").count() == 0
        assert not visiting.wrong
        visiting.close()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_documents_are_added_on_the_page(browser: Browser, tmp_path: Path, language: str) -> None:
    hostile = tmp_path / "<img src=x onerror=alert(1)>.txt"
    hostile.write_text("استقبل وزير الخارجية العراقي فؤاد حسين في بغداد اليوم سفير جمهورية الهند.", encoding="utf-8")
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.4 and nothing else")
    with serving(keep(tmp_path / "own.db")) as site:
        visiting = Visit(browser, site, "narrow")
        page = visiting.open(f"/{language}/sources")
        page.locator("a[href$='/upload']").click()
        page.locator("input[type=file]").set_input_files([hostile, broken])
        page.locator("form.upload button").press("Enter")
        page.wait_for_url("**/upload?id=*")
        page.locator("#progress:not([hx-trigger])").wait_for(timeout=240_000)
        assert not Axe().run(page).response["violations"]
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert [name.endswith(".txt") for name in page.locator(".sent h2").all_inner_texts()] == [True, False]
        assert page.locator(".sent").last.locator(".badge").count() == 1
        page.locator(".sent a").first.click()
        page.wait_for_url("**/document?**")
        assert "فؤاد حسين" in page.locator(".paper").inner_text()
        assert not visiting.wrong
        visiting.close()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_column_of_the_chart_tells_its_number_and_leads_to_its_contacts(
    browser: Browser, kept: Path, language: str
) -> None:
    with serving(kept) as site:
        visiting = Visit(browser, site)
        page = visiting.open(f"/{language}/")
        columns = page.locator(".chart svg path[fill='var(--accent)']")
        columns.first.hover()
        page.locator(".chart svg text", has_text=": 1").first.wait_for()
        with page.expect_navigation():
            columns.first.click()
        assert "since=2024-05-01&until=2024-05-01" in page.url
        assert page.locator("article.contact").count() == 1
        assert not visiting.wrong
        visiting.close()


def test_the_chart_follows_the_width_of_the_page(browser: Browser, kept: Path) -> None:
    with serving(kept) as site:
        visiting = Visit(browser, site)
        drawing = visiting.open("/ar/").locator(".chart svg")
        drawing.wait_for()
        wide, high = drawing.get_attribute("width"), drawing.get_attribute("height")
        visiting.page.set_viewport_size({"width": 360, "height": 740})
        expect(drawing).not_to_have_attribute("width", wide or "")
        assert int(drawing.get_attribute("height") or 0) > int(high or 0)
        visiting.close()
