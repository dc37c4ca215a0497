"""Judging and choosing in a real browser: keys, buttons, and the way back from each."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page

from mahdar.store import open_record
from tests.web.addresses import PAGES
from tests.web.browsing import Visit, chromium, needs_chromium, serving
from tests.web.samples import keep
from tests.web.test_review import two_of_one_name

pytestmark = needs_chromium
SAID = {
    "wrong": {"ar": "ليس صحيحا", "en": "This is wrong"},
    "another": {"ar": "القائل غيره", "en": "Another said it"},
    "undo": {"ar": "تراجع", "en": "Take back"},
    "same": {"ar": "هما واحد", "en": "The same"},
    "not_the_same": {"ar": "هذا غيره", "en": "This is another"},
    "nothing": {"ar": "لم يبق سؤال", "en": "Nothing is left to ask"},
}
both = pytest.mark.parametrize("language", ["ar", "en"])


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


@pytest.fixture(scope="module")
def kept_in(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("judging")
    return keep(folder / "whole.db"), two_of_one_name(folder / "doubt.db")


@pytest.fixture
def visit(browser: Browser, kept_in: tuple[Path, Path], tmp_path: Path) -> Iterator[Visit]:
    with serving(Path(shutil.copy(kept_in[0], tmp_path))) as site:
        visiting = Visit(browser, site)
        yield visiting
        visiting.close()


@pytest.fixture
def doubt(browser: Browser, kept_in: tuple[Path, Path], tmp_path: Path) -> Iterator[tuple[Visit, Path]]:
    path = Path(shutil.copy(kept_in[1], tmp_path))
    with serving(path) as site:
        visiting = Visit(browser, site)
        yield visiting, path
        visiting.close()


def key(page: Page, pressed: str) -> None:
    with page.expect_navigation():
        page.keyboard.press(pressed)


def verdicts(path: Path) -> list[str]:
    with open_record(path, create=False) as record:
        return [judgement.verdict for judgement in record.judgements()]


@both
def test_a_question_is_answered_with_a_key_and_taken_back(doubt: tuple[Visit, Path], language: str) -> None:
    visiting, path = doubt
    page = visiting.open(f"/{language}/review")
    for times, pressed in enumerate("xnu", 1):
        assert page.locator(".side").count() == 2
        key(page, pressed)
        assert SAID["nothing"][language] in page.inner_text("main")
        page.keyboard.press("h")
        page.wait_for_url("**#judged")
        key(page, "z")
        assert page.locator("tr.undone").count() == times
    assert verdicts(path) == ["same", "undo", "different", "undo", "unsure", "undo"]
    assert not visiting.wrong


def test_keys_lead_to_the_next_question_and_back_and_are_letters_in_a_field(doubt: tuple[Visit, Path]) -> None:
    visiting, path = doubt
    page = visiting.open("/ar/review")
    key(page, "s")
    assert page.url.endswith("?skip=1")
    key(page, "b")
    assert page.url.endswith("/ar/review")
    page.get_by_role("searchbox").press_sequentially("xn")
    assert page.get_by_role("searchbox").input_value() == "xn"
    assert verdicts(path) == []


@both
def test_a_wrong_fact_is_struck_and_taken_back(visit: Visit, language: str) -> None:
    page = visit.open(f"/{language}/document?id=a")
    page.locator(".fact[data-label=c1]").get_by_role("button", name=SAID["wrong"][language]).click()
    page.locator("s.mark").first.wait_for()
    wrong = page.locator(".fact[data-label=c1] .wrong")
    line = "element => getComputedStyle(element).textDecorationLine"
    assert page.locator("s.mark").first.evaluate(line) == "line-through"
    assert "fact=c1" in page.url
    with page.expect_navigation():
        wrong.get_by_role("button", name=SAID["undo"][language]).click()
    assert page.locator("s.mark").count() == wrong.count() == 0
    assert not visit.wrong


@both
def test_another_speaker_is_chosen_and_taken_back(visit: Visit, language: str) -> None:
    page = visit.open(f"/{language}{PAGES['statement']}")
    page.get_by_role("combobox").select_option(label="أنطونيو غوتيريش")
    page.locator("form:has(select) [name=reason]").fill("كلمة الأمين العام للأمم المتحدة")
    visit.press(SAID["another"][language])
    assert "كلمة الأمين العام للأمم المتحدة" in page.locator(".wrong").inner_text()
    visit.open(f"/{language}/statements?by=p-antonio-guterres")
    assert page.locator("article.statement").count() == 1
    visit.open(f"/{language}{PAGES['statement']}")
    visit.press(SAID["undo"][language])
    assert page.locator(".wrong").count() == 0
    assert not visit.wrong


@both
def test_a_name_is_told_apart_under_the_readers_name_and_taken_back(visit: Visit, language: str) -> None:
    page = visit.open(f"/{language}/review")
    page.locator("a[href='#display']").click()
    page.locator("input[name=author]").fill("هدى")
    with page.expect_navigation():
        page.locator(".choices button").click()
    visit.open(f"/{language}/identity?key=p-antonio-guterres")
    visit.press(SAID["not_the_same"][language])
    visit.open(f"/{language}/review")
    assert "هدى" in page.locator("table tbody tr").inner_text()
    visit.press(SAID["undo"][language])
    assert page.locator("tr.undone").count() == 1
    assert not visit.wrong


@both
def test_a_refused_judgement_can_be_mended_where_it_is_told(doubt: tuple[Visit, Path], language: str) -> None:
    visiting, path = doubt
    page = visiting.open(f"/{language}/review")
    key(page, "x")
    with open_record(path, create=False) as record:
        name = next(iter(record.identities().values()))
    page = visiting.open(f"/{language}/identity?key={quote(name)}")
    visiting.press(SAID["not_the_same"][language])
    assert page.locator(".notice li").count() == 2
    visiting.press(SAID["undo"][language])
    assert verdicts(path) == ["same", "undo"]


@pytest.mark.parametrize("address", [PAGES["between"], PAGES["found"], PAGES["contact"], PAGES["around"]])
def test_choices_and_the_other_language_keep_the_question(visit: Visit, address: str) -> None:
    page = visit.open(f"/ar{address}")
    asked = page.url.partition("/ar/")[2]
    page.locator(".bottom summary").click()
    page.locator("input[value=arabic]").check()
    with page.expect_navigation():
        page.locator(".choices button").click()
    assert page.url.endswith(f"/ar/{asked}")
    with page.expect_navigation():
        page.locator("a.language").click()
    assert page.url.endswith(f"/en/{asked}")
    assert page.locator("html").get_attribute("dir") == "ltr"


def test_the_fact_that_was_chosen_last_stays_chosen_in_the_other_language(visit: Visit) -> None:
    page = visit.open("/ar/document?id=a&fact=c1")
    page.locator("#s1 a.locate").click()
    with page.expect_navigation():
        page.locator("a.language").click()
    assert page.locator(".fact.chosen").get_attribute("data-label") == "s1"


def test_the_digits_that_were_chosen_are_those_of_every_page(visit: Visit) -> None:
    own = ".amount, time, .counts strong, .axis, .scale, .reports, .months, .deeds, .evidence .from > span"
    page = visit.open("/ar/")
    page.locator(".bottom summary").click()
    page.locator("input[value=arabic]").check()
    with page.expect_navigation():
        page.locator(".choices button").click()
    shown = ""
    for name, address in PAGES.items():
        told = "".join(visit.open(f"/ar{address}").locator(own).all_text_contents())
        assert not set(told) & set("0123456789"), name
        shown += told
    assert "٢٠٢٤" in shown


def test_colours_are_those_that_were_chosen_whatever_the_device_prefers(visit: Visit) -> None:
    page = visit.open("/en/")
    paper = "getComputedStyle(document.documentElement).backgroundColor"
    light = page.evaluate(paper)
    page.locator(".bottom summary").click()
    page.locator("input[value=dark]").check()
    with page.expect_navigation():
        page.locator(".choices button").click()
    dark = page.evaluate(paper)
    assert dark != light
    page.emulate_media(color_scheme="dark")
    page.locator(".bottom summary").click()
    page.locator("input[value=light]").check()
    with page.expect_navigation():
        page.locator(".choices button").click()
    assert page.evaluate(paper) == light


def test_the_numbers_of_a_chart_are_in_a_table_whose_dates_lead_to_their_contacts(visit: Visit) -> None:
    page = visit.open("/en/")
    page.locator(".as-table summary").focus()
    page.keyboard.press("Enter")
    row = page.locator(".as-table tbody tr").first
    assert row.is_visible()
    with page.expect_navigation():
        row.get_by_role("link").press("Enter")
    assert page.locator("article.contact").count() > 0
