import gc
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from plateau_sc.citygml import garbage, read_citygml
from plateau_sc.citygml.garbage import without_garbage
from plateau_sc.errors import SourceNotFoundError


@pytest.fixture(autouse=True)
def collecting():
    """Leave the collector as it was."""
    was_on = gc.isenabled()
    gc.enable()
    yield
    assert garbage._depth == 0
    (gc.enable if was_on else gc.disable)()


def test_calls_within_each_other_end_with_the_outermost():
    with without_garbage():
        with without_garbage():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off():
    gc.disable()
    with without_garbage():
        pass
    assert not gc.isenabled()


def test_an_error_lets_the_collector_go_on():
    with pytest.raises(KeyError), without_garbage():
        raise KeyError
    assert gc.isenabled()


def test_threads_wait_for_each_other():
    both = Barrier(2)

    def work(_):
        with without_garbage():
            both.wait(10)
            seen = gc.isenabled()
            both.wait(10)
        return seen

    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(work, range(2))) == [False, False]
    assert gc.isenabled()


def test_reading_leaves_the_collector_on(gml, write_city):
    seen = []
    path = write_city(gml.building("a", gml.lod1((0, 0, 5), (10, 8, 11))))
    read_citygml(path, progress=lambda *_: seen.append(gc.isenabled()))
    assert seen
    assert not any(seen)
    assert gc.isenabled()
    with pytest.raises(SourceNotFoundError):
        read_citygml("nowhere.gml")
    assert gc.isenabled()
