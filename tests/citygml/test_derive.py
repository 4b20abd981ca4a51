import numpy as np
import pandas as pd
import pytest

from plateau_sc import Terrain
from plateau_sc.citygml import read_citygml

LOW, HIGH = (0, 0, 5), (10, 8, 11)


def height(value):
    return f"<bldg:measuredHeight>{value}</bldg:measuredHeight>"


def storeys(value):
    return f"<bldg:storeysAboveGround>{value}</bldg:storeysAboveGround>"


def column(city, name):
    values = city.buildings[name]
    return values.astype(object).where(values.notna(), None).tolist()


def test_each_height_says_where_it_comes_from(gml, write_city):
    path = write_city(
        gml.building("measured", height(9), gml.lod2(LOW, HIGH)),
        gml.building("fine", gml.lod1(LOW, (10, 8, 12)), gml.lod2(LOW, HIGH)),
        gml.building("block", height(-9999), storeys(4), gml.lod1(LOW, HIGH)),
        gml.building("storeys", storeys(4), gml.lod0(LOW, HIGH)),
        gml.building("nothing", storeys(9999), gml.lod0(LOW, HIGH)),
    )
    city = read_citygml(path)
    assert column(city, "height_source") == ["measured", "lod2", "lod1", "storeys", "none"]
    assert column(city, "height") == pytest.approx([9, 6, 6, 12, None], nan_ok=True)


def test_the_ground_comes_from_the_solid_or_the_terrain_never_from_an_outline(gml, write_city):
    outline = gml.lod0(LOW, HIGH).replace(" 0.0", " 77.0")
    path = write_city(gml.building("solid", gml.lod1(LOW, HIGH)), gml.building("flat", outline))
    bare = read_citygml(path)
    assert column(bare, "ground_source") == ["solid", "none"]
    west, south, east, north = bare.buildings.total_bounds
    terrain = Terrain.flat(3.5, (west - 10, south - 10, east + 10, north + 10), bare.epsg)
    city = read_citygml(path, terrain=terrain)
    assert column(city, "ground_source") == ["solid", "terrain"]
    assert column(city, "ground_z") == [5.0, 3.5]


def test_lod1_blocks_are_lifted_to_the_measured_height_when_asked(gml, write_city):
    path = write_city(
        gml.building("low", height(7.5), gml.lod1(LOW, HIGH)),
        gml.building("fine", height(7.5), gml.lod1(LOW, HIGH), gml.lod2(LOW, HIGH)),
        gml.building("unmeasured", gml.lod1(LOW, HIGH)),
    )
    plain, lifted = read_citygml(path), read_citygml(path, lift_lod1=True)
    assert column(plain, "lifted") == [0, 0, 0]
    assert column(lifted, "lifted") == pytest.approx([1.5, 0, 0])
    tops = [lifted.corners()[lifted.triangle_owner() == row][:, :, 2].max() for row in range(3)]
    assert tops == [12.5, 11, 11]
    assert lifted.vertices[:, 2].min() == 5
    assert np.array_equal(lifted.triangles, plain.triangles)


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        (height(250), "height_out_of_range"),
        (height(0.5), "height_out_of_range"),
        (height(30) + storeys(2), "tall_storeys"),
        (height(6), ""),
        (height(12), "heights_disagree"),
    ],
)
def test_oddities_are_flagged_and_kept(gml, write_city, inner, expected):
    shape = gml.lod2(LOW, HIGH) if "disagree" in expected else gml.lod1(LOW, HIGH)
    city = read_citygml(write_city(gml.building("b", inner, shape)))
    assert column(city, "oddities") == [expected]
    assert city.audit.buildings_out == 1


def test_a_needle_is_flagged(gml, write_city):
    city = read_citygml(write_city(gml.building("b", height(16), gml.lod1((0, 0, 5), (4, 4, 21)))))
    assert column(city, "oddities") == ["needle"]


@pytest.mark.parametrize(
    ("kind", "expected"), [("0", "low"), ("2", "medium"), ("6", "high"), ("9", "low"), (None, "unknown")]
)
def test_the_confidence_of_a_block_follows_how_it_was_made(gml, write_city, kind, expected):
    stated = f"<uro:lod1HeightType>{kind}</uro:lod1HeightType>" if kind else ""
    inner = f"<uro:DataQualityAttribute>{stated}</uro:DataQualityAttribute>"
    quality = f"<uro:bldgDataQualityAttribute>{inner}</uro:bldgDataQualityAttribute>"
    path = write_city(
        gml.building("block", quality, gml.lod1(LOW, HIGH)), gml.building("fine", quality, gml.lod2(LOW, HIGH))
    )
    assert column(read_citygml(path), "confidence") == [expected, "high"]


def test_a_roof_on_posts_is_told_by_class_or_shape(gml, write_city):
    path = write_city(
        gml.building("class", "<bldg:class>3003</bldg:class>", gml.lod1(LOW, HIGH)),
        gml.building("shape", gml.lod2(LOW, HIGH, without="WallSurface")),
        gml.building("house", "<bldg:class>3001</bldg:class>", gml.lod2(LOW, HIGH)),
    )
    assert pd.Series(column(read_citygml(path), "wall_less")).tolist() == [True, True, False]
