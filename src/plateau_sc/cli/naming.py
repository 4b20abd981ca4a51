"""What a source is called: in titles, and in the name of a folder of results."""

import re
from dataclasses import dataclass
from pathlib import Path

from plateau_sc.citygml.sources import spell_path

_DATASET = re.compile(r"^(?P<code>\d{5}|\d{2})_(?P<name>.+?)(?:_[^_]+)?_(?P<year>\d{4})_citygml_")
_UNSAFE = re.compile(r"[^\w.-]+")


@dataclass(frozen=True, slots=True)
class SourceName:
    """The names of a source.

    Attributes
    ----------
    title : str
        For people: ``Kaga-shi (17206)``, or the name of the file or folder.
    slug : str
        For file names: ``17206_kaga-shi``.
    dataset : str or None
        Name of the PLATEAU data set that the source is or belongs to.
    year : int or None
        Year in the name of the data set.
    """

    title: str
    slug: str
    dataset: str | None = None
    year: int | None = None


def name_source(source: Path) -> SourceName:
    """Return the names of a source, by the PLATEAU data set that it is or belongs to.

    Parameters
    ----------
    source : Path
        File, folder, data set root or zip.

    Returns
    -------
    SourceName
        From the name of the source itself where no folder above it is named like a data set.

    Examples
    --------
    >>> name_source(Path("17206_kaga-shi_city_2024_citygml_1_op")).title
    'Kaga-shi (17206)'
    >>> name_source(Path("town.gml")).slug
    'town'
    """
    full = source.absolute()
    for part in reversed(full.parts):
        if match := _DATASET.match(part):
            name = match["name"]
            title = f"{name[:1].upper()}{name[1:]} ({match['code']})"
            slug = f"{match['code']}_{_UNSAFE.sub('_', name)}"
            return SourceName(spell_path(title), slug, spell_path(part.removesuffix(".zip")), int(match["year"]))
    stem = full.name if full.is_dir() else full.stem
    return SourceName(spell_path(stem) or "source", _UNSAFE.sub("_", stem).strip("_") or "source")
