"""Live accounts of each cloud, judged: what opens them, and what reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policycheck.assessment.live import Account, LiveRun
from policycheck.errors import PolicycheckError
from policycheck.reports.report import Report

if TYPE_CHECKING:
    from policycheck.providers.aws.session import Access as AwsAccess
    from policycheck.providers.azure.access import Access as AzureAccess
    from policycheck.providers.gcp.client import Access as GcpAccess
    from policycheck.providers.live.record import Failure, Record


def scan_aws(
    run: LiveRun, access: AwsAccess, show_passed: bool, member_role: str | None = None, account: str = ""
) -> Report:
    """Scans the account that `access` leads to; every one of its organisation where the role in each is named.

    Raises PolicycheckError where it is not reached, or is another one than the `account` that is named.
    """
    from policycheck.providers.aws.collector import collected
    from policycheck.providers.aws.scan import Scan
    from policycheck.providers.aws.session import open_account, open_organisation

    if member_role is not None:
        opened = open_organisation(access, member_role)
    else:
        own = open_account(access)
        if account and own.id != account:
            raise PolicycheckError(f"the credentials lead to the AWS account {own.id}, not to {account}")
        opened = iter([own])
    return run.report(opened, lambda one, done: Scan(one, run.rules, done, access.recorded), show_passed, collected())


def scan_azure(run: LiveRun, access: AzureAccess, show_passed: bool) -> Report:
    """Scans the subscriptions that `access` leads to. Raises PolicycheckError where Azure cannot be reached."""
    from policycheck.providers.azure.access import open_tenant
    from policycheck.providers.azure.covered import collected
    from policycheck.providers.azure.scan import Listing, Scan

    tenant = open_tenant(access)
    listing = Listing(tenant, run.rules)
    return run.report(
        tenant.subscriptions, lambda one, done: Scan(one, listing, run.rules, done), show_passed, collected()
    )


def scan_gcp(run: GcpRun, scope: str, access: GcpAccess, show_passed: bool) -> Report:
    """Scans a project, or every one of a folder or organisation: ``projects/clinic``."""
    from policycheck.providers.gcp.covered import collected
    from policycheck.providers.gcp.scan import Scan, Scope

    return run.report([Scope(scope)], lambda one, done: Scan(one, access, run.rules, done), show_passed, collected())


class GcpRun(LiveRun):
    """A scan of one scope, whose records are of all the projects in it."""

    def _read_before(self, _account: Account) -> list[Record | Failure]:
        return list(self._earlier.found()) if self._earlier is not None else []
