import re

import numpy as np
import pytest

from plateau_sc.citygml import members, read_relief
from plateau_sc.citygml.scan import MemberScan
from plateau_sc.errors import CrsError, NoOverlapError, ParameterError, SourceNotFoundError, UnreadableSourceError

SLOPE = [
    [(0, 0, 1), (10, 0, 2), (10, 10, 3)],
    [(0, 0, 1), (0, 10, 2), (10, 10, 3)],
]


def triangle(gml, ring):
    text = ring if isinstance(ring, str) else gml.ring(ring)
    return (
        f"<gml:Triangle><gml:exterior><gml:LinearRing><gml:posList>{text}</gml:posList></gml:LinearRing>"
        "</gml:exterior></gml:Triangle>"
    )


@pytest.fixture
def write(gml):
    def run(*triangles, name="543633_dem_6697_op.gml", cut=None):
        patches = "\n".join(triangle(gml, ring) for ring in triangles)
        surface = (
            f"<gml:TriangulatedSurface><gml:trianglePatches>\n{patches}</gml:trianglePatches></gml:TriangulatedSurface>"
        )
        relief = f'<dem:TINRelief gml:id="tin"><dem:lod>1</dem:lod><dem:tin>{surface}</dem:tin></dem:TINRelief>'
        feature = (
            f'<dem:ReliefFeature gml:id="dem"><dem:reliefComponent>{relief}</dem:reliefComponent></dem:ReliefFeature>'
        )
        text = gml.document(feature)
        return gml.write(text[: text.index(cut) if cut else None], name)

    return run


def test_triangles_face_up_and_share_corners(write):
    triangles, epsg, audit = read_relief(write(*SLOPE), 6675)
    assert epsg == 6675
    assert triangles.shape == (2, 3, 3)
    assert triangles.flags.c_contiguous
    normal = np.cross(triangles[:, 1] - triangles[:, 0], triangles[:, 2] - triangles[:, 0])
    assert (normal[:, 2] > 0).all()
    assert np.unique(triangles.reshape(-1, 3), axis=0).shape == (4, 3)
    assert (audit.triangles_in, audit.triangles_out) == (2, 2)
    assert np.ptp(triangles[:, :, 0]) == pytest.approx(10, rel=2e-2)


def test_one_bad_triangle_is_skipped_with_its_place(write):
    quadrilateral = [(0, 0, 1), (10, 0, 2), (10, 10, 3), (0, 10, 3)]
    path = write(SLOPE[0], "36.3 136.38 NaN", quadrilateral, SLOPE[1])
    triangles, _, audit = read_relief(path)
    assert triangles.shape == (2, 3, 3)
    assert (audit.triangles_in, audit.triangles_out) == (4, 2)
    assert [(entry.gml_id, entry.file, entry.line) for entry in audit.skipped] == [
        ("tin", str(path), 6),
        ("tin", str(path), 7),
    ]
    assert "4 corners" in audit.skipped[1].reason


def test_triangles_before_a_break_are_kept(write):
    triangles, _, audit = read_relief(write(*SLOPE, cut="</gml:TriangulatedSurface>"))
    assert triangles.shape == (2, 3, 3)
    assert "XML breaks here" in audit.skipped[0].reason


def test_files_are_joined_in_order(write, tmp_path):
    write(SLOPE[0], name="543633_dem_6697_00_op.gml")
    write(SLOPE[1], name="543633_dem_6697_05_op.gml")
    calls = []
    triangles, epsg, audit = read_relief(tmp_path, progress=lambda *call: calls.append(call))
    assert triangles.shape == (2, 3, 3)
    assert len(audit.files) == 2
    assert calls[-1][0] == calls[-1][1] == sum(record.bytes for record in audit.files)
    again, _, _ = read_relief(tmp_path / "543633_dem_6697_05_op.gml", epsg)
    assert again.tolist() == triangles[1:].tolist()


def test_what_holds_no_terrain_is_refused(write, gml, tmp_path):
    with pytest.raises(UnreadableSourceError, match="empty"):
        read_relief(gml.write("", "543633_dem.gml"))
    with pytest.raises(UnreadableSourceError, match="no terrain triangle"):
        read_relief(write())
    with pytest.raises(UnreadableSourceError, match="no terrain triangle"):
        read_relief(write("1 2 3"))
    with pytest.raises(SourceNotFoundError):
        read_relief(tmp_path / "nowhere")
    (tmp_path / "bare").mkdir()
    with pytest.raises(UnreadableSourceError, match="no CityGML file"):
        read_relief(tmp_path / "bare")


def test_the_zone_must_be_one(write):
    with pytest.raises(CrsError):
        read_relief(write(*SLOPE), 4326)


def test_other_terrain_is_counted(gml):
    line = "<gml:LineString><gml:posList>36.3 136.38 1 36.4 136.38 1</gml:posList></gml:LineString>"
    broken = f"<dem:BreaklineRelief><dem:lod>1</dem:lod><dem:breaklines>{line}</dem:breaklines></dem:BreaklineRelief>"
    points = "<dem:MassPointRelief><dem:lod>1</dem:lod></dem:MassPointRelief>"
    tin = f"<dem:TINRelief><dem:tin>{triangle(gml, SLOPE[0])}{gml.square(0, 0)}</dem:tin></dem:TINRelief>"
    parts = "".join(f"<dem:reliefComponent>{part}</dem:reliefComponent>" for part in (broken, tin, points, points))
    for name in ("", ' xml:lang="ja"'):
        text = gml.document(f'<dem:ReliefFeature gml:id="dem"{name}>{parts}</dem:ReliefFeature>')
        triangles, _, audit = read_relief(gml.write(text, "543633_dem_6697_op.gml"))
        assert len(triangles) == 1
        assert [entry.reason for entry in audit.notes] == [
            "1 BreaklineRelief of a terrain are no triangles and are not read",
            "2 MassPointRelief of a terrain are no triangles and are not read",
            "1 Polygon of a terrain are no triangles and are not read",
        ]


