"""Tests of `plateau_sc.cli.routing`."""

from pathlib import Path

import pytest

from plateau_sc.cli.instants import read_instant
from plateau_sc.cli.routing import find_masks, read_ways
from plateau_sc.errors import SourceNotFoundError


def test_masks_are_found_by_day(tmp_path: Path) -> None:
    instant = read_instant("2026-08-01T13:00+09:00")
    with pytest.raises(SourceNotFoundError, match="no masks at all"):
        find_masks(tmp_path, instant)
    for day in ("2026-08-01", "2026-08-03"):
        (tmp_path / f"shadow_{day}.tif").touch()
    assert find_masks(tmp_path, instant) == tmp_path / "shadow_2026-08-01.tif"
    assert find_masks(tmp_path / "shadow_2026-08-03.tif", instant) == tmp_path / "shadow_2026-08-03.tif"
    with pytest.raises(SourceNotFoundError, match="masks of 2026-08-01, 2026-08-03"):
        find_masks(tmp_path, instant.replace(day=2))


def test_ways_need_a_source(tmp_path: Path) -> None:
    with pytest.raises(SourceNotFoundError, match="no such file or folder"):
        read_ways(tmp_path / "nowhere")
