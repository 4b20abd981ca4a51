"""The body of a person, for the heat balance of PET."""

import math
from typing import NamedTuple


class Body(NamedTuple):
    """A person's body for the heat balance; areas are shares of the body's surface.

    Attributes
    ----------
    metabolism : float
        Heat that the body makes [W/m²].
    bare, clothed : float
        Area of the bare skin and of the clothing's outside [-].
    conductance : float
        Of the clothing, a unit of its outside [W/(m² K)].
    insulation : float
        Of the clothing, against vapour [m² K/W].
    clothing_factor : float
        By how much clothing enlarges the surface [-].
    sweat : float
        Share of a man's sweat at the same temperatures [-].
    blood_density : float
        Of blood [kg/l].
    revised : bool
        The variant of Walther and Goestchel instead of that of VDI 3787.
    """

    metabolism: float
    bare: float
    clothed: float
    conductance: float
    insulation: float
    clothing_factor: float
    sweat: float
    blood_density: float
    revised: bool


def describe_body(
    age: float, height: float, weight: float, male: bool, clothing: float, work: float, revised: bool
) -> Body:
    """Return the body of a person.

    Parameters
    ----------
    age : float
        Age [a].
    height : float
        Height [m].
    weight : float
        Weight [kg].
    male : bool
        A man, or else a woman.
    clothing : float
        Insulation of the clothing, above 0 [clo].
    work : float
        Heat of activity beyond the basal metabolism [W].
    revised : bool
        The variant of Walther and Goestchel instead of that of VDI 3787.

    Returns
    -------
    Body
        For `fill_pet`.

    Examples
    --------
    >>> round(describe_body(35, 1.75, 75, True, 0.9, 80, False).metabolism, 1)
    86.2
    """
    slimness = 100.0 * height / weight ** (1.0 / 3.0)
    shape = 0.01 * (slimness - 43.4) if male else 0.018 * (slimness - 42.1)
    basal = (3.45 if male else 3.19) * weight**0.75 * (1.0 + 0.004 * (30.0 - age) + shape)
    area = (0.202 if revised else 0.203) * weight**0.425 * height**0.725
    covered = (-2.36 + 173.51 * clothing - 100.76 * clothing**2 + 19.28 * clothing**3) / 100.0
    # VDI's program has 1.15 for the 0.9 clo of its person.
    shell = 0.31 * clothing if revised else clothing / 6.0
    outside = covered + shell if revised else min(covered, 1.0) + shell
    covered = min(covered, 1.0)
    # Clothing is a tube around a part of the body's height.
    limits, parts = (0.3, 0.6, 2.0), (0.1, 0.5, (height - 0.2) / height, 1.0)
    part = parts[sum(clothing > limit for limit in limits[:2]) + (clothing >= limits[2])]
    tube = 6.28 * height * part
    inner, outer = covered * area / tube, (covered + shell) * area / tube
    insulation = clothing / 6.45 if revised else clothing / 6.45 / covered
    conductance = tube * (outer - inner) / (insulation * math.log(outer / inner) * outside * area)
    return Body(
        metabolism=(basal + work) / area,
        bare=1.0 - covered,
        clothed=outside,
        conductance=conductance / outside if revised else conductance,
        insulation=insulation,
        clothing_factor=1.0 + shell,
        sweat=1.0 if male or revised else 0.7,
        blood_density=1.0 if revised else 1.06,
        revised=revised,
    )
