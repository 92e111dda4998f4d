"""The choices of the options that say which rules a run executes."""

from __future__ import annotations

from enum import StrEnum


class FailOn(StrEnum):
    """Severities, and none."""

    critical = "critical"
    high = "high"
    medium = "medium"
    low = "low"
    never = "never"


class Severity(StrEnum):
    """Severities, worst first."""

    critical = "critical"
    high = "high"
    medium = "medium"
    low = "low"


class Provider(StrEnum):
    """Clouds, and the organisation with what it attests."""

    aws = "aws"
    azure = "azure"
    gcp = "gcp"
    organisation = "organisation"
