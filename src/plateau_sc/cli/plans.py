"""The plan of `plateau-sc criterion`: what --plan names, read."""

import re
from collections.abc import Sequence
from pathlib import Path

from plateau_sc.citygml.sources import is_there
from plateau_sc.criterion import ExecutionPlanArea, join_plans, read_municipality, read_plan
from plateau_sc.errors import ParameterError

_CITY_CODE = re.compile(r"\d{2}|\d{5}", re.ASCII)


def read_plans(asked: Sequence[str], boundary: Path | None, name: str | None) -> ExecutionPlanArea:
    """Read the area of a plan.

    Parameters
    ----------
    asked : sequence of str
        Files, codes of meshes, or WKT; with a boundary, codes of municipalities. What lies in any of them is the area.
    boundary : Path or None
        File with the boundaries of municipalities.
    name : str or None
        What to call the plan.

    Returns
    -------
    ExecutionPlanArea

    Raises
    ------
    PlateauScError
        As for `plateau_sc.criterion.read_plan` and `plateau_sc.criterion.read_municipality`.
    """
    if boundary is not None:
        return join_plans([read_municipality(code, boundary) for code in asked], name=name)
    for text in asked:
        if _CITY_CODE.fullmatch(text) and not is_there(Path(text)):
            raise ParameterError(
                f"--plan {text} is the code of a municipality, whose outline is in a file of boundaries; name it with "
                "--boundary FILE"
            )
    return join_plans([read_plan(text) for text in asked], name=name)
