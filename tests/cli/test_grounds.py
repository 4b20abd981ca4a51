"""Tests of `plateau_sc.cli.grounds`."""

import shutil
import zipfile
from pathlib import Path

import numpy as np
import pytest
import rasterio

from plateau_sc import Terrain, read_citygml
from plateau_sc.cli import grounds
from plateau_sc.cli.grounds import choose_ground, find_own_relief
from plateau_sc.errors import NoOverlapError, SourceNotFoundError
from plateau_sc.types import Bounds

ELSEWHERE: Bounds = (-90_000.0, -90_000.0, -89_900.0, -89_900.0)


@pytest.fixture
def place(hilly_town: Path) -> tuple[int, Bounds]:
    city = read_citygml(hilly_town)
    return city.epsg, city.bounds


def test_a_data_sets_own_relief_is_found(hilly_town: Path, town: Path, tmp_path: Path) -> None:
    (relief,) = find_own_relief(hilly_town)
    assert relief.path.parent.name == "dem"
    assert find_own_relief(town) == []
    assert find_own_relief(relief.path) == []
    with zipfile.ZipFile(tmp_path / "city.zip", "w") as archive:
        archive.write(relief.path, f"root/udx/dem/{relief.path.name}")
    assert [file.member for file in find_own_relief(tmp_path / "city.zip")] == [f"root/udx/dem/{relief.path.name}"]


def test_buildings_under_any_name_are_not_taken_for_relief(town: Path, tmp_path: Path) -> None:
    (tile,) = (town / "udx" / "bldg").glob("*.gml")
    shutil.copy(tile, tmp_path / "my town.gml")
    assert find_own_relief(tmp_path) == []


def test_the_own_terrain_is_taken_unless_flat_is_asked_for(hilly_town: Path, place: tuple[int, Bounds]) -> None:
    ground = choose_ground(hilly_town, None, False, *place)
    assert ground.terrain is not None
    assert f"own terrain, {len(ground.terrain.corners):,} triangles" in ground.note
    assert len(ground.files) == 1
    flat = choose_ground(hilly_town, None, True, *place)
    assert (flat.terrain, flat.files, flat.note) == (None, (), "flat at the buildings' feet")


def test_an_own_terrain_elsewhere_is_left_out_and_one_asked_for_is_an_error(
    hilly_town: Path, place: tuple[int, Bounds]
) -> None:
    ground = choose_ground(hilly_town, None, False, place[0], ELSEWHERE)
    assert ground.terrain is None
    assert "lies elsewhere" in ground.note
    with pytest.raises(NoOverlapError, match="does not meet the buildings"):
        choose_ground(hilly_town, hilly_town / "udx" / "dem", False, place[0], ELSEWHERE)


def test_a_raster_is_taken_around_the_grid(town: Path, tmp_path: Path, place: tuple[int, Bounds]) -> None:
    epsg, (west, _, _, north) = place
    transform = rasterio.Affine(50, 0, west - 5000, 0, -50, north + 5000)
    shape = {"driver": "GTiff", "width": 200, "height": 200, "count": 1, "dtype": "float32"}
    with rasterio.open(tmp_path / "dem.tif", "w", crs=f"EPSG:{epsg}", transform=transform, **shape) as file:
        file.write(np.full((1, 200, 200), 12.0, dtype=np.float32))
    ground = choose_ground(town, tmp_path / "dem.tif", False, *place)
    assert ground.terrain is not None
    assert np.unique(ground.terrain.corners[..., 2]).tolist() == [12.0]
    assert ground.terrain.bounds[0] == pytest.approx(west - grounds.REACH, abs=200)
    assert [file.path.name for file in ground.files] == ["dem.tif"]
    assert "height raster" in ground.note


def test_a_missing_terrain_is_named(town: Path, tmp_path: Path, place: tuple[int, Bounds]) -> None:
    with pytest.raises(SourceNotFoundError, match=r"gone\.tif: no such file"):
        choose_ground(town, tmp_path / "gone.tif", False, *place)


def test_a_large_terrain_keeps_what_is_near(
    hilly_town: Path, place: tuple[int, Bounds], monkeypatch: pytest.MonkeyPatch
) -> None:
    epsg, (west, south, _, _) = place
    corner = (west, south, west + 5, south + 5)
    whole = choose_ground(hilly_town, None, False, epsg, corner).terrain
    monkeypatch.setattr(grounds, "MOST_BYTES", 1)
    monkeypatch.setattr(grounds, "REACH", 10.0)
    ground = choose_ground(hilly_town, None, False, epsg, corner)
    assert isinstance(whole, Terrain)
    assert isinstance(ground.terrain, Terrain)
    assert 0 < len(ground.terrain.corners) < len(whole.corners)
    assert "within 0.01 km are used" in ground.note
    around = (west - 10, south - 10, west + 15, south + 15)
    near = whole.within(around).corners
    # Those whose extent alone meets the rectangle are not needed.
    assert {tuple(corner.ravel()) for corner in ground.terrain.corners} <= {tuple(corner.ravel()) for corner in near}
    x, y = np.linspace(west - 9, west + 14, 24), np.linspace(south + 14, south - 9, 24)
    assert ground.terrain.heights(x, y).tobytes() == whole.heights(x, y).tobytes()


def test_of_a_large_terrain_only_what_is_near_is_read(
    hilly_town: Path, place: tuple[int, Bounds], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    root = tmp_path / hilly_town.name
    shutil.copytree(hilly_town, root)
    (relief,) = find_own_relief(root)
    text = relief.path.read_text(encoding="utf-8")
    far = relief.path.with_name("533945_dem_6697_op.gml")
    start, end = text.index("<gml:boundedBy>"), text.index("</gml:boundedBy>")
    corners = "<gml:lowerCorner>35.6 139.6 0</gml:lowerCorner><gml:upperCorner>35.7 139.8 9</gml:upperCorner>"
    envelope = f'<gml:Envelope srsName="http://www.opengis.net/def/crs/EPSG/0/6697" srsDimension="3">{corners}'
    far.write_text(f"{text[:start]}<gml:boundedBy>{envelope}</gml:Envelope>{text[end:]}", encoding="utf-8")
    monkeypatch.setattr(grounds, "MOST_BYTES", 1)
    ground = choose_ground(root, None, False, *place)
    assert [file.path.name for file in ground.files] == [relief.path.name]
    assert choose_ground(root, None, False, place[0], ELSEWHERE).terrain is None
    with pytest.raises(NoOverlapError):
        choose_ground(root, root / "udx" / "dem", False, place[0], ELSEWHERE)
