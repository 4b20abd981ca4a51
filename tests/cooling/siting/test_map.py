"""Tests of `plateau_sc.cooling.siting.map`."""

from collections.abc import Callable
from pathlib import Path

import geopandas as gpd
import numpy as np
import pytest
import shapely

from plateau_sc.cooling import WalkingNetwork
from plateau_sc.cooling.siting.demand import Demand
from plateau_sc.cooling.siting.map import draw_gaps, draw_siting
from plateau_sc.cooling.siting.plan import plan_siting
from plateau_sc.cooling.spots.coverage import uncovered
from plateau_sc.cooling.spots.places import CoolSpots
from plateau_sc.crs import from_zone
from plateau_sc.errors import ParameterError
from plateau_sc.plot import write_streets

pytest.importorskip("matplotlib", reason="needs the extra 'plot'")

from matplotlib.text import Text


@pytest.fixture
def network(draw: Callable[..., WalkingNetwork]) -> WalkingNetwork:
    """Return streets in squares of 100 m."""
    across = [[(x, y), (x + 100, y)] for x in range(0, 500, 100) for y in range(0, 400, 100)]
    up = [[(x, y), (x, y + 100)] for x in range(0, 600, 100) for y in range(0, 300, 100)]
    return draw(across + up)


def texts_of(figure) -> set[str]:
    return {text.get_text() for text in figure.findobj(Text)}


def test_a_plan_is_drawn_with_its_table(network: WalkingNetwork, tmp_path: Path) -> None:
    weights = np.random.default_rng(3).uniform(0, 60, (2, len(network)))
    lines = network.lines()
    demand = Demand(weights, np.array([lines, lines]), 6677, "person-sun-minutes", 0)
    table = gpd.GeoDataFrame(
        {"radius": 15.0, "cost": [3.0, 2.0] * 10, "kind": ["sail", "tree"] * 10},
        geometry=[shapely.Point(x, y) for x in range(50, 550, 100) for y in range(0, 400, 100)],
        crs=6677,
    )
    plan = plan_siting(table, demand, 12.0)
    figure = draw_siting(plan, network, demand, place="Kaga-shi")
    texts = texts_of(figure)
    assert {"together", "Where the next shade brings most", f"{plan.bound:,.0f}"} <= texts
    assert sum(text.startswith(("1  ", "2  ")) for text in texts) == 2
    assert write_streets(tmp_path / "plan.png", figure).stat().st_size > 10_000
    other = network.select(np.arange(len(network)) < 3)
    with pytest.raises(ParameterError, match="not of the 3 here"):
        draw_siting(plan, other, demand)


def test_gaps_are_drawn_with_their_table(network: WalkingNetwork, tmp_path: Path) -> None:
    latitude, longitude = from_zone(np.array([110.0, 480.0, np.nan]), np.array([110.0, 260.0, np.nan]), 6677)
    spots = CoolSpots(["a", "b", "c"], ["park"] * 3, longitude, latitude, ["24時間", "?", ""])
    people = gpd.GeoDataFrame(
        {"people": [1234, 5]}, geometry=[shapely.Point(500, 0), shapely.Point(100, 100)], crs=6677
    )
    gaps = uncovered(network, spots, 2.0, people, "2026-08-03T12:00+09:00")
    figure = draw_gaps(gaps, network, spots)
    assert {"1,234", "1,239", "Streets with no cool spot within 2 min on foot", "hours not known"} <= texts_of(figure)
    assert write_streets(tmp_path / "gaps.png", figure).stat().st_size > 10_000
