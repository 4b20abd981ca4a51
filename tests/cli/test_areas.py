"""Tests of `plateau_sc.cli.areas`."""

import numpy as np
import pytest
import shapely

from plateau_sc.cli.areas import place_area
from plateau_sc.crs import to_zone
from plateau_sc.errors import NoOverlapError, ParameterError


def test_an_area_lies_where_its_corners_lie() -> None:
    area = shapely.box(136.30, 36.30, 136.31, 36.31)
    x, y = to_zone(np.array([36.30, 36.30, 36.31, 36.31]), np.array([136.30, 136.31, 136.30, 136.31]), 6675)
    bounds = place_area(area, 6675, (-1e6, -1e6, 1e6, 1e6))
    assert bounds == pytest.approx((x.min(), y.min(), x.max(), y.max()), abs=0.01)


def test_an_area_elsewhere_says_where_both_are() -> None:
    with pytest.raises(NoOverlapError, match=r"longitude 135\.00000 to 135\.10000.*the buildings, 136\.") as caught:
        place_area(shapely.box(135.0, 36.0, 135.1, 36.1), 6675, (-62000.0, 36000.0, -61000.0, 37000.0))
    assert "longitude, latitude order" in str(caught.value)


@pytest.mark.parametrize("area", [shapely.Point(136.3, 36.3), shapely.LineString([(136.3, 36.3), (136.3, 36.4)])])
def test_an_area_without_extent_is_refused(area: shapely.Geometry) -> None:
    with pytest.raises(ParameterError, match="a point or a line; expected a polygon"):
        place_area(area, 6675, (-1e6, -1e6, 1e6, 1e6))
