"""``make bench``: how long a check takes, beside the least that any program in Python would need.

The floor starts Python, reads the file and parses it once with orjson. Every time is that of a whole process, the
median of five runs, the floor's and ours in turn; the peak memory is the largest that the operating system saw. Ends
with exit code 1 where a bound of the project is broken. ``--peers`` installs Checkov into ``build/peers`` and times it
on the same file.
``--cpu`` takes the processor's time instead of the clock's, for a machine that is busy with other things.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent.parent))

from bench.plans import write_plan
from bench.sources import write_source

SIZES = (1_000, 10_000, 50_000)
SOURCE_SIZES = (1_000, 5_000)
RUNS = 5
JSON_TIMES_FLOOR = 4.0
SARIF_TIMES_FLOOR = 6.0
MEMORY_TIMES_FILE = 10.0
VERSION_SECONDS = 0.15
RULES_SECONDS = 0.4
LARGEST_GROWTH = 1.25
"""How much more a resource may cost in the largest plan than in the one before it: linear, but for noise."""

COLD_OF_PEER = 1 / 10
UNCHANGED_OF_PEER = 1 / 40

PEER = "checkov"
PEERS = Path("build/peers")
FLOOR = "import sys, orjson; orjson.loads(open(sys.argv[1], 'rb').read())"


class Cost(NamedTuple):
    """Of one process."""

    seconds: float
    peak: int


class Bench:
    """Runs commands, prints a table, and remembers which bounds are broken."""

    def __init__(self, policycheck: Path, folder: Path, by_processor: bool) -> None:
        self.by_processor = by_processor
        self.policycheck = str(policycheck.absolute())
        self.python = str(policycheck.absolute().parent / "python")
        self.folder = folder
        self.environment = {**os.environ, "POLICYCHECK_CACHE_DIR": str(folder / "cache"), "NO_COLOR": "1"}
        self.broken: list[str] = []

    def once(self, command: Sequence[str], codes: Sequence[int] = (0,)) -> Cost:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=self.folder, env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = usage.ru_utime + usage.ru_stime if self.by_processor else time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in codes:
            raise SystemExit(f"{' '.join(command)}: exit code {process.returncode}")
        kibibytes = usage.ru_maxrss if sys.platform != "darwin" else usage.ru_maxrss // 1024
        return Cost(seconds, kibibytes * 1024)

    def median(self, command: Sequence[str], codes: Sequence[int] = (0,)) -> Cost:
        return self.medians((command, codes))[0]

    def medians(self, *commands: tuple[Sequence[str], Sequence[int]]) -> list[Cost]:
        """Of each command. They run in turn, so that a machine whose speed wanders is as slow for each of them."""
        # The first round fills the caches of the system, of Python and of policycheck itself.
        rounds = [[self.once(command, codes) for command, codes in commands] for _ in range(RUNS + 1)][1:]
        return [
            Cost(statistics.median(cost.seconds for cost in costs), max(cost.peak for cost in costs))
            for costs in zip(*rounds, strict=True)
        ]

    def bound(self, what: str, value: float, most: float, unit: str) -> str:
        """The value as text; remembers it where it is more than allowed."""
        text = f"{value:.2f}{unit}"
        if value > most:
            self.broken.append(f"{what}: {text}, at most {most:g}{unit}")
            text += "!"
        return text

    # -- measurements ------------------------------------------------------------------------------------------

    def commands(self) -> None:
        for arguments, most in ((["--version"], VERSION_SECONDS), (["rules", "list"], RULES_SECONDS)):
            name = f"policycheck {' '.join(arguments)}"
            cost = self.median([self.policycheck, *arguments])
            print(f"{name:<24} {self.bound(name, cost.seconds, most, ' s'):>10}   at most {most:g} s")
        print(f"{'python -c pass':<24} {self.median([self.python, '-c', 'pass']).seconds:>8.2f} s")

    def plans(self) -> None:
        print(f"\n{'resources':>9} {'file':>9} {'floor':>8} {'-f json':>8} {'×':>7} {'-f sarif':>8} {'×':>7}", end=" ")
        print(f"{'peak':>8} {'× file':>8} {'a resource':>11}")
        started = self.median([self.policycheck, "--version"]).seconds
        before = 0.0
        for size in SIZES:
            path = self.plan(size)
            megabytes = path.stat().st_size / 1e6
            floor, as_json, as_sarif = self.medians(
                ([self.python, "-c", FLOOR, str(path)], (0,)), self.checking(path, "json"), self.checking(path, "sarif")
            )
            times_json = self.bound(f"{size} -f json", as_json.seconds / floor.seconds, JSON_TIMES_FLOOR, "")
            times_sarif = self.bound(f"{size} -f sarif", as_sarif.seconds / floor.seconds, SARIF_TIMES_FLOOR, "")
            peak = max(as_json.peak, as_sarif.peak)
            # A small plan's memory is that of Python and the rules.
            most = MEMORY_TIMES_FILE if size > SIZES[0] else float("inf")
            times_file = self.bound(f"{size} memory", peak / path.stat().st_size, most, "")
            each = (as_json.seconds - started) / size
            if before:
                self.bound(f"{size} growth a resource", each / before, LARGEST_GROWTH, "")
            before = each if size > SIZES[0] else 0.0
            print(f"{size:>9} {megabytes:>6.1f} MB {floor.seconds:>6.2f} s {as_json.seconds:>6.2f} s", end=" ")
            print(f"{times_json:>7} {as_sarif.seconds:>6.2f} s {times_sarif:>7} {peak / 1e6:>5.0f} MB", end=" ")
            print(f"{times_file:>8} {each * 1e6:>8.0f} µs", flush=True)

    def sources(self) -> tuple[dict[int, Cost], dict[int, Cost]]:
        """Terraform source: without the cache, and unchanged since the last run."""
        cold: dict[int, Cost] = {}
        unchanged: dict[int, Cost] = {}
        print(f"\n{'source':>9} {'cold':>8} {'cached':>8}")
        for size in SOURCE_SIZES:
            folder = self.folder / f"source-{size}"
            write_source(folder, size)
            command = [self.policycheck, "check", str(folder), "-f", "json", "-o", str(self.folder / "out.json")]
            # The rules are kept as after any first run; only the files are new.
            cold[size] = self.cold(command, folder)
            unchanged[size] = self.median(command, codes=(1,))
            print(f"{size:>9} {cold[size].seconds:>6.2f} s {unchanged[size].seconds:>6.2f} s", flush=True)
        return cold, unchanged

    def cold(self, command: Sequence[str], folder: Path) -> Cost:
        """Runs on files that no run has seen: each time another comment stands at their end."""
        costs = []
        for number in range(RUNS):
            for path in folder.glob("*.tf"):
                with path.open("a", encoding="utf-8") as file:
                    file.write(f"# {number}\n")
            costs.append(self.once(command, codes=(1,)))
        return Cost(statistics.median(cost.seconds for cost in costs), max(cost.peak for cost in costs))

    def plan(self, size: int) -> Path:
        path = self.folder / f"plan-{size}.json"
        if not path.exists():
            write_plan(path, size)
        return path

    def checking(self, path: Path, format_: str) -> tuple[list[str], tuple[int]]:
        """The command that checks a plan, and the exit code that it must have."""
        return [self.policycheck, "check", str(path), "-f", format_, "-o", str(self.folder / f"out.{format_}")], (1,)

    def peer(self) -> None:
        """Checkov on the plan of 10,000 resources, one run: it takes minutes."""
        executable = PEERS.absolute() / "bin" / PEER
        if not executable.exists():
            subprocess.run([sys.executable, "-m", "venv", str(PEERS)], check=True)
            subprocess.run([str(PEERS / "bin" / "pip"), "install", "-q", PEER], check=True)
        path = self.plan(10_000)
        version = subprocess.run([str(executable), "--version"], capture_output=True, text=True, check=True)
        theirs = self.once([str(executable), "-f", str(path), "-o", "json", "--quiet"], codes=(0, 1))
        own = self.median(*self.checking(path, "json"))
        started = self.once([str(executable), "--version"])
        print(f"\n{PEER} {version.stdout.strip()}: {theirs.seconds:.1f} s, {theirs.peak / 1e6:.0f} MB", end="; ")
        print(f"--version {started.seconds:.2f} s")
        print(f"policycheck: {own.seconds:.2f} s, {own.peak / 1e6:.0f} MB", end="; ")
        print(f"{theirs.seconds / own.seconds:.0f} times faster")

    def source_peer(self, cold: Cost, unchanged: Cost) -> None:
        """Checkov on the smaller source, one run: it keeps nothing between runs."""
        folder = self.folder / f"source-{SOURCE_SIZES[0]}"
        command = [str(PEERS.absolute() / "bin" / PEER), "-d", str(folder), "-o", "json", "--quiet", "--compact"]
        theirs = self.once(command, codes=(0, 1))
        print(f"{PEER} on source: {theirs.seconds:.1f} s; policycheck: {cold.seconds:.2f} s", end="; ")
        print(self.bound("source beside Checkov", cold.seconds / theirs.seconds, COLD_OF_PEER, ""))
        print(f"unchanged: {unchanged.seconds:.2f} s", end="; ")
        print(self.bound("unchanged source beside Checkov", unchanged.seconds / theirs.seconds, UNCHANGED_OF_PEER, ""))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("policycheck", type=Path, help="the installed command")
    parser.add_argument("--peers", action="store_true", help="time Checkov too")
    parser.add_argument("--cpu", action="store_true", help="processor time instead of the clock's")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(options.policycheck, Path(folder), options.cpu)
        bench.commands()
        bench.plans()
        cold, unchanged = bench.sources()
        if options.peers:
            bench.peer()
            bench.source_peer(cold[SOURCE_SIZES[0]], unchanged[SOURCE_SIZES[0]])
    for line in bench.broken:
        print(f"BROKEN {line}")
    return 1 if bench.broken else 0


if __name__ == "__main__":
    sys.exit(main())
