"""Receivers just off the faces of houses that are nearly, and not quite, put together from convex pieces."""

import numpy as np
import pytest
import trimesh

from plateau_sc import samples
from plateau_sc.casting import Lattice, Points, rays
from plateau_sc.casting.caster import Caster
from plateau_sc.casting.clouds import CloudCaster
from plateau_sc.casting.occluders import Occluders
from plateau_sc.casting.rays import RayCaster
from plateau_sc.casting.volumes import VolumeCaster
from plateau_sc.citygml import read_citygml
from plateau_sc.grid import Grid
from plateau_sc.kernels.convex import Convex, find_convex
from plateau_sc.kernels.covering import find_turned
from plateau_sc.kernels.facets import SHELL, Facets, find_facets
from plateau_sc.kernels.measures import measure_bodies
from plateau_sc.kernels.outlines import spare_rough, take_rough_shells
from plateau_sc.scene import Scene
from plateau_sc.shade.work import find_roofs
from plateau_sc.sun import sun_vector
from plateau_sc.sunlight.pixels import place_pixels
from plateau_sc.sunlight.planes import find_planes

ROUGH = 8e-4
SUNS = [sun_vector(azimuth, elevation) for azimuth, elevation in ((95.0, 12.0), (150.0, 35.0), (180.0, 70.0))]


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> tuple[Scene, Lattice, Points]:
    """Return a town in detail, some of whose houses are left to their facets, with its roofs and its façades."""
    folder = tmp_path_factory.mktemp("rough")
    city = read_citygml(samples.write(folder / "town", extent=(120.0, 120.0), features=["bldg"], detail=1.0))
    scene = Scene(city)
    grid = Grid.from_bounds(scene.bounds, 1.0, scene.epsg)
    _, roofs = find_roofs(scene, grid, scene.ground(grid))
    planes = find_planes(city, scene.origin)
    return scene, roofs, Points(place_pixels(planes, 2.0).places, on_faces=True)


def count_rays(caster: Caster, monkeypatch: pytest.MonkeyPatch) -> tuple[list[np.ndarray], int]:
    """Return masks under some suns, and how many of their receivers were cast as rays."""
    many, cast = [], rays.cast_each

    def cast_each(occluders, places, *rest):
        many.append(len(places))
        return cast(occluders, places, *rest)

    with monkeypatch.context() as patch:
        patch.setattr(rays, "cast_each", cast_each)
        return [caster.cast(sun) for sun in SUNS], sum(many)


def test_roofs_and_walls_are_cast_as_rays_are_and_few_need_any(town, monkeypatch: pytest.MonkeyPatch) -> None:
    scene, roofs, points = town
    assert roofs.on_faces
    assert scene.occluders.bodies[0].hollows.max() > ROUGH
    anywhere = Lattice(roofs.x, roofs.y, roofs.height), Points(points.places)
    for method, on_faces, plain in ((VolumeCaster, roofs, anywhere[0]), (CloudCaster, points, anywhere[1])):
        expected = [RayCaster(scene.occluders, on_faces).cast(sun) for sun in SUNS]
        found, few = count_rays(method(scene.occluders, on_faces), monkeypatch)
        as_before, many = count_rays(method(scene.occluders, plain), monkeypatch)
        np.testing.assert_array_equal(found, expected)
        np.testing.assert_array_equal(as_before, expected)
        assert few < 0.7 * many


def find_facets_in(convex: Convex, body: int) -> np.ndarray:
    """Return the facets of the shell of a piece that none of its faces has wholly outside."""
    faces, corners = slice(*convex.starts[body : body + 2, 0]), convex.corners[slice(*convex.ranges[body])]
    normals, anchors = convex.normals[faces] * (1.0, -1.0, 1.0), convex.anchors[faces]
    above = np.einsum("fk,nfck->nfc", normals, corners[:, np.newaxis] - anchors[:, np.newaxis])
    return corners[(above.min(axis=2) <= 2.0 * convex.hollows[body]).all(axis=1)]


