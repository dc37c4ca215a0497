"""Fetch what the page is made of from pinned npm packages: fonts and scripts, each with its licence.

A library of which the page needs a part is built from that part by esbuild; ``scripts/charts`` names the part, and its
lock file every package with its digest.

Run as ``python -m scripts.vendor_assets`` where ``npm`` is installed; what it writes into ``mahdar/web/static`` is
committed, so that neither installing nor running Mahdar needs npm or a network. A package that is not byte for byte the
one that was looked at is refused; ``SHA256SUMS`` lists what was written (``sha256sum --check SHA256SUMS``).
"""

from __future__ import annotations

import base64
import hashlib
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path
from typing import Final, NamedTuple

STATIC: Final = Path(__file__).resolve().parent.parent / "mahdar" / "web" / "static"
SUMS: Final = STATIC / "SHA256SUMS"


class Asset(NamedTuple):
    """Files of an npm package at one version, and where each is kept under ``static``.

    ``digest`` is the SHA-512 of the package, as the registry gives it under ``dist.integrity``.
    """

    package: str
    version: str
    digest: str
    files: dict[str, str]


class Bundle(NamedTuple):
    """One script built from the parts of npm packages that are used; the fields shared with ``Asset`` mean the same.

    ``source`` is the folder of the lock file and of the modules that name the parts; ``licences`` are the files that
    together are the licence of what is built.
    """

    package: str
    version: str
    source: Path
    licences: tuple[str, ...]
    files: dict[str, str]


def _font(name: str, digest: str) -> Asset:
    kept = [f"{name}-{script}-wght-normal.woff2" for script in ("arabic", "latin")]
    files = {f"files/{file}": f"fonts/{file}" for file in kept}
    return Asset(f"@fontsource-variable/{name}", "5.3.0", digest, {**files, "LICENSE": f"fonts/{name}.OFL.txt"})


ASSETS: Final = (
    Asset(
        "htmx.org",
        "4.0.1",
        "oF7JgXhDW9UXCy/k1ZYFUQgzu/rm19ORWPSPNL91vPluB2PB9+MV55tyQdH/w7o2EAbTYUG5SDW1R60mdkdqGg==",
        {"dist/htmx.min.js": "vendor/htmx-4.0.1.min.js", "LICENSE": "vendor/htmx.LICENSE.txt"},
    ),
    Asset(
        "cytoscape",
        "3.34.4",
        "msY99tMY8iWTg+sIPGfSqDcPNOt4xcj+v/K/7qUFaCUxxlqnMkUYLBjRUzn9W5CU/R2hrmtJa5+UtovrEM2ctg==",
        {"dist/cytoscape.min.js": "vendor/cytoscape-3.34.4.min.js", "LICENSE": "vendor/cytoscape.LICENSE.txt"},
    ),
    _font(
        "noto-sans-arabic",
        "Rz8+DBzza3//cmN+DBQajJhx3x+Dx12eUgnQsTOgPWbOT0+In6APmE8z4I/QQnUWfAx+s8l93+60qDT5vJH1sA==",
    ),
    _font(
        "noto-naskh-arabic",
        "Ot0G5iln5MeLPKp1WNt6AGi4KHbPIVm0GEow2ED6rZ+8Rao+OuswhX4D+RPerc3aQ6teneLdqXSL8VPGorJvGg==",
    ),
)

BUNDLES: Final = (
    Bundle(
        "echarts",
        "6.1.0",
        Path(__file__).parent / "charts",
        ("echarts/LICENSE", "echarts/NOTICE", "echarts/licenses/LICENSE-d3", "zrender/LICENSE", "tslib/LICENSE.txt"),
        {"echarts.js": "vendor/echarts-6.1.0.min.js", "LICENSE": "vendor/echarts.LICENSE.txt"},
    ),
)


def fetch(asset: Asset, folder: Path) -> None:
    """Unpack one package and copy the files that are used; ends the program where it is not the one that is named."""
    command = ["npm", "pack", "--silent", f"{asset.package}@{asset.version}"]
    done = subprocess.run(command, cwd=folder, check=True, capture_output=True, encoding="utf-8")
    packed = folder / done.stdout.split()[-1]
    digest = base64.b64encode(hashlib.sha512(packed.read_bytes()).digest()).decode()
    if digest != asset.digest:
        raise SystemExit(f"{asset.package} {asset.version} is not the package that was looked at but {digest}")
    with tarfile.open(packed) as archive:
        for name, kept in asset.files.items():
            member = archive.extractfile(f"package/{name}")
            assert member
            path = STATIC / kept
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(member.read())


def build(bundle: Bundle, folder: Path) -> None:
    """Build one script from the packages that its lock file names."""
    work = shutil.copytree(bundle.source, folder / bundle.package)
    subprocess.run(["npm", "ci", "--silent"], cwd=work, check=True)
    for module, kept in bundle.files.items():
        if module != "LICENSE":
            command = ["npx", "esbuild", module, "--bundle", "--minify", "--format=iife", "--legal-comments=none"]
            named = [f"--global-name={Path(module).stem}", f"--outfile={STATIC / kept}"]
            subprocess.run([*command, *named], cwd=work, check=True, capture_output=True)
    texts = [(work / "node_modules" / licence).read_text(encoding="utf-8").strip() for licence in bundle.licences]
    parts = [f"{licence}:\n\n{text}\n" for licence, text in zip(bundle.licences, texts, strict=True)]
    (STATIC / bundle.files["LICENSE"]).write_text("\n\n".join(parts), encoding="utf-8")


def sums() -> str:
    """List the digests of everything that is vendored, in the form of ``sha256sum``."""
    kept = sorted(path for asset in (*ASSETS, *BUNDLES) for path in asset.files.values())
    return "".join(f"{hashlib.sha256((STATIC / path).read_bytes()).hexdigest()}  {path}\n" for path in kept)


def main() -> None:
    """Fetch and build everything."""
    with tempfile.TemporaryDirectory() as folder:
        for asset in ASSETS:
            fetch(asset, Path(folder))
        for bundle in BUNDLES:
            build(bundle, Path(folder))
    SUMS.write_text(sums(), encoding="utf-8")


if __name__ == "__main__":
    main()
