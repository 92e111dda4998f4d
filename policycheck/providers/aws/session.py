"""Ways into AWS accounts: the default credential chain, profiles, roles, the accounts of an organisation."""

from __future__ import annotations

import ipaddress
import os
import random
from collections.abc import Iterator
from typing import Any, Final, NamedTuple
from urllib.parse import urlsplit, urlunsplit

from policycheck.errors import PolicycheckError

_RETRIES: Final = {"mode": "adaptive", "total_max_attempts": 3}
"""What fails otherwise than by throttling is not asked for again and again (the SDKs' own default): each wait is twice
the one before."""
_DISCOVERED: Final = "timestream-write"
"""The service that boto3 asks for an endpoint of its own, also where the environment names one, unless it is told."""
_ATTEMPTS: Final = 6
"""How often a call is made that is throttled."""
_LONGEST_WAIT: Final = 20.0
"""Seconds, as botocore's own."""
THROTTLED: Final = frozenset(
    {
        "Throttling", "ThrottlingException", "ThrottledException", "RequestThrottledException", "RequestThrottled",
        "RequestLimitExceeded", "TooManyRequestsException", "SlowDown", "EC2ThrottledException",
        "BandwidthLimitExceeded",
    }
)  # fmt: skip
"""Codes of errors that say that there were too many calls."""
_CONNECT_SECONDS: Final = 10
_READ_SECONDS: Final = 60
_ACCOUNT_DIGITS: Final = 12
_HOME: Final = {"aws": "us-east-1", "aws-us-gov": "us-gov-west-1", "aws-cn": "cn-north-1"}
"""Where a partition's global services are asked."""
_ELSEWHERE: Final = {"globalaccelerator": "us-west-2"}
"""Global services that answer in another region only (AWS General Reference, "Service endpoints")."""


class Access(NamedTuple):
    """How an account is reached.

    Attributes:
        profile: of the shared configuration; the default credential chain where there is none.
        role: ARN of a role to take on.
        external_id: what the role's trust policy asks for.
        session_name: how the scan is named in the account's CloudTrail.
        regions: only these; every enabled one where there are none.
        recorded: whether details are taken from AWS Config where it keeps them, instead of from each resource.
    """

    profile: str | None = None
    role: str | None = None
    external_id: str | None = None
    session_name: str = "policycheck"
    regions: tuple[str, ...] = ()
    recorded: bool = False


class Account:
    """An account that a scan reads.

    Attributes:
        id: its number.
        partition: ``aws``, ``aws-us-gov`` or ``aws-cn``.
        regions: the enabled ones that are to be read.
    """

    def __init__(self, session: Any, id_: str, partition: str) -> None:
        self.id = id_
        self.partition = partition
        self.regions: tuple[str, ...] = ()
        self._session = session
        self._offered: dict[str, frozenset[str]] = {}

    @property
    def home(self) -> str:
        """The region of the partition's global services."""
        return _HOME.get(self.partition, "us-east-1")

    def home_of(self, service: str) -> str:
        """The region in which a global service is asked."""
        return _ELSEWHERE.get(service, self.home) if self.partition == "aws" else self.home

    def offers(self, service: str, region: str) -> bool:
        """Whether a region has a service, as far as boto3 knows; what it does not know of is tried."""
        offered = self._offered.get(service)
        if offered is None:
            offered = self._offered[service] = frozenset(self._session.get_available_regions(service, self.partition))
        return not offered or region in offered or (service != "ec2" and not self.offers("ec2", region))

    def client(self, service: str, region: str) -> Any:
        """A client with adaptive retries; boto3's own environment variables name other endpoints."""
        from botocore.config import Config

        config = Config(
            retries=_RETRIES,
            connect_timeout=_CONNECT_SECONDS,
            read_timeout=_READ_SECONDS,
            max_pool_connections=32,
            user_agent_extra="policycheck",
        )
        named = os.environ.get("AWS_ENDPOINT_URL") if service == _DISCOVERED else None
        client = self._session.client(service, region_name=region, config=config, endpoint_url=named)
        client.meta.events.register(f"needs-retry.{client.meta.service_model.service_id.hyphenize()}", _patience)
        if service == "s3control":
            client.meta.events.register("before-sign.s3-control", _without_account)
        return client


