"""Building stock of a district, filled to the wanted cover."""

import math

from plateau_sc.samples.features import Building, Site
from plateau_sc.samples.forms import FORMS
from plateau_sc.samples.landmarks import LANDMARKS
from plateau_sc.samples.shells import signed_area
from plateau_sc.samples.town import District

_BUILDINGS_PER_USE = {"hospital": 3, "fuel": 2, "carport": 2}
_LEAST_FILL, _MOST_FILL = 0.30, 0.72


def build_stock(site: Site, district: District, wanted: float) -> list[Building]:
    """Build on all lots of a district.

    Parameters
    ----------
    site : Site
        Surroundings.
    district : District
        Its lots.
    wanted : float
        Ground that the buildings should cover together [m2]; what the lots cannot take is left out.

    Returns
    -------
    list of Building
    """
    buildings = []
    ordinary = []
    for lot in district.lots:
        if lot.use in FORMS:
            ordinary.append(lot)
        else:
            buildings.extend(LANDMARKS[lot.use](site, lot))
    room = math.fsum(lot.rect.area for lot in ordinary)
    fill = (wanted - covered_area(buildings)) / room if room else 0.0
    fill = min(max(fill, _LEAST_FILL), _MOST_FILL)
    for lot in ordinary:
        buildings.extend(FORMS[lot.use](site, lot.rect, fill))
    return buildings


def count_buildings(district: District) -> int:
    """Number of buildings that `build_stock` makes of a district.

    Parameters
    ----------
    district : District
        Its lots.

    Returns
    -------
    int
    """
    return sum(_BUILDINGS_PER_USE.get(lot.use, 1) for lot in district.lots)


def covered_area(buildings: list[Building]) -> float:
    """Ground that buildings cover [m2].

    Parameters
    ----------
    buildings : list of Building
        Of parts, which stand on each other, the first counts.

    Returns
    -------
    float
    """
    return math.fsum(signed_area(ring) for building in buildings for ring in building.bodies[0].outline)
