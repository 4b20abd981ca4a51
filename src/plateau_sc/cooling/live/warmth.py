"""Heat along the streets out of the weather that a service holds."""

from __future__ import annotations

import threading
from typing import Final

import numpy as np
import pandas as pd

from plateau_sc.cooling.exposure.edges import edge_exposure
from plateau_sc.cooling.exposure.joining import join_exposures
from plateau_sc.cooling.exposure.table import EdgeExposure
from plateau_sc.cooling.exposure.times import bounds_of
from plateau_sc.cooling.network.walking import WalkingNetwork
from plateau_sc.crs import from_zone
from plateau_sc.errors import NoOverlapError, ParameterError
from plateau_sc.grid import Grid
from plateau_sc.heat.layers import heat_layers, read_layers
from plateau_sc.scene import Scene
from plateau_sc.shade import shadow_masks
from plateau_sc.weather.persistence import carry_on
from plateau_sc.weather.table import Weather

_MARGIN: Final = 10.0


class StreetHeat:
    """Makes the heat of the next hours along the streets, for `Live`.

    Each time it is called it computes the layers of heat around the streets anew, and the shadows at the instants that
    it is asked for. Where nobody forecasts the weather, it is carried on after its end as `plateau_sc.weather.carry_on`
    does.

    Parameters
    ----------
    network : WalkingNetwork
        The edges.
    scene : Scene
        Around them.
    what : str
        A layer of `plateau_sc.heat_layers`: "utci", "wbgt", "wbgt_moe", "tmrt", "pet".
    threshold : float
        What lies above it counts [°C]; by default 26, where UTCI tells of heat stress.
    below : bool
        Count what lies below it, for winter.
    resolution : float
        Side of a pixel [m].
    grid : Grid, optional
        Where heat is computed; around the network by default.
    clear_sky : bool
        Whether the sky is taken for cloudless where the weather does not tell how bright it is.
    threads : int, optional
        Threads to use; all cores by default.

    Raises
    ------
    NoOverlapError
        The network lies beside the scene.
    ParameterError
        These are no network, no scene, no layer or no numbers; the resolution is not above 0.

    Examples
    --------
    An hour from noon on, of which the weather until noon is known:

    >>> import geopandas as gpd
    >>> from plateau_sc.cooling.network.edges import network_from_edges
    >>> from plateau_sc.weather import from_frame
    >>> wall = np.array([[[0.0, -2, 0], [60, -2, 0], [60, 9, 9]], [[0, -2, 0], [60, 9, 9], [0, 9, 9]]])
    >>> street = network_from_edges(gpd.GeoSeries.from_wkt(["LINESTRING (0 0, 60 0)"], crs=6677))
    >>> heat = StreetHeat(street, Scene.from_mesh(wall, crs=6677), resolution=4.0)
    >>> noon = pd.Timestamp("2026-08-01T12:00+09:00")
    >>> table = {"air_temperature": 33.0, "relative_humidity": 55.0, "wind_speed": 2.0, "ghi": 850.0}
    >>> weather = from_frame(pd.DataFrame(table, [noon - pd.Timedelta("1h")]), "1h", label="start")
    >>> found = heat(weather, pd.date_range(noon, periods=6, freq="10min"))
    >>> found
    <EdgeExposure: 1 edges, 7 steps of shadow, utci from 2026-08-01 11:55 to 2026-08-01 12:55, 0 edges unknown>
    >>> bool((found.excess > 0.0).all())
    True
    """

    def __init__(
        self,
        network: WalkingNetwork,
        scene: Scene,
        what: str = "utci",
        threshold: float = 26.0,
        *,
        below: bool = False,
        resolution: float = 2.0,
        grid: Grid | None = None,
        clear_sky: bool = False,
        threads: int | None = None,
    ) -> None:
        if not isinstance(network, WalkingNetwork) or not len(network) or not isinstance(scene, Scene):
            raise ParameterError(f"expected a WalkingNetwork with edges and a Scene; found {network!r} and {scene!r}")
        (self.what,) = read_layers([what])
        if isinstance(threshold, bool) or not isinstance(threshold, int | float) or not np.isfinite(threshold):
            raise ParameterError(f"threshold must be a temperature [°C]; found {threshold!r}")
        if grid is not None and not isinstance(grid, Grid):
            raise ParameterError(f"grid must be a Grid, or None for one around the network; found {grid!r}")
        self.network, self.scene, self.threshold, self.below = network, scene, float(threshold), below
        self.grid = _lay_grid(network, scene, resolution) if grid is None else grid
        self._clear_sky, self._threads = clear_sky, threads
        east, north = network.nodes.mean(axis=0)
        latitude, longitude = from_zone(east, north, network.epsg)
        self._place = float(latitude), float(longitude)
        self._lock = threading.Lock()

    def __repr__(self) -> str:
        """Return one line."""
        sign = "below" if self.below else "above"
        return f"<StreetHeat: {self.what} {sign} {self.threshold:g} °C along {len(self.network)} edges, {self.grid!r}>"

    def __call__(self, weather: Weather, times: pd.DatetimeIndex) -> EdgeExposure:
        """Return shade and heat along the edges.

        Parameters
        ----------
        weather : Weather
            What is known.
        times : pandas.DatetimeIndex
            Instants in even steps, with a time zone.

        Returns
        -------
        EdgeExposure
            Over the hours of these instants.

        Raises
        ------
        NoOverlapError
            The weather begins after the instants.
        ParameterError
            Radiation cannot be derived from the weather, or heat is not known at the first instant.
        """
        bounds = bounds_of(times)
        longer = carry_on(weather, bounds[-1], *self._place, clear_sky=self._clear_sky)
        spans = longer.intervals
        first = int(spans.left.searchsorted(times[0], side="right")) - 1
        last = int(spans.left.searchsorted(bounds[-1], side="left")) - 1
        if first < 0 or not times[0] < spans.right[first]:
            raise NoOverlapError(
                f"the weather, from {spans.left[0]} to {weather.intervals.right[-1]}, says nothing of {times[0]}"
            )
        first -= int(first > 0 and bounds[0] < spans.left[first])
        with self._lock:
            heat = heat_layers(
                self.scene,
                self.grid,
                longer,
                layers=[self.what],
                between=(spans.left[first], spans.right[last]),
                threads=self._threads,
            )
            masks = shadow_masks(self.scene, self.grid, times, threads=self._threads)
        warm = edge_exposure(self.network, heat[self.what], self.threshold, below=self.below, threads=self._threads)
        return join_exposures(edge_exposure(self.network, masks, threads=self._threads), warm)


def _lay_grid(network: WalkingNetwork, scene: Scene, resolution: float) -> Grid:
    """Return pixels around the streets, as far as the scene reaches."""
    reach = _MARGIN + float(network.side_offset.max())
    low, high = network.vertices.min(axis=0) - reach, network.vertices.max(axis=0) + reach
    west, south, east, north = scene.bounds
    low, high = np.maximum(low, (west - reach, south - reach)), np.minimum(high, (east + reach, north + reach))
    if not (low < high).all():
        raise NoOverlapError(
            f"the network lies beside the scene, {west:.0f} to {east:.0f} m east, {south:.0f} to {north:.0f} m north"
        )
    return Grid.from_bounds((*low.tolist(), *high.tolist()), resolution, network.epsg)
