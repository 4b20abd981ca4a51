"""Expanded names: each version's elements, and the one schema that they are read into."""

from __future__ import annotations

GML = "http://www.opengis.net/gml"
GML_3_2 = "http://www.opengis.net/gml/3.2"
GML_NAMESPACES = (GML, GML_3_2)
CORE = "http://www.opengis.net/citygml/2.0"
CORE_3 = "http://www.opengis.net/citygml/3.0"
BLDG = "http://www.opengis.net/citygml/building/2.0"
BLDG_3 = "http://www.opengis.net/citygml/building/3.0"
DEM = "http://www.opengis.net/citygml/relief/2.0"
DEM_3 = "http://www.opengis.net/citygml/relief/3.0"
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
GML_IDS = tuple(f"{{{gml}}}id" for gml in GML_NAMESPACES)
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

POLYGONS = frozenset(name for gml in GML_NAMESPACES for name in _expand(gml, "Polygon", "PolygonPatch", "Rectangle"))
"""Surfaces of one piece, other than triangles."""

TRIANGLES = frozenset(f"{{{gml}}}Triangle" for gml in GML_NAMESPACES)
RELIEFS = frozenset(name for dem in (DEM, DEM_3) for name in _expand(dem, "ReliefFeature", "TINRelief"))
OTHER_RELIEFS = frozenset(
    name for dem in (DEM, DEM_3) for name in _expand(dem, "MassPointRelief", "BreaklineRelief", "RasterRelief")
)
"""Terrain that is not made of triangles."""

BUILDINGS = frozenset(name for bldg in (BLDG, BLDG_3) for name in _expand(bldg, "Building", "BuildingPart"))
"""Buildings and their parts."""
