"""STAC items of maps."""

import hashlib
import json
import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pyproj
import pytest
import rasterio
import shapely
import shapely.geometry
import xarray as xr

from plateau_sc import write_cog
from plateau_sc.errors import ChecksumError, CrsError, ParameterError, SourceNotFoundError, UnreadableSourceError
from plateau_sc.receipts import read_receipt, record
from plateau_sc.receipts.stac import EXTENSIONS, to_stac_item


def make_layer(steps: int = 1, epsg: int = 6677) -> xr.DataArray:
    x, y = np.arange(-27_599.5, -27_590), np.arange(-16_330.5, -16_336, -1)
    times = pd.date_range("2026-08-01T03:00", periods=steps, freq="1h")
    place = {
        "time": times,
        "local_time": ("time", [f"{time}" for time in times]),
        "y": y,
        "x": x,
        "spatial_ref": ((), 0, {"crs_wkt": pyproj.CRS(epsg).to_wkt()}),
    }
    values = np.zeros((steps, len(y), len(x)), dtype=np.float32)
    return xr.DataArray(values, place, ("time", "y", "x"), "tmrt", {"units": "degree_Celsius"})


@pytest.fixture
def receipt(tmp_path: Path) -> Path:
    (tmp_path / "sky.csv").write_text("33")
    (tmp_path / "図").mkdir()
    with record("heat", tmp_path / "図" / "receipt.json") as run:
        run.read(tmp_path / "sky.csv", "weather")
        run.wrote(write_cog(make_layer(3), tmp_path / "図" / "tmrt_2026-08-01.tif"), "tmrt")
    return tmp_path / "図" / "receipt.json"


def test_the_item_says_what_the_files_say(receipt: Path) -> None:
    item, content = to_stac_item(receipt), read_receipt(receipt)
    assert (item["type"], item["stac_version"], item["id"]) == ("Feature", "1.1.0", "tmrt_2026-08-01")
    properties, asset = item["properties"], item["assets"]["data"]
    assert properties["proj:code"] == "EPSG:6677"
    assert properties["proj:shape"] == [6, 10]
    assert properties["proj:transform"] == [1.0, 0.0, -27_600.0, 0.0, -1.0, -16_330.0]
    assert properties["datetime"] is None
    assert properties["start_datetime"] == "2026-08-01T03:00:00Z"
    assert properties["end_datetime"] == "2026-08-01T05:00:00Z"
    assert content["id"] in properties["processing:lineage"]
    assert "weather sky.csv" in properties["processing:lineage"]
    assert properties["processing:software"] == content["software"]
    assert properties["created"] == asset["created"] == content["finished"]
    file = receipt.parent / asset["href"]
    raw = file.read_bytes()
    assert asset["file:size"] == len(raw)
    # A multihash of SHA-256: its code, its length, itself.
    assert bytes.fromhex(asset["file:checksum"]) == b"\x12\x20" + hashlib.sha256(raw).digest()
    own = item["assets"]["receipt"]
    assert bytes.fromhex(own["file:checksum"])[2:] == hashlib.sha256(receipt.read_bytes()).digest()
    assert [band["name"] for band in asset["bands"]] == ["1", "2", "3"]
    assert (asset["nodata"], asset["unit"], asset["data_type"]) == ("nan", "degree_Celsius", "float32")
    assert json.loads(json.dumps(item, allow_nan=False)) == item


def test_the_outline_is_that_of_the_pixels(receipt: Path) -> None:
    item = to_stac_item(receipt)
    outline = shapely.geometry.shape(item["geometry"])
    assert outline.exterior.is_ccw
    west, south, east, north = item["bbox"]
    assert (west, south, east, north) == outline.bounds
    back = pyproj.Transformer.from_crs(4326, 6677, always_xy=True).transform(*np.array(outline.exterior.coords).T)
    with rasterio.open(receipt.parent / item["assets"]["data"]["href"]) as source:
        box = shapely.box(*source.bounds)
    # A degree is rounded to nine digits, which is a tenth of a millimetre.
    assert all(box.exterior.distance(shapely.Point(point)) < 1e-3 for point in zip(*back, strict=True))
    assert math.isclose(shapely.Polygon(zip(*back, strict=True)).area, box.area, rel_tol=1e-3)


def test_one_instant_and_none(tmp_path: Path) -> None:
    with record("heat", tmp_path / "receipt.json") as run:
        run.wrote(write_cog(make_layer(1), tmp_path / "one.tif"), "tmrt")
        layer = make_layer(1).isel(time=0).drop_vars(["time", "local_time"])
        run.wrote(write_cog(layer, tmp_path / "none.tif"), "tmrt")
    assert to_stac_item(tmp_path / "receipt.json", "one.tif")["properties"]["datetime"] == "2026-08-01T03:00:00Z"
    properties = to_stac_item(tmp_path / "receipt.json", "none.tif")["properties"]
    assert properties["datetime"] == read_receipt(tmp_path / "receipt.json")["finished"]
    assert to_stac_item(tmp_path / "receipt.json", "none.tif", collection="heat")["collection"] == "heat"
    with pytest.raises(ParameterError, match=r"the name of one of its GeoTIFFs; it has one\.tif, none\.tif"):
        to_stac_item(tmp_path / "receipt.json")
    with pytest.raises(ParameterError, match=r"no GeoTIFF 'two\.tif'"):
        to_stac_item(tmp_path / "receipt.json", "two.tif")


