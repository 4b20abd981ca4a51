"""Tests of `plateau_sc.io.cityjson`: what stands in the file, and that validators take it."""

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from plateau_sc.errors import OutputError, ParameterError
from plateau_sc.io import write_cityjson


@pytest.fixture
def written(city, tmp_path):
    """Return the city by hand as CityJSON."""
    return json.loads(write_cityjson(city, tmp_path / "city.city.json").read_text(encoding="utf-8"))


def place(content):
    """Return the coordinates of the vertices [m]."""
    transform = content["transform"]
    return np.array(content["vertices"]) * transform["scale"] + transform["translate"]


def pair_rings(city, content):
    """Yield the coordinates of each ring in the model and in the file, polygon by polygon."""
    stored, points = {}, place(content)
    for name, item in content["CityObjects"].items():
        for geometry in item["geometry"]:
            (surfaces,) = geometry["boundaries"] if geometry["type"] == "Solid" else [geometry["boundaries"]]
            stored[name, geometry["lod"]] = iter(surfaces)
    ids = city.buildings["gml_id"].tolist()
    for polygon, owner in enumerate(city.polygon_owner.tolist()):
        name = ids[owner] if isinstance(ids[owner], str) else f"building-{owner}"
        if city.polygon_installation[polygon]:
            name += "-installation"
        lod = (
            "1.0" if city.polygon_derived[polygon] else {4: "3.3"}.get(lod := int(city.polygon_lod[polygon]), str(lod))
        )
        surface = next(stored[name, lod])
        rings = range(city.polygon_offsets[polygon], city.polygon_offsets[polygon + 1])
        for ring, corners in zip(rings, surface, strict=True):
            yield city.vertices[city.ring_offsets[ring] : city.ring_offsets[ring + 1]], points[corners]
    assert all(next(rest, None) is None for rest in stored.values())


def test_the_city_has_what_the_format_asks_for(written, check_cityjson):
    assert check_cityjson(written) == Counter(
        {
            ("Building", "MultiSurface", "0"): 1,
            ("Building", "Solid", "1"): 1,
            ("Building", "Solid", "1.0"): 1,
            ("Building", "Solid", "2"): 1,
            ("Building", "MultiSurface", "3"): 1,
            ("BuildingPart", "MultiSurface", "2"): 1,
            ("BuildingInstallation", "MultiSurface", "2"): 1,
        }
    )


def test_objects_are_named_and_hang_together(written):
    objects = written["CityObjects"]
    assert list(objects) == ["b0", "b1", "p0", "building-3", "p0-installation"]
    assert objects["b0"]["children"] == ["p0"]
    assert objects["p0"]["children"] == ["p0-installation"]
    assert objects["b1"]["geometry"] == []


def test_surfaces_have_their_types(city, written):
    fine = written["CityObjects"]["b0"]["geometry"][2]
    (values,) = fine["semantics"]["values"]
    kinds = Counter(fine["semantics"]["surfaces"][value]["type"] for value in values)
    assert kinds == Counter({"WallSurface": 4, "RoofSurface": 1, "GroundSurface": 1})
    for value, surface in zip(values, fine["boundaries"][0], strict=True):
        heights = place(written)[surface[0], 2]
        kind = fine["semantics"]["surfaces"][value]["type"]
        assert (kind == "RoofSurface") == (heights.min() > 12)
    assert written["CityObjects"]["b0"]["geometry"][3]["semantics"]["surfaces"] == [{"type": "Window"}]
    assert "semantics" not in written["CityObjects"]["p0-installation"]["geometry"][0]
    assert [len(surface) for surface in written["CityObjects"]["p0-installation"]["geometry"][0]["boundaries"]] == [2]


def test_attributes_are_the_columns_that_have_a_value(city, written):
    objects = written["CityObjects"]
    assert "attributes" in objects["b1"]
    assert objects["b1"]["attributes"] == {"wall_less": False, "quality": [{}]}
    assert objects["b0"]["attributes"] == {
        "class": "3001",
        "measured_height": 9.1,
        "storeys_above_ground": 3,
        "serial": 2**53 + 1,
        "lod_used": 2,
        "wall_less": False,
        "is_open": True,
        "creation_date": "2024-03-01",
        "kind": "x",
        "old": "t",
        "risks": [{"kind": "river"}, {"depth": 2.0}],
        "extras": [{"path": "a/b", "text": "−9999"}],
    }
    assert objects["p0"]["attributes"]["class"] == "普通建物"


def test_metadata_name_zone_and_credit(city, written):
    metadata = written["metadata"]
    assert metadata["referenceSystem"] == "https://www.opengis.net/def/crs/EPSG/0/6675"
    assert "T.P." in metadata["title"]
    assert "Project PLATEAU" in metadata["title"]
    assert metadata["geographicalExtent"] == [*city.vertices.min(axis=0), *city.vertices.max(axis=0)]


@pytest.mark.parametrize("scale", [0.001, 0.00001, 0.25])
def test_coordinates_are_off_by_half_the_scale_at_most(city, tmp_path, scale):
    path = write_cityjson(city, tmp_path / "city.city.json", scale=scale)
    content = json.loads(path.read_text(encoding="utf-8"))
    pairs = list(pair_rings(city, content))
    assert len(pairs) == len(city.ring_offsets) - 1
    assert max(np.abs(found - expected).max() for expected, found in pairs) <= scale / 2 + 1e-9


