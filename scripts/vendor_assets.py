"""Fetch what the page is made of from pinned npm packages: fonts and scripts, each with its licence.

Run as ``python -m scripts.vendor_assets`` where ``npm`` is installed; what it writes into ``mahdar/web/static`` is
committed, so that neither installing nor running Mahdar needs npm or a network.
"""

from __future__ import annotations

import subprocess
import tarfile
import tempfile
from pathlib import Path
from typing import Final, NamedTuple

STATIC: Final = Path(__file__).resolve().parent.parent / "mahdar" / "web" / "static"


class Asset(NamedTuple):
    """Files of an npm package at one version, and where each is kept under ``static``."""

    package: str
    version: str
    files: dict[str, str]


def _font(name: str) -> Asset:
    kept = [f"{name}-{script}-wght-normal.woff2" for script in ("arabic", "latin")]
    files = {f"files/{file}": f"fonts/{file}" for file in kept}
    return Asset(f"@fontsource-variable/{name}", "5.3.0", {**files, "LICENSE": f"fonts/{name}.OFL.txt"})


ASSETS: Final = (
    Asset(
        "htmx.org",
        "4.0.1",
        {"dist/htmx.min.js": "vendor/htmx-4.0.1.min.js", "LICENSE": "vendor/htmx.LICENSE.txt"},
    ),
    Asset(
        "cytoscape",
        "3.34.4",
        {"dist/cytoscape.min.js": "vendor/cytoscape-3.34.4.min.js", "LICENSE": "vendor/cytoscape.LICENSE.txt"},
    ),
    _font("noto-sans-arabic"),
    _font("noto-naskh-arabic"),
)


def fetch(asset: Asset, folder: Path) -> None:
    """Unpack one package and copy the files that are used."""
    command = ["npm", "pack", "--silent", f"{asset.package}@{asset.version}"]
    done = subprocess.run(command, cwd=folder, check=True, capture_output=True, encoding="utf-8")
    with tarfile.open(folder / done.stdout.split()[-1]) as archive:
        for name, kept in asset.files.items():
            member = archive.extractfile(f"package/{name}")
            assert member
            path = STATIC / kept
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(member.read())


def main() -> None:
    """Fetch every asset."""
    with tempfile.TemporaryDirectory() as folder:
        for asset in ASSETS:
            fetch(asset, Path(folder))


if __name__ == "__main__":
    main()
