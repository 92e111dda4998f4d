"""Profiles: the rule in force, and the one proposed on 6 January 2025 (90 FR 898), which is off by default.

A profile adds safeguards and a pack. Under the proposed rule no specification is addressable any more.
"""

from __future__ import annotations

from typing import Final

from policycheck.errors import PolicycheckError
from policycheck.rules import safeguards

IN_FORCE: Final = "hipaa"
PROPOSED: Final = "hipaa-nprm-2025"
PROFILES: Final = (IN_FORCE, PROPOSED)


def choose(profile: str) -> None:
    """Sets the profile of this run, before any rule is loaded. Raises PolicycheckError for one that is none."""
    if profile not in PROFILES:
        raise PolicycheckError(f"no profile {profile!r}; there are {', '.join(PROFILES)}")
    safeguards.use_proposed(profile == PROPOSED)
