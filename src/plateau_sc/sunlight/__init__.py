"""Direct sun on receivers of every kind: roofs and walls, points and lines, the pixels of a grid."""

from plateau_sc.sunlight.places import shadow_at, sun_hours
from plateau_sc.sunlight.surface import surface_masks, surface_sun

__all__ = ["shadow_at", "sun_hours", "surface_masks", "surface_sun"]
