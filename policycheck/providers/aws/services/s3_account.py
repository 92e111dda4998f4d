"""Amazon S3: the public-access blocks of an account and of its buckets."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from policycheck.model.values import Unknown
from policycheck.providers.aws.calls import Calls
from policycheck.providers.aws.collector import collector
from policycheck.providers.live.record import Record


def switches(block: dict[str, Any] | Unknown) -> dict[str, Any]:
    """A public-access block's four switches."""
    names = ("BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets")
    arguments = ("block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets")
    if isinstance(block, Unknown):
        return dict.fromkeys(arguments, block)
    configuration = block["PublicAccessBlockConfiguration"]
    return {argument: configuration.get(name, False) for argument, name in zip(arguments, names, strict=True)}


@collector(
    "s3control",
    types=("aws_s3_account_public_access_block",),
    actions=("s3:GetAccountPublicAccessBlock",),
    regional=False,
)
def account_block(calls: Calls) -> Iterator[Record]:
    """The account's public-access block, which stands above all buckets."""
    absent = "NoSuchPublicAccessBlockConfiguration"
    answer = calls.maybe("get_public_access_block", absent, AccountId=calls.account)
    if answer is not None:
        arn = calls.arn("s3", "account-public-access-block", regional=False)
        call = "s3:GetAccountPublicAccessBlock"
        yield Record("aws_s3_account_public_access_block", arn, switches(answer), calls.account, "", call)
