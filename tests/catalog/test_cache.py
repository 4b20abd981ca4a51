"""Tests of `plateau_sc.catalog.cache`."""

import hashlib
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from plateau_sc.catalog import cache_folder, fetch_file, find_record, prune_cache
from plateau_sc.catalog.locks import hold_lock
from plateau_sc.errors import ChecksumError, NetworkError, ParameterError, SourceNotFoundError, TooLargeError
from tests.delivery_server import StoredFile, cut, hang_up, send

ROOT = "13101_x_city_2023_citygml_1_op"
CONTENT = b"<core:CityModel>" + b"x" * 200_000 + b"</core:CityModel>"
DIGEST = hashlib.sha256(CONTENT).hexdigest()


def tile(number: int) -> str:
    return f"/assets/{ROOT}/udx/bldg/{number}_bldg_6697_op.gml"


@pytest.fixture
def fetch(tmp_path: Path, server, connection):
    """Return a function that fetches a path of the server into a cache."""
    return lambda path, **settings: fetch_file(
        server.url + path, folder=tmp_path / "cache", connection=settings.pop("connection", connection), **settings
    )


def test_a_file_is_fetched_once(server, fetch, tmp_path: Path) -> None:
    url = server.store(tile(1), CONTENT)
    assert find_record(url, folder=tmp_path / "cache") is None
    path = fetch(tile(1))
    assert fetch(tile(1)) == path
    assert len(server.requests) == 1
    assert path.read_bytes() == CONTENT
    assert path.parts[-4:] == (ROOT, "udx", "bldg", "1_bldg_6697_op.gml")
    record = find_record(url, folder=tmp_path / "cache")
    assert record is not None
    assert (record.path, record.url, record.bytes, record.sha256) == (path, url, len(CONTENT), DIGEST)
    assert record.fetched.endswith("+00:00")


def test_files_of_a_data_set_lie_side_by_side(server, fetch) -> None:
    for number in (1, 2):
        server.store(tile(number), CONTENT)
    assert fetch(tile(1)).parent == fetch(tile(2)).parent
    server.store("/b" + tile(1), b"<other></other>")
    assert fetch("/b" + tile(1)) != fetch(tile(1))


def test_a_file_that_was_changed_in_the_cache_comes_again(server, fetch) -> None:
    server.store(tile(1), CONTENT)
    path = fetch(tile(1))
    path.write_bytes(CONTENT[:-1])
    assert fetch(tile(1)).read_bytes() == CONTENT
    # of the same size, it is noticed where the hash is known
    path.write_bytes(CONTENT.upper())
    assert fetch(tile(1), sha256=DIGEST).read_bytes() == CONTENT
    assert len(server.requests) == 3


def test_a_refresh_asks_for_news_only(server, fetch) -> None:
    server.store(tile(1), CONTENT)
    path = fetch(tile(1))
    assert fetch(tile(1), refresh=True) == path
    assert server.requests[-1].headers["If-None-Match"] == server.files[tile(1)].etag
    server.store(tile(1), CONTENT.upper())
    assert fetch(tile(1)).read_bytes() == CONTENT
    assert fetch(tile(1), refresh=True).read_bytes() == CONTENT.upper()


def test_the_hash_and_the_limit_hold_for_what_is_there_too(server, fetch) -> None:
    server.store(tile(1), CONTENT)
    fetch(tile(1), sha256=DIGEST)
    with pytest.raises(ChecksumError):
        fetch(tile(1), sha256="0" * 64)
    with pytest.raises(TooLargeError):
        fetch(tile(1), limit=1000)
    assert fetch(tile(1)).read_bytes() == CONTENT


@pytest.mark.parametrize(
    "settings", [{"limit": 0}, {"limit": -5}, {"limit": float("nan")}, {"sha256": "abc"}, {"sha256": "g" * 64}]
)
def test_settings_that_are_none_are_refused(fetch, settings) -> None:
    with pytest.raises(ParameterError, match=next(iter(settings))):
        fetch(tile(1), **settings)


