"""Attributes of a building, with the gaps that real data sets have."""

from typing import NamedTuple

from plateau_sc.samples.features import Building, Site
from plateau_sc.samples.shells import signed_area
from plateau_sc.samples.town import pick

NULL_NUMBER = "9999"
NULL_MEASURE = "-9999"
NULL_YEAR = "0001"
NULL_TEXT = "Null"

_FLOOD_LEVEL = 5.2
_FLOOD_RANKS = ((0.5, "1"), (3.0, "2"), (5.0, "3"), (10.0, "4"))
_FLAT_LOD1 = 3.0
_STOREY_LOD1 = 3.0
_LAND_USES = {"401": "212", "402": "212", "404": "212", "422": "214", "431": "213"}


class Attributes(NamedTuple):
    """What is said of a building beside its geometry; texts as they are written, None where nothing is.

    Attributes
    ----------
    lod : int
        Best level of detail.
    building_class, usage, year, roof_type, measured_height, storeys_above, storeys_below : str or None
        Core attributes.
    structure, fireproof, land_use, coverage_rate : str
        Details.
    roof_area, floor_area : str
        Details [m2].
    lod0_name : str
        Element of LOD0: lod0RoofEdge or lod0FootPrint.
    lod0_lifted : bool
        Whether LOD0 lies at the height of the roof, or at 0.
    height_type : str
        Code of DataQualityAttribute_lod1HeightType.
    flood_depth, flood_rank : str or None
        River flooding.
    landslide : bool
        Whether it lies in a landslide warning area.
    """

    lod: int
    building_class: str
    usage: str
    year: str | None
    roof_type: str | None
    measured_height: str | None
    storeys_above: str | None
    storeys_below: str | None
    structure: str
    fireproof: str
    land_use: str
    coverage_rate: str
    roof_area: str
    floor_area: str
    lod0_name: str
    lod0_lifted: bool
    height_type: str
    flood_depth: str | None
    flood_rank: str | None
    landslide: bool


def draw_attributes(site: Site, building: Building) -> Attributes:
    """Draw what is said of a building.

    Parameters
    ----------
    site : Site
        Source of the draws, and the mix of levels of detail.
    building : Building
        Its geometry and use.

    Returns
    -------
    drawn : Attributes
        Texts as they are written.
    """
    rng = site.rng
    lod0, lod1, _ = site.mix.lods
    lod = building.fixed_lod
    if lod is None:
        lod = int(pick(rng, (("0", lod0), ("1", lod1), ("2", 1.0 - lod0 - lod1))))
    known = rng.random() < 0.88
    surveyed = rng.random()
    gap = rng.random() if building.fixed_lod is None and lod > 0 else 1.0
    height = f"{building.height:.1f}"
    area = signed_area(building.bodies[0].outline[0])
    depth = _FLOOD_LEVEL - building.bodies[0].ground
    return Attributes(
        lod=lod,
        building_class=building.building_class if gap > 0.03 else NULL_TEXT,
        usage=building.usage if known else "461",
        year=str(1962 + int(rng.random() * 62.0)) if surveyed < 0.75 else NULL_YEAR if surveyed < 0.9 else None,
        roof_type=building.roof_type if lod == 2 else None,
        measured_height=NULL_MEASURE if gap < 0.05 else None if gap < 0.08 else height,
        storeys_above=str(building.storeys) if known else NULL_NUMBER,
        storeys_below=("1" if building.height > 20.0 else "0") if known else NULL_NUMBER,
        structure=building.structure if known else "611",
        fireproof="1001" if building.sturdy else "1002" if rng.random() < 0.4 else "1003",
        land_use=_LAND_USES.get(building.usage, "211"),
        coverage_rate="0.6" if rng.random() < 0.6 else NULL_MEASURE,
        roof_area=f"{area:.2f}",
        floor_area=f"{area * building.storeys * 0.88:.2f}" if known else NULL_MEASURE,
        lod0_name="lod0FootPrint" if rng.random() < 0.15 else "lod0RoofEdge",
        lod0_lifted=rng.random() < 0.25,
        height_type=_draw_height_type(site, building, known=known),
        flood_depth=f"{depth:.3f}" if depth > 0.05 else None,
        flood_rank=next(rank for limit, rank in _FLOOD_RANKS if depth < limit),
        landslide=building.form == "hall",
    )


def lod1_top(attributes: Attributes, building: Building, index: int) -> float:
    """Height of the top of a LOD1 solid, by the way it was found.

    Parameters
    ----------
    attributes : Attributes
        Says how the height was found.
    building : Building
        Its geometry.
    index : int
        Which of its bodies.

    Returns
    -------
    float
        Height [m].
    """
    body = building.bodies[index]
    if attributes.height_type == "0":
        return round(body.ground + _FLAT_LOD1, 2)
    if attributes.height_type == "9":
        return round(body.ground + _STOREY_LOD1 * building.storeys, 2)
    return body.top if attributes.height_type == "6" else body.middle


def _draw_height_type(site: Site, building: Building, *, known: bool) -> str:
    if building.fixed_lod is not None:
        return "2"
    kind = pick(site.rng, (("2", 0.8), ("6", 0.1), ("9", 0.06), ("0", 0.04)))
    return "2" if kind == "9" and not known else kind
