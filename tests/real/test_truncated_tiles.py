"""A real tile cut off at every hundredth of its length keeps every member that is whole."""

import re

import pytest

from plateau_sc.citygml.files import read_file
from plateau_sc.citygml.names import BUILDINGS
from plateau_sc.citygml.sources import find_files

TILES = {
    "tako": "12347_tako-machi_city_2025_citygml_1_op/udx/bldg/53404336_bldg_6697.gml",
    "yokosuka": "14201_yokosuka-shi_city_2022_citygml_1_op/udx/bldg/52397519_bldg_6697_op.gml",
}
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
