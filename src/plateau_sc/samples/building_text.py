"""Buildings as text of CityGML 2.0 with i-UR 3.1."""

from plateau_sc.samples.attributes import Attributes, lod1_top
from plateau_sc.samples.features import Body, Building, Installation
from plateau_sc.samples.gml import Identifiers, Pen, coded, solid_of
from plateau_sc.samples.place import CITY_CODE
from plateau_sc.samples.shells import (
    CLOSURE,
    GROUND,
    OUTER_CEILING,
    ROOF,
    WALL,
    Face,
    Plan,
    Rings,
    lay_flat,
    stand_sides,
)

CREATION_DATE = "2026-03-20"

_PREFIXES = {ROOF: "roof", WALL: "wall", GROUND: "gnd", OUTER_CEILING: "ceil", CLOSURE: "clos"}


def write_building(pen: Pen, identifiers: Identifiers, serial: int, building: Building, attributes: Attributes) -> str:
    """Text of one building, from core:cityObjectMember to its end.

    Parameters
    ----------
    pen : Pen
        Writes the coordinates and keeps their extent.
    identifiers : Identifiers
        Ids of the building and all it holds.
    serial : int
        Number in the buildingID.
    building : Building
        Geometry.
    attributes : Attributes
        What is said of it.

    Returns
    -------
    str
    """
    parts = [
        f'<core:cityObjectMember>\n<bldg:Building gml:id="{identifiers.draw("bldg")}">\n',
        _core_attributes(attributes),
    ]
    if len(building.bodies) == 1:
        parts.append(_geometry(pen, identifiers, building, attributes, 0))
    else:
        indices = range(len(building.bodies))
        parts.extend(_part(pen, identifiers, serial, building, attributes, index) for index in indices)
    parts.append(_quality(attributes))
    parts.append(_risks(attributes))
    parts.append(_details(attributes))
    parts.append(_building_id(serial, None))
    parts.append("</bldg:Building>\n</core:cityObjectMember>\n")
    return "".join(parts)


def _part(
    pen: Pen, identifiers: Identifiers, serial: int, building: Building, attributes: Attributes, index: int
) -> str:
    body = building.bodies[index]
    own = attributes._replace(
        measured_height=f"{body.top - body.ground:.1f}", storeys_above=None, storeys_below=None, year=None
    )
    return (
        f'<bldg:consistsOfBuildingPart>\n<bldg:BuildingPart gml:id="{identifiers.draw("bldg")}">\n'
        f"{_core_attributes(own)}{_geometry(pen, identifiers, building, own, index)}"
        f"{_quality(own)}{_building_id(serial, index + 1)}"
        "</bldg:BuildingPart>\n</bldg:consistsOfBuildingPart>\n"
    )


def _core_attributes(attributes: Attributes) -> str:
    parts = [
        f"<core:creationDate>{CREATION_DATE}</core:creationDate>\n",
        coded("bldg:class", attributes.building_class, "Building_class"),
        coded("bldg:usage", attributes.usage, "Building_usage"),
    ]
    if attributes.year is not None:
        parts.append(f"<bldg:yearOfConstruction>{attributes.year}</bldg:yearOfConstruction>\n")
    if attributes.roof_type is not None:
        parts.append(coded("bldg:roofType", attributes.roof_type, "Building_roofType"))
    if attributes.measured_height is not None:
        parts.append(f'<bldg:measuredHeight uom="m">{attributes.measured_height}</bldg:measuredHeight>\n')
    if attributes.storeys_above is not None:
        parts.append(f"<bldg:storeysAboveGround>{attributes.storeys_above}</bldg:storeysAboveGround>\n")
    if attributes.storeys_below is not None:
        parts.append(f"<bldg:storeysBelowGround>{attributes.storeys_below}</bldg:storeysBelowGround>\n")
    return "".join(parts)


def _geometry(pen: Pen, identifiers: Identifiers, building: Building, attributes: Attributes, index: int) -> str:
    body = building.bodies[index]
    height = body.top if attributes.lod0_lifted else 0.0
    outline = [[(u, v, height) for u, v in ring] for ring in body.outline]
    name = f"bldg:{attributes.lod0_name}"
    parts = [f"<{name}>\n{pen.multi_surface([outline])}</{name}>\n"]
    if attributes.lod > 0:
        block = pen.solid(_extrude(body.outline, body.ground, lod1_top(attributes, building, index)))
        parts.append(f"<bldg:lod1Solid>\n{block}</bldg:lod1Solid>\n")
    if attributes.lod > 1:
        parts.append(_lod2(pen, identifiers, body))
    return "".join(parts)


def _extrude(outline: list[list[Plan]], bottom: float, top: float) -> list[Rings]:
    """Faces of a block over an outline."""
    faces = [lay_flat(outline, bottom, GROUND, upward=False).rings]
    for ring in outline:
        faces.extend([side] for side in stand_sides(ring, bottom, top))
    faces.append(lay_flat(outline, top, ROOF, upward=True).rings)
    return faces


def _lod2(pen: Pen, identifiers: Identifiers, body: Body) -> str:
    links, surfaces = [], []
    for face in body.shell.faces:
        polygon = identifiers.draw("poly")
        links.append(f'<gml:surfaceMember xlink:href="#{polygon}"/>\n')
        surfaces.append(_boundary(pen, identifiers, face, polygon))
    parts = []
    # A single sheet encloses nothing, and has no solid.
    if len(links) > 1:
        parts.append(f"<bldg:lod2Solid>\n{solid_of(''.join(links))}</bldg:lod2Solid>\n")
    parts.extend(_installation(pen, identifiers, installation) for installation in body.installations)
    parts.extend(surfaces)
    return "".join(parts)


