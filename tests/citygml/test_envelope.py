import zipfile

import pytest
import shapely

from plateau_sc.citygml.envelope import HEAD_BYTES, read_envelope
from plateau_sc.citygml.sources import find_files

KAGA = (136.38811, 36.30828, 136.39992, 36.31655)
SRS = "http://www.opengis.net/def/crs/EPSG/0/6697"
LOW, HIGH = "36.30828 136.38811 0", "36.31655 136.39992 34.7"


def corners(low=LOW, high=HIGH):
    return f"<gml:lowerCorner>{low}</gml:lowerCorner><gml:upperCorner>{high}</gml:upperCorner>"


def document(inner, srs=SRS, before="", gml="http://www.opengis.net/gml"):
    return (
        f'<?xml version="1.0"?>{before}<core:CityModel xmlns:core="http://www.opengis.net/citygml/2.0" '
        f'xmlns:gml="{gml}"><gml:boundedBy><gml:Envelope srsName="{srs}">{inner}</gml:Envelope></gml:boundedBy>'
        "<core:cityObjectMember/></core:CityModel>"
    )


@pytest.fixture
def read(tmp_path):
    def run(content):
        path = tmp_path / "a.gml"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        (file,) = find_files(path)
        return read_envelope(file)

    return run


@pytest.mark.parametrize(
    "content",
    [
        document(corners()),
        b"\xef\xbb\xbf" + document(corners()).encode(),
        document(corners()).replace('version="1.0"', 'version="1.0" encoding="UTF-16"').encode("utf-16"),
        document(corners(), gml="http://www.opengis.net/gml/3.2"),
        document(corners(), srs="urn:ogc:def:crs:EPSG::6668"),
        document(corners("36.30828\n 136.38811", " 36.31655  136.39992 ")),
        document(f"<gml:pos>{LOW}</gml:pos><gml:pos>{HIGH}</gml:pos>"),
        document(corners(), before="<!-- " + "x" * 30_000 + " -->"),
        document(corners()).partition("<core:cityObjectMember")[0],
        document(corners()).replace("<gml:boundedBy>", "<gml:name>Kaga</gml:name><gml:boundedBy>"),
    ],
)
def test_the_extent_is_longitude_and_latitude(read, content):
    assert read(content).bounds == pytest.approx(KAGA)


def test_metres_of_a_zone_are_brought_to_degrees(read):
    shape = read(
        document(corners("-36000 -12000 0", "-35000 -11000 9"), srs="http://www.opengis.net/def/crs/EPSG/0/10170")
    )
    # EPSG:10170 is zone IX, X to the north; the place is Shinjuku.
    assert shape.contains(shapely.Point(139.706, 35.680))
    assert shape.bounds == pytest.approx((139.7007, 35.6754, 139.7118, 35.6845), abs=2e-4)


def test_an_extent_without_width_is_a_point(read):
    assert shapely.get_type_id(read(document(corners(LOW, LOW)))) == 0


@pytest.mark.parametrize(
    "content",
    [
        "",
        "no XML",
        document(""),
        document(corners("0 0 0", "0 0 0")),
        document(corners("136.3 36.3 0", "136.4 36.4 0")),
        document(corners(HIGH, LOW)),
        document(corners("nan 136.3 0", HIGH)),
        document(corners("inf 136.3 0", HIGH)),
        document(corners("36,3 136,3 0", HIGH)),
        document(corners("36.3", HIGH)),
        document("<gml:lowerCorner/><gml:upperCorner/>"),
        document(corners(), srs="EPSG:2451"),
        document(corners(), srs=""),
        document(corners("-9e9 0 0", "9e9 0 0"), srs="http://www.opengis.net/def/crs/EPSG/0/10170"),
        document(corners(), before='<!DOCTYPE a [<!ENTITY b "c">]>'),
        document(corners(), before="<!-- " + "x" * HEAD_BYTES + " -->"),
        document(corners()).replace("<gml:boundedBy>", "<core:cityObjectMember/><gml:boundedBy>"),
        document(corners())
        .replace("<gml:boundedBy>", "<a><gml:boundedBy>")
        .replace("</gml:boundedBy>", "</gml:boundedBy></a>"),
        document(corners())[:300],
    ],
)
def test_what_makes_no_sense_is_none(read, content):
    assert read(content) is None


def test_a_member_of_a_zip_and_a_damaged_one(tmp_path):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("a.gml", document(corners()))
    (file,) = find_files(path)
    assert read_envelope(file).bounds == pytest.approx(KAGA)
    data = bytearray(path.read_bytes())
    data[40:60] = bytes(20)
    path.write_bytes(data)
    (file,) = find_files(path)
    assert read_envelope(file) is None


def test_only_the_head_is_read(tmp_path, monkeypatch):
    path = tmp_path / "a.gml"
    path.write_text(document(corners()) + " " * 10_000_000)
    (file,) = find_files(path)
    assert read_envelope(file) is not None
    path.write_text("<a>" + " " * 10_000_000)
    asked = []

    class Counting:
        def __init__(self, stream):
            self.stream = stream

        def read(self, count):
            asked.append(count)
            return self.stream.read(count)

    opened = type(file).open

    def open_counting(self):
        manager = opened(self)

        class Wrapped:
            def __enter__(self):
                return Counting(manager.__enter__())

            def __exit__(self, *reason):
                return manager.__exit__(*reason)

        return Wrapped()

    monkeypatch.setattr(type(file), "open", open_counting)
    assert read_envelope(file) is None
    assert sum(asked) == HEAD_BYTES
