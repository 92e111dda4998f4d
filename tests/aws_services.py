"""One or two resources of many services, made through their APIs: half of them as rules want them."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from typing import Any

import boto3

TRUST = json.dumps(
    {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
     "Principal": {"Service": "lambda.amazonaws.com"}}]}
)  # fmt: skip


def _code() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("index.py", "def handler(event, context): pass")
    return packed.getvalue()


def make(client: Callable[[str], Any]) -> None:
    """Makes the resources with clients of one region."""
    key = client("kms").create_key()["KeyMetadata"]["Arn"]
    client("kms").create_alias(AliasName="alias/clinic", TargetKeyId=key)
    _stores(client, key)
    _messages(client, key)
    _machines(client)
    _functions(client, key)
    _identities(client)
    _watchers(client)
    _databases(client, key)
    _edge(client)


def _stores(client: Callable[[str], Any], key: str) -> None:
    ecr = client("ecr")
    ecr.create_repository(
        repositoryName="good", imageTagMutability="IMMUTABLE", imageScanningConfiguration={"scanOnPush": True},
        encryptionConfiguration={"encryptionType": "KMS", "kmsKey": key},
    )  # fmt: skip
    ecr.create_repository(repositoryName="bad")
    secrets = client("secretsmanager")
    secrets.create_secret(Name="good", KmsKeyId=key, SecretString="canary-5511")
    secrets.create_secret(Name="bad", SecretString="canary-5511")
    ssm = client("ssm")
    ssm.put_parameter(Name="/good", Type="SecureString", Value="canary-5511", KeyId=key)
    ssm.put_parameter(Name="/bad", Type="String", Value="canary-5511")
    opensearch = client("opensearch")
    opensearch.create_domain(
        DomainName="good", EncryptionAtRestOptions={"Enabled": True, "KmsKeyId": key},
        NodeToNodeEncryptionOptions={"Enabled": True},
        DomainEndpointOptions={"EnforceHTTPS": True, "TLSSecurityPolicy": "Policy-Min-TLS-1-2-2019-07"},
    )  # fmt: skip
    opensearch.create_domain(DomainName="bad")
    backup = client("backup")
    backup.create_backup_vault(BackupVaultName="good", EncryptionKeyArn=key)
    client("fsx").create_file_system(
        FileSystemType="LUSTRE", StorageCapacity=1200, SubnetIds=["subnet-00000000000000001"]
    )


def _messages(client: Callable[[str], Any], key: str) -> None:
    kinesis = client("kinesis")
    for name in ("good", "bad"):
        kinesis.create_stream(StreamName=name, ShardCount=1)
    kinesis.start_stream_encryption(StreamName="good", EncryptionType="KMS", KeyId=key)
    sns = client("sns")
    sns.create_topic(Name="good", Attributes={"KmsMasterKeyId": key})
    topic = sns.create_topic(Name="bad")["TopicArn"]
    sns.subscribe(TopicArn=topic, Protocol="http", Endpoint="http://canary-5511.example.org")
    client("sqs").create_queue(QueueName="good", Attributes={"KmsMasterKeyId": key})
    client("events").create_event_bus(Name="clinic")
    client("firehose").create_delivery_stream(
        DeliveryStreamName="bad",
        ExtendedS3DestinationConfiguration={
            "RoleARN": "arn:aws:iam::123456789012:role/x",
            "BucketARN": "arn:aws:s3:::x",
        },
    )
    logs = client("logs")
    logs.create_log_group(logGroupName="good", kmsKeyId=key)
    logs.put_retention_policy(logGroupName="good", retentionInDays=365)
    logs.put_metric_filter(
        logGroupName="good", filterName="root", filterPattern="{ $.x = 1 }",
        metricTransformations=[{"metricName": "root", "metricNamespace": "clinic", "metricValue": "1"}],
    )  # fmt: skip
    client("cloudwatch").put_metric_alarm(
        AlarmName="root", MetricName="root", Namespace="clinic", ComparisonOperator="GreaterThanThreshold",
        EvaluationPeriods=1, Period=60, Threshold=1, Statistic="Sum", AlarmActions=[topic],
    )  # fmt: skip
    s3 = client("s3")
    s3.create_bucket(Bucket="clinic-trails")
    trail = client("cloudtrail")
    trail.create_trail(Name="good", S3BucketName="clinic-trails", IsMultiRegionTrail=True, EnableLogFileValidation=True)
    trail.start_logging(Name="good")
    trail.create_trail(Name="bad", S3BucketName="clinic-trails")


def _machines(client: Callable[[str], Any]) -> None:
    ec2 = client("ec2")
    volume = ec2.create_volume(Size=1, AvailabilityZone="us-east-1a", Encrypted=True)["VolumeId"]
    open_volume = ec2.create_volume(Size=1, AvailabilityZone="us-east-1a")["VolumeId"]
    ec2.create_snapshot(VolumeId=volume)
    public = ec2.create_snapshot(VolumeId=open_volume)["SnapshotId"]
    ec2.modify_snapshot_attribute(
        SnapshotId=public, Attribute="createVolumePermission", OperationType="add", GroupNames=["all"]
    )
    template = {
        "MetadataOptions": {"HttpTokens": "required"}, "UserData": "ZXhwb3J0IERCX1BBU1NXT1JEPWNhbmFyeS01NTEx",
    }  # fmt: skip
    ec2.create_launch_template(LaunchTemplateName="clinic", LaunchTemplateData=template)
    image = ec2.describe_images()["Images"][0]["ImageId"]
    secret = "#!/bin/sh\nexport DB_PASSWORD=canary-5511-secret\n"
    ec2.run_instances(ImageId=image, MinCount=1, MaxCount=1, InstanceType="t3.micro", UserData=secret)
    ec2.enable_ebs_encryption_by_default()


def _functions(client: Callable[[str], Any], key: str) -> None:
    role = client("iam").create_role(RoleName="clinic", AssumeRolePolicyDocument=TRUST)["Role"]["Arn"]
    functions = client("lambda")
    for name, settings in (("good", {"TracingConfig": {"Mode": "Active"}, "KMSKeyArn": key}), ("bad", {})):
        functions.create_function(
            FunctionName=name, Role=role, Runtime="python3.12", Handler="index.handler", Code={"ZipFile": _code()},
            Environment={"Variables": {"MODE": "x", "API_TOKEN": "canary-5511" if name == "bad" else ""}}, **settings,
        )  # fmt: skip
    functions.add_permission(FunctionName="bad", StatementId="all", Action="lambda:InvokeFunction", Principal="*")
    ecs = client("ecs")
    ecs.create_cluster(clusterName="good", settings=[{"name": "containerInsights", "value": "enabled"}])
    ecs.register_task_definition(
        family="bad",
        containerDefinitions=[
            {"name": "app", "image": "app", "memory": 128, "privileged": True,
             "environment": [{"name": "API_TOKEN", "value": "canary-5511"}]}
        ],
    )  # fmt: skip
    client("eks").create_cluster(name="bad", roleArn=role, resourcesVpcConfig={"subnetIds": []})


def _identities(client: Callable[[str], Any]) -> None:
    iam = client("iam")
    for name in ("good", "bad"):
        iam.create_user(UserName=name)
    iam.create_group(GroupName="staff")
    iam.add_user_to_group(GroupName="staff", UserName="good")
    iam.create_login_profile(UserName="bad", Password="canary-5511-Aa!")
    for _ in range(2):
        iam.create_access_key(UserName="bad")
    everything = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}
    iam.put_user_policy(UserName="bad", PolicyName="all", PolicyDocument=json.dumps(everything))
    iam.update_account_password_policy(MinimumPasswordLength=16, RequireSymbols=True)


def _watchers(client: Callable[[str], Any]) -> None:
    client("guardduty").create_detector(Enable=True)
    client("securityhub").enable_security_hub()
    config = client("config")
    config.put_configuration_recorder(
        ConfigurationRecorder={"name": "default", "roleARN": "arn:aws:iam::123456789012:role/config"}
    )


def _databases(client: Callable[[str], Any], key: str) -> None:
    rds = client("rds")
    rds.create_db_parameter_group(DBParameterGroupName="tls", DBParameterGroupFamily="postgres14", Description="x")
    rds.modify_db_parameter_group(
        DBParameterGroupName="tls",
        Parameters=[{"ParameterName": "rds.force_ssl", "ParameterValue": "1", "ApplyMethod": "immediate"}],
    )
    common = {"DBInstanceClass": "db.t3.small", "Engine": "postgres", "MasterUsername": "clinic",
              "MasterUserPassword": "canary-5511", "AllocatedStorage": 20, "EngineVersion": "14.12"}  # fmt: skip
    rds.create_db_instance(
        DBInstanceIdentifier="good", StorageEncrypted=True, KmsKeyId=key, DBParameterGroupName="tls", **common
    )
    rds.create_db_instance(DBInstanceIdentifier="bad", PubliclyAccessible=True, **common)
    rds.create_db_snapshot(DBSnapshotIdentifier="bad", DBInstanceIdentifier="bad")
    rds.modify_db_snapshot_attribute(DBSnapshotIdentifier="bad", AttributeName="restore", ValuesToAdd=["all"])
    rds.create_db_cluster(
        DBClusterIdentifier="bad", Engine="aurora-postgresql", MasterUsername="clinic", MasterUserPassword="canary-5511"
    )
    tables = client("dynamodb")
    for name in ("good", "bad"):
        tables.create_table(
            TableName=name, BillingMode="PAY_PER_REQUEST", KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
            AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
            SSESpecification={"Enabled": True, "SSEType": "KMS", "KMSMasterKeyId": key} if name == "good" else {},
        )  # fmt: skip
    tables.update_continuous_backups(
        TableName="good", PointInTimeRecoverySpecification={"PointInTimeRecoveryEnabled": True}
    )
    client("redshift").create_cluster(
        ClusterIdentifier="bad", NodeType="dc2.large", MasterUsername="awsuser", MasterUserPassword="Canary-5511",
        PubliclyAccessible=True,
    )  # fmt: skip
    client("elasticache").create_cache_cluster(
        CacheClusterId="bad", Engine="redis", CacheNodeType="cache.t3.micro", NumCacheNodes=1
    )


def _edge(client: Callable[[str], Any]) -> None:
    client("acm").request_certificate(DomainName="*.example.org")
    client("wafv2").create_web_acl(
        Name="bad", Scope="REGIONAL", DefaultAction={"Allow": {}},
        VisibilityConfig={"SampledRequestsEnabled": False, "CloudWatchMetricsEnabled": False, "MetricName": "x"},
    )  # fmt: skip
    behavior = {"TargetOriginId": "site", "ViewerProtocolPolicy": "allow-all", "MinTTL": 0,
                "ForwardedValues": {"QueryString": False, "Cookies": {"Forward": "none"}}}  # fmt: skip
    plain = {"HTTPPort": 80, "HTTPSPort": 443, "OriginProtocolPolicy": "http-only"}
    origin = {"Id": "site", "DomainName": "site.example.org", "CustomOriginConfig": plain}
    client("cloudfront").create_distribution(
        DistributionConfig={"CallerReference": "x", "Comment": "", "Enabled": True,
                            "Origins": {"Quantity": 1, "Items": [origin]}, "DefaultCacheBehavior": behavior}
    )  # fmt: skip


def clients(address: str, region: str) -> Callable[[str], Any]:
    """Clients of a region that talk to the server."""
    session = boto3.Session("testing", "testing", region_name=region)
    return lambda service: session.client(service, endpoint_url=address)
