"""Collectors read what AWS documents that it answers: of each type, one resource that passes and one that fails."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from aws_answers import both, documents, one
from aws_answers.regions import REGIONS
from aws_documented import documented
from conftest import Run
from moto_server import credentials


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
