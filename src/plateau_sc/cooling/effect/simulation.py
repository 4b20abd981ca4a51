"""Made-up counts with a known effect, to try a comparison before it is made in earnest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import pandas as pd

from plateau_sc.errors import ParameterError
from plateau_sc.types import FloatArray


@dataclass(frozen=True)
class Town:
    """What made-up counts are like.

    Parameters
    ----------
    sites : int, default 6
        Sites.
    treated : int, default 2
        How many of them are treated; the first ones. With none, all sites stay as they are.
    before, after : int, default 60
        Days before and after.
    effect : float, default 0.0
        What the treatment adds to the counts [%].
    mean : float, default 300.0
        Persons a day at a site.
    spread : float, default 0.15
        Standard deviation of the logarithm that each site has for itself from day to day.
    memory : float, default 0.4
        Correlation of that from one day to the next, from 0 to below 1.
    shared : float, default 0.2
        Standard deviation of the logarithm of what all sites share, of the same memory.
    weather : float, default -0.03
        What 1 °C more does to the logarithm; each site answers it in its own way, half as much or half as much again.
    drift : float, default 0.0
        Standard deviation of the logarithm by which each site changes for good at the date, for reasons of its own.

    Raises
    ------
    ParameterError
        Numbers that no town can have.
    """

    sites: int = 6
    treated: int = 2
    before: int = 60
    after: int = 60
    effect: float = 0.0
    mean: float = 300.0
    spread: float = 0.15
    memory: float = 0.4
    shared: float = 0.2
    weather: float = -0.03
    drift: float = 0.0

    def __post_init__(self) -> None:
        if not (self.sites >= 1 and 0 <= self.treated <= self.sites and min(self.before, self.after) >= 1):
            raise ParameterError(
                f"expected sites, treated ones among them and days before and after, found {self.sites}, "
                f"{self.treated}, {self.before} and {self.after}"
            )
        numbers = (self.effect, self.mean, self.spread, self.memory, self.shared, self.weather, self.drift)
        if not np.isfinite(numbers).all() or self.effect <= -100 or self.mean <= 0 or not 0 <= self.memory < 1:
            raise ParameterError(
                f"expected an effect above -100 %, a mean above 0 and a memory from 0 to below 1, "
                f"found {self.effect!r}, {self.mean!r} and {self.memory!r}"
            )
        if min(self.spread, self.shared, self.drift) < 0:
            raise ParameterError("expected spread, shared and drift of 0 or more, found one below")


class Simulated(NamedTuple):
    """Made-up counts.

    Attributes
    ----------
    counts : pandas.DataFrame
        A row a day, a column a site: ``t1``, ``t2``, … treated, ``c1``, … not.
    treated : list of str
        Names of the treated sites.
    since : pandas.Timestamp
        First day of the time after.
    weather : pandas.DataFrame
        ``air_temperature`` of each day [°C].
    """

    counts: pd.DataFrame
    treated: list[str]
    since: pd.Timestamp
    weather: pd.DataFrame


def simulate_counts(town: Town, generator: np.random.Generator) -> Simulated:
    """Make up counts that remember yesterday, follow the weather and the week, and change by a known effect.

    Parameters
    ----------
    town : Town
        What they are like.
    generator : numpy.random.Generator
        Source of chance.

    Returns
    -------
    Simulated

    Examples
    --------
    >>> simulated = simulate_counts(Town(sites=3, treated=1, effect=10.0), np.random.default_rng(1))
    >>> simulated.counts.shape, simulated.treated
    ((120, 3), ['t1'])
    """
    length = town.before + town.after
    days = pd.date_range("2026-05-04", periods=length, tz="Asia/Tokyo")
    late = np.arange(length) >= town.before
    season = 26 + 4 * np.sin(2 * np.pi * (np.arange(length) - 20) / 365)
    temperature = season + 3 * remember(generator, 1, length, 0.6)[0]
    answers = town.weather * generator.uniform(0.5, 1.5, town.sites)
    week = 0.15 * generator.normal(size=(town.sites, 7))
    ours = np.arange(town.sites) < town.treated
    logarithm = (
        np.log(town.mean)
        + 0.5 * generator.normal(size=(town.sites, 1))
        + answers[:, None] * (temperature - 26)
        + week[:, np.asarray(days.day_of_week)]
        + town.shared * remember(generator, 1, length, town.memory)
        + town.spread * remember(generator, town.sites, length, town.memory)
        + np.outer(np.log1p(town.effect / 100) * ours + town.drift * generator.normal(size=town.sites), late)
    )
    names = [f"t{number + 1}" for number in range(town.treated)]
    names += [f"c{number + 1}" for number in range(town.sites - town.treated)]
    counts = generator.poisson(np.exp(logarithm)).astype(np.float64)
    return Simulated(
        pd.DataFrame(counts.T, days, names),
        names[: town.treated],
        days[town.before],
        pd.DataFrame({"air_temperature": temperature}, days),
    )


def remember(generator: np.random.Generator, series: int, length: int, memory: float) -> FloatArray:
    """Draw series of unit spread that remember the step before.

    Parameters
    ----------
    generator : numpy.random.Generator
        Source of chance.
    series, length : int
        How many, and how long.
    memory : float
        Correlation from one step to the next.

    Returns
    -------
    ndarray, shape (series, length), float64

    Examples
    --------
    >>> remember(np.random.default_rng(0), 2, 3, 0.5).shape
    (2, 3)
    """
    noise = generator.normal(size=(series, length))
    values = np.empty((series, length))
    values[:, 0] = noise[:, 0]
    for step in range(1, length):
        values[:, step] = memory * values[:, step - 1] + np.sqrt(1 - memory**2) * noise[:, step]
    return values
