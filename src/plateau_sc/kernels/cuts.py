"""Where rows of pixel centres cut faces, and how high faces are there: what all drawing from above shares.

Each face is drawn row by row between the places where its edges cross the row. A row belongs to an edge if it lies at
or above its lower end and below its upper end, a centre to a span if it lies at or right of its left end and left of
its right end, and an edge is cut at the same place for both faces that share it. So a centre on a shared edge or corner
is counted exactly once, and the faces of a surface without gaps cover its outline without gaps.
"""

import numpy as np

from plateau_sc.kernels.compiler import flat_kernel
from plateau_sc.types import FloatArray


@flat_kernel
def span_rows(corners: FloatArray, face: int, rows: FloatArray, scale: float) -> tuple[int, int]:
    """Return the rows that can cut a face.

    Parameters
    ----------
    corners : ndarray, shape (n, 3, 3), float64
        Corners of the faces [m].
    face : int
        One of them.
    rows : ndarray, shape (r,), float64
        Centres of the rows, descending [m].
    scale : float
        What `scale_of` gives for them [1/m].

    Returns
    -------
    begin, end : int
        The first row, and the one behind the last; equal where the face stands upright or lies between rows.
    """
    if _stands(corners, face, 0, 1) or _stands(corners, face, 1, 2) or _stands(corners, face, 2, 0):
        return 0, 0
    low = min(corners[face, 0, 1], corners[face, 1, 1], corners[face, 2, 1])
    high = max(corners[face, 0, 1], corners[face, 1, 1], corners[face, 2, 1])
    begin = _first_row_below(rows, high, scale)
    return begin, max(begin, _first_row_below(rows, low, scale))


@flat_kernel
def cut_face(corners: FloatArray, face: int, y: float) -> tuple[float, float, int]:
    """Return where a row enters and leaves a face, and which way the face looks.

    Parameters
    ----------
    corners : ndarray, shape (n, 3, 3), float64
        Corners of the faces [m].
    face : int
        One of them.
    y : float
        Centre of the row [m].

    Returns
    -------
    left, right : float
        Both ends [m].
    sign : int
        1 if the face looks up, -1 if down, 0 if it is missed.
    """
    upward, downward = np.nan, np.nan
    for corner in range(3):
        following = corner + 1 if corner < 2 else 0
        ax, ay = corners[face, corner, 0], corners[face, corner, 1]
        bx, by = corners[face, following, 0], corners[face, following, 1]
        # Always from the lower end, so that both faces of an edge cut it at the same place.
        if ay <= y < by:
            upward = min(max(ax + (y - ay) * ((bx - ax) / (by - ay)), min(ax, bx)), max(ax, bx))
        elif by <= y < ay:
            downward = min(max(bx + (y - by) * ((ax - bx) / (ay - by)), min(ax, bx)), max(ax, bx))
    if upward > downward:
        return downward, upward, 1
    if downward > upward:
        return upward, downward, -1
    return 0.0, 0.0, 0


@flat_kernel
def scale_of(centres: FloatArray) -> float:
    """Return how many centres there are in a metre.

    Parameters
    ----------
    centres : ndarray, shape (n,), float64
        Of the columns or the rows [m].

    Returns
    -------
    float
        0 for a single one [1/m].
    """
    return float((centres.size - 1) / abs(centres[-1] - centres[0])) if centres.size > 1 else 0.0


@flat_kernel
def first_column_from(columns: FloatArray, place: float, scale: float) -> int:
    """Return the first column that lies at or right of a place.

    Parameters
    ----------
    columns : ndarray, shape (c,), float64
        Centres of the columns, ascending, and mostly evenly [m].
    place : float
        What `cut_face` gives [m].
    scale : float
        What `scale_of` gives [1/m].

    Returns
    -------
    int
        From 0 to c.
    """
    low, high = 0, columns.size
    guess = int(min(max((place - columns[0]) * scale + 1.0, 0.0), high + 0.0)) if high > 0 else 0
    if guess > 0 and columns[guess - 1] >= place:
        guess -= 1
    if (guess == 0 or columns[guess - 1] < place) and (guess == high or columns[guess] >= place):
        return guess
    while low < high:
        middle = (low + high) // 2
        if columns[middle] < place:
            low = middle + 1
        else:
            high = middle
    return low


@flat_kernel
def fit_plane(corners: FloatArray, face: int) -> tuple[float, float, float, float]:
    """Return the plane of a face.

    Parameters
    ----------
    corners : ndarray, shape (n, 3, 3), float64
        Corners of the faces [m].
    face : int
        One of them.

    Returns
    -------
    along_x, along_y : float
        Its slopes [-].
    low, high : float
        Its lowest and highest corner [m].
    """
    ux, uy, uz = (
        corners[face, 1, 0] - corners[face, 0, 0],
        corners[face, 1, 1] - corners[face, 0, 1],
        corners[face, 1, 2] - corners[face, 0, 2],
    )
    vx, vy, vz = (
        corners[face, 2, 0] - corners[face, 0, 0],
        corners[face, 2, 1] - corners[face, 0, 1],
        corners[face, 2, 2] - corners[face, 0, 2],
    )
    area = ux * vy - uy * vx
    low = min(corners[face, 0, 2], corners[face, 1, 2], corners[face, 2, 2])
    high = max(corners[face, 0, 2], corners[face, 1, 2], corners[face, 2, 2])
    if area == 0.0:
        return 0.0, 0.0, low, high
    return (uz * vy - uy * vz) / area, (ux * vz - uz * vx) / area, low, high


@flat_kernel
def height_at(corners: FloatArray, face: int, plane: tuple[float, float, float, float], x: float, y: float) -> float:
    """Return how high a face is at a place.

    Parameters
    ----------
    corners : ndarray, shape (n, 3, 3), float64
        Corners of the faces [m].
    face : int
        One of them.
    plane : tuple of float
        What `fit_plane` gives for it.
    x, y : float
        Place [m].

    Returns
    -------
    float
        From its lowest corner to its highest [m].
    """
    rise = (x - corners[face, 0, 0]) * plane[0] + (y - corners[face, 0, 1]) * plane[1]
    # A wall that leans by a rounding error has a slope without meaning; its corners bound what it can be.
    return float(min(max(corners[face, 0, 2] + rise, plane[2]), plane[3]))


@flat_kernel
def _first_row_below(rows: FloatArray, height: float, scale: float) -> int:
    """Return the first row that lies strictly below a place; rows descend."""
    low, high = 0, rows.size
    guess = int(min(max((rows[0] - height) * scale + 1.0, 0.0), high + 0.0)) if high > 0 else 0
    if guess > 0 and rows[guess - 1] < height:
        guess -= 1
    if (guess == 0 or rows[guess - 1] >= height) and (guess == high or rows[guess] < height):
        return guess
    while low < high:
        middle = (low + high) // 2
        if rows[middle] >= height:
            low = middle + 1
        else:
            high = middle
    return low


@flat_kernel
def _stands(corners: FloatArray, face: int, one: int, other: int) -> bool:
    """Tell whether two corners of a face lie above each other: every row then leaves it where it enters."""
    return bool(corners[face, one, 0] == corners[face, other, 0] and corners[face, one, 1] == corners[face, other, 1])
