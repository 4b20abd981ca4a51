"""How long a server is borne with: attempts, the pauses between them, and the time that all may take."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass

from urllib3.exceptions import MaxRetryError
from urllib3.util import Retry

from plateau_sc.errors import NetworkError, ParameterError


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a server is borne with.

    Attributes
    ----------
    attempts : int
        How often a request is made before it is given up. A download that moves on begins to count anew.
    missing_attempts : int
        The same for an answer of 404, which may be a server that has lost its head, or the truth.
    pause : float
        Pause before the third attempt [s]; the second comes at once, and each later pause is twice the last.
    longest_pause : float
        No pause is longer, whatever the server asks for [s].
    connect : float
        Time to make a connection [s].
    read : float
        Time without a single byte [s].
    deadline : float
        Time of a whole request or download, with all its attempts [s].

    Raises
    ------
    ParameterError
        A value is not a number above 0 (a pause may be 0).
    """

    attempts: int = 6
    missing_attempts: int = 3
    pause: float = 0.5
    longest_pause: float = 30.0
    connect: float = 10.0
    read: float = 30.0
    deadline: float = 3600.0

    def __post_init__(self) -> None:
        for name in ("attempts", "missing_attempts", "connect", "read", "deadline"):
            value = getattr(self, name)
            if not (math.isfinite(value) and value > 0):
                raise ParameterError(f"{name} is {value!r}; expected a number above 0")
        for name in ("pause", "longest_pause"):
            value = getattr(self, name)
            if not (math.isfinite(value) and value >= 0):
                raise ParameterError(f"{name} is {value!r}; expected seconds, 0 or more")


class FaultError(Exception):
    """An attempt failed in a way that another one may mend.

    Parameters
    ----------
    reason : str
        What happened.
    retry_after : float, optional
        Pause that the server asks for [s].
    missing : bool
        Whether the server said that there is no such thing.
    """

    def __init__(self, reason: str, retry_after: float | None = None, *, missing: bool = False) -> None:
        super().__init__(reason)
        self.retry_after = retry_after
        self.missing = missing


class Effort:
    """The attempts of one piece of work, and the time left for them.

    Parameters
    ----------
    what : str
        What is asked for, as messages name it.
    patience : Patience
        How long it may take.
    sleep, clock : callable
        Stand-ins for those of `time`.
    """

    def __init__(
        self,
        what: str,
        patience: Patience,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.patience = patience
        self._what = what
        self._sleep, self._clock = sleep, clock
        self._begun = clock()
        self._made = 0
        self._missing = 0
        self.renew()

    def renew(self) -> None:
        """Count attempts anew, for the work has moved on."""
        self._retry = Retry(
            total=self.patience.attempts - 1,
            backoff_factor=self.patience.pause / 2,
            backoff_max=self.patience.longest_pause,
            backoff_jitter=self.patience.pause / 4,
        )

    def remaining(self) -> float:
        """Return the time left.

        Returns
        -------
        float
            Time [s], above 0.

        Raises
        ------
        NetworkError
            There is none.
        """
        left = self._begun + self.patience.deadline - self._clock()
        if left <= 0:
            raise NetworkError(
                f"{self._what}: not done within {self.patience.deadline:g} s; the server or the network is too slow: "
                "try again later, or allow more time"
            )
        return left

    def bear(self, fault: FaultError) -> None:
        """Wait until the next attempt.

        Parameters
        ----------
        fault : FaultError
            What ended the last one.

        Raises
        ------
        NetworkError
            There were enough attempts, or the time is over.
        FaultError
            The thing is missing, and was often enough: the same fault again.
        """
        self._made += 1
        if fault.missing:
            self._missing += 1
            if self._missing >= self.patience.missing_attempts:
                raise fault
        try:
            self._retry = self._retry.increment("GET", self._what, error=fault)
        except MaxRetryError:
            times = "once" if self._made == 1 else f"{self._made} times"
            raise NetworkError(f"{self._what}: tried {times}, and at last {fault}; try again later") from fault
        pause = self._retry.get_backoff_time() if fault.retry_after is None else fault.retry_after
        pause = min(pause, self.patience.longest_pause)
        if pause >= self.remaining():
            raise NetworkError(
                f"{self._what}: not done within {self.patience.deadline:g} s, and at last {fault}; try again later"
            ) from fault
        if pause > 0:
            self._sleep(pause)
