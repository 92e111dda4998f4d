"""Records to make reports from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from evidence_records import record


def judged(
    client: str, run: str, results: Sequence[tuple[str, str, str]], target: str = "aws/123456789012", **more: Any
) -> dict[str, Any]:
    """A record of a run whose rules all test encryption (164.312(a)(2)(iv)), as `record` but with all that pages
    read."""
    made = record(client, target, run, results)
    verdicts = made["summary"]["verdicts"]
    made["summary"]["safeguards"] = {"164.312(a)(2)(iv)": dict(verdicts), "164.312(b)": {"pass": 0, "fail": 0}}
    for rule, told in made["rules"].items():
        told.update(title=f"Title of {rule}", safeguards=["164.312(a)(2)(iv)"], fix={"aws": f"Set {rule}."})
    for one in made["results"]:
        one["location"] = {"file": "main.tf", "line": 7, "column": 1, "end_line": 7, "end_column": 9}
        one["baseline"] = None
    made["inputs"] = [
        {"path": "live", "form": "live", "resources": len(made["resources"]), "digest": "", "not_assessed": {}}
    ]
    return {**made, **more}


def many(count: int) -> dict[str, Any]:
    """A record with so many findings, of each severity."""
    made = judged("north", "r1", [(f"rule-{at % 40}", "fail", f"aws_s3_bucket.b{at:05}") for at in range(count)])
    for at, one in enumerate(made["results"]):
        one["severity"] = ("critical", "high", "medium", "low")[at % 4]
    made["summary"]["severities"] = dict.fromkeys(("critical", "high", "medium", "low"), count // 4)
    return made
