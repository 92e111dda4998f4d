"""Azure and Google Cloud targets of a fleet, against loopback servers that speak their protocols."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from azure_server import TOKEN, serving
from azure_world import ONE, TWO, world
from conftest import Run
from fleet_files import fleet
from gcp_assets import ASSETS
from test_fleet_run import bodies, outcomes
from test_live_gcp import LIBRARIES

Check = Callable[..., Run]
STRANGE = "99999999-9999-9999-9999-999999999999"
LIMITS = {"seconds": 240}


def test_azure_subscriptions_with_the_credentials_of_their_clients(policycheck: Check, tmp_path: Path) -> None:
    pytest.importorskip("azure.identity")
    targets = {
        "clinic": [{"azure": {"subscription": ONE, "credential_environment": "CLINIC_"}}],
        "strange": [{"azure": {"subscription": STRANGE, "credential_environment": "CLINIC_"}}],
        "poor": [{"azure": {"subscription": TWO, "credential_environment": "NONE_"}}],
    }
    path = fleet(tmp_path, targets, limits=LIMITS)
    with serving(world()) as variables:
        own = {"CLINIC_POLICYCHECK_AZURE_TOKEN": variables.pop("POLICYCHECK_AZURE_TOKEN")}
        run = policycheck("fleet", "run", path, "-f", "json", **own, **variables)
    found = {name.partition(" ")[0]: outcome for name, outcome in outcomes(run).items()}
    assert found == {"clinic": "complete", "strange": "failed", "poor": "failed"}, run.err
    assert f"the subscription {STRANGE} is not one that the credentials reach" in run.err
    assert "poor: azure/" in run.err
    assert TOKEN not in run.out + run.err
    (body,) = bodies(tmp_path, "clinic")
    assert "object-store-tls-required" in {one["rule"] for one in body["results"] if one["verdict"] == "fail"}
    assert body["inputs"][0]["digest"].startswith("sha256:")


def test_google_projects_beside_one_that_is_refused(policycheck: Check, tmp_path: Path) -> None:
    pytest.importorskip("google.cloud.asset_v1", reason="google-cloud-asset is not installed")
    import gcp_server
    import grpc

    def refused(request: object, _number: int) -> grpc.StatusCode | None:
        return grpc.StatusCode.PERMISSION_DENIED if request.parent == "projects/closed" else None  # type: ignore[attr-defined]

    targets = {"open": [{"gcp": {"organization": "42"}}], "closed": [{"gcp": {"project": "closed"}}]}
    path = fleet(tmp_path, targets, limits=LIMITS)
    with gcp_server.Server(ASSETS.values(), 7, refused).running() as running:
        run = policycheck("fleet", "run", path, "-f", "json", POLICYCHECK_GCP_ENDPOINT=running.endpoint, **LIBRARIES)
    found = {name.partition(" ")[0]: outcome for name, outcome in outcomes(run).items()}
    assert found == {"open": "complete", "closed": "incomplete"}, run.err
    (body,) = bodies(tmp_path, "open")
    assert any(one["rule"].startswith("object-store-") for one in body["results"] if one["verdict"] == "fail")
    assert body["inputs"][0]["digest"].startswith("sha256:")
    (empty,) = bodies(tmp_path, "closed")
    assert not any(one["verdict"] == "pass" for one in empty["results"])
