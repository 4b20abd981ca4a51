"""What a command was asked for, as plain values."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class MapOptions:
    """What every command that makes maps was asked for.

    Attributes
    ----------
    source : Path
        Where the buildings are.
    out : Path or None
        Folder for the results; None for a name made from the source's.
    resolution : float
        Side of a pixel [m].
    margin : float
        Width of the belt around the buildings that is mapped too [m].
    tz : str
        Time zone of the days.
    area : Path or None
        GeoJSON of the part to map.
    dem : Path or None
        Terrain.
    flat : bool
        Leave the terrain of the data set out.
    lod : str
        Level of detail.
    threads : int or None
        None for all cores.
    preview : bool
        Draw the map.
    """

    source: Path
    out: Path | None = None
    resolution: float = 1.0
    margin: float = 20.0
    tz: str = "Asia/Tokyo"
    area: Path | None = None
    dem: Path | None = None
    flat: bool = False
    lod: str = "best"
    threads: int | None = None
    preview: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ShadeOptions(MapOptions):
    """What `plateau-sc shade` was asked for.

    Attributes
    ----------
    days : tuple of date
        The local days.
    step : str
        Time between two masks.
    means : bool
        Map the means over the steps, in place of masks at their beginnings.
    """

    days: tuple[date, ...]
    step: str = "1h"
    means: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class HeatOptions(MapOptions):
    """What `plateau-sc heat` was asked for.

    Attributes
    ----------
    weather : Path
        The weather, as CSV, EPW or METPV.
    day : date
        The local day.
    hours : tuple of int or None
        Begin and end of the part of the day that is mapped [min after midnight]; None for all of it.
    dew_point : float or None
        Of the air, where the weather has no humidity [°C].
    columns : tuple of tuple of str
        Names of the weather's columns and what they are called in a CSV; those that are not told have their own names.
    time : str
        Column of the time stamps in a CSV.
    label : str
        What the time stamps of a CSV name: start, center or end of an interval.
    interval : str
        Length of a CSV's intervals.
    instants : tuple of str
        Quantities of a CSV that are those of its time stamps, in place of means.
    layers : tuple of str or None
        The layers; None for all but PET.
    trees : bool
        Take the data set's vegetation.
    """

    weather: Path
    day: date
    hours: tuple[int, int] | None = None
    dew_point: float | None = None
    columns: tuple[tuple[str, str], ...] = ()
    time: str = "time"
    label: str = "start"
    interval: str = "1h"
    instants: tuple[str, ...] = ()
    layers: tuple[str, ...] | None = None
    trees: bool = True


@dataclass(frozen=True, slots=True)
class ConvertOptions:
    """What `plateau-sc convert` was asked for.

    Attributes
    ----------
    source : Path
        Where the buildings are.
    out : Path
        The file to write.
    area : Path or None
        GeoJSON of the part to take.
    lod : str
        Level of detail.
    """

    source: Path
    out: Path
    area: Path | None = None
    lod: str = "best"


@dataclass(frozen=True, slots=True)
class FetchOptions:
    """What `plateau-sc fetch` was asked for.

    Attributes
    ----------
    out : Path
        Folder for the data sets.
    types : tuple of str or None
        Feature types; None for all.
    cities, meshes, spatial_ids : tuple of str
        Codes; empty if not asked for.
    bbox : tuple of float or None
        West, south, east, north [deg].
    place : str or None
        Name of a place.
    area : Path or None
        GeoJSON of the part to fetch.
    margin : float
        Width of the belt around the area that is fetched too [m].
    year : int or None
        Year of the data sets; None for the newest.
    limit : int
        Largest size of all that is fetched [byte].
    base_url : str or None
        Address of the delivery service; None for Project PLATEAU's.
    dry_run : bool
        List the files only.
    """

    out: Path
    types: tuple[str, ...] | None
    cities: tuple[str, ...] = ()
    meshes: tuple[str, ...] = ()
    spatial_ids: tuple[str, ...] = ()
    bbox: tuple[float, ...] | None = None
    place: str | None = None
    area: Path | None = None
    margin: float = 200.0
    year: int | None = None
    limit: int = 5_000_000_000
    base_url: str | None = None
    dry_run: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WalkOptions:
    """The walk that `plateau-sc criterion --ablate` was asked for.

    Attributes
    ----------
    origin, destination : tuple of float
        Longitude and latitude [deg].
    network : Path or None
        The ways; the roads of the data set for None.
    depart : str or None
        When it begins, with the offset of the time zone.
    walker : str
        Who walks.
    detour : float
        By what share a way may take longer than the fastest.
    """

    origin: tuple[float, float]
    destination: tuple[float, float]
    network: Path | None = None
    depart: str | None = None
    walker: str = "adult"
    detour: float = 0.3


@dataclass(frozen=True, slots=True)
class CriterionOptions:
    """What `plateau-sc criterion` was asked for.

    Attributes
    ----------
    plans : tuple of str
        Areas of the plan: files, codes of meshes, WKT, or codes of municipalities.
    data : Path
        Where the model is.
    out : Path
        Folder for the report.
    receipts : tuple of Path
        Receipts, and folders that hold some; empty where none are given.
    profile : str or None
        What is asked of the model: a name, or a TOML file.
    name : str or None
        What to call the plan.
    lang : str
        Language of the page.
    quality : bool
        Hold the files to the quality rules.
    indicators, personal_data : Path or None
        Lists that the operator filled in.
    openapi : Path or None
        Description of the service's API.
    boundary : Path or None
        File with the boundaries of municipalities.
    day : date or None
        Day of the runs with the model and without it; None for none.
    resolution : float or None
        Side of a pixel of these runs [m].
    weather : Path or None
        Weather of the day, for heat.
    dew_point : float or None
        Dew point of the day's air, where the weather has no humidity [degC].
    walk : WalkOptions or None
        A walk of these runs.
    """

    plans: tuple[str, ...]
    data: Path
    out: Path
    receipts: tuple[Path, ...] = ()
    profile: str | None = None
    name: str | None = None
    lang: str = "ja"
    quality: bool = False
    indicators: Path | None = None
    personal_data: Path | None = None
    openapi: Path | None = None
    boundary: Path | None = None
    day: date | None = None
    resolution: float | None = None
    weather: Path | None = None
    dew_point: float | None = None
    walk: WalkOptions | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteOptions:
    """What `plateau-sc route` was asked for.

    Attributes
    ----------
    network : Path
        The ways.
    shadow : Path
        Folder of shadow masks, or one file.
    origin, destination : tuple of float
        Longitude and latitude [deg].
    out : Path
        GeoJSON to write.
    depart, arrive : str or None
        When the walk begins, or when it ends, with the offset of the time zone: one of the two.
    until : str or None
        Latest time to leave; the best between `depart` and it is then found.
    via : tuple of tuples of float
        Longitude and latitude of places to pass, in their order [deg].
    profile : str
        Who walks.
    seek : str
        Shade, sun, coolness or warmth.
    heat : Path or None
        Folder of layers of heat, or one file.
    what : str
        Which layer of heat.
    threshold : float or None
        What of it counts lies above this, or below [°C]; that of the layer by default.
    detour : float
        By what share a route may take longer than the fastest.
    lang : str
        Language of the steps that are printed.
    preview : bool
        Draw the map.
    """

    network: Path
    shadow: Path
    origin: tuple[float, float]
    destination: tuple[float, float]
    out: Path
    depart: str | None = None
    arrive: str | None = None
    until: str | None = None
    via: tuple[tuple[float, float], ...] = ()
    profile: str = "adult"
    seek: str = "shade"
    heat: Path | None = None
    what: str = "utci"
    threshold: float | None = None
    detour: float = 0.3
    lang: str = "ja"
    preview: bool = True
