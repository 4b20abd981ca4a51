"""Zarr stores: what goes in comes out, whole or not at all."""

from pathlib import Path

import numpy as np
import pytest
import xarray as xr

from plateau_sc.errors import MissingExtraError, OutputError, ParameterError
from plateau_sc.grid import Grid
from plateau_sc.io import write_zarr
from plateau_sc.layers import CREDIT, grid_coordinates, make_layer


def layers(hours: int = 3) -> xr.Dataset:
    grid = Grid.from_bounds((0, 0, 600, 20), 1.0, 6677)
    values = np.arange(hours * grid.size, dtype=np.float32).reshape(hours, *grid.shape)
    values[0, 0, 0] = np.nan
    times = np.datetime64("2026-08-01T00:30", "ns") + np.arange(hours) * np.timedelta64(1, "h")
    layer = make_layer(values, "tmrt", {**grid_coordinates(grid), "time": ("time", times)}, units="degree_Celsius")
    return xr.Dataset({"tmrt": layer}, attrs={"notes": "calm assumed"})


def test_round_trip(tmp_path: Path) -> None:
    data = layers()
    found = xr.open_zarr(write_zarr(data, tmp_path / "heat.zarr"))
    assert np.array_equal(found["tmrt"].values, data["tmrt"].values, equal_nan=True)
    assert np.array_equal(found["time"].values, data["time"].values)
    assert found["tmrt"].attrs["units"] == "degree_Celsius"
    assert found["spatial_ref"].attrs["GeoTransform"] == data["spatial_ref"].attrs["GeoTransform"]
    assert found.attrs["credit"] == CREDIT
    assert found.attrs["notes"] == "calm assumed"
    assert found["tmrt"].encoding["chunks"] == (1, 20, 512)


def test_a_layer_keeps_its_name(tmp_path: Path) -> None:
    store = write_zarr(layers()["tmrt"], tmp_path / "one.zarr")
    assert list(xr.open_zarr(store).data_vars) == ["tmrt"]


def test_an_older_store_is_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    write_zarr(layers(3), tmp_path / "heat.zarr")
    write_zarr(layers(2), tmp_path / "heat.zarr")
    assert xr.open_zarr(tmp_path / "heat.zarr").sizes["time"] == 2
    assert [file.name for file in tmp_path.iterdir()] == ["heat.zarr"]


def test_an_error_half_way_leaves_the_older_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_zarr(layers(3), tmp_path / "heat.zarr")

    def fail(self: xr.Dataset, store: Path, **_: object) -> None:
        store.mkdir()
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(xr.Dataset, "to_zarr", fail)
    with pytest.raises(OutputError, match="disk is full"):
        write_zarr(layers(2), tmp_path / "heat.zarr")
    monkeypatch.undo()
    assert xr.open_zarr(tmp_path / "heat.zarr").sizes["time"] == 3
    assert [file.name for file in tmp_path.iterdir()] == ["heat.zarr"]


def test_a_file_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "heat.zarr").write_text("mine")
    with pytest.raises(OutputError, match="file of that name"):
        write_zarr(layers(), tmp_path / "heat.zarr")
    assert (tmp_path / "heat.zarr").read_text() == "mine"


def test_what_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(ParameterError, match="found a list"):
        write_zarr([1.0], tmp_path / "a.zarr")  # type: ignore[arg-type]
    with pytest.raises(ParameterError, match="no variable"):
        write_zarr(xr.Dataset(), tmp_path / "a.zarr")


def test_without_the_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("plateau_sc.io.zarr.find_spec", lambda name: None)
    with pytest.raises(MissingExtraError, match=r"plateau_sc\[zarr\]"):
        write_zarr(layers(), tmp_path / "a.zarr")
