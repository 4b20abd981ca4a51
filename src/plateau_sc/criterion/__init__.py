"""Criterion (5)-1: that a 3D city model exists for the area of an execution plan."""

from plateau_sc.criterion.meshes import MeshPart
from plateau_sc.criterion.plan import ExecutionPlanArea, PlanSource, read_municipality, read_plan

__all__ = ["ExecutionPlanArea", "MeshPart", "PlanSource", "read_municipality", "read_plan"]
