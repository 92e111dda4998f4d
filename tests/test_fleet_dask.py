"""The same run on a Dask cluster on loopback: a real scheduler and two workers, of which one is killed in mid-run."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT, Run
from fleet_files import fleet, inventory
from test_fleet_run import outcomes, started, until, workers

from policycheck.errors import PolicycheckError
from policycheck.evidence.store import Store

Check = Callable[..., Run]
TARGETS = 12


@contextmanager
def process(log: Path, *command: str) -> Iterator[subprocess.Popen[bytes]]:
    with log.open("wb") as output:
        found = subprocess.Popen(
            [sys.executable, "-m", *command],
            cwd=log.parent, env={**os.environ, "PYTHONPATH": str(ROOT)}, stdout=output, stderr=output,
        )  # fmt: skip
        try:
            yield found
        finally:
            found.kill()
            found.wait()


def worker(folder: Path, name: str, address: str) -> list[str]:
    return [
        "distributed.cli.dask_worker", address, "--no-nanny", "--no-dashboard", "--nthreads", "2", "--name", name,
        "--local-directory", str(folder / name), "--host", "127.0.0.1", "--memory-limit", "0",
    ]  # fmt: skip


@pytest.fixture
def scheduler(tmp_path: Path) -> Iterator[str]:
    log = tmp_path / "scheduler.log"
    options = ["--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--no-show"]
    with process(log, "distributed.cli.dask_scheduler", *options):
        found = until(lambda: re.search(r"Scheduler at: +(tcp://\S+)", log.read_text()))
        yield found[1]


def said(log: Path, words: str) -> bool:
    return words in log.read_text()


def test_a_worker_is_killed_in_mid_run(tmp_path: Path, scheduler: str) -> None:
    paths = [f"inventories/{number}.gz" for number in range(TARGETS)]
    for path in paths:
        inventory(tmp_path / path, encrypted=True)
    hang = tmp_path / "hang"
    os.mkfifo(hang)
    file = fleet(tmp_path, {"north": ["hang", *paths[::2]], "south": paths[1::2]}, limits={"check": 4, "seconds": 60})
    first, second = (worker(tmp_path, name, scheduler) for name in ("first", "second"))
    with process(tmp_path / "first.log", *first) as one, process(tmp_path / "second.log", *second) as other:
        for name in ("first", "second"):
            until(partial(said, tmp_path / f"{name}.log", "Registered to"))
        options = ("--executor", "dask", "--scheduler", scheduler, "--fail-on", "high")
        with started(file, *options) as going:
            until(lambda: workers(one.pid) and workers(other.pid))
            # What hangs is the one target left; the worker that has it is killed, and the other one takes it over.
            until(lambda: len(recorded(tmp_path)) == TARGETS)
            killed, left = (one, other) if workers(one.pid) else (other, one)
            (lost,) = workers(killed.pid)
            killed.send_signal(signal.SIGKILL)
            killed.wait()
            until(lambda: not Path(f"/proc/{lost}").exists())
            until(lambda: workers(left.pid))
            answer(hang, (tmp_path / paths[0]).read_bytes())
            out, err = going.communicate(timeout=120)
    assert (going.returncode, err) == (0, b"")
    found = outcomes(Run(subprocess.CompletedProcess([], 0, out, err)))
    assert len(found) == TARGETS + 1
    assert set(found.values()) == {"complete"}
    assert sorted(recorded(tmp_path)) == sorted(key.partition(" ")[2] for key in found)


def test_no_scheduler(policycheck: Check, tmp_path: Path) -> None:
    path = fleet(tmp_path, {"a": ["b"]})
    run = policycheck("fleet", "run", path, "--executor", "dask", "--scheduler", "127.0.0.1:1")
    assert (run.code, run.err.count("\n")) == (2, 1), run.err
    assert run.err.startswith("policycheck: error: the Dask scheduler 127.0.0.1:1 cannot be reached: ")


def test_what_is_not_installed_is_named(policycheck: Check, tmp_path: Path) -> None:
    (tmp_path / "hook").mkdir()
    (tmp_path / "hook" / "distributed.py").write_text("raise ModuleNotFoundError('distributed')\n")
    hidden: dict[str, Any] = {"PYTHONPATH": f"{tmp_path / 'hook'}:{ROOT}"}
    path = fleet(tmp_path, {"a": ["b"]})
    run = policycheck("fleet", "run", path, "--executor", "dask", "--scheduler", "127.0.0.1:1", **hidden)
    assert run.err == "policycheck: error: distributed is not installed: pip install 'policycheck[dask]'\n"


def answer(pipe: Path, content: bytes) -> None:
    """Answers whoever waits for the pipe; who opens it after that finds a file."""
    file = pipe.with_name("answer")
    file.write_bytes(content)
    with pipe.open("wb") as waiting:
        file.replace(pipe)
        waiting.write(content)


def recorded(folder: Path) -> list[str]:
    """The targets that have a record."""
    if not (folder / "evidence.db").exists():
        return []
    store = Store(str(folder / "evidence.db"))
    try:
        return [entry.target for client in store.clients() for entry in store.entries(client, kind="run")]
    except PolicycheckError:
        return []
    finally:
        store.close()
