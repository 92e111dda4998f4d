"""Kinds that carry messages between systems."""

from __future__ import annotations

from typing import Final

from policycheck.model.kind import Kind, flag
from policycheck.model.kinds.storage import ENCRYPTION

_MESSAGING: Final = {**ENCRYPTION, "public": flag("Anyone may send or receive")}

KINDS: Final = (
    Kind("queue", "A message queue or the subscription that holds messages for a consumer", _MESSAGING),
    Kind("topic", "A topic that passes messages on to subscribers", _MESSAGING),
)
