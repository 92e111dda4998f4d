"""Collectors read what AWS documents that it answers: of each type, one resource that passes and one that fails."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from aws_answers import both, documents, one
from aws_answers.regions import REGIONS
from aws_documented import Refused, documented
from conftest import Run
from moto_server import MODELLED, credentials

from policycheck.providers.aws.collector import load_collectors
from policycheck.providers.live.saved import read_saved


class Scanned(NamedTuple):
    """A scan of what is documented.

    Attributes:
        document: what it found, as JSON.
        saved: what it kept.
        calls: what it asked, as ``service:Operation``.
    """

    document: Any
    saved: Path
    calls: list[str]


@pytest.fixture(scope="module")
def scanned(policycheck: Callable[..., Run], tmp_path_factory: pytest.TempPathFactory) -> Scanned:
    saved = tmp_path_factory.mktemp("answers") / "all.jsonl.gz"
    with documented(documents()) as server:
        arguments = ("--region", "us-east-1", "--save", saved, "--show-passed", "-f", "json")
        run = policycheck("scan", "aws", *arguments, **credentials(server.address))
        return Scanned(run.json(), saved, server.calls)


def told(document: Any) -> dict[tuple[str, str], set[tuple[str, str]]]:
    """By rule and type, what is said of good and bad resources: a verdict, or why there is none."""
    found: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for result in document["results"]:
        resource = result["resource"]
        text = f"{resource['address']} {resource['name']}".lower()
        verdict = result["verdict"] if result["verdict"] != "unknown" else result["reason"]
        for name in (word for word in ("good", "bad") if word in text):
            found.setdefault((result["rule"], resource["type"]), set()).add((name, verdict))
    return found


def test_the_good_pass_and_the_bad_fail(scanned: Scanned) -> None:
    found = told(scanned.document)
    wrong = {pair: found.get(pair) for pair in both() if found.get(pair) != {("good", "pass"), ("bad", "fail")}}
    assert wrong == {}


def test_what_has_one_verdict_has_it(scanned: Scanned) -> None:
    found: dict[tuple[str, str], set[str]] = {}
    for result in scanned.document["results"]:
        found.setdefault((result["rule"], result["resource"]["type"]), set()).add(result["verdict"])
    assert {pair: found.get(pair) for pair in one()} == {pair: {verdict} for pair, verdict in one().items()}


def test_what_there_is_once_in_a_region_is_read(policycheck: Callable[..., Run]) -> None:
    rules = [word for rule in REGIONS for word in ("--rule", rule)]
    with documented(documents()) as server:
        regions = ("--region", "us-east-1", "--region", "us-west-2")
        arguments = ("scan", "aws", *regions, *rules, "--show-passed", "-f", "json")
        document = policycheck(*arguments, **credentials(server.address)).json()
    pairs = {(rule, type_) for rule, types in REGIONS.items() for type_ in types}
    found: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for result in document["results"]:
        resource = result["resource"]
        if (result["rule"], resource["type"]) in pairs:
            told_ = (resource["region"], result["verdict"])
            found.setdefault((result["rule"], resource["type"]), set()).add(told_)
    assert found == {pair: {("us-east-1", "pass"), ("us-west-2", "fail")} for pair in pairs}


def test_everything_that_is_answered_is_asked_for(scanned: Scanned) -> None:
    assert documents().keys() - set(scanned.calls) == set()


def test_of_each_type_some_scan_finds_a_resource(scanned: Scanned) -> None:
    found = {record.type for record in read_saved(str(scanned.saved)).records}
    types = {type_ for collector in load_collectors() for type_ in collector.types}
    assert types - found - MODELLED == set()


def test_no_secret_is_kept(scanned: Scanned) -> None:
    assert "canary-5511" not in gzip.decompress(scanned.saved.read_bytes()).decode()


def test_a_detail_that_is_refused_costs_no_list_and_no_truth(policycheck: Callable[..., Run]) -> None:
    with documented(documents()) as server:
        server.details_denied = True
        arguments = ("--region", "us-east-1", "--show-passed", "-f", "json")
        document = policycheck("scan", "aws", *arguments, **credentials(server.address)).json()
    assert [error["message"] for error in document["errors"] if "could not be read" in error["message"]] == []
    found = told(document)
    wrong = {pair: found.get(pair, set()) & {("good", "fail"), ("bad", "pass")} for pair in both()}
    assert {pair: verdicts for pair, verdicts in wrong.items() if verdicts} == {}


def test_logs_that_leave_what_holds_phi_are_found(
    policycheck: Callable[..., Run], scanned: Scanned, tmp_path: Path
) -> None:
    """Of the groups, only the one that passed something on was asked for its filters."""
    settings = tmp_path / "policycheck.yaml"
    settings.write_text("phi:\n  names: [clinic, good]\n  otherwise: skip\n")
    arguments = ("check", scanned.saved, "--config", settings, "--rule", "data-flow-in-scope", "--show-passed")
    results = policycheck(*arguments, "-f", "json").json()["results"]
    type_ = "aws_cloudwatch_log_subscription_filter"
    verdicts = {r["resource"]["name"]: r["verdict"] for r in results if r["resource"]["type"] == type_}
    assert verdicts == {"good": "pass", "bad": "fail"}
    assert scanned.calls.count("logs:DescribeSubscriptionFilters") == 1


@pytest.mark.parametrize(
    ("message", "incomplete"),
    [
        ("Invoking account does not have access to this operation.", False),
        ("User: x is not authorized to perform: inspector2:DescribeOrganizationConfiguration", True),
    ],
)
def test_only_an_administrator_is_told_of_members(
    policycheck: Callable[..., Run], message: str, incomplete: bool
) -> None:
    call = "inspector2:DescribeOrganizationConfiguration"
    refused = {call: Refused(f"AccessDeniedException:{message}")}
    arguments = ("scan", "aws", "--region", "us-east-1", "--rule", "vulnerability-scanning-enabled", "-f", "json")
    with documented({**documents(), **refused}) as server:
        document = policycheck(*arguments, "--show-passed", **credentials(server.address)).json()
    assert {result["resource"]["type"] for result in document["results"]} == {"aws_inspector2_enabler"}
    assert any(call in error["message"] for error in document["errors"]) is incomplete
