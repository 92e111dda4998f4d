"""What the APIs would have answered, made of configuration items.

Names of members are in the resource schema of AWS Config (awslabs/aws-config-resource-schema); where that says nothing,
nothing is answered, and what a collector would have learnt is unknown.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from policycheck.model.values import Unknown
from policycheck.providers.aws.config.items import Answer, Item, document, loose
from policycheck.providers.aws.config.s3 import S3

NOT_TOLD: Final = Unknown("not in this snapshot of AWS Config")

ANY: Final = "*"
"""Stands for items of every type."""

Listed = Callable[[Item], Any]
Detail = Callable[[Item], Any]


def _whole(item: Item) -> Answer:
    return item.configuration


def _group(item: Item) -> Answer:
    """Config has ranges of addresses once as texts and once with their descriptions, as the API has them."""
    for direction in ("IpPermissions", "IpPermissionsEgress"):
        for permission in item.configuration.get(direction, []):
            permission["IpRanges"] = permission.get("Ipv4Ranges") or [
                Answer({"CidrIp": one}) if isinstance(one, str) else one for one in permission.get("IpRanges", [])
            ]
    return item.configuration


def _identity(item: Item) -> Answer:
    """Users, groups, roles and policies, with their documents as plain text."""
    conf = item.configuration
    if item.type == "AWS::IAM::Role":
        conf["AssumeRolePolicyDocument"] = document(conf.get("AssumeRolePolicyDocument", NOT_TOLD))
    for field, inner in (
        ("UserPolicyList", "PolicyDocument"), ("GroupPolicyList", "PolicyDocument"),
        ("RolePolicyList", "PolicyDocument"), ("PolicyVersionList", "Document"),
    ):  # fmt: skip
        for policy in conf.get(field, []):
            policy[inner] = document(policy.get(inner, NOT_TOLD))
    return conf


def _function(item: Item) -> Answer:
    conf = item.configuration
    network = conf.get("VpcConfig")
    if network and network.get("SubnetIds") and not network.get("VpcId"):
        network["VpcId"] = "in a network"
    return conf


def _table(item: Item) -> Any:
    item.configuration.setdefault("deletionprotectionenabled", NOT_TOLD)
    return loose({"Table": item.configuration})


def _attributes(*fields: str) -> Detail:
    """The attributes of a queue or topic, of which Config does not keep `fields` always."""

    def attributes(item: Item) -> Any:
        for field in fields:
            item.configuration.setdefault(field.lower(), NOT_TOLD)
        return loose({"Attributes": item.configuration})

    return attributes


def _rotation(item: Item) -> Any:
    rotates = item.more.get("KeyRotationStatus")
    return loose({"KeyRotationEnabled": str(rotates).lower() == "true"}) if rotates is not None else NOT_TOLD


def _policy(item: Item) -> Any:
    policy = item.more.get("Policy")
    return loose({"Policy": policy}) if isinstance(policy, str) else NOT_TOLD


def _more(name: str, *inside: str) -> Detail:
    """What Config keeps under a name beside the configuration."""

    def told(item: Item) -> Any:
        value = item.more.get(name)
        if value is None:
            return NOT_TOLD
        for outer in reversed(inside):
            value = {outer: value}
        return loose(value)

    return told


LISTS: Final[dict[tuple[str, str], dict[str, tuple[str, Listed]]]] = {
    ("s3", "list_buckets"): {
        "Buckets": ("AWS::S3::Bucket", lambda item: Answer({"Name": item.name, "BucketRegion": item.region}))
    },
    ("ec2", "describe_instances"): {
        "Reservations": ("AWS::EC2::Instance", lambda item: Answer({"Instances": [item.configuration]}))
    },
    ("ec2", "describe_volumes"): {"Volumes": ("AWS::EC2::Volume", _whole)},
    ("ec2", "describe_security_groups"): {"SecurityGroups": ("AWS::EC2::SecurityGroup", _group)},
    ("ec2", "describe_vpcs"): {"Vpcs": ("AWS::EC2::VPC", _whole)},
    ("ec2", "describe_subnets"): {"Subnets": ("AWS::EC2::Subnet", _whole)},
    ("ec2", "describe_route_tables"): {"RouteTables": ("AWS::EC2::RouteTable", _whole)},
    ("ec2", "describe_network_acls"): {"NetworkAcls": ("AWS::EC2::NetworkAcl", _whole)},
    ("ec2", "describe_network_interfaces"): {"NetworkInterfaces": ("AWS::EC2::NetworkInterface", _whole)},
    ("ec2", "describe_vpc_endpoints"): {"VpcEndpoints": ("AWS::EC2::VPCEndpoint", _whole)},
    ("ec2", "describe_flow_logs"): {"FlowLogs": ("AWS::EC2::FlowLog", _whole)},
    ("rds", "describe_db_instances"): {"DBInstances": ("AWS::RDS::DBInstance", _whole)},
    ("rds", "describe_db_clusters"): {"DBClusters": ("AWS::RDS::DBCluster", _whole)},
    ("rds", "describe_db_snapshots"): {"DBSnapshots": ("AWS::RDS::DBSnapshot", _whole)},
    ("rds", "describe_db_cluster_snapshots"): {"DBClusterSnapshots": ("AWS::RDS::DBClusterSnapshot", _whole)},
    ("iam", "get_account_authorization_details"): {
        "UserDetailList": ("AWS::IAM::User", _identity),
        "GroupDetailList": ("AWS::IAM::Group", _identity),
        "RoleDetailList": ("AWS::IAM::Role", _identity),
        "Policies": ("AWS::IAM::Policy", _identity),
    },
    ("kms", "list_keys"): {
        "Keys": ("AWS::KMS::Key", lambda item: Answer({"KeyId": item.id, "KeyArn": item.configuration["Arn"]}))
    },
    ("kms", "list_aliases"): {"Aliases": ("AWS::KMS::Alias", _whole)},
    ("cloudtrail", "describe_trails"): {"trailList": ("AWS::CloudTrail::Trail", _whole)},
    ("lambda", "list_functions"): {"Functions": ("AWS::Lambda::Function", _function)},
    ("elbv2", "describe_load_balancers"): {
        "LoadBalancers": ("AWS::ElasticLoadBalancingV2::LoadBalancer", _whole)
    },
    ("dynamodb", "list_tables"): {
        "TableNames": ("AWS::DynamoDB::Table", lambda item: item.configuration.get("TableName", item.id))
    },
    ("sns", "list_topics"): {
        "Topics": ("AWS::SNS::Topic", lambda item: Answer({"TopicArn": item.arn or item.id}))
    },
    ("sqs", "list_queues"): {
        "QueueUrls": ("AWS::SQS::Queue", lambda item: item.configuration.get("QueueUrl", item.id))
    },
    ("resourcegroupstaggingapi", "get_resources"): {
        "ResourceTagMappingList": (ANY, lambda item: Answer({"ResourceARN": item.arn, "Tags": item.tags}))
    },
    ("autoscaling", "describe_auto_scaling_groups"): {
        "AutoScalingGroups": ("AWS::AutoScaling::AutoScalingGroup", _whole)
    },
}  # fmt: skip
"""Lists, by service and operation: for each of their keys the type of the items that stand there."""

OPTIONAL: Final = {"AWS::KMS::Alias", "AWS::IAM::User", "AWS::IAM::Group", "AWS::IAM::Role", "AWS::IAM::Policy"}
"""Types without which a list is still one: another of its keys has items, or it only adds names."""

DETAILS: Final[dict[tuple[str, str], tuple[str, str, Detail]]] = {
    **{("s3", operation): ("AWS::S3::Bucket", "Bucket", answer) for operation, answer in S3.items()},
    ("kms", "describe_key"): ("AWS::KMS::Key", "KeyId", lambda item: loose({"KeyMetadata": item.configuration})),
    ("kms", "get_key_rotation_status"): ("AWS::KMS::Key", "KeyId", _rotation),
    ("kms", "get_key_policy"): ("AWS::KMS::Key", "KeyId", _policy),
    ("dynamodb", "describe_table"): ("AWS::DynamoDB::Table", "TableName", _table),
    ("dynamodb", "describe_continuous_backups"): (
        "AWS::DynamoDB::Table", "TableName", _more("ContinuousBackupsDescription", "ContinuousBackupsDescription"),
    ),
    ("sns", "get_topic_attributes"): ("AWS::SNS::Topic", "TopicArn", _attributes("Policy")),
    ("sqs", "get_queue_attributes"): ("AWS::SQS::Queue", "QueueUrl", _attributes("Policy", "SqsManagedSseEnabled")),
    ("lambda", "get_policy"): ("AWS::Lambda::Function", "FunctionName", _policy),
    ("lambda", "get_function_concurrency"): ("AWS::Lambda::Function", "FunctionName", _more("Concurrency")),
    ("elbv2", "describe_load_balancer_attributes"): (
        "AWS::ElasticLoadBalancingV2::LoadBalancer", "LoadBalancerArn", _more("LoadBalancerAttributes", "Attributes"),
    ),
}  # fmt: skip
"""What is told of one resource: the type of its item, the argument that names it, and the answer; None for absent."""

UNTOLD: Final[dict[str, tuple[str, ...]]] = {
    "aws_db_instance": ("deletion_protection", "multi_az", "storage_encrypted", "publicly_accessible"),
    "aws_rds_cluster_instance": ("publicly_accessible", "storage_encrypted"),
    "aws_rds_cluster": ("deletion_protection", "storage_encrypted", "copy_tags_to_snapshot"),
    "aws_lambda_function": ("environment",),
    "aws_instance": ("metadata_options",),
    "aws_ebs_volume": ("encrypted",),
    "aws_cloudtrail": ("enable_log_file_validation", "is_multi_region_trail"),
}
"""Arguments that old items lack, or that Config leaves out: absent, they say nothing, and no default holds."""
