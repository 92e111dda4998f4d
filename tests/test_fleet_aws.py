"""AWS targets of a fleet against a moto server: each client's own role, and no account but the one that is named."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import boto3
import pytest
from conftest import Run
from fleet_files import fleet, inventory
from moto_server import credentials, moto_server
from test_fleet_run import bodies, outcomes

Check = Callable[..., Run]
OWN = "123456789012"
NORTH = "210987654321"
SETTINGS = {"regions": ["us-east-1"], "session_name": "policycheck-fleet"}


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with moto_server(tmp_path_factory.mktemp("moto") / "log") as found:
        session = boto3.Session("testing", "testing", region_name="us-east-1")
        own = session.client("ec2", endpoint_url=found)
        own.create_volume(Size=1, AvailabilityZone="us-east-1a", Encrypted=False)
        yield found


def role(account: str) -> str:
    return f"arn:aws:iam::{account}:role/policycheck"


def test_each_client_by_its_own_way(policycheck: Check, tmp_path: Path, address: str) -> None:
    inventory(tmp_path / "saved.gz", encrypted=True)
    own = {"account": OWN, **SETTINGS, "credential_environment": "OWN_"}
    north = {"account": NORTH, **SETTINGS, "role_arn": role(NORTH), "external_id_environment": "NORTH_ID"}
    wrong = {"account": "111122223333", **SETTINGS, "role_arn": role("444455556666")}
    poor = {"account": "999988887777", **SETTINGS, "external_id_environment": "NOT_SET"}
    path = fleet(
        tmp_path,
        {
            "own": [{"aws": own}], "north": [{"aws": north}, "saved.gz"],
            "wrong": [{"aws": wrong}], "poor": [{"aws": poor}],
        },
        limits={"seconds": 240, "aws": 2},
    )  # fmt: skip
    variables = credentials(address)
    own_keys = {f"OWN_{name}": variables[name] for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY")}
    run = policycheck("fleet", "run", path, "-f", "json", NORTH_ID="e-1", **own_keys, **variables)
    found = outcomes(run)
    # moto does not know every call, so that its accounts are never complete.
    assert found == {
        f"own aws/{OWN}": "incomplete", f"north aws/{NORTH}": "incomplete", "north check/saved.gz": "complete",
        "wrong aws/111122223333": "failed", "poor aws/999988887777": "failed",
    }, run.err  # fmt: skip
    assert run.code == 1
    assert "wrong: aws/111122223333: the credentials lead to the AWS account 444455556666, not to 11" in run.err
    assert "poor: aws/999988887777: no credentials: the variable NOT_SET is not set" in run.err
    assert "testing" not in run.out + run.err
    (body,) = bodies(tmp_path, "own")
    failing = {one["rule"] for one in body["results"] if one["verdict"] == "fail"}
    assert "volume-encrypted-at-rest" in failing
    assert body["inputs"][0]["digest"].startswith("sha256:")
    north_ = next(body for body in bodies(tmp_path, "north") if body["target"] == f"aws/{NORTH}")
    assert not any(one["type"] == "aws_ebs_volume" for one in north_["resources"])
