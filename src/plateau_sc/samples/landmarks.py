"""Buildings that every sample should hold: courtyard, parts, setback, canopy on posts, corridor to walk under, hall."""

from collections.abc import Callable

from plateau_sc.samples.features import Body, Building, Site
from plateau_sc.samples.forms import rooftop_box, stand_block, stand_posts
from plateau_sc.samples.roofs import (
    FLAT,
    GABLE,
    HIP,
    ROOF_TYPE_CODES,
    STEPPED,
    Rect,
    court_roof,
    flat_roof,
    gable_roof,
    hip_roof,
    stepped_roof,
)
from plateau_sc.samples.shells import CLOSURE, OUTER_CEILING, ROOF, overhang_shell, raise_shell
from plateau_sc.samples.town import Lot

_HEADROOM = 4.8


def build_school(site: Site, lot: Lot) -> list[Building]:
    """School of three storeys around a courtyard.

    Parameters
    ----------
    site : Site
        Surroundings.
    lot : Lot
        Parcel.

    Returns
    -------
    list of Building
    """
    rect = lot.rect.within(0.03, 0.04, 0.97, 0.96)
    court = rect.within(0.3, 0.34, 0.7, 0.68)
    base = site.base_under(rect)
    top = round(base + 11.6, 2)
    body = Body(raise_shell(court_roof(rect, court, top), base), base, top, top, base)
    body.installations.append(rooftop_box(rect.within(0.0, 0.0, 0.25, 0.3), top, 3.0))
    return [Building("school", [body], ROOF_TYPE_CODES[FLAT], 3, "422", "603", "3002", fixed_lod=2)]


def build_gym(site: Site, lot: Lot) -> list[Building]:
    """Gymnasium under a wide gable with eaves."""
    rect = lot.rect.within(0.04, 0.06, 0.8, 0.94)
    return [_stand_pitched(site, rect, gable_roof, "gym", eave=8.2, rise=2.4, overhang=0.8, usage="422")]


def build_hall(site: Site, lot: Lot) -> list[Building]:
    """Wooden hall under a hip roof with deep eaves."""
    rect = lot.rect.within(0.08, 0.1, 0.92, 0.9)
    return [_stand_pitched(site, rect, hip_roof, "hall", eave=4.4, rise=3.6, overhang=1.5, usage="422")]


def build_hospital(site: Site, lot: Lot) -> list[Building]:
    """Two wings on both sides of a lane, joined by a corridor that one walks under."""
    if lot.partner is None:
        return []
    south, north = lot.rect.within(0.04, 0.08, 0.96, 0.94), lot.partner.within(0.04, 0.06, 0.96, 0.92)
    wings = [stand_block(site, rect, height) for rect, height in ((south, 15.4), (north, 18.8))]
    wings[1].installations.append(rooftop_box(north, wings[1].top, 3.2))
    span = south.within(0.45, 0.0, 0.53, 0.0)
    span = Rect(span.west, south.north, span.east, north.south)
    lowest, highest = site.terrain.range_within(span)
    floor = round(highest + _HEADROOM, 2)
    top = round(floor + 3.0, 2)
    shell = raise_shell(flat_roof(span, top), floor, bottom=OUTER_CEILING)
    corridor = Body(shell, floor, top, top, lowest)
    code = ROOF_TYPE_CODES[FLAT]
    return [
        Building("hospital", [wings[0]], code, 4, "422", "603", "3002", fixed_lod=2),
        Building("hospital", [wings[1]], code, 5, "422", "603", "3002", fixed_lod=2),
        Building("corridor", [corridor], code, 1, "422", "604", "3002", fixed_lod=2),
    ]


def build_podium(site: Site, lot: Lot) -> list[Building]:
    """Tower on a podium: two building parts, the upper one closed where it rests on the lower."""
    rect = lot.rect.within(0.05, 0.06, 0.95, 0.94)
    shaft = rect.within(0.2, 0.22, 0.8, 0.8)
    podium = stand_block(site, rect, round(site.rng.uniform(8.0, 12.0), 1))
    top = round(podium.base + site.rng.uniform(38.0, 58.0), 1)
    shell = raise_shell(flat_roof(shaft, top), podium.top, bottom=CLOSURE)
    tower = Body(shell, podium.top, top, top, podium.top)
    tower.installations.append(rooftop_box(shaft, top, 3.6))
    storeys = int((top - podium.base) / 3.6)
    return [Building("podium", [podium, tower], ROOF_TYPE_CODES[FLAT], storeys, "404", "602", "3002", fixed_lod=2)]


def build_setback(site: Site, lot: Lot) -> list[Building]:
    """Tower of one body that steps back."""
    rect = lot.rect.within(0.08, 0.1, 0.92, 0.9)
    base = site.base_under(rect)
    top = round(base + site.rng.uniform(31.0, 44.0), 1)
    step = round(base + (top - base) * 0.6, 1)
    body = Body(raise_shell(stepped_roof(rect, 0.64, top, step, 0.8), base), base, top, top, base)
    storeys = int((top - base) / 3.4)
    return [Building("setback", [body], ROOF_TYPE_CODES[STEPPED], storeys, "412", "603", "3002", fixed_lod=2)]


def build_fuel_station(site: Site, lot: Lot) -> list[Building]:
    """Filling station: a slab on four posts without walls, and a kiosk."""
    canopy = lot.rect.within(0.1, 0.06, 0.9, 0.52)
    base, highest = site.terrain.range_within(canopy)
    underside = round(highest + 4.6, 2)
    top = round(underside + 0.5, 2)
    slab = raise_shell(flat_roof(canopy, top), underside, bottom=ROOF, wall=ROOF)
    body = Body(slab, base, top, top, base)
    inner = canopy.within(0.15, 0.2, 0.85, 0.8)
    body.installations.extend(stand_posts(inner.corners(), base, underside))
    kiosk = stand_block(site, lot.rect.within(0.12, 0.64, 0.88, 0.95), 3.8)
    code = ROOF_TYPE_CODES[FLAT]
    return [
        Building("canopy", [body], code, 1, "402", "604", "3004", fixed_lod=2),
        Building("kiosk", [kiosk], code, 1, "402", "604", fixed_lod=2),
    ]


LANDMARKS: dict[str, Callable[[Site, Lot], list[Building]]] = {
    "school": build_school,
    "gym": build_gym,
    "hall": build_hall,
    "hospital": build_hospital,
    "podium": build_podium,
    "setback": build_setback,
    "fuel": build_fuel_station,
}
"""Landmarks by the use of their lot."""


def _stand_pitched(
    site: Site,
    rect: Rect,
    shape: Callable[..., list[list[list[tuple[float, float, float]]]]],
    form: str,
    *,
    eave: float,
    rise: float,
    overhang: float,
    usage: str,
) -> Building:
    base = site.base_under(rect)
    height = round(base + eave, 2)
    walls = [(round(u, 2), round(v, 2)) for u, v in rect.inset(overhang).corners()]
    shell = overhang_shell(shape(rect, height, rise), round(height - 0.3, 2), walls, base)
    top = round(height + rise, 2)
    body = Body(shell, base, top, round(height + rise / 2.0, 2), base)
    code = ROOF_TYPE_CODES[GABLE if shape is gable_roof else HIP]
    structure = "604" if shape is gable_roof else "601"
    return Building(form, [body], code, 1, usage, structure, fixed_lod=2)
