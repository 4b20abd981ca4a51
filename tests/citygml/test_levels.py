import pytest

from plateau_sc.citygml import read_citygml
from plateau_sc.citygml.levels import require_lod
from plateau_sc.errors import ParameterError

LOW, HIGH = (0, 0, 5), (10, 8, 11)
WEST, EAST = ((0, 0, 5), (5, 8, 9)), ((5, 0, 5), (10, 8, 13))
HEIGHT = "<bldg:measuredHeight>6</bldg:measuredHeight>"


def levels(path, lod="best"):
    city = read_citygml(path, lod=lod)
    rows = city.buildings
    return dict(zip(rows["gml_id"], rows["lod_used"].astype(object).where(rows["lod_used"].notna(), None), strict=True))


@pytest.fixture
def everything(gml, write_city):
    return write_city(
        gml.building("all", HEIGHT, gml.lod0(LOW, HIGH), gml.lod1(LOW, HIGH), gml.lod2(LOW, HIGH)),
        gml.building("block", gml.lod0(LOW, HIGH), gml.lod1(LOW, HIGH)),
        gml.building("fine", gml.lod2(LOW, HIGH)),
        gml.building("outline", HEIGHT, gml.lod0(LOW, HIGH)),
        gml.building("flat", gml.lod0(LOW, HIGH)),
    )


@pytest.mark.parametrize(
    ("lod", "expected"),
    [
        ("best", [2, 1, 2, 0, None]),
        (3, [2, 1, 2, 0, None]),
        (2, [2, 1, 2, 0, None]),
        (1, [1, 1, 2, 0, None]),
        (0, [0, 1, 2, 0, None]),
    ],
)
def test_each_is_used_at_its_own_level(everything, lod, expected):
    assert list(levels(everything, lod).values()) == expected


@pytest.mark.parametrize("lod", [5, "LOD2", None, True, 1.5])
def test_a_level_that_is_none_is_refused(lod):
    with pytest.raises(ParameterError, match="expected 'best', 0, 1, 2 or 3"):
        require_lod(lod)


def test_the_block_of_the_whole_does_not_hide_finer_parts(gml, write_city):
    path = write_city(
        gml.building("whole", gml.lod1(LOW, HIGH), gml.part("a", gml.lod2(*WEST)), gml.part("b", gml.lod2(*EAST)))
    )
    assert levels(path) == {"whole": None, "a": 2, "b": 2}
    assert read_citygml(path).corners()[:, :, 2].max() == 13


def test_a_block_that_the_parts_do_not_cover_stays(gml, write_city):
    beside = ((10, 0, 5), (14, 8, 9))
    path = write_city(gml.building("main", gml.lod1(LOW, HIGH), gml.part("annex", gml.lod2(*beside))))
    assert levels(path) == {"main": 1, "annex": 2}


@pytest.mark.parametrize(("width", "used"), [(4.9, 1), (5.1, None)])
def test_half_of_the_footprint_decides(gml, write_city, width, used):
    part = gml.part("part", gml.lod2((0, 0, 5), (width, 8, 9)))
    path = write_city(gml.building("whole", gml.lod1(LOW, HIGH), part))
    assert levels(path) == {"whole": used, "part": 2}


def test_the_block_of_a_part_does_not_hide_a_finer_whole(gml, write_city):
    inside, beside = gml.part("inside", gml.lod1(*WEST)), gml.part("beside", gml.lod1((20, 0, 5), (25, 8, 9)))
    path = write_city(gml.building("whole", gml.lod2(LOW, HIGH), inside, beside))
    assert levels(path) == {"whole": 2, "inside": None, "beside": 1}


def test_a_family_of_one_level_is_used_whole(gml, write_city):
    path = write_city(gml.building("whole", gml.lod1(LOW, HIGH), gml.part("a", gml.lod1(*WEST))))
    assert levels(path) == {"whole": 1, "a": 1}


def test_each_level_has_its_reason(gml, write_city, everything):
    assert read_citygml(everything).buildings["lod_reason"].tolist() == [*["finest"] * 4, "outline without a height"]
    asked = read_citygml(everything, lod=1).buildings["lod_reason"].tolist()
    lower, higher = "asked level missing, lower", "asked level missing, higher"
    assert asked == ["asked for", "asked for", higher, lower, "outline without a height"]
    parts = gml.part("a", gml.lod2(*WEST)), gml.part("b", gml.lod2(*EAST)), gml.part("c", gml.lod1(LOW, HIGH))
    family = write_city(gml.building("whole", gml.lod1(LOW, HIGH), *parts), gml.building("bare"), name="2.gml")
    assert read_citygml(family).buildings["lod_reason"].tolist() == [
        *("finer parts cover it", "finest", "finest", "finest", "no geometry")
    ]


def test_finer_parts_do_not_hide_the_block_that_was_asked_for(gml, write_city):
    parts = gml.part("a", gml.lod2(*WEST)), gml.part("b", gml.lod2(*EAST))
    path = write_city(gml.building("whole", gml.lod1(LOW, HIGH), *parts))
    assert levels(path, 1) == {"whole": 1, "a": None, "b": None}
    assert levels(path, 2) == levels(path) == {"whole": None, "a": 2, "b": 2}
    city = read_citygml(path, lod=1)
    assert city.buildings["lod_reason"].tolist() == ["asked for", *["finer than asked, and the whole is not"] * 2]
    assert city.corners()[:, :, 2].max() == 11


def test_a_finer_part_beside_the_block_that_was_asked_for_stays(gml, write_city):
    beside = ((9, 0, 5), (14, 8, 9))
    path = write_city(gml.building("main", gml.lod1(LOW, HIGH), gml.part("annex", gml.lod2(*beside))))
    assert levels(path, 1) == {"main": 1, "annex": 2}


def test_a_finer_whole_does_not_hide_the_blocks_that_were_asked_for(gml, write_city):
    parts = gml.part("a", gml.lod1(*WEST)), gml.part("b", gml.lod1(*EAST))
    path = write_city(gml.building("whole", gml.lod2(LOW, HIGH), *parts))
    assert levels(path, 1) == {"whole": None, "a": 1, "b": 1}
    assert levels(path) == {"whole": 2, "a": None, "b": None}
    assert read_citygml(path, lod=1).buildings["lod_reason"][0] == "finer than asked, and its parts are not"
    small = write_city(gml.building("whole", gml.lod2(LOW, HIGH), gml.part("a", gml.lod1((0, 0, 5), (2, 8, 9)))))
    assert levels(small, 1) == {"whole": 2, "a": None}


def test_a_finer_installation_does_not_cost_the_surfaces_of_its_building(gml, write_city):
    ladder = gml.surface(gml.square(2, 2, 1, 12))
    holder = (
        '<bldg:outerBuildingInstallation><bldg:BuildingInstallation gml:id="ladder"><bldg:lod3Geometry>'
        f"{ladder}</bldg:lod3Geometry></bldg:BuildingInstallation></bldg:outerBuildingInstallation>"
    )
    path = write_city(gml.building("house", gml.lod2(LOW, HIGH), holder), gml.building("alone", holder))
    assert levels(path) == {"house": 2, "alone": 3}
