"""Attributes of features by type: which element gives which column, in every version."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import pandas as pd

from plateau_sc.citygml.nulls import PARSERS
from plateau_sc.citygml.schema import DTYPES, EXPECTED, Kind
from plateau_sc.citygml.tables import AttributeTables
from plateau_sc.types import BoolArray

Refuse = Callable[[str, int, int], None]
"""Called with the reason, the row of the feature and the line of each value that cannot be read."""


class Property(NamedTuple):
    """One column.

    Attributes
    ----------
    column : str
        Its name; a code has its meaning in a column ``<name>_label``.
    kind : str
        How the text is read.
    element : str
        Local name of the element.
    in_object : bool
        Whether the element is inside an object of the feature (``LandUseDetailAttribute``), not in the feature itself.
    joined : str
        What stands between the values where there may be several; empty where the first one counts.
    unit : bool
        Whether a column ``<name>_unit`` says what the number is measured in.
    """

    column: str
    kind: Kind
    element: str
    in_object: bool = False
    joined: str = ""
    unit: bool = False


_COMMON = (
    Property("class", "code", "class"),
    Property("function", "code", "function", joined=";"),
    Property("usage", "code", "usage", joined=";"),
)
_PLACE = (Property("prefecture_code", "code", "prefecture"), Property("city_code", "code", "city"))
_PLACE_INSIDE = tuple(place._replace(in_object=True) for place in _PLACE)
_BUILT = (
    Property("year_of_construction", "year", "yearOfConstruction"),
    Property("year_of_demolition", "year", "yearOfDemolition"),
    Property("is_movable", "flag", "isMovable"),
    Property("material", "code", "material", in_object=True),
    Property("structure_type", "code", "structureType", in_object=True),
    Property("length", "number", "length", in_object=True),
    Property("width", "number", "width", in_object=True),
    Property("completion_year", "year", "completionYear", in_object=True),
)
_TRAN = (
    Property("surface_material", "code", "surfaceMaterial"),
    Property("section_type", "code", "sectionType", in_object=True),
    Property("width_type", "code", "widthType", in_object=True),
    Property("width", "number", "width", in_object=True),
    Property("number_of_lanes", "count", "numberOfLanes", in_object=True),
    Property("route_name", "text", "routeName", in_object=True),
)
_VEG = (
    Property("species", "code", "species"),
    Property("height", "number", "height"),
    Property("crown_diameter", "number", "crownDiameter"),
    Property("trunk_diameter", "number", "trunkDiameter"),
    Property("average_height", "number", "averageHeight"),
    Property("minimum_height", "number", "minHeight"),
    Property("maximum_height", "number", "maxHeight"),
)
_LUSE = (
    Property("original_class", "code", "orgLandUse", in_object=True),
    Property("stated_area", "number", "areaInSquareMeter", in_object=True),
    Property("owner_type", "code", "ownerType", in_object=True),
    Property("urban_plan_type", "code", "urbanPlanType", in_object=True),
    Property("area_classification", "code", "areaClassificationType", in_object=True),
    Property("districts_and_zones", "code", "districtsAndZonesType", in_object=True, joined=";"),
    Property("survey_year", "year", "surveyYear", in_object=True),
    Property("note", "text", "note", in_object=True),
    *_PLACE_INSIDE,
)
_URF = (
    Property("urban_plan_type", "code", "urbanPlanType"),
    Property("area_classification_type", "code", "areaClassificationType"),
    Property("valid_from", "date", "validFrom"),
    Property("valid_from_type", "code", "validFromType"),
    Property("valid_to", "date", "validTo"),
    Property("valid_to_type", "code", "validToType"),
    Property("enactment_year", "year", "enactmentFiscalYear"),
    Property("custodian", "text", "custodian"),
    Property("notification_number", "text", "notificationNumber"),
    Property("legal_grounds", "text", "legalGrounds"),
    Property("location", "text", "location"),
    Property("nominal_area", "number", "nominalArea", unit=True),
    Property("area_in_total", "number", "areaInTotal", unit=True),
    Property("floor_area_rate", "number", "floorAreaRate"),
    Property("building_coverage_rate", "number", "buildingCoverageRate"),
    Property("maximum_floor_area_rate", "number", "maximumFloorAreaRate"),
    Property("minimum_floor_area_rate", "number", "minimumFloorAreaRate"),
    Property("maximum_building_coverage_rate", "number", "maximumBuildingCoverageRate"),
    Property("maximum_building_height", "text", "maximumBuildingHeight"),
    Property("minimum_building_height", "text", "minimumBuildingHeight"),
    Property("minimum_site_area", "number", "minimumSiteArea"),
    Property("minimum_greening_rate", "number", "minimumGreeningRate"),
    Property("disaster_type", "code", "disasterType"),
    Property("area_type", "code", "areaType"),
    Property("status", "code", "status"),
    Property("zone_number", "text", "zoneNumber"),
    Property("zone_name", "text", "zoneName"),
    Property("reference", "text", "reference"),
    Property("reason", "text", "reason"),
    Property("note", "text", "note"),
    Property("survey_year", "year", "surveyYear"),
    *_PLACE,
)
_WTR = (
    Property("river_code", "code", "riverCode", in_object=True),
    Property("water_system_code", "code", "waterSystemCode", in_object=True),
    Property("maximum_depth", "number", "maximumDepth", in_object=True),
    Property("surface_elevation", "number", "waterSurfaceElevation", in_object=True),
    Property("stated_area", "number", "area", in_object=True, unit=True),
    *_PLACE_INSIDE,
)
_OF_TYPE: dict[str, tuple[Property, ...]] = {
    **dict.fromkeys(("tran", "rwy", "trk", "squr", "wwy"), _TRAN),
    "veg": _VEG,
    **dict.fromkeys(("brid", "tun", "cons", "ubld"), _BUILT),
    "frn": (
        Property("facility_type", "code", "facilityType", in_object=True),
        Property("facility_description", "text", "description", in_object=True),
    ),
    "luse": _LUSE,
    **dict.fromkeys(("urf", "area", "lsld"), _URF),
    **dict.fromkeys(("wtr", "fld", "tnm", "htd", "ifld", "rfld"), _WTR),
}
_SHARED = ("name", "name_label", "description", "creation_date", "termination_date")
_RISK = ("kind", "description", "rank", "rank_org", "depth", "admin_type", "scale", "duration")
_WITH_RISK = frozenset({"wtr", "fld", "tnm", "htd", "ifld", "rfld"})
_OUTSIDE = "outside schema"
_BOUNDARIES = ("boundedBy/", "boundary/")


@dataclass(frozen=True, slots=True, eq=False)
class FeatureTables:
    """Attributes of features; every value of the files is in one of the tables.

    Attributes
    ----------
    frame : DataFrame
        One row a feature.
    risks, quality, key_values, extras : DataFrame
        Long tables; their column ``feature`` is a row of `frame`.
    """

    frame: pd.DataFrame
    risks: pd.DataFrame
    quality: pd.DataFrame
    key_values: pd.DataFrame
    extras: pd.DataFrame

    def select(self, kept: BoolArray) -> FeatureTables:
        """Return the attributes of some features, numbered anew.

        Parameters
        ----------
        kept : ndarray, shape (rows,), bool
            Which to keep.

        Returns
        -------
        FeatureTables
        """
        place = np.cumsum(kept) - 1

        def select(table: pd.DataFrame) -> pd.DataFrame:
            owner = table["feature"].to_numpy(np.int64)
            inside = kept[owner]
            return table[inside].reset_index(drop=True).assign(feature=place[owner[inside]])

        long = (select(table) for table in (self.risks, self.quality, self.key_values, self.extras))
        return FeatureTables(self.frame[kept].reset_index(drop=True), *long)


def list_properties(feature_type: str) -> tuple[Property, ...]:
    """Return the columns of a type, in order.

    Parameters
    ----------
    feature_type : str
        Its code.

    Returns
    -------
    tuple of Property

    Examples
    --------
    >>> [found.column for found in list_properties("veg")][3:6]
    ['species', 'height', 'crown_diameter']
    """
    return (*_COMMON, *_OF_TYPE.get(feature_type, ()))


def build_tables(feature_type: str, attributes: AttributeTables, rows: int, refuse: Refuse) -> FeatureTables:
    """Make the tables of a type from what was read of all features.

    Parameters
    ----------
    feature_type : str
        Code of the type.
    attributes : AttributeTables
        Attributes by the schema of buildings, with everything else among its extras.
    rows : int
        Number of features.
    refuse : callable
        Takes the values that cannot be read.

    Returns
    -------
    FeatureTables
    """
    known = attributes.frame
    extras = attributes.extras.rename(columns={"building": "feature"}).reset_index(drop=True)
    filler = _Filler(extras, rows, refuse)
    columns: dict[str, pd.Series] = {name: known[name] for name in _SHARED}
    for found in list_properties(feature_type):
        columns |= filler.fill(found)
    for name in known.columns:
        text = str(name)
        if text in columns and text not in _SHARED:
            if known[text].notna().any():
                columns[text] = columns[text].fillna(known[text].astype(columns[text].dtype))
        elif text not in columns and known[text].notna().any():
            columns[text] = known[text]
    if feature_type in _WITH_RISK:
        columns |= _take_first_risks(attributes.risks, rows)
    return FeatureTables(
        pd.DataFrame(columns, index=pd.RangeIndex(rows)),
        *(
            table.rename(columns={"building": "feature"})
            for table in (attributes.risks, attributes.quality, attributes.key_values)
        ),
        filler.rest(),
    )


class _Filler:
    """Takes values out of the extras, column by column."""

    def __init__(self, extras: pd.DataFrame, rows: int, refuse: Refuse) -> None:
        self._extras = extras
        self._rows = rows
        self._refuse = refuse
        self._is_taken = np.zeros(len(extras), np.bool_)
        self._reasons = extras["reason"].astype(object).to_numpy(copy=True)
        plain = (extras["reason"] == _OUTSIDE).to_numpy(np.bool_) & extras["name"].isna().to_numpy(np.bool_)
        numbers, paths = pd.factorize(extras["path"])
        self._path = np.where(plain, numbers, -1)
        self._paths = [str(path) for path in paths]

    def fill(self, found: Property) -> dict[str, pd.Series]:
        """Return a column, with its labels or units where it has some."""
        wanted = [number for number, path in enumerate(self._paths) if _fits(path, found)]
        places = np.flatnonzero(np.isin(self._path, wanted))
        places = places[self._read(found, places)]
        owners = self._extras["feature"].to_numpy(np.int64)[places]
        values = self._extras["value"].to_numpy(object)[places]
        columns = {found.column: (values, DTYPES[found.kind])}
        if found.kind == "code":
            columns[f"{found.column}_label"] = (self._extras["label"].to_numpy(object)[places], "string")
        if found.unit:
            columns[f"{found.column}_unit"] = (self._extras["uom"].to_numpy(object)[places], "string")
        if found.joined:
            filled = {name: self._join(found, owners, texts) for name, (texts, _) in columns.items()}
        else:
            _, first = np.unique(owners, return_index=True)
            self._reasons[np.delete(places, first)] = "repeated"
            places, owners = places[first], owners[first]
            filled = {
                name: self._scatter(found, owners, texts[first], dtype, parsed=name == found.column)
                for name, (texts, dtype) in columns.items()
            }
        self._is_taken[places] = True
        return filled

    def rest(self) -> pd.DataFrame:
        """Return the extras that went into no column."""
        extras = self._extras.assign(reason=pd.array(self._reasons, dtype="string"))
        return extras[~self._is_taken].reset_index(drop=True)

    def _read(self, found: Property, places: np.ndarray) -> np.ndarray:
        """Mark the values that can be read, and say of the others why not."""
        texts = self._extras["value"].to_numpy(object)[places]
        good = np.ones(places.size, np.bool_)
        judged: dict[str, str | None] = {}
        for place, text in enumerate(texts.tolist()):
            if text not in judged:
                judged[text] = _judge(found, text)
            if (reason := judged[text]) is None:
                continue
            good[place] = False
            self._reasons[places[place]] = reason
            if reason != "null":
                row = places[place]
                feature, line = int(self._extras["feature"].iloc[row]), int(self._extras["line"].iloc[row])
                self._refuse(f"{found.element} {text!r} is left out: it is {reason}", feature, line)
        return good

    def _join(self, found: Property, owners: np.ndarray, texts: np.ndarray) -> pd.Series:
        column = pd.Series(pd.NA, index=pd.RangeIndex(self._rows), dtype="string")
        known = ~pd.isna(texts)
        joined = pd.Series(texts[known], dtype="string").groupby(owners[known], sort=True).agg(found.joined.join)
        column.iloc[joined.index.to_numpy()] = joined.to_numpy()
        return column

    def _scatter(
        self, found: Property, owners: np.ndarray, texts: np.ndarray, dtype: str, *, parsed: bool
    ) -> pd.Series:
        values = [PARSERS[found.kind](text) for text in texts.tolist()] if parsed else texts
        column: pd.Series = pd.Series(None, index=pd.RangeIndex(self._rows), dtype=dtype)
        if owners.size:
            column.iloc[owners] = pd.array(values, dtype=dtype)  # type: ignore[call-overload]
        return column


def _fits(path: str, found: Property) -> bool:
    if path.startswith(_BOUNDARIES):
        return False
    steps = path.split("/")
    if found.in_object:
        return len(steps) > 1 and steps[-1] == found.element and steps[-2][:1].isupper()
    return steps == [found.element]


def _judge(found: Property, text: str) -> str | None:
    try:
        return "null" if PARSERS[found.kind](text) is None else None
    except ValueError:
        return f"not a {EXPECTED[found.kind]}"


def _take_first_risks(risks: pd.DataFrame, rows: int) -> dict[str, pd.Series]:
    first = risks.drop_duplicates("building").set_index("building").reindex(pd.RangeIndex(rows))
    names = [name for risk in _RISK for name in (risk, f"{risk}_label") if name in first.columns]
    return {f"risk_{name}" if name.startswith(("kind", "description")) else name: first[name] for name in names}
