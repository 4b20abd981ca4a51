"""Which buildings the heat of a grid depends on."""

import numpy as np

from plateau_sc.grid import Grid
from plateau_sc.heat.footprint import REACHES
from plateau_sc.heat.lookouts import BELT
from plateau_sc.scene import Scene
from plateau_sc.shade.reach import find_buildings_in_reach
from plateau_sc.sky import DOME
from plateau_sc.types import BoolArray
from plateau_sc.weather import Weather
from plateau_sc.weather.meansun import cut_intervals


def find_buildings_of_heat(scene: Scene, grid: Grid, weather: Weather) -> BoolArray:
    """Find the buildings that `heat_layers` can depend on.

    Those whose shadows reach the grid, or the ground around it that its pixels look at, in one of the steps of five
    minutes of the weather's intervals; and those that hide a part of its sky, down to the lowest patch of the dome.
    Buildings that only shade walls which are seen from the grid are not counted: what comes from these is a mean over
    many walls.

    Parameters
    ----------
    scene : Scene
        Of a city.
    grid : Grid
        In its zone.
    weather : Weather
        With the intervals that settle the ground.

    Returns
    -------
    ndarray, shape (rows of scene.city.buildings,), bool

    Raises
    ------
    ParameterError
        The scene was not made of a city.
    """
    sun = cut_intervals(weather.intervals, *scene.location)
    lowest = float(np.min(DOME.elevation))
    return find_buildings_in_reach(scene, grid, sun.elevation, sun.azimuth, belt=REACHES[-1] + BELT, sky=lowest)
