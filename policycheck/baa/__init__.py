"""Which services a provider's business associate agreement covers (45 CFR 164.308(b)(1), 164.314(a)).

One dated list per cloud, ``aws.csv``, ``azure.csv`` and ``gcp.csv``, to be updated by replacing the file. A row maps
the Terraform types that begin with ``prefix`` to a service; the longest prefix that fits holds. ``covered`` is
``yes`` where the provider lists the service, ``no`` where it leaves it out by name, or where its list is complete at
its date and does not name a service of its own that was offered then; ``unlisted`` where the list that could be read
is not whole or certain, or the service may be part of one that is named (docs/decisions/0104-agreement-lists.md).
``when`` (``argument=value``) narrows a row to resources with that argument; no value stands for an argument that is
not set. ``listed`` is the date of the list, and ``source`` says where it is to be found and how it was read.
"""

from __future__ import annotations

import csv
import functools
import operator
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from policycheck.model.values import Unknown


class Service(NamedTuple):
    """A row of a list."""

    prefix: str
    service: str
    covered: str
    when: str
    listed: str
    source: str

    @property
    def answer(self) -> bool | Unknown:
        """Whether the agreement covers the service."""
        if self.covered != "unlisted":
            return self.covered == "yes"
        date = f" of {self.listed}" if self.listed else ""
        return Unknown(f"{self.service} is not on the list{date} that policycheck has; look it up: {self.source}")


@functools.cache
def services(cloud: str) -> tuple[Service, ...]:
    """The list of a cloud."""
    with Path(__file__).with_name(f"{cloud}.csv").open(encoding="utf-8", newline="") as file:
        names, *rows = csv.reader(file)
        place = operator.itemgetter(*map(names.index, Service._fields))
        return tuple(Service(*place(row)) for row in rows)


@functools.cache
def rows(cloud: str, type_: str) -> tuple[Service, ...]:
    """The rows that may hold for a Terraform type, the most special first; empty where the list has no such service."""
    fitting = [row for row in services(cloud) if type_.startswith(row.prefix)]
    return tuple(sorted(fitting, key=lambda row: (-len(row.prefix), not row.when)))


def covered(cloud: str, type_: str, read: Callable[[str], Any]) -> tuple[bool | Unknown, str]:
    """Whether the agreement covers what a resource of a type runs on, and the argument that decided it.

    `read` gives the resource's arguments. The list must have a row for the type (`rows`).
    """
    for row in rows(cloud, type_):
        if not row.when:
            return row.answer, ""
        argument, _, wanted = row.when.partition("=")
        value = read(argument)
        if isinstance(value, Unknown):
            return value, argument
        if str("" if value is None else value).lower() == wanted.lower():
            return row.answer, argument
    return Unknown(f"no row of the list fits {type_}"), ""
