"""What one target's process is asked to do, as one JSON document that no secret stands in."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from policycheck.evidence.actor import actor
from policycheck.evidence.chain import utc_now

if TYPE_CHECKING:
    from policycheck.fleet.file import Client, Fleet, Target

SCHEMA: Final = "policycheck/job/v1"


def job_of(fleet: Fleet, client: Client, target: Target, run: str) -> dict[str, Any]:
    """The job that assesses a target."""
    return {
        "schema": SCHEMA,
        "client": client.id,
        "name": client.name,
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


def unassessed(job: Mapping[str, Any], started: str, message: str) -> dict[str, Any]:
    """The record of a job that could assess nothing."""
    from policycheck.evidence.record import Occasion, failure_of
    from policycheck.semantics.secrets import mask

    occasion = Occasion(job["client"], job["target"], job["run"], started, utc_now(), job["actor"], job["name"])
    return failure_of(occasion, {"profile": job["profile"], "rules": 0, "digest": ""}, mask(message))
