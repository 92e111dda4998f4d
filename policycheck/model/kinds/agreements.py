"""Kinds that concern the agreement with the provider."""

from __future__ import annotations

from typing import Final

from policycheck.model.kind import Kind, flag

KINDS: Final = (
    Kind(
        "service_use",
        "The use of a provider's service by a resource that may hold PHI",
        {"covered": flag("The provider's business associate agreement covers the service")},
    ),
)
