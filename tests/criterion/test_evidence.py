"""Tests of `plateau_sc.criterion.evidence`."""

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import shapely

from plateau_sc.catalog import CityFiles, TileFile
from plateau_sc.citygml import find_files, read_citygml
from plateau_sc.citygml.envelope import read_envelope
from plateau_sc.criterion import read_plan
from plateau_sc.criterion.equal_area import measure_area
from plateau_sc.criterion.evidence import Evidence, look_at_catalogue, look_at_city, look_at_files
from plateau_sc.criterion.measures import Measure
from plateau_sc.errors import SourceNotFoundError

Writer = Callable[..., Path]
EnvelopeMaker = Callable[..., str]
MESH = "53396422"
ROOT = "17206_kaga-shi_city_2024_citygml_1_op/udx/bldg"


def find(evidence: Evidence, name: str, item: str = "", kind: str = "bldg", mesh: str | None = None) -> Measure:
    (row,) = [
        row for row in evidence.measures if (row.name, row.item, row.feature_type, row.mesh) == (name, item, kind, mesh)
    ]
    return row


def test_all_of_a_town_is_there(town: Path) -> None:
    evidence = look_at_files(read_plan(MESH), town)
    city = read_citygml(town)
    assert (evidence.missing, evidence.problem, evidence.notes) == ("", "", [])
    assert find(evidence, "building_count", "all").value == int(city.buildings["part_of"].isna().sum())
    for kind in ("bldg", "tran", "veg"):
        assert find(evidence, "delivered_share", kind=kind).value == 1.0
    # Terrain is there for the ground that it covers, and no more.
    (terrain,) = (read_envelope(file) for file in find_files(town, "dem"))
    share = measure_area(terrain) / read_plan(MESH).area_m2
    assert find(evidence, "delivered_share", kind="dem").value == pytest.approx(share, rel=1e-3)
    assert find(evidence, "licence").value == "Apache-2.0"
    assert find(evidence, "i_ur_version").value == "3.1"
    assert [dataset.name for dataset in evidence.datasets] == [town.name]


def test_no_measure_is_there_twice(town: Path) -> None:
    for plan in (read_plan(MESH), read_plan([MESH, "53396423"]), read_plan("54363371")):
        evidence = look_at_files(plan, town)
        keys = [(row.name, row.item, row.feature_type, row.mesh) for row in evidence.measures]
        assert len(keys) == len(set(keys))


