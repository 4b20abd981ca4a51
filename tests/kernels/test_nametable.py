import numpy as np

from plateau_sc.kernels import scanstate as scan
from plateau_sc.kernels.characters import MORE, STRANGE
from plateau_sc.kernels.nametable import find_attribute, find_path, match_letters


def start(content, slots=64, entries=32):
    empty = np.zeros((0, 5), np.int32)
    work = scan.Workspace(
        buffer=np.frombuffer(content, np.uint8),
        state=np.zeros(scan.STATE_SIZE, np.int64),
        stack=np.zeros((4, 2), np.int32),
        slots=np.full(slots, -1, np.int32),
        entries=np.zeros((entries, scan.ENTRY_SIZE), np.int32),
        letters=np.zeros(64, np.uint8),
        rows=empty,
        attributes=empty,
        lists=empty,
        numbers=np.zeros(0),
        doubts=empty,
        text=np.zeros(0, np.uint8),
    )
    work.entries[0] = (-1, 0, 0, scan.QUIET, -1, -1, -1, -1)
    work.state[scan.ENTRIES] = 1
    work.state[scan.ROLE] = scan.INNER
    work.state[scan.DEPTH] = 1
    return work


def answer(work, meaning):
    work.entries[work.state[scan.ENTRY], scan.MEANING] = meaning


def test_a_name_is_asked_for_once_and_its_path_found_again():
    work = start(b"ab ab ac ")
    assert find_path(work, 0, 0, 9) == (scan.NEW_NAME, 2)
    answer(work, scan.MEMBER)
    path, stop = find_path(work, 0, 0, 9)
    assert (path, stop) == (2, 2)
    assert work.entries[path, scan.MEANING] == scan.MEMBER
    assert work.entries[0, scan.INNER] == path
    assert find_path(work, 0, 3, 9) == (path, 5)
    assert find_path(work, 0, 6, 9) == (scan.NEW_NAME, 8)


def test_the_same_name_elsewhere_is_another_path():
    work = start(b"m p ")
    for meaning in (scan.MEMBER, scan.POSITIONS):
        find_path(work, 0, 0 if meaning == scan.MEMBER else 2, 4)
        answer(work, meaning)
    member, _ = find_path(work, 0, 0, 4)
    work.state[scan.DEPTH] = 2
    inner, _ = find_path(work, member, 2, 4)
    below, _ = find_path(work, inner, 2, 4)
    assert len({member, inner, below}) == 3
    assert work.entries[[member, inner, below], scan.MEANING].tolist() == [scan.MEMBER, scan.POSITIONS, scan.QUIET]
    assert find_path(work, inner, 0, 4)[0] == STRANGE


def test_attributes_are_apart_from_elements():
    work = start(b"ab=ab ")
    assert find_attribute(work, 0, 6) == (scan.NEW_ATTRIBUTE, 2)
    name, _ = find_attribute(work, 0, 6)
    assert name == 1
    assert find_path(work, 0, 3, 6)[0] == scan.NEW_NAME
    assert find_attribute(work, 3, 5) == (MORE, MORE)


def test_a_guess_must_be_the_whole_name():
    work = start(b"abc ab ab")
    name = find_attribute(work, 4, 9)[0]
    assert name == scan.NEW_ATTRIBUTE
    places = [match_letters(work.buffer, work.letters, place, 9, work.entries, 1) for place in (0, 3, 4, 7)]
    assert places == [-1, -1, 6, -1]


def test_a_full_table_takes_no_more():
    content = b"".join(b"%03d " % number for number in range(40))
    for slots, entries in ((16, 32), (64, 8)):
        work = start(content, slots, entries)
        found = [find_attribute(work, 4 * number, 160)[0] for number in range(40)]
        full = found.index(STRANGE)
        assert 4 <= full <= 21
        assert set(found[full:]) == {STRANGE}
        assert [find_attribute(work, 4 * number, 160)[0] for number in range(full)] == list(range(1, full + 1))
