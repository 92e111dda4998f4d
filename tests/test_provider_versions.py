"""The defaults of arguments are those of the provider's version, which the lock file or the constraints tell."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Run

from policycheck.inputs import Inputs
from policycheck.providers.terraform.versions import Version, constrained, locked

ACCOUNT = """
resource "azurerm_storage_account" "records" {
  name                     = "records"
  resource_group_name      = "records"
  location                 = "eastus"
  account_tier             = "Standard"
  account_replication_type = "GRS"
}
"""
CLUSTER = """
resource "aws_redshift_cluster" "records" {
  cluster_identifier = "records"
  node_type          = "ra3.large"
}
"""
LOCK = """\
# This file is maintained automatically by "terraform init".
provider "registry.terraform.io/hashicorp/{name}" {{
  version     = "{version}"
  constraints = ">= 1.0.0"
  hashes = [
    "h1:+m8lpBFcOxAgDXDpyt5l9hBbhXIjbhtmNcyqTBRJvKk=",
  ]
}}
"""
Check = Callable[..., Run]
END = math.inf


@pytest.mark.parametrize(
    ("constraint", "low", "high"),
    [
        ("2.99.0", (2, 99, 0), (2, 99, 0)),
        ("= 2.99", (2, 99, 0), (2, 99, 0)),
        ("~> 3.0", (3, 0, 0), (3, END, END)),
        ("~> 3.1.2", (3, 1, 2), (3, 1, END)),
        ("~> 3", (3, 0, 0), (END, END, END)),
        (">= 2.0, < 4.0", (2, 0, 0), (3, END, END)),
        (">=2.0,<3.1.0", (2, 0, 0), (3, 0, END)),
        ("<= 4.1.2", (0, 0, 0), (4, 1, 2)),
        ("< 4.1.2", (0, 0, 0), (4, 1, 1)),
        ("!= 3.1.0", (0, 0, 0), (END, END, END)),
        ("3.0.0-beta1", (3, 0, 0), (3, 0, 0)),
    ],
)
def test_a_constraint_tells_between_which_versions_a_provider_is(
    constraint: str, low: tuple[float, ...], high: tuple[float, ...]
) -> None:
    found = constrained([("registry.terraform.io/hashicorp/google-beta", constraint)], "x")["google"]
    assert (found.low, found.high) == (low, high)


@pytest.mark.parametrize("constraint", ["", "latest", "~> x", "1.2.3.4", "9" * 400])
def test_what_is_no_constraint_tells_nothing(constraint: str) -> None:
    assert constrained([("aws", constraint)], "x") == {}


def test_several_constraints_hold_together() -> None:
    found = constrained([("aws", ">= 4.0"), ("aws", "~> 5.0")], "x")["aws"]
    assert (found.low, found.high) == ((5, 0, 0), (5, END, END))


def test_a_version_is_before_or_after_a_change_or_that_is_open() -> None:
    version = Version((3, 0, 0), (3, END, END), "~> 3.0", "x")
    assert [version.since((major, 0, 0)) for major in (2, 3, 4)] == [True, True, False]
    assert version.since((3, 5, 0)) is None


def test_a_lock_file_tells_the_version_whatever_else_stands_in_it() -> None:
    text = LOCK.format(name="google-beta", version="5.0.0") + LOCK.format(name="google", version="4.84.0")
    assert locked(text)["google"].low == (4, 84, 0)
    assert locked('provider "x" {\n version = "y"\n}') == {}
    assert locked('provider "' * 10_000) == {}


def results(run: Run) -> dict[str, dict[str, str]]:
    return {result["rule"]: result for result in run.json()["results"] if result["verdict"] == "fail"}


def rules_on(policycheck: Check, folder: Path) -> dict[str, dict[str, str]]:
    return results(policycheck("check", folder, "-f", "json", "--fail-on", "never"))


def attribute(found: dict[str, dict[str, str]], name: str) -> list[dict[str, str]]:
    return [result for result in found.values() if result["attribute"] == name]


def test_the_lock_file_decides_and_the_finding_says_so(policycheck: Check, tmp_path: Path) -> None:
    (tmp_path / "main.tf").write_text(ACCOUNT)
    assert attribute(rules_on(policycheck, tmp_path), "min_tls_version") == []
    (tmp_path / ".terraform.lock.hcl").write_text(LOCK.format(name="azurerm", version="2.99.0"))
    old = rules_on(policycheck, tmp_path)
    found = attribute(old, "min_tls_version")
    assert found
    said = "(not set, so that the default of azurerm 2.99.0 holds (.terraform.lock.hcl))"
    assert all(result["expected"].endswith(said) for result in found)
    assert attribute(old, "cross_tenant_replication_enabled")
    assert not attribute(old, "allow_nested_items_to_be_public")
    (tmp_path / ".terraform.lock.hcl").write_text(LOCK.format(name="azurerm", version="4.1.0"))
    new = rules_on(policycheck, tmp_path)
    assert not attribute(new, "min_tls_version")
    assert not attribute(new, "cross_tenant_replication_enabled")
    assert attribute(new, "allow_nested_items_to_be_public")


def test_what_is_set_is_not_a_default(policycheck: Check, tmp_path: Path) -> None:
    (tmp_path / "main.tf").write_text(ACCOUNT.replace('"GRS"', '"GRS"\n  min_tls_version = "TLS1_1"'))
    (tmp_path / ".terraform.lock.hcl").write_text(LOCK.format(name="azurerm", version="2.99.0"))
    found = attribute(rules_on(policycheck, tmp_path), "min_tls_version")
    assert found
    assert not any("default" in result["expected"] for result in found)


@pytest.mark.parametrize(
    ("constraint", "encrypts"), [('"~> 5.0"', False), ('"~> 6.0"', True), ('">= 4.0"', False), ('">= 6.2"', True)]
)
@pytest.mark.parametrize("form", ['{{ source = "hashicorp/aws"\n version = {} }}', "{}"])
def test_without_a_lock_file_the_constraint_decides_where_it_can(
    policycheck: Check, tmp_path: Path, constraint: str, encrypts: bool, form: str
) -> None:
    required = f"terraform {{\n required_providers {{\n aws = {form.format(constraint)}\n }}\n}}\n"
    (tmp_path / "main.tf").write_text(required + CLUSTER)
    found = rules_on(policycheck, tmp_path)
    assert bool(attribute(found, "encrypted")) is not encrypts
    assert bool(attribute(found, "publicly_accessible")) is not encrypts


@pytest.mark.parametrize(
    ("root", "module", "verdict"), [("", "~> 5.0", "pass"), ("", "~> 4.0", "fail"), (">= 3.0", "~> 4.0", "fail")]
)
def test_the_constraints_of_modules_hold_too(
    policycheck: Check, tmp_path: Path, root: str, module: str, verdict: str
) -> None:
    def required(constraint: str) -> str:
        told = f'azurerm = {{ source = "hashicorp/azurerm", version = "{constraint}" }}' if constraint else ""
        return f"terraform {{\n  required_providers {{\n    {told}\n  }}\n}}\n"

    (tmp_path / "records").mkdir()
    (tmp_path / "main.tf").write_text(f'{required(root)}module "records" {{\n  source = "./records"\n}}\n')
    cache = 'resource "azurerm_redis_cache" "records" {\n  name = "records"\n}\n'
    (tmp_path / "records" / "main.tf").write_text(required(module) + cache)
    options = ("--rule", "cache-tls-minimum", "--show-passed", "-f", "json")
    (result,) = policycheck("check", tmp_path, *options).json()["results"]
    assert result["verdict"] == verdict


def test_json_syntax_and_the_argument_of_old_provider_blocks_tell_it_too(policycheck: Check, tmp_path: Path) -> None:
    (tmp_path / "main.tf").write_text(CLUSTER)
    for required in ({"aws": "~> 6.0"}, [{"aws": {"source": "hashicorp/aws", "version": "~> 6.0"}}]):
        (tmp_path / "versions.tf.json").write_text(json.dumps({"terraform": {"required_providers": required}}))
        assert not attribute(rules_on(policycheck, tmp_path), "encrypted")
    (tmp_path / "versions.tf.json").unlink()
    (tmp_path / "main.tf").write_text('provider "aws" {\n version = "~> 6.0"\n}\n' + CLUSTER)
    assert not attribute(rules_on(policycheck, tmp_path), "encrypted")


def plan(constraint: str | None) -> dict[str, object]:
    config = {"name": "azurerm", "full_name": "registry.terraform.io/hashicorp/azurerm"}
    if constraint:
        config["version_constraint"] = constraint
    return {
        "format_version": "1.2",
        "resource_changes": [
            {
                "address": "azurerm_storage_account.records",
                "mode": "managed",
                "type": "azurerm_storage_account",
                "name": "records",
                "change": {
                    "actions": ["create"],
                    "after": {"name": "records"},
                    "after_unknown": {"min_tls_version": True},
                },
            }
        ],
        "configuration": {
            "provider_config": {"azurerm": config},
            "root_module": {"resources": [{"address": "azurerm_storage_account.records", "expressions": {}}]},
        },
    }


def test_a_plan_has_its_constraint_and_a_lock_file_beside_its_source_goes_before(
    policycheck: Check, tmp_path: Path
) -> None:
    path = tmp_path / "plan.json"
    path.write_text(json.dumps(plan(None)))
    assert not attribute(rules_on(policycheck, path), "min_tls_version")
    path.write_text(json.dumps(plan("~> 2.0")))
    found = attribute(rules_on(policycheck, path), "min_tls_version")
    assert found
    assert all("azurerm ~> 2.0 holds (the plan's configuration)" in result["expected"] for result in found)
    source = tmp_path / "source"
    source.mkdir()
    (source / "main.tf").write_text(ACCOUNT)
    (source / ".terraform.lock.hcl").write_text(LOCK.format(name="azurerm", version="3.117.0"))
    run = policycheck("check", path, "--source", source, "-f", "json", "--fail-on", "never")
    assert not attribute(results(run), "min_tls_version")


@pytest.mark.parametrize("config", [None, [], {"a": None}, {"a": {"name": 1, "version_constraint": []}}])
def test_a_hostile_configuration_tells_nothing(policycheck: Check, tmp_path: Path, config: object) -> None:
    document = plan(None)
    document["configuration"] = {"provider_config": config, "root_module": {}}
    (tmp_path / "plan.json").write_text(json.dumps(document))
    assert not attribute(rules_on(policycheck, tmp_path / "plan.json"), "min_tls_version")


def test_the_text_report_says_it(policycheck: Check, tmp_path: Path) -> None:
    (tmp_path / "main.tf").write_text(ACCOUNT)
    (tmp_path / ".terraform.lock.hcl").write_text(LOCK.format(name="azurerm", version="2.99.0"))
    out = policycheck("check", tmp_path, "--fail-on", "never").out
    assert "the default of azurerm 2.99.0 holds (.terraform.lock.hcl)" in out


STORAGE, SQL, POSTGRES = "azurerm_storage_account", "azurerm_mssql_server", "azurerm_postgresql_server"
REDSHIFT, REDIS, CLUSTER_ = "aws_redshift_cluster", "google_redis_cluster", "google_container_cluster"


@pytest.mark.parametrize(
    ("type_", "kind", "attribute", "major", "old", "new", "assumed"),
    [
        (STORAGE, "object_store", "tls_minimum", 3, "1.0", "1.2", "1.2"),
        (STORAGE, "object_store", "public_access_blocked", 3, True, False, False),
        (STORAGE, "object_store", "copies_to_other_tenants", 4, True, False, False),
        (SQL, "database", "tls_minimum", 3, "1.0", "1.2", "1.2"),
        (POSTGRES, "database", "tls_minimum", 3, "0", "1.2", "1.2"),
        (REDSHIFT, "warehouse", "encrypted", 6, False, True, False),
        (REDSHIFT, "warehouse", "public", 6, True, False, True),
        (REDIS, "cache", "deletion_protected", 6, False, True, True),
        (CLUSTER_, "cluster", "pods_on_network", 5, False, True, False),
    ],
)
def test_each_changed_default_on_both_sides_of_its_change(
    tmp_path: Path, type_: str, kind: str, attribute: str, major: int, old: object, new: object, assumed: object
) -> None:
    (tmp_path / "main.tf").write_text(f'resource "{type_}" "x" {{\n  name = "x"\n}}\n')

    def value() -> object:
        (inventory,) = Inputs().read(str(tmp_path))
        (resource,) = inventory.of_kind(kind)
        return resource.attributes[attribute].value

    assert value() == assumed
    lock = tmp_path / ".terraform.lock.hcl"
    for version, due in ((f"{major - 1}.99.0", old), (f"{major}.0.0", new)):
        lock.write_text(LOCK.format(name=type_.partition("_")[0], version=version))
        assert value() == due


NODES = """
resource "google_container_cluster" "records" {
  name = "records"
}

resource "google_container_node_pool" "records" {
  cluster = "records"
  management {
    auto_repair = true
  }
}
"""


@pytest.mark.parametrize(
    ("version", "missing"),
    [("3.90.0", {"enable_shielded_nodes", "auto_upgrade"}), ("4.84.0", {"auto_upgrade"}), ("5.0.0", set())],
)
def test_clusters_of_google_have_the_defaults_of_their_version(
    policycheck: Check, tmp_path: Path, version: str, missing: set[str]
) -> None:
    (tmp_path / "main.tf").write_text(NODES)
    (tmp_path / ".terraform.lock.hcl").write_text(LOCK.format(name="google", version=version))
    found = {result["attribute"].rpartition(".")[2] for result in rules_on(policycheck, tmp_path).values()}
    assert found & {"enable_shielded_nodes", "auto_upgrade", "auto_repair"} == missing