def test_terrain_of_citygml_3_is_read_alike(gml):
    feature = (
        f'<dem:ReliefFeature gml:id="dem"><dem:TINRelief>{triangle(gml, SLOPE[0])}</dem:TINRelief></dem:ReliefFeature>'
    )
    old = gml.document(feature)
    new = gml.document(feature, uro="4.0").replace("relief/2.0", "relief/3.0").replace('/gml"', '/gml/3.2"')
    assert "gml/3.2" in new
    found = [read_relief(gml.write(text, "543633_dem_6697_op.gml"))[0].tolist() for text in (old, new)]
    assert found[0] == found[1]


def test_a_file_without_an_envelope_in_front_is_read_alike(gml, write):
    whole = write(*SLOPE, "1 2 3")
    envelope = re.search("<gml:boundedBy>.*</gml:boundedBy>\n", whole.read_text())[0]
    late = whole.read_text().replace(envelope, "").replace("</core:CityModel>", envelope + "</core:CityModel>")
    first, _, audit = read_relief(whole)
    second, _, other = read_relief(gml.write(late, "543633_dem_6697_late_op.gml"))
    assert first.tolist() == second.tolist()
    assert [entry.reason for entry in audit.skipped] == [entry.reason for entry in other.skipped]
    assert len(other.skipped) == 1


@pytest.mark.parametrize("odd", ["", ' xml:lang="ja"'])
def test_a_large_relief_is_read_in_pieces(write, monkeypatch, odd):
    rings = [[(x, 0, 1), (x + 10, 0, 2), (x + 10, 10, 3)] for x in range(300)]
    path = write(*rings[:200], "36.3 136.38 NaN", *rings[200:])
    place = path.read_text().index("<gml:Triangle>", len(path.read_text()) // 2)
    path.write_text(
        path.read_text()[:place] + path.read_text()[place:].replace("<gml:Triangle>", f"<gml:Triangle{odd}>", 1)
    )
    whole, _, audit = read_relief(path)
    batches = []

    class Pieces(MemberScan):
        def __init__(self, *arguments, **options):
            super().__init__(*arguments, **options, batch=2000, window=1000)

        def __iter__(self):
            for elements in super().__iter__():
                batches.append(len(elements))
                yield elements

    monkeypatch.setattr(members, "MemberScan", Pieces)
    pieces, _, other = read_relief(path)
    assert len(batches) > 5
    assert max(batches) < 1000
    assert whole.shape == (300, 3, 3)
    assert whole.tobytes() == pieces.tobytes()
    assert audit.to_dict() == other.to_dict()
    assert [(entry.gml_id, entry.line) for entry in other.skipped] == [("tin", 205)]


def test_an_area_keeps_the_triangles_that_meet_it(write, tmp_path):
    steps = (0, 100, 300, 5000)
    rings = [[(x, 0, 1), (x + 10, 0, 2), (x + 10, 10, 3)] for x in steps]
    path = write(*rings)
    whole, epsg, _ = read_relief(path)
    west, south = 136.38 - 1e-5, 36.3 - 1e-5
    middle = (west, south, 136.38 + 105 / 89_700, 36.3 + 1e-4)
    kept, _, audit = read_relief(path, epsg, area=middle)
    assert kept.tolist() == whole[:2].tolist()
    assert (audit.triangles_in, audit.triangles_out, audit.triangles_outside) == (4, 2, 2)
    write(rings[0], name="far/543633_dem_6697_op.gml")
    with pytest.raises(NoOverlapError, match="no triangle meets the area; 4 lie outside"):
        read_relief(path, area=(136.379, 36.31, 136.3795, 36.311))
    empty = (136.38 + 50 / 89_700, 36.3, 136.38 + 60 / 89_700, 36.3 + 1e-4)
    with pytest.raises(NoOverlapError, match="no triangle meets the area; 4 lie outside"):
        read_relief(path, area=empty)
    with pytest.raises(ParameterError):
        read_relief(path, area=(1.0, 2.0))


def test_files_outside_of_an_area_are_not_read(write, tmp_path):
    near, far = write(SLOPE[0]), write(SLOPE[1], name="533945_dem_6697_op.gml")
    for path, low, high in ((near, "36.2 136.3 0", "36.4 136.5 9"), (far, "35.6 139.6 0", "35.7 139.8 9")):
        corners = f"<gml:lowerCorner>{low}</gml:lowerCorner><gml:upperCorner>{high}</gml:upperCorner>"
        text = path.read_text()
        path.write_text(text.replace('srsDimension="3"/>', f'srsDimension="3">{corners}</gml:Envelope>'))
    triangles, _, audit = read_relief(tmp_path, area=(136.37, 36.29, 136.4, 36.31))
    assert len(triangles) == 1
    assert [record.file for record in audit.files] == [str(near)]
    assert "lies outside of the area" in audit.files_outside[0]
    with pytest.raises(NoOverlapError, match="no file of"):
        read_relief(far, area=(136.37, 36.29, 136.4, 36.31))
