"""Scans of Google Cloud: against a real gRPC server, with the verdicts of the same resources as code."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT, Run
from gcp_assets import ASSETS, EVERY, GRANTS

from policycheck.providers.gcp.policies import IAM_ASSETS
from policycheck.providers.gcp.translators import load_translators
from policycheck.providers.terraform import registry

SOURCE = ROOT / "tests" / "live_gcp"
LIBRARIES = {"PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])}
Verdicts = dict[str, dict[str, str]]


def server(page: int = 7, fault: Any = None) -> Any:
    pytest.importorskip("google.cloud.asset_v1", reason="google-cloud-asset is not installed")
    import gcp_server

    return gcp_server.Server(EVERY, page, fault or gcp_server.never)


def scan(policycheck: Callable[..., Run], endpoint: str, *options: str | Path) -> Run:
    arguments = ("scan", "gcp", "--organization", "42", "-f", "json", "--show-passed")
    return policycheck(*arguments, *options, POLICYCHECK_GCP_ENDPOINT=endpoint, **LIBRARIES)


OF_CODE = "credential-not-in-plain-text"
"""A rule about how code is written, which no project tells."""


def verdicts(document: Any) -> Verdicts:
    found: Verdicts = {}
    for result in document["results"]:
        if result["rule"] != OF_CODE:
            found.setdefault(result["resource"]["address"], {})[result["rule"]] = result["verdict"]
    return found


def addresses() -> dict[str, str]:
    return {**{address: asset["name"] for address, asset in ASSETS.items()}, **GRANTS}


@pytest.fixture(scope="module")
def of_source(policycheck: Callable[..., Run]) -> Verdicts:
    return verdicts(policycheck("check", SOURCE, "-f", "json", "--show-passed").json())


def as_source(live: Verdicts) -> Verdicts:
    return {address: live[name] for address, name in addresses().items() if name in live}


def test_live_resources_have_the_verdicts_of_their_code(policycheck: Callable[..., Run], of_source: Verdicts) -> None:
    with server().running() as running:
        run = scan(policycheck, running.endpoint)
    assert run.code == 1, run.err
    found = as_source(verdicts(run.json()))
    assert set(found) == set(of_source)
    for address, expected in of_source.items():
        assert found[address] == expected, address
    assert len(running.requests) > 6, "several pages"
    assert {request.parent for request in running.requests} == {"organizations/42"}


def test_every_asset_is_of_a_supported_type_and_every_type_is_read() -> None:
    registry.load("gcp")
    understood = {type_ for types, _ in load_translators().values() for type_ in types}
    looked_up = {
        "google_compute_url_map", "google_compute_region_url_map", "google_logging_metric",
        "google_logging_billing_account_bucket_config",
    }  # fmt: skip
    assert {type_ for type_ in understood if not registry.is_read(type_)} <= looked_up
    assert {asset["assetType"] for asset in EVERY} <= {*load_translators(), *IAM_ASSETS}


def test_no_secret_is_kept_and_a_saved_scan_has_the_same_verdicts(
    policycheck: Callable[..., Run], tmp_path: Path
) -> None:
    path = tmp_path / "clinic.jsonl.gz"
    with server().running() as running:
        run = scan(policycheck, running.endpoint, "--save", path, "--stats")
        assert "cloudasset" in run.err
    assert b"hunter2" not in gzip.decompress(path.read_bytes())
    assert b"hunter2" not in run.raw
    again = policycheck("check", path, "-f", "json", "--show-passed")
    assert verdicts(again.json()) == verdicts(run.json())


def test_a_throttled_page_is_asked_again(policycheck: Callable[..., Run], of_source: Verdicts) -> None:
    def throttled(_request: Any, number: int) -> Any:
        import grpc

        return grpc.StatusCode.RESOURCE_EXHAUSTED if number in (2, 4, 5) else None

    with server(fault=throttled).running() as running:
        run = scan(policycheck, running.endpoint, "--stats")
    assert run.code == 1
    assert "3 retries" in run.err
    assert as_source(verdicts(run.json())) == of_source


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        ("PERMISSION_DENIED", "permission denied"),
        ("RESOURCE_EXHAUSTED", "throttled beyond the retries"),
        ("UNAUTHENTICATED", "the credentials are not accepted"),
        ("INTERNAL", "refused (INTERNAL)"),
    ],
)
def test_a_listing_that_breaks_off_is_unknown_and_the_run_incomplete(
    policycheck: Callable[..., Run], of_source: Verdicts, status: str, reason: str
) -> None:
    def broken(request: Any, _number: int) -> Any:
        import grpc

        return grpc.StatusCode[status] if int(request.content_type) == 2 and request.page_token else None

    with server(page=2, fault=broken).running() as running:
        run = scan(policycheck, running.endpoint, "--patience", "1", "--fail-on", "never")
    assert run.code == 3, run.err
    document = run.json()
    call = "cloudasset.assets.listIamPolicy"
    assert document["errors"][0]["message"] == f"{reason}: {call} in organizations/42"
    found = as_source(verdicts(document))
    assert found["google_storage_bucket.records"]["object-store-versioned"] == "pass"
    assert found["google_compute_firewall.ssh"] == of_source["google_compute_firewall.ssh"]
    public = next(
        result
        for result in document["results"]
        if result["resource"]["address"].endswith("topics/results") and result["rule"] == "topic-not-public"
    )
    assert (public["verdict"], public["reason"]) == ("unknown", f"{reason}: {call}")


def test_an_interrupted_scan_goes_on(policycheck: Callable[..., Run], tmp_path: Path) -> None:
    path = tmp_path / "clinic.jsonl.gz"
    with server().running() as running:
        whole = verdicts(scan(policycheck, running.endpoint, "--save", path).json())
    lines = gzip.decompress(path.read_bytes()).splitlines(keepends=True)
    until = next(number for number, line in enumerate(lines) if b'"done"' in line)
    path.write_bytes(gzip.compress(b"".join(lines[: until + 3])))
    with server().running() as running:
        run = scan(policycheck, running.endpoint, "--save", path, "--resume")
    assert verdicts(run.json()) == whole
    listed = {int(request.content_type) for request in running.requests if len(request.asset_types) > 2}
    assert listed == {2, 4}, "resources were listed before"


def test_an_asset_type_that_the_server_does_not_know(policycheck: Callable[..., Run], of_source: Verdicts) -> None:
    def unknown_type(request: Any, _number: int) -> Any:
        import grpc

        return grpc.StatusCode.INVALID_ARGUMENT if len(request.asset_types) > 5 else None

    with server(fault=unknown_type).running() as running:
        run = scan(policycheck, running.endpoint)
    assert run.code == 1
    assert as_source(verdicts(run.json())) == of_source


def test_a_project_does_not_know_what_is_audited_above_it(policycheck: Callable[..., Run]) -> None:
    silent = {**ASSETS["google_project.prod"], "iamPolicy": {"bindings": []}}
    pytest.importorskip("google.cloud.asset_v1", reason="google-cloud-asset is not installed")
    import gcp_server

    with gcp_server.Server([silent], 100, gcp_server.never).running() as running:
        options = ("-f", "json", "--show-passed", "--rule", "audit-trail-*")
        server = {"POLICYCHECK_GCP_ENDPOINT": running.endpoint, **LIBRARIES}
        of_project = policycheck("scan", "gcp", "--project", "clinic-prod", *options, **server).json()
        of_whole = policycheck("scan", "gcp", "--organization", "42", *options, **server).json()
    assert {r["verdict"] for r in of_whole["results"]} == {"fail"}
    assert {r["verdict"] for r in of_project["results"]} == {"unknown"}
    assert "organizations/42 is not part of this inventory" in of_project["results"][0]["reason"]


# -- exports -----------------------------------------------------------------------------------------------------


def snake_case(document: Any) -> Any:
    """As `gcloud asset export` writes it: the service's own data stays as it is."""
    from policycheck.providers.gcp.asset import snake, snaked

    return {snake(k): v if k == "resource" else snaked(v) for k, v in document.items()}


