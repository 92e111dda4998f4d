"""Runs a job in a process of its own, with a time limit, again where it fails. It always ends with a record.

That process is the isolation of a target: its memory, its environment and its end are its own. Threads of this process
and workers of a Dask cluster run the same function.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any, Final

import orjson

from policycheck.errors import PolicycheckError
from policycheck.evidence.chain import utc_now
from policycheck.evidence.record import FAILED
from policycheck.evidence.record import SCHEMA as RECORD
from policycheck.fleet.environment import environment_for
from policycheck.fleet.job import unassessed
from policycheck.fleet.starter import STARTER

_LONGEST_PAUSE: Final = 300.0


def run_job(job: Mapping[str, Any], seconds: float, attempts: int, pause: float) -> bytes:
    """The record of a job as JSON, of its last attempt where all of them fail."""
    wait = pause
    for left in reversed(range(attempts)):
        record, outcome = _attempt(job, seconds)
        if outcome != FAILED or not left or STARTER.is_ended:
            break
        time.sleep(min(wait, _LONGEST_PAUSE))
        wait *= 2
    return record


def _attempt(job: Mapping[str, Any], seconds: float) -> tuple[bytes, str]:
    """A record and its outcome."""
    started = utc_now()
    try:
        # Elsewhere in a cluster only what reads files needs the fleet's folder.
        folder = job["folder"] if job["provider"] == "check" else ""
        order = {"environment": environment_for(job["provider"], job["settings"]), "folder": folder, "job": job}
        output = STARTER.output(orjson.dumps(order), seconds)
        return output, _outcome(output, job)
    except PolicycheckError as error:
        return orjson.dumps(unassessed(job, started, str(error))), FAILED


def _outcome(output: bytes, job: Mapping[str, Any]) -> str:
    """The outcome that a record tells. Raises PolicycheckError where it is not a record of this very job."""
    try:
        record = orjson.loads(output)
        told = [record[key] for key in ("schema", "client", "target", "run")]
        outcome = str(record["outcome"])
    except (orjson.JSONDecodeError, KeyError, TypeError):
        raise PolicycheckError("its process wrote no record") from None
    if told != [RECORD, job["client"], job["target"], job["run"]]:
        raise PolicycheckError("its process wrote the record of another target")
    return outcome
