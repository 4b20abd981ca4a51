"""Tests of `plateau_sc.cli.wording`."""

from plateau_sc.cli.wording import count, list_levels, tell_size


def test_one_is_singular_and_thousands_are_parted() -> None:
    assert [count(number, "file") for number in (0, 1, 2, 1200)] == ["0 files", "1 file", "2 files", "1,200 files"]


def test_what_has_no_level_is_named() -> None:
    assert list_levels({"0": 3, "2": 1000, "none": 2}) == "3 at LOD0, 1,000 at LOD2, 2 without geometry"
    assert list_levels({}) == ""


def test_sizes_are_in_megabytes() -> None:
    assert [tell_size(size) for size in (0, 4_999, 5_000, 2_718_857_700)] == [
        "0.00 MB",
        "0.00 MB",
        "0.01 MB",
        "2,718.86 MB",
    ]
