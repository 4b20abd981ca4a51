"""What the delivery service answers, as plain values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Any

from plateau_sc.catalog.addresses import DATASET_NAME, clean_name, split_path
from plateau_sc.errors import AnswerError


@dataclass(frozen=True, slots=True)
class TileFile:
    """A CityGML file that the service offers.

    Attributes
    ----------
    feature_type : str
        Short name of the feature type: ``bldg``, ``dem``, …
    code : str or None
        The mesh that it covers.
    url : str
        Where it is.
    max_lod : int or None
        Best level of detail of any feature in it, which says nothing of the others.
    bytes : int or None
        Its size, as the service has it.
    """

    feature_type: str
    code: str | None
    url: str
    max_lod: int | None = None
    bytes: int | None = None

    @property
    def path(self) -> PurePosixPath:
        """Path below the root of its data set: ``udx/bldg/53394509_bldg_6697_op.gml``."""
        names = [clean_name(name) for name in split_path(self.url)]
        if "udx" in names[:-1]:
            return PurePosixPath(*names[names.index("udx") :])
        return PurePosixPath("udx", clean_name(self.feature_type), names[-1] if names else "_")


@dataclass(frozen=True, slots=True)
class CityFiles:
    """The files that the service offers of one data set.

    Attributes
    ----------
    city_code : str
        5 digits for a municipality, 2 for a prefecture.
    city_name : str
        In Japanese.
    year, registration_year : int or None
        When the model was made, and when it was registered.
    spec : str or None
        Version of the PLATEAU standard.
    url : str or None
        The whole data set as a zip.
    files : tuple of TileFile
        Its tiles.
    extras : tuple of str
        Zips of its code lists, metadata and the like.
    """

    city_code: str
    city_name: str
    year: int | None
    registration_year: int | None
    spec: str | None
    url: str | None
    files: tuple[TileFile, ...]
    extras: tuple[str, ...]

    @property
    def dataset(self) -> str:
        """Name of the data set's root: ``13101_chiyoda-ku_pref_2023_citygml_2_op``."""
        addresses = [*(file.url for file in self.files), *([self.url] if self.url else []), *self.extras]
        for address in addresses:
            names = [clean_name(name) for name in split_path(address)]
            for name in names:
                if DATASET_NAME.match(name):
                    return name.removesuffix(".zip") if name == names[-1] else name
        return f"{clean_name(self.city_code)}_unnamed_{self.year or 0:04d}_citygml_op"


@dataclass(frozen=True, slots=True)
class Listing:
    """A line of the service's list of all data sets.

    Attributes
    ----------
    name : str
        In Japanese.
    feature_type : str or None
        Short name of the feature type; None where there are several in one file.
    format : str or None
        ``3D Tiles``, ``MVT``, ``CityGML``.
    city_code, city, prefecture : str or None
        Where it is; the code is that of the ward where there are wards.
    year : int or None
        When it was made.
    spec : str or None
        Version of the PLATEAU standard.
    lod : str or None
        Level of detail.
    url : str
        Where it is.
    bytes : int or None
        Its size, as the service has it.
    """

    name: str
    feature_type: str | None
    format: str | None
    city_code: str | None
    city: str | None
    prefecture: str | None
    year: int | None
    spec: str | None
    lod: str | None
    url: str
    bytes: int | None


def parse_search(content: Any, source: str) -> list[CityFiles]:
    """Read the answer to a search, in either of its shapes.

    Parameters
    ----------
    content : object
        JSON: an object with ``cities``, one city without, or a list of them. None is an answer without a city.
    source : str
        What was asked, for messages.

    Returns
    -------
    list of CityFiles

    Raises
    ------
    AnswerError
        It has another shape.
    """
    if content is None:
        return []
    cities: Any = content
    if isinstance(content, dict):
        cities = content.get("cities", [content])
    if cities is None:
        return []
    if not isinstance(cities, list):
        raise AnswerError(f"{source}: expected a list of cities, found {_name(cities)}; has the service changed?")
    return [_parse_city(city, source) for city in cities]


