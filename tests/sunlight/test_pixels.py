"""Pixels in the planes of polygons."""

from collections.abc import Callable

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from plateau_sc.city import CityModel, SurfaceType
from plateau_sc.sunlight import pixels
from plateau_sc.sunlight.pixels import OFFSET, chunk_pixels, count_candidates, place_pixels
from plateau_sc.sunlight.planes import Planes, find_planes


def planes_of(make_city: Callable[..., CityModel], *polygons: list) -> Planes:
    return find_planes(make_city([(0, SurfaceType.ROOF, rings) for rings in polygons]), np.zeros(3))


def flat(points: list, height: float = 5.0) -> list:
    return [(*point, height) for point in points]


def test_a_rectangle_is_tiled(make_city: Callable[..., CityModel]) -> None:
    planes = planes_of(make_city, [flat([(0, 0), (5, 0), (5, 2.5), (0, 2.5)])])
    found = place_pixels(planes, 1.0)
    assert len(found.places) == 5 * 3
    assert sorted(set(found.places[:, 0])) == pytest.approx([0.5, 1.5, 2.5, 3.5, 4.5])
    assert sorted(set(found.places[:, 1].round(9))) == pytest.approx([2.5 / 6, 7.5 / 6, 12.5 / 6])
    assert found.places[:, 2] == pytest.approx(5.0 + OFFSET)


@settings(max_examples=40, deadline=None)
@given(
    radii=st.lists(st.floats(1.0, 9.0), min_size=3, max_size=9),
    hole=st.booleans(),
    resolution=st.sampled_from([0.3, 0.7, 1.0, 2.5]),
)
def test_pixels_are_the_cells_whose_centres_lie_in_the_polygon(
    make_city: Callable[..., CityModel], radii: list[float], hole: bool, resolution: float
) -> None:
    """The slow way: shapely asked about each centre of the rectangle around the polygon."""
    turns = np.linspace(0, 2 * np.pi, len(radii), endpoint=False) + 0.1
    ring = [(r * np.cos(t), r * np.sin(t)) for r, t in zip(radii, turns, strict=True)]
    inner = [(0.2, 0.1), (0.1, -0.2), (-0.2, -0.1), (-0.1, 0.2)]
    polygon = shapely.Polygon(ring, [inner] if hole and shapely.Polygon(ring).contains(shapely.Polygon(inner)) else [])
    rings = [flat(list(polygon.exterior.coords)[:-1]), *(flat(list(r.coords)[:-1]) for r in polygon.interiors)]
    planes = planes_of(make_city, rings)
    west, south, east, north = polygon.bounds
    cols, rows = (int(np.ceil(extent / resolution - 1e-9)) for extent in (east - west, north - south))
    x = west + (np.arange(cols) + 0.5) * (east - west) / cols
    y = south + (np.arange(rows) + 0.5) * (north - south) / rows
    centres = [(a, b) for b in y for a in x]
    clear = [c for c in centres if shapely.boundary(polygon).distance(shapely.Point(c)) > 1e-6]
    expected = {(round(a, 6), round(b, 6)) for a, b in clear if polygon.contains(shapely.Point(a, b))}
    edge = {(round(a, 6), round(b, 6)) for a, b in centres} - {(round(a, 6), round(b, 6)) for a, b in clear}
    places = place_pixels(planes, resolution).places
    found = {(round(a, 6), round(b, 6)) for a, b, _ in places}
    if expected:
        assert found - edge == expected
        assert len(places) == len(found)
    else:
        assert len(places) >= 1
        assert polygon.buffer(1e-9).contains(shapely.Point(places[0, :2]))
    assert count_candidates(planes, resolution)[0] >= len(expected)


def test_receivers_stand_off_each_triangle_of_a_bent_polygon(make_city: Callable[..., CityModel]) -> None:
    """In the mean plane a receiver would stand 0.1 m below the ridge of this roof, and see nothing."""
    planes = planes_of(make_city, [[(0, 0, 5.0), (10, 0, 5.2), (10, 10, 5.0), (0, 10, 5.2)]])
    found = place_pixels(planes, 1.0)
    assert len(found.places) == 100
    corners = planes.corners
    for place in found.places:
        heights = []
        for a, b, c in corners:
            shares = np.linalg.solve(np.column_stack([b - a, c - a, planes.normal[0]]), place - a)
            if shares[:2].min() > -1e-6 and shares[:2].sum() < 1 + 1e-6:
                heights.append(shares[2])
        assert min(abs(height - OFFSET) for height in heights) < 1e-9


def test_parts_are_the_whole(make_city: Callable[..., CityModel], monkeypatch: pytest.MonkeyPatch) -> None:
    squares = [[flat([(x, 0), (x + 3, 0), (x + 3, 4), (x, 4)])] for x in range(0, 60, 6)]
    planes = planes_of(make_city, *squares)
    whole = place_pixels(planes, 0.5)
    order = np.array([9, 1, 2, 0, 3, 4, 8, 7, 6, 5])
    monkeypatch.setattr(pixels, "CHUNK", 250)
    parts = list(chunk_pixels(planes, 0.5, order))
    assert len(parts) > 3
    row = np.concatenate([part.row for part in parts])
    assert list(dict.fromkeys(row.tolist())) == order.tolist()
    places = np.concatenate([part.places for part in parts])[np.argsort(row, kind="stable")]
    np.testing.assert_array_equal(places, whole.places)
