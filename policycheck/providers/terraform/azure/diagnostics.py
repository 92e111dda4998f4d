"""Diagnostic settings, which send the logs of a resource of Azure somewhere."""

from __future__ import annotations

from policycheck.model.resource import Attribute
from policycheck.model.values import Unknown
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.registry import part

_SETTING = "azurerm_monitor_diagnostic_setting"


def declare_diagnostics(*types: str) -> None:
    """Declares that diagnostic settings may belong to resources of these types."""
    part(_SETTING, "target_resource_id", *types)


def logged(resource: Block) -> Attribute:
    """Whether a diagnostic setting sends logs, not only metrics, of the resource somewhere.

    ``enabled_log`` came with azurerm 3; ``log`` blocks before it were on unless told otherwise.
    """
    unknown: Attribute | None = None
    for setting in resource.parts(_SETTING):
        if setting.blocks("enabled_log"):
            return setting.has("enabled_log")
        for log in setting.blocks("log"):
            enabled = log.flag("enabled", default=True)
            if enabled.value is True:
                return enabled
            unknown = enabled if isinstance(enabled.value, Unknown) else unknown
    if unknown is not None:
        return unknown
    reason = resource.part(_SETTING).reason
    return resource.fact(False if reason is None else reason)
