"""A heat layer of one interval as a map sheet."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import geopandas as gpd
import numpy as np
import xarray as xr

from plateau_sc.errors import ParameterError
from plateau_sc.layers import CREDIT
from plateau_sc.plot.preview import require_matplotlib
from plateau_sc.plot.saving import save_sheet
from plateau_sc.types import PathLike

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_UNITS = {"degree_Celsius": "°C", "1": ""}


def draw_heat(layer: xr.DataArray, footprints: gpd.GeoDataFrame | None = None, *, place: str = "") -> "Figure":
    """Draw a layer of heat in one interval, with its scale, legend, units and credit.

    Parameters
    ----------
    layer : xarray.DataArray, float, dimensions (y, x)
        One interval of a layer of `heat_layers`.
    footprints : GeoDataFrame, optional
        Outlines of the buildings, as `CityModel.buildings` in the plane of the layer.
    place : str
        Name of the place for the title; left out where no installed font can draw it.

    Returns
    -------
    matplotlib.figure.Figure
        On no screen and known to no pyplot.

    Raises
    ------
    MissingExtraError
        matplotlib is not installed.
    ParameterError
        The layer has other dimensions, or no value.
    """
    require_matplotlib("the map of heat")
    if not isinstance(layer, xr.DataArray) or layer.dims != ("y", "x") or not np.isfinite(layer.to_numpy()).any():
        found = dict(layer.sizes) if isinstance(layer, xr.DataArray) else type(layer).__name__
        raise ParameterError(f"expected one interval of a layer over (y, x), with values; found {found}")
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    from plateau_sc.io.georeference import turn_north_up
    from plateau_sc.plot.colours import HEAT, MUTED
    from plateau_sc.plot.fonts import choose_credit, is_drawable
    from plateau_sc.plot.furniture import add_axes, add_inch_axes, draw_legend, write_text
    from plateau_sc.plot.layout import arrange_sheet, pad_extent
    from plateau_sc.plot.panels import draw_footprints, draw_layer
    from plateau_sc.plot.sheet import CROWD, bounds_of

    layer = turn_north_up(layer)
    values = layer.to_numpy()
    bounds = bounds_of(layer)
    extent = pad_extent(bounds)
    sheet = arrange_sheet(extent[2] - extent[0], extent[3] - extent[1], 0)
    figure = Figure(figsize=(sheet.width, sheet.height), facecolor="white")
    FigureCanvasAgg(figure)
    least, most = float(np.floor(np.nanmin(values))), float(np.ceil(np.nanmax(values)))
    main = add_axes(figure, sheet, sheet.main)
    image = draw_layer(main, values, bounds, extent, max(most, least + 1.0), HEAT, least)
    if footprints is not None:
        draw_footprints(main, footprints, extent, 0.5 if len(footprints) < CROWD else 0.2)
    header = add_inch_axes(figure, sheet, sheet.header)
    title, whose = _split_name(layer)
    write_text(header, 0.0, sheet.header.height - 0.2, title, size=15, bold=True)
    facts = [*([place] if place and is_drawable(place) else []), *_describe_interval(layer)]
    write_text(header, 0.0, sheet.header.height - 0.53, "  ·  ".join(facts), size=9.5, colour=MUTED)
    write_text(header, 0.0, sheet.header.height - 0.78, whose, size=9.5, colour=MUTED)
    unit = _UNITS.get(str(layer.attrs.get("units", "")), str(layer.attrs.get("units", "")))
    scale = f"{title} [{unit}]" if unit else title
    metres_per_inch = (extent[2] - extent[0]) / sheet.main.width
    draw_legend(figure, sheet, image, metres_per_inch, with_masks=False, scale=scale)
    foot = add_inch_axes(figure, sheet, sheet.credit)
    credit = choose_credit(str(layer.attrs.get("credit", CREDIT)))
    write_text(foot, 0.0, sheet.credit.height / 2, credit, size=8.5, colour=MUTED)
    write_text(foot, sheet.credit.width, sheet.credit.height / 2, "plateau_sc", size=8.5, colour=MUTED, align="right")
    return figure


def write_heat(
    path: PathLike, layer: xr.DataArray, footprints: gpd.GeoDataFrame | None = None, *, place: str = ""
) -> Path:
    """Draw a layer of heat in one interval, and write it as a PNG.

    Parameters
    ----------
    path : str or os.PathLike
        The file to write.
    layer, footprints, place
        As in `draw_heat`.

    Returns
    -------
    Path
        The file.

    Raises
    ------
    MissingExtraError, ParameterError
        As in `draw_heat`.
    OutputError
        The place cannot be written.
    """
    figure = draw_heat(layer, footprints, place=place)
    return save_sheet(path, figure)


def _split_name(layer: xr.DataArray) -> tuple[str, str]:
    """Return what a layer is called, and what stands behind that in brackets: whose formula it is."""
    name, _, whose = str(layer.attrs.get("long_name", layer.name or "heat")).partition(" (")
    return name[:1].upper() + name[1:], whose.removesuffix(")")


def _describe_interval(layer: xr.DataArray) -> list[str]:
    facts = []
    if "local_time" in layer.coords:
        begin, end = (datetime.fromisoformat(text) for text in str(layer["local_time"].item()).split("/"))
        facts.append(f"{begin.day} {begin:%B %Y}, {begin:%H:%M} to {end:%H:%M}")
    if "air_temperature" in layer.coords:
        facts.append(f"air {layer['air_temperature'].item():.1f} °C")
    if "relative_humidity" in layer.coords:
        facts.append(f"humidity {layer['relative_humidity'].item():.0f} %")
    if "wind_speed" in layer.coords:
        facts.append(f"wind {layer['wind_speed'].item():.1f} m/s")
    return facts
