"""Tests of `plateau_sc.citygml.freed`."""

import ctypes
import sys
from pathlib import Path

import pytest

from plateau_sc.citygml import freed, reader
from plateau_sc.citygml.freed import return_freed


@pytest.fixture(autouse=True)
def forget():
    """Look for the function of the C library anew in each test."""
    freed._find_trim.cache_clear()
    yield
    freed._find_trim.cache_clear()


def resident() -> int:
    """Return the memory that this process holds [byte]."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * 4096


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="tells from /proc how much memory is held")
def test_what_many_small_pieces_took_goes_back():
    if freed._find_trim() is None:
        pytest.skip("the C library keeps nothing that it could give back")
    pieces = [bytes(3000) for _ in range(30_000)]
    last = bytes(3000)
    before = resident()
    del pieces
    return_freed()
    assert before - resident() > 40e6
    assert len(last) == 3000


@pytest.mark.parametrize("error", [AttributeError, OSError, TypeError])
def test_other_libraries_are_left_alone(monkeypatch, error):
    def refuse(_name):
        raise error

    monkeypatch.setattr(ctypes, "CDLL", refuse)
    assert freed._find_trim() is None
    return_freed()


@pytest.mark.parametrize(("size", "expected"), [(freed.WORTH_BYTES, False), (1, True)])
def test_small_towns_do_not_pay_for_it(gml, write_city, monkeypatch, size, expected):
    calls = []
    monkeypatch.setattr(reader, "WORTH_BYTES", size)
    monkeypatch.setattr(reader, "return_freed", lambda: calls.append(1))
    reader.read_citygml(write_city(gml.building("a", gml.lod1((0, 0, 5), (10, 8, 11)))))
    assert bool(calls) is expected
