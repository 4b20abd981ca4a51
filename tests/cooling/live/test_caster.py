"""Tests of `plateau_sc.cooling.live.caster`: which hours a block has."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pytest

from plateau_sc.cooling.live.caster import Caster
from plateau_sc.errors import ParameterError

NOW = pd.Timestamp("2026-08-01T12:03+09:00")


@pytest.fixture
def caster(streets: Any, scene: Any) -> Caster:
    return Caster(streets, scene, None, pd.Timedelta("1h"), pd.Timedelta("10min"), 5.0, 1)


def test_blocks_begin_and_end_on_whole_steps(caster: Caster) -> None:
    begin = caster.begin_of(NOW)
    assert begin == pd.Timestamp("2026-08-01T12:00+09:00")
    assert str(begin.tz) == str(NOW.tz)
    block = caster.cast(begin, NOW)
    assert (block.begin, block.end) == (begin, begin + pd.Timedelta("1h"))
    assert len(block.exposure.times) == 6
    before = caster.begin_of(NOW, backwards=True)
    assert before + pd.Timedelta("1h") == pd.Timestamp("2026-08-01T12:10+09:00")
    assert caster.begin_of(begin) == begin


def test_nothing_known_is_the_worst(caster: Caster, streets: Any) -> None:
    for seek, shade in (("shade", np.zeros(2)), ("sun", streets.length)):
        block = caster.blank(NOW, seek, NOW)  # type: ignore[arg-type]
        assert block.exposure.shade[0, 1] == pytest.approx(shade)
        assert block.begin < NOW < block.end


def test_heat_needs_a_callable(caster: Caster) -> None:
    with pytest.raises(ParameterError, match="pass one as heat"):
        caster.warm(NOW, None, NOW)  # type: ignore[arg-type]
