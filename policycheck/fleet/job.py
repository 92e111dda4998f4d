"""What one target's process is asked to do, as one JSON document that no secret stands in."""

from __future__ import annotations

import getpass
import os
import socket
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final

from policycheck.fleet.file import Client, Fleet, Target

SCHEMA: Final = "policycheck/job/v1"


def job_of(fleet: Fleet, client: Client, target: Target, run: str) -> dict[str, Any]:
    """The job that assesses a target."""
    return {
        "schema": SCHEMA,
        "client": client.id,
        "target": target.id,
        "run": run,
        "provider": target.provider,
        "settings": dict(target.settings),
        "profile": client.profile,
        "rules": [str(path) for path in fleet.rules],
        "phi": client.phi,
        "exceptions": [one._asdict() for one in client.exceptions],
        "file": os.path.basename(fleet.file),
        "folder": str(fleet.folder),
        "whole": len(client.targets) == 1,
        "actor": actor(),
    }


def actor() -> dict[str, str]:
    """Who runs this, and where."""
    try:
        user = getpass.getuser()
    except (OSError, KeyError):  # a container's user may have no name
        user = ""
    return {"user": user, "host": socket.gethostname()}


def now() -> str:
    """The time in UTC, as records have it: ``2026-11-25T01:00:00Z``."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def unassessed(job: Mapping[str, Any], started: str, message: str) -> dict[str, Any]:
    """The record of a job that could assess nothing."""
    from policycheck.evidence.record import Occasion, failure_of
    from policycheck.semantics.secrets import mask

    occasion = Occasion(job["client"], job["target"], job["run"], started, now(), job["actor"])
    return failure_of(occasion, {"profile": job["profile"], "rules": 0, "digest": ""}, mask(message))
