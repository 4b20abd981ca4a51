"""Plans over real tiles, their figures found again the slow way: with lxml, pyproj and shapely alone."""

import hashlib
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyproj
import pytest
import shapely
from lxml import etree

from plateau_sc.citygml import read_citygml
from plateau_sc.criterion import Verdict, check_existence, read_plan

KAGA = "17206_kaga-shi_city_2024_citygml_1_op"
# West of the tile's edge at 136.3875 lies a mesh that has no file.
PLAN = shapely.Polygon(
    [(136.385, 36.3095), (136.3955, 36.3105), (136.396, 36.315), (136.391, 36.3158), (136.385, 36.3145)],
    [[(136.391, 36.312), (136.393, 36.312), (136.393, 36.313), (136.391, 36.313)]],
)
BLDG = "{http://www.opengis.net/citygml/building/2.0}"
GEOD = pyproj.Geod(ellps="GRS80")
GML = "{http://www.opengis.net/gml}"
CORE = "{http://www.opengis.net/citygml/2.0}"
MADE = {"measuredHeight": "measured_height", "class": "class", "roofType": "roof_type", "usage": "usage"}


@dataclass
class Slow:
    """One building, read with lxml alone."""

    footprint: shapely.Geometry
    levels: set[int]
    height_type: str | None
    created: str | None
    surveyed: str | None
    texts: dict[str, str | None]


@pytest.fixture(scope="module")
def kaga(shared_data: Path) -> Path:
    return shared_data / "plateau" / KAGA


@pytest.fixture(scope="module")
def slow(kaga: Path) -> list[Slow]:
    (path,) = kaga.glob("udx/bldg/*.gml")
    found = []
    for building in etree.parse(path).iter(f"{BLDG}Building"):
        levels = set()
        for polygon in building.iter(f"{GML}Polygon"):
            names = [etree.QName(above).localname for above in polygon.iterancestors()]
            level = next(name for name in names if name.startswith("lod"))
            levels.add(int(level[3]))
        outline = [
            ring
            for name in ("lod0FootPrint", "lod0RoofEdge")
            for held in building.iter(f"{BLDG}{name}")
            for ring in held.iter(f"{GML}posList")
        ]
        rings = []
        for ring in outline:
            numbers = np.array(ring.text.split(), dtype=float).reshape(-1, 3)
            rings.append(numbers[:, 1::-1])
        first = {name: building.findtext(f"{BLDG}{name}") for name in MADE}
        found.append(
            Slow(
                shapely.make_valid(shapely.Polygon(rings[0], rings[1:])),
                levels,
                building.findtext(".//{*}lod1HeightType"),
                building.findtext(f"{CORE}creationDate"),
                building.findtext(".//{*}surveyYear"),
                first,
            )
        )
    return found


def measure(shape: shapely.Geometry) -> float:
    """Return the area on the ellipsoid, by geodesics."""
    fine = shapely.segmentize(shape, 1e-3)
    pieces = [piece for piece in shapely.get_parts(fine) if piece.geom_type == "Polygon"]
    return sum(GEOD.geometry_area_perimeter(shapely.geometry.polygon.orient(piece))[0] for piece in pieces)


def test_figures_over_part_of_kaga_are_those_of_a_slow_count(kaga: Path, slow: list[Slow]) -> None:
    found = check_existence(read_plan(PLAN), kaga)
    inside = [(building, measure(building.footprint.intersection(PLAN))) for building in slow]
    inside = [(building, shared) for building, shared in inside if shared > 0.01]
    assert len(slow) == 192
    assert found.value("building_count", "all") == len(inside)
    for level in range(5):
        chosen = [shared for building, shared in inside if max(building.levels) == level]
        assert found.value("building_count", f"LOD{level}") == len(chosen)
        assert found.value("footprint_area", f"LOD{level}") == pytest.approx(sum(chosen), abs=0.01)
    weak = [building.height_type in ("0", "9") for building, _ in inside if building.height_type is not None]
    assert found.value("weak_height_share") == pytest.approx(sum(weak) / len(weak))
    created = [int(building.created[:4]) for building, _ in inside if building.created]
    assert found.value("creation_year", "median") == np.median(created)
    surveyed = [int(building.surveyed) for building, _ in inside if building.surveyed]
    assert found.value("survey_year", "oldest") == min(surveyed)
    assert found.value("survey_year", "newest") == max(surveyed)


