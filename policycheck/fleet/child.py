"""Runs a job in a process of its own, with a time limit, again where it fails. It always ends with a record.

That process is the isolation of a target: its memory, its environment and its end are its own. Threads of this process
and workers of a Dask cluster run the same function.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Mapping
from contextlib import suppress
from typing import Any, Final

import orjson

from policycheck.errors import PolicycheckError
from policycheck.evidence.record import FAILED
from policycheck.evidence.record import SCHEMA as RECORD
from policycheck.fleet.environment import environment_for
from policycheck.fleet.job import now, unassessed

_LONGEST_PAUSE: Final = 300.0


class Lifeline:
    """A pipe whose other end every child holds: when this one closes, by `cut` or by this process's end, they end."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._ends: tuple[int, int] | None = None
        self._cut = False

    def end(self) -> int:
        """The end that a child is given. Raises PolicycheckError once it has been cut."""
        with self._lock:
            if self._cut:
                raise PolicycheckError("the run was interrupted")
            if self._ends is None:
                self._ends = os.pipe()
            return self._ends[0]

    @property
    def is_cut(self) -> bool:
        """Whether the run has been interrupted."""
        return self._cut

    def cut(self) -> None:
        """Ends every child, and lets none begin."""
        with self._lock:
            self._cut = True
            if self._ends is not None:
                os.close(self._ends[1])


LIFELINE: Final = Lifeline()


def run_job(job: Mapping[str, Any], seconds: float, attempts: int, pause: float) -> bytes:
    """The record of a job as JSON, of its last attempt where all of them fail."""
    wait = pause
    for left in reversed(range(attempts)):
        record = _attempt(job, seconds)
        if orjson.loads(record)["outcome"] != FAILED or not left or LIFELINE.is_cut:
            break
        time.sleep(min(wait, _LONGEST_PAUSE))
        wait *= 2
    return record


def _attempt(job: Mapping[str, Any], seconds: float) -> bytes:
    started = now()
    try:
        output = _output(job, seconds)
        _verify(output, job)
    except PolicycheckError as error:
        return orjson.dumps(unassessed(job, started, str(error)))
    return output


def _output(job: Mapping[str, Any], seconds: float) -> bytes:
    """What the child writes. Raises PolicycheckError where it cannot start, does not end in time, or breaks."""
    end = LIFELINE.end()
    try:
        child = subprocess.Popen(
            [sys.executable, "-P", "-m", "policycheck.fleet.worker", str(end)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment_for(job["provider"], job["settings"]),
            # Elsewhere in a cluster only what reads files needs the fleet's folder.
            cwd=job["folder"] if job["provider"] == "check" else None,
            pass_fds=(end,),
            start_new_session=True,
        )
    except OSError as error:
        raise PolicycheckError(f"its process cannot be started: {error.strerror}") from None
    try:
        output, _ = child.communicate(orjson.dumps(job), timeout=seconds)
    except subprocess.TimeoutExpired:
        raise PolicycheckError(f"not finished within {seconds:g} seconds, and ended") from None
    finally:
        if child.returncode != 0:
            _kill(child)
    if child.returncode != 0:
        raise PolicycheckError(f"its process {_ending(child.returncode)}")
    return output


def _kill(child: subprocess.Popen[bytes]) -> None:
    """Ends the child with every process that it has started."""
    with suppress(ProcessLookupError):
        os.killpg(child.pid, signal.SIGKILL)
    child.wait()
    for pipe in (child.stdin, child.stdout):
        if pipe is not None:
            with suppress(OSError):
                pipe.close()


def _ending(code: int) -> str:
    if code > 0:
        return f"ended with the code {code}"
    try:
        return f"was ended by {signal.Signals(-code).name}"
    except ValueError:
        return f"was ended by the signal {-code}"


def _verify(output: bytes, job: Mapping[str, Any]) -> None:
    """Raises PolicycheckError where the output is not a record of this very job."""
    try:
        record = orjson.loads(output)
        told = [record[key] for key in ("schema", "client", "target", "run")]
    except (orjson.JSONDecodeError, KeyError, TypeError):
        raise PolicycheckError("its process wrote no record") from None
    if told != [RECORD, job["client"], job["target"], job["run"]]:
        raise PolicycheckError("its process wrote the record of another target")
