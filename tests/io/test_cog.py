"""Tests of `plateau_sc.io.cog`: what is written must be read by others, so rasterio and rio-cogeo are asked."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pyproj
import pytest
import rasterio
import xarray as xr
from rio_cogeo import cog_validate

from plateau_sc.errors import CrsError, OutputError, ParameterError
from plateau_sc.io import write_cog
from plateau_sc.packing import pack_layer

CREDIT = "出典：国土交通省 Project PLATEAU"


def place(rows: int, cols: int, west: float = -62000.0, north: float = 36100.0, step: float = 0.5) -> dict:
    transform = f"{west} {step} 0.0 {north} 0.0 {-step}"
    return {
        "y": ("y", north - step * (np.arange(rows) + 0.5)),
        "x": ("x", west + step * (np.arange(cols) + 0.5)),
        "spatial_ref": ((), np.int32(0), {"crs_wkt": pyproj.CRS(6675).to_wkt(), "GeoTransform": transform}),
    }


def make_hours(rows: int = 7, cols: int = 9) -> xr.DataArray:
    values = np.arange(rows * cols, dtype=np.float32).reshape(rows, cols) / 8
    values[-1, 2:3] = np.nan
    attrs = {"units": "h", "long_name": "hours in shadow", "grid_mapping": "spatial_ref", "daylight_hours": 14.0}
    return xr.DataArray(values, place(rows, cols), ("y", "x"), "shade_hours", attrs)


def make_masks(rows: int = 7, cols: int = 9) -> xr.DataArray:
    random = np.random.default_rng(1)
    values = random.random((3, rows, cols)) < 0.4
    inside = np.zeros((rows, cols), dtype=bool)
    inside[2:4, 3:5] = True
    values[:, inside] = True
    hours = np.array(["2026-07-31T21:00", "2026-08-01T00:00", "2026-08-01T03:00"], dtype="datetime64[ns]")
    coordinates = place(rows, cols) | {
        "time": ("time", hours),
        "local_time": ("time", [f"2026-08-01T{hour:02}:00:00+09:00" for hour in (6, 9, 12)]),
        "sun_azimuth": ("time", [70.0, 95.5, 180.25]),
        "sun_elevation": ("time", [12.0, 48.0, 71.75]),
        "inside": (("y", "x"), inside),
    }
    attrs = {"units": "1", "long_name": "in shadow", "flag_meanings": "sunlit shadow", "credit": CREDIT}
    return xr.DataArray(values, coordinates, ("time", "y", "x"), "shadow", attrs)


@pytest.mark.parametrize("make", [make_hours, make_masks])
@pytest.mark.parametrize("shape", [(1, 3), (7, 9), (700, 1100)])
def test_the_file_is_a_valid_cog(tmp_path: Path, make, shape: tuple[int, int]) -> None:
    path = write_cog(make(*shape), tmp_path / "layer.tif")
    valid, errors, warnings = cog_validate(path, strict=True, quiet=True)
    assert (valid, errors, warnings) == (True, [], [])
    with rasterio.open(path) as file:
        assert bool(file.overviews(1)) == (max(shape) > 512)


def test_masks_are_read_back_bit_for_bit(tmp_path: Path) -> None:
    masks = make_masks()
    inside = masks["inside"].to_numpy()
    with rasterio.open(write_cog(masks, tmp_path / "shadow.tif")) as file:
        values = file.read()
        assert file.dtypes == ("uint8",) * 3
        assert file.nodatavals == (255,) * 3
        assert file.descriptions == tuple(masks["local_time"].values)
        assert file.units == ("1", "1", "1")
        assert file.tags()["flag_values"] == "0 1 255"
        assert file.tags()["flag_meanings"] == "sunlit shadow inside_building"
        assert file.tags(2)["sun_elevation"] == "48.0000"
        assert file.tags(2)["time_utc"] == "2026-08-01T00:00:00Z"
        assert np.array_equal(file.read_masks(1) == 0, inside)
    assert (values[:, inside] == 255).all()
    assert np.array_equal(values[:, ~inside] == 1, masks.to_numpy()[:, ~inside])


def test_hours_are_read_back_bit_for_bit(tmp_path: Path) -> None:
    hours = make_hours()
    with rasterio.open(write_cog(hours, tmp_path / "hours.tif")) as file:
        assert file.dtypes == ("float32",)
        assert np.isnan(file.nodata)
        assert file.units == ("h",)
        assert file.descriptions == ("shade_hours",)
        assert file.tags()["daylight_hours"] == "14.0"
        assert np.array_equal(file.read(1), hours.to_numpy(), equal_nan=True)


def test_the_credit_is_in_every_file(tmp_path: Path) -> None:
    hours = make_hours()
    assert "credit" not in hours.attrs
    with rasterio.open(write_cog(hours, tmp_path / "hours.tif")) as file:
        assert file.tags()["credit"] == CREDIT
        assert file.tags()["TIFFTAG_COPYRIGHT"] == CREDIT


@pytest.mark.parametrize("shape", [(7, 9), (40, 16)])
def test_packed_masks_give_the_file_of_the_masks(tmp_path: Path, shape: tuple[int, int]) -> None:
    masks = make_masks(*shape)
    bits = np.packbits(masks.to_numpy(), axis=-1)
    packed = pack_layer(bits, "shadow", dict(masks.coords), dict(masks.attrs))
    expected = write_cog(masks, tmp_path / "masks.tif").read_bytes()
    assert write_cog(packed, tmp_path / "packed.tif") == [tmp_path / "packed.tif"]
    assert (tmp_path / "packed.tif").read_bytes() == expected
    south_up = packed.isel(y=slice(None, None, -1))
    write_cog(south_up, tmp_path / "turned.tif")
    assert (tmp_path / "turned.tif").read_bytes() == expected
    write_cog(packed.isel(time=1), tmp_path / "single.tif")
    assert (tmp_path / "single.tif").read_bytes() == write_cog(masks[1], tmp_path / "one.tif").read_bytes()
    with pytest.raises(ParameterError, match="at least one pixel"):
        write_cog(packed.isel(time=slice(0)), tmp_path / "none.tif")


@pytest.mark.parametrize("step", [0.5, 0.1, 1 / 3])
def test_the_place_is_exact(tmp_path: Path, step: float) -> None:
    hours = make_hours().assign_coords(place(7, 9, step=step))
    with rasterio.open(write_cog(hours, tmp_path / "hours.tif")) as file:
        assert file.crs.to_epsg() == 6675
        assert file.transform.to_gdal() == (-62000.0, step, 0.0, 36100.0, 0.0, -step)
        assert file.xy(3, 5) == pytest.approx((hours["x"].item(5), hours["y"].item(3)), abs=1e-9)
        assert next(file.sample([(hours["x"].item(5), hours["y"].item(3))])) == hours.item(3, 5)


def test_a_cropped_layer_lies_where_its_pixels_are(tmp_path: Path) -> None:
    crop = make_hours().isel(y=slice(2, 3), x=slice(4, 5))
    with rasterio.open(write_cog(crop, tmp_path / "crop.tif")) as file:
        assert file.xy(0, 0) == (crop["x"].item(0), crop["y"].item(0))
        assert file.res == (0.5, 0.5)


def test_a_layer_at_the_origin_of_its_zone_keeps_its_place(tmp_path: Path) -> None:
    hours = make_hours().assign_coords(place(7, 9, west=0.0, north=0.0, step=1.0))
    with rasterio.open(write_cog(hours, tmp_path / "hours.tif")) as file:
        assert file.bounds == (0.0, -7.0, 9.0, 0.0)
        assert file.crs.to_epsg() == 6675


def test_rows_from_south_to_north_are_turned(tmp_path: Path) -> None:
    hours = make_hours()
    turned = write_cog(hours[::-1, ::-1], tmp_path / "turned.tif").read_bytes()
    assert turned == write_cog(hours, tmp_path / "hours.tif").read_bytes()


def test_the_same_layer_gives_the_same_bytes(tmp_path: Path) -> None:
    first = write_cog(make_masks(), tmp_path / "a.tif").read_bytes()
    assert first == write_cog(make_masks(), tmp_path / "b.tif").read_bytes()


def test_bands_of_another_kind_are_described_by_their_coordinate(tmp_path: Path) -> None:
    layer = xr.concat([make_hours(), make_hours()], xr.Variable("direction", ["up", "down"]))
    with rasterio.open(write_cog(layer, tmp_path / "flux.tif")) as file:
        assert file.descriptions == ("up", "down")


def test_integers_keep_their_type_and_their_fill_value(tmp_path: Path) -> None:
    counts = make_hours().fillna(99).astype(np.int16).assign_attrs(_FillValue=99)
    with rasterio.open(write_cog(counts, tmp_path / "counts.tif")) as file:
        assert file.dtypes == ("int16",)
        assert file.nodata == 99
        assert np.array_equal(file.read(1), counts.to_numpy())


def test_a_dataset_gives_a_file_a_variable(tmp_path: Path) -> None:
    layers = xr.Dataset({"shadow": make_masks(), "hours": make_hours()})
    paths = write_cog(layers, tmp_path / "new")
    assert paths == [tmp_path / "new" / "shadow.tif", tmp_path / "new" / "hours.tif"]
    assert sorted((tmp_path / "new").iterdir()) == sorted(paths)
    with rasterio.open(paths[0]) as file:
        assert file.count == 3


def test_a_dataset_with_a_bad_variable_writes_nothing(tmp_path: Path) -> None:
    layers = xr.Dataset({"hours": make_hours(), "words": make_hours().astype(str)})
    with pytest.raises(ParameterError, match="'words'"):
        write_cog(layers, tmp_path / "new")
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(ParameterError, match="no variable"):
        write_cog(xr.Dataset(), tmp_path / "new")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda layer: layer.rename(x="lon"), r"found \('y', 'lon'\)"),
        (lambda layer: layer.T, r"found \('x', 'y'\)"),
        (lambda layer: layer.isel(y=0), r"found \('x',\)"),
        (lambda layer: layer.isel(y=slice(0, 0)), r"shape \(0, 9\)"),
        (lambda layer: layer.drop_vars("x"), r"\['x'\] missing"),
        (lambda layer: layer.isel(x=[0, 1, 3]), "x is not evenly spaced"),
        (lambda layer: layer.astype(np.complex64), "complex64"),
        (lambda layer: layer.isel(x=[0]).assign_coords(spatial_ref=0), "no CRS"),
    ],
)
def test_what_is_no_raster_is_refused(tmp_path: Path, change, words: str) -> None:
    with pytest.raises((ParameterError, CrsError), match=words):
        write_cog(change(make_hours()), tmp_path / "layer.tif")
    assert list(tmp_path.iterdir()) == []


def test_a_crs_that_is_missing_or_garbled_is_named(tmp_path: Path) -> None:
    with pytest.raises(CrsError, match="no CRS"):
        write_cog(make_hours().drop_vars("spatial_ref"), tmp_path / "layer.tif")
    garbled = make_hours().assign_coords(spatial_ref=((), 0, {"crs_wkt": "PROJCS[nonsense"}))
    with pytest.raises(CrsError, match="cannot be read"):
        write_cog(garbled, tmp_path / "layer.tif")


def test_a_single_pixel_needs_a_stated_size(tmp_path: Path) -> None:
    pixel = make_hours().isel(x=[0], y=[0])
    del pixel["spatial_ref"].attrs["GeoTransform"]
    with pytest.raises(ParameterError, match="no GeoTransform"):
        write_cog(pixel, tmp_path / "layer.tif")


def test_a_missing_folder_is_made_and_one_that_cannot_be_is_an_output_error(tmp_path: Path) -> None:
    path = write_cog(make_hours(), tmp_path / "new" / "layer.tif")
    assert path.is_file()
    with pytest.raises(OutputError, match="is a file"):
        write_cog(make_hours(), path / "layer.tif")


def test_a_file_that_does_not_fit_on_the_disk_leaves_nothing(tmp_path: Path) -> None:
    """The system refuses files over 20 kB to a process of its own: as on a full disk, the end of the file is lost."""
    pytest.importorskip("resource", reason="limits of the file size are for POSIX systems")
    script = f"""
