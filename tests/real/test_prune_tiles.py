"""The real tiles state where they lie, and are left unread where the area lies elsewhere."""

import zipfile

import pytest
import shapely

from plateau_sc.citygml.area import locate_area
from plateau_sc.citygml.envelope import read_envelope
from plateau_sc.citygml.filenames import find_mesh
from plateau_sc.citygml.pruning import select_files
from plateau_sc.citygml.sources import find_files
from plateau_sc.meshcode import mesh_bounds
from plateau_sc.spatialid import find_spatial_id


@pytest.mark.parametrize("kind", ["bldg", "dem", "tran", "veg", "brid", "luse", "urf"])
def test_every_tile_states_an_extent_that_meets_its_mesh(shared_data, kind):
    files = [file for file in find_files(shared_data / "plateau", kind) if file.size]
    assert files
    for file in files:
        south, west, north, east = mesh_bounds(find_mesh(file.parts[-1]))
        assert shapely.intersects(read_envelope(file), shapely.box(west, south, east, north)), file.label


def test_an_area_leaves_the_tile_that_it_meets(shared_data):
    cell = str(find_spatial_id(139.7172, 35.6795, 0, 20))
    for area in ("53394517", ["53394517"], cell):
        kept, pruned = select_files(shared_data / "plateau", "bldg", locate_area(area))
        assert [file.parts[-1] for file in kept] == ["53394517_bldg_6697_op.gml"] * 2
        assert len(pruned) == 9


def test_a_packed_data_set_gives_the_same(shared_data, tmp_path):
    root = shared_data / "plateau" / "13104_shinjuku-ku_pref_2025_citygml_1_op"
    path = tmp_path / f"{root.name}.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for file in sorted(root.rglob("*.gml")):
            packed.write(file, file.relative_to(root.parent))
    (plain,), (member,) = find_files(root), find_files(path)
    assert member.sha256() == plain.sha256()
    assert member.dataset == plain.dataset
    assert read_envelope(member).equals(read_envelope(plain))
