"""Exports of Azure's resources, as its own command line writes them, judged offline."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from azure_server import Azure, serving
from azure_world import ONE, row, world
from conftest import Run

JSON = ("-f", "json", "--show-passed")
Check = Callable[..., Run]
Verdicts = dict[tuple[str, str, str], tuple[str, str]]


def verdicts(document: Any) -> Verdicts:
    return {
        (r["rule"], r["resource"]["type"], r["resource"]["name"]): (r["verdict"], r["reason"])
        for r in document["results"]
    }


def graph_query(rows: list[Any], **more: Any) -> bytes:
    """What ``az graph query -o json`` prints."""
    page = {"count": len(rows), "data": rows, "skip_token": None, "total_records": len(rows), **more}
    return json.dumps(page, indent=2).encode()


def resource_list(rows: list[Any]) -> bytes:
    """What ``az resource list`` prints: it asks for no properties."""
    return json.dumps([{**one, "properties": None, "createdTime": None} for one in rows], indent=2).encode()


def rest(rows: list[Any]) -> bytes:
    """What Resource Graph itself answers, through PowerShell's redirection."""
    return json.dumps({"totalRecords": len(rows), "count": len(rows), "data": rows, "facets": []}).encode("utf-16")


@pytest.fixture
def check(policycheck: Callable[..., Run], tmp_path: Path) -> Check:
    def run(*files: bytes) -> Run:
        paths = [tmp_path / f"export-{number}.json" for number in range(len(files))]
        for path, content in zip(paths, files, strict=True):
            path.write_bytes(content)
        return policycheck("check", *paths, *JSON)

    return run


@pytest.fixture
def azure() -> Azure:
    return world()


@pytest.fixture
def live(azure: Azure, policycheck: Callable[..., Run]) -> Verdicts:
    pytest.importorskip("azure.identity")
    with serving(azure) as environment:
        return verdicts(policycheck("scan", "azure", *JSON, **environment).json())


@pytest.mark.parametrize("form", [graph_query, rest, lambda rows: json.dumps(rows).encode()])
def test_what_an_export_tells_is_judged_as_in_a_scan(
    check: Check, azure: Azure, live: Verdicts, form: Callable[..., bytes]
) -> None:
    run = check(form(azure.rows))
    assert run.code == 1, run.err
    assert run.json()["errors"] == []
    found = verdicts(run.json())
    other = {
        key: (told, live[key])
        for key, told in found.items()
        if key in live and told[0] not in ("unknown", live[key][0])
    }
    assert not other
    known = {key for key, told in found.items() if told[0] != "unknown" and key in live}
    assert len(known) > 150
    reasons = {reason for verdict, reason in found.values() if verdict == "unknown"}
    assert "not in this export: Microsoft.Storage/storageAccounts/blobServices/read" in reasons


def test_a_list_without_properties_tells_nothing_of_them(check: Check, azure: Azure, live: Verdicts) -> None:
    run = check(resource_list(azure.rows))
    assert run.json()["errors"] == []
    found = verdicts(run.json())
    assert found["object-store-tls-minimum", "azurerm_storage_account", "records"] == (
        "unknown",
        "not in this export: properties of microsoft.storage/storageaccounts",
    )
    assert {key: told for key, told in found.items() if told[0] == "fail" and live.get(key, told)[0] != "fail"} == {}
    assert {key: told for key, told in found.items() if told[0] == "pass" and live.get(key, told)[0] != "pass"} == {}


def test_pages_of_an_answer_are_read_together(check: Check, azure: Azure) -> None:
    half = len(azure.rows) // 2
    whole = check(graph_query(azure.rows)).json()
    first = graph_query(azure.rows[:half], skip_token="next", total_records=len(azure.rows))
    pages = check(first, graph_query(azure.rows[half:], total_records=len(azure.rows)))
    assert verdicts(pages.json()) == verdicts(whole)
    assert pages.json()["errors"] == []
    alone = check(first)
    assert f"only {half} of {len(azure.rows)} resources are in this export" in alone.json()["errors"][0]["message"]


def test_a_resource_of_another_shape_costs_no_other(check: Check) -> None:
    odd = row("Microsoft.Network/networkSecurityGroups", "odd", {"securityRules": 7})
    run = check(graph_query([odd, row("Microsoft.Compute/disks", "disk", {"networkAccessPolicy": "DenyAll"})]))
    assert [error["message"].partition(":")[0] for error in run.json()["errors"]] == [
        "its answer could not be read (TypeError)"
    ]
    passed = [key for key, told in verdicts(run.json()).items() if told[0] == "pass"]
    assert any(type_ == "azurerm_managed_disk" for _, type_, _ in passed)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (graph_query([row("Microsoft.Compute/disks", "disk", {}), 1]), "its element 2 is none"),
        (graph_query([row("Microsoft.Compute/disks", "disk", {}), {"id": 1, "type": "x"}]), "its element 2 is none"),
        (graph_query([row("Microsoft.Compute/disks", "disk", {})])[:-4], "not valid JSON"),
        (b'[{"id": "/subscriptions/1", "name": "x"}]', "a JSON object is expected"),
    ],
)
def test_a_faulty_export_is_one_clear_line(check: Check, content: bytes, message: str) -> None:
    run = check(content)
    assert (run.code, run.out, run.err.count("\n")) == (2, "", 1)
    assert message in run.err


def test_a_plan_that_names_subscriptions_is_none(check: Check) -> None:
    values = {"scope": f"/subscriptions/{ONE}", "type": "Microsoft.Compute/disks"}
    change = {
        "address": "azurerm_role_assignment.a", "mode": "managed", "type": "azurerm_role_assignment", "name": "a",
        "change": {"actions": ["create"], "before": None, "after": values, "after_unknown": {}},
    }  # fmt: skip
    run = check(json.dumps({"format_version": "1.2", "resource_changes": [change]}).encode())
    assert run.json()["inputs"][0]["form"] == "plan"
