"""What only a live account tells, and no argument of Terraform: ages, use, second factors, counts.

A collector adds these to the values of a record under the names that the kind has for them (``idle_days``), days as
they are at the time of the scan, so that a saved inventory keeps its verdicts. Accounts and directories as a whole have
types of their own: ``aws_account``, ``azuread_directory``, ``azurerm_subscription``.
"""

from __future__ import annotations

from policycheck.model.resource import Attributes
from policycheck.providers.terraform.block import Block


def facts(block: Block, *names: str) -> Attributes:
    """Those of the attributes `names` that the record has; code never has one."""
    return {name: block.value(name) for name in names if block.read(name) is not None}
