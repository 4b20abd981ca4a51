"""What a model contributed, as a map sheet: the change, and beside it the run with the model and the one without."""

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import geopandas as gpd
import numpy as np
import shapely
import xarray as xr

from plateau_sc.errors import ParameterError
from plateau_sc.plot.preview import require_matplotlib
from plateau_sc.plot.saving import save_sheet
from plateau_sc.types import Bounds, FloatArray, PathLike

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_PARTS = ("change", "with", "without")
_SHADE = "shade_hours"
_WITHOUT = {"flat": "Without buildings", "lod1": "With LOD1 alone"}
# Of the pixels that change, those beyond this percentile have the last colour, so that they do not wash out the others.
_SHARE = 99.0


def draw_ablation(
    layers: xr.Dataset,
    quantity: str = _SHADE,
    footprints: gpd.GeoDataFrame | None = None,
    outline: shapely.Geometry | None = None,
    *,
    place: str = "",
) -> "Figure":
    """Draw a quantity with a model and without it, and the change.

    Parameters
    ----------
    layers : xarray.Dataset, dimensions (y, x)
        Layers of a comparison of `plateau_sc.criterion.ablation.ablate`.
    quantity : str, default "shade_hours"
        The one to draw.
    footprints : GeoDataFrame, optional
        Outlines of the buildings, as `CityModel.buildings` in the plane of the layers.
    outline : shapely geometry, optional
        The area that counts, in the same plane; what lies outside is faded.
    place : str
        Name of the place; left out where no installed font can draw it.

    Returns
    -------
    matplotlib.figure.Figure
        With title, scale bar, north arrow, two colour bars, legend and credit; on no screen and known to no pyplot.

    Raises
    ------
    MissingExtraError
        matplotlib is not installed.
    ParameterError
        The layers have no such quantity, or no value of it.
    """
    require_matplotlib("the map of an ablation")
    parts = _read_layers(layers, quantity)
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    from plateau_sc.io.georeference import find_affine
    from plateau_sc.plot.colours import HEAT, MUTED, SHADE
    from plateau_sc.plot.fonts import choose_credit, is_drawable
    from plateau_sc.plot.furniture import add_axes, add_inch_axes, draw_pair_legend, write_text
    from plateau_sc.plot.layout import arrange_sheet, pad_extent
    from plateau_sc.plot.panels import draw_footprints, draw_layer, write_caption
    from plateau_sc.plot.sheet import CROWD, bounds_of

    shade = quantity == _SHADE
    bounds = bounds_of(parts["change"])
    extent = pad_extent(bounds)
    sheet = arrange_sheet(extent[2] - extent[0], extent[3] - extent[1], 2)
    figure = Figure(figsize=(sheet.width, sheet.height), facecolor="white")
    FigureCanvasAgg(figure)
    ranges = _choose_ranges(parts, from_zero=shade)
    bare = _WITHOUT.get(str(layers.attrs.get("against")), "Without the model")
    captions = {"change": "Change: with minus without", "with": "With the model", "without": bare}
    images = {}
    for name, box in zip(_PARTS, (sheet.main, *sheet.small), strict=True):
        axes = add_axes(figure, sheet, box)
        least, most = ranges["change" if name == "change" else "values"]
        colours = _choose_change_colours(least, most, shade=shade) if name == "change" else (SHADE if shade else HEAT)
        images[name] = draw_layer(axes, parts[name].to_numpy(), bounds, extent, most, colours, least)
        if footprints is not None and not (name == "without" and layers.attrs.get("against") == "flat"):
            draw_footprints(axes, footprints, extent, 0.5 if len(footprints) < CROWD else 0.2)
        if outline is not None:
            _fade_outside(axes, outline, extent)
        write_caption(axes, captions[name])
    header = add_inch_axes(figure, sheet, sheet.header)
    title = str(parts["with"].attrs.get("long_name", quantity)).rpartition(": ")[0] or quantity
    text = f"What the 3D model contributes: {title}"
    write_text(header, 0.0, sheet.header.height - 0.2, text, size=14, bold=True)
    facts = [fact for fact in (place, *_describe_run(layers, quantity)) if fact and is_drawable(fact)]
    facts.append(f"{abs(find_affine(parts['change']).a):g} m pixels")
    write_text(header, 0.0, sheet.header.height - 0.53, "  ·  ".join(facts), size=9.5, colour=MUTED)
    units = [str(parts[name].attrs.get("units", "")) for name in ("change", "with")]
    what = "hours in shadow" if shade else quantity.partition("_")[0]
    draw_pair_legend(
        figure,
        sheet,
        (extent[2] - extent[0]) / sheet.main.width,
        ((images["change"], f"change of {what} [{units[0]}]"), (images["with"], f"{what} [{units[1]}]")),
        is_faded=outline is not None,
    )
    foot = add_inch_axes(figure, sheet, sheet.credit)
    write_text(foot, 0.0, sheet.credit.height / 2, choose_credit(), size=8.5, colour=MUTED)
    write_text(foot, sheet.credit.width, sheet.credit.height / 2, "plateau_sc", size=8.5, colour=MUTED, align="right")
    return figure


