"""Each rule has a data set that breaks it, and it alone."""

import zipfile

import pandas as pd
import pytest

from plateau_sc import quality
from plateau_sc.errors import ParameterError, SourceNotFoundError, UnreadableSourceError
from plateau_sc.quality import RULES, Outcome, check

BLDG = "udx/bldg/54363371_bldg_6697_op.gml"
DEM = "udx/dem/543633_dem_6697_op.gml"
TRAN = "udx/tran/54363371_tran_6697_op.gml"
LUSE = "udx/luse/543633_luse_6697_op.gml"


def face(town, points):
    return town.ring(*points)


def square(west, south, east, north, z=0.0):
    return [(west, south, z), (east, south, z), (east, north, z), (west, north, z)]


FOOTPRINT = square(0, 0, 10, 8)
HOUSE_TOP = square(0, 0, 10, 8, 12)
TWIN_TOP = square(36, 0, 42, 6, 8)
COURT = square(65, 5, 75, 15)[::-1]
YARD = square(60, 0, 80, 20)


def repeat_an_id(town):
    town.change(DEM, "<gml:Triangle>", '<gml:Triangle gml:id="face_1">')


def put_a_roof_at_lod1(town):
    town.change(BLDG, "bldg:lod2MultiSurface", "bldg:lod1MultiSurface", 2)


def drop_the_quality(town):
    start, end = town.texts[LUSE].index("<uro:luseData"), town.texts[LUSE].index("</luse:LandUse>")
    town.texts[LUSE] = town.texts[LUSE][:start] + town.texts[LUSE][end:]


def drop_a_source(town):
    town.change(TRAN, "<uro:geometrySrcDescLod1>1</uro:geometrySrcDescLod1>", "")


def repeat_a_building(town):
    town.change(BLDG, "17206-bldg-2", "17206-bldg-1")


def cut_the_end(town):
    town.change(LUSE, "</core:CityModel>", "")


def write_a_word_for_a_height(town):
    town.change(BLDG, ">7.0<", ">seven<")


def write_a_word_in_a_position(town):
    town.change(LUSE, "<gml:posList>", "<gml:posList>x ")


def invent_a_feature(town):
    town.change(LUSE, "luse:LandUse", "luse:Meadow", 2)


def invent_a_code(town):
    town.change(BLDG, ">3001<", ">9999<")


def name_another_system(town):
    town.change(LUSE, "<gml:MultiSurface>", '<gml:MultiSurface srsName="EPSG:6668">')


def name_a_wrong_system(town):
    town.change(LUSE, "EPSG/0/6697", "EPSG/0/4326")


def shrink_the_envelope(town):
    town.change(DEM, town.at((200, 200, 50)), town.at((200, 200, 2.5)))


def double_a_vertex(town):
    double = [*FOOTPRINT[:2], (10, 0.005, 0), *FOOTPRINT[2:]]
    town.change(BLDG, face(town, FOOTPRINT), face(town, double))


def repeat_a_vertex(town):
    town.change(BLDG, face(town, FOOTPRINT), face(town, [*FOOTPRINT[:2], FOOTPRINT[1], *FOOTPRINT[2:]]))


def cross_a_line(town):
    line = [(0, -15, 0), (20, -15, 0), (50, -12, 0)]
    town.change(TRAN, town.at(*line), town.at((0, -15, 0), (20, -15, 0), (20, -12, 0), (10, -18, 0)))


def open_a_ring(town):
    closed = town.at(*FOOTPRINT, FOOTPRINT[0])
    town.change(BLDG, closed, town.at(*FOOTPRINT, (0, 3, 0)))


def shorten_a_ring(town):
    town.change(BLDG, town.at(*FOOTPRINT, FOOTPRINT[0]), town.at(FOOTPRINT[0], FOOTPRINT[1], FOOTPRINT[0]))


def cross_a_ring(town):
    bow = [(0, 0, 0), (10, 0, 0), (10, 8, 0), (4, 8, 0), (6, -2, 0)]
    town.change(BLDG, face(town, FOOTPRINT), face(town, bow))


def touch_a_ring(town):
    touching = [(0, 0, 0), (10, 0, 0), (10, 8, 0), (5, 0, 0), (0, 8, 0)]
    town.change(BLDG, face(town, FOOTPRINT), face(town, touching))


