"""Tests of `plateau_sc.cooling.network.roads`."""

from pathlib import Path

import geopandas as gpd
import numpy as np
import pytest
import shapely
from shapely import box

from plateau_sc import samples
from plateau_sc.citygml import read_features
from plateau_sc.cooling import network_from_roads
from plateau_sc.cooling.network.tags import FROM_EDGE_M
from plateau_sc.errors import CrsError, ParameterError, SourceNotFoundError
from plateau_sc.samples.assembly import plan_town
from plateau_sc.samples.parameters import Parameters
from plateau_sc.samples.place import zone_from_town
from plateau_sc.samples.town import street_width


def table(*areas: shapely.Geometry, crs: int = 6677, **columns: object) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame(columns, geometry=list(areas), crs=crs)


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return samples.write(tmp_path_factory.mktemp("town"), features=["tran"])


def test_a_street_has_two_sides() -> None:
    network = network_from_roads(table(box(0, 0, 120, 8)))
    assert len(network) == 1
    assert network.length[0] == pytest.approx(112, abs=2)
    assert network.side_offset[0] == pytest.approx(4 - FROM_EDGE_M, abs=0.1)
    assert np.isnan(network.width[0])
    assert network.vertices[:, 1] == pytest.approx(4, abs=0.1)
    assert network.edition == "plateau tran"


def test_a_lane_is_walked_in_its_middle() -> None:
    network = network_from_roads(table(box(0, 0, 60, 3)), spacing=0.5)
    assert network.side_offset.tolist() == [0]
    assert network.width[0] == pytest.approx(3, abs=0.1)


def test_four_streets_meet_at_one_junction() -> None:
    network = network_from_roads(table(box(-100, -4, 100, 4), box(-3, -80, 3, 80)))
    assert len(network) == 4
    degree = np.bincount(np.concatenate([network.start, network.end]))
    assert sorted(degree.tolist()) == [1, 1, 1, 1, 4]
    assert network.nodes[degree.argmax()] == pytest.approx([0, 0], abs=1.5)


def test_pieces_of_a_street_are_one_street() -> None:
    pieces = [box(0, 0, 40, 6), box(40, 0, 80, 6), box(80.05, 0, 120, 6)]
    network = network_from_roads(table(*pieces))
    assert len(network) == 1
    assert network.length[0] == pytest.approx(114, abs=2)


def test_streets_apart_are_islands() -> None:
    network = network_from_roads(table(box(0, 0, 80, 6), box(0, 50, 60, 56)))
    assert network.audit.islands == 2
    assert len(network_from_roads(table(box(0, 0, 80, 6), box(0, 50, 60, 56)), keep="largest")) == 1


@pytest.mark.parametrize("crs", [4326, 6668, 32654])
def test_any_system_will_do(crs: int) -> None:
    place = shapely.affinity.translate(box(0, 0, 120, 8), -12000, -34000)
    network = network_from_roads(table(place).to_crs(crs))
    assert network.epsg == 6677
    assert network.length[0] == pytest.approx(112, abs=2)


def test_what_is_left_out_is_counted() -> None:
    areas = [box(0, 0, 80, 6), box(0, 200, 5, 205), shapely.Point(3, 3), None, box(0, 400, 90, 420)]
    network = network_from_roads(table(*areas, gml_id=list("abcde"), function=["4", "4", "4", "4", "1"]))
    found = {one.reason: one.first for one in network.audit.findings}
    assert found["roads without an area"] == ("c", "d")
    assert found["expressways"] == ("e",)
    assert found["roads too small or too narrow for a centre line"] == ("b",)
    assert len(network) == 1


def test_the_town_has_the_streets_of_its_plan(town: Path) -> None:
    network = network_from_roads(town)
    plan = plan_town(Parameters(0, (256.0, 256.0), None, 0.45, 8.0, 3, (0.03, 0.17, 0.8), 0.012, ()))
    assert network.audit.islands == 1
    lines = shapely.union_all(network.lines())
    for line in range(plan.columns + 1):
        for share in (0.1, 0.35, 0.65, 0.9):
            spot = zone_from_town(line * plan.pitch_u, share * plan.depth)
            # In the middle of each main street, but for the junctions with lanes, which draw the axis aside.
            assert shapely.distance(lines, shapely.Point(spot)) < 0.6
    widths = 2.0 * (network.side_offset + FROM_EDGE_M)
    assert widths.max() == pytest.approx(street_width(1), abs=0.3)
    roads = shapely.union_all(read_features(town, "tran").features.geometry.to_numpy())
    assert shapely.contains(shapely.buffer(roads, 0.2), lines)


def test_what_was_read_already_gives_the_same(town: Path) -> None:
    one, other = network_from_roads(town), network_from_roads(read_features(town, "tran"), source=str(town))
    assert one.edges_frame().equals(other.edges_frame())
    assert one.source == other.source


@pytest.mark.parametrize(
    ("roads", "message"),
    [
        (table(box(0, 0, 4, 4)), "none of 1 road areas is long enough"),
        (table(shapely.LineString([(0, 0), (5, 5)])), "none of 1 rows has an area"),
        (table(box(0, 0, 90, 9), function=["1"]), "none of 1 rows has an area"),
        (42, "roads is int"),
    ],
)
def test_what_holds_no_road_is_refused(roads: object, message: str) -> None:
    with pytest.raises(ParameterError, match=message):
        network_from_roads(roads)  # type: ignore[arg-type]


def test_a_table_without_a_system_or_a_path_to_nothing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CrsError, match="no CRS"):
        network_from_roads(gpd.GeoDataFrame(geometry=[box(0, 0, 90, 9)]))
    with pytest.raises(SourceNotFoundError):
        network_from_roads(tmp_path / "nowhere")


@pytest.mark.parametrize("options", [{"spacing": 0.0}, {"spacing": np.nan}, {"keep": "x"}, {"tolerance": -1.0}])
def test_options_that_are_none_are_refused(options: dict[str, object]) -> None:
    with pytest.raises(ParameterError):
        network_from_roads(table(box(0, 0, 90, 9)), **options)  # type: ignore[arg-type]


def test_an_area_with_a_coordinate_that_is_no_number_is_left_out() -> None:
    with np.errstate(invalid="ignore"):
        broken = shapely.Polygon([(0, 0), (np.nan, 1), (5, 5)])
    network = network_from_roads(table(broken, box(0, 0, 90, 8)))
    assert len(network) == 1
    assert network.audit.count("roads without an area") == 1


def test_a_bow_tie_is_mended() -> None:
    crossed = shapely.Polygon([(0, 0), (100, 8), (100, 0), (0, 8)])
    assert len(network_from_roads(table(crossed, box(0, 0, 120, 8)))) == 1
