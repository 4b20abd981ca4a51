"""Exposures written and read again: the same, whole or not at all."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from plateau_sc.cooling.exposure.files import FORMAT, read_exposure, write_exposure
from plateau_sc.cooling.exposure.table import EdgeExposure
from plateau_sc.cooling.exposure.times import bounds_of
from plateau_sc.errors import OutputError, ParameterError, SourceNotFoundError, UnreadableSourceError


@pytest.fixture(params=["Asia/Tokyo", "UTC", "UTC+09:00"])
def exposure(request):
    """Return an exposure of some edges, one side of which is not known."""
    random = np.random.default_rng(2)
    times = pd.date_range("2026-08-01T05:00Z", periods=4, freq="5min").tz_convert(request.param)
    shade = random.uniform(0, 9, (4, 2, 7)).astype(np.float32)
    shade[:, 1, 3] = np.nan
    known = random.uniform(0.5, 1, (2, 7)).astype(np.float32)
    return EdgeExposure(times, bounds_of(times), shade, shade * 2, known, np.full(7, 9.5), 32.5, "utci", "誰", True)


@pytest.mark.parametrize("changes", [{}, {"excess": None, "threshold": None, "below": False}])
def test_what_is_read_is_what_was_written(exposure, changes, tmp_path):
    written = replace(exposure, **changes)
    found = read_exposure(write_exposure(written, tmp_path / "folder" / "day.npz"))
    for name in ("times", "bounds"):
        assert getattr(found, name).equals(getattr(written, name))
        assert str(getattr(found, name)[0]) == str(getattr(written, name)[0])
    for name in ("shade", "known", "length", "excess"):
        one, other = getattr(found, name), getattr(written, name)
        assert (one is None) == (other is None)
        if one is not None:
            assert one.dtype == other.dtype
            assert np.array_equal(one, other, equal_nan=True)
    for name in ("threshold", "below", "quantity", "credit"):
        assert getattr(found, name) == getattr(written, name)


def test_the_same_exposure_gives_the_same_bytes(exposure, tmp_path):
    one, other = (write_exposure(exposure, tmp_path / name) for name in ("a.npz", "b.npz"))
    assert one.read_bytes() == other.read_bytes()


def test_a_file_in_the_way_of_a_failure_stays(exposure, tmp_path, monkeypatch):
    path = write_exposure(exposure, tmp_path / "day.npz")
    before = path.read_bytes()

    def fail(*_args, **_arrays):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(np, "savez", fail)
    with pytest.raises(OutputError, match="disk is full"):
        write_exposure(exposure, path)
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["day.npz"]


def test_what_is_no_exposure_is_not_written(exposure, tmp_path):
    with pytest.raises(ParameterError, match="EdgeExposure"):
        write_exposure({"shade": 1}, tmp_path / "day.npz")
    with pytest.raises(ParameterError, match=r"\.npz"):
        write_exposure(exposure, tmp_path / "day.parquet")


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(SourceNotFoundError, match="no such file"):
        read_exposure(tmp_path / "none.npz")


def test_other_and_damaged_files_are_told(exposure, tmp_path):
    path = tmp_path / "day.npz"
    for content in (b"", b"text", write_exposure(exposure, path).read_bytes()[:700]):
        path.write_bytes(content)
        with pytest.raises(UnreadableSourceError, match="no exposure"):
            read_exposure(path)
    np.savez(path, shade=np.zeros(3))
    with pytest.raises(UnreadableSourceError, match="found 'none'"):
        read_exposure(path)
    np.savez(path, format=np.array(FORMAT), zone=np.array("UTC"))
    with pytest.raises(UnreadableSourceError, match="do not make an exposure"):
        read_exposure(path)
    np.save(path.with_suffix(".npy"), np.zeros(3))
    with pytest.raises(UnreadableSourceError):
        read_exposure(path.with_suffix(".npy"))


def test_columns_that_contradict_each_other_are_told(exposure, tmp_path):
    path = write_exposure(exposure, tmp_path / "day.npz")
    with np.load(path) as file:
        arrays = dict(file)
    np.savez(path, **{**arrays, "shade": arrays["shade"][:2]})
    with pytest.raises(UnreadableSourceError, match="shape"):
        read_exposure(path)
    np.savez(path, **{**arrays, "zone": np.array("Asia/Nowhere")})
    with pytest.raises(UnreadableSourceError):
        read_exposure(path)
