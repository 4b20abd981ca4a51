"""Results to files."""

from plateau_sc.io.atomic import replace_file, replace_files, replace_folder
from plateau_sc.io.cityjson import write_cityjson
from plateau_sc.io.cog import write_cog
from plateau_sc.io.glb import write_glb
from plateau_sc.io.parquet import read_parquet, write_parquet
from plateau_sc.io.zarr import write_zarr

__all__ = [
    "read_parquet",
    "replace_file",
    "replace_files",
    "replace_folder",
    "write_cityjson",
    "write_cog",
    "write_glb",
    "write_parquet",
    "write_zarr",
]
