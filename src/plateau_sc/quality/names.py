"""What an element is, by its expanded name, whatever the version of CityGML and i-UR."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

GML: Final = "http://www.opengis.net/gml"
GML_3_2: Final = "http://www.opengis.net/gml/3.2"
GML_IDS: Final = frozenset({f"{{{GML}}}id", f"{{{GML_3_2}}}id"})
CORNERS: Final = tuple(f"{{{gml}}}{name}" for gml in (GML, GML_3_2) for name in ("lowerCorner", "upperCorner"))
"""Corners of an Envelope."""

MEMBERS: Final = (
    *(f"{{http://www.opengis.net/citygml/{version}}}cityObjectMember" for version in ("2.0", "3.0")),
    *(f"{{{gml}}}{name}" for gml in (GML, GML_3_2) for name in ("featureMember", "featureMembers")),
)
"""Properties of a file that hold a feature each, or several."""

SCHEMA_LOCATION: Final = "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"
HREF: Final = "{http://www.w3.org/1999/xlink}href"

_CITYGML = re.compile(r"^http://www\.opengis\.net/citygml/(?:([a-z]+)/)?\d+\.\d+$")
_IUR = re.compile(r"/iur/(ur[a-z])/(\d+\.\d+)$")
_LOD = re.compile(r"^lod([0-4])[A-Z]")
_MODULES = {
    None: "core",
    "appearance": "app",
    "bridge": "brid",
    "building": "bldg",
    "cityfurniture": "frn",
    "cityobjectgroup": "grp",
    "construction": "con",
    "dynamizer": "dyn",
    "generics": "gen",
    "landuse": "luse",
    "pointcloud": "pcl",
    "relief": "dem",
    "transportation": "tran",
    "tunnel": "tun",
    "vegetation": "veg",
    "versioning": "vers",
    "waterbody": "wtr",
}

_EVERY, _SOLID_LEVELS = (0, 1, 2, 3, 4), (1, 2, 3, 4)
_OUTER, _OPENING, _INNER = (2, 3, 4), (3, 4), (4,)
_GROUND = (0, 1, 2, 3)
_SURFACES = (
    "RoofSurface",
    "WallSurface",
    "GroundSurface",
    "ClosureSurface",
    "OuterCeilingSurface",
    "OuterFloorSurface",
)
_ROOMS = ("InteriorWallSurface", "CeilingSurface", "FloorSurface")

LEVELS: Final[dict[str, tuple[int, ...]]] = {
    **dict.fromkeys(("bldg:Building", "bldg:BuildingPart", "bldg:BuildingSubdivision"), _EVERY),
    **dict.fromkeys(("bldg:Storey", "bldg:BuildingUnit"), _EVERY),
    **dict.fromkeys(("bldg:BuildingInstallation", "bldg:BuildingConstructiveElement"), _OUTER),
    **dict.fromkeys(("bldg:Room", "bldg:BuildingRoom", "bldg:IntBuildingInstallation"), _INNER),
    "bldg:BuildingFurniture": _INNER,
    **dict.fromkeys(("brid:Bridge", "brid:BridgePart"), _EVERY),
    **dict.fromkeys(("brid:BridgeInstallation", "brid:BridgeConstructionElement"), _OUTER),
    "brid:BridgeConstructiveElement": _OUTER,
    **dict.fromkeys(("brid:BridgeRoom", "brid:IntBridgeInstallation", "brid:BridgeFurniture"), _INNER),
    **dict.fromkeys(("tun:Tunnel", "tun:TunnelPart"), _EVERY),
    **dict.fromkeys(("tun:TunnelInstallation", "tun:TunnelConstructiveElement"), _OUTER),
    **dict.fromkeys(("tun:HollowSpace", "tun:IntTunnelInstallation", "tun:TunnelFurniture"), _INNER),
    **{f"{module}:{name}": _OUTER for module in ("bldg", "brid", "tun", "con") for name in _SURFACES},
    **{f"{module}:{name}": _INNER for module in ("bldg", "brid", "tun", "con") for name in _ROOMS},
    **{f"{module}:{name}": _OPENING for module in ("bldg", "brid", "tun") for name in ("Door", "Window", "Opening")},
    **dict.fromkeys(("con:Door", "con:Window", "con:DoorSurface", "con:WindowSurface"), _OPENING),
    "con:OtherConstruction": _GROUND,
    **dict.fromkeys(("tran:Road", "tran:Railway", "tran:Track", "tran:Square", "tran:Waterway"), _GROUND),
    **dict.fromkeys(("tran:TransportationComplex", "tran:Section", "tran:Intersection"), _GROUND),
    **dict.fromkeys(("tran:TrafficArea", "tran:AuxiliaryTrafficArea"), (2, 3)),
    **dict.fromkeys(("tran:TrafficSpace", "tran:AuxiliaryTrafficSpace", "tran:Marking", "tran:Hole"), _GROUND),
    "luse:LandUse": (1,),
    **dict.fromkeys(("veg:SolitaryVegetationObject", "veg:PlantCover"), _GROUND),
    "frn:CityFurniture": _GROUND,
    **dict.fromkeys(("dem:ReliefFeature", "dem:TINRelief", "dem:RasterRelief"), (1, 2, 3)),
    **dict.fromkeys(("dem:MassPointRelief", "dem:BreaklineRelief"), (1, 2, 3)),
    "wtr:WaterBody": _GROUND,
    **dict.fromkeys(("wtr:WaterSurface", "wtr:WaterGroundSurface", "wtr:WaterClosureSurface"), (2, 3)),
    **dict.fromkeys(("gen:GenericCityObject", "gen:GenericOccupiedSpace", "gen:GenericUnoccupiedSpace"), _EVERY),
    **dict.fromkeys(("gen:GenericLogicalSpace", "gen:GenericThematicSurface"), _EVERY),
    "grp:CityObjectGroup": _EVERY,
    "core:ClosureSurface": _OUTER,
}
"""Levels of detail that the standard lets each feature type of CityGML have.

