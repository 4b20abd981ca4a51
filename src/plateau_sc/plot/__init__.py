"""Maps of results. matplotlib comes with the extra 'plot', and is imported when a map is drawn."""

from plateau_sc.plot.preview import draw_preview, require_matplotlib, write_preview

__all__ = ["draw_preview", "require_matplotlib", "write_preview"]
