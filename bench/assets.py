"""An export of a large organisation, measured: 100,000 assets as Cloud Asset Inventory writes them, one a line.

``python bench/assets.py policycheck [NUMBER]``; judging the file must take less than ten times as long as reading it.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import orjson

NUMBER: Final = 100_000
FACTOR: Final = 10
"""How many times as long as reading the file all may take."""
_PROJECTS: Final = 50
_LINKS: Final = "https://www.googleapis.com/compute/v1"


def _bucket(number: int, project: str) -> dict[str, Any]:
    keys = f"projects/{project}/locations/us/keyRings/phi/cryptoKeys/key-{number % 40}"
    return {
        "name": f"records-{number}", "location": "US", "storageClass": "STANDARD", "versioning": {"enabled": True},
        "iamConfiguration": {
            "publicAccessPrevention": "enforced" if number % 3 else "inherited",
            "uniformBucketLevelAccess": {"enabled": number % 2 == 0},
        },
        "acl": [], "encryption": {"defaultKmsKeyName": keys}, "logging": {"logBucket": f"logs-{project}"},
        "softDeletePolicy": {"retentionDurationSeconds": "604800"},
    }  # fmt: skip


def _disk(number: int, project: str) -> dict[str, Any]:
    zone = f"{_LINKS}/projects/{project}/zones/us-east1-b"
    key = {"kmsKeyName": f"projects/{project}/locations/us/keyRings/phi/cryptoKeys/key-{number % 40}"}
    return {
        "name": f"disk-{number}", "zone": zone, "sizeGb": "100", "type": f"{zone}/diskTypes/pd-ssd", "status": "READY",
        "diskEncryptionKey": key if number % 2 else {}, "labels": {"team": "charts"}, "resourcePolicies": [],
    }  # fmt: skip


def _instance(number: int, project: str) -> dict[str, Any]:
    zone = f"{_LINKS}/projects/{project}/zones/us-east1-b"
    network = f"{_LINKS}/projects/{project}/global/networks/clinic"
    return {
        "name": f"vm-{number}", "zone": zone, "canIpForward": False, "status": "RUNNING",
        "machineType": f"{zone}/machineTypes/n2-standard-4",
        "metadata": {"items": [{"key": "enable-oslogin", "value": "TRUE"}]},
        "disks": [{"boot": True, "type": "PERSISTENT", "source": f"{zone}/disks/disk-{number}"}],
        "networkInterfaces": [{"network": network, "accessConfigs": [{"natIP": "203.0.113.9"}] if number % 5 else []}],
        "shieldedInstanceConfig": {"enableSecureBoot": True, "enableVtpm": True, "enableIntegrityMonitoring": True},
        "serviceAccounts": [{"email": f"app@{project}.iam.gserviceaccount.com", "scopes": ["cloud-platform"]}],
    }  # fmt: skip


def _firewall(number: int, project: str) -> dict[str, Any]:
    return {
        "name": f"rule-{number}", "network": f"{_LINKS}/projects/{project}/global/networks/clinic",
        "direction": "INGRESS", "priority": 1000, "disabled": False,
        "sourceRanges": ["0.0.0.0/0" if number % 7 == 0 else "10.0.0.0/8"],
        "allowed": [{"IPProtocol": "tcp", "ports": ["22", "443"]}], "logConfig": {"enable": True},
    }  # fmt: skip


def _key(number: int, project: str) -> dict[str, Any]:
    name = f"projects/{project}/locations/us/keyRings/phi/cryptoKeys/key-{number}"
    return {
        "name": name, "purpose": "ENCRYPT_DECRYPT", "rotationPeriod": "7776000s",
        "versionTemplate": {"protectionLevel": "HSM", "algorithm": "GOOGLE_SYMMETRIC_ENCRYPTION"},
    }  # fmt: skip


_SHAPES: Final[tuple[tuple[str, str, Callable[[int, str], dict[str, Any]]], ...]] = (
    ("storage.googleapis.com/Bucket", "records-{number}", _bucket),
    ("compute.googleapis.com/Disk", "projects/{project}/zones/us-east1-b/disks/disk-{number}", _disk),
    ("compute.googleapis.com/Instance", "projects/{project}/zones/us-east1-b/instances/vm-{number}", _instance),
    ("compute.googleapis.com/Firewall", "projects/{project}/global/firewalls/rule-{number}", _firewall),
    (
        "cloudkms.googleapis.com/CryptoKey",
        "projects/{project}/locations/us/keyRings/phi/cryptoKeys/key-{number}",
        _key,
    ),
)


def documents(number: int) -> Iterator[dict[str, Any]]:
    """So many assets of five types, spread over projects, every fifth with an IAM policy; and the projects."""
    for count in range(_PROJECTS):
        data = {"projectId": f"clinic-{count}", "projectNumber": str(1000 + count)}
        yield _document("cloudresourcemanager.googleapis.com/Project", f"projects/{1000 + count}", count, data)
    for count in range(number - _PROJECTS):
        type_, path, shape = _SHAPES[count % len(_SHAPES)]
        project = f"clinic-{count // len(_SHAPES) % _PROJECTS}"
        place = path.format(number=count, project=project)
        yield _document(type_, place, count // len(_SHAPES) % _PROJECTS, shape(count, project))


def _document(type_: str, path: str, project: int, data: dict[str, Any]) -> dict[str, Any]:
    document = {
        "name": f"//{type_.partition('/')[0]}/{path}", "asset_type": type_, "update_time": "2026-10-01T00:00:00Z",
        "ancestors": [f"projects/{1000 + project}", "folders/7", "organizations/42"],
        "resource": {"version": "v1", "data": data, "location": "us-east1"},
    }  # fmt: skip
    if type_.startswith("storage"):
        binding = {"role": "roles/storage.objectViewer", "members": ["group:records@clinic.example"]}
        document["iam_policy"] = {"version": 1, "etag": "BwX=", "bindings": [binding]}
    return document


def main() -> None:
    """Measures, and fails where judging takes too long."""
    command = sys.argv[1].split()
    number = int(sys.argv[2]) if len(sys.argv) > 2 else NUMBER
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "assets.jsonl")
        with file.open("wb") as out:
            for document in documents(number):
                out.write(orjson.dumps(document, option=orjson.OPT_APPEND_NEWLINE))
        started = time.monotonic()
        parsed = [orjson.loads(line) for line in file.read_bytes().splitlines()]
        reading = time.monotonic() - started
        del parsed
        started = time.monotonic()
        done = subprocess.run([*command, "check", str(file), "-f", "json", "-o", f"{folder}/out.json"], check=False)
        judging = time.monotonic() - started
        if done.returncode not in (0, 1):
            sys.exit(f"policycheck failed ({done.returncode})")
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    sys.stdout.write(
        f"{number} assets: read in {reading:.1f} s, judged in {judging:.1f} s ({judging / reading:.1f} times), "
        f"{memory:.0f} MB at most\n"
    )
    if judging > FACTOR * reading:
        sys.exit(f"judging takes more than {FACTOR} times as long as reading")


if __name__ == "__main__":
    main()