def _boundary(pen: Pen, identifiers: Identifiers, face: Face, polygon: str = "") -> str:
    return (
        f'<bldg:boundedBy>\n<bldg:{face.kind} gml:id="{identifiers.draw(_PREFIXES[face.kind])}">\n'
        "<bldg:lod2MultiSurface>\n<gml:MultiSurface>\n<gml:surfaceMember>\n"
        f"{pen.polygon(face.rings, polygon)}\n</gml:surfaceMember>\n</gml:MultiSurface>\n</bldg:lod2MultiSurface>\n"
        f"</bldg:{face.kind}>\n</bldg:boundedBy>\n"
    )


def _installation(pen: Pen, identifiers: Identifiers, installation: Installation) -> str:
    if installation.bounded:
        geometry = "".join(_boundary(pen, identifiers, face) for face in installation.faces)
    else:
        surface = pen.multi_surface(face.rings for face in installation.faces)
        geometry = f"<bldg:lod2Geometry>\n{surface}</bldg:lod2Geometry>\n"
    return (
        f'<bldg:outerBuildingInstallation>\n<bldg:BuildingInstallation gml:id="{identifiers.draw("inst")}">\n'
        f"{coded('bldg:function', installation.function, 'BuildingInstallation_function')}{geometry}"
        "</bldg:BuildingInstallation>\n</bldg:outerBuildingInstallation>\n"
    )


def _quality(attributes: Attributes) -> str:
    parts = ["<uro:bldgDataQualityAttribute>\n<uro:DataQualityAttribute>\n"]
    for lod in range(3):
        source = "000" if lod <= attributes.lod else "999"
        parts.append(coded(f"uro:geometrySrcDescLod{lod}", source, "DataQualityAttribute_geometrySrcDesc"))
    sources = ("000", "201")
    parts.extend(coded("uro:thematicSrcDesc", source, "DataQualityAttribute_thematicSrcDesc") for source in sources)
    parts.append(coded("uro:appearanceSrcDescLod2", "99", "DataQualityAttribute_appearanceSrcDesc"))
    if attributes.lod == 2:
        parts.append(coded("uro:lodType", "2.0", "Building_lodType"))
    if attributes.lod > 0:
        parts.append(coded("uro:lod1HeightType", attributes.height_type, "DataQualityAttribute_lod1HeightType"))
    parts.append("</uro:DataQualityAttribute>\n</uro:bldgDataQualityAttribute>\n")
    return "".join(parts)


def _risks(attributes: Attributes) -> str:
    parts = []
    if attributes.flood_depth is not None and attributes.flood_rank is not None:
        parts.append(
            "<uro:bldgDisasterRiskAttribute>\n<uro:RiverFloodingRiskAttribute>\n"
            f"{coded('uro:description', '1', 'RiverFloodingRiskAttribute_description')}"
            f"{coded('uro:rank', attributes.flood_rank, 'RiverFloodingRiskAttribute_rank')}"
            f'<uro:depth uom="m">{attributes.flood_depth}</uro:depth>\n'
            f"{coded('uro:adminType', '2', 'RiverFloodingRiskAttribute_adminType')}"
            f"{coded('uro:scale', '2', 'RiverFloodingRiskAttribute_scale')}"
            "</uro:RiverFloodingRiskAttribute>\n</uro:bldgDisasterRiskAttribute>\n"
        )
    if attributes.landslide:
        parts.append(
            "<uro:bldgDisasterRiskAttribute>\n<uro:LandSlideRiskAttribute>\n"
            f"{coded('uro:description', '1', 'LandSlideRiskAttribute_description')}"
            f"{coded('uro:areaType', '1', 'LandSlideRiskAttribute_areaType')}"
            "</uro:LandSlideRiskAttribute>\n</uro:bldgDisasterRiskAttribute>\n"
        )
    return "".join(parts)


def _details(attributes: Attributes) -> str:
    return (
        "<uro:buildingDetailAttribute>\n<uro:BuildingDetailAttribute>\n"
        f'<uro:totalFloorArea uom="m2">{attributes.floor_area}</uro:totalFloorArea>\n'
        f'<uro:buildingRoofEdgeArea uom="m2">{attributes.roof_area}</uro:buildingRoofEdgeArea>\n'
        f"{coded('uro:buildingStructureType', attributes.structure, 'BuildingDetailAttribute_buildingStructureType')}"
        f"{coded('uro:fireproofStructureType', attributes.fireproof, 'BuildingDetailAttribute_fireproofStructureType')}"
        f"{coded('uro:landUseType', attributes.land_use, 'Common_landUseType')}"
        f"<uro:specifiedBuildingCoverageRate>{attributes.coverage_rate}</uro:specifiedBuildingCoverageRate>\n"
        "<uro:surveyYear>2025</uro:surveyYear>\n"
        "</uro:BuildingDetailAttribute>\n</uro:buildingDetailAttribute>\n"
    )


def _building_id(serial: int, part: int | None) -> str:
    number = "" if part is None else f"<uro:partID>{part}</uro:partID>\n"
    return (
        "<uro:buildingIDAttribute>\n<uro:BuildingIDAttribute>\n"
        f"<uro:buildingID>{CITY_CODE}-bldg-{serial}</uro:buildingID>\n{number}"
        f"{coded('uro:prefecture', CITY_CODE[:2], 'Common_localPublicAuthorities')}"
        f"{coded('uro:city', CITY_CODE, 'Common_localPublicAuthorities')}"
        "</uro:BuildingIDAttribute>\n</uro:buildingIDAttribute>\n"
    )
