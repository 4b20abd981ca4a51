"""Centre lines of the shared tile of roads, held against the areas themselves."""

import numpy as np
import pytest
import shapely

from plateau_sc.citygml import read_features
from plateau_sc.cooling import network_from_roads
from plateau_sc.cooling.network.tags import FROM_EDGE_M


@pytest.fixture(scope="module")
def roads(shared_data):
    return read_features(shared_data / "plateau" / "13100_tokyo23-ku_2020_citygml_4_op", "tran")


@pytest.fixture(scope="module")
def network(roads):
    return network_from_roads(roads)


def test_lines_stay_on_the_roads(roads, network):
    whole = shapely.union_all(roads.features.geometry.to_numpy())
    # Lines have few corners, and may cut those of a bend by half a metre.
    assert shapely.contains(shapely.buffer(whole, 0.5), shapely.union_all(network.lines()))


def test_islands_are_those_of_the_areas(roads, network):
    areas = shapely.get_parts(shapely.union_all(shapely.buffer(roads.features.geometry.to_numpy(), 0.1)))
    assert network.audit.islands == len(areas)


def test_length_times_width_is_about_the_area(roads, network):
    width = np.where(network.side_offset > 0, 2 * (network.side_offset + FROM_EDGE_M), network.width)
    assert (network.length * width).sum() == pytest.approx(roads.features.area.sum(), rel=0.2)


def test_people_walk_on_the_road_at_either_side(roads, network):
    whole = shapely.buffer(shapely.union_all(roads.features.geometry.to_numpy()), 0.1)
    for line, offset in zip(network.lines(), network.side_offset, strict=True):
        for side in (offset, -offset):
            walked = shapely.offset_curve(line, side) if offset else line
            assert shapely.length(shapely.intersection(walked, whole)) > 0.9 * shapely.length(walked)
