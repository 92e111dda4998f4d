"""The options of the commands that read or write the evidence store."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from policycheck.evidence.store import Store


class Shown(StrEnum):
    """How a list is shown."""

    text = "text"
    json = "json"


StoreOption = Annotated[
    str, typer.Option("--store", envvar="POLICYCHECK_STORE", help="Path, or postgresql://user@host/database.")
]
KeyOption = Annotated[
    Path | None, typer.Option("--key", help="The signing key; POLICYCHECK_SIGNING_KEY holds it, or its path, too.")
]
ClientOption = Annotated[str, typer.Option("--client", help="The client's id.")]
ClientsOption = Annotated[list[str] | None, typer.Option("--client", help="Only this client; repeatable.")]
ReasonOption = Annotated[str, typer.Option("--reason", help="Why; it stands in the record.")]
SinceOption = Annotated[str, typer.Option("--since", help="From this day or time on: 2026-11-25.")]
UntilOption = Annotated[str, typer.Option("--until", help="Up to this day or time, included.")]
ListOption = Annotated[Shown, typer.Option("--format", "-f", help="As text or JSON.")]

DEFAULT_STORE = "evidence.db"


def open_store(address: str, key: Path | None = None, signs: bool = False) -> Store:
    """The store at an address; one that `signs` has the key of a file or of the environment.

    Raises:
        PolicycheckError: where a package that it needs is not installed, or the key cannot be read.
    """
    from policycheck.evidence.store import Store

    if not signs:
        return Store(address)
    from policycheck.evidence.keys import SigningKey

    return Store(address, SigningKey.find(key))
