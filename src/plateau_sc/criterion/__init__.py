"""Criterion (5)-1: that a 3D city model exists for the area of an execution plan, and that it is used."""

from plateau_sc.criterion.ablation import ablate, ablation_schema
from plateau_sc.criterion.beside import Beside, beside_schema, look_beside
from plateau_sc.criterion.comparisons import Ablation, Comparison
from plateau_sc.criterion.contributions import FIGURES, QUANTITIES, Figure, Gap, Quantity
from plateau_sc.criterion.existence import Existence, check_existence, exists_schema
from plateau_sc.criterion.indicators import Indicator, Reading, read_indicators
from plateau_sc.criterion.measures import MEASURES, MeasureKind, State, Threshold, Verdict
from plateau_sc.criterion.meshes import MeshPart
from plateau_sc.criterion.plan import ExecutionPlanArea, PlanSource, read_municipality, read_plan
from plateau_sc.criterion.plans import join_plans
from plateau_sc.criterion.profiles import Ask, Profile, list_profiles, load_profile, parse_profile
from plateau_sc.criterion.report import CriterionReport, check, criterion_schema, write_report
from plateau_sc.criterion.usage import Usage, check_usage
from plateau_sc.criterion.walk import Advice, Walk, WalkAblation, Way

__all__ = [
    "FIGURES",
    "MEASURES",
    "QUANTITIES",
    "Ablation",
    "Advice",
    "Ask",
    "Beside",
    "CriterionReport",
    "Existence",
    "Comparison",
    "ExecutionPlanArea",
    "Figure",
    "Gap",
    "Indicator",
    "MeasureKind",
    "MeshPart",
    "PlanSource",
    "Profile",
    "Quantity",
    "Reading",
    "State",
    "Threshold",
    "Usage",
    "Verdict",
    "Walk",
    "WalkAblation",
    "Way",
    "check",
    "ablate",
    "ablation_schema",
    "beside_schema",
    "check_existence",
    "check_usage",
    "criterion_schema",
    "exists_schema",
    "join_plans",
    "list_profiles",
    "load_profile",
    "look_beside",
    "parse_profile",
    "read_indicators",
    "read_municipality",
    "read_plan",
    "write_report",
]
