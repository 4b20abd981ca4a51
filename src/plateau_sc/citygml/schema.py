"""The one schema of building attributes, and the names that each version of PLATEAU gives them.

Element names are looked up by family and local name: a family is one vocabulary in all its versions, so that the same
name in i-UR 1.4 and in 4.0 is the same entry. Documentation of the columns: ``docs/schema.md``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from plateau_sc.citygml.names import GML_NAMESPACES, URO_VERSIONS

Kind = Literal["text", "code", "number", "count", "year", "date", "flag"]
"""How the text of a value is read."""

TableName = Literal["frame", "risks", "quality", "key_values"]

FAMILIES = {
    **dict.fromkeys(URO_VERSIONS, "uro"),
    "https://www.geospatial.jp/iur/urc/4.0": "uro",
    **dict.fromkeys(GML_NAMESPACES, "gml"),
    **{f"http://www.opengis.net/citygml/{version}": "core" for version in ("2.0", "3.0")},
    **{f"http://www.opengis.net/citygml/building/{version}": "bldg" for version in ("2.0", "3.0")},
    **{f"http://www.opengis.net/citygml/generics/{version}": "gen" for version in ("2.0", "3.0")},
    "http://www.opengis.net/citygml/construction/3.0": "con",
    "urn:oasis:names:tc:ciq:xsdschema:xAL:2.0": "xal",
    "urn:oasis:names:tc:ciq:xal:3": "xal",
}
"""Vocabulary by namespace; urc is the part of i-UR 4.0 that uro held before."""

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


_PLANNING = (
    ("urban_plan_type", "Common_urbanPlanType", ""),
    ("area_classification", "Common_areaClassificationType", ""),
    ("districts_and_zones", "Common_districtsAndZonesType", ";"),
    ("land_use_type", "Common_landUseType", ""),
)

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
    *(_frame(column, "code", code_list=code_list, joined=joined) for column, code_list, joined in _PLANNING),
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
    *(_frame(f"facility_{column}", "code", code_list=code_list, joined=joined) for column, code_list, joined in _PLANNING),
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


@dataclass(frozen=True, slots=True)
class ObjectClass:
    """A data type of i-UR that stands in a property of a building.

    Attributes
    ----------
    table : {"frame", "risks", "quality", "key_values"}
        Table that its elements go to.
    columns : dict of str to str
        Column by local name.
    kind : str
        Kind of risk; empty for others.
    rank : int
        Which of several classes that give one column is asked first; 0 before 1.
    code_lists : dict of str to str
        Code lists where the file names none, by column, where they differ from those of the columns.
    """

    table: TableName
    columns: dict[str, str]
    kind: str = ""
    rank: int = 0
    code_lists: dict[str, str] | None = None


DIRECT: dict[tuple[tuple[str, str], ...], str] = {
    (("gml", "name"),): "name",
    (("gml", "description"),): "description",
    (("core", "creationDate"),): "creation_date",
    (("core", "terminationDate"),): "termination_date",
    (("bldg", "class"),): "class",
    (("bldg", "function"),): "function",
    (("bldg", "usage"),): "usages",
    (("bldg", "measuredHeight"),): "measured_height",
    (("con", "height"), ("con", "Height"), ("con", "value")): "measured_height",
    (("bldg", "storeysAboveGround"),): "storeys_above_ground",
    (("bldg", "storeysBelowGround"),): "storeys_below_ground",
    (("bldg", "storeyHeightsAboveGround"),): "storey_heights_above_ground",
    (("bldg", "storeyHeightsBelowGround"),): "storey_heights_below_ground",
    (("bldg", "yearOfConstruction"),): "year_of_construction",
    (("con", "dateOfConstruction"),): "year_of_construction",
    (("bldg", "yearOfDemolition"),): "year_of_demolition",
    (("con", "dateOfDemolition"),): "year_of_demolition",
    (("bldg", "roofType"),): "roof_type",
}
"""Column of the table of buildings by the way from the building; CityGML 2.0 and 3.0."""

_PLANNING_NAMES = ("urbanPlanType", "areaClassificationType", "districtsAndZonesType", "landUseType")
_PLANNING_COLUMNS = tuple(zip(_PLANNING_NAMES, (column for column, _, _ in _PLANNING), strict=True))
_PLACE_COLUMNS = {"prefecture": "prefecture_code", "city": "city_code"}

_DETAILS = {
    "serialNumberOfBuildingCertification": "certification_number",
    "siteArea": "site_area",
    "totalFloorArea": "total_floor_area",
    "buildingFootprintArea": "building_footprint_area",
    "buildingRoofEdgeArea": "building_roof_edge_area",
    "developmentArea": "development_area",
    "buildingStructureType": "structure",
    "buildingStructureOrgType": "structure_org",
    "fireproofStructureType": "fireproof_structure",
    "implementingBody": "implementing_body",
    **dict(_PLANNING_COLUMNS),
    "reference": "reference",
    "majorUsage": "major_usage",
    "majorUsage2": "major_usage_2",
    "orgUsage": "org_usage",
    "orgUsage2": "org_usage_2",
    "detailedUsage": "detailed_usage",
    "detailedUsage2": "detailed_usage_2",
    "detailedUsage3": "detailed_usage_3",
    "groundFloorUsage": "ground_floor_usage",
    "secondFloorUsage": "second_floor_usage",
    "thirdFloorUsage": "third_floor_usage",
    "basementUsage": "basement_usage",
    "basementFirstUsage": "basement_first_usage",
    "basementSecondUsage": "basement_second_usage",
    "vacancy": "vacancy",
    "buildingCoverageRate": "building_coverage_rate",
    "floorAreaRate": "floor_area_rate",
    "specifiedBuildingCoverageRate": "specified_building_coverage_rate",
    "specifiedFloorAreaRate": "specified_floor_area_rate",
    "standardFloorAreaRate": "standard_floor_area_rate",
    "buildingHeight": "building_height",
    "eaveHeight": "eave_height",
    "note": "note",
    "surveyYear": "survey_year",
    **_PLACE_COLUMNS,
}
_FACILITY = {
    "class": "facility_class",
    "name": "facility_name",
    "capacity": "facility_capacity",
    "owner": "facility_owner",
    "totalFloorArea": "facility_total_floor_area",
    "totalStoreFloorArea": "facility_total_store_floor_area",
    "inauguralDate": "facility_inaugural_date",
    "yearOpened": "facility_year_opened",
    "yearClosed": "facility_year_closed",
    "keyTenants": "facility_key_tenants",
    "availability": "facility_availability",
    **{name: f"facility_{column}" for name, column in _PLANNING_COLUMNS},
    "reference": "facility_reference",
    "note": "facility_note",
    "surveyYear": "facility_survey_year",
    **_PLACE_COLUMNS,
}
_KEY_VALUE = {
    "key": "key",
    "codeValue": "code_value",
    "stringValue": "string_value",
    "intValue": "int_value",
    "doubleValue": "double_value",
    "measuredValue": "measured_value",
    "dateValue": "date_value",
    "uriValue": "uri_value",
}
_RISK = {
    "description": "description",
    "rank": "rank",
    "rankOrg": "rank_org",
    "depth": "depth",
    "adminType": "admin_type",
    "scale": "scale",
    "duration": "duration",
    "areaType": "area_type",
    "status": "status",
}
_RISK_KINDS = {
    "RiverFlooding": "river_flooding",
    "Tsunami": "tsunami",
    "HighTide": "high_tide",
    "InlandFlooding": "inland_flooding",
    "ReservoirFlooding": "reservoir_flooding",
    "LandSlide": "land_slide",
}
_SURVEY = {f"srcScaleLod{lod}": "src_scale" for lod in range(5)} | {
    f"publicSurveySrcDescLod{lod}": "public_survey_src" for lod in range(5)
}
_QUALITY = {
    **{f"geometrySrcDescLod{lod}": "geometry_src" for lod in range(5)},
    **{f"appearanceSrcDescLod{lod}": "appearance_src" for lod in range(5)},
    "geometrySrcDesc": "geometry_src",
    "appearanceSrcDesc": "appearance_src",
    "thematicSrcDesc": "thematic_src",
    "srcScale": "src_scale",
    **_SURVEY,
}
OF_BUILDING = {"lodType": "lod_type", "lod1HeightType": "lod1_height_type"}
"""Elements of the data quality that go to the table of buildings."""


def _make_risks() -> dict[str, ObjectClass]:
    classes = {}
    for name, kind in _RISK_KINDS.items():
        lists = {"rank": f"{name}RiskAttribute_rank"}
        if kind == "land_slide":
            lists["description"] = "LandSlideRiskAttribute_description"
        risk = ObjectClass("risks", _RISK, kind, code_lists=lists)
        for holder in ("", "Building", "WaterBody"):
            classes[f"{holder}{name}RiskAttribute"] = risk
    return classes


OBJECTS: dict[str, ObjectClass] = {
    "BuildingIDAttribute": ObjectClass(
        "frame", {"buildingID": "building_id", "branchID": "branch_id", "partID": "part_id", **_PLACE_COLUMNS}
    ),
    "BuildingDetailAttribute": ObjectClass("frame", _DETAILS, rank=1),
    "BuildingDetails": ObjectClass("frame", _DETAILS, rank=1),
    "LargeCustomerFacilityAttribute": ObjectClass("frame", _FACILITY, rank=2),
    "LargeCustomerFacilities": ObjectClass("frame", _FACILITY, rank=2),
    "RealEstateIDAttribute": ObjectClass(
        "frame",
        {
            "realEstateIDOfBuilding": "real_estate_id",
            "numberOfBuildingUnitOwnership": "real_estate_units",
            "realEstateIDOfBuildingUnitOwnership": "real_estate_unit_ids",
            "numberOfRealEstateIDOfLand": "real_estate_lands",
            "realEstateIDOfLand": "real_estate_land_ids",
            "matchingScore": "real_estate_matching_score",
        },
    ),
    "BuildingUsecaseAttribute": ObjectClass(
        "frame",
        {"isTemporal": "is_temporal", "floorHeight": "floor_height", "isGroundFloorOpen": "is_ground_floor_open"},
    ),
    "KeyValuePairAttribute": ObjectClass("key_values", _KEY_VALUE),
    "KeyValuePair": ObjectClass("key_values", _KEY_VALUE),
    "DataQualityAttribute": ObjectClass("quality", _QUALITY),
    "BuildingDataQualityAttribute": ObjectClass(
        "quality",
        _QUALITY,
        code_lists={
            "geometry_src": "BuildingDataQualityAttribute_geometrySrcDesc",
            "appearance_src": "BuildingDataQualityAttribute_appearanceSrcDesc",
            "thematic_src": "BuildingDataQualityAttribute_thematicSrcDesc",
            "src_scale": "BuildingDataQualityAttribute_srcScale",
        },
    ),
    **_make_risks(),
}
"""Data types by the local name of their element, in uro and urc of every version."""

GENERIC_ID = "建物ID"
"""Generic attribute that holds the building ID in i-UR 1.4 and 1.5."""

GENERIC_RISK = {"規模": "scale", "浸水ランク": "rank", "浸水深": "depth", "継続時間": "duration"}
"""Columns of a risk by the names of generic attributes, in the attribute sets of i-UR 1.4 and 1.5."""

GENERIC_SCALES = {"L1": "1", "L2": "2"}
"""Code of a scale by what i-UR 1.4 and 1.5 write."""

RISK_WORDS = (
    ("津波", "tsunami"),
    ("高潮", "high_tide"),
    ("内水", "inland_flooding"),
    ("雨水出水", "inland_flooding"),
    ("ため池", "reservoir_flooding"),
    ("土砂", "land_slide"),
    ("土石流", "land_slide"),
    ("急傾斜", "land_slide"),
    ("地すべり", "land_slide"),
    ("洪水", "river_flooding"),
    ("浸水", "river_flooding"),
)
"""Kind of a risk by a word in the name of its attribute set; the first that is found counts."""
