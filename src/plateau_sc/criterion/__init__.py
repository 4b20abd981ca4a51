"""Criterion (5)-1: that a 3D city model exists for the area of an execution plan, and that it is used."""

from plateau_sc.criterion.existence import Existence, check_existence, exists_schema
from plateau_sc.criterion.measures import MEASURES, MeasureKind, State, Threshold, Verdict
from plateau_sc.criterion.meshes import MeshPart
from plateau_sc.criterion.plan import ExecutionPlanArea, PlanSource, read_municipality, read_plan
from plateau_sc.criterion.profiles import Ask, Profile, list_profiles, load_profile, parse_profile
from plateau_sc.criterion.report import CriterionReport, check, criterion_schema, write_report
from plateau_sc.criterion.usage import Usage, check_usage

__all__ = [
    "MEASURES",
    "Ask",
    "CriterionReport",
    "Existence",
    "ExecutionPlanArea",
    "MeasureKind",
    "MeshPart",
    "PlanSource",
    "Profile",
    "State",
    "Threshold",
    "Usage",
    "Verdict",
    "check",
    "check_existence",
    "check_usage",
    "criterion_schema",
    "exists_schema",
    "list_profiles",
    "load_profile",
    "parse_profile",
    "read_municipality",
    "read_plan",
    "write_report",
]
