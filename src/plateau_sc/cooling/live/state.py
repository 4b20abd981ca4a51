"""What is held at a moment: it never changes, but is replaced as a whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from threading import Lock
from typing import Final, Literal, TypeAlias

import numpy as np
import pandas as pd

from plateau_sc.cooling.exposure.sums import LEAST_KNOWN
from plateau_sc.cooling.exposure.table import EdgeExposure
from plateau_sc.cooling.live.feed import Feed
from plateau_sc.cooling.routes.answers import Seek
from plateau_sc.cooling.routes.profiles import WalkerProfile
from plateau_sc.cooling.routes.router import Router

BLOCKS: Final = 4
"""How many blocks of hours are held at most."""

ROUTERS: Final = 8
"""How many routers a block holds at most; those for other walkers are made for one answer."""

_KEEPING: Final = Lock()

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
    shaded : bool
        Whether it has shade.
    """

    exposure: EdgeExposure
    made: pd.Timestamp
    as_of: pd.Timestamp
    routers: dict[Key, Router] = field(default_factory=dict)
    shaded: bool = field(init=False)

    def __post_init__(self) -> None:
        """Note whether shade is known of most of what is known at all."""
        known = self.exposure.known >= LEAST_KNOWN
        told = np.asarray(np.isfinite(self.exposure.shade).any(axis=0))[known]
        object.__setattr__(self, "shaded", bool(told.size) and bool(told.mean() > 0.5))

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
            return self.shaded
        return self.exposure.excess is not None and self.exposure.below is (seek == "warm")

    def left(self, instant: pd.Timestamp, *, backwards: bool) -> pd.Timedelta:
        """Return how much time there is for a walk.

        Parameters
        ----------
        instant : pandas.Timestamp
            When it begins.
        backwards : bool
            That is when it ends.

        Returns
        -------
        pandas.Timedelta
        """
        return instant - self.begin if backwards else self.end - instant

    def is_replaced_by(self, other: Block, now: pd.Timestamp) -> bool:
        """Return whether another block serves all that this one does from now on.

        Parameters
        ----------
        other : Block
            The other one.
        now : pandas.Timestamp
            When.

        Returns
        -------
        bool
        """
        seeks: tuple[Seek, ...] = ("shade", "cool", "warm")
        serves = all(other.serves(seek) for seek in seeks if self.serves(seek))
        return serves and other.begin <= max(self.begin, now) and other.end >= self.end

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
            with _KEEPING:
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
    begin : pandas.Timestamp
        Begin of the hours that it was for.
    when : pandas.Timestamp
        When it failed.
    message : str
        What was said.
    """

    what: Literal["shadow", "heat"]
    begin: pd.Timestamp
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
            Of heat that of the latest weather, of shadows and of equal ones that with the most time left. None where
            none has the instant.
        """
        fit = [block for block in self.blocks if block.serves(seek) and block.begin <= instant <= block.end]
        if seek in ("cool", "warm") and fit:
            latest = max(block.as_of for block in fit)
            fit = [block for block in fit if block.as_of == latest]
        return max(fit, key=lambda block: block.left(instant, backwards=backwards), default=None)

    def failure(self, what: str) -> Failure | None:
        """Return what failed the last time.

        Parameters
        ----------
        what : {"shadow", "heat"}
            What was made.

        Returns
        -------
        Failure or None
        """
        return next((failure for failure in self.failures if failure.what == what), None)

    def without(self, what: str) -> tuple[Failure, ...]:
        """Return the failures of other things.

        Parameters
        ----------
        what : {"shadow", "heat"}
            What not.

        Returns
        -------
        tuple of Failure
        """
        return tuple(failure for failure in self.failures if failure.what != what)

    def add(self, fresh: Sequence[Block], now: pd.Timestamp) -> tuple[Block, ...]:
        """Return the blocks with new ones before them.

        Parameters
        ----------
        fresh : sequence of Block
            New ones.
        now : pandas.Timestamp
            When.

        Returns
        -------
        tuple of Block
            `BLOCKS` at most, without those that are over and those whose hours to come a new one has as well.
        """
        kept = [
            block
            for block in self.blocks
            if block.end > now and not any(block.is_replaced_by(other, now) for other in fresh)
        ]
        return (*fresh, *kept)[:BLOCKS]
