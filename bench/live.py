"""A live scan, measured: a moto server with 2,000 resources over 3 regions, and how many requests a scan makes of it.

``python bench/live.py policycheck [--peers]``; with ``--peers``, Prowler runs its HIPAA checks on the same server.
AWS Config records there. moto tells less of a bucket than Config does: a proxy before it adds what AWS keeps beside
(encryption and versioning, see the resource schema of AWS Config), and counts the requests.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import boto3

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from aws_proxy import Proxy, proxy  # these stand beside the tests
from moto_server import credentials, moto_server

REGIONS = ("us-east-1", "us-west-2", "eu-west-1")
EACH = {"bucket": 67, "volume": 200, "queue": 200, "log group": 200}
"""Resources in each region: 2,001 in all."""


def fill(address: str, region: str) -> None:
    """Makes the resources of one region."""
    session = boto3.Session("testing", "testing", region_name=region)
    s3, ec2, sqs, logs = (session.client(name, endpoint_url=address) for name in ("s3", "ec2", "sqs", "logs"))
    place = {} if region == "us-east-1" else {"CreateBucketConfiguration": {"LocationConstraint": region}}
    for number in range(EACH["bucket"]):
        s3.create_bucket(Bucket=f"bench-{region}-{number}", **place)
    for number in range(EACH["volume"]):
        ec2.create_volume(Size=1, AvailabilityZone=f"{region}a", Encrypted=number % 2 == 0)
    for number in range(EACH["queue"]):
        sqs.create_queue(QueueName=f"bench-{number}")
    for number in range(EACH["log group"]):
        logs.create_log_group(logGroupName=f"/bench/{number}")


def record(address: str, region: str) -> None:
    """Switches Config on in a region."""
    config = boto3.Session("testing", "testing", region_name=region).client("config", endpoint_url=address)
    role = "arn:aws:iam::123456789012:role/config"
    config.put_configuration_recorder(
        ConfigurationRecorder={"name": "all", "roleARN": role, "recordingGroup": {"allSupported": True}}
    )
    config.put_delivery_channel(DeliveryChannel={"name": "all", "s3BucketName": "bench-us-east-1-0"})
    config.start_configuration_recorder(ConfigurationRecorderName="all")


def as_config_tells(answer: bytes) -> bytes:
    """Items of buckets with what moto leaves out: all of these have S3's own defaults."""
    document = json.loads(answer)
    for item in document["baseConfigurationItems"]:
        default = {"applyServerSideEncryptionByDefault": {"sseAlgorithm": "AES256"}, "bucketKeyEnabled": False}
        versioning = {"status": "Off", "isMfaDeleteEnabled": None}
        item["supplementaryConfiguration"] |= {
            "ServerSideEncryptionConfiguration": json.dumps({"rules": [default]}),
            "BucketVersioningConfiguration": json.dumps(versioning),
        }
    return json.dumps(document).encode()


def measured(name: str, command: list[str], server: Proxy, folder: Path) -> tuple[float, int]:
    """The seconds that a command takes and the requests that it makes."""
    server.calls.clear()
    environment = {**os.environ, **credentials(server.address)}
    started = time.monotonic()
    done = subprocess.run(command, env=environment, cwd=folder, capture_output=True, text=True, check=False)
    seconds = time.monotonic() - started
    if done.returncode not in (0, 1, 3):
        sys.exit(f"{name} failed ({done.returncode}): {done.stderr[-2000:]}")
    number = len(server.calls)
    sys.stdout.write(f"{name:24} {seconds:7.1f} s {number:7} requests\n")
    return seconds, number


def main() -> None:
    """Measures, and fails where a peer is not beaten as far as it should be."""
    policycheck, peers = sys.argv[1], "--peers" in sys.argv[2:]
    with tempfile.TemporaryDirectory() as folder_name:
        folder = Path(folder_name)
        with moto_server(folder / "moto.log") as address, proxy(address) as server:
            with ThreadPoolExecutor(len(REGIONS)) as pool:
                list(pool.map(lambda region: fill(address, region), REGIONS))
            for region in REGIONS:
                record(address, region)
            server.amended["BatchGetResourceConfig"] = as_config_tells
            regions = [word for region in REGIONS for word in ("--region", region)]
            command = [*policycheck.split(), "scan", "aws", *regions, "-q"]
            measured("policycheck", command, server, folder)
            seconds, number = measured("policycheck --recorded", [*command, "--recorded"], server, folder)
            if not peers:
                return
            prowler = shutil.which("prowler")
            if prowler is None:
                sys.exit("prowler is not on the PATH")
            command = [prowler, "aws", "--compliance", "hipaa_aws", "-f", *REGIONS, "-b", "-M", "csv"]
            other_seconds, other_number = measured("prowler", command, server, folder)
    if number * 4 > other_number or seconds * 5 > other_seconds:
        sys.exit("not a quarter of the requests in a fifth of the time")


if __name__ == "__main__":
    main()
