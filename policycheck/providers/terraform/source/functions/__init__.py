"""Terraform's function library: every function whose result depends on its arguments alone.

Source: Terraform 1.11, "Built-in Functions"; the three that only OpenTofu has are there too, and `list` and `map`,
which Terraform had until 0.14. What the evaluator has to do itself is not: `try` and `can`, which catch errors, and
the functions that read files or render templates.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from policycheck.providers.terraform.source.functions.signature import DECLARED, MOVING
from policycheck.providers.terraform.source.functions.values import FunctionError, HclSet

__all__ = ["FUNCTIONS", "UNAVAILABLE", "FunctionError", "HclSet", "is_transparent"]

_MODULES: Final = {
    "collections": (
        "alltrue anytrue chunklist coalesce coalescelist compact concat contains distinct element ephemeralasnull "
        "flatten index issensitive keys length list lookup map matchkeys merge nonsensitive one reverse sensitive "
        "slice sort transpose values zipmap"
    ),
    "dates": "formatdate timeadd timecmp",
    "encoding": (
        "base64decode base64encode base64gunzip base64gzip basename csvdecode dirname jsondecode jsonencode "
        "textdecodebase64 textencodebase64 urldecode urlencode"
    ),
    "formatting": "format formatlist",
    "hashes": "base64sha256 base64sha512 md5 sha1 sha256 sha512 uuidv5",
    "networks": "cidrcontains cidrhost cidrnetmask cidrsubnet cidrsubnets",
    "numbers": "abs ceil floor log max min parseint pow range signum sum",
    "regexes": "regex regexall",
    "sets": "setintersection setproduct setsubtract setunion",
    "strings": (
        "chomp endswith indent join lower replace split startswith strcontains strrev substr title trim trimprefix "
        "trimspace trimsuffix upper"
    ),
    "types": "tobool tolist tomap tonumber toset tostring",
    "yaml_text": "yamldecode yamlencode",
}
"""The functions that each module declares. A module is imported at the first call of one: most configurations call few,
and those for YAML, dates or hashes bring libraries along."""


class _Library(Mapping[str, Callable[..., Any]]):
    def __init__(self) -> None:
        self._modules = {name: module for module, names in _MODULES.items() for name in names.split()}

    def __getitem__(self, name: str) -> Callable[..., Any]:
        if name not in DECLARED:
            importlib.import_module(f"{__name__}.{self._modules[name]}")
        return DECLARED[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._modules)

    def __len__(self) -> int:
        return len(self._modules)


FUNCTIONS: Final[Mapping[str, Callable[..., Any]]] = _Library()
"""The functions by name. Each raises `FunctionError`, and nothing else, on arguments that Terraform refuses."""


def is_transparent(name: str) -> bool:
    """Whether a function moves the elements of its arguments and does not look at them: elements may be `Unknown`."""
    return FUNCTIONS.get(name) is not None and name in MOVING


UNAVAILABLE: Final[Mapping[str, str]] = {
    "timestamp": "the time of the run is not known",
    "plantimestamp": "the time of the plan is not known",
    "uuid": "the result differs at every run",
    "bcrypt": "the result differs at every run",
    "rsadecrypt": "nothing is decrypted here",
}
"""Functions whose result depends on more than their arguments, and why they have none here."""
