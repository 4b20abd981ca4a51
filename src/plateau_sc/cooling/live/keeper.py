"""Keeps the hours, and chooses among them: what is held is replaced as a whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from threading import Lock
from typing import Any, Final, Literal

import pandas as pd

from plateau_sc.cooling.live.caster import Caster
from plateau_sc.cooling.live.feed import take_weather
from plateau_sc.cooling.live.state import ROUTERS, Block, Failure, Held, Key, Make
from plateau_sc.cooling.live.texts import tell
from plateau_sc.cooling.routes.answers import Seek
from plateau_sc.cooling.routes.profiles import WalkerProfile
from plateau_sc.errors import ParameterError
from plateau_sc.weather.table import Weather

INSTEAD: Final[dict[Seek, Seek]] = {"shade": "shade", "sun": "sun", "cool": "shade", "warm": "sun"}
"""What stands for each thing that is sought where there is no heat."""

# A walk begins in hours that go on for so long at least, or new ones are cast for it.
_MARGIN: Final = pd.Timedelta(minutes=30)
# What failed is not tried again for an answer before this is over.
_PAUSE: Final = pd.Timedelta(minutes=1)


class Keeper:
    """Holds what answers are made of.

    Parameters
    ----------
    caster : Caster
        Makes the hours.
    profile : WalkerProfile
        Whom routers are made for ahead.
    seek : {"shade", "sun", "cool", "warm"}
        What for.
    stale : pandas.Timedelta
        Age from which weather is too old for heat.
    make : callable
        Makes routers.
    """

    def __init__(self, caster: Caster, profile: WalkerProfile, seek: Seek, stale: pd.Timedelta, make: Make) -> None:
        self.caster, self.profile, self.seek, self.stale = caster, profile, seek, stale
        self.held = Held()
        self._make = make
        self._margin = min(_MARGIN, caster.ahead / 2)
        self._casting, self._swapping = Lock(), Lock()

    def take(self, weather: Weather, now: pd.Timestamp) -> dict[str, Any]:
        """Take weather.

        Parameters
        ----------
        weather : Weather
            What came.
        now : pandas.Timestamp
            When it came.

        Returns
        -------
        dict
            Counts, as `take_weather` gives them.

        Raises
        ------
        ParameterError
            As `take_weather` does.
        """
        with self._swapping:
            feed, counts = take_weather(self.held.feed, weather, now)
            self.held = replace(self.held, feed=feed)
        return counts

    def add(self, block: Block, now: pd.Timestamp) -> None:
        """Take a block that was made elsewhere.

        Parameters
        ----------
        block : Block
            Of the network.
        now : pandas.Timestamp
            When it came.

        Raises
        ------
        ParameterError
            It has neither shade nor heat, or a cost below 0.
        """
        seeks: tuple[Seek, ...] = ("shade", "cool", "warm")
        fit = [seek for seek in seeks if block.serves(seek)]
        if not fit:
            raise ParameterError(f"{block.exposure!r} has neither shade nor heat of the edges")
        for seek in fit:
            block.router((self.profile, seek), self._make)
        self._swap_blocks([block], now)

    def refresh(self, now: pd.Timestamp) -> None:
        """Make the next hours; what cannot be made is noted.

        Parameters
        ----------
        now : pandas.Timestamp
            From when on.
        """
        begin = self.caster.begin_of(now)
        with self._casting:
            held = self.held
            feed = held.feed
            fresh = [self._try("shadow", begin, now, lambda: self.caster.cast(begin, now))]
            if self.caster.heat is not None and feed is not None and now - feed.as_of <= self.stale:
                fresh.insert(0, self._try("heat", begin, now, lambda: self.caster.warm(begin, feed, now)))
            blocks = [block for block in fresh if block is not None]
            keys = dict.fromkeys([(self.profile, self.seek), *(key for block in held.blocks for key in block.routers)])
            for block in blocks:
                for key in [key for key in _with_shade(keys) if block.serves(key[1])][:ROUTERS]:
                    block.router(key, self._make)
            self._swap_blocks(blocks, now)

    def choose(
        self, seek: Seek, instant: pd.Timestamp, now: pd.Timestamp, remarks: list[dict[str, Any]], *, backwards: bool
    ) -> tuple[Block, Seek, Literal["heat", "shadow", "none"]]:
        """Return the best that there is for a walk.

        Parameters
        ----------
        seek : {"shade", "sun", "cool", "warm"}
            What is sought.
        instant, now : pandas.Timestamp
            When the walk begins, and when it is asked for.
        remarks : list of dict
            What is missing is added to them.
        backwards : bool
            Whether the walk ends at the instant instead.

        Returns
        -------
        block : Block
            Hours that the instant lies in.
        seek : {"shade", "sun", "cool", "warm"}
            What can be sought there.
        source : {"heat", "shadow", "none"}
            What there is: "none" takes the worst for all edges.
        """
        held = self.held
        if seek in ("cool", "warm"):
            warm = held.find(seek, instant, backwards=backwards)
            if warm is not None and now - warm.as_of <= self.stale:
                return warm, seek, "heat"
            remarks.append(self._explain_no_heat(held, warm, now))
        seek = INSTEAD[seek]
        block = held.find(seek, instant, backwards=backwards)
        if block is None or block.left(instant, backwards=backwards) < self._margin:
            block = self._cast_for(seek, instant, now, remarks, backwards=backwards)
        if block is not None:
            return block, seek, "shadow"
        remarks.append(tell("shadow_failed"))
        return self.caster.blank(instant, seek, now), seek, "none"

    def _explain_no_heat(self, held: Held, warm: Block | None, now: pd.Timestamp) -> dict[str, Any]:
        known = held.feed.as_of if held.feed is not None else None
        if warm is not None:
            known = warm.as_of if known is None else max(known, warm.as_of)
        if known is not None and now - known > self.stale:
            return tell("weather_stale", minutes=(now - known) / pd.Timedelta(minutes=1))
        if self.caster.heat is not None and known is None:
            return tell("weather_missing")
        return tell("heat_failed" if held.failure("heat") else "heat_missing")

    def _cast_for(
        self, seek: Seek, instant: pd.Timestamp, now: pd.Timestamp, remarks: list[dict[str, Any]], *, backwards: bool
    ) -> Block | None:
        """Return shadows that are cast for a walk, unless another thread did so meanwhile."""
        begin = self.caster.begin_of(instant, backwards=backwards)
        with self._casting:
            held = self.held
            found = held.find(seek, instant, backwards=backwards)
            if found is not None and found.left(instant, backwards=backwards) >= self._margin:
                return found
            last = held.failure("shadow")
            if last is not None and last.begin == begin and now - last.when < _PAUSE:
                return found
            block = self._try("shadow", begin, now, lambda: self.caster.cast(begin, now))
            if block is None:
                return found
            self._swap_blocks([block], now)
        remarks.append(tell("computed"))
        return block

    def _try(
        self, what: Literal["shadow", "heat"], begin: pd.Timestamp, now: pd.Timestamp, make: Callable[[], Block]
    ) -> Block | None:
        """Return a block, or note why there is none: an answer never fails for what it is made of."""
        failures: tuple[Failure, ...] = ()
        block: Block | None = None
        try:
            block = make()
            seek: Seek = "shade" if what == "shadow" else "warm" if block.exposure.below else "cool"
            block.router((self.profile, seek), self._make)
        except Exception as error:
            block, failures = None, (Failure(what, begin, now, f"{type(error).__name__}: {error}"),)
        with self._swapping:
            self.held = replace(self.held, failures=(*self.held.without(what), *failures))
        return block

    def _swap_blocks(self, fresh: list[Block], now: pd.Timestamp) -> None:
        with self._swapping:
            self.held = replace(self.held, blocks=self.held.add(fresh, now))


def _with_shade(keys: dict[Key, None]) -> list[Key]:
    """Return whom routers are made for, with those that stand in for heat."""
    return list(dict.fromkeys([*keys, *((profile, INSTEAD[seek]) for profile, seek in keys)]))
