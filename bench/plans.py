"""Plans of any size over three clouds, half of their resources failing, in the shape of ``terraform show -json``.

Sizes follow real plans: some 1.6 kB a resource, with what is unknown, what is sensitive, and the configuration.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

_ROUNDS = 13
"""How often a module has each of the templates. Two thirds of a plan are instances of one module."""


class Reference(NamedTuple):
    """An argument that refers to the resource of this type with the same number."""

    type: str
    attribute: str = "id"


class Template(NamedTuple):
    """A resource type: arguments that pass every rule, and those that make it fail."""

    type: str
    good: dict[str, Any]
    bad: dict[str, Any]
    computed: str = "id"


_TAGS = {"owner": "clinic-it"}
_AWS = "arn tags_all owner_id id"
_ROLE = "arn:aws:iam::123456789012:role/clinic"
_KEY_POLICY = json.dumps(
    {"Version": "2012-10-17", "Statement": [{"Sid": "Owner", "Effect": "Allow", "Principal": {"AWS": _ROLE},
     "Action": ["kms:Describe*", "kms:Put*"], "Resource": "*"}]}
)  # fmt: skip
_TLS_ONLY = json.dumps(
    {"Version": "2012-10-17", "Statement": [{"Sid": "TLS", "Effect": "Deny", "Principal": "*", "Action": "s3:*",
     "Resource": "*", "Condition": {"Bool": {"aws:SecureTransport": "false"}}}]}
)  # fmt: skip
_FLAGS = ("cloudsql.iam_authentication", "cloudsql.enable_pgaudit", "log_connections", "log_disconnections",
          "log_duration", "log_lock_waits", "log_temp_files", "log_statement", "log_checkpoints")  # fmt: skip
_FLAG_VALUES = {"log_temp_files": "0", "log_statement": "all"}
_TEMPLATES = (
    Template("aws_kms_key", {"description": "Records of {name}", "enable_key_rotation": True, "tags": _TAGS,
              "customer_master_key_spec": "SYMMETRIC_DEFAULT", "deletion_window_in_days": 30, "is_enabled": True,
              "policy": _KEY_POLICY},
             {"enable_key_rotation": False, "deletion_window_in_days": 7}, f"{_AWS} key_id multi_region"),
    Template("aws_ebs_volume", {"availability_zone": "us-east-1a", "size": 200, "encrypted": True, "tags": _TAGS,
              "kms_key_id": Reference("aws_kms_key", "arn"), "final_snapshot": False, "multi_attach_enabled": None,
              "outpost_arn": None, "timeouts": None},
             {"encrypted": False, "kms_key_id": None}, f"{_AWS} create_time iops snapshot_id throughput type"),
    Template("aws_s3_bucket", {"bucket": "records-{name}", "force_destroy": False, "tags": _TAGS, "timeouts": None,
              "policy": _TLS_ONLY, "logging": [{"target_bucket": "clinic-logs", "target_prefix": "{name}"}],
              "object_lock_enabled": True, "lifecycle_rule": [{"id": "old", "enabled": True, "prefix": None,
              "noncurrent_version_expiration": [{"days": 2192}]}],
              "replication_configuration": [{"role": _ROLE, "rules": [{"status": "Enabled",
              "destination": [{"bucket": "arn:aws:s3:::clinic-copy"}]}]}]},
             {"policy": None},
             "arn id acceleration_status acl bucket_domain_name grant hosted_zone_id region request_payer "
             "server_side_encryption_configuration versioning website"),
    Template("aws_s3_bucket_notification", {"bucket": Reference("aws_s3_bucket"), "eventbridge": True,
              "lambda_function": [], "queue": [], "topic": []}, {}),
    Template("aws_s3_bucket_versioning", {"bucket": Reference("aws_s3_bucket"), "expected_bucket_owner": None,
              "mfa": None, "versioning_configuration": [{"status": "Enabled", "mfa_delete": "Enabled"}]},
             {"versioning_configuration": [{"status": "Suspended"}]}),
    Template("aws_s3_bucket_public_access_block", {"bucket": Reference("aws_s3_bucket"), "block_public_acls": True,
              "block_public_policy": True, "ignore_public_acls": True, "restrict_public_buckets": True},
             {"block_public_acls": False, "restrict_public_buckets": False}),
    Template("aws_s3_bucket_server_side_encryption_configuration", {"bucket": Reference("aws_s3_bucket"),
              "expected_bucket_owner": None, "rule": [{"bucket_key_enabled": True,
              "apply_server_side_encryption_by_default": [{"sse_algorithm": "aws:kms",
              "kms_master_key_id": Reference("aws_kms_key", "arn")}]}]},
             {"rule": [{"bucket_key_enabled": None,
              "apply_server_side_encryption_by_default": [{"sse_algorithm": "AES256", "kms_master_key_id": ""}]}]}),
    Template("aws_db_instance", {"identifier": "{name}", "engine": "postgres", "engine_version": "16.4",
              "instance_class": "db.r6g.large", "allocated_storage": 100, "storage_encrypted": True, "username": "app",
              "kms_key_id": Reference("aws_kms_key", "arn"), "publicly_accessible": False, "tags": _TAGS,
              "backup_retention_period": 35, "deletion_protection": True, "iam_database_authentication_enabled": True,
              "enabled_cloudwatch_logs_exports": ["postgresql", "upgrade"], "apply_immediately": False,
              "auto_minor_version_upgrade": True, "copy_tags_to_snapshot": True, "skip_final_snapshot": False,
              "manage_master_user_password": True, "multi_az": True, "performance_insights_enabled": True,
              "monitoring_interval": 60, "parameter_group_name": "clinic-postgres",
              "performance_insights_kms_key_id": Reference("aws_kms_key", "arn"), "replicate_source_db": None},
             {"publicly_accessible": True, "storage_encrypted": False, "backup_retention_period": 0},
             f"{_AWS} address endpoint port status resource_id hosted_zone_id monitoring_role_arn "
             "option_group_name vpc_security_group_ids maintenance_window backup_window"),
    Template("aws_backup_selection", {"name": "{name}", "plan_id": "clinic", "resources": [], "not_resources": [],
              "iam_role_arn": _ROLE, "condition": [],
              "selection_tag": [{"type": "STRINGEQUALS", "key": "owner", "value": "clinic-it"}]}, {}),
    Template("aws_sqs_queue", {"name": "{name}", "kms_master_key_id": Reference("aws_kms_key", "arn"), "tags": _TAGS,
              "delay_seconds": 0, "fifo_queue": False, "max_message_size": 262144, "timeouts": None,
              "message_retention_seconds": 345600, "visibility_timeout_seconds": 30},
             {"kms_master_key_id": None, "sqs_managed_sse_enabled": False}, f"{_AWS} policy redrive_policy url"),
    Template("aws_cloudwatch_log_group", {"name": "/clinic/{name}", "retention_in_days": 2192, "tags": _TAGS,
              "kms_key_id": Reference("aws_kms_key", "arn"), "skip_destroy": False},
             {"retention_in_days": 30, "kms_key_id": None}, f"{_AWS} log_group_class name_prefix"),
    Template("aws_security_group", {"name": "{name}", "description": "Portal", "revoke_rules_on_delete": False,
              "tags": _TAGS, "timeouts": None, "ingress": [{"description": "HTTPS", "from_port": 443, "to_port": 443,
              "protocol": "tcp", "cidr_blocks": ["10.0.0.0/8"], "ipv6_cidr_blocks": [], "prefix_list_ids": [],
              "security_groups": [], "self": False}]},
             {"ingress": [{"description": "SSH", "from_port": 22, "to_port": 22, "protocol": "tcp",
              "cidr_blocks": ["0.0.0.0/0"], "ipv6_cidr_blocks": [], "prefix_list_ids": [], "security_groups": [],
              "self": False}]}, f"{_AWS} egress name_prefix vpc_id"),
    Template("aws_iam_policy", {"name": "{name}", "path": "/", "description": None, "tags": _TAGS,
              "policy": json.dumps({"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
              "Action": ["s3:GetObject", "s3:ListBucket"], "Resource": "arn:aws:s3:::records/*"}]})},
             {"policy": json.dumps({"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": "s3:*", "Resource": "*"}]})},
             f"{_AWS} attachment_count policy_id name_prefix"),
    Template("azurerm_storage_account", {"name": "st{name}", "resource_group_name": "clinic", "location": "westeurope",
              "account_tier": "Standard", "account_replication_type": "GRS", "account_kind": "StorageV2",
              "https_traffic_only_enabled": True, "min_tls_version": "TLS1_2", "public_network_access_enabled": False,
              "allow_nested_items_to_be_public": False, "shared_access_key_enabled": False, "tags": _TAGS,
              "infrastructure_encryption_enabled": True, "local_user_enabled": False,
              "default_to_oauth_authentication": True, "sas_policy": [{"expiration_period": "01.00:00:00"}],
              "queue_properties": [{"logging": [{"read": True, "write": True, "delete": True, "version": "1.0"}]}],
               "customer_managed_key": [{"key_vault_key_id": "https://kv/k"}],
              "blob_properties": [{"versioning_enabled": True, "delete_retention_policy": [{"days": 30}]}],
              "network_rules": [{"default_action": "Deny", "ip_rules": [], "virtual_network_subnet_ids": []}]},
             {"https_traffic_only_enabled": False, "allow_nested_items_to_be_public": True},
             "id access_tier primary_access_key primary_blob_endpoint primary_location secondary_location"),
    Template("azurerm_network_security_group", {"name": "{name}", "location": "westeurope", "tags": _TAGS,
              "resource_group_name": "clinic", "timeouts": None, "security_rule": [{"name": "web", "priority": 100,
              "direction": "Inbound", "access": "Allow", "protocol": "Tcp", "source_port_range": "*",
              "destination_port_range": "443", "source_address_prefix": "10.0.0.0/8",
              "destination_address_prefix": "*", "description": ""}]},
             {"security_rule": [{"name": "rdp", "priority": 100, "direction": "Inbound", "access": "Allow",
              "protocol": "Tcp", "source_port_range": "*", "destination_port_range": "3389",
              "source_address_prefix": "*", "destination_address_prefix": "*", "description": ""}]}),
    Template("azurerm_network_watcher_flow_log", {"name": "{name}", "network_watcher_name": "watcher", "enabled": True,
              "resource_group_name": "clinic", "storage_account_id": "/subscriptions/s/storageAccounts/logs",
              "target_resource_id": Reference("azurerm_network_security_group"), "version": 2,
              "retention_policy": [{"enabled": True, "days": 0}]}, {"enabled": False}),
    Template("azurerm_key_vault", {"name": "kv{name}", "location": "westeurope", "resource_group_name": "clinic",
              "sku_name": "premium", "tenant_id": "00000000-0000-0000-0000-000000000000", "tags": _TAGS,
              "purge_protection_enabled": True, "soft_delete_retention_days": 90, "enable_rbac_authorization": True,
              "public_network_access_enabled": False, "network_acls": [{"bypass": "AzureServices",
              "default_action": "Deny", "ip_rules": [], "virtual_network_subnet_ids": []}]},
             {"purge_protection_enabled": False, "soft_delete_retention_days": 7}, "id vault_uri access_policy"),
    Template("google_kms_crypto_key", {"name": "{name}", "key_ring": "projects/p/locations/europe/keyRings/clinic",
              "purpose": "ENCRYPT_DECRYPT", "rotation_period": "7776000s", "destroy_scheduled_duration": "2592000s",
              "version_template": [{"algorithm": "GOOGLE_SYMMETRIC_ENCRYPTION", "protection_level": "HSM"}],
              "labels": _TAGS, "skip_initial_version_creation": None, "timeouts": None},
             {"rotation_period": None}, "id primary effective_labels terraform_labels import_only"),
    Template("google_storage_bucket", {"name": "{name}", "location": "EU", "storage_class": "STANDARD", "labels": _TAGS,
              "uniform_bucket_level_access": True, "public_access_prevention": "enforced", "force_destroy": False,
              "versioning": [{"enabled": True}], "logging": [{"log_bucket": "clinic-logs", "log_object_prefix": "x"}],
              "encryption": [{"default_kms_key_name": Reference("google_kms_crypto_key")}],
              "soft_delete_policy": [{"retention_duration_seconds": 2592000}], "requester_pays": None,
              "retention_policy": [], "website": [], "cors": [], "lifecycle_rule": [{"action": [{"type": "Delete"}],
              "condition": [{"num_newer_versions": 5}]}], "timeouts": None},
             {"public_access_prevention": "inherited", "versioning": [], "logging": []},
             "id project self_link url effective_labels terraform_labels"),
    Template("google_compute_firewall", {"name": "{name}", "network": "clinic", "direction": "INGRESS",
              "priority": 1000, "allow": [{"protocol": "tcp", "ports": ["443"]}], "deny": [],
              "source_ranges": ["10.0.0.0/8"],
              "source_tags": None, "target_tags": None, "disabled": None, "description": None, "timeouts": None,
              "log_config": [{"metadata": "INCLUDE_ALL_METADATA"}]},
             {"allow": [{"protocol": "tcp", "ports": ["22", "3306"]}], "source_ranges": ["0.0.0.0/0"]},
             "id creation_timestamp destination_ranges enable_logging project self_link"),
    Template("google_sql_database_instance", {"name": "{name}", "database_version": "POSTGRES_16",
              "region": "europe-west1",
              "deletion_protection": True, "encryption_key_name": Reference("google_kms_crypto_key"), "timeouts": None,
              "root_password": None, "settings": [{"tier": "db-custom-2-7680", "availability_type": "REGIONAL",
              "deletion_protection_enabled": True, "disk_size": 100, "user_labels": _TAGS,
              "backup_configuration": [{"enabled": True, "point_in_time_recovery_enabled": True,
              "backup_retention_settings": [{"retained_backups": 30, "retention_unit": "COUNT"}]}],
              "database_flags": [{"name": flag, "value": _FLAG_VALUES.get(flag, "on")} for flag in _FLAGS],
              "ip_configuration": [{"ipv4_enabled": False, "ssl_mode": "ENCRYPTED_ONLY", "authorized_networks": []}]}]},
             {"deletion_protection": False, "encryption_key_name": None},
             "id connection_name first_ip_address ip_address private_ip_address project self_link dns_name"),
)  # fmt: skip
_UNKNOWN = object()


def write_plan(path: Path, resources: int) -> None:
    """Writes a plan of so many resources."""
    changes: list[dict[str, Any]] = []
    values: dict[str, list[dict[str, Any]]] = {}
    configured: dict[str, dict[str, dict[str, Any]]] = {"": {}, "site": {}}
    for module, change, configuration in _resources(resources):
        changes.append(change)
        named = ("address", "mode", "type", "name", "provider_name")
        value = {**{key: change[key] for key in named}, "values": change["change"]["after"]}
        values.setdefault(module, []).append(value)
        configured["site" if module else ""][configuration["address"]] = configuration
    root = {
        "resources": values.pop("", []),
        "child_modules": [{"address": module, "resources": listed} for module, listed in values.items()],
    }
    call = {
        "source": "./site",
        "expressions": {"site": {"references": ["each.key"]}},
        "for_each_expression": {"references": ["var.sites"]},
        "module": {"resources": list(configured["site"].values()), "variables": {"site": {}}},
    }
    plan = {
        "format_version": "1.2",
        "terraform_version": "1.11.4",
        "planned_values": {"root_module": root},
        "resource_changes": changes,
        "configuration": {
            "provider_config": {name: {"name": name} for name in ("aws", "azurerm", "google")},
            "root_module": {"resources": list(configured[""].values()), "module_calls": {"site": call}},
        },
    }
    path.write_text(json.dumps(plan, separators=(",", ":")), encoding="utf-8")


def _resources(count: int) -> Iterator[tuple[str, dict[str, Any], dict[str, Any]]]:
    """Module, change and configuration of each resource; every other round of the templates fails."""
    for number in range(count):
        round_, which = divmod(number, len(_TEMPLATES))
        block, own_round = divmod(round_, _ROUNDS)
        module = f'module.site["{block:04}"]' if block % 3 else ""
        yield _resource(_TEMPLATES[which], module, own_round if module else round_, block)


def _resource(template: Template, module: str, number: int, block: int) -> tuple[str, dict[str, Any], dict[str, Any]]:
    name = f"records_{number:05}"
    arguments = {**template.good, **(template.bad if number % 2 else {})}
    after, expressions = _instance(arguments, name, f"-{block:04}" if module else "")
    unknown: dict[str, Any] = {key: True for key, value in after.items() if value is _UNKNOWN}
    unknown.update(dict.fromkeys(template.computed.split(), True))
    known = {key: value for key, value in after.items() if value is not _UNKNOWN}
    address = f"{template.type}.{name}"
    cloud = template.type.partition("_")[0]
    common = {"mode": "managed", "type": template.type, "name": name}
    change: dict[str, Any] = {"address": f"{module}.{address}" if module else address}
    if module:
        change["module_address"] = module
    change |= {
        **common,
        "provider_name": f"registry.terraform.io/hashicorp/{cloud}",
        "change": {
            "actions": ["create"],
            "before": None,
            "after": _without_marks(known),
            "after_unknown": {**unknown, **_marks(known)},
            "before_sensitive": False,
            "after_sensitive": {"password": "password" in known},
        },
    }
    configured = {"address": address, **common, "provider_config_key": cloud, "expressions": expressions}
    return module, change, {**configured, "schema_version": 1}


def _instance(value: Any, name: str, site: str) -> tuple[Any, Any]:
    """A template's value for one resource, and the expression that gives it."""
    if isinstance(value, Reference):
        target = f"{value.type}.{name}"
        return _UNKNOWN, {"references": [f"{target}.{value.attribute}", target]}
    if isinstance(value, str):
        text = value.replace("{name}", name.replace("_", "-") + site)
        return text, {"references": ["var.site"]} if site and text != value else {"constant_value": text}
    if isinstance(value, dict):
        pairs = {key: _instance(inner, name, site) for key, inner in value.items()}
        return {key: pair[0] for key, pair in pairs.items()}, {
            key: pair[1] for key, pair in pairs.items() if value[key] is not None
        }
    if isinstance(value, list) and any(isinstance(element, dict) for element in value):
        blocks = [_instance(element, name, site) for element in value]
        return [block[0] for block in blocks], [block[1] for block in blocks]
    return value, {"constant_value": value}


def _without_marks(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_marks(inner) for key, inner in value.items() if inner is not _UNKNOWN}
    return [_without_marks(element) for element in value] if isinstance(value, list) else value


def _marks(value: Any) -> Any:
    """What of nested blocks is unknown, as ``after_unknown`` has it."""
    if isinstance(value, dict):
        found = {key: True if inner is _UNKNOWN else _marks(inner) for key, inner in value.items()}
        return {key: mark for key, mark in found.items() if mark is not False}
    if isinstance(value, list):
        return [_marks(element) for element in value]
    return False