def turn_a_footprint(town):
    town.change(BLDG, face(town, FOOTPRINT), face(town, FOOTPRINT[::-1]))


def turn_a_triangle(town):
    corners = [(-50.0, -50.0, 1.0), (50.0, -50.0, 2.0), (50.0, 50.0, 3.0)]
    town.change(DEM, face(town, corners), face(town, corners[::-1]))


def turn_a_hole(town):
    town.change(BLDG, face(town, COURT), face(town, COURT[::-1]))


def lift_a_corner(town):
    """Lift one corner of the lower twin, in all three faces that share it."""
    town.change(BLDG, town.at((42, 0, 8)), town.at((42, 0, 8.2)), 3)


def lift_a_corner_at_lod2(town):
    town.change(BLDG, town.at((10, 0, 12)), town.at((10, 0, 12.2)), 3)


def move_a_hole_out(town):
    town.change(BLDG, face(town, COURT), face(town, square(85, 5, 90, 15)[::-1]))


def move_a_hole_across(town):
    town.change(BLDG, face(town, COURT), face(town, square(75, 5, 85, 15)[::-1]))


def divide_with_a_hole(town):
    diamond = [(60, 10, 0), (70, 20, 0), (80, 10, 0), (70, 0, 0)]
    town.change(BLDG, face(town, COURT), face(town, diamond))


def drop_a_face(town):
    polygon = f"<gml:surfaceMember>{town.polygon(*square(60, 0, 65, 20, 9))}</gml:surfaceMember>"
    town.change(BLDG, polygon, "")


def turn_a_face(town):
    top = square(60, 0, 65, 20, 9)
    town.change(BLDG, face(town, top), face(town, top[::-1]))


def turn_a_solid(town):
    text = town.texts[BLDG]
    start = text.index("<gml:Solid>", text.index("00000000003"))
    end = text.index("</gml:Solid>", start)
    faces = [list(reversed(corners)) for corners in town_box((60, 0, 5), (65, 20, 9))]
    town.texts[BLDG] = text[:start] + town.solid(faces).removesuffix("</gml:Solid>") + text[end:]


def pierce_a_solid(town):
    """Press the top of a block through its bottom, as four faces that meet below it."""
    west, south, top = 60, 0, square(60, 0, 65, 20, 9)
    apex = (west + 2.4, south + 9, 3.0)
    faces = [town.polygon(top[place], top[(place + 1) % 4], apex) for place in range(4)]
    members = "</gml:surfaceMember><gml:surfaceMember>".join(faces)
    town.change(BLDG, town.polygon(*top), members)


def town_box(low, high):
    (a, b, c), (d, e, f) = low, high
    return [
        [(a, b, c), (a, e, c), (d, e, c), (d, b, c)],
        [(a, b, f), (d, b, f), (d, e, f), (a, e, f)],
        [(a, b, c), (d, b, c), (d, b, f), (a, b, f)],
        [(a, e, c), (a, e, f), (d, e, f), (d, e, c)],
        [(a, b, c), (a, b, f), (a, e, f), (a, e, c)],
        [(d, b, c), (d, e, c), (d, e, f), (d, b, f)],
    ]


def give_a_triangle_five_positions(town):
    corners = [(-50.0, -50.0, 1.0), (50.0, -50.0, 2.0), (50.0, 50.0, 3.0)]
    town.change(DEM, face(town, corners), face(town, [corners[0], (0.0, -50.0, 1.5), *corners[1:]]))


def open_a_triangle(town):
    corners = [(-50.0, -50.0, 1.0), (50.0, -50.0, 2.0), (50.0, 50.0, 3.0)]
    town.change(DEM, town.at(*corners, corners[0]), town.at(*corners, (-50.0, -40.0, 1.0)))


def let_solids_overlap(town):
    """Move the block of the third building into the twins."""
    for corners in town_box((60, 0, 5), (65, 20, 9)):
        town.change(BLDG, face(town, corners), face(town, [(x - 20, y, z) for x, y, z in corners]))


def move_a_part_away(town):
    for corners in town_box((36, 0, 5), (42, 6, 8)):
        town.change(BLDG, face(town, corners), face(town, [(x + 4, y, z) for x, y, z in corners]))


