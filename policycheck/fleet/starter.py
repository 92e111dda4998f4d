"""Starts the processes of targets, through one that has all modules loaded already, and ends them at their time limit.

Loading what a target needs takes longer than judging most of them. So one process, the nursery, loads it once and forks
for each target. It never has a client's data or credentials: an order goes to the forked process through a file that
only that one reads.
"""

from __future__ import annotations

import os
import select
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import suppress
from typing import IO, Any, Final

from policycheck.errors import PolicycheckError
from policycheck.fleet.environment import environment_for

WORD: Final = 8
"""Bytes of a number that is told through a pipe: first the process's id, in the end its status."""


class Starter:
    """Starts processes from many threads. All of them end when this one does, or `end` is called."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._nursery: subprocess.Popen[bytes] | None = None
        self._orders: socket.socket | None = None
        self._lifeline: int | None = None
        self.is_ended = False

    def output(self, order: bytes, seconds: float) -> bytes:
        """What the process of an order writes.

        Raises PolicycheckError where it can't be started, does not end in time, or breaks.
        """
        deadline = time.monotonic() + seconds
        with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as written:
            given.write(order)
            given.seek(0)
            told, nursery = self._start(given, written)
            try:
                lost = self._wait(told, deadline, seconds)
            finally:
                os.close(told)
            if lost:
                with self._lock:
                    if self._nursery is nursery:
                        self._forget()
                raise PolicycheckError("its process was lost")
            written.seek(0)
            return written.read()

    def end(self) -> None:
        """Ends every process, and lets none begin."""
        with self._lock:
            self.is_ended = True
            self._forget()

    def _start(self, given: IO[bytes], written: IO[bytes]) -> tuple[int, subprocess.Popen[bytes] | None]:
        """Has a process forked, and gives the pipe that tells of it, and what forks it."""
        told, tells = os.pipe()
        try:
            with self._lock:
                files = [given.fileno(), written.fileno(), tells]
                try:
                    socket.send_fds(self._running(), [b"."], files)
                except BrokenPipeError:  # what forked is gone; another one is tried
                    self._forget()
                    socket.send_fds(self._running(), [b"."], files)
                return told, self._nursery
        except (OSError, PolicycheckError) as error:
            os.close(told)
            if isinstance(error, OSError):
                raise PolicycheckError(f"its process cannot be started: {error.strerror}") from None
            raise
        finally:
            os.close(tells)

    def _running(self) -> socket.socket:
        """The way to the nursery, which is started where there is none, or it is gone."""
        if self.is_ended:
            raise PolicycheckError("the run was interrupted")
        if self._nursery is not None and self._nursery.poll() is not None:
            self._forget()
        if self._orders is None:
            ours, theirs = socket.socketpair()
            end, self._lifeline = os.pipe()
            try:
                self._nursery = subprocess.Popen(
                    [sys.executable, "-P", "-m", "policycheck.fleet.nursery", str(theirs.fileno()), str(end)],
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                    env=environment_for("check", {}),
                    pass_fds=(theirs.fileno(), end),
                    start_new_session=True,
                )
            finally:
                theirs.close()
                os.close(end)
            self._orders = ours
        return self._orders

    def _forget(self) -> None:
        """Lets go of the nursery, which ends with all that it has forked."""
        if self._lifeline is not None:
            os.close(self._lifeline)
        if self._orders is not None:
            self._orders.close()
        if self._nursery is not None:
            self._nursery.kill()
            self._nursery.wait()
        self._lifeline = self._orders = self._nursery = None

    @staticmethod
    def _wait(told: int, deadline: float, seconds: float) -> bool:
        """Waits for the end of a process; whether it was lost together with what forked it."""
        process = _number(told, deadline)
        if process == 0:
            raise PolicycheckError("its process cannot be started: the machine has no room for it")
        status = _number(told, deadline) if process else None
        if status:
            raise PolicycheckError(f"its process {_ending(status)}")
        if status == 0:
            return False
        if process:
            _kill(process)
        if time.monotonic() >= deadline:
            raise PolicycheckError(f"not finished within {seconds:g} seconds, and ended")
        return True


STARTER: Final = Starter()


def _number(told: int, deadline: float) -> int | None:
    """The next number from a pipe; None where none comes in time, or at all."""
    data = b""
    waiting: Any = select.poll()
    waiting.register(told, select.POLLIN)
    while len(data) < WORD:
        left = deadline - time.monotonic()
        if left <= 0 or not waiting.poll(left * 1000):
            return None
        more = os.read(told, WORD - len(data))
        if not more:
            return None
        data += more
    return int.from_bytes(data, "little", signed=True)


def _kill(process: int) -> None:
    """Ends a process with every one that it has started."""
    with suppress(ProcessLookupError):
        os.killpg(process, signal.SIGKILL)


def _ending(status: int) -> str:
    code = os.waitstatus_to_exitcode(status)
    if code > 0:
        return f"ended with the code {code}"
    try:
        return f"was ended by {signal.Signals(-code).name}"
    except ValueError:
        return f"was ended by the signal {-code}"
