"""Maps of results. matplotlib comes with the extra 'plot', and is imported when a map is drawn."""

from plateau_sc.plot.ablation import draw_ablation, write_ablation
from plateau_sc.plot.preview import draw_preview, require_matplotlib, write_preview
from plateau_sc.plot.routes import draw_routes, write_routes
from plateau_sc.plot.siting import draw_streets, write_streets
from plateau_sc.plot.warmth import draw_heat, write_heat

__all__ = [
    "draw_ablation",
    "draw_heat",
    "draw_preview",
    "draw_routes",
    "draw_streets",
    "require_matplotlib",
    "write_ablation",
    "write_heat",
    "write_preview",
    "write_routes",
    "write_streets",
]
