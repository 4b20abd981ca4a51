"""Facts that a receipt states: files and their hashes, buildings, the sun, software."""

import hashlib
import platform
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

import xarray as xr

from plateau_sc._version import __version__
from plateau_sc.city import CityModel
from plateau_sc.citygml.audit import Audit
from plateau_sc.citygml.sources import spell_path
from plateau_sc.types import PathLike

_PACKAGES = ("numpy", "numba", "pvlib", "pyproj", "rasterio", "shapely", "xarray")
_NOTES_SHOWN = 50
_NO_LOD = 9


@dataclass(frozen=True, slots=True)
class FileFact:
    """What identifies a file.

    Attributes
    ----------
    path : str
        Where it is: absolute, or relative to the folder of the receipt where it lies in there. A file in a zip is
        ``archive.zip!member``.
    bytes : int
        Size, unpacked [byte].
    sha256 : str
        Hash of the content.
    role : str
        What it was used as: buildings, terrain, area, shadow, …
    """

    path: str
    bytes: int
    sha256: str
    role: str


def hash_file(path: PathLike, role: str, folder: PathLike | None = None) -> FileFact:
    """Return the facts of a file.

    Parameters
    ----------
    path : str or os.PathLike
        The file.
    role : str
        What it is used as.
    folder : str or os.PathLike, optional
        Folder of the receipt; a file inside it is named relative to it.

    Returns
    -------
    FileFact
        With the size and the hash as they are now.
    """
    with Path(path).open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    return FileFact(_name(path, folder), Path(path).stat().st_size, digest, role)


def list_inputs(audit: Audit, role: str, folder: PathLike | None = None) -> list[FileFact]:
    """Return the facts of the files that an audit lists, with the hashes of what was read.

    Parameters
    ----------
    audit : Audit
        Of `read_citygml` or `read_relief`.
    role : str
        What the files were used as.
    folder : str or os.PathLike, optional
        Folder of the receipt; a file inside it is named relative to it.

    Returns
    -------
    list of FileFact
        In the order of reading.
    """
    return [FileFact(_name(record.file, folder), record.bytes, record.sha256, role) for record in audit.files]


def list_features(city: CityModel) -> dict[str, Any]:
    """Return which buildings and parts a city holds, by the level of detail that they are used at.

    Parameters
    ----------
    city : CityModel
        The city.

    Returns
    -------
    dict
        `buildings` and `parts` (counts), and `by_lod`: for each level the count and the gml:ids.
    """
    table = city.buildings
    parts = int(table["part_of"].notna().sum())
    by_lod = {}
    levels = table["lod_used"].astype("Float64").fillna(_NO_LOD).astype(int)
    for lod, rows in table.groupby(levels.to_numpy()):
        by_lod["none" if lod == _NO_LOD else str(lod)] = {
            "count": len(rows),
            "gml_ids": [str(gml_id) for gml_id in rows["gml_id"]],
        }
    return {"buildings": len(table) - parts, "parts": parts, "by_lod": by_lod}


def describe_sun(masks: xr.DataArray) -> dict[str, Any]:
    """Return the instants of masks and where the sun stands.

    Parameters
    ----------
    masks : xarray.DataArray
        What `shadow_masks` gives.

    Returns
    -------
    dict
        `local_time` (ISO 8601), apparent `elevation` and `azimuth` from true north [degrees], and the number of
        instants with the sun `up`.
    """
    elevation = masks["sun_elevation"].to_numpy()
    return {
        "local_time": [str(text) for text in masks["local_time"].to_numpy()],
        "elevation": [round(float(value), 4) for value in elevation],
        "azimuth": [round(float(value), 4) for value in masks["sun_azimuth"].to_numpy()],
        "up": int((elevation > 0.0).sum()),
    }


def summarise_audit(audit: Audit) -> dict[str, Any]:
    """Return the counts of an audit, all that was skipped, and the first of its notes.

    Parameters
    ----------
    audit : Audit
        Of a reading.

    Returns
    -------
    dict
        As `Audit.to_dict`, without the files, which are inputs; `notes_total` counts the notes.
    """
    content = audit.to_dict()
    del content["files"]
    notes = content["notes"]
    return content | {"notes": notes[:_NOTES_SHOWN], "notes_total": len(notes)}


def list_software() -> dict[str, str]:
    """Return the versions of what computes.

    Returns
    -------
    dict
        plateau_sc, python, the platform and the packages that take part.

    Examples
    --------
    >>> list_software()["plateau_sc"] == __version__
    True
    """
    own = {"plateau_sc": __version__, "python": platform.python_version(), "platform": platform.platform()}
    return own | {name: metadata.version(name) for name in _PACKAGES}


def _name(path: PathLike, folder: PathLike | None) -> str:
    full = Path(spell_path(Path(path).absolute()))
    if folder is not None and full.is_relative_to(base := Path(spell_path(Path(folder).absolute()))):
        return full.relative_to(base).as_posix()
    return str(full)
