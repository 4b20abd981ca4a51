import numpy as np
import pytest

from plateau_sc.citygml import read_citygml
from plateau_sc.crs import to_zone

LOW, HIGH = (0, 0, 5), (10, 8, 11)
KAGA = "17206_kaga-shi_city_2024_citygml_1_op/udx/bldg/a.gml"


def in_metres(gml, epsg):
    """Return a file with the box of a building in metres north and east of a zone."""
    x, y = to_zone(36.3, 136.38, epsg)
    gml.position = lambda point: f"{float(y) + point[1]} {float(x) + point[0]} {point[2]}"
    return gml


@pytest.mark.parametrize(("srs", "zone"), [("10168", 6675), ("6675", 6675), ("10167", 6674)])
def test_plane_coordinates_are_north_then_east(gml, srs, zone):
    expected = read_citygml(gml.write(gml.document(gml.building("a", gml.lod1(LOW, HIGH))), KAGA))
    text = in_metres(gml, zone).document(gml.building("b", gml.lod1(LOW, HIGH)), srs=srs)
    city = read_citygml(gml.write(text, KAGA.replace("a.gml", "b.gml")))
    assert city.epsg == 6675
    assert city.bounds == pytest.approx(expected.bounds, abs=0.2)


def test_the_city_code_decides_the_zone_and_all_files_share_it(gml):
    text = gml.document(gml.building("a", gml.lod1(LOW, HIGH)))
    assert read_citygml(gml.write(text, KAGA)).epsg == 6675
    assert read_citygml(gml.write(text, KAGA.replace("17206", "18201").replace("kaga", "fukui"))).epsg == 6674
    code = (
        "<uro:buildingIDAttribute><uro:BuildingIDAttribute><uro:city>18201</uro:city>"
        "</uro:BuildingIDAttribute></uro:buildingIDAttribute>"
    )
    stated = gml.document(gml.building("b", code, gml.lod1(LOW, HIGH)))
    assert read_citygml(gml.write(stated, KAGA)).epsg == 6674


def test_a_missing_srs_name_is_taken_as_6697_and_told(gml):
    city = read_citygml(gml.write(gml.document(gml.building("a", gml.lod1(LOW, HIGH)), srs=None)))
    assert [note.reason for note in city.audit.notes] == [
        "no Envelope with a srsName; coordinates are taken as EPSG:6697"
    ]


def test_a_system_that_cannot_be_used_costs_its_file_only(gml):
    good = gml.write(gml.document(gml.building("a", gml.lod1(LOW, HIGH))), "1.gml")
    bad = gml.write(gml.document(gml.building("b", gml.lod1(LOW, HIGH)), srs="3857"), "2.gml")
    city = read_citygml([good, bad])
    assert [(entry.file, "3857" in entry.reason) for entry in city.audit.skipped] == [(str(bad), True)]
    assert city.buildings["lod_used"].fillna(-1).tolist() == [1, -1]


def test_equal_text_gives_equal_vertices_in_all_files(gml):
    first = gml.write(gml.document(gml.building("a", gml.lod1(LOW, HIGH))), "1.gml")
    second = gml.write(gml.document(gml.building("b", gml.lod1(LOW, HIGH))), "2.gml")
    city = read_citygml([first, second])
    assert np.unique(city.vertices, axis=0).shape == (8, 3)


def test_every_file_is_on_record(gml):
    path = gml.write(gml.document(gml.building("a", gml.lod1(LOW, HIGH)), uro="3.2"), "1.gml")
    empty = gml.write("", "2.gml")
    records = read_citygml([path, empty]).audit.files
    assert [(record.file, record.bytes, record.i_ur) for record in records] == [
        (str(path), path.stat().st_size, "3.2"),
        (str(empty), 0, None),
    ]
    assert records[1].sha256.startswith("e3b0c44298fc")


def test_an_unknown_i_ur_is_told(gml):
    text = gml.document(gml.building("a", gml.lod1(LOW, HIGH))).replace("iur/uro/3.1", "iur/uro/9.9")
    notes = read_citygml(gml.write(text)).audit.notes
    assert "iur/uro/9.9 is not known" in notes[0].reason
