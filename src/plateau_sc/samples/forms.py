"""Ordinary buildings: houses with a carport, apartments, shops, offices, warehouses."""

import math
from collections.abc import Callable

from plateau_sc.samples.annexes import raise_in_steps, raise_with_annexes
from plateau_sc.samples.features import Body, Building, Installation, Site
from plateau_sc.samples.roofs import (
    FLAT,
    GABLE,
    HIP,
    PITCHED,
    ROOF_TYPE_CODES,
    SHED,
    STEPPED,
    Rect,
    flat_roof,
    shed_roof,
    stepped_roof,
)
from plateau_sc.samples.shells import OUTER_CEILING, ROOF, Face, Plan, Shell, overhang_shell, raise_shell
from plateau_sc.samples.town import pick

_GAP = 0.55


def build_house(site: Site, lot: Rect, fill: float) -> list[Building]:
    """House of one to three storeys.

    Parameters
    ----------
    site : Site
        Surroundings.
    lot : Rect
        Parcel [m].
    fill : float
        Share of the parcel to be covered.

    Returns
    -------
    list of Building
    """
    rng = site.rng
    rect = place(site, lot, fill)
    storeys = int(pick(rng, (("1", 0.14), ("2", 0.68), ("3", 0.18))))
    eave = (2.8 * storeys + 0.3) * site.mix.scale
    kind = pick(rng, ((GABLE, 0.45), (HIP, 0.25), (SHED, 0.12), (FLAT, 0.09), (STEPPED, 0.09)))
    structure = pick(rng, (("601", 0.75), ("604", 0.1), ("605", 0.12), ("603", 0.03)))
    body = _roof_house(site, rect, kind, round(eave, 2), storeys)
    if kind == GABLE and rng.random() < 0.06:
        body.installations.append(_chimney(rect, body))
    return [Building("house", [body], ROOF_TYPE_CODES[kind], storeys, "411", structure)]


def build_house_with_carport(site: Site, lot: Rect, fill: float) -> list[Building]:
    """House, and a carport on the eastern 3 m of its parcel."""
    side = round(lot.east - 3.0, 2)
    carport = Rect(round(side + 0.1, 2), round(lot.south + 0.6, 2), round(lot.east - 0.3, 2), round(lot.south + 5.8, 2))
    house = Rect(lot.west, lot.south, side, lot.north)
    rest = max(0.2, (fill * lot.area - carport.area) / house.area)
    return [*build_house(site, house, rest), _build_carport(site, carport)]


def build_apartment(site: Site, lot: Rect, fill: float) -> list[Building]:
    """Flat-roofed apartment house of three to five storeys, with balconies to the south."""
    rng = site.rng
    rect = place(site, lot, fill)
    storeys = 3 + int(rng.random() * 2.4)
    height = 2.9 * storeys * site.mix.scale + 0.4
    if site.draw_detail():
        body = _stand_in_steps(site, rect, height, storeys)
    else:
        body = stand_block(site, rect, height)
        for storey in range(1, min(storeys, 4)):
            body.installations.append(_balcony(rect, body.base + 2.9 * storey))
        if storeys > 3:
            body.installations.append(rooftop_box(rect, body.top, 2.6))
    return [Building("apartment", [body], ROOF_TYPE_CODES[FLAT], storeys, "412", "603", "3002")]


def build_shop(site: Site, lot: Rect, fill: float) -> list[Building]:
    """Shop of one or two storeys, flat or stepped, or an L with a lower wing."""
    rng = site.rng
    rect = place(site, lot, fill)
    storeys = 1 + int(rng.random() * 2.0)
    height = (3.4 * storeys + 0.8) * site.mix.scale
    if site.draw_detail():
        body = _stand_in_steps(site, rect, height + 0.5, storeys)
        kind = STEPPED
    elif rng.random() < 0.45:
        body = stand_block(site, rect, height)
        kind = FLAT
    else:
        wing = 1.0 if rng.random() < 0.5 else 0.66
        body = _stand_steps(site, rect, height + 3.2, height, wing)
        kind = STEPPED
        storeys += 1
    return [Building("shop", [body], ROOF_TYPE_CODES[kind], storeys, "402", "604")]


