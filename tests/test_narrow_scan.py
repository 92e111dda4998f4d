"""Scans for some rules only: what they did not ask for is unknown to every other rule, and never a default."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import boto3
import pytest
from conftest import Run
from moto_server import credentials, moto_server

from policycheck.providers.live.saved import read_saved

RULE = """\
id: {name}
title: An example
kind: object_store
severity: low
safeguards: ["164.312(a)(1)"]
assert:
  raw.{field}: {{exists: true}}
why: An example of a rule of one's own.
fix:
  aws: Set the argument.
"""
Check = Callable[..., Run]
BUCKET = "arn:aws:s3:::records"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server with a bucket that is versioned and a volume."""
    with moto_server(tmp_path_factory.mktemp("moto") / "log") as found:
        session = boto3.Session("testing", "testing", region_name="us-east-1")
        buckets = session.client("s3", endpoint_url=found)
        buckets.create_bucket(Bucket="records")
        buckets.put_bucket_versioning(Bucket="records", VersioningConfiguration={"Status": "Enabled"})
        session.client("ec2", endpoint_url=found).create_volume(Size=1, AvailabilityZone="us-east-1a", Encrypted=False)
        yield found


def scan(policycheck: Check, address: str, *options: str | Path) -> Run:
    arguments = ("scan", "aws", "--region", "us-east-1", "-f", "json", "--show-passed")
    return policycheck(*arguments, *options, **credentials(address))


def verdicts(document: Any) -> dict[str, tuple[str, str]]:
    return {r["rule"]: (r["verdict"], r["reason"]) for r in document["results"] if r["resource"]["address"] == BUCKET}


def asked(document: Any) -> list[str]:
    return [one["message"] for one in document["notices"] if "other rules" in one["message"]]


def test_other_rules_find_nothing_but_what_was_asked_for(policycheck: Check, tmp_path: Path, address: str) -> None:
    saved = tmp_path / "some.gz"
    run = scan(policycheck, address, "--rule", "object-store-encrypted-at-rest", "--save", saved)
    own = verdicts(run.json())["object-store-encrypted-at-rest"]
    assert own == ("pass", "")
    assert asked(run.json()) == []

    same = policycheck("check", saved, "-f", "json", "--show-passed", "--rule", "object-store-encrypted-at-rest")
    assert verdicts(same.json()) == {"object-store-encrypted-at-rest": own}
    assert asked(same.json()) == []

    wider = policycheck("check", saved, "-f", "json", "--show-passed").json()
    found = verdicts(wider)
    assert found["object-store-encrypted-at-rest"] == own
    assert found["object-store-versioned"] == ("unknown", "not asked for by this scan: object_store.versioned")
    assert {rule for rule, (verdict, _) in found.items() if verdict != "unknown"} == {"object-store-encrypted-at-rest"}
    assert not any(one["resource"]["type"] == "aws_ebs_volume" for one in wider["results"])
    (notice,) = asked(wider)
    assert "volumes" not in notice


def test_a_scan_for_all_rules_leaves_nothing_unasked(policycheck: Check, tmp_path: Path, address: str) -> None:
    saved = tmp_path / "all.gz"
    scan(policycheck, address, "--save", saved)
    document = policycheck("check", saved, "-f", "json", "--show-passed").json()
    assert verdicts(document)["object-store-versioned"] == ("pass", "")
    assert not any("not asked for" in one["reason"] for one in document["results"])
    assert asked(document) == []


def test_a_field_of_an_own_rule_is_unknown_where_it_was_not_asked_for(
    policycheck: Check, tmp_path: Path, address: str
) -> None:
    saved, packs = tmp_path / "some.gz", tmp_path / "own"
    packs.mkdir()
    for name, field in (("own-there", "bucket"), ("own-absent", "acceleration_status")):
        (packs / f"{name}.yaml").write_text(RULE.format(name=name, field=field))
    scan(policycheck, address, "--rule", "object-store-encrypted-at-rest", "--save", saved)
    options = ("-f", "json", "--show-passed", "--rules", packs, "--rule", "own-*")
    document = policycheck("check", saved, *options).json()
    assert verdicts(document) == {
        "own-absent": ("unknown", "not asked for by this scan: object_store.raw.acceleration_status"),
        "own-there": ("pass", ""),
    }


def test_a_scan_that_goes_on_for_more_rules_reads_again(policycheck: Check, tmp_path: Path, address: str) -> None:
    saved = tmp_path / "part.gz"
    narrow, more = ("--rule", "object-store-encrypted-at-rest"), ("--rule", "object-store-*")
    scan(policycheck, address, *narrow, "--save", saved)
    assert read_saved(str(saved)).done
    wide = verdicts(scan(policycheck, address, *more, "--save", saved, "--resume").json())
    assert wide == verdicts(scan(policycheck, address, *more).json())
    assert wide["object-store-versioned"] == ("pass", "")

    # The other way round nothing is read again, and no more is known than what was asked for.
    again = scan(policycheck, address, *narrow, "--save", saved, "--resume", "--stats")
    assert verdicts(again.json()) == {"object-store-encrypted-at-rest": ("pass", "")}
    assert "0 calls" in again.err
    kept = verdicts(policycheck("check", saved, "-f", "json", "--show-passed").json())
    assert kept["object-store-versioned"] == ("unknown", "not asked for by this scan: object_store.versioned")
