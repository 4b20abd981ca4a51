"""Shells of trees."""

import itertools
from types import SimpleNamespace

import numpy as np
import pytest
import trimesh


@pytest.fixture(scope="session")
def shells():
    """Return makers of shells: `ball`, `tube` (open at both ends), and `mushroom`: a ball on a tube in one piece."""
    return SimpleNamespace(ball=_ball, tube=_tube, mushroom=_mushroom)


def _ball(radius=3.0, centre=(0.0, 0.0, 6.0)):
    return np.asarray(trimesh.creation.icosphere(subdivisions=1, radius=radius).triangles) + centre


def _ring(radius, height, sides=8):
    angles = 2 * np.pi * np.arange(sides) / sides
    return np.column_stack([radius * np.cos(angles), radius * np.sin(angles), np.full(sides, height)])


def _band(low, high):
    sides = len(low)
    faces = []
    for i in range(sides):
        j = (i + 1) % sides
        faces += [[low[i], low[j], high[j]], [low[i], high[j], high[i]]]
    return faces


def _tube(radius=0.2, low=0.0, high=3.0):
    return np.array(_band(_ring(radius, low), _ring(radius, high)))


def _mushroom(radius=0.2, fork=3.0, reach=3.0, top=9.0):
    rings = [_ring(radius, 0.0), _ring(radius, fork), _ring(reach, fork + 1.0), _ring(reach, top)]
    faces = [face for low, high in itertools.pairwise(rings) for face in _band(low, high)]
    for i in range(1, 7):
        faces += [[rings[-1][0], rings[-1][i], rings[-1][i + 1]], [rings[0][0], rings[0][i + 1], rings[0][i]]]
    return np.array(faces)
