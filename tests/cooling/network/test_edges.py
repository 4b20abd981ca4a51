"""Tests of `plateau_sc.cooling.network.edges`."""

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from pyproj import CRS, Transformer

from plateau_sc.cooling import LinkKind, network_from_edges
from plateau_sc.errors import CrsError, ParameterError

BASE = np.array([-12000.0, -34000.0])
LINES = [[(0, 0), (60, 80)], [(60, 80), (60, 0)], [(60, 0), (30, -10), (0, 0)]]


def table(crs: int = 6677, **columns: object) -> gpd.GeoDataFrame:
    lines = [shapely.LineString(np.array(line) + BASE) for line in LINES]
    return gpd.GeoDataFrame(columns, geometry=lines, crs=6677).to_crs(crs)


def broken(*points: tuple[float, float]) -> shapely.LineString:
    with np.errstate(invalid="ignore"):
        return shapely.LineString(points)


@pytest.mark.parametrize("crs", [6677, 4326, 6668, 32654, 3857, 6676])
def test_lengths_are_those_in_the_plane_whatever_the_system(crs: int) -> None:
    network = network_from_edges(table(crs), epsg=6677)
    assert network.epsg == 6677
    assert network.length.tolist() == pytest.approx([100, 80, 2 * np.hypot(30, 10)], abs=1e-3)
    assert network.nodes[network.start[0]].tolist() == pytest.approx(BASE.tolist(), abs=1e-3)


def test_the_zone_is_that_of_the_place() -> None:
    assert network_from_edges(table(4326)).epsg == 6677
    assert network_from_edges(table(6676)).epsg == 6676


def test_ends_that_meet_are_one_node() -> None:
    network = network_from_edges(table())
    assert len(network.nodes) == 3
    assert network.audit.islands == 1


def test_nodes_are_those_that_the_index_names() -> None:
    frame = table()
    frame.index = pd.MultiIndex.from_tuples([(11, 22, 0), (22, 33, 0), (33, 11, 0)], names=["u", "v", "key"])
    network = network_from_edges(frame)
    assert network.edge_ids.tolist() == ["11-22-0", "22-33-0", "33-11-0"]
    assert network.node_ids[network.start].tolist() == ["11", "22", "33"]


def test_a_line_that_runs_from_v_to_u_is_turned() -> None:
    frame = table(u=["a", "b", "c"], v=["b", "c", "a"])
    frame.loc[1, "geometry"] = shapely.reverse(frame.geometry[1])
    network = network_from_edges(frame)
    assert network.nodes[network.start[1]].tolist() == pytest.approx((BASE + LINES[1][0]).tolist())
    assert network.audit.count("links whose line runs from end to start") == 1


def test_columns_of_the_network_are_taken_over() -> None:
    network = network_from_edges(
        table(
            kind=["stairs", 5, "WALK"],
            cover=["covered", 0, 3],
            width=["1.5", None, "x"],
            slope=[3, np.nan, -2.0],
            side_offset=[0.0, 2.0, np.nan],
            forward=[True, False, True],
            level_difference=[0.1, np.nan, 0.0],
        )
    )
    assert network.kind.tolist() == [LinkKind.STAIRS, LinkKind.LIFT, LinkKind.WALK]
    assert network.cover.tolist() == [1, 0, 3]
    assert network.width.tolist() == pytest.approx([1.5, np.nan, np.nan], nan_ok=True)
    assert network.slope.tolist() == pytest.approx([3, np.nan, -2], nan_ok=True)
    assert network.side_offset.tolist() == [0, 2, 0]
    assert network.forward.tolist() == [True, False, True]


def test_edges_that_may_not_be_walked_are_left_out() -> None:
    network = network_from_edges(table(highway=["footway", "motorway", "steps"]))
    assert network.edge_ids.tolist() == ["0", "2"]
    assert network.audit.count("edges that may not be walked") == 1


