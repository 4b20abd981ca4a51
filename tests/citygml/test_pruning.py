import sys
import types

import pytest
import shapely

from plateau_sc.citygml.area import locate_area
from plateau_sc.citygml.pruning import MESH_MARGIN_DEGREES, prune_files, select_files
from plateau_sc.citygml.sources import find_files
from plateau_sc.meshcode import mesh_bounds

MESH = "54363371"


def document(south, west, north, east):
    return (
        '<core:CityModel xmlns:core="http://www.opengis.net/citygml/2.0" xmlns:gml="http://www.opengis.net/gml">'
        '<gml:boundedBy><gml:Envelope srsName="http://www.opengis.net/def/crs/EPSG/0/6697">'
        f"<gml:lowerCorner>{south} {west} 0</gml:lowerCorner><gml:upperCorner>{north} {east} 9</gml:upperCorner>"
        "</gml:Envelope></gml:boundedBy></core:CityModel>"
    )


@pytest.fixture
def prune(tmp_path):
    def run(name, content, shape):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)
        kept, pruned = prune_files(find_files(path), shape)
        assert len(kept) + len(pruned) == 1
        return pruned[0].reason if pruned else None

    return run


def test_a_file_in_the_area_is_kept_and_one_outside_is_named(prune, tmp_path):
    inside, outside = locate_area(MESH), locate_area("53394525")
    text = document(*mesh_bounds(MESH))
    assert prune(f"{MESH}_bldg_6697.gml", text, inside) is None
    assert "its Envelope, longitude 136.38750 to 136.40000" in prune(f"{MESH}_bldg_6697.gml", text, outside)


def test_the_envelope_wins_over_the_name(prune):
    text = document(*mesh_bounds("53394525"))
    assert prune(f"{MESH}_bldg_6697.gml", text, locate_area("53394525")) is None
    assert "Envelope" in prune(f"{MESH}_bldg_6697.gml", text, locate_area(MESH))


@pytest.mark.parametrize("content", ["", "<a/>", document(0, 0, 0, 0), document(136, 36, 137, 37)])
def test_without_an_envelope_that_makes_sense_the_mesh_decides(prune, content):
    assert prune(f"{MESH}_bldg_6697.gml", content, locate_area(MESH)) is None
    assert f"mesh {MESH} in its name" in prune(f"{MESH}_bldg_6697.gml", content, locate_area("53394525"))
    assert "mesh 543633" in prune("543633_dem_6697.gml", content, locate_area("53394525"))


@pytest.mark.parametrize("name", ["town.gml", "town_bldg.gml", "99999999_bldg_6697.gml", "5436_bldg_6697.gml"])
def test_a_file_that_tells_nothing_is_kept(prune, name):
    assert prune(name, "", locate_area("53394525")) is None


@pytest.mark.parametrize("kind", ["urf", "tran", "veg", "brid", "luse", "fld"])
def test_types_that_reach_far_are_not_judged_by_name(prune, kind):
    assert prune(f"{MESH}_{kind}_6697.gml", "", locate_area("53394525")) is None
    assert prune(f"udx/{kind}/{MESH}_x.gml", "", locate_area("53394525")) is None


def test_a_mesh_reaches_as_far_as_its_margin(prune):
    south, west, north, east = mesh_bounds(MESH)
    up, aside = MESH_MARGIN_DEGREES
    for share, is_kept in ((0.99, True), (1.01, False)):
        for x, y in (
            (east + aside * share, south),
            (west - aside * share, south),
            (west, north + up * share),
            (west, south - up * share),
        ):
            assert (prune(f"{MESH}_bldg_6697.gml", "", shapely.Point(x, y)) is None) == is_kept


def test_an_edge_that_touches_is_kept(prune):
    south, west, north, east = mesh_bounds(MESH)
    assert prune("a.gml", document(south, west, north, east), shapely.box(east, north, east + 1, north + 1)) is None


def test_urls_are_judged_before_they_are_fetched(tmp_path, monkeypatch):
    asked = []

    def fetch_file(url):
        asked.append(url)
        path = tmp_path / "fetched"
        path.write_text(document(*mesh_bounds(MESH)))
        return path

    module = types.ModuleType("plateau_sc.catalog")
    module.fetch_file = fetch_file
    monkeypatch.setitem(sys.modules, "plateau_sc.catalog", module)
    here = f"https://example.com/udx/bldg/{MESH}_bldg_6697_op.gml"
    there = "https://example.com/udx/bldg/53394525_bldg_6697_op.gml?a=b"
    kept, pruned = select_files([there, here], "bldg", locate_area(MESH))
    assert asked == [here]
    assert [file.url for file in kept] == [here]
    (entry,) = pruned
    assert entry.file == there
    assert entry.reason.endswith("; not fetched")
    assert [file.url for file in select_files([there, here])[0]] == [there]


def test_everything_is_kept_in_its_order_without_an_area(tmp_path):
    for name in ("b.gml", "a.gml"):
        (tmp_path / name).write_text("")
    kept, pruned = select_files([tmp_path / "b.gml", tmp_path])
    assert [file.path.name for file in kept] == ["b.gml", "a.gml"]
    assert pruned == []


def test_a_source_whose_files_all_lie_elsewhere_gives_none(tmp_path):
    (tmp_path / f"{MESH}_bldg_6697.gml").write_text("")
    kept, pruned = select_files(tmp_path, "bldg", locate_area("53394525"))
    assert kept == []
    assert [entry.file for entry in pruned] == [str(tmp_path / f"{MESH}_bldg_6697.gml")]
