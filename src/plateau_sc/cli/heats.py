"""Heat for the ways of `plateau-sc route`: the file of a day, and what counts as too hot or too cold."""

from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
import pandas as pd

from plateau_sc.cooling import EdgeExposure, WalkingNetwork, edge_exposure, join_exposures
from plateau_sc.errors import NoOverlapError, ParameterError, SourceNotFoundError
from plateau_sc.types import Progress

THRESHOLDS: Final[dict[str, tuple[float | None, float | None]]] = {
    "utci": (26.0, 9.0),
    "wbgt": (25.0, None),
    "tmrt": (None, None),
}
"""Where heat begins, and cold [°C]: UTCI of no thermal stress, and 警戒 of the Japanese Society of Biometeorology."""


class Heat(NamedTuple):
    """A layer of heat, and what of it counts.

    Parameters
    ----------
    file : Path
        GeoTIFF of a day.
    threshold : float
        What lies above it, or below it, counts [°C].
    below : bool
        Whether it is that below it.
    """

    file: Path
    threshold: float
    below: bool


def find_heat(folder: Path, what: str, threshold: float | None, seek: str, depart: pd.Timestamp) -> Heat:
    """Return the file of heat of a day.

    Parameters
    ----------
    folder : Path
        What `plateau-sc heat` wrote, or one of its GeoTIFFs.
    what : str
        One of `THRESHOLDS`.
    threshold : float or None
        What was asked for [°C]; that of the layer by default.
    seek : {"shade", "sun", "cool", "warm"}
        Sun and warmth are sought where it is cold.
    depart : pandas.Timestamp
        An instant of the day.

    Returns
    -------
    Heat

    Raises
    ------
    ParameterError
        The layer has no threshold of its own, and none is given.
    SourceNotFoundError
        There is no such file.
    """
    below = seek in ("sun", "warm")
    limit = THRESHOLDS[what][below] if threshold is None else threshold
    if limit is None:
        raise ParameterError(
            f"--what {what}: no limit is known {'below' if below else 'above'} which it counts; give one as "
            "--threshold CELSIUS"
        )
    if folder.is_file():
        return Heat(folder, limit, below)
    if not folder.exists():
        raise SourceNotFoundError(f"{folder}: no such file or folder; expected what plateau-sc heat wrote")
    file = folder / f"{what}_{depart:%Y-%m-%d}.tif"
    if not file.is_file():
        there = sorted(path.name for name in THRESHOLDS for path in folder.glob(f"{name}_*.tif"))
        raise SourceNotFoundError(
            f"{folder}: expected {file.name} for a walk on that day; found {', '.join(there) or 'no layers at all'}; "
            f"make it with plateau-sc heat SOURCE --weather FILE --date {depart:%Y-%m-%d} --out {folder}"
        )
    return Heat(file, limit, below)


def add_heat(
    shade: EdgeExposure, network: WalkingNetwork, heat: Heat, depart: pd.Timestamp, progress: Progress | None
) -> EdgeExposure:
    """Return the exposure to shade with that to heat beside it.

    Parameters
    ----------
    shade : EdgeExposure
        Of the network.
    network : WalkingNetwork
        The ways.
    heat : Heat
        The layer.
    depart : pandas.Timestamp
        When the walk begins.
    progress : callable or None
        Told of each step.

    Returns
    -------
    EdgeExposure
        Over the hours of both.

    Raises
    ------
    CrsError, NoOverlapError, ParameterError
        The layer lies elsewhere, has nothing of any way, or its hours do not have the beginning of the walk.
    """
    found = edge_exposure(network, heat.file, heat.threshold, below=heat.below, progress=progress)
    if found.excess is None or not np.isfinite(found.excess).any():
        raise NoOverlapError(f"{heat.file}: the layer has no value along any edge; make it over the network")
    first, last = (bound.tz_convert(depart.tz) for bound in (found.bounds[0], found.bounds[-1]))
    if not first <= depart <= last:
        raise NoOverlapError(
            f"{heat.file}: the heat goes from {first} to {last} and says nothing of a walk from {depart} on; make it "
            "for these hours with plateau-sc heat … --hours"
        )
    return join_exposures(shade, found)
