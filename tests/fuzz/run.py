"""Fuzzes one form of input: ``python tests/fuzz/run.py FORM CORPUS [libFuzzer's options]``.

Needs atheris. What breaks is written to ``tests/fuzz/seeds/FORM``, each kind of fault once, and the run goes on. A hang
of 10 s (``-timeout=10``) or too much memory (``-rss_limit_mb=2048``) ends it. JSON is mutated as a tree.
"""

from __future__ import annotations

import hashlib
import random
import sys
import tempfile
import traceback
from pathlib import Path

import atheris

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

with atheris.instrument_imports(include=["policycheck"], enable_loader_override=False):
    from fuzz.forms import SEEDS, survives
    from fuzz.mutation import mutated
    from policycheck.providers.terraform import registry

    for cloud in ("aws", "azure", "gcp"):
        registry.load(cloud)

_seen: set[str] = set()


def mutate(data: bytes, most: int, seed: int) -> bytes:
    """A document changed as a tree; text, and now and then a document, as libFuzzer would."""
    chance = random.Random(seed)
    changed = mutated(data, chance) if chance.random() < 0.9 else None
    return bytes(atheris.Mutate(data, most)) if changed is None else changed[:most]


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
