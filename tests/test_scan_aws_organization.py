"""``policycheck scan aws --organization`` over HTTP: several accounts at the same time, into one file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import boto3
import pytest
from aws_proxy import proxy
from conftest import Run
from moto_server import credentials, moto_server

from policycheck.providers.live.saved import read_saved

_KEYS = {"aws_access_key_id": "testing", "aws_secret_access_key": "testing", "region_name": "us-east-1"}


class Organization(NamedTuple):
    """An organisation in which each account has a volume of its own.

    Attributes:
        address: where the server answers.
        own: the managing account.
        accounts: the others.
    """

    address: str
    own: str
    accounts: list[str]


@pytest.fixture(scope="module")
def organization(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Organization]:
    with moto_server(tmp_path_factory.mktemp("organization") / "moto.log") as address:
        session = boto3.Session(**_KEYS)
        organizations, sts = (session.client(name, endpoint_url=address) for name in ("organizations", "sts"))
        organizations.create_organization(FeatureSet="ALL")
        accounts = [
            organizations.create_account(Email=f"{number}@example.org", AccountName=f"client-{number}")[
                "CreateAccountStatus"
            ]["AccountId"]
            for number in range(6)
        ]
        for account in accounts:
            role = f"arn:aws:iam::{account}:role/policycheck"
            given = sts.assume_role(RoleArn=role, RoleSessionName="test")["Credentials"]
            inside = boto3.client(
                "ec2", endpoint_url=address, region_name="us-east-1", aws_access_key_id=given["AccessKeyId"],
                aws_secret_access_key=given["SecretAccessKey"], aws_session_token=given["SessionToken"],
            )  # fmt: skip
            inside.create_volume(Size=1, AvailabilityZone="us-east-1a")
        yield Organization(address, sts.get_caller_identity()["Account"], accounts)


ARGUMENTS = (
    "scan",
    "aws",
    "--organization",
    "--region",
    "us-east-1",
    "--rule",
    "volume-encrypted-at-rest",
    "-f",
    "json",
)


def test_each_account_is_scanned_and_kept(
    policycheck: Callable[..., Run], organization: Organization, tmp_path: Path
) -> None:
    saved = tmp_path / "all.jsonl.gz"
    run = policycheck(*ARGUMENTS, "--save", saved, **credentials(organization.address))
    document = run.json()
    assert run.code == 1
    found = sorted(result["resource"]["account"] for result in document["results"])
    assert found == sorted(organization.accounts)
    assert {one["path"] for one in document["inputs"]} == {organization.own, *organization.accounts}
    kept = read_saved(str(saved))
    assert kept.complete
    assert kept.sought.keys() == {organization.own, *organization.accounts}
    assert {task.partition(":")[0] for task in kept.done} == kept.sought.keys()
    offline = policycheck("check", saved, "--rule", "volume-encrypted-at-rest", "-f", "json").json()
    assert sorted(result["fingerprint"] for result in offline["results"]) == sorted(
        result["fingerprint"] for result in document["results"]
    )


def test_accounts_that_are_not_reached_are_named_and_cost_no_other(
    policycheck: Callable[..., Run], organization: Organization
) -> None:
    with proxy(organization.address) as before:
        before.refused = {"AssumeRole"}
        run = policycheck(*ARGUMENTS, **credentials(before.address))
    document = run.json()
    assert run.code == 3
    assert [one["path"] for one in document["inputs"]] == [organization.own]
    told = " ".join(error["message"] for error in document["errors"])
    assert all(
        f"arn:aws:iam::{account}:role/policycheck cannot be taken on" in told for account in organization.accounts
    )
