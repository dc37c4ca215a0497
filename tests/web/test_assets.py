"""What the page is made of by others: as it was fetched, with its licence, and named in NOTICE."""

from pathlib import Path

import pytest

from scripts.vendor_assets import ASSETS, BUNDLES, STATIC, SUMS, Asset, Bundle, sums

NOTICE = (Path(__file__).parents[2] / "NOTICE").read_text(encoding="utf-8")


def test_every_file_is_byte_for_byte_the_one_that_was_fetched() -> None:
    assert SUMS.read_text(encoding="utf-8") == sums()


def test_nothing_lies_beside_them_that_was_not_fetched() -> None:
    fetched = {STATIC / path for asset in (*ASSETS, *BUNDLES) for path in asset.files.values()}
    assert {path for folder in ("fonts", "vendor") for path in (STATIC / folder).iterdir()} == fetched


@pytest.mark.parametrize("asset", [*ASSETS, *BUNDLES], ids=lambda asset: asset.package)
def test_a_licence_lies_beside_each_and_notice_names_it(asset: Asset | Bundle) -> None:
    licence = asset.files["LICENSE"]
    assert len((STATIC / licence).read_text(encoding="utf-8")) > 300
    assert licence in NOTICE or f"{Path(licence).parent}/*.OFL.txt" in NOTICE
    assert asset.version in NOTICE
