"""What the heat model's fluxes mean: the layers by name, their indices, and their axis of time."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import pandas as pd

from plateau_sc.heat.conditions import Conditions
from plateau_sc.heat.globes import wbgt, wbgt_moe
from plateau_sc.heat.indices import pet, utci
from plateau_sc.heat.model import Fluxes, HeatModel
from plateau_sc.heat.options import HeatOptions
from plateau_sc.heat.quantities import Percent
from plateau_sc.heat.wind import wind_at, wind_at_2m
from plateau_sc.layers import describe_layer, interval_coordinates, make_variable
from plateau_sc.types import Float32Array, FloatArray
from plateau_sc.weather.meansun import MeanSun, mean_sun

LAYERS: Final[Mapping[str, str]] = {
    "tmrt": "mean radiant temperature",
    "surface_temperature": "temperature of the ground",
    "utci": "Universal Thermal Climate Index",
    "pet": "physiological equivalent temperature (VDI 3787)",
    "wbgt": "wet-bulb globe temperature (Liljegren 2008)",
    "wbgt_moe": "wet-bulb globe temperature (Ministry of the Environment, Ono and Tonouchi 2014)",
}
"""The layers that `heat_layers` gives, all in °C."""


@dataclass(frozen=True, eq=False)
class Surround:
    """What of the weather goes into the indices.

    Attributes
    ----------
    state : Conditions
        The weather.
    sun : MeanSun
        Over its intervals.
    height : float
        Of the person [m].
    threads : int or None
        Threads to use.
    """

    state: Conditions
    sun: MeanSun
    height: float
    threads: int | None

    def compute(self, name: str, fluxes: Fluxes, radiant: Float32Array) -> Any:
        """Return a layer of an interval.

        Parameters
        ----------
        name : str
            One of `LAYERS`.
        fluxes : Fluxes
            Of the interval.
        radiant : ndarray, float32
            Mean radiant temperature [°C].

        Returns
        -------
        ndarray, float32
            In the shape of `radiant` [°C].
        """
        if name == "tmrt":
            return radiant
        if name == "surface_temperature":
            return fluxes.surface
        row, state = fluxes.row, self.state
        air, humidity, wind = float(state.air[row]), Percent(state.humidity[row]), float(state.wind[row])
        if name == "utci":
            return utci(air, radiant, wind, humidity, threads=self.threads)
        if name == "pet":
            near = float(wind_at(self.height, wind))
            return pet(air, radiant, near, humidity, float(state.pressure[row]), threads=self.threads)
        solar = np.maximum(fluxes.short[0], np.float32(0.0))
        if name == "wbgt_moe":
            return wbgt_moe(air, humidity, solar, wind, threads=self.threads)
        cosine = float(self.sun.cos_zenith[row])
        direct = np.divide(fluxes.beam[0], solar, out=np.zeros_like(solar), where=solar > 1.0)
        # How turbulent the air is goes by the radiation of the open place, not by that of the pixels at hand.
        open_sun = max(float(state.weather.table["ghi"].iloc[row]), 0.0)
        near = float(wind_at_2m(wind, open_sun, cosine))
        share = np.clip(direct, np.float32(0.0), np.float32(1.0))
        return wbgt(air, humidity, near, solar, share, cosine, float(state.pressure[row]), threads=self.threads)


def make_surround(model: HeatModel, threads: int | None) -> Surround:
    """Return what the indices need beside the fluxes of a model.

    Parameters
    ----------
    model : HeatModel
        Prepared.
    threads : int or None
        Threads to use.

    Returns
    -------
    Surround
        For `Surround.compute`.
    """
    latitude, longitude = model.scene.location
    sun = mean_sun(model.conditions.weather.intervals, latitude, longitude)
    return Surround(model.conditions, sun, model.options.height, threads)


def time_axis(model: HeatModel, first: int, last: int, tz: str | None = None) -> dict[str, Any]:
    """Return the coordinates along time of some intervals of a model's weather.

    Parameters
    ----------
    model : HeatModel
        Prepared.
    first, last : int
        The first interval, and the one after the last.
    tz : str, optional
        Time zone of ``local_time``; UTC if not given.

    Returns
    -------
    dict
        As `interval_coordinates` gives them, and what the weather was.
    """
    state = model.conditions
    latitude, longitude = model.scene.location
    sun = mean_sun(state.weather.intervals, latitude, longitude)
    daylight: FloatArray = sun.up * state.seconds / 3600.0
    chosen = slice(first, last)
    spans = state.weather.intervals[chosen]
    if tz is not None:
        left, right = (pd.DatetimeIndex(end).tz_convert(tz) for end in (spans.left, spans.right))
        spans = pd.IntervalIndex.from_arrays(left, right, closed="left")
    coordinates = interval_coordinates(spans, daylight[chosen])
    for name, values, units in (
        ("air_temperature", state.air, "degree_Celsius"),
        ("relative_humidity", state.humidity, "percent"),
        ("wind_speed", state.wind, "m s-1"),
    ):
        long_name = name.replace("_", " ") + (" at 10 m" if name == "wind_speed" else "")
        coordinates[name] = make_variable("time", values[chosen], {"long_name": long_name, "units": units})
    return coordinates


def describe_heat(name: str, options: HeatOptions, credit: str) -> dict[str, Any]:
    """Return the attributes of a layer.

    Parameters
    ----------
    name : str
        One of `LAYERS`.
    options : HeatOptions
        The person, and the rest.
    credit : str
        What `credit_of` gives.

    Returns
    -------
    dict
        CF attributes, the grid mapping and the credit.
    """
    facts = describe_layer(long_name=LAYERS[name], units="degree_Celsius", cell_methods="time: mean", credit=credit)
    if name != "surface_temperature":
        facts["height_above_ground"] = options.height
    if name in ("tmrt", "utci", "pet"):
        facts["posture"] = options.posture
    return facts
