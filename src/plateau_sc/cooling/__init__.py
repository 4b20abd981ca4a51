"""Routes in the shade, cool spots, and what they do: services on top of the layers."""

from plateau_sc.cooling.documents import write_document
from plateau_sc.cooling.effect.counters import Counters, read_counters, tabulate_weather
from plateau_sc.cooling.effect.differences import Change, Effect, difference_in_differences
from plateau_sc.cooling.effect.flows import PeopleFlow, PeopleSums, read_people_flow
from plateau_sc.cooling.effect.lasting import Assumption, cost_per_visit, scenarios, to_rows, visits_per_spot
from plateau_sc.cooling.effect.power import Design, Power, power
from plateau_sc.cooling.effect.series import SeriesEffect, interrupted_time_series
from plateau_sc.cooling.effect.simulation import Town, simulate_counts
from plateau_sc.cooling.effect.texts import Remark
from plateau_sc.cooling.exposure.edges import edge_exposure
from plateau_sc.cooling.exposure.files import read_exposure, write_exposure
from plateau_sc.cooling.exposure.joining import join_exposures
from plateau_sc.cooling.exposure.rays import edge_exposure_of_scene
from plateau_sc.cooling.exposure.table import EdgeExposure, StepExposure
from plateau_sc.cooling.live.answers import live_schema
from plateau_sc.cooling.live.service import Live
from plateau_sc.cooling.live.warmth import StreetHeat
from plateau_sc.cooling.network.audit import Finding, NetworkAudit
from plateau_sc.cooling.network.edges import network_from_edges
from plateau_sc.cooling.network.finder import EdgeFinder
from plateau_sc.cooling.network.graph import network_from_graph
from plateau_sc.cooling.network.kinds import Cover, LinkKind
from plateau_sc.cooling.network.roads import network_from_roads
from plateau_sc.cooling.network.snap import Snap
from plateau_sc.cooling.network.space import read_network
from plateau_sc.cooling.network.walking import WalkingNetwork
from plateau_sc.cooling.routes.answers import Route, RouteSet
from plateau_sc.cooling.routes.coolest import coolest_route, route_schema
from plateau_sc.cooling.routes.departures import Departures
from plateau_sc.cooling.routes.map import draw_walk
from plateau_sc.cooling.routes.parts import Gain
from plateau_sc.cooling.routes.profiles import PROFILES, WalkerProfile
from plateau_sc.cooling.routes.router import Router
from plateau_sc.cooling.schemas import (
    audit_schema,
    demand_schema,
    departures_schema,
    effect_schema,
    exposure_schema,
    profile_schema,
    schemas,
    scores_schema,
    trial_schema,
)
from plateau_sc.cooling.siting.demand import Demand, measure_demand
from plateau_sc.cooling.siting.map import draw_gaps, draw_siting
from plateau_sc.cooling.siting.plan import SitingPlan, plan_siting, siting_schema
from plateau_sc.cooling.siting.trial import Trial, put_up_trees, try_measures
from plateau_sc.cooling.siting.whatif import put_up_sails, shadow_what_if
from plateau_sc.cooling.spots.coverage import CoverGaps, coverage_schema, uncovered
from plateau_sc.cooling.spots.files import read_spots
from plateau_sc.cooling.spots.nearest import SpotFinder, list_nearest, nearest_open
from plateau_sc.cooling.spots.opening import OpeningHours, read_holidays
from plateau_sc.cooling.spots.opening_texts import parse_opening
from plateau_sc.cooling.spots.places import CoolSpots, spots_schema
from plateau_sc.cooling.spots.score import list_scores, score_spots

__all__ = [
    "Assumption",
    "Change",
    "CoolSpots",
    "Counters",
    "Cover",
    "CoverGaps",
    "Demand",
    "Departures",
    "Design",
    "EdgeExposure",
    "EdgeFinder",
    "Effect",
    "Finding",
    "Gain",
    "LinkKind",
    "Live",
    "NetworkAudit",
    "OpeningHours",
    "PROFILES",
    "PeopleFlow",
    "PeopleSums",
    "Power",
    "Remark",
    "Route",
    "RouteSet",
    "Router",
    "SeriesEffect",
    "SitingPlan",
    "Snap",
    "SpotFinder",
    "StepExposure",
    "StreetHeat",
    "Town",
    "Trial",
    "WalkerProfile",
    "WalkingNetwork",
    "audit_schema",
    "coolest_route",
    "cost_per_visit",
    "coverage_schema",
    "demand_schema",
    "departures_schema",
    "difference_in_differences",
    "draw_gaps",
    "draw_siting",
    "draw_walk",
    "edge_exposure",
    "edge_exposure_of_scene",
    "effect_schema",
    "exposure_schema",
    "interrupted_time_series",
    "join_exposures",
    "list_nearest",
    "list_scores",
    "live_schema",
    "measure_demand",
    "nearest_open",
    "network_from_edges",
    "network_from_graph",
    "network_from_roads",
    "parse_opening",
    "plan_siting",
    "power",
    "profile_schema",
    "put_up_sails",
    "put_up_trees",
    "read_counters",
    "read_exposure",
    "read_holidays",
    "read_network",
    "read_people_flow",
    "read_spots",
    "route_schema",
    "scenarios",
    "schemas",
    "score_spots",
    "scores_schema",
    "shadow_what_if",
    "simulate_counts",
    "siting_schema",
    "spots_schema",
    "tabulate_weather",
    "to_rows",
    "trial_schema",
    "try_measures",
    "uncovered",
    "visits_per_spot",
    "write_document",
    "write_exposure",
]