def write_ablation(
    path: PathLike,
    layers: xr.Dataset,
    quantity: str = _SHADE,
    footprints: gpd.GeoDataFrame | None = None,
    outline: shapely.Geometry | None = None,
    *,
    place: str = "",
) -> Path:
    """Draw a quantity with a model and without it, and write the sheet as a PNG.

    Parameters
    ----------
    path : str or os.PathLike
        The file to write.
    layers, quantity, footprints, outline, place
        As in `draw_ablation`.

    Returns
    -------
    Path
        The file.

    Raises
    ------
    MissingExtraError, ParameterError
        As in `draw_ablation`.
    OutputError
        The place cannot be written.
    """
    figure = draw_ablation(layers, quantity, footprints, outline, place=place)
    return save_sheet(path, figure)


def _read_layers(layers: object, quantity: str) -> dict[str, xr.DataArray]:
    from plateau_sc.io.georeference import turn_north_up

    names = [f"{quantity}_{part}" for part in _PARTS]
    if not isinstance(layers, xr.Dataset):
        raise ParameterError(f"layers is {type(layers).__name__}; expected the layers of a comparison, a Dataset")
    if missing := [name for name in names if name not in layers]:
        raise ParameterError(f"the layers have no {', '.join(missing)}; they have {', '.join(map(str, layers))}")
    parts = {part: turn_north_up(layers[name]) for part, name in zip(_PARTS, names, strict=True)}
    if not np.isfinite(parts["change"].to_numpy()).any():
        raise ParameterError(f"the change of {quantity} has no value at any pixel: there is nothing to draw")
    return parts


def _describe_run(layers: xr.Dataset, quantity: str) -> list[str]:
    """Return the day, the hour that heat is of, and what the model is compared with."""
    attrs, facts = layers.attrs, []
    if "day" in attrs:
        day = date.fromisoformat(str(attrs["day"]))
        facts.append(f"{day.day} {day:%B %Y}")
    if quantity.endswith("_hottest") and "hottest" in attrs:
        begin, end = (datetime.fromisoformat(text) for text in str(attrs["hottest"]).split("/"))
        facts.append(f"{begin:%H:%M} to {end:%H:%M}")
    if "explanation" in attrs:
        facts.append(f"against {attrs['explanation']}")
    return facts


def _choose_ranges(parts: dict[str, xr.DataArray], *, from_zero: bool) -> dict[str, tuple[float, float]]:
    """Return the values of the first and the last colour, of the change and of what it is between."""
    change = parts["change"].to_numpy()
    moved: FloatArray = np.abs(change[np.isfinite(change) & (np.abs(change) > 1e-4)]).astype(np.float64)
    most = _round_up(float(np.percentile(moved, _SHARE))) if moved.size else 1.0
    shown = change[np.isfinite(change)]
    ends = (-most if shown.min() < -1e-4 else 0.0, most if shown.max() > 1e-4 or not moved.size else 0.0)
    values = np.concatenate([parts[name].to_numpy().ravel() for name in ("with", "without")])
    least, highest = float(np.floor(np.nanmin(values))), float(np.ceil(np.nanmax(values)))
    return {"change": ends, "values": (0.0 if from_zero else least, max(highest, least + 1.0))}


def _round_up(value: float) -> float:
    """Return the next of 1, 2, 3, 5 and 8 times a power of ten."""
    power = float(10.0 ** np.floor(np.log10(value)))
    return next(step * power for step in (1.0, 2.0, 3.0, 5.0, 8.0, 10.0) if step * power >= value * (1 - 1e-9))


def _choose_change_colours(least: float, most: float, *, shade: bool) -> Any:
    """Return the colours of a change: blue where it is shadier or cooler, of which one half will do for one sign."""
    from matplotlib.colors import LinearSegmentedColormap

    from plateau_sc.plot.colours import CHANGE

    colours = CHANGE if shade else CHANGE.reversed()
    start, end = (0.5 if least >= 0.0 else 0.0), (0.5 if most <= 0.0 else 1.0)
    steps = np.linspace(start, end, 129)
    return LinearSegmentedColormap.from_list("plateau_sc_change_part", colours(steps))


def _fade_outside(axes: "Axes", outline: shapely.Geometry, extent: Bounds) -> None:
    """Lay a veil over what lies outside of the area, and draw its outline."""
    from matplotlib.collections import PathCollection

    from plateau_sc.plot.colours import INK, VEIL
    from plateau_sc.plot.panels import path_of

    frame = shapely.box(*extent)
    outside = shapely.difference(frame, outline)
    if not shapely.is_empty(outside):
        veil = PathCollection([path_of(outside)], facecolors=VEIL, edgecolors="none", alpha=0.72)
        axes.add_collection(veil, autolim=False)
    line = PathCollection([path_of(outline)], facecolors="none", edgecolors=INK, linewidths=1.0)
    axes.add_collection(line, autolim=False)
