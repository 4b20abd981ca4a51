import numpy as np
import pytest

from plateau_sc.city import SurfaceType
from plateau_sc.citygml import read_citygml, read_features

IDENTITY = "1 0 0 0  0 1 0 0  0 0 1 0  0 0 0 1"
QUARTER_TURN = "0 -1 0 0  1 0 0 0  0 0 1 0  0 0 0 1"


def panel(gml_id="proto"):
    ring = "0 0 0 4 0 0 4 0 3 0 0 3 0 0 0"
    face = (
        f"<gml:Polygon><gml:exterior><gml:LinearRing><gml:posList>{ring}</gml:posList></gml:LinearRing></gml:exterior>"
        "</gml:Polygon>"
    )
    return f'<gml:MultiSurface gml:id="{gml_id}"><gml:surfaceMember>{face}</gml:surfaceMember></gml:MultiSurface>'


def sign(gml, gml_id, shape, matrix=IDENTITY, place=(100, 50, 7), name="relativeGMLGeometry"):
    anchor = f"<core:referencePoint>{gml.point(*place)}</core:referencePoint>" if place else ""
    holder = f"<core:{name}>{shape}</core:{name}>" if shape.startswith("<gml") else shape
    text = f"<core:transformationMatrix>{matrix}</core:transformationMatrix>" if matrix else ""
    return (
        f'<frn:CityFurniture gml:id="{gml_id}"><frn:lod2ImplicitRepresentation><core:ImplicitGeometry>{text}{anchor}'
        f"{holder}</core:ImplicitGeometry></frn:lod2ImplicitRepresentation></frn:CityFurniture>"
    )


def link(target, name="relativeGMLGeometry"):
    return f'<core:{name} xlink:href="#{target}"/>'


def read(gml, *features, **version):
    return read_features(gml.write(gml.town(*features, **version), "1_frn.gml"), "frn")


def spans(model, row):
    corners = model.corners()[model.triangle_owner() == row].reshape(-1, 3)
    return corners.min(axis=0), np.ptp(corners, axis=0)


@pytest.mark.parametrize(
    ("citygml", "uro", "name"), [("2.0", "3.1", "relativeGMLGeometry"), ("3.0", "4.0", "relativeGeometry")]
)
def test_a_shape_stands_where_it_is_placed(gml, citygml, uro, name):
    text = sign(gml, "s", panel(), name=name)
    if citygml == "3.0":
        text = text.replace("frn:lod2Implicit", "core:lod2Implicit")
    model = read(gml, text, citygml=citygml, uro=uro)
    low, span = spans(model, 0)
    assert span == pytest.approx([4, 0, 3], abs=1e-6)
    assert low[2] == pytest.approx(7)
    alone = read(gml, sign(gml, "s", panel(), place=(0, 0, 7)))
    assert low[:2] - spans(alone, 0)[0][:2] == pytest.approx([100, 50], abs=0.6)
    assert model.audit.polygons_by_lod[2] == 1
    assert model.features["lod_used"].tolist() == [2]
    assert model.audit.notes == []


def test_a_shape_is_drawn_once_and_placed_many_times(gml):
    model = read(
        gml,
        sign(gml, "before", link("proto"), QUARTER_TURN, (20, 0, 1)),
        sign(gml, "own", panel()),
        sign(gml, "after", link("proto"), "2 0 0 0 0 2 0 0 0 0 2 0 0 0 0 1", (60, 0, 2)),
    )
    assert np.bincount(model.polygon_owner).tolist() == [1, 1, 1]
    assert spans(model, 0)[1] == pytest.approx([0, 4, 3], abs=1e-6)
    assert spans(model, 1)[1] == pytest.approx([4, 0, 3], abs=1e-6)
    assert spans(model, 2)[1] == pytest.approx([8, 0, 6], abs=1e-6)
    audit = model.audit
    assert audit.polygons_in == sum(audit.polygons_by_lod.values()) + sum(audit.polygons_left_out.values()) == 3


def test_a_mirrored_shape_keeps_its_outside(gml):
    mirror = "-1 0 0 0  0 1 0 0  0 0 1 0  0 0 0 1"
    model = read(gml, sign(gml, "plain", panel()), sign(gml, "mirrored", panel("p2"), mirror))
    corners = model.corners()
    normals = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    plain, mirrored = (normals[model.triangle_owner() == row][0] for row in (0, 1))
    assert plain[1] < 0
    assert mirrored[1] < 0


