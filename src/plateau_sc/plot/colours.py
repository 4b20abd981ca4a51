"""The colours of a sheet."""

from typing import Final

from matplotlib.colors import Colormap, LinearSegmentedColormap

SUNLIT: Final = "#fff4cc"
SHADOW: Final = "#3f416f"
BUILDING: Final = "#c8c5bf"
OUTLINE: Final = "#6f6b66"
INK: Final = "#22242e"
MUTED: Final = "#6a6c78"

SHADE: Final[Colormap] = LinearSegmentedColormap.from_list(
    "plateau_sc_shade", [SUNLIT, "#f8d79a", "#dfae8c", "#ad8696", "#766694", "#484a7c", "#252a52"]
)
"""From full sun (light) to full shade (dark). Lightness falls evenly, so that it also reads in grey."""

MASK: Final[Colormap] = LinearSegmentedColormap.from_list("plateau_sc_mask", [SUNLIT, SHADOW])
"""Sunlit to shadow; what lies between are pixels that were joined for drawing."""

HEAT: Final[Colormap] = LinearSegmentedColormap.from_list(
    "plateau_sc_heat", ["#fdf6d8", "#f9d98c", "#f2ac63", "#df7851", "#bd4a50", "#8a2a52", "#4b1b45"]
)
"""From cool (light) to hot (dark). Lightness falls evenly, so that it also reads in grey."""

CHANGE: Final[Colormap] = LinearSegmentedColormap.from_list(
    "plateau_sc_change", ["#7a2f12", "#c0672f", "#eab586", "#f4f1ea", "#a3b3d6", "#55669f", "#252a52"]
)
"""From less shade or more heat (brown) to more shade or less heat (blue), with no change (pale) in the middle."""

FASTEST: Final = "#c8402f"
COOLEST: Final = "#0c8f8a"
"""Of the fastest and of the best route."""

VEIL: Final = "#ffffff"
"""Over what does not count."""
