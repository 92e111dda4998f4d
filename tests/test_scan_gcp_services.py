"""Scans of Google Cloud: what no asset tells, and the services themselves do."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT, Run
from gcp_services import Services, serving

pytest.importorskip("google.cloud.asset_v1", reason="google-cloud-asset is not installed")

import gcp_server

LIBRARIES = {"PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])}
USERS = "sqladmin.googleapis.com/v1/projects/clinic/instances/charts/users"
NOTIFICATIONS = "storage.googleapis.com/storage/v1/b/phi-records/notificationConfigs"
Told = dict[tuple[str, str], tuple[str, str]]


def asset(type_: str, path: str, **data: Any) -> Any:
    return {
        "name": f"//{type_.partition('/')[0]}/{path}", "assetType": type_, "ancestors": ["projects/1"],
        "resource": {"version": "v1", "data": data, "location": "us-east1"},
    }  # fmt: skip


def bucket(name: str, uniform: bool, prevention: str = "inherited") -> Any:
    access = {"uniformBucketLevelAccess": {"enabled": uniform}, "publicAccessPrevention": prevention}
    found = asset("storage.googleapis.com/Bucket", name, name=name, iamConfiguration=access)
    return {**found, "iamPolicy": {"version": 1, "etag": "BwX=", "bindings": []}}


ASSETS = [
    asset("sqladmin.googleapis.com/Instance", "projects/clinic/instances/charts", databaseVersion="MYSQL_8_0"),
    asset("pubsub.googleapis.com/Topic", "projects/clinic/topics/phi-visits"),
    asset("pubsub.googleapis.com/Topic", "projects/clinic/topics/everything"),
    bucket("phi-records", uniform=True),
    bucket("prevented", uniform=False, prevention="enforced"),
    bucket("lists", uniform=False),
]


@pytest.fixture
def services() -> Services:
    users = [{"name": "root", "host": "%"}, {"name": "root", "host": "10.0.0.1"}, {"name": "app", "type": "BUILT_IN"}]
    topics = [{"id": id_, "topic": f"//pubsub.googleapis.com/projects/clinic/topics/{topic}"}
              for id_, topic in (("1", "phi-visits"), ("2", "everything"))]  # fmt: skip
    return Services({USERS: users, NOTIFICATIONS: topics})


@pytest.fixture
def scan(services: Services, policycheck: Callable[..., Run], tmp_path: Path) -> Iterator[Callable[..., Run]]:
    (tmp_path / "policycheck.yaml").write_text('phi: {names: ["phi-*", charts], otherwise: lower}\n')
    options = ("-f", "json", "--show-passed", "--config", tmp_path / "policycheck.yaml")
    with gcp_server.Server(ASSETS, 100, gcp_server.never).running() as running, serving(services) as environment:

        def run(*arguments: str, **variables: str) -> Run:
            assets = {"POLICYCHECK_GCP_ENDPOINT": running.endpoint, **LIBRARIES}
            return policycheck(
                "scan", "gcp", "--project", "clinic", *options, *arguments, **{**assets, **environment, **variables}
            )

        yield run


def told(run: Run, rule: str) -> Told:
    return {
        (r["resource"]["type"], r["resource"]["address"].rpartition("/")[2]): (r["verdict"], r["reason"])
        for r in run.json()["results"]
        if r["rule"] == rule
    }


def test_users_of_databases_are_listed(scan: Callable[..., Run], services: Services) -> None:
    run = scan("--stats")
    assert "cloudsql" in run.err
    untold = "not told by Cloud SQL: whether a user has a password"
    assert told(run, "database-user-no-remote-administrator") == {
        ("google_sql_user", "root@%"): ("unknown", untold),
        ("google_sql_user", "root@10.0.0.1"): ("pass", ""),
        ("google_sql_user", "app"): ("pass", ""),
    }
    assert {method for method, _ in services.requests} == {"GET"}
    assert [path for _, path in services.requests].count(USERS) == 2, "two pages"


def test_what_buckets_tell_others_stays_with_what_holds_phi(scan: Callable[..., Run]) -> None:
    assert {key: verdict for key, (verdict, _) in told(scan(), "data-flow-in-scope").items()} == {
        ("google_storage_notification", "1"): "pass",
        ("google_storage_notification", "2"): "fail",
    }


def test_lists_of_single_objects_count_where_a_bucket_lets_them(scan: Callable[..., Run]) -> None:
    found = told(scan(), "object-store-not-public")
    assert {key[1]: verdict for key, (verdict, _) in found.items()} == {
        "phi-records": "pass", "prevented": "pass", "lists": "unknown",
    }  # fmt: skip
    assert found["google_storage_bucket", "lists"][1] == (
        "not collected from live accounts: google_storage_object_access_control"
    )


@pytest.mark.parametrize(
    ("status", "reason"), [(403, "permission denied"), (404, "not there"), (418, "refused (418)"), (401, "the cred")]
)
def test_a_list_that_is_refused_is_unknown(
    scan: Callable[..., Run], services: Services, status: int, reason: str
) -> None:
    services.faults = {USERS: [status], NOTIFICATIONS: [status]}
    run = scan()
    assert run.json()["errors"] == []
    users = told(run, "database-user-no-remote-administrator")
    flows = told(run, "data-flow-in-scope")
    (user,), (flow,) = users.values(), flows.values()
    assert user[0] == flow[0] == "unknown"
    assert user[1].startswith(reason)
    assert user[1].endswith(": cloudsql.users.list")


def test_throttled_lists_are_asked_again(scan: Callable[..., Run], services: Services) -> None:
    services.faults = {USERS: [429, 503]}
    assert len(told(scan("--rule", "database-user-*"), "database-user-no-remote-administrator")) == 3


def test_only_what_a_rule_reads_is_asked(scan: Callable[..., Run], services: Services) -> None:
    scan("--rule", "object-store-*")
    assert services.requests == []


def test_where_only_assets_have_a_server_nothing_else_is_asked(policycheck: Callable[..., Run]) -> None:
    with gcp_server.Server(ASSETS, 100, gcp_server.never).running() as running:
        run = policycheck(
            "scan", "gcp", "--project", "clinic", "-f", "json", POLICYCHECK_GCP_ENDPOINT=running.endpoint, **LIBRARIES
        )
    assert {reason for _, reason in told(run, "database-user-no-remote-administrator").values()} == {
        "not read: sqladmin.googleapis.com was not asked: cloudsql.users.list"
    }