def test_no_matrix_leaves_a_shape_as_it_is_drawn(gml):
    assert spans(read(gml, sign(gml, "s", panel(), "")), 0)[1] == pytest.approx([4, 0, 3], abs=1e-6)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"matrix": "1 0 0"}, "its matrix is '1 0 0'"),
        ({"matrix": IDENTITY.replace("1", "NaN", 1)}, "its matrix is"),
        ({"matrix": "1 0 0 0 0 1 0 0 0 0 1 0 0 0 5 1"}, "the last row 0 0 0 1"),
        ({"place": None}, "no reference point"),
        ({"place": (0, 0, 9000)}, "height 9000.0 m cannot be"),
    ],
)
def test_a_shape_that_cannot_be_placed_is_named(gml, change, reason):
    model = read(gml, sign(gml, "bad", panel(), **change), sign(gml, "good", panel("p2")))
    assert np.unique(model.polygon_owner).tolist() == [1]
    (entry,) = [entry for entry in model.audit.skipped if "placed shape" in entry.reason]
    assert reason in entry.reason
    assert entry.gml_id == "bad"
    audit = model.audit
    assert audit.polygons_in == sum(audit.polygons_by_lod.values()) + sum(audit.polygons_left_out.values()) == 2


def test_shapes_in_other_files_are_counted(gml):
    library = "<core:libraryObject>lamp.glb</core:libraryObject>"
    model = read(gml, sign(gml, "a", library), sign(gml, "b", library), sign(gml, "c", link("nowhere")))
    reasons = [note.reason for note in model.audit.notes]
    assert "2 placed shapes stand in a file of their own and are not read" in reasons
    assert "1 placed shapes have no shape in this file and are not read" in reasons
    assert (model.features.geometry.geom_type == "Point").all()
    assert "lamp.glb" in model.extras["value"].tolist()


def test_a_broken_polygon_of_a_shape_costs_itself(gml):
    broken = panel().replace("4 0 3 0 0 3", "4 0 x 0 0 3")
    model = read(gml, sign(gml, "bad", broken), sign(gml, "good", panel("p2")))
    assert np.unique(model.polygon_owner).tolist() == [1]
    assert any(entry.gml_id == "bad" and "polygon left out" in entry.reason for entry in model.audit.skipped)
    audit = model.audit
    assert audit.polygons_in == sum(audit.polygons_by_lod.values()) + sum(audit.polygons_left_out.values()) == 2


def test_furniture_with_a_shape_of_its_own_is_read_as_it_is(gml):
    face = gml.surface(gml.square(0, 0))
    own = f'<frn:CityFurniture gml:id="f"><frn:lod1Geometry>{face}</frn:lod1Geometry></frn:CityFurniture>'
    model = read(gml, own)
    assert model.features["lod_used"].tolist() == [1]
    assert model.mesh().area == pytest.approx(100, rel=1e-2)


def test_shapes_placed_in_buildings_are_read(gml):
    def mount(target, place):
        shape = sign(gml, "x", target, place=place)
        inner = shape[shape.index("<core:ImplicitGeometry>") : shape.index("</frn:lod2Imp")]
        return (
            "<bldg:outerBuildingInstallation><bldg:BuildingInstallation><bldg:lod2ImplicitRepresentation>"
            f"{inner}</bldg:lod2ImplicitRepresentation></bldg:BuildingInstallation></bldg:outerBuildingInstallation>"
        )

    low, high = (0, 0, 5), (10, 8, 11)
    text = gml.town(
        gml.building("a", gml.lod2(low, high), mount(panel(), (2, 2, 11))),
        gml.building("b", gml.lod2((30, 0, 5), (40, 8, 11)), mount(link("proto"), (33, 2, 11))),
        gml.building(
            "c", gml.lod2((60, 0, 5), (70, 8, 11)), mount("<core:libraryObject>x.glb</core:libraryObject>", low)
        ),
        gml.building("d", mount(link("proto"), None), gml.lod1(low, high)),
    )
    city = read_citygml(gml.write(text))
    assert np.bincount(city.polygon_owner, minlength=4).tolist() == [7, 7, 6, 6]
    assert city.polygon_installation.sum() == 2
    assert (city.polygon_surface[city.polygon_installation] == SurfaceType.INSTALLATION).all()
    corners = city.corners()[city.triangle_owner() == 1]
    assert corners[:, :, 2].max() == pytest.approx(14)
    spread = city.corners()[city.polygon_installation[city.triangle_polygon]].reshape(-1, 6, 3)
    assert spread[1, :, 0].min() - spread[0, :, 0].min() == pytest.approx(31, abs=0.3)
    audit = city.audit
    assert audit.is_balanced
    assert audit.polygons_in == 26
    assert any("1 placed shapes stand in a file of their own" in note.reason for note in audit.notes)
    assert [entry.gml_id for entry in audit.skipped] == ["d"]
