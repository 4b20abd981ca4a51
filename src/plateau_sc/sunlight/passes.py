"""The pass of the sun over points: where it stands at each instant, and which points it reaches."""

from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from dataclasses import dataclass

import numpy as np
import pandas as pd

from plateau_sc.casting import Caster, Occluders, Points, choose_method
from plateau_sc.casting.rays import RayCaster
from plateau_sc.errors import ParameterError
from plateau_sc.scene import Scene
from plateau_sc.shade import HasExecutor
from plateau_sc.sun import SunPosition, sun_position, sun_vector
from plateau_sc.types import BoolArray, FloatArray, IntArray

_TASKS_AHEAD = 32
# So many rays are followed in the time in which a face is prepared for another way.
_RAYS_A_FACE = 4


@dataclass(frozen=True, eq=False)
class SunPass:
    """The sun over a scene at a series of instants.

    Attributes
    ----------
    position : SunPosition
        Where it stands, seen from the middle of the scene.
    directions : ndarray, shape (n, 3), float64
        Unit vectors toward it in the axes of the grid.
    up : ndarray, shape (m,), int64
        The instants at which it is above the horizon.
    """

    position: SunPosition
    directions: FloatArray
    up: IntArray

    def __len__(self) -> int:
        """Return the number of instants."""
        return len(self.position)


def follow_sun(scene: Scene, instants: pd.DatetimeIndex) -> SunPass:
    """Return where the sun stands over a scene.

    Parameters
    ----------
    scene : Scene
        The scene; the sun is taken at its middle.
    instants : pandas.DatetimeIndex, length n
        With a time zone.

    Returns
    -------
    SunPass
        The sun at each instant.
    """
    latitude, longitude = scene.location
    sun = sun_position(instants, latitude, longitude)
    directions = sun_vector(sun.azimuth, sun.elevation, scene.convergence)
    return SunPass(sun, directions, np.flatnonzero(sun.elevation > 0.0))


def make_caster(occluders: Occluders, places: FloatArray, suns: int = 1, on_faces: bool = False) -> Caster:
    """Return the fastest way to cast shadows on points.

    Parameters
    ----------
    occluders : Occluders
        The faces.
    places : ndarray, shape (n, 3), float64
        Points in the faces' local origin [m].
    suns : int, default 1
        How many directions are to be cast, which tells whether kernels are worth compiling.
    on_faces : bool, default False
        Whether the points lie just off faces.

    Returns
    -------
    Caster
        For these points and every sun.
    """
    receivers = Points(np.ascontiguousarray(places), on_faces)
    if len(places) * suns < _RAYS_A_FACE * len(occluders.corners):
        return RayCaster(occluders, receivers)
    return choose_method(receivers, suns)(occluders, receivers)


def cast_instants(
    caster: Caster,
    directions: FloatArray,
    instants: IntArray,
    wanted: Callable[[int], BoolArray],
    executor: Executor | HasExecutor | None,
    threads: int | None,
) -> Iterator[tuple[int, BoolArray]]:
    """Give the points in shadow at some instants, in their order.

    Parameters
    ----------
    caster : Caster
        What `make_caster` gives.
    directions : ndarray, shape (n, 3), float64
        Unit vectors toward the sun at all instants.
    instants : ndarray, shape (m,), int64
        Those to cast.
    wanted : callable
        Tells for an instant which points may be lit then; the others are not cast.
    executor : concurrent.futures.Executor or dask.distributed.Client or None
        Where the instants are cast, one task each and a few tasks ahead; here if None.
    threads : int or None
        Threads to use here; all cores if None.

    Yields
    ------
    index : int
        The instant.
    hidden : ndarray, bool
        True where a face lies between a point and the sun, and where the point was not wanted.
    """
    if executor is None:
        for index in instants.tolist():
            yield index, caster.cast_wanted(directions[index], wanted(index), threads)
        return
    pool = executor if isinstance(executor, Executor) else executor.get_executor()
    waiting = iter(instants.tolist())
    tasks: deque[tuple[int, Future[BoolArray]]] = deque()
    try:
        while True:
            while len(tasks) < _TASKS_AHEAD and (index := next(waiting, None)) is not None:
                tasks.append((index, pool.submit(caster.cast_wanted, directions[index], wanted(index), threads=1)))
            if not tasks:
                return
            index, task = tasks.popleft()
            yield index, task.result()
    finally:
        for _, task in tasks:
            task.cancel()


def require_scene(scene: object, threads: int | None) -> Scene:
    """Return a scene, if it is one and the number of threads is one.

    Parameters
    ----------
    scene : Scene
        What a caller gave.
    threads : int or None
        What a caller gave.

    Returns
    -------
    Scene
        The same.

    Raises
    ------
    ParameterError
        It is something else, or threads is below 1.
    """
    if not isinstance(scene, Scene):
        raise ParameterError(f"expected a Scene; found {type(scene).__name__}. psc.Scene(city) makes a scene of a city")
    if threads is not None and threads < 1:
        raise ParameterError(f"threads must be 1 or more, or None for one a processor; found {threads}")
    return scene
