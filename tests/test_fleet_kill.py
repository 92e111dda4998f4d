"""Runs that are killed 50 times at random moments end with every target once: none lost, doubled or repeated.

A run that comes to its end between two kills is followed by another one, so that it does not matter how fast it is.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from conftest import ROOT
from fleet_files import fleet, inventory

from policycheck.errors import PolicycheckError
from policycheck.evidence.keys import PublicKey, SigningKey
from policycheck.evidence.store import Store
from policycheck.evidence.verify import verify

KILLS = 50
CLIENTS = 4
EACH = 15

HOOK = """
import os, sys, time

def note(event, arguments):
    if event == "open" and isinstance(arguments[0], str) and arguments[0].startswith("inventories/"):
        log = os.open(os.environ["PYTHON_FLEET_LOG"], os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        os.write(log, f"{time.time()} {arguments[0]}\\n".encode())
        os.close(log)

sys.addaudithook(note)
"""
"""Python's own record of every inventory that any process opens."""


Key = tuple[str, str, str]
"""Run, client and target."""


def recorded(store: Store) -> dict[Key, str]:
    """The hash of each record."""
    found: dict[Key, str] = {}
    try:
        for client in store.clients():
            for entry in store.entries(client, kind="run"):
                assert (entry.run, client, entry.target) not in found, "a record stands twice"
                found[entry.run, client, entry.target] = entry.hash
    except PolicycheckError:
        return {}  # killed before there was a store
    return found


def opened(log: Path) -> list[tuple[float, str]]:
    """When each inventory was opened."""
    lines = log.read_text().splitlines() if log.exists() else []
    return [(float(when), path) for when, _, path in (line.partition(" ") for line in lines)]


def test_killed_fifty_times(tmp_path: Path) -> None:
    targets = {f"client-{c}": [f"inventories/{c}-{n}.gz" for n in range(EACH)] for c in range(CLIENTS)}
    for paths in targets.values():
        for name in paths:
            inventory(tmp_path / name)
    SigningKey.new().write(tmp_path / "key.pem")
    path = fleet(tmp_path, targets, signing_key={"file": "key.pem"})
    (tmp_path / "hook").mkdir()
    (tmp_path / "hook" / "sitecustomize.py").write_text(HOOK)
    log = tmp_path / "opened.log"
    command = [sys.executable, "-m", "policycheck", "fleet", "run", str(path), "--fail-on", "never"]
    environment = {
        **os.environ, "PYTHONPATH": f"{tmp_path / 'hook'}:{ROOT}", "PYTHON_FLEET_LOG": str(log),
        "POLICYCHECK_CACHE_DIR": str(tmp_path / "cache"),
    }  # fmt: skip
    store = Store(str(tmp_path / "evidence.db"))
    chance = random.Random(os.environ.get("POLICYCHECK_TEST_SEED", "fleet"))
    done: dict[Key, str] = {}
    kills, finished = 0, False
    while kills < KILLS or not finished:
        began = time.time()
        going = store.unfinished_run(str(path)) if kills else None
        returned = once(command, environment, tmp_path / "out", chance.uniform(0.3, 2.1) if kills < KILLS else 300)
        said = (tmp_path / "out").read_text()
        finished = returned == 0
        kills += not finished
        assert returned in (0, -signal.SIGKILL), said
        assert "error" not in said
        assert "already" not in said
        now = recorded(store)
        assert now.items() >= done.items(), "a record was lost or changed"
        before = {target for run, _, target in done if going is not None and run == going.id}
        repeated = [name for when, name in opened(log) if when > began and f"check/{name}" in before]
        assert not repeated, "a finished target was assessed again"
        done = now
    every = {(client, f"check/{name}") for client, names in targets.items() for name in names}
    for run in {run for run, _, _ in done}:
        assert {(client, target) for other, client, target in done if other == run} == every
    bodies = [store.body(entry) for client in targets for entry in store.entries(client, kind="run")]
    assert {body["outcome"] for body in bodies} == {"complete"}
    assert store.unfinished_run(str(path)) is None
    checked = verify(store, [PublicKey.read(tmp_path / "key.pem")])
    assert (checked.problems, checked.notices) == ([], [])
    store.close()


def once(command: list[str], environment: dict[str, str], out: Path, seconds: float) -> int:
    """Starts the run, kills its process group after some time, and says how it ended."""
    with out.open("wb") as output:
        process = subprocess.Popen(command, env=environment, stdout=output, stderr=output, start_new_session=True)
        try:
            return process.wait(seconds)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            return process.wait()
