from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples"
CLINIC = EXAMPLES / "clinic" / "plan.json"


class Run:
    """What a run of the command left: exit code, standard output and error."""

    def __init__(self, done: subprocess.CompletedProcess[bytes]) -> None:
        self.code = done.returncode
        self.raw = done.stdout
        self.out = done.stdout.decode("utf-8")
        self.err = done.stderr.decode("utf-8")

    def json(self) -> Any:
        return json.loads(self.raw)


@pytest.fixture(scope="session")
def policycheck(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Run]:
    """Runs policycheck as a user would: a process of its own."""
    cache = tmp_path_factory.mktemp("cache")

    def run(*arguments: str | Path, cwd: Path = ROOT, stdin: bytes | None = None, **variables: str) -> Run:
        environment = {**os.environ, "POLICYCHECK_CACHE_DIR": str(cache), "PYTHONPATH": str(ROOT), **variables}
        command = [sys.executable, "-m", "policycheck", *map(str, arguments)]
        return Run(
            subprocess.run(
                command, cwd=cwd, input=stdin, env=environment, capture_output=True, check=False, timeout=120
            )
        )

    return run


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The address of a PostgreSQL server, without the database's name."""
    from postgresql_server import postgresql_server, programs

    folder = programs()
    if folder is None:
        pytest.skip("PostgreSQL (initdb) is not installed")
    with postgresql_server(folder) as address:
        yield address


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an evidence store that is not there yet, on each database."""
    if request.param == "sqlite":
        return str(tmp_path / "evidence.db")
    import uuid

    import psycopg

    server, name = request.getfixturevalue("postgresql"), f"t{uuid.uuid4().hex}"
    with psycopg.connect(f"{server}/postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE template0".encode())
    return f"{server}/{name}"


def plan(*resources: dict[str, Any], **sections: Any) -> dict[str, Any]:
    """A plan with the given resource changes."""
    return {
        "format_version": "1.2",
        "terraform_version": "1.11.4",
        "resource_changes": list(resources),
        "configuration": {"root_module": {}},
        **sections,
    }


def change(address: str, after: dict[str, Any] | None, **options: Any) -> dict[str, Any]:
    """A resource change as a plan has it; ``type.name`` at the end of `address` says what it is."""
    module, _, own = address.rpartition("module.")
    own = own.partition(".")[2] if module or address.startswith("module.") else address
    type_, _, label = own.partition(".")
    name, _, index = label.partition("[")
    found: dict[str, Any] = {
        "address": address,
        "mode": "managed",
        "type": type_,
        "name": name,
        "provider_name": f"registry.example/hashicorp/{type_.partition('_')[0]}",
        "change": {
            "actions": options.pop("actions", ["create"]),
            "before": None,
            "after": after,
            "after_unknown": options.pop("unknown", {}),
            "before_sensitive": False,
            "after_sensitive": options.pop("sensitive", {}),
        },
        **options,
    }
    if index:
        found["index"] = json.loads(index.rstrip("]"))
    if address.startswith("module."):
        found.setdefault("module_address", address[: -len(own) - 1])
    return found


@pytest.fixture(scope="session")
def clinic_counts(policycheck: Callable[..., Run]) -> Counter[str]:
    """What the check of the clinic's plan finds, as JSON tells it: by verdict, failing ones by severity, and all."""
    results = policycheck("check", CLINIC, "-f", "json").json()["results"]
    counts = Counter(one["verdict"] for one in results)
    counts.update(one["severity"] for one in results if one["verdict"] == "fail")
    counts["all"] = len(results)
    return counts
