"""Amazon EFS and FSx."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from policycheck.model.values import Unknown
from policycheck.providers.aws.calls import Calls
from policycheck.providers.aws.collector import collector
from policycheck.providers.aws.shapes import at, same, tags
from policycheck.providers.live.record import Record

_FSX: Final = {
    "LUSTRE": "aws_fsx_lustre_file_system", "ONTAP": "aws_fsx_ontap_file_system",
    "OPENZFS": "aws_fsx_openzfs_file_system", "WINDOWS": "aws_fsx_windows_file_system",
}  # fmt: skip


@collector(
    "efs",
    types=("aws_efs_file_system", "aws_efs_file_system_policy", "aws_efs_backup_policy"),
    actions=(
        "elasticfilesystem:DescribeFileSystems", "elasticfilesystem:DescribeFileSystemPolicy",
        "elasticfilesystem:DescribeBackupPolicy",
    ),
)  # fmt: skip
def file_systems(calls: Calls) -> Iterator[Record]:
    """File systems, who may mount them, and whether they are backed up by themselves."""
    yield from calls.each(calls.pages("describe_file_systems", "FileSystems"), lambda one: _system(calls, one))


def _system(calls: Calls, system: dict[str, Any]) -> Iterator[Record]:
    id_ = system["FileSystemId"]
    arn = system.get("FileSystemArn") or calls.arn("elasticfilesystem", f"file-system/{id_}")
    values = {"id": id_, "arn": arn, **same(system, "Encrypted", "KmsKeyId"), **tags(system.get("Tags"))}
    yield calls.record("aws_efs_file_system", arn, values, "describe_file_systems")
    if calls.wants("file_system.tls_required", "file_system.public"):
        operation = "describe_file_system_policy"
        answer = calls.maybe(operation, "PolicyNotFound", FileSystemId=id_)
        policy = answer if isinstance(answer, Unknown) else at(answer, "Policy")
        if policy is not None:
            yield calls.record("aws_efs_file_system_policy", arn, {"file_system_id": id_, "policy": policy}, operation)
    if calls.wants("backup_source.backed_up"):
        operation = "describe_backup_policy"
        answer = calls.maybe(operation, "PolicyNotFound", FileSystemId=id_)
        status = answer if isinstance(answer, Unknown) else [{"status": at(answer, "BackupPolicy.Status")}]
        yield calls.record("aws_efs_backup_policy", arn, {"file_system_id": id_, "backup_policy": status}, operation)


@collector("efs", types=("aws_efs_access_point",), actions=("elasticfilesystem:DescribeAccessPoints",))
def access_points(calls: Calls) -> Iterator[Record]:
    """Access points of file systems."""
    for point in calls.pages("describe_access_points", "AccessPoints"):
        values: dict[str, Any] = {
            "id": point["AccessPointId"],
            "arn": point["AccessPointArn"],
            "root_directory": [{"path": at(point, "RootDirectory.Path") or "/"}],
        }
        if point.get("PosixUser"):
            values["posix_user"] = [same(point["PosixUser"], "Uid", "Gid")]
        yield calls.record("aws_efs_access_point", point["AccessPointArn"], values, "describe_access_points")


@collector("fsx", types=tuple(_FSX.values()), actions=("fsx:DescribeFileSystems",))
def fsx(calls: Calls) -> Iterator[Record]:
    """File systems of FSx, of each sort."""
    for system in calls.pages("describe_file_systems", "FileSystems"):
        type_ = _FSX.get(system.get("FileSystemType", ""))
        if type_ is None:
            continue
        values = {"id": system["FileSystemId"], "arn": system["ResourceARN"], **same(system, "KmsKeyId")}
        values |= tags(system.get("Tags"))
        level = at(system, "WindowsConfiguration.AuditLogConfiguration.FileAccessAuditLogLevel")
        if level is not None:
            values["audit_log_configuration"] = [{"file_access_audit_log_level": level}]
        yield calls.record(type_, system["ResourceARN"], values, "describe_file_systems")
