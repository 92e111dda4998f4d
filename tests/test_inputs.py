"""What may stand in a file that somebody hands to policycheck: a result, or one clear line and exit code 2."""

from __future__ import annotations

import copy
import json
import os
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import CLINIC, EXAMPLES, Run, change, plan
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from policycheck.errors import PolicycheckError
from policycheck.inputs import read_input
from policycheck.reports import Format, renderer
from policycheck.reports.report import Report
from policycheck.rules.evaluate import assess
from policycheck.rules.pack import load_pack

BUCKET = change("aws_s3_bucket.records", {"bucket": "records"})
BAD = {
    "prose": (b"This is no plan.", ":1:1: not valid JSON"),
    "empty": (b"", ": the file is empty"),
    "spaces": (b" \n\t", ": the file is empty"),
    "truncated": (json.dumps(plan(BUCKET)).encode()[:-40], "not valid JSON"),
    "list": (b"[]", "a JSON object is expected"),
    "other-object": (b'{"a": 1}', "neither a Terraform plan nor a state"),
    "major": (json.dumps(plan(format_version="2.0")).encode(), "plan format has version 2.0"),
    "no-version": (json.dumps({"resource_changes": []}).encode(), "no usable format_version"),
    "version-type": (json.dumps(plan(format_version=[1])).encode(), "no usable format_version"),
    "errored": (json.dumps(plan(BUCKET, errored=True)).encode(), "marked as errored"),
    "zip": (b"PK\x03\x04rest", "terraform show -json"),
    "changes-type": (json.dumps(plan(resource_changes=7)).encode(), "resource_changes is not a list"),
    "configuration-type": (json.dumps(plan(configuration=[])).encode(), "configuration is not an object"),
    "nan": (json.dumps(plan(change("aws_s3_bucket.a", {"x": float("nan")}))).encode(), "not valid JSON"),
    "deep": (b'{"resource_changes":' + b"[" * 10_000 + b"]" * 10_000 + b"}", "not valid JSON"),
    "utf-8": (json.dumps(plan(BUCKET)).encode().replace(b'"records"', b'"rec\xff\xfe"'), "not valid JSON"),
    "half-utf-16": (b"\xff\xfe" + json.dumps(plan(BUCKET)).encode("utf-16-le")[:-1], "not valid utf-16"),
    "tfstate-3": (json.dumps({"version": 3, "lineage": "x", "resources": []}).encode(), "state file of version 3"),
    "state-values": (json.dumps({"format_version": "1.0", "values": 3}).encode(), "values is not an object"),
}


@pytest.mark.parametrize("name", sorted(BAD))
def test_bad_input_is_one_clear_line(policycheck: Callable[..., Run], tmp_path: Path, name: str) -> None:
    content, message = BAD[name]
    path = tmp_path / "in.json"
    path.write_bytes(content)
    run = policycheck("check", path)
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith(f"policycheck: error: {path}:")
    assert message in run.err
    assert run.err.count("\n") == 1


def test_paths_that_cannot_be_read(policycheck: Callable[..., Run], tmp_path: Path) -> None:
    assert policycheck("check", tmp_path / "absent.json").err.endswith("cannot be read: No such file or directory\n")
    locked = tmp_path / "locked.json"
    locked.write_text("{}")
    locked.chmod(0)
    if os.geteuid() != 0:
        assert "cannot be read: Permission denied" in policycheck("check", locked).err
    run = policycheck("check", tmp_path / "nul\x01.json")
    assert (run.code, run.err.count("\n")) == (2, 1)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le-bom"])
def test_encodings_of_windows_are_read(policycheck: Callable[..., Run], tmp_path: Path, encoding: str) -> None:
    text = json.dumps(plan(change("aws_ebs_volume.päckchen", {"encrypted": False})), ensure_ascii=False)
    raw = b"\xff\xfe" + text.encode("utf-16-le") if encoding == "utf-16-le-bom" else text.encode(encoding)
    path = tmp_path / "plan.json"
    path.write_bytes(raw)
    results = policycheck("check", path, "-f", "json").json()["results"]
    assert {r["resource"]["address"] for r in results} == {"aws_ebs_volume.päckchen"}
    assert all(r["location"]["line"] == 1 and r["location"]["column"] > 1 for r in results)


def test_standard_input_is_read(policycheck: Callable[..., Run]) -> None:
    run = policycheck("check", "-", "-f", "json", stdin=CLINIC.read_bytes())
    assert run.code == 1
    assert run.json()["inputs"][0]["path"] == "<stdin>"