def give_a_solid_a_face_of_its_own(town):
    own = f"<gml:surfaceMember>{town.polygon(*HOUSE_TOP, gml_id='own')}</gml:surfaceMember>"
    town.change(BLDG, '<gml:surfaceMember xlink:href="#face_1"/>', own)


def link_to_a_building(town):
    other = '<gml:surfaceMember xlink:href="#surface_1"/>'
    town.change(BLDG, "<bldg:lod0FootPrint><gml:MultiSurface>", f"<bldg:lod0FootPrint><gml:MultiSurface>{other}")


def link_to_nothing(town):
    nothing = '<gml:surfaceMember xlink:href="#nothing"/>'
    town.change(BLDG, "<bldg:lod0FootPrint><gml:MultiSurface>", f"<bldg:lod0FootPrint><gml:MultiSurface>{nothing}")


def name_another_mesh(town):
    town.texts[BLDG.replace("54363371", "54363372")] = town.texts.pop(BLDG)


def name_another_city(town):
    town.change(BLDG, "<uro:city>17206", "<uro:city>13101")


def write_an_id_in_capitals(town):
    town.change(LUSE, 'gml:id="luse_', 'gml:id="LUSE_')


CHANGES = [
    ("C01", repeat_an_id, None),
    ("C04", put_a_roof_at_lod1, 1),
    ("C07", drop_the_quality, None),
    ("C08", drop_a_source, 1),
    ("C-bldg-01", repeat_a_building, None),
    ("L01", cut_the_end, None),
    ("L02", write_a_word_for_a_height, None),
    ("L02", write_a_word_in_a_position, None),
    ("L03", invent_a_feature, None),
    ("L04", invent_a_code, None),
    ("L05", name_another_system, None),
    ("L05", name_a_wrong_system, None),
    ("L06", shrink_the_envelope, 0.5),
    ("L07", double_a_vertex, 0.005),
    ("L07", repeat_a_vertex, 0.0),
    ("L08", cross_a_line, None),
    ("L09", open_a_ring, 3.0),
    ("L09", shorten_a_ring, 3),
    ("L09", cross_a_ring, None),
    ("L09", touch_a_ring, None),
    ("L10", turn_a_footprint, 80.0),
    ("L10", turn_a_triangle, 5000.0),
    ("L10", turn_a_hole, 100.0),
    ("L11", lift_a_corner, None),
    ("L12", lift_a_corner_at_lod2, None),
    ("L13", move_a_hole_out, None),
    ("L13", move_a_hole_across, None),
    ("L13", divide_with_a_hole, None),
    ("L14", drop_a_face, 4),
    ("L14", turn_a_face, None),
    ("L14", turn_a_solid, -400.0),
    ("L14", pierce_a_solid, None),
    ("L15", give_a_triangle_five_positions, 5),
    ("L16", open_a_triangle, 10.0),
    ("L-bldg-01", let_solids_overlap, None),
    ("L-bldg-02", move_a_part_away, 4.0),
    ("L-bldg-06", give_a_solid_a_face_of_its_own, None),
    ("T03", link_to_a_building, None),
    ("T03", link_to_nothing, None),
    ("mesh", name_another_mesh, 0.0),
    ("city-code", name_another_city, None),
    ("gml-id", write_an_id_in_capitals, None),
]


def test_the_unbroken_town_passes_every_rule(town):
    report = check(town.write())
    ends = {code: report.rules.loc[code, "outcome"] for code in RULES}
    assert report.findings.empty
    assert report.failed == []
    assert ends == {code: Outcome.NOT_EVALUABLE if RULES[code].needs else Outcome.PASSED for code in RULES}
    assert (report.rules["examined"][report.rules["outcome"] == "passed"] > 0).all()


@pytest.mark.parametrize(("code", "change", "measure"), CHANGES, ids=[change.__name__ for _, change, _ in CHANGES])
def test_a_change_breaks_its_rule_alone(broken, code, change, measure):
    report = check(broken(change))
    assert report.failed == [code], str(report)
    found = report.findings[report.findings["rule"] == code]
    assert len(found) == len(report.findings) == report.rules.loc[code, "findings"]
    first = found.iloc[0]
    assert first["message"]
    assert first["file"].endswith(".gml")
    assert first["line"] > 1
    if measure is not None:
        assert first["measure"] == pytest.approx(measure, rel=1e-3, abs=1e-3)
        assert first["unit"]


