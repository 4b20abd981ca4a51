"""What tests of walking networks share."""

import dataclasses
from collections.abc import Callable
from typing import Any

import geopandas as gpd
import pytest
import shapely

from plateau_sc.cooling import WalkingNetwork, network_from_edges

Lines = list[list[tuple[float, float]]]


@pytest.fixture
def draw() -> Callable[..., WalkingNetwork]:
    """Return a function that makes a network in zone IX of lines, with columns of a table."""

    def make(lines: Lines, **columns: Any) -> WalkingNetwork:
        options = {name: columns.pop(name) for name in ("keep", "tolerance", "epsg") if name in columns}
        table = gpd.GeoDataFrame(columns, geometry=[shapely.LineString(line) for line in lines], crs=6677)
        return network_from_edges(table, **options)

    return make


@pytest.fixture
def change() -> Callable[..., WalkingNetwork]:
    """Return a function that makes a network anew with other columns."""
    return lambda network, **columns: dataclasses.replace(network, **columns)
