"""Reports from what ``--format json`` wrote: a result document as an evidence record."""

from __future__ import annotations

import json
import time
from collections import Counter
from pathlib import Path
from typing import Any, Final

import jsonschema
import orjson

from policycheck.errors import PolicycheckError
from policycheck.evidence.record import COMPLETE, INCOMPLETE, SCHEMA
from policycheck.reports.client import ClientReport, Target
from policycheck.rules.evaluate import FAIL, PASS
from policycheck.rules.rule import Rule
from policycheck.rules.safeguards import is_proposed

_SCHEMA: Final = Path(__file__).with_name("result.schema.json")


def results_report(path: Path, rules: dict[str, Rule]) -> ClientReport:
    """What a file of results says; its date is that of the file.

    Titles and fixes are those of `rules`; a rule that is not among them stands under its id.

    Raises:
        PolicycheckError: where the file cannot be read, or is no result document.
    """
    try:
        document = orjson.loads(path.read_bytes())
        stamp = path.stat().st_mtime
    except OSError as error:
        raise PolicycheckError(f"cannot be read: {error.strerror}", str(path)) from None
    except orjson.JSONDecodeError as error:
        raise PolicycheckError(f"is no JSON: {error.msg}", str(path), error.lineno, error.colno) from None
    validator = jsonschema.Draft202012Validator(json.loads(_SCHEMA.read_bytes()))
    if wrong := jsonschema.exceptions.best_match(validator.iter_errors(document)):
        place = "/".join(str(part) for part in wrong.absolute_path)
        raise PolicycheckError(f"is no policycheck/result/v1 document: {place}: {wrong.message[:200]}", str(path))
    when = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(stamp))
    return ClientReport("", [Target(_record(document, rules, when))])


def _record(document: dict[str, Any], rules: dict[str, Rule], when: str) -> dict[str, Any]:
    results = document["results"]
    told = {one["rule"]: _rule(one, rules) for one in results}
    severities = Counter(one["severity"] for one in results if one["verdict"] == FAIL)
    exceptions = [
        {"rule": one["rule"], "resource": one["resource"]["address"], **one["suppression"]}
        for one in results
        if one["suppression"]
    ]
    return {
        "schema": SCHEMA, "client": "", "target": "", "run": "", "started": when, "finished": when, "actor": {},
        "tool": document["tool"],
        "pack": {"profile": "hipaa-nprm-2025" if is_proposed() else "hipaa", "rules": 0, "digest": ""},
        "inputs": [{**one, "digest": ""} for one in document["inputs"]],
        "outcome": INCOMPLETE if document["errors"] else COMPLETE,
        "summary": {"resources": 0, **document["summary"], "severities": dict(severities)},
        "resources": [], "results": [one for one in results if one["verdict"] != PASS], "passed": {}, "rules": told,
        "exceptions": exceptions, "errors": document["errors"], "notices": document.get("notices", []),
    }  # fmt: skip


def _rule(result: dict[str, Any], rules: dict[str, Rule]) -> dict[str, Any]:
    rule = rules.get(result["rule"])
    return {
        "title": rule.title if rule else result["rule"],
        "severity": result["severity"],
        "safeguards": result["safeguards"],
        "fix": rule.fix if rule else {},
    }
