"""What the ground is covered with: asphalt, grass, water and the rest."""

from plateau_sc.landcover.classes import CLASSES, LAND_USE, RASTER_CLASSES, code_of
from plateau_sc.landcover.cover import LandCover

__all__ = ["CLASSES", "LAND_USE", "RASTER_CLASSES", "LandCover", "code_of"]
