"""Tests of `plateau_sc.criterion.delivery_measures`."""

import pytest
import shapely

from plateau_sc.citygml.types import FEATURE_TYPES
from plateau_sc.criterion import read_plan
from plateau_sc.criterion.contents import NO_FEATURE
from plateau_sc.criterion.delivery import DeliveredFile, Delivery
from plateau_sc.criterion.delivery_measures import KNOWN_TYPES, measure_catalogue, measure_delivery
from plateau_sc.criterion.measures import Measure
from plateau_sc.criterion.meshes import box_of
from plateau_sc.criterion.papers import DataSet

PLAN = read_plan(["54363371", "54363372", "54363373"])


def file(mesh: str, kind: str = "bldg", problem: str = "", max_lod: int | None = None) -> DeliveredFile:
    return DeliveredFile(f"{mesh}_{kind}.gml", kind, mesh, box_of(mesh), None, problem, None, max_lod)


def values(measures: list[Measure], name: str, kind: str = "bldg") -> dict[str | None, tuple[object, str]]:
    return {row.mesh: (row.value, str(row.state)) for row in measures if (row.name, row.feature_type) == (name, kind)}


def test_delivered_absent_and_unreadable_are_told_apart() -> None:
    delivery = Delivery([file("54363371"), file("54363372", problem="the file is empty (0 bytes)")])
    measures = measure_delivery(PLAN, delivery)
    found = values(measures, "delivered_share")
    assert found.pop(None) == (None, "unknown")
    assert any("between 0.333 and 0.667, for 1 file(s) of bldg cannot be read" in row.explanation for row in measures)
    assert found == {
        "54363371": (1.0, "measured"),
        "54363372": (None, "unknown"),
        "54363373": (0.0, "absent"),
    }
    assert values(measures, "unreadable_files") == {None: (1, "measured")}
    (row,) = [row for row in measures if row.name == "unreadable_files"]
    assert row.explanation == "54363372_bldg.gml: the file is empty (0 bytes)"


def test_a_broken_file_of_what_another_one_covers_takes_nothing_away() -> None:
    delivery = Delivery([file("543633"), file("54363372", problem="the file is empty (0 bytes)")])
    found = values(measure_delivery(PLAN, delivery), "delivered_share")
    assert set(found.values()) == {(1.0, "measured")}


def test_a_file_that_holds_nothing_is_known_to_hold_nothing() -> None:
    delivery = Delivery([file("54363371"), file("54363372", problem=NO_FEATURE)])
    measures = measure_delivery(PLAN, delivery)
    found = values(measures, "delivered_share")
    assert found[None] == (pytest.approx(1 / 3, abs=1e-4), "measured")
    assert found["54363372"] == (0.0, "measured")
    assert values(measures, "unreadable_files") == {None: (1, "measured")}


def test_every_type_is_reported_there_or_not() -> None:
    measures = measure_delivery(PLAN, Delivery([file("543633", "dem"), file("543633", "new")]))
    assert values(measures, "delivered_share", "dem")[None] == (1.0, "measured")
    assert values(measures, "delivered_share", "new")[None] == (1.0, "measured")
    assert values(measures, "delivered_share", "bldg") == {None: (0.0, "absent")}
    assert {row.feature_type for row in measures} == {*KNOWN_TYPES, "new"}
    assert {"bldg", "dem", *FEATURE_TYPES} == set(KNOWN_TYPES)


def test_types_that_were_not_looked_for_are_unknown() -> None:
    measures = measure_delivery(PLAN, Delivery([file("543633")]), only=("bldg",))
    assert values(measures, "delivered_share", "dem") == {None: (None, "unknown")}
    assert values(measures, "delivered_share")[None] == (1.0, "measured")


def test_a_mesh_half_covered_is_shared() -> None:
    half = DeliveredFile("a.gml", "bldg", None, shapely.box(136.3875, 36.0, 136.39375, 37.0), None)
    found = values(measure_delivery(PLAN, Delivery([half])), "delivered_share")
    assert found["54363371"] == (pytest.approx(0.5, abs=1e-9), "measured")
    assert found["54363372"] == (0.0, "absent")


def test_the_catalogue_is_named_as_the_source() -> None:
    delivery = Delivery([file("54363371", max_lod=2), file("54363372")])
    datasets = [DataSet("a", "17206", 2024, None), DataSet("b", "17206", None, None), DataSet("c", "17203", 2020, None)]
    measures = measure_catalogue(PLAN, delivery, datasets)
    assert all(row.explanation.startswith("from the catalogue") for row in measures)
    assert not any(str(row.state) == "measured" for row in measures)
    assert values(measures, "delivered_share")["54363371"] == (1.0, "from the catalogue")
    assert values(measures, "listed_lod") == {
        "54363371": (2, "from the catalogue"),
        "54363372": (None, "unknown"),
        "54363373": (None, "absent"),
    }
    years = {row.item: row.value for row in measures if row.name == "dataset_year"}
    assert years == {"oldest": 2020, "newest": 2024}
    assert values(measures, "building_count") == {None: (None, "unknown")}


def test_a_catalogue_without_years_or_files_says_so() -> None:
    measures = measure_catalogue(PLAN, Delivery(), [])
    assert values(measures, "dataset_year") == {None: (None, "unknown")}
    assert values(measures, "delivered_share") == {None: (0.0, "absent")}
    assert {state for _, state in values(measures, "listed_lod").values()} == {"absent"}
