"""The wheel, in an environment that has nothing but it and what the lock file names."""

from __future__ import annotations

import importlib.metadata
import json
import os
import re
import subprocess
import sys
import venv
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from conftest import CLINIC, EXAMPLES, ROOT, Run

from policycheck.rules.profiles import PROFILES

LOCKED = re.compile(r"^([A-Za-z0-9._-]+)==", re.M)


def locked() -> list[str]:
    return LOCKED.findall((ROOT / "requirements.txt").read_text(encoding="utf-8"))


def top_level(name: str) -> Iterator[Path]:
    """The files and folders that a distribution put into the site-packages of this environment."""
    distribution = importlib.metadata.distribution(name)
    for part in sorted({file.parts[0] for file in distribution.files or () if file.parts[0] != ".."}):
        found = Path(str(distribution.locate_file(part)))
        if found.exists() and part != "__pycache__":
            yield found


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built as `pip install .` builds it."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", str(folder), str(ROOT)]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode and "hatchling" in done.stderr and "No matching distribution" in done.stderr:
        pytest.skip("hatchling, which builds the wheel, cannot be fetched here")
    assert done.returncode == 0, done.stderr
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The environment's folder of commands. The locked packages are linked, not downloaded once more."""
    environment = tmp_path_factory.mktemp("environment")
    venv.create(environment, symlinks=True)
    packages = next(environment.glob("lib*/python*/site-packages"))
    for name in locked():
        try:
            found = list(top_level(name))
        except importlib.metadata.PackageNotFoundError:
            continue  # for another system or another Python
        for path in found:
            if not (packages / path.name).exists():
                (packages / path.name).symlink_to(path)
    commands = environment / "bin"
    install = ["--python", str(commands / "python"), "install", "-q", "--no-deps", "--no-index", str(wheel)]
    subprocess.run([sys.executable, "-m", "pip", *install], check=True, capture_output=True, cwd=environment)
    return commands


def run(commands: Path, folder: Path, *arguments: str | Path) -> Run:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "POLICYCHECK"))}
    environment["POLICYCHECK_CACHE_DIR"] = str(folder / "cache")
    command = [str(commands / "policycheck"), *map(str, arguments)]
    return Run(subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False, timeout=300))


