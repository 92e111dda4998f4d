"""A moto server on loopback: AWS as far as moto models it, over HTTP."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_SECONDS = 60

UNKNOWN_LISTS = frozenset({
    "access-analyzer:ListAnalyzers", "airflow:ListEnvironments", "appflow:DescribeConnectorProfiles",
    "appflow:ListFlows", "apprunner:ListServices", "cassandra:Select", "cloud9:ListEnvironments",
    "cloudfront:ListResponseHeadersPolicies", "cloudsearch:DescribeDomains", "cloudtrail:ListEventDataStores",
    "codeartifact:ListDomains", "dlm:GetLifecyclePolicies", "dms:DescribeReplicationConfigs",
    "docdb-elastic:ListClusters", "ec2:DescribeClientVpnEndpoints", "ec2:GetImageBlockPublicAccessState",
    "ec2:GetInstanceMetadataDefaults", "ec2:GetSerialConsoleAccessStatus",
    "ec2:GetSnapshotBlockPublicAccessState", "elasticache:DescribeServerlessCaches",
    "elasticmapreduce:ListSecurityConfigurations", "fsx:DescribeFileCaches", "globalaccelerator:ListAccelerators",
    "imagebuilder:ListComponents", "imagebuilder:ListDistributionConfigurations", "imagebuilder:ListImageRecipes",
    "kendra:ListIndices", "neptune-graph:ListGraphs", "network-firewall:ListFirewallPolicies",
    "network-firewall:ListRuleGroups", "redshift-serverless:ListNamespaces", "redshift-serverless:ListWorkgroups",
    "sagemaker:ListFlowDefinitions", "storagegateway:ListGateways", "transfer:ListProfiles",
    "transfer:ListWorkflows", "xray:GetEncryptionConfig",
})  # fmt: skip
"""Lists that moto does not know: a scan says that it could not read them."""


@contextmanager
def moto_server(log: Path, **variables: str) -> Iterator[str]:
    """The address of a server of its own, which ends with the block."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    command = [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)]
    with log.open("wb") as output:
        process = subprocess.Popen(command, stdout=output, stderr=output, env={**os.environ, **variables})
        try:
            _await(address, process, log)
            yield address
        finally:
            process.terminate()
            process.wait(10)


def _await(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + _SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            urllib.request.urlopen(f"{address}/moto-api/data.json", timeout=5).close()
            return
        except OSError:
            time.sleep(0.2)
    raise RuntimeError(f"moto does not answer:\n{log.read_text()[-2000:]}")


def credentials(address: str) -> dict[str, str]:
    """The environment in which boto3 talks to the server alone."""
    return {
        "AWS_ENDPOINT_URL": address,
        "AWS_ACCESS_KEY_ID": "testing",
        "AWS_SECRET_ACCESS_KEY": "testing",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_CONFIG_FILE": "/dev/null",
        "AWS_SHARED_CREDENTIALS_FILE": "/dev/null",
        "AWS_EC2_METADATA_DISABLED": "true",
        # An address has no names below it.
        "AWS_DISABLE_HOST_PREFIX_INJECTION": "true",
    }
