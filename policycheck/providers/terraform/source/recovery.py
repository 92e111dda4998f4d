"""What can be read of a file that is no HCL as a whole: the top-level blocks that are.

Each is read by itself, the rest of the file being blank, so that rows and columns stay those of the file.
"""

from __future__ import annotations

import re
from typing import Any, Final

from policycheck.providers.terraform.source.syntax import HclSyntaxError, parse

_HEADER: Final = re.compile(
    rb"^(?:check|data|import|locals|module|moved|output|provider|removed|resource|terraform|variable)\b", re.M
)
_QUOTED: Final = re.compile(rb'^([ \t]*)"([A-Za-z_][\w-]*)"(?=[ \t]*[={])', re.M)
"""A block type or the name of an argument, which Terraform up to 0.11 took in quotation marks too."""

_LARGEST: Final = 500_000
_MOST_BLOCKS: Final = 300


def readable_blocks(text: bytes) -> list[Any] | None:
    """A body of the blocks that can be read; None where there are none, or too many to try."""
    starts = [header.start() for header in _HEADER.finditer(text)]
    if not starts or len(text) > _LARGEST or len(starts) > _MOST_BLOCKS:
        return None
    blocks: list[Any] = []
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        alone = b"\n" * text.count(b"\n", 0, start) + _QUOTED.sub(rb"\1 \2 ", text[start:end])
        try:
            blocks.extend(parse(alone)[1])
        except (HclSyntaxError, RecursionError):
            continue
    return [{}, blocks] if blocks else None
