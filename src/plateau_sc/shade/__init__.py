"""Shadow on the ground: masks at instants, hours over days or intervals, and the share of each interval."""

from plateau_sc.shade.fraction import shadow_fraction
from plateau_sc.shade.hours import shade_hours
from plateau_sc.shade.instants import HasExecutor
from plateau_sc.shade.masks import shadow_masks
from plateau_sc.shade.work import MEMORY_LIMIT

__all__ = ["MEMORY_LIMIT", "HasExecutor", "shade_hours", "shadow_fraction", "shadow_masks"]
