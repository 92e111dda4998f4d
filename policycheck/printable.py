"""Text from anywhere, made fit for every output."""

from __future__ import annotations


def clean(text: str) -> str:
    """`text` on one line, with no character that a terminal, a browser or an XML parser would act on."""
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)
