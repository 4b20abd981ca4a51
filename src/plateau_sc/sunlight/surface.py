"""Direct sun on the roofs and walls of a city: hours for each surface, and shadow for each of its pixels."""

from collections.abc import Iterator
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import partial

import geopandas as gpd
import numpy as np
import pandas as pd
import xarray as xr
from numpy.typing import ArrayLike

from plateau_sc.city import CityModel, SurfaceType
from plateau_sc.errors import CrsError, NoBuildingsError, NoOverlapError, ParameterError, TooLargeError
from plateau_sc.kernels.welding import order_by_place
from plateau_sc.layers import CREDIT
from plateau_sc.polygons import shape_polygons
from plateau_sc.scene import Scene
from plateau_sc.shade import MEMORY_LIMIT, HasExecutor
from plateau_sc.sunlight.cover import Cover
from plateau_sc.sunlight.passes import SunPass, cast_instants, follow_sun, make_caster, require_scene
from plateau_sc.sunlight.pixels import Pixels, chunk_pixels, count_candidates
from plateau_sc.sunlight.planes import WINDS, Planes, find_planes
from plateau_sc.sunlight.samples import label_points, shadow_layer
from plateau_sc.times import require_aware, step_hours
from plateau_sc.types import BoolArray, IntArray, Progress

_FINEST = 1e-3
_LEVEL = 0.5


def surface_sun(
    scene: Scene,
    city: CityModel,
    times: pd.DatetimeIndex,
    *,
    resolution: float = 1.0,
    progress: Progress | None = None,
    executor: Executor | HasExecutor | None = None,
    threads: int | None = None,
) -> gpd.GeoDataFrame:
    """Return how long the sun shines on each roof, wall and other outer surface of the buildings.

    Each surface is divided into pixels in its own plane, with at least one pixel a surface. A pixel is lit at an
    instant if the sun is above the horizon and in front of the surface, and no face lies between them. The values of a
    surface are means over its pixels.

    Parameters
    ----------
    scene : Scene
        What casts shadows.
    city : CityModel
        The buildings whose surfaces are asked for; those of the scene, or some of them.
    times : pandas.DatetimeIndex, length n
        Evenly spaced instants with a time zone; each stands for one step.
    resolution : float, default 1.0
        Longest side of a pixel [m].
    progress : callable, optional
        Called as ``progress(done, total, what)``, in surfaces.
    executor : concurrent.futures.Executor or dask.distributed.Client, optional
        Where the instants are cast; by default threads of this process share each instant.
    threads : int, optional
        Threads to use without an executor; all cores by default.

    Returns
    -------
    GeoDataFrame
        One row a polygon, in the order of `plateau_sc.surfaces`, with the columns

        - ``polygon``, its row in `plateau_sc.surfaces`; ``building``, its row in `CityModel.buildings`; ``gml_id`` of
          that row; ``root``, the gml:id of the whole building, which parts share; ``lod``;
        - ``surface``: roof, wall, outer_ceiling, outer_floor, installation, window or door. Tops and sides of blocks
          are roofs and walls, and so are faces of unknown type;
        - ``facing``: N, NE, …, NW (true north), or flat; ``azimuth`` of the outward normal, clockwise from true north
          [deg], NaN where flat; ``tilt`` of the normal from the zenith [deg]; ``surface_area`` without holes [m²];
          ``pixels``, how many there are;
        - ``covered``: share of the pixels that lie within a building (a party wall) or below the terrain [0–1];
        - ``sun_hours``: hours of direct sun [h]; ``sun_fraction``: of the hours with the sun above the horizon [0–1];
        - ``beam_hours``: the same hours, each weighted with the cosine of the angle of incidence [h]: times the direct
          normal irradiance it is the energy of the beam;
        - ``geometry``: POLYGON Z in the zone.

        `attrs` has ``daylight_hours``, ``resolution`` and the credit.

    Raises
    ------
    CrsError
        Scene and city are in different zones.
    NoBuildingsError
        The city has no such surface.
    NoOverlapError
        The city does not meet the scene.
    ParameterError
        The times are empty, have no zone or are not evenly spaced, or the resolution is no length.
    TooLargeError
        A surface has more than 30 million pixels.

    Notes
    -----
    Receivers stand 1 mm off their surface. Pixels within a neighbouring building are in shadow all day, and count
    in the means: divide by ``1 - covered`` for the mean of what is exposed. Outward is where the file turns a polygon;
    a polygon turned the wrong way looks into its own building, and is covered.

    The surfaces are worked on in parts of half a million pixels or less, so that the memory for it stays below 200 MB,
    whatever the size of the city and the number of instants.

    Examples
    --------
    >>> import tempfile, plateau_sc as psc
    >>> city = psc.read_citygml(psc.samples.write(tempfile.mkdtemp(), extent=(100.0, 100.0)))
    >>> solstice = psc.hourly("2026-12-21", tz="Asia/Tokyo")
    >>> table = surface_sun(psc.Scene(city), city, solstice, resolution=2.0)
    >>> walls = table[table["surface"] == "wall"].groupby("facing", observed=True)["sun_hours"].mean()
    >>> bool(walls["S"] > walls["N"])
    True
    """
    instants = require_aware(times)
    step = step_hours(instants)
    work = _prepare(scene, city, instants, resolution, threads)
    count = len(work.planes)
    totals = {name: np.zeros(count) for name in ("pixels", "covered", "lit", "beam")}
    done = 0
    for pixels, covered, lit in _each_part(work, executor, threads):
        rows = pixels.surfaces
        normals = work.planes.normal[rows]
        totals["pixels"][rows] = np.diff(pixels.starts)
        totals["covered"][rows] = pixels.count(covered)
        for index, mask in lit:
            found = pixels.count(mask)
            totals["lit"][rows] += found
            totals["beam"][rows] += found * (normals @ work.sun.directions[index])
        if progress is not None:
            done += len(rows)
            progress(done, count, "casting shadows on surfaces")
    daylight = len(work.sun.up) * step
    pixels_of = totals["pixels"]
    table = _describe(work, scene.convergence).assign(
        pixels=pixels_of.astype(np.int64),
        covered=totals["covered"] / pixels_of,
        sun_hours=totals["lit"] / pixels_of * step,
        sun_fraction=totals["lit"] / pixels_of / len(work.sun.up) if len(work.sun.up) else np.nan,
        beam_hours=totals["beam"] / pixels_of * step,
    )
    shapes = shape_polygons(city)[work.planes.polygons]
    result = gpd.GeoDataFrame(table, geometry=shapes, crs=city.epsg)
    result.attrs = {"daylight_hours": daylight, "resolution": float(resolution), "credit": CREDIT}
    return result


