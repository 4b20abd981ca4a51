"""Tests of `plateau_sc.criterion.delivery`."""

import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import shapely

from plateau_sc import catalog
from plateau_sc.catalog import CityFiles, TileFile
from plateau_sc.citygml import read_citygml
from plateau_sc.criterion import read_plan
from plateau_sc.criterion.delivery import (
    DeliveredFile,
    delivery_of_catalogue,
    delivery_of_city,
    find_delivery,
    share_of_plan,
)
from plateau_sc.criterion.equal_area import measure_area
from plateau_sc.criterion.meshes import box_of
from plateau_sc.errors import SourceNotFoundError

Writer = Callable[..., Path]
EnvelopeMaker = Callable[..., str]
ROOT = "17206_kaga-shi_city_2024_citygml_1_op/udx"
# Inside of mesh 54363371: 136.3875 to 136.4 and 36.30833 to 36.31667.
INSIDE = (136.388, 36.309, 136.389, 36.310)


def file(region: shapely.Geometry, kind: str = "bldg") -> DeliveredFile:
    return DeliveredFile("a.gml", kind, None, region, None)


def test_a_file_is_delivered_for_the_mesh_in_its_name(write_gml: Writer, make_envelope: EnvelopeMaker) -> None:
    path = write_gml(f"{ROOT}/bldg/54363371_bldg_6697_op.gml", "<bldg:Building/>", envelope=make_envelope(*INSIDE))
    delivery = find_delivery(read_plan(["54363371", "54363372"]), path.parents[2])
    (found,) = delivery.files
    assert (found.feature_type, found.mesh, found.problem, delivery.notes) == ("bldg", "54363371", "", [])
    assert found.region.equals(box_of("54363371"))
    assert found.dataset is not None
    assert found.dataset.city_code == "17206"


def test_terrain_is_delivered_for_what_it_covers(write_gml: Writer, make_envelope: EnvelopeMaker) -> None:
    quarter = shapely.box(136.375, 36.25, 136.4375, 36.2916)
    west, south, east, north = shapely.bounds(quarter).tolist()
    write_gml(f"{ROOT}/dem/543633_dem_6697_05_op.gml", "<x/>", envelope=make_envelope(west, south, east, north))
    whole = write_gml(f"{ROOT}/luse/543633_luse_6697_op.gml", "<x/>", envelope=make_envelope(west, south, east, north))
    delivery = find_delivery(read_plan("543633"), whole.parents[2])
    regions = {found.feature_type: found.region for found in delivery.files}
    assert regions["dem"].equals(shapely.intersection(quarter, box_of("543633")))
    assert regions["luse"].equals(box_of("543633"))


def test_a_name_that_the_envelope_contradicts_does_not_count(write_gml: Writer, make_envelope: EnvelopeMaker) -> None:
    path = write_gml(f"{ROOT}/bldg/54363399_bldg_6697_op.gml", "<bldg:Building/>", envelope=make_envelope(*INSIDE))
    delivery = find_delivery(read_plan("54363371"), path)
    assert delivery.files[0].region.equals_exact(shapely.box(*INSIDE), 1e-9, normalize=True)
    assert "mesh 54363399 in its name, but its Envelope lies elsewhere" in delivery.notes[0]
    assert find_delivery(read_plan("54363399"), path).files == []


def test_without_a_mesh_in_the_name_the_envelope_counts(write_gml: Writer, make_envelope: EnvelopeMaker) -> None:
    path = write_gml("town.gml", "<bldg:Building/>", envelope=make_envelope(*INSIDE))
    (found,) = find_delivery(read_plan("54363371"), path).files
    assert (found.feature_type, found.mesh) == ("bldg", None)
    nowhere = write_gml("village.gml", "<bldg:Building/>")
    delivery = find_delivery(read_plan("54363371"), nowhere)
    assert delivery.files == []
    assert "1 file(s) tell neither by name nor by Envelope where they lie" in delivery.notes[0]


def test_a_file_of_no_known_type_is_noted(write_gml: Writer, make_envelope: EnvelopeMaker) -> None:
    path = write_gml("town.gml", "<urf:Zone/>", envelope=make_envelope(*INSIDE))
    delivery = find_delivery(read_plan("54363371"), path)
    assert (delivery.types, delivery.files[0].feature_type) == ([], "")
    assert "neither its name nor its first feature tells its type" in delivery.notes[0]


def test_files_that_give_nothing_are_kept_apart(write_gml: Writer) -> None:
    empty = write_gml(f"{ROOT}/bldg/54363371_bldg_6697_op.gml")
    broken = empty.with_name("54363372_bldg_6697_op.gml")
    broken.write_bytes(b"")
    good = write_gml(f"{ROOT}/bldg/54363373_bldg_6697_op.gml", "<bldg:Building/>")
    delivery = find_delivery(read_plan(["54363371", "54363372", "54363373"]), good.parents[2])
    assert [found.label for found in delivery.of_type("bldg")] == [str(good)]
    assert [found.label for found in delivery.empty("bldg")] == [str(empty)]
    assert [found.problem for found in delivery.broken("bldg")] == ["the file is empty (0 bytes)"]


