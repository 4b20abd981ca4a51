"""Results to files."""

from plateau_sc.io.atomic import replace_file, replace_files
from plateau_sc.io.cog import write_cog

__all__ = ["replace_file", "replace_files", "write_cog"]
