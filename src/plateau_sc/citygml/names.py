"""Expanded names: each version's elements, and the one schema that they are read into."""

from __future__ import annotations

from plateau_sc.city import SurfaceType

GML = "http://www.opengis.net/gml"
GML_3_2 = "http://www.opengis.net/gml/3.2"
GML_NAMESPACES = (GML, GML_3_2)
CORE = "http://www.opengis.net/citygml/2.0"
CORE_3 = "http://www.opengis.net/citygml/3.0"
BLDG = "http://www.opengis.net/citygml/building/2.0"
DEM = "http://www.opengis.net/citygml/relief/2.0"
GEN = "http://www.opengis.net/citygml/generics/2.0"
APP = "http://www.opengis.net/citygml/appearance/2.0"
APP_3 = "http://www.opengis.net/citygml/appearance/3.0"

CITYGML_VERSIONS = {
    "http://www.opengis.net/citygml/1.0": "1.0",
    CORE: "2.0",
    CORE_3: "3.0",
}
"""Version of CityGML by the namespace of the root element."""

CITYGML_READ = ("2.0", "3.0")
"""The versions that are read."""

URO_VERSIONS = {
    "http://www.kantei.go.jp/jp/singi/tiiki/toshisaisei/itoshisaisei/iur/uro/1.4": "1.4",
    "https://www.chisou.go.jp/tiiki/toshisaisei/itoshisaisei/iur/uro/1.5": "1.5",
    "https://www.geospatial.jp/iur/uro/2.0": "2.0",
    "https://www.geospatial.jp/iur/uro/3.0": "3.0",
    "https://www.geospatial.jp/iur/uro/3.1": "3.1",
    "https://www.geospatial.jp/iur/uro/3.2": "3.2",
    "https://www.geospatial.jp/iur/uro/4.0": "4.0",
}
"""Version of i-UR by the namespace of its urban object schema."""


def _expand(namespace: str, *names: str) -> tuple[str, ...]:
    return tuple(f"{{{namespace}}}{name}" for name in names)


GML_ID = f"{{{GML}}}id"
XLINK_HREF = "{http://www.w3.org/1999/xlink}href"
XSI_NIL = "{http://www.w3.org/2001/XMLSchema-instance}nil"

ROOTS = frozenset(f"{{{namespace}}}CityModel" for namespace in CITYGML_VERSIONS)
MEMBERS = frozenset(
    {f"{{{core}}}cityObjectMember" for core in (CORE, CORE_3)}
    | {name for gml in GML_NAMESPACES for name in _expand(gml, "featureMember", "featureMembers")}
)
APPEARANCES = frozenset(
    {name for app in (APP, APP_3) for name in _expand(app, "appearanceMember", "appearance")}
    | {name for core in (CORE, CORE_3) for name in _expand(core, "appearanceMember", "appearance")}
)
"""Properties that hold textures and materials, which are passed over with all that is in them."""

ENVELOPES = frozenset(f"{{{gml}}}Envelope" for gml in GML_NAMESPACES)
POSITIONS = frozenset(name for gml in GML_NAMESPACES for name in _expand(gml, "posList", "pos"))
"""Elements that hold positions: numbers with blanks between them."""

POLYGONS = frozenset(_expand(GML, "Polygon", "PolygonPatch", "Triangle", "Rectangle"))
TRIANGLE = f"{{{GML}}}Triangle"
LINEAR_RING, POS_LIST, POS = _expand(GML, "LinearRing", "posList", "pos")
ORIENTABLE_SURFACE = f"{{{GML}}}OrientableSurface"

RELIEF_FEATURE, TIN_RELIEF = _expand(DEM, "ReliefFeature", "TINRelief")

BUILDING, BUILDING_PART, INSTALLATION = _expand(BLDG, "Building", "BuildingPart", "BuildingInstallation")
CONSISTS_OF_PART = f"{{{BLDG}}}consistsOfBuildingPart"
OUTER_INSTALLATION = f"{{{BLDG}}}outerBuildingInstallation"
BOUNDED_BY = f"{{{BLDG}}}boundedBy"

SURFACES = {
    f"{{{BLDG}}}RoofSurface": SurfaceType.ROOF,
    f"{{{BLDG}}}WallSurface": SurfaceType.WALL,
    f"{{{BLDG}}}GroundSurface": SurfaceType.GROUND,
    f"{{{BLDG}}}OuterCeilingSurface": SurfaceType.OUTER_CEILING,
    f"{{{BLDG}}}OuterFloorSurface": SurfaceType.OUTER_FLOOR,
    f"{{{BLDG}}}ClosureSurface": SurfaceType.CLOSURE,
}
"""Surface type by the class of a boundary surface."""

OUTLINES = {
    f"{{{BLDG}}}lod0FootPrint": SurfaceType.GROUND,
    f"{{{BLDG}}}lod0RoofEdge": SurfaceType.ROOF,
}
"""Properties that hold a LOD0 outline, and where the outline is taken."""

LOD1_PROPERTIES = _expand(BLDG, "lod1Solid", "lod1MultiSurface")
"""Properties that hold a building at LOD1, the one to take first in front."""

LOD2_PROPERTIES = _expand(BLDG, "lod2Solid", "lod2MultiSurface", "lod2Geometry")
"""Properties that hold a building or installation at LOD2 where its boundary surfaces do not."""

SURFACE_LOD2 = f"{{{BLDG}}}lod2MultiSurface"

FINER_LODS = {
    f"{{{BLDG}}}{name}": lod
    for lod in (3, 4)
    for name in (f"lod{lod}Solid", f"lod{lod}MultiSurface", f"lod{lod}Geometry")
}
"""Properties of levels that are counted and not read."""

CORE_FIELDS = {
    f"{{{BLDG}}}class": "class",
    f"{{{BLDG}}}usage": "usage",
    f"{{{BLDG}}}measuredHeight": "measured_height",
    f"{{{BLDG}}}storeysAboveGround": "storeys_above_ground",
    f"{{{BLDG}}}storeysBelowGround": "storeys_below_ground",
    f"{{{BLDG}}}yearOfConstruction": "year_of_construction",
    f"{{{BLDG}}}roofType": "roof_type",
}
"""Column by element, for the elements that every version shares."""

_ID_OBJECT = {"buildingID": "building_id", "branchID": "branch_id", "partID": "part_id", "city": "city_code"}
_OBJECTS_BY_VERSION: dict[str, dict[str, dict[str, str]]] = {
    "1.4": {},
    "1.5": {},
    "2.0": {"buildingIDAttribute": _ID_OBJECT},
    "3.0": {"buildingIDAttribute": _ID_OBJECT},
    "3.1": {"buildingIDAttribute": _ID_OBJECT},
    "3.2": {"buildingIDAttribute": _ID_OBJECT},
}

URO_FIELDS: dict[str, dict[str, str]] = {
    f"{{{namespace}}}{holder}": {f"{{{namespace}}}{name}": column for name, column in fields.items()}
    for namespace, version in URO_VERSIONS.items()
    for holder, fields in _OBJECTS_BY_VERSION.get(version, {}).items()
}
"""Columns by element, by the property of i-UR that holds the object with these elements."""

GENERIC_ATTRIBUTE = f"{{{GEN}}}stringAttribute"
GENERIC_FIELDS = {"建物ID": "building_id"}
"""Column by name of a generic attribute; i-UR 1.4 and 1.5 keep the building ID there."""
