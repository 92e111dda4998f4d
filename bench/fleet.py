"""A fleet's run, measured: simulated targets of 500 resources each, through the real pipeline and store.

``python bench/fleet.py [--targets 1000] [--parallel 2]``. It tells targets per minute, and the peak memory of the
process that starts the others and keeps the records, after a tenth of the targets and after all: it must be flat.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from fleet_files import fleet, inventory  # it stands beside the tests

ROOT = Path(__file__).resolve().parent.parent
RESOURCES = 500
EACH = 5
"""Targets of a client."""

GROWTH = 1.25
"""How much more memory ten times as many targets may take."""


def measured(folder: Path, targets: int, parallel: int) -> tuple[float, int]:
    """The seconds that a run takes, and the peak memory in KB of the process that keeps the records."""
    folder.mkdir()
    # The same content under other names: reading it costs as much.
    content = inventory(folder / "first.gz", RESOURCES).read_bytes()
    names = [f"inventory-{number}.gz" for number in range(targets)]
    for name in names:
        (folder / name).write_bytes(content)
    clients = {f"client-{n // EACH}": names[n : n + EACH] for n in range(0, targets, EACH)}
    file = fleet(folder, clients, limits={"check": parallel})
    command = [sys.executable, "-m", "policycheck", "fleet", "run", str(file), "--fail-on", "never", "-f", "json"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    started = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, env=environment)
    assert process.stdout is not None
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - started
    outcomes = [target["outcome"] for client in json.loads(output)["clients"] for target in client["targets"]]
    if status or outcomes != ["complete"] * targets:
        sys.exit(f"the run failed: {status}, {len(outcomes)} targets")
    return seconds, usage.ru_maxrss


def main() -> None:
    """Measures, and fails where memory grows with the number of targets."""
    options = argparse.ArgumentParser()
    options.add_argument("--targets", type=int, default=1000)
    options.add_argument("--parallel", type=int, default=2)
    given = options.parse_args()
    peaks = []
    with tempfile.TemporaryDirectory() as folder:
        for targets in (max(given.targets // 10, EACH), given.targets):
            seconds, peak = measured(Path(folder, str(targets)), targets, given.parallel)
            peaks.append(peak)
            sys.stdout.write(
                f"{targets:6} targets of {RESOURCES} resources: {seconds:7.1f} s, {targets * 60 / seconds:6.0f} a "
                f"minute, {seconds * 1000 / targets:5.0f} ms each; peak memory of the parent {peak / 1024:.0f} MB\n"
            )
    if peaks[1] > peaks[0] * GROWTH:
        sys.exit("memory grows with the number of targets")


if __name__ == "__main__":
    main()
