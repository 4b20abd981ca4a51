"""How often the intervals of an effect hold a known truth, and how long a comparison takes."""

import numpy as np

from plateau_sc.cooling import Town, difference_in_differences, interrupted_time_series, simulate_counts
from plateau_sc.cooling.effect.days import build_panel
from plateau_sc.cooling.effect.panel import contrast_groups, fit_panel

TIMES = {"smallest": 20, "full": 400}
TOWNS = {
    "3 sites, 1 treated": Town(sites=3, treated=1, effect=15.0),
    "6 sites, 1 treated, drift": Town(sites=6, treated=1, effect=15.0, drift=0.05),
    "6 sites, 3 treated": Town(sites=6, treated=3, effect=15.0),
    "8 sites, 3 treated, long memory": Town(sites=8, treated=3, effect=15.0, memory=0.7),
    "12 sites, 4 treated, few people": Town(sites=12, treated=4, effect=15.0, mean=30.0),
}


class Sites:
    """Simulated sites with weather, weeks, memory and an effect of 15 %."""

    params = (tuple(TIMES), tuple(TOWNS))
    param_names = ("times", "town")

    def setup(self, times: str, town: str) -> None:
        self.town, self.times = TOWNS[town], TIMES[times]
        self.made = simulate_counts(self.town, np.random.default_rng(7))

    def track_coverage(self, times: str, town: str) -> float:
        """Return the share of 95 % intervals that hold the effect."""
        generator = np.random.default_rng(7)
        hits = 0
        for _ in range(self.times):
            made = simulate_counts(self.town, generator)
            panel = build_panel(made.counts, made.treated, made.since, made.weather)
            fit = fit_panel(panel.counts, np.vstack([panel.after, panel.covariates]))
            contrast = contrast_groups(fit.slopes[:, 0], panel.treated)
            hits += contrast.low <= np.log1p(self.town.effect / 100) <= contrast.high
        return hits / self.times

    def time_comparison(self, times: str, town: str) -> None:
        difference_in_differences(self.made.counts, self.made.treated, self.made.since, self.made.weather)


class Series:
    """One simulated series with weather, weeks, memory and an effect of 15 %."""

    params = (tuple(TIMES), (0.4, 0.0, 0.7))
    param_names = ("times", "memory")

    def setup(self, times: str, memory: float) -> None:
        self.times = TIMES[times]
        self.town = Town(sites=1, treated=1, effect=15.0, spread=0.2, shared=0.0, memory=memory)

    def track_coverage(self, times: str, memory: float) -> float:
        """Return the share of 95 % intervals that hold the effect."""
        generator = np.random.default_rng(7)
        hits = 0
        for _ in range(self.times):
            made = simulate_counts(self.town, generator)
            found = interrupted_time_series(made.counts, made.since, made.weather)
            hits += found.change.low <= self.town.effect <= found.change.high
        return hits / self.times
