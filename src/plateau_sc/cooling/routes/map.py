"""Routes that were found, as a map sheet over the shade they were found in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import geopandas as gpd
import numpy as np
import pandas as pd
import xarray as xr
from pyproj import Transformer

from plateau_sc.cooling.exposure.times import steps_of_layer
from plateau_sc.cooling.routes.answers import RouteSet, Seek
from plateau_sc.errors import CrsError, ParameterError
from plateau_sc.io.georeference import find_crs
from plateau_sc.plot.routes import draw_routes

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_TITLES: Final[dict[Seek, tuple[str, str]]] = {
    "shade": ("On foot in the shade", "most shade"),
    "sun": ("On foot in the sun", "most sun"),
    "cool": ("On foot where it is cool", "coolest"),
    "warm": ("On foot where it is warm", "warmest"),
}


def draw_walk(
    found: RouteSet,
    shadow: xr.DataArray,
    footprints: gpd.GeoDataFrame | None = None,
    *,
    via: Sequence[tuple[float, float]] = (),
    plane: bool = False,
    place: str = "",
    credit: str | None = None,
) -> Figure:
    """Draw the fastest and the best route of a set over the mask that is nearest to their beginning.

    Parameters
    ----------
    found : RouteSet
        What `Router.routes` gives.
    shadow : xarray.DataArray, dimensions (y, x) or (time, y, x)
        Masks, or shares of shadow, in the zone of the routes.
    footprints : GeoDataFrame, optional
        Outlines of buildings in the zone.
    via : sequence of (float, float)
        Longitudes and latitudes that the routes go by, as `Router.routes` took them: each is marked.
    plane : bool, default False
        Whether these are eastings and northings.
    place : str
        Name of the place; left out where no installed font can draw it.
    credit : str, optional
        Whom the data are owed to; the credit of the routes, or PLATEAU by default.

    Returns
    -------
    matplotlib.figure.Figure
        For `plateau_sc.plot.routes.write_routes`.

    Raises
    ------
    CrsError
        The masks are of another zone, or of none.
    MissingExtraError
        matplotlib is not installed.
    ParameterError
        These are no routes or no masks.
    """
    if not isinstance(found, RouteSet) or not isinstance(shadow, xr.DataArray):
        raise ParameterError(
            f"expected a RouteSet and masks over (time, y, x); found {type(found).__name__} and {type(shadow).__name__}"
        )
    if (epsg := find_crs(shadow).to_epsg()) != found.epsg:
        raise CrsError(f"routes and masks must be in one zone; found EPSG:{found.epsg} and EPSG:{epsg}")
    depart = found.shortest.depart
    steps = shadow if "time" in shadow.dims else shadow.expand_dims("time")
    times, _ = steps_of_layer(steps)
    nearest = int(np.abs(times - depart).argmin())
    layer = steps.isel(time=nearest)
    mask = layer.astype(np.float32)
    if "inside" in layer.coords:
        mask = mask.where(~layer["inside"])
    return draw_on_mask(found, mask, times[nearest], footprints, via=via, plane=plane, place=place, credit=credit)


def draw_on_mask(
    found: RouteSet,
    mask: xr.DataArray,
    at: pd.Timestamp,
    footprints: gpd.GeoDataFrame | None = None,
    *,
    via: Sequence[tuple[float, float]] = (),
    plane: bool = False,
    place: str = "",
    credit: str | None = None,
) -> Figure:
    """Draw the fastest and the best route of a set over one mask.

    Parameters
    ----------
    found : RouteSet
        The routes.
    mask : xarray.DataArray, dimensions (y, x)
        1 in shadow, 0 in the sun, NaN inside buildings.
    at : pandas.Timestamp
        Instant of the mask.
    footprints, via, plane, place, credit
        As in `draw_walk`.

    Returns
    -------
    matplotlib.figure.Figure
    """
    one, other = found.shortest, found.coolest
    title, sought = _TITLES[found.seek]
    depart = one.depart
    between = np.asarray(via, dtype=np.float64).reshape(-1, 2)
    if not plane:
        between = np.column_stack(Transformer.from_crs(4326, found.epsg, always_xy=True).transform(*between.T))
    return draw_routes(
        mask,
        np.asarray(one.line.coords, dtype=np.float64),
        np.asarray(other.line.coords, dtype=np.float64),
        (
            f"fastest: {one.metres:,.0f} m, {one.metres_sun:,.0f} m in the sun",
            f"{sought}: {other.metres:,.0f} m, {other.metres_sun:,.0f} m in the sun",
        ),
        title,
        [
            place,
            f"{depart.day} {depart:%B %Y, %H:%M}",
            f"shadows at {at.tz_convert(depart.tz):%H:%M}",
            f"walker: {found.profile}",
        ],
        via=between,
        footprints=footprints,
        credit=credit or found.credit or None,
    )
