"""Types of features: the elements that each is made of, in every version of CityGML and i-UR."""

from __future__ import annotations

from dataclasses import dataclass

from plateau_sc.citygml.names import URO_VERSIONS
from plateau_sc.errors import ParameterError

_CITYGML = "http://www.opengis.net/citygml/"


def _module(name: str) -> tuple[str, ...]:
    return tuple(f"{_CITYGML}{name}/{version}" for version in ("2.0", "3.0"))


def _expand(namespaces: tuple[str, ...], *names: str) -> frozenset[str]:
    return frozenset(f"{{{namespace}}}{name}" for namespace in namespaces for name in names)


TRAN, VEG, BRID, TUN = _module("transportation"), _module("vegetation"), _module("bridge"), _module("tunnel")
FRN, LUSE, WTR = _module("cityfurniture"), _module("landuse"), _module("waterbody")
URO = tuple(URO_VERSIONS)
URF = tuple(namespace.replace("/uro/", "/urf/") for namespace in URO_VERSIONS)
"""Namespaces of i-UR's urban functions, in which the zones of planning are."""

_BLDG, _CONSTRUCTION = _module("building"), _module("construction")
_AREAS = _expand(TRAN, "TrafficArea", "AuxiliaryTrafficArea", "Marking", "Hole", "HoleSurface") | _expand(
    TRAN, "Section", "Intersection", "TrafficSpace", "AuxiliaryTrafficSpace", "ClearanceSpace"
)
_BRIDGE_PIECES = ("BridgeInstallation", "BridgeConstructionElement", "BridgeConstructiveElement")
_TUNNEL_PIECES = ("TunnelInstallation", "TunnelConstructiveElement")


@dataclass(frozen=True, slots=True)
class FeatureType:
    """One of PLATEAU's types of data, as the folders below ``udx`` name them.

    Attributes
    ----------
    code : str
        Name of the folder.
    title : str
        What its features are called together.
    modules : tuple of str
        Namespaces of which every member is a feature.
    names : frozenset of str
        Expanded names of other features: members of other namespaces, and features inside features.
    is_divided : bool
        Whether the features inside a feature divide it among them, as lanes divide a road.
    """

    code: str
    title: str
    modules: tuple[str, ...] = ()
    names: frozenset[str] = frozenset()
    is_divided: bool = False


def _water(code: str, title: str) -> FeatureType:
    return FeatureType(code, title, WTR)


FEATURE_TYPES: dict[str, FeatureType] = {
    found.code: found
    for found in (
        FeatureType("tran", "roads", TRAN, _AREAS | _expand(URO, "Waterway"), is_divided=True),
        FeatureType("rwy", "railways", (), _AREAS | _expand(TRAN, "Railway"), is_divided=True),
        FeatureType("trk", "tracks", (), _AREAS | _expand(TRAN, "Track"), is_divided=True),
        FeatureType("squr", "squares", (), _AREAS | _expand(TRAN, "Square"), is_divided=True),
        FeatureType("wwy", "waterways", (), _AREAS | _expand((*URO, *TRAN), "Waterway"), is_divided=True),
        FeatureType("veg", "vegetation", VEG),
        FeatureType("brid", "bridges", BRID, _expand(BRID, "BridgePart", *_BRIDGE_PIECES)),
        FeatureType("tun", "tunnels", TUN, _expand(TUN, "TunnelPart", *_TUNNEL_PIECES)),
        FeatureType("frn", "city furniture", FRN),
        FeatureType("luse", "land use", LUSE),
        FeatureType("urf", "planning zones", URF),
        FeatureType("area", "areas", URF),
        FeatureType("lsld", "landslide zones", URF),
        _water("wtr", "water"),
        _water("fld", "river floods"),
        _water("tnm", "tsunami"),
        _water("htd", "storm surge"),
        _water("ifld", "inland floods"),
        _water("rfld", "reservoir floods"),
        FeatureType(
            "ubld", "underground malls", (), _expand(URO, "UndergroundBuilding") | _expand(_BLDG, "BuildingPart")
        ),
        FeatureType(
            "cons",
            "other constructions",
            (),
            _expand((*URO, *_CONSTRUCTION), "OtherConstruction", "ConstructionInstallation"),
        ),
        FeatureType("unf", "utilities", (*URO, *FRN)),
        FeatureType("gen", "generic objects", _module("generics")),
    )
}
"""Types that are read, by code."""

PIECES = frozenset({*_BRIDGE_PIECES, *_TUNNEL_PIECES, "ConstructionInstallation"})
"""Local names of features that stand on, below or beside the feature that they are a part of."""

_OTHER_READERS = {"bldg": "read_citygml", "dem": "Terrain.from_citygml"}


def find_type(code: str) -> FeatureType:
    """Return a type by its code.

    Parameters
    ----------
    code : str
        As the folder is called.

    Returns
    -------
    FeatureType

    Raises
    ------
    ParameterError
        There is no such type, or it has a reader of its own.

    Examples
    --------
    >>> find_type("veg").title
    'vegetation'
    """
    if isinstance(code, str) and code in _OTHER_READERS:
        raise ParameterError(f"feature_type is {code!r}, which has a reader of its own: {_OTHER_READERS[code]}")
    if not isinstance(code, str) or code not in FEATURE_TYPES:
        raise ParameterError(f"feature_type is {code!r}; expected one of {', '.join(FEATURE_TYPES)}")
    return FEATURE_TYPES[code]