import resource, numpy as np, pyproj, xarray as xr
from plateau_sc.errors import OutputError
from plateau_sc.io import write_cog
from plateau_sc.packing import pack_layer
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
values = np.random.default_rng(1).random((300, 300))
place = {{"y": -np.arange(300.0), "x": np.arange(300.0),
    "spatial_ref": ((), 0, {{"crs_wkt": pyproj.CRS(6675).to_wkt()}})}}
try:
    write_cog(xr.DataArray(values, place, ("y", "x")), {str(tmp_path / "layer.tif")!r})
except OutputError as error:
    assert str(error).startswith("cannot write") and "layer.tif: File too large" in str(error), error
    print("refused")
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.stderr) == ("refused", "")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("data", [None, np.zeros((2, 2))])
def test_what_is_no_layer_is_refused(tmp_path: Path, data: object) -> None:
    with pytest.raises(ParameterError, match="expected an xarray DataArray or Dataset"):
        write_cog(data, tmp_path / "layer.tif")  # type: ignore[call-overload]


def test_more_bands_than_a_file_holds_are_refused(tmp_path: Path) -> None:
    layer = make_hours().isel(x=[0], y=[0]).expand_dims(band=65_536)
    with pytest.raises(ParameterError, match="65,536 bands are more than the 65,535"):
        write_cog(layer, tmp_path / "layer.tif")
    assert list(tmp_path.iterdir()) == []
