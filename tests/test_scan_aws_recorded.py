"""A scan that takes from AWS Config what it keeps: the same verdicts for fewer calls, and no staler ones."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterator
from typing import Any

import boto3
import pytest
from aws_proxy import Proxy, proxy
from conftest import Run
from moto_server import credentials, moto_server

Check = Callable[..., Run]

REGIONS = ("us-east-1", "eu-west-1")
RULES = ("object-store-*", "public-access-block-*", "queue-*", "topic-*")
OPEN = json.dumps({
    "Version": "2012-10-17",
    "Statement": [{"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::open/*"}],
})  # fmt: skip
TOLD = ("GET ?policy", "GET ?publicAccessBlock", "GET ?acl", "GET ?logging", "GET ?lifecycle")
"""What moto's items of buckets tell."""


def client(address: str, service: str, region: str = "us-east-1") -> Any:
    return boto3.client(
        service, region, endpoint_url=address, aws_access_key_id="t", aws_secret_access_key="t"
    )  # fmt: skip


@pytest.fixture
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server with buckets in two regions, queues and topics."""
    with moto_server(tmp_path_factory.mktemp("moto") / "log") as found:
        s3 = client(found, "s3")
        for name in ("open", "closed", "logs"):
            s3.create_bucket(Bucket=name)
        place = {"LocationConstraint": "eu-west-1"}
        client(found, "s3", "eu-west-1").create_bucket(Bucket="far", CreateBucketConfiguration=place)
        s3.put_bucket_policy(Bucket="open", Policy=OPEN)
        switches = ("BlockPublicAcls", "IgnorePublicAcls", "BlockPublicPolicy", "RestrictPublicBuckets")
        s3.put_public_access_block(Bucket="closed", PublicAccessBlockConfiguration=dict.fromkeys(switches, True))
        s3.put_bucket_acl(Bucket="logs", ACL="log-delivery-write")
        s3.put_bucket_logging(
            Bucket="closed", BucketLoggingStatus={"LoggingEnabled": {"TargetBucket": "logs", "TargetPrefix": ""}}
        )
        s3.put_bucket_policy(Bucket="far", Policy=OPEN.replace(":::open", ":::far"))
        client(found, "sqs").create_queue(QueueName="intake")
        client(found, "sns").create_topic(Name="results")
        yield found


@pytest.fixture
def server(address: str) -> Iterator[Proxy]:
    with proxy(address) as found:
        yield found


def record(address: str, **recorder: Any) -> None:
    """Switches Config on in both regions."""
    for region in REGIONS:
        config = client(address, "config", region)
        group = {"allSupported": True} if "recordingGroup" not in recorder else {}
        given = {"name": "all", "roleARN": "arn:aws:iam::123456789012:role/config", "recordingGroup": group, **recorder}
        config.put_configuration_recorder(ConfigurationRecorder=given)
        config.put_delivery_channel(DeliveryChannel={"name": "all", "s3BucketName": "logs"})
        config.start_configuration_recorder(ConfigurationRecorderName="all")


def scan(policycheck: Check, server: Proxy, *options: str) -> dict[tuple[str, str, str], Any]:
    """Each result by rule, resource and field, and what the scan called."""
    server.calls.clear()
    selected = [word for rule in RULES for word in ("--rule", rule)]
    regions = [word for region in REGIONS for word in ("--region", region)]
    arguments = ("scan", "aws", *regions, "-f", "json", "--show-passed", *selected, *options)
    document = policycheck(*arguments, **credentials(server.address)).json()
    results = document["results"]
    return {
        (one["rule"], one["resource"]["address"], one["attribute"]): (one["verdict"], one["actual"]) for one in results
    }


def test_verdicts_are_the_same_for_fewer_calls(policycheck: Check, address: str, server: Proxy) -> None:
    record(address)
    asked = scan(policycheck, server)
    without = {call: server.calls.count(call) for call in TOLD}
    assert all(without.values())
    recorded = scan(policycheck, server, "--recorded")
    assert recorded == asked
    assert recorded["object-store-not-public", "arn:aws:s3:::open", "policy"][0] == "fail"
    assert {call: server.calls.count(call) for call in TOLD} == dict.fromkeys(TOLD, 0)
    # moto keeps no encryption, versioning or owner in its items: these are asked for.
    assert server.calls.count("GET ?encryption") == 4
    assert 0 < server.calls.count("BatchGetResourceConfig") <= 6


def test_evidence_names_the_call_that_told(policycheck: Check, address: str, server: Proxy, tmp_path: Any) -> None:
    record(address)
    kept = tmp_path / "scan.jsonl.gz"
    scan(policycheck, server, "--recorded", "--save", str(kept))
    told = {
        line["type"]: line["call"]
        for line in map(json.loads, gzip.decompress(kept.read_bytes()).decode().splitlines())
        if "call" in line
    }
    assert told["aws_s3_bucket_policy"] == "config:BatchGetResourceConfig"
    assert told["aws_s3_bucket_versioning"] == "s3:GetBucketVersioning"


@pytest.mark.parametrize(
    "recorder",
    [
        {"recordingMode": {"recordingFrequency": "DAILY"}},
        {"recordingGroup": {"allSupported": False, "resourceTypes": ["AWS::EC2::Volume"]}},
    ],
    ids=["daily", "of other types"],
)
def test_what_is_not_kept_up_to_date_is_asked_for(
    policycheck: Check, address: str, server: Proxy, recorder: dict[str, Any]
) -> None:
    record(address)
    listed = client(address, "config").describe_configuration_recorders()
    told = {"ConfigurationRecorders": [{**listed["ConfigurationRecorders"][0], **recorder}]}
    server.answers["DescribeConfigurationRecorders"] = json.dumps(told)
    scan(policycheck, server, "--recorded")
    assert server.calls.count("BatchGetResourceConfig") == 0
    assert server.calls.count("GET ?policy") == 4


def test_an_item_of_an_unforeseen_shape_tells_nothing(policycheck: Check, address: str, server: Proxy) -> None:
    record(address)
    asked = scan(policycheck, server)

    def damaged(answer: bytes) -> bytes:
        document = json.loads(answer)
        for item in document["baseConfigurationItems"]:
            item["supplementaryConfiguration"] |= {
                "AccessControlList": '{"grantList": 7}', "BucketLifecycleConfiguration": '{"rules": [1]}',
                "BucketPolicy": "[]", "BucketLoggingConfiguration": "1",
            }  # fmt: skip
        return json.dumps(document).encode()

    server.amended["BatchGetResourceConfig"] = damaged
    assert scan(policycheck, server, "--recorded") == asked
    assert server.calls.count("GET ?policy") == server.calls.count("GET ?acl") == 4


def test_without_a_recorder_or_a_permission_everything_is_asked_for(
    policycheck: Check, address: str, server: Proxy
) -> None:
    asked = scan(policycheck, server)
    assert scan(policycheck, server, "--recorded") == asked
    assert server.calls.count("BatchGetResourceConfig") == 0
    record(address)
    server.refused = {"BatchGetResourceConfig"}
    assert scan(policycheck, server, "--recorded") == asked
    assert server.calls.count("GET ?policy") == 4


def test_the_policy_has_what_it_takes(policycheck: Check) -> None:
    def actions(*options: str) -> set[str]:
        return set(policycheck("scan", "aws", "--print-policy", *options).json()["Statement"][0]["Action"])

    assert "config:BatchGetResourceConfig" not in actions("--rule", "object-store-*")
    more = actions("--rule", "object-store-*", "--recorded") - actions("--rule", "object-store-*")
    assert more == {
        "config:BatchGetResourceConfig", "config:DescribeConfigurationRecorders",
        "config:DescribeConfigurationRecorderStatus",
    }  # fmt: skip
