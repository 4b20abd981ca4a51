"""Faces and their bodies: what a city and a mesh give, and parts that do not go together."""

import dataclasses
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from plateau_sc.bodies import NOBODY, city_faces, mesh_faces, require_parts
from plateau_sc.citygml import read_citygml
from plateau_sc.errors import CrsError, ParameterError
from plateau_sc.grid import Grid
from plateau_sc.landcover import LandCover
from plateau_sc.terrain import Terrain
from plateau_sc.types import FloatArray
from plateau_sc.vegetation import Trees

Box = Callable[[tuple[float, float, float], tuple[float, float, float]], FloatArray]


def test_a_city_gives_its_faces_by_whole_buildings(sample_root: Path) -> None:
    city = read_citygml(sample_root)
    corners, owner = city_faces(city)
    assert owner.dtype == np.int32
    assert len(corners) == len(owner) <= len(city.triangles)
    parts = city.buildings["part_of"].notna().to_numpy()
    assert not np.isin(owner, np.flatnonzero(parts)).any()


def test_a_block_for_a_roof_on_posts_keeps_its_top_and_bounds_nothing(sample_root: Path) -> None:
    city = read_citygml(sample_root)
    rows = city.buildings.copy()
    rows["wall_less"], rows["lod_used"] = True, 1
    corners, owner = city_faces(dataclasses.replace(city, buildings=rows))
    assert (owner == NOBODY).all()
    assert 0 < len(corners) < len(city.triangles) / 2
    assert (np.ptp(corners[..., 2], axis=1) <= 0.01).all()


def test_meshes_are_checked(box: Box) -> None:
    corners = box((0, 0, 0), (1, 1, 1))
    np.testing.assert_array_equal(mesh_faces(corners[::-1]), corners[::-1])
    for bad, words in ((corners[:0], "n > 0"), (corners[0], "n, 3, 3"), (corners + np.inf, "12 triangles hold NaN")):
        with pytest.raises(ParameterError, match=words):
            mesh_faces(bad)
    with pytest.raises(ParameterError, match="found str"):
        mesh_faces("box.obj")  # type: ignore[arg-type]


def test_parts_must_be_what_they_are_called_and_in_one_plane() -> None:
    terrain = Terrain.flat(0.0, (0, 0, 9, 9), 3006)
    trees = Trees.from_columns([5.0], [5.0], 0.0, 8.0, 6.0, epsg=3006)
    cover = LandCover(np.zeros((1, 1), dtype=np.uint8), Grid(3006, 0.0, 0.0, 1.0, 1, 1))
    require_parts(3006, terrain, trees, None, cover)
    require_parts(3006, None, None, None, None)
    for parts, name in (((terrain, None, None, None), "terrain"), ((None, trees, None, None), "trees")):
        with pytest.raises(CrsError, match=f"city and {name} must be in one zone; found EPSG:3007 and EPSG:3006"):
            require_parts(3007, *parts)
    with pytest.raises(CrsError, match="land cover"):
        require_parts(3007, None, None, None, cover)
    for place, name in enumerate(("terrain", "trees", "horizon", "landcover")):
        wrong = [None] * 4
        wrong[place] = 3.0  # type: ignore[call-overload]
        with pytest.raises(ParameterError, match=f"{name} must be .* found float"):
            require_parts(3006, *wrong)
