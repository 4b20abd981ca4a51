"""Buildings of the small sample: closed shells, what every sample holds, attributes."""

import re
from collections import Counter

import numpy as np
import pytest

BLDG = "{http://www.opengis.net/citygml/building/2.0}"
GML = "{http://www.opengis.net/gml}"
URO = "{https://www.geospatial.jp/iur/uro/3.1}"
IDENTIFIER = re.compile(r"^[a-z]+_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")


def is_sheet(solid) -> bool:
    return len(solid.faces) == 1


def test_lod2_shells_are_closed_and_outward(solids, mesh_of_faces):
    shells = [solid for solid in solids if solid.faces and not is_sheet(solid)]
    assert len(shells) > 90
    for solid in shells:
        mesh = mesh_of_faces(solid.polygons)
        assert mesh.is_watertight, solid.gml_id
        assert mesh.is_winding_consistent, solid.gml_id
        assert mesh.volume > 5.0, solid.gml_id


def test_lod1_blocks_are_closed_and_outward(solids, mesh_of_faces):
    blocks = [solid for solid in solids if solid.lod1]
    assert len(blocks) > 120
    for solid in blocks:
        mesh = mesh_of_faces(solid.lod1)
        assert mesh.is_watertight, solid.gml_id
        assert mesh.volume > 5.0, solid.gml_id


def test_lod2_faces_are_planar(solids):
    for solid in solids:
        for _, rings in solid.faces:
            points = np.vstack(rings)
            spread = np.linalg.svd(points - points.mean(axis=0))[1][-1]
            assert spread < 0.005, solid.gml_id


def test_solid_points_at_every_boundary_surface(solids):
    for solid in solids:
        assert solid.linked == (0 if is_sheet(solid) else len(solid.faces)), solid.gml_id


def test_links_are_resolved(tiles):
    for root in tiles["bldg"]:
        known = {element.get(f"{GML}id") for element in root.iter() if element.get(f"{GML}id")}
        links = [element.get("{http://www.w3.org/1999/xlink}href") for element in root.iter(f"{GML}surfaceMember")]
        links = [link.removeprefix("#") for link in links if link]
        assert len(links) == len(set(links)) > 500
        assert set(links) <= known


def test_identifiers_are_unique_and_in_the_pattern(tiles):
    found = [element.get(f"{GML}id") for roots in tiles.values() for root in roots for element in root.iter()]
    found = [identifier for identifier in found if identifier]
    assert len(found) == len(set(found)) > 1500
    assert [identifier for identifier in found if not IDENTIFIER.match(identifier)] == []


def test_every_kind_of_surface_occurs(solids):
    kinds = Counter(kind for solid in solids for kind, _ in solid.faces)
    assert set(kinds) == {"RoofSurface", "WallSurface", "GroundSurface", "OuterCeilingSurface", "ClosureSurface"}


@pytest.mark.parametrize("code", ["1", "2", "4", "5", "28"])
def test_every_roof_type_occurs(tiles, code):
    types = [element.text for root in tiles["bldg"] for element in root.iter(f"{BLDG}roofType")]
    assert types.count(code) >= 5


def normal_height(ring) -> float:
    after = np.roll(ring, -1, axis=0)
    return float((ring[:, 0] * after[:, 1] - after[:, 0] * ring[:, 1]).sum())


def local(ring) -> np.ndarray:
    return ring - ring[0]


def test_some_roofs_face_down(solids):
    down = [
        s.gml_id for s in solids for k, rings in s.faces if k == "RoofSurface" and normal_height(local(rings[0])) < -1
    ]
    assert len(set(down)) > 20


def test_a_courtyard_is_open_to_the_sky(solids):
    courts = [
        s
        for s in solids
        if any(k == "RoofSurface" and len(r) > 1 and normal_height(local(r[0])) > 1 for k, r in s.faces)
    ]
    assert len(courts) == 1
    kinds = Counter(kind for kind, rings in courts[0].faces if len(rings) > 1)
    assert kinds == {"RoofSurface": 1, "GroundSurface": 1}
    assert len(courts[0].lod0[0]) == 2


