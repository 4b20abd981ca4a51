"""Tests of `plateau_sc.io.glb`."""

import json
import struct
from dataclasses import replace

import numpy as np
import pytest
import trimesh

from plateau_sc.city import SurfaceType
from plateau_sc.errors import NoBuildingsError, OutputError, ParameterError
from plateau_sc.io import write_glb
from plateau_sc.io.glb import COLOURS


def read_tree(path):
    """Return the JSON of a binary glTF file."""
    content = path.read_bytes()
    magic, version, size, length, kind = struct.unpack("<4sIII4s", content[:20])
    assert (magic, version, size, kind) == (b"glTF", 2, len(content), b"JSON")
    return json.loads(content[20 : 20 + length])


def list_corners(path):
    """Return the corners of each node's triangles, in the axes of the model, relative to the origin."""
    scene = trimesh.load_scene(path)
    corners = {}
    for node in scene.graph.nodes_geometry:
        transform, geometry = scene.graph[node]
        mesh = scene.geometry[geometry]
        x, up, south = np.moveaxis(trimesh.transform_points(mesh.vertices, transform)[mesh.faces], -1, 0)
        corners[node] = np.stack([x, -south, up], axis=-1)
    return corners


def assert_near(city, path):
    """Compare each triangle of a file with the model's."""
    tree = read_tree(path)
    origin = np.array(tree["asset"]["extras"]["origin"])
    found, owners = list_corners(path), city.triangle_owner()
    ids = city.buildings["gml_id"].tolist()
    assert sum(map(len, found.values())) == len(city.triangles)
    for row in np.unique(owners).tolist():
        name = ids[row] if isinstance(ids[row], str) else f"building-{row}"
        expected = city.corners()[owners == row]
        assert np.abs(found[name] + origin - expected).max() < 1e-4


def test_triangles_come_back_by_building(city, tmp_path):
    path = write_glb(city, tmp_path / "city.glb")
    assert set(list_corners(path)) == {"b0", "p0", "building-3"}
    assert_near(city, path)


def test_tiles_come_back(tile, tmp_path):
    assert_near(tile, write_glb(tile, tmp_path / "tile.glb"))


def test_a_wide_city_is_as_exact(make_city, tmp_path):
    city = make_city(apart=90_000.0)
    assert_near(city, write_glb(city, tmp_path / "wide.glb"))


def test_the_origin_is_told_and_can_be_chosen(city, tmp_path):
    extras = read_tree(write_glb(city, tmp_path / "a.glb"))["asset"]["extras"]
    west, south, east, north = city.bounds
    assert extras["epsg"] == city.epsg
    assert extras["origin"] == [round((west + east) / 2), round((south + north) / 2), 0]
    chosen = write_glb(city, tmp_path / "b.glb", origin=(west, south, 3.5))
    assert read_tree(chosen)["asset"]["extras"]["origin"] == [west, south, 3.5]
    assert_near(city, chosen)
    assert "Project PLATEAU" in read_tree(chosen)["asset"]["copyright"]
    for origin in [(0.0, 0.0), (0.0, np.nan, 0.0)]:
        with pytest.raises(ParameterError, match=r"origin is .*EPSG:6675"):
            write_glb(city, tmp_path / "c.glb", origin=origin)


def test_faces_have_the_colour_of_their_type(city, tmp_path):
    path = write_glb(city, tmp_path / "city.glb")
    scene = trimesh.load_scene(path)
    mesh = scene.geometry["b0"]
    colours = np.asarray(mesh.visual.vertex_attributes["color"])[:, :3]
    upward = mesh.face_normals[:, 1] > 0.9
    assert upward.sum() == 2
    assert (colours[mesh.faces[upward]] == COLOURS[SurfaceType.ROOF]).all()
    assert (colours[mesh.faces[np.abs(mesh.face_normals[:, 1]) < 0.1]] == COLOURS[SurfaceType.WALL]).all()
    assert set(COLOURS) == set(SurfaceType)
    (material,) = read_tree(path)["materials"]
    assert material["doubleSided"]


def test_a_city_without_triangles_is_an_error(city, tmp_path):
    bare = replace(city, triangles=city.triangles[:0], triangle_polygon=city.triangle_polygon[:0])
    with pytest.raises(NoBuildingsError, match="no triangle"):
        write_glb(bare, tmp_path / "bare.glb")
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_is_told(city, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match=r"cannot write to .*file"):
        write_glb(city, tmp_path / "file" / "city.glb")
