"""What an arc costs at the time that it is walked."""

from typing import NamedTuple

import numpy as np

from plateau_sc.kernels.compiler import flat_kernel
from plateau_sc.types import Float32Array, FloatArray, IntArray


class Clock(NamedTuple):
    """Steps of the costs, in seconds since some instant.

    Parameters
    ----------
    bounds : ndarray, shape (steps + 1,), int64
        Step k goes from ``bounds[k]`` to ``bounds[k + 1]`` [s].
    start : int
        When the walk begins, or, backwards, when it ends [s].
    backwards : bool
        Whether time is counted back from the end of the walk.
    """

    bounds: IntArray
    start: int
    backwards: bool


@flat_kernel
def cost_of(costs: Float32Array, row: int, clock: Clock, second: int, seconds: int) -> float:
    """Return what an arc costs on its better side.

    Parameters
    ----------
    costs : ndarray, shape (a, steps, 2), float32
        Cost of each arc and side at each step.
    row : int
        Which arc.
    clock : Clock
        Steps of the costs. Before the first and after the last these go on.
    second : int
        When the arc is entered since the beginning; backwards, when it is left, before the end [s].
    seconds : int
        How long it takes [s].

    Returns
    -------
    float
        The mean of the steps, weighted with the time in each.
    """
    left, right = sides_of(costs, row, clock, second, seconds)
    return min(left, right)


@flat_kernel
def sides_of(costs: Float32Array, row: int, clock: Clock, second: int, seconds: int) -> tuple[float, float]:
    """Return what both sides of an arc cost.

    Parameters
    ----------
    costs, row, clock, second, seconds
        As in `cost_of`.

    Returns
    -------
    left, right : float
        The costs.
    """
    steps = len(clock.bounds) - 1
    begin = clock.start - second - seconds if clock.backwards else clock.start + second
    step = find_step(clock, begin)
    finish = begin + seconds
    if step == steps - 1 or finish <= clock.bounds[step + 1]:
        return np.float64(costs[row, step, 0]), np.float64(costs[row, step, 1])
    left = right = 0.0
    at = begin
    while at < finish:
        until = finish if step == steps - 1 else min(finish, clock.bounds[step + 1])
        left += costs[row, step, 0] * (until - at)
        right += costs[row, step, 1] * (until - at)
        at, step = until, step + 1
    return left / seconds, right / seconds


@flat_kernel
def find_step(clock: Clock, instant: int) -> int:
    """Return the step that holds at an instant: the first before all steps, the last after them.

    Parameters
    ----------
    clock : Clock
        Steps of the costs.
    instant : int
        The instant [s].

    Returns
    -------
    int
        Its number.
    """
    step = 0
    while step < len(clock.bounds) - 2 and clock.bounds[step + 1] <= instant:
        step += 1
    return step


@flat_kernel
def follow_sides(values: Float32Array, clock: Clock, entered: IntArray, seconds: IntArray, means: FloatArray) -> None:
    """Find what both sides of edges have while one walks along them.

    Parameters
    ----------
    values : ndarray, shape (p, steps, 2), float32
        Value of each side of each edge at each step, in the order of the walk.
    clock : Clock
        Steps of the values.
    entered, seconds : ndarray, shape (p,), int64
        When each edge is entered, and how long it takes [s].
    means : ndarray, shape (p, 2), float64
        Receives the means over the time.
    """
    for i in range(len(entered)):
        means[i, 0], means[i, 1] = sides_of(values, i, clock, entered[i], seconds[i])
