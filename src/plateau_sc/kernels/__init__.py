"""Compiled kernels: arrays in, arrays out, in a local origin."""

from plateau_sc.kernels.bvh import Bvh, build_bvh
from plateau_sc.kernels.columns import inside, surface_height
from plateau_sc.kernels.occlusion import Beam, aim_beam, cast_beam, occluded, occluded_rays, trace_beam

__all__ = [
    "Beam",
    "Bvh",
    "aim_beam",
    "build_bvh",
    "cast_beam",
    "inside",
    "occluded",
    "occluded_rays",
    "surface_height",
    "trace_beam",
]
