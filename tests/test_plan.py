"""The plan adapter: what is judged, and how resources find each other before their ids are known."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import change, plan
from hypothesis import given
from hypothesis import strategies as st

from policycheck.inputs import read_input
from policycheck.providers.terraform import registry
from policycheck.providers.terraform.plan import read_plan
from policycheck.providers.terraform.positions import JsonText
from policycheck.rules.evaluate import Assessment, assess
from policycheck.rules.pack import load_pack

RULES = {rule.id: rule for rule in load_pack()}


@pytest.fixture
def judged(tmp_path: Path) -> Any:
    """The verdicts of some rules on a document, by address."""

    def run(document: dict[str, Any], *rules: str) -> dict[str, str]:
        path = tmp_path / "in.json"
        path.write_text(json.dumps(document))
        found: Assessment = assess(read_input(str(path)), [RULES[rule] for rule in rules], keep_passed=True)
        return {result.resource.address: result.verdict for result in found.results}

    return run


def volume(address: str, encrypted: bool | None = True, **options: Any) -> dict[str, Any]:
    return change(address, None if encrypted is None else {"encrypted": encrypted}, **options)


@pytest.mark.parametrize("version", ["0.1", "0.2", "1.0", "1.1", "1.2", "1.9"])
def test_format_versions(judged: Any, version: str) -> None:
    document = plan(volume("aws_ebs_volume.a"), format_version=version)
    assert judged(document, "volume-encrypted-at-rest") == {"aws_ebs_volume.a": "pass"}


def test_opentofu_plans_are_plans(judged: Any) -> None:
    document = plan(volume("aws_ebs_volume.a", provider_name="registry.example/opentofu/aws"))
    document |= {"timestamp": "2026-01-01T00:00:00Z", "errored": False, "applyable": True}
    assert judged(document, "volume-encrypted-at-rest") == {"aws_ebs_volume.a": "pass"}


def test_only_what_is_left_after_apply_is_judged(judged: Any) -> None:
    document = plan(
        volume("aws_ebs_volume.kept", False, actions=["no-op"]),
        volume("aws_ebs_volume.changed", False, actions=["update"]),
        volume("aws_ebs_volume.replaced", False, actions=["delete", "create"]),
        volume("aws_ebs_volume.replaced_first", False, actions=["create", "delete"]),
        volume("aws_ebs_volume.deleted", None, actions=["delete"]),
        volume("aws_ebs_volume.forgotten", None, actions=["forget"]),
        volume("aws_ebs_volume.kept", None, actions=["delete"], deposed="0a1b2c3d"),
        volume("data.aws_ebs_volume.read", False, mode="data", type="aws_ebs_volume", name="read", actions=["read"]),
    )
    kept = ("kept", "changed", "replaced", "replaced_first")
    assert judged(document, "volume-encrypted-at-rest") == {f"aws_ebs_volume.{name}": "fail" for name in kept}


def test_a_value_only_known_after_apply_is_unknown(judged: Any) -> None:
    document = plan(change("aws_ebs_volume.a", {}, unknown={"encrypted": True}))
    document["configuration"]["root_module"]["resources"] = [
        {"address": "aws_ebs_volume.a", "expressions": {"encrypted": {"references": ["var.flag"]}}}
    ]
    assert judged(document, "volume-encrypted-at-rest") == {"aws_ebs_volume.a": "unknown"}


def encryption(bucket: str) -> dict[str, Any]:
    return {
        "address": "aws_s3_bucket_versioning.this",
        "mode": "managed",
        "type": "aws_s3_bucket_versioning",
        "name": "this",
        "expressions": {"bucket": {"references": [f"{bucket}.id", bucket]}},
    }


def test_a_part_belongs_to_the_instance_of_its_own_module(judged: Any) -> None:
    changes = []
    for key, status in (("a", "Enabled"), ("b", "Suspended")):
        module = f'module.store["{key}"]'
        changes.append(change(f"{module}.aws_s3_bucket.this", {}, unknown={"id": True}))
        changes.append(
            change(
                f"{module}.aws_s3_bucket_versioning.this",
                {"versioning_configuration": [{"status": status}]},
                unknown={"bucket": True},
            )
        )
    for found in changes:
        found["module_address"] = found["address"].rpartition(".aws_")[0]
        found["type"], found["name"] = found["address"].split(".")[-2:]
    document = plan(*changes)
    document["configuration"]["root_module"]["module_calls"] = {
        "store": {
            "for_each_expression": {"constant_value": ["a", "b"]},
            "module": {
                "resources": [
                    {"address": "aws_s3_bucket.this", "expressions": {}},
                    encryption("aws_s3_bucket.this"),
                ]
            },
        }
    }
    assert judged(document, "object-store-versioned") == {
        'module.store["a"].aws_s3_bucket.this': "pass",
        'module.store["b"].aws_s3_bucket.this': "fail",
    }


@pytest.mark.parametrize("argument", ["network_security_group_id", "target_resource_id"])
def test_a_part_may_name_its_main_in_one_of_several_arguments(judged: Any, argument: str) -> None:
    log = change("azurerm_network_watcher_flow_log.log", {"enabled": True, argument: "/nsg"})
    document = plan(change("azurerm_network_security_group.portal", {"id": "/nsg"}), log)
    assert judged(document, "network-flow-logged") == {"azurerm_network_security_group.portal": "pass"}


def test_a_part_that_is_judged_itself_stands_in_for_its_main_too(judged: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    registry.load("aws")
    own = [("volume", lambda policy: {"encrypted": policy.fact(True)})]
    monkeypatch.setitem(registry.ADAPTERS, "aws_s3_bucket_versioning", own)
    lone = change("aws_s3_bucket_versioning.a", {"bucket": "b", "versioning_configuration": [{"status": "Disabled"}]})
    rules = ("object-store-versioned", "volume-encrypted-at-rest")
    assert [judged(plan(lone), rule) for rule in rules] == [
        {"aws_s3_bucket_versioning.a": "fail"},
        {"aws_s3_bucket_versioning.a": "pass"},
    ]


def test_a_part_of_its_mains_kind_is_judged_once(tmp_path: Path) -> None:
    path = tmp_path / "in.json"
    path.write_text(json.dumps(plan(change("aws_api_gateway_method_settings.alone", {"stage_name": "elsewhere"}))))
    kinds = [resource.kind for resource in read_input(str(path))]
    assert sorted(kinds) == ["api_stage", "web_entry"]


def key_document(reference: str, **more: Any) -> dict[str, Any]:
    document = plan(
        change("aws_ebs_volume.a", {"encrypted": True}, unknown={"kms_key_id": True}),
        change("aws_kms_key.phi", {}, unknown={"arn": True, "id": True}),
        change("aws_iam_role.other", {}, unknown={"arn": True}),
    )
    document["configuration"]["root_module"] = {
        "resources": [
            {"address": "aws_ebs_volume.a", "expressions": {"kms_key_id": {"references": [reference]}}},
            {"address": "aws_kms_key.phi", "expressions": {}},
            {"address": "aws_iam_role.other", "expressions": {}},
        ],
        **more,
    }
    return document


@pytest.mark.parametrize(
    ("reference", "verdict"),
    [("aws_kms_key.phi.arn", "pass"), ("aws_iam_role.other.arn", "unknown"), ("var.key", "unknown")],
)
def test_a_key_known_after_apply_is_known_to_be_set_and_to_what(judged: Any, reference: str, verdict: str) -> None:
    assert judged(key_document(reference), "volume-customer-managed-key")["aws_ebs_volume.a"] == verdict


def test_references_are_followed_through_module_outputs_and_variables(judged: Any) -> None:
    document = plan(
        change("module.keys.aws_kms_key.phi", {}, unknown={"arn": True}),
        change("module.disk.aws_ebs_volume.a", {"encrypted": True}, unknown={"kms_key_id": True}),
    )
    document["configuration"]["root_module"]["module_calls"] = {
        "keys": {
            "module": {
                "resources": [{"address": "aws_kms_key.phi", "expressions": {}}],
                "outputs": {"arn": {"expression": {"references": ["aws_kms_key.phi.arn", "aws_kms_key.phi"]}}},
            }
        },
        "disk": {
            "expressions": {"key": {"references": ["module.keys.arn", "module.keys"]}},
            "module": {
                "resources": [
                    {"address": "aws_ebs_volume.a", "expressions": {"kms_key_id": {"references": ["var.key"]}}}
                ]
            },
        },
    }
    assert judged(document, "volume-customer-managed-key") == {"module.disk.aws_ebs_volume.a": "pass"}


def test_blocks_of_a_set_find_their_configuration_where_the_provider_keeps_constants_as_text(judged: Any) -> None:
    """``encrypted`` is text in ``aws_imagebuilder_image_recipe``, and empty where it is not set."""
    ebs = [{"encrypted": "true"}], [{"encrypted": ""}]
    after = {"block_device_mapping": [{"device_name": f"/dev/{i}", "ebs": disks} for i, disks in enumerate(ebs)]}
    recipe = change(
        "aws_imagebuilder_image_recipe.a",
        after,
        unknown={"block_device_mapping": [{"ebs": [{"kms_key_id": True}]}, {}]},
    )
    document = plan(recipe)
    assert judged(document, "build-encrypted-at-rest") == {"aws_imagebuilder_image_recipe.a": "fail"}
    after["block_device_mapping"].pop()
    expressions = {
        "encrypted": {"constant_value": True},
        "kms_key_id": {"references": ["aws_kms_key.k.arn", "aws_kms_key.k"]},
    }
    mapping = {"device_name": {"constant_value": "/dev/0"}, "ebs": [expressions]}
    document = plan(recipe, change("aws_kms_key.k", {}))
    document["configuration"]["root_module"]["resources"] = [
        {"address": recipe["address"], "expressions": {"block_device_mapping": [mapping]}}
    ]
    assert judged(document, "build-customer-managed-key") == {"aws_imagebuilder_image_recipe.a": "pass"}


def test_circles_in_the_configuration_end(judged: Any) -> None:
    document = key_document("module.a.x")
    document["configuration"]["root_module"]["module_calls"] = {
        name: {
            "expressions": {"in": {"references": [f"module.{other}.x"]}},
            "module": {"outputs": {"x": {"expression": {"references": ["var.in"]}}}, "resources": []},
        }
        for name, other in (("a", "b"), ("b", "a"))
    }
    assert judged(document, "volume-customer-managed-key")["aws_ebs_volume.a"] == "unknown"


def test_state_and_raw_state_give_the_same_verdicts(judged: Any) -> None:
    values = {"encrypted": False, "id": "vol-1"}
    shown = {
        "format_version": "1.0",
        "terraform_version": "1.11.4",
        "values": {
            "root_module": {
                "child_modules": [
                    {
                        "address": "module.m",
                        "resources": [
                            {
                                "address": "module.m.aws_ebs_volume.a[0]",
                                "mode": "managed",
                                "type": "aws_ebs_volume",
                                "name": "a",
                                "index": 0,
                                "values": values,
                            }
                        ],
                    }
                ]
            }
        },
    }
    raw = {
        "version": 4,
        "terraform_version": "1.11.4",
        "lineage": "0",
        "resources": [
            {
                "module": "module.m",
                "mode": "managed",
                "type": "aws_ebs_volume",
                "name": "a",
                "instances": [
                    {"index_key": 0, "attributes": values},
                    {"index_key": 0, "deposed": "0a1b", "attributes": values},
                ],
            }
        ],
    }
    expected = {"module.m.aws_ebs_volume.a[0]": "fail"}
    assert judged(shown, "volume-encrypted-at-rest") == expected
    assert judged(raw, "volume-encrypted-at-rest") == expected


def test_data_read_while_planning_is_there_to_be_referred_to_but_not_judged(judged: Any) -> None:
    policy = json.dumps({"Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]})
    data = {
        "address": "data.aws_iam_policy_document.all",
        "mode": "data",
        "type": "aws_iam_policy_document",
        "name": "all",
        "values": {"json": policy},
    }
    document = plan(change("aws_iam_policy.all", {"policy": policy}))
    document["prior_state"] = {"format_version": "1.0", "values": {"root_module": {"resources": [data]}}}
    assert judged(document, "policy-no-admin") == {"aws_iam_policy.all": "fail"}


@pytest.mark.parametrize("user", ["nothing", "a policy", "another document", "a module", "an unread resource"])
def test_a_document_is_judged_by_itself_where_no_judged_resource_uses_it(judged: Any, user: str) -> None:
    read = {"address": "data.aws_iam_policy_document.all", "mode": "data", "type": "aws_iam_policy_document"}
    values = {"statement": [{"actions": ["*"], "resources": ["*"]}]}
    reference = {"references": ["data.aws_iam_policy_document.all.json", "data.aws_iam_policy_document.all"]}
    users: dict[str, Any] = {
        "a policy": {"mode": "managed", "type": "aws_iam_policy", "expressions": {"policy": reference}},
        "another document": {
            "mode": "data",
            "type": "aws_iam_policy_document",
            "expressions": {"source_policy_documents": reference},
        },
        "an unread resource": {"mode": "managed", "type": "terraform_data", "expressions": {"input": reference}},
    }
    root: dict[str, Any] = {"resources": [{**read, "expressions": {}}]}
    if user in users:
        root["resources"].append({"address": "x.y", **users[user]})
    elif user == "a module":
        root["module_calls"] = {"m": {"expressions": {"policy": reference}}}
    document = plan({**read, "name": "all", "change": {"actions": ["read"], "after": values}})
    document["configuration"]["root_module"] = root
    alone = user in ("nothing", "an unread resource")
    assert judged(document, "policy-no-admin") == ({read["address"]: "fail"} if alone else {})


def test_locations_are_exact(tmp_path: Path) -> None:
    document = plan(volume("aws_ebs_volume.first", True), volume("aws_ebs_volume.second", False))
    text = json.dumps(document, indent=2)
    path = tmp_path / "plan.json"
    path.write_text(text)
    found = assess(read_input(str(path)), [RULES["volume-encrypted-at-rest"]])
    attribute = found.results[0].attribute
    assert attribute is not None
    place = attribute.origin.locate(attribute.field)
    line = text.splitlines()[place.line - 1]
    assert line[place.column - 1 : place.end_column - 1] == '"encrypted": false'
    assert text.splitlines()[: place.line].count('          "encrypted": true') == 1


KEYS = st.sampled_from(["a", "b", "after", "after_unknown", "before", "change", "address", "values", "é", 'q"', "b\\"])
TREES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-9, 9), st.sampled_from(["", "{", '"a":', "}]", "é", "x\\"])),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=4)),
    max_leaves=12,
)
ARGUMENTS = st.dictionaries(KEYS, TREES, max_size=5)
SPELLINGS = st.sampled_from([{"separators": (",", ":")}, {}, {"indent": 2}, {"separators": (" , ", " : ")}])


def paths(tree: Any, above: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    """Every path below a value, with what stands there."""
    members = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for key, value in members:
        yield (*above, key), value
        yield from paths(value, (*above, key))


@given(
    first=ARGUMENTS, second=ARGUMENTS, unknown=ARGUMENTS, before=st.none() | ARGUMENTS, spelling=SPELLINGS,
    escaped=st.booleans(),
)  # fmt: skip
def test_every_place_is_exact(
    first: Any, second: Any, unknown: Any, before: Any, spelling: dict[str, Any], escaped: bool
) -> None:
    document = plan(
        change('aws_a.a["k"]', first, unknown=unknown, actions=["create"] if before is None else ["update"]),
        change("aws_a.b", second),
    )
    document["resource_changes"][0]["change"]["before"] = before
    text = JsonText("plan.json", json.dumps(document, ensure_ascii=escaped, **spelling))
    lines = text.text.split("\n")
    graph = read_plan(json.loads(text.text), text)
    for address, values in (('aws_a.a["k"]', first), ("aws_a.b", second)):
        for path, value in paths(values):
            place = graph.entries[address].locate(path)
            inside = [*lines[place.line - 1 : place.end_line]]
            inside[-1] = inside[-1][: place.end_column - 1]
            inside[0] = inside[0][place.column - 1 :]
            said = "\n".join(inside)
            if isinstance(path[-1], str):
                assert json.loads(f"{{{said}}}") == {path[-1]: value}
            else:
                assert json.loads(said) == value