def test_files_that_are_not_those_of_the_receipt(receipt: Path) -> None:
    file = receipt.parent / "tmrt_2026-08-01.tif"
    file.write_bytes(file.read_bytes() + b"\0")
    with pytest.raises(ChecksumError, match="not the file of the receipt"):
        to_stac_item(receipt)
    file.unlink()
    with pytest.raises(SourceNotFoundError, match="no such file"):
        to_stac_item(receipt)


def test_files_that_are_no_maps(tmp_path: Path) -> None:
    with record("heat", tmp_path / "receipt.json") as run:
        (tmp_path / "text.tif").write_text("no map")
        run.wrote(tmp_path / "text.tif", "x")
        profile: dict[str, Any] = {"width": 2, "height": 2, "count": 1, "dtype": "uint8"}
        transform = rasterio.Affine(1.0, 0.0, 5.0, 0.0, -1.0, 5.0)
        with rasterio.open(tmp_path / "bare.tif", "w", driver="GTiff", transform=transform, **profile) as file:
            file.write(np.zeros((1, 2, 2), dtype=np.uint8))
        run.wrote(tmp_path / "bare.tif", "x")
    with pytest.raises(UnreadableSourceError, match="not a GeoTIFF"):
        to_stac_item(tmp_path / "receipt.json", "text.tif")
    with pytest.raises(CrsError, match="no EPSG code"):
        to_stac_item(tmp_path / "receipt.json", "bare.tif")
    with pytest.raises(SourceNotFoundError):
        to_stac_item(tmp_path / "gone.json")


def test_pystac_takes_it(receipt: Path) -> None:
    pystac = pytest.importorskip("pystac")
    content = to_stac_item(receipt)
    item = pystac.Item.from_dict(content)
    item.set_self_href(str(receipt.with_name("item.json")))
    assert item.to_dict(include_self_link=False, transform_hrefs=False) == content
    assert item.ext.proj.code == "EPSG:6677"
    assert item.ext.proj.shape == [6, 10]
    file = item.assets["data"].ext.file
    assert file.checksum == content["assets"]["data"]["file:checksum"]
    assert file.size == content["assets"]["data"]["file:size"]
    assert Path(item.assets["data"].get_absolute_href() or "").is_file()


@pytest.fixture(scope="module")
def judge() -> Callable[[dict[str, Any]], list[str]]:
    """Return pystac's validator, with the published schemas of the extensions beside it and none from the web."""
    pystac = pytest.importorskip("pystac")
    stac_validator = pytest.importorskip("pystac.validation.stac_validator")
    pytest.importorskip("jsonschema")
    validator = stac_validator.JsonSchemaSTACValidator()
    for uri in EXTENSIONS:
        _, name, version, _ = uri.rsplit("/", 3)
        text = (Path(__file__).parent / "data" / f"{name}-{version.removeprefix('v')}.schema.json").read_text()
        validator.schema_cache[uri] = json.loads(text)

    def validate(content: dict[str, Any]) -> list[str]:
        return list(pystac.validation.validate_dict(content, pystac.STACObjectType.ITEM, validator=validator))

    return validate


def test_the_validator_accepts_it(receipt: Path, judge: Callable[[dict[str, Any]], list[str]]) -> None:
    accepted = judge(to_stac_item(receipt))
    assert len(accepted) == 1 + len(EXTENSIONS)
    assert set(EXTENSIONS) <= set(accepted)


@pytest.mark.parametrize(
    ("place", "name", "value"),
    [
        (("properties",), "datetime", 20260801),
        (("properties",), "proj:shape", [6, 10, 3]),
        (("properties",), "proj:epsg", 6677),
        (("properties",), "processing:software", {"plateau_sc": 1}),
        (("properties",), "processing:datetime", "2026-08-01T03:00:00Z"),
        (("assets", "data"), "file:checksum", "sha256"),
        (("assets", "receipt"), "file:size", -1),
    ],
)
def test_the_validator_refuses_what_is_wrong(
    receipt: Path, judge: Callable[[dict[str, Any]], list[str]], place: tuple[str, ...], name: str, value: object
) -> None:
    errors = pytest.importorskip("pystac.errors")
    content = to_stac_item(receipt)
    part = content
    for key in place:
        part = part[key]
    part[name] = value
    with pytest.raises(errors.STACValidationError):
        judge(content)


def test_checksums_are_multihashes(receipt: Path) -> None:
    assets = to_stac_item(receipt)["assets"]
    for name, file in (("data", "tmrt_2026-08-01.tif"), ("receipt", receipt.name)):
        digest = hashlib.sha256((receipt.parent / file).read_bytes()).hexdigest()
        assert assets[name]["file:checksum"] == "12" + "20" + digest, "sha2-256, of 32 bytes"
