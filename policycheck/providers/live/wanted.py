"""What a scan is made for, as far as it has to know that: rules know nothing of scans, and scans nothing of rules."""

from __future__ import annotations

from typing import Protocol


class Question(Protocol):
    """Whatever asks something of resources: a rule.

    Attributes:
        kind: the kind of resource that it is asked of.
    """

    kind: str

    @property
    def reads(self) -> frozenset[str]:
        """The attributes that it reads, as ``kind.attribute``."""
