"""One member of a file looked through once: what the rules need of it, in columns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from plateau_sc.quality.names import BOUNDARIES, GML_IDS, HREF, is_feature, lod_of, split_name

_GENERAL, _FEATURE, _LEVEL, _POLYGON, _SOLID, _CURVE, _POINT = range(7)
_TURN, _QUALITY, _ID, _CITY, _GENERIC, _LOCAL, _VALUE = range(7, 14)
_POLYGONS = frozenset({"Polygon", "PolygonPatch", "Rectangle"})
_PLANS = frozenset({"lod0FootPrint", "lod0RoofEdge", "lod0MultiSurface"})
_FLAT_MODULES = ("tran:", "luse:", "urf:", "wtr:")


class Identity(NamedTuple):
    """A ``gml:id`` and the element that has it."""

    text: str
    name: str
    feature: int
    line: int


class Link(NamedTuple):
    """An ``xlink:href`` into the same file."""

    target: str
    name: str
    feature: int
    line: int


class Code(NamedTuple):
    """A value with a code list."""

    space: str
    value: str
    name: str
    feature: int
    line: int


class Value(NamedTuple):
    """A value that a rule compares."""

    text: str
    name: str
    feature: int
    line: int


@dataclass(slots=True)
class FeatureColumns:
    """Features in order; a row a feature.

    Attributes
    ----------
    ids : list of str or None
        Their ``gml:id``.
    kinds : list of str
        Module and name, ``bldg:Building``.
    lines : list of int
        Where they stand.
    parents : list of int
        Row of the feature around each; −1 for a member.
    members : list of int
        Row of the member that each belongs to.
    qualities : list of set of str, or None
        Names in the data quality attribute of each; None without one.
    """

    ids: list[str | None] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    parents: list[int] = field(default_factory=list)
    members: list[int] = field(default_factory=list)
    qualities: list[set[str] | None] = field(default_factory=list)


@dataclass(slots=True)
class StringColumns:
    """Position lists of rings, lines or points, as text.

    Attributes
    ----------
    texts : list of str
        Numbers with blanks between them.
    dimensions : list of int
        Numbers in a position.
    owners : list of int
        Polygon of a ring; feature of a line or point.
    lines : list of int
        Where each stands.
    ids : list of str or None
        ``gml:id`` of each.
    """

    texts: list[str] = field(default_factory=list)
    dimensions: list[int] = field(default_factory=list)
    owners: list[int] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    ids: list[str | None] = field(default_factory=list)

    def add(self, text: str, dimension: int, owner: int, line: int, gml_id: str | None) -> None:
        """Take one more."""
        self.texts.append(text)
        self.dimensions.append(dimension)
        self.owners.append(owner)
        self.lines.append(line)
        self.ids.append(gml_id)


@dataclass(slots=True)
class PolygonRows:
    """Polygons in order; their rings stand in `Walk.rings`."""

    feature: list[int] = field(default_factory=list)
    lod: list[int] = field(default_factory=list)
    plan: list[bool] = field(default_factory=list)
    boundary: list[bool] = field(default_factory=list)
    triangle: list[bool] = field(default_factory=list)
    turned: list[bool] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    ids: list[str | None] = field(default_factory=list)


@dataclass(slots=True)
class SolidRows:
    """Solids in order, and the polygons that make each."""

    feature: list[int] = field(default_factory=list)
    lod: list[int] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    ids: list[str | None] = field(default_factory=list)
    pairs: list[tuple[int, int, bool, bool]] = field(default_factory=list)
    """Solid, polygon, whether the polygon stands in the solid itself, and whether it is turned there."""
    unresolved: set[int] = field(default_factory=set)
    """Solids with a link that leads to no polygon of the member."""


class _Place(NamedTuple):
    feature: int = -1
    lod: int = -1
    plan: bool = False
    solid: int = -1
    boundary: bool = False
    turned: bool = False
    triangle: bool = False
    data: bool = False
    local: bool = False
    member: bool = False
    dimension: int = 3


class Walk:
    """Columns of some members of one file.

    Parameters
    ----------
    dimension : int
        Numbers in a position, where the geometry does not say.
    """

    def __init__(self, dimension: int = 3) -> None:
        self.features = FeatureColumns()
        self.polygons = PolygonRows()
        self.rings = StringColumns()
        self.curves = StringColumns()
        self.points = StringColumns()
        self.solids = SolidRows()
        self.identities: list[Identity] = []
        self.links: list[Link] = []
        self.codes: list[Code] = []
        self.cities: list[Value] = []
        self.systems: list[Value] = []
        self.building_ids: list[tuple[tuple[str, str, str], int, int]] = []
        self.levels: dict[tuple[int, int], tuple[int, str]] = {}
        self._start = _Place(dimension=dimension, member=True)
        self._by_id: dict[str, int] = {}
        self._linked: list[tuple[str, int, bool]] = []

    def __len__(self) -> int:
        """Return the number of position lists so far."""
        return len(self.rings.texts) + len(self.curves.texts) + len(self.points.texts)

    def take(self, member: Any) -> None:
        """Look through a member.

        Parameters
        ----------
        member : lxml element
            ``core:cityObjectMember`` or the like.
        """
        self._by_id.clear()
        self._linked.clear()
        stack: list[tuple[Any, _Place]] = [(child, self._start) for child in reversed(member)]
        while stack:
            element, place = stack.pop()
            tag = element.tag
            role = _ROLES.get(tag)
            if role is None:
                role = _ROLES.setdefault(tag, _find_role(tag))
            if place.member and role in (_GENERAL, _VALUE) and split_name(tag)[1][:1].isupper():
                role = _FEATURE
            items = element.items()
            if items or role != _GENERAL:
                place = self._enter(element, items, role, place)
            if role == _POLYGON:
                self._take_polygon(element, _pick_id(items), place)
            elif len(element):
                stack += [(child, place) for child in reversed(element)]
        for target, solid, turned in self._linked:
            polygon = self._by_id.get(target)
            if polygon is None:
                self.solids.unresolved.add(solid)
            else:
                self.solids.pairs.append((solid, polygon, False, turned))

    def _enter(self, element: Any, items: list[tuple[str, str]], role: int, place: _Place) -> _Place:
        if items:
            place = self._read_attributes(element, items, role, place)
        return place if role == _GENERAL else _HANDLERS[role](self, element, place)

    def _read_attributes(self, element: Any, items: list[tuple[str, str]], role: int, place: _Place) -> _Place:
        for name, value in items:
            if name in GML_IDS:
                if role != _FEATURE:
                    local = split_name(element.tag)[1]
                    self.identities.append(Identity(value, local, place.feature, element.sourceline or 0))
            elif name == "codeSpace":
                text = (element.text or "").strip()
                local = split_name(element.tag)[1]
                self.codes.append(Code(value, text, local, place.feature, element.sourceline or 0))
            elif name == HREF:
                self._take_link(element, value, place)
            elif name == "srsName":
                local = split_name(element.tag)[1]
                self.systems.append(Value(value, local, place.feature, element.sourceline or 0))
            elif name == "srsDimension" and value.strip() in ("2", "3"):
                place = place._replace(dimension=int(value))
        return place

    def _take_link(self, element: Any, href: str, place: _Place) -> None:
        if not href.startswith("#"):
            return
        name = split_name(element.tag)[1]
        self.links.append(Link(href[1:], name, place.feature, element.sourceline or 0))
        if place.solid >= 0 and name in ("surfaceMember", "baseSurface"):
            self._linked.append((href[1:], place.solid, place.turned))

    def _enter_feature(self, element: Any, place: _Place) -> _Place:
        module, name = split_name(element.tag)
        gml_id = _read_id(element)
        if module.startswith("ur") and not place.member and gml_id is None:
            return place._replace(data=True)
        row = len(self.features.ids)
        kind = f"{module}:{name}"
        line = element.sourceline or 0
        if gml_id is not None:
            self.identities.append(Identity(gml_id, name, row, line))
        self.features.ids.append(gml_id)
        self.features.kinds.append(kind)
        self.features.lines.append(line)
        self.features.parents.append(place.feature)
        self.features.members.append(self.features.members[place.feature] if place.feature >= 0 else row)
        self.features.qualities.append(None)
        lod = -1
        if module == "dem":
            lod = self._read_relief_level(element, row)
        return place._replace(
            feature=row, lod=lod, plan=False, solid=-1, boundary=kind in BOUNDARIES, member=False, data=False
        )

    def _read_relief_level(self, element: Any, row: int) -> int:
        for child in element:
            if split_name(child.tag)[1] == "lod":
                text = (child.text or "").strip()
                if text.isdigit():
                    self.levels.setdefault((row, int(text)), (child.sourceline or 0, "lod"))
                    return int(text)
        return -1

    def _enter_level(self, element: Any, place: _Place) -> _Place:
        if place.data or place.feature < 0 or len(element) == 0:
            return place
        name = split_name(element.tag)[1]
        lod = lod_of(name)
        kind = self.features.kinds[place.feature]
        self.levels.setdefault((place.feature, lod), (element.sourceline or 0, name))
        plan = name in _PLANS or (lod <= 1 and name.endswith("MultiSurface") and kind.startswith(_FLAT_MODULES))
        return place._replace(lod=lod, plan=plan)

    def _enter_solid(self, element: Any, place: _Place) -> _Place:
        if place.local:
            return place
        row = len(self.solids.feature)
        self.solids.feature.append(place.feature)
        self.solids.lod.append(place.lod)
        self.solids.lines.append(element.sourceline or 0)
        self.solids.ids.append(_read_id(element))
        return place._replace(solid=row)

    def _enter_curve(self, element: Any, place: _Place) -> _Place:
        if not place.local:
            text = _read_positions(element)
            dimension = _read_dimension(element, place.dimension)
            self.curves.add(text, dimension, place.feature, element.sourceline or 0, _read_id(element))
        return place

    def _enter_point(self, element: Any, place: _Place) -> _Place:
        if not place.local:
            text = _read_positions(element)
            dimension = _read_dimension(element, place.dimension)
            self.points.add(text, dimension, place.feature, element.sourceline or 0, _read_id(element))
        return place

    def _enter_turn(self, element: Any, place: _Place) -> _Place:
        return place._replace(turned=not place.turned) if element.get("orientation") == "-" else place

    def _enter_quality(self, element: Any, place: _Place) -> _Place:
        if place.feature >= 0:
            names = self.features.qualities[place.feature] or set()
            names |= {split_name(child.tag)[1] for child in element if (child.text or "").strip() or len(child)}
            self.features.qualities[place.feature] = names
        return place._replace(data=True, member=False)

    def _enter_id(self, element: Any, place: _Place) -> _Place:
        found = {split_name(child.tag)[1]: (child.text or "").strip() for child in element}
        if found.get("buildingID"):
            key = (found["buildingID"], found.get("branchID", ""), found.get("partID", ""))
            self.building_ids.append((key, place.feature, element.sourceline or 0))
        return place._replace(data=True)

    def _enter_city(self, element: Any, place: _Place) -> _Place:
        text = (element.text or "").strip()
        if text:
            self.cities.append(Value(text, "city", place.feature, element.sourceline or 0))
        return place

    def _enter_generic(self, element: Any, place: _Place) -> _Place:
        if element.get("name") == "建物ID" and len(element) and (text := (element[0].text or "").strip()):
            self.building_ids.append(((text, "", ""), place.feature, element.sourceline or 0))
        return place

    def _enter_value(self, _element: Any, place: _Place) -> _Place:
        return place._replace(data=True)

    def _enter_local(self, _element: Any, place: _Place) -> _Place:
        return place._replace(local=True)

    def _take_polygon(self, element: Any, gml_id: str | None, place: _Place) -> None:
        polygon = len(self.polygons.feature)
        if gml_id is not None:
            self._by_id[gml_id] = polygon
        if place.local:
            return
        rows = self.polygons
        rows.feature.append(place.feature)
        rows.lod.append(place.lod)
        rows.plan.append(place.plan)
        rows.boundary.append(place.boundary)
        rows.triangle.append(split_name(element.tag)[1] == "Triangle")
        rows.turned.append(place.turned)
        rows.lines.append(element.sourceline or 0)
        rows.ids.append(gml_id)
        if place.solid >= 0:
            self.solids.pairs.append((place.solid, polygon, True, place.turned))
        for side in element:
            for ring in side:
                ring_id = _read_id(ring)
                line = ring.sourceline or 0
                if ring_id is not None:
                    self.identities.append(Identity(ring_id, split_name(ring.tag)[1], place.feature, line))
                self.rings.add(_read_positions(ring), _read_dimension(ring, place.dimension), polygon, line, ring_id)


_ROLES: dict[str, int] = {}
_HANDLERS: dict[int, Callable[[Walk, Any, _Place], _Place]] = {
    _FEATURE: Walk._enter_feature,
    _LEVEL: Walk._enter_level,
    _POLYGON: lambda _walk, _element, place: place,
    _SOLID: Walk._enter_solid,
    _CURVE: Walk._enter_curve,
    _POINT: Walk._enter_point,
    _TURN: Walk._enter_turn,
    _QUALITY: Walk._enter_quality,
    _ID: Walk._enter_id,
    _CITY: Walk._enter_city,
    _GENERIC: Walk._enter_generic,
    _LOCAL: Walk._enter_local,
    _VALUE: Walk._enter_value,
}
_GEOMETRY = {
    **dict.fromkeys((*_POLYGONS, "Triangle"), _POLYGON),
    "Solid": _SOLID,
    "LineString": _CURVE,
    "LineStringSegment": _CURVE,
    "Point": _POINT,
    "OrientableSurface": _TURN,
}


def _find_role(tag: str) -> int:
    module, name = split_name(tag)
    if module == "gml":
        return _GEOMETRY.get(name, _GENERAL)
    if name == "relativeGMLGeometry" or name == "relativeGeometry":
        return _LOCAL
    if name.endswith("DataQualityAttribute") and not name.startswith("Public") and name[0].isupper():
        return _QUALITY
    if name == "BuildingIDAttribute":
        return _ID
    if name == "city" and module.startswith("ur"):
        return _CITY
    if name == "stringAttribute" and module == "gen":
        return _GENERIC
    if lod_of(name) >= 0:
        return _LEVEL
    if module.startswith("ur") and name[:1].isupper() and name.endswith("Attribute"):
        return _VALUE
    return _FEATURE if is_feature(module, name) or (name[:1].isupper() and module == "") else _GENERAL


def _read_id(element: Any) -> str | None:
    return _pick_id(element.items())


def _pick_id(items: list[tuple[str, str]]) -> str | None:
    for name, value in items:
        if name in GML_IDS:
            return value
    return None


def _read_dimension(element: Any, usual: int) -> int:
    for child in element:
        given = child.get("srsDimension")
        if given is not None and given.strip() in ("2", "3"):
            return int(given)
    return usual


def _read_positions(element: Any) -> str:
    if len(element) == 1:
        return element[0].text or ""
    return " ".join(child.text or "" for child in element)
