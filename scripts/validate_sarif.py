"""Validates the SARIF of every example with Microsoft's public validator.

Usage: validate_sarif.py POLICYCHECK NPM_FOLDER. Fails on whatever the validator reports but SARIF2006 (it tries to
reach URIs) and SARIF2009 (it would like rule ids such as ABC1234).
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

EXAMPLES = sorted(Path("examples").glob("**/*plan.json"))
SMALLEST = min(EXAMPLES, key=lambda path: path.stat().st_size, default=None)
"""Passing results have the same form everywhere, and the validator is slow: one example's are enough."""
ACCEPTED = {"SARIF2006", "SARIF2009"}


def main(policycheck: str, npm: Path) -> int:
    validator = next(npm.glob("node_modules/@microsoft/sarif-multitool-*/Sarif.Multitool"))
    build = Path("build/sarif")
    build.mkdir(parents=True, exist_ok=True)
    complaints = 0
    for example in EXAMPLES:
        for options in ([], ["--show-passed"]) if example == SMALLEST else ([],):
            name = "-".join([*example.with_suffix("").parts[1:], *(option.strip("-") for option in options)])
            log, found = build / f"{name}.sarif", build / f"{name}.validation.sarif"
            run = subprocess.run(
                [policycheck, "check", str(example), "-f", "sarif", "-o", str(log), *options], check=False
            )
            if run.returncode > 1:
                return run.returncode
            rules = ["--rule-kind", "Sarif;Ghas", "--level", "Error;Warning;Note"]
            command = [str(validator), "validate", str(log), *rules, "--output", str(found), "--log", "ForceOverwrite"]
            subprocess.run(command, check=False, stdout=subprocess.DEVNULL)
            complaints += _report(log, found)
    print(f"{len(EXAMPLES) + 1} SARIF files validated, {complaints} complaints")
    return 1 if complaints or not EXAMPLES else 0


def _report(log: Path, found: Path) -> int:
    complaints = 0
    for run in json.loads(found.read_text(encoding="utf-8-sig"))["runs"]:
        for result in run.get("results", []):
            if result["ruleId"].split("/")[0] not in ACCEPTED:
                complaints += 1
                print(f"{log}: {result['ruleId']}: {json.dumps(result['message'])[:300]}")
    return complaints


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
