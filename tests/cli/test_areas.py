"""Tests of `plateau_sc.cli.areas`."""

import json
from pathlib import Path

import numpy as np
import pytest
import shapely

from plateau_sc.cli.areas import place_area, read_area
from plateau_sc.crs import to_zone
from plateau_sc.errors import CrsError, NoOverlapError, SourceNotFoundError, UnreadableSourceError

SQUARE = {"type": "Polygon", "coordinates": [[[136.3, 36.3], [136.4, 36.3], [136.4, 36.4], [136.3, 36.3]]]}


@pytest.mark.parametrize(
    "content",
    [
        SQUARE,
        {"type": "Feature", "properties": None, "geometry": SQUARE},
        {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {}, "geometry": SQUARE}]},
        {"type": "GeometryCollection", "geometries": [SQUARE]},
        SQUARE | {"crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}}},
        SQUARE | {"crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::6668"}}},
    ],
)
def test_every_form_of_geojson_is_read(tmp_path: Path, content: dict) -> None:
    path = tmp_path / "plan.geojson"
    path.write_bytes(b"\xef\xbb\xbf" + json.dumps(content).encode())
    assert shapely.bounds(read_area(path)) == pytest.approx([136.3, 36.3, 136.4, 36.4])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "not GeoJSON"),
        ("{", "not GeoJSON"),
        ("[1, 2]", "not GeoJSON"),
        ('{"type": "Polygon"}', "not GeoJSON"),
        ('{"type": "Polygon", "coordinates": [[[1, 2]]]}', "not GeoJSON"),
        ('{"type": "Polygon", "coordinates": "here"}', "not GeoJSON"),
        ('{"type": "FeatureCollection"}', "not GeoJSON"),
        ('{"type": "FeatureCollection", "features": []}', "no shape"),
        ('{"type": "Feature", "geometry": null}', "no shape"),
    ],
)
def test_broken_geojson_is_named(tmp_path: Path, text: str, words: str) -> None:
    (tmp_path / "plan.geojson").write_text(text)
    with pytest.raises(UnreadableSourceError, match=words) as caught:
        read_area(tmp_path / "plan.geojson")
    assert "plan.geojson" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(SourceNotFoundError, match=r"plan\.geojson: no such file"):
        read_area(tmp_path / "plan.geojson")


def test_other_coordinates_than_degrees_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "plan.geojson"
    path.write_text(json.dumps(SQUARE | {"crs": {"properties": {"name": "urn:ogc:def:crs:EPSG::6675"}}}))
    with pytest.raises(CrsError, match="EPSG::6675"):
        read_area(path)
    ring = [[-62000, 36000], [-61000, 36000], [-61000, 37000], [-62000, 36000]]
    path.write_text(json.dumps({"type": "Polygon", "coordinates": [ring]}))
    with pytest.raises(CrsError, match="not longitude and latitude"):
        read_area(path)


def test_an_area_lies_where_its_corners_lie() -> None:
    area = shapely.box(136.30, 36.30, 136.31, 36.31)
    x, y = to_zone(np.array([36.30, 36.30, 36.31, 36.31]), np.array([136.30, 136.31, 136.30, 136.31]), 6675)
    bounds = place_area(area, 6675, (-1e6, -1e6, 1e6, 1e6))
    assert bounds == pytest.approx((x.min(), y.min(), x.max(), y.max()), abs=0.01)


def test_an_area_elsewhere_says_where_both_are() -> None:
    with pytest.raises(NoOverlapError, match=r"longitude 135\.00000 to 135\.10000.*the buildings, 136\.") as caught:
        place_area(shapely.box(135.0, 36.0, 135.1, 36.1), 6675, (-62000.0, 36000.0, -61000.0, 37000.0))
    assert "longitude, latitude order" in str(caught.value)
