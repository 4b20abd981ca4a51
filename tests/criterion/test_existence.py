"""Tests of `plateau_sc.criterion.existence`."""

import copy
import json
import shutil
from pathlib import Path

import jsonschema
import pytest
import shapely

from plateau_sc.catalog import CityFiles, TileFile
from plateau_sc.citygml import read_citygml
from plateau_sc.criterion import (
    Existence,
    Verdict,
    check_existence,
    exists_schema,
    list_profiles,
    load_profile,
    parse_profile,
    read_plan,
)
from plateau_sc.criterion.existence import NO_THRESHOLD
from plateau_sc.errors import ParameterError, SourceNotFoundError
from plateau_sc.quality import check

MESH = "53396422"
EVERY = "a-building-file-for-every-mesh"
TILE = TileFile("bldg", MESH, f"https://example.org/udx/bldg/{MESH}_bldg_6697_op.gml", 2)
LISTED = CityFiles("11999", "木漏れ日市", 2026, 2026, "4.1", None, (TILE,), ())


def validate(found: Existence) -> dict[str, object]:
    schema = exists_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    content: dict[str, object] = json.loads(json.dumps(found.to_dict(), allow_nan=False))
    jsonschema.Draft202012Validator(schema).validate(content)
    return content


def test_without_a_profile_there_is_no_verdict(town: Path) -> None:
    found = check_existence(read_plan(MESH), town)
    assert (found.verdict, found.reasons) == (Verdict.UNKNOWN, (NO_THRESHOLD,))
    assert found.measures["verdict"].isna().all()
    assert found.measures["threshold"].isna().all()
    validate(found)


def test_a_town_passes_what_it_holds(town: Path) -> None:
    found = check_existence(read_plan(MESH), town, EVERY)
    assert found.verdict is Verdict.PASS
    assert "a building file for every mesh" in found.reasons[0]
    judged = found.measures[found.measures["verdict"].notna()]
    assert judged[["name", "mesh", "verdict"]].values.tolist() == [["delivered_share", MESH, "pass"]]
    assert validate(found)["profile"] == load_profile(EVERY).to_dict()


def test_one_half_covered_fails_in_the_other(town: Path) -> None:
    found = check_existence(read_plan([MESH, "53396421"]), town, EVERY)
    assert found.verdict is Verdict.FAIL
    assert "delivered_share (bldg) in mesh 53396421: fail: asked at least 1, found 0" in found.reasons[0]
    assert "what stands there is not told" in found.reasons[0]
    validate(found)


def test_lod1_alone_fails_where_lod2_is_asked(lod1_town: Path) -> None:
    found = check_existence(read_plan(MESH), lod1_town, "half-of-the-buildings-in-lod2")
    assert found.verdict is Verdict.FAIL
    assert any(reason.startswith("lod_share LOD2 (bldg): fail") for reason in found.reasons)


def test_what_is_not_stated_is_unknown(town: Path) -> None:
    profile = parse_profile('[[ask]]\nmeasure = "delivered_share"\nfeature_type = "nothing"\nat_least = 1', "x")
    found = check_existence(read_plan(MESH), town, profile)
    assert found.verdict is Verdict.UNKNOWN
    assert "which was not measured" in found.reasons[0]
    validate(found)


def test_a_fail_outweighs_what_is_unknown(town: Path) -> None:
    text = """
    [[ask]]
    measure = "attraction_share"
    item = "ResidenceAttractionArea"
    at_least = 0.1
    [[ask]]
    measure = "delivered_share"
    feature_type = "brid"
    at_least = 1
    """
    found = check_existence(read_plan(MESH), town, parse_profile(text, "x"))
    assert found.verdict is Verdict.FAIL
    assert [reason.split(":")[1].strip() for reason in found.reasons] == ["fail", "unknown"]


@pytest.mark.parametrize("profile", [None, *list_profiles()])
def test_no_building_at_all_fails_with_and_without_a_profile(profile: str | None, town: Path) -> None:
    found = check_existence(read_plan("54363371"), town, profile)
    assert found.verdict is Verdict.FAIL
    assert found.reasons == ("no building at all: no file of buildings for the area",)
    validate(found)


def test_an_empty_corner_of_a_delivered_mesh_fails(town: Path) -> None:
    west, south, _, _ = read_plan(MESH).bounds
    found = check_existence(read_plan(shapely.box(west, south, west + 0.0005, south + 0.0005)), town)
    assert found.verdict is Verdict.FAIL
    assert found.value("building_count", "all") == 0
    validate(found)


def test_broken_files_leave_it_unknown(tmp_path: Path, town: Path) -> None:
    path = tmp_path / town.name / "udx" / "bldg" / f"{MESH}_bldg_6697_op.gml"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"")
    found = check_existence(read_plan(MESH), tmp_path, EVERY)
    assert found.verdict is Verdict.UNKNOWN
    assert "0 bytes" in found.reasons[0]
    validate(found)


def test_a_sliver_is_measured(town: Path) -> None:
    city = read_citygml(town)
    west, south, east, north = city.buildings.to_crs(6668).total_bounds.tolist()
    middle = (south + north) / 2
    found = check_existence(read_plan(shapely.box(west, middle, east, middle + 1e-5)), town)
    assert 0 < found.value("building_count", "all") < len(city) / 2
    assert 0 < found.value("footprint_area", "all") < found.plan.area_m2
    validate(found)


