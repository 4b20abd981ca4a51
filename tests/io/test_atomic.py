"""Tests of `plateau_sc.io.atomic`."""

import errno
import os
from pathlib import Path

import pytest

from plateau_sc.errors import OutputError, SourceNotFoundError
from plateau_sc.io.atomic import replace_file, replace_files


def write_then_raise(file: Path, error: BaseException) -> None:
    file.write_text("half")
    file.with_suffix(".ovr.tmp").write_text("side file")
    raise error


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def test_a_file_takes_its_name_when_the_block_ends(tmp_path: Path) -> None:
    with replace_file(tmp_path / "a.txt") as partial:
        partial.write_text("new")
        assert not (tmp_path / "a.txt").exists()
        assert partial.name == "a.txt"
    assert (tmp_path / "a.txt").read_text() == "new"
    assert names(tmp_path) == ["a.txt"]


@pytest.mark.parametrize("ending", [KeyboardInterrupt, SystemExit, ValueError])
def test_whatever_ends_the_block_the_older_file_stays(tmp_path: Path, ending: type[BaseException]) -> None:
    (tmp_path / "a.txt").write_text("old")
    with pytest.raises(ending), replace_file(tmp_path / "a.txt") as partial:
        write_then_raise(partial, ending())
    assert (tmp_path / "a.txt").read_text() == "old"
    assert names(tmp_path) == ["a.txt"]


def test_a_missing_folder_is_made_and_goes_again_if_nothing_comes_of_it(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="nothing was written"), replace_file(tmp_path / "new" / "deep" / "a"):
        pass
    assert names(tmp_path) == []
    with replace_file(tmp_path / "new" / "deep" / "a") as partial:
        partial.write_text("a")
    assert (tmp_path / "new" / "deep" / "a").read_text() == "a"


def test_a_block_that_wrote_nothing_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="nothing was written"), replace_file(tmp_path / "a.txt"):
        pass
    assert names(tmp_path) == []


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "disk is full"),
        (errno.EROFS, "read-only"),
        (errno.EACCES, "permission denied"),
        (errno.EIO, "Input/output error"),
    ],
)
def test_a_fault_of_the_system_is_one_line(tmp_path: Path, number: int, words: str) -> None:
    with pytest.raises(OutputError, match=words) as caught, replace_file(tmp_path / "a.txt") as partial:
        write_then_raise(partial, OSError(number, os.strerror(number), str(partial)))
    assert "\n" not in str(caught.value)
    assert names(tmp_path) == []


def test_a_folder_in_the_way_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").mkdir()
    with pytest.raises(OutputError, match="in the way"), replace_file(tmp_path / "a.txt") as partial:
        partial.write_text("new")
    assert names(tmp_path) == ["a.txt"]


def test_a_set_appears_together(tmp_path: Path) -> None:
    target = tmp_path / "deep" / "out"
    with replace_files(target) as stage:
        (stage / "a").write_text("a")
        (stage / "b").write_text("b")
        assert [name for name in names(target) if not name.startswith(".")] == []
    assert names(target) == ["a", "b"]


@pytest.mark.parametrize("ending", [KeyboardInterrupt, SystemExit, ValueError])
def test_folders_made_for_nothing_are_removed(tmp_path: Path, ending: type[BaseException]) -> None:
    with pytest.raises(ending), replace_files(tmp_path / "deep" / "out") as stage:
        write_then_raise(stage / "a", ending())
    assert names(tmp_path) == []


def test_a_folder_that_was_there_stays(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("old")
    with pytest.raises(KeyboardInterrupt), replace_files(tmp_path) as stage:
        write_then_raise(stage / "a", KeyboardInterrupt())
    assert names(tmp_path) == ["a"]
    assert (tmp_path / "a").read_text() == "old"


@pytest.mark.parametrize("links", [True, False])
def test_an_interrupt_between_two_moves_puts_all_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool
) -> None:
    (tmp_path / "a").write_text("old")
    replace, calls = Path.replace, []

    def interrupted(source: Path, target: Path) -> None:
        calls.append(target)
        if len(calls) == 3:
            raise KeyboardInterrupt
        replace(source, target)

    def write_three(stage: Path) -> None:
        for name in "abc":
            (stage / name).write_text("new")

    def no_links(source: Path, target: Path) -> None:
        raise OSError(errno.EPERM, "no hard links here")

    monkeypatch.setattr(Path, "replace", interrupted)
    if not links:
        monkeypatch.setattr(os, "link", no_links)
    with pytest.raises(KeyboardInterrupt), replace_files(tmp_path) as stage:
        write_three(stage)
    assert [call.name for call in calls[:3]] == ["a", "b", "c"]
    assert names(tmp_path) == ["a"]
    assert (tmp_path / "a").read_text() == "old"


@pytest.mark.parametrize("ending", [KeyboardInterrupt, SystemExit])
def test_an_end_while_the_temporary_folder_goes_is_that_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: type[BaseException]
) -> None:
    close, closed = os.close, []

    def interrupted(handle: int) -> None:
        close(handle)
        closed.append(handle)
        if len(closed) == 1:
            raise ending

    # as a signal does that comes while a folder is closed: Python's rmtree closes the handle once more
    monkeypatch.setattr(os, "close", interrupted)
    with pytest.raises(ending), replace_file(tmp_path / "a") as partial:
        partial.write_text("new")
    assert closed
    assert (tmp_path / "a").read_text() == "new"
    assert names(tmp_path) == ["a"]


def test_a_set_replaces_older_files(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("old")
    (tmp_path / "other").write_text("kept")
    with replace_files(tmp_path) as stage:
        (stage / "a").write_text("new")
    assert names(tmp_path) == ["a", "other"]
    assert (tmp_path / "a").read_text() == "new"


@pytest.mark.parametrize("below", ["", "deeper", "deeper/still"])
def test_a_path_at_or_below_a_file_cannot_be_a_folder(tmp_path: Path, below: str) -> None:
    (tmp_path / "file").write_text("kept")
    with pytest.raises(OutputError, match="file"), replace_files(tmp_path / "file" / below):
        pass
    assert names(tmp_path) == ["file"]


def test_a_folder_that_the_system_refuses() -> None:
    if not Path("/proc/self").is_dir():
        pytest.skip("there is no /proc here")
    with pytest.raises(OutputError, match="cannot write /proc/plateau_sc_out"), replace_files("/proc/plateau_sc_out"):
        pass


def test_errors_about_reading_pass_unchanged(tmp_path: Path) -> None:
    with pytest.raises(SourceNotFoundError), replace_files(tmp_path / "out"):
        raise SourceNotFoundError("no such file: x")
    with pytest.raises(FileNotFoundError) as caught, replace_files(tmp_path / "out"):
        (tmp_path / "missing").read_text()
    assert not isinstance(caught.value, OutputError)
    assert names(tmp_path) == []


def test_a_full_disk_is_an_output_error_wherever_it_shows(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="disk is full"), replace_files(tmp_path / "out"):
        raise OSError(errno.ENOSPC, "No space left on device")
    assert names(tmp_path) == []


def test_a_file_of_the_set_that_fails_is_named_by_its_final_place(tmp_path: Path) -> None:
    with (
        pytest.raises(OutputError) as caught,
        replace_files(tmp_path / "out") as stage,
        replace_file(stage / "a.txt"),
    ):
        raise OSError(errno.ENOSPC, "No space left on device")
    assert str(caught.value).startswith(f"cannot write {tmp_path / 'out' / 'a.txt'}: the disk is full")
    assert not (tmp_path / "out").exists()
