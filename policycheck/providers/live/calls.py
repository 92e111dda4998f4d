"""Calls to a cloud's API, whichever: what one costs, and one that told nothing."""

from __future__ import annotations

import threading
from collections import Counter

from policycheck.providers.live.record import Failure


class CallFailed(Exception):
    """A call that told nothing: the collector's other resources go on without it.

    Attributes:
        failure: what is missing because of it.
    """

    def __init__(self, failure: Failure) -> None:
        super().__init__(str(failure))
        self.failure = failure


class Statistics:
    """What a scan cost, counted from many threads.

    Attributes:
        calls: API requests by action, retries among them.
    """

    def __init__(self) -> None:
        self.calls: Counter[str] = Counter()
        self.retries = 0
        self.bytes = 0
        self._lock = threading.Lock()

    def count(self, action: str, retries: int, size: int) -> None:
        """Adds a call."""
        with self._lock:
            self.calls[action] += 1 + retries
            self.retries += retries
            self.bytes += size
