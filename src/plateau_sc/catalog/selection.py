"""Which of the files that a search found are wanted."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace

import shapely

from plateau_sc.catalog.answers import CityFiles, TileFile
from plateau_sc.catalog.conditions import check_bounds
from plateau_sc.errors import ParameterError
from plateau_sc.meshcode import mesh_bounds

_METRES_PER_DEGREE = 110_600.0


def select_files(
    cities: Iterable[CityFiles],
    *,
    types: Iterable[str] | None = None,
    meshes: Iterable[str] | None = None,
    bbox: Sequence[float] | None = None,
    area: shapely.Geometry | None = None,
) -> list[CityFiles]:
    """Keep the files of some feature types that lie in some place, by their mesh codes.

    A file whose code is no mesh code is kept: where it lies is not known.

    Parameters
    ----------
    cities : iterable of CityFiles
        As `search` gives them.
    types : iterable of str, optional
        Short names of feature types.
    meshes : iterable of str, optional
        Mesh codes of any level; a file is kept if its mesh lies in one of them, or one of them in its mesh.
    bbox : sequence of 4 float, optional
        West, south, east, north [deg].
    area : shapely.Geometry, optional
        In longitude and latitude [deg].

    Returns
    -------
    list of CityFiles
        With the files that are in all of the places given; without the cities that have none.

    Raises
    ------
    ParameterError
        The area is empty, or a code is no mesh code.

    Examples
    --------
    >>> tile = TileFile("bldg", "53394509", "https://example.org/udx/bldg/53394509_bldg_6697_op.gml")
    >>> city = CityFiles("13101", "千代田区", 2023, 2023, "3.3", None, (tile,), ())
    >>> len(select_files([city], meshes=["533945"])), len(select_files([city], types=["dem"]))
    (1, 0)
    """
    wanted = None if types is None else set(types)
    codes = None if meshes is None else list(meshes)
    for code in codes or ():
        mesh_bounds(code)
    shapes: list[shapely.Geometry] = [] if bbox is None else [shapely.box(*check_bounds(bbox))]
    if area is not None:
        if shapely.is_empty(area):
            raise ParameterError("the area is empty")
        shapes.append(area)
    for shape in shapes:
        shapely.prepare(shape)

    def is_wanted(file: TileFile) -> bool:
        if wanted is not None and file.feature_type not in wanted:
            return False
        mesh = _shape_of(file.code)
        if mesh is None or file.code is None:
            return True
        if codes is not None and not any(file.code.startswith(code) or code.startswith(file.code) for code in codes):
            return False
        return all(_overlaps(shape, mesh) for shape in shapes)

    kept = (replace(city, files=tuple(file for file in city.files if is_wanted(file))) for city in cities)
    return [city for city in kept if city.files]


def select_newest(cities: Iterable[CityFiles]) -> list[CityFiles]:
    """Keep, of each city and feature type, the files of the newest data set that has any.

    Parameters
    ----------
    cities : iterable of CityFiles
        As `search` or `select_files` give them.

    Returns
    -------
    list of CityFiles
        Newest is the one of the latest year; of several, of the latest registration. Data sets of which nothing is
        left are left out.
    """
    found = list(cities)
    newest: dict[tuple[str, str], CityFiles] = {}
    for city in found:
        for feature_type in {file.feature_type for file in city.files}:
            known = newest.setdefault((city.city_code, feature_type), city)
            if _age_of(city) > _age_of(known):
                newest[city.city_code, feature_type] = city
    kept = (
        replace(city, files=tuple(file for file in city.files if newest[city.city_code, file.feature_type] is city))
        for city in found
    )
    return [city for city in kept if city.files]


def widen_area(area: shapely.Geometry, margin: float) -> shapely.Geometry:
    """Add a belt to an area.

    Parameters
    ----------
    area : shapely.Geometry
        In longitude and latitude [deg].
    margin : float
        Width of the belt [m], 0 or more.

    Returns
    -------
    shapely.Geometry
        In longitude and latitude [deg]; a point or a line becomes an area.
    """
    if margin <= 0:
        return area
    _, south, _, north = shapely.bounds(area).tolist()
    shrink = math.cos(math.radians((south + north) / 2))
    square = shapely.transform(area, lambda points: points * [shrink, 1.0])
    belt = shapely.buffer(square, margin / _METRES_PER_DEGREE)
    return shapely.transform(belt, lambda points: points / [shrink, 1.0])


def _age_of(city: CityFiles) -> tuple[int, int, str]:
    return city.year or 0, city.registration_year or 0, city.dataset


def _shape_of(code: str | None) -> shapely.Geometry | None:
    try:
        south, west, north, east = mesh_bounds(code or "")
    except ParameterError:
        return None
    return shapely.box(west, south, east, north)


def _overlaps(shape: shapely.Geometry, mesh: shapely.Geometry) -> bool:
    # an area that ends where a mesh begins has nothing in it
    return bool(shapely.intersects(shape, mesh)) and not bool(shapely.touches(shape, mesh))