def test_rules_and_licence_are_inside(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    rules = {
        f"policycheck/packs/hipaa/{path.relative_to(ROOT / 'rules/hipaa')}"
        for path in ROOT.glob("rules/hipaa/**/*.yaml")
    }
    assert rules <= inside
    assert any(name.endswith("licenses/LICENSE") for name in inside)
    assert not [name for name in inside if name.startswith(("tests", "bench", "scripts", "examples"))]


EACH_MODULE = """
import json, os, sys
from policycheck.providers.terraform import registry

def declared(types):
    return {
        type_: [
            [(kind, f"{f.__module__}.{f.__qualname__}") for kind, f in of.get(type_, ())]
            for of in (registry.ADAPTERS, registry.DATA_SOURCES)
        ] + [registry.PARTS.get(type_)]
        for type_ in types
    }

def apart(work):
    # What only a process that has loaded nothing else can tell.
    reader, writer = os.pipe()
    if os.fork() == 0:
        with os.fdopen(writer, "w") as file:
            json.dump(work(), file)
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as file:
        return json.load(file)

def everything():
    for cloud in dict.fromkeys(registry.CLOUDS.values()):
        registry.load(cloud)
    return declared([*registry.ADAPTERS, *registry.DATA_SOURCES, *registry.PARTS])

def alone(types):
    registry.load_for(types)
    return declared(types)

known = registry._index()
whole = apart(everything)
by_modules = {}
for of in ("read", "data"):
    for type_, places in known[of].items():
        by_modules.setdefault(tuple(places), []).append(type_)
found = {}
for types in by_modules.values():
    found |= apart(lambda: alone(types))
wrong = sorted(type_ for type_ in whole if whole[type_] != found.get(type_))
print(json.dumps({"types": len(whole), "wrong": wrong}))
"""


def test_adapters_are_the_same_whichever_are_loaded(installed: Path, tmp_path: Path) -> None:
    command = [str(installed / "python"), "-c", EACH_MODULE]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["types"] > 700
    assert told["wrong"] == []


def test_packs_are_the_same_ready_made(installed: Path, tmp_path: Path) -> None:
    code = (
        "import json\n"
        "from policycheck.rules.pack import builtin_pack, proposed_pack, validated, _ready\n"
        "from policycheck.rules.profiles import choose\n"
        "from policycheck.cache import Cache\n"
        "choose('hipaa-nprm-2025')\n"
        "packs = builtin_pack(), proposed_pack()\n"
        "print(json.dumps([validated(pack) == _ready(pack, Cache(False)) for pack in packs]))\n"
    )
    done = subprocess.run([installed / "python", "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == [True, True]


@pytest.mark.parametrize("profile", PROFILES)
def test_descriptors_are_the_same_ready_made(installed: Path, tmp_path: Path, profile: str) -> None:
    code = (
        "import sys, pathlib, policycheck\n"
        "from policycheck.cache import Cache\n"
        "from policycheck.reports.sarif_rules import Descriptors\n"
        "from policycheck.rules.pack import load_pack\n"
        "from policycheck.rules.profiles import choose\n"
        f"choose({profile!r})\n"
        f"ready = pathlib.Path(policycheck.__file__).parent / 'packs' / '{profile}.sarif'\n"
        "made = Descriptors().file(load_pack(cache=Cache(False)))\n"
        "sys.stdout.buffer.write(ready.read_bytes() if ready.is_file() else made)\n"
    )
    told = {}
    for python, folder in ((installed / "python", tmp_path), (Path(sys.executable), ROOT)):
        done = subprocess.run([python, "-c", code], cwd=folder, capture_output=True, check=False)
        assert done.returncode == 0, done.stderr
        told[folder] = done.stdout.split(b"\n")
    assert told[tmp_path] == told[ROOT]
    assert len(told[ROOT]) > 2 * 770


def test_a_plan_is_checked_from_another_folder(
    installed: Path, tmp_path: Path, policycheck: Callable[..., Run]
) -> None:
    here = run(installed, tmp_path, "check", CLINIC, "-f", "json")
    assert here.code == 1, here.err
    from_source = policycheck("check", CLINIC, "-f", "json")
    # Where a file is named, it is so from the folder that the command runs in.
    verdicts = [
        [(result["rule"], result["resource"]["address"], result["verdict"], result["actual"]) for result in results]
        for results in (here.json()["results"], from_source.json()["results"])
    ]
    assert verdicts[0]
    assert verdicts[0] == verdicts[1]


@pytest.mark.parametrize("format_", ["text", "sarif", "markdown", "junit", "csv", "github"])
def test_every_format_is_written(installed: Path, tmp_path: Path, format_: str) -> None:
    done = run(installed, tmp_path, "check", CLINIC, "-f", format_)
    assert done.code == 1, done.err
    assert done.raw


def test_source_is_checked(installed: Path, tmp_path: Path) -> None:
    done = run(installed, tmp_path, "check", EXAMPLES / "clinic" / "bad", "-f", "json")
    assert done.code in (1, 3), done.err
    assert done.json()["results"]


def test_version_and_rules(installed: Path, tmp_path: Path) -> None:
    assert re.fullmatch(r"policycheck \d+\.\d+\.\d+\S*\n", run(installed, tmp_path, "--version").out)
    assert len(run(installed, tmp_path, "rules", "list").out.splitlines()) >= 40
    where = subprocess.run(
        [installed / "python", "-c", "import policycheck; print(policycheck.__file__)"],
        cwd=tmp_path, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert Path(where.stdout.strip()).is_relative_to(installed.parent)
