"""Amazon Cognito: pools of users and of identities."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from policycheck.providers.aws.calls import Calls
from policycheck.providers.aws.collector import collector
from policycheck.providers.aws.shapes import at, other, told
from policycheck.providers.live.record import Record

_PAGE: Final = 60
"""Pools in a page: the most that both services give (Cognito API Reference)."""


@collector(
    "cognito-idp",
    types=("aws_cognito_user_pool",),
    actions=("cognito-idp:ListUserPools", "cognito-idp:DescribeUserPool"),
)
def user_pools(calls: Calls) -> Iterator[Record]:
    """Pools of users; no user in them."""
    listed = calls.pages("list_user_pools", "UserPools", MaxResults=_PAGE)
    yield from calls.each(listed, lambda one: [_user_pool(calls, one)])


def _user_pool(calls: Calls, listed: dict[str, Any]) -> Record:
    def shape(found: Any) -> dict[str, Any]:
        pool = at(found, "UserPool") or {}
        rules = at(pool, "Policies.PasswordPolicy") or {}
        return {
            "password_policy": [
                other(
                    rules, minimum_length="MinimumLength", require_lowercase="RequireLowercase",
                    require_uppercase="RequireUppercase", require_numbers="RequireNumbers",
                    require_symbols="RequireSymbols",
                )
            ] if rules else [],
            "user_pool_add_ons": [other(pool, advanced_security_mode="UserPoolAddOns.AdvancedSecurityMode")],
            **other(pool, mfa_configuration="MfaConfiguration", deletion_protection="DeletionProtection"),
        }  # fmt: skip

    unread = ("password_policy", "user_pool_add_ons", "mfa_configuration", "deletion_protection")
    arn = calls.arn("cognito-idp", f"userpool/{listed['Id']}")
    answer = calls.maybe("describe_user_pool", UserPoolId=listed["Id"])
    values = {"id": listed["Id"], "arn": arn, "name": listed.get("Name"), **told(answer, shape, *unread)}
    return calls.record("aws_cognito_user_pool", arn, values, "describe_user_pool")


@collector(
    "cognito-identity",
    types=("aws_cognito_identity_pool",),
    actions=("cognito-identity:ListIdentityPools", "cognito-identity:DescribeIdentityPool"),
)
def identity_pools(calls: Calls) -> Iterator[Record]:
    """Pools of identities."""
    listed = calls.pages("list_identity_pools", "IdentityPools", MaxResults=_PAGE)
    yield from calls.each(listed, lambda one: [_identity_pool(calls, one)])


def _identity_pool(calls: Calls, listed: dict[str, Any]) -> Record:
    id_, operation = listed["IdentityPoolId"], "describe_identity_pool"
    arn = calls.arn("cognito-identity", f"identitypool/{id_}")
    field = "allow_unauthenticated_identities"
    answer = calls.maybe(operation, IdentityPoolId=id_)
    given = told(answer, lambda found: other(found, **{field: "AllowUnauthenticatedIdentities"}), field)
    values = {"id": id_, "arn": arn, **other(listed, identity_pool_name="IdentityPoolName", name="IdentityPoolName")}
    return calls.record("aws_cognito_identity_pool", arn, {**values, **given}, operation)
