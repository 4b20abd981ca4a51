"""Terrain that several files hold: taken once, whatever order they come in."""

import itertools

import numpy as np
import pytest

from plateau_sc.citygml import read_relief
from plateau_sc.citygml.audit import Audit
from plateau_sc.citygml.overlaps import ReliefNames, drop_repeated
from plateau_sc.citygml.sources import SourceFile

SLOPE = [[(0, 0, 1), (10, 0, 2), (10, 10, 3)], [(0, 0, 1), (0, 10, 2), (10, 10, 3)]]
HIGHER = [[(x, y, z + 1) for x, y, z in ring] for ring in SLOPE]
FAR = [[(x + 500, y, z) for x, y, z in ring] for ring in SLOPE]
ONE, OTHER = "13101_one-ku_city_2020_citygml_1_op", "13102_other-ku_city_2023_citygml_1_op"


@pytest.fixture
def write(gml):
    def run(dataset, *rings, gml_id="tin", name="543633_dem_6697_op.gml"):
        patches = "\n".join(
            f"<gml:Triangle><gml:exterior><gml:LinearRing><gml:posList>{gml.ring(ring)}</gml:posList></gml:LinearRing>"
            "</gml:exterior></gml:Triangle>"
            for ring in rings
        )
        surface = f"<gml:TriangulatedSurface><gml:patches>\n{patches}</gml:patches></gml:TriangulatedSurface>"
        tin = f'<dem:TINRelief gml:id="{gml_id}"><dem:lod>1</dem:lod><dem:tin>{surface}</dem:tin></dem:TINRelief>'
        relief = f'<dem:ReliefFeature gml:id="{gml_id}-0"><dem:reliefComponent>{tin}</dem:reliefComponent>'
        return gml.write(gml.document(f"{relief}</dem:ReliefFeature>"), f"{dataset}/udx/dem/{name}")

    return run


def as_set(triangles):
    return {frozenset(map(tuple, triangle)) for triangle in triangles.tolist()}


def test_a_triangle_that_two_cities_hold_is_taken_once(write):
    one = write(ONE, *SLOPE, *FAR[:1], gml_id="a")
    other = write(OTHER, SLOPE[1][1:] + SLOPE[1][:1], FAR[1], gml_id="b")
    found = []
    for order in ([one, other], [other, one]):
        triangles, _, audit = read_relief(order, 6675)
        assert len(triangles) == 4
        assert (audit.triangles_in, audit.triangles_out, audit.triangles_repeated) == (5, 4, 1)
        assert audit.is_balanced
        assert [(entry.file, entry.reason) for entry in audit.skipped] == [
            (str(order[1]), "1 triangles are left out: a file before has the same")
        ]
        found.append(as_set(triangles))
    assert found[0] == found[1]


def test_of_two_editions_of_one_feature_the_later_stays(write):
    old, new = write(ONE, *SLOPE), write(OTHER, *HIGHER)
    wanted = read_relief(new, 6675)[0]
    for order in ([old, new], [new, old]):
        triangles, _, audit = read_relief(order, 6675)
        assert triangles.tolist() == wanted.tolist()
        assert (audit.triangles_in, audit.triangles_out, audit.triangles_repeated) == (4, 2, 2)
        (entry,) = audit.skipped
        assert (entry.gml_id, entry.file) == ("tin", str(old))
        assert entry.reason == "the same gml:id in the same place: 2 triangles"


def test_a_name_alone_is_not_believed(write):
    paths = [write(ONE, *SLOPE), write(OTHER, *FAR)]
    triangles, _, audit = read_relief(paths)
    assert len(triangles) == 4
    assert (audit.skipped, audit.triangles_repeated) == ([], 0)
    (entry,) = audit.notes
    assert "the same gml:id as terrain of" in entry.reason
    assert "both kept" in entry.reason
    halves = [write(ONE, SLOPE[0]), write(OTHER, SLOPE[1])]
    assert len(read_relief(halves)[0]) == 2


def test_terrain_that_only_lies_in_the_same_place_stays(write):
    triangles, _, audit = read_relief([write(ONE, *SLOPE, gml_id="a"), write(OTHER, *HIGHER, gml_id="b")])
    assert len(triangles) == 4
    assert (audit.skipped, audit.notes) == ([], [])


def test_what_one_file_holds_twice_is_left_as_it_is(write):
    triangles, _, audit = read_relief([write(ONE, SLOPE[0], SLOPE[0], gml_id="a"), write(OTHER, *FAR, gml_id="b")])
    assert (len(triangles), audit.triangles_repeated) == (4, 0)


@pytest.mark.parametrize("area", [None, (136.379, 36.299, 136.3815, 36.301)])
def test_several_processes_give_the_same(write, area):
    paths = [write(ONE, *SLOPE, *FAR[:1]), write(OTHER, *HIGHER, *FAR), write(ONE, *FAR, gml_id="c", name="9_dem.gml")]
    calls = []
    alone = read_relief(paths, area=area)
    several = read_relief(paths, progress=lambda *call: calls.append(call[:2]), area=area, workers=2)
    assert alone[0].tobytes() == several[0].tobytes()
    assert alone[1] == several[1]
    assert alone[2].to_dict() == several[2].to_dict()
    assert alone[2].is_balanced
    assert alone[2].triangles_repeated > 0
    assert calls[-1][0] == calls[-1][1]


@pytest.mark.parametrize("seed", range(20))
def test_any_terrain_is_as_a_set_of_corners_says(seed, tmp_path):
    random = np.random.default_rng(seed)
    counts = random.integers(0, 40, 3)
    triangles = random.choice(np.array([-0.0, 0.0, 1.0, 2.0, 5.0]), (counts.sum(), 3, 3))
    places = itertools.product(["a", "b", "c"])
    names = [
        ReliefNames(SourceFile(tmp_path / f"{name}.gml", None, 0), [None], [0], np.zeros(count, np.int32))
        for (name,), count in zip(places, counts.tolist(), strict=True)
        if count
    ]
    seen, wanted = {}, []
    for file, count in enumerate(part.owner.size for part in names):
        for triangle in triangles[len(wanted) : len(wanted) + count].tolist():
            corners = tuple(sorted(map(tuple, (np.array(triangle) + 0.0).tolist())))
            wanted.append(seen.setdefault(corners, file) == file)
    audit = Audit()
    kept = drop_repeated(triangles, names, audit)
    assert kept.tolist() == triangles[np.array(wanted, np.bool_)].tolist()
    assert audit.triangles_repeated == len(triangles) - len(kept)
