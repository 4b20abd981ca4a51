"""Rasters to read."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import rasterio
import xarray as xr
from affine import Affine


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Return a writer of rasters: `write(name, values, **changes)` with pixels of 1 m from (100, 50) by default."""

    def make(name: str, values: np.ndarray, **changes: Any) -> Path:
        bands = values if values.ndim == 3 else values[np.newaxis]
        options = {"crs": "EPSG:3006", "transform": Affine(1.0, 0, 500_000.0, 0, -1.0, 6_400_000.0), "nodata": None}
        options |= {"driver": "GTiff", "dtype": str(values.dtype), "count": len(bands)} | changes
        path = tmp_path / name
        with rasterio.open(path, "w", height=bands.shape[1], width=bands.shape[2], **options) as raster:
            raster.write(bands)
        return path

    return make


@pytest.fixture
def array() -> Callable[..., xr.DataArray]:
    """Return a maker of arrays that know their place, with pixels of 1 m from (500000, 6400000)."""

    def make(values: np.ndarray, epsg: int | None = 3006) -> xr.DataArray:
        rows, cols = values.shape
        coords: dict[str, Any] = {"y": 6_400_000.0 - 0.5 - np.arange(rows), "x": 500_000.5 + np.arange(cols)}
        if epsg is not None:
            coords["spatial_ref"] = xr.Variable((), 0, {"crs_wkt": rasterio.CRS.from_epsg(epsg).to_wkt()})
        return xr.DataArray(values, coords=coords, dims=("y", "x"))

    return make
