"""The map sheet, drawn with matplotlib's objects: no pyplot, no screen, no state."""

from datetime import datetime

import geopandas as gpd
import numpy as np
import xarray as xr
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from plateau_sc.io.georeference import find_affine, find_crs, turn_north_up
from plateau_sc.layers import CREDIT
from plateau_sc.plot.colours import MASK, MUTED, SHADE
from plateau_sc.plot.fonts import choose_credit, is_drawable
from plateau_sc.plot.furniture import add_axes, add_inch_axes, draw_legend, write_text
from plateau_sc.plot.layout import Sheet, arrange_sheet, pad_extent
from plateau_sc.plot.panels import draw_footprints, draw_layer, write_caption
from plateau_sc.types import Bounds, FloatArray

_REACH = 0.6
_WINDS = ("N", "NE", "E", "SE", "S", "SW", "W", "NW")
CROWD = 1500
"""Buildings from which on outlines are drawn finer."""


def draw_sheet(
    hours: xr.DataArray, masks: xr.DataArray | None, footprints: gpd.GeoDataFrame | None, place: str
) -> Figure:
    """Draw the sheet; see `plateau_sc.plot.draw_preview`.

    Parameters
    ----------
    hours : xarray.DataArray, dimensions (y, x)
        Hours of shade [h].
    masks : xarray.DataArray, dimensions (time, y, x), or None
        Shadow masks of the same grid.
    footprints : GeoDataFrame or None
        Outlines of buildings.
    place : str
        Name of the place.

    Returns
    -------
    matplotlib.figure.Figure
        The sheet.
    """
    hours = turn_north_up(hours)
    bounds = bounds_of(hours)
    extent = pad_extent(bounds)
    chosen = [] if masks is None else choose_instants(masks["sun_elevation"].to_numpy())
    sheet = arrange_sheet(extent[2] - extent[0], extent[3] - extent[1], len(chosen))
    figure = Figure(figsize=(sheet.width, sheet.height), facecolor="white")
    FigureCanvasAgg(figure)

    main = add_axes(figure, sheet, sheet.main)
    daylight = float(hours.attrs.get("daylight_hours", 0.0))
    most = max(daylight, float(np.nan_to_num(hours.to_numpy()).max()), 1.0)
    image = draw_layer(main, hours.to_numpy(), bounds, extent, most, SHADE)
    if footprints is not None:
        draw_footprints(main, footprints, extent, 0.5 if len(footprints) < CROWD else 0.2)
    write_caption(main, "Hours in shadow", f"of {round(daylight, 1):g} h with the sun up" if daylight else "")

    for box, index in zip(sheet.small, chosen, strict=True):
        assert masks is not None
        mask = turn_north_up(masks[index])
        axes = add_axes(figure, sheet, box)
        draw_layer(axes, _values_of(mask), bounds, extent, 1.0, MASK)
        write_caption(axes, *_describe_instant(mask))

    _write_header(figure, sheet, hours, masks, place)
    metres_per_inch = (extent[2] - extent[0]) / sheet.main.width
    draw_legend(figure, sheet, image, metres_per_inch, with_masks=bool(chosen))
    foot = add_inch_axes(figure, sheet, sheet.credit)
    write_text(
        foot,
        0.0,
        sheet.credit.height / 2,
        choose_credit(str(hours.attrs.get("credit", CREDIT))),
        size=8.5,
        colour=MUTED,
    )
    write_text(foot, sheet.credit.width, sheet.credit.height / 2, "plateau_sc", size=8.5, colour=MUTED, align="right")
    return figure


def choose_instants(elevation: FloatArray) -> list[int]:
    """Choose a morning, a noon and an afternoon from the instants with the sun up.

    Parameters
    ----------
    elevation : ndarray, shape (n,), float64
        Of the sun at each instant, in the order of time [degrees].

    Returns
    -------
    list of int
        Up to three positions, ascending; none where the sun is never up.
    """
    up = np.flatnonzero(elevation > 0.0)
    if not len(up):
        return []
    noon = int(np.argmax(elevation[up]))
    morning, afternoon = noon - round(_REACH * noon), noon + round(_REACH * (len(up) - 1 - noon))
    return sorted({int(up[position]) for position in (morning, noon, afternoon)})


def bounds_of(layer: xr.DataArray) -> Bounds:
    """Return the edges of a layer.

    Parameters
    ----------
    layer : xarray.DataArray, dimensions (y, x)
        North up.

    Returns
    -------
    tuple of float
        West, south, east, north [m].
    """
    affine = find_affine(layer)
    rows, cols = layer.shape
    return affine.c, affine.f + rows * affine.e, affine.c + cols * affine.a, affine.f


def _values_of(mask: xr.DataArray) -> FloatArray:
    values = mask.to_numpy().astype(np.float64)
    if "inside" in mask.coords:
        values[mask["inside"].to_numpy()] = np.nan
    return values


def _describe_instant(mask: xr.DataArray) -> tuple[str, str]:
    """Return the two lines of a small map: the time, and where the sun stands."""
    instant = datetime.fromisoformat(str(mask["local_time"].item()))
    azimuth = float(mask["sun_azimuth"].item()) % 360.0
    wind = _WINDS[round(azimuth / 45.0) % 8]
    return f"{instant:%H:%M}", f"sun {mask['sun_elevation'].item():.0f}° high, at {azimuth:.0f}° ({wind})"


def _write_header(figure: Figure, sheet: Sheet, hours: xr.DataArray, masks: xr.DataArray | None, place: str) -> None:
    axes = add_inch_axes(figure, sheet, sheet.header)
    title = "Shade"
    facts = []
    if masks is not None and len(masks):
        first, last = (datetime.fromisoformat(str(masks["local_time"].values[i])) for i in (0, -1))
        title = f"Shade on {_write_date(first)}"
        if last.date() != first.date():
            title = f"Shade from {_write_date(first)} to {_write_date(last)}"
        zone = f"{first:%z}"
        facts.append(f"times in UTC{zone[:3]}:{zone[3:]}")
    if place and is_drawable(place):
        facts.insert(0, place)
    width = abs(find_affine(hours).a)
    code = find_crs(hours).to_epsg()
    facts += [f"{width:g} m pixels", *([f"EPSG:{code}"] if code else [])]
    write_text(axes, 0.0, sheet.header.height - 0.2, title, size=17, bold=True)
    write_text(axes, 0.0, sheet.header.height - 0.53, "  ·  ".join(facts), size=9.5, colour=MUTED)


def _write_date(instant: datetime) -> str:
    return f"{instant.day} {instant:%B %Y}"
