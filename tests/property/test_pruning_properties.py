"""No file that holds something in the area is ever left out, whatever its name and its Envelope are."""

import tempfile
from pathlib import Path

import numpy as np
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from plateau_sc.citygml.area import meets_area, project_area
from plateau_sc.citygml.pruning import prune_files
from plateau_sc.citygml.sources import SourceFile
from plateau_sc.crs import to_zone
from plateau_sc.meshcode import mesh_bounds, mesh_code
from plateau_sc.types import FloatArray

ZONE = 6675
WEST, SOUTH = 136.3, 36.2
longest = 0.017
"""Length of the longest building [deg], about 1.7 km."""

places = st.tuples(st.floats(WEST, WEST + 0.2), st.floats(SOUTH, SOUTH + 0.2))


@st.composite
def buildings(draw: st.DrawFn) -> list[shapely.Polygon]:
    west, south = draw(places)
    boxes = []
    for _ in range(draw(st.integers(1, 4))):
        x, y = west + draw(st.floats(0, 0.01)), south + draw(st.floats(0, 0.008))
        width, height = draw(st.floats(1e-5, longest)), draw(st.floats(1e-5, longest))
        boxes.append(shapely.box(x, y, x + width, y + height))
    return boxes


@st.composite
def areas(draw: st.DrawFn) -> shapely.Geometry:
    points = draw(st.lists(places, min_size=3, max_size=6, unique=True))
    if draw(st.booleans()):
        return shapely.box(*points[0], points[0][0] + 0.01, points[0][1] + 0.01)
    return shapely.convex_hull(shapely.MultiPoint(points)).buffer(0.0005)


def write(folder: str, name: str, boxes: list[shapely.Polygon], system: str) -> SourceFile:
    west, south, east, north = shapely.total_bounds(boxes).tolist()
    if system == "degrees":
        low, high, code = (south, west), (north, east), 6697
    else:
        points = shapely.get_coordinates(shapely.segmentize(boxes, 0.001))
        x, y = to_zone(points[:, 1], points[:, 0], ZONE)
        low, high, code = (y.min(), x.min()), (y.max(), x.max()), 10168
    envelope = (
        f'<gml:boundedBy><gml:Envelope srsName="http://www.opengis.net/def/crs/EPSG/0/{code}">'
        f"<gml:lowerCorner>{low[0]} {low[1]} 0</gml:lowerCorner>"
        f"<gml:upperCorner>{high[0]} {high[1]} 0</gml:upperCorner></gml:Envelope></gml:boundedBy>"
    )
    path = Path(folder) / name
    path.write_text(
        '<core:CityModel xmlns:core="http://www.opengis.net/citygml/2.0" xmlns:gml="http://www.opengis.net/gml">'
        f"{'' if system == 'none' else envelope}</core:CityModel>"
    )
    return SourceFile(path, None, path.stat().st_size)


def mesh_of_largest_part(box: shapely.Polygon, level: int) -> str:
    codes = {mesh_code(y, x, level) for x, y in shapely.get_coordinates(shapely.segmentize(box, 0.004))}

    def share(code: str) -> float:
        south, west, north, east = mesh_bounds(code)
        return float(shapely.intersection(box, shapely.box(west, south, east, north)).area)

    return max(sorted(codes), key=share)


@settings(deadline=None, max_examples=300)
@given(buildings(), areas(), st.sampled_from(["degrees", "metres"]), st.sampled_from(["53394525_bldg.gml", "a.gml"]))
def test_a_true_envelope_never_costs_a_building(
    boxes: list[shapely.Polygon], area: shapely.Geometry, system: str, name: str
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        kept, _ = prune_files([write(folder, name, boxes, system)], area)
    # As the reader does it: footprints with straight edges in the zone, against the area in the zone.
    footprints = shapely.transform([*boxes], to_footprint)
    if meets_area(footprints, project_area(area, ZONE)).any():
        assert kept


@settings(deadline=None, max_examples=300)
@given(buildings(), areas(), st.sampled_from([2, 3, 4]))
def test_the_mesh_of_the_largest_part_never_costs_a_building(
    boxes: list[shapely.Polygon], area: shapely.Geometry, level: int
) -> None:
    box = boxes[0]
    with tempfile.TemporaryDirectory() as folder:
        file = write(folder, f"{mesh_of_largest_part(box, level)}_bldg_6697_op.gml", [box], "none")
        kept, _ = prune_files([file], area)
    if shapely.intersects(box, area):
        assert kept


@settings(deadline=None, max_examples=100)
@given(buildings(), areas())
def test_what_is_left_out_lies_outside_and_what_lies_far_outside_is_left_out(
    boxes: list[shapely.Polygon], area: shapely.Geometry
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        kept, pruned = prune_files([write(folder, "a.gml", boxes, "degrees")], area)
    distance = shapely.distance(shapely.box(*shapely.total_bounds(boxes)), area)
    assert len(kept) + len(pruned) == 1
    if distance > 0.001:
        assert pruned
    if distance == 0:
        assert kept


def to_footprint(points: FloatArray) -> FloatArray:
    return np.column_stack(to_zone(points[:, 1], points[:, 0], ZONE))
