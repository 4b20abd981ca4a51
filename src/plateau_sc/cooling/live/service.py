"""Routes and cool spots as of now: what a web service, a sign or an app asks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Sequence
from typing import Any, Final, Literal

import numpy as np
import pandas as pd

from plateau_sc.cooling.exposure.table import EdgeExposure
from plateau_sc.cooling.live.answers import forget_shade, validity, wrap
from plateau_sc.cooling.live.caster import Caster, Heat, Shadows
from plateau_sc.cooling.live.keeper import INSTEAD, Keeper
from plateau_sc.cooling.live.report import Tally, report_status
from plateau_sc.cooling.live.state import Block
from plateau_sc.cooling.live.texts import require_language, tell
from plateau_sc.cooling.network.finder import EdgeFinder
from plateau_sc.cooling.network.walking import WalkingNetwork
from plateau_sc.cooling.routes.answers import RouteSet, Seek
from plateau_sc.cooling.routes.places import Place, locate
from plateau_sc.cooling.routes.profiles import WalkerProfile, profile_named
from plateau_sc.cooling.routes.router import Router
from plateau_sc.cooling.spots.coverage import FARTHEST
from plateau_sc.cooling.spots.nearest import SpotFinder, list_nearest
from plateau_sc.cooling.spots.places import CoolSpots, require_placed
from plateau_sc.crs import from_zone
from plateau_sc.errors import ParameterError
from plateau_sc.scene import Scene
from plateau_sc.sun import RISE_ELEVATION, sun_position
from plateau_sc.times import require_aware, require_length
from plateau_sc.weather.table import Weather

_Length = str | dt.timedelta | pd.Timedelta
_CLOUDED: Final = 0.9


class Live:
    """Answers routes and spots, with the time that the answer is valid for.

    What is held is never changed, but replaced as a whole: threads ask while others give weather or make the next
    hours, and each answer is of one state. Asking waits for nothing as long as the hours are held; else their shadows
    are cast first, by one thread at a time. Where heat is sought and there is none, or none of weather that is new
    enough, the answer is by shadows alone; where these cannot be cast, by the ways alone. The answer says so. What a
    caller asks wrongly is an error as elsewhere.

    Shade takes 8 bytes an edge and step, heat 8 more, and each router 8 and its ways; `status` tells how much it is.
    Four blocks of hours are held at most, with eight routers each, and while the next hours are made theirs beside
    them.

    Parameters
    ----------
    network : WalkingNetwork
        The edges.
    scene : Scene or callable
        Casts the shadows; or a callable that takes instants (pandas.DatetimeIndex) and gives an `EdgeExposure` of
        them, as out of the shadows of the year.
    profile : str or WalkerProfile
        Who walks, where the question does not say.
    seek : {"shade", "sun", "cool", "warm"}
        What is sought, where the question does not say.
    ahead, step : str or Timedelta
        How many hours are made at a time, in which steps.
    spacing : float
        Longest distance between points along an edge that rays are cast from [m].
    heat : callable, optional
        Takes the weather that is held and instants, and gives an `EdgeExposure` with heat whose hours begin at the
        first of them or before, as a `StreetHeat` does; how weather goes on after what is known is its own matter.
        `refresh` calls it while the weather is new enough.
    spots : CoolSpots, optional
        Cool spots; those without a place or too far from the network are left out and counted.
    holidays : collection of datetime.date, optional
        Public holidays.
    stale : str or Timedelta
        Age from which weather is too old for heat.
    farthest : float
        Farthest that a place may lie from an edge [m].
    plane : bool
        Whether places are given by easting and northing instead of longitude and latitude.
    tz : str
        Time zone of answers.
    clock : callable, optional
        Gives the instant that it is now.
    threads : int, optional
        Threads that cast shadows; all cores by default.

    Raises
    ------
    CrsError
        Network and scene are in different zones.
    NoOverlapError
        The network lies beside the scene.
    ParameterError
        Something is none of what is said here.

    Examples
    --------
    >>> import geopandas as gpd
    >>> from plateau_sc.cooling.network.edges import network_from_edges
    >>> wall = np.array([[[0.0, -2, 0], [300, -2, 0], [300, -2, 9]], [[0, -2, 0], [300, -2, 9], [0, -2, 9]]])
    >>> mast = np.array([[[150.0, 70, 0], [150, 70.1, 0], [150, 70, 1]]])
    >>> ways = ["LINESTRING (0 20, 300 20)", "LINESTRING (0 20, 0 0, 300 0, 300 20)"]
    >>> streets = network_from_edges(gpd.GeoSeries.from_wkt(ways, crs=6677))
    >>> scene = Scene.from_mesh(np.concatenate([wall, mast]), crs=6677)
    >>> live = Live(streets, scene, plane=True, ahead="1h", spacing=5.0)
    >>> answer = live.routes((0, 20), (300, 20), depart="2026-12-21T11:30+09:00", lang="en")
    >>> best = answer["result"]["features"][-1]["properties"]
    >>> answer["valid"]["source"], round(best["metres"]), best["metres_shade"] > 250
    ('shadow', 340, True)
    >>> answer["valid"]["text"]
    'These hours were not held: their shadows were cast for this answer.'
    """

    def __init__(
        self,
        network: WalkingNetwork,
        scene: Scene | Shadows,
        *,
        profile: str | WalkerProfile = "adult",
        seek: Seek = "shade",
        ahead: _Length = "3h",
        step: _Length = "5min",
        spacing: float = 1.0,
        heat: Heat | None = None,
        spots: CoolSpots | None = None,
        holidays: Collection[dt.date] | None = None,
        stale: _Length = "2h",
        farthest: float = 200.0,
        plane: bool = False,
        tz: str = "Asia/Tokyo",
        clock: Callable[[], pd.Timestamp] | None = None,
        threads: int | None = None,
    ) -> None:
        caster = Caster(network, scene, heat, require_length(ahead), require_length(step), spacing, threads)
        self.network, self.profile, self.seek = network, profile_named(profile), _require_seek(seek)
        self.stale = require_length(stale)
        if not (isinstance(farthest, int | float) and 0.0 < farthest < np.inf):
            raise ParameterError(f"farthest must be above 0 m; found {farthest!r}")
        self._farthest, self._plane, self._holidays = farthest, plane, holidays
        self._clock = clock or (lambda: pd.Timestamp.now("UTC"))
        self._zone = tz
        self._now()
        self._edges = EdgeFinder(network)
        self._spots: SpotFinder | None = None
        self._tally: Tally | None = None
        if spots is not None:
            self._spots, self._tally = _keep_spots(spots, self._edges)
        east, north = network.nodes.mean(axis=0)
        latitude, longitude = from_zone(east, north, network.epsg)
        self._place = float(latitude), float(longitude)
        self._keeper = Keeper(caster, self.profile, self.seek, self.stale, self._make)

    def __repr__(self) -> str:
        """Return one line."""
        held = self._keeper.held
        noun = "block" if len(held.blocks) == 1 else "blocks"
        weather = "no weather" if held.feed is None else f"weather of {held.feed.as_of.tz_convert(self._zone):%H:%M}"
        return f"<Live: {len(self.network)} edges, {len(held.blocks)} {noun} of hours, {weather}>"

    def update(self, weather: Weather) -> dict[str, Any]:
        """Take weather: observations as they come, or a forecast.

        What came last counts, interval by interval; see `plateau_sc.cooling.live.feed.take_weather` for what is kept
        and what refused. Heat follows with the next `refresh`.

        Parameters
        ----------
        weather : Weather
            As `plateau_sc.weather` reads it.

        Returns
        -------
        dict
            ``added``, ``replaced``, ``old``, ``empty``: numbers of intervals; ``as_of``, the latest instant that is
            known, and ``age_s`` [s]: None without any weather.

        Raises
        ------
        ParameterError
            It is no weather, or its wind was measured at another height than that of what is held.
        """
        now = self._now()
        counts = self._keeper.take(weather, now)
        feed = self._keeper.held.feed
        if feed is None:
            return {**counts, "as_of": None, "age_s": None}
        age = max(round((now - feed.as_of).total_seconds()), 0)
        return {**counts, "as_of": feed.as_of.tz_convert(self._zone).isoformat(), "age_s": age}

    def hold(self, exposure: EdgeExposure, *, as_of: object = None) -> None:
        """Take an exposure that was made elsewhere: shade, heat, or both.

        Parameters
        ----------
        exposure : EdgeExposure
            Of the network.
        as_of : pandas.Timestamp, datetime or str, optional
            Latest instant that the weather of its heat is known of; now if not given.

        Raises
        ------
        ParameterError
            It is of other edges, has nothing of any edge, or a cost below 0; the instant has no time zone.
        """
        now = self._now()
        known = now if as_of is None else self._read(as_of, "as_of")
        self._keeper.add(Block(self._keeper.caster.require_exposure(exposure), now, known), now)

    def refresh(self, now: object = None) -> dict[str, Any]:
        """Make the next hours: shadows, and heat where there is weather for it.

        What cannot be made is told, and what was held before stays.

        Parameters
        ----------
        now : pandas.Timestamp, datetime or str, optional
            From when on; the clock's time if not given.

        Returns
        -------
        dict
            As `status`.

        Raises
        ------
        ParameterError
            The instant is none, or has no time zone.
        """
        self._keeper.refresh(self._now() if now is None else self._read(now, "now"))
        return self.status()

    def routes(
        self,
        origin: Place,
        destination: Place,
        depart: object = None,
        *,
        arrive: object = None,
        profile: str | WalkerProfile | None = None,
        seek: Seek | None = None,
        detour: float = 0.3,
        via: Sequence[Place] = (),
        lang: Literal["ja", "en"] = "ja",
    ) -> dict[str, Any]:
        """Find the routes between two places.

        Parameters
        ----------
        origin, destination, detour, via
            As in `Router.routes`.
        depart, arrive : pandas.Timestamp, datetime or str, optional
            When the walk begins, or when it ends, with a time zone; now without any.
        profile : str or WalkerProfile, optional
            Who walks.
        seek : {"shade", "sun", "cool", "warm"}, optional
            What is sought. Without heat shade stands for "cool", and sun for "warm".
        lang : {"ja", "en"}
            Language of the text of the remarks; each remark and each step has both.

        Returns
        -------
        dict
            Under `live_schema`: ``result`` is under `plateau_sc.cooling.route_schema`; ``valid`` says for when, since
            when and by what, with remarks.

        Raises
        ------
        NoOverlapError
            A place is too far from the network.
        NoRouteError
            There is no way.
        ParameterError
            A place, an instant, the walker, what is sought, the detour or the language is none.
        TooLargeError
            The places are too far apart for the detour.
        """
        language = require_language(lang)
        walker = self.profile if profile is None else profile_named(profile)
        sought = self.seek if seek is None else _require_seek(seek)
        if depart is not None and arrive is not None:
            raise ParameterError("give one of depart and arrive, or none for now")
        now, backwards = self._now(), arrive is not None
        instant = self._read(arrive, "arrive") if backwards else now if depart is None else self._read(depart, "depart")
        remarks: list[dict[str, Any]] = []
        block, sought, source = self._keeper.choose(sought, instant, now, remarks, backwards=backwards)
        when = {"arrive": instant} if backwards else {"depart": instant}
        router = block.router((walker, sought), self._make)
        found = router.routes(origin, destination, detour=detour, via=via, **when)
        remarks += self._remark_on(found, source)
        if source == "none":
            found = forget_shade(found)
        feed = self._keeper.held.feed
        known = block.as_of if source == "heat" else None if feed is None else feed.as_of
        span, made = (self._local(block.begin), self._local(block.end)), self._local(block.made)
        age = None if known is None else now - known
        return wrap("routes", validity(span, made, source, now, age, remarks, language), found.to_geojson())

    def spots(self, point: Place, at: object = None, *, n: int = 3, lang: Literal["ja", "en"] = "ja") -> dict[str, Any]:
        """Find the nearest cool spots that are open when one gets there.

        Parameters
        ----------
        point : sequence of two float
            Where one is.
        at : pandas.Timestamp, datetime or str, optional
            When one sets out, with a time zone; now if not given.
        n : int
            How many at most.
        lang : {"ja", "en"}
            Language of the text of the remarks.

        Returns
        -------
        dict
            Under `live_schema`: ``result`` is GeoJSON, the nearest first; ``valid`` is for the day that was asked for.

        Raises
        ------
        ParameterError
            There are no spots, or the point, the instant, the number or the language is none; the point is too far
            from the network.
        """
        language = require_language(lang)
        if self._spots is None:
            raise ParameterError("there are no cool spots here; pass spots to Live, as read_spots gives them")
        now = self._now()
        instant = now if at is None else self._read(at, "at")
        where = locate(point, "point", self.network.epsg, plane=self._plane)
        found = self._spots.nearest_open(where, instant, n, holidays=self._holidays)
        remarks = [] if len(found) else [tell("spots_none")]
        if found.attrs["unknown"]:
            remarks.append(tell("spots_unknown", count=found.attrs["unknown"]))
        day = instant.normalize(), (instant + pd.Timedelta(days=1)).normalize()
        feed = self._keeper.held.feed
        age = None if feed is None else now - feed.as_of
        return wrap(
            "spots", validity(day, now, "hours", now, age, remarks, language), list_nearest(self._spots.spots, found)
        )

    def status(self) -> dict[str, Any]:
        """Return what is held, how old it is, and how many bytes it takes.

        Returns
        -------
        dict
            Under `live_schema`.
        """
        scene = self._keeper.caster.scene
        return report_status(self._keeper.held, self._now(), self.network, scene, self._spots, self._tally, self.stale)

    def _remark_on(self, found: RouteSet, source: str) -> list[dict[str, Any]]:
        times = [found.shortest.depart, found.coolest.depart, found.coolest.arrive]
        remarks = []
        if bool((sun_position(pd.DatetimeIndex(times), *self._place).true_elevation <= RISE_ELEVATION).all()):
            remarks.append(tell("night"))
        elif source == "shadow" and self._keeper.held.feed is not None:
            cover = self._keeper.held.feed.value_at("cloud_cover", times[0])
            if cover >= _CLOUDED:
                remarks.append(tell("clouds", percent=100.0 * cover))
        beyond = max(route.seconds_beyond for route in found.routes)
        if beyond:
            remarks.append(tell("beyond", minutes=np.ceil(beyond / 60.0)))
        return remarks

    def _make(self, exposure: EdgeExposure, profile: WalkerProfile, seek: Seek) -> Router:
        return Router(
            self.network, exposure, profile, seek, farthest=self._farthest, plane=self._plane, edges=self._edges
        )

    def _now(self) -> pd.Timestamp:
        return self._read(self._clock(), "the clock")

    def _read(self, instant: object, name: str) -> pd.Timestamp:
        found = require_aware(instant)
        if len(found) != 1:
            raise ParameterError(f"{name} must be one instant; found {len(found)}")
        return self._local(found[0]).floor("s")

    def _local(self, instant: pd.Timestamp) -> pd.Timestamp:
        try:
            return instant.tz_convert(self._zone)
        except (KeyError, ValueError, TypeError, OSError) as error:
            raise ParameterError(f"unknown time zone {self._zone!r}; expected a name like 'Asia/Tokyo'") from error


def _require_seek(seek: object) -> Seek:
    for known in INSTEAD:
        if seek == known:
            return known
    raise ParameterError(f"seek must be one of {', '.join(INSTEAD)}; found {seek!r}")


def _keep_spots(spots: CoolSpots, edges: EdgeFinder) -> tuple[SpotFinder, Tally]:
    network = edges.network
    rows, places = require_placed(spots, network.epsg)
    near = edges.snap(places).distance <= FARTHEST
    if not near.any():
        raise ParameterError(
            f"none of the {len(rows)} spots with a place lies within {FARTHEST:g} m of the network; expected "
            "one at least: give those of this town"
        )
    mask = np.zeros(len(spots), dtype=np.bool_)
    mask[rows[near]] = True
    return SpotFinder(spots.select(mask), network, edges=edges), Tally(len(spots) - len(rows), int((~near).sum()))
