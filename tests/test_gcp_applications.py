"""Assets of App Engine, Dataflow, Eventarc and others, judged from an export."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from conftest import Run
from gcp_assets import EVERY

from policycheck.providers.gcp.details import DETAILS
from policycheck.providers.gcp.scan import contents
from policycheck.providers.gcp.translate import records, surroundings
from policycheck.providers.live.record import Record

APPLICATIONS = {
    "eventarc.googleapis.com/Channel/visits": {"cryptoKeyName": "projects/p/k"},
    "iam.googleapis.com/WorkloadIdentityPoolProvider/github": {
        "oidc": {"issuerUri": "https://token.actions.githubusercontent.com"}
    },
    "dialogflow.googleapis.com/Agent/desk": {
        "advancedSettings": {"loggingSettings": {"enableStackdriverLogging": True}}
    },
    "appengine.googleapis.com/Version/v1": {
        "env": "standard", "servingStatus": "SERVING", "envVariables": {"DB_PASSWORD": "hunter2hunter2"},
        "handlers": [{"securityLevel": "SECURE_ALWAYS"}],
    },
    "appengine.googleapis.com/Version/v2": {"env": "flexible", "envVariables": {"LANGUAGE": "en"}},
    "bigquery.googleapis.com/Table/visits": {"encryptionConfiguration": {"kmsKeyName": "projects/p/k"}},
    "logging.googleapis.com/LogBucket/billing": {"retentionDays": 400},
    "dataflow.googleapis.com/Job/claims": {
        "currentState": "JOB_STATE_RUNNING", "environment": {"workerPools": [{"ipConfiguration": "WORKER_IP_PUBLIC"}]},
    },
    "dataflow.googleapis.com/Job/ended": {"currentState": "JOB_STATE_DONE"},
    "cloudbuild.googleapis.com/WorkerPool/pool": {
        "privatePoolV1Config": {"networkConfig": {"egressOption": "NO_PUBLIC_EGRESS"}}
    },
    "bigtableadmin.googleapis.com/Instance/visits": {},
    "tpu.googleapis.com/Node/node": {"networkConfig": {"enableExternalIps": True}},
    "secretmanager.googleapis.com/Secret/locations/us-east1/secrets/token": {
        "rotation": {"rotationPeriod": "2592000s"}
    },
}  # fmt: skip


ASSETS = [
    {
        "assetType": "/".join(name.split("/")[:2]), "name": f"//{name.partition('/')[0]}/projects/p/{name}",
        "ancestors": ["projects/1"], "resource": {"data": data},
    }
    for name, data in APPLICATIONS.items()
]  # fmt: skip


def test_applications_are_judged(policycheck: Callable[..., Run], tmp_path: Path) -> None:
    path = tmp_path / "assets.json"
    path.write_text(json.dumps(ASSETS))
    run = policycheck("check", path, "-f", "json", "--show-passed")
    assert run.json()["errors"] == []
    assert b"hunter2" not in run.raw
    told = {(r["resource"]["type"], r["rule"]): r["verdict"] for r in run.json()["results"]}
    wanted = {
        ("google_eventarc_channel", "topic-customer-managed-key"): "pass",
        ("google_iam_workload_identity_pool_provider", "role-federation-guarded"): "fail",
        ("google_dialogflow_cx_agent", "ai-service-logged"): "pass",
        ("google_app_engine_standard_app_version", "web-app-no-plain-secrets"): "fail",
        ("google_app_engine_standard_app_version", "web-app-tls-required"): "pass",
        ("google_app_engine_flexible_app_version", "web-app-no-plain-secrets"): "pass",
        ("google_bigquery_table", "warehouse-customer-managed-key"): "pass",
        ("google_bigquery_table", "warehouse-deletion-protected"): "unknown",
        ("google_logging_project_bucket_config", "log-group-kept-one-year"): "pass",
        ("google_dataflow_job", "data-service-no-public-address"): "fail",
        ("google_cloudbuild_worker_pool", "build-no-public-address"): "pass",
        ("google_bigtable_instance", "database-customer-managed-key"): "unknown",
        ("google_tpu_v2_vm", "instance-no-public-address"): "fail",
        ("google_secret_manager_regional_secret", "secret-rotated"): "pass",
    }
    assert {key: told.get(key) for key in wanted} == wanted
    assert not any(r["resource"]["name"] == "ended" for r in run.json()["results"])


def test_every_translator_is_given_an_asset_by_some_test() -> None:
    """All worlds together have a resource of each type that a scan tells of; details have tests of their own."""
    documents = [*EVERY, *ASSETS]
    found = {one.type for one in records(documents, surroundings(documents)) if isinstance(one, Record)}
    types = {type_ for content in contents() for type_ in content.types} - {detail.type for detail in DETAILS}
    assert types - found == {"google_logging_billing_account_bucket_config"}, "which is only looked up"
