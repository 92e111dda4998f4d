"""Saved inventories: read as they were written, whole or not, and judged as the code is."""

from __future__ import annotations

import gzip
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import Run
from hypothesis import given
from hypothesis import strategies as st

from policycheck.errors import PolicycheckError
from policycheck.model.values import Unknown
from policycheck.providers.live.record import Failure, Record, decoded, encoded
from policycheck.providers.live.saved import Saved, Writer

ACCOUNT = "123456789012"
BUCKET = "arn:aws:s3:::records"


def record(type_: str, id_: str, call: str = "s3:ListBuckets", **values: Any) -> Record:
    return Record(type_, id_, values, ACCOUNT, "us-east-1", call)


RECORDS = [
    record("aws_s3_bucket", BUCKET, bucket="records", arn=BUCKET),
    record("aws_s3_bucket_versioning", BUCKET, bucket="records", versioning_configuration=[{"status": "Enabled"}]),
    record("aws_s3_bucket_logging", BUCKET, bucket="records", target_bucket=Unknown("permission denied: s3:GetX")),
    record("aws_ebs_volume", "arn:aws:ec2:us-east-1:123456789012:volume/vol-1", encrypted=False, id="vol-1"),
]
DENIED = Failure("ec2:DescribeFlowLogs", "permission denied", ACCOUNT, "us-east-1", ("aws_flow_log",))


def write(path: Path, records: list[Record], failures: tuple[Failure, ...] = (), complete: bool = True) -> Path:
    writer = Writer(str(path), "aws", ACCOUNT)
    found: list[Record | Failure] = [*records, *failures]
    for one in found:
        writer.add(one)
    writer.close(complete)
    return path


def judged(policycheck: Callable[..., Run], path: Path) -> tuple[int, Any]:
    run = policycheck("check", path, "-f", "json", "--show-passed")
    return run.code, run.json()


def verdict(document: Any, rule: str, address: str) -> tuple[str, str]:
    return next(
        (r["verdict"], r["reason"])
        for r in document["results"]
        if (r["rule"], r["resource"]["address"]) == (rule, address)
    )


def test_an_inventory_is_judged_as_code_is(policycheck: Callable[..., Run], tmp_path: Path) -> None:
    code, document = judged(policycheck, write(tmp_path / "a.jsonl.gz", RECORDS))
    assert code == 1
    assert document["inputs"][0]["form"] == "live"
    assert verdict(document, "object-store-versioned", BUCKET) == ("pass", "")
    assert verdict(document, "object-store-access-logged", BUCKET) == ("unknown", "permission denied: s3:GetX")
    volume = next(r for r in document["results"] if r["rule"] == "volume-encrypted-at-rest")
    assert (volume["verdict"], volume["resource"]["account"], volume["resource"]["region"]) == (
        "fail", ACCOUNT, "us-east-1",
    )  # fmt: skip
    assert volume["location"]["file"] == f"live/aws/{ACCOUNT}/aws_ebs_volume/vol-1"


def test_what_could_not_be_listed_is_unknown_and_the_run_incomplete(
    policycheck: Callable[..., Run], tmp_path: Path
) -> None:
    network = record("aws_vpc", "arn:aws:ec2:us-east-1:123456789012:vpc/vpc-1", id="vpc-1")
    code, document = judged(policycheck, write(tmp_path / "a.jsonl.gz", [network], (DENIED,)))
    assert code == 3
    assert verdict(document, "network-flow-logged", network.id) == (
        "unknown", "permission denied: ec2:DescribeFlowLogs",
    )  # fmt: skip
    assert "permission denied: ec2:DescribeFlowLogs in 123456789012/us-east-1" in document["errors"][0]["message"]


def test_an_interrupted_scan_is_used_and_said_not_to_be_whole(policycheck: Callable[..., Run], tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl.gz", RECORDS[:1], complete=False)
    code, document = judged(policycheck, path)
    assert "interrupted" in document["errors"][0]["message"]
    assert code in (1, 3)
    path.write_bytes(path.read_bytes()[:-12])
    assert "interrupted" in judged(policycheck, path)[1]["errors"][0]["message"]


def test_only_its_owner_can_read_it(tmp_path: Path) -> None:
    assert stat.S_IMODE(write(tmp_path / "a.jsonl.gz", RECORDS).stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "text",
    [
        b'{"schema":"policycheck/inventory/v2"}\n',
        b'{"schema":"policycheck/inventory/v1"}\n[]\n',
        b'{"schema":"policycheck/inventory/v1"}\n{"type": "x"}\n',
        b'{"schema":"policycheck/inventory/v1"}\n{"type":1,"id":2,"values":{},"account":"","region":"","call":""}\n',
        b'{"schema":"policycheck/inventory/v1"}\n{\n',
    ],
)
@pytest.mark.parametrize("pack", [gzip.compress, bytes])
def test_a_faulty_inventory_is_one_clear_line(
    policycheck: Callable[..., Run], tmp_path: Path, text: bytes, pack: Callable[[bytes], bytes]
) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(pack(text))
    run = policycheck("check", path)
    assert (run.code, run.out, run.err.count("\n")) == (2, "", 1)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text() | st.builds(Unknown, st.text()),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@given(VALUES)
def test_values_come_back_as_they_were(value: Any) -> None:
    assert repr(decoded(encoded(value))) == repr(value)


@given(st.binary(max_size=300))
def test_any_bytes_are_an_inventory_or_an_error(raw: bytes) -> None:
    for text in (raw, gzip.compress(raw), b"\x1f\x8b" + raw):
        try:
            Saved(text, "x")
        except PolicycheckError:
            continue
