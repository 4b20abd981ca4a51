import threading
import time

import pytest
import urllib3

from plateau_sc.catalog.deadlines import bind_manager, bound_by
from plateau_sc.catalog.patience import Effort, Patience
from plateau_sc.errors import NetworkError
from tests.delivery_server import StoredFile, drip, drip_head, send_file, send_json


def test_headers_that_drip_end_with_the_time_allowed(server, connect) -> None:
    server.always("/x", drip_head(0.02))
    begun = time.monotonic()
    with pytest.raises(NetworkError, match=r"not done within 0\.3 s"):
        connect(deadline=0.3).get_json("/x")
    assert time.monotonic() - begun < 2


def test_headers_that_drip_after_a_redirect_end_too(server, connect) -> None:
    server.always("/x", lambda handler: handler.head(302, {"Location": "/y", "Content-Length": "0"}))
    server.always("/y", drip_head(0.02))
    begun = time.monotonic()
    with pytest.raises(NetworkError, match=r"not done within 0\.3 s"):
        connect(deadline=0.3).get_json("/x")
    assert time.monotonic() - begun < 2


def test_a_body_is_held_to_the_deadline_of_its_own_effort(server) -> None:
    server.always("/slow", drip(b"x" * 500, 0.02))
    server.always("/fine", send_file(StoredFile(b"whole")))
    manager = bind_manager(urllib3.PoolManager())
    short, long = (Effort("x", Patience(deadline=limit)) for limit in (0.3, 60))
    with bound_by(short):
        slow = manager.request("GET", server.url + "/slow", preload_content=False, retries=False, timeout=5)
    with bound_by(long):
        assert manager.request("GET", server.url + "/fine").data == b"whole"
    begun = time.monotonic()
    with pytest.raises(urllib3.exceptions.ReadTimeoutError):
        slow.read()
    assert time.monotonic() - begun < 2
    assert manager.request("GET", server.url + "/fine").data == b"whole"


def test_the_limit_of_one_reading_still_counts(server) -> None:
    server.always("/x", drip_head(0.5))
    manager = bind_manager(urllib3.PoolManager())
    begun = time.monotonic()
    with bound_by(Effort("x", Patience(deadline=60))), pytest.raises(urllib3.exceptions.ReadTimeoutError):
        manager.request("GET", server.url + "/x", retries=False, timeout=0.1)
    assert time.monotonic() - begun < 2


def test_connections_are_used_again(server, connection) -> None:
    ports = set()

    def note(handler) -> None:
        ports.add(handler.client_address)
        send_json({"a": 1})(handler)

    server.always("/x", note)
    for _ in range(3):
        assert connection.get_json("/x") == {"a": 1}
    assert len(ports) == 1


def test_a_block_binds_its_own_thread_alone(server) -> None:
    server.always("/x", send_file(StoredFile(b"whole")))
    manager = bind_manager(urllib3.PoolManager())
    found = []
    over = Effort("x", Patience(deadline=0.001))
    time.sleep(0.01)
    with bound_by(over):
        thread = threading.Thread(target=lambda: found.append(manager.request("GET", server.url + "/x").data))
        thread.start()
        thread.join()
        with pytest.raises(urllib3.exceptions.ReadTimeoutError):
            manager.request("GET", server.url + "/x", retries=False)
    assert found == [b"whole"]
