"""The town's place: against the projection, and the mesh of what straddles an edge."""

import numpy as np

from plateau_sc.crs import from_zone
from plateau_sc.meshcode import mesh_bounds
from plateau_sc.samples.place import ZONE_EPSG, geographic_from_town, mesh_at, mesh_of, zone_from_town


def test_polynomial_is_the_projection_to_a_tenth_of_a_millimetre():
    towns = [(u, v) for u in np.linspace(-2000, 11000, 9) for v in np.linspace(-2000, 8000, 9)]
    zone = np.array([zone_from_town(u, v) for u, v in towns])
    latitude, longitude = from_zone(zone[:, 0], zone[:, 1], ZONE_EPSG)
    ours = np.array([geographic_from_town(u, v) for u, v in towns])
    assert np.abs(ours[:, 0] - latitude).max() * 111_000 < 1e-4
    assert np.abs(ours[:, 1] - longitude).max() * 91_000 < 1e-4


def test_town_is_turned_and_not_stretched():
    x0, y0 = zone_from_town(0.0, 0.0)
    for u, v in ((100.0, 0.0), (0.0, 100.0)):
        x, y = zone_from_town(u, v)
        assert abs(np.hypot(x - x0, y - y0) - 100.0) < 1e-9
    x, y = zone_from_town(100.0, 0.0)
    assert y - y0 > 10.0


def test_small_polygon_lies_in_the_mesh_of_its_points():
    ring = [geographic_from_town(u, v) for u, v in ((0.0, 0.0), (10.0, 0.0), (10.0, 10.0))]
    assert mesh_of(ring) == mesh_at(0.0, 0.0) == "53396422"
    assert mesh_of(ring, level=2) == "533964"


def test_polygon_on_an_edge_goes_where_most_of_it_lies():
    south, _, north, east = mesh_bounds("53396422")
    middle = (south + north) / 2
    for inside, expected in ((3e-5, "53396422"), (1e-5, "53396423")):
        ring = [
            (middle, east - inside),
            (middle, east + 2e-5),
            (middle + 1e-5, east + 2e-5),
            (middle + 1e-5, east - inside),
        ]
        assert mesh_of(ring) == expected


def test_triangle_on_a_corner_goes_where_most_of_it_lies():
    _, _, north, east = mesh_bounds("53396422")
    long_north = [(north - 1e-5, east - 1e-5), (north + 9e-5, east + 1e-5), (north + 9e-5, east + 8e-5)]
    assert mesh_of(long_north) == "53396433"
