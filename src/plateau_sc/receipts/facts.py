"""Facts that a receipt states: files and their hashes, buildings, the sun, software."""

import hashlib
import platform
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from importlib import metadata
from pathlib import Path
from typing import Any

import xarray as xr

from plateau_sc._version import __version__
from plateau_sc.city import CityModel
from plateau_sc.citygml.audit import Audit
from plateau_sc.citygml.names import URO_VERSIONS
from plateau_sc.citygml.sources import SourceFile
from plateau_sc.layers import CREDIT
from plateau_sc.receipts.origins import Link, Origins, Source, split_label
from plateau_sc.receipts.places import Place, Places, name_file
from plateau_sc.types import PathLike

_PACKAGES = ("numpy", "numba", "pvlib", "pyproj", "rasterio", "shapely", "xarray")
_NOTES_SHOWN = 50
_NO_LOD = 9
_HEAD = 1 << 14


@dataclass(frozen=True, slots=True)
class FileFact:
    """What identifies a file, and where it comes from.

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
    relative : str or None
        For a file outside of the folder of the receipt the way to it from there.
    url : str or None
        Where it was fetched from, if that is known.
    dataset : str or None
        Name of the PLATEAU data set that it belongs to, by the names of its folders.
    spec : str or None
        Version of the specification that it follows: "i-UR 3.1".
    licence : str or None
        Licence: the one that whoever read the file named, else those that the papers of its data set name, with
        semicolons between them.
    credit : str or None
        What a result made of it must say.
    made_by : Link or None
        The receipt of the run that made it.
    """

    path: str
    bytes: int
    sha256: str
    role: str
    relative: str | None = None
    url: str | None = None
    dataset: str | None = None
    spec: str | None = None
    licence: str | None = None
    credit: str | None = None
    made_by: Link | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return the facts that are known, as plain values.

        Returns
        -------
        dict
            Without those that are None.
        """
        return {name: value for name, value in asdict(self).items() if value is not None}

    @classmethod
    def from_dict(cls, entry: Mapping[str, Any]) -> "FileFact":
        """Return the facts that an entry of a receipt states.

        Parameters
        ----------
        entry : mapping
            Of ``inputs`` or ``outputs``; names that are not known are passed over.

        Returns
        -------
        FileFact
        """
        known = {field.name: entry[field.name] for field in fields(cls) if field.name in entry}
        if (link := known.get("made_by")) is not None:
            known["made_by"] = Link(link["receipt"], link["id"])
        return cls(**known)


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
    name, relative = name_file(path, folder)
    return FileFact(name, Path(path).stat().st_size, digest, role, relative)


def describe_input(place: Place, role: str, folder: PathLike | None = None, origins: Origins | None = None) -> FileFact:
    """Return the facts of a file that a run reads, with what is known of where it comes from.

    Parameters
    ----------
    place : Place
        The file, or a member of a zip.
    role : str
        What it is used as.
    folder : str or os.PathLike, optional
        Folder of the receipt.
    origins : Origins, optional
        What is known already of the folders around.

    Returns
    -------
    FileFact
        With the size and the hash as they are now, and for CityGML the specification that its root declares.
    """
    places = Places()
    size, digest = places.weigh(place)
    spec = _read_spec(places, place) if (place.member or place.path.name).lower().endswith(".gml") else None
    return _trace(FileFact("", size, digest, role, spec=spec), Source(place), folder, origins or Origins())


def list_inputs(
    audit: Audit, role: str, folder: PathLike | None = None, origins: Origins | None = None
) -> list[FileFact]:
    """Return the facts of the files that an audit lists, with the hashes of what was read.

    Parameters
    ----------
    audit : Audit
        Of `read_citygml` or `read_relief`.
    role : str
        What the files were used as.
    folder : str or os.PathLike, optional
        Folder of the receipt; a file inside it is named relative to it.
    origins : Origins, optional
        What is known already of the folders around.

    Returns
    -------
    list of FileFact
        In the order of reading.
    """
    found = origins or Origins()
    return [
        _trace(
            FileFact("", record.bytes, record.sha256, role, spec=_name_spec(record.i_ur)),
            split_label(record.file),
            folder,
            found,
        )
        for record in audit.files
    ]


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


def _trace(fact: FileFact, source: Source, folder: PathLike | None, origins: Origins) -> FileFact:
    """Add to the facts of a file its names and where it comes from."""
    path, relative = source.name(folder)
    place = source.place
    where = Place(Path()) if place is None else place
    file = SourceFile(where.path, where.member, fact.bytes, source.url)
    dataset = file.dataset
    return replace(
        fact,
        path=path,
        relative=relative,
        url=source.url or (None if place is None else origins.find_url(place, fact.sha256)),
        dataset=None if dataset is None else dataset.name,
        licence=None if place is None or dataset is None else origins.find_licence(file),
        credit=None if dataset is None else CREDIT,
        made_by=None if place is None else origins.find_maker(place, fact.sha256),
    )


def _name_spec(i_ur: str | None) -> str | None:
    return None if i_ur is None else f"i-UR {i_ur}"


def _read_spec(places: Places, place: Place) -> str | None:
    """Return the specification that the beginning of a file declares."""
    with places.open(place) as stream:
        head = stream.read(_HEAD)
    found = [version for namespace, version in URO_VERSIONS.items() if namespace.encode() in head]
    return _name_spec(found[0]) if found else None
