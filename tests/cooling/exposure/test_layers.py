"""Layers as steps: what files and arrays must tell, and what is said where they do not."""

import numpy as np
import pandas as pd
import pytest
import rasterio
import xarray as xr
from rasterio.transform import Affine

import plateau_sc as psc
from plateau_sc.cooling.exposure.layers import read_layer
from plateau_sc.cooling.exposure.times import bounds_of, steps_of_texts, zone_of
from plateau_sc.errors import CrsError, ParameterError, SourceNotFoundError, UnreadableSourceError
from plateau_sc.io.cog import write_cog
from plateau_sc.layers import grid_coordinates, interval_coordinates, make_layer
from plateau_sc.packing import pack_layer, pack_mask

GRID = psc.Grid.from_bounds((0, 0, 12, 6), 1.0, 6677)
SPANS = psc.intervals("2026-08-01", tz="Asia/Tokyo")[6:16]


def heat():
    values = np.random.default_rng(1).uniform(20, 40, (10, 6, 12)).astype(np.float32)
    return make_layer(
        values, "utci", {**interval_coordinates(SPANS, np.ones(10)), **grid_coordinates(GRID)}, units="°C"
    )


def stack(layer):
    """Return all that the groups of a layer hold, put together."""
    found = {}
    for steps, blocks in layer.groups():
        whole = np.concatenate([block.values for block in blocks], axis=1)
        found.update(zip(steps, whole, strict=True))
    return np.array([found[step] for step in range(len(layer.times))])


def write_plain(path, *, dtype="float32", crs="EPSG:6677", affine=None, tags=True, nodata=None, values=None):
    profile = {"driver": "GTiff", "height": 6, "width": 12, "count": 2, "dtype": dtype, "nodata": nodata}
    with rasterio.open(path, "w", crs=crs, transform=affine or GRID.affine, **profile) as file:
        file.write(np.zeros((2, 6, 12), dtype=dtype) if values is None else values)
        for band in (1, 2):
            if tags:
                file.update_tags(band, time_utc=f"2026-08-01T0{band}:00:00Z")
    return path


def test_a_file_has_the_steps_of_its_layer(tmp_path):
    layer = heat()
    stored, plain = read_layer(write_cog(layer, tmp_path / "utci.tif")), read_layer(layer)
    assert np.array_equal(stack(stored), layer.to_numpy())
    assert np.array_equal(stack(plain), layer.to_numpy())
    for read in (stored, plain):
        assert (read.times == SPANS.mid).all()
        assert (str(read.bounds[0]), str(read.bounds[-1])) == (str(SPANS[0].left), str(SPANS[-1].right))
        assert (read.epsg, read.quantity, read.form, read.frame.rows, read.frame.cols) == (
            6677,
            "utci",
            "values",
            6,
            12,
        )
        assert str(read.times.tz) == "UTC+09:00"


def test_a_file_is_read_in_parts(tmp_path, monkeypatch):
    monkeypatch.setattr("plateau_sc.cooling.exposure.layers._MOST_BYTES", 12 * 4 * 3 * 2)
    monkeypatch.setattr("plateau_sc.cooling.exposure.layers._MOST_STEPS", 3)
    layer = heat()
    stored = read_layer(write_cog(layer, tmp_path / "utci.tif"))
    assert np.array_equal(stack(stored), layer.to_numpy())
    sizes = [(len(steps), block.top, block.values.shape[1]) for steps, blocks in stored.groups() for block in blocks]
    assert sizes[:4] == [(3, 0, 2), (3, 2, 2), (3, 4, 2), (3, 0, 2)]
    assert sizes[-1] == (1, 0, 6)


def test_values_that_stand_for_none_are_none(tmp_path):
    values = np.full((2, 6, 12), 30.0, dtype=np.float32)
    values[0, 0, 0] = -9999.0
    found = stack(read_layer(write_plain(tmp_path / "heat.tif", nodata=-9999.0, values=values)))
    assert np.isnan(found[0, 0, 0])
    assert np.isnan(found).sum() == 1
    marks = np.zeros((2, 6, 12), dtype=np.uint8)
    marks[1, 2, 3], marks[1, 2, 4] = 7, 1
    found = stack(read_layer(write_plain(tmp_path / "mask.tif", dtype="uint8", nodata=7, values=marks)))
    assert found[1, 2, 3:5].tolist() == [255, 1]


