from itertools import pairwise

import numpy as np
import pytest

from plateau_sc.citygml.ragged import (
    any_in_row,
    expand_ranges,
    join_offsets,
    next_in_row,
    offsets_of,
    row_of_item,
    select_rows,
)

ROWS = [[4, 5], [], [6], [7, 8, 9]]


@pytest.fixture
def offsets() -> np.ndarray:
    return offsets_of([len(row) for row in ROWS])


def test_rows_and_items_belong_together(offsets):
    assert row_of_item(offsets).tolist() == [0, 0, 2, 3, 3, 3]
    assert next_in_row(offsets).tolist() == [1, 0, 2, 4, 5, 3]


@pytest.mark.parametrize("rows", [[True, False, True, False], [2, 0], [3, 1, 1], []])
def test_selected_rows_are_those_of_lists(offsets, rows):
    items = np.array([item for row in ROWS for item in row])
    mask = np.array(rows, dtype=bool if rows and isinstance(rows[0], bool) else np.int64)
    taken, indices = select_rows(offsets, mask)
    expected = (
        [row for row, keep in zip(ROWS, rows, strict=True) if keep] if mask.dtype == bool else [ROWS[i] for i in rows]
    )
    assert [items[indices[a:b]].tolist() for a, b in pairwise(taken)] == expected


def test_ranges_are_joined(offsets):
    assert expand_ranges(np.array([3, 9, 0]), np.array([2, 0, 3])).tolist() == [3, 4, 0, 1, 2]
    assert join_offsets([offsets, offsets_of([1])]).tolist() == [0, 2, 2, 3, 6, 7]
    assert join_offsets([]).tolist() == [0]


def test_a_flag_counts_for_its_own_row_only(offsets):
    flags = np.array([False, False, True, False, False, True])
    assert any_in_row(flags, offsets).tolist() == [False, False, True, True]
