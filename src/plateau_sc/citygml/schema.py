"""The one schema of building attributes: tables, columns, and how the text of each is read.

What the columns mean, and which names of which version lead to them, is told in ``docs/schema.md``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["text", "code", "number", "count", "year", "date", "flag"]
"""How the text of a value is read."""

TableName = Literal["frame", "risks", "quality", "key_values"]

DTYPES: dict[Kind, str] = {
    "text": "string",
    "code": "string",
    "number": "float64",
    "count": "Int32",
    "year": "Int32",
    "date": "datetime64[ms]",
    "flag": "boolean",
}
"""pandas type of a column by the kind of its values."""

EXPECTED: dict[Kind, str] = {
    "number": "number",
    "count": "whole number",
    "year": "year of four digits",
    "date": "date",
    "flag": "true or false",
}
"""What a text that cannot be read should have been."""


@dataclass(frozen=True, slots=True)
class Field:
    """One column of the schema.

    Attributes
    ----------
    table : {"frame", "risks", "quality", "key_values"}
        Table that holds the column.
    column : str
        Its name; a code has its meaning in a column ``<name>_label``.
    kind : Kind
        How the text is read.
    unit : str
        Unit of a number; empty without one.
    code_list : str
        Code list where the file names none; empty where there is none that all cities share.
    joined : str
        What stands between the values of a property that may occur several times; empty where the first one counts.
    """

    table: TableName
    column: str
    kind: Kind
    unit: str = ""
    code_list: str = ""
    joined: str = ""

    @property
    def is_coded(self) -> bool:
        """Whether the column has one with labels beside it."""
        return self.kind == "code"


_DETAIL = "BuildingDetailAttribute_"
_PLACE = "Common_localPublicAuthorities"


def _frame(column: str, kind: Kind, unit: str = "", code_list: str = "", joined: str = "") -> Field:
    return Field("frame", column, kind, unit, code_list, joined)


PLANNING = (
    ("urban_plan_type", "Common_urbanPlanType", ""),
    ("area_classification", "Common_areaClassificationType", ""),
    ("districts_and_zones", "Common_districtsAndZonesType", ";"),
    ("land_use_type", "Common_landUseType", ""),
)
"""Columns that buildings and large facilities share: name, code list, what stands between several values."""

FRAME = (
    _frame("building_id", "text"),
    _frame("branch_id", "text"),
    _frame("part_id", "text"),
    _frame("prefecture_code", "code", code_list=_PLACE),
    _frame("city_code", "code", code_list=_PLACE),
    _frame("name", "code"),
    _frame("description", "text"),
    _frame("class", "code", code_list="Building_class"),
    _frame("function", "code", joined=";"),
    _frame("usage", "code", code_list="Building_usage"),
    _frame("usages", "code", code_list="Building_usage", joined=";"),
    _frame("measured_height", "number", "m"),
    _frame("storeys_above_ground", "count"),
    _frame("storeys_below_ground", "count"),
    _frame("storey_heights_above_ground", "text"),
    _frame("storey_heights_below_ground", "text"),
    _frame("year_of_construction", "year"),
    _frame("year_of_demolition", "year"),
    _frame("roof_type", "code", code_list="Building_roofType"),
    _frame("country", "text"),
    _frame("address", "text", joined=" "),
    _frame("postal_code", "text"),
    _frame("creation_date", "date"),
    _frame("termination_date", "date"),
    _frame("lod_type", "code", code_list="Building_lodType", joined=";"),
    _frame("lod1_height_type", "code", code_list="DataQualityAttribute_lod1HeightType"),
    _frame("certification_number", "text"),
    _frame("site_area", "number", "m2"),
    _frame("total_floor_area", "number", "m2"),
    _frame("building_footprint_area", "number", "m2"),
    _frame("building_roof_edge_area", "number", "m2"),
    _frame("development_area", "number", "m2"),
    _frame("structure", "code", code_list=_DETAIL + "buildingStructureType"),
    _frame("structure_org", "code"),
    _frame("fireproof_structure", "code", code_list=_DETAIL + "fireproofStructureType"),
    _frame("implementing_body", "text"),
    *(_frame(column, "code", code_list=code_list, joined=joined) for column, code_list, joined in PLANNING),
    _frame("reference", "text"),
    _frame("major_usage", "code"),
    _frame("major_usage_2", "code"),
    _frame("org_usage", "code"),
    _frame("org_usage_2", "code"),
    _frame("detailed_usage", "code", code_list=_DETAIL + "detailedUsage", joined=";"),
    _frame("detailed_usage_2", "code"),
    _frame("detailed_usage_3", "code"),
    _frame("ground_floor_usage", "code"),
    _frame("second_floor_usage", "code"),
    _frame("third_floor_usage", "code"),
    _frame("basement_usage", "code"),
    _frame("basement_first_usage", "code"),
    _frame("basement_second_usage", "code"),
    _frame("vacancy", "code", code_list=_DETAIL + "vacancy"),
    _frame("building_coverage_rate", "number", "%"),
    _frame("floor_area_rate", "number", "%"),
    _frame("specified_building_coverage_rate", "number", "%"),
    _frame("specified_floor_area_rate", "number", "%"),
    _frame("standard_floor_area_rate", "number", "%"),
    _frame("building_height", "number", "m"),
    _frame("eave_height", "number", "m"),
    _frame("note", "text"),
    _frame("survey_year", "year"),
    _frame("facility_class", "code", code_list="LargeCustomerFacilityAttribute_class"),
    _frame("facility_name", "text"),
    _frame("facility_capacity", "count"),
    _frame("facility_owner", "text"),
    _frame("facility_total_floor_area", "number", "m2"),
    _frame("facility_total_store_floor_area", "number", "m2"),
    _frame("facility_inaugural_date", "date"),
    _frame("facility_year_opened", "year"),
    _frame("facility_year_closed", "year"),
    _frame("facility_key_tenants", "text"),
    _frame("facility_availability", "code", code_list="Common_availabilityType"),
    *(
        _frame(f"facility_{column}", "code", code_list=code_list, joined=joined)
        for column, code_list, joined in PLANNING
    ),
    _frame("facility_reference", "text"),
    _frame("facility_note", "text"),
    _frame("facility_survey_year", "year"),
    _frame("real_estate_id", "text"),
    _frame("real_estate_units", "count"),
    _frame("real_estate_unit_ids", "text", joined=";"),
    _frame("real_estate_lands", "count"),
    _frame("real_estate_land_ids", "text", joined=";"),
    _frame("real_estate_matching_score", "count"),
    _frame("is_temporal", "code"),
    _frame("floor_height", "number", "m"),
    _frame("is_ground_floor_open", "flag"),
)
"""Columns of the table of buildings, in order."""

RISKS = (
    Field("risks", "description", "code"),
    Field("risks", "rank", "code"),
    Field("risks", "rank_org", "code"),
    Field("risks", "depth", "number", "m"),
    Field("risks", "admin_type", "code", code_list="RiverFloodingRiskAttribute_adminType"),
    Field("risks", "scale", "code", code_list="RiverFloodingRiskAttribute_scale"),
    Field("risks", "duration", "number", "hour"),
    Field("risks", "area_type", "code", code_list="LandSlideRiskAttribute_areaType"),
    Field("risks", "status", "code", code_list="LandSlideRiskAttribute_status"),
)
"""Columns of the table of disaster risks, behind ``building`` and ``kind``."""

QUALITY = (
    Field("quality", "geometry_src", "code", code_list="DataQualityAttribute_geometrySrcDesc", joined=";"),
    Field("quality", "appearance_src", "code", code_list="DataQualityAttribute_appearanceSrcDesc", joined=";"),
    Field("quality", "thematic_src", "code", code_list="DataQualityAttribute_thematicSrcDesc", joined=";"),
    Field("quality", "src_scale", "code", code_list="PublicSurveyDataQualityAttribute_srcScale", joined=";"),
    Field(
        "quality",
        "public_survey_src",
        "code",
        code_list="PublicSurveyDataQualityAttribute_publicSurveySrcDesc",
        joined=";",
    ),
)
"""Columns of the table of data quality, behind ``building``, ``lod``, ``made`` and ``appearance_made``."""

KEY_VALUES = (
    Field("key_values", "key", "code"),
    Field("key_values", "code_value", "code"),
    Field("key_values", "string_value", "text"),
    Field("key_values", "int_value", "count"),
    Field("key_values", "double_value", "number"),
    Field("key_values", "measured_value", "number"),
    Field("key_values", "date_value", "date"),
    Field("key_values", "uri_value", "text"),
)
"""Columns of the table of extended attributes, behind ``building``."""

FIELDS = (*FRAME, *RISKS, *QUALITY, *KEY_VALUES)
"""All columns."""


def _list_types(fields: tuple[Field, ...]) -> dict[str, str]:
    return {
        name: DTYPES[field.kind]
        for field in fields
        for name in ((field.column, f"{field.column}_label") if field.is_coded else (field.column,))
    }


COLUMN_TYPES = _list_types(FRAME)
"""Attribute columns of the table of buildings, in order, and the pandas type of each."""

TABLE_TYPES: dict[str, dict[str, str]] = {
    "frame": COLUMN_TYPES,
    "risks": {"building": "int64", "kind": "string", **_list_types(RISKS)},
    "quality": {
        "building": "int64",
        "lod": "Int8",
        "made": "boolean",
        "appearance_made": "boolean",
        **_list_types(QUALITY),
    },
    "key_values": {"building": "int64", **_list_types(KEY_VALUES)},
    "extras": {
        "building": "int64",
        **dict.fromkeys(("path", "name", "value", "label", "code_space", "uom", "reason", "object_id"), "string"),
        "group": "int64",
        "line": "int64",
    },
}
"""Columns of each table, in order, and the pandas type of each."""

_INDEX = {(field.table, field.column): index for index, field in enumerate(FIELDS)}


def field_index(table: TableName, column: str) -> int:
    """Return the place of a column in `FIELDS`.

    Examples
    --------
    >>> FIELDS[field_index("frame", "measured_height")].unit
    'm'
    """
    return _INDEX[table, column]
