"""Terraform's function library: every function whose result depends on its arguments alone.

Source: Terraform 1.11, "Built-in Functions"; the three that only OpenTofu has are there too, and `list` and `map`,
which Terraform had until 0.14. What the evaluator has to do itself is not: `try` and `can`, which catch errors, and
the functions that read files or render templates.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from policycheck.providers.terraform.source.functions import (  # noqa: F401 - each declares its functions
    collections,
    dates,
    encoding,
    formatting,
    hashes,
    networks,
    numbers,
    regexes,
    sets,
    strings,
    types,
    yaml_text,
)
from policycheck.providers.terraform.source.functions.signature import DECLARED, MOVING
from policycheck.providers.terraform.source.functions.values import FunctionError, HclSet

__all__ = ["FUNCTIONS", "TRANSPARENT", "UNAVAILABLE", "FunctionError", "HclSet"]

FUNCTIONS: Final[Mapping[str, Callable[..., Any]]] = DECLARED
"""The functions by name. Each raises `FunctionError`, and nothing else, on arguments that Terraform refuses."""

TRANSPARENT: Final[frozenset[str]] = frozenset(MOVING)
"""Functions that move the elements of their arguments and do not look at them: elements may be `Unknown`."""

UNAVAILABLE: Final[Mapping[str, str]] = {
    "timestamp": "the time of the run is not known",
    "plantimestamp": "the time of the plan is not known",
    "uuid": "the result differs at every run",
    "bcrypt": "the result differs at every run",
    "rsadecrypt": "nothing is decrypted here",
}
"""Functions whose result depends on more than their arguments, and why they have none here."""
