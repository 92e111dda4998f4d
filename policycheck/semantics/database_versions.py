"""Engine versions with published flaws."""

from __future__ import annotations

from typing import Final

_AURORA: Final = ("10.11", "10.12", "10.13", "11.6", "11.7", "11.8")
_FIRST_FIXED: Final = {9: (6, 22), 10: (17,), 11: (12,), 12: (7,), 13: (3,)}
"""RDS for PostgreSQL: the first minor version of each major one that is not affected."""


def discloses_files(engine: str, version: str) -> bool:
    """Whether the ``log_fdw`` extension of this version gives away files of the host (AWS-2022-004).

    A version that is not named is the newest one, and one of a major version alone gets its newest minor version.
    """
    if engine == "aurora-postgresql":
        return version in _AURORA
    numbers = [int(part) for part in version.split(".") if part.isdecimal()]
    if not numbers or numbers[0] not in _FIRST_FIXED:
        return False
    minor = tuple(numbers[1:])
    return bool(minor) and minor < _FIRST_FIXED[numbers[0]]
