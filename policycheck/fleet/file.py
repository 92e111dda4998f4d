"""Reads ``fleet.yaml``: the clients, what is to be assessed of each, and how it is reached.

It holds no secret. What looks like one is refused wherever it stands, before it can be copied on into evidence.
"""

from __future__ import annotations

import hashlib
import os
import posixpath
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

from policycheck.config.load import SCHEMA as SETTINGS
from policycheck.documents.document import Document, Path_
from policycheck.documents.schema import check_schema, plain
from policycheck.errors import PolicycheckError
from policycheck.rules.profiles import IN_FORCE
from policycheck.semantics.secrets import carries_encoded_secret, looks_secret

SCHEMA: Final = Path(__file__).with_name("fleet.schema.json")
PROVIDERS: Final = ("aws", "azure", "gcp", "check")
_REFERENCES: Final = frozenset({"credential_environment", "external_id_environment"})
"""Keys whose values name a variable: what it is called is no secret."""

_LITERAL: Final = "a literal credential; name an environment variable or a profile instead"


class Target(NamedTuple):
    """One thing that is assessed on its own.

    Attributes:
        id: ``aws/123456789012``, ``check/inventories/north.jsonl.gz``, ``attestations``.
        provider: whose limit it counts against: one of `PROVIDERS`.
        settings: how it is reached, as the file has it.
    """

    id: str
    provider: str
    settings: Mapping[str, Any]


class Exception_(NamedTuple):
    """An entry of ``exceptions:``, and where it stands."""

    entry: Mapping[str, Any]
    line: int
    column: int


class Client(NamedTuple):
    """A client, as the file describes it; `phi` is still in the file's own form."""

    id: str
    name: str
    profile: str
    retention_years: int | None
    phi: Mapping[str, Any] | None
    exceptions: Sequence[Exception_]
    targets: Sequence[Target]


class Limits(NamedTuple):
    """Time, attempts, and how much goes on at a time; the schema says what each means."""

    seconds: float = 900
    attempts: int = 2
    pause: float = 10
    resume_hours: float = 12
    aws: int = 4
    azure: int = 4
    gcp: int = 4
    check: int = 2

    def parallel(self, provider: str) -> int:
        """How many targets of a provider are assessed at a time."""
        number: int = getattr(self, provider)
        return number


class Fleet(NamedTuple):
    """A fleet file.

    Attributes:
        file: its path as it is shown.
        folder: where it lies, which its paths are relative to.
        digest: the SHA-256 of the file.
        store: the evidence store, its path made relative to where the file lies; empty where it names none.
        signing_key: ``{"file": path}`` or ``{"environment": name}``; empty where it names none.
        rules: folders of further rules.
    """

    file: str
    folder: Path
    digest: str
    store: str
    signing_key: Mapping[str, str]
    limits: Limits
    rules: Sequence[Path]
    clients: Sequence[Client]

    @property
    def identity(self) -> str:
        """What tells this file's runs from those of another in the same store."""
        return str(self.folder / os.path.basename(self.file))

    def targets(self) -> Iterator[tuple[Client, Target]]:
        """Every target with its client."""
        for client in self.clients:
            for target in client.targets:
                yield client, target


def load_fleet(path: str) -> Fleet:
    """The fleet in a file. Raises PolicycheckError, with line and column, for what is wrong in it."""
    document = Document.read(Path(path), path)
    data = plain(document)
    _refuse_secrets(document, data, ())
    check_schema(document, data, SCHEMA, SETTINGS)
    folder = Path(path).resolve().parent
    clients = [_client(document, entry, ("clients", n)) for n, entry in enumerate(data["clients"])]
    _refuse_twins(document, clients)
    key = dict(data.get("signing_key", {}))
    if "file" in key:
        key["file"] = str(folder / key["file"])
    return Fleet(
        file=path,
        folder=folder,
        digest=f"sha256:{hashlib.sha256(Path(path).read_bytes()).hexdigest()}",
        store=_store(data.get("store", ""), folder),
        signing_key=key,
        limits=Limits(**data.get("limits", {})),
        rules=[folder / name for name in data.get("rules", ())],
        clients=clients,
    )


