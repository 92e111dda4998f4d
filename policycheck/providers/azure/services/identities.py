"""Managed identities, and tokens from elsewhere that count as theirs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from policycheck.model.values import Unknown
from policycheck.providers.azure.calls import Calls
from policycheck.providers.azure.collector import resources
from policycheck.providers.azure.row import Row
from policycheck.providers.live.record import Record

_IDENTITY: Final = "Microsoft.ManagedIdentity/userAssignedIdentities"
_TOKENS: Final = f"{_IDENTITY}/federatedIdentityCredentials/read"


@resources(_IDENTITY, "azurerm_federated_identity_credential", actions=(_TOKENS,))
def federated_credentials(row: Row, calls: Calls) -> Iterator[Record]:
    """The outside tokens that an identity takes."""
    if calls.wants("role.trusts_*"):
        call = (_TOKENS, f"{row.id}/federatedIdentityCredentials", "2023-01-31")
        yield from calls.children("azurerm_federated_identity_credential", row, call, "parent_id", _token)


def _token(token: Row) -> dict[str, Any]:
    untold = Unknown("not told by Azure Resource Manager: the subjects that it takes")
    return {"issuer": token.get("issuer"), "subject": token.get("subject", untold)}