def surface_masks(
    scene: Scene,
    city: CityModel,
    times: pd.DatetimeIndex,
    polygons: ArrayLike | None = None,
    *,
    resolution: float = 1.0,
    progress: Progress | None = None,
    executor: Executor | HasExecutor | None = None,
    threads: int | None = None,
) -> xr.Dataset:
    """Return which pixels of roofs and walls lie in shadow at each instant.

    Parameters
    ----------
    scene : Scene
        What casts shadows.
    city : CityModel
        The buildings whose surfaces are asked for.
    times : pandas.DatetimeIndex, length n
        Instants with a time zone, in any order.
    polygons : array_like of int, optional
        Rows of `plateau_sc.surfaces` (the column ``polygon`` of `surface_sun`); all outer surfaces by default.
    resolution : float, default 1.0
        Longest side of a pixel [m].
    progress : callable, optional
        Called as ``progress(done, total, what)``, in surfaces.
    executor : concurrent.futures.Executor or dask.distributed.Client, optional
        As in `surface_sun`.
    threads : int, optional
        As in `surface_sun`.

    Returns
    -------
    xarray.Dataset
        ``shadow``, bool, dimensions (time, point): True in shadow, also where the sun is behind the surface or below
        the horizon. Along `time` the coordinates of `plateau_sc.shadow_masks`; along `point`: `x`, `y`, `z` of the
        receiver [m], `polygon`, `gml_id`, `covered`, and its `azimuth`, `tilt` [deg].

    Raises
    ------
    CrsError, NoBuildingsError, NoOverlapError
        As in `surface_sun`.
    ParameterError
        The times are empty or have no zone, the resolution is no length, or a polygon is no outer surface of the city.
    TooLargeError
        The result needs more than `plateau_sc.shade.MEMORY_LIMIT`.

    Examples
    --------
    The share of a wall in sun, hour by hour:

    >>> import tempfile, plateau_sc as psc
    >>> city = psc.read_citygml(psc.samples.write(tempfile.mkdtemp(), extent=(100.0, 100.0)))
    >>> table = psc.surfaces(city)
    >>> wall = table[(table["surface"] == "wall") & table["used"]].index[:1]
    >>> masks = surface_masks(psc.Scene(city), city, psc.hourly("2026-12-21", tz="Asia/Tokyo"), wall)
    >>> in_sun = (~masks["shadow"]).mean("point")
    >>> in_sun.dims, float(in_sun[0])
    (('time',), 0.0)
    """
    instants = require_aware(times)
    work = _prepare(scene, city, instants, resolution, threads, polygons)
    needed = int(count_candidates(work.planes, resolution).sum()) * (len(instants) + 100)
    if needed > MEMORY_LIMIT:
        raise TooLargeError(
            f"{len(work.planes)} surfaces at {resolution:g} m and {len(instants)} instants need up to "
            f"{needed / 2**30:.1f} GiB, more than {MEMORY_LIMIT / 2**30:.0f}; give fewer polygons or instants, or a "
            "coarser resolution; surface_sun keeps no masks"
        )
    parts: list[tuple[Pixels, BoolArray, BoolArray]] = []
    done = 0
    for pixels, covered, lit in _each_part(work, executor, threads):
        shadow = np.ones((len(instants), len(covered)), dtype=np.bool_)
        for index, mask in lit:
            shadow[index] = ~mask
        parts.append((pixels, covered, shadow))
        if progress is not None:
            done += len(pixels.surfaces)
            progress(done, len(work.planes), "casting shadows on surfaces")
    row = np.concatenate([pixels.row for pixels, _, _ in parts])
    order = np.argsort(row, kind="stable")
    row = row[order]
    places = np.concatenate([pixels.places for pixels, _, _ in parts])[order] + scene.origin
    described = _describe(work, scene.convergence).iloc[row]
    along_point = {
        "polygon": (described["polygon"].to_numpy(), {"long_name": "row of the table of surfaces"}),
        "gml_id": (described["gml_id"].to_numpy().astype(str), {"long_name": "gml:id of the building or part"}),
        "azimuth": (
            described["azimuth"].to_numpy(),
            {"long_name": "of the outward normal, clockwise from true north", "units": "degree"},
        ),
        "tilt": (described["tilt"].to_numpy(), {"long_name": "of the normal from the zenith", "units": "degree"}),
        "covered": (
            np.concatenate([covered for _, covered, _ in parts])[order],
            {"long_name": "within a building or below the terrain"},
        ),
    }
    shadow = np.concatenate([shadow for _, _, shadow in parts], axis=1)[:, order]
    return shadow_layer(shadow, work.sun.position, label_points(places, scene.epsg, along_point), CREDIT).to_dataset()