def test_files_outside_are_counted(town: Path) -> None:
    delivery = find_delivery(read_plan("54363371"), town)
    assert delivery.files == []
    assert delivery.outside == len(list(town.rglob("*.gml")))


def test_a_zip_is_looked_into(town: Path, tmp_path: Path) -> None:
    path = Path(shutil.make_archive(str(tmp_path / town.name), "zip", town.parent, town.name))
    plan = read_plan("53396422")
    packed, plain = find_delivery(plan, path), find_delivery(plan, town)
    assert [(f.feature_type, f.mesh, f.dataset) for f in packed.files] == [
        (f.feature_type, f.mesh, f.dataset) for f in plain.files
    ]


def test_urls_of_other_meshes_are_not_fetched(
    write_gml: Writer, make_envelope: EnvelopeMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_gml("fetched.gml", "<bldg:Building/>", envelope=make_envelope(*INSIDE))
    asked: list[str] = []

    def fetch(url: str) -> Path:
        asked.append(url)
        return path

    monkeypatch.setattr(catalog, "fetch_file", fetch)
    urls = [f"https://example.org/udx/bldg/{mesh}_bldg_6697_op.gml" for mesh in ("54363371", "54363399")]
    delivery = find_delivery(read_plan("54363371"), urls)
    assert (asked, delivery.outside) == (urls[:1], 1)
    assert delivery.files[0].label == urls[0]


def test_a_source_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceNotFoundError):
        find_delivery(read_plan("54363371"), tmp_path / "absent")


def test_shares_are_those_of_areas() -> None:
    plan = read_plan(["54363371", "54363372"])
    half = shapely.box(136.3875, 36.30, 136.39375, 36.32)
    whole, meshes = share_of_plan(plan, [file(half)])
    assert meshes == pytest.approx([0.5, 0.0], abs=1e-6)
    cut = shapely.intersection(half, plan.geometry)
    assert whole == pytest.approx(measure_area(cut) / plan.area_m2, abs=1e-9)
    assert share_of_plan(plan, [])[0] == 0.0
    assert share_of_plan(plan, [file(box_of("543633")), file(half)])[0] == 1.0


def test_meshes_that_touch_the_plan_give_nothing() -> None:
    whole, meshes = share_of_plan(read_plan("54363371"), [file(box_of("54363372"))])
    assert (whole, meshes.tolist()) == (0.0, [0.0])


def test_a_city_tells_its_files(town: Path) -> None:
    city = read_citygml(town)
    plan = read_plan("53396422")
    found, expected = delivery_of_city(plan, city), find_delivery(plan, town)
    assert [(f.label, f.mesh) for f in found.files] == [(f.label, f.mesh) for f in expected.of_type("bldg")]
    assert found.files[0].region.equals(expected.of_type("bldg")[0].region)


def test_a_city_with_a_misnamed_file_counts_by_what_is_in_it(town: Path, tmp_path: Path) -> None:
    (path,) = (town / "udx" / "bldg").glob("53396422*")
    shutil.copy(path, tmp_path / "53396499_bldg_6697_op.gml")
    city = read_citygml(tmp_path / "53396499_bldg_6697_op.gml")
    assert delivery_of_city(read_plan("53396499"), city).files == []
    (found,) = delivery_of_city(read_plan("53396422"), city).files
    assert 0.0 < measure_area(found.region) < 0.2 * measure_area(box_of("53396422"))


def test_a_city_that_was_cut_is_noted(town: Path) -> None:
    box = shapely.buffer(shapely.centroid(read_plan("53396422").geometry), 0.001)
    whole = read_citygml(town)
    west, south, east, north = whole.buildings.to_crs(6668).total_bounds.tolist()
    city = read_citygml(town, area=[west, south, (west + east) / 2, north])
    assert "read for an area of its own" in delivery_of_city(read_plan("53396422"), city).notes[0]
    assert delivery_of_city(read_plan(box), whole).notes == []


def test_the_catalogue_tells_by_codes() -> None:
    tiles = tuple(
        TileFile("bldg", code, f"https://example.org/{code}_bldg.gml", 2) for code in ("54363371", "54363399")
    )
    river = TileFile("fld", "kakehashi", "https://example.org/fld.gml")
    city = CityFiles("17206", "加賀市", 2024, 2024, "4.1", None, (*tiles, river), ())
    delivery = delivery_of_catalogue(read_plan("54363371"), [city])
    assert [(found.mesh, found.max_lod) for found in delivery.files] == [("54363371", 2)]
    assert delivery.outside == 1
    assert delivery.notes == ["1 file(s) of the catalogue have no mesh code; not counted"]
    assert np.all(share_of_plan(read_plan("54363371"), delivery.files)[1] == 1.0)
