"""Placeholder until the real module arrives (uncommitted)."""


def mask(text: str) -> str:
    return text
