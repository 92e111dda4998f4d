"""A plan before its first apply gets the same verdicts as after it.

The real terraform plans the clinic, applies it to a moto server, and plans again; the two plans are judged and
compared rule by rule. Before the apply no id or ARN is known, after it all of them are.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import CLINIC, Run
from moto_server import moto_server
from terraform_cli import terraform, unavailable

pytestmark = pytest.mark.skipif(bool(unavailable()), reason=unavailable())

NOT_IN_MOTO = {
    "aws_backup_selection.": "create_backup_selection is not implemented",
    "aws_s3_bucket_logging.": "fails on a bucket policy whose principal is everyone",
    "aws_elasticache_replication_group.": "its clusters are not found",
    "aws_lb_listener.https": "the certificate is not found",
}
"""What of the clinic cannot be applied, with moto's reason. It is left out of both plans."""

NOT_IN_MOTO_WHERE_GOOD = {
    "aws_instance.": "monitor_instances is not implemented",
    "aws_secretsmanager_secret_rotation.": "the function is not found",
    "aws_route53_resolver_": "the example has no endpoint for it",
}

Verdicts = dict[tuple[str, str], tuple[str, str, str]]
"""By address and rule: the verdict, the argument that decided it, and why it is unknown."""

NOTHING = ("", "", "")


def verdicts(document: dict[str, Any]) -> Verdicts:
    return {
        (result["resource"]["address"], result["rule"]): (result["verdict"], result["attribute"], result["reason"])
        for result in document["results"]
    }


def differences(before: Verdicts, after: Verdicts) -> dict[tuple[str, str], tuple[Any, Any]]:
    """Results that differ by their verdict; failing ones also by the argument, which is part of the fingerprint."""
    changed = {}
    for key in sorted({*before, *after}):
        early, late = before.get(key, NOTHING), after.get(key, NOTHING)
        if early[0] != late[0] or (early[0] == "fail" and early[1] != late[1]):
            changed[key] = early, late
    return changed


def managed(plan: dict[str, Any]) -> list[str]:
    """The addresses of what a plan manages."""
    return sorted(change["address"] for change in plan["resource_changes"] if change["mode"] == "managed")


class Clinic:
    """The clinic in a folder of its own, planned against a server."""

    def __init__(self, folder: Path, variant: str, address: str) -> None:
        for part in (variant, "modules"):
            shutil.copytree(CLINIC.parent / part, folder / part, ignore=shutil.ignore_patterns(".terraform*"))
        self.folder = folder / variant
        self.options = ["-no-color", "-input=false", "-lock=false", "-parallelism=30", f"-var=endpoint={address}"]
        terraform(self.folder, "init", "-no-color", "-input=false")

    def plan(self, name: str, *options: str) -> dict[str, Any]:
        terraform(self.folder, "plan", *self.options, *options, f"-out={name}")
        text = terraform(self.folder, "show", "-json", name)
        (self.folder / f"{name}.json").write_text(text, encoding="utf-8")
        plan: dict[str, Any] = json.loads(text)
        return plan


@pytest.mark.parametrize("variant", ["bad", "good"])
def test_verdicts_before_and_after_the_first_apply(
    policycheck: Callable[..., Run], tmp_path: Path, variant: str
) -> None:
    with moto_server(tmp_path / "moto.log") as address:
        clinic = Clinic(tmp_path, variant, address)
        without = {**NOT_IN_MOTO, **(NOT_IN_MOTO_WHERE_GOOD if variant == "good" else {})}
        targets = [
            f"-target={address}"
            for address in managed(clinic.plan("whole"))
            if not any(left_out in address for left_out in without)
        ]
        first = clinic.plan("first", *targets)
        terraform(clinic.folder, "apply", "-no-color", "-input=false", "-lock=false", "-parallelism=30", "first")
        second = clinic.plan("second", *targets)
    assert managed(first) == managed(second)

    def judged(name: str, *options: str | Path) -> Verdicts:
        plan = clinic.folder / f"{name}.json"
        return verdicts(policycheck("check", plan, "--show-passed", "-f", "json", *options).json())

    before, after = judged("first", "--source", clinic.folder), judged("second", "--source", clinic.folder)
    assert len(before) > 300
    assert differences(before, after) == {}

    # A plan does not tell what locals are, what stands within jsonencode(), or what a dynamic block makes. Where
    # that decides, the plan alone leaves a verdict open, and never gives one that the apply then turns around.
    for key, (early, late) in differences(judged("first"), judged("second")).items():
        assert early[0] == "unknown", (key, early, late)
        assert early[2].startswith("computed at apply"), (key, early, late)
