"""What the elements of a building stand for, by their path: a column of the schema, a generic attribute, or neither."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from plateau_sc.citygml.paths import ROOT, Paths
from plateau_sc.citygml.schema import FIELDS, TableName, field_index
from plateau_sc.citygml.vocabulary import DIRECT, FAMILIES, OBJECTS, OF_BUILDING, ObjectClass
from plateau_sc.types import BoolArray, Int32Array, IntArray

_GENERIC = re.compile(r"^(string|int|double|date|uri|measure|code)Attribute$")
_GENERIC_SET = "genericAttributeSet"
_LOD = re.compile(r"Lod(\d)$")
_GEOMETRY_PROPERTY = re.compile(r"^lod\d")
_MODEL_FAMILIES = frozenset({"core", "bldg", "con"})
_SURVEY_STEPS = frozenset({"publicSurveyDataQualityAttribute", "PublicSurveyDataQualityAttribute"})
_HOLDERS = {name: place for place, name in enumerate([*OBJECTS, "Address"])}
_ADDRESS = (("bldg", "address"), ("core", "Address"), ("core", "xalAddress"))

OUTSIDE, FEATURE, ATTRIBUTE, GEOMETRY = range(4)
"""Where a path leads: to no feature, to a feature itself, into its attributes, into a geometry."""


@dataclass(slots=True)
class Place:
    """What a path stands for.

    Attributes
    ----------
    region : int
        `OUTSIDE`, `FEATURE`, `ATTRIBUTE` or `GEOMETRY`.
    steps : tuple of (str, str)
        Family and local name of each step from the feature.
    trail : str
        Local names from the feature, with a slash between.
    field : int
        Column in `FIELDS`; −1 for none.
    up : int
        Steps up to the element that holds all values of one object.
    holder : int
        Class of which only the first object of a building counts; −1 for none.
    rank : int
        Which of several places that give one column is asked first; 0 before 1.
    lod : int
        Level of detail that the value is about; −1 for none.
    code_list : str
        Code list where the file names none.
    kind : str
        Kind of risk.
    nested : int
        Steps up to the nearest object inside the feature; −1 for none.
    attribute_up, set_up : int
        Steps from the value of a generic attribute up to the attribute, and to the set that it is in; −1 for none.
    is_name : bool
        Whether the text is the name of a generic attribute or set.
    inside : ObjectClass or None
        Data type whose elements follow.
    """

    region: int = OUTSIDE
    steps: tuple[tuple[str, str], ...] = ()
    trail: str = ""
    field: int = -1
    up: int = 1
    holder: int = -1
    rank: int = 0
    lod: int = -1
    code_list: str = ""
    kind: str = ""
    nested: int = -1
    attribute_up: int = -1
    set_up: int = -1
    is_name: bool = False
    inside: ObjectClass | None = None


_START = Place()


class Places(list[Place]):
    """Places of the paths of a file, and the same as columns.

    Parameters
    ----------
    paths : Paths
        Paths, to which more may be added later.
    """

    def __init__(self, paths: Paths) -> None:
        super().__init__()
        self._paths = paths
        self.columns: dict[str, Int32Array] = {}

    def update(self, feature_paths: Collection[int]) -> None:
        """Look at the paths that are new since the last time.

        Parameters
        ----------
        feature_paths : collection of int
            Paths of buildings and parts.
        """
        if len(self) == len(self._paths) and self.columns:
            return
        for path in range(len(self), len(self._paths)):
            parent = self._paths.parents[path]
            above = _START if parent == ROOT else self[parent]
            is_feature = path in feature_paths
            self.append(Place(FEATURE) if is_feature else step_down(above, self._paths.tags[path]))
        names = ("region", "field", "up", "holder", "rank", "lod", "nested", "attribute_up", "set_up", "is_name")
        self.columns = {name: np.array([getattr(place, name) for place in self], np.int32) for name in names}

    def take(self, name: str, path: Int32Array) -> Int32Array:
        """Return one property of the places of some paths.

        Parameters
        ----------
        name : str
            Attribute of `Place`.
        path : ndarray, shape (n,), int32
            Paths.

        Returns
        -------
        ndarray, shape (n,), int32
        """
        return self.columns[name][path]


def step_down(above: Place, tag: str) -> Place:
    """Return what an element stands for.

    Parameters
    ----------
    above : Place
        Place of the element around it.
    tag : str
        Its expanded name.

    Returns
    -------
    Place

    Examples
    --------
    >>> usage = step_down(Place(FEATURE), "{http://www.opengis.net/citygml/building/2.0}usage")
    >>> usage.trail, FIELDS[usage.field].column
    ('usage', 'usages')
    """
    if above.region in (OUTSIDE, GEOMETRY):
        return above
    namespace, _, local = tag.rpartition("}")
    family = FAMILIES.get(namespace[1:], "")
    if _is_geometry(family, local):
        return Place(GEOMETRY)
    is_object = local[:1].isupper() and family != "xal"
    place = Place(
        ATTRIBUTE,
        (*above.steps, (family, local)),
        f"{above.trail}/{local}" if above.trail else local,
        nested=0 if is_object else (above.nested + 1 if above.nested >= 0 else -1),
    )
    if family == "gen":
        return _step_into_generic(above, place, local)
    if above.region == FEATURE or above.inside is None:
        return _find_direct(place, family, local)
    return _find_in_object(above, place, family, local)


def climb(elements: Int32Array | IntArray, steps: Int32Array, parent: Int32Array) -> IntArray:
    """Return the elements some steps above others.

    Parameters
    ----------
    elements : ndarray, shape (n,), int
        Rows.
    steps : ndarray, shape (n,), int32
        How many steps to go up from each.
    parent : ndarray, shape (m,), int32
        Row of the element around each element.

    Returns
    -------
    ndarray, shape (n,), int64

    Examples
    --------
    >>> climb(np.array([2, 2]), np.array([1, 2], np.int32), np.array([-1, 0, 1], np.int32)).tolist()
    [1, 0]
    """
    result = elements.astype(np.int64)
    for step in range(int(steps.max(initial=0))):
        moving: BoolArray = steps > step
        result[moving] = parent[result[moving]]
    return result


def _is_geometry(family: str, local: str) -> bool:
    if family == "gml":
        return local == "boundedBy" or (local[:1].isupper() and not local.startswith("Time"))
    return family in _MODEL_FAMILIES and _GEOMETRY_PROPERTY.match(local) is not None


def _step_into_generic(above: Place, place: Place, local: str) -> Place:
    lower = local[:1].lower() + local[1:]
    # A generic attribute is no object of the feature, whatever its first letter says in CityGML 3.0.
    place.nested = above.nested + 1 if above.nested >= 0 else -1
    place.set_up = above.set_up + 1 if above.set_up >= 0 else -1
    base = above.trail.removesuffix("genericAttribute").removesuffix("/")
    prefix = f"{base}/" if base else ""
    if match := _GENERIC.match(lower):
        in_set = above.set_up >= 0
        place.trail = prefix + match.group(1) if in_set else f"{prefix}genericAttribute/{match.group(1)}"
        place.attribute_up = 0
    elif lower == _GENERIC_SET:
        place.trail = prefix + _GENERIC_SET
        place.set_up = 0
    elif above.attribute_up == 0 and local == "value":
        place.trail = above.trail
        place.attribute_up = 1
        place.up = place.set_up if place.set_up > 0 else 1
        place.rank = 3
    elif local == "name" and (above.attribute_up == 0 or above.set_up == 0):
        place.is_name = True
    return place


def _find_direct(place: Place, family: str, local: str) -> Place:
    column = DIRECT.get(place.steps)
    if column is not None:
        place.field = field_index("frame", column)
        place.code_list = FIELDS[place.field].code_list
    elif place.steps[:3] == _ADDRESS and family == "xal":
        place.field = field_index("frame", _find_address_part(place, local))
        place.up = len(place.steps) - 2
        place.holder = _HOLDERS["Address"]
    elif family == "uro" and len(place.steps) == 2 and local in OBJECTS and _is_holder(place.steps[0]):
        place.inside = OBJECTS[local]
        place.up = 0
        place.holder = _HOLDERS[local]
    return place


def _is_holder(step: tuple[str, str]) -> bool:
    family, local = step
    return family == "uro" or (family in _MODEL_FAMILIES and local.startswith("adeOf"))


def _find_address_part(place: Place, local: str) -> str:
    around = place.steps[-2][1]
    if local == "CountryName" or (local == "NameElement" and around == "Country"):
        return "country"
    if local == "PostalCodeNumber" or (local == "Identifier" and around == "PostCode"):
        return "postal_code"
    return "address"


def _find_in_object(above: Place, place: Place, family: str, local: str) -> Place:
    found = above.inside
    if found is None or family != "uro":
        return place
    if found.table == "quality" and local in _SURVEY_STEPS:
        place.up, place.inside, place.holder = above.up + 1, found, above.holder
        return place
    is_of_building = found.table == "quality" and local in OF_BUILDING
    table: TableName = "frame" if is_of_building else found.table
    column = OF_BUILDING[local] if is_of_building else found.columns.get(local)
    if column is None:
        return place
    match = _LOD.search(local)
    place.field = field_index(table, column)
    place.up, place.kind, place.rank = above.up + 1, found.kind, found.rank
    place.lod = int(match.group(1)) if match else -1
    place.code_list = (found.code_lists or {}).get(column, FIELDS[place.field].code_list)
    place.holder = above.holder if table == "frame" else -1
    return place
