"""Sun, shade and heat from Project PLATEAU, Japan's open 3D city models.

The names below are loaded when they are first asked for, so that `import plateau_sc` costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from plateau_sc._version import __version__

if TYPE_CHECKING:
    from plateau_sc import catalog, cooling, criterion, errors, heat, quality, receipts, samples, sky, weather
    from plateau_sc.city import CityModel, FeatureModel, SurfaceType
    from plateau_sc.citygml import read_citygml, read_features
    from plateau_sc.grid import Grid
    from plateau_sc.heat import heat_at, heat_layers
    from plateau_sc.horizon import Horizon, distant_shadow
    from plateau_sc.io import read_parquet, write_cityjson, write_cog, write_glb, write_parquet, write_zarr
    from plateau_sc.landcover import LandCover
    from plateau_sc.packing import unpack_masks
    from plateau_sc.polygons import surfaces
    from plateau_sc.scene import Scene
    from plateau_sc.shade import shade_hours, shadow_fraction, shadow_masks
    from plateau_sc.sky import sky_view_factor
    from plateau_sc.sun import sun_position
    from plateau_sc.sunlight import shadow_at, sun_hours, surface_masks, surface_sun
    from plateau_sc.terrain import Terrain
    from plateau_sc.times import hourly, intervals
    from plateau_sc.transmission import shadow_transmission
    from plateau_sc.vegetation import Foliage, Trees

__all__ = [
    "CityModel",
    "FeatureModel",
    "Foliage",
    "Grid",
    "Horizon",
    "LandCover",
    "Scene",
    "SurfaceType",
    "Terrain",
    "Trees",
    "__version__",
    "catalog",
    "cooling",
    "criterion",
    "distant_shadow",
    "errors",
    "heat",
    "heat_at",
    "heat_layers",
    "hourly",
    "intervals",
    "quality",
    "read_citygml",
    "read_features",
    "read_parquet",
    "receipts",
    "samples",
    "shade_hours",
    "shadow_at",
    "shadow_fraction",
    "shadow_masks",
    "shadow_transmission",
    "sky",
    "sky_view_factor",
    "sun_hours",
    "sun_position",
    "surface_masks",
    "surface_sun",
    "surfaces",
    "unpack_masks",
    "weather",
    "write_cityjson",
    "write_cog",
    "write_glb",
    "write_parquet",
    "write_zarr",
]

_SUBMODULES = {"catalog", "cooling", "criterion", "errors", "heat", "quality", "receipts", "samples", "sky", "weather"}
_SOURCES = {
    "CityModel": "city",
    "FeatureModel": "city",
    "Foliage": "vegetation",
    "Grid": "grid",
    "Horizon": "horizon",
    "LandCover": "landcover",
    "Scene": "scene",
    "SurfaceType": "city",
    "Terrain": "terrain",
    "Trees": "vegetation",
    "distant_shadow": "horizon",
    "heat_at": "heat",
    "heat_layers": "heat",
    "hourly": "times",
    "intervals": "times",
    "read_citygml": "citygml",
    "read_features": "citygml",
    "read_parquet": "io",
    "shade_hours": "shade",
    "shadow_at": "sunlight",
    "shadow_fraction": "shade",
    "shadow_masks": "shade",
    "shadow_transmission": "transmission",
    "sky_view_factor": "sky",
    "sun_hours": "sunlight",
    "sun_position": "sun",
    "surface_masks": "sunlight",
    "surface_sun": "sunlight",
    "surfaces": "polygons",
    "unpack_masks": "packing",
    "write_cityjson": "io",
    "write_cog": "io",
    "write_glb": "io",
    "write_parquet": "io",
    "write_zarr": "io",
}

# A type checker takes a module's __getattr__ as leave to use any name; it reads the imports above instead.
if not TYPE_CHECKING:

    def __getattr__(name):
        """Load a public name on first use (PEP 562)."""
        if name in _SUBMODULES:
            return import_module(f"{__name__}.{name}")
        if name not in _SOURCES:
            raise AttributeError(f"module '{__name__}' has no attribute '{name}'")
        value = getattr(import_module(f"{__name__}.{_SOURCES[name]}"), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted(__all__)
