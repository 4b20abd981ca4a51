"""What the names of PLATEAU's folders and files tell: data set, city, year, feature type and mesh."""

from __future__ import annotations

import re
from typing import NamedTuple

from plateau_sc.errors import ParameterError
from plateau_sc.meshcode import mesh_bounds

_DATASET = re.compile(r"(?P<code>\d{5}|\d{2})_.+?_citygml(?:_(?P<update>\d+))?(?:_|\.|$)", re.ASCII | re.IGNORECASE)
_YEAR = re.compile(r"_(\d{4})_citygml", re.ASCII | re.IGNORECASE)
_FILE_TYPE = re.compile(r"\d+_([a-z]+)(?:[_.]|$)", re.ASCII)
_LEADING_DIGITS = re.compile(r"(\d+)(?:[_.]|$)", re.ASCII)
_SHORTEST_MESH = 6


class DatasetName(NamedTuple):
    """What the name of a data set says.

    Attributes
    ----------
    name : str
        The name, without ``.zip``.
    city_code : str
        Code of the city (5 digits) or prefecture (2).
    year : int or None
        Year of the data.
    update : int or None
        How often it was published.
    """

    name: str
    city_code: str
    year: int | None
    update: int | None


def parse_dataset_name(name: str) -> DatasetName | None:
    """Read the name of a data set's root folder or zip.

    Parameters
    ----------
    name : str
        ``[code]_[name]_[city|pref|provider]_[year]_citygml_[update]_[option]_op``; the year, and all behind
        ``citygml``, may be missing.

    Returns
    -------
    DatasetName or None
        None where the name is not that of a data set.

    Examples
    --------
    >>> parse_dataset_name("13101_chiyoda-ku_pref_2023_citygml_2_op.zip")
    DatasetName(name='13101_chiyoda-ku_pref_2023_citygml_2_op', city_code='13101', year=2023, update=2)
    """
    match = _DATASET.match(name)
    if match is None:
        return None
    year = _YEAR.search(name)
    stem = name[:-4] if name.lower().endswith(".zip") else name
    update = match["update"]
    return DatasetName(stem, match["code"], int(year[1]) if year else None, int(update) if update else None)


def find_dataset(parts: tuple[str, ...]) -> DatasetName | None:
    """Find the data set that a file belongs to.

    Parameters
    ----------
    parts : tuple of str
        Parts of the path of the file.

    Returns
    -------
    DatasetName or None
        The innermost; None where no part is the name of one.
    """
    found = (dataset for part in reversed(parts) if (dataset := parse_dataset_name(part)) is not None)
    return next(found, None)


def find_feature_type(parts: tuple[str, ...]) -> str | None:
    """Tell the feature type of a file from its folder below ``udx``, else from its name.

    Parameters
    ----------
    parts : tuple of str
        Parts of the path of the file.

    Returns
    -------
    str or None
        ``bldg``, ``dem``, …; None where neither tells.

    Examples
    --------
    >>> find_feature_type(("udx", "dem", "x.gml")), find_feature_type(("54363371_bldg_6697_op.gml",))
    ('dem', 'bldg')
    """
    folders = parts[:-1]
    if "udx" in folders:
        below = folders[len(folders) - folders[::-1].index("udx") :]
        if below:
            return below[0]
    match = _FILE_TYPE.match(parts[-1])
    return None if match is None else match[1]


def find_mesh(name: str) -> str | None:
    """Tell the mesh from the name of a file.

    Parameters
    ----------
    name : str
        Name of the file, without folders.

    Returns
    -------
    str or None
        Code of 6 digits or more; None where the name does not begin with one.

    Examples
    --------
    >>> find_mesh("53391550_bldg_6697_op.gml"), find_mesh("99999999_bldg.gml"), find_mesh("town.gml")
    ('53391550', None, None)
    """
    match = _LEADING_DIGITS.match(name)
    if match is None or len(match[1]) < _SHORTEST_MESH:
        return None
    try:
        mesh_bounds(match[1])
    except ParameterError:
        return None
    return match[1]
