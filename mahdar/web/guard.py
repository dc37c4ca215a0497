"""What every answer goes through: who may ask, and what a browser may do with the answer.

Documents are hostile. Whatever of a text might slip into a page as markup finds a policy that runs no inline script,
applies no inline style, loads nothing from elsewhere and sends no form there.

A request under a foreign name is refused, so that no page on the web reaches the record by renaming this machine (DNS
rebinding). A change is refused where the browser says that another site asked for it: ``Sec-Fetch-Site``, or in older
browsers an ``Origin`` that is not the host. A program that sends neither is no browser and acts for its own user.
"""

from __future__ import annotations

from typing import Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY: Final = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "font-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
_HEADERS: Final = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
_ELSEWHERE: Final = "لا تجيب هذه الصفحة إلا على هذا الجهاز.\nThis page answers on this machine only."
_FOREIGN: Final = "طلب هذا التغيير موقع آخر، فلم يجرَ.\nAnother site asked for this change; it was not made."
"""Told in both languages, as nothing of the request is trusted to tell which."""
_HARMLESS: Final = frozenset({"GET", "HEAD", "OPTIONS"})


MOST_SENT: Final = 220_000_000
"""Bytes of one request: all files of an upload, and a form around them."""


class Guard:
    """Stands around the application."""

    def __init__(self, app: ASGIApp, hosts: frozenset[str], most: int = MOST_SENT) -> None:
        self.app = app
        self.hosts = hosts
        self.most = most

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer for the application where the request may not reach it; else put our headers on its answer."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(_HEADERS)
            await send(message)

        refusal = self._refusal(scope["method"], Headers(scope=scope))
        await (refusal or self.app)(scope, _bounded(receive, self.most), guarded)

    def _refusal(self, method: str, headers: Headers) -> PlainTextResponse | None:
        host = headers.get("host", "")
        if host.rsplit(":", 1)[0] not in self.hosts and host not in self.hosts:
            return PlainTextResponse(_ELSEWHERE, 421)
        if method not in _HARMLESS and not _is_own(headers, host):
            return PlainTextResponse(_FOREIGN, 403)
        return None


def _bounded(receive: Receive, most: int) -> Receive:
    """Take no more than so many bytes of a request; the rest is let go by, so that the browser hears the answer."""
    taken = 0

    async def bounded() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken <= most:
            return message
        while message.get("more_body") and taken <= 4 * most:
            message = await receive()
            taken += len(message.get("body", b""))
        raise HTTPException(413, f"more than {most:,} bytes were sent")

    return bounded


def _is_own(headers: Headers, host: str) -> bool:
    site, origin = headers.get("sec-fetch-site"), headers.get("origin")
    if site is not None:
        return site in ("same-origin", "none")
    return origin is None or origin.partition("://")[2] == host