def build_office(site: Site, lot: Rect, fill: float) -> list[Building]:
    """Flat-roofed office of three to five storeys with a box on its roof."""
    storeys = 3 + int(site.rng.random() * 2.6)
    rect = place(site, lot, fill)
    height = 3.5 * storeys * site.mix.scale + 0.6
    if site.draw_detail():
        body = _stand_in_steps(site, rect, height, storeys)
    else:
        body = stand_block(site, rect, height)
        if storeys > 3:
            body.installations.append(rooftop_box(rect, body.top, 3.0))
    return [Building("office", [body], ROOF_TYPE_CODES[FLAT], storeys, "401", "603", "3002")]


def build_warehouse(site: Site, lot: Rect, fill: float) -> list[Building]:
    """Wide shed or gable without eaves."""
    rect = place(site, lot, fill)
    base = site.base_under(rect)
    eave = round(base + 5.4 * site.mix.scale, 2)
    kind = pick(site.rng, ((GABLE, 0.5), (SHED, 0.5)))
    rise = round(0.12 * min(rect.width, rect.depth), 2)
    top, middle = eave + rise, eave + rise / 2.0
    if site.draw_detail():
        shell = raise_with_annexes(site.rng, rect, kind, base, eave, rise)
    else:
        shell = raise_shell(PITCHED[kind](rect, eave, rise), base)
    body = Body(shell, base, top, middle, base)
    return [Building("warehouse", [body], ROOF_TYPE_CODES[kind], 1, "431", "604")]


FORMS: dict[str, Callable[[Site, Rect, float], list[Building]]] = {
    "house": build_house,
    "carport": build_house_with_carport,
    "apartment": build_apartment,
    "shop": build_shop,
    "office": build_office,
    "warehouse": build_warehouse,
}
"""Ordinary forms by their name."""


def place(site: Site, lot: Rect, fill: float) -> Rect:
    """Put a rectangle of a wanted area on a parcel.

    Parameters
    ----------
    site : Site
        Source of the draw.
    lot : Rect
        Parcel [m].
    fill : float
        Share of the parcel to be covered.

    Returns
    -------
    Rect
        Snapped to the centimetre, at least 0.55 m inside the parcel.
    """
    rng = site.rng
    widest, deepest = lot.width - 2.0 * _GAP, lot.depth - 2.0 * _GAP
    area = min(fill * rng.uniform(0.94, 1.06) * lot.area, widest * deepest)
    width = min(widest, math.sqrt(fill) * rng.uniform(0.98, 1.12) * lot.width)
    width = max(width, area / deepest)
    depth = min(deepest, area / width)
    west = lot.west + _GAP + (widest - width) * rng.uniform(0.2, 0.8)
    south = lot.south + _GAP + (deepest - depth) * rng.uniform(0.3, 0.9)
    return Rect(round(west, 2), round(south, 2), round(west + width, 2), round(south + depth, 2))


def stand_block(site: Site, rect: Rect, height: float) -> Body:
    """Flat-roofed block on the ground.

    Parameters
    ----------
    site : Site
        Surroundings.
    rect : Rect
        Plan [m].
    height : float
        Height above the base [m].

    Returns
    -------
    Body
    """
    base = site.base_under(rect)
    top = round(base + height, 2)
    return Body(raise_shell(flat_roof(rect, top), base), base, top, top, base)


def rooftop_box(rect: Rect, roof: float, height: float) -> Installation:
    """Machine room on a flat roof (塔屋).

    Parameters
    ----------
    rect : Rect
        Plan of the building [m].
    roof : float
        Height of its roof [m].
    height : float
        Height of the box [m].

    Returns
    -------
    Installation
    """
    plan = rect.within(0.55, 0.5, 0.85, 0.85)
    box = raise_shell(flat_roof(plan, round(roof + height, 2)), roof)
    return Installation("1041", box.faces[:-1], bounded=True)


