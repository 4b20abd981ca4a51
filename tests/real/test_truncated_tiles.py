"""A real tile cut off at every hundredth of its length keeps every member that is whole."""

import re

import pytest

from plateau_sc.citygml import read_features, read_relief
from plateau_sc.citygml.files import read_file
from plateau_sc.citygml.names import BUILDINGS
from plateau_sc.citygml.sources import find_files
from plateau_sc.errors import PlateauScError, UnreadableSourceError

TILES = {
    "tako": "12347_tako-machi_city_2025_citygml_1_op/udx/bldg/53404336_bldg_6697.gml",
    "yokosuka": "14201_yokosuka-shi_city_2022_citygml_1_op/udx/bldg/52397519_bldg_6697_op.gml",
}
FEATURES = {
    "veg": "08220_tsukuba-shi_city_2023_citygml_1_op/udx/veg/54401008_veg_6697_op.gml",
    "tran": "13100_tokyo23-ku_2020_citygml_4_op/udx/tran/533925_tran_6697_op.gml",
    "brid": "43206_tamana-shi_city_2024_citygml_2_op/udx/brid/49303414_brid_6697_op.gml",
    "luse": "43206_tamana-shi_city_2024_citygml_2_op/udx/luse/493033_luse_6697_op.gml",
}
TERRAIN = "14201_yokosuka-shi_city_2022_citygml_1_op/udx/dem/523965_dem_6697_05_op.gml"
MEMBER = re.compile(rb"<core:cityObjectMember>\s*<bldg:Building .*?</core:cityObjectMember>", re.DOTALL)


@pytest.mark.parametrize("name", TILES)
def test_every_whole_member_survives(shared_data, tmp_path, name):
    content = (shared_data / "plateau" / TILES[name]).read_bytes()
    ends = [member.end() for member in MEMBER.finditer(content)]
    path = tmp_path / "54363371_bldg_6697_op.gml"
    for percent in range(1, 100):
        length = len(content) * percent // 100
        path.write_bytes(content[:length])
        part = read_file(find_files(path)[0], BUILDINGS)
        assert int((part.features.parents < 0).sum()) == sum(end <= length for end in ends), f"cut at {percent} %"
        assert part.audit.skipped[0].reason.startswith("the XML breaks here")
        assert part.audit.polygons_in == sum(part.audit.polygons_by_lod.values()) + sum(
            part.audit.polygons_left_out.values()
        )


@pytest.mark.parametrize("kind", FEATURES)
def test_every_whole_feature_survives(shared_data, tmp_path, kind):
    content = (shared_data / "plateau" / FEATURES[kind]).read_bytes()
    ends = [member.end() for member in re.finditer(rb"</core:cityObjectMember>", content)]
    path = tmp_path / f"54363371_{kind}_6697_op.gml"
    path.write_bytes(content)
    whole = read_features(path, kind)
    families = whole.features["part_of"].isna().cumsum()
    for percent in range(1, 100):
        length = len(content) * percent // 100
        path.write_bytes(content[:length])
        count = sum(end <= length for end in ends)
        if not count:
            with pytest.raises(PlateauScError, match="XML breaks here"):
                read_features(path, kind)
            continue
        model = read_features(path, kind)
        assert model.audit.features_in == model.audit.features_out == count, f"cut at {percent} %"
        assert model.features["gml_id"].tolist() == whole.features["gml_id"][families <= count].tolist()
        assert model.audit.skipped[0].reason.startswith("the XML breaks here")
        assert model.audit.is_balanced


def test_every_whole_triangle_survives(shared_data, tmp_path):
    content = (shared_data / "plateau" / TERRAIN).read_bytes()
    whole, epsg, _ = read_relief(shared_data / "plateau" / TERRAIN)
    ends = [found.end() for found in re.finditer(rb"</gml:Triangle>", content)]
    path = tmp_path / "523965_dem_6697_05_op.gml"
    for percent in range(1, 100):
        length = len(content) * percent // 100
        path.write_bytes(content[:length])
        count = sum(end <= length for end in ends)
        if not count:
            with pytest.raises(UnreadableSourceError):
                read_relief(path, epsg)
            continue
        triangles, _, audit = read_relief(path, epsg)
        assert triangles.tobytes() == whole[:count].tobytes(), f"cut at {percent} %"
        assert audit.triangles_in == audit.triangles_out == count
        assert audit.skipped[0].reason.startswith("the XML breaks here")
