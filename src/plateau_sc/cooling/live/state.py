"""What is held at a moment: it never changes, but is replaced as a whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

import numpy as np
import pandas as pd

from plateau_sc.cooling.exposure.table import EdgeExposure
from plateau_sc.cooling.live.feed import Feed
from plateau_sc.cooling.routes.answers import Seek
from plateau_sc.cooling.routes.profiles import WalkerProfile
from plateau_sc.cooling.routes.router import Router

BLOCKS: Final = 4
"""How many blocks of hours are held at most."""

ROUTERS: Final = 8
"""How many routers a block holds at most; those for other walkers are made for one answer."""

Key: TypeAlias = tuple[WalkerProfile, Seek]
"""Whom a router is for, and what it seeks."""

Make: TypeAlias = Callable[[EdgeExposure, WalkerProfile, Seek], Router]
"""Makes a router."""


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """The exposure of some hours, with the routers that were asked for.

    Attributes
    ----------
    exposure : EdgeExposure
        Shade, heat, or both along the edges.
    made : pandas.Timestamp
        When it was made.
    as_of : pandas.Timestamp
        Latest instant that the weather of its heat is known of; of shadows, when they were made.
    routers : dict
        Routers by walker and by what they seek.
    """

    exposure: EdgeExposure
    made: pd.Timestamp
    as_of: pd.Timestamp
    routers: dict[Key, Router] = field(default_factory=dict)

    @property
    def begin(self) -> pd.Timestamp:
        """Begin of its hours."""
        return pd.Timestamp(self.exposure.bounds[0])

    @property
    def end(self) -> pd.Timestamp:
        """End of its hours."""
        return pd.Timestamp(self.exposure.bounds[-1])

    def serves(self, seek: Seek) -> bool:
        """Return whether it has what is sought.

        Parameters
        ----------
        seek : {"shade", "sun", "cool", "warm"}
            What is sought.

        Returns
        -------
        bool
        """
        if seek in ("shade", "sun"):
            return bool(np.isfinite(self.exposure.shade).any())
        return self.exposure.excess is not None and self.exposure.below is (seek == "warm")

    def router(self, key: Key, make: Make) -> Router:
        """Return a router, made when it is asked for first.

        Parameters
        ----------
        key : tuple
            Walker, and what is sought.
        make : callable
            Makes it.

        Returns
        -------
        Router
        """
        found = self.routers.get(key)
        if found is None:
            found = make(self.exposure, *key)
            if len(self.routers) < ROUTERS:
                found = self.routers.setdefault(key, found)
        return found


@dataclass(frozen=True, slots=True)
class Failure:
    """Something that could not be made.

    Attributes
    ----------
    what : {"shadow", "heat"}
        What it was.
    when : pandas.Timestamp
        When it failed.
    message : str
        What was said.
    """

    what: Literal["shadow", "heat"]
    when: pd.Timestamp
    message: str


@dataclass(frozen=True, slots=True, eq=False)
class Held:
    """All that is held.

    Attributes
    ----------
    blocks : tuple of Block
        The latest first.
    feed : Feed or None
        The weather.
    failures : tuple of Failure
        The last of each kind since it went well.
    """

    blocks: tuple[Block, ...] = ()
    feed: Feed | None = None
    failures: tuple[Failure, ...] = ()

    def find(self, seek: Seek, instant: pd.Timestamp, *, backwards: bool = False) -> Block | None:
        """Return the block that serves a walk best.

        Parameters
        ----------
        seek : {"shade", "sun", "cool", "warm"}
            What is sought.
        instant : pandas.Timestamp
            When the walk begins.
        backwards : bool, default False
            That is when it ends.

        Returns
        -------
        Block or None
            That with the most time left; of equal ones the latest. None where none has the instant.
        """
        fit = [block for block in self.blocks if block.serves(seek) and block.begin <= instant <= block.end]
        return max(fit, key=lambda block: instant - block.begin if backwards else block.end - instant, default=None)

    def failed(self, what: str) -> bool:
        """Return whether something could not be made the last time.

        Parameters
        ----------
        what : {"shadow", "heat"}
            What.

        Returns
        -------
        bool
        """
        return any(failure.what == what for failure in self.failures)
