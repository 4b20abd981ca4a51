"""The preview of a day: a map of the hours of shade, and the shadows of a few hours beside it."""

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import geopandas as gpd
import xarray as xr

from plateau_sc.errors import MissingExtraError, ParameterError
from plateau_sc.plot.saving import save_sheet
from plateau_sc.types import PathLike

if TYPE_CHECKING:
    from matplotlib.figure import Figure


def require_matplotlib(feature: str = "the preview map") -> None:
    """Check that matplotlib is installed, without importing it.

    Parameters
    ----------
    feature : str
        What needs it, for the message.

    Raises
    ------
    MissingExtraError
        It is not; the extra is 'plot'.
    """
    if find_spec("matplotlib") is None:
        raise MissingExtraError(feature, "plot")


def draw_preview(
    hours: xr.DataArray,
    masks: xr.DataArray | None = None,
    footprints: gpd.GeoDataFrame | None = None,
    *,
    place: str = "",
) -> "Figure":
    """Draw the hours of shade of a day as a map sheet.

    Parameters
    ----------
    hours : xarray.DataArray, float32, dimensions (y, x)
        What `shade_hours` gives [h].
    masks : xarray.DataArray, bool, dimensions (time, y, x), optional
        What `shadow_masks` gives for the same grid: three of its instants with the sun up become small maps.
    footprints : GeoDataFrame, optional
        Outlines of the buildings, as `CityModel.buildings` in the zone of the layers. Rows with a true `wall_less` are
        outlined only, since one can stand under them.
    place : str
        Name of the place for the title; left out where no installed font can draw it.

    Returns
    -------
    matplotlib.figure.Figure
        With title, scale bar, north arrow, colour bar, legend and credit; on no screen and known to no pyplot.

    Raises
    ------
    MissingExtraError
        matplotlib is not installed.
    ParameterError
        The layers have other dimensions, or are not on one grid.
    """
    require_matplotlib()
    _check_layers(hours, masks)
    from plateau_sc.plot.sheet import draw_sheet

    return draw_sheet(hours, masks, footprints, place)


def write_preview(
    path: PathLike,
    hours: xr.DataArray,
    masks: xr.DataArray | None = None,
    footprints: gpd.GeoDataFrame | None = None,
    *,
    place: str = "",
) -> Path:
    """Draw the hours of shade of a day, and write the sheet as a PNG.

    Parameters
    ----------
    path : str or os.PathLike
        The file to write.
    hours, masks, footprints, place
        As in `draw_preview`.

    Returns
    -------
    Path
        The file.

    Raises
    ------
    MissingExtraError, ParameterError
        As in `draw_preview`.
    OutputError
        The place cannot be written.
    """
    figure = draw_preview(hours, masks, footprints, place=place)
    return save_sheet(path, figure)


def _check_layers(hours: xr.DataArray, masks: xr.DataArray | None) -> None:
    if hours.dims != ("y", "x") or 0 in hours.shape:
        raise ParameterError(
            f"expected hours of shade over (y, x), as shade_hours gives them; found {dict(hours.sizes)}"
        )
    if masks is None:
        return
    if masks.dims != ("time", "y", "x") or masks.shape[1:] != hours.shape:
        raise ParameterError(
            f"expected masks over (time, y, x) on the grid of the hours, {hours.shape}; found {dict(masks.sizes)}"
        )