def test_huge_numbers_and_odd_strings_are_values_like_others(policycheck: Callable[..., Run], tmp_path: Path) -> None:
    after = {"encrypted": 10**400, "kms_key_id": "\ud800".encode("utf-16", "surrogatepass").decode("utf-16", "replace")}
    path = tmp_path / "plan.json"
    text = json.dumps(plan(change("aws_ebs_volume.a", after))).replace(str(10**400), "1" + "0" * 400)
    path.write_text(text)
    run = policycheck("check", path, "-f", "json")
    assert run.code in (0, 1, 2)
    assert "Traceback" not in run.err


REAL = [json.loads(path.read_bytes()) for path in sorted(EXAMPLES.glob("*/plan.json"))]
RULES = load_pack()
JUNK: Any = st.sampled_from(
    [None, True, 0, -1, 2**53, 1e308, "", "x", "*", "{", '{"Statement": 3}', "${a.b}", [], [[]], [None], {}, {"": 1}]
)


def _mutate(tree: Any, random_: random.Random, junk: Any) -> None:
    """Puts `junk` somewhere into a document, or takes something out."""
    node = tree
    while True:
        keys = list(node) if isinstance(node, dict) else list(range(len(node)))
        if not keys:
            return
        key = random_.choice(keys)
        inner = node[key]
        if isinstance(inner, (dict, list)) and inner and random_.random() < 0.9:
            node = inner
        elif random_.random() < 0.3:
            del node[key]
            return
        else:
            node[key] = copy.deepcopy(junk)
            return


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    number=st.integers(0, len(REAL) - 1), random_=st.randoms(use_true_random=False), junk=st.lists(JUNK, max_size=12)
)
def test_mutated_plans_give_a_report_or_a_clear_error(
    tmp_path_factory: pytest.TempPathFactory, number: int, random_: random.Random, junk: list[Any]
) -> None:
    document = json.loads(json.dumps(REAL[number]))
    for piece in junk:
        _mutate(document, random_, piece)
    path = tmp_path_factory.getbasetemp() / "mutated.json"
    path.write_text(json.dumps(document))
    try:
        report = Report([assess(read_input(str(path)), RULES, True)])
    except PolicycheckError as error:
        refused = str(error)
        assert "\n" not in refused  # that it may be refused is the point
        return
    for format_ in Format:
        assert renderer(format_)(report) or format_ == "github"  # which has nothing to say where nothing fails


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(raw=st.binary(max_size=200) | st.text(max_size=200).map(lambda t: t.encode("utf-8", "surrogatepass")))
def test_any_bytes_give_a_clear_error(tmp_path_factory: pytest.TempPathFactory, raw: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "bytes.json"
    path.write_bytes(raw)
    with pytest.raises(PolicycheckError):
        read_input(str(path))


@pytest.mark.parametrize("levels", [300, 700, 990])
@pytest.mark.parametrize(("opened", "closed"), [("[", "]"), ('{"a":', "}")], ids=["lists", "objects"])
def test_what_is_nested_as_deep_as_json_may_be_costs_no_report(
    policycheck: Callable[..., Run], tmp_path: Path, opened: str, closed: str, levels: int
) -> None:
    document = json.loads(CLINIC.read_bytes())
    for one in document["resource_changes"]:
        after, unknown = one["change"]["after"], one["change"]["after_unknown"]
        for name in [name for name, value in (after or {}).items() if isinstance(value, (list, dict))]:
            after[name], unknown[name] = "@value", "@mark"
    text = json.dumps(document)
    for placeholder, leaf in (('"@value"', '"x"'), ('"@mark"', "true")):
        text = text.replace(placeholder, opened * levels + leaf + closed * levels)
    path = tmp_path / "plan.json"
    path.write_text(text)
    for form in ("json", "sarif"):
        run = policycheck("check", path, "-f", form)
        assert (run.code, run.err) == (1, "")
        assert len(run.json()["results" if form == "json" else "runs"]) > 0


@pytest.mark.parametrize(("levels", "code"), [(50, 1), (200, 2)])
def test_resources_in_modules_too_deep_to_be_read_are_not_passed_over(
    policycheck: Callable[..., Run], tmp_path: Path, levels: int, code: int
) -> None:
    volume = {"address": "v", "mode": "managed", "type": "aws_ebs_volume", "name": "v", "values": {"encrypted": False}}
    module: dict[str, Any] = {"resources": [volume]}
    for _ in range(levels):
        module = {"child_modules": [module]}
    path = tmp_path / "state.json"
    path.write_text(json.dumps({"format_version": "1.0", "values": {"root_module": module}}))
    run = policycheck("check", path)
    assert run.code == code
    assert ("nested too deeply" in run.err) is (code == 2)
    assert "Traceback" not in run.err
