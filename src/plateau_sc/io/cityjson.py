"""A city as CityJSON 2.0."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from plateau_sc.city import CityModel
from plateau_sc.errors import ParameterError
from plateau_sc.io.atomic import replace_file
from plateau_sc.io.cityjson_attributes import list_attributes
from plateau_sc.io.cityjson_geometry import list_geometries, quantise
from plateau_sc.io.identifiers import name_features
from plateau_sc.layers import CREDIT
from plateau_sc.types import FloatArray, IntArray, PathLike

_FINEST, _COARSEST = 1e-6, 1.0


def write_cityjson(city: CityModel, path: PathLike, scale: float = 0.001) -> Path:
    """Write a city as CityJSON 2.0.

    Buildings and parts are city objects of their own, named by their gml:id. What belongs to outer installations is a
    ``BuildingInstallation`` of its building or part, one for all of them, since the model does not tell one from
    another. Each level of detail is a geometry: a Solid where its polygons are one closed shell that faces outward,
    else a MultiSurface, with the type of each surface that has one. LOD4, of which only the outside is read, is called
    3.3, and blocks that were raised from an outline and a height, which no file holds, are called 1.0.

    Attributes are the columns of `CityModel.buildings` that have a value; the rows of ``risks``, ``quality``,
    ``key_values`` and ``extras`` stand in attributes of these names.

    What is lost: coordinates are rounded to `scale`, by at most half of it, and points that then coincide are one
    vertex; triangles, `polygon_used` and the audit have no place in the format.

    Parameters
    ----------
    city : CityModel
        Buildings with their polygons.
    path : str or os.PathLike
        The file to write.
    scale : float
        Unit of the coordinates [m].

    Returns
    -------
    Path
        The file written.

    Raises
    ------
    ParameterError
        The scale is not between 1e-6 and 1, or the city has vertices that are not finite.
    OutputError
        The place cannot be written.

    Examples
    --------
    >>> import tempfile, plateau_sc as psc
    >>> folder = Path(tempfile.mkdtemp())
    >>> city = psc.read_citygml(psc.samples.write(folder, extent=(100.0, 100.0)))
    >>> content = json.loads(psc.write_cityjson(city, folder / "town.city.json").read_text(encoding="utf-8"))
    >>> content["type"], content["version"]
    ('CityJSON', '2.0')
    """
    if not _FINEST <= scale <= _COARSEST:
        raise ParameterError(f"scale is {scale!r}; expected metres from {_FINEST:g} to {_COARSEST:g}")
    if not np.isfinite(city.vertices).all():
        raise ParameterError("the model has vertices that are not finite; leave their polygons out first")
    translate = np.floor(city.vertices.min(axis=0)) if len(city.vertices) else np.zeros(3)
    whole, vertex = quantise(city.vertices, translate, scale)
    points = np.asarray(whole * scale, np.float64)
    content = {
        "type": "CityJSON",
        "version": "2.0",
        "metadata": _describe(city),
        "transform": {"scale": [scale] * 3, "translate": translate.tolist()},
        "CityObjects": _list_objects(city, points, vertex),
        "vertices": whole.tolist(),
    }
    with replace_file(path) as partial, partial.open("w", encoding="utf-8") as file:
        file.writelines(_write_in_pieces(content))
    return Path(path)


def _describe(city: CityModel) -> dict[str, Any]:
    metadata: dict[str, Any] = {
        "title": f"Buildings of Project PLATEAU, heights in metres above T.P. {CREDIT}",
        "referenceSystem": f"https://www.opengis.net/def/crs/EPSG/0/{city.epsg}",
    }
    if len(city.vertices):
        metadata["geographicalExtent"] = [*city.vertices.min(axis=0).tolist(), *city.vertices.max(axis=0).tolist()]
    return metadata


def _list_objects(city: CityModel, points: FloatArray, vertex: IntArray) -> dict[str, Any]:
    names = name_features(city.buildings)
    attributes = list_attributes(city)
    geometries: dict[tuple[int, bool], list[dict[str, Any]]] = {}
    for geometry in list_geometries(city, points, vertex):
        geometries.setdefault((geometry.owner, geometry.installation), []).append(geometry.content)
    objects: dict[str, Any] = {}
    for row, parent in enumerate(_find_parents(city)):
        item: dict[str, Any] = {"type": "Building" if parent is None else "BuildingPart"}
        if parent is not None:
            item["parents"] = [names[parent]]
        if attributes[row]:
            item["attributes"] = attributes[row]
        item["geometry"] = geometries.get((row, False), [])
        objects[names[row]] = item
    for row, parent in enumerate(_find_parents(city)):
        if parent is not None:
            objects[names[parent]].setdefault("children", []).append(names[row])
        if (row, True) in geometries:
            name = f"{names[row]}-installation"
            while name in objects:
                name += "s"
            objects[names[row]].setdefault("children", []).append(name)
            objects[name] = {
                "type": "BuildingInstallation",
                "parents": [names[row]],
                "geometry": geometries[row, True],
            }
    return objects


def _find_parents(city: CityModel) -> list[int | None]:
    rows: dict[str, int] = {}
    for row, name in enumerate(city.buildings["gml_id"].tolist()):
        if isinstance(name, str):
            rows.setdefault(name, row)
    # a part whose building is not in the model stands for itself
    return [rows.get(name) if isinstance(name, str) else None for name in city.buildings["part_of"].tolist()]


def _write_in_pieces(content: dict[str, Any]) -> Iterator[str]:
    """Yield the text of the file, one city object a piece, so that it is never held as a whole."""
    encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode
    head = {name: value for name, value in content.items() if name not in ("CityObjects", "vertices")}
    yield encode(head)[:-1] + ',"CityObjects":{'
    mark = "\n"
    for name, item in content["CityObjects"].items():
        yield f"{mark}{encode(name)}:{encode(item)}"
        mark = ",\n"
    yield '\n},\n"vertices":' + encode(content["vertices"]) + "}\n"
