"""The names that each version of PLATEAU gives the attributes of buildings, and the columns that they lead to.

Element names are looked up by family and local name: a family is one vocabulary in all its versions, so that the same
name in i-UR 1.4 and in 4.0 is the same entry.
"""

from __future__ import annotations

from dataclasses import dataclass

from plateau_sc.citygml.names import GML_NAMESPACES, URO_VERSIONS
from plateau_sc.citygml.schema import PLANNING, TableName

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

    @property
    def gives_columns(self) -> bool:
        """Whether some of its elements go to the table of buildings, which has room for one object only."""
        return self.table in ("frame", "quality")


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
_PLANNING_COLUMNS = tuple(zip(_PLANNING_NAMES, (column for column, _, _ in PLANNING), strict=True))
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