def test_every_rule_that_can_be_judged_is_broken_by_some_change():
    assert {code for code, _, _ in CHANGES} == {code for code, rule in RULES.items() if not rule.needs}


def test_rules_can_be_chosen(broken):
    root = broken(lambda town: (turn_a_footprint(town), repeat_a_building(town)))
    assert check(root).failed == ["C-bldg-01", "L10"]
    report = check(root, rules=["l10", "C02"])
    assert list(report.rules.index) == ["C02", "L10"]
    assert report.findings["rule"].unique().tolist() == ["L10"]
    with pytest.raises(ParameterError, match="no such rule: 'l99'"):
        check(root, rules="L99")


def test_findings_say_where(broken):
    report = check(broken(double_a_vertex))
    (found,) = report.findings.to_dict("records")
    assert found["feature"] == "bldg_00000000-0000-4000-8000-000000000001"
    assert found["feature_type"] == "bldg:Building"
    assert found["val3dity"] == 102
    assert found["line"] == 4
    assert 36.3 < found["latitude"] < 36.4
    assert 136.3 < found["longitude"] < 136.5
    assert found["height"] == 0


def test_a_finding_of_a_boundary_surface_names_its_building(broken):
    report = check(broken(lift_a_corner_at_lod2))
    assert report.findings["feature"].unique().tolist() == ["bldg_00000000-0000-4000-8000-000000000001"]
    assert report.findings["element"].tolist() == ["face_1"]


def test_solids_of_the_same_building_may_touch_and_overlap(town):
    for corners in town_box((36, 0, 5), (42, 6, 8)):
        town.change(BLDG, face(town, corners), face(town, [(x - 1, y, z) for x, y, z in corners]))
    assert check(town.write()).failed == []


def test_solids_that_meet_or_reach_in_by_less_than_the_tolerance_pass(town):
    for corners in town_box((60, 0, 5), (65, 20, 9)):
        town.change(BLDG, face(town, corners), face(town, [(x - 18.005, y, z) for x, y, z in corners]))
    assert check(town.write()).failed == []


def test_a_fault_against_the_schema_has_its_place(broken):
    (found,) = check(broken(write_a_word_for_a_height)).findings.to_dict("records")
    assert (found["line"], found["feature"]) == (4, "bldg_00000000-0000-4000-8000-000000000001")
    assert "'seven' is not a valid value" in found["message"]


def test_vertices_a_hair_apart_close_a_solid_and_wider_gaps_do_not(town):
    top = square(60, 0, 65, 20, 9)
    for shift, failed in ((0.0004, []), (0.002, ["L14"])):
        text = town.texts[BLDG]
        moved = [(60 + shift, 0, 9), *top[1:]]
        town.change(BLDG, face(town, top), face(town, moved))
        assert check(town.write()).failed == failed
        town.texts[BLDG] = text


def test_a_detached_part_is_measured_to_the_nearest(town):
    for corners in town_box((36, 0, 5), (42, 6, 8)):
        town.change(BLDG, face(town, corners), face(town, [(x - 6, y, z + 8) for x, y, z in corners]))
    (found,) = check(town.write()).findings.to_dict("records")
    assert (found["rule"], found["unit"]) == ("L-bldg-02", "m")
    assert found["measure"] == pytest.approx(2.0, abs=1e-3)


def test_a_leaning_roof_is_measured_where_it_is_reached_into(town):
    """Set the third building's block on the LOD1 block of the first, then into its roof by 2 m."""
    for height, failed in ((11, []), (9, ["L-bldg-01"])):
        text = town.texts[BLDG]
        for corners in town_box((60, 0, 5), (65, 20, 9)):
            town.change(BLDG, face(town, corners), face(town, [(x - 58, y / 4, z - 5 + height) for x, y, z in corners]))
        report = check(town.write())
        assert report.failed == failed
        if failed:
            assert report.findings["measure"].tolist() == [pytest.approx(2.0, abs=1e-3)]
        town.texts[BLDG] = text


def test_ids_are_told_apart_over_files_and_a_repeated_one_is_found_once(broken):
    (found,) = check(broken(repeat_an_id)).findings.to_dict("records")
    assert found["element"] == "face_1"
    assert "54363371_bldg_6697_op.gml:" in found["message"]


