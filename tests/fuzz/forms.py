"""Every form of input, each with what reads it. Only PolicycheckError may come out of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from policycheck.cache import Cache
from policycheck.config.load import load_config
from policycheck.errors import PolicycheckError
from policycheck.fleet.file import load_fleet
from policycheck.inputs import Inputs
from policycheck.model.resource import Inventory
from policycheck.model.values import Unknown
from policycheck.providers.terraform.source.given import Given
from policycheck.reports import renderer
from policycheck.reports.report import Report
from policycheck.rules.evaluate import assess
from policycheck.rules.pack import faults, load_pack
from policycheck.rules.rule import Rule

SEEDS = Path(__file__).with_name("seeds")


class Form(NamedTuple):
    """A form of input.

    Attributes:
        suffix: how its files are named.
        read: reads a file of it, and does with it what a run does.
    """

    suffix: str
    read: Callable[[Path], None]


@cache
def _rules() -> list[Rule]:
    return load_pack()


def _check(path: Path) -> None:
    """What ``policycheck check`` does, in formats that show every value; SARIF's rules would take most of the time."""
    inputs = Inputs(Cache(enabled=False))
    _judge(inputs, inputs.read(str(path)))


def _judge(inputs: Inputs, inventories: Iterator[Inventory]) -> None:
    assessments = [assess(inventory, _rules(), True) for inventory in inventories]
    for assessment in assessments:
        for result in assessment.results:
            value = result.attribute.value if result.attribute is not None else None
            if isinstance(value, Unknown) and "could not be read:" in value.reason:
                raise AdapterError(value.reason)
    report = Report(assessments, inputs.errors)
    report.show_passed = True
    for format_ in ("json", "csv", "text"):
        renderer(format_)(report)


class AdapterError(Exception):
    """An adapter met what it did not foresee: the engine made it unknown, but the adapter should have."""


def _variables(path: Path) -> None:
    main = path.with_name("main.tf")
    main.write_text('variable "a" {}\nresource "aws_s3_bucket" "b" {\n  bucket = var.a\n}\n')
    inputs = Inputs(Cache(enabled=False), Given((), (str(path),)))
    _judge(inputs, inputs.read(str(main)))


def _pack(path: Path) -> None:
    """A rule's file is named by its id; without that, nothing else of it would be looked at."""
    named = re.match(rb"id: ([a-z0-9-]{1,80})\n", path.read_bytes())
    if named:
        path.rename(path.with_name(f"{named[1].decode()}.yaml"))
    list(faults(path.parent))


def _config(path: Path) -> None:
    load_config(str(path))


def _fleet(path: Path) -> None:
    load_fleet(str(path))


FORMS = {
    "plan": Form(".json", _check),
    "state": Form(".json", _check),
    "source": Form(".tf", _check),
    "source-json": Form(".tf.json", _check),
    "variables": Form(".tfvars", _variables),
    "pack": Form(".yaml", _pack),
    "config": Form(".yaml", _config),
    "inventory": Form(".jsonl", _check),
    "assets": Form(".json", _check),
    "azure-export": Form(".json", _check),
    "config-snapshot": Form(".json", _check),
    "attestations": Form(".yaml", _check),
    "fleet": Form(".yaml", _fleet),
}


def survives(form: str, data: bytes, folder: Path) -> None:
    """Raises what should not come out of an input."""
    path = folder / f"input{FORMS[form].suffix}"
    path.write_bytes(data)
    try:
        FORMS[form].read(path)
    except PolicycheckError as error:
        if "\n" in str(error):
            raise AssertionError(f"an error of several lines: {error}") from None
