"""Routes in the shade, cool spots, and what they do: services on top of the layers."""

from plateau_sc.cooling.counters import Counters, read_counters, tabulate_weather
from plateau_sc.cooling.effect import Change, Effect, difference_in_differences
from plateau_sc.cooling.effect_power import Design, Power, power
from plateau_sc.cooling.effect_series import SeriesEffect, interrupted_time_series
from plateau_sc.cooling.effect_simulation import Town, simulate_counts
from plateau_sc.cooling.effect_texts import Remark
from plateau_sc.cooling.exposure import edge_exposure
from plateau_sc.cooling.exposure_files import read_exposure, write_exposure
from plateau_sc.cooling.exposure_rays import edge_exposure_of_scene
from plateau_sc.cooling.exposure_table import EdgeExposure, StepExposure
from plateau_sc.cooling.flows import PeopleFlow, PeopleSums, read_people_flow
from plateau_sc.cooling.lasting import Assumption, cost_per_visit, scenarios, to_rows, visits_per_spot
from plateau_sc.cooling.network import WalkingNetwork
from plateau_sc.cooling.network_audit import Finding, NetworkAudit
from plateau_sc.cooling.network_edges import network_from_edges
from plateau_sc.cooling.network_graph import network_from_graph
from plateau_sc.cooling.network_kinds import Cover, LinkKind
from plateau_sc.cooling.network_roads import network_from_roads
from plateau_sc.cooling.network_snap import Snap
from plateau_sc.cooling.network_space import read_network

__all__ = [
    "Assumption",
    "Change",
    "Counters",
    "Cover",
    "Design",
    "EdgeExposure",
    "Effect",
    "Finding",
    "LinkKind",
    "NetworkAudit",
    "PeopleFlow",
    "PeopleSums",
    "Power",
    "Remark",
    "SeriesEffect",
    "Snap",
    "StepExposure",
    "Town",
    "WalkingNetwork",
    "cost_per_visit",
    "difference_in_differences",
    "edge_exposure",
    "edge_exposure_of_scene",
    "interrupted_time_series",
    "network_from_edges",
    "network_from_graph",
    "network_from_roads",
    "power",
    "read_counters",
    "read_exposure",
    "read_network",
    "read_people_flow",
    "scenarios",
    "simulate_counts",
    "tabulate_weather",
    "to_rows",
    "visits_per_spot",
    "write_exposure",
]
