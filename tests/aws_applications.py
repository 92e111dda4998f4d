"""One or two resources of each service that applications are built of, made through its API: one as rules want it."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

ROLE = "arn:aws:iam::123456789012:role/clinic"
SUBNET = "subnet-00000000000000001"


def make(client: Callable[[str], Any]) -> None:
    """Makes the resources with clients of one region."""
    key = client("kms").create_key()["KeyMetadata"]["Arn"]
    _apis(client)
    _names_and_mail(client)
    _brokers(client, key)
    _learning(client, key)
    _analytics(client, key)
    _exchange(client, key)
    _identities(client)
    _builds(client, key)
    _tagged(client)
    _stores(client, key)
    _guards(client, key)


def _apis(client: Callable[[str], Any]) -> None:
    rest = client("apigateway")
    api = rest.create_rest_api(name="clinic")["id"]
    root = rest.get_resources(restApiId=api)["items"][0]["id"]
    for name, sort in (("GET", "AWS_IAM"), ("POST", "NONE")):
        rest.put_method(restApiId=api, resourceId=root, httpMethod=name, authorizationType=sort)
        rest.put_integration(restApiId=api, resourceId=root, httpMethod=name, type="MOCK")
    deployment = rest.create_deployment(restApiId=api)["id"]
    logs = "arn:aws:logs:us-east-1:123456789012:log-group:api"
    for name in ("good", "bad"):
        rest.create_stage(restApiId=api, stageName=name, deploymentId=deployment, tracingEnabled=name == "good")
    changes = {
        "/accessLogSettings/destinationArn": logs, "/accessLogSettings/format": "$context.requestId",
        "/*/*/logging/loglevel": "INFO",
    }  # fmt: skip
    operations = [{"op": "replace", "path": path, "value": value} for path, value in changes.items()]
    rest.update_stage(restApiId=api, stageName="good", patchOperations=operations)
    rest.create_domain_name(domainName="good.example.org", certificateName="x", securityPolicy="TLS_1_2")
    rest.create_domain_name(domainName="bad.example.org", certificateName="x", securityPolicy="TLS_1_0")
    http = client("apigatewayv2")
    api = http.create_api(Name="clinic", ProtocolType="HTTP")["ApiId"]
    for name, settings in (("good", {"AccessLogSettings": {"DestinationArn": logs}}), ("bad", {})):
        http.create_stage(ApiId=api, StageName=name, **settings)
    http.create_route(ApiId=api, RouteKey="GET /good", AuthorizationType="AWS_IAM")
    http.create_route(ApiId=api, RouteKey="GET /bad")
    graphs = client("appsync")
    graphs.create_graphql_api(
        name="good", authenticationType="AWS_IAM",
        logConfig={"fieldLogLevel": "ALL", "cloudWatchLogsRoleArn": ROLE},
    )  # fmt: skip
    graphs.create_graphql_api(name="bad", authenticationType="API_KEY")


def _names_and_mail(client: Callable[[str], Any]) -> None:
    names = client("route53")
    zone = names.create_hosted_zone(Name="good.example.org", CallerReference="good")["HostedZone"]["Id"]
    names.create_hosted_zone(Name="bad.example.org", CallerReference="bad")
    client("logs").create_log_group(logGroupName="/aws/route53/good")
    group = client("logs").describe_log_groups()["logGroups"][0]["arn"]
    names.create_query_logging_config(HostedZoneId=zone.rpartition("/")[2], CloudWatchLogsLogGroupArn=group)
    mail = client("sesv2")
    mail.create_configuration_set(ConfigurationSetName="good", DeliveryOptions={"TlsPolicy": "REQUIRE"})
    mail.create_configuration_set(ConfigurationSetName="bad")
    incoming = client("ses")
    incoming.create_receipt_rule_set(RuleSetName="clinic")
    for name, policy in (("good", "Require"), ("bad", "Optional")):
        rule = {"Name": name, "Enabled": True, "TlsPolicy": policy, "ScanEnabled": name == "good", "Actions": []}
        incoming.create_receipt_rule(RuleSetName="clinic", Rule=rule)
    incoming.set_active_receipt_rule_set(RuleSetName="clinic")


def _brokers(client: Callable[[str], Any], key: str) -> None:
    nodes = {"InstanceType": "kafka.m5.large", "ClientSubnets": [SUBNET], "SecurityGroups": []}
    kafka = client("kafka")
    for name, transit in (("good", "TLS"), ("bad", "TLS_PLAINTEXT")):
        kafka.create_cluster_v2(
            ClusterName=name,
            Provisioned={
                "BrokerNodeGroupInfo": nodes, "KafkaVersion": "3.6.0", "NumberOfBrokerNodes": 3,
                "EncryptionInfo": {
                    "EncryptionAtRest": {"DataVolumeKMSKeyId": key},
                    "EncryptionInTransit": {"ClientBroker": transit, "InCluster": True},
                },
                "ClientAuthentication": {"Sasl": {"Iam": {"Enabled": name == "good"}}},
            },
        )  # fmt: skip
    mq = client("mq")
    for name in ("good", "bad"):
        mq.create_broker(
            BrokerName=name, DeploymentMode="SINGLE_INSTANCE", EngineType="ACTIVEMQ", EngineVersion="5.18",
            HostInstanceType="mq.t3.micro", PubliclyAccessible=name == "bad", AutoMinorVersionUpgrade=name == "good",
            Users=[{"Username": "clinic", "Password": "canary-5511"}],
            Logs={"General": name == "good", "Audit": name == "good"},
        )  # fmt: skip


def _learning(client: Callable[[str], Any], key: str) -> None:
    learning = client("sagemaker")
    learning.create_notebook_instance(
        NotebookInstanceName="good", InstanceType="ml.t3.medium", RoleArn=ROLE, KmsKeyId=key, SubnetId=SUBNET,
        DirectInternetAccess="Disabled", RootAccess="Disabled",
    )  # fmt: skip
    learning.create_notebook_instance(NotebookInstanceName="bad", InstanceType="ml.t3.medium", RoleArn=ROLE)
    for name in ("good", "bad"):
        learning.create_domain(
            DomainName=name, AuthMode="IAM", DefaultUserSettings={"ExecutionRole": ROLE}, SubnetIds=[SUBNET],
            VpcId="vpc-1", AppNetworkAccessType="VpcOnly" if name == "good" else "PublicInternetOnly",
            **({"KmsKeyId": key} if name == "good" else {}),
        )  # fmt: skip
        learning.create_model(
            ModelName=name, ExecutionRoleArn=ROLE, EnableNetworkIsolation=name == "good",
            PrimaryContainer={"Image": "123456789012.dkr.ecr.us-east-1.amazonaws.com/x:1",
                              "Environment": {"API_TOKEN": "canary-5511"}},
        )  # fmt: skip
        learning.create_endpoint_config(
            EndpointConfigName=name,
            ProductionVariants=[
                {"VariantName": "x", "ModelName": name, "InitialInstanceCount": 1, "InstanceType": "ml.t2.medium"}
            ],
            **({"KmsKeyId": key} if name == "good" else {}),
        )  # fmt: skip


def _analytics(client: Callable[[str], Any], key: str) -> None:
    glue = client("glue")
    glue.create_database(DatabaseInput={"Name": "clinic"})
    good = {
        "S3Encryption": [{"S3EncryptionMode": "SSE-KMS", "KmsKeyArn": key}],
        "CloudWatchEncryption": {"CloudWatchEncryptionMode": "SSE-KMS", "KmsKeyArn": key},
        "JobBookmarksEncryption": {"JobBookmarksEncryptionMode": "CSE-KMS", "KmsKeyArn": key},
    }
    glue.create_security_configuration(Name="good", EncryptionConfiguration=good)
    glue.create_security_configuration(
        Name="bad", EncryptionConfiguration={"CloudWatchEncryption": {"CloudWatchEncryptionMode": "DISABLED"}}
    )
    for name, settings in (("good", {"SecurityConfiguration": "good"}), ("bad", {})):
        glue.create_job(
            Name=name, Role=ROLE, Command={"Name": "glueetl"}, DefaultArguments={"--token": "canary-5511"}, **settings
        )
    glue.put_data_catalog_encryption_settings(
        DataCatalogEncryptionSettings={"EncryptionAtRest": {"CatalogEncryptionMode": "DISABLED"}}
    )
    athena = client("athena")
    encrypted = {
        "ResultConfiguration": {
            "OutputLocation": "s3://x/",
            "EncryptionConfiguration": {"EncryptionOption": "SSE_KMS", "KmsKey": key},
        }
    }
    athena.create_work_group(Name="good", Configuration={**encrypted, "EnforceWorkGroupConfiguration": True})
    athena.create_work_group(Name="bad", Configuration={"EnforceWorkGroupConfiguration": False})
    emr = client("emr")
    instances = {"InstanceCount": 1, "MasterInstanceType": "m5.xlarge", "KeepJobFlowAliveWhenNoSteps": True}
    for name, settings in (("good", {"SecurityConfiguration": "good"}), ("bad", {})):
        emr.run_job_flow(
            Name=name, Instances=instances, ReleaseLabel="emr-6.15.0", JobFlowRole="x", ServiceRole="x",
            VisibleToAllUsers=True, **settings,
        )  # fmt: skip


def _exchange(client: Callable[[str], Any], key: str) -> None:
    dms = client("dms")
    for name in ("good", "bad"):
        dms.create_replication_instance(
            ReplicationInstanceIdentifier=name, ReplicationInstanceClass="dms.t3.micro",
            PubliclyAccessible=name == "bad", AutoMinorVersionUpgrade=name == "good",
            **({"KmsKeyId": key} if name == "good" else {}),
        )  # fmt: skip
        dms.create_endpoint(
            EndpointIdentifier=name, EndpointType="source", EngineName="postgres", Username="clinic",
            Password="canary-5511", ServerName="db.example.org", Port=5432, DatabaseName="clinic",
            SslMode="verify-full" if name == "good" else "none",
        )  # fmt: skip
    transfer = client("transfer")
    transfer.create_server(
        Protocols=["SFTP"], EndpointType="VPC", SecurityPolicyName="TransferSecurityPolicy-2024-01", LoggingRole=ROLE
    )
    transfer.create_server(Protocols=["FTP"], EndpointType="PUBLIC")


def _identities(client: Callable[[str], Any]) -> None:
    pools = client("cognito-idp")
    rules = {"MinimumLength": 14, "RequireUppercase": True, "RequireLowercase": True, "RequireNumbers": True,
             "RequireSymbols": True}  # fmt: skip
    good = pools.create_user_pool(
        PoolName="good", Policies={"PasswordPolicy": rules}, MfaConfiguration="OFF", DeletionProtection="ACTIVE",
        UserPoolAddOns={"AdvancedSecurityMode": "ENFORCED"},
    )["UserPool"]["Id"]  # fmt: skip
    pools.set_user_pool_mfa_config(
        UserPoolId=good, MfaConfiguration="ON", SoftwareTokenMfaConfiguration={"Enabled": True}
    )
    pools.create_user_pool(PoolName="bad", Policies={"PasswordPolicy": {**rules, "MinimumLength": 6}})
    identities = client("cognito-identity")
    for name in ("good", "bad"):
        identities.create_identity_pool(IdentityPoolName=name, AllowUnauthenticatedIdentities=name == "bad")


def _builds(client: Callable[[str], Any], key: str) -> None:
    build = client("codebuild")
    for name in ("good", "bad"):
        variable = {"name": "AWS_ACCESS_KEY_ID", "value": "canary-5511", "type": "PLAINTEXT"}
        build.create_project(
            name=name, serviceRole=ROLE, artifacts={"type": "NO_ARTIFACTS"},
            source={"type": "GITHUB", "location": "https://canary-5511:canary-5511@github.com/clinic/app.git"}
            if name == "bad" else {"type": "S3", "location": "bucket/path"},
            environment={
                "type": "LINUX_CONTAINER", "image": "x", "computeType": "BUILD_GENERAL1_SMALL",
                "privilegedMode": name == "bad", "environmentVariables": [variable] if name == "bad" else [],
            },
            **({"encryptionKey": key} if name == "good" else {}),
        )  # fmt: skip
    machines = client("stepfunctions")
    definition = '{"StartAt": "a", "States": {"a": {"Type": "Pass", "Result": "canary-5511", "End": true}}}'
    logs = "arn:aws:logs:us-east-1:123456789012:log-group:machines:*"
    logged = {
        "loggingConfiguration": {
            "level": "ALL", "includeExecutionData": False,
            "destinations": [{"cloudWatchLogsLogGroup": {"logGroupArn": logs}}],
        },
        "tracingConfiguration": {"enabled": True},
    }  # fmt: skip
    for name, settings in (("good", logged), ("bad", {})):
        machines.create_state_machine(name=name, definition=definition, roleArn=ROLE, **settings)


def _tagged(client: Callable[[str], Any]) -> None:
    s3 = client("s3")
    for name, value in (("tagged", "phi"), ("untagged", "public")):
        s3.create_bucket(Bucket=name)
        s3.put_bucket_tagging(Bucket=name, Tagging={"TagSet": [{"Key": "data", "Value": value}]})
        client("sqs").create_queue(QueueName=name, tags={"data": value})


def _stores(client: Callable[[str], Any], key: str) -> None:
    client("dax").create_cluster(
        ClusterName="good", NodeType="dax.t3.small", ReplicationFactor=3, IamRoleArn=ROLE,
        SSESpecification={"Enabled": True}, ClusterEndpointEncryptionType="TLS",
    )  # fmt: skip
    client("dax").create_cluster(ClusterName="bad", NodeType="dax.t3.small", ReplicationFactor=1, IamRoleArn=ROLE)
    memory = client("memorydb")
    memory.create_cluster(
        ClusterName="good", NodeType="db.t4g.small", ACLName="clinic", TLSEnabled=True, KmsKeyId=key,
        SnapshotRetentionLimit=20,
    )  # fmt: skip
    memory.create_cluster(ClusterName="bad", NodeType="db.t4g.small", ACLName="open-access", TLSEnabled=False)
    client("glacier").create_vault(vaultName="clinic")
    video = client("kinesisvideo")
    video.create_stream(StreamName="good", KmsKeyId=key)
    video.create_stream(StreamName="bad")
    search = client("opensearchserverless")
    for name, rule in (("good", {"AWSOwnedKey": False, "KmsARN": key}), ("bad", {"AWSOwnedKey": True})):
        policy = {"Rules": [{"ResourceType": "collection", "Resource": [f"collection/{name}"]}], **rule}
        search.create_security_policy(name=name, type="encryption", policy=json.dumps(policy))


def _guards(client: Callable[[str], Any], key: str) -> None:
    guard = client("network-firewall")
    for name in ("good", "bad"):
        firewall = guard.create_firewall(
            FirewallName=name, FirewallPolicyArn="arn:aws:network-firewall:us-east-1:123456789012:firewall-policy/x",
            VpcId="vpc-1", SubnetMappings=[{"SubnetId": SUBNET}], DeleteProtection=name == "good",
            **({"EncryptionConfiguration": {"Type": "CUSTOMER_KMS", "KeyId": key}} if name == "good" else {}),
        )["Firewall"]["FirewallArn"]  # fmt: skip
        if name == "good":
            place = {"LogType": "FLOW", "LogDestinationType": "S3", "LogDestination": {"bucketName": "logs"}}
            guard.update_logging_configuration(
                FirewallArn=firewall, LoggingConfiguration={"LogDestinationConfigs": [place]}
            )
    rules = client("wafv2")
    seen = {"SampledRequestsEnabled": False, "CloudWatchMetricsEnabled": False, "MetricName": "x"}
    rules.create_rule_group(Name="empty", Scope="REGIONAL", Capacity=10, VisibilityConfig=seen, Rules=[])
