"""Where the processes of a run's targets are started: from threads of this one, or by the workers of a Dask cluster."""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any, Final, Protocol

from policycheck.errors import PolicycheckError
from policycheck.fleet.file import PROVIDERS, Limits
from policycheck.fleet.starter import STARTER

_CONNECT_SECONDS: Final = 10
_LONE_SECONDS: Final = 120
"""How long a cluster may be without any worker."""


class Pool(Protocol):
    """What starts processes.

    Attributes:
        executor: runs a function elsewhere.
    """

    executor: Executor

    def check(self) -> None:
        """Raises PolicycheckError where what has been started will never end."""


class _Threads:
    def __init__(self, executor: Executor) -> None:
        self.executor = executor

    def check(self) -> None:
        """Each process has its time limit."""


class _Cluster:
    def __init__(self, client: Any) -> None:
        self._client = client
        self._seen = time.monotonic()
        self.executor: Executor = client.get_executor(pure=False)

    def check(self) -> None:
        """Whether any worker has been there of late."""
        if self._client.status != "running":
            raise PolicycheckError("the Dask scheduler is gone; start the run again to go on with it")
        if self._client.scheduler_info(n_workers=-1)["workers"]:
            self._seen = time.monotonic()
        elif time.monotonic() - self._seen > _LONE_SECONDS:
            raise PolicycheckError("the Dask cluster has no worker; start the run again to go on with it")


@contextmanager
def threads(limits: Limits) -> Iterator[Pool]:
    """Threads of this process, each of which waits for one process at a time."""
    executor = ThreadPoolExecutor(sum(limits.parallel(provider) for provider in PROVIDERS), "target")
    try:
        yield _Threads(executor)
    except BaseException:
        STARTER.end()
        executor.shutdown(cancel_futures=True)
        raise
    executor.shutdown()


@contextmanager
def cluster(scheduler: str) -> Iterator[Pool]:
    """A Dask cluster. Raises PolicycheckError where it cannot be reached."""
    try:
        import distributed
    except ModuleNotFoundError:
        raise PolicycheckError("distributed is not installed: pip install 'policycheck[dask]'") from None
    try:
        connect: Any = distributed.Client  # it has no types
        client = connect(scheduler, timeout=_CONNECT_SECONDS, set_as_default=False)
    except (OSError, ValueError, TypeError) as error:
        reason = str(error).partition("\n")[0] or type(error).__name__
        raise PolicycheckError(f"the Dask scheduler {scheduler} cannot be reached: {reason}") from None
    with client:
        yield _Cluster(client)
