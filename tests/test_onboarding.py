"""The roles that clients make: they grant what a scan reads and no more, and pass the rules themselves."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ROOT, Run
from terraform_cli import plan_json, unavailable

MODULES = ROOT / "examples" / "onboarding"


UNLIMITED = {"policy-names-resources", "policy-no-wildcards"}
"""A scan reads the configuration of resources whose names nobody knows beforehand; the README says so."""


@pytest.mark.parametrize(("cloud", "accepted"), [("aws", UNLIMITED), ("azure", set()), ("google", set())])
def test_the_modules_fail_nothing_but_what_the_page_says(
    cloud: str, accepted: set[str], policycheck: Callable[..., Run]
) -> None:
    run = policycheck("check", MODULES / cloud, "-f", "json")
    failing = {result["rule"] for result in run.json()["results"] if result["verdict"] == "fail"}
    assert failing == accepted
    assert run.code == bool(accepted)


@pytest.mark.skipif(bool(unavailable()), reason=unavailable())
def test_the_aws_policies_hold_every_action_and_fit(tmp_path: Path) -> None:
    shutil.copytree(MODULES / "aws", tmp_path, dirs_exist_ok=True)
    (tmp_path / "provider.tf").write_text(
        'provider "aws" {\n  region = "us-east-1"\n  access_key = "a"\n  secret_key = "b"\n'
        "  skip_credentials_validation = true\n  skip_requesting_account_id = true\n"
        "  skip_metadata_api_check = true\n}\n"
    )
    role = "-var=scanner_principal_arn=arn:aws:iam::111111111111:role/scanner"
    plan = plan_json(tmp_path, role, "-var=external_id=0123456789abcdef")
    planned = [one["values"] for one in plan["planned_values"]["root_module"]["resources"]]
    texts = [values["policy"] for values in planned if "policy" in values]
    granted = [action for text in texts for action in json.loads(text)["Statement"][0]["Action"]]
    wanted = json.loads((MODULES / "aws" / "policy.json").read_text())["Statement"][0]["Action"]
    assert sorted(granted) == sorted(wanted)
    # A managed policy holds at most 6,144 characters, white space not counted.
    assert all(len("".join(text.split())) <= 6144 for text in texts)
    with pytest.raises(RuntimeError, match="Name one role or user"):
        plan_json(
            tmp_path, "-var=scanner_principal_arn=arn:aws:iam::111111111111:root", "-var=external_id=0123456789abcdef"
        )
