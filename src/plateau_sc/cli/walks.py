"""The walk of `plateau-sc criterion --ablate`: its ways, what is not known around them, and a map."""

import io
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path, PurePath
from typing import Any

import numpy as np
import pandas as pd
import shapely

from plateau_sc.city import CityModel
from plateau_sc.citygml.area import locate_area
from plateau_sc.citygml.filenames import find_mesh
from plateau_sc.citygml.sources import find_files
from plateau_sc.cli.instants import read_instant
from plateau_sc.cli.options import WalkOptions
from plateau_sc.cli.routing import read_ways
from plateau_sc.cli.terminal import Terminal
from plateau_sc.cooling.routes.corridor import find_corridor
from plateau_sc.criterion import Ablation, Advice, Walk, WalkAblation
from plateau_sc.crs import from_zone
from plateau_sc.plot.routes import draw_routes
from plateau_sc.types import FloatArray

_WHOLE = 1.0 - 1e-6
_LESSER = {"flat": "without buildings", "lod1": "by LOD1"}


@dataclass(frozen=True, slots=True, eq=False)
class Ways:
    """A walk and the ways that it can take.

    Attributes
    ----------
    walk : Walk
        The walk.
    area : shapely geometry
        Box around all ways within the detour, in longitude and latitude [deg].
    lines : shapely geometry
        These ways, in longitude and latitude [deg].
    files : list of Path
        What the network was read from.
    """

    walk: Walk
    area: shapely.Geometry
    lines: shapely.Geometry
    files: list[Path]


def read_walk(data: Path, options: WalkOptions, epsg: int | None = None) -> Ways:
    """Read the ways of a walk.

    Parameters
    ----------
    data : Path
        The data set, whose roads are taken where no network is given.
    options : WalkOptions
        The walk.
    epsg : int, optional
        EPSG code of the zone to work in; by default that of the place.

    Returns
    -------
    Ways

    Raises
    ------
    PlateauScError
        One of its classes: the network cannot be read, the instant is none, or there is no way.
    """
    depart = None if options.depart is None else read_instant(options.depart)
    network, files = read_ways(options.network or data, epsg)
    walk = Walk(network, options.origin, options.destination, depart, options.walker, options.detour)
    kept, _ = find_corridor(network, options.origin, options.destination, profile=options.walker, detour=options.detour)
    lines = shapely.transform(network.lines()[kept], lambda corners: _to_degrees(corners, network.epsg))
    whole = shapely.union_all(lines)
    return Ways(walk, shapely.box(*shapely.bounds(whole).tolist()), whole, files)


def tell_missing(data: Path, ways: Ways, terminal: Terminal) -> tuple[str, ...]:
    """Tell how much of the ways lies where no file of buildings is.

    Parameters
    ----------
    data : Path
        The data set.
    ways : Ways
        The ways.
    terminal : Terminal
        Is told, too.

    Returns
    -------
    tuple of str
        A note, or none.
    """
    meshes = {find_mesh(PurePath(file.member or file.path.name).name) for file in find_files(data, "bldg")}
    codes = [code for code in meshes if code is not None]
    if None in meshes or not codes:
        return ()
    share = shapely.length(shapely.intersection(ways.lines, locate_area(codes))) / shapely.length(ways.lines)
    if share > _WHOLE:
        return ()
    note = (
        f"for {1.0 - share:.1%} of the ways that the walk can take there is no file of buildings; they have the shade "
        "of those that are known alone"
    )
    terminal.warn(note)
    return (note,)


def draw_walk(ablation: Ablation, city: CityModel) -> bytes | None:
    """Draw the way that the model advises, and the one that a lesser model does, over the shade.

    Parameters
    ----------
    ablation : Ablation
        With a walk.
    city : CityModel
        For the outlines of buildings.

    Returns
    -------
    bytes or None
        A PNG, with the lesser model whose way costs most; None without a walk or without matplotlib.
    """
    route = ablation.route
    if route is None or find_spec("matplotlib") is None:
        return None
    advice = choose_advice(route)
    if advice is None or advice.judged is None:
        return None
    at = pd.Timestamp(str(route.mask["local_time"].item()))
    day = f"{route.depart.day} {route.depart:%B %Y}"
    lesser = f"chosen {_LESSER[advice.against]}"
    figure = draw_routes(
        route.mask,
        advice.judged.corners,
        route.best.corners,
        (f"{lesser}: {_say_sun(advice.judged.figures)}", f"chosen with the model: {_say_sun(route.best.figures)}"),
        "What the 3D model contributes: the way on foot",
        [f"{day}, {route.depart:%H:%M}", f"shadows at {at:%H:%M}", f"walker: {route.setting['profile']}"],
        footprints=city.buildings,
        credit=ablation.credit,
    )
    target = io.BytesIO()
    figure.savefig(target, format="png", dpi=150, metadata={"Software": None})
    return target.getvalue()


def choose_advice(route: WalkAblation) -> Advice | None:
    """Return the advice that costs most to follow.

    Parameters
    ----------
    route : WalkAblation
        The walk.

    Returns
    -------
    Advice or None
        Of equal ones the first; None where there is none.
    """
    told = [advice for advice in route.advices if advice.loss is not None]
    return max(told, key=_cost_of, default=None)


def _cost_of(advice: Advice) -> float:
    cost = None if advice.loss is None else advice.loss["cost"]
    return 0.0 if cost is None else round(cost, 3)


def _say_sun(figures: dict[str, Any]) -> str:
    return f"{figures['metres']:,.0f} m, {figures['metres_sun']:,.0f} m in the sun"


def _to_degrees(corners: FloatArray, epsg: int) -> FloatArray:
    latitude, longitude = from_zone(corners[:, 0], corners[:, 1], epsg)
    return np.column_stack([longitude, latitude])
