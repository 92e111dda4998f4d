"""Findings that a graver one implies are told under it to people, and each by itself to programs."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Run

from policycheck.rules.pack import load_pack
from policycheck.rules.rule import SEVERITIES

GROUP = """
resource "aws_security_group" "g" {
  name = "g"
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }
}
"""
HTTP = """  ingress {
    from_port   = 80
    to_port     = 80
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }
}
"""
OPEN = ("firewall-admin-ports-closed", "firewall-only-https-open", "firewall-ssh-closed", "firewall-world-closed")
Check = Callable[..., Run]


@pytest.fixture
def group(tmp_path: Path) -> Path:
    (tmp_path / "main.tf").write_text(GROUP)
    return tmp_path


def report(policycheck: Check, path: Path, form: str, *more: str) -> str:
    chosen = [option for rule in OPEN for option in ("--rule", rule)]
    return policycheck("check", path, "-f", form, "--fail-on", "never", *(more or chosen)).out


def test_people_read_one_finding_for_one_cause(policycheck: Check, group: Path) -> None:
    text = report(policycheck, group, "text")
    assert text.count("✗") == 1
    assert "also: firewall-ssh-closed, firewall-only-https-open, firewall-world-closed" in text
    assert "4 failing" in text
    markdown = report(policycheck, group, "markdown")
    rows = [line for line in markdown.splitlines() if line.startswith("| 🟥")]
    assert len(rows) == 1
    assert "also `firewall-ssh-closed, firewall-only-https-open, firewall-world-closed`" in rows[0]
    assert "| 🟨" not in markdown
    commands = report(policycheck, group, "github").splitlines()
    assert len(commands) == 1
    assert "also: firewall-ssh-closed" in commands[0]


def test_programs_read_every_result(policycheck: Check, group: Path) -> None:
    assert {r["rule"] for r in json.loads(report(policycheck, group, "json"))["results"]} == set(OPEN)
    sarif = json.loads(report(policycheck, group, "sarif"))
    assert {r["ruleId"] for r in sarif["runs"][0]["results"]} == set(OPEN)
    assert len(ET.fromstring(report(policycheck, group, "junit")).findall(".//failure")) == 4
    assert report(policycheck, group, "csv").count("aws_security_group.g") == 4


def test_what_stands_elsewhere_is_told_by_itself(policycheck: Check, tmp_path: Path) -> None:
    (tmp_path / "main.tf").write_text(GROUP.rstrip()[:-1] + HTTP)
    chosen = (
        "--rule",
        "firewall-ssh-closed",
        "--rule",
        "firewall-admin-ports-closed",
        "--rule",
        "firewall-http-closed",
    )
    text = report(policycheck, tmp_path, "text", *chosen)
    assert text.count("✗") == 2
    assert "also: firewall-ssh-closed" in text


def test_only_a_finding_stands_for_others(policycheck: Check, group: Path) -> None:
    """The graver rule is left out, or excepted: then the other one is told."""
    assert report(policycheck, group, "text", "--rule", "firewall-ssh-closed").count("✗") == 1
    comment = '# policycheck:ignore firewall-admin-ports-closed reason="a bastion" until=2099-01-01'
    (group / "main.tf").write_text(GROUP.replace("resource", f"{comment}\nresource", 1))
    text = report(policycheck, group, "text")
    # What implies the third is told by itself now, and firewall-ssh-closed with it.
    assert sum(line.lstrip().startswith("✗") for line in text.splitlines()) == 2
    assert "also: firewall-world-closed" in text


def test_what_another_stands_for_is_never_graver() -> None:
    rules = {rule.id: rule for rule in load_pack()}
    implied = [(rule, rules[id_]) for rule in rules.values() for id_ in rule.implied_by]
    assert len(implied) > 40
    assert [
        (rule.id, by.id)
        for rule, by in implied
        if SEVERITIES.index(rule.severity) < SEVERITIES.index(by.severity)
        or not set(rule.providers) & set(by.providers)
    ] == []


def test_no_rule_implies_itself_through_others() -> None:
    rules = {rule.id: rule for rule in load_pack()}

    def above(id_: str, seen: frozenset[str]) -> None:
        assert id_ not in seen
        for stronger in rules[id_].implied_by:
            above(stronger, seen | {id_})

    for id_ in rules:
        above(id_, frozenset())


RULE = """\
id: acme-volume-large
title: Volumes hold ten gigabytes
kind: volume
severity: low
safeguards: ["164.308(a)(7)(ii)(A)"]
assert:
  raw.size: {at_least: 10}
implied_by: [IMPLIED]
since: "0.2"
changes:
  - {version: "0.3.0", what: Ten gigabytes instead of five.}
why: An example of a rule of one's own.
fix:
  aws: Set size to 10 or more.
"""


def test_a_pack_of_ones_own_may_name_what_implies_its_rules(policycheck: Check, tmp_path: Path) -> None:
    path = tmp_path / "acme-volume-large.yaml"
    path.write_text(RULE.replace("IMPLIED", "volume-encrypted-at-rest"))
    assert policycheck("rules", "validate", tmp_path).code == 0
    page = policycheck("rules", "show", "acme-volume-large", "--rules", tmp_path).out
    assert "since 0.2" in page
    assert "- 0.3.0: Ten gigabytes instead of five." in page
    assert "[volume-encrypted-at-rest](volume-encrypted-at-rest.md)" in page
    for implied, fault in (("no-such-rule", "there is no such rule"), ("key-rotated", "that rule is on key")):
        path.write_text(RULE.replace("IMPLIED", implied))
        run = policycheck("rules", "validate", tmp_path)
        assert (run.code, run.err.count("\n")) == (2, 1)
        assert fault in run.err
    path.write_text(RULE.replace("IMPLIED", "volume-encrypted-at-rest").replace('"0.2"', '"soon"'))
    assert policycheck("rules", "validate", tmp_path).code == 2
