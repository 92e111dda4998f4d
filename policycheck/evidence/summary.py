"""What is known of a run on one target without its whole record: enough for a standing, a trend and a list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from policycheck.errors import PolicycheckError
from policycheck.evidence.record import SCHEMA


@dataclass(frozen=True, slots=True)
class Summary:
    """A run on one target.

    Attributes:
        sequence: the record that it is the summary of.
        started: in UTC, as ``2026-11-25T01:00:00Z``; `finished` likewise.
        outcome: ``complete``, ``incomplete`` or ``failed``.
        summary: the record's ``summary``: resources, verdicts, severities, safeguards.
        pack: the record's ``pack``: profile, number and digest of the rules.
        exceptions: how many results exceptions cover.
        errors: how many errors there were, and `error` the first of them; empty for none.
    """

    client: str
    target: str
    sequence: int
    run: str
    started: str
    finished: str
    outcome: str
    summary: Mapping[str, Any]
    pack: Mapping[str, Any]
    exceptions: int
    errors: int
    error: str


def summarised(record: Mapping[str, Any], sequence: int) -> Summary:
    """The summary of a run's record."""
    errors = record["errors"]
    return Summary(
        client=record["client"], target=record["target"], sequence=sequence, run=record["run"],
        started=record["started"], finished=record["finished"], outcome=record["outcome"],
        summary=record["summary"], pack=record["pack"], exceptions=len(record["exceptions"]), errors=len(errors),
        error=str(errors[0]["message"]) if errors else "",
    )  # fmt: skip


def check_record(record: Mapping[str, Any], client: str, run: str, target: str) -> None:
    """Refuses a body that is not the record of that run on that target.

    Raises:
        PolicycheckError: with what is wrong.
    """
    for name, wanted in (("schema", SCHEMA), ("client", client), ("run", run), ("target", target)):
        if record.get(name) != wanted:
            raise PolicycheckError(f"the record's {name} is {str(record.get(name))[:80]!r}, not {wanted!r}")
    for name in ("started", "finished", "outcome"):
        if not isinstance(record.get(name), str):
            raise PolicycheckError(f"the record of {client}, {target} has no {name!r}")
    for name in ("summary", "pack", "rules", "passed"):
        if not isinstance(record.get(name), dict):
            raise PolicycheckError(f"the record of {client}, {target} has no {name!r}")
    for name in ("resources", "results", "exceptions", "errors"):
        if not isinstance(record.get(name), list):
            raise PolicycheckError(f"the record of {client}, {target} has no {name!r}")
