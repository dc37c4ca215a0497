"""A real browser for tests of the page: Debian's Chromium, where it is installed. No request leaves the machine."""

import os
import shutil
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, sync_playwright

from mahdar.web.app import create
from mahdar.web.settings import Settings

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
QUIET = ("--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update")
SIZES = {"wide": (1280, 900), "narrow": (360, 740), "smallest": (320, 640)}

needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")


@contextmanager
def serving(record: Path) -> Iterator[str]:
    """Serve a record on a free port and give its address."""
    server = uvicorn.Server(uvicorn.Config(create(Settings(record)), log_level="error"))
    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=server.run, args=([listening],), daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join(10)


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start the browser."""
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

    def press(self, name: str) -> Page:
        """Press the first button of that name and wait for the page that follows."""
        with self.page.expect_navigation():
            self.page.get_by_role("button", name=name).first.click()
        return self.page

    def close(self) -> None:
        self.page.context.close()
