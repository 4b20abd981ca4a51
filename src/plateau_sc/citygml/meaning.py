"""What the elements on a path are: features, boundary surfaces, polygons and rings, and at which level of detail."""

from __future__ import annotations

import re
from collections.abc import Collection
from enum import IntEnum
from typing import NamedTuple

import numpy as np

from plateau_sc.city import SurfaceType
from plateau_sc.citygml.names import CORE_3, GML_NAMESPACES, MEMBERS
from plateau_sc.citygml.paths import Meanings, Paths
from plateau_sc.types import BoolArray, UInt8Array

_LOD = re.compile(r"^lod(-[12]|[0-4])([A-Za-z]*)$")
_WHOLES = {"Solid": 0, "MultiSurface": 1, "Surface": 2, "Geometry": 3}
_INSTALLATIONS = re.compile(r"^(Building|Bridge|Tunnel)Installation$")
_INTERIORS = frozenset(
    {
        *("interiorRoom", "interiorBuildingInstallation", "interiorBridgeRoom", "interiorBridgeInstallation"),
        *("buildingRoom", "buildingFurniture", "buildingSubdivision", "roomInstallation", "interiorFurniture"),
        *("bridgeRoom", "bridgeFurniture", "InteriorWallSurface", "CeilingSurface", "FloorSurface"),
        *("interiorHollowSpace", "interiorTunnelInstallation", "hollowSpace", "tunnelFurniture"),
    }
)
_POLYGONS = frozenset({"Polygon", "PolygonPatch", "Triangle", "Rectangle"})
_RINGS = frozenset({"LinearRing", "Ring"})
_POSITIONS = frozenset({"posList", "pos"})
_LINES = frozenset({"LineString", "LineStringSegment"})
_BENT = frozenset({"Arc", "ArcString", "Circle", "CircleByCenterPoint", "ArcByCenterPoint", "CubicSpline", "BSpline"})
_SURFACES = {
    "RoofSurface": SurfaceType.ROOF,
    "WallSurface": SurfaceType.WALL,
    "GroundSurface": SurfaceType.GROUND,
    "OuterCeilingSurface": SurfaceType.OUTER_CEILING,
    "OuterFloorSurface": SurfaceType.OUTER_FLOOR,
    "ClosureSurface": SurfaceType.CLOSURE,
    "Window": SurfaceType.WINDOW,
    "WindowSurface": SurfaceType.WINDOW,
    "Door": SurfaceType.DOOR,
    "DoorSurface": SurfaceType.DOOR,
}
_OUTLINES = {"FootPrint": SurfaceType.GROUND, "RoofEdge": SurfaceType.ROOF}
_WHOLE_NONE = 255


class Kind(IntEnum):
    """What an element is."""

    OTHER = 0
    FEATURE = 1
    INSTALLATION = 2
    BOUNDARY = 3
    POLYGON = 4
    EXTERIOR = 5
    INTERIOR = 6
    POSITIONS = 7
    TURNABLE = 8
    HOLE = 9
    MEMBER = 10
    POINT = 11
    LINE = 12
    PLACEMENT = 13


class Meaning(NamedTuple):
    """What the elements on one path are.

    Attributes
    ----------
    kind : Kind
        What they are themselves.
    place : Kind
        The innermost of feature, installation, boundary, polygon, hole and ring that they are or lie in.
    lod : int
        Level of detail of the property that they lie in; −1 outside of one.
    surface : int
        `SurfaceType` of polygons on and below the path.
    installation, bounded : bool
        Whether they lie in an installation; in a boundary surface.
    whole : int
        Which property of a feature or installation holds them, the one to take first being lowest.
    is_outside : bool
        False in rooms, furniture and whatever else only stands indoors, and in geometry with a place of its own.
    placed : bool
        Whether they lie in geometry with a place of its own, outdoors.
    """

    kind: Kind = Kind.OTHER
    place: Kind = Kind.OTHER
    lod: int = -1
    surface: int = SurfaceType.UNKNOWN
    installation: bool = False
    bounded: bool = False
    whole: int = _WHOLE_NONE
    is_outside: bool = True
    placed: bool = False


