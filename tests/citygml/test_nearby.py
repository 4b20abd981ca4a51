"""Tests of `plateau_sc.citygml.nearby`: what is left out unread changes nothing of what stays."""

import dataclasses
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from plateau_sc import samples
from plateau_sc.city import CityModel
from plateau_sc.citygml import inventory, reader
from plateau_sc.citygml.elements import Elements
from plateau_sc.citygml.inventory import Inventory, read_inventory
from plateau_sc.citygml.meaning import PathTable
from plateau_sc.citygml.names import BUILDINGS, MEMBERS, POSITIONS
from plateau_sc.citygml.nearby import AWAY_DEGREES, find_doubtful, measure_boxes, select_elements
from plateau_sc.citygml.reader import read_citygml
from plateau_sc.citygml.scan import MemberScan
from plateau_sc.citygml.sources import find_files
from plateau_sc.errors import NoBuildingsError, NoOverlapError, PlateauScError
from plateau_sc.meshcode import mesh_bounds, mesh_code

WEST, SOUTH = 136.38, 36.3
EAST_OF_METRE, NORTH_OF_METRE = 1 / 89_700, 1 / 111_000


@pytest.fixture
def read_all(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Any]:
    """Return a function that calls another while every member of a file is looked into, as without an area."""

    def call(function: Callable[..., Any], *given: Any) -> Any:
        with monkeypatch.context() as patch:
            for module in (reader, inventory):
                gather = module._Job.gather
                patch.setattr(module._Job, "gather", lambda job, limit, gather=gather: gather(job, None))
            return function(*given)

    return call


def hold_equal(one: CityModel, other: CityModel) -> None:
    """Hold every column of one city to that of another."""
    assert one.epsg == other.epsg
    for field in dataclasses.fields(CityModel):
        ours, theirs = getattr(one, field.name), getattr(other, field.name)
        if isinstance(ours, np.ndarray):
            assert ours.dtype == theirs.dtype, field.name
            assert ours.shape == theirs.shape, field.name
            assert ours.tobytes() == theirs.tobytes(), field.name
        elif isinstance(ours, pd.DataFrame):
            hold_tables_equal(ours, theirs)


def hold_tables_equal(ours: pd.DataFrame, theirs: pd.DataFrame) -> None:
    """Hold every column of one table to that of another, shapes bit for bit."""
    plain = [column for column in ours.columns if column != "geometry"]
    pd.testing.assert_frame_equal(pd.DataFrame(ours[plain]), pd.DataFrame(theirs[plain]), check_exact=True)
    if "geometry" in ours:
        shapes = (np.array(table.geometry, object) for table in (ours, theirs))
        assert len({tuple(shapely.to_wkb(held).tolist()) for held in shapes}) == 1


def attempt(function: Callable[..., Any], *given: Any) -> Any:
    """Return what a function gives, or the kind of error that it raises."""
    try:
        return function(*given)
    except PlateauScError as error:
        return type(error)


