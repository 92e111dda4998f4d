"""The credential report of IAM: log-ins, second factors and keys of every user, and of the root user."""

from __future__ import annotations

import csv
import datetime
import io
import time
from collections.abc import Iterator
from typing import Any, Final

from policycheck.model.values import Unknown
from policycheck.providers.aws.calls import Calls
from policycheck.providers.aws.collector import collector
from policycheck.providers.live.calls import CallFailed
from policycheck.providers.live.record import Record

_ROOT: Final = "<root_account>"
_TRIES: Final = 20
_USED: Final = ("password_last_used", "access_key_1_last_used_date", "access_key_2_last_used_date")


@collector(
    "iam",
    types=("aws_account", "aws_iam_user", "aws_iam_user_login_profile", "aws_iam_access_key"),
    actions=(
        "iam:GenerateCredentialReport", "iam:GetCredentialReport", "iam:GetAccountSummary", "iam:ListVirtualMFADevices",
    ),
    regional=False,
)  # fmt: skip
def credentials(calls: Calls) -> Iterator[Record]:
    """Everyone who can log in, with days as they are now."""
    now = datetime.datetime.now(datetime.UTC)
    root: dict[str, Any] = {}
    for row in _report(calls):
        yield from _keys(calls, row, now)
        if row["user"] == _ROOT:
            root = row
            continue
        yield from _user(calls, row, now)
    yield _account(calls, root, now)


def _report(calls: Calls) -> list[dict[str, str]]:
    for attempt in range(_TRIES):
        if calls.get("generate_credential_report").get("State") == "COMPLETE":
            break
        time.sleep(min(0.2 * 2**attempt, 5))
    content = calls.get("get_credential_report")["Content"].decode("utf-8")
    return list(csv.DictReader(io.StringIO(content)))


def _user(calls: Calls, row: dict[str, str], now: datetime.datetime) -> Iterator[Record]:
    operation = "get_credential_report"
    console = row.get("password_enabled") == "true"
    values: dict[str, Any] = {"name": row["user"], "arn": row["arn"], "mfa": row.get("mfa_active") == "true"}
    idle = _idle(row, now)
    if idle is not None:
        values["idle_days"] = idle
    yield calls.record("aws_iam_user", row["arn"], values, operation)
    if console:
        yield calls.record("aws_iam_user_login_profile", row["arn"], {"user": row["user"]}, operation)


def _idle(row: dict[str, str], now: datetime.datetime) -> int | None:
    """Days since a user last logged in or used a key; since it was made where it never has."""
    used = [days for name in _USED if (days := _days(row.get(name), now)) is not None]
    return min(used) if used else _days(row.get("user_creation_time"), now)


def _days(text: str | None, now: datetime.datetime) -> int | None:
    """The days since a moment of the report, which has words where there is none (``N/A``, ``no_information``)."""
    try:
        moment = datetime.datetime.fromisoformat(text or "")
    except ValueError:
        return None
    return max(0, (now - (moment if moment.tzinfo else moment.replace(tzinfo=datetime.UTC))).days)


def _keys(calls: Calls, row: dict[str, str], now: datetime.datetime) -> Iterator[Record]:
    """Access keys; how old those are that still work."""
    for number in ("1", "2"):
        rotated = row.get(f"access_key_{number}_last_rotated")
        active = row.get(f"access_key_{number}_active") == "true"
        if not active and _days(rotated, now) is None:
            continue
        values: dict[str, Any] = {"user": row["user"], "status": "Active" if active else "Inactive"}
        if active:
            age, idle = _days(rotated, now), _days(row.get(f"access_key_{number}_last_used_date"), now)
            idle = age if idle is None else idle
            values |= {n: v for n, v in (("age_days", age), ("idle_days", idle)) if v is not None}
        id_ = f"{row['arn']}:access-key-{number}"
        yield calls.record("aws_iam_access_key", id_, values, "get_credential_report")


def _account(calls: Calls, root: dict[str, str], now: datetime.datetime) -> Record:
    """What holds of the root user. A device that is not among the virtual ones is of hardware."""
    operation = "get_account_summary"
    summary = calls.maybe(operation)
    mfa = summary if isinstance(summary, Unknown) else (summary or {})["SummaryMap"].get("AccountMFAEnabled") == 1
    values: dict[str, Any] = {"root_mfa": mfa, "root_hardware_mfa": mfa}
    if mfa is True and calls.wants("account.root_hardware_mfa"):
        values["root_hardware_mfa"] = _hardware(calls)
    used = [days for name in _USED if (days := _days(root.get(name), now)) is not None]
    if root:
        values["root_idle_days"] = min(used, default=_days(root.get("user_creation_time"), now) or 0)
    arn = calls.arn("iam", "root", regional=False)
    return calls.record("aws_account", arn, {"id": calls.account, "arn": arn, **values}, operation)


def _hardware(calls: Calls) -> bool | Unknown:
    try:
        devices = list(calls.pages("list_virtual_mfa_devices", "VirtualMFADevices", AssignmentStatus="Assigned"))
    except CallFailed as error:
        return error.failure.as_unknown()
    root = calls.arn("iam", "root", regional=False)
    return not any(device.get("User", {}).get("Arn") == root for device in devices)
