"""Markdown, JUnit and CSV: their shape, their limits, and nothing in them that acts on its reader."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from conftest import CLINIC, Run, change, plan
from hypothesis import given
from hypothesis import strategies as st

from policycheck.reports.csv_table import cell as csv_cell
from policycheck.reports.markdown import LONGEST
from policycheck.reports.markdown_text import code, prose

Check = Callable[..., Run]


@pytest.fixture(scope="module")
def results(policycheck: Check) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = policycheck("check", CLINIC, "-f", "json").json()["results"]
    return listed


def table(out: str) -> list[list[str]]:
    """The cells of the table of findings, read as GitHub does: a bar after a backslash is no border."""
    rows = [line for line in out.splitlines() if line.startswith("| ") and not line.startswith("| ---")]
    return [[cell.strip() for cell in re.split(r"(?<!\\)\|", row)[1:-1]] for row in rows[1:]]


def test_markdown(policycheck: Check, results: list[dict[str, Any]]) -> None:
    out = policycheck("check", CLINIC, "-f", "markdown", "--severity", "high").out
    assert out.startswith("<!-- policycheck -->\n## policycheck: failed\n")
    rows = table(out)
    worst = [result for result in results if result["severity"] in ("critical", "high")]
    failing = [result for result in worst if result["verdict"] == "fail"]
    implied = [rule for row in rows for rule in row[1].partition("<br>also ")[2].strip("`").split(", ") if rule]
    assert "do not fit here" in out or len(rows) + len(implied) == len(failing)
    assert {len(row) for row in rows} == {5}
    severities = [row[0].split()[-1] for row in rows]
    assert severities == sorted(severities, key=["critical", "high", "medium", "low"].index)
    assert {row[2] for row in rows} <= {f"`{result['resource']['address']}`" for result in failing}


def test_markdown_fits_a_comment(policycheck: Check, tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    path.write_text(json.dumps(plan(*(change(f"aws_ebs_volume.v{n}", {"encrypted": False}) for n in range(3_000)))))
    run = policycheck("check", path, "-f", "markdown", "--rule", "volume-*")
    assert len(run.raw) < LONGEST
    left_out = re.search(r"(\d+) more findings do not fit here \((?:\d+ high, )?(\d+) medium\)", run.out)
    assert left_out
    rows = table(run.out)
    assert len(rows) + int(left_out[1]) == 6_000
    assert {row[0] for row in rows} == {"🟧 high"}


EVIL = [
    "@everyone", "<img src=x onerror=alert(1)>", "a|b", "a\\|b", "`code`", "``", "[x](javascript:1)", "a\nb", "# head",
    "\u202eright", "</details>", "&lt;", "http://x.y", "$x$", "*b*", "\x1b[31m",
]  # fmt: skip


@pytest.fixture(scope="module")
def evil(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plan with a resource for each text in `EVIL`, which stands in its address."""
    path = tmp_path_factory.mktemp("evil") / "plan.json"
    resources = [
        {**change("aws_ebs_volume.a", {"encrypted": False}), "address": f"aws_ebs_volume.a[{text}\0]", "index": text}
        for text in EVIL
    ]
    path.write_text(json.dumps(plan(*resources)))
    return path


def test_markdown_escapes(policycheck: Check, evil: Path) -> None:
    rows = table(policycheck("check", evil, "-f", "markdown", "--rule", "volume-encrypted-at-rest").out)
    assert len(rows) == len(EVIL)
    for row in rows:
        assert len(row) == 5
        assert re.fullmatch(r"`[^`]*`|<code>[\w &#;]*</code>", row[2])


@given(st.text(max_size=80))
def test_code_is_never_left(text: str) -> None:
    shown = code(text)
    assert shown == "" or re.fullmatch(r"`[^`|\\\n]+`|<code>[A-Za-z0-9 &#;]*</code>", shown)
    assert not set(prose(text)) & set("<>|`[]*_\\@\n")


def test_junit(policycheck: Check, results: list[dict[str, Any]], tmp_path: Path) -> None:
    root = ET.fromstring(policycheck("check", CLINIC, "-f", "junit").raw)
    cases = list(root.iter("testcase"))
    failing = sum(result["verdict"] == "fail" for result in results)
    assert (root.tag, int(root.attrib["tests"]), int(root.attrib["failures"])) == ("testsuites", len(results), failing)
    assert len(list(root.iter("failure"))) == failing
    assert len(list(root.iter("skipped"))) == len(results) - failing
    assert {case.attrib["classname"] for case in cases} == {result["rule"] for result in results}
    assert all(int(case.attrib["line"]) > 0 for case in cases)
    passed = ET.fromstring(policycheck("check", CLINIC, "-f", "junit", "--show-passed").raw)
    assert len(list(passed.iter("testcase"))) > len(cases)
    (tmp_path / "a.tf").write_text('resource "x" "y" {\n')
    (tmp_path / "b.tf").write_text('resource "aws_ebs_volume" "v" {}\n')
    broken = ET.fromstring(policycheck("check", tmp_path, "-f", "junit").raw)
    assert int(broken.attrib["errors"]) == 1


def test_junit_is_xml_whatever_the_input(policycheck: Check, evil: Path) -> None:
    root = ET.fromstring(policycheck("check", evil, "-f", "junit", "--rule", "volume-encrypted-at-rest").raw)
    assert int(root.attrib["failures"]) == len(EVIL)


def test_csv(policycheck: Check, results: list[dict[str, Any]]) -> None:
    rows = list(csv.DictReader(io.StringIO(policycheck("check", CLINIC, "-f", "csv").out)))
    assert len(rows) == len(results)
    assert {row["fingerprint"] for row in rows} == {result["fingerprint"] for result in results}
    assert {row["verdict"] for row in rows} == {result["verdict"] for result in results}


FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1", "|calc", "%x", "\r\n=1"]


def test_csv_has_no_formulas(policycheck: Check, tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    volume = change("aws_ebs_volume.a", {"encrypted": False})
    path.write_text(json.dumps(plan(*({**volume, "address": formula} for formula in FORMULAS))))
    run = policycheck("check", path, "-f", "csv", "--rule", "volume-encrypted-at-rest")
    rows = list(csv.DictReader(io.StringIO(run.out)))
    assert len(rows) == len(FORMULAS)
    assert {row["resource"].lstrip()[0] for row in rows} <= set("'\\")


@given(st.text(max_size=60))
def test_no_cell_is_a_formula(text: str) -> None:
    cell = csv_cell(text)
    assert cell.lstrip()[:1] not in set("=+-@|%") - {""}
    assert "\n" not in cell
    assert "\r" not in cell
