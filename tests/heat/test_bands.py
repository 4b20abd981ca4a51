"""Bands: every edge, both languages, CF attributes."""

from pathlib import Path

import numpy as np
import pytest
import xarray as xr
from pythermalcomfort.models import utci as theirs

from plateau_sc.errors import ParameterError
from plateau_sc.heat import PET_BANDS, UTCI_BANDS, WBGT_BANDS, Scale, classify, utci


@pytest.mark.parametrize(
    ("value", "name"),
    [
        (-5.0, "ほぼ安全"),
        (20.99, "ほぼ安全"),
        (21.0, "注意"),
        (24.99, "注意"),
        (25.0, "警戒"),
        (27.99, "警戒"),
        (28.0, "厳重警戒"),
        (30.99, "厳重警戒"),
        (31.0, "危険"),
        (40.0, "危険"),
    ],
)
def test_the_ministrys_bands(value: float, name: str) -> None:
    assert WBGT_BANDS.japanese[classify(value, "wbgt")] == name


def test_utcis_categories_are_pythermalcomforts() -> None:
    air = np.linspace(-45, 42, 400)
    found = utci(air, air + 8, 1.0, 40.0)
    # Theirs are of values rounded to a tenth.
    names = theirs(air, air + 8, 1.0, 40.0).stress_category
    codes = classify(np.round(found, 1), "utci")
    assert [UTCI_BANDS.english[code] for code in codes] == list(names)
    assert len(set(codes.tolist())) == 10


@pytest.mark.parametrize("scale", [WBGT_BANDS, UTCI_BANDS, PET_BANDS])
def test_edges_belong_where_the_scale_says(scale: Scale) -> None:
    edges = np.array(scale.edges)
    on = classify(edges, scale).tolist()
    assert on == list(range(1, len(edges) + 1) if scale.upward else range(len(edges)))
    assert classify(edges + 1e-9, scale).tolist() == list(range(1, len(edges) + 1))
    assert classify(edges - 1e-9, scale).tolist() == list(range(len(edges)))
    assert len(set(scale.english)) == len(set(scale.japanese)) == len(edges) + 1


def test_a_pet_of_twenty_is_comfortable() -> None:
    assert PET_BANDS.english[classify(20.0, "pet")] == "comfortable"


def test_codes_are_small_and_nan_is_minus_one() -> None:
    found = classify(np.float32([20.0, np.nan, np.inf, -np.inf]), "wbgt")
    assert found.dtype == np.int8
    assert found.tolist() == [0, -1, 4, 0]
    assert classify(np.nan, "utci") == -1


def test_a_layer_has_flags_that_a_file_keeps(tmp_path: Path) -> None:
    layer = xr.DataArray([20.0, np.nan, 33.0], dims="x", name="wbgt", attrs={"grid_mapping": "spatial_ref"})
    found = classify(layer, "wbgt")
    assert found.name == "wbgt_band"
    assert found.dtype == np.int8
    assert found.attrs["flag_values"].tolist() == [0, 1, 2, 3, 4]
    assert found.attrs["flag_values"].dtype == np.int8
    assert found.attrs["flag_meanings"].split() == ["almost_safe", "caution", "warning", "severe_warning", "danger"]
    assert found.attrs["flag_meanings_ja"].split() == ["ほぼ安全", "注意", "警戒", "厳重警戒", "危険"]
    assert found.attrs["grid_mapping"] == "spatial_ref"
    assert found.encoding["_FillValue"] == -1
    assert classify(layer.rename(None), "wbgt").name == "index_band"


@pytest.mark.parametrize("scale", ["heat", None, 3])
def test_unknown_scales_are_refused(scale: str) -> None:
    with pytest.raises(ParameterError, match="scale must be one of wbgt, utci, pet"):
        classify(30.0, scale)


@pytest.mark.parametrize("values", ["hot", ["hot"], [True], xr.DataArray(["hot"]), {"a": 1}])
def test_what_is_no_number_is_refused(values: object) -> None:
    with pytest.raises(ParameterError, match="expected numbers to classify"):
        classify(values, "wbgt")


@pytest.mark.parametrize(
    ("edges", "names"),
    [
        ((), ("a",)),
        ((2.0, 1.0), ("a", "b", "c")),
        ((1.0, 1.0), ("a", "b", "c")),
        ((1.0,), ("a",)),
        ((np.nan,), ("a", "b")),
    ],
)
def test_scales_that_make_no_sense_are_refused(edges: tuple[float, ...], names: tuple[str, ...]) -> None:
    with pytest.raises(ParameterError):
        Scale("own", edges, names, names, upward=True)
    assert classify([0, 1], Scale("own", (0.5,), ("low", "high"), ("低", "高"), upward=True)).tolist() == [0, 1]
