"""A name of its own for each building and part, for formats that tell features by name."""

from __future__ import annotations

import pandas as pd


def name_features(buildings: pd.DataFrame) -> list[str]:
    """Return a name for each row: its gml:id where it has one that no row above has.

    Parameters
    ----------
    buildings : DataFrame
        With the column ``gml_id``.

    Returns
    -------
    list of str
        All different. A gml:id that occurs again gets a number behind it; a row without one is called by its number.

    Examples
    --------
    >>> name_features(pd.DataFrame({"gml_id": ["a", None, "a"]}))
    ['a', 'building-1', 'a-2']
    """
    given = [value if isinstance(value, str) and value else None for value in buildings["gml_id"].tolist()]
    taken = set(given)
    names: list[str] = []
    seen: set[str] = set()
    for row, value in enumerate(given):
        name = value if value is not None and value not in seen else None
        number = 2 if value is not None else row
        stem = "building" if value is None else value
        while name is None:
            candidate = f"{stem}-{number}"
            if candidate not in taken and candidate not in seen:
                name = candidate
            number += 1
        seen.add(name)
        names.append(name)
    return names