def as_array(encoding: str) -> bytes:
    return json.dumps(EVERY, indent=2, sort_keys=True).encode(encoding)


def as_lines() -> bytes:
    return "".join(json.dumps(snake_case(one)) + "\n" for one in EVERY).encode()


@pytest.mark.parametrize("raw", [as_array("utf-8"), as_array("utf-16"), as_lines()], ids=["list", "utf-16", "export"])
def test_exports_are_read_as_they_are(
    policycheck: Callable[..., Run], tmp_path: Path, of_source: Verdicts, raw: bytes
) -> None:
    path = tmp_path / "assets.json"
    path.write_bytes(raw)
    run = policycheck("check", path, "-f", "json", "--show-passed")
    assert run.code == 1, run.err
    assert as_source(verdicts(run.json())) == of_source


def test_an_export_without_policies_says_nothing_of_grants(policycheck: Callable[..., Run], tmp_path: Path) -> None:
    path = tmp_path / "assets.json"
    bare = [{name: value for name, value in one.items() if name != "iamPolicy"} for one in EVERY]
    path.write_text(json.dumps(bare))
    run = policycheck("check", path, "-f", "json", "--show-passed", "--rule", "topic-*")
    result = next(r for r in run.json()["results"] if r["rule"] == "topic-not-public")
    assert (result["verdict"], result["reason"]) == ("unknown", "not in this export: IAM_POLICY content")


