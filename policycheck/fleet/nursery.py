"""The process that forks one for each target: ``python -m policycheck.fleet.nursery ORDERS LIFELINE``.

It has modules loaded and nothing else: no thread, no client's data, no credentials. ORDERS is the socket on which each
order comes, as three files: the order itself, which the forked process reads, what that one writes to, and the pipe
that is told its id and, when it has ended, its status. LIFELINE is a pipe that closes when the process ends that
started this one; then everything ends.
"""

from __future__ import annotations

import gc
import os
import select
import signal
import socket
import sys
from contextlib import suppress
from typing import Any, Final, NoReturn

from policycheck.fleet.starter import WORD

_LOADED: Final = (
    "policycheck.assessment.accounts", "policycheck.assessment.files", "policycheck.assessment.follow_up",
    "policycheck.assessment.selection", "policycheck.evidence.record", "policycheck.fleet.digests",
    "policycheck.fleet.worker", "policycheck.providers.live.inventory", "policycheck.providers.live.saved",
    "policycheck.providers.gcp.form", "policycheck.results.exceptions", "policycheck.results.names",
)  # fmt: skip
"""No SDK: some of them start threads, which a fork loses."""


class Nursery:
    """What has been forked and has not ended yet, with the pipe that is told of each."""

    def __init__(self, orders: socket.socket, lifeline: int) -> None:
        self._orders = orders
        self._lifeline = lifeline
        self._pipes: dict[int, int] = {}
        self._woken, waker = os.pipe()
        os.set_blocking(waker, False)
        signal.signal(signal.SIGCHLD, lambda *_: None)  # so that the waker is written to
        signal.set_wakeup_fd(waker, warn_on_full_buffer=False)

    def run(self) -> None:
        """Forks until nobody is left who could give an order."""
        waiting: Any = select.poll()
        for descriptor in (self._orders.fileno(), self._lifeline, self._woken):
            waiting.register(descriptor, select.POLLIN)
        while True:
            ready = {descriptor for descriptor, _ in waiting.poll()}
            if self._lifeline in ready:
                return
            if self._woken in ready:
                os.read(self._woken, 4096)
                self._bury()
            if self._orders.fileno() in ready:
                _, files, _, _ = socket.recv_fds(self._orders, 1, 3)
                if len(files) != 3:
                    return
                self._fork(*files)

    def _fork(self, given: int, written: int, tells: int) -> None:
        try:
            process = os.fork()
        except OSError:
            process = -1
        if process == 0:
            self._leave(given, written)
        os.close(given)
        os.close(written)
        if process > 0:
            # Told here, so that it comes before the status also of a process that is killed at once.
            with suppress(OSError):
                _tell(tells, process)
            self._pipes[process] = tells
            return
        with suppress(OSError):
            _tell(tells, 0)
        os.close(tells)

    def _leave(self, given: int, written: int) -> NoReturn:
        """What the forked process does: it keeps nothing of this one but its modules."""
        try:
            os.setsid()
            signal.set_wakeup_fd(-1)
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            os.dup2(given, 0)
            os.dup2(written, 1)
            lifeline = os.dup2(self._lifeline, 3) if self._lifeline != 3 else 3
            os.closerange(4, os.sysconf("SC_OPEN_MAX"))
            from policycheck.fleet.worker import run

            run(lifeline)
        finally:
            os._exit(70)

    def _bury(self) -> None:
        """Tells the status of every process that has ended."""
        with suppress(ChildProcessError):
            while True:
                process, status = os.waitpid(-1, os.WNOHANG)
                if not process:
                    return
                tells = self._pipes.pop(process)
                with suppress(OSError):  # nobody may be waiting any more
                    _tell(tells, status)
                os.close(tells)


def _tell(pipe: int, number: int) -> None:
    os.write(pipe, number.to_bytes(WORD, "little", signed=True))


def main() -> None:
    """Loads everything, and forks as it is told to."""
    from importlib import import_module

    from policycheck.providers.terraform import registry

    gc.disable()
    for name in _LOADED:
        import_module(name)
    for cloud in ("aws", "azure", "gcp"):
        registry.load(cloud)
    gc.freeze()
    Nursery(socket.socket(fileno=int(sys.argv[1])), int(sys.argv[2])).run()


if __name__ == "__main__":
    main()