def test_absent_code_lists_and_schemas_are_not_evaluable(town):
    for path in ("codelists/Building_class.xml", "schemas/bldg.xsd"):
        del town.texts[path]
    report = check(town.write())
    assert report.failed == []
    assert report.rules.loc[["L02", "L04"], "outcome"].tolist() == ["not evaluable"] * 2
    assert report.rules.loc["L04", "reason"] == "1 of 1 codes: the code list is absent: Building_class.xml"
    assert "bldg.xsd is absent" in report.rules.loc["L02", "reason"]
    assert report.rules.loc["L02", "not_evaluable"] == 4


def test_schemas_on_the_network_are_not_fetched(town):
    town.change(LUSE, "../../schemas/core.xsd", "http://schemas.opengis.net/citygml/2.0/cityGMLBase.xsd")
    report = check(town.write())
    assert report.rules.loc["L02", "outcome"] == "not evaluable"
    assert "is on the network" in report.rules.loc["L02", "reason"]
    town.change(
        "schemas/core.xsd", "<xs:element", '<xs:import namespace="x" schemaLocation="http://x/x.xsd"/><xs:element'
    )
    assert "core.xsd imports http://x/x.xsd" in check(town.write()).rules.loc["L02", "reason"]


def test_a_zip_is_judged_as_the_folder_is(broken, tmp_path):
    root = broken(invent_a_code)
    with zipfile.ZipFile(tmp_path / f"{root.name}.zip", "w") as archive:
        for path in root.rglob("*.*"):
            archive.write(path, f"{root.name}/{path.relative_to(root).as_posix()}")
    report = check(tmp_path / f"{root.name}.zip")
    assert report.failed == ["L04"]
    assert "zip" in report.rules.loc["L02", "reason"]
    assert report.rules.loc["city-code", "outcome"] == "passed"


def test_a_single_file_and_several_are_sources(town):
    root = town.write()
    assert len(check(root / BLDG).files) == 1
    both = check([root / BLDG, root / DEM])
    assert [file["members"] for file in both.files] == [3, 1]
    assert both.rules.loc["L15", "examined"] == 2


def test_progress_is_told_to_the_end(town):
    calls = []
    root = town.write()
    check(root, progress=lambda done, total, what: calls.append((done, total, what)))
    assert calls[-1][0] == calls[-1][1] == sum(path.stat().st_size for path in root.rglob("*.gml"))
    assert calls[0][2].startswith("checking ")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "0 bytes"),
        (b"\x00\x01\x02", "XML breaks"),
        (b"<a/>", "not a CityModel"),
        (b"<!DOCTYPE html><html/>", "HTML"),
        (b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', "refused"),
        (b"<core:CityModel xmlns:core='http://www.opengis.net/citygml/2.0'>", "XML breaks"),
        (b"<a>" * 5000, "XML breaks"),
    ],
)
def test_files_that_are_no_citygml_fail_the_first_rule(tmp_path, content, reason):
    path = tmp_path / "54363371_bldg_6697_op.gml"
    path.write_bytes(content)
    report = check(path)
    assert "L01" in report.failed
    assert reason in report.findings.iloc[0]["message"]
    assert pd.isna(report.findings.iloc[0]["feature"])
    assert report.rules.loc["L14", "outcome"] == "not applicable"


def test_what_is_no_source_is_refused(tmp_path):
    with pytest.raises(UnreadableSourceError, match=r"no \.gml file"):
        check(tmp_path)
    with pytest.raises(SourceNotFoundError):
        check(tmp_path / "nowhere")
    with pytest.raises(ParameterError):
        check(7)


@pytest.mark.parametrize("axis", [0, 1, 2])
@pytest.mark.parametrize("number", ["NaN", "inf", "-1e308", "1e9"])
def test_absurd_coordinates_are_found_and_cost_no_other_rule(town, number, axis):
    first = town.at((0, -60, 0)).split()
    town.change(LUSE, " ".join(first), " ".join([*first[:axis], number, *first[axis + 1 :]]), 2)
    report = check(town.write())
    assert "L06" in report.failed
    assert set(report.failed) <= {"L06", "L09"}


