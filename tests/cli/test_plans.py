"""Tests of `plateau_sc.cli.plans`."""

import json
from pathlib import Path

import geopandas as gpd
import pytest
import shapely

from plateau_sc.cli.plans import read_plans
from plateau_sc.errors import ParameterError, SourceNotFoundError


@pytest.fixture
def towns(tmp_path: Path) -> Path:
    path = tmp_path / "N03.geojson"
    boxes = [shapely.box(136.31, 36.30, 136.32, 36.31), shapely.box(136.40, 36.40, 136.41, 36.41)]
    gpd.GeoDataFrame({"N03_007": ["17206", "17203"]}, geometry=boxes, crs=6668).to_file(path)
    return path


def test_codes_of_municipalities_are_looked_up_in_the_boundary(towns: Path) -> None:
    one = read_plans(["17206"], towns, None)
    assert one.bounds == pytest.approx((136.31, 36.30, 136.32, 36.31))
    both = read_plans(["17206", "17203"], towns, "two towns")
    assert both.name == "two towns"
    assert both.bounds == pytest.approx((136.31, 36.30, 136.41, 36.41))
    assert both.area_m2 == pytest.approx(one.area_m2 + read_plans(["17203"], towns, None).area_m2, rel=1e-9)


def test_the_code_of_a_municipality_needs_a_boundary() -> None:
    with pytest.raises(ParameterError, match="--boundary FILE"):
        read_plans(["17206"], None, None)


def test_a_boundary_that_does_not_know_the_code_is_refused(towns: Path, tmp_path: Path) -> None:
    with pytest.raises(ParameterError, match="no municipality with the code 17201"):
        read_plans(["17201"], towns, None)
    with pytest.raises(ParameterError, match="expected a text of 5 digits"):
        read_plans(["plan.geojson"], towns, None)
    with pytest.raises(SourceNotFoundError):
        read_plans(["17206"], tmp_path / "gone.geojson", None)


def test_files_and_codes_of_meshes_can_be_mixed(tmp_path: Path) -> None:
    path = tmp_path / "plan.geojson"
    path.write_text(json.dumps(shapely.geometry.mapping(shapely.box(139.69, 35.685, 139.70, 35.69))))
    plan = read_plans([str(path), "53394526"], None, None)
    assert {part.code for part in plan.meshes} == {"53394525", "53394526"}
    assert [fact.role for fact in plan.source.files] == ["area"]