def test_a_plan_over_the_border_of_two_cities(lod1_town: Path, tmp_path: Path) -> None:
    for code, name in (("11998", "tonari-shi"), ("11999", "komorebi-shi")):
        shutil.copytree(lod1_town, tmp_path / f"{code}_{name}_city_2026_citygml_1_op")
    found, alone = (check_existence(read_plan(MESH), source) for source in (tmp_path, lod1_town))
    assert found.value("building_count", "all") == alone.value("building_count", "all")
    assert found.value("footprint_area", "all") == pytest.approx(alone.value("footprint_area", "all"))
    assert found.value("duplicates", "between cities") == alone.value("building_count", "all")
    assert [dataset.city_code for dataset in found.datasets] == ["11998", "11999"]
    validate(found)


def test_a_city_and_a_zip_are_sources_too(town: Path, tmp_path: Path) -> None:
    plan = read_plan(MESH)
    path = shutil.make_archive(str(tmp_path / town.name), "zip", town.parent, town.name)
    for source, basis in ((read_citygml(town), "city"), (path, "files"), ([path], "files")):
        found = check_existence(plan, source, EVERY)
        assert (found.verdict, found.basis) == (Verdict.PASS, basis)
        validate(found)


def test_the_catalogue_alone_is_marked(town: Path) -> None:
    found = check_existence(read_plan(MESH), [LISTED], EVERY)
    assert (found.verdict, found.basis) == (Verdict.PASS, "catalogue")
    assert found.reasons[0].startswith("all that the profile")
    assert "from the catalogue alone" in found.reasons[0]
    assert not (found.measures["state"] == "measured").any()
    validate(found)
    assert check_existence(read_plan(MESH), [LISTED]).verdict is Verdict.UNKNOWN
    assert check_existence(read_plan(MESH), []).verdict is Verdict.FAIL
    lod2 = check_existence(read_plan(MESH), [LISTED], "half-of-the-buildings-in-lod2")
    assert lod2.verdict is Verdict.UNKNOWN


def test_quality_is_summed_up_where_it_is_asked_for(town: Path) -> None:
    plan = read_plan(MESH)
    found = check_existence(plan, town, quality=True)
    assert found.value("quality_rules", "failed") + found.value("quality_rules", "passed") > 5
    report = check(town, rules=["L14"])
    assert check_existence(plan, town, quality=report).value("quality_rules", "passed") == 1
    assert check_existence(plan, read_citygml(town), quality=report).value("quality_rules", "passed") == 1
    with pytest.raises(KeyError):
        check_existence(plan, town).value("quality_rules", "passed")
    validate(found)
    assert check_existence(read_plan("54363371"), town, quality=True).verdict is Verdict.FAIL
    for source in (read_citygml(town), [LISTED]):
        with pytest.raises(ParameterError, match=r"give the report of plateau_sc\.quality\.check"):
            check_existence(plan, source, quality=True)


def test_what_is_no_plan_profile_or_source_is_refused(town: Path, tmp_path: Path) -> None:
    with pytest.raises(ParameterError, match="expected an ExecutionPlanArea"):
        check_existence(MESH, town)  # type: ignore[arg-type]
    with pytest.raises(ParameterError, match="no profile 'strict'"):
        check_existence(read_plan(MESH), town, "strict")
    with pytest.raises(SourceNotFoundError):
        check_existence(read_plan(MESH), tmp_path / "absent")
    with pytest.raises(ParameterError, match="the source is 5"):
        check_existence(read_plan(MESH), 5)  # type: ignore[arg-type]


def test_progress_is_told(town: Path) -> None:
    calls: list[tuple[int, int, str]] = []
    check_existence(read_plan(MESH), town, progress=lambda *call: calls.append(call))
    assert calls[-1][0] == calls[-1][1] > 0


def test_the_table_and_the_values_are_one(town: Path) -> None:
    found = check_existence(read_plan(MESH), town)
    for row in found.measures.itertuples():
        assert found.value(row.name, row.item, row.feature_type, row.mesh) == row.value
    assert "Existence of '53396422', by files: unknown" in repr(found)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (["verdict"], "maybe"),
        (["basis"], "hearsay"),
        (["measures", 0, "state"], "sure"),
        (["measures", 0, "verdict"], "pass"),
        (["measures", 0, "value"], True),
        (["measures", 0, "value"], None),
        (["measures", 0, "mesh"], "533"),
        (["plan", "meshes", 0, "share"], 1.5),
        (["plan", "source", "sha256"], "0"),
        (["files", 0, "sha256"], "0"),
        (["more"], 1),
        (["reasons"], []),
    ],
)
def test_the_schema_refuses_what_is_wrong(path: list[str | int], value: object, town: Path) -> None:
    content = copy.deepcopy(check_existence(read_plan(MESH), town).to_dict())
    place = content
    for key in path[:-1]:
        place = place[key]  # type: ignore[index]
    place[path[-1]] = value  # type: ignore[index]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(exists_schema()).validate(content)


def test_the_buildings_that_were_measured_are_kept(town: Path) -> None:
    city = read_citygml(town)
    found = check_existence(read_plan(MESH), town)
    assert found.buildings is not None
    assert len(found.buildings) == found.value("building_count", "all")
    assert found.buildings["area_m2"].sum() == pytest.approx(found.value("footprint_area", "all"))
    assert (found.buildings["lod"] == 2).sum() == found.value("building_count", "LOD2")
    parts = city.buildings[city.buildings["part_of"].notna()]
    assert len(parts) > 0
    assert found.gml_ids == {*found.buildings["gml_id"], *parts["gml_id"]}
    assert check_existence(read_plan(MESH), [LISTED]).buildings is None
    assert check_existence(read_plan("54363371"), town).gml_ids == frozenset()
