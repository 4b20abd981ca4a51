"""Makes the exposure of the next hours: shadows, and heat out of the weather."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np
import pandas as pd

from plateau_sc.cooling.exposure.rays import edge_exposure_of_scene
from plateau_sc.cooling.exposure.table import EdgeExposure
from plateau_sc.cooling.live.feed import Feed
from plateau_sc.cooling.live.state import Block
from plateau_sc.cooling.network.walking import WalkingNetwork
from plateau_sc.cooling.routes.answers import Seek
from plateau_sc.errors import CrsError, NoOverlapError, ParameterError
from plateau_sc.scene import Scene
from plateau_sc.times import require_length
from plateau_sc.weather.table import Weather

Shadows: TypeAlias = Callable[[pd.DatetimeIndex], EdgeExposure]
"""Gives the shadows at instants, as out of those of the year."""

Heat: TypeAlias = Callable[[Weather, pd.DatetimeIndex], EdgeExposure]
"""Gives the heat along the edges at instants, out of the weather."""

_MOST_STEPS: Final = 2000


@dataclass(frozen=True, slots=True, eq=False)
class Caster:
    """What blocks are made of.

    Attributes
    ----------
    network : WalkingNetwork
        The edges.
    scene : Scene or callable
        Casts the shadows, or gives them.
    heat : callable or None
        Gives the heat.
    ahead, step : pandas.Timedelta
        How long a block is, and each of its steps.
    spacing : float
        Longest distance between points along an edge [m].
    threads : int or None
        Threads that cast.

    Raises
    ------
    CrsError
        Network and scene are in different zones.
    NoOverlapError
        The network lies beside the scene.
    ParameterError
        What is given is none of these, or a length is none.
    """

    network: WalkingNetwork
    scene: Scene | Shadows
    heat: Heat | None
    ahead: pd.Timedelta
    step: pd.Timedelta
    spacing: float
    threads: int | None

    def __post_init__(self) -> None:
        """Refuse what cannot be cast from."""
        if not isinstance(self.network, WalkingNetwork) or not len(self.network):
            raise ParameterError(f"expected a WalkingNetwork with edges; found {self.network!r}")
        if not isinstance(self.scene, Scene) and not callable(self.scene):
            raise ParameterError(
                f"expected a Scene, or a callable that gives the exposure at instants; found {self.scene!r}"
            )
        if self.heat is not None and not callable(self.heat):
            raise ParameterError(f"heat must be a callable of weather and instants; found {self.heat!r}")
        steps = require_length(self.ahead) / require_length(self.step)
        if not 1.0 <= steps <= _MOST_STEPS:
            raise ParameterError(
                f"the hours ahead, {self.ahead}, must be 1 to {_MOST_STEPS} steps of {self.step}; found {steps:g}"
            )
        if (
            isinstance(self.spacing, bool)
            or not isinstance(self.spacing, int | float)
            or not 0.0 < self.spacing < np.inf
        ):
            raise ParameterError(f"spacing must be a length above 0 m; found {self.spacing!r}")
        if isinstance(self.scene, Scene):
            _require_together(self.network, self.scene)

    def begin_of(self, instant: pd.Timestamp, *, backwards: bool = False) -> pd.Timestamp:
        """Return where a block begins that a walk needs.

        Parameters
        ----------
        instant : pandas.Timestamp
            When the walk begins.
        backwards : bool, default False
            That is when it ends.

        Returns
        -------
        pandas.Timestamp
            A whole step, in the zone of the instant.
        """
        at = instant.tz_convert("UTC")
        begin = at.ceil(self.step) - self.ahead if backwards else at.floor(self.step)
        return pd.Timestamp(begin.tz_convert(instant.tz))

    def cast(self, begin: pd.Timestamp, now: pd.Timestamp) -> Block:
        """Return the shadows of a block.

        Parameters
        ----------
        begin : pandas.Timestamp
            Where it begins.
        now : pandas.Timestamp
            When it is made.

        Returns
        -------
        Block

        Raises
        ------
        ParameterError
            What the callable gave is no exposure of the network; and what `edge_exposure_of_scene` raises.
        """
        times = self._times(begin)
        if isinstance(self.scene, Scene):
            found = edge_exposure_of_scene(self.network, self.scene, times, spacing=self.spacing, threads=self.threads)
        else:
            found = self.scene(times)
        block = Block(self.require_exposure(found), now, now)
        return _require_hours(block, begin, "shade")

    def warm(self, begin: pd.Timestamp, feed: Feed, now: pd.Timestamp) -> Block:
        """Return the heat of a block.

        Parameters
        ----------
        begin, now : pandas.Timestamp
            As in `cast`.
        feed : Feed
            The weather.

        Returns
        -------
        Block

        Raises
        ------
        ParameterError
            There is no callable, or what it gave is no heat along the network.
        """
        if self.heat is None:
            raise ParameterError("there is no callable that gives the heat; pass one as heat")
        block = Block(self.require_exposure(self.heat(feed.weather, self._times(begin))), now, feed.as_of)
        return _require_hours(block, begin, "warm" if block.exposure.below else "cool")

    def blank(self, instant: pd.Timestamp, seek: Seek, now: pd.Timestamp) -> Block:
        """Return a block that takes the worst of all edges: all of them in sun, or in shade.

        Parameters
        ----------
        instant : pandas.Timestamp
            In its middle.
        seek : {"shade", "sun"}
            What is sought, of which there is nothing.
        now : pandas.Timestamp
            When it is made.

        Returns
        -------
        Block
        """
        edges = len(self.network)
        length = self.network.length.astype(np.float32)
        shade = np.zeros((1, 2, edges), dtype=np.float32) + (0.0 if seek == "shade" else length)
        exposure = EdgeExposure(
            times=pd.DatetimeIndex([instant]),
            bounds=pd.DatetimeIndex([instant - self.ahead, instant + self.ahead]),
            shade=shade.astype(np.float32),
            excess=None,
            known=np.zeros((2, edges), dtype=np.float32),
            length=self.network.length,
            threshold=None,
            quantity="none",
            credit="",
        )
        return Block(exposure, now, now)

    def require_exposure(self, exposure: object) -> EdgeExposure:
        """Return an exposure, if it is of the network.

        Parameters
        ----------
        exposure : EdgeExposure
            What was given.

        Returns
        -------
        EdgeExposure

        Raises
        ------
        ParameterError
            It is none, or of other edges.
        """
        if not isinstance(exposure, EdgeExposure):
            raise ParameterError(f"expected an EdgeExposure, found {type(exposure).__name__}")
        if len(exposure) != len(self.network) or not np.array_equal(exposure.length, self.network.length):
            raise ParameterError(
                f"the exposure is of {len(exposure)} edges, {exposure.length.sum():.0f} m; expected the "
                f"{len(self.network)} edges of the network, {self.network.length.sum():.0f} m"
            )
        return exposure

    def _times(self, begin: pd.Timestamp) -> pd.DatetimeIndex:
        """Return the middles of the steps of a block; with one step their spans are not those, but an hour."""
        count = max(int(self.ahead // self.step), 2)
        return pd.date_range(begin + self.step / 2, periods=count, freq=self.step)


def _require_together(network: WalkingNetwork, scene: Scene) -> None:
    if scene.epsg != network.epsg:
        raise CrsError(
            f"network and scene must be in one zone; found EPSG:{network.epsg} and EPSG:{scene.epsg}: read the network "
            f"with epsg={scene.epsg}"
        )
    west, south, east, north = scene.bounds
    low, high = network.nodes.min(axis=0), network.nodes.max(axis=0)
    if high[0] < west or low[0] > east or high[1] < south or low[1] > north:
        raise NoOverlapError(
            f"the network ({low[0]:.0f}, {low[1]:.0f}, {high[0]:.0f}, {high[1]:.0f}) lies beside the scene "
            f"({west:.0f}, {south:.0f}, {east:.0f}, {north:.0f}), both in EPSG:{scene.epsg}"
        )


def _require_hours(block: Block, begin: pd.Timestamp, seek: Seek) -> Block:
    if not block.serves(seek):
        raise ParameterError(f"the exposure has no {'shade' if seek == 'shade' else 'heat'} along any edge")
    if not block.begin <= begin < block.end:
        raise ParameterError(f"the exposure goes from {block.begin} to {block.end}; expected the hours from {begin}")
    return block
