"""Options of heat: the same for layers, points and what-if, and checked once."""

from dataclasses import fields
from typing import Any

import numpy as np
import pytest

from plateau_sc.errors import ParameterError
from plateau_sc.heat import GROUND, HeatOptions
from plateau_sc.heat.options import HEIGHT, GivenOptions


def test_what_may_be_given_is_what_there_is() -> None:
    assert set(GivenOptions.__annotations__) == {field.name for field in fields(HeatOptions)}
    assert not GivenOptions.__required_keys__


def test_by_default() -> None:
    options = HeatOptions()
    assert (options.height, options.posture, options.diffuse) == (HEIGHT, "standing", "perez")
    assert options.ground == tuple(GROUND.values())


def test_materials_take_the_place_of_others() -> None:
    options = HeatOptions(materials={"grass": GROUND["concrete"]})
    assert options.ground[2] == GROUND["concrete"]
    assert options.ground[0] == GROUND["asphalt"]


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"height": -0.1}, "0 m or more"),
        ({"height": np.nan}, "0 m or more"),
        ({"height": "tall"}, "0 m or more"),
        ({"posture": "sitting"}, "'cylinder'"),
        ({"diffuse": "reindl"}, "'hay'"),
        ({"wall": "brick"}, "expected a Material for 'wall'"),
        ({"materials": {"snow": GROUND["water"]}}, "'snow'"),
        ({"materials": {"grass": 0.2}}, "expected a Material for 'grass'"),
        ({"materials": 3}, "materials must name"),
        ({"ground_temperature": 90.0}, "-50 to 70"),
        ({"ground_temperature": np.nan}, "-50 to 70"),
    ],
)
def test_options_that_are_none_are_refused(given: dict[str, Any], words: str) -> None:
    with pytest.raises(ParameterError, match=words):
        HeatOptions(**given)


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(TypeError, match="walls"):
        HeatOptions(walls=GROUND["concrete"])  # type: ignore[call-arg]
