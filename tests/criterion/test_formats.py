"""Tests of `plateau_sc.criterion.formats`, with files that the libraries of each format write."""

import tomllib
from importlib import resources
from pathlib import Path

import geopandas as gpd
import numpy as np
import pytest
import rasterio
import shapely
from affine import Affine

from plateau_sc.criterion.formats import find_format, name_store


@pytest.mark.parametrize(("driver", "expected"), [("COG", "Cloud Optimized GeoTIFF"), ("GTiff", "GeoTIFF")])
def test_a_geotiff_is_told_by_its_layout(driver: str, expected: str, tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    with rasterio.open(
        path,
        "w",
        driver=driver,
        width=8,
        height=8,
        count=1,
        dtype="uint8",
        crs=6677,
        transform=Affine(1, 0, 0, 0, -1, 8),
    ) as raster:
        raster.write(np.zeros((1, 8, 8), np.uint8))
    found = find_format("a.tif", path)
    assert (found.name, found.looked_into) == (expected, True)
    assert (find_format("a.tif").name, find_format("a.tif").looked_into) == ("GeoTIFF", False)


def test_vector_files_are_told_by_their_content(tmp_path: Path) -> None:
    table = gpd.GeoDataFrame({"a": [1]}, geometry=[shapely.Point(139, 35)], crs=4326)
    table.to_file(tmp_path / "a.geojson", driver="GeoJSON")
    table.to_file(tmp_path / "a.gpkg", driver="GPKG")
    (tmp_path / "b.json").write_bytes((tmp_path / "a.geojson").read_bytes())
    (tmp_path / "c.json").write_text('{"type": "CityJSON", "version": "2.0"}')
    (tmp_path / "d.json").write_text("{}")
    names = [find_format(name, tmp_path / name).name for name in ("a.geojson", "a.gpkg", "b.json", "c.json", "d.json")]
    assert names == ["GeoJSON", "GeoPackage", "GeoJSON", "CityJSON", "JSON"]


def test_parquet_is_told_by_what_is_in_its_end(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    table = gpd.GeoDataFrame({"a": [1]}, geometry=[shapely.Point(139, 35)], crs=4326)
    table.to_parquet(tmp_path / "a.parquet")
    table[["a"]].to_parquet(tmp_path / "b.parquet")
    assert find_format("a.parquet", tmp_path / "a.parquet").name == "GeoParquet"
    assert find_format("b.parquet", tmp_path / "b.parquet").name == "Parquet"


def test_what_is_not_what_its_name_says_has_no_format(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_text("no picture")
    found = find_format("a.png", tmp_path / "a.png")
    assert (found.name, found.specification, found.looked_into) == ("", "", True)
    assert find_format("a.png", tmp_path / "gone.png").name == "PNG"
    assert find_format("a.xyz").name == ""


def test_a_file_in_a_store_is_of_the_store() -> None:
    assert name_store("a/b.zarr/c/0") == "a/b.zarr"
    assert name_store(r"a\b.ZARR\zarr.json") == "a/b.ZARR"
    assert find_format("b.zarr/zarr.json").name == "Zarr"


def test_each_format_names_its_specification() -> None:
    text = resources.files("plateau_sc.criterion").joinpath("formats.toml").read_text("utf-8")
    for row in tomllib.loads(text)["formats"]:
        assert row["specification"], row
        assert row["url"].startswith("https://"), row
        assert all(ending.startswith(".") and ending == ending.lower() for ending in row["endings"]), row
