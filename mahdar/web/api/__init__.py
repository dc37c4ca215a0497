"""The same answers for programs: JSON under ``/api``, described at ``/api/openapi.json``.

Lists come page by page: ``next`` is the address of the following page, and null on the last. Pages hold while documents
are read: nothing comes twice, nothing that stays is left out.
"""

from __future__ import annotations

from fastapi import APIRouter

from mahdar.web.api import facts, texts, things, whole
from mahdar.web.api.described import describe

router = APIRouter(prefix="/api")
for module in (whole, facts, things, texts):
    router.include_router(module.router)

__all__ = ["describe", "router"]
