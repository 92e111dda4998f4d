"""How often a scan of AWS calls: again where that helps, and not where the answer is known already."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import boto3
import pytest
from aws_proxy import Proxy, proxy
from conftest import Run
from moto_server import credentials, moto_server

Check = Callable[..., Run]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server with two buckets, of which one is versioned."""
    with moto_server(tmp_path_factory.mktemp("moto") / "log") as found:
        buckets = boto3.client("s3", "us-east-1", endpoint_url=found, aws_access_key_id="t", aws_secret_access_key="t")
        for name in ("plain", "versioned"):
            buckets.create_bucket(Bucket=name)
        buckets.put_bucket_versioning(Bucket="versioned", VersioningConfiguration={"Status": "Enabled"})
        yield found


@pytest.fixture
def before(address: str) -> Iterator[Proxy]:
    with proxy(address) as server:
        server.answers = {"ListAccelerators": '{"Accelerators": []}'}  # moto does not know them
        yield server


def scan(policycheck: Check, before: Proxy, *rules: str) -> Any:
    selected = [word for rule in rules for word in ("--rule", rule)]
    arguments = ("scan", "aws", "--region", "us-east-1", "-f", "json", "--show-passed", *selected)
    return policycheck(*arguments, **credentials(before.address)).json()


def test_a_throttled_call_is_made_again_more_often_than_others(policycheck: Check, before: Proxy) -> None:
    before.refused, before.code, before.refusals = {"DescribeFlowLogs"}, "RequestLimitExceeded", 4
    document = scan(policycheck, before, "network-flow-logged")
    assert document["errors"] == []
    assert {one["verdict"] for one in document["results"]} == {"fail"}
    assert before.calls.count("DescribeFlowLogs") == 5


def test_a_refused_call_is_made_once(policycheck: Check, before: Proxy) -> None:
    before.refused = {"DescribeFlowLogs"}
    assert scan(policycheck, before, "network-flow-logged")["errors"]
    assert before.calls.count("DescribeFlowLogs") == 1


def test_without_versions_neither_locks_nor_replicas_are_asked_for(policycheck: Check, before: Proxy) -> None:
    document = scan(policycheck, before, "object-store-*")
    counted = {call: before.calls.count(f"GET ?{call}") for call in ("versioning", "object-lock", "replication", "acl")}
    assert counted == {"versioning": 2, "object-lock": 1, "replication": 1, "acl": 2}
    for rule in ("object-store-write-once", "object-store-replicated"):
        verdicts = {one["verdict"] for one in document["results"] if one["rule"] == rule}
        assert verdicts == {"fail"}, rule


def test_what_versioning_does_not_tell_is_asked_for(policycheck: Check, before: Proxy) -> None:
    before.refused = {"GET ?versioning"}
    scan(policycheck, before, "object-store-*")
    assert before.calls.count("GET ?object-lock") == 2
