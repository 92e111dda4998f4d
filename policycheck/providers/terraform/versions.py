"""Which version of a provider a configuration runs with: defaults are those of that version.

The lock file beside the root module names it. Without one, the constraints tell between which versions it lies.
Sources: Terraform's documentation, "Dependency Lock File", "Version Constraints", and "JSON Output Format".
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final, NamedTuple

Number = tuple[float, float, float]

LOCK: Final = ".terraform.lock.hcl"

_LOWEST: Final[Number] = (0, 0, 0)
_HIGHEST: Final[Number] = (math.inf, math.inf, math.inf)
_LOCKED: Final = r'(?m)^provider\s+"([^"\n]{1,300})"\s*\{\s*?\n\s*version\s*=\s*"([^"\n]{1,50})"'
_PART: Final = r"^\s*(=|!=|>=|<=|~>|>|<)?\s*v?(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?(?:[-+][\w.+-]*)?\s*$"


class Version(NamedTuple):
    """The version of a provider, or between which ones it lies, both ends among them.

    Attributes:
        said: as it is written.
        told_by: where it is written.
    """

    low: Number
    high: Number
    said: str
    told_by: str

    def since(self, number: Number) -> bool | None:
        """Whether it is `number` or newer; None where that is open."""
        if self.low >= number:
            return True
        return False if self.high < number else None


Versions = Mapping[str, Version]
"""By the provider's short name; ``google-beta`` counts as ``google``."""


def locked(text: str) -> dict[str, Version]:
    """The versions in a lock file."""
    found: dict[str, Version] = {}
    for address, version in re.findall(_LOCKED, text):
        bounds, short = _bounds(version), _short(address)
        if bounds is not None and (short not in found or address.endswith(f"/{short}")):
            found[short] = Version(*bounds, version, LOCK)
    return found


def constrained(constraints: Iterable[tuple[str, str]], told_by: str) -> dict[str, Version]:
    """What constraints, each on a provider by its name, say together; nothing of one that is not understood."""
    found: dict[str, Version] = {}
    for name, constraint in constraints:
        bounds, short = _bounds(constraint), _short(name)
        known = found.get(short)
        if bounds is not None and known is None:
            found[short] = Version(*bounds, constraint, told_by)
        elif bounds is not None and known is not None:
            low, high = max(known.low, bounds[0]), min(known.high, bounds[1])
            found[short] = known._replace(low=low, high=high, said=f"{known.said}, {constraint}")
    return found


def of_plan(document: Mapping[str, Any]) -> dict[str, Version]:
    """What the constraints in a plan's configuration say."""
    configuration = document.get("configuration")
    configs = configuration.get("provider_config") if isinstance(configuration, dict) else None
    told = []
    for config in configs.values() if isinstance(configs, dict) else ():
        name, constraint = (
            (config.get("name"), config.get("version_constraint")) if isinstance(config, dict) else (0, 0)
        )
        if isinstance(name, str) and isinstance(constraint, str):
            told.append((name, constraint))
    return constrained(dict.fromkeys(told), "the plan's configuration")


def first(*sources: Callable[[], Versions]) -> Callable[[], Versions]:
    """The versions of the first source that tells each."""

    def merged() -> Versions:
        found: dict[str, Version] = {}
        for source in sources:
            found = {**source(), **found}
        return found

    return merged


def _short(name: str) -> str:
    return name.rpartition("/")[2].removesuffix("-beta")


def _bounds(constraint: str) -> tuple[Number, Number] | None:
    """Between which versions a constraint lets a provider be."""
    low, high = _LOWEST, _HIGHEST
    for part in constraint.split(","):
        match = re.match(_PART, part)
        if match is None:
            return None
        operator = match[1] or "="
        given = [int(number) for number in match.groups()[1:] if number is not None]
        major, minor, patch = (*given, 0, 0)[:3]
        number: Number = (major, minor, patch)
        if operator in ("=", ">", ">=", "~>"):
            low = max(low, number)
        if operator in ("=", "<="):
            high = min(high, number)
        elif operator == "<":
            high = min(high, _before(number))
        elif operator == "~>" and len(given) > 1:
            high = min(high, (number[0], number[1] if len(given) > 2 else math.inf, math.inf))
    return low, high


def _before(number: Number) -> Number:
    """The last version before one."""
    major, minor, patch = number
    if patch:
        return major, minor, patch - 1
    return (major, minor - 1, math.inf) if minor else (major - 1, math.inf, math.inf)
