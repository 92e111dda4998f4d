"""Collectors: functions that read one service of one account and region into records.

A collector is declared, not called: the decorator names the service, the Terraform types that it yields, and the IAM
actions that it needs, from which ``scan aws --print-policy`` is made. It runs where a selected rule reads one of
its types, or one of the attributes that resources of other collectors get from them (`serves`).
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from policycheck.providers.live.record import Failure, Record

if TYPE_CHECKING:
    from policycheck.providers.aws.calls import Calls

    Collect = Callable[[Calls], Iterator[Record | Failure]]


class Collector(NamedTuple):
    """A collector as it was declared.

    Attributes:
        service: boto3's name of the service: ``s3``.
        types: the Terraform types of its records.
        actions: the IAM actions of its calls: ``s3:GetBucketPolicy``.
        regional: whether it runs in each region; else once for the account.
        serves: attributes of other kinds that its records help to tell: ``database.scales``, ``*.public``.
        covers: types of code that its records tell as well: the policy of a queue stands in the queue.
        collect: the function.
    """

    service: str
    types: tuple[str, ...]
    actions: tuple[str, ...]
    regional: bool
    serves: tuple[str, ...]
    covers: tuple[str, ...]
    collect: Collect


_UNTOLD: Final = frozenset({
    # Of these, rules judge only whether code has a password in plain text, which no account tells.
    "aws_directory_service_directory", "aws_datasync_location_smb", "aws_datasync_location_fsx_windows_file_system",
    # A database of Athena is one of Glue's catalog; what Terraform encrypts is the result of the query that makes it.
    "aws_athena_database",
    # QLDB is no more (July 31, 2025).
    "aws_qldb_ledger",
    # Objects are as many as there are files, and S3 tells their ACLs and keys one by one. What an ACL of an object can
    # open, and the key of objects that name none, is judged at the bucket: whether ACLs count, what is blocked, and
    # the default encryption.
    "aws_s3_object", "aws_s3_bucket_object", "aws_s3_object_copy",
})  # fmt: skip
"""Types of code that a scan misses nothing of."""

COLLECTORS: Final[list[Collector]] = []


def collector(
    service: str,
    *,
    types: tuple[str, ...],
    actions: tuple[str, ...],
    regional: bool = True,
    serves: tuple[str, ...] = (),
    covers: tuple[str, ...] = (),
) -> Callable[[Collect], Collect]:
    """Declares that the decorated function reads resources of `types` from `service`."""

    def declare(function: Collect) -> Collect:
        COLLECTORS.append(Collector(service, types, actions, regional, serves, covers, function))
        return function

    return declare


def load_collectors() -> list[Collector]:
    """Every collector of every service."""
    from policycheck.providers.aws import services

    for module in pkgutil.iter_modules(services.__path__):
        importlib.import_module(f"{services.__name__}.{module.name}")
    return COLLECTORS


def collected() -> frozenset[str]:
    """The Terraform types that scans look for; of every other type a live account tells nothing here."""
    return _UNTOLD.union(type_ for one in load_collectors() for type_ in (*one.types, *one.covers))
