"""Documents with a few places changed to what nobody expects there."""

from __future__ import annotations

import copy
import json
import random
from typing import Any, Final

ODD: Final[list[Any]] = [
    None, True, 0, -1, 1.5, 1e308, 2**63, "", "*", "\0", "\ud7ff", "0.0.0.0/0", "::/0", "-1", "true", "${", "[]", "{}",
    '{"Statement": 1}', '{"Statement": [{"Effect": "Allow", "Principal": [], "Action": {}}]}', [], {}, [[]], [None],
    {"": None}, [{}], {"a": {"a": {"a": []}}}, "x" * 5000, "arn:aws:kms:::key/", "arn:", "2026-13-45", "1.2.3.4/99",
]  # fmt: skip


def mutated(data: bytes, chance: random.Random) -> bytes | None:
    """One to four places of a JSON document, or of a document in lines, changed; None where it is no JSON."""
    lines = data.startswith(b'{"schema":"policycheck/inventory/')
    try:
        tree = [json.loads(line) for line in data.splitlines() if line.strip()] if lines else json.loads(data)
    except (ValueError, RecursionError):
        return None
    if not isinstance(tree, (dict, list)):
        return None
    for _ in range(chance.randint(1, 4)):
        _change(tree, chance)
    text = "\n".join(json.dumps(line) for line in tree) if lines else json.dumps(tree)
    return text.encode("utf-8", "surrogatepass")


def garbled(data: bytes, chance: random.Random) -> bytes:
    """Text with a piece taken out, doubled or exchanged."""
    start = chance.randrange(len(data) + 1)
    end = min(len(data), start + chance.randint(1, 20))
    piece = chance.choice(
        [b"", data[start:end] * 2, b"${", b"}", b'"', b"\n", b": ", b"- ", b"\xff", b"*a", b"<<EOT\n"]
    )
    return data[:start] + piece + data[end:]


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
