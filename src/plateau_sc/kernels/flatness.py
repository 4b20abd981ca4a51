"""Join the facets of shells to faces, each nearly in one plane.

Rounded coordinates put the corners of what was one wall beside each other's planes. Facets are of one face if they are
neighbours and nearly in one plane; where more and more of them together leave it the face is taken apart, the largest
facet first with all that lie along it.
"""

import numpy as np

from plateau_sc.types import BoolArray, FloatArray, IntArray

ALIKE = 0.9
"""The cosine of the greatest angle between facets of one face."""

_NONE = -1


def join_flat(
    corners: FloatArray, normals: FloatArray, one: IntArray, other: IntArray, flat: float
) -> tuple[IntArray, FloatArray]:
    """Return the face of each facet, and the planes of faces, given neighbours.

    What is no plane is infinitely uneven. A facet that is too thin has no plane; it is taken to that of a neighbour.

    Parameters
    ----------
    corners : ndarray, shape (n, 4, 3), float64
        Facets, outward ones anticlockwise [m].
    normals : ndarray, shape (n, 3), float64
        Unit normal of each.
    one, other : ndarray, shape (m,), int64
        Facets that have a side in common.
    flat : float
        How far facets of one face may lie from each other's planes, and how wide what is thin may be [m].

    Returns
    -------
    name : ndarray, shape (n,), int64
        The facet that each one's face is named by.
    planes : ndarray, shape (n, 5), float64
        Of the faces that are named by facets: unit normal, its product with the middle of the face, and how far
        corners are from that plane [m].
    """
    areas = np.cross(corners[:, 2] - corners[:, 0], corners[:, 3] - corners[:, 1])
    widths = _measure_widths(corners, areas)
    thin = widths <= 2.0 * flat
    nearby = _find_owners(corners, normals, areas, widths, thin, one, other, flat)
    name = _name_faces(corners, normals, thin, one, other, flat)
    name[nearby[0]] = name[nearby[1]]
    planes = _fit_planes(name, corners, normals, areas, widths, thin)
    if (planes[:, 4] > flat).any():
        _take_apart(name, corners, normals, areas, (planes[name, 4] > flat) & ~thin, flat)
        name[nearby[0]] = name[nearby[1]]
        planes = _fit_planes(name, corners, normals, areas, widths, thin)
    return name, planes


def _measure_widths(corners: FloatArray, areas: FloatArray) -> FloatArray:
    """Return how wide facets are: of a triangle its least height, of a quadrilateral up to twice its width."""
    sides = [corners[:, k] - corners[:, k - 1] for k in range(4)] + [
        corners[:, k] - corners[:, k + 2] for k in range(2)
    ]
    longest = np.max([np.linalg.norm(side, axis=1) for side in sides], axis=0)
    return np.asarray(np.linalg.norm(areas, axis=1) / np.maximum(longest, np.finfo(float).tiny))


def _name_faces(
    corners: FloatArray, normals: FloatArray, thin: BoolArray, one: IntArray, other: IntArray, flat: float
) -> IntArray:
    """Return the least facet that each hangs together with through facets in one plane."""
    name = np.arange(len(corners))
    alike = (np.einsum("ij,ij->i", normals[one], normals[other]) >= ALIKE) & ~thin[one] & ~thin[other]
    one, other = one[alike], other[alike]
    for _ in range(2):
        apart = np.einsum("ij,ikj->ik", normals[one], corners[other] - corners[one, :1])
        is_flat = (np.abs(apart) <= flat).all(axis=1)
        one, other = other[is_flat], one[is_flat]
    while (name[one] != name[other]).any():
        least = np.minimum(name[one], name[other])
        for facet in (one, other):
            np.minimum.at(name, name[facet], least)
        name = name[name]
    return name


def _fit_planes(
    name: IntArray, corners: FloatArray, normals: FloatArray, areas: FloatArray, widths: FloatArray, thin: BoolArray
) -> FloatArray:
    """Return the planes of faces. What a thin facet that looks another way hides is not lost but in doubt."""
    planes = np.zeros((len(corners), 5))
    for axis in range(3):
        planes[:, axis] = np.bincount(name, weights=areas[:, axis], minlength=len(corners))
    planes[:, :3] /= np.maximum(np.linalg.norm(planes[:, :3], axis=1, keepdims=True), np.finfo(float).tiny)
    along = np.einsum("ij,ikj->ik", planes[name, :3], corners)
    least, most = np.full(len(corners), np.inf), np.full(len(corners), -np.inf)
    np.minimum.at(least, name, along.min(axis=1))
    np.maximum.at(most, name, along.max(axis=1))
    named = np.unique(name)
    planes[named, 3], planes[named, 4] = (least[named] + most[named]) / 2.0, (most[named] - least[named]) / 2.0
    other_way = np.flatnonzero(np.einsum("ij,ij->i", planes[name, :3], normals) < ALIKE)
    np.maximum.at(planes[:, 4], name[other_way], np.where(thin[other_way], widths[other_way], np.inf))
    return planes


def _take_apart(
    name: IntArray, corners: FloatArray, normals: FloatArray, areas: FloatArray, chosen: BoolArray, flat: float
) -> None:
    """Name the facets of some faces anew: the largest of each with all that lie along it, and so on with the rest."""
    rest = np.flatnonzero(chosen)
    rest = rest[np.lexsort((-np.linalg.norm(areas[rest], axis=1), name[rest]))]
    while len(rest):
        _, first, of_face = np.unique(name[rest], return_index=True, return_inverse=True)
        largest = rest[first][of_face]
        apart = np.einsum("ij,ikj->ik", normals[largest], corners[rest] - corners[largest, :1])
        taken = (np.abs(apart) <= flat / 2.0).all(axis=1)
        taken &= np.einsum("ij,ij->i", normals[largest], normals[rest]) >= ALIKE
        taken[first] = True
        name[rest[taken]] = largest[taken]
        rest = rest[~taken]


def _find_owners(
    corners: FloatArray,
    normals: FloatArray,
    areas: FloatArray,
    widths: FloatArray,
    thin: BoolArray,
    one: IntArray,
    other: IntArray,
    flat: float,
) -> IntArray:
    """Return the thin facets that lie along the plane of a neighbour, and that neighbour.

    Of several it is the largest: a thin facet lies along the planes of all, and must not join them. One may lie beyond
    others that are thin, if all look the same way; of folds that are more than one facet wide nothing must be lost.
    """
    sizes = np.linalg.norm(areas, axis=1)
    thin_one, beside = np.concatenate([one, other]), np.concatenate([other, one])
    owner, is_first = np.where(thin, _NONE, np.arange(len(corners))), True
    while True:
        tried = np.flatnonzero((owner[thin_one] == _NONE) & (owner[beside] != _NONE))
        one, other = thin_one[tried], owner[beside[tried]]
        apart = np.einsum("ij,ikj->ik", normals[other], corners[one] - corners[other, :1])
        along = (np.abs(apart) <= flat).all(axis=1)
        along &= (is_first & (widths[one] <= flat)) | (np.einsum("ij,ij->i", normals[other], normals[one]) >= ALIKE)
        one, other, is_first = one[along], other[along], False
        if not len(one):
            found = np.flatnonzero(thin & (owner != _NONE))
            return np.stack([found, owner[found]])
        order = np.lexsort((-sizes[other], one))
        found, first = np.unique(one[order], return_index=True)
        owner[found] = other[order[first]]
