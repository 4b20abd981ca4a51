"""Rasters as they come: what is read, and what is refused by name."""

import dataclasses
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import rasterio
import xarray as xr
from affine import Affine

from plateau_sc.errors import CrsError, ParameterError, SourceNotFoundError, TooLargeError, UnreadableSourceError
from plateau_sc.grid import Grid
from plateau_sc.layers import grid_coordinates
from plateau_sc.rasters import sources
from plateau_sc.rasters.sources import read_raster, require_lattice, share_lattice

Write = Callable[..., Path]
Array = Callable[..., xr.DataArray]
VALUES = np.arange(12.0).reshape(3, 4)


def test_files_open_data_sets_and_arrays_are_read_alike(write: Write, array: Array) -> None:
    path = write("a.tif", VALUES)
    with rasterio.open(path) as opened:
        found = [read_raster(source, "dem") for source in (path, str(path), opened, array(VALUES))]
        assert not opened.closed
    for raster in found:
        np.testing.assert_array_equal(raster.values, VALUES)
        assert (raster.west, raster.north, raster.resolution, raster.epsg) == (500_000.0, 6_400_000.0, 1.0, 3006)
    assert [raster.label for raster in found] == ["dem a.tif"] * 3 + ["dem"]


def test_what_has_no_value_is_nan(write: Write, array: Array) -> None:
    values = VALUES.copy()
    values[1, 1], values[2, 2] = -9999.0, np.inf
    marked = array(values)
    for place in (marked.attrs, marked.encoding):
        place["_FillValue"] = -9999.0
        found = read_raster(marked, "dem").values
        assert np.argwhere(np.isnan(found)).tolist() == [[1, 1], [2, 2]]
        place.clear()
    found = read_raster(write("a.tif", values, nodata=-9999.0), "dem").values
    assert np.argwhere(np.isnan(found)).tolist() == [[1, 1], [2, 2]]
    whole = np.full((3, 4), 7, dtype=np.int16)
    whole[0, 3] = -1
    assert np.isnan(read_raster(write("b.tif", whole, nodata=-1), "dem").values).sum() == 1


def test_scale_and_offset_are_applied(write: Write) -> None:
    path = write("a.tif", np.full((3, 4), 250, dtype=np.int16))
    with rasterio.open(path, "r+") as raster:
        raster.scales, raster.offsets = (0.1,), (3.0,)
    np.testing.assert_allclose(read_raster(path, "dem").values, 28.0)


def test_rows_from_the_south_are_turned(write: Write, array: Array) -> None:
    upward = write("a.tif", VALUES[::-1], transform=Affine(1.0, 0, 500_000.0, 0, 1.0, 6_399_997.0))
    for source in (upward, array(VALUES).isel(y=slice(None, None, -1))):
        raster = read_raster(source, "dem")
        np.testing.assert_array_equal(raster.values, VALUES)
        assert (raster.west, raster.north) == (500_000.0, 6_400_000.0)


def test_the_first_of_several_bands_is_taken_and_said(write: Write) -> None:
    raster = read_raster(write("a.tif", np.stack([VALUES, VALUES + 9])), "dem")
    np.testing.assert_array_equal(raster.values, VALUES)
    assert raster.notes == ("dem a.tif: 2 bands, of which the first is taken",)


def test_a_layer_of_ours_is_a_raster() -> None:
    grid = Grid(6677, -10.0, 20.0, 0.5, 6, 8)
    layer = xr.DataArray(np.zeros(grid.shape), coords=grid_coordinates(grid), dims=("y", "x"), name="ground")
    raster = read_raster(layer.expand_dims("time"), "dem")
    assert share_lattice([raster]) == (grid, ())
    assert raster.label == "dem ground"


def test_other_sources_are_refused(write: Write, array: Array, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SourceNotFoundError, match=r"dem: no such raster: .*none\.tif"):
        read_raster(tmp_path / "none.tif", "dem")
    (tmp_path / "text.tif").write_text("no raster")
    with pytest.raises(UnreadableSourceError, match=r"dem .*text\.tif"):
        read_raster(tmp_path / "text.tif", "dem")
    for thing in (VALUES, None, 3.0):
        with pytest.raises(ParameterError, match=f"dem: expected a path.* found {type(thing).__name__}"):
            read_raster(thing, "dem")  # type: ignore[arg-type]
    path = write("a.tif", VALUES)
    monkeypatch.setattr(sources, "PIXEL_LIMIT", 11)
    for source in (path, array(VALUES)):
        with pytest.raises(TooLargeError, match="3 x 4 pixels"):
            read_raster(source, "dem")


