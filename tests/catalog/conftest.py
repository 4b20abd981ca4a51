"""A delivery service on loopback, and a connection to it that does not sleep."""

from collections.abc import Callable, Iterator

import pytest

from plateau_sc.catalog import Connection, Patience
from tests.delivery_server import DeliveryServer, serve


@pytest.fixture
def server() -> Iterator[DeliveryServer]:
    """Return a server that has nothing yet."""
    with serve() as delivery:
        yield delivery


@pytest.fixture
def pauses() -> list[float]:
    """Return the pauses that were asked for, none of which was made."""
    return []


@pytest.fixture
def connect(server: DeliveryServer, pauses: list[float]) -> Callable[..., Connection]:
    """Return a maker of connections to the server."""

    def make(**patience: float) -> Connection:
        settings = {"attempts": 4, "missing_attempts": 3, "pause": 1.0, "read": 5.0, "deadline": 30.0} | patience
        return Connection(server.url, patience=Patience(**settings), sleep=pauses.append)

    return make


@pytest.fixture
def connection(connect: Callable[..., Connection]) -> Connection:
    """Return a connection to the server."""
    return connect()