def _store(text: str, folder: Path) -> str:
    return text if not text or "://" in text else str(folder / text)


def _client(document: Document, entry: Mapping[str, Any], path: Path_) -> Client:
    targets = [_target(document, one, (*path, "targets", n)) for n, one in enumerate(entry.get("targets", ()))]
    if "attestations" in entry:
        targets.append(Target("attestations", "check", {"path": entry["attestations"]}))
    if not targets:
        raise document.error((*path, "id"), f"the client {entry['id']} has neither targets nor attestations")
    exceptions = [
        Exception_(one, *document.place((*path, "exceptions", n))) for n, one in enumerate(entry.get("exceptions", ()))
    ]
    return Client(
        entry["id"],
        entry.get("name", entry["id"]),
        entry.get("profile", IN_FORCE),
        entry.get("retention_years"),
        entry.get("phi"),
        exceptions,
        targets,
    )


def _target(document: Document, entry: Mapping[str, Any], path: Path_) -> Target:
    ((provider, settings),) = entry.items()
    here = (*path, provider)
    if provider == "aws":
        if "external_id" in settings and "external_id_environment" in settings:
            raise document.error((*here, "external_id_environment"), "external_id is given too; one of them is due")
        if "profile" in settings and "credential_environment" in settings:
            raise document.error((*here, "credential_environment"), "profile is given too; one of them is due")
        name = settings["account"]
    elif provider == "azure":
        name = settings["subscription"].lower()
    elif provider == "gcp":
        scopes = [key for key in ("project", "folder", "organization") if key in settings]
        if len(scopes) != 1:
            raise document.error(here, "one of project, folder and organization is due")
        kind = "" if scopes[0] == "project" else f"{scopes[0]}s/"
        name = f"{kind}{settings[scopes[0]]}"
    else:
        name = posixpath.normpath(settings["path"])
    return Target(f"{provider}/{name}", provider, settings)


def _refuse_twins(document: Document, clients: Sequence[Client]) -> None:
    """No client twice, and no account that would stand in the evidence of two."""
    ids: dict[str, int] = {}
    owners: dict[str, str] = {}
    for number, client in enumerate(clients):
        if client.id in ids:
            raise document.error(("clients", number, "id"), f"the client {client.id} stands twice")
        ids[client.id] = number
        for index, target in enumerate(client.targets):
            if target.id == "attestations":
                continue
            if target.id in owners:
                raise document.error(
                    ("clients", number, "targets", index), f"the target {target.id} is one of {owners[target.id]} too"
                )
            owners[target.id] = client.id


def _refuse_secrets(document: Document, value: Any, path: Path_) -> None:
    """Raises PolicycheckError at the first literal credential: by what it looks like, or by what it is called."""
    if isinstance(value, Mapping):
        for key, element in value.items():
            if carries_encoded_secret(str(key)):
                raise document.error((*path, key), _LITERAL)
            _refuse_secrets(document, element, (*path, key))
    elif isinstance(value, list):
        for number, element in enumerate(value):
            _refuse_secrets(document, element, (*path, number))
    elif isinstance(value, str) and _is_secret(path, value):
        key = next((str(part) for part in reversed(path) if isinstance(part, str)), "")
        raise document.error(path, _LITERAL if carries_encoded_secret(key) else f"{key}: {_LITERAL}")


def _is_secret(path: Path_, value: str) -> bool:
    if carries_encoded_secret(value):
        return True
    names = [part for part in path if isinstance(part, str)]
    key = names[-1] if names else ""
    # What a tag, which the client names as it likes, is called says nothing of its value.
    return key not in _REFERENCES and names[-2:-1] != ["tags"] and looks_secret(key, value)


def check_clients(fleet: Fleet, wanted: Sequence[str]) -> None:
    """Raises PolicycheckError where a client is named that the fleet has not."""
    from policycheck.documents.schema import unknown_name

    known = [client.id for client in fleet.clients]
    for name in wanted:
        if name not in known:
            raise PolicycheckError(unknown_name("client", name, known), fleet.file)
