"""Scenes from height rasters: reading them, and making ground, buildings and crowns of them."""

from plateau_sc.rasters.parts import Parts, read_parts
from plateau_sc.rasters.sources import Raster, RasterSource, read_raster, share_lattice

__all__ = ["Parts", "Raster", "RasterSource", "read_parts", "read_raster", "share_lattice"]
