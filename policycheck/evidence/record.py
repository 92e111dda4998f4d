"""What a run found on one target, as one document: every verdict, what it was given by, and who asked.

The document (``policycheck/evidence/v1``) is what the store keeps, and what exports and reports are made from::

    {"schema": "policycheck/evidence/v1",
     "client": "north-clinic", "target": "aws/123456789012", "run": "…",
     "started": "2026-11-25T01:00:00Z", "finished": "…",
     "actor": {"user": "…", "host": "…"}, "name": "North Clinic",
     "tool": {"name": "policycheck", "version": "…", "python": "3.11.9"},
     "pack": {"profile": "hipaa", "rules": 718, "digest": "sha256:…"},
     "inputs": [{"path": "…", "form": "live", "digest": "sha256:…", "resources": 12, "not_assessed": {…}}],
     "outcome": "complete" | "incomplete" | "failed",
     "summary": {"resources": 12, "verdicts": {…}, "severities": {"high": 3, …}, "safeguards": {section: {…}}},
     "resources": [{"address", "type", "kind", "provider", "account", "region", "name"}, …],
     "results": [the failing, unknown and suppressed results, as in ``--format json``, …],
     "passed": {rule id: [positions in "resources", …], …},
     "attestations": [{"address", "subject", and what else is known of an attestation, by the model's names}, …],
     "rules": {rule id: {"title", "severity", "safeguards", "fix"}, …},   # of every rule in "results" and "passed"
     "exceptions": [{"rule", "resource", "kind", "acceptance", "reason", "alternative", "approved_by", "until"}, …],
     "errors": [{"file", "line", "column", "message"}, …], "notices": […]}

Passing results are told by rule and resource alone, which keeps a record small. What does not apply is counted only.
"""

from __future__ import annotations

import hashlib
import platform
from collections.abc import Mapping
from typing import Any, Final, NamedTuple

import orjson

from policycheck import __version__

SCHEMA: Final = "policycheck/evidence/v1"
COMPLETE: Final = "complete"
INCOMPLETE: Final = "incomplete"
FAILED: Final = "failed"


class Occasion(NamedTuple):
    """Whose run it was, of what, when and by whom.

    Attributes:
        client: the client's id.
        target: what was looked at: ``aws/123456789012``.
        run: the id of the run, one for all targets of a night.
        started: the time in UTC, as ``2026-11-25T01:00:00Z``; `finished` likewise.
        actor: the user and the host that ran it.
        name: what the client is called in reports; empty for its id.
    """

    client: str
    target: str
    run: str
    started: str
    finished: str
    actor: Mapping[str, str]
    name: str = ""


def canonical(data: Any) -> bytes:
    """JSON with sorted keys and no spaces: the bytes that digests and signatures are made over."""
    return orjson.dumps(data, option=orjson.OPT_SORT_KEYS)


def digest(data: bytes) -> str:
    """The SHA-256 of `data`, as ``sha256:…``."""
    return f"sha256:{hashlib.sha256(data).hexdigest()}"


def opening(occasion: Occasion, pack: Mapping[str, Any]) -> dict[str, Any]:
    """How every record begins; `pack` stands in it as it is."""
    return {
        "schema": SCHEMA,
        **occasion._asdict(),
        "tool": {"name": "policycheck", "version": __version__, "python": platform.python_version()},
        "pack": dict(pack),
    }


def failure_of(occasion: Occasion, pack: Mapping[str, Any], message: str) -> dict[str, Any]:
    """The document of a run that could assess nothing."""
    error = {"file": "", "line": 0, "column": 0, "message": message}
    empty: dict[str, Any] = {"resources": 0, "verdicts": {}, "safeguards": {}, "severities": {}}
    return {
        **opening(occasion, pack),
        "inputs": [],
        "outcome": FAILED,
        "summary": empty,
        "resources": [],
        "results": [],
        "passed": {},
        "attestations": [],
        "rules": {},
        "exceptions": [],
        "errors": [error],
        "notices": [],
    }
