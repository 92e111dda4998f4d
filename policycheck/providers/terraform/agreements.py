"""The services that resources run on, held against the provider's business associate agreement."""

from __future__ import annotations

from policycheck import baa
from policycheck.model.resource import Attributes
from policycheck.providers.terraform import registry
from policycheck.providers.terraform.block import Block

KIND = "service_use"


def is_listed(type_: str) -> bool:
    """Whether a type is a service of its own that the list knows of; a part of another resource is none."""
    cloud = registry.cloud_of(type_)
    return cloud is not None and type_ not in registry.PARTS and bool(baa.rows(cloud, type_))


def is_left_out(type_: str) -> bool:
    """Whether a type may be of a service that the agreement does not cover: its use is judged, though no adapter
    reads its settings."""
    cloud = registry.cloud_of(type_)
    return is_listed(type_) and any(row.covered == "no" for row in baa.rows(cloud or "", type_))


def service_use(resource: Block) -> Attributes:
    type_ = resource.entry.type
    answer, argument = baa.covered(registry.cloud_of(type_) or "", type_, resource.read)
    return {"covered": resource.derived(answer, argument)}