def open_account(access: Access) -> Account:
    """The account that `access` leads to. Raises PolicycheckError where it cannot be reached."""
    session = _session(access)
    if access.role is not None:
        session = assume(session, access.role, access.external_id, access.session_name)
    return identify(session, access.regions)


def identify(session: Any, regions: tuple[str, ...]) -> Account:
    """Whose credentials a session has. Raises PolicycheckError where they are none."""
    from botocore.exceptions import BotoCoreError, ClientError

    region = session.region_name or os.environ.get("AWS_REGION") or "us-east-1"
    try:
        identity = session.client("sts", region_name=region).get_caller_identity()
        account = Account(session, identity["Account"], identity["Arn"].split(":")[1])
        account.regions = regions or tuple(_enabled(account))
    except (BotoCoreError, ClientError, KeyError) as error:
        raise PolicycheckError(f"AWS cannot be reached: {error}") from None
    return account


def assume(session: Any, role: str, external_id: str | None, session_name: str) -> Any:
    """A session under a role. Raises PolicycheckError where it may not be taken on."""
    import boto3
    from botocore.exceptions import BotoCoreError, ClientError

    arguments = {"RoleArn": role, "RoleSessionName": session_name}
    if external_id:
        arguments["ExternalId"] = external_id
    try:
        answer = session.client("sts", region_name=session.region_name or "us-east-1").assume_role(**arguments)
    except (BotoCoreError, ClientError) as error:
        raise PolicycheckError(f"the role {role} cannot be taken on: {error}") from None
    given = answer["Credentials"]
    return boto3.Session(
        aws_access_key_id=given["AccessKeyId"],
        aws_secret_access_key=given["SecretAccessKey"],
        aws_session_token=given["SessionToken"],
        region_name=session.region_name,
    )


def open_organisation(access: Access, role_name: str) -> Iterator[Account | PolicycheckError]:
    """Every active account of the organisation, each under the role of that name in it; or why it is not reached."""
    from botocore.exceptions import BotoCoreError, ClientError

    session = _session(access)
    own = identify(session, access.regions)
    try:
        pages = own.client("organizations", own.home).get_paginator("list_accounts").paginate()
        listed = [account for page in pages for account in page["Accounts"] if account["Status"] == "ACTIVE"]
    except (BotoCoreError, ClientError) as error:
        raise PolicycheckError(f"the organisation's accounts cannot be listed: {error}") from None
    for account in listed:
        if account["Id"] == own.id:
            yield own
            continue
        role = f"arn:{own.partition}:iam::{account['Id']}:role/{role_name}"
        try:
            yield identify(assume(session, role, access.external_id, access.session_name), access.regions)
        except PolicycheckError as error:
            yield error


def _patience(response: Any = None, attempts: int = 0, **_: Any) -> float | None:
    """In how many seconds a call is made again that is still throttled when botocore gives it up; None for others."""
    parsed = response[1] if response is not None else {}
    if parsed.get("Error", {}).get("Code") not in THROTTLED or attempts >= _ATTEMPTS:
        return None
    return min(random.uniform(0, 2 ** (attempts - 1)), _LONGEST_WAIT)  # spreads the calls of threads


def _without_account(request: Any, **_: Any) -> None:
    """Takes the account away that S3 Control puts in front of the host, where that is an IP address: one that an
    environment variable names. Such a host has no names below it."""
    parts = urlsplit(request.url)
    account, _, host = parts.netloc.partition(".")
    try:
        ipaddress.ip_address(urlsplit(f"//{host}").hostname or "")
    except ValueError:
        return
    if account.isdecimal() and len(account) == _ACCOUNT_DIGITS:
        request.url = urlunsplit(parts._replace(netloc=host))


def _session(access: Access) -> Any:
    try:
        import boto3
    except ImportError:
        raise PolicycheckError("boto3 is not installed: pip install 'policycheck[aws]'") from None
    from botocore.exceptions import BotoCoreError

    try:
        return boto3.Session(profile_name=access.profile)
    except BotoCoreError as error:
        raise PolicycheckError(f"no usable AWS profile: {error}") from None


def _enabled(account: Account) -> list[str]:
    """Regions that the account has enabled; those that it has not opted into hold nothing."""
    answer = account.client("ec2", account.home).describe_regions(AllRegions=False)
    return sorted(region["RegionName"] for region in answer["Regions"])