The types of i-UR are many and grow with each version: those are not listed, and are allowed at any level.
"""

BOUNDARIES: Final = frozenset(name for name in LEVELS if name.endswith("Surface"))
"""Feature types that bound another feature."""

_VALUES = frozenset(
    {
        *("core:Address", "core:ExternalReference", "core:ExternalObject", "core:ImplicitGeometry"),
        *("con:Height", "con:Elevation", "con:ConstructionEvent", "bldg:RoomHeight", "core:Occupancy"),
        *("core:QualifiedArea", "core:QualifiedVolume", "core:DoubleBetween0and1List", "core:MeasureOrNilReasonList"),
    }
)

SURFACE_NAMES: Final = frozenset(
    {
        *("Polygon", "CompositeSurface", "OrientableSurface", "TriangulatedSurface", "Surface", "PolyhedralSurface"),
        *("Tin", "Shell", "MultiSurface"),
    }
)
"""Geometries that a property of surfaces may lead to."""

LINK_TARGETS: Final = {
    "surfaceMember": SURFACE_NAMES,
    "baseSurface": SURFACE_NAMES,
    "solidMember": frozenset({"Solid", "CompositeSolid"}),
    "curveMember": frozenset({"LineString", "Curve", "CompositeCurve", "OrientableCurve"}),
    "pointMember": frozenset({"Point"}),
    "consistsOfBuildingPart": frozenset({"BuildingPart"}),
    "outerBuildingInstallation": frozenset({"BuildingInstallation"}),
    "trafficArea": frozenset({"TrafficArea"}),
    "auxiliaryTrafficArea": frozenset({"AuxiliaryTrafficArea"}),
}
"""What each property may lead to, by its name; other properties may lead anywhere."""


@cache
def split_name(tag: str) -> tuple[str, str]:
    """Return the module of an element, by the prefix that PLATEAU gives it, and its local name.

    Parameters
    ----------
    tag : str
        Expanded name.

    Returns
    -------
    module, name : str
        ``""`` as module for a namespace that is none of CityGML, GML and i-UR.

    Examples
    --------
    >>> split_name("{http://www.opengis.net/citygml/building/2.0}Building")
    ('bldg', 'Building')
    """
    namespace, _, name = tag[1:].partition("}") if tag.startswith("{") else ("", "", tag)
    if namespace in (GML, GML_3_2):
        return "gml", name
    if match := _CITYGML.match(namespace):
        return _MODULES.get(match.group(1), ""), name
    if match := _IUR.search(namespace):
        return match.group(1), name
    return "xal" if "xal" in namespace.lower() else "", name


def is_feature(module: str, name: str) -> bool:
    """Tell whether an element is a feature and not a property, geometry or value.

    Values of i-UR (``uro:BuildingDetails``) look like features, and are none where they have no ``gml:id``.

    Parameters
    ----------
    module, name : str
        As `split_name` gives them.

    Returns
    -------
    bool
    """
    if not name[:1].isupper() or module in ("gml", "app", "xal", ""):
        return False
    if module.startswith("ur"):
        return not name.endswith("Attribute")
    if module == "gen" and name.endswith(("Attribute", "AttributeSet")):
        return False
    return f"{module}:{name}" in LEVELS or (module != "core" and f"{module}:{name}" not in _VALUES)


def lod_of(name: str) -> int:
    """Return the level of detail in the name of a property; −1 where there is none.

    Examples
    --------
    >>> lod_of("lod2MultiSurface"), lod_of("boundedBy")
    (2, -1)
    """
    match = _LOD.match(name)
    return int(match.group(1)) if match else -1


def i_ur_version(namespaces: dict[str | None, str]) -> str | None:
    """Return the version of i-UR that a root element declares.

    Examples
    --------
    >>> i_ur_version({"urf": "https://www.geospatial.jp/iur/urf/3.1"})
    '3.1'
    """
    found = [match.group(2) for namespace in namespaces.values() if (match := _IUR.search(namespace))]
    return max(found, default=None)