def stand_posts(plans: list[Plan], base: float, top: float) -> list[Installation]:
    """Square posts of 0.2 m.

    Parameters
    ----------
    plans : list of (float, float)
        South-western corners [m].
    base, top : float
        Heights [m].

    Returns
    -------
    list of Installation
    """
    posts = []
    for u, v in plans:
        plan = Rect(u, v, round(u + 0.2, 2), round(v + 0.2, 2))
        posts.append(Installation("1050", raise_shell(flat_roof(plan, top), base).faces[1:-1]))
    return posts


def _roof_house(site: Site, rect: Rect, kind: str, eave: float, storeys: int) -> Body:
    rng = site.rng
    detailed = site.draw_detail()
    if detailed and kind in (STEPPED, FLAT):
        return _stand_in_steps(site, rect, eave + 0.4, storeys)
    if kind == STEPPED:
        return _stand_steps(site, rect, eave + 0.4, max(3.1, eave - 2.8), 0.7 if storeys > 1 else 1.0)
    if kind == FLAT:
        return stand_block(site, rect, eave + 0.4)
    base = site.base_under(rect)
    rise = round(min(rect.width, rect.depth) * rng.uniform(0.18, 0.26) * (0.7 if kind == SHED else 1.0), 2)
    eave = round(base + eave, 2)
    top, middle = round(eave + rise, 2), round(eave + rise / 2.0, 2)
    if detailed:
        return Body(raise_with_annexes(rng, rect, kind, base, eave, rise), base, top, middle, base)
    roofs = PITCHED[kind](rect, eave, rise)
    if rng.random() < 0.2:
        return Body(raise_shell(roofs, base), base, top, middle, base)
    overhang = (0.45, 0.5, 0.6)[int(rng.random() * 3.0)]
    underside = OUTER_CEILING if rng.random() < 0.3 else ROOF
    walls = [(round(u, 2), round(v, 2)) for u, v in rect.inset(overhang).corners()]
    shell = overhang_shell(roofs, round(eave - 0.2, 2), walls, base, underside)
    return Body(shell, base, top, middle, base)


def _stand_steps(site: Site, rect: Rect, high: float, low: float, wing: float) -> Body:
    base = site.base_under(rect)
    top, step = round(base + high, 2), round(base + low, 2)
    return Body(raise_shell(stepped_roof(rect, 0.6, top, step, wing), base), base, top, top, base)


def _stand_in_steps(site: Site, rect: Rect, height: float, storeys: int) -> Body:
    base = site.base_under(rect)
    shell, highest = raise_in_steps(site.rng, rect, base, round(base + height, 2), height / storeys)
    return Body(shell, base, highest, round(base + height, 2), base)


def _balcony(rect: Rect, floor: float) -> Installation:
    """Balcony along the southern wall; open towards it."""
    plan = rect.within(0.12, 0.0, 0.88, 0.0)
    plan = Rect(plan.west, round(rect.south - 0.5, 2), plan.east, rect.south)
    bottom, top = round(floor, 2), round(floor + 1.1, 2)
    box = raise_shell(flat_roof(plan, top), bottom, bottom=OUTER_CEILING)
    return Installation("1000", [face for face in box.faces if any(v < plan.north for _, v, _ in face.rings[0])])


def _chimney(rect: Rect, body: Body) -> Installation:
    plan = rect.within(0.3, 0.3, 0.36, 0.36)
    shell = raise_shell(flat_roof(plan, round(body.top + 0.8, 2)), round(body.middle - 0.3, 2))
    return Installation("1030", shell.faces[:-1])


def _build_carport(site: Site, rect: Rect) -> Building:
    """Roof on two posts: a single sheet, which has no walls and encloses nothing."""
    base = site.base_under(rect)
    low, high = round(base + 2.2, 2), round(base + 2.5, 2)
    sheet = shed_roof(rect, low, round(high - low, 2))[0]
    body = Body(Shell([Face(ROOF, sheet)], [rect.corners()]), base, high, high, base)
    west = round(rect.west + 0.1, 2)
    body.installations.extend(
        stand_posts([(west, round(v, 2)) for v in (rect.south + 0.3, rect.north - 0.5)], base, low)
    )
    return Building("carport", [body], ROOF_TYPE_CODES[SHED], 1, "454", "604", "3003", fixed_lod=2)
