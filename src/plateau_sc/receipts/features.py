"""The features of a run: those that were read, those of them that the result depends on, and the list of both."""

import csv
import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from plateau_sc.city import SurfaceModel
from plateau_sc.errors import ParameterError, SourceNotFoundError, UnreadableSourceError
from plateau_sc.receipts.origins import split_label
from plateau_sc.types import BoolArray, PathLike

COLUMNS = ("gml_id", "use", "part_of", "lod", "file")
"""Columns of a list of features."""

USED, LOADED = "used", "loaded"

_ENDS = ("\n", "\r", "\0")


@dataclass(frozen=True, slots=True)
class Feature:
    """One feature of a list.

    Attributes
    ----------
    gml_id : str
        Its gml:id.
    used : bool
        Whether the result depends on it; False where it was only read.
    part_of : str
        gml:id of the building that it is a part of; empty for a whole one.
    lod : str
        Level of detail that it stands for; empty where that is not known.
    file : str
        The input that holds it, as the receipt names it; empty where that is not known.
    """

    gml_id: str
    used: bool
    part_of: str = ""
    lod: str = ""
    file: str = ""


@dataclass(frozen=True, slots=True)
class FeatureList:
    """Features that a run read.

    Attributes
    ----------
    features : tuple of Feature
        One a row.
    """

    features: tuple[Feature, ...] = ()

    @classmethod
    def of_city(
        cls, city: SurfaceModel, used: BoolArray | Sequence[bool] | None = None, folder: PathLike | None = None
    ) -> "FeatureList":
        """List what a city holds.

        Parameters
        ----------
        city : CityModel or FeatureModel
            What was read.
        used : array_like, shape (rows,), bool, optional
            Whether the result depends on each row of its table; all of them by default.
        folder : path-like, optional
            Folder of the receipt, from which files are named.

        Returns
        -------
        FeatureList

        Raises
        ------
        ParameterError
            The city is none, or `used` has another length or is no bool.
        """
        if not isinstance(city, SurfaceModel):
            raise ParameterError(f"expected a city, as read_citygml gives it; found {type(city).__name__}")
        table = city.table
        flags = np.ones(len(table), dtype=np.bool_) if used is None else np.asarray(used)
        if flags.shape != (len(table),) or flags.dtype != np.bool_:
            raise ParameterError(
                f"expected one bool for each of the {len(table)} features; found {flags.dtype}, shape {flags.shape}"
            )
        columns = [_texts(table, name) for name in ("gml_id", "part_of", "lod_used", "file")]
        names = {label: split_label(label).name(folder)[0] if label else "" for label in set(columns[-1])}
        rows = zip(flags.tolist(), *columns, strict=True)
        return cls(
            tuple(
                Feature(require_id(gml_id), used, part_of, lod, names[file])
                for used, gml_id, part_of, lod, file in rows
            )
        )

    @classmethod
    def of_ids(cls, ids: Iterable[str]) -> "FeatureList":
        """List features of which the ids alone are known; all of them are used.

        Parameters
        ----------
        ids : iterable of str
            gml:ids; one that occurs twice counts once.

        Returns
        -------
        FeatureList

        Raises
        ------
        ParameterError
            What is given is no series of ids.

        Examples
        --------
        >>> FeatureList.of_ids(["bldg_2", "bldg_1", "bldg_2"]).summarise()["used"]["count"]
        2
        """
        if isinstance(ids, str | bytes) or not isinstance(ids, Iterable):
            raise ParameterError(f"expected a city or a list of gml:ids; found {ids!r}")
        return cls(tuple(Feature(gml_id, used=True) for gml_id in dict.fromkeys(map(require_id, ids))))

    def joined(self, other: "FeatureList") -> "FeatureList":
        """Put two lists together; a feature of both stands once, and is used if one of them says so.

        Parameters
        ----------
        other : FeatureList
            What comes behind. Where it names a file that the first does not know, that is taken.

        Returns
        -------
        FeatureList
        """
        rows: dict[tuple[str, str], Feature] = {}
        bare: dict[str, Feature] = {}
        for feature in (*self.features, *other.features):
            place = rows if feature.file else bare
            key: Any = (feature.gml_id, feature.file) if feature.file else feature.gml_id
            before = place.get(key)
            is_used = feature.used or (before is not None and before.used)
            kept = feature if before is None else before
            place[key] = Feature(kept.gml_id, is_used, kept.part_of, kept.lod, kept.file)
        for key, feature in rows.items():
            if feature.gml_id in bare and bare[feature.gml_id].used:
                rows[key] = Feature(feature.gml_id, True, feature.part_of, feature.lod, feature.file)
        known = {feature.gml_id for feature in rows.values()}
        return FeatureList((*rows.values(), *(row for row in bare.values() if row.gml_id not in known)))

    def summarise(self, name: str | None = None) -> dict[str, Any]:
        """Return what a receipt says of the features.

        Parameters
        ----------
        name : str, optional
            The file of the whole list, beside the receipt.

        Returns
        -------
        dict
            `loaded` and `used`: each with the `count` of ids, the `sha256` over them (`hash_ids`), and the counts
            `by_lod`; and the name of the `list`.
        """
        chosen = {
            LOADED: self.features,
            USED: tuple(feature for feature in self.features if feature.used),
        }
        summary: dict[str, Any] = {}
        for use, features in chosen.items():
            ids = {feature.gml_id for feature in features}
            levels = Counter(feature.lod or "none" for feature in features)
            summary[use] = {"count": len(ids), "sha256": hash_ids(ids), "by_lod": dict(sorted(levels.items()))}
        return summary | {"list": name}

    def write(self, path: PathLike) -> Path:
        """Write the list as CSV, in the order of the ids.

        Parameters
        ----------
        path : path-like
            The file.

        Returns
        -------
        Path
            The file.
        """
        with Path(path).open("w", encoding="utf-8", newline="") as file:
            lines = csv.writer(file, lineterminator="\n")
            lines.writerow(COLUMNS)
            for row in sorted(self.features, key=lambda feature: (feature.gml_id, feature.file)):
                lines.writerow((row.gml_id, USED if row.used else LOADED, row.part_of, row.lod, row.file))
        return Path(path)

    @classmethod
    def read(cls, path: PathLike) -> "FeatureList":
        """Read a list.

        Parameters
        ----------
        path : path-like
            What `write` wrote.

        Returns
        -------
        FeatureList

        Raises
        ------
        SourceNotFoundError
            There is no such file.
        UnreadableSourceError
            It is no list of features.
        """
        if not Path(path).is_file():
            raise SourceNotFoundError(f"no such list of features: {path}")
        features = []
        try:
            with Path(path).open(encoding="utf-8", newline="") as file:
                lines = csv.reader(file, strict=True)
                head = next(lines, [])
                if tuple(head) != COLUMNS:
                    raise UnreadableSourceError(
                        f"{path}: not a list of features: expected the columns {', '.join(COLUMNS)}; "
                        f"found {', '.join(head)}"
                    )
                for row in lines:
                    if len(row) != len(COLUMNS) or row[1] not in (USED, LOADED) or not row[0]:
                        raise UnreadableSourceError(f"{path}:{lines.line_num}: not a feature: {row}")
                    features.append(Feature(row[0], row[1] == USED, *row[2:]))
        except (UnicodeDecodeError, csv.Error) as error:
            raise UnreadableSourceError(f"{path}: not a list of features: {error}") from error
        return cls(tuple(features))