def test_a_file_that_never_was_leaves_nothing(server, fetch, tmp_path: Path) -> None:
    with pytest.raises(SourceNotFoundError):
        fetch(tile(1))
    assert [path for path in (tmp_path / "cache").rglob("*") if path.is_file() and path.parent.name != "locks"] == []


FETCH = """
import sys
from plateau_sc.catalog import Connection, Patience, fetch_file
path = fetch_file(sys.argv[1], folder=sys.argv[2], connection=Connection(patience=Patience(deadline=60)))
print(path.stat().st_size)
"""


def test_processes_share_one_download(server, tmp_path: Path) -> None:
    file = StoredFile(CONTENT)
    first_bytes, go_on = threading.Event(), threading.Event()

    def pause_half_way(handler) -> None:
        handler.head(200, {"Content-Length": str(len(CONTENT)), "ETag": file.etag})
        handler.wfile.write(CONTENT[:100_000])
        handler.wfile.flush()
        first_bytes.set()
        go_on.wait(60)
        handler.wfile.write(CONTENT[100_000:])

    url = server.script(tile(1), pause_half_way)
    command = [sys.executable, "-c", FETCH, url, str(tmp_path / "cache")]
    with (
        subprocess.Popen(command, stdout=subprocess.PIPE) as one,
        subprocess.Popen(command, stdout=subprocess.PIPE) as two,
    ):
        assert first_bytes.wait(60)
        time.sleep(0.2)
        go_on.set()
        answers = [process.communicate(timeout=60)[0] for process in (one, two)]
    assert answers == [b"%d\n" % len(CONTENT)] * 2
    assert len(server.requests) == 1


def test_a_killed_process_is_gone_on_with(server, tmp_path: Path, fetch) -> None:
    file, half_way = StoredFile(CONTENT), threading.Event()

    def stop_half_way(handler) -> None:
        handler.head(200, {"Content-Length": str(len(CONTENT)), "ETag": file.etag})
        handler.wfile.write(CONTENT[:150_000])
        handler.wfile.flush()
        half_way.wait(60)

    url = server.script(tile(1), stop_half_way)
    server.store(tile(1), CONTENT)
    command = [sys.executable, "-c", FETCH, url, str(tmp_path / "cache")]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        deadline = time.monotonic() + 60
        # its writes come in blocks
        while sum(part.stat().st_size for part in (tmp_path / "cache" / "parts").glob("*.part")) < 65_536:
            assert time.monotonic() < deadline
            time.sleep(0.01)
        process.kill()
    half_way.set()
    assert fetch(tile(1)).read_bytes() == CONTENT
    assert server.requests[-1].headers["Range"].startswith("bytes=")


def test_waiting_for_another_ends_with_the_time_allowed(server, tmp_path: Path, connect) -> None:
    url = server.store(tile(1), CONTENT)
    lock = tmp_path / "cache" / "locks" / hashlib.sha256(url.encode()).hexdigest()[:3]
    lock.parent.mkdir(parents=True)
    with hold_lock(lock, wait=None), pytest.raises(NetworkError, match=r"not done within 0\.1 s"):
        fetch_file(url, folder=tmp_path / "cache", connection=connect(deadline=0.1))


