"""Bands of the thermal indices: the Ministry's of WBGT, the stress categories of UTCI, and the grades of PET."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import xarray as xr
from numpy.typing import NDArray

from plateau_sc.errors import ParameterError
from plateau_sc.types import Int8Array

MISSING = -1
"""Code of a value that is NaN."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Bands of an index, from the coldest up.

    Parameters
    ----------
    name : str
        What the bands are of.
    edges : tuple of float
        Where one band ends and the next begins, ascending [°C].
    english, japanese : tuple of str
        Names of the bands, one more than edges.
    upward : bool
        Whether a value on an edge belongs to the band above it.

    Raises
    ------
    ParameterError
        Edges that do not ascend, or names that do not fit them.

    Examples
    --------
    >>> WBGT_BANDS.japanese[-1], WBGT_BANDS.edges[-1]
    ('危険', 31.0)
    """

    name: str
    edges: tuple[float, ...]
    english: tuple[str, ...]
    japanese: tuple[str, ...]
    upward: bool

    def __post_init__(self) -> None:
        if not self.edges or not np.all(np.isfinite(self.edges)) or not np.all(np.diff(self.edges) > 0.0):
            raise ParameterError(f"the edges of {self.name} must ascend, found {self.edges}")
        expected = len(self.edges) + 1
        if not len(self.english) == len(self.japanese) == expected <= np.iinfo(np.int8).max:
            raise ParameterError(
                f"{self.name} has {len(self.edges)} edges and needs {expected} names in each language, "
                f"found {len(self.english)} and {len(self.japanese)}"
            )

    def attributes(self) -> dict[str, Any]:
        """Return the CF attributes of a layer of codes.

        Returns
        -------
        dict
            `flag_values` (int8), `flag_meanings` in English and, beyond CF, `flag_meanings_ja`, each with underscores
            for blanks.
        """
        return {
            "long_name": f"band of {self.name}",
            "flag_values": np.arange(len(self.english), dtype=np.int8),
            "flag_meanings": " ".join(name.replace(" ", "_") for name in self.english),
            "flag_meanings_ja": " ".join(self.japanese),
        }


WBGT_BANDS = Scale(
    "WBGT (Ministry of the Environment)",
    (21.0, 25.0, 28.0, 31.0),
    ("almost safe", "caution", "warning", "severe warning", "danger"),
    ("ほぼ安全", "注意", "警戒", "厳重警戒", "危険"),
    upward=True,
)
"""The Ministry's guide for daily life and sport."""

UTCI_BANDS = Scale(
    "UTCI",
    (-40.0, -27.0, -13.0, 0.0, 9.0, 26.0, 32.0, 38.0, 46.0),
    (
        "extreme cold stress",
        "very strong cold stress",
        "strong cold stress",
        "moderate cold stress",
        "slight cold stress",
        "no thermal stress",
        "moderate heat stress",
        "strong heat stress",
        "very strong heat stress",
        "extreme heat stress",
    ),
    (
        "極端な寒冷ストレス",
        "非常に強い寒冷ストレス",
        "強い寒冷ストレス",
        "中程度の寒冷ストレス",
        "弱い寒冷ストレス",
        "熱的ストレスなし",
        "中程度の暑熱ストレス",
        "強い暑熱ストレス",
        "非常に強い暑熱ストレス",
        "極端な暑熱ストレス",
    ),
    upward=False,
)
"""The ten stress categories of UTCI (Bröde et al. 2012)."""

PET_BANDS = Scale(
    "PET",
    (4.0, 8.0, 13.0, 18.0, 23.0, 29.0, 35.0, 41.0),
    ("very cold", "cold", "cool", "slightly cool", "comfortable", "slightly warm", "warm", "hot", "very hot"),
    ("非常に寒い", "寒い", "涼しい", "やや涼しい", "快適", "やや暖かい", "暖かい", "暑い", "非常に暑い"),
    upward=False,
)
"""The grades of thermal perception of PET in central Europe (Matzarakis and Mayer 1996)."""

_SCALES = {"wbgt": WBGT_BANDS, "utci": UTCI_BANDS, "pet": PET_BANDS}


def classify(values: Any, scale: Scale | str) -> Any:
    """Put values of an index into the bands of a scale.

    Parameters
    ----------
    values : array_like or DataArray
        Values of the index [°C].
    scale : Scale or {"wbgt", "utci", "pet"}
        The bands. On an edge, WBGT belongs to the band above it ("31 and more"), UTCI and PET to the one below
        ("above 46").

    Returns
    -------
    DataArray, ndarray or scalar, int8
        Number of the band, 0 for the coldest; -1 where the value is NaN. A DataArray has CF's `flag_values` and
        `flag_meanings`, and -1 as its `_FillValue` in files.

    Raises
    ------
    ParameterError
        A scale that is not known, or values that are no numbers.

    Examples
    --------
    >>> classify([20.9, 21.0, 30.9, 31.0, float("nan")], "wbgt").tolist()
    [0, 1, 3, 4, -1]
    """
    bands = _find_scale(scale)

    def place(numbers: NDArray[Any]) -> Int8Array:
        codes = np.searchsorted(bands.edges, numbers, side="right" if bands.upward else "left")
        return np.where(np.isnan(numbers), MISSING, codes).astype(np.int8)

    if isinstance(values, xr.DataArray):
        _require_numbers(values.dtype, values)
        found = xr.apply_ufunc(place, values, keep_attrs=False, dask="parallelized", output_dtypes=[np.int8])
        kept = {key: values.attrs[key] for key in ("grid_mapping", "credit") if key in values.attrs}
        layer = found.rename(f"{values.name or 'index'}_band").assign_attrs({**bands.attributes(), **kept})
        layer.encoding["_FillValue"] = np.int8(MISSING)
        return layer
    try:
        numbers = np.asarray(values)
        if numbers.dtype.kind == "O":
            numbers = numbers.astype(np.float64)
    except (ValueError, TypeError) as error:
        raise ParameterError(f"expected numbers to classify, found {type(values).__name__}: {error}") from error
    _require_numbers(numbers.dtype, values)
    return place(numbers)[()]


def _find_scale(scale: Scale | str) -> Scale:
    if isinstance(scale, Scale):
        return scale
    if scale not in _SCALES:
        raise ParameterError(f"scale must be one of {', '.join(_SCALES)}, or a Scale; found {scale!r}")
    return _SCALES[scale]


def _require_numbers(dtype: np.dtype[Any], values: Any) -> None:
    if dtype.kind not in "fiu":
        raise ParameterError(f"expected numbers to classify, found {dtype} in {type(values).__name__}")