def test_tiles_are_what_the_format_asks_for(tile, tmp_path, check_cityjson):
    text = write_cityjson(tile, tmp_path / "tile.city.json").read_text(encoding="utf-8")
    content = json.loads(text)
    counts = check_cityjson(content)
    present = {(owner, lod) for owner, lod in zip(tile.polygon_owner.tolist(), tile.polygon_lod.tolist(), strict=True)}
    found = sum(number for (kind, _, lod), number in counts.items() if kind != "BuildingInstallation" and lod != "1.0")
    assert found == len(present)
    solids = sum(number for (_, kind, lod), number in counts.items() if kind == "Solid" and lod == "1")
    assert solids == len({owner for owner, lod in present if lod == 1})
    assert max(np.abs(found - expected).max() for expected, found in pair_rings(tile, content)) < 0.000501


def test_a_part_without_its_building_stands_for_itself(city, tmp_path, check_cityjson):
    table = city.buildings.assign(part_of=pd.array([None, None, "elsewhere", None], "string"))
    path = write_cityjson(replace(city, buildings=table), tmp_path / "city.city.json")
    content = json.loads(path.read_text(encoding="utf-8"))
    check_cityjson(content)
    assert content["CityObjects"]["p0"]["type"] == "Building"


def test_names_that_occur_twice_are_told_apart(city, tmp_path, check_cityjson):
    table = city.buildings.assign(gml_id=pd.array(["b0", "b0", "p0", "p0-installation"], "string"))
    path = write_cityjson(replace(city, buildings=table), tmp_path / "city.city.json")
    content = json.loads(path.read_text(encoding="utf-8"))
    check_cityjson(content)
    assert list(content["CityObjects"]) == ["b0", "b0-2", "p0", "p0-installation", "p0-installations"]


def test_what_cannot_be_written_is_told(city, tmp_path):
    for scale in (0.0, -1.0, float("nan"), 2.0):
        with pytest.raises(ParameterError, match="scale is"):
            write_cityjson(city, tmp_path / "x.city.json", scale=scale)
    with pytest.raises(ParameterError, match="not finite"):
        write_cityjson(replace(city, vertices=city.vertices * np.inf), tmp_path / "x.city.json")
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match="cannot write"):
        write_cityjson(city, tmp_path / "file" / "x.city.json")
    assert [entry.name for entry in tmp_path.iterdir()] == ["file"]


@pytest.fixture(scope="module")
def schema():
    """Return the judge of the official schema of CityJSON 2.0."""
    jsonschema = pytest.importorskip("jsonschema", reason="jsonschema is not installed")
    text = (Path(__file__).parent / "data" / "cityjson-2.0.0.schema.json").read_text(encoding="utf-8")
    return jsonschema.Draft7Validator(json.loads(text))


def test_the_official_schema_accepts_it(written, tile, tmp_path, schema):
    made = json.loads(write_cityjson(tile, tmp_path / "tile.city.json").read_text(encoding="utf-8"))
    for content in (written, made):
        assert [error.message for error in schema.iter_errors(content)] == []


def test_the_official_schema_refuses_what_is_wrong(written, schema):
    solid = next(
        geometry
        for item in written["CityObjects"].values()
        for geometry in item["geometry"]
        if geometry["type"] == "Solid"
    )
    for holder, key, wrong in (
        (written, "version", "two"),
        (written["CityObjects"]["b0"], "type", "House"),
        (solid, "boundaries", solid["boundaries"][0]),
        (written, "transform", {}),
    ):
        kept, holder[key] = holder[key], wrong
        assert not schema.is_valid(written), (key, wrong)
        holder[key] = kept
    assert schema.is_valid(written)


def test_cjval_accepts_it(tile, tmp_path):
    cjvalpy = pytest.importorskip("cjvalpy", reason="cjvalpy, which has no Linux wheel for CityJSON 2.0, is missing")
    validator = cjvalpy.CJValidator([write_cityjson(tile, tmp_path / "tile.city.json").read_text(encoding="utf-8")])
    validator.validate()
    report = validator.get_report()
    assert "File is valid" in report, report
    assert "warnings" not in report.partition("SUMMARY")[2], report


def test_cjio_reads_it(tile, tmp_path, monkeypatch):
    # Importing cjio makes json write six decimals, everywhere and for good.
    monkeypatch.setattr(json.encoder, "c_make_encoder", json.encoder.c_make_encoder)
    monkeypatch.setattr(json.encoder, "float", float, raising=False)
    cityjson = pytest.importorskip("cjio.cityjson", reason="cjio is not installed")
    path = write_cityjson(tile, tmp_path / "tile.city.json")
    with path.open("r", encoding="utf-8") as file:
        model = cityjson.reader(file=file, ignore_duplicate_keys=False)
    assert model.get_epsg() == tile.epsg
    installations = len(np.unique(tile.polygon_owner[tile.polygon_installation]))
    assert len(model.j["CityObjects"]) == len(tile) + installations
    levels = {geometry["lod"] for item in model.j["CityObjects"].values() for geometry in item["geometry"]}
    vertices = len(model.j["vertices"])
    assert (model.remove_duplicate_vertices(), len(model.j["vertices"])) == (0, vertices)
    assert (model.remove_orphan_vertices(), len(model.j["vertices"])) == (0, vertices)
    assert "CityJSON version = 2.0" in "\n".join(model.get_info())
    finest = max(levels)
    model.filter_lod(finest)
    kept = {geometry["lod"] for item in model.j["CityObjects"].values() for geometry in item["geometry"]}
    assert kept == {finest}


def test_json_is_as_it_was_after_cjio():
    assert json.dumps(136.394302311902) == "136.394302311902"
    assert json.dumps([1 / 3], indent=1) == f"[\n {1 / 3!r}\n]"