FILL_DISK = """
import resource, sys
from plateau_sc.catalog import Connection, fetch_file
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, resource.RLIM_INFINITY))
fetch_file(sys.argv[1], folder=sys.argv[2], connection=Connection())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="its files have no such limit")
def test_a_disk_that_takes_no_more_is_told_and_gone_on_with(server, fetch, tmp_path: Path) -> None:
    url = server.store(tile(1), CONTENT)
    done = subprocess.run(
        [sys.executable, "-c", FILL_DISK, url, str(tmp_path / "cache")], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    last = done.stderr.splitlines()[-1]
    assert last.startswith("plateau_sc.errors.OutputError: cannot write ")
    assert "File too large" in last
    assert fetch(tile(1)).read_bytes() == CONTENT
    assert server.requests[-1].headers["Range"] == "bytes=100000-"


def fill(server, fetch, ages: dict[int, float]) -> dict[int, Path]:
    """Fetch files and make them as old as asked for [s]."""
    paths = {}
    for number, age in ages.items():
        server.store(tile(number), CONTENT)
        paths[number] = fetch(tile(number))
        (record,) = [
            path for path in (paths[number].parents[5] / "records").iterdir() if f"/{number}_bldg" in path.read_text()
        ]
        os.utime(record, (time.time() - age, time.time() - age))
    return paths


def test_the_least_recent_go_first_until_the_rest_fits(server, fetch, tmp_path: Path) -> None:
    paths = fill(server, fetch, {1: 100, 2: 300, 3: 200})
    removed = prune_cache(tmp_path / "cache", largest=len(CONTENT))
    assert [entry.path for entry in removed] == [paths[2], paths[3]]
    assert [entry.bytes for entry in removed] == [len(CONTENT)] * 2
    assert removed[0].age == pytest.approx(300, abs=30)
    assert [path.exists() for path in paths.values()] == [True, False, False]
    assert len(list((tmp_path / "cache" / "records").iterdir())) == 1
    asked = len(server.requests)
    fetch(tile(1))
    assert len(server.requests) == asked
    fetch(tile(2))
    assert len(server.requests) == asked + 1


def test_the_old_go_and_asking_makes_young(server, fetch, tmp_path: Path) -> None:
    paths = fill(server, fetch, {1: 100, 2: 5000})
    fill(server, fetch, {3: 5000})
    fetch(tile(3))
    assert [entry.path for entry in prune_cache(tmp_path / "cache", oldest=3600)] == [paths[2]]


def test_an_emptied_cache_is_empty(server, fetch, tmp_path: Path) -> None:
    fill(server, fetch, {1: 10})
    server.script(tile(2), cut(StoredFile(CONTENT), 100_000), hang_up, hang_up, hang_up, hang_up)
    with pytest.raises(NetworkError):
        fetch(tile(2))
    removed = prune_cache(tmp_path / "cache", largest=0)
    assert sorted(entry.path.suffix for entry in removed) == [".gml", ".part"]
    left = [path.relative_to(tmp_path / "cache").as_posix() for path in (tmp_path / "cache").rglob("*")]
    assert sorted(path for path in left if not path.startswith("locks/")) == ["files", "locks", "parts", "records"]
    assert prune_cache(tmp_path / "gone", largest=0) == []


def test_what_another_fetches_is_left(server, fetch, tmp_path: Path) -> None:
    url = server.url + tile(1)
    (path,) = fill(server, fetch, {1: 10}).values()
    with hold_lock(tmp_path / "cache" / "locks" / hashlib.sha256(url.encode()).hexdigest()[:3], wait=None):
        assert prune_cache(tmp_path / "cache", largest=0) == []
    assert path.exists()


@pytest.mark.parametrize("settings", [{}, {"largest": -1}, {"oldest": -1.0}, {"oldest": float("nan")}])
def test_a_pruning_needs_a_measure(tmp_path: Path, settings) -> None:
    with pytest.raises(ParameterError, match=r"largest|oldest"):
        prune_cache(tmp_path, **settings)


def test_the_folder_of_the_user_is_taken_where_none_is_given(server, connection, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    assert cache_folder() == tmp_path / "xdg" / "plateau_sc"
    url = server.always("/a.gml", send(200, b"<a></a>"))
    assert fetch_file(url, connection=connection).is_relative_to(tmp_path / "xdg" / "plateau_sc")
    assert len(prune_cache(largest=0)) == 1
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert cache_folder() == tmp_path / ".cache" / "plateau_sc"
    monkeypatch.setattr(sys, "platform", "darwin")
    assert cache_folder() == tmp_path / "Library" / "Caches" / "plateau_sc"
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "local"))
    assert cache_folder() == tmp_path / "local" / "plateau_sc"
