"""Tests of `plateau_sc.plot.layout`."""

from itertools import combinations

import pytest

from plateau_sc.plot.layout import Box, Sheet, arrange_sheet, choose_scale_length, pad_extent

ASPECTS = [0.01, 0.125, 0.3, 0.5, 0.62, 0.63, 0.9, 1.0, 1.4, 1.5, 2.0, 4.4, 4.6, 8.0, 100.0]


def all_boxes(sheet: Sheet) -> list[Box]:
    return [sheet.header, sheet.main, *sheet.small, sheet.legend, sheet.credit]


@pytest.mark.parametrize("aspect", ASPECTS)
@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_no_box_overlaps_another_or_leaves_the_sheet(aspect: float, count: int) -> None:
    sheet = arrange_sheet(aspect, 1.0, count)
    assert len(sheet.small) == count
    for one, other in combinations(all_boxes(sheet), 2):
        apart = (
            one.right <= other.left + 1e-9
            or other.right <= one.left + 1e-9
            or one.top <= other.bottom + 1e-9
            or other.top <= one.bottom + 1e-9
        )
        assert apart, (one, other)
    for box in all_boxes(sheet):
        assert box.left >= 0.2
        assert box.bottom >= 0.2
        assert box.right <= sheet.width - 0.2
        assert box.top <= sheet.height - 0.2


@pytest.mark.parametrize("aspect", ASPECTS)
def test_maps_keep_the_shape_of_the_extent_and_have_room_for_captions(aspect: float) -> None:
    sheet = arrange_sheet(aspect, 1.0, 3)
    shape = min(max(aspect, 0.125), 8.0)
    for box in (sheet.main, *sheet.small):
        assert box.width / box.height == pytest.approx(shape)
        same_row = [other.left for other in (sheet.main, *sheet.small) if abs(other.top - box.top) < 1e-6]
        following = [left for left in same_row if left > box.left]
        assert min(following, default=sheet.width) - box.left >= 1.7


def test_the_sheet_is_of_a_size_that_one_can_look_at() -> None:
    for aspect in ASPECTS:
        sheet = arrange_sheet(aspect, 1.0, 3)
        assert 8 < sheet.width < 13
        assert 6 < sheet.height < 16


@pytest.mark.parametrize(
    ("width", "length"), [(5.0, 1.0), (7.0, 2.0), (34.0, 10.0), (1000.0, 200.0), (1700.0, 500.0), (33_400.0, 10_000.0)]
)
def test_a_scale_bar_has_a_round_length(width: float, length: float) -> None:
    assert choose_scale_length(width) == pytest.approx(length)


def test_an_extent_is_padded_only_where_it_is_very_narrow() -> None:
    assert pad_extent((0.0, 0.0, 80.0, 10.0)) == (0.0, 0.0, 80.0, 10.0)
    assert pad_extent((0.0, 0.0, 160.0, 10.0)) == (0.0, -5.0, 160.0, 15.0)
    assert pad_extent((10.0, 0.0, 11.0, 80.0)) == (5.5, 0.0, 15.5, 80.0)
