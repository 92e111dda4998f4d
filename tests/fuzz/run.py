"""Fuzzes one form of input: ``python tests/fuzz/run.py FORM CORPUS [libFuzzer's options]``.

Needs atheris. What breaks is written to ``tests/fuzz/seeds/FORM``, each kind of fault once, and the run goes on; a hang
of 10 s or more than 2 GB ends it. JSON is mutated as a tree, everything else as text.
"""

from __future__ import annotations

import copy
import hashlib
import json
import random
import sys
import tempfile
import traceback
from pathlib import Path
from typing import Any

import atheris

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

with atheris.instrument_imports(include=["policycheck"], enable_loader_override=False):
    from fuzz.forms import SEEDS, survives
    from policycheck.providers.terraform import registry

    for cloud in ("aws", "azure", "gcp"):
        registry.load(cloud)

ODD: list[Any] = [
    None, True, 0, -1, 1.5, 1e308, 2**63, "", "*", "\0", "\ud7ff", "0.0.0.0/0", "::/0", "-1", "true", "${", "[]", "{}",
    '{"Statement": 1}', '{"Statement": [{"Effect": "Allow", "Principal": [], "Action": {}}]}', [], {}, [[]], [None],
    {"": None}, [{}], {"a": {"a": {"a": []}}}, "x" * 5000, "arn:aws:kms:::key/", "arn:", "2026-13-45", "1.2.3.4/99",
]  # fmt: skip
_seen: set[str] = set()


def mutate(data: bytes, most: int, seed: int) -> bytes:
    """A tree with one to four places changed; text is left to libFuzzer."""
    chance = random.Random(seed)
    try:
        lines = [json.loads(line) for line in data.splitlines() if line.strip()] if FORM == "inventory" else None
        tree = lines if lines is not None else json.loads(data)
    except (ValueError, RecursionError):
        tree = None
    if not isinstance(tree, (dict, list)) or chance.random() < 0.1:
        return bytes(atheris.Mutate(data, most))
    for _ in range(chance.randint(1, 4)):
        _change(tree, chance)
    text = json.dumps(tree) if lines is None else "\n".join(json.dumps(line) for line in lines)
    return text.encode("utf-8", "surrogatepass")[:most]


def _change(tree: Any, chance: random.Random) -> None:
    node, parents = tree, []
    while isinstance(node, (dict, list)) and node:
        key = chance.choice(list(node) if isinstance(node, dict) else range(len(node)))
        parents.append((node, key))
        node = node[key]
        if chance.random() < 0.1:
            break
    if not parents:
        return
    holder, key = parents[-1]
    what = chance.random()
    if what < 0.15:
        del holder[key]
    elif what < 0.3 and isinstance(holder, list):
        holder.append(copy.deepcopy(holder[key]))
    elif what < 0.4 and len(parents) > 1:
        holder[key] = copy.deepcopy(parents[-2][0])
    else:
        holder[key] = copy.deepcopy(chance.choice(ODD))


def once(data: bytes) -> None:
    """Runs one input, and keeps it where it breaks something new."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            survives(FORM, data, Path(folder))
        except Exception as error:
            frames = [f"{frame.filename}:{frame.lineno}" for frame in traceback.extract_tb(error.__traceback__)]
            own = [frame for frame in frames if "policycheck" in frame][-1:] or frames[-1:]
            kind = f"{type(error).__name__} {own[0] if type(error).__name__ != 'AdapterError' else error}"
            if kind in _seen:
                return
            _seen.add(kind)
            (SEEDS / FORM).mkdir(parents=True, exist_ok=True)
            (SEEDS / FORM / hashlib.sha256(data).hexdigest()[:16]).write_bytes(data)
            sys.stderr.write(f"\nFOUND {FORM}: {kind}: {str(error)[:200]}\n")


if __name__ == "__main__":
    FORM = sys.argv.pop(1)
    atheris.Setup(sys.argv, once, custom_mutator=mutate)
    atheris.Fuzz()
