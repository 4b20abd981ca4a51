"""Routes in the shade, cool spots, and what they do: services on top of the layers."""

from plateau_sc.cooling.counters import Counters, read_counters, tabulate_weather
from plateau_sc.cooling.effect import Change, Effect, difference_in_differences
from plateau_sc.cooling.effect_power import Design, Power, power
from plateau_sc.cooling.effect_series import SeriesEffect, interrupted_time_series
from plateau_sc.cooling.effect_simulation import Town, simulate_counts
from plateau_sc.cooling.effect_texts import Remark
from plateau_sc.cooling.flows import PeopleFlow, PeopleSums, read_people_flow
from plateau_sc.cooling.lasting import Assumption, cost_per_visit, scenarios, to_rows, visits_per_spot

__all__ = [
    "Assumption",
    "Change",
    "Counters",
    "Design",
    "Effect",
    "PeopleFlow",
    "PeopleSums",
    "Power",
    "Remark",
    "SeriesEffect",
    "Town",
    "cost_per_visit",
    "difference_in_differences",
    "interrupted_time_series",
    "power",
    "read_counters",
    "read_people_flow",
    "scenarios",
    "simulate_counts",
    "tabulate_weather",
    "to_rows",
    "visits_per_spot",
]
