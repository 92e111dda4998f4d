"""What is wrong with a text that is no HCL, in words: `python-hcl2` knows what its grammar expected instead.

It runs in a process of its own, with a time limit, since a text that is made for it can keep a lexer busy for hours.
"""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any, Final

_SECONDS: Final = 5
_LARGEST: Final = 100_000
_MOST_EXPECTED: Final = 4
_WORDS: Final = {
    "RSQB": "']'", "LSQB": "'['", "RBRACE": "'}'", "LBRACE": "'{'", "RPAR": "')'", "LPAR": "'('", "COMMA": "','",
    "EQ": "'='", "COLON": "':'", "DBLQUOTE": "a closing '\"'", "NL_OR_COMMENT": "a new line", "NAME": "a name",
    "INTERP_END": "'}'",
}  # fmt: skip


def diagnose(text: bytes) -> dict[str, Any] | None:
    """``{"error": message, "line": number, "column": number}``; None where python-hcl2 cannot tell."""
    if len(text) > _LARGEST:
        return None
    command = [sys.executable, "-I", "-c", "import sys; sys.path[:0] = sys.argv[1:]; import runpy; "]
    command[-1] += f"runpy.run_module({__name__!r}, run_name='__main__')"
    try:
        run = subprocess.run([*command, *sys.path], input=text, capture_output=True, timeout=_SECONDS, check=False)
        found = json.loads(run.stdout)
    except (subprocess.TimeoutExpired, OSError, ValueError):
        return None
    return found if isinstance(found, dict) else None


def _explain(text: str) -> dict[str, Any] | None:
    import hcl2
    from lark.exceptions import UnexpectedInput

    try:
        hcl2.loads(text)
    except UnexpectedInput as error:
        line = error.line if error.line > 0 else text.count("\n") + 1
        return {"error": _message(error, text, line), "line": line, "column": max(error.column, 1)}
    return None


def _message(error: Any, text: str, line: int) -> str:
    token = str(getattr(error, "token", "") or getattr(error, "char", ""))
    lines = text.split("\n")
    ended = line > len(lines) or not "".join(lines[line - 1 :]).strip()
    what = "the file ends too early" if ended else f"unexpected {token.strip()[:40] or 'line end'!r}"
    expected = sorted(getattr(error, "expected", None) or getattr(error, "allowed", None) or ())
    words = [_WORDS[name] for name in expected if name in _WORDS]
    return f"{what}; expected {' or '.join(words)}" if 0 < len(words) <= _MOST_EXPECTED else what


if __name__ == "__main__":
    print(json.dumps(_explain(sys.stdin.buffer.read().decode("utf-8", "replace"))))
