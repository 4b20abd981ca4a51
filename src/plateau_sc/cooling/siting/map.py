"""Map sheets of plans of measures and of gaps in the cover of cool spots, with their tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

import geopandas as gpd
import numpy as np

from plateau_sc.cooling.network.walking import WalkingNetwork
from plateau_sc.cooling.siting.demand import Demand
from plateau_sc.cooling.siting.plan import SitingPlan
from plateau_sc.cooling.spots.coverage import CoverGaps
from plateau_sc.cooling.spots.places import CoolSpots
from plateau_sc.errors import ParameterError
from plateau_sc.plot.siting import draw_streets

if TYPE_CHECKING:
    from matplotlib.figure import Figure


def draw_siting(
    plan: SitingPlan,
    network: WalkingNetwork,
    demand: Demand,
    footprints: gpd.GeoDataFrame | None = None,
    *,
    place: str = "",
    credit: str | None = None,
) -> Figure:
    """Draw what people bear a metre of street, the measures of a plan over it, and the table of the plan.

    Parameters
    ----------
    plan : SitingPlan
        What `plan_siting` gives.
    network : WalkingNetwork
        The ways.
    demand : Demand
        What the plan was made for.
    footprints : GeoDataFrame, optional
        Outlines of buildings in the zone.
    place : str
        Name of the place; left out where no installed font can draw it.
    credit : str, optional
        Whom the data are owed to; PLATEAU by default.

    Returns
    -------
    matplotlib.figure.Figure
        For `plateau_sc.plot.write_streets`.

    Raises
    ------
    MissingExtraError
        matplotlib is not installed.
    ParameterError
        The demand is not of the network.
    """
    if demand.weights.shape[1] != len(network):
        raise ParameterError(f"the demand is of {demand.weights.shape[1]} edges, not of the {len(network)} here")
    length = np.where(network.length > 0.0, network.length, np.nan)
    columns = (plan.chosen[name] for name in ("kind", "gain", "cost"))
    rows = [("measure", "spares · cost")]
    rows += [
        (f"{number}  {kind}", f"{gain:,.0f} · {cost:,g}")
        for number, (kind, gain, cost) in enumerate(zip(*columns, strict=True), start=1)
    ]
    rows += [
        ("together", f"{plan.value:,.0f} · {plan.cost:,g}"),
        ("no plan spares more than", f"{plan.bound:,.0f}"),
        ("borne on all streets", f"{plan.total:,.0f}"),
    ]
    words = plan.unit
    return draw_streets(
        network.edges_frame(),
        demand.weights.sum(axis=0) / length,
        f"{words} a metre",
        "Where the next shade brings most",
        [
            place,
            f"{len(plan.chosen)} measures spare {plan.value:,.0f} {words}",
            f"budget {plan.budget:,g}",
            plan.method,
        ],
        marks=plan.chosen,
        table=rows,
        footprints=footprints,
        credit=credit,
    )


def draw_gaps(
    gaps: CoverGaps,
    network: WalkingNetwork,
    spots: CoolSpots,
    footprints: gpd.GeoDataFrame | None = None,
    *,
    place: str = "",
    credit: str | None = None,
) -> Figure:
    """Draw the streets without a cool spot near, the spots, and the table of the cover.

    Parameters
    ----------
    gaps : CoverGaps
        What `uncovered` gives.
    network : WalkingNetwork
        The ways.
    spots : CoolSpots
        The spots.
    footprints : GeoDataFrame, optional
        Outlines of buildings in the zone.
    place : str
        Name of the place; left out where no installed font can draw it.
    credit : str, optional
        Whom the data are owed to; PLATEAU by default.

    Returns
    -------
    matplotlib.figure.Figure
        For `plateau_sc.plot.write_streets`.

    Raises
    ------
    MissingExtraError
        matplotlib is not installed.
    """
    streets = network.edges_frame()[["edge_id", "geometry"]]
    lengths = gaps.streets.groupby("edge_id")["metres"].sum()
    share = streets["edge_id"].map(lengths).fillna(0.0).to_numpy(dtype=np.float64) / np.maximum(network.length, 1e-9)
    facts = gaps.summary
    rows = [
        ("streets", f"{facts['street_metres']:,.0f} m"),
        ("without a spot near", f"{facts['street_metres_uncovered']:,.0f} m"),
        ("spots", f"{facts['spots']:,}"),
        ("spots without a place", f"{facts['spots_without_place']:,}"),
    ]
    if facts["spots_open"] is not None:
        rows += [("spots open", f"{facts['spots_open']:,}"), ("hours not known", f"{facts['spots_unknown']:,}")]
    if facts["people"] is not None:
        rows += [("people", f"{facts['people']:,.0f}"), ("without a spot near", f"{facts['people_uncovered']:,.0f}")]
    return draw_streets(
        streets,
        100.0 * np.clip(share, 0.0, 1.0),
        "part of the street without a spot near [%]",
        f"Streets with no cool spot within {facts['minutes']:g} min on foot",
        [place, facts["instant"] or "whether open or not", f"{facts['speed']:g} m a minute"],
        marks=spots.frame()[spots.placed].to_crs(network.epsg),
        table=rows,
        footprints=footprints,
        credit=credit,
    )
