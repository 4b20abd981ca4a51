"""Tests of `plateau_sc.catalog.storage`."""

import errno
from pathlib import Path

import pytest

from plateau_sc.catalog.storage import explain_writing, make_folder, read_record, write_record, write_whole
from plateau_sc.errors import OutputError, ParameterError


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "the disk is full; make room"),
        (PermissionError(errno.EACCES, "Permission denied"), "Permission denied; choose another place"),
        (NotADirectoryError(errno.ENOTDIR, "Not a directory"), "is a file, or a folder is in the way"),
    ],
)
def test_what_cannot_be_written_says_why(tmp_path: Path, error: OSError, words: str) -> None:
    with pytest.raises(OutputError, match=rf"^cannot write .*a\.gml: .*{words}"), explain_writing(tmp_path / "a.gml"):
        raise error


def test_other_errors_pass(tmp_path: Path) -> None:
    with pytest.raises(ParameterError, match="mine"), explain_writing(tmp_path):
        raise ParameterError("mine")


def test_a_file_in_the_way_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("kept")
    with pytest.raises(OutputError, match="a part of this path is a file"):
        make_folder(tmp_path / "file" / "below")
    assert (tmp_path / "file").read_text() == "kept"


def test_a_failed_write_leaves_the_older_file_and_nothing_else(tmp_path: Path, monkeypatch) -> None:
    write_whole(tmp_path / "a", b"older")

    def fill_disk(*_arguments: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as context:
        context.setattr(Path, "replace", fill_disk)
        with pytest.raises(OutputError, match="the disk is full"):
            write_whole(tmp_path / "a", b"newer")
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("a", b"older")]


def test_records_are_read_as_they_were_written(tmp_path: Path) -> None:
    write_record(tmp_path / "a.json", {"place": "千代田区", "bytes": 3})
    assert read_record(tmp_path / "a.json") == {"place": "千代田区", "bytes": 3}


@pytest.mark.usefixtures("collector_off")
@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b"\xff\xfe", b"[" * 100_000])
def test_a_damaged_record_is_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.json").write_bytes(content)
    assert read_record(tmp_path / "a.json") is None
    assert read_record(tmp_path / "gone.json") is None