def test_pieces_that_are_rough_are_left_to_facets(town) -> None:
    convex, facets = town[0].occluders.bodies
    measures = measure_bodies(convex, 1.0)
    more, spared = spare_rough(facets, convex, measures)
    is_rough = convex.hollows > ROUGH
    assert 0 < is_rough.sum() < len(is_rough)
    np.testing.assert_array_equal(spared.boxes[:, 5] == -np.inf, is_rough)
    np.testing.assert_array_equal(spared.boxes[~is_rough], measures.boxes[~is_rough])
    assert np.isfinite(measures.boxes).all()
    assert (more.kinds[len(facets.kinds) :] == SHELL).all()
    expected = {corners.tobytes() for body in np.flatnonzero(is_rough) for corners in find_facets_in(convex, body)}
    found = {corners.tobytes() for corners in more.corners[len(facets.corners) :]}
    assert expected == found
    whole = {corners.tobytes() for first, stop in convex.ranges[is_rough] for corners in convex.corners[first:stop]}
    assert found < whole
    # Whole shells tell where one is inside out, for a face that looks down there may be of another piece.
    shells = take_rough_shells(facets, convex)
    is_shell = facets.kinds == SHELL
    assert (shells.kinds == SHELL).all()
    np.testing.assert_array_equal(shells.corners[: is_shell.sum()], facets.corners[is_shell])
    assert {corners.tobytes() for corners in shells.corners[is_shell.sum() :]} == whole
    assert len(shells.corners) == is_shell.sum() + len(whole)
    smooth = convex._replace(hollows=np.zeros(len(convex.hollows)))
    assert spare_rough(facets, smooth, measures) == (facets, measures)
    assert len(take_rough_shells(facets, smooth).corners) == is_shell.sum()


def test_receivers_where_a_rough_shell_is_inside_out_are_cast_as_rays() -> None:
    """A block with a canopy whose top lies 2 mm below its underside: from within a ray meets nothing that looks up."""
    wall, canopy = raise_block(0.0, 10.0, 0.0, 8.0), raise_block(10.0, 16.0, 4.0, 4.002)
    block, shell = find_convex(find_facets(wall))[0], find_facets(np.concatenate([wall, canopy]))
    occluders = Occluders(np.concatenate([wall, canopy]))
    # As if the block were a piece of both that is not convex by a millimetre.
    is_canopy = shell.corners[..., 0].min(axis=1) == 10.0
    is_canopy &= shell.corners[..., 2].min(axis=1) >= 4.0
    facets = Facets(np.where(is_canopy[:, np.newaxis, np.newaxis], shell.corners[:, ::-1], shell.corners), shell.kinds)
    none = facets.take(np.zeros(len(facets.kinds), dtype=np.bool_))
    rough = block._replace(
        hollows=np.array([1e-3]), corners=facets.corners, ranges=np.array([[0, len(facets.corners)]])
    )
    occluders.__dict__["bodies"] = rough, none
    x, y = np.arange(10.5, 15.6, 0.25), np.arange(5.5, 0.4, -0.25)
    lattice = Lattice(x, y, 4.001 + 1e-5 * np.add.outer(y, x), on_faces=True)
    points = Points(lattice.places(), on_faces=True)
    assert find_turned(occluders.rough_shells, points.places).all()
    for sun in SUNS:
        assert RayCaster(occluders, points).cast(sun).all()
        assert VolumeCaster(occluders, lattice).cast(sun).all()
        assert CloudCaster(occluders, points).cast(sun).all()


def raise_block(west: float, east: float, bottom: float, top: float) -> np.ndarray:
    """Return a closed block of 6 m from south to north."""
    return np.asarray(trimesh.creation.box(bounds=((west, 0.0, bottom), (east, 6.0, top))).triangles)