@pytest.mark.parametrize(
    ("changes", "error", "words"),
    [
        ({"transform": Affine.rotation(10)}, ParameterError, "turned"),
        ({"transform": Affine(-1.0, 0, 5, 0, -1.0, 5)}, ParameterError, "turned"),
        ({"transform": Affine(1.0, 0, 5, 0, -2.0, 5)}, ParameterError, "square pixels; found 1 m by 2 m"),
        ({"crs": "EPSG:4326"}, CrsError, r"dem a\.tif: .*geographic"),
        ({"crs": "EPSG:2263"}, CrsError, "foot"),
        ({"crs": "EPSG:3857"}, CrsError, "equator"),
        ({"crs": "+proj=tmerc +lon_0=11.3 +k=0.7"}, CrsError, "no EPSG code"),
    ],
)
def test_pixels_that_are_none_of_a_plane_are_refused(
    write: Write, changes: dict[str, Any], error: type[Exception], words: str
) -> None:
    with pytest.raises(error, match=words):
        read_raster(write("a.tif", VALUES, **changes), "dem")


@pytest.mark.filterwarnings("ignore::rasterio.errors.NotGeoreferencedWarning")
def test_a_raster_without_a_place_is_refused(write: Write) -> None:
    with pytest.raises(ParameterError, match="has no place"):
        read_raster(write("a.tif", VALUES, transform=None, crs=None), "dem")


def test_arrays_without_a_place_are_refused(array: Array) -> None:
    with pytest.raises(ParameterError, match="'x' has no coordinates"):
        read_raster(array(VALUES).drop_vars("x"), "dem")
    for x in ([0.0, 1.0, 2.0, 9.0], [0.0, 1.0, np.nan, 3.0], [1.0, 1.0, 1.0, 1.0]):
        with pytest.raises(ParameterError, match=r"not evenly spaced|turned"):
            read_raster(array(VALUES).assign_coords(x=np.array(x)), "dem")
    for shape in ((1, 4), (3, 1)):
        with pytest.raises(ParameterError, match="two dimensions"):
            read_raster(array(np.zeros(shape)), "dem")
    with pytest.raises(ParameterError, match="two dimensions"):
        read_raster(xr.DataArray(np.zeros((2, 3, 4))), "dem")
    broken = array(VALUES, epsg=None).assign_coords(spatial_ref=xr.Variable((), 0, {"crs_wkt": "nonsense"}))
    with pytest.raises(CrsError, match="dem: 'nonsense'"):
        read_raster(broken, "dem")


def test_a_missing_crs_is_that_of_the_others(write: Write) -> None:
    known, bare = (
        read_raster(write("a.tif", VALUES), "dem"),
        read_raster(write("b.asc.tif", VALUES, crs=None), "canopy"),
    )
    grid, notes = share_lattice([bare, known])
    assert grid == Grid(3006, 500_000.0, 6_400_000.0, 1.0, 3, 4)
    assert notes == ("canopy b.asc.tif: without a CRS, taken to be in EPSG:3006",)
    assert share_lattice([bare], 3007)[0].epsg == 3007
    with pytest.raises(CrsError, match=r"no CRS in canopy b\.asc\.tif; pass crs="):
        share_lattice([bare])
    with pytest.raises(CrsError, match=r"found dem a\.tif EPSG:3006, and crs=3007"):
        share_lattice([known, bare], 3007)
    with pytest.raises(CrsError, match="EPSG:3006, canopy b EPSG:3007"):
        share_lattice([known, dataclasses.replace(bare, epsg=3007, label="canopy b")])


@pytest.mark.parametrize(
    "change",
    [
        {"west": 500_000.01},
        {"north": 6_399_999.0},
        {"resolution": 1.001},
        {"values": np.zeros((4, 3))},
        {"values": np.zeros((3, 5))},
    ],
)
def test_other_lattices_are_refused(write: Write, change: dict[str, Any]) -> None:
    raster = read_raster(write("a.tif", VALUES), "dem")
    other = dataclasses.replace(raster, label="dsm b.tif", **change)
    with pytest.raises(ParameterError, match=r"one lattice; found dem a\.tif with 3 x 4 .* and dsm b\.tif with"):
        share_lattice([raster, other])
    with pytest.raises(ParameterError, match="found a grid with 3 x 4"):
        require_lattice(other, Grid(3006, 500_000.0, 6_400_000.0, 1.0, 3, 4))


def test_decimals_that_differ_by_rounding_are_one_lattice(write: Write) -> None:
    raster = read_raster(write("a.tif", VALUES), "dem")
    other = dataclasses.replace(raster, west=raster.west + 1e-8, resolution=1.0 + 1e-9)
    assert share_lattice([raster, other])[0].west == raster.west