def test_a_file_without_an_envelope_is_read_all_the_same(town):
    text = town.texts[LUSE]
    start, end = text.index("<gml:boundedBy>"), text.index("</gml:boundedBy>\n")
    town.texts[LUSE] = text[:start] + text[end + len("</gml:boundedBy>\n") :]
    report = check(town.write())
    assert report.failed == ["L05"]
    assert report.findings.iloc[0]["message"].startswith("no Envelope")


def test_an_unknown_system_leaves_geometry_unjudged(town):
    town.change(LUSE, "EPSG/0/6697", "EPSG/0/3857")
    report = check(town.write())
    assert report.failed == ["L05"]
    assert report.rules.loc["L06", "outcome"] == "not evaluable"
    assert report.rules.loc["L11", "not_evaluable"] == 1


def test_a_building_deep_in_elements_is_no_danger(town):
    town.change(BLDG, "<bldg:measuredHeight", "<gml:x>" * 1500 + "</gml:x>" * 1500 + "<bldg:measuredHeight")
    assert check(town.write()).failed == []


def test_the_time_grows_no_faster_than_the_file(town):
    """Members are judged in batches: what is kept of each is counted, not the seconds, which a busy machine bends."""
    copies = "".join(f"<core:cityObjectMember>{town.land()}</core:cityObjectMember>\n" for _ in range(300))
    town.texts[LUSE] = town.texts[LUSE].replace("</core:CityModel>", f"{copies}</core:CityModel>")
    report = check(town.write(), rules=["C01", "L09"])
    assert report.rules.loc["C01", "findings"] == 300
    assert report.rules.loc["L09", "examined"] == 35 + 300


@pytest.mark.parametrize("share", range(4, 100, 8))
def test_a_cut_file_keeps_what_stands_before_the_cut(town, share):
    text = town.texts[BLDG]
    town.texts[BLDG] = text[: len(text) * share // 100]
    report = check(town.write())
    assert "L01" in report.failed
    assert set(report.failed) <= {"L01"}
    (file,) = [file for file in report.files if "bldg" in file["path"]]
    assert file["members"] == town.texts[BLDG].count("</core:cityObjectMember>")


def modernise(town):
    """Write the buildings as CityGML 3.0 and i-UR 4.0."""
    (path,) = [path for path in town.texts if path.startswith("udx/bldg/")]
    text = town.texts[path]
    for old, new in (
        *(("/2.0", "/3.0"), ("uro/3.1", "uro/4.0"), ('opengis.net/gml"', 'opengis.net/gml/3.2"')),
        *((f"bldg:{kind}", f"con:{kind}") for kind in ("GroundSurface", "RoofSurface", "WallSurface")),
        *(("bldg:boundedBy", "core:boundary"), ("bldg:lod0FootPrint", "core:lod0MultiSurface")),
        *((f"bldg:{name}", f"core:{name}") for name in ("lod2MultiSurface", "lod1Solid", "lod2Solid")),
        *(("consistsOfBuildingPart", "buildingPart"), ("gml:CompositeSurface", "gml:Shell")),
        ("<core:CityModel", '<core:CityModel xmlns:con="http://www.opengis.net/citygml/construction/3.0"'),
        ("../../schemas/", "../../schemas/3/"),
    ):
        text = text.replace(old, new)
    town.texts[path] = text
    for name in ("core", "bldg"):
        town.texts[f"schemas/3/{name}.xsd"] = town.texts[f"schemas/{name}.xsd"].replace("/2.0", "/3.0")
    return town


def test_the_coming_version_passes_every_rule_too(town):
    before = check(town.write()).rules["examined"]
    report = check(modernise(town).write())
    assert report.failed == []
    assert {file["i_ur"] for file in report.files} == {"3.1", "4.0"}
    assert report.rules["examined"].to_dict() == before.to_dict()


@pytest.mark.parametrize(("code", "change", "measure"), CHANGES, ids=[change.__name__ for _, change, _ in CHANGES])
def test_a_change_breaks_its_rule_alone_in_the_coming_version(town, code, change, measure):
    change(town)
    report = check(modernise(town).write())
    assert report.failed == [code], str(report)
    if measure is not None:
        assert report.findings["measure"].iloc[0] == pytest.approx(measure, rel=1e-3, abs=1e-3)


def test_the_module_is_handed_on():
    import plateau_sc as psc

    assert psc.quality is quality