def test_wall_less_buildings_have_no_walls(solids):
    canopies = [solid for solid in solids if solid.building_class in ("3003", "3004")]
    assert len(canopies) >= 4
    for solid in canopies:
        assert "WallSurface" not in {kind for kind, _ in solid.faces}
        assert len(solid.element.findall(f"{BLDG}outerBuildingInstallation")) in (2, 4)


def test_parts_stand_on_one_another(solids):
    parts = [solid for solid in solids if solid.element.tag == f"{BLDG}BuildingPart"]
    assert len(parts) == 4
    for podium, tower in zip(parts[::2], parts[1::2], strict=True):
        top = max(ring[:, 2].max() for _, rings in podium.faces for ring in rings)
        assert min(ring[:, 2].min() for _, rings in tower.faces for ring in rings) == top
    parents = {solid.element.getparent().getparent() for solid in parts}
    for parent in parents:
        assert parent.find(f"{BLDG}lod1Solid") is None
        numbers = [element.text for element in parent.iter(f"{URO}partID")]
        assert numbers == ["1", "2"]


def test_one_corridor_can_be_walked_under(solids):
    grounded = {"GroundSurface", "ClosureSurface"}
    raised = [s for s in solids if len(s.faces) == 6 and not grounded & {kind for kind, _ in s.faces}]
    raised = [solid for solid in raised if solid.building_class == "3002"]
    assert len(raised) == 1
    low = min(ring[:, 2].min() for _, rings in raised[0].faces for ring in rings)
    ground = min(ring[:, 2].min() for rings in raised[0].lod1 for ring in rings)
    assert low - ground > 4.5


def test_installations_of_every_function_occur(tiles):
    functions = Counter(
        element.findtext(f"{BLDG}function")
        for root in tiles["bldg"]
        for element in root.iter(f"{BLDG}BuildingInstallation")
    )
    assert set(functions) == {"1000", "1030", "1041", "1050"}


def test_levels_of_detail_are_mixed(solids):
    best = Counter(2 if solid.faces else 1 if solid.lod1 else 0 for solid in solids)
    assert best[0] >= 2
    assert 15 <= best[1] <= 40
    assert best[2] > 90


def test_gaps_of_real_data_occur(tiles):
    texts = Counter((element.tag, element.text) for root in tiles["bldg"] for element in root.iter())
    for tag, text in (
        (f"{BLDG}class", "Null"),
        (f"{BLDG}measuredHeight", "-9999"),
        (f"{BLDG}storeysAboveGround", "9999"),
        (f"{BLDG}yearOfConstruction", "0001"),
        (f"{URO}specifiedBuildingCoverageRate", "-9999"),
    ):
        assert texts[tag, text] > 0, (tag, text)
    assert (
        sum(1 for root in tiles["bldg"] for _ in root.iter(f"{BLDG}yearOfConstruction"))
        < texts[f"{URO}surveyYear", "2025"]
    )


def test_attributes_of_the_version_occur(tiles):
    names = {element.tag for root in tiles["bldg"] for element in root.iter()}
    wanted = (
        "BuildingIDAttribute",
        "BuildingDetailAttribute",
        "DataQualityAttribute",
        "RiverFloodingRiskAttribute",
        "LandSlideRiskAttribute",
        "lod1HeightType",
    )
    assert {f"{URO}{name}" for name in wanted} <= names


def test_building_numbers_are_unique(tiles):
    keys = [
        (element.findtext(f"{URO}buildingID"), element.findtext(f"{URO}partID"))
        for root in tiles["bldg"]
        for element in root.iter(f"{URO}BuildingIDAttribute")
    ]
    assert len(keys) == len(set(keys))
    assert all(re.fullmatch(r"11999-bldg-\d+", number) for number, _ in keys)
