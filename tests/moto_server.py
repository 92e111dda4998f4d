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

MODELLED = frozenset({
    "aws_account", "aws_acm_certificate", "aws_api_gateway_domain_name", "aws_api_gateway_method",
    "aws_api_gateway_method_settings", "aws_api_gateway_rest_api", "aws_api_gateway_stage",
    "aws_apigatewayv2_api", "aws_apigatewayv2_route", "aws_apigatewayv2_stage", "aws_appflow_flow",
    "aws_athena_workgroup", "aws_batch_job_definition", "aws_cloud9_environment_ec2", "aws_cloudsearch_domain",
    "aws_cloudtrail", "aws_cloudwatch_log_metric_filter", "aws_cloudwatch_metric_alarm", "aws_codebuild_project",
    "aws_cognito_identity_pool", "aws_cognito_user_pool", "aws_config_configuration_recorder",
    "aws_config_configuration_recorder_status", "aws_dax_cluster", "aws_db_cluster_snapshot", "aws_db_instance",
    "aws_db_parameter_group", "aws_db_snapshot", "aws_default_network_acl", "aws_default_security_group",
    "aws_default_subnet", "aws_default_vpc", "aws_dms_endpoint", "aws_dms_replication_instance",
    "aws_ebs_snapshot_copy", "aws_ebs_volume", "aws_ecs_cluster", "aws_ecs_task_definition",
    "aws_emr_block_public_access_configuration", "aws_emr_cluster", "aws_fsx_file_cache", "aws_glacier_vault",
    "aws_glue_data_catalog_encryption_settings", "aws_glue_job", "aws_glue_security_configuration",
    "aws_iam_access_key", "aws_iam_account_password_policy", "aws_iam_policy", "aws_iam_user",
    "aws_iam_user_login_profile", "aws_imagebuilder_distribution_configuration", "aws_imagebuilder_image_recipe",
    "aws_instance", "aws_kendra_index", "aws_kinesis_firehose_delivery_stream", "aws_kinesis_video_stream",
    "aws_kms_alias", "aws_launch_template", "aws_lb", "aws_lb_listener", "aws_lb_target_group",
    "aws_macie2_account", "aws_memorydb_cluster", "aws_memorydb_snapshot", "aws_mq_broker", "aws_msk_cluster",
    "aws_network_interface", "aws_networkfirewall_firewall", "aws_networkfirewall_logging_configuration",
    "aws_opensearch_domain", "aws_opensearchserverless_security_policy", "aws_redshift_snapshot_copy_grant",
    "aws_resource_tags", "aws_route53_hosted_zone_dnssec", "aws_route53_query_log", "aws_route53_zone",
    "aws_route_table", "aws_s3_directory_bucket", "aws_sagemaker_domain", "aws_sagemaker_endpoint_configuration",
    "aws_sagemaker_flow_definition", "aws_sagemaker_model", "aws_sagemaker_notebook_instance",
    "aws_scheduler_schedule", "aws_securityhub_account", "aws_ses_receipt_rule", "aws_sesv2_configuration_set",
    "aws_sfn_state_machine", "aws_snapshot_create_volume_permission", "aws_sns_topic",
    "aws_sns_topic_subscription", "aws_sqs_queue", "aws_ssm_parameter", "aws_ssoadmin_managed_policy_attachment",
    "aws_ssoadmin_permission_set", "aws_ssoadmin_permission_set_inline_policy",
    "aws_storagegateway_nfs_file_share", "aws_storagegateway_smb_file_share", "aws_subnet",
    "aws_timestreamwrite_database", "aws_transfer_server", "aws_wafv2_rule_group", "aws_xray_encryption_config",
})  # fmt: skip
"""Types of which scans of moto find a resource: in the tests of the clinic, of services, of applications, of what is
documented."""


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
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()  # a busy machine may take it longer, and nothing of it is kept
                process.wait()


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
