"""Bodies of columns are closed and hold the volume of their columns, whatever the heights and gaps."""

from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from plateau_sc.rasters.columns import close_columns

SHAPES = arrays.array_shapes(min_dims=2, max_dims=2, min_side=1, max_side=9)
# Few values, so that columns are often flush, and their corners often meet.
STEPS = st.sampled_from([0.5, 1.0, 2.0, 3.7])


@settings(deadline=None)
@given(
    data=st.data(), shape=SHAPES, place=st.tuples(st.floats(-1e6, 1e6), st.floats(-1e7, 1e7)), side=st.floats(0.1, 50)
)
def test_columns_make_closed_bodies_of_their_volume(
    data: st.DataObject, shape: tuple[int, int], place: tuple[float, float], side: float
) -> None:
    bottom = data.draw(arrays.arrays(np.float64, shape, elements=st.sampled_from([0.0, 0.5, 1.0, 4.7])))
    thick = data.draw(arrays.arrays(np.float64, shape, elements=STEPS))
    label = data.draw(arrays.arrays(np.int32, shape, elements=st.sampled_from([-1, 0])))
    x, y = (start + side * np.arange(count + 1) for start, count in zip(place, shape[::-1], strict=True))
    y = y[::-1]
    corners, owner = close_columns(x, y, bottom, bottom + thick, label)
    assert (owner == 0).all()
    balance: Counter = Counter()
    for face in corners.tolist():
        ends = [tuple(corner) for corner in face]
        for start, stop in zip(ends, ends[1:] + ends[:1], strict=True):
            balance[min(start, stop), max(start, stop)] += 1 if start < stop else -1
    assert not any(balance.values())
    local = corners - (x[0], y[0], 0.0)
    volume = np.einsum("ij,ij->i", local[:, 0], np.cross(local[:, 1], local[:, 2])).sum() / 6.0
    area = np.outer(-np.diff(y), np.diff(x))
    assert volume == pytest.approx((area * thick)[label >= 0].sum(), rel=1e-6, abs=1e-9)
