"""Threads that are lent: each block has its own, the next has those of the last, and none is lost to an error."""

import os
import threading
import time

import pytest

from plateau_sc.kernels import threads
from plateau_sc.kernels.threads import count_processors, lend_threads, share_out


@pytest.fixture(autouse=True)
def waiting(monkeypatch):
    """Return what waits, which is nothing at first."""
    found = {}
    monkeypatch.setattr(threads, "_waiting", found)
    yield found
    for pools in found.values():
        for pool in pools:
            pool.shutdown()


def test_threads_wait_for_the_next_block_of_as_many():
    with lend_threads(2) as first:
        names = set(first.map(lambda _: threading.current_thread().name, range(9)))
    assert 1 <= len(names) <= 2
    with lend_threads(2) as second, lend_threads(2) as beside, lend_threads(3) as three:
        assert second is first
        assert len({first, beside, three}) == 3
    with lend_threads(None) as all_of_them:
        assert all_of_them._max_workers == count_processors()


def test_what_is_under_way_ends_before_an_error_leaves_the_block(waiting):
    done = []

    def take_long():
        time.sleep(0.2)
        done.append(True)

    def fail():
        with lend_threads(1) as pool:
            pool.submit(take_long)
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert done == [True]
    assert waiting[1] == []


def test_only_some_wait(waiting):
    def nest(depth):
        with lend_threads(1) as pool:
            assert pool.submit(lambda: depth).result() == depth
            if depth:
                nest(depth - 1)

    nest(7)
    assert len(waiting[1]) == threads._MOST_WAITING


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are not copied here")
@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")
def test_a_copy_of_the_process_starts_threads_of_its_own():
    with lend_threads(1) as pool:
        pool.submit(int).result()
    child = os.fork()
    if child == 0:
        with lend_threads(1) as pool:
            os._exit(0 if pool.submit(lambda: 7).result(5) == 7 else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


@pytest.mark.parametrize("count", [0, 1, 2, 3, 100])
@pytest.mark.parametrize("threads", [1, 2, 3, None])
def test_every_part_is_done_once_and_the_first_by_the_caller(count, threads):
    done, callers = [], {}

    def work(begin, end):
        callers[begin] = threading.get_ident()
        done.extend(range(begin, end))

    share_out(work, count, threads)
    assert sorted(done) == list(range(count))
    assert len(callers) <= (threads or count_processors())
    assert not callers or callers[0] == threading.get_ident()


@pytest.mark.parametrize("part", [0, 1])
def test_an_error_of_any_part_is_told_when_all_have_ended(part, waiting):
    done = []

    def fail(begin, end):
        if begin == part:
            raise KeyError(begin)
        time.sleep(0.1)
        done.append(begin)

    with pytest.raises(KeyError):
        share_out(fail, 2, 2)
    assert done == [1 - part]
    assert waiting[2] == []