def test_fill_of_attributes_is_that_of_a_slow_count(kaga: Path, slow: list[Slow]) -> None:
    found = check_existence(read_plan(PLAN), kaga)
    inside = [building for building in slow if measure(building.footprint.intersection(PLAN)) > 0.01]
    for name, column in MADE.items():
        texts = [building.texts[name] for building in inside]
        stated = [text for text in texts if text not in (None, "Null", "-9999", "9999", "")]
        assert found.value("attribute_fill", column) == pytest.approx(len(stated) / len(inside), abs=1e-9), name


def test_figures_of_kaga_are_written_down(kaga: Path) -> None:
    found = check_existence(read_plan(PLAN, name="加賀市の一部"), kaga)
    assert (found.verdict, found.basis) == (Verdict.UNKNOWN, "files")
    mesh = shapely.box(136.3875, 36 + 37 / 120, 136.4, 36 + 38 / 120)
    areas = [measure(PLAN), measure(shapely.intersection(PLAN, mesh))]
    assert found.plan.area_m2 == pytest.approx(areas[0], rel=1e-7)
    assert round(found.plan.area_m2) == 543_361
    assert found.value("delivered_share") == pytest.approx(areas[1] / areas[0], rel=1e-6)
    counts = {"all": 116, "none": 0, "LOD0": 0, "LOD1": 113, "LOD2": 3, "LOD3": 0, "LOD4": 0}
    assert {item: found.value("building_count", item) for item in counts} == counts
    areas = {item: round(found.value("footprint_area", item), 1) for item in ("all", "LOD1", "LOD2")}
    assert areas == {"all": 15756.2, "LOD1": 15372.5, "LOD2": 383.7}
    fill = {"measured_height": 91 / 116, "class": 115 / 116, "org_usage": 108 / 116, "year_of_construction": 0.0}
    assert {name: found.value("attribute_fill", name) for name in fill} == pytest.approx(fill, abs=1e-9)
    assert [found.value("survey_year", "median"), found.value("dataset_year", "newest")] == [2023.0, 2024]
    assert found.value("i_ur_version") == "3.1"
    (file,) = found.files
    assert file["sha256"] == hashlib.sha256(next(kaga.glob("udx/bldg/*.gml")).read_bytes()).hexdigest()


def test_the_mesh_without_a_file_is_absent(kaga: Path) -> None:
    found = check_existence(read_plan(PLAN), kaga)
    west = found.measures[found.measures["mesh"] == "54363370"].set_index(["name", "item", "feature_type"])
    assert west.loc[("delivered_share", "", "bldg"), "state"] == "absent"
    assert west.loc[("building_count", "all", "bldg"), ["value", "state"]].tolist() == [None, "absent"]


def test_a_city_that_was_read_before_gives_the_same(kaga: Path) -> None:
    plan = read_plan(PLAN)
    by_files, by_city = check_existence(plan, kaga), check_existence(plan, read_citygml(kaga))
    keys = ["name", "item", "feature_type", "mesh"]
    tables = [found.measures.fillna({"mesh": ""}).set_index(keys) for found in (by_files, by_city)]
    left, right = (table[table.index.get_level_values("feature_type") == "bldg"]["value"].dropna() for table in tables)
    assert left.index.equals(right.index)
    for one, other in zip(left, right, strict=True):
        assert one == (other if isinstance(other, str) else pytest.approx(other, rel=1e-12))


def test_a_plan_of_one_mesh_takes_less_than_ten_seconds(shared_data: Path) -> None:
    plan = read_plan("53395404")
    start = time.perf_counter()
    found = check_existence(plan, shared_data / "plateau")
    assert time.perf_counter() - start < 10.0
    assert found.value("building_count", "all") > 600


def test_lod1_alone_has_no_lod2(shared_data: Path) -> None:
    found = check_existence(read_plan("51311568"), shared_data / "plateau" / "35215_shunan-shi_city_2023_citygml_1_op")
    assert found.value("lod_share", "LOD1") == 1.0
    rows = found.measures[(found.measures["name"] == "lod_share") & (found.measures["item"] == "LOD2")]
    assert rows["value"].tolist() == [0.0, 0.0]
    assert rows["state"].tolist() == ["absent", "absent"]


def test_zones_of_planning_without_attraction_areas_are_absent(shared_data: Path) -> None:
    plan = read_plan(shapely.box(140.08, 36.02, 140.09, 36.03))
    found = check_existence(plan, shared_data / "plateau" / "08220_tsukuba-shi_city_2023_citygml_1_op")
    zones = found.measures[found.measures["name"] == "attraction_share"]
    assert zones["state"].tolist() == ["absent", "absent"]
    assert zones["explanation"].str.contains("draw no").all()
