"""The papers of a data set: what its name, its README, its metadata and its list of sources state."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, Final

from plateau_sc.citygml.filenames import DatasetName
from plateau_sc.citygml.papers import find_licences, find_root, read_papers
from plateau_sc.citygml.sources import SourceFile

PLATEAU_TERMS: Final = "Project PLATEAU is published under CC BY 4.0 or 公共データ利用規約（第1.0版）"
"""Under which terms the model is published, where the data set itself says nothing."""

# Alone, or at the beginning of 202103 or 20210331.
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})(?=(?:\d{2}){0,2}(?!\d))")
_DATE_HEADS = re.compile(r"date|year|年|時期|日付", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DataSet:
    """What a data set states of itself.

    Attributes
    ----------
    name : str
        Name of its root; of the folder that holds the files where that is not the name of a data set.
    city_code : str or None
        Code of the city or prefecture.
    year, update : int or None
        Year of the data, and how often it was published.
    licences : tuple of str
        Licences that its papers name.
    resource_years : tuple of int
        Years of the sources that its list names, in order, each once.
    papers : tuple of str
        Papers that were read.
    spec : str or None
        Version of the PLATEAU standard; known from the catalogue only.
    """

    name: str
    city_code: str | None
    year: int | None
    update: int | None
    licences: tuple[str, ...] = ()
    resource_years: tuple[int, ...] = ()
    papers: tuple[str, ...] = ()
    spec: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return plain values.

        Returns
        -------
        dict
        """
        return {
            "name": self.name,
            "city_code": self.city_code,
            "year": self.year,
            "update": self.update,
            "spec": self.spec,
            "licences": list(self.licences),
            "resource_years": list(self.resource_years),
            "papers": list(self.papers),
        }


def read_datasets(files: Iterable[SourceFile]) -> tuple[list[DataSet], list[str]]:
    """Read the papers of the data sets that files belong to.

    Parameters
    ----------
    files : iterable of SourceFile
        The files.

    Returns
    -------
    datasets : list of DataSet
        By name.
    notes : list of str
        Papers that cannot be read.
    """
    roots: dict[tuple[Path, str], SourceFile] = {}
    for file in files:
        roots.setdefault(find_root(file), file)
    notes: list[str] = []
    found = [_read_dataset(root, file, notes) for root, file in roots.items()]
    return sorted(found, key=lambda dataset: dataset.name), notes


def name_datasets(names: Iterable[DatasetName | None]) -> list[DataSet]:
    """Return data sets of which only the names are known.

    Parameters
    ----------
    names : iterable of DatasetName or None
        Names; those that are the same, and None, count once or not at all.

    Returns
    -------
    list of DataSet
        By name.
    """
    known = sorted({name for name in names if name is not None})
    return [DataSet(name.name, name.city_code, name.year, name.update) for name in known]


def find_resource_years(text: str) -> list[int]:
    r"""Find the years in the columns of a list of sources that hold dates.

    Parameters
    ----------
    text : str
        CSV with a header.

    Returns
    -------
    list of int
        In order, each once; empty where no column is one of dates.

    Examples
    --------
    >>> find_resource_years("meshcode,resource,date\n54363371,a,2021-03-31\n54363372,b,2019\n")
    [2019, 2021]
    """
    rows = list(csv.reader(io.StringIO(text)))
    if not rows:
        return []
    dated = [place for place, head in enumerate(rows[0]) if _DATE_HEADS.search(head)]
    cells = [row[place] for row in rows[1:] for place in dated if place < len(row)]
    return sorted({int(year) for cell in cells for year in _YEAR.findall(cell)})


def _read_dataset(root: tuple[Path, str], file: SourceFile, notes: list[str]) -> DataSet:
    licences: dict[str, None] = {}
    years: set[int] = set()
    papers = []
    for name, text in read_papers(*root, is_zip=file.member is not None, notes=notes):
        papers.append(name)
        licences |= dict.fromkeys(find_licences(text))
        if name.lower().endswith(".csv"):
            try:
                years.update(find_resource_years(text))
            except csv.Error as error:
                notes.append(f"{name}: no list of sources that can be read ({error})")
    named = file.dataset
    title = named.name if named is not None else (PurePosixPath(root[1]).name or root[0].name)
    code, year, update = (None, None, None) if named is None else named[1:]
    return DataSet(title, code, year, update, tuple(licences), tuple(sorted(years)), tuple(papers))