def contents(*fields: str) -> bytes:
    """An export in lines of which only some contents were asked for."""
    kept = [{k: v for k, v in one.items() if k not in {"resource", "iamPolicy"} - set(fields)} for one in EVERY]
    found = [one for one in kept if any(field in one for field in fields)]
    return "".join(json.dumps(snake_case(one)) + "\n" for one in found).encode()


def test_contents_in_files_of_their_own_are_read_together(
    policycheck: Callable[..., Run], tmp_path: Path, of_source: Verdicts
) -> None:
    paths = [tmp_path / "resources.jsonl", tmp_path / "policies.jsonl"]
    for path, field in zip(paths, ("resource", "iamPolicy"), strict=True):
        path.write_bytes(contents(field))
    run = policycheck("check", *paths, "-f", "json", "--show-passed")
    assert len(run.json()["inputs"]) == 1
    assert as_source(verdicts(run.json())) == of_source
    twice = policycheck("check", *paths, paths[0], "-f", "json", "--show-passed")
    assert twice.json()["summary"] == run.json()["summary"]


def test_policies_of_another_project_say_nothing_of_grants(policycheck: Callable[..., Run], tmp_path: Path) -> None:
    other = {**ASSETS["google_project.prod"], "ancestors": ["projects/9", "organizations/42"]}
    policies = [{name: value for name, value in other.items() if name != "resource"}]
    (tmp_path / "resources.jsonl").write_bytes(contents("resource"))
    (tmp_path / "policies.json").write_text(json.dumps(policies))
    run = policycheck(
        "check", tmp_path / "resources.jsonl", tmp_path / "policies.json", "-f", "json", "--rule", "topic-*"
    )
    result = next(r for r in run.json()["results"] if r["rule"] == "topic-not-public")
    assert (result["verdict"], result["reason"]) == ("unknown", "not in this export: IAM_POLICY content")


@pytest.mark.parametrize(
    "text",
    [
        '[{"assetType": "storage.googleapis.com/Bucket"}]',
        '[{"assetType": "storage.googleapis.com/Bucket", "name": "//x"}, 1]',
        '[{"assetType": 1, "name": "//x"}]',
        '[{"assetType": "x", "name": "//x", "ancestors": 5}]',
        '[{"assetType": "x", "name": "//x", "resource": 5}]',
        '[{"assetType": "x", "name": "//x", "orgPolicy": 5}]',
        '{"asset_type": "x", "name": "//x"}\n{',
        '[{"assetType": "x", "name"',
    ],
)
def test_a_faulty_export_is_one_clear_line(policycheck: Callable[..., Run], tmp_path: Path, text: str) -> None:
    path = tmp_path / "assets.json"
    path.write_text(text)
    run = policycheck("check", path)
    assert (run.code, run.out, run.err.count("\n")) == (2, "", 1)


@pytest.mark.parametrize("data", [{"iamConfiguration": 7}, {"acl": [1]}, {"acl": 5}, {"lifecycle": {"rule": 3}}, {}])
def test_an_asset_of_another_shape_costs_no_other(policycheck: Callable[..., Run], tmp_path: Path, data: Any) -> None:
    odd = {"assetType": "storage.googleapis.com/Bucket", "name": "//storage.googleapis.com/odd"}
    path = tmp_path / "assets.json"
    path.write_text(json.dumps([{**odd, "resource": {"data": data}}, ASSETS["google_compute_firewall.ssh"]]))
    run = policycheck("check", path, "-f", "json", "--fail-on", "never")
    assert run.code in (0, 3)
    assert "Traceback" not in run.err
    assert any(r["resource"]["type"] == "google_compute_firewall" for r in run.json()["results"])


# -- code and cloud ----------------------------------------------------------------------------------------------


def test_findings_point_at_the_code_that_made_the_resource(policycheck: Callable[..., Run], tmp_path: Path) -> None:
    other = {**ASSETS["google_storage_bucket.records"], "name": "//storage.googleapis.com/by-hand"}
    pytest.importorskip("google.cloud.asset_v1", reason="google-cloud-asset is not installed")
    import gcp_server

    code = (SOURCE / "main.tf").read_text().replace('enforced"\n  versioning', 'inherited"\n  versioning', 1)
    (tmp_path / "main.tf").write_text(code)
    with gcp_server.Server([*EVERY, other], 100, gcp_server.never).running() as running:
        run = scan(policycheck, running.endpoint, "--terraform", tmp_path, "--rule", "object-store-*")
    results = {r["resource"]["address"]: r for r in run.json()["results"] if r["resource"]["type"].endswith("_bucket")}
    records = results["//storage.googleapis.com/clinic-records"]
    assert records["resource"]["managed_by"] == "google_storage_bucket.records"
    assert Path(records["location"]["file"]).name == "main.tf"
    by_hand = results["//storage.googleapis.com/by-hand"]
    assert by_hand["resource"]["managed_by"] is None
    assert by_hand["location"]["file"].startswith("live/gcp/")
    drift = [n["message"] for n in run.json()["notices"] if n["message"].startswith("drift")]
    assert drift == [
        "drift: google_storage_bucket.records: public_access_prevention is 'enforced', in the code 'inherited'"
    ]