@pytest.mark.parametrize("lengths", [[0.001, 0.0008, 0.0006], [-1, 0, -np.inf], [np.nan, np.nan, np.nan]])
def test_bad_lengths_are_measured(lengths: list[float]) -> None:
    assert network_from_edges(table(length=lengths)).length.tolist() == pytest.approx([100, 80, 2 * np.hypot(30, 10)])


def test_points_polygons_and_gaps_are_left_out_and_counted() -> None:
    frame = table()
    frame.loc[1, "geometry"] = shapely.Point(BASE)
    frame.loc[2, "geometry"] = None
    network = network_from_edges(frame)
    assert network.edge_ids.tolist() == ["0"]
    assert network.audit.count("links without a line") == 2
    assert network.audit.edges_in == 3


def test_a_coordinate_that_is_no_number_costs_its_edge_alone() -> None:
    frame = table()
    frame.loc[1, "geometry"] = broken((np.nan, 0.0), tuple(BASE))
    assert network_from_edges(frame).edge_ids.tolist() == ["0", "2"]


def test_without_a_system_it_is_refused_until_it_is_said() -> None:
    frame = table(4326).set_crs(None, allow_override=True)
    with pytest.raises(CrsError, match="no CRS"):
        network_from_edges(frame)
    assert network_from_edges(frame, crs=6668).epsg == 6677


def test_degrees_that_say_to_be_metres_are_refused() -> None:
    frame = table(4326).set_crs(6677, allow_override=True)
    with pytest.raises(CrsError, match="degrees"):
        network_from_edges(frame)


def test_latitude_before_longitude_is_refused() -> None:
    frame = table(4326)
    frame["geometry"] = shapely.transform(frame.geometry.to_numpy(), lambda points: points[:, ::-1])
    with pytest.raises(CrsError, match="swapped"):
        network_from_edges(frame)


def test_streets_abroad_are_refused() -> None:
    paris = gpd.GeoSeries([shapely.LineString([(2.35, 48.85), (2.36, 48.86)])], crs=4326)
    with pytest.raises(CrsError, match="position in Japan"):
        network_from_edges(paris)


def test_another_zone_far_away_is_refused() -> None:
    with pytest.raises(CrsError, match="from the origin of EPSG:6684"):
        network_from_edges(table(4326), epsg=6684)


@pytest.mark.parametrize("epsg", [4326, 6600, 9999999])
def test_a_zone_that_is_none_is_refused(epsg: int) -> None:
    with pytest.raises(CrsError, match="plane rectangular zone"):
        network_from_edges(table(), epsg=epsg)


@pytest.mark.parametrize("value", ["escalater", 8, None])
def test_a_kind_that_is_none_is_refused(value: object) -> None:
    with pytest.raises(ParameterError, match="LinkKind"):
        network_from_edges(table(kind=["walk", value, "walk"]))


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (gpd.GeoDataFrame(geometry=[], crs=6677), "no row"),
        (gpd.GeoSeries([None], crs=6677), "no line"),
        (gpd.GeoSeries([shapely.LineString()], crs=6677), "no line"),
        (gpd.GeoSeries([broken((np.nan, 1.0), (2.0, np.nan))], crs=6677), "two finite numbers"),
        (pd.DataFrame({"u": [1]}), "found DataFrame"),
        ([1, 2], "found list"),
    ],
)
def test_what_holds_no_line_is_refused(value: object, message: str) -> None:
    with pytest.raises(ParameterError, match=message):
        network_from_edges(value)  # type: ignore[arg-type]


def test_heights_are_dropped() -> None:
    frame = gpd.GeoSeries([shapely.LineString([(0, 0, 5), (30, 40, 9)])], crs=6677)
    assert network_from_edges(frame).length.tolist() == [50]


def test_an_older_datum_is_shifted() -> None:
    # The Tokyo datum lies about 450 m off; pyproj itself is the oracle.
    old = Transformer.from_crs(6677, 4301, always_xy=True).transform(*BASE)
    line = shapely.LineString([old, (old[0] + 0.001, old[1])])
    network = network_from_edges(gpd.GeoSeries([line], crs=CRS(4301)))
    assert network.nodes[network.start[0]].tolist() == pytest.approx(BASE.tolist(), abs=20.0)