@dataclass(frozen=True, eq=False)
class _Work:
    """What both functions begin with."""

    scene: Scene
    city: CityModel
    planes: Planes
    sun: SunPass
    resolution: float


def _prepare(
    scene: object,
    city: object,
    instants: pd.DatetimeIndex,
    resolution: float,
    threads: int | None,
    polygons: ArrayLike | None = None,
) -> _Work:
    """Check that all goes together, and find the surfaces and the sun."""
    place = require_scene(scene, threads)
    if not isinstance(city, CityModel):
        raise ParameterError(f"expected the city that read_citygml gives; found {type(city).__name__}")
    if city.epsg != place.epsg:
        raise CrsError(f"city and scene must be in one zone; found EPSG:{city.epsg} and EPSG:{place.epsg}")
    if (
        isinstance(resolution, bool)
        or not isinstance(resolution, int | float | np.number)
        or not (_FINEST <= resolution < np.inf)
    ):
        raise ParameterError(f"resolution must be a length of {_FINEST:g} m or more; found {resolution!r}")
    planes = find_planes(city, place.origin)
    if polygons is not None:
        planes = planes.take(_find_rows(planes, polygons))
    if not len(planes):
        raise NoBuildingsError("the city has no roof, wall or other outer surface; see city.audit for what was skipped")
    west, south, east, north = place.bounds
    left, bottom, right, top = city.bounds
    if left > east or right < west or bottom > north or top < south:
        raise NoOverlapError(f"the city {city.bounds} does not meet the scene {place.bounds} (EPSG:{place.epsg})")
    return _Work(place, city, planes, follow_sun(place, instants), float(resolution))


