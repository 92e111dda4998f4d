"""Fleet files for tests, with small saved inventories as targets."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from policycheck.providers.live.record import Record
from policycheck.providers.live.saved import Writer

ACCOUNT = "123456789012"


def inventory(path: Path, volumes: int = 1, encrypted: bool = False) -> Path:
    """A saved inventory of some volumes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    writer = Writer(str(path), "aws", ACCOUNT)
    for number in range(volumes):
        id_ = f"arn:aws:ec2:us-east-1:{ACCOUNT}:volume/vol-{number}"
        values = {"id": f"vol-{number}", "encrypted": encrypted}
        writer.add(Record("aws_ebs_volume", id_, values, ACCOUNT, "us-east-1", "ec2:DescribeVolumes"))
    writer.close(complete=True)
    return path


def fleet(folder: Path, clients: Mapping[str, Sequence[Any] | Mapping[str, Any]], **more: Any) -> Path:
    """A fleet file: by client its targets, a path standing for a ``check``, or all of its settings."""
    described = []
    for name, own in clients.items():
        settings = dict(own) if isinstance(own, Mapping) else {"targets": list(own)}
        settings["targets"] = [
            {"check": {"path": target}} if isinstance(target, str) else target for target in settings.get("targets", ())
        ]
        described.append({"id": name, **settings})
    limits = {"attempts": 1, "pause": 0, **more.pop("limits", {})}
    data = {"schema": "policycheck/fleet/v1", "store": "evidence.db", "limits": limits, **more, "clients": described}
    path = folder / "fleet.yaml"
    # Through JSON, so that what stands in two places is no alias.
    path.write_text(yaml.safe_dump(json.loads(json.dumps(data)), sort_keys=False))
    return path