def parse_listings(content: Any, source: str) -> list[Listing]:
    """Read the list of all data sets.

    Parameters
    ----------
    content : object
        JSON: an object with ``datasets`` and perhaps ``citygml``, or the list itself.
    source : str
        What was asked, for messages.

    Returns
    -------
    list of Listing

    Raises
    ------
    AnswerError
        It has another shape.
    """
    lines = content
    if isinstance(content, dict) and isinstance(content.get("datasets"), list):
        packed = content.get("citygml") or []
        lines = [*content["datasets"], *({"format": "CityGML"} | line for line in packed if isinstance(line, dict))]
    if not isinstance(lines, list):
        raise AnswerError(f"{source}: expected a list of data sets, found {_name(content)}; has the service changed?")
    found = []
    for line in lines:
        if not (isinstance(line, dict) and isinstance(line.get("url"), str)):
            raise AnswerError(f"{source}: expected data sets with a url, found {_name(line)}; has the service changed?")
        found.append(
            Listing(
                name=_text(line, "name") or "",
                feature_type=_text(line, "type_en"),
                format=_text(line, "format"),
                city_code=_text(line, "ward_code") or _text(line, "city_code"),
                city=_text(line, "ward") or _text(line, "city"),
                prefecture=_text(line, "pref"),
                year=_number(line, "year"),
                spec=_text(line, "spec"),
                lod=_text(line, "lod"),
                url=line["url"],
                bytes=_number(line, "file_size"),
            )
        )
    return found


def merge_cities(answers: Iterable[CityFiles]) -> list[CityFiles]:
    """Join what several calls say of the same data set.

    Parameters
    ----------
    answers : iterable of CityFiles
        Of all calls, in turn.

    Returns
    -------
    list of CityFiles
        Each data set once, and each of its files once, in the order in which they came.
    """
    merged: dict[tuple[str, str, int | None], CityFiles] = {}
    for city in answers:
        key = (city.city_code, city.dataset, city.year)
        if key in merged:
            known = merged[key]
            files = {file.url: file for file in (*city.files, *known.files)} | {file.url: file for file in known.files}
            order = dict.fromkeys(file.url for file in (*known.files, *city.files))
            extras = tuple(dict.fromkeys((*known.extras, *city.extras)))
            city = replace(known, files=tuple(files[url] for url in order), extras=extras)
        merged[key] = city
    return list(merged.values())


def _parse_city(city: Any, source: str) -> CityFiles:
    if not (isinstance(city, dict) and isinstance(city.get("files"), dict | None)):
        raise AnswerError(f"{source}: expected cities with their files, found {_name(city)}; has the service changed?")
    files = []
    for feature_type, entries in (city.get("files") or {}).items():
        if not isinstance(entries, list | None):
            raise AnswerError(f"{source}: expected a list of files, found {_name(entries)}; has the service changed?")
        for entry in entries or []:
            if not (isinstance(entry, dict) and isinstance(entry.get("url"), str)):
                raise AnswerError(
                    f"{source}: expected files with a url, found {_name(entry)}; has the service changed?"
                )
            size = _number(entry, "fileSize")
            lod = _number(entry, "maxLod")
            files.append(TileFile(feature_type, _text(entry, "code"), entry["url"], lod, size))
    extras = city.get("metadataZipUrls")
    return CityFiles(
        city_code=_text(city, "cityCode") or "",
        city_name=_text(city, "cityName") or "",
        year=_number(city, "year"),
        registration_year=_number(city, "registrationYear"),
        spec=_text(city, "spec"),
        url=_text(city, "url"),
        files=tuple(files),
        extras=tuple(url for url in extras if isinstance(url, str)) if isinstance(extras, list) else (),
    )


def _text(values: dict[str, Any], name: str) -> str | None:
    value = values.get(name)
    return None if value is None or value == "" else str(value)


def _number(values: dict[str, Any], name: str) -> int | None:
    value = values.get(name)
    try:
        return None if value is None else int(value)
    except (TypeError, ValueError, OverflowError):
        return None


def _name(value: Any) -> str:
    text = str(value)
    return text if len(text) <= 80 else f"{text[:77]}..."