def _find_rows(planes: Planes, polygons: ArrayLike) -> IntArray:
    wanted = np.atleast_1d(np.asarray(polygons))
    if wanted.ndim != 1 or not wanted.size or not np.issubdtype(wanted.dtype, np.integer):
        raise ParameterError(f"polygons must be one row of whole numbers; found {wanted.dtype} {wanted.shape}")
    wanted = np.unique(wanted)
    strange = wanted[~np.isin(wanted, planes.polygons)]
    if strange.size:
        raise ParameterError(
            f"{strange.size} of the polygons, the first {strange[0]}, are no outer surfaces of the city that are used; "
            "the column 'polygon' of surface_sun has all that are"
        )
    rows: IntArray = np.searchsorted(planes.polygons, wanted)
    return rows


def _each_part(
    work: _Work, executor: Executor | HasExecutor | None, threads: int | None
) -> Iterator[tuple[Pixels, BoolArray, Iterator[tuple[int, BoolArray]]]]:
    """Give pixels, which of them are covered, and for each instant that lights any of them which it lights."""
    cover = Cover(work.scene)
    for pixels in chunk_pixels(work.planes, work.resolution, _order_by_side(work.planes)):
        normals = work.planes.normal[pixels.surfaces]
        facing = (normals @ work.sun.directions[work.sun.up].T > 0.0).any(axis=0)
        caster = make_caster(work.scene.occluders, pixels.places, int(facing.sum()), on_faces=True)
        covered = cover.find(caster, pixels.places, threads=threads)
        see = partial(_find_facing, work, pixels)
        shadows = cast_instants(caster, work.sun.directions, work.sun.up[facing], see, executor, threads)
        yield pixels, covered, ((index, ~hidden) for index, hidden in shadows)


def _find_facing(work: _Work, pixels: Pixels, index: int) -> BoolArray:
    """Tell which pixels the sun stands in front of at an instant."""
    in_front = work.planes.normal[pixels.surfaces] @ work.sun.directions[index] > 0.0
    return np.repeat(in_front, np.diff(pixels.starts))


def _order_by_side(planes: Planes) -> IntArray:
    """Bring surfaces that look the same way together, so that those behind which the sun stands are not cast.

    Among them neighbours follow each other, so that those of a part meet the shadows of few buildings.
    """
    side = np.floor(planes.azimuth(0.0) / 45.0)
    side[np.isnan(side) | (np.abs(planes.normal[:, 2]) > _LEVEL)] = 8.0
    side[planes.normal[:, 2] < -_LEVEL] = 9.0
    near = order_by_place(planes.corners[planes.offsets[:-1], 0, :2])
    order: IntArray = near[np.argsort(side[near], kind="stable")]
    return order


def _describe(work: _Work, convergence: float) -> pd.DataFrame:
    """Return what is known of the surfaces without the sun."""
    planes, buildings = work.planes, work.city.buildings
    owner = work.city.polygon_owner[planes.polygons]
    gml_ids = buildings["gml_id"].to_numpy()
    azimuth, tilt = planes.azimuth(convergence), planes.tilt
    wind = np.where(np.isnan(azimuth), len(WINDS), np.rint(np.nan_to_num(azimuth) / 45.0) % len(WINDS)).astype(np.intp)
    return pd.DataFrame(
        {
            "polygon": planes.polygons,
            "building": owner,
            "gml_id": gml_ids[owner],
            "root": buildings["part_of"].fillna(buildings["gml_id"]).to_numpy()[owner],
            "lod": work.city.polygon_lod[planes.polygons],
            "surface": pd.Categorical.from_codes(
                planes.surface.astype(np.intp), pd.Index([surface.name.lower() for surface in SurfaceType])
            ),
            "facing": pd.Categorical.from_codes(wind, pd.Index([*WINDS, "flat"])),
            "azimuth": azimuth,
            "tilt": tilt,
            "surface_area": planes.area,
        }
    )