def compare(source: Any, area: Any, read_all: Callable[..., Any]) -> CityModel | None:
    """Hold a reading of what is near to one of all, followed by the choice of what meets the area."""
    near, whole = attempt(read_citygml, source, area), read_all(attempt, read_citygml, source, area)
    stock, all_stock = attempt(read_inventory, source, area), read_all(attempt, read_inventory, source, area)
    if isinstance(whole, type):
        assert near is whole
        assert stock is all_stock
        return None
    hold_equal(near, whole)
    assert isinstance(stock, Inventory)
    hold_tables_equal(stock.buildings, all_stock.buildings)
    assert stock.finest.tolist() == all_stock.finest.tolist()
    for audit in (near.audit, stock.audit):
        assert audit.is_balanced
        counts = (audit.buildings_in, audit.buildings_out, audit.parts_in, audit.parts_out)
        expected = whole.audit
        assert counts == (expected.buildings_in, expected.buildings_out, expected.parts_in, expected.parts_out)
        assert audit.files == whole.audit.files
        assert [twin for twin in audit.twins if twin not in whole.audit.twins] == []
    assert stock.audit.members_outside == near.audit.members_outside
    return near


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a data set of buildings in several third meshes."""
    return samples.write(tmp_path_factory.mktemp("town"), extent=(1200.0, 150.0), seed=2, features=["bldg"])


@pytest.fixture(scope="module")
def ends(town: Path) -> tuple[float, float, float, float]:
    """Return west, south, east and north end of the town [deg]."""
    west, south, east, north = read_citygml(town).buildings.to_crs(6668).total_bounds.tolist()
    return west, south, east, north


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    corners=st.lists(st.tuples(st.floats(-0.1, 1.1), st.floats(-0.2, 1.2)), min_size=3, max_size=3, unique=True),
    kind=st.sampled_from(["box", "shape", "codes"]),
)
def test_a_town_read_near_an_area_is_what_a_whole_reading_leaves_of_it(
    corners: list[tuple[float, float]],
    kind: str,
    town: Path,
    ends: tuple[float, float, float, float],
    read_all: Callable[..., Any],
) -> None:
    west, south, east, north = ends
    places = np.array(corners) * [east - west, north - south] + [west, south]
    triangle = shapely.Polygon(places)
    area: Any = triangle
    if kind == "box":
        area = triangle.bounds
    elif kind == "codes":
        area = sorted({mesh_code(latitude, longitude, 6) for longitude, latitude in places.tolist()})
    if triangle.area > 0 or kind == "codes":
        compare(town, area, read_all)


def test_what_lies_away_is_counted_and_not_looked_into(
    town: Path, ends: tuple[float, float, float, float], read_all: Callable[..., Any]
) -> None:
    west, south, east, north = ends
    area = (west, south, west + (east - west) / 4, north)
    city = compare(town, area, read_all)
    assert city is not None
    audit, whole = city.audit, read_all(read_citygml, town, area).audit
    assert audit.members_outside > audit.buildings_in / 3
    assert audit.outside_area >= audit.members_outside
    assert audit.buildings_in == whole.buildings_in
    assert audit.polygons_in < 0.7 * whole.polygons_in
    assert sum(audit.attributes_in.values()) < 0.7 * sum(whole.attributes_in.values())
    assert f"{audit.members_outside} member(s) not looked into" in str(audit)
    assert whole.members_outside == 0


def test_it_is_the_same_in_several_processes(town: Path, ends: tuple[float, float, float, float]) -> None:
    west, south, east, north = ends
    area = (west, south, (west + east) / 2, north)
    one, several = read_citygml(town, area), read_citygml(town, area, workers=2)
    hold_equal(several, one)
    assert several.audit.to_dict() == one.audit.to_dict()
    assert one.audit.members_outside > 0


@st.composite
def scattered(draw: st.DrawFn) -> list[list[dict[str, Any]]]:
    """Return buildings of up to three files, of which some have a name or a place in common."""
    number = st.integers(0, 8)
    building = st.fixed_dictionaries(
        {
            "gml_id": st.sampled_from(["a", "b", "c", "d", None]),
            "building_id": st.sampled_from(["17206-bldg-1", "17206-bldg-2", "13101-bldg-1", "", None]),
            "west": number.map(lambda step: 25.0 * step),
            "south": number.map(lambda step: 12.0 * step),
            "size": st.sampled_from([6.0, 30.0, 90.0]),
            "part": st.booleans(),
            "odd": st.sampled_from(["", "", "", "", "nan", "bare", "text", "flat", "far", "swapped", "generic"]),
            "lod": st.sampled_from([1, 2]),
        }
    )
    return draw(st.lists(st.lists(building, max_size=5), min_size=1, max_size=3))


FOLDERS = (
    "17206_kaga-shi_city_2024_citygml_1_op",
    "17207_other-shi_city_2023_citygml_1_op",
    "13101_x_2020_citygml_1_op",
)


def spell(gml: Any, given: dict[str, Any], serial: int) -> str:
    """Return the member of a building."""
    low = (given["west"], given["south"], 3.0)
    high = (low[0] + given["size"], low[1] + given["size"] / 2, 9.0)
    body = gml.lod1(low, high) if given["lod"] == 1 else gml.lod2(low, high)
    odd = given["odd"]
    if odd == "bare":
        body = ""
    elif odd == "nan":
        body = body.replace(" 9.0", " NaN", 1)
    elif odd == "text":
        body = body.replace(" 9.0", " nine", 1)
    elif odd == "flat":
        body = body.replace("<gml:Polygon>", '<gml:Polygon srsDimension="2">', 1)
    elif odd == "far":
        body += gml.lod1((9000.0, 9000.0, 3.0), (9010.0, 9010.0, 9.0))
    elif odd == "swapped":
        body = body.replace("36.3", "136.3")
    name = given["building_id"]
    attributes = f"<bldg:measuredHeight>{serial}</bldg:measuredHeight><bldg:note>{serial}</bldg:note>"
    if name is not None and odd == "generic":
        attributes += f'<gen:stringAttribute name="建物ID"><gen:value>{name}</gen:value></gen:stringAttribute>'
    elif name is not None:
        attributes += (
            "<uro:buildingIDAttribute><uro:BuildingIDAttribute>"
            f"<uro:buildingID>{name}</uro:buildingID></uro:BuildingIDAttribute></uro:buildingIDAttribute>"
        )
    part = gml.part(f"p{serial}", gml.lod1((low[0], low[1] + 40, 3.0), (low[0] + 9, low[1] + 46, 9.0)))
    text = str(gml.building(given["gml_id"] or "none", attributes, body, part if given["part"] else ""))
    return text if given["gml_id"] else text.replace(' gml:id="none"', "", 1)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    files=scattered(),
    box=st.tuples(st.floats(-30, 260), st.floats(-30, 130), st.floats(1, 120), st.floats(1, 60)),
    folders=st.permutations(FOLDERS),
    kind=st.sampled_from(["box", "triangle", "code"]),
)
def test_names_and_places_in_common_change_nothing(
    files: list[list[dict[str, Any]]],
    box: tuple[float, float, float, float],
    folders: list[str],
    kind: str,
    gml: Any,
    read_all: Callable[..., Any],
) -> None:
    paths = []
    serial = 0
    for place, buildings in enumerate(files):
        members = []
        for building in buildings:
            serial += 1
            members.append(spell(gml, building, serial))
        paths.append(gml.write(gml.document(*members), f"{folders[place]}/udx/bldg/5436337{place}_bldg_6697_op.gml"))
    west, south = WEST + box[0] * EAST_OF_METRE, SOUTH + box[1] * NORTH_OF_METRE
    east, north = west + box[2] * EAST_OF_METRE, south + box[3] * NORTH_OF_METRE
    area: Any = (west, south, east, north)
    if kind == "triangle":
        area = shapely.Polygon([(west, south), (east, south), (west, north)])
    elif kind == "code":
        area = mesh_code(south, west, 6)
    compare(paths, area, read_all)


@pytest.fixture
def members(gml: Any) -> Callable[..., tuple[Elements, np.ndarray, PathTable]]:
    """Return a function that scans members: elements, rows of the members, and what the paths mean."""

    def scan(*features: str, **kwargs: Any) -> tuple[Elements, np.ndarray, PathTable]:
        (file,) = find_files(gml.write(gml.document(*features, **kwargs)))
        (elements,) = list(MemberScan(file))
        table = PathTable(elements.paths, BUILDINGS)
        table.update()
        return elements, np.flatnonzero(elements.parent < 0), table

    return scan


def test_boxes_are_those_of_all_positions(shared_data: Path) -> None:
    tile = shared_data / "plateau/17206_kaga-shi_city_2024_citygml_1_op/udx/bldg/54363371_bldg_6697.gml"
    (file,) = find_files(tile)
    found = [
        box
        for elements in MemberScan(file, batch=300_000)
        for box in measure_boxes(elements, np.flatnonzero(elements.parent < 0)).tolist()
    ]
    expected = []
    for member in etree.parse(str(tile)).getroot().iter(*MEMBERS):
        numbers = [float(word) for held in member.iter(*POSITIONS) for word in (held.text or "").split()]
        north, east = numbers[0::3], numbers[1::3]
        expected.append([min(north), min(east), max(north), max(east)])
    assert found == expected


def test_members_without_a_position_have_no_box(gml: Any, members: Callable[..., Any]) -> None:
    low, high = (0, 0, 1), (5, 5, 4)
    elements, starts, table = members(gml.building("a"), gml.building("b", gml.lod1(low, high)), gml.building("c"))
    assert np.isnan(measure_boxes(elements, starts)).all(axis=1).tolist() == [True, False, True]
    assert not find_doubtful(elements, starts, table).any()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<gml:posList>", "<gml:posList>36.3 "),
        ("<gml:posList>", "<gml:posList>here "),
        ("<gml:posList>", "<gml:posList>nan nan nan "),
        ("<gml:posList>", "<gml:posList>1 2 inf "),
        ("<gml:LinearRing>", '<gml:LinearRing srsDimension="2">'),
        ("<gml:Polygon>", '<gml:Polygon srsDimension=" 2 ">'),
    ],
)
def test_what_cannot_be_told_is_doubtful(gml: Any, members: Callable[..., Any], old: str, new: str) -> None:
    block = gml.lod1((0, 0, 1), (5, 5, 4))
    plain, odd = gml.building("a", block), gml.building("b", block.replace(old, new, 1))
    elements, starts, table = members(plain, odd, plain)
    assert find_doubtful(elements, starts, table).tolist() == [False, True, False]
    stated = plain.replace("<gml:Polygon>", '<gml:Polygon srsDimension="3">')
    elements, starts, table = members(stated)
    assert find_doubtful(elements, starts, table).tolist() == [False]


def test_shapes_in_coordinates_of_their_own_are_doubtful(gml: Any, members: Callable[..., Any]) -> None:
    placed = (
        "<bldg:lod2ImplicitRepresentation><core:ImplicitGeometry><core:relativeGMLGeometry>"
        f"{gml.surface(gml.polygon('0 0 0 1 0 0 1 1 0 0 0 0'))}</core:relativeGMLGeometry>"
        "</core:ImplicitGeometry></bldg:lod2ImplicitRepresentation>"
    )
    elements, starts, table = members(gml.building("a", gml.lod1((0, 0, 1), (5, 5, 4))), gml.building("b", placed))
    assert find_doubtful(elements, starts, table).tolist() == [False, True]


@pytest.mark.parametrize("kept", [[0], [1], [2], [0, 2], [], [0, 1, 2]])
def test_some_members_are_as_they_were(gml: Any, members: Callable[..., Any], kept: list[int]) -> None:
    bodies = [
        gml.building("a", "<bldg:usage codeSpace='x'>411</bldg:usage>", gml.lod1((0, 0, 1), (5, 5, 4))),
        gml.building("b", gml.lod1((0, 0, 1), (5, 5, 4)).replace(" 4", " four", 1)),
        gml.building("c", gml.part("d", gml.lod2((9, 9, 1), (15, 15, 4)), "<bldg:usage>412</bldg:usage>")),
    ]
    elements, starts, _ = members(*bodies)
    member = np.repeat(np.arange(3), np.diff(np.append(starts, len(elements))))
    some = select_elements(elements, np.isin(member, kept))
    alone = list(describe(some))
    together = [
        entry
        for place in kept
        for entry in list(describe(elements))[starts[place] : np.append(starts, len(elements))[place + 1]]
    ]
    assert alone == together


def describe(elements: Elements) -> Iterator[tuple[Any, ...]]:
    """Give all that is said of each element, without the numbers of rows."""
    lists = dict(zip(elements.list_element.tolist(), range(len(elements.list_element)), strict=True))
    texts = elements.texts(np.arange(len(elements)))
    for row in range(len(elements)):
        place = lists.get(row)
        numbers = [] if place is None else elements.numbers[slice(*elements.list_offsets[place : place + 2])].tolist()
        problem = None if place is None else elements.list_problems.get(place)
        held = np.flatnonzero(elements.attribute_element == row)
        spans = zip(elements.attribute_start[held].tolist(), elements.attribute_end[held].tolist(), strict=True)
        attributes = [elements.text[start:end] for start, end in spans]
        above = elements.parent[row]
        tag = None if above < 0 else elements.paths.tags[elements.path[above]]
        yield (
            elements.paths.steps(int(elements.path[row])),
            tag,
            int(elements.line[row]),
            texts[row],
            numbers,
            problem,
            [elements.attribute_names[name] for name in elements.attribute_name[held].tolist()],
            attributes,
        )


def test_nothing_is_left_out_of_a_file_in_metres_or_with_two_numbers(gml: Any) -> None:
    far = gml.building("far", gml.lod1((500, 500, 5), (510, 508, 9)))
    near = gml.building("near", gml.lod1((0, 0, 5), (10, 8, 11)))
    area = (WEST - 1e-5, SOUTH - 1e-5, WEST + 2e-5, SOUTH + 2e-5)
    for features, srs, dimension, outside in (
        ((near, far), "6697", 3, 1),
        ((near, far), "6697", 2, 0),
        ((near, far), None, 3, 0),
    ):
        path = gml.write(gml.document(*features, srs=srs, dimension=dimension))
        found = attempt(read_citygml, path, area)
        if isinstance(found, CityModel):
            assert found.audit.members_outside == outside
        else:
            assert (found, dimension) == (NoBuildingsError, 2)


@pytest.mark.parametrize(("share", "outside"), [(0.9, 0), (1.1, 1)])
def test_a_member_is_left_out_beyond_the_margin(gml: Any, share: float, outside: int) -> None:
    gap = share * AWAY_DEGREES / EAST_OF_METRE
    near = gml.building("near", gml.lod1((-5, 0, 5), (0, 8, 11)))
    path = gml.write(gml.document(near, gml.building("far", gml.lod1((gap, 0, 5), (gap + 5, 8, 9)))))
    city = read_citygml(path, (WEST - 1e-4, SOUTH - 1e-4, WEST, SOUTH + 1e-4))
    assert city.buildings["gml_id"].tolist() == ["near"]
    assert (city.audit.members_outside, city.audit.outside_area) == (outside, 1)


def test_an_area_that_holds_a_repeated_one_alone_meets_nothing(gml: Any, read_all: Callable[..., Any]) -> None:
    first, again = (gml.building("a", gml.lod1((0, south, 5), (6, south + 3, 9))) for south in (300, 0))
    assert compare(gml.write(gml.document(first, again)), (WEST, SOUTH, WEST + 1e-5, SOUTH + 1e-5), read_all) is None


def test_an_area_beside_all_says_where_they_are(gml: Any) -> None:
    path = gml.write(gml.document(gml.building("a", gml.lod1((0, 0, 5), (10, 8, 11)))))
    south, west, north, east = mesh_bounds(mesh_code(SOUTH, WEST + 0.004, 6))
    for read in (read_citygml, read_inventory):
        with pytest.raises(NoOverlapError, match=r"the buildings lie within 136\.38000, 36\.30000.* in degrees"):
            read(path, (west, south, east, north))
