"""A live scan, measured: a moto server with 2,000 resources over 3 regions, and how many requests a scan makes of it.

``python bench/live.py policycheck [--peers]``; with ``--peers``, Prowler runs its HIPAA checks on the same server.
"""

from __future__ import annotations

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

from moto_server import credentials, moto_server  # it stands beside the tests

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


def measured(name: str, command: list[str], address: str, log: Path, folder: Path) -> tuple[float, int]:
    """The seconds that a command takes and the requests that it makes."""
    before = requests(log)
    started = time.monotonic()
    done = subprocess.run(
        command, env={**os.environ, **credentials(address)}, cwd=folder, capture_output=True, text=True, check=False
    )
    seconds = time.monotonic() - started
    if done.returncode not in (0, 1, 3):
        sys.exit(f"{name} failed ({done.returncode}): {done.stderr[-2000:]}")
    number = requests(log) - before
    sys.stdout.write(f"{name:12} {seconds:7.1f} s {number:7} requests\n")
    return seconds, number


def requests(log: Path) -> int:
    """How many requests the server has answered."""
    return sum(b"HTTP/1.1" in line for line in log.read_bytes().splitlines())


def main() -> None:
    """Measures, and fails where a peer is not beaten as far as it should be."""
    policycheck, peers = sys.argv[1], "--peers" in sys.argv[2:]
    with tempfile.TemporaryDirectory() as folder_name:
        folder = Path(folder_name)
        log = folder / "moto.log"
        with moto_server(log) as address:
            with ThreadPoolExecutor(len(REGIONS)) as pool:
                list(pool.map(lambda region: fill(address, region), REGIONS))
            regions = [word for region in REGIONS for word in ("--region", region)]
            command = [*policycheck.split(), "scan", "aws", *regions, "-q"]
            seconds, number = measured("policycheck", command, address, log, folder)
            if not peers:
                return
            prowler = shutil.which("prowler")
            if prowler is None:
                sys.exit("prowler is not on the PATH")
            command = [prowler, "aws", "--compliance", "hipaa_aws", "-f", *REGIONS, "-b", "-M", "csv"]
            other_seconds, other_number = measured("prowler", command, address, log, folder)
    if number * 4 > other_number or seconds * 5 > other_seconds:
        sys.exit("not a quarter of the requests in a fifth of the time")


if __name__ == "__main__":
    main()
