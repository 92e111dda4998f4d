"""Kinds that carry data from one resource to another."""

from __future__ import annotations

from typing import Final

from policycheck.model.kind import Kind, flag

KINDS: Final = (
    Kind(
        "data_flow",
        "Data that one resource passes on to another: a replica, a copy, a log, events",
        {
            "from_in_scope": flag("Where it comes from holds PHI (`phi` in policycheck.yaml)"),
            "to_in_scope": flag("Where it goes is among what holds PHI, and so is judged as such"),
        },
    ),
)
