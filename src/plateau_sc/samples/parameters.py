"""Parameters of a sample, checked before anything is written."""

import math
from numbers import Real
from typing import NamedTuple

from plateau_sc.errors import ParameterError

FEATURE_TYPES = ("bldg", "dem", "tran", "veg")

_LEAST_EXTENT = 100.0
_MOST_EXTENT = 12000.0
_MOST_BUILDINGS = 300_000
_LEAST_COVER, _MOST_COVER = 0.40, 0.50


class Parameters(NamedTuple):
    """What a sample is made from; see `plateau_sc.samples.write`."""

    seed: int
    extent: tuple[float, float]
    buildings: int | None
    cover: float
    height: float
    towers: int
    lods: tuple[float, float, float]
    slope: float
    features: tuple[str, ...]
    detail: float = 0.0


def check_parameters(parameters: Parameters) -> Parameters:
    """Refuse parameters that no town can be made from.

    Parameters
    ----------
    parameters : Parameters
        To be checked.

    Returns
    -------
    checked : Parameters
        The same, with its feature types in the order they are written in.

    Raises
    ------
    ParameterError
        Names the parameter, what it may be, and what it was.
    """
    if isinstance(parameters.seed, bool) or not isinstance(parameters.seed, int):
        raise ParameterError(f"seed must be an integer, found {parameters.seed!r}")
    if len(parameters.extent) != 2:
        raise ParameterError(f"extent must be a width and a depth in metres, found {parameters.extent!r}")
    for name, value in zip(("width", "depth"), parameters.extent, strict=True):
        _require_between(f"extent {name} [m]", value, _LEAST_EXTENT, _MOST_EXTENT)
    if parameters.buildings is not None:
        if isinstance(parameters.buildings, bool) or not isinstance(parameters.buildings, int):
            raise ParameterError(f"buildings must be an integer or None, found {parameters.buildings!r}")
        _require_between("buildings", parameters.buildings, 1, _MOST_BUILDINGS)
    _require_between("cover", parameters.cover, _LEAST_COVER, _MOST_COVER)
    _require_between("height [m]", parameters.height, 4.0, 15.0)
    _require_between("towers", parameters.towers, 0, 6)
    _require_between("detail", parameters.detail, 0.0, 1.0)
    _require_between("slope [m/m]", parameters.slope, 0.0, 0.1)
    if len(parameters.lods) != 3 or not all(math.isfinite(share) and share >= 0.0 for share in parameters.lods):
        raise ParameterError(f"lods must be three shares, of LOD0, LOD1 and LOD2, found {parameters.lods!r}")
    if abs(math.fsum(parameters.lods) - 1.0) > 1e-6:
        raise ParameterError(
            f"lods must add up to 1, found {parameters.lods!r}, which add up to {math.fsum(parameters.lods)}"
        )
    if not parameters.features or not set(parameters.features) <= set(FEATURE_TYPES):
        raise ParameterError(f"features must be some of {', '.join(FEATURE_TYPES)}, found {parameters.features!r}")
    return parameters._replace(features=tuple(name for name in FEATURE_TYPES if name in parameters.features))


def _require_between(name: str, value: float, least: float, most: float) -> None:
    is_number = isinstance(value, Real)
    # A comparison with NaN is false, so this refuses NaN as well.
    if not (is_number and least <= value <= most):
        raise ParameterError(f"{name} must be between {least:g} and {most:g}, found {value!r}")
