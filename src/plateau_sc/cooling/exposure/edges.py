"""Shade and heat along the edges of a walking network: for each side and each step of the day."""

from __future__ import annotations

import math

import numpy as np

from plateau_sc.cooling.exposure.layers import Layer, LayerLike, read_layer
from plateau_sc.cooling.exposure.sides import Sides, sides_of
from plateau_sc.cooling.exposure.sums import SHARE, Along, Gain, follow_layer, require_place
from plateau_sc.cooling.exposure.table import EdgeExposure, StepExposure
from plateau_sc.cooling.network.kinds import Cover
from plateau_sc.cooling.network.walking import WalkingNetwork
from plateau_sc.errors import ParameterError, TooLargeError
from plateau_sc.kernels.threads import lend_threads
from plateau_sc.shade import MEMORY_LIMIT
from plateau_sc.types import FloatArray, Progress

__all__ = ["EdgeExposure", "StepExposure", "edge_exposure"]

# Sides that lie in shade as good as all along tell how warm it is in shade.
_SHADED = 0.9
# Without a shadow mask the coolest tenth of the sides stands for those in shade.
_COOLEST = 0.1


def edge_exposure(
    network: WalkingNetwork,
    layer: LayerLike,
    threshold: float | None = None,
    *,
    shadow: LayerLike | None = None,
    below: bool = False,
    progress: Progress | None = None,
    threads: int | None = None,
) -> EdgeExposure:
    """Return the metres in shade, and the heat, along both sides of each edge at each step of layers.

    The line of each side is cut where it crosses the borders of pixels, and each piece counts with the value of its
    pixel: nothing is sampled. A side runs `side_offset` metres to the left or to the right of a centre line, with
    mitred corners (see `plateau_sc.kernels.sidelines.shift_lines` for sharp bends); without an offset both sides are
    the line itself. Pieces in pixels without a value, inside buildings and beyond the layer, are left out, and the rest
    is scaled to the length of the edge. A side of which less than half is known is NaN.

    Edges with a cover are in shade all along at all hours, whatever the layer says. Their heat: underground and
    indoors none, since people are out of the weather there; under an arcade or a roof that of a shaded street at the
    same step, the mean over the sides that lie in shade for nine tenths of their length or more. Without `shadow`, or
    where no side is in shade, it is that of the tenth of the sides with the least heat (with `below`, the most cold).

    Parameters
    ----------
    network : WalkingNetwork
        In the zone of the layer.
    layer : xarray.DataArray, xarray.Dataset, str or os.PathLike
        Shadow: masks of `plateau_sc.shadow_masks`, plain or packed, or shares of `plateau_sc.shadow_fraction`. Or, with
        a threshold, heat: a layer of `plateau_sc.heat_layers`, as ``heat["utci"]``. Arrays that are loaded from disk
        as they are used are taken one step at a time, and GeoTIFFs of `plateau_sc.write_cog` in parts. A GeoTIFF of
        shares does not tell which pixels lie inside buildings: they count as in shadow.
    threshold : float, optional
        Of the heat [°C]: what lies above it counts.
    shadow : as `layer`, optional
        Shadow at the same times as a layer of heat; its pixels may be others.
    below : bool, default False
        Count what lies below the threshold, for winter.
    progress : callable, optional
        Called as ``progress(done, total, what)`` after each step.
    threads : int, optional
        Threads to use; all cores by default. The result does not depend on it.

    Returns
    -------
    EdgeExposure
        Without shadow its `shade` is NaN but for edges with a cover, and cannot be written to; without a threshold
        its `excess` is None.

    Raises
    ------
    CrsError
        Network and layer are in different zones.
    NoOverlapError
        The network lies beside the layer.
    ParameterError
        What is given is no network or no layer, or the network is empty; a layer of heat without a threshold, a
        threshold for a layer of shadow, or times of heat and shadow that differ.
    SourceNotFoundError, UnreadableSourceError
        There is no such file, or it is no raster.
    TooLargeError
        The result needs more than `plateau_sc.shade.MEMORY_LIMIT`.

    Examples
    --------
    A street of 12 m along a wall that is ten metres high and ends halfway, at noon in winter:

    >>> import geopandas as gpd
    >>> import plateau_sc as psc
    >>> from plateau_sc.cooling.network.edges import network_from_edges
    >>> wall = np.array([[[0.0, 0, 0], [6, 0, 0], [6, 0, 10]], [[0, 0, 0], [6, 0, 10], [0, 0, 10]]])
    >>> grid = psc.Grid.from_bounds((0, 0, 12, 6), 1.0, 6677)
    >>> noon = psc.hourly("2026-12-21", tz="Asia/Tokyo")[[12]]
    >>> masks = psc.shadow_masks(psc.Scene.from_mesh(wall, crs=6677), grid, noon)
    >>> street = network_from_edges(gpd.GeoSeries.from_wkt(["LINESTRING (0 1.5, 12 1.5)"], crs=6677))
    >>> exposure = edge_exposure(street, masks)
    >>> exposure.shade[0, :, 0].tolist(), exposure.sun[0, :, 0].tolist()
    ([6.0, 6.0], [6.0, 6.0])
    """
    if threads is not None and threads < 1:
        raise ParameterError(f"threads must be 1 or more, or None for one a processor; found {threads}")
    sides = sides_of(network)
    heat, shade = _read_layers(layer, threshold, shadow, below)
    main = heat or shade
    assert main is not None
    for each in (heat, shade):
        if each is not None:
            require_place(each, sides, network.epsg)
    steps, edges = len(main.times), len(network)
    require_room(steps, edges, 1 if heat is None else 2)
    in_shade = np.full((1 if shade is None else steps, 2, edges), np.nan, dtype=np.float32)
    excess = None if heat is None else np.full((steps, 2, edges), np.nan, dtype=np.float32)
    known, covered = np.zeros((2, edges)), network.cover != Cover.OPEN
    in_shade[:, :, covered] = network.length[covered]
    gain = Gain(math.nan if threshold is None else float(threshold), -1.0 if below else 1.0, 0.0)
    with lend_threads(threads) as pool:
        warm = iter(()) if heat is None else follow_layer(heat, sides, gain, pool)
        dark = iter(()) if shade is None else follow_layer(shade, sides, SHARE, pool)
        for step in range(steps):
            hot, cast = next(warm, None), next(dark, None)
            if cast is not None:
                in_shade[step] = sides.spread(cast.mean, 1.0) * network.length
            if hot is not None and excess is not None:
                excess[step] = sides.spread(hot.mean, _heat_under_cover(network, hot, cast, below)) * network.length
            np.maximum(known, _share_known(sides, hot, cast), out=known)
            if progress is not None:
                progress(step + 1, steps, "following edges")
    return EdgeExposure(
        times=main.times,
        bounds=main.bounds,
        shade=in_shade if len(in_shade) == steps else np.broadcast_to(in_shade, (steps, 2, edges)),
        excess=excess,
        known=known.astype(np.float32),
        length=network.length,
        threshold=None if threshold is None else float(threshold),
        quantity=main.quantity,
        credit=next((each.credit for each in (heat, shade) if each is not None and each.credit), ""),
        below=below,
    )


