"""Ask the delivery service what there is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from plateau_sc.catalog.answers import CityFiles, Listing, merge_cities, parse_listings, parse_search
from plateau_sc.catalog.conditions import spell_conditions
from plateau_sc.catalog.connection import Connection, default_connection
from plateau_sc.types import Progress


def search(
    *,
    cities: str | Iterable[str] | None = None,
    meshes: str | Iterable[str] | None = None,
    exact: bool = False,
    bbox: Sequence[float] | None = None,
    place: str | None = None,
    spatial_ids: str | Iterable[str] | None = None,
    progress: Progress | None = None,
    connection: Connection | None = None,
) -> list[CityFiles]:
    """Search the delivery service for files, by one kind of condition.

    More than 30 codes, and several spatial IDs, take several calls, whose answers are joined.

    Parameters
    ----------
    cities : str or iterable of str, optional
        Codes of municipalities (5 digits) or prefectures (2).
    meshes : str or iterable of str, optional
        Codes of second to quarter meshes.
    exact : bool
        With `meshes`: only files of the very level of the codes.
    bbox : sequence of 4 float, optional
        West, south, east, north [deg].
    place : str, optional
        Name of a place, which the service looks up.
    spatial_ids : str or iterable of str, optional
        ``z/f/x/y``.
    progress : callable, optional
        Called as ``progress(done, total, what)`` after each call.
    connection : Connection, optional
        How to reach the service.

    Returns
    -------
    list of CityFiles
        The data sets with their files; of a city, all the years that the service has. Empty if it has nothing there.

    Raises
    ------
    ParameterError
        Not exactly one kind of condition is given, or a value is none that the service knows.
    NetworkError
        The service cannot be reached, is too slow, or fails each time.
    AnswerError
        It refuses, or its answer cannot be understood.

    Examples
    --------
    >>> search(cities="13101", place="千代田区")
    Traceback (most recent call last):
    plateau_sc.errors.ParameterError: search by what? expected one of ..., found cities and place
    """
    connection = connection or default_connection()
    conditions = spell_conditions(
        cities=cities, meshes=meshes, exact=exact, bbox=bbox, place=place, spatial_ids=spatial_ids
    )
    answers: list[CityFiles] = []
    for number, condition in enumerate(conditions, start=1):
        path = f"/datacatalog/citygml/{condition}"
        answers += parse_search(connection.get_json(path), connection.base_url + path)
        if progress is not None:
            progress(number, len(conditions), "searching")
    return merge_cities(answers)


def list_datasets(*, connection: Connection | None = None) -> list[Listing]:
    """List all data sets of the delivery service, of all formats.

    Parameters
    ----------
    connection : Connection, optional
        How to reach the service.

    Returns
    -------
    list of Listing
        As the service has them; those of the format ``CityGML`` are zips of whole data sets.

    Raises
    ------
    NetworkError
        The service cannot be reached, is too slow, or fails each time.
    AnswerError
        It refuses, or its answer cannot be understood.
    """
    connection = connection or default_connection()
    path = "/datacatalog/plateau-datasets"
    content = connection.get_json(path)
    return [] if content is None else parse_listings(content, connection.base_url + path)
