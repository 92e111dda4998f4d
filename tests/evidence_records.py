"""Records of runs for the tests of the evidence store."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Sequence
from typing import Any

from policycheck.evidence.record import canonical, digest
from policycheck.evidence.store import Store


def result(rule: str, verdict: str, address: str, **more: Any) -> dict[str, Any]:
    """A result as a record lists it."""
    found: dict[str, Any] = {
        "rule": rule, "verdict": verdict, "severity": "high",
        "resource": resource(address), "attribute": "encryption", "actual": "none", "expected": "aes256",
        "reason": "", "safeguards": ["164.312(a)(2)(iv)"],
        "fingerprint": digest(canonical([rule, address]))[7:39], "suppression": None, **more,
    }  # fmt: skip
    return found


def resource(address: str) -> dict[str, str]:
    """A resource as a record lists it."""
    return {
        "address": address, "type": "aws_s3_bucket", "kind": "object_store", "provider": "aws", "account": "1",
        "region": "us-east-1", "name": address.rpartition(".")[2],
    }  # fmt: skip


def record(
    client: str, target: str, run: str, results: Sequence[tuple[str, str, str]] = (), **more: Any
) -> dict[str, Any]:
    """The record of a run; `results` are rule, verdict and resource, of which passing ones stand in ``passed``."""
    addresses = sorted({address for _, _, address in results} | set(more.pop("addresses", ())))
    listed = [result(*one) for one in results if one[1] != "pass"]
    for one in listed:
        if one["verdict"] == "suppressed":
            one["suppression"] = {
                "kind": "external", "acceptance": "risk", "reason": "old", "alternative": "", "approved_by": "Ann",
                "until": "2027-01-01", "file": "policycheck.yaml", "line": 3,
            }  # fmt: skip
    passed: dict[str, list[int]] = {}
    for rule, verdict, address in results:
        if verdict == "pass":
            passed.setdefault(rule, []).append(addresses.index(address))
    rules = {rule for rule, _, _ in results}
    verdicts = [verdict for _, verdict, _ in results]
    found: dict[str, Any] = {
        "schema": "policycheck/evidence/v1", "client": client, "target": target, "run": run,
        "started": "2026-11-25T01:00:00Z", "finished": "2026-11-25T01:01:00Z",
        "actor": {"user": "nightly", "host": "msp"},
        "tool": {"name": "policycheck", "version": "0", "python": "3.11"},
        "pack": {"profile": "hipaa", "rules": 2, "digest": "sha256:pack"},
        "inputs": [], "outcome": "complete",
        "summary": {
            "resources": len(addresses), "verdicts": {name: verdicts.count(name) for name in set(verdicts)},
            "severities": {"high": verdicts.count("fail")} if "fail" in verdicts else {}, "safeguards": {},
        },
        "resources": [resource(address) for address in addresses], "results": listed, "passed": passed,
        "rules": {rule: {"title": rule, "severity": "high", "safeguards": [], "fix": {}} for rule in rules},
        "exceptions": [
            {"rule": one["rule"], "resource": one["resource"]["address"], **one["suppression"]}
            for one in listed if one["suppression"]
        ],
        "errors": [], "notices": [],
    }  # fmt: skip
    return {**found, **more}


class Clock:
    """The time as a test has it; a minute goes by with every look."""

    def __init__(self, day: str = "2026-11-25") -> None:
        self.day = day
        self._minute = 0

    def __call__(self) -> str:
        self._minute += 1
        return f"{self.day}T{self._minute // 60 % 24:02}:{self._minute % 60:02}:00Z"


def add_run(store: Store, client: str, target: str, *results: tuple[str, str, str], **more: Any) -> str:
    """Appends the record of a run of one target; the run's id."""
    run = store.begin_run("fleet.yaml", "sha256:fleet").id
    more.setdefault("finished", store.now())
    store.append(client, "run", record(client, target, run, results, **more), run, target)
    store.finish_run(run)
    return run


def sql(address: str, statement: str, *values: Any) -> list[tuple[Any, ...]]:
    """What somebody does who goes to the database itself."""
    if "://" not in address:
        with contextlib.closing(sqlite3.connect(address)) as connection, connection:
            return connection.execute(statement, values).fetchall()
    import psycopg

    with psycopg.connect(address) as server:
        cursor = server.execute(statement.replace("?", "%s").encode(), values)
        return cursor.fetchall() if cursor.description else []