def test_files_are_listed_with_the_hash_of_those_that_were_read(town: Path) -> None:
    files = {file["feature_type"]: file for file in look_at_files(read_plan(MESH), town).list_files()}
    (path,) = (town / "udx" / "bldg").glob(f"{MESH}*")
    assert files["bldg"]["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
    assert files["bldg"]["bytes"] == path.stat().st_size
    assert (files["tran"]["sha256"], files["tran"]["mesh"]) == (None, MESH)


def test_a_mesh_beside_the_town_is_absent(town: Path) -> None:
    evidence = look_at_files(read_plan([MESH, "53396421"]), town)
    assert find(evidence, "delivered_share").value == pytest.approx(0.5, abs=1e-3)
    count = find(evidence, "building_count", "all", mesh="53396421")
    assert (count.value, str(count.state)) == (None, "absent")
    assert not evidence.missing


def test_a_part_of_a_delivered_mesh_without_a_building_is_a_measured_zero(town: Path) -> None:
    west, south, _, _ = read_plan(MESH).bounds
    evidence = look_at_files(read_plan(shapely.box(west, south, west + 0.0005, south + 0.0005)), town)
    assert evidence.missing == "no building at all: the files for the area hold none in it"
    count = find(evidence, "building_count", "all")
    assert (count.value, str(count.state)) == (0, "measured")
    assert find(evidence, "building_count", "all", mesh=MESH).value == 0


def test_an_area_without_data_has_no_building(town: Path) -> None:
    evidence = look_at_files(read_plan("54363371"), town)
    assert evidence.missing == "no building at all: no file of buildings for the area"
    assert (evidence.problem, evidence.datasets) == ("", [])
    count = find(evidence, "building_count", "all")
    assert (count.value, str(count.state)) == (None, "absent")


def test_a_folder_without_a_file_has_no_building(tmp_path: Path) -> None:
    assert look_at_files(read_plan(MESH), tmp_path).missing
    with pytest.raises(SourceNotFoundError):
        look_at_files(read_plan(MESH), tmp_path / "absent")


@pytest.mark.parametrize("text", [b"", b"<html/>", b"<a"])
def test_files_that_cannot_be_read_are_no_absence(text: bytes, tmp_path: Path) -> None:
    path = tmp_path / ROOT / "54363371_bldg_6697_op.gml"
    path.parent.mkdir(parents=True)
    path.write_bytes(text)
    evidence = look_at_files(read_plan("54363371"), path)
    assert evidence.missing == ""
    assert "cannot be read" in evidence.problem
    count = find(evidence, "building_count", "all")
    assert (count.value, str(count.state)) == (None, "unknown")
    assert find(evidence, "unreadable_files").value == 1


def test_a_file_that_breaks_midway_counts_for_what_is_left_and_is_told(town: Path, tmp_path: Path) -> None:
    (path,) = (town / "udx" / "bldg").glob(f"{MESH}*")
    data = path.read_bytes()
    short = tmp_path / town.name / "udx" / "bldg" / path.name
    short.parent.mkdir(parents=True)
    short.write_bytes(data[: len(data) // 2])
    evidence = look_at_files(read_plan(MESH), tmp_path)
    whole = look_at_files(read_plan(MESH), town)
    count, complete = (find(found, "building_count", "all").value for found in (evidence, whole))
    assert isinstance(count, int)
    assert isinstance(complete, int)
    assert 0 < count < complete
    share = find(evidence, "delivered_share", mesh=MESH)
    assert (share.value, str(share.state)) == (None, "unknown")
    assert find(evidence, "unreadable_files").value == 1
    assert "XML breaks here" in evidence.list_files()[0]["problem"]


def test_a_file_without_buildings_is_no_delivery(write_gml: Writer, make_envelope: EnvelopeMaker) -> None:
    path = write_gml(f"{ROOT}/54363371_bldg_6697_op.gml", envelope=make_envelope(136.388, 36.309, 136.39, 36.31))
    evidence = look_at_files(read_plan("54363371"), path)
    assert find(evidence, "delivered_share").value == 0.0
    assert find(evidence, "unreadable_files").value == 1
    assert evidence.problem == ""
    assert evidence.missing == "no building at all: the files for the area hold none in it"
    assert find(evidence, "building_count", "all", mesh="54363371").value == 0


def test_several_sources_and_once_only_iterables_are_looked_into(town: Path, tmp_path: Path) -> None:
    shutil.copytree(town / "udx" / "dem", tmp_path / "udx" / "dem")
    sources = [town / "udx" / "bldg", tmp_path]
    evidence = look_at_files(read_plan(MESH), iter(sources))
    assert find(evidence, "delivered_share").value == 1.0
    assert find(evidence, "delivered_share", kind="dem").value > 0.1  # type: ignore[operator]
    assert find(evidence, "delivered_share", kind="tran").value == 0.0


def test_a_zip_gives_what_the_folder_gives(town: Path, tmp_path: Path) -> None:
    path = shutil.make_archive(str(tmp_path / town.name), "zip", town.parent, town.name)
    packed, plain = (look_at_files(read_plan(MESH), source) for source in (path, town))
    assert [(row.name, row.item, row.value) for row in packed.measures] == [
        (row.name, row.item, row.value) for row in plain.measures
    ]


def test_a_city_gives_what_its_files_give_of_buildings(town: Path) -> None:
    plan = read_plan(MESH)
    by_city, by_files = look_at_city(plan, read_citygml(town)), look_at_files(plan, town)
    for name, item in (
        ("building_count", "LOD2"),
        ("lod_share", "LOD1"),
        ("delivered_share", ""),
        ("i_ur_version", ""),
    ):
        assert find(by_city, name, item).value == find(by_files, name, item).value
    assert str(find(by_city, "delivered_share", kind="dem").state) == "unknown"
    assert str(find(by_city, "attraction_share", "ResidenceAttractionArea", "urf").state) == "unknown"
    assert by_city.list_files()[0]["sha256"] == by_files.list_files()[0]["sha256"]


def test_the_catalogue_alone_says_what_is_offered() -> None:
    tile = TileFile("bldg", "54363371", "https://example.org/udx/bldg/54363371_bldg_6697_op.gml", 2)
    root = "17206_kaga-shi_city_2024_citygml_1_op"
    cities = [
        CityFiles("17206", "加賀市", 2024, 2024, "4.1", f"https://example.org/{root}.zip", (tile,), ()),
        CityFiles("17203", "小松市", 2020, 2020, "3.3", None, (), ()),
    ]
    evidence = look_at_catalogue(read_plan("54363371"), cities)
    assert (evidence.basis, evidence.missing) == ("catalogue", "")
    assert [dataset.city_code for dataset in evidence.datasets] == ["17206"]
    assert find(evidence, "spec_version").value == "4.1"
    assert str(find(evidence, "delivered_share").state) == "from the catalogue"
    nothing = look_at_catalogue(read_plan("54363371"), [])
    assert nothing.missing == "no building at all: the catalogue lists no file of buildings for the area"