def test_what_is_not_collected_is_told_once(policycheck: Callable[..., Run]) -> None:
    with server(100).running() as running:
        notices = [n["message"] for n in scan(policycheck, running.endpoint).json()["notices"]]
        few = scan(policycheck, running.endpoint, "--rule", "volume-*").json()["notices"]
    assert len([n for n in notices if n.startswith("not collected from live accounts")]) == 1
    assert few == []


# -- the command -------------------------------------------------------------------------------------------------


def test_the_role_has_listing_permissions_alone(policycheck: Callable[..., Run]) -> None:
    role = policycheck("scan", "gcp", "--print-policy").json()
    assert role["includedPermissions"] == [
        "cloudasset.assets.listIamPolicy", "cloudasset.assets.listOrgPolicy", "cloudasset.assets.listResource",
        "cloudsql.users.list", "storage.buckets.get",
    ]  # fmt: skip
    few = policycheck("scan", "gcp", "--print-policy", "--rule", "warehouse-encrypted-at-rest").json()
    assert few["includedPermissions"] == ["cloudasset.assets.listIamPolicy", "cloudasset.assets.listResource"]


@pytest.mark.parametrize("options", [(), ("--project", "a", "--folder", "1")])
def test_one_scope_is_named(policycheck: Callable[..., Run], options: tuple[str, ...]) -> None:
    run = policycheck("scan", "gcp", *options)
    assert (run.code, run.err) == (2, "policycheck: error: name one of --project, --folder and --organization\n")


def test_without_the_library_the_extra_is_named(policycheck: Callable[..., Run], tmp_path: Path) -> None:
    (tmp_path / "google").mkdir()
    (tmp_path / "google" / "__init__.py").write_text("")
    shadowed = os.pathsep.join([str(tmp_path), str(ROOT)])
    run = policycheck("scan", "gcp", "--project", "clinic", PYTHONPATH=shadowed)
    assert run.code == 2
    assert "pip install 'policycheck[gcp]'" in run.err


def test_settings_and_a_baseline_hold_for_scans(policycheck: Callable[..., Run], tmp_path: Path) -> None:
    rule = "object-store-customer-managed-key"
    with server().running() as running:
        before = scan(policycheck, running.endpoint, "--rule", rule)
        failing = [one for one in before.json()["results"] if one["verdict"] == "fail"]
        assert before.code == 1
        assert failing
        (tmp_path / "baseline.json").write_text(before.out)
        assert scan(policycheck, running.endpoint, "--rule", rule, "--baseline", tmp_path / "baseline.json").code == 0
        settings = tmp_path / "policycheck.yaml"
        settings.write_text(
            f"rule: [{rule}]\nexceptions:\n"
            f"  - {{rule: {rule}, resource: '{failing[0]['resource']['address']}', reason: A test,"
            " approved_by: T. Ester, until: 2999-01-01}\n"
        )
        after = scan(policycheck, running.endpoint, "--config", settings)
        settings.write_text(f"rule: [{rule}]\nphi: {{names: [nothing-is-called-so]}}\n")
        outside = scan(policycheck, running.endpoint, "--config", settings)
    verdicts_ = [one["verdict"] for one in after.json()["results"]]
    assert verdicts_.count("suppressed") == 1
    assert verdicts_.count("fail") == len(failing) - 1
    assert not [notice for notice in after.json()["notices"] if "exception" in notice["message"]]
    assert "fail" not in {one["verdict"] for one in outside.json()["results"]}


def test_a_terminal_shows_how_far_it_is(tmp_path: Path) -> None:
    ours, theirs = os.openpty()
    written = tmp_path / "out.json"
    command = [sys.executable, "-m", "policycheck", "scan", "gcp", "--project", "clinic-prod", "-f", "json"]
    with server().running() as running:
        environment = {**os.environ, **LIBRARIES, "POLICYCHECK_GCP_ENDPOINT": running.endpoint}
        with subprocess.Popen([*command, "-o", written], stderr=theirs, env=environment):
            os.close(theirs)
            shown = b""
            with suppress(OSError):  # how a terminal says that nobody writes to it any more
                while more := os.read(ours, 4096):
                    shown += more
    os.close(ours)
    assert b"calls" in shown
    assert b"resources" in shown
    assert json.loads(written.read_bytes())["results"]
