import numpy as np
import pytest

from plateau_sc.citygml import read_relief
from plateau_sc.errors import CrsError, SourceNotFoundError, UnreadableSourceError

SLOPE = [
    [(0, 0, 1), (10, 0, 2), (10, 10, 3)],
    [(0, 0, 1), (0, 10, 2), (10, 10, 3)],
]


@pytest.fixture
def write(gml):
    def run(*triangles, name="543633_dem_6697_op.gml", cut=None):
        rings = [ring if isinstance(ring, str) else gml.ring(ring) for ring in triangles]
        patches = "\n".join(
            f"<gml:Triangle><gml:exterior><gml:LinearRing><gml:posList>{ring}</gml:posList></gml:LinearRing>"
            "</gml:exterior></gml:Triangle>"
            for ring in rings
        )
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
