"""File systems and file shares of AWS: EFS, FSx, Storage Gateway."""

from __future__ import annotations

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.aws.keys import customer_managed, customer_managed_where_on
from policycheck.providers.terraform.aws.policies import ask
from policycheck.providers.terraform.aws.volumes import gateway_key
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.registry import part, terraform_type
from policycheck.semantics import iam_policy
from policycheck.semantics.network import any_world

part("aws_efs_file_system_policy", "file_system_id", "aws_efs_file_system")
part("aws_efs_backup_policy", "file_system_id", "aws_efs_file_system")


@terraform_type("aws_efs_file_system", "file_system")
def efs_file_system(system: Block) -> Attributes:
    policy = system.part("aws_efs_file_system_policy")
    return {
        "encrypted": system.flag("encrypted", default=False),
        "customer_managed_key": customer_managed_where_on(system, "kms_key_id", "encrypted"),
        "tls_required": ask(policy, "policy", iam_policy.requires_tls, "elasticfilesystem", absent=False),
        # Without a policy, whoever reaches a mount target in the VPC may mount (EFS User Guide, "Using IAM").
        "public": ask(policy, "policy", iam_policy.is_public, absent=False),
    }


@terraform_type("aws_efs_access_point", "file_system_access_point")
def efs_access_point(point: Block) -> Attributes:
    root = point.block("root_directory")
    path = root.text("path", default="/").value
    return {
        "root_enforced": root.derived(path if isinstance(path, Unknown) else path != "/", "path"),
        "user_enforced": point.has("posix_user"),
    }


@terraform_type("aws_fsx_file_cache", "file_system")
@terraform_type("aws_fsx_lustre_file_system", "file_system")
@terraform_type("aws_fsx_ontap_file_system", "file_system")
@terraform_type("aws_fsx_openzfs_file_system", "file_system")
def fsx_file_system(system: Block) -> Attributes:
    # FSx encrypts every file system at rest (FSx User Guide, "Encryption at rest").
    return {"encrypted": system.fact(True), "customer_managed_key": customer_managed(system, "kms_key_id")}


@terraform_type("aws_fsx_windows_file_system", "file_system")
def fsx_windows(system: Block) -> Attributes:
    level = system.block("audit_log_configuration").text("file_access_audit_log_level", default="DISABLED")
    known = level.value if isinstance(level.value, Unknown) else level.value != "DISABLED"
    logged = Attribute(known, level.origin, level.field)
    return {**fsx_file_system(system), "access_logged": logged}


@terraform_type("aws_storagegateway_nfs_file_share", "file_system")
def nfs_share(share: Block) -> Attributes:
    return {**_share(share), "public": share.derived(any_world(share.texts("client_list").value), "client_list")}


@terraform_type("aws_storagegateway_smb_file_share", "file_system")
def smb_share(share: Block) -> Attributes:
    login = share.text("authentication", default="ActiveDirectory").value
    known = login if isinstance(login, Unknown) else login != "GuestAccess"
    return {**_share(share), "authenticated": share.derived(known, "authentication")}


def _share(share: Block) -> Attributes:
    return {
        # S3 encrypts what a gateway stores (Storage Gateway User Guide, "Encrypting your data using AWS KMS").
        "encrypted": share.fact(True),
        "customer_managed_key": gateway_key(share, "kms_key_arn"),
        "access_logged": share.is_set("audit_destination_arn"),
    }


@terraform_type("aws_storagegateway_gateway", "file_system")
def gateway(gateway_: Block) -> Attributes:
    """SMB clients may come without encryption unless the gateway insists on it (User Guide)."""
    strategy = gateway_.text("smb_security_strategy", default=None).value
    if strategy is None:
        return {}
    known = strategy if isinstance(strategy, Unknown) else strategy.startswith("MandatoryEncryption")
    return {"tls_required": gateway_.derived(known, "smb_security_strategy")}
