"""Parameters that no town can be made from are refused, by name."""

import math

import pytest

from plateau_sc import samples
from plateau_sc.errors import ParameterError
from plateau_sc.samples.parameters import Parameters, check_parameters

GOOD = Parameters(0, (256.0, 256.0), None, 0.45, 7.5, 3, (0.03, 0.17, 0.8), 0.012, ("veg", "bldg"))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("seed", 1.5),
        ("seed", True),
        ("extent", (50.0, 256.0)),
        ("extent", (256.0, math.nan)),
        ("extent", (256.0, 1e6)),
        ("extent", (256.0,)),
        ("buildings", 0),
        ("buildings", 10**9),
        ("buildings", 12.0),
        ("cover", 0.7),
        ("cover", math.nan),
        ("height", 0.0),
        ("height", math.inf),
        ("towers", -1),
        ("lods", (0.5, 0.5)),
        ("lods", (0.5, 0.4, 0.4)),
        ("lods", (-0.1, 0.1, 1.0)),
        ("slope", 0.5),
        ("detail", 1.5),
        ("detail", math.nan),
        ("detail", "all"),
        ("cover", None),
        ("features", ()),
        ("features", ("bldg", "brid")),
        ("features", "bldg"),
    ],
)
def test_bad_value_is_refused_and_nothing_written(tmp_path, name, value):
    with pytest.raises(ParameterError, match=name) as caught:
        samples.write(tmp_path / "new", **{name: value})
    assert "found" in str(caught.value)
    assert "\n" not in str(caught.value)
    assert not (tmp_path / "new").exists()


def test_good_parameters_pass_with_features_in_order():
    assert check_parameters(GOOD) == GOOD._replace(features=("bldg", "veg"))
