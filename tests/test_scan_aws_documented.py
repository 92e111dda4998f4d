"""Services that moto does not know, answered in the shapes of AWS's API references."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import boto3
import pytest
from aws_proxy import Proxy, proxy
from conftest import Run
from moto_server import credentials, moto_server

Check = Callable[..., Run]
KEY = "KEY-OF-THE-ACCOUNT"
INDEX = "0b1f6471-1bf0-4dda-aec3-cb9272f09590"
PLACE = "us-east-1:123456789012"
GATEWAY = f"arn:aws:storagegateway:{PLACE}:gateway/sgw-1"
SHARE = f"arn:aws:storagegateway:{PLACE}:share/share-"
IMAGES = f"arn:aws:imagebuilder:{PLACE}"
REVIEWS = f"arn:aws:sagemaker:{PLACE}:flow-definition/reviews"

DOCUMENTS: dict[str, Any] = {
    "ListIndices": {"IndexConfigurationSummaryItems": [{"Id": INDEX, "Name": "notes"}]},
    "DescribeIndex": {"Id": INDEX, "ServerSideEncryptionConfiguration": {"KmsKeyId": KEY}},
    "ListGateways": {"Gateways": [{"GatewayARN": GATEWAY, "GatewayName": "files", "GatewayType": "FILE_S3"}]},
    "DescribeSMBSettings": {"GatewayARN": GATEWAY, "SMBSecurityStrategy": "ClientSpecified"},
    "ListFileShares": {
        "FileShareInfoList": [
            {"FileShareType": kind, "FileShareARN": f"{SHARE}{kind}", "GatewayARN": GATEWAY} for kind in ("NFS", "SMB")
        ]
    },
    "DescribeNFSFileShares": {
        "NFSFileShareInfoList": [{"FileShareARN": f"{SHARE}NFS", "KMSEncrypted": False, "ClientList": ["0.0.0.0/0"]}]
    },
    "DescribeSMBFileShares": {
        "SMBFileShareInfoList": [
            {
                "FileShareARN": f"{SHARE}SMB", "KMSEncrypted": True, "KMSKey": KEY, "Authentication": "GuestAccess",
                "AuditDestinationARN": f"arn:aws:logs:{PLACE}:log-group:audit",
            }
        ]
    },
    "DescribeFileCaches": {
        "FileCaches": [{"FileCacheId": "fc-1", "KmsKeyId": KEY, "ResourceARN": f"arn:aws:fsx:{PLACE}:file-cache/fc-1"}]
    },
    "POST /ListImageRecipes": {"imageRecipeSummaryList": [{"arn": f"{IMAGES}:image-recipe/base/1.0.0", "name": "b"}]},
    "GET ?imageRecipeArn": {
        "imageRecipe": {"blockDeviceMappings": [{"deviceName": "/dev/xvda", "ebs": {"encrypted": False}}]}
    },
    "POST /ListDistributionConfigurations": {
        "distributionConfigurationSummaryList": [{"arn": f"{IMAGES}:distribution-configuration/all", "name": "all"}]
    },
    "GET ?distributionConfigurationArn": {
        "distributionConfiguration": {
            "distributions": [{"amiDistributionConfiguration": {"launchPermission": {"userGroups": ["all"]}}}]
        }
    },
    "POST /ListComponents": {"componentVersionList": []},
    "POST /describe-connector-profiles": {"connectorProfileDetails": []},
    "POST /list-flows": {"flows": [{"flowName": "visits", "flowArn": f"arn:aws:appflow:{PLACE}:flow/visits"}]},
    "POST /describe-flow": {"flowName": "visits", "kmsArn": KEY},
    "POST /EncryptionConfig": {"EncryptionConfig": {"Type": "NONE", "Status": "ACTIVE"}},
    "ListEnvironments": {"environmentIds": ["e-1"]},
    "DescribeEnvironments": {
        "environments": [
            {"id": "e-1", "type": "ec2", "connectionType": "CONNECT_SSM", "arn": f"arn:aws:cloud9:{PLACE}:e-1"}
        ]
    },
    "ListFlowDefinitions": {
        "FlowDefinitionSummaries": [
            {"FlowDefinitionName": "reviews", "FlowDefinitionArn": REVIEWS, "CreationTime": 1.0}
        ]
    },
    "DescribeFlowDefinition": {"FlowDefinitionName": "reviews", "OutputConfig": {"S3OutputPath": "s3://x"}},
}  # fmt: skip
CLOUDSEARCH = f"""<DescribeDomainsResponse xmlns="http://cloudsearch.amazonaws.com/doc/2013-01-01/">
<DescribeDomainsResult><DomainStatusList><member><DomainId>1/notes</DomainId><DomainName>notes</DomainName>
<ARN>arn:aws:cloudsearch:{PLACE}:domain/notes</ARN><RequiresIndexDocuments>false</RequiresIndexDocuments>
</member></DomainStatusList></DescribeDomainsResult></DescribeDomainsResponse>"""
OPTIONS = """<DescribeDomainEndpointOptionsResponse xmlns="http://cloudsearch.amazonaws.com/doc/2013-01-01/">
<DescribeDomainEndpointOptionsResult><DomainEndpointOptions><Options><EnforceHTTPS>false</EnforceHTTPS>
<TLSSecurityPolicy>Policy-Min-TLS-1-2-2019-07</TLSSecurityPolicy></Options></DomainEndpointOptions>
</DescribeDomainEndpointOptionsResult></DescribeDomainEndpointOptionsResponse>"""

EXPECTED = {
    ("search-domain-customer-managed-key", "aws_kendra_index"): "pass",
    ("search-domain-tls-required", "aws_cloudsearch_domain"): "fail",
    ("search-domain-tls-minimum", "aws_cloudsearch_domain"): "pass",
    ("file-system-tls-required", "aws_storagegateway_gateway"): "fail",
    ("file-system-not-public", "aws_storagegateway_nfs_file_share"): "fail",
    ("file-system-customer-managed-key", "aws_storagegateway_nfs_file_share"): "fail",
    ("file-system-access-logged", "aws_storagegateway_smb_file_share"): "pass",
    ("file-system-customer-managed-key", "aws_fsx_file_cache"): "pass",
    ("build-encrypted-at-rest", "aws_imagebuilder_image_recipe"): "fail",
    ("snapshot-not-public", "aws_imagebuilder_distribution_configuration"): "fail",
    ("data-pipeline-customer-managed-key", "aws_appflow_flow"): "pass",
    ("log-group-customer-managed-key", "aws_xray_encryption_config"): "fail",
    ("notebook-no-public-address", "aws_cloud9_environment_ec2"): "pass",
    ("ai-service-customer-managed-key", "aws_sagemaker_flow_definition"): "fail",
    ("database-encrypted-at-rest", "aws_timestreamwrite_database"): "pass",
    ("role-session-limited", "aws_ssoadmin_permission_set"): "fail",
    ("policy-no-admin", "aws_ssoadmin_permission_set_inline_policy"): "fail",
    ("policy-no-admin", "aws_ssoadmin_managed_policy_attachment"): "fail",
    ("workload-not-privileged", "aws_batch_job_definition"): "fail",
    ("workload-no-plain-secrets", "aws_batch_job_definition"): "fail",
    ("database-snapshot-customer-managed-key", "aws_memorydb_snapshot"): "fail",
    ("database-snapshot-customer-managed-key", "aws_redshift_snapshot_copy_grant"): "pass",
    ("queue-customer-managed-key", "aws_scheduler_schedule"): "pass",
}
EVERYTHING = json.dumps(
    {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}
)  # fmt: skip


def make(address: str) -> str:
    """What moto knows; gives the key."""
    session = boto3.Session("testing", "testing", region_name="us-east-1")

    def client(name: str) -> Any:
        return session.client(name, endpoint_url=address)

    key: str = client("kms").create_key()["KeyMetadata"]["Arn"]
    client("redshift").create_snapshot_copy_grant(SnapshotCopyGrantName="copies", KmsKeyId=key)
    client("memorydb").create_cluster(ClusterName="visits", NodeType="db.t4g.small", ACLName="open-access")
    client("memorydb").create_snapshot(ClusterName="visits", SnapshotName="weekly")
    client("timestream-write").create_database(DatabaseName="visits")
    sets = client("sso-admin")
    instance = sets.list_instances()["Instances"][0]["InstanceArn"]
    made = sets.create_permission_set(InstanceArn=instance, Name="admins", SessionDuration="PT12H")
    named = {"InstanceArn": instance, "PermissionSetArn": made["PermissionSet"]["PermissionSetArn"]}
    sets.put_inline_policy_to_permission_set(**named, InlinePolicy=EVERYTHING)
    sets.attach_managed_policy_to_permission_set(
        **named, ManagedPolicyArn="arn:aws:iam::aws:policy/AdministratorAccess"
    )
    client("batch").register_job_definition(
        jobDefinitionName="claims", type="container",
        containerProperties={
            "image": "x", "vcpus": 1, "memory": 64, "privileged": True,
            "environment": [{"name": "DB_PASSWORD", "value": "canary-5511"}],
        },
    )  # fmt: skip
    client("scheduler").create_schedule(
        Name="nightly", ScheduleExpression="rate(1 day)", FlexibleTimeWindow={"Mode": "OFF"}, KmsKeyArn=key,
        Target={"Arn": f"arn:aws:lambda:{PLACE}:function:x", "RoleArn": "arn:aws:iam::123456789012:role/x",
                "Input": "canary-5511"},
    )  # fmt: skip
    return key


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Proxy]:
    with moto_server(tmp_path_factory.mktemp("moto") / "log") as address, proxy(address) as server:
        key = make(address)
        server.answers = {call: json.dumps(document).replace(KEY, key) for call, document in DOCUMENTS.items()}
        server.answers |= {"DescribeDomains": CLOUDSEARCH, "DescribeDomainEndpointOptions": OPTIONS}
        yield server


def test_each_service_is_read(policycheck: Check, tmp_path: Path, before: Proxy) -> None:
    saved = tmp_path / "all.gz"
    arguments = ("scan", "aws", "--region", "us-east-1", "--save", saved, "--show-passed", "-f", "json")
    document = policycheck(*arguments, **credentials(before.address)).json()
    found = {(r["rule"], r["resource"]["type"]): r["verdict"] for r in document["results"]}
    assert {name: found.get(name) for name in EXPECTED} == EXPECTED
    assert "canary-5511" not in gzip.decompress(saved.read_bytes()).decode()
    unread = {error["message"].partition(": ")[2].partition(":")[0] for error in document["errors"]}
    assert not unread & {"kendra", "storagegateway", "imagebuilder", "appflow", "xray", "cloud9", "cloudsearch"}


def test_a_detail_that_is_refused_is_unknown(policycheck: Check, before: Proxy) -> None:
    before.refused = {"DescribeIndex", "GET ?imageRecipeArn"}
    rules = ("--rule", "search-domain-customer-managed-key", "--rule", "build-encrypted-at-rest")
    arguments = ("scan", "aws", "--region", "us-east-1", "-f", "json", *rules)
    try:
        document = policycheck(*arguments, **credentials(before.address)).json()
    finally:
        before.refused = set()
    reasons = {r["resource"]["type"]: (r["verdict"], r["reason"]) for r in document["results"]}
    assert reasons["aws_kendra_index"] == ("unknown", "permission denied: kendra:DescribeIndex")
    assert reasons["aws_imagebuilder_image_recipe"] == ("unknown", "permission denied: imagebuilder:GetImageRecipe")
