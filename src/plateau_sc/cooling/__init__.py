"""Routes in the shade, cool spots, and what they do: services on top of the layers."""

from plateau_sc.cooling.coverage import CoverGaps, coverage_schema, nearest_open, uncovered
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
    "CoverGaps",
    "coverage_schema",
    "nearest_open",
    "uncovered",
    "OpeningHours",
    "read_holidays",
    "parse_opening",
    "SitingPlan",
    "plan_siting",
    "siting_schema",
    "Demand",
    "measure_demand",
    "draw_gaps",
    "draw_siting",
    "put_up_sails",
    "shadow_what_if",
    "CoolSpots",
    "spots_schema",
    "read_spots",
    "score_spots",
    "Cover",
    "Finding",
    "LinkKind",
    "NetworkAudit",
    "Snap",
    "WalkingNetwork",
    "network_from_edges",
    "network_from_graph",
    "network_from_roads",
    "read_network",
]
