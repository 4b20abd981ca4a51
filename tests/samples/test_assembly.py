"""Many buildings: the count, the meshes, and memory that does not grow with them."""

import tracemalloc
from collections import Counter

import pytest
from lxml import etree

from plateau_sc import samples
from plateau_sc.meshcode import mesh_bounds
from plateau_sc.samples.assembly import plan_town
from plateau_sc.samples.parameters import Parameters

GML = "{http://www.opengis.net/gml}"
BLDG = "{http://www.opengis.net/citygml/building/2.0}"
_BOUND = 3_000_000


def write_measured(folder, count: int) -> int:
    """Write buildings alone and give the peak of what Python allocated [bytes]."""
    tracemalloc.start()
    try:
        samples.write(folder, buildings=count, features=["bldg"], lods=(0.0, 1.0, 0.0))
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_memory_does_not_grow_with_the_town(tmp_path):
    few, many = write_measured(tmp_path / "few", 150), write_measured(tmp_path / "many", 1200)
    assert many < _BOUND
    # The texts of the buildings that were written in between are more than 4 MB.
    assert many - few < 1_500_000


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    return samples.write(tmp_path_factory.mktemp("large"), buildings=3000, lods=(0.0, 1.0, 0.0))


def test_as_many_buildings_as_asked_for_in_several_meshes(large):
    paths = sorted((large / "udx" / "bldg").iterdir())
    assert len(paths) == 4
    identifiers = Counter()
    buildings = 0
    for path in paths:
        south, west, north, east = mesh_bounds(path.name[:8])
        for _, element in etree.iterparse(path, tag=f"{BLDG}Building"):
            buildings += 1
            identifiers[element.get(f"{GML}id")] += 1
            ring = [float(text) for text in element.findtext(f".//{GML}posList").split()]
            corners = list(zip(ring[0::3], ring[1::3], strict=True))
            inside = sum(south <= latitude < north and west <= longitude < east for latitude, longitude in corners)
            assert inside * 2 >= len(corners) - 1
            element.clear()
    assert buildings == 3000
    assert max(identifiers.values()) == 1


def test_ground_of_a_large_town_covers_it(large):
    root = etree.parse(next((large / "udx" / "dem").iterdir())).getroot()
    lower, upper = (
        [float(text) for text in root.findtext(f".//{GML}{name}").split()] for name in ("lowerCorner", "upperCorner")
    )
    for path in (large / "udx" / "tran").iterdir():
        tile = etree.parse(path).getroot()
        inner = [
            [float(t) for t in tile.findtext(f".//{GML}{name}").split()] for name in ("lowerCorner", "upperCorner")
        ]
        assert lower[:2] < inner[0][:2]
        assert upper[:2] > inner[1][:2]


def test_planned_rows_are_as_few_as_hold_the_buildings():
    parameters = Parameters(0, (256.0, 256.0), 800, 0.45, 7.5, 3, (0.0, 0.2, 0.8), 0.0, ("bldg",))
    town = plan_town(parameters)
    assert town.columns == 4
    assert 3 <= town.rows <= 5
    assert plan_town(parameters._replace(buildings=None, extent=(300.0, 500.0)))[1:5] == (2, 4, 150.0, 125.0)
