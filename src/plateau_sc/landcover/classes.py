"""The classes of ground, and what codes of rasters, land uses and features of PLATEAU mean among them."""

from collections.abc import Mapping
from typing import Final

import numpy as np

from plateau_sc.city import CityModel, FeatureModel
from plateau_sc.errors import ParameterError
from plateau_sc.types import IntArray

CLASSES: Final = ("asphalt", "concrete", "grass", "bare_soil", "water", "building")
"""Names of the classes; the code of each is its place."""

RASTER_CLASSES: Final[Mapping[int, str]] = {
    1: "asphalt",
    2: "building",
    3: "grass",
    4: "grass",
    5: "grass",
    6: "bare_soil",
    7: "water",
}
"""Codes of land cover rasters of urban climate models: paved, buildings, ground under evergreen and deciduous trees,
grass, bare soil, water."""

LAND_USE: Final[Mapping[str, str]] = {
    "201": "grass",
    "202": "bare_soil",
    "203": "grass",
    "204": "water",
    "205": "grass",
    "211": "concrete",
    "212": "asphalt",
    "213": "concrete",
    "214": "concrete",
    "215": "asphalt",
    "216": "asphalt",
    "217": "grass",
    "218": "grass",
    "219": "bare_soil",
    "220": "grass",
    "221": "bare_soil",
    "222": "asphalt",
    "223": "bare_soil",
    "224": "bare_soil",
    "251": "concrete",
    "252": "grass",
    "260": "grass",
    "261": "concrete",
    "262": "asphalt",
    "263": "bare_soil",
}
"""What most of the open ground of each land use is (codes of ``Common_landUseType``); 231 is unknown."""

_FEATURES: Final[Mapping[str, str]] = {
    "tran": "asphalt",
    "rwy": "bare_soil",
    "trk": "bare_soil",
    "squr": "concrete",
    "wwy": "water",
    "wtr": "water",
}


def code_of(name: str) -> int:
    """Return the code of a class.

    Parameters
    ----------
    name : str
        One of `CLASSES`.

    Returns
    -------
    int
        Its place among them.

    Raises
    ------
    ParameterError
        There is no such class.

    Examples
    --------
    >>> code_of("grass")
    2
    """
    if name not in CLASSES:
        raise ParameterError(f"no class {name!r}; expected one of {', '.join(CLASSES)}")
    return CLASSES.index(name)


def read_classes(model: FeatureModel | CityModel, land_use: Mapping[str, str], notes: list[str]) -> IntArray:
    """Return the class of each row of a model.

    Parameters
    ----------
    model : FeatureModel or CityModel
        Land use, roads, railways, squares, water, plants or buildings.
    land_use : mapping of str to str
        Name of the class of each code of ``Common_landUseType``.
    notes : list of str
        Takes what has no class.

    Returns
    -------
    ndarray, shape (rows,), int64
        Codes; -1 for what covers nothing.

    Raises
    ------
    ParameterError
        A model of another type, or a name that is none of `CLASSES`.
    """
    if isinstance(model, CityModel):
        return np.full(len(model.table), code_of("building"), dtype=np.int64)
    kind = getattr(model, "feature_type", type(model).__name__)
    if isinstance(model, FeatureModel) and kind == "luse":
        used = model.features["class"].astype("string").fillna("")
        strange = used[~used.isin(list(land_use))].value_counts()
        notes.extend(f"luse: {count} areas of class {code!r} cover nothing" for code, count in strange.items())
        codes = {code: code_of(name) for code, name in land_use.items()}
        return np.array([codes.get(code, -1) for code in used.tolist()], dtype=np.int64)
    if isinstance(model, FeatureModel) and kind == "veg":
        cover = (model.features["type_name"] == "PlantCover").to_numpy(dtype=np.bool_)
        return np.where(cover, code_of("grass"), -1)
    if isinstance(model, FeatureModel) and kind in _FEATURES:
        return np.full(len(model.features), code_of(_FEATURES[kind]), dtype=np.int64)
    raise ParameterError(
        f"expected what read_features gives for luse, veg, {', '.join(_FEATURES)}, or a CityModel; found {kind}"
    )
