"""The rules by code, what each examines, and which cannot be judged from the files alone."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from plateau_sc.errors import ParameterError


class Outcome(StrEnum):
    """How a rule ends."""

    PASSED = "passed"
    FAILED = "failed"
    NOT_EVALUABLE = "not evaluable"
    NOT_APPLICABLE = "not applicable"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule.

    Attributes
    ----------
    code : str
        Code of the standard; ``mesh``, ``city-code`` and ``gml-id`` for the three that have none.
    title : str
        What is required, in few words.
    examines : str
        What is counted.
    val3dity : tuple of int
        Error codes of val3dity that say the same.
    needs : str
        What outside reference the rule needs; empty for one that is judged from the files.
    """

    code: str
    title: str
    examines: str
    val3dity: tuple[int, ...] = ()
    needs: str = ""


_RULES = (
    Rule("C01", "each gml:id occurs once", "ids"),
    Rule("C02", "no feature is there twice", "features", needs="the sources that the features were made from"),
    Rule("C03", "no feature is there that should not be", "features", needs="the list of features to be made"),
    Rule("C04", "feature types are allowed at their LOD", "levels"),
    Rule("C05", "no feature is missing", "features", needs="the list of features to be made"),
    Rule("C06", "no attribute is missing", "features", needs="the product specification of the city"),
    Rule("C07", "each feature has a data quality attribute", "features"),
    Rule("C08", "the data quality attribute names the source of each LOD", "levels"),
    Rule("C-bldg-01", "a building ID occurs once, or with branch or part", "building IDs"),
    Rule("L01", "the file is well-formed CityGML", "files"),
    Rule("L02", "the file is valid against its schemas", "files"),
    Rule("L03", "feature types are defined", "features"),
    Rule("L04", "codes are in their code list", "codes"),
    Rule("L05", "srsName is the system of the standard", "srsNames"),
    Rule("L06", "coordinates lie in the Envelope", "geometries"),
    Rule("L07", "vertices are 0.01 m apart or more", "rings and lines", (102,)),
    Rule("L08", "lines do not cross themselves", "lines"),
    Rule("L09", "rings are closed and do not cross or touch themselves", "rings", (101, 102, 103, 104)),
    Rule("L10", "rings run the right way round", "polygons", (208,)),
    Rule("L11", "LOD1 surfaces are planar", "polygons", (203,)),
    Rule("L12", "LOD2 and LOD3 surfaces are planar within 0.03 m", "polygons", (203,)),
    Rule("L13", "interior rings lie in their polygon and leave it whole", "polygons", (201, 205, 206, 207)),
    Rule("L14", "solids are closed, face outward and do not cross themselves", "solids", (302, 303, 306, 307)),
    Rule("L15", "triangles have four positions", "triangles"),
    Rule("L16", "triangles of a TIN are closed", "triangles"),
    Rule("L-bldg-01", "solids of buildings do not overlap by more than 0.01 m", "solids", (501,)),
    Rule("L-bldg-02", "parts of a building touch one another", "buildings with parts"),
    Rule("L-bldg-06", "polygons of LOD2 and LOD3 solids belong to a boundary surface", "polygons"),
    Rule("T01", "attributes are right", "features", needs="the sources of the attributes"),
    Rule("T02", "feature types are right", "features", needs="the real world, or a survey of it"),
    Rule("T03", "xlinks lead to an element of the right kind", "xlinks"),
    *(
        Rule(f"P{number:02d}", "positions are accurate", "features", needs="a survey of higher accuracy")
        for number in range(1, 9)
    ),
    Rule("mesh", "features lie in the mesh that the file is named by", "features"),
    Rule("city-code", "city codes are those of the data set", "city codes"),
    Rule("gml-id", "gml:id of a feature is its type and a UUID", "features"),
)

RULES: Final = MappingProxyType({rule.code: rule for rule in _RULES})
"""All rules by code, in the order in which they are reported."""


def choose_rules(codes: list[str] | tuple[str, ...] | str | None) -> tuple[str, ...]:
    """Return the codes of rules that were asked for, in the order of `RULES`.

    Parameters
    ----------
    codes : str, or list or tuple of str, or None
        Codes, upper or lower case; None for all.

    Returns
    -------
    tuple of str

    Raises
    ------
    ParameterError
        There is no such rule, or none was named.

    Examples
    --------
    >>> choose_rules(["l14", "C01"])
    ('C01', 'L14')
    """
    if codes is None:
        return tuple(RULES)
    by_lower = {code.lower(): code for code in RULES}
    asked = {code.strip().lower() for code in ([codes] if isinstance(codes, str) else codes)}
    unknown = sorted(asked - set(by_lower))
    if unknown or not asked:
        named = ", ".join(repr(code) for code in unknown) or "none"
        raise ParameterError(f"no such rule: {named}; expected some of {', '.join(RULES)}")
    return tuple(code for code in RULES if code.lower() in asked)