def test_files_that_cannot_be_used_are_told(tmp_path):
    with pytest.raises(SourceNotFoundError, match="no such file"):
        read_layer(tmp_path / "none.tif")
    text = tmp_path / "text.tif"
    text.write_text("no raster")
    with pytest.raises(UnreadableSourceError, match="no raster"):
        read_layer(text)
    with pytest.raises(CrsError, match="no CRS"):
        read_layer(write_plain(tmp_path / "nowhere.tif", crs=None))
    with pytest.raises(ParameterError, match="turned"):
        read_layer(write_plain(tmp_path / "turned.tif", affine=Affine.rotation(30.0)))
    with pytest.raises(ParameterError, match="int16"):
        read_layer(write_plain(tmp_path / "whole.tif", dtype="int16"))
    with pytest.raises(ParameterError, match="2 of 2 bands do not tell their time"):
        read_layer(write_plain(tmp_path / "timeless.tif", tags=False))


def test_a_file_that_is_cut_short_is_told(tmp_path):
    path = write_cog(heat(), tmp_path / "heat.tif")
    path.write_bytes(path.read_bytes()[:-200])
    layer = read_layer(path)
    with pytest.raises(UnreadableSourceError, match="rows from 0 on"):
        stack(layer)


def packed(cols=12):
    cells = np.random.default_rng(2).random((10, 6, cols)) < 0.5
    grid = psc.Grid.from_bounds((0, 0, cols, 6), 1.0, 6677)
    places = {**interval_coordinates(SPANS, np.ones(10)), **grid_coordinates(grid)}
    return pack_layer(np.array([pack_mask(each) for each in cells]), "shadow", places, {"credit": "whom"}), cells


def test_packed_masks_stay_packed():
    bits, cells = packed()
    layer = read_layer(bits.isel(y=slice(None, None, -1)))
    assert layer.form == "bits"
    assert np.array_equal(np.unpackbits(stack(layer), axis=-1, count=12).astype(bool), cells)
    assert stack(read_layer(bits.isel(time=3))).shape == (1, 6, 2)


def test_packed_masks_that_lost_columns_are_refused():
    bits, _ = packed(20)
    with pytest.raises(ParameterError, match="columns"):
        read_layer(bits.isel(x=slice(0, 4)))
    with pytest.raises(ParameterError, match="east to west"):
        read_layer(bits.isel(x=slice(None, None, -1)))


def test_a_data_set_of_one_variable_is_that_variable():
    assert read_layer(heat().to_dataset()).quantity == "utci"


def test_a_plane_without_a_code_has_none():
    odd = heat()
    wkt = "+proj=tmerc +lat_0=36.1 +lon_0=139.8 +k=0.9999 +x_0=0 +y_0=0 +ellps=GRS80 +units=m"
    attributes = {"crs_wkt": rasterio.crs.CRS.from_string(wkt).to_wkt()}
    odd = odd.assign_coords(spatial_ref=xr.Variable((), 0, attributes))
    assert read_layer(odd).epsg == 0


def test_bounds_lie_in_the_middle_of_uneven_steps():
    times = pd.DatetimeIndex(["2026-08-01T10:00", "2026-08-01T10:10", "2026-08-01T10:40"]).tz_localize("Asia/Tokyo")
    assert [f"{bound:%H:%M}" for bound in bounds_of(times)] == ["09:55", "10:05", "10:25", "10:55"]


def test_local_times_of_several_offsets_are_told_in_utc():
    texts = ["2026-03-29T01:30:00+01:00", "2026-03-29T03:30:00+02:00"]
    assert str(zone_of(texts)) == "UTC"
    assert str(zone_of(["noon"])) == "UTC"
    times, bounds = steps_of_texts(["2026-03-29T00:30:00Z", "2026-03-29T01:30:00Z"], texts)
    assert (str(times[1]), str(bounds[1])) == ("2026-03-29 01:30:00+00:00", "2026-03-29 01:00:00+00:00")
