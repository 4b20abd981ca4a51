"""Pieces of a net of links, against a search by hand."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from plateau_sc.pieces import find_pieces


@given(
    st.integers(1, 20).flatmap(
        lambda count: st.tuples(
            st.just(count), st.lists(st.tuples(st.integers(0, count - 1), st.integers(0, count - 1)), max_size=30)
        )
    )
)
def test_pieces_are_those_that_links_can_reach(net: tuple[int, list[tuple[int, int]]]) -> None:
    count, links = net
    pairs = np.array(links, dtype=np.int64).reshape(-1, 2)
    labels = find_pieces(pairs[:, 0], pairs[:, 1], count)
    expected = [-1] * count
    for thing in range(count):
        if expected[thing] < 0:
            piece, reached = max(expected) + 1, {thing}
            while True:
                more = reached | {b for a, b in links if a in reached} | {a for a, b in links if b in reached}
                if more == reached:
                    break
                reached = more
            for member in reached:
                expected[member] = piece
    assert labels.tolist() == expected


def test_nothing_has_no_pieces() -> None:
    empty = np.empty(0, dtype=np.int64)
    assert find_pieces(empty, empty, 0).shape == (0,)
