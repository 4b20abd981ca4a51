"""Classes of ground: their codes, and what others' codes mean."""

import pytest

from plateau_sc.errors import ParameterError
from plateau_sc.landcover import CLASSES, LAND_USE, RASTER_CLASSES, code_of


def test_codes_are_places() -> None:
    assert [CLASSES[code_of(name)] for name in CLASSES] == list(CLASSES)
    assert len(set(CLASSES)) == len(CLASSES)
    with pytest.raises(ParameterError, match="no class 'lava'; expected one of asphalt"):
        code_of("lava")


def test_tables_name_classes() -> None:
    assert {*LAND_USE.values(), *RASTER_CLASSES.values()} <= set(CLASSES)
    assert LAND_USE["204"] == RASTER_CLASSES[7] == "water"
    assert LAND_USE["215"] == RASTER_CLASSES[1] == "asphalt"
    assert "231" not in LAND_USE