class PathTable:
    """Meanings of the paths of a file, as columns with a row a path.

    Parameters
    ----------
    paths : Paths
        Paths of the file.
    features : collection of str
        Expanded names of the elements that are features.
    modules : collection of str
        Namespaces of which every member is a feature, whatever it is called.
    """

    def __init__(self, paths: Paths, features: Collection[str], modules: Collection[str] = ()) -> None:
        self._features = frozenset(features)
        self._modules = frozenset(modules)
        self._meanings = Meanings(paths, Meaning(), self._step)
        self.kind: UInt8Array = np.empty(0, np.uint8)
        self.lod: np.ndarray[tuple[int], np.dtype[np.int8]] = np.empty(0, np.int8)
        self.surface: UInt8Array = np.empty(0, np.uint8)
        self.installation: BoolArray = np.empty(0, np.bool_)
        self.bounded: BoolArray = np.empty(0, np.bool_)
        self.whole: UInt8Array = np.empty(0, np.uint8)
        self.is_outside: BoolArray = np.empty(0, np.bool_)
        self.placed: BoolArray = np.empty(0, np.bool_)

    def update(self) -> None:
        """Look at the paths that are new since the last time."""
        known = len(self._meanings)
        self._meanings.update()
        if len(self._meanings) == known:
            return
        self.kind = np.array([meaning.kind for meaning in self._meanings], np.uint8)
        self.lod = np.array([meaning.lod for meaning in self._meanings], np.int8)
        self.surface = np.array([meaning.surface for meaning in self._meanings], np.uint8)
        self.installation = np.array([meaning.installation for meaning in self._meanings], np.bool_)
        self.bounded = np.array([meaning.bounded for meaning in self._meanings], np.bool_)
        self.whole = np.array([meaning.whole for meaning in self._meanings], np.uint8)
        self.is_outside = np.array([meaning.is_outside for meaning in self._meanings], np.bool_)
        self.placed = np.array([meaning.placed for meaning in self._meanings], np.bool_)

    def features(self) -> list[int]:
        """Return the paths of features."""
        return np.flatnonzero(self.kind == Kind.FEATURE).tolist()

    def _step(self, above: Meaning, tag: str) -> Meaning:
        if tag in MEMBERS:
            return Meaning(Kind.MEMBER, Kind.MEMBER)
        namespace, _, name = tag[1:].rpartition("}")
        if tag in self._features or (above.kind == Kind.MEMBER and namespace in self._modules):
            return Meaning(Kind.FEATURE, Kind.FEATURE, is_outside=above.is_outside)
        if namespace in GML_NAMESPACES:
            return _step_geometry(above, name)
        return _step_feature(above._replace(kind=Kind.OTHER), namespace, name)


def _step_geometry(above: Meaning, name: str) -> Meaning:
    plain = above._replace(kind=Kind.OTHER)
    if above.place in (Kind.POLYGON, Kind.HOLE):
        if name in _RINGS:
            kind = Kind.INTERIOR if above.place == Kind.HOLE else Kind.EXTERIOR
            return above._replace(kind=kind, place=kind)
        return plain._replace(place=Kind.HOLE) if name == "interior" else plain
    if above.place in (Kind.EXTERIOR, Kind.INTERIOR):
        if name in _BENT:
            return plain._replace(place=Kind.OTHER)
        return plain._replace(kind=Kind.POSITIONS if name in _POSITIONS else Kind.OTHER)
    if name in _POLYGONS:
        return above._replace(kind=Kind.POLYGON, place=Kind.POLYGON)
    if name == "Point" or name in _LINES:
        return above._replace(kind=Kind.POINT if name == "Point" else Kind.LINE)
    return above._replace(kind=Kind.TURNABLE) if name == "OrientableSurface" else plain


def _step_feature(above: Meaning, namespace: str, name: str) -> Meaning:
    if name in _INTERIORS:
        return above._replace(is_outside=False)
    if _INSTALLATIONS.match(name):
        return Meaning(
            Kind.INSTALLATION, Kind.INSTALLATION, -1, SurfaceType.INSTALLATION, True, is_outside=above.is_outside
        )
    if name == "boundedBy" or (name == "boundary" and namespace == CORE_3):
        return above._replace(bounded=True, surface=SurfaceType.UNKNOWN, place=Kind.BOUNDARY)
    if above.bounded and name in _SURFACES:
        return above._replace(kind=Kind.BOUNDARY, surface=_SURFACES[name], lod=-1)
    lod = _LOD.match(name)
    if lod is None:
        return above._replace(kind=Kind.PLACEMENT) if above.placed and name == "ImplicitGeometry" else above
    level = max(int(lod[1]), 0)
    if lod[2] == "ImplicitRepresentation":
        return above._replace(lod=level, is_outside=False, placed=above.is_outside)
    surface = above.surface if above.bounded else _OUTLINES.get(lod[2], above.surface)
    return above._replace(lod=level, surface=surface, whole=_WHOLES.get(lod[2], len(_WHOLES)))