def _read_layers(
    layer: LayerLike, threshold: float | None, shadow: LayerLike | None, below: bool
) -> tuple[Layer | None, Layer | None]:
    """Return the layer of heat and that of shadow, each where it is given."""
    first = read_layer(layer)
    if threshold is None:
        if shadow is not None or below:
            raise ParameterError(
                f"{'shadow' if shadow is not None else 'below'} goes with a layer of heat and its threshold; found "
                f"no threshold: give one [°C], or the layer of shadow alone"
            )
        return None, first
    if isinstance(threshold, bool) or not isinstance(threshold, int | float | np.number) or not np.isfinite(threshold):
        raise ParameterError(f"threshold must be a temperature [°C] or None; found {threshold!r}")
    if first.form != "values":
        raise ParameterError(f"a threshold is for a layer of heat; found masks, {first.quantity!r}: leave it out")
    if shadow is None:
        return first, None
    second = read_layer(shadow)
    if len(first.times) != len(second.times) or (first.times != second.times).any():
        raise ParameterError(
            f"heat and shadow must be of the same times; found {len(first.times)} steps from {first.times[0]} and "
            f"{len(second.times)} from {second.times[0]}: cast shadows at the times of the heat (the middles of its "
            "intervals), or take shadow_fraction over them"
        )
    return first, second


def require_room(steps: int, edges: int, tables: int) -> None:
    """Raise where an exposure would need too much memory.

    Parameters
    ----------
    steps, edges : int
        Its size.
    tables : int
        1 for shade, 2 for shade and heat.

    Raises
    ------
    TooLargeError
        It would.
    """
    needed = 8 * steps * edges * tables
    if needed > MEMORY_LIMIT:
        raise TooLargeError(
            f"{edges} edges and {steps} steps need {needed / 2**30:.1f} GiB, more than {MEMORY_LIMIT / 2**30:.0f}; "
            "take fewer steps at a time, or a part of the network"
        )


def _share_known(sides: Sides, *layers: Along | None) -> FloatArray:
    shares = [sides.spread(each.known, 1.0) for each in layers if each is not None]
    return np.minimum(shares[0], shares[-1])


def _heat_under_cover(network: WalkingNetwork, hot: Along, cast: Along | None, below: bool) -> FloatArray:
    """Return the excess a metre of edges with a cover."""
    known = np.isfinite(hot.mean)
    in_shade = known & (cast.mean >= _SHADED) if cast is not None else np.zeros_like(known)
    if in_shade.any():
        level = float(hot.mean[in_shade].mean())
    elif known.any():
        level = float(np.quantile(hot.mean[known], 1.0 - _COOLEST if below else _COOLEST))
    else:
        level = math.nan
    return np.where(network.cover == Cover.COVERED, level, 0.0)
