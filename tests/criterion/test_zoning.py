"""Tests of `plateau_sc.criterion.zoning`."""

from collections.abc import Callable
from pathlib import Path

import pytest
import shapely

from plateau_sc.citygml.sources import SourceFile
from plateau_sc.criterion import read_plan
from plateau_sc.criterion.equal_area import measure_area
from plateau_sc.criterion.zoning import measure_attraction, mentions

Writer = Callable[..., Path]
EnvelopeMaker = Callable[..., str]
ROOT = "17206_kaga-shi_city_2024_citygml_1_op/udx/urf"
AROUND = (136.3, 36.2, 136.5, 36.4)
RESIDENCE, FUNCTION = "ResidenceAttractionArea", "UrbanFunctionAttractionArea"


def zone(name: str, shape: shapely.Polygon, number: int = 0) -> str:
    numbers = " ".join(f"{y} {x} 0" for x, y in shape.exterior.coords)
    return (
        f'<urf:{name} gml:id="urf_{number}"><urf:lod1MultiSurface><gml:MultiSurface><gml:surfaceMember><gml:Polygon>'
        f"<gml:exterior><gml:LinearRing><gml:posList>{numbers}</gml:posList></gml:LinearRing></gml:exterior>"
        f"</gml:Polygon></gml:surfaceMember></gml:MultiSurface></urf:lod1MultiSurface></urf:{name}>"
    )


def measure(plan: shapely.Geometry, path: Path) -> dict[str, tuple[object, str]]:
    return {row.item: (row.value, str(row.state)) for row in measure_attraction(read_plan(plan), path)}


@pytest.fixture
def write(write_gml: Writer, make_envelope: EnvelopeMaker) -> Callable[..., Path]:
    def write_zones(
        *zones: str, name: str = "543633_urf_6697_op.gml", box: tuple[float, ...] = (136.3, 36.2, 136.5, 36.4)
    ):
        return write_gml(f"{ROOT}/{name}", *zones, envelope=make_envelope(*box))

    return write_zones


def test_the_share_is_that_of_the_area_in_the_zones(write: Callable[..., Path]) -> None:
    plan = shapely.box(136.38, 36.30, 136.40, 36.31)
    halves = [shapely.box(136.37, 36.29, 136.385, 36.32), shapely.box(136.383, 36.29, 136.39, 36.32)]
    far = shapely.box(136.45, 36.35, 136.46, 36.36)
    path = write(*[zone(RESIDENCE, shape, n) for n, shape in enumerate(halves)], zone(FUNCTION, far, 9))
    found = measure(plan, path)
    inside = shapely.intersection(plan, shapely.union_all(halves))
    assert found[RESIDENCE][0] == pytest.approx(measure_area(inside) / measure_area(plan), rel=1e-4)
    assert found[FUNCTION] == (0.0, "measured")


def test_a_zone_that_no_file_draws_is_absent_and_not_zero(write: Callable[..., Path]) -> None:
    path = write(zone("UseDistrict", shapely.box(136.37, 36.29, 136.41, 36.32)))
    assert measure(shapely.box(136.38, 36.30, 136.40, 36.31), path) == dict.fromkeys(
        (RESIDENCE, FUNCTION), (None, "absent")
    )


def test_without_a_file_that_reaches_the_area_it_is_absent(write: Callable[..., Path], town: Path) -> None:
    path = write(zone(RESIDENCE, shapely.box(136.37, 36.29, 136.41, 36.32)))
    for source in (path, town):
        found = measure(shapely.box(139.38, 36.30, 139.40, 36.31), source)
        assert found == dict.fromkeys((RESIDENCE, FUNCTION), (None, "absent"))


def test_a_zone_of_the_data_set_beyond_the_area_is_none_of_it(write: Callable[..., Path]) -> None:
    path = write(zone("UseDistrict", shapely.box(136.37, 36.29, 136.41, 36.32)))
    write(
        zone(RESIDENCE, shapely.box(136.51, 36.29, 136.52, 36.32)),
        name="543634_urf_6697_op.gml",
        box=(136.505, 36.28, 136.53, 36.33),
    )
    plan = shapely.box(136.38, 36.30, 136.40, 36.31)
    assert measure(plan, path.parents[2])[RESIDENCE] == (0.0, "measured")
    assert measure(plan, path)[RESIDENCE] == (None, "absent")


def test_zones_that_cannot_be_read_are_unknown(write: Callable[..., Path]) -> None:
    path = write()
    path.write_text(path.read_text().replace("</core:CityModel>", "<core:cityObjectMember><urf:Res"))
    found = measure(shapely.box(136.38, 36.30, 136.40, 36.31), path)
    assert found[RESIDENCE] == (None, "unknown")


def test_a_name_is_found_over_the_seam_of_pieces(tmp_path: Path) -> None:
    path = tmp_path / "a.gml"
    start = (1 << 20) - 10
    path.write_bytes(b" " * start + f"<urf:{RESIDENCE} gml:id='x'/>".encode())
    file = SourceFile(path, None, path.stat().st_size)
    assert mentions(file, RESIDENCE)
    assert not mentions(file, "ResidenceAttraction")
    assert not mentions(file, FUNCTION)
    assert not mentions(SourceFile(tmp_path / "gone.gml", None, 1), RESIDENCE)
