"""Fills a folder with the files that fuzzing starts from: ``python tests/fuzz/corpus.py FOLDER``.

They come from the rules' own cases, which hold every resource type in its shapes.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from azure_world import world
from gcp_assets import ASSETS
from hcl_plan import plan_of
from test_config_snapshot import ITEMS


def state_of(plan: dict[str, Any]) -> dict[str, Any]:
    """The state after a plan, as ``terraform show -json`` gives it."""
    resources = [
        {
            "address": change["address"], "mode": change["mode"], "type": change["type"], "name": change["name"],
            "provider_name": change["provider_name"], "values": change["change"]["after"],
        }
        for change in plan["resource_changes"]
    ]  # fmt: skip
    return {"format_version": "1.0", "values": {"root_module": {"resources": resources}}}


def fill(folder: Path, every: int = 1) -> None:
    """Writes the seeds, one folder a form; of the rules' cases one in `every`."""

    def keep(form: str, name: str, data: bytes) -> None:
        (folder / form).mkdir(parents=True, exist_ok=True)
        (folder / form / name).write_bytes(data)

    for path in sorted((ROOT / "tests" / "rules").glob("*/*.tf"))[::every]:
        name, text = f"{path.parent.name}-{path.stem}", path.read_text(encoding="utf-8")
        keep("source", name, text.encode())
        plan = _plan(text, plan_of)
        if plan is not None:
            keep("plan", name, json.dumps(plan).encode())
            keep("state", name, json.dumps(state_of(plan)).encode())
    for path in sorted((ROOT / "tests" / "rules").glob("*/*.jsonl")):
        header = b'{"schema":"policycheck/inventory/v1","provider":"aws","account":"1"}\n'
        data = path.read_bytes()
        keep("inventory", path.parent.name, data if data.startswith(b'{"schema"') else header + data)
    for path in sorted((ROOT / "rules").glob("*/*/*.yaml")):
        keep("pack", path.stem, path.read_bytes())
    for form, files in OTHERS.items():
        for number, data in enumerate(files):
            keep(form, str(number), data)


def _plan(text: str, make: Callable[[str], dict[str, Any]]) -> dict[str, Any] | None:
    """None for cases whose expressions the test's own reader does not know."""
    try:
        return make(text)
    except Exception:
        return None


OTHERS: dict[str, list[bytes]] = {
    "variables": [b'a = "b"\n', b'a = {\n  b = [1, true, null]\n  "c" = <<EOT\nd\nEOT\n}\n'],
    "config": [
        (ROOT / "examples" / "clinic" / "policycheck.yaml").read_bytes(),
        b"fail-on: high\nphi:\n  tags: {phi: [yes]}\n  names: ['*']\n  otherwise: lower\nexceptions:\n"
        b"  - {rule: a, resource: b, reason: c, until: 2027-01-01}\n",
    ],
    "source-json": [
        b'{"resource": {"aws_s3_bucket": {"a": {"bucket": "${var.x}"}}}, "variable": {"x": {"default": 1}}}',
        b'{"module": {"m": {"source": "./m"}}, "locals": {"a": "${[for x in [1]: x]}"}}',
    ],
    "assets": [json.dumps([one]).encode() for one in ASSETS.values()],
    "azure-export": [json.dumps({"count": 1, "data": [one], "total_records": 1}).encode() for one in world().rows],
    "config-snapshot": [json.dumps({"fileVersion": "1.0", "configurationItems": [one]}).encode() for one in ITEMS],
    "attestations": [path.read_bytes() for path in sorted((ROOT / "tests" / "rules").glob("*/attestations.yaml"))],
    "fleet": [(ROOT / "examples" / "fleet" / "fleet.yaml").read_bytes()],
}


if __name__ == "__main__":
    fill(Path(sys.argv[1]))
