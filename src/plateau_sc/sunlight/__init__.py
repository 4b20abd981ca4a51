"""Direct sun on receivers of every kind: roofs and walls, points and lines, the pixels of a grid."""


from plateau_sc.sunlight.surface import surface_masks, surface_sun

__all__ = ["surface_masks", "surface_sun"]
