"""Routes in the shade, cool spots, and what they do: services on top of the layers."""

from plateau_sc.cooling.counters import Counters, read_counters, tabulate_weather
from plateau_sc.cooling.coverage import CoverGaps, coverage_schema, nearest_open, uncovered
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
from plateau_sc.cooling.opening import OpeningHours, read_holidays
from plateau_sc.cooling.opening_texts import parse_opening
from plateau_sc.cooling.siting import SitingPlan, plan_siting, siting_schema
from plateau_sc.cooling.siting_demand import Demand, measure_demand
from plateau_sc.cooling.siting_map import draw_gaps, draw_siting
from plateau_sc.cooling.siting_whatif import put_up_sails, shadow_what_if
from plateau_sc.cooling.spots import CoolSpots, spots_schema
from plateau_sc.cooling.spots_files import read_spots
from plateau_sc.cooling.spots_score import score_spots

__all__ = [
    "Assumption",
    "Change",
    "CoolSpots",
    "Counters",
    "Cover",
    "CoverGaps",
    "Demand",
    "Design",
    "EdgeExposure",
    "Effect",
    "Finding",
    "LinkKind",
    "NetworkAudit",
    "OpeningHours",
    "PeopleFlow",
    "PeopleSums",
    "Power",
    "Remark",
    "SeriesEffect",
    "SitingPlan",
    "Snap",
    "StepExposure",
    "Town",
    "WalkingNetwork",
    "cost_per_visit",
    "coverage_schema",
    "difference_in_differences",
    "draw_gaps",
    "draw_siting",
    "edge_exposure",
    "edge_exposure_of_scene",
    "interrupted_time_series",
    "measure_demand",
    "nearest_open",
    "network_from_edges",
    "network_from_graph",
    "network_from_roads",
    "parse_opening",
    "plan_siting",
    "power",
    "put_up_sails",
    "read_counters",
    "read_exposure",
    "read_holidays",
    "read_network",
    "read_people_flow",
    "read_spots",
    "scenarios",
    "score_spots",
    "shadow_what_if",
    "simulate_counts",
    "siting_schema",
    "spots_schema",
    "tabulate_weather",
    "to_rows",
    "uncovered",
    "visits_per_spot",
    "write_exposure",
]