def hash_ids(ids: Iterable[str]) -> str:
    r"""Return the hash of a set of ids.

    Parameters
    ----------
    ids : iterable of str
        gml:ids in any order; one that occurs twice counts once.

    Returns
    -------
    str
        SHA-256 over the ids in the order of their UTF-8 bytes, each followed by a line feed; 64 hexadecimal digits.

    Examples
    --------
    >>> hash_ids(["b", "a"]) == hashlib.sha256(b"a\nb\n").hexdigest()
    True
    """
    return hashlib.sha256("".join(f"{gml_id}\n" for gml_id in sorted(set(ids))).encode()).hexdigest()


def require_id(gml_id: object) -> str:
    """Return a gml:id, if it is one.

    Parameters
    ----------
    gml_id : object
        Anything.

    Returns
    -------
    str

    Raises
    ------
    ParameterError
        It is no text, empty, or holds a line break.
    """
    if not isinstance(gml_id, str) or not gml_id.strip() or any(end in gml_id for end in _ENDS):
        raise ParameterError(f"expected a gml:id, a text of one line that is not empty; found {gml_id!r}")
    return gml_id


def _texts(table: pd.DataFrame, name: str) -> list[str]:
    """Return a column as texts; empty where nothing is known."""
    if name not in table:
        return [""] * len(table)
    texts: list[str] = table[name].astype("string").fillna("").tolist()
    return texts
